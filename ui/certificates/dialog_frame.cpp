#include "certificates/dialog_frame.h"

#include "certificates/authority_session.h"
#include "common/fields.h"
#include "common/messages.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
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

/// Keeps a dialog as tall as its words need at its width, also when fields appear or go: a layout's own hint does not
/// know how often labels wrap, and squeezes the fields instead. Who has made it taller by hand keeps that.
class RoomKeeper final : public QObject {
public:
    explicit RoomKeeper(QDialog *dialog) : QObject(dialog), m_dialog(dialog) { dialog->installEventFilter(this); }

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (object == m_dialog && (event->type() == QEvent::Show || event->type() == QEvent::LayoutRequest)) {
            if (event->type() == QEvent::Show)
                m_given = m_dialog->height(); // Qt's guess
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
        const bool isOwn = m_dialog->height() == m_given;
        if (needed > m_dialog->height() || (isOwn && needed < m_given)) {
            m_dialog->resize(m_dialog->width(), needed);
            m_given = m_dialog->height();
        }
        if (const auto below = m_dialog->frameGeometry().bottom() - screen.bottom(); m_dialog->isVisible() && below > 0)
            m_dialog->move(m_dialog->x(), std::max(screen.top(), m_dialog->y() - below));
    }

    QDialog *m_dialog;
    int m_given = 0; ///< the height that it got here
};

} // namespace

DialogFrame::DialogFrame(const QString &title, const QString &explanation, const QString &acceptText, QWidget *parent)
    : QDialog(parent),
      m_heading(new Label(TextRole::Heading)),
      m_explanation(new Label(TextRole::Body)),
      m_content(new QWidget),
      m_body(new QVBoxLayout(m_content)),
      m_progress(new QProgressBar),
      m_cancel(new QPushButton(tr("Cancel"))),
      m_accept(new QPushButton(acceptText))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::large);
    column->setSpacing(space::medium);
    column->addWidget(m_heading);
    column->addWidget(m_explanation);
    setHeading(title, explanation);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(space::medium);
    column->addWidget(new BodyArea(m_content), 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::medium);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    auto kept = m_progress->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(kept);
    m_progress->hide();
    setKind(m_accept, ButtonKind::Primary);
    m_accept->setDefault(true);
    buttons->addWidget(m_progress, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_accept);
    column->addLayout(buttons);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &DialogFrame::go);
    setMinimumWidth(560);
    new RoomKeeper(this);
}

void DialogFrame::setHeading(const QString &title, const QString &explanation)
{
    setWindowTitle(title);
    m_heading->setText(title);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
}

void DialogFrame::follow(AuthoritySession *session)
{
    m_followed = session;
    connect(session, &AuthoritySession::progressed, this,
            [this](double part) { m_progress->setValue(static_cast<int>(part * m_progress->maximum())); });
}

void DialogFrame::hesitate()
{
    m_cancel->setDefault(true);
}

void DialogFrame::go()
{
    if (m_working)
        return;
    if (m_followed)
        m_followed->tellFirst(this, [this](const base::Error *error) { finish(error); });
    const bool isComplete = complete();
    if (isComplete && m_followed && m_followed->isBusy())
        return setWorking(true);
    if (m_followed)
        m_followed->tellFirst(nullptr, {});
    if (isComplete)
        accept();
    else
        leadToErrors(this);
}

void DialogFrame::setWorking(bool working)
{
    if (working)
        m_focus = focusWidget();
    m_working = working;
    m_content->setEnabled(!working);
    m_accept->setEnabled(!working);
    m_progress->setValue(0);
    m_progress->setVisible(working);
    if (!working && m_focus)
        m_focus->setFocus();
}

void DialogFrame::finish(const base::Error *error)
{
    setWorking(false);
    if (!error)
        return accept();
    // After this signal is through: what comes now may be a dialog with an event loop of its own.
    QMetaObject::invokeMethod(this, [this, copy = *error] { tell(copy); }, Qt::QueuedConnection);
}

bool DialogFrame::place(const base::Error &)
{
    return false;
}

void DialogFrame::tell(const base::Error &error)
{
    if (error.code == base::ErrorCode::Cancelled)
        return;
    // It was forgotten while the fields were filled in.
    if (error.code == base::ErrorCode::AuthorityLocked)
        return unlock(1);
    if (!place(error))
        MessageDialog::showError(this, error);
    leadToErrors(this);
}

void DialogFrame::unlock(int attempt)
{
    DialogPrompter prompter(this);
    auto passphrase = prompter.askSecret({base::SecretPurpose::AuthorityKey, m_followed->folder(), attempt});
    if (!passphrase)
        return;
    m_followed->tellFirst(this, [this, attempt](const base::Error *error) {
        setWorking(false);
        if (!error)
            QMetaObject::invokeMethod(this, &DialogFrame::go, Qt::QueuedConnection);
        else if (error->code == base::ErrorCode::WrongPassword)
            QMetaObject::invokeMethod(this, [this, attempt] { unlock(attempt + 1); }, Qt::QueuedConnection);
        else
            QMetaObject::invokeMethod(this, [this, copy = *error] { tell(copy); }, Qt::QueuedConnection);
    });
    setWorking(true);
    m_followed->unlock(std::make_shared<const base::Secret>(*std::move(passphrase)));
}

void DialogFrame::reject()
{
    if (m_working)
        m_followed->cancel();
    else
        QDialog::reject();
}

void DialogFrame::setVisible(bool visible)
{
    // The buttons were there before the body was filled: without this they come first by Tab, and the first key that
    // is meant for a field presses one of them.
    if (visible && !isVisible()) {
        // Room that is left over goes below the fields, not between them and their labels.
        m_body->addStretch();
        const auto inBody = [this](const QWidget *widget) {
            return (widget->focusPolicy() & Qt::TabFocus) && widget != m_cancel && widget != m_accept && widget != this;
        };
        // Enter means the button that has the focus, and the default one only where none has it.
        for (auto *button : findChildren<QPushButton *>())
            button->setAutoDefault(true);
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
