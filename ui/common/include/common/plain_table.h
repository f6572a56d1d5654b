#pragma once

#include <QHeaderView>
#include <QTableView>

#include <initializer_list>

namespace certwizard::ui {

/// How the lists of the editor's dialogs look: rows without a grid, headings over the text.
inline void prepareTable(QTableView *table, std::initializer_list<int> widths)
{
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 14);
    auto *header = table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    int section = 0;
    for (const auto width : widths)
        table->setColumnWidth(section++, width);
}

} // namespace certwizard::ui
