#include "table.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {

Table::Table(QStringList header) : m_header(std::move(header)) {}

void Table::add(QStringList cells)
{
    for (auto &cell : cells)
        cell = wording::printable(cell, 0);
    m_rows += std::move(cells);
}

void Table::print(Console &console, int indent) const
{
    QList<int> widths;
    const auto measure = [&widths](const QStringList &cells) {
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (i >= widths.size())
                widths += 0;
            widths[i] = std::max(widths.at(i), columns(cells.at(i)));
        }
    };
    measure(m_header);
    for (const auto &row : m_rows)
        measure(row);

    const auto print = [&](const QStringList &cells, Style style) {
        QString text(indent, u' ');
        int used = indent;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (i + 1 == cells.size()) {
                text += wrapped(cells.at(i), used, console.width()).sliced(used);
                break;
            }
            text += cells.at(i) + QString(widths.at(i) - columns(cells.at(i)) + 2, u' ');
            used += widths.at(i) + 2;
        }
        while (text.endsWith(u' '))
            text.chop(1);
        console.line(console.styled(style, text));
    };
    if (!m_header.isEmpty())
        print(m_header, Style::Strong);
    for (const auto &row : m_rows)
        print(row, Style::Plain);
}

} // namespace certwizard::ctl
