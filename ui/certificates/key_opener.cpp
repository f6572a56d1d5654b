#include "certificates/key_opener.h"

#include "certificates/authority_session.h"
#include "common/messages.h"
#include "common/window_memory.h"

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto settingName = "certificates/forgetKeyAfterMinutes";

} // namespace

KeyOpener::KeyOpener(AuthoritySession *session, QWidget *window) : QObject(window), m_session(session), m_window(window)
{
    m_session->setForgetAfter(forgetAfter());
    connect(m_session, &AuthoritySession::done, this, [this](const WorkReport &report) {
        m_attempt = 1;
        // After this signal is through: what comes now may be a dialog with an event loop of its own.
        if (report.kind == WorkReport::Kind::Unlocked && m_then)
            QMetaObject::invokeMethod(this, std::exchange(m_then, {}), Qt::QueuedConnection);
    });
    connect(m_session, &AuthoritySession::failed, this, [this](const base::Error &error) {
        if (error.code == base::ErrorCode::WrongPassword && m_then) {
            ++m_attempt;
            QMetaObject::invokeMethod(this, &KeyOpener::ask, Qt::QueuedConnection);
            return;
        }
        m_then = {};
        m_attempt = 1;
        Q_EMIT failed(error);
    });
}

void KeyOpener::open(std::function<void()> then)
{
    if (m_session->isUnlocked()) {
        then();
        return;
    }
    m_then = std::move(then);
    m_attempt = 1;
    ask();
}

void KeyOpener::ask()
{
    DialogPrompter prompter(m_window);
    auto passphrase = prompter.askSecret({base::SecretPurpose::AuthorityKey, m_session->folder(), m_attempt});
    if (passphrase)
        m_session->unlock(std::make_shared<const base::Secret>(std::move(*passphrase)));
    else
        m_then = {};
}

std::chrono::minutes KeyOpener::forgetAfter()
{
    constexpr int usually = 15;
    return std::chrono::minutes(settings().value(settingName, usually).toInt());
}

void KeyOpener::setForgetAfter(std::chrono::minutes duration)
{
    settings().setValue(settingName, static_cast<int>(duration.count()));
}

} // namespace certwizard::ui
