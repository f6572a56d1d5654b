#include "paper/pdf.h"

#include "paper/page_breaks.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

namespace certwizard::paper {

using namespace Qt::StringLiterals;

namespace {

/// Down to this the letters stay easy to read; what needs more room takes a second side.
constexpr int smallestPercent = 84;
constexpr double footPoints = 8;
constexpr auto resolution = 1200;

/// Lays the document out for this page, a little smaller where that saves a second side. Returns the scale.
double fit(QTextDocument &document, QSizeF page)
{
    for (int percent = 100; percent >= smallestPercent; percent -= 4) {
        const auto scale = percent / 100.0;
        document.setPageSize(page / scale);
        if (document.pageCount() == 1)
            return scale;
    }
    document.setPageSize(page);
    return 1;
}

void paintPage(QPainter &painter, QTextDocument &document, int number, double scale)
{
    const auto size = document.pageSize();
    painter.save();
    painter.scale(scale, scale);
    painter.translate(0, -number * size.height());
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = QRectF(0, number * size.height(), size.width(), size.height());
    // Paper is white whatever the theme of the windows is.
    context.palette.setColor(QPalette::Text, Qt::black);
    painter.setClipRect(context.clip);
    document.documentLayout()->draw(&painter, context);
    painter.restore();
}

void paintFoot(QPainter &painter, const QRect &strip, const PdfOptions &options, int number, int count)
{
    auto font = painter.font();
    font.setPointSizeF(footPoints);
    painter.setFont(font);
    painter.drawText(strip, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(options.foot, Qt::ElideRight, strip.width() * 3 / 4));
    painter.drawText(strip, Qt::AlignRight | Qt::AlignVCenter, options.pageNumber.arg(number).arg(count));
}

} // namespace

QByteArray toPdf(const QString &html, const PdfOptions &options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(options.title);
    writer.setCreator(u"certwizard"_s);
    writer.setResolution(resolution);
    writer.setPageSize(QPageSize(options.letter ? QPageSize::Letter : QPageSize::A4));
    const auto margin = options.marginMillimetres;
    writer.setPageMargins(QMarginsF(margin, margin, margin, margin), QPageLayout::Millimeter);
    QTextDocument document;
    document.setDocumentMargin(0);
    document.documentLayout()->setPaintDevice(&writer);
    document.setHtml(html);
    QPainter painter(&writer);
    const auto lineHeight = painter.fontMetrics().height();
    const auto footHeight = options.foot.isEmpty() ? 0 : 2 * lineHeight;
    const QSizeF page(writer.width(), writer.height() - footHeight);
    auto scale = 1.0;
    if (options.saveASecondSide)
        scale = fit(document, page);
    else
        document.setPageSize(page);
    mendPageBreaks(document);
    const auto count = document.pageCount();
    for (auto number = 0; number < count; ++number) {
        if (number > 0)
            writer.newPage();
        paintPage(painter, document, number, scale);
        if (footHeight > 0)
            paintFoot(painter, QRect(0, writer.height() - lineHeight, writer.width(), lineHeight), options, number + 1,
                      count);
    }
    painter.end();
    return bytes;
}

} // namespace certwizard::paper
