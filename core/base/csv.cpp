#include "base/csv.h"

#include <algorithm>

namespace certwizard::base {

bool isFormula(QStringView cell)
{
    return !cell.isEmpty() && QStringView(u"=+-@\t\r\n|＝＋－＠").contains(cell.front());
}

QByteArray csvRecord(const QStringList &cells)
{
    QStringList written;
    for (auto cell : cells) {
        if (isFormula(cell))
            cell.prepend(u'\'');
        const auto needsQuotes =
            std::ranges::any_of(cell, [](QChar c) { return QStringView(u",;\"\r\n\t").contains(c); });
        if (needsQuotes)
            cell = u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
        written.append(cell);
    }
    return written.join(u',').toUtf8() + "\r\n";
}

} // namespace certwizard::base
