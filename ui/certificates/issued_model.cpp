#include "issued_model.h"

#include "common/theme.h"
#include "pki/days.h"
#include "pki/typed_digits.h"
#include "wording/authority.h"
#include "wording/certificates.h"
#include "wording/days.h"

#include <algorithm>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

/// What somebody has to do something about stands first; within a kind, what ends first.
qint64 stateOrder(const authority::Issued &issued, const QDateTime &now)
{
    const auto status = issued.statusAt(now);
    const int kind = status == authority::IssuedStatus::Valid
                         ? (issued.isDue(now, now.addDays(IssuedFilter::dueDays)) ? 0
                            : issued.renewedBy == 0                               ? 1
                                                                                  : 2)
                     : status == authority::IssuedStatus::NotYetValid ? 3
                     : status == authority::IssuedStatus::Expired     ? 4
                                                                      : 5;
    constexpr qint64 apart = Q_INT64_C(1) << 48; // farther than any date is from another
    return kind * apart + issued.certificate.notAfter().toSecsSinceEpoch();
}

} // namespace

void IssuedModel::set(const QList<authority::Issued> &issued, const QDateTime &now)
{
    beginResetModel();
    m_issued = issued;
    m_now = now;
    m_names.clear();
    for (const auto &one : issued)
        m_names += one.certificate.subject().display();
    endResetModel();
}

int IssuedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_issued.size());
}

int IssuedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString IssuedModel::stateText(const authority::Issued &issued) const
{
    const auto status = issued.statusAt(m_now);
    if (status != authority::IssuedStatus::Valid)
        return wording::statusName(status);
    if (issued.renewedBy)
        return tr("valid, renewed");
    if (issued.isDue(m_now, m_now.addDays(IssuedFilter::dueDays)))
        return tr("ends in %n days", nullptr, static_cast<int>(pki::daysUntil(issued.certificate.notAfter(), m_now)));
    return wording::statusName(status);
}

QVariant IssuedModel::data(const QModelIndex &index, int role) const
{
    const auto &issued = m_issued.at(index.row());
    const auto end = issued.certificate.notAfter();
    if (role == Qt::UserRole) // what is sorted by
        return index.column() == ValidUntil ? QVariant(end)
               : index.column() == State    ? QVariant(stateOrder(issued, m_now))
                                            : data(index, Qt::DisplayRole);
    if (role == Qt::ForegroundRole && index.column() == State) {
        const auto status = issued.statusAt(m_now);
        if (status == authority::IssuedStatus::Valid)
            return foreground(issued.isDue(m_now, m_now.addDays(IssuedFilter::dueDays)) ? Tone::Warn : Tone::Ok);
        return foreground(status == authority::IssuedStatus::NotYetValid ? Tone::Warn : Tone::Bad);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Name:
        return wording::printable(m_names.at(index.row()));
    case Account:
        return wording::printable(issued.recipient.account);
    case PurposeColumn:
        return wording::purposeName(issued.purpose);
    case State:
        return stateText(issued);
    case ValidUntil:
        return wording::day(end);
    case Serial:
        return issued.serialNumber();
    default:
        return {};
    }
}

QVariant IssuedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Account:
        return tr("Account");
    case PurposeColumn:
        return tr("For");
    case State:
        return tr("State");
    case ValidUntil:
        return tr("Valid until");
    case Serial:
        return tr("Serial number");
    default:
        return {};
    }
}

IssuedFilter::IssuedFilter(IssuedModel *model, QObject *parent) : QSortFilterProxyModel(parent), m_model(model)
{
    setSourceModel(model);
    setSortRole(Qt::UserRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

void IssuedFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    m_digits = pki::typedDigits(text);
    invalidateFilter();
}

void IssuedFilter::setPurpose(std::optional<authority::IssuedPurpose> purpose)
{
    m_purpose = purpose;
    invalidateFilter();
}

void IssuedFilter::setState(StateFilter state)
{
    m_state = state;
    invalidateFilter();
}

void IssuedFilter::setMonth(const QDate &first)
{
    m_month = first;
    invalidateFilter();
}

bool IssuedFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const auto &issued = m_model->at(row);
    const auto &now = m_model->now();
    const auto status = issued.statusAt(now);
    if (m_purpose && issued.purpose != *m_purpose)
        return false;
    if (m_state == StateFilter::Valid && status != authority::IssuedStatus::Valid)
        return false;
    if (m_state == StateFilter::Due && !issued.isDue(now, now.addDays(dueDays)))
        return false;
    if (m_state == StateFilter::Expired && status != authority::IssuedStatus::Expired)
        return false;
    if (m_state == StateFilter::Revoked && status != authority::IssuedStatus::Revoked)
        return false;
    if (m_month.isValid()) {
        const auto end = issued.certificate.notAfter().toLocalTime().date();
        if (status != authority::IssuedStatus::Valid || end < m_month || end >= m_month.addMonths(1))
            return false;
    }
    if (m_text.isEmpty())
        return true;
    const auto &certificate = issued.certificate;
    if (!m_digits.isEmpty()
        && std::ranges::any_of(
            QStringList{certificate.serialNumber(), certificate.thumbprint(), certificate.sha256Fingerprint()},
            [this](const QString &number) { return number.contains(m_digits, Qt::CaseInsensitive); }))
        return true;
    const auto fits = [this](const QString &text) { return text.contains(m_text, Qt::CaseInsensitive); };
    const auto index = [&](int column) { return m_model->index(row, column).data().toString(); };
    return fits(index(IssuedModel::Name)) || fits(issued.recipient.account) || fits(issued.recipient.note)
           || fits(certificate.serialNumber()) || fits(certificate.emails().join(u' '))
           || fits(certificate.upns().join(u' ')) || fits(certificate.dnsNames().join(u' '))
           || fits(certificate.thumbprint());
}

} // namespace certwizard::ui
