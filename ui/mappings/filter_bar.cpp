#include "filter_bar.h"

#include "common/icons.h"
#include "common/theme.h"
#include "flow_layout.h"
#include "wording/mapping_rows.h"

#include <QButtonGroup>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QStyleOption>

namespace certwizard::ui {

namespace {
constexpr int longestIssuer = 32;
constexpr int longestMenu = 40;
constexpr int crossSize = 10;
} // namespace

ChipButton::ChipButton(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setFont(ui::font(TextRole::Small));
    setAttribute(Qt::WA_Hover);
}

void ChipButton::setLabel(const QString &name, int count)
{
    const auto text = tr("%1 %2", "filter and how many rows it shows").arg(name, QLocale().toString(count));
    if (text == this->text())
        return;
    setText(text);
    setAccessibleName(text);
    updateGeometry();
}

void ChipButton::setRemovable(bool removable)
{
    m_removable = removable;
    updateGeometry();
    update();
}

QSize ChipButton::sizeHint() const
{
    const auto metrics = fontMetrics();
    const auto width =
        metrics.horizontalAdvance(text()) + 2 * space::medium + (m_removable ? crossSize + space::tiny : 0);
    return {width, metrics.height() + space::small};
}

void ChipButton::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const auto &colors = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto on = isChecked();
    const auto box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(on || underMouse() ? colors.accent : colors.line, 1));
    painter.setBrush(on ? colors.accentSoft : colors.surface);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    if (hasFocus()) {
        painter.setPen(QPen(colors.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), box.height() / 2, box.height() / 2);
    }
    painter.setPen(on ? colors.accent : colors.text);
    auto inner = rect().adjusted(space::medium, 0, -space::medium, 0);
    if (m_removable) {
        const auto left = layoutDirection() == Qt::RightToLeft;
        const QRectF cross(left ? inner.left() : inner.right() - crossSize + 1,
                           inner.center().y() - crossSize / 2.0 + 0.5, crossSize, crossSize);
        paintIcon(&painter, cross, QStringLiteral("cross"), on ? colors.accent : colors.muted);
        if (left)
            inner.setLeft(inner.left() + crossSize + space::tiny);
        else
            inner.setRight(inner.right() - crossSize - space::tiny);
    }
    painter.drawText(inner, int(Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine), text());
}

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent), m_issuerChip(new ChipButton(this)), m_group(new QButtonGroup(this))
{
    auto *row = new FlowLayout(this, 6);
    m_group->setExclusive(true);
    for (int i = 0; i < mappings::chipCount; ++i) {
        auto *chip = new ChipButton(this);
        chip->setLabel(wording::chipName(mappings::Chip(i)), 0);
        chip->setObjectName(QStringLiteral("chip%1").arg(i));
        m_chips[size_t(i)] = chip;
        m_group->addButton(chip, i);
        row->addWidget(chip);
    }
    m_chips[0]->setChecked(true);
    m_issuerChip->setObjectName(QStringLiteral("issuerChip"));
    row->addWidget(m_issuerChip);
    setTabOrder(m_chips.back(), m_issuerChip);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) {
        m_chip = mappings::Chip(id);
        Q_EMIT filterChanged();
    });
    connect(m_issuerChip, &QAbstractButton::clicked, this, &FilterBar::chooseIssuer);
    setCounts({});
    setIssuer({});
}

void FilterBar::setCounts(const mappings::Counts &counts)
{
    for (int i = 0; i < mappings::chipCount; ++i) {
        const auto chip = mappings::Chip(i);
        m_chips[size_t(i)]->setLabel(wording::chipName(chip), counts.of(chip));
        // A filter that shows nothing is not offered, but never vanishes while it is the chosen one.
        m_chips[size_t(i)]->setVisible(chip == mappings::Chip::All || counts.of(chip) > 0 || chip == m_chip);
    }
}

void FilterBar::setIssuers(const QStringList &issuers)
{
    m_issuers = issuers;
    m_issuerChip->setVisible(issuers.size() > 1 || !m_issuer.isEmpty());
}

void FilterBar::setIssuer(const QString &issuer)
{
    m_issuer = issuer;
    m_issuerChip->setChecked(!issuer.isEmpty());
    m_issuerChip->setRemovable(!issuer.isEmpty());
    m_issuerChip->setText(issuer.isEmpty() ? tr("Issuer…")
                                           : tr("Issuer: %1").arg(wording::printable(issuer, longestIssuer)));
    m_issuerChip->setAccessibleName(issuer.isEmpty() ? tr("Filter by issuer")
                                                     : tr("Take away the filter by issuer %1").arg(issuer));
    m_issuerChip->updateGeometry();
    setIssuers(m_issuers);
}

void FilterBar::chooseIssuer()
{
    if (!m_issuer.isEmpty()) {
        setIssuer({});
        Q_EMIT filterChanged();
        return;
    }
    m_issuerChip->setChecked(false);
    QMenu menu(this);
    for (const auto &issuer : m_issuers.first(qMin<qsizetype>(m_issuers.size(), longestMenu))) {
        auto text = wording::printable(issuer);
        auto *action = menu.addAction(text.replace(u'&', QStringLiteral("&&")));
        action->setData(issuer);
    }
    if (const auto *chosen = menu.exec(m_issuerChip->mapToGlobal(QPoint(0, m_issuerChip->height() + 2)))) {
        setIssuer(chosen->data().toString());
        Q_EMIT filterChanged();
    }
}

void FilterBar::reset()
{
    m_chip = mappings::Chip::All;
    m_chips[0]->setChecked(true);
    setIssuer({});
    Q_EMIT filterChanged();
}

} // namespace certwizard::ui
