#include "certificates/certificates_window.h"

#include "authority_dialog.h"
#include "authority_settings.h"
#include "base/file.h"
#include "base/file_name.h"
#include "certificates/certificate_details.h"
#include "certificates/issue_dialog.h"
#include "certificates/key_opener.h"
#include "certificates/pfx_dialog.h"
#include "change_dialogs.h"
#include "common/cards.h"
#include "common/messages.h"
#include "common/scroll.h"
#include "common/window_memory.h"
#include "expiry_chart.h"
#include "handout/handout.h"
#include "issued_model.h"
#include "pki/read.h"
#include "review/script_dialog.h"
#include "wording/authority.h"
#include "wording/certificates.h"
#include "wording/handout.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSet>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto lastFolderKey = "certificates/lastFolder";
constexpr qint64 mostToInspect = 16 * 1024 * 1024;

} // namespace

CertificatesWindow::CertificatesWindow(QWidget *parent)
    : QWidget(parent),
      m_session(new AuthoritySession(base::systemClock(), this)),
      m_key(new KeyOpener(m_session, this)),
      m_model(new IssuedModel(this)),
      m_filter(new IssuedFilter(m_model, this)),
      m_pages(new QStackedWidget(this))
{
    setWindowTitle(tr("Certificates"));
    setAcceptDrops(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_pages->addWidget(scrolled(welcomePage()));
    m_pages->addWidget(scrolled(authorityPage()));
    column->addWidget(m_pages);
    showLastFolder();
    // Fields take it first: there it is text.
    connect(new QShortcut(QKeySequence::Paste, this), &QShortcut::activated, this, &CertificatesWindow::inspectPasted);
    connect(m_session, &AuthoritySession::changed, this, &CertificatesWindow::refresh);
    connect(m_session, &AuthoritySession::busyChanged, this, [this] {
        if (m_session->isBusy())
            m_message->hide(); // it told of the work before
        arrange();
    });
    connect(m_session, &AuthoritySession::progressed, this,
            [this](double part) { m_progress->setValue(static_cast<int>(part * m_progress->maximum())); });
    connect(m_session, &AuthoritySession::done, this, &CertificatesWindow::tell);
    connect(m_key, &KeyOpener::failed, this,
            [this](const base::Error &error) { MessageDialog::showError(this, error); });
    arrange();
}

void CertificatesWindow::openFolder(const QString &folder)
{
    m_session->open(folder);
}

void CertificatesWindow::showLastFolder()
{
    const auto last = settings().value(lastFolderKey).toString();
    m_lastFolder->setFullText(QDir::toNativeSeparators(last));
    m_lastCard->setVisible(!last.isEmpty() && QFileInfo::exists(QDir(last).filePath(u"ca.crt"_s)));
}

void CertificatesWindow::chooseFolder()
{
    const auto folder = QFileDialog::getExistingDirectory(this, tr("Folder of the authority"));
    if (!folder.isEmpty())
        openFolder(folder);
}

void CertificatesWindow::chooseFile()
{
    const auto path = QFileDialog::getOpenFileName(this, tr("Certificate file"));
    if (!path.isEmpty())
        inspectFile(path);
}

void CertificatesWindow::createAuthority()
{
    AuthorityDialog(AuthorityDialog::Mode::Create, m_session, this).exec();
}

void CertificatesWindow::adoptAuthority()
{
    AuthorityDialog(AuthorityDialog::Mode::Adopt, m_session, this).exec();
}

QList<authority::Issued> CertificatesWindow::chosen() const
{
    QList<authority::Issued> result;
    for (const auto &index : m_table->selectionModel()->selectedRows())
        result += m_model->at(m_filter->mapToSource(index).row());
    return result;
}

void CertificatesWindow::issue()
{
    m_key->open([this] { IssueDialog(m_session, m_session->suggestedOutFolder(), this).exec(); });
}

void CertificatesWindow::renew()
{
    const auto rows = chosen();
    if (!rows.isEmpty())
        m_key->open([this, rows] { RenewDialog(m_session, rows, m_session->suggestedOutFolder(), this).exec(); });
}

void CertificatesWindow::revoke()
{
    const auto rows = chosen();
    if (!rows.isEmpty())
        m_key->open([this, rows] { RevokeDialog(m_session, rows, this).exec(); });
}

void CertificatesWindow::writeRevocationList()
{
    m_key->open([this] { m_session->writeRevocationList(); });
}

void CertificatesWindow::toggleLock()
{
    if (m_session->isUnlocked())
        m_session->lock();
    else
        m_key->open([] {});
}

void CertificatesWindow::makePfx()
{
    PfxDialog dialog(this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const auto written = tr("The PFX was written to %1.").arg(wording::quotedPath(dialog.written()));
    if (m_session->isOpen()) {
        say(Tone::Ok, written, {});
        return;
    }
    MessageDialog told(MessageDialog::Kind::Information, {written, {}, {}}, this);
    told.addButton(tr("OK"), true);
    static_cast<void>(told.ask());
}

void CertificatesWindow::inspectFile(const QString &path)
{
    const auto file = base::readFile(path, mostToInspect);
    if (file)
        inspect(file->bytes, path);
    else
        MessageDialog::showError(this, file.error());
}

/// As it comes out of a mail or a terminal, with whatever stands before the lines.
void CertificatesWindow::inspectPasted()
{
    const auto text = QGuiApplication::clipboard()->text();
    if (!text.trimmed().isEmpty())
        inspect(text.toUtf8(), tr("Clipboard"));
}

void CertificatesWindow::inspect(const QByteArray &content, const QString &source)
{
    DialogPrompter prompter(this);
    base::Result<pki::Material> material = base::fail(base::ErrorCode::Internal);
    for (int attempt = 1;; ++attempt) {
        material = pki::read(content, source, pki::Want::Certificates, &prompter, attempt);
        if (material || material.error().code != base::ErrorCode::WrongPassword)
            break;
    }
    if (!material) {
        if (material.error().code != base::ErrorCode::Cancelled)
            MessageDialog::showError(this, material.error());
        return;
    }
    constexpr qsizetype longestText = 256 * 1024;
    auto certificates = material->certificates;
    InspectDialog(QFileInfo(source).fileName(), certificates, content.size() <= longestText ? content : QByteArray(),
                  material->key ? std::optional(true) : std::nullopt, m_session->now(), this)
        .exec();
}

void CertificatesWindow::showImports()
{
    const QDir home(m_session->folder());
    const bool root = m_session->certificate().isSelfIssued();
    const auto own = home.filePath(u"ca.crt"_s);
    const auto crl = home.filePath(u"ca.crl"_s);
    const auto imports = wording::imports(root ? own : home.filePath(u"ca-chain.crt"_s), root ? QString() : own,
                                          u"server.pfx"_s, QFileInfo::exists(crl) ? crl : QString());
    ScriptDialog(tr("What to import where"),
                 tr("The certificates have to lie in the right stores of Windows. The names of files that are not here "
                    "yet are examples."),
                 wording::importText(imports), u"administrator.txt"_s, true, this)
        .exec();
}

void CertificatesWindow::exportList()
{
    QList<handout::SummaryRow> rows;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const auto &issued = m_model->at(m_filter->mapToSource(m_filter->index(row, 0)).row());
        const auto &certificate = issued.certificate;
        rows += {.name = certificate.subject().display(),
                 .account = issued.recipient.account,
                 .email = certificate.emails().value(0),
                 .upn = certificate.upns().value(0),
                 .issued = issued,
                 .folder = issued.files.isEmpty() ? QString() : QFileInfo(issued.files.last()).absolutePath(),
                 .problem = m_model->stateText(issued)};
    }
    saveTextAs(this, tr("Export the list"), u"certificates.csv"_s, tr("CSV files (*.csv)"),
               handout::summaryCsv(wording::summaryTitles(), rows));
}

void CertificatesWindow::saveCertificates()
{
    const auto rows = chosen();
    if (rows.size() == 1) {
        const auto &certificate = rows.first().certificate;
        const auto path = QFileDialog::getSaveFileName(this, tr("Save the certificate"),
                                                       base::fileNameFor(certificate.subject().display()) + u".crt"_s,
                                                       tr("Text, PEM (*.crt *.pem);;Binary, DER (*.cer *.der)"));
        if (!path.isEmpty()) {
            const auto suffix = QFileInfo(path).suffix().toLower();
            const bool binary = suffix == u"cer" || suffix == u"der";
            if (saveFile(this, path, binary ? certificate.der() : certificate.pem()))
                say(Tone::Ok, tr("The certificate was written to %1.").arg(wording::quotedPath(path)), {});
        }
        return;
    }
    const auto folder = QFileDialog::getExistingDirectory(this, tr("Folder for the certificates"));
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

void CertificatesWindow::editSettings()
{
    AuthoritySettingsDialog(m_session, this).exec();
}

void CertificatesWindow::changePassphrase()
{
    PassphraseDialog(m_session, this).exec();
}

void CertificatesWindow::refresh()
{
    m_pages->setCurrentIndex(m_session->isOpen() ? 1 : 0);
    if (!m_session->isOpen())
        return;
    const auto &certificate = m_session->certificate();
    const auto now = m_session->now();
    m_title->setText(wording::printable(certificate.subject().display()));
    const bool over = now >= certificate.notAfter();
    m_state->set(wording::validity(certificate, now), over ? Tone::Bad : Tone::Ok);
    m_folder->setFullText(QDir::toNativeSeparators(m_session->folder()));
    setWindowTitle(tr("Certificates of %1").arg(wording::printable(certificate.subject().display())));
    settings().setValue(lastFolderKey, m_session->folder());
    QStringList kept;
    for (const auto &one : chosen())
        kept += one.serialNumber();
    m_model->set(m_session->issued(), now);
    m_chart->set(m_session->issued(), now);
    auto *selection = m_table->selectionModel();
    for (int row = 0; row < m_filter->rowCount() && !kept.isEmpty(); ++row) {
        if (kept.contains(m_model->at(m_filter->mapToSource(m_filter->index(row, 0)).row()).serialNumber()))
            selection->select(m_filter->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    arrange();
    showCurrent();
}

void CertificatesWindow::arrange()
{
    const bool busy = m_session->isBusy();
    const bool open = m_session->isOpen();
    for (auto *button : std::as_const(m_whenIdle))
        button->setEnabled(!busy);
    const auto rows = open ? chosen() : QList<authority::Issued>();
    const bool noneRevoked =
        std::ranges::none_of(rows, [](const authority::Issued &issued) { return issued.revocation.has_value(); });
    m_renew->setEnabled(!busy && !rows.isEmpty());
    m_revoke->setEnabled(!busy && !rows.isEmpty() && noneRevoked);
    m_save->setEnabled(!rows.isEmpty());
    const bool unlocked = m_session->isUnlocked();
    m_lock->setText(unlocked ? tr("Loc&k the key") : tr("Unloc&k…"));
    m_progress->setVisible(busy);
    m_cancel->setVisible(busy);
    if (!busy)
        m_progress->setValue(0);
    const auto shown = m_filter->rowCount();
    m_tableArea->setCurrentIndex(shown > 0 ? 0 : 1);
    m_empty->setText(m_model->rowCount() == 0
                         ? tr("Nothing has been issued yet. “Issue…” makes certificates for people and servers.")
                         : tr("No certificate fits the search and the filters."));
    m_count->setText(shown == m_model->rowCount()
                         ? tr("%n certificates", nullptr, shown)
                         : tr("%1 of %n certificates", nullptr, m_model->rowCount()).arg(shown));
}

void CertificatesWindow::showCurrent()
{
    const auto rows = chosen();
    if (rows.size() != 1) {
        m_details->clear();
        return;
    }
    QList<pki::RevocationList> lists;
    if (!m_session->revocationList().isNull())
        lists += m_session->revocationList();
    m_details->show(rows.first().certificate, m_session->chain(), lists, {}, m_session->now());
    m_details->showRecord(rows.first());
}

void CertificatesWindow::say(Tone tone, const QString &headline, const QString &text)
{
    m_message->setTone(tone);
    m_message->setText(headline, text);
    m_message->show();
}

/// What was just made is what is looked at next.
void CertificatesWindow::select(const QList<MadeCertificate> &made)
{
    QSet<QString> serials;
    for (const auto &one : made)
        serials.insert(one.issued.serialNumber());
    QItemSelection rows;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const auto index = m_filter->index(row, 0);
        if (serials.contains(m_model->at(m_filter->mapToSource(index).row()).serialNumber()))
            rows.select(index, index);
    }
    if (rows.isEmpty())
        return;
    auto *selection = m_table->selectionModel();
    selection->setCurrentIndex(rows.first().topLeft(), QItemSelectionModel::NoUpdate);
    selection->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(rows.first().topLeft());
    m_table->setFocus();
}

void CertificatesWindow::tell(const WorkReport &report)
{
    const auto where = wording::quotedPath(report.folder);
    switch (report.kind) {
    case WorkReport::Kind::Opened:
        m_message->hide();
        break;
    case WorkReport::Kind::Unlocked:
        break;
    case WorkReport::Kind::Issued:
    case WorkReport::Kind::Renewed:
        say(report.problems.isEmpty() && report.stopped == 0 ? Tone::Ok : Tone::Warn,
            tr("%n certificates were issued.", nullptr, report.done)
                + (report.stopped == 0 ? QString()
                                       : u' ' + tr("%n more were not begun: you stopped it.", nullptr, report.stopped)),
            report.done == 0
                ? QString()
                : tr("The files are in %1. Passwords that were made lie in files of their own: give them on another way.")
                      .arg(where));
        select(report.made);
        tellProblems(report);
        break;
    case WorkReport::Kind::Revoked:
    case WorkReport::Kind::ListWritten:
        if (report.list) {
            const auto message =
                wording::publishing(*report.list, m_session->settings().publication.revocationListUrls);
            say(Tone::Info, message.headline, message.rest());
        }
        m_table->setFocus();
        break;
    case WorkReport::Kind::SettingsKept:
        say(Tone::Ok, tr("The settings were kept in the register."), {});
        break;
    case WorkReport::Kind::PassphraseChanged:
        say(Tone::Ok, tr("The passphrase was changed."),
            tr("From now on the key opens with the new one alone. Keep it where it is found again."));
        break;
    }
}

void CertificatesWindow::tellProblems(const WorkReport &report)
{
    if (report.problems.isEmpty())
        return;
    QStringList lines;
    for (const auto &[name, error] : report.problems)
        lines += wording::quoted(name) + u": "_s + wording::describe(error).toText();
    MessageDialog dialog(MessageDialog::Kind::Warning,
                         {tr("%n certificates could not be issued or written.", nullptr,
                             static_cast<int>(report.problems.size())),
                          tr("The others are there and in the register."),
                          {}},
                         this);
    dialog.setDetails(lines.join(u'\n'));
    dialog.addButton(tr("OK"), true);
    static_cast<void>(dialog.ask());
}

void CertificatesWindow::closeEvent(QCloseEvent *event)
{
    m_session->cancel();
    QWidget::closeEvent(event);
}

void CertificatesWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void CertificatesWindow::dropEvent(QDropEvent *event)
{
    const auto files = droppedFiles(event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    if (QFileInfo(files.first()).isDir())
        openFolder(files.first());
    else
        inspectFile(files.first());
}

} // namespace certwizard::ui
