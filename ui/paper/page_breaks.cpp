#include "paper/page_breaks.h"

#include "wording/proof.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

namespace certwizard::paper {

namespace {

bool isHeading(const QTextBlock &block)
{
    return block.blockFormat().headingLevel() > 0;
}

bool staysTogether(const QTextBlock &block)
{
    const auto it = block.begin();
    return !it.atEnd() && it.fragment().charFormat().anchorNames().contains(wording::togetherAnchor);
}

/// What has to be on the page on which the block begins: all of a paragraph that stays together; of any other what
/// keeps a heading from standing alone.
QRectF extent(const QTextDocument &document, const QTextBlock &block)
{
    auto rect = document.documentLayout()->blockBoundingRect(block);
    if (isHeading(block) && block.next().isValid())
        return rect.united(extent(document, block.next()));
    if (!staysTogether(block) && block.layout()->lineCount() > 0)
        rect.setHeight(block.layout()->lineAt(0).rect().bottom());
    return rect;
}

} // namespace

void mendPageBreaks(QTextDocument &document)
{
    const auto page = document.pageSize().height();
    for (auto block = document.begin(); block.isValid(); block = block.next()) {
        if (!isHeading(block) && !staysTogether(block))
            continue;
        const auto needed = extent(document, block);
        const auto parted = static_cast<int>(needed.top() / page) != static_cast<int>((needed.bottom() - 1) / page);
        // What takes more than half a page may as well begin on this one.
        if (!parted || needed.height() > page / 2)
            continue;
        QTextCursor cursor(block);
        auto format = block.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        cursor.setBlockFormat(format);
        // Laid out only from the change on, what follows can end up in the wrong place.
        document.markContentsDirty(0, document.characterCount());
    }
}

} // namespace certwizard::paper
