#include "base/csv.h"

#include <algorithm>

namespace certwizard::base {

QByteArray csvRecord(const QStringList &cells)
{
    QStringList written;
    for (auto cell : cells) {
        if (!cell.isEmpty() && QStringView(u"=+-@\t\r\n|＝＋－＠").contains(cell.front()))
            cell.prepend(u'\'');
        const auto needsQuotes = std::ranges::any_of(cell, [](QChar c) {
            return c == u',' || c == u'"' || c == u'\r' || c == u'\n' || c == u';';
        });
        if (needsQuotes)
            cell = u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
        written.append(cell);
    }
    return written.join(u',').toUtf8() + "\r\n";
}

} // namespace certwizard::base
