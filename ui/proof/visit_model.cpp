#include "visit_model.h"

#include "common/pill_delegate.h"

#include <QLocale>

#include <algorithm>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

bool isLetIn(const rehearse::Visit &visit)
{
    return visit.status() >= 200 && visit.status() < 400;
}

} // namespace

void VisitModel::add(const QList<wording::VisitLine> &lines)
{
    if (lines.isEmpty())
        return;
    m_total += lines.size();
    const auto kept = std::min(lines.size(), maximumLines);
    const auto tooMany = std::max<qsizetype>(0, m_lines.size() + kept - maximumLines);
    if (tooMany > 0) {
        beginRemoveRows({}, static_cast<int>(m_lines.size() - tooMany), static_cast<int>(m_lines.size()) - 1);
        m_lines.remove(m_lines.size() - tooMany, tooMany);
        endRemoveRows();
    }
    beginInsertRows({}, 0, static_cast<int>(kept) - 1);
    auto newest = lines.last(kept);
    std::ranges::reverse(newest);
    m_lines = newest + m_lines;
    endInsertRows();
}

void VisitModel::clear()
{
    beginResetModel();
    m_lines.clear();
    m_total = 0;
    endResetModel();
}

int VisitModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int VisitModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant VisitModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &line = m_lines.at(index.row());
    const auto noRequest = line.visit.kind == rehearse::Visit::Kind::NoRequest;
    if (role == PillDelegate::ToneRole) {
        if (index.column() != Decision)
            return {};
        return static_cast<int>(noRequest ? Tone::Neutral : isLetIn(line.visit) ? Tone::Ok : Tone::Bad);
    }
    if (role == Qt::ForegroundRole && (noRequest || index.column() == Why || index.column() == Time))
        return tokens().muted;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    QString text;
    switch (index.column()) {
    case Time:
        text = QLocale().toString(line.visit.when.toLocalTime().time(), u"HH:mm:ss"_s);
        break;
    case Certificate:
        text = line.visitor;
        break;
    case Decision:
        text = noRequest ? u"–"_s : line.visit.statusText();
        break;
    case Account:
        text = line.account;
        break;
    case Path:
        text = line.visit.target;
        break;
    case Why:
        text = line.why;
        break;
    default:
        return {};
    }
    return role == Qt::ToolTipRole ? text.toHtmlEscaped() : text;
}

QVariant VisitModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Certificate:
        return tr("Certificate");
    case Decision:
        return tr("Answer");
    case Account:
        return tr("Signed in as");
    case Path:
        return tr("Page");
    case Why:
        return tr("Why");
    default:
        return {};
    }
}

void VisitFilter::setShow(Show show)
{
    m_show = show;
    invalidateFilter();
}

void VisitFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

QList<wording::VisitLine> VisitFilter::shownLines() const
{
    const auto *model = static_cast<const VisitModel *>(sourceModel());
    QList<wording::VisitLine> lines;
    lines.reserve(rowCount());
    for (auto row = 0; row < rowCount(); ++row)
        lines.append(model->line(mapToSource(index(row, 0)).row()));
    return lines;
}

bool VisitFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const auto &line = static_cast<const VisitModel *>(sourceModel())->line(row);
    const auto noRequest = line.visit.kind == rehearse::Visit::Kind::NoRequest;
    if (m_show == Show::NoRequest && !noRequest)
        return false;
    if ((m_show == Show::LetIn || m_show == Show::Refused)
        && (noRequest || isLetIn(line.visit) != (m_show == Show::LetIn)))
        return false;
    if (m_text.isEmpty())
        return true;
    return std::ranges::any_of(QStringList{line.visitor, line.thumbprint, line.account, line.visit.target,
                                           line.visit.statusText(), line.why},
                               [this](const QString &field) { return field.contains(m_text, Qt::CaseInsensitive); });
}

} // namespace certwizard::ui
