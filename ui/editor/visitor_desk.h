#pragma once

#include "mappings/visitor.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

namespace certwizard::ui {

/// Answers "what would a visitor with this certificate get?" on another thread. The index of all mappings is made
/// once for as long as nothing is edited, however many certificates are asked about.
class VisitorDesk final : public QObject {
    Q_OBJECT
public:
    explicit VisitorDesk(QObject *parent = nullptr);
    ~VisitorDesk() override;

    /// Null for none. What is still being answered is forgotten.
    void setSession(mappings::Session *session);

    using Answered = std::function<void(const base::Result<mappings::Visitors::Answer> &)>;
    /// `answered` is called on this thread, unless `context` has gone or the session is another one by then.
    void ask(const pki::Certificate &certificate, QObject *context, Answered answered);

private:
    struct Index;
    void forgetIndex();
    mappings::Session *m_session = nullptr;
    std::shared_ptr<Index> m_index; ///< null when something was edited since
    quint64 m_generation = 0;
};

} // namespace certwizard::ui
