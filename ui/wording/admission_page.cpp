#include "wording/admission.h"

#include "text.h"

#include <QCoreApplication>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace certwizard::wording {
namespace {

class AdmissionPage {
    Q_DECLARE_TR_FUNCTIONS(AdmissionPage)
};

/// The words of the table, in the order of iis::Certainty.
QString certaintyText(const QByteArray &word)
{
    static constexpr std::array words{"documented", "schema", "code", "report", "unverified"};
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (word == words.at(i))
            return certaintyName(static_cast<iis::Certainty>(i));
    }
    return {};
}

/// The sentences get the room; left to itself the browser gives each column the same.
QString row(const QStringList &cells, QLatin1StringView tag)
{
    static constexpr std::array percent{40, 11, 15, 14, 20};
    QString text = u"<tr>"_s;
    for (std::size_t i = 0; i < percent.size(); ++i)
        text += u"<%1 align=\"left\" width=\"%2%\">%3</%1>"_s.arg(tag, QString::number(percent.at(i)),
                                                                  escaped(cells.at(static_cast<qsizetype>(i))));
    return text + u"</tr>\n"_s;
}

} // namespace

QString admissionPage(const QByteArray &table, const QString &wanted)
{
    QString rows;
    QString group;
    for (const auto &line : table.split('\n')) {
        const auto cells = line.split('\t');
        if (cells.size() != 5)
            continue;
        if (const auto title = admissionGroup(cells.at(0)); !title.isEmpty())
            group = title;
        const auto sentence = admissionCase(cells.at(0));
        const QStringList words{sentence.isEmpty() ? QString::fromUtf8(cells.at(0)) : sentence,
                                QString::fromUtf8(cells.at(1)), QString::fromUtf8(cells.at(2)),
                                certaintyText(cells.at(3)), QString::fromUtf8(cells.at(4))};
        if (!wanted.isEmpty() && words.filter(wanted, Qt::CaseInsensitive).isEmpty())
            continue;
        // A group is named where its first row that is shown stands.
        if (!group.isEmpty())
            rows += u"<tr><td colspan=\"5\"><h3>%1</h3></td></tr>\n"_s.arg(escaped(std::exchange(group, {})));
        rows += row(words, "td"_L1);
    }
    const auto head =
        row({AdmissionPage::tr("Situation"), AdmissionPage::tr("Answer"), AdmissionPage::tr("Signed in as"),
             AdmissionPage::tr("How sure"), AdmissionPage::tr("Source")},
            "th"_L1);
    const auto content =
        rows.isEmpty() ? u"<p>%1</p>"_s.arg(escaped(AdmissionPage::tr("No line has %1 in it.").arg(quoted(wanted))))
                       : u"<table cellspacing=\"0\" cellpadding=\"5\" width=\"100%\">%1%2</table>"_s.arg(head, rows);
    return u"<h2>%1</h2><p>%2</p>%3"_s.arg(
        escaped(AdmissionPage::tr("How IIS decides who gets in")),
        AdmissionPage::tr(
            "Every line is a case that this program decides and its tests repeat on every change. “Source” "
            "is where the fact is from; what is not documented anywhere says so, and should be tried on a "
            "real server before it is relied on.")
            .toHtmlEscaped(),
        content);
}

} // namespace certwizard::wording
