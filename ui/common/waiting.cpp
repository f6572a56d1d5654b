#include "common/waiting.h"

#include <QApplication>
#include <QEvent>
#include <QStackedLayout>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace certwizard::ui {

namespace {

/// Who waits no longer than that is not told so: it would only flicker.
constexpr auto unnoticed = 120ms;

bool isDoing(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::Shortcut:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::TouchBegin:
    case QEvent::ContextMenu:
    case QEvent::DragEnter:
    case QEvent::Drop:
        return true;
    default:
        return false;
    }
}

/// Windows above a part are not in it.
bool isWithin(const QObject *object, const QWidget *part)
{
    while (object && !object->isWidgetType())
        object = object->parent();
    const auto *widget = static_cast<const QWidget *>(object);
    return widget && (widget == part || part->isAncestorOf(widget));
}

} // namespace

Waiting::Waiting(QStackedLayout *pages, QList<QWidget *> parts, QObject *parent)
    : QObject(parent), m_pages(pages), m_parts(std::move(parts)), m_card(new WaitingCard)
{
    m_pages->addWidget(m_card);
    m_patience.setSingleShot(true);
    m_patience.setInterval(unnoticed);
    connect(&m_patience, &QTimer::timeout, this, &Waiting::showCard);
    connect(m_card, &WaitingCard::cancelled, this, [this] {
        end();
        Q_EMIT left();
    });
}

Waiting::~Waiting()
{
    m_stop.request_stop();
}

base::Progress Waiting::start(const QString &headline, bool canBeLeft)
{
    end();
    m_isOn = true;
    m_stop = {};
    m_focus = QApplication::focusWidget();
    qApp->installEventFilter(this);
    m_patience.start();
    const auto fraction = m_card->begin(headline, canBeLeft);
    return {[fraction](double done) { fraction->store(done, std::memory_order_relaxed); }, m_stop.get_token()};
}

void Waiting::showCard()
{
    m_page = m_pages->currentWidget();
    m_pages->setCurrentWidget(m_card);
    for (auto *part : std::as_const(m_parts))
        part->setEnabled(false);
}

void Waiting::end()
{
    ++m_generation;
    m_stop.request_stop();
    m_patience.stop();
    if (!std::exchange(m_isOn, false))
        return;
    qApp->removeEventFilter(this);
    if (!m_page)
        return;
    for (auto *part : std::as_const(m_parts))
        part->setEnabled(true);
    m_pages->setCurrentWidget(std::exchange(m_page, nullptr));
    if (m_focus)
        m_focus->setFocus(Qt::OtherFocusReason);
}

bool Waiting::eventFilter(QObject *object, QEvent *event)
{
    // Looks of disabled parts would come and go for nothing: until the card is there, they are deaf.
    if (!isDoing(event->type())
        || std::ranges::none_of(m_parts, [object](const QWidget *part) { return isWithin(object, part); }))
        return false;
    event->ignore();
    return true;
}

} // namespace certwizard::ui
