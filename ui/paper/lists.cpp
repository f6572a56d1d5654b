#include "paper/handout_page.h"
#include "wording/handout.h"

#include <QDir>
#include <QFileInfo>

namespace certwizard::paper {

using namespace Qt::StringLiterals;

base::Result<QStringList> writeLists(const QString &folder, const QList<handout::SummaryRow> &people,
                                     const authority::Authority &authority)
{
    const auto list =
        handout::writeBeside(folder, u"handouts.csv"_s, handout::summaryCsv(wording::summaryTitles(), people));
    if (!list)
        return std::unexpected(list.error());
    const QDir home(authority.folder());
    const bool root = authority.certificate().isSelfIssued();
    const auto own = home.filePath(u"ca.crt"_s);
    const auto crl = home.filePath(u"ca.crl"_s);
    const auto text =
        wording::importText(wording::imports(root ? own : home.filePath(u"ca-chain.crt"_s), root ? QString() : own, {},
                                             QFileInfo::exists(crl) ? crl : QString()));
    const auto instructions = handout::writeBeside(folder, u"administrator.txt"_s, text.toUtf8());
    if (!instructions)
        return std::unexpected(instructions.error());
    return QStringList{*list, *instructions};
}

} // namespace certwizard::paper
