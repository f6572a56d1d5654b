#pragma once

#include "authority/authority.h"
#include "authority/strength.h"
#include "authority/user_list.h"
#include "wording/message.h"

namespace certwizard::wording {

/// "valid", "expired", "revoked", "not valid yet".
[[nodiscard]] QString statusName(authority::IssuedStatus status);
/// "client", "server".
[[nodiscard]] QString purposeName(authority::IssuedPurpose purpose);
/// "the key is in wrong hands"; what Windows calls "Key Compromise".
[[nodiscard]] QString reasonName(pki::RevocationReason reason);
/// "weak", "fair", "good", "strong"; empty for nothing typed.
[[nodiscard]] QString strengthName(authority::Strength strength);
/// What a passphrase of this strength is good for, as a sentence.
[[nodiscard]] QString strengthNote(authority::Strength strength);
/// "AES-256-CBC, PBKDF2 with 600,000 rounds", or that nothing protects the key.
[[nodiscard]] QString describe(const pki::KeyProtection &protection);
/// "elliptic curve P-256"
[[nodiscard]] QString keyName(pki::KeyAlgorithm algorithm);

/// "Windows 10 1709, Windows Server 2019 and newer".
[[nodiscard]] QString targetName(pki::PfxTarget target);
/// What it means to choose this one, in two sentences.
[[nodiscard]] QString targetExplanation(pki::PfxTarget target);

/// What is wrong with a row of a list of users, in one sentence.
[[nodiscard]] QString describe(const authority::UserFinding &finding);
/// The verdict in few words for a table: "will be issued", "will not be issued".
[[nodiscard]] QString verdictName(const authority::UserRow &row);

/// "Revoked on 28/11/2026: the key is lost or in wrong hands."
[[nodiscard]] QString revocationNote(const pki::RevokedCertificate &revocation);

/// The detail of a WrongPassword that is about the authority's own key.
inline constexpr QLatin1StringView passphraseOfAuthority("passphrase");

/// Signing failed because the authority itself has expired or is not valid yet: nothing that was given is wrong.
[[nodiscard]] bool isAuthorityNotValid(const base::Error &error);

/// Where servers must find the list, and what happens without it (403.13). `urls` are the distribution points in what is
/// issued now; what was issued before may name none of them, which is said.
[[nodiscard]] Message publishing(const authority::WrittenRevocationList &written, const QStringList &urls);

} // namespace certwizard::wording
