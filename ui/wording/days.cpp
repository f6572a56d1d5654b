#include "wording/days.h"

#include <QLocale>

namespace certwizard::wording {

using namespace Qt::StringLiterals;

namespace {

/// Many languages shorten the year to two digits.
QString wholeYear(QString format)
{
    if (!format.contains("yyyy"_L1))
        format.replace("yy"_L1, "yyyy"_L1);
    return format;
}

} // namespace

QString day(QDate date)
{
    const QLocale locale;
    return locale.toString(date, wholeYear(locale.dateFormat(QLocale::ShortFormat)));
}

QString day(const QDateTime &moment)
{
    return day(moment.toLocalTime().date());
}

QString dayAndTime(const QDateTime &moment)
{
    const QLocale locale;
    return locale.toString(moment.toLocalTime(), wholeYear(locale.dateTimeFormat(QLocale::ShortFormat)));
}

} // namespace certwizard::wording
