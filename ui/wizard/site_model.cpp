#include "site_model.h"

#include "common/pill_delegate.h"
#include "wording/message.h"

#include <QLocale>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

QString stateText(const SiteSummary &site)
{
    if (site.isSetUp())
        return site.requiresCertificate ? SiteModel::tr("set up") : SiteModel::tr("set up, not required");
    return site.isStarted() ? SiteModel::tr("partly set up") : SiteModel::tr("not set up");
}

Tone stateTone(const SiteSummary &site)
{
    if (site.isSetUp())
        return site.requiresCertificate ? Tone::Ok : Tone::Info;
    return site.isStarted() ? Tone::Warn : Tone::Neutral;
}

} // namespace

void SiteModel::setSites(const QList<SiteSummary> &sites)
{
    beginResetModel();
    m_sites = sites;
    endResetModel();
}

int SiteModel::rowOf(const QString &name) const
{
    for (auto row = 0; row < static_cast<int>(m_sites.size()); ++row) {
        if (m_sites.at(row).name == name)
            return row;
    }
    return -1;
}

int SiteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sites.size());
}

int SiteModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SiteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &site = m_sites.at(index.row());
    const auto column = index.column();
    if (role == PillDelegate::ToneRole) {
        if (column == State)
            return static_cast<int>(stateTone(site));
        if (column == Holes && site.holes > 0)
            return static_cast<int>(Tone::Warn);
        return {};
    }
    if (role == Qt::FontRole && column == Name)
        return ui::font(TextRole::Strong);
    if (role == Qt::ToolTipRole && column == Addresses)
        return site.addresses.join(u'\n').toHtmlEscaped();
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (column) {
    case Name:
        return wording::printable(site.name);
    case Addresses:
        return site.addresses.isEmpty() ? tr("none") : site.addresses.join(u",  "_s);
    case Applications:
        return QLocale().toString(site.applications);
    case State:
        return stateText(site);
    case Holes:
        return site.holes > 0 ? tr("%n hole(s)", nullptr, site.holes) : QString();
    default:
        return {};
    }
}

QVariant SiteModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Site");
    case Addresses:
        return tr("Addresses");
    case Applications:
        return tr("Applications");
    case State:
        return tr("Certificates");
    case Holes:
        return tr("Below it");
    default:
        return {};
    }
}

} // namespace certwizard::ui
