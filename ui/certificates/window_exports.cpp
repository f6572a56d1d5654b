#include "base/csv.h"
#include "base/file.h"
#include "base/file_name.h"
#include "certificates/certificates_window.h"
#include "common/file_dialogs.h"
#include "common/messages.h"
#include "issued_model.h"
#include "review/script_dialog.h"
#include "wording/authority.h"
#include "wording/handout.h"

#include <QDir>
#include <QFileInfo>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

QByteArray registerCsv(const IssuedModel &model, const QList<authority::Issued> &rows)
{
    QByteArray text("\xef\xbb\xbf");
    text += base::csvRecord({CertificatesWindow::tr("Name"), CertificatesWindow::tr("Account"),
                             CertificatesWindow::tr("E-mail"), CertificatesWindow::tr("User principal name"),
                             CertificatesWindow::tr("For"), CertificatesWindow::tr("State"),
                             CertificatesWindow::tr("Valid until"), CertificatesWindow::tr("Revoked"),
                             CertificatesWindow::tr("Reason"), CertificatesWindow::tr("Serial number"),
                             CertificatesWindow::tr("Thumbprint"), CertificatesWindow::tr("Folder")});
    const auto moment = [](const QDateTime &time) { return time.toUTC().toString(Qt::ISODate); };
    for (const auto &issued : rows) {
        const auto &certificate = issued.certificate;
        const auto &revocation = issued.revocation;
        const auto folder = issued.files.isEmpty() ? QString() : QFileInfo(issued.files.last()).absolutePath();
        text +=
            base::csvRecord({certificate.subject().display(), issued.recipient.account, certificate.emails().value(0),
                             certificate.upns().value(0), wording::purposeName(issued.purpose), model.stateText(issued),
                             moment(certificate.notAfter()), revocation ? moment(revocation->time) : QString(),
                             revocation ? wording::reasonName(revocation->reason) : QString(),
                             certificate.serialNumber(), certificate.thumbprint(), QDir::toNativeSeparators(folder)});
    }
    return text;
}

void CertificatesWindow::showImports()
{
    const QDir home(m_session->folder());
    const auto crl = home.filePath(u"ca.crl"_s);
    const auto stores = m_session->storeFiles();
    if (!stores) {
        MessageDialog::showError(this, stores.error());
        return;
    }
    const auto imports = wording::imports(*stores, u"server.pfx"_s, QFileInfo::exists(crl) ? crl : QString());
    ScriptDialog(tr("What to import where"),
                 tr("The certificates have to lie in the right stores of Windows. The names of files that are not here "
                    "yet are examples."),
                 wording::importText(imports), u"administrator.txt"_s, true, this)
        .exec();
}

void CertificatesWindow::exportList()
{
    QList<authority::Issued> rows;
    for (int row = 0; row < m_filter->rowCount(); ++row)
        rows += m_model->at(m_filter->mapToSource(m_filter->index(row, 0)).row());
    const auto path = askWhereToSave(this, {tr("Export the list"), tr("CSV files (*.csv)"), u"certificates.csv"_s});
    if (!path.isEmpty() && saveFile(this, path, registerCsv(*m_model, rows)))
        say(Tone::Ok, tr("The list was written to %1.").arg(wording::quotedPath(path)), {});
}

void CertificatesWindow::saveCertificates()
{
    const auto rows = chosen();
    if (rows.size() == 1) {
        const auto &certificate = rows.first().certificate;
        const auto path =
            askWhereToSave(this, {tr("Save the certificate"), tr("Text, PEM (*.crt *.pem);;Binary, DER (*.cer *.der)"),
                                  base::fileNameFor(certificate.subject().display()) + u".crt"_s});
        if (!path.isEmpty()) {
            const auto suffix = QFileInfo(path).suffix().toLower();
            const bool binary = suffix == u"cer" || suffix == u"der";
            if (saveFile(this, path, binary ? certificate.der() : certificate.pem()))
                say(Tone::Ok, tr("The certificate was written to %1.").arg(wording::quotedPath(path)), {});
        }
        return;
    }
    const auto folder = askForFolder(this, {tr("Folder for the certificates")});
    if (folder.isEmpty())
        return;
    int written = 0;
    for (const auto &issued : rows) {
        const auto name =
            base::fileNameFor(issued.certificate.subject().display()) + u' ' + issued.serialNumber().first(8);
        const auto pem = issued.certificate.pem();
        const auto made = base::createFile(QDir(folder).filePath(name + u".crt"_s), {pem}, base::Access::Inherit);
        if (!made) {
            MessageDialog::showError(this, made.error());
            break;
        }
        ++written;
    }
    if (written > 0)
        say(Tone::Ok, tr("%n certificates were written to %1.", nullptr, written).arg(wording::quotedPath(folder)), {});
}

} // namespace certwizard::ui
