#include "visitor_desk.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <mutex>
#include <optional>

namespace certwizard::ui {

struct VisitorDesk::Index {
    explicit Index(mappings::Visitors::Inputs of) : inputs(std::move(of)) {}
    /// Made by the first who asks; the others wait for it.
    const base::Result<mappings::Visitors> &visitors()
    {
        const std::scoped_lock lock(mutex);
        if (!made)
            made = mappings::Visitors::of(inputs);
        return *made;
    }
    const mappings::Visitors::Inputs inputs;
    std::mutex mutex;
    std::optional<base::Result<mappings::Visitors>> made;
};

VisitorDesk::VisitorDesk(QObject *parent) : QObject(parent) {}

VisitorDesk::~VisitorDesk() = default;

void VisitorDesk::setSession(mappings::Session *session)
{
    ++m_generation;
    m_index.reset();
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session)
        connect(session, &mappings::Session::edited, this, [this] { m_index.reset(); });
}

void VisitorDesk::ask(const pki::Certificate &certificate, QObject *context, Answered answered)
{
    if (!m_session)
        return;
    if (!m_index)
        m_index = std::make_shared<Index>(mappings::Visitors::inputsOf(*m_session));
    QThreadPool::globalInstance()->start([desk = QPointer(this), generation = m_generation, index = m_index,
                                          certificate, now = m_session->clock()(), context = QPointer(context),
                                          answered = std::move(answered)]() mutable {
        const auto &visitors = index->visitors();
        auto answer = std::make_shared<const base::Result<mappings::Visitors::Answer>>(
            visitors ? base::Result<mappings::Visitors::Answer>(visitors->ask(certificate, now))
                     : std::unexpected(visitors.error()));
        QMetaObject::invokeMethod(qApp, [desk, generation, context, answered = std::move(answered), answer] {
            if (desk && context && desk->m_generation == generation)
                answered(*answer);
        });
    });
}

} // namespace certwizard::ui
