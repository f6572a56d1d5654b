#include "proof/proof.h"

#include "diagnose/attempt.h"
#include "rule_guest.h"

#include <QMutex>

#include <algorithm>

namespace certwizard::proof {

namespace {

base::Result<Guest> makeGuest(Visitor::Kind kind, const QString &name, const base::Clock &clock)
{
    const auto authority =
        pki::createAuthority({.commonName = name + QStringLiteral(" authority"), .validDays = 2}, clock);
    if (!authority)
        return std::unexpected(authority.error());
    const auto identity = pki::issueClient(*authority, {.commonName = name, .validDays = 1}, clock);
    if (!identity)
        return std::unexpected(identity.error());
    return Guest{{.kind = kind, .certificate = identity->certificate, .key = identity->key}, authority->certificate};
}

/// The certificate was refused for an authority that nobody gave us: on the server it may be known.
bool isAuthorityUnknown(const rehearse::Visit &visit)
{
    if (!visit.chain || visit.decision.reasons.empty()
        || visit.decision.reasons.back().fact != iis::Fact::CertificateUntrusted)
        return false;
    return std::ranges::all_of(visit.chain->faults, [](const pki::ChainFault &fault) {
        return fault.problem == pki::ChainProblem::IssuerNotFound || fault.problem == pki::ChainProblem::NotTrusted;
    });
}

Promise promiseOf(const Visitor &visitor, const QString &got, const rehearse::Visit &visit)
{
    if (got.isEmpty() || got != visit.statusText())
        return Promise::Broken;
    const bool admitted = visit.status() >= 200 && visit.status() < 400;
    const auto isSignedInAs = [&] {
        return visit.decision.identity == iis::Decision::Identity::Mapped && !visitor.account.isEmpty()
               && visit.decision.user.compare(visitor.account, Qt::CaseInsensitive) == 0;
    };
    if (visitor.kind == Visitor::Kind::Rule) {
        if (admitted && visit.decision.identity != iis::Decision::Identity::Mapped)
            return Promise::Broken;
        return admitted && isSignedInAs() ? Promise::Kept : Promise::Noted;
    }
    if (visitor.kind != Visitor::Kind::User) {
        if (!admitted)
            return Promise::Kept;
        return visitor.opensHole ? Promise::Hole : Promise::Broken;
    }
    if (admitted)
        return isSignedInAs() ? Promise::Kept : Promise::Broken;
    if (visitor.account.isEmpty())
        return Promise::Kept;
    if (isAuthorityUnknown(visit))
        return Promise::Unknown;
    return visitor.chosen ? Promise::Broken : Promise::Noted;
}

QString statusOf(const diagnose::Attempt &made)
{
    if (made.ending != diagnose::Ending::Answered)
        return {};
    return made.subStatus >= 0 ? QStringLiteral("%1.%2").arg(made.status).arg(made.subStatus)
                               : QString::number(made.status);
}

/// The rehearsal, and the last visit that it saw: one visitor at a time comes.
class Stage {
public:
    Stage()
        : m_server([](const rehearse::Visit &visit) {
              // All that the other side reads from it is the status with its sub-status.
              return visit.statusText().toUtf8();
          })
    {
        QObject::connect(
            &m_server, &rehearse::Rehearsal::visited, &m_server,
            [this](const rehearse::Visit &visit) {
                if (visit.kind == rehearse::Visit::Kind::NoRequest)
                    return;
                const QMutexLocker lock(&m_mutex);
                m_last = visit;
            },
            Qt::DirectConnection);
    }

    base::Result<> start(const rehearse::RehearsalSetup &setup) { return m_server.start(setup); }

    base::Result<Row> receive(const Visitor &visitor, const rehearse::RehearsalSetup &setup,
                              const std::stop_token &stop)
    {
        {
            const QMutexLocker lock(&m_mutex);
            m_last = {};
        }
        diagnose::ProbeRequest request;
        request.url = m_server.url();
        request.url.setPath(visitor.path);
        request.clock = setup.clock;
        request.timeout = std::chrono::seconds(15);
        if (!visitor.key.isNull())
            request.client = pki::Identity{visitor.certificate, visitor.key};
        const diagnose::AttemptSpec spec{.version =
                                             setup.tls13 ? diagnose::TlsVersion::Tls13 : diagnose::TlsVersion::Tls12,
                                         .withCertificate = request.client.has_value()};
        const auto made = diagnose::makeAttempt(spec, request, setup.address, stop);
        if (!made)
            return std::unexpected(made.error());
        const QMutexLocker lock(&m_mutex);
        Row row{.visitor = visitor, .overTls = true, .got = statusOf(*made), .visit = m_last};
        row.promise = promiseOf(visitor, row.got, row.visit);
        return row;
    }

private:
    QMutex m_mutex; ///< of what the server's thread fills
    rehearse::Visit m_last;
    rehearse::Rehearsal m_server; ///< goes first: it may be answering a visitor for whom nobody waits any more
};

} // namespace

bool Proof::isGreen() const
{
    if (usersProven() == 0 && openRules().isEmpty())
        return false; // a site that is closed to everybody is not what anybody set up
    return !rows.isEmpty() && std::ranges::all_of(rows, [](const Row &row) {
        // Somebody mapped before may be refused; that he is let in as somebody else is never fine.
        return row.promise == Promise::Kept
               || (row.visitor.kind == Visitor::Kind::Rule && row.promise == Promise::Noted)
               || (!row.visitor.chosen && (row.promise == Promise::Noted || row.promise == Promise::Unknown));
    });
}

int Proof::count(Promise promise) const
{
    return static_cast<int>(std::ranges::count(rows, promise, &Row::promise));
}

int Proof::usersProven() const
{
    return static_cast<int>(std::ranges::count_if(rows, [](const Row &row) {
        return row.visitor.kind == Visitor::Kind::User && !row.visitor.account.isEmpty()
               && row.promise == Promise::Kept;
    }));
}

QList<iis::ManyToOneMapping> Proof::openRules() const
{
    QList<iis::ManyToOneMapping> rules;
    for (const auto &row : rows) {
        if (row.visitor.kind == Visitor::Kind::Rule && row.promise == Promise::Kept)
            rules.append(row.visitor.rule);
    }
    return rules;
}

namespace {

/// On a stage of their own: their authorities have the names that the rules ask for, which may be those of real ones.
base::Result<QList<Row>> receiveRuleGuests(const ProofRequest &request, const std::stop_token &stop)
{
    QList<Row> rows;
    auto setup = request.setup;
    setup.authorities.clear();
    setup.revocationLists.clear(); // of the real ones
    QList<Visitor> visitors;
    for (const auto &[rule, account] : request.rules.first(std::min(maximumRules, request.rules.size()))) {
        const auto guest = ruleGuest(rule, account, setup.clock);
        if (!guest) { // nobody can have such a certificate, or it is not known how one would look
            rows.append({.visitor = {.kind = Visitor::Kind::Rule, .account = account, .rule = rule},
                         .promise = Promise::Noted});
            continue;
        }
        setup.authorities.append(guest->authority);
        visitors.append(guest->visitor);
    }
    if (visitors.isEmpty())
        return rows;
    Stage stage;
    if (const auto started = stage.start(setup); !started)
        return std::unexpected(started.error());
    for (const auto &visitor : std::as_const(visitors)) {
        auto row = stage.receive(visitor, setup, stop);
        if (!row)
            return std::unexpected(row.error());
        rows.append(*std::move(row));
    }
    return rows;
}

} // namespace

base::Result<Proof> prove(const ProofRequest &request, const base::Progress &progress)
{
    const auto &clock = request.setup.clock;
    const auto stranger = makeGuest(Visitor::Kind::Stranger, QStringLiteral("A stranger"), clock);
    if (!stranger)
        return std::unexpected(stranger.error());
    auto unmapped = makeGuest(Visitor::Kind::Unmapped, QStringLiteral("Somebody unmapped"), clock);
    if (!unmapped)
        return std::unexpected(unmapped.error());
    const auto judge = rehearse::Judge::make(request.setup);
    if (!judge)
        return std::unexpected(judge.error());
    auto staged = request.setup;
    staged.authorities.append(unmapped->authority); // his only: it changes nothing for anybody else
    Stage stage;
    if (const auto started = stage.start(staged); !started)
        return std::unexpected(started.error());

    QList<Visitor> visitors{Visitor{}, stranger->visitor, unmapped->visitor};
    for (const auto &path : request.openPaths) {
        visitors.append({.path = path, .opensHole = true});
        unmapped->visitor.path = path;
        unmapped->visitor.opensHole = true;
        visitors.append(unmapped->visitor);
    }
    visitors += request.users;
    Proof proof;
    proof.when = request.setup.clock();
    proof.assumesHandshake = request.assumesHandshake;
    for (const auto &visitor : visitors) {
        if (progress.cancelled())
            return base::fail(base::ErrorCode::Cancelled);
        if (visitor.kind == Visitor::Kind::User && visitor.key.isNull()) {
            Row row{.visitor = visitor, .visit = judge->judge(visitor.path.toUtf8(), visitor.certificate, {})};
            row.got = row.visit.statusText();
            row.promise = promiseOf(visitor, row.got, row.visit);
            proof.rows.append(row);
        } else {
            auto row = stage.receive(visitor, request.setup, progress.stop);
            if (!row)
                return std::unexpected(row.error());
            proof.rows.append(*row);
        }
        progress(static_cast<double>(proof.rows.size()) / static_cast<double>(visitors.size() + 1));
    }
    auto rules = receiveRuleGuests(request, progress.stop);
    if (!rules)
        return std::unexpected(rules.error());
    proof.rows += *std::move(rules);
    proof.rulesLeftOut = static_cast<int>(std::max<qsizetype>(0, request.rules.size() - maximumRules));
    progress(1);
    return proof;
}

base::Result<iis::Configuration> plannedConfiguration(const setup::Plan &plan)
{
    if (plan.changes.isEmpty())
        return plan.state.configuration();
    const auto patch = setup::patchFor(plan);
    if (!patch)
        return std::unexpected(patch.error());
    const auto document = patch->applied();
    if (!document)
        return std::unexpected(document.error());
    return iis::Configuration::read(*document);
}

void applyNegotiation(rehearse::RehearsalSetup &setup, const setup::Choices &choices)
{
    const auto negotiation = choices.binding ? choices.binding->negotiation : setup::Negotiation::Handshake;
    setup.ask =
        negotiation == setup::Negotiation::DisableTls13 ? rehearse::Ask::AfterRequest : rehearse::Ask::InHandshake;
    setup.tls13 = negotiation != setup::Negotiation::DisableTls13;
}

} // namespace certwizard::proof
