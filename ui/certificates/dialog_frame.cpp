#include "certificates/dialog_frame.h"

#include "common/fields.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>

#include <algorithm>

namespace certwizard::ui {

namespace {

constexpr int titleBar = 40; // what the window's frame takes of the screen

/// As tall as what is in it, and scrolled only where the screen is smaller.
class BodyArea final : public QScrollArea {
public:
    explicit BodyArea(QWidget *content)
    {
        setFrameShape(QFrame::NoFrame);
        setWidgetResizable(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::NoFocus);
        setWidget(content);
        content->setAutoFillBackground(false);
        viewport()->setAutoFillBackground(false);
    }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        return widget()->layout()->hasHeightForWidth() ? widget()->layout()->totalHeightForWidth(width)
                                                       : widget()->sizeHint().height();
    }
    [[nodiscard]] QSize sizeHint() const override { return widget()->sizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        constexpr int least = 120;
        const auto needed = widget()->minimumSizeHint();
        return {needed.width(), std::min(needed.height(), least)};
    }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::LayoutRequest) {
            updateGeometry();
            judge();
        }
        return QScrollArea::event(event);
    }
    void resizeEvent(QResizeEvent *event) override
    {
        judge();
        QScrollArea::resizeEvent(event);
    }

private:
    /// Left to itself the bar stays once it was there: beside it lines wrap earlier, and so it seems to be needed.
    void judge()
    {
        setVerticalScrollBarPolicy(heightForWidth(width()) > height() ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    }
};

/// Keeps a dialog as tall as its words need at its width, also when fields appear: a layout's own hint does not know
/// how often labels wrap, and squeezes the fields instead.
class RoomKeeper final : public QObject {
public:
    explicit RoomKeeper(QDialog *dialog) : QObject(dialog), m_dialog(dialog) { dialog->installEventFilter(this); }

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (object == m_dialog && (event->type() == QEvent::Show || event->type() == QEvent::LayoutRequest)) {
            keep();
            // The layouts inside may learn of what has changed only after this event.
            QMetaObject::invokeMethod(this, &RoomKeeper::keep, Qt::QueuedConnection);
        }
        return QObject::eventFilter(object, event);
    }

private:
    void keep()
    {
        m_dialog->layout()->activate();
        const auto screen = m_dialog->screen()->availableGeometry();
        const auto needed =
            std::min(m_dialog->layout()->totalHeightForWidth(m_dialog->width()), screen.height() - titleBar);
        if (needed > m_dialog->height())
            m_dialog->resize(m_dialog->width(), needed);
        if (const auto below = m_dialog->frameGeometry().bottom() - screen.bottom(); m_dialog->isVisible() && below > 0)
            m_dialog->move(m_dialog->x(), std::max(screen.top(), m_dialog->y() - below));
    }

    QDialog *m_dialog;
};

} // namespace

DialogFrame::DialogFrame(const QString &title, const QString &explanation, const QString &acceptText, QWidget *parent)
    : QDialog(parent), m_cancel(new QPushButton(tr("Cancel"))), m_accept(new QPushButton(acceptText))
{
    setWindowTitle(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::large);
    column->setSpacing(space::medium);
    column->addWidget(new Label(TextRole::Heading, title));
    if (!explanation.isEmpty())
        column->addWidget(new Label(TextRole::Body, explanation));
    auto *content = new QWidget;
    m_body = new QVBoxLayout(content);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(space::medium);
    column->addWidget(new BodyArea(content), 1);
    auto *buttons = new QHBoxLayout;
    m_cancel->setAutoDefault(false);
    setKind(m_accept, ButtonKind::Primary);
    m_accept->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_accept);
    column->addLayout(buttons);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        if (complete())
            accept();
        else
            leadToErrors(this);
    });
    setMinimumWidth(560);
    new RoomKeeper(this);
}

void DialogFrame::setVisible(bool visible)
{
    // The buttons were there before the body was filled: without this they come first by Tab, and the first key that
    // is meant for a field presses one of them.
    if (visible && !isVisible()) {
        const auto inBody = [this](const QWidget *widget) {
            return (widget->focusPolicy() & Qt::TabFocus) && widget != m_cancel && widget != m_accept && widget != this;
        };
        auto *last = previousInFocusChain();
        while (last != this && !inBody(last))
            last = last->previousInFocusChain();
        if (last != this) {
            setTabOrder(last, m_cancel);
            setTabOrder(m_cancel, m_accept);
        }
        for (auto *first = nextInFocusChain(); first != this && !focusWidget(); first = first->nextInFocusChain()) {
            if (inBody(first) && first->isEnabled() && first->isVisibleTo(this))
                first->setFocus();
        }
    }
    QDialog::setVisible(visible);
}

} // namespace certwizard::ui
