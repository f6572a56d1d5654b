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

base::Result<Issued> Authority::State::record(NewRecord record) const
{
    auto added = issuedRegister.add({std::move(record)});
    if (!added)
        return std::unexpected(added.error());
    return added->takeFirst();
}

base::Result<IssuedIdentity> Authority::issueClient(const pki::ClientRequest &request, const Recipient &recipient)
{
    const auto settings = m_state->issuedRegister.settings();
    if (!settings)
        return std::unexpected(settings.error());
    const auto authority = m_state->identity();
    if (!authority)
        return std::unexpected(authority.error());
    auto identity = pki::issueClient(*authority, request, m_state->clock, settings->publication);
    if (!identity)
        return std::unexpected(identity.error());
    auto issued = m_state->record({identity->certificate, IssuedPurpose::Client, m_state->clock(), recipient});
    if (!issued)
        return std::unexpected(issued.error());
    return IssuedIdentity{std::move(*issued), std::move(*identity)};
}

base::Result<IssuedIdentity> Authority::issueServer(const pki::ServerRequest &request, const Recipient &recipient)
{
    const auto settings = m_state->issuedRegister.settings();
    if (!settings)
        return std::unexpected(settings.error());
    const auto authority = m_state->identity();
    if (!authority)
        return std::unexpected(authority.error());
    auto identity = pki::issueServer(*authority, request, m_state->clock, settings->publication);
    if (!identity)
        return std::unexpected(identity.error());
    auto issued = m_state->record({identity->certificate, IssuedPurpose::Server, m_state->clock(), recipient});
    if (!issued)
        return std::unexpected(issued.error());
    return IssuedIdentity{std::move(*issued), std::move(*identity)};
}

base::Result<Issued> Authority::certifyClient(const pki::ClientRequest &request, const pki::PublicKey &key,
                                              const Recipient &recipient)
{
    const auto settings = m_state->issuedRegister.settings();
    if (!settings)
        return std::unexpected(settings.error());
    const auto authority = m_state->identity();
    if (!authority)
        return std::unexpected(authority.error());
    const auto certificate = pki::certifyClient(*authority, request, key, m_state->clock, settings->publication);
    if (!certificate)
        return std::unexpected(certificate.error());
    return m_state->record({*certificate, IssuedPurpose::Client, m_state->clock(), recipient});
}

base::Result<Issued> Authority::certifyServer(const pki::ServerRequest &request, const pki::PublicKey &key,
                                              const Recipient &recipient)
{
    const auto settings = m_state->issuedRegister.settings();
    if (!settings)
        return std::unexpected(settings.error());
    const auto authority = m_state->identity();
    if (!authority)
        return std::unexpected(authority.error());
    const auto certificate = pki::certifyServer(*authority, request, key, m_state->clock, settings->publication);
    if (!certificate)
        return std::unexpected(certificate.error());
    return m_state->record({*certificate, IssuedPurpose::Server, m_state->clock(), recipient});
}

base::Result<IssuedIdentity> Authority::renew(const QString &serialNumber, int validDays,
                                              std::optional<pki::KeyAlgorithm> algorithm)
{
    const auto old = find(serialNumber);
    if (!old)
        return std::unexpected(old.error());
    const auto settings = m_state->issuedRegister.settings();
    if (!settings)
        return std::unexpected(settings.error());
    const auto authority = m_state->identity();
    if (!authority)
        return std::unexpected(authority.error());
    auto key = pki::PrivateKey::generate(algorithm.value_or(algorithmLike(old->certificate.key())));
    if (!key)
        return std::unexpected(key.error());
    auto certificate = pki::renew(*authority, old->certificate, pki::PublicKey::of(*key), validDays, m_state->clock,
                                  settings->publication);
    if (!certificate)
        return std::unexpected(certificate.error());
    auto issued = m_state->record({*certificate, old->purpose, m_state->clock(), old->recipient, old->id});
    if (!issued)
        return std::unexpected(issued.error());
    return IssuedIdentity{std::move(*issued), {std::move(*certificate), std::move(*key)}};
}

base::Result<Issued> Authority::renewSameKey(const QString &serialNumber, int validDays)
{
    const auto old = find(serialNumber);
    if (!old)
        return old;
    // Whoever revoked it may have done so because the key is in wrong hands.
    if (old->revocation)
        return fail(ErrorCode::AlreadyRevoked, serialNumber, old->revocation->time.date().toString(Qt::ISODate));
    const auto settings = m_state->issuedRegister.settings();
    if (!settings)
        return std::unexpected(settings.error());
    const auto authority = m_state->identity();
    if (!authority)
        return std::unexpected(authority.error());
    const auto certificate = pki::renew(*authority, old->certificate, pki::PublicKey::of(old->certificate), validDays,
                                        m_state->clock, settings->publication);
    if (!certificate)
        return std::unexpected(certificate.error());
    return m_state->record({*certificate, old->purpose, m_state->clock(), old->recipient, old->id});
}

} // namespace certwizard::authority
