#pragma once

#include "openssl.h"
#include "pki/issue.h"

namespace certwizard::pki {

/// Alternative names, checked one by one: InvalidName's subject is the name that cannot stand there.
/// Nothing is ever pasted into a configuration string, so that no name can smuggle in another one.
class AlternativeNames {
public:
    AlternativeNames();
    [[nodiscard]] base::Result<> addDns(const QString &name);
    [[nodiscard]] base::Result<> addAddress(const QHostAddress &address);
    [[nodiscard]] base::Result<> addEmail(const QString &email);
    [[nodiscard]] base::Result<> addUpn(const QString &upn);

    [[nodiscard]] bool isEmpty() const { return sk_GENERAL_NAME_num(m_names.get()) == 0; }
    [[nodiscard]] const GENERAL_NAMES *get() const { return m_names.get(); }

private:
    [[nodiscard]] base::Result<> push(openssl::GeneralNamePtr name);
    [[nodiscard]] base::Result<> addIa5(int type, const QByteArray &text);
    openssl::GeneralNamesPtr m_names;
};

/// The name as DNS wants it (punycode, lower case) or InvalidName. A wildcard is the whole first label.
[[nodiscard]] base::Result<QString> checkedDnsName(const QString &name);

/// Bits of the key usage extension, by their numbers in RFC 5280.
enum class UsageBit { DigitalSignature = 0, KeyEncipherment = 2, KeyCertSign = 5, CrlSign = 6 };

[[nodiscard]] base::Result<> addKeyUsage(X509 *x509, std::initializer_list<UsageBit> bits);
[[nodiscard]] base::Result<> addBasicConstraints(X509 *x509, bool authority, int pathLength);
[[nodiscard]] base::Result<> addPurposes(X509 *x509, std::initializer_list<int> nids);
/// Needs the public key to be set.
[[nodiscard]] base::Result<> addSubjectKeyId(X509 *x509);
[[nodiscard]] base::Result<> addAuthorityKeyId(X509 *x509, const X509 *issuer);
[[nodiscard]] base::Result<> addPublication(X509 *x509, const Publication &publication);

} // namespace certwizard::pki
