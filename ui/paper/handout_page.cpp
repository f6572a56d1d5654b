#include "paper/handout_page.h"

#include "translations/install.h"
#include "wording/handout.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>
#include <QTranslator>

namespace certwizard::paper {

using namespace Qt::StringLiterals;

namespace {

constexpr double marginMillimetres = 16;
/// Down to this the letters stay easy to read; what needs more room takes a second side.
constexpr double smallestScale = 0.84;

/// Lays the document out for this page, a little smaller where that saves a second side. Returns the scale.
double fit(QTextDocument &document, QSizeF page)
{
    for (auto scale = 1.0; scale >= smallestScale; scale -= 0.04) {
        document.setPageSize(page / scale);
        if (document.pageCount() == 1)
            return scale;
    }
    document.setPageSize(page);
    return 1;
}

} // namespace

QByteArray toPdf(const QString &html, const QString &title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setCreator(u"certwizard"_s);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(marginMillimetres, marginMillimetres, marginMillimetres, marginMillimetres),
                          QPageLayout::Millimeter);
    QTextDocument document;
    document.setDocumentMargin(0);
    document.documentLayout()->setPaintDevice(&writer);
    document.setHtml(html);
    const auto scale = fit(document, QSizeF(writer.width(), writer.height()));
    QPainter painter(&writer);
    for (int page = 0; page < document.pageCount(); ++page) {
        if (page > 0)
            writer.newPage();
        painter.save();
        painter.scale(scale, scale);
        painter.translate(0, -page * document.pageSize().height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip =
            QRectF(0, page * document.pageSize().height(), document.pageSize().width(), document.pageSize().height());
        // Paper is white whatever the theme of the windows is.
        context.palette.setColor(QPalette::Text, Qt::black);
        painter.setClipRect(context.clip);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
    }
    painter.end();
    return bytes;
}

handout::PageMaker pageMaker(const QLocale &locale)
{
    auto translator = translations::speaker(locale);
    // What nobody translated is English throughout, the dates as well.
    if (translator && translator->translate("Handout", "Afterwards").isEmpty())
        translator.reset();
    const auto say = [translator](const char *english) {
        const auto translated = translator ? translator->translate("Handout", english) : QString();
        return translated.isEmpty() ? QString::fromUtf8(english) : translated;
    };
    const auto spoken = translator ? locale : QLocale(QLocale::English, QLocale::UnitedKingdom);
    return [say, spoken](const handout::PageContent &content) -> base::Result<handout::Page> {
        handout::Page page;
        page.html = wording::handoutPage(content, say, spoken);
        page.pdf = toPdf(QString::fromUtf8(page.html), content.name);
        if (page.pdf.isEmpty())
            return base::fail(base::ErrorCode::Internal, content.name, u"pdf"_s);
        return page;
    };
}

} // namespace certwizard::paper
