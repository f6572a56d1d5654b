#include "authority/authority.h"

#include "state.h"

namespace certwizard::authority {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;

pki::KeyAlgorithm algorithmLike(const pki::KeyInfo &key)
{
    if (key.kind == pki::KeyKind::Rsa)
        return key.bits > 3072   ? pki::KeyAlgorithm::Rsa4096
               : key.bits > 2048 ? pki::KeyAlgorithm::Rsa3072
                                 : pki::KeyAlgorithm::Rsa2048;
    return key.kind == pki::KeyKind::Ec && key.bits > 256 ? pki::KeyAlgorithm::EcP384 : pki::KeyAlgorithm::EcP256;
}

base::Result<Authority::State::Signing> Authority::State::signing()
{
    auto settings = issuedRegister.settings();
    if (!settings)
        return std::unexpected(settings.error());
    auto authority = identity();
    if (!authority)
        return std::unexpected(authority.error());
    return Signing{std::move(*authority), std::move(settings->publication), clock};
}

base::Result<Issued> Authority::State::record(NewRecord record) const
{
    record.issuedAt = clock();
    auto added = issuedRegister.add({std::move(record)});
    if (!added)
        return std::unexpected(added.error());
    return added->takeFirst();
}

base::Result<IssuedIdentity> Authority::State::issue(NewRecord entry, const MakeIdentity &make)
{
    const auto with = signing();
    if (!with)
        return std::unexpected(with.error());
    auto identity = make(*with);
    if (!identity)
        return std::unexpected(identity.error());
    entry.certificate = identity->certificate;
    auto issued = record(std::move(entry));
    if (!issued)
        return std::unexpected(issued.error());
    return IssuedIdentity{std::move(*issued), std::move(*identity)};
}

base::Result<Issued> Authority::State::certify(NewRecord entry, const MakeCertificate &make)
{
    const auto with = signing();
    if (!with)
        return std::unexpected(with.error());
    auto made = make(*with);
    if (!made)
        return std::unexpected(made.error());
    entry.certificate = std::move(*made);
    return record(std::move(entry));
}

base::Result<pki::Identity> Authority::State::Signing::renewWithNewKey(const pki::Certificate &old,
                                                                       pki::KeyAlgorithm algorithm, int validDays) const
{
    auto newKey = pki::PrivateKey::generate(algorithm);
    if (!newKey)
        return std::unexpected(newKey.error());
    auto renewed = pki::renew(authority, old, pki::PublicKey::of(*newKey), validDays, clock, publication);
    if (!renewed)
        return std::unexpected(renewed.error());
    return pki::Identity{std::move(*renewed), std::move(*newKey)};
}

base::Result<IssuedIdentity> Authority::issueClient(const pki::ClientRequest &request, const Recipient &recipient)
{
    return m_state->issue({.purpose = IssuedPurpose::Client, .recipient = recipient}, [&](const State::Signing &with) {
        return pki::issueClient(with.authority, request, with.clock, with.publication);
    });
}

base::Result<IssuedIdentity> Authority::issueServer(const pki::ServerRequest &request, const Recipient &recipient)
{
    return m_state->issue({.purpose = IssuedPurpose::Server, .recipient = recipient}, [&](const State::Signing &with) {
        return pki::issueServer(with.authority, request, with.clock, with.publication);
    });
}

base::Result<Issued> Authority::certifyClient(const pki::ClientRequest &request, const pki::PublicKey &key,
                                              const Recipient &recipient)
{
    return m_state->certify({.purpose = IssuedPurpose::Client, .recipient = recipient},
                            [&](const State::Signing &with) {
                                return pki::certifyClient(with.authority, request, key, with.clock, with.publication);
                            });
}

base::Result<Issued> Authority::certifyServer(const pki::ServerRequest &request, const pki::PublicKey &key,
                                              const Recipient &recipient)
{
    return m_state->certify({.purpose = IssuedPurpose::Server, .recipient = recipient},
                            [&](const State::Signing &with) {
                                return pki::certifyServer(with.authority, request, key, with.clock, with.publication);
                            });
}

base::Result<IssuedIdentity> Authority::renew(const QString &serialNumber, int validDays,
                                              std::optional<pki::KeyAlgorithm> algorithm)
{
    const auto old = find(serialNumber);
    if (!old)
        return std::unexpected(old.error());
    return m_state->issue({.purpose = old->purpose, .recipient = old->recipient, .renews = old->id},
                          [&](const State::Signing &with) {
                              return with.renewWithNewKey(old->certificate,
                                                          algorithm.value_or(algorithmLike(old->certificate.key())),
                                                          validDays);
                          });
}

base::Result<Issued> Authority::renewSameKey(const QString &serialNumber, int validDays)
{
    const auto old = find(serialNumber);
    if (!old)
        return old;
    // Whoever revoked it may have done so because the key is in wrong hands.
    if (old->revocation)
        return fail(ErrorCode::NotRenewable, serialNumber, old->revocation->time.date().toString(Qt::ISODate));
    return m_state->certify({.purpose = old->purpose, .recipient = old->recipient, .renews = old->id},
                            [&](const State::Signing &with) {
                                return pki::renew(with.authority, old->certificate,
                                                  pki::PublicKey::of(old->certificate), validDays, with.clock,
                                                  with.publication);
                            });
}

} // namespace certwizard::authority
