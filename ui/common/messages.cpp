#include "common/messages.h"

#include "common/fields.h"
#include "common/icons.h"
#include "common/labels.h"
#include "wording/certificates.h"
#include "wording/questions.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShowEvent>
#include <QStyle>
#include <QThread>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

QString iconName(MessageDialog::Kind kind)
{
    switch (kind) {
    case MessageDialog::Kind::Information:
        return u"info"_s;
    case MessageDialog::Kind::Question:
        return u"info"_s;
    case MessageDialog::Kind::Warning:
        return u"warning"_s;
    case MessageDialog::Kind::Error:
        return u"error"_s;
    }
    return u"info"_s;
}

Tone tone(MessageDialog::Kind kind)
{
    switch (kind) {
    case MessageDialog::Kind::Information:
    case MessageDialog::Kind::Question:
        return Tone::Info;
    case MessageDialog::Kind::Warning:
        return Tone::Warn;
    case MessageDialog::Kind::Error:
        return Tone::Bad;
    }
    return Tone::Info;
}

/// A secret that is made anew is typed twice; an existing one once.
bool isNew(base::SecretPurpose purpose)
{
    return purpose == base::SecretPurpose::ProtectPfx || purpose == base::SecretPurpose::NewAuthorityKey;
}

class SecretDialog final : public QDialog {
    Q_DECLARE_TR_FUNCTIONS(certwizard::ui::SecretDialog)
public:
    SecretDialog(const base::SecretRequest &request, QWidget *parent)
        : QDialog(parent), m_password(new PasswordField), m_again(isNew(request.purpose) ? new PasswordField : nullptr)
    {
        const bool phrase = wording::isPassphrase(request.purpose);
        setWindowTitle(phrase ? tr("Passphrase") : tr("Password"));
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(space::wide, space::wide, space::wide, space::wide);
        layout->setSpacing(space::medium);
        auto *title = new Label(TextRole::Heading, wording::question(request), this);
        title->setMaximumCharacters(56);
        layout->addWidget(title);
        m_first = new FormField(phrase ? tr("&Passphrase") : tr("&Password"), m_password, this);
        m_first->setError(wording::retryNote(request));
        layout->addWidget(m_first);
        if (m_again) {
            m_second = new FormField(tr("&Once more"), m_again, this);
            layout->addWidget(m_second);
            connect(m_again, &PasswordField::returnPressed, this, [this] { tryAccept(); });
        }
        auto *buttons = new QHBoxLayout;
        buttons->addStretch(1);
        auto *cancel = new QPushButton(tr("&Cancel"), this);
        auto *ok = new QPushButton(tr("C&ontinue"), this);
        setKind(ok, ButtonKind::Primary);
        ok->setDefault(true);
        buttons->addWidget(cancel);
        buttons->addWidget(ok);
        layout->addSpacing(space::small);
        layout->addLayout(buttons);
        connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
        connect(ok, &QPushButton::clicked, this, [this] { tryAccept(); });
        fitToWords(this);
        m_password->setFocus();
    }

    base::Secret take()
    {
        if (m_again)
            m_again->clear();
        return m_password->take();
    }

private:
    void tryAccept()
    {
        if (m_again && !m_again->peek().equals(m_password->peek())) {
            m_second->setError(tr("The two passwords differ. Type the same one twice."));
            fitToWords(this);
            m_again->setFocus();
            return;
        }
        if (m_again && m_password->isEmpty()) {
            m_first->setError(tr("An empty password protects nothing. Type at least one character."));
            fitToWords(this);
            m_password->setFocus();
            return;
        }
        accept();
    }

    PasswordField *m_password;
    PasswordField *m_again;
    FormField *m_first = nullptr;
    FormField *m_second = nullptr;
};

} // namespace

void fitToWords(QDialog *dialog)
{
    auto *layout = dialog->layout();
    const auto width = std::clamp(layout->totalSizeHint().width(), 440, 600);
    const auto height =
        layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : layout->totalSizeHint().height();
    dialog->setMinimumSize(width, height);
    dialog->resize(width, height);
}

void MessageDialog::showEvent(QShowEvent *event)
{
    fitToWords(this);
    QDialog::showEvent(event);
}

MessageDialog::MessageDialog(Kind kind, const wording::Message &message, QWidget *parent)
    : QDialog(parent), m_text(new QVBoxLayout), m_buttons(new QHBoxLayout)
{
    setWindowTitle(tr("Client Certificate Wizard"));
    setAccessibleName(message.headline);
    auto *picture = new QLabel(this);
    picture->setPixmap(icon(iconName(kind), tone(kind)).pixmap(QSize(28, 28), devicePixelRatioF()));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::large);
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addLayout(m_text, 1);
    m_text->setSpacing(space::small);
    auto *headline = new Label(TextRole::Heading, message.headline, this);
    headline->setMaximumCharacters(70);
    headline->setSelectable(true);
    m_text->addWidget(headline);
    for (const auto &text : {message.explanation, message.remedy}) {
        if (text.isEmpty())
            continue;
        auto *label = new Label(TextRole::Body, text, this);
        label->setMaximumCharacters(76);
        label->setSelectable(true);
        m_text->addWidget(label);
    }
    m_buttons->setSpacing(space::small);
    m_buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::wide, space::wide, space::wide, space::large);
    layout->setSpacing(space::wide);
    layout->addLayout(row);
    layout->addLayout(m_buttons);
}

int MessageDialog::addButton(const QString &text, bool primary)
{
    auto *button = new QPushButton(text, this);
    setKind(button, primary ? ButtonKind::Primary : ButtonKind::Normal);
    button->setDefault(primary);
    button->setAutoDefault(primary);
    const auto index = m_count++;
    if (primary)
        m_buttons->addWidget(button);
    else
        m_buttons->insertWidget(1, button); // behind the stretch
    connect(button, &QPushButton::clicked, this, [this, index] {
        m_answer = index;
        accept();
    });
    if (primary)
        button->setFocus();
    return index;
}

void MessageDialog::setDetails(const QString &details)
{
    if (details.isEmpty())
        return;
    auto *more = new QPushButton(tr("&Details"), this);
    more->setIcon(icon(u"chevron-right"_s, Tone::Info));
    setKind(more, ButtonKind::Flat);
    more->setCheckable(false);
    auto *text = new Label(TextRole::Mono, details, this);
    text->setSelectable(true);
    text->hide();
    m_text->addWidget(more, 0, Qt::AlignLeft);
    m_text->addWidget(text);
    connect(more, &QPushButton::clicked, this, [this, more, text] {
        text->setVisible(!text->isVisibleTo(this));
        more->setIcon(icon(text->isVisibleTo(this) ? u"chevron-down"_s : u"chevron-right"_s, Tone::Info));
        fitToWords(this);
    });
}

int MessageDialog::ask()
{
    if (m_count == 0)
        addButton(tr("&Close"), true);
    m_answer = -1;
    exec();
    return m_answer;
}

void MessageDialog::showError(QWidget *parent, const base::Error &error)
{
    MessageDialog dialog(Kind::Error, wording::describe(error), parent);
    if (error.cause)
        dialog.setDetails(wording::describe(*error.cause).toText());
    static_cast<void>(dialog.ask());
}

void MessageDialog::showMessage(QWidget *parent, Kind kind, const wording::Message &message)
{
    MessageDialog dialog(kind, message, parent);
    static_cast<void>(dialog.ask());
}

void openOutside(QWidget *parent, const QUrl &url)
{
    if (QDesktopServices::openUrl(url))
        return;
    const auto name =
        url.isLocalFile() ? wording::quotedPath(url.toLocalFile()) : wording::quoted(url.toDisplayString());
    MessageDialog::showMessage(parent, MessageDialog::Kind::Information,
                               {MessageDialog::tr("Nothing on this computer opens %1.").arg(name),
                                MessageDialog::tr("The desktop has named no program for it."),
                                MessageDialog::tr("Open it by hand; the text above can be copied.")});
}

DialogPrompter::DialogPrompter(QWidget *parent, std::stop_token stop) : m_parent(parent), m_stop(std::move(stop)) {}

namespace {

/// A worker's question and, once somebody has given it, the answer.
struct Question {
    std::mutex mutex;
    std::condition_variable_any answered;
    std::optional<base::Result<base::Secret>> answer;
};

base::Result<base::Secret> askNow(const base::SecretRequest &request, QWidget *parent)
{
    if (!parent)
        return base::fail(base::ErrorCode::NoPrompt, request.subject);
    SecretDialog dialog(request, parent);
    if (dialog.exec() != QDialog::Accepted)
        return base::fail(base::ErrorCode::Cancelled, request.subject);
    return dialog.take();
}

} // namespace

base::Result<base::Secret> DialogPrompter::askSecret(const base::SecretRequest &request)
{
    if (QThread::currentThread() == qApp->thread())
        return askNow(request, m_parent);
    auto question = std::make_shared<Question>();
    QMetaObject::invokeMethod(
        qApp,
        [question, request, parent = m_parent, stop = m_stop] {
            base::Result<base::Secret> answer = base::fail(base::ErrorCode::Cancelled, request.subject);
            if (!stop.stop_requested())
                answer = askNow(request, parent);
            const std::scoped_lock lock(question->mutex);
            question->answer = std::move(answer);
            question->answered.notify_all();
        },
        Qt::QueuedConnection);
    std::unique_lock lock(question->mutex);
    question->answered.wait(lock, m_stop, [&] { return question->answer.has_value(); });
    if (!question->answer)
        return base::fail(base::ErrorCode::Cancelled, request.subject);
    return *std::move(question->answer);
}

} // namespace certwizard::ui
