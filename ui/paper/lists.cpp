#include "paper/handout_page.h"
#include "wording/handout.h"

#include <QDir>
#include <QFileInfo>

namespace certwizard::paper {

using namespace Qt::StringLiterals;

namespace {

/// The PFX of the server certificate that was issued last and is still good for something; empty without one.
base::Result<QString> newestServerPfx(const authority::Authority &authority)
{
    const auto all = authority.issued();
    if (!all)
        return std::unexpected(all.error());
    QString newest;
    qint64 id = 0;
    for (const auto &issued : *all) {
        if (issued.purpose != authority::IssuedPurpose::Server || issued.revocation || issued.renewedBy != 0
            || issued.id < id)
            continue;
        for (const auto &path : issued.files) {
            if (path.endsWith(".pfx"_L1, Qt::CaseInsensitive) && QFileInfo::exists(path)) {
                newest = path;
                id = issued.id;
            }
        }
    }
    return newest;
}

} // namespace

base::Result<QStringList> writeLists(const QString &folder, const QList<handout::SummaryRow> &people,
                                     const authority::Authority &authority)
{
    const auto list =
        handout::writeBeside(folder, u"handouts.csv"_s, handout::summaryCsv(wording::summaryTitles(), people));
    if (!list)
        return std::unexpected(list.error());
    const QDir home(authority.folder());
    const auto crl = home.filePath(u"ca.crl"_s);
    const auto server = newestServerPfx(authority);
    if (!server)
        return std::unexpected(server.error());
    const auto stores = authority.storeFiles();
    if (!stores)
        return std::unexpected(stores.error());
    const auto text = wording::importText(wording::imports(*stores, *server, QFileInfo::exists(crl) ? crl : QString()));
    const auto instructions = handout::writeBeside(folder, u"administrator.txt"_s, text.toUtf8());
    if (!instructions)
        return std::unexpected(instructions.error());
    return QStringList{*list, *instructions};
}

} // namespace certwizard::paper
