#include "visitor_desk.h"

#include "common/beside.h"

#include <QPointer>

#include <mutex>
#include <optional>
#include <utility>

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

/// It may know hundreds of thousands of people.
void VisitorDesk::forgetIndex()
{
    if (m_index)
        letGo(std::exchange(m_index, nullptr));
}

void VisitorDesk::setSession(mappings::Session *session)
{
    ++m_generation;
    forgetIndex();
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session)
        connect(session, &mappings::Session::edited, this, &VisitorDesk::forgetIndex);
}

void VisitorDesk::ask(const pki::Certificate &certificate, QObject *context, Answered answered)
{
    if (!m_session)
        return;
    if (!m_index)
        m_index = std::make_shared<Index>(mappings::Visitors::inputsOf(*m_session));
    beside(
        this,
        [index = m_index, certificate, now = m_session->clock()()] {
            const auto &visitors = index->visitors();
            return visitors ? base::Result<mappings::Visitors::Answer>(visitors->ask(certificate, now))
                            : std::unexpected(visitors.error());
        },
        [this, generation = m_generation, context = QPointer(context),
         answered = std::move(answered)](const base::Result<mappings::Visitors::Answer> &answer) {
            if (context && m_generation == generation)
                answered(answer);
        });
}

} // namespace certwizard::ui
