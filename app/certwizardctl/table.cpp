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

namespace {

/// The last column wraps, and still needs room for a few words.
bool isTooWide(const QList<int> &widths, int indent, int width)
{
    constexpr int least = 20;
    if (width == 0 || widths.isEmpty())
        return false;
    auto needed = indent + std::min(widths.last(), least);
    for (const auto column : widths.first(widths.size() - 1))
        needed += column + 2;
    return needed > width;
}

} // namespace

/// Row for row, a line or more for each cell: for terminals in which the columns have no room beside each other.
void Table::printRecords(Console &console, int indent) const
{
    constexpr int hanging = 4;
    const auto print = [&](const QString &name, const QString &value) {
        const auto text = wrapped(name.trimmed() + u": "_s + value, indent + hanging, console.width());
        console.line(QString(indent, u' ') + text.sliced(indent + hanging));
    };
    for (const auto &row : m_rows) {
        if (m_header.isEmpty()) {
            print(row.value(0), row.sliced(1).join(u' '));
            continue;
        }
        if (&row != &m_rows.first())
            console.line();
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (!row.at(i).isEmpty())
                print(m_header.value(i), row.at(i));
        }
    }
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

    if (isTooWide(widths, indent, console.width())) {
        printRecords(console, indent);
        return;
    }

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
