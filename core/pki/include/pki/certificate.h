#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QHostAddress>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

using X509 = struct x509_st;
using X509_NAME = struct X509_name_st;

namespace certwizard::pki {

/// One attribute of a distinguished name, in the order in which the certificate has it.
struct NameAttribute {
    QString shortName; ///< as Windows and IIS write it: CN, O, OU, C, L, S (not ST), E, SN, G, DC; else the dotted OID
    QString oid;
    QString value;
    friend bool operator==(const NameAttribute &, const NameAttribute &) = default;
};

/// A distinguished name.
class Name {
public:
    Name() = default;
    explicit Name(QList<NameAttribute> attributes) : m_attributes(std::move(attributes)) {}
    [[nodiscard]] const QList<NameAttribute> &attributes() const { return m_attributes; }
    /// All values of one attribute, in order; empty when there is none.
    [[nodiscard]] QStringList values(QStringView shortName) const;
    /// For people: the common name, else the last organisational unit, organisation, or e-mail.
    [[nodiscard]] QString display() const;
    /// "CN=…, OU=…, O=…", most specific first, quoted where RFC 4514 needs it.
    [[nodiscard]] QString toString() const;
    friend bool operator==(const Name &, const Name &) = default;

private:
    QList<NameAttribute> m_attributes;
};

/// The library's name as ours, in the certificate's order; for lists of CA names that a server sends.
[[nodiscard]] Name nameFrom(const X509_NAME *name);

enum class KeyKind { Unknown, Rsa, Ec, Ed25519, Ed448, Dsa };

struct KeyInfo {
    KeyKind kind = KeyKind::Unknown;
    int bits = 0;
    QString curve; ///< "P-256" for elliptic curves, else empty
};

/// What a purpose extension says. A certificate without one is unrestricted by convention (RFC 5280).
enum class Purpose { ClientAuthentication, ServerAuthentication, SmartCardLogon, Any };

/// An X.509 certificate: an immutable value, cheap to copy, decoded on construction by OpenSSL.
/// A default-made one is null and may only be asked `isNull`.
class Certificate {
public:
    Certificate() = default;

    /// Exactly one certificate, nothing behind it. CertificateDamaged or NotACertificate otherwise.
    [[nodiscard]] static base::Result<Certificate> fromDer(QByteArrayView der, const QString &subjectOfErrors = {});
    /// The text that IIS stores: base64 of the DER. White space and PEM header lines are tolerated here and
    /// reported by `iis::MappingCertificate`, which knows what IIS makes of them.
    [[nodiscard]] static base::Result<Certificate> fromBase64(QByteArrayView base64,
                                                              const QString &subjectOfErrors = {});
    /// Takes a reference of its own.
    [[nodiscard]] static Certificate fromX509(X509 *x509);

    [[nodiscard]] bool isNull() const { return !m_data; }
    [[nodiscard]] const QByteArray &der() const;
    /// One line, no header: what IIS wants in `certificate`.
    [[nodiscard]] QByteArray base64() const;
    [[nodiscard]] QByteArray pem() const;
    /// Borrowed, never null for a non-null certificate.
    [[nodiscard]] X509 *x509() const;

    [[nodiscard]] const Name &subject() const;
    [[nodiscard]] const Name &issuer() const;
    /// Lower-case hex without leading zeroes beyond whole octets, any length.
    [[nodiscard]] QString serialNumber() const;
    [[nodiscard]] QDateTime notBefore() const;       ///< UTC
    [[nodiscard]] QDateTime notAfter() const;        ///< UTC
    [[nodiscard]] QString thumbprint() const;        ///< SHA-1, 40 upper-case hex digits, as Windows shows it
    [[nodiscard]] QString sha256Fingerprint() const; ///< 64 upper-case hex digits

    [[nodiscard]] QStringList dnsNames() const;
    [[nodiscard]] QList<QHostAddress> ipAddresses() const;
    [[nodiscard]] QStringList emails() const; ///< alternative names first, then E of the subject
    [[nodiscard]] QStringList upns() const;   ///< otherName 1.3.6.1.4.1.311.20.2.3

    [[nodiscard]] KeyInfo key() const;
    [[nodiscard]] QString signatureAlgorithm() const; ///< "ecdsa-with-SHA256"
    [[nodiscard]] bool isCa() const;
    [[nodiscard]] bool isSelfIssued() const;          ///< subject equals issuer; `isSelfSigned` proves more
    [[nodiscard]] bool isSelfSigned() const;          ///< its own key verifies its signature
    [[nodiscard]] bool hasPurposes() const;           ///< an extended key usage is present
    [[nodiscard]] bool allows(Purpose purpose) const; ///< as listed, or unrestricted
    [[nodiscard]] QStringList purposeOids() const;

    /// Same bytes.
    friend bool operator==(const Certificate &a, const Certificate &b);

private:
    struct Data;
    std::shared_ptr<const Data> m_data;
};

} // namespace certwizard::pki
