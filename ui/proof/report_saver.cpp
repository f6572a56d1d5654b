#include "proof_ui/report_saver.h"

#include "base/file_name.h"
#include "common/messages.h"
#include "paper/pdf.h"
#include "wording/proof.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

class ReportSaver {
    Q_DECLARE_TR_FUNCTIONS(ReportSaver)
};

/// The old file goes only when the new one is whole.
base::Result<> write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return base::fail(base::ErrorCode::FileWriteFailed, path, file.errorString());
    return {};
}

} // namespace

base::Result<> writeReportPdf(const proof::Report &report, const QString &path)
{
    const auto country = QLocale().territory();
    const auto title = ReportSaver::tr("Proof of %1").arg(wording::printable(report.site));
    const auto bytes = paper::toPdf(wording::reportPage(report, wording::PageFor::Paper),
                                    {.title = title,
                                     .marginMillimetres = 18,
                                     .letter = country == QLocale::UnitedStates || country == QLocale::Canada,
                                     .foot = title,
                                     .pageNumber = ReportSaver::tr("Page %1 of %2")});
    return write(path, bytes);
}

base::Result<> writeReportHtml(const proof::Report &report, const QString &path)
{
    return write(path, wording::reportPage(report, wording::PageFor::Browser).toUtf8());
}

QString saveReport(QWidget *parent, const proof::Report &report)
{
    const auto folder = QFileInfo(report.file).dir();
    QFileDialog dialog(parent, ReportSaver::tr("Save the report"), folder.path());
    const QStringList kinds{ReportSaver::tr("Web page (*.html)"), ReportSaver::tr("PDF document (*.pdf)")};
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilters(kinds);
    // The ending follows the chosen kind, so that the question about an existing file is about the right one.
    dialog.setDefaultSuffix(u"html"_s);
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog, [&](const QString &kind) {
        dialog.setDefaultSuffix(kind == kinds.last() ? u"pdf"_s : u"html"_s);
    });
    dialog.selectFile(base::fileNameFor(ReportSaver::tr("%1 proof", "name of a file").arg(report.site)));
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return {};
    auto path = dialog.selectedFiles().first();
    const auto pdf = path.endsWith(u".pdf"_s, Qt::CaseInsensitive);
    const auto written = pdf ? writeReportPdf(report, path) : writeReportHtml(report, path);
    if (!written) {
        MessageDialog::showError(parent, written.error());
        return {};
    }
    return path;
}

} // namespace certwizard::ui
