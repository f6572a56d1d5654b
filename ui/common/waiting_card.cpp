#include "common/waiting_card.h"

#include "common/cards.h"
#include "common/labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QProgressBar>
#include <QPushButton>

#include <chrono>

using namespace std::chrono_literals;

namespace certwizard::ui {

namespace {
constexpr int cardWidth = 460;
constexpr int fullScale = 1000;
} // namespace

WaitingCard::WaitingCard(QWidget *parent)
    : QWidget(parent),
      m_headline(new Label(TextRole::Heading)),
      m_progress(new QProgressBar),
      m_cancel(new QPushButton(tr("Cancel")))
{
    setObjectName(QStringLiteral("opening"));
    auto *card = new Card;
    card->setFixedWidth(cardWidth);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("How far it is"));
    m_cancel->setObjectName(QStringLiteral("cancelOpening"));
    m_cancel->setAutoDefault(false); // whoever has pressed Enter twice wants to go on
    card->body()->setSpacing(space::medium);
    card->body()->addWidget(m_headline);
    card->body()->addWidget(m_progress);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_cancel);
    card->body()->addLayout(row);
    auto *column = new QVBoxLayout(this);
    column->addStretch(1);
    column->addWidget(card, 0, Qt::AlignHCenter);
    column->addStretch(2);
    m_timer.setInterval(50ms);
    connect(&m_timer, &QTimer::timeout, this, &WaitingCard::showFraction);
    connect(m_cancel, &QPushButton::clicked, this, &WaitingCard::cancelled);
}

WaitingCard::Fraction WaitingCard::begin(const QString &headline, bool canBeCancelled)
{
    m_headline->setText(headline);
    m_cancel->setVisible(canBeCancelled);
    m_fraction = std::make_shared<std::atomic<double>>(-1);
    showFraction();
    return m_fraction;
}

void WaitingCard::showFraction()
{
    const auto fraction = m_fraction ? m_fraction->load(std::memory_order_relaxed) : -1.0;
    m_progress->setRange(0, fraction < 0 ? 0 : fullScale);
    if (fraction >= 0)
        m_progress->setValue(int(fraction * fullScale));
}

void WaitingCard::showEvent(QShowEvent *event)
{
    m_timer.start();
    QWidget::showEvent(event);
    if (m_cancel->isVisibleTo(this))
        m_cancel->setFocus(Qt::OtherFocusReason);
}

void WaitingCard::hideEvent(QHideEvent *event)
{
    m_timer.stop();
    QWidget::hideEvent(event);
}

void WaitingCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_cancel->isVisibleTo(this))
        Q_EMIT cancelled();
    else
        QWidget::keyPressEvent(event);
}

} // namespace certwizard::ui
