#include "proof_ui/report_saver.h"

#include "base/file_name.h"
#include "common/messages.h"
#include "wording/proof.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

class ReportSaver {
    Q_DECLARE_TR_FUNCTIONS(ReportSaver)
};

constexpr auto marginMm = 18;
constexpr auto resolution = 300;

/// The old file goes only when the new one is whole.
base::Result<> write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return base::fail(base::ErrorCode::FileWriteFailed, path, file.errorString());
    return {};
}

void paintPages(QPdfWriter &writer, QTextDocument &document, const QString &foot)
{
    QPainter painter(&writer);
    const auto lineHeight = painter.fontMetrics().height();
    const QSizeF page(writer.width(), writer.height() - 2 * lineHeight);
    document.documentLayout()->setPaintDevice(&writer);
    document.setPageSize(page);
    const auto count = document.pageCount();
    for (auto number = 0; number < count; ++number) {
        if (number > 0)
            writer.newPage();
        painter.save();
        painter.translate(0, -number * page.height());
        const QRectF shown(0, number * page.height(), page.width(), page.height());
        painter.setClipRect(shown);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = shown;
        context.palette.setColor(QPalette::Text, Qt::black);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        auto font = painter.font();
        font.setPointSizeF(8);
        painter.setFont(font);
        const QRect strip(0, static_cast<int>(page.height()) + lineHeight, writer.width(), lineHeight);
        painter.drawText(strip, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(foot, Qt::ElideRight, strip.width() * 3 / 4));
        painter.drawText(strip, Qt::AlignRight | Qt::AlignVCenter,
                         ReportSaver::tr("Page %1 of %2").arg(number + 1).arg(count));
    }
}

} // namespace

base::Result<> writeReportPdf(const proof::Report &report, const QString &path)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        const auto country = QLocale().territory();
        const auto letter = country == QLocale::UnitedStates || country == QLocale::Canada;
        writer.setPageLayout(QPageLayout(QPageSize(letter ? QPageSize::Letter : QPageSize::A4), QPageLayout::Portrait,
                                         QMarginsF(marginMm, marginMm, marginMm, marginMm), QPageLayout::Millimeter));
        writer.setResolution(resolution);
        const auto title = ReportSaver::tr("Proof of %1").arg(wording::printable(report.site));
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("certwizard " CERTWIZARD_VERSION));
        QTextDocument document;
        document.setDocumentMargin(0);
        document.documentLayout()->setPaintDevice(&writer);
        document.setHtml(wording::reportPage(report, wording::PageFor::Paper));
        paintPages(writer, document, title);
    }
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
    const auto path = dialog.selectedFiles().first();
    const auto pdf = path.endsWith(u".pdf"_s, Qt::CaseInsensitive);
    const auto written = pdf ? writeReportPdf(report, path) : writeReportHtml(report, path);
    if (!written) {
        MessageDialog::showError(parent, written.error());
        return {};
    }
    return path;
}

} // namespace certwizard::ui
