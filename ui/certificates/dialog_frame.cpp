#include "certificates/dialog_frame.h"

#include "common/fields.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace certwizard::ui {

namespace {

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
        const auto needed = m_dialog->layout()->totalHeightForWidth(m_dialog->width());
        if (needed > m_dialog->height())
            m_dialog->resize(m_dialog->width(), needed);
    }

    QDialog *m_dialog;
};

} // namespace

void keepRoom(QDialog *dialog)
{
    new RoomKeeper(dialog);
}

DialogFrame::DialogFrame(const QString &title, const QString &explanation, const QString &acceptText, QWidget *parent)
    : QDialog(parent),
      m_body(new QVBoxLayout),
      m_cancel(new QPushButton(tr("Cancel"))),
      m_accept(new QPushButton(acceptText))
{
    setWindowTitle(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::large);
    column->setSpacing(space::medium);
    column->addWidget(new Label(TextRole::Heading, title));
    if (!explanation.isEmpty())
        column->addWidget(new Label(TextRole::Body, explanation));
    m_body->setSpacing(space::medium);
    column->addLayout(m_body, 1);
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
    keepRoom(this);
}

void DialogFrame::setVisible(bool visible)
{
    // The buttons were there before the body was filled: without this they come first by Tab, and the first key that
    // is meant for a field presses one of them.
    if (visible && !isVisible()) {
        setTabOrder(previousInFocusChain(), m_cancel);
        setTabOrder(m_cancel, m_accept);
        for (auto *first = nextInFocusChain(); first != m_cancel && !focusWidget(); first = first->nextInFocusChain()) {
            if ((first->focusPolicy() & Qt::TabFocus) && first->isEnabled() && first->isVisibleTo(this))
                first->setFocus();
        }
    }
    QDialog::setVisible(visible);
}

} // namespace certwizard::ui
