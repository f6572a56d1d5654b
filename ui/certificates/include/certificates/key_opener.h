#pragma once

#include "base/error.h"

#include <QObject>

#include <chrono>
#include <functional>

class QWidget;

namespace certwizard::ui {

class AuthoritySession;

/// Opens the key of a session's authority for a window: asks for the passphrase when the key is closed, and again when
/// it was mistyped.
class KeyOpener final : public QObject {
    Q_OBJECT
public:
    KeyOpener(AuthoritySession *session, QWidget *window);
    /// `then` runs with the key open; never, when the person gives up or the key cannot be opened.
    void open(std::function<void()> then);

    /// How long after its last use the key is forgotten, as the person wants it.
    [[nodiscard]] static std::chrono::minutes forgetAfter();
    static void setForgetAfter(std::chrono::minutes duration);

Q_SIGNALS:
    /// Every failure of the session but a mistyped passphrase.
    void failed(const certwizard::base::Error &error);

private:
    void ask();
    AuthoritySession *m_session;
    QWidget *m_window;
    std::function<void()> m_then;
    int m_attempt = 1;
};

} // namespace certwizard::ui
