#include "authority/authority.h"
#include "text.h"
#include "wording/authority.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace certwizard::wording {

using base::Error;
using base::ErrorCode;

namespace {

/// Their sentences stay with those of the other errors for the translators.
class CertificateErrors {
    Q_DECLARE_TR_FUNCTIONS(Errors)
};

} // namespace

Message describeNoCertificate(const Error &error)
{
    const auto name = quotedPath(error.subject);
    switch (error.code) {
    case ErrorCode::NotACertificate:
        if (error.detail == "crl"_L1)
            return {CertificateErrors::tr("%1 is not a list of revoked certificates.").arg(name),
                    CertificateErrors::tr("Revocation lists are read as PEM and DER, whatever the file is called."),
                    CertificateErrors::tr("Choose the authority’s list, often a file that ends in .crl.")};
        return {CertificateErrors::tr("%1 is not a certificate.").arg(name),
                CertificateErrors::tr(
                    "Certificates are read as PEM, base64, DER, P7B and PFX, whatever the file is called."),
                CertificateErrors::tr(
                    "Choose the file that holds the certificate, often one that ends in .crt, .cer or .pfx.")};
    case ErrorCode::IsPrivateKey:
        return {CertificateErrors::tr("%1 is a private key, not a certificate.").arg(name),
                CertificateErrors::tr("A private key belongs to its owner alone; what is wanted here is its "
                                      "certificate."),
                CertificateErrors::tr(
                    "Choose the certificate that belongs to this key, often the file of the same name that ends "
                    "in .crt or .cer.")};
    case ErrorCode::IsCertificateRequest:
        return {CertificateErrors::tr("%1 is a request for a certificate, not a certificate.").arg(name),
                CertificateErrors::tr("It still has to be signed by a certificate authority."),
                CertificateErrors::tr("Have it signed, then use the certificate that comes back.")};
    case ErrorCode::IsCertificateRevocationList:
        return {CertificateErrors::tr("%1 is a list of revoked certificates, not a certificate.").arg(name),
                {},
                CertificateErrors::tr("Choose the file that holds the certificate.")};
    case ErrorCode::IsPublicKey:
        return {CertificateErrors::tr("%1 is a bare public key, not a certificate.").arg(name),
                CertificateErrors::tr("It says nothing about its owner, so IIS cannot use it."),
                CertificateErrors::tr("Choose the certificate that was made with this key.")};
    case ErrorCode::NoCertificate:
        return {CertificateErrors::tr("%1 can be read, but there is no certificate in it.").arg(name),
                {},
                CertificateErrors::tr("Export it again with the certificate included.")};
    case ErrorCode::SeveralCertificates:
        return {error.detail.isEmpty()
                    ? CertificateErrors::tr("%1 holds several certificates, and one is needed here.").arg(name)
                    : CertificateErrors::tr("%1 holds %2 certificates, and one is needed here.")
                          .arg(name, printable(error.detail)),
                CertificateErrors::tr("Which of them is meant cannot be told from the file."),
                CertificateErrors::tr("Save the one that is meant in a file of its own.")};
    default:
        return internalMessage(error);
    }
}

Message describeContainer(const Error &error)
{
    const auto name = quotedPath(error.subject);
    switch (error.code) {
    case ErrorCode::CertificateDamaged:
        if (error.detail == "key"_L1)
            return {CertificateErrors::tr("The private key in %1 is damaged.").arg(name),
                    CertificateErrors::tr("Its beginning is right, but something is missing, changed or added; one "
                                          "lost character is enough."),
                    CertificateErrors::tr("Take it from a copy or a backup.")};
        return {CertificateErrors::tr("The certificate in %1 is damaged.").arg(name),
                CertificateErrors::tr(
                    "Its beginning is right, but something is missing, changed or added; one lost character is "
                    "enough."),
                CertificateErrors::tr("Copy or export it again, completely.")};
    case ErrorCode::WrongPassword:
        if (error.detail == passphraseOfAuthority)
            return {CertificateErrors::tr("The passphrase for %1 is wrong.").arg(name),
                    CertificateErrors::tr("Capitals count, and so do blanks at the end."),
                    CertificateErrors::tr("Give the right passphrase.")};
        return {CertificateErrors::tr("The password for %1 is wrong.").arg(name),
                CertificateErrors::tr("Capitals count, and so do blanks at the end."),
                CertificateErrors::tr("Give the right password.")};
    case ErrorCode::PasswordNeeded:
        return {CertificateErrors::tr("%1 is protected by a password, and none was given.").arg(name),
                {},
                CertificateErrors::tr("Give the password when you are asked for it, or say where it is found, in an "
                                      "answers file or with an option.")};
    case ErrorCode::ContainerDamaged:
        return {CertificateErrors::tr("%1 is damaged and cannot be opened with any password.").arg(name),
                {},
                CertificateErrors::tr("Export or copy it again.")};
    case ErrorCode::KeyMismatch:
        return {error.detail.isEmpty()
                    ? CertificateErrors::tr("The private key in %1 does not belong to the certificate.").arg(name)
                    : CertificateErrors::tr("The private key in %1 does not belong to the certificate %2.")
                          .arg(name, quoted(error.detail)),
                CertificateErrors::tr("A certificate works only with the key that it was made with."),
                CertificateErrors::tr("Choose the key that was made together with this certificate.")};
    case ErrorCode::KeyMissing:
        if (error.detail == authority::noKeyFile)
            return describeAuthority(error);
        return {CertificateErrors::tr("There is no private key in %1.").arg(name),
                CertificateErrors::tr("Here the key that belongs to the certificate is needed, too."),
                CertificateErrors::tr("Export it again as PFX with the private key included.")};
    case ErrorCode::UnsupportedAlgorithm:
        return {error.detail.isEmpty()
                    ? CertificateErrors::tr("%1 uses a method of encryption that is not supported here.").arg(name)
                    : CertificateErrors::tr("%1 uses %2, which is not supported here.").arg(name, quoted(error.detail)),
                {},
                CertificateErrors::tr("Export it again with AES-256, or for old systems with 3DES.")};
    case ErrorCode::NotAnAuthority:
        return {
            CertificateErrors::tr("The certificate %1 may not issue other certificates.").arg(quoted(error.subject)),
            CertificateErrors::tr(
                "Only the certificate of an authority may; whoever checks the chain refuses the rest."),
            error.detail == u"trust"_s
                ? CertificateErrors::tr(
                      "Choose the certificate of the authority that issued it; the authority’s key is not needed.")
                : CertificateErrors::tr("Choose the certificate of an authority, with its key.")};
    case ErrorCode::InvalidName:
        if (error.detail == "host"_L1)
            return {CertificateErrors::tr("%1 is neither a host name nor an address.").arg(quoted(error.subject)),
                    CertificateErrors::tr("A host name has parts of letters, digits and hyphens between its dots; an "
                                          "asterisk may stand for the first part alone, and two more have to follow "
                                          "it."),
                    CertificateErrors::tr("Give it like www.contoso.com, *.contoso.com or 192.0.2.1.")};
        if (error.detail == "url"_L1)
            return {CertificateErrors::tr("%1 is no address from which a server could fetch a file.")
                        .arg(quoted(error.subject)),
                    CertificateErrors::tr("It has to begin with http://, https:// or ldap://, and to be whole."),
                    CertificateErrors::tr("Give it like http://pki.contoso.com/ca.crl.")};
        return {CertificateErrors::tr("The name %1 cannot be used.").arg(quoted(error.subject)),
                CertificateErrors::tr(
                    "It is empty, too long, or has characters that a certificate or a file name cannot hold."),
                CertificateErrors::tr("Choose another name.")};
    case ErrorCode::CryptoFailed:
        return {error.subject.isEmpty() ? CertificateErrors::tr("A cryptographic operation failed.")
                                        : CertificateErrors::tr("A cryptographic operation failed for %1.").arg(name),
                error.detail.isEmpty()
                    ? QString()
                    : CertificateErrors::tr("The cryptographic library says: %1.").arg(quoted(error.detail)),
                CertificateErrors::tr(
                    "Check that the program is installed completely, including the QCA plugin for OpenSSL.")};
    default:
        return internalMessage(error);
    }
}

Message describePasswordKey(const Error &error)
{
    const auto name = quoted(error.subject);
    const auto how = CertificateErrors::tr(
        "On the server, run aspnet_regiis -px \"iisConfigurationKey\" keys.xml -pri, then choose the file that it writes.");
    switch (error.code) {
    case ErrorCode::PasswordKeyInvalid:
        return {error.detail.isEmpty()
                    ? CertificateErrors::tr("The key in %1 is damaged: its parts do not fit together.").arg(name)
                    : CertificateErrors::tr("%1 is not an exported key: %2 is missing or damaged.")
                          .arg(name, quoted(error.detail)),
                CertificateErrors::tr(
                    "New passwords are protected with the key of the server, in the form that aspnet_regiis exports."),
                how};
    case ErrorCode::PasswordKeyPublicOnly:
        return {CertificateErrors::tr("%1 holds only the public part of the key.").arg(name),
                CertificateErrors::tr("It was exported without the option -pri."), how};
    case ErrorCode::PasswordKeyUnrelated:
        return {
            CertificateErrors::tr("The key in %1 does not belong to this configuration.").arg(name),
            error.detail.isEmpty()
                ? CertificateErrors::tr(
                      "It does not open the configuration's session key: it comes from another server, or the file does.")
                : CertificateErrors::tr(
                      "It does not open the session key of the provider %1: it comes from another server, or the file does.")
                      .arg(quoted(error.detail)),
            CertificateErrors::tr(
                "Export the key on the server that this configuration comes from: there, run aspnet_regiis "
                "-px \"iisConfigurationKey\" keys.xml -pri, then choose the file that it writes.")};
    case ErrorCode::PasswordProviderMissing:
        return {
            CertificateErrors::tr("The configuration has no provider %1 for protecting passwords with AES.").arg(name),
            CertificateErrors::tr(
                "Newer servers use another kind of provider, whose key cannot be exported to a file."),
            CertificateErrors::tr(
                "Set the passwords on the server itself, or choose plain text and let the server protect them.")};
    default:
        return internalMessage(error);
    }
}

} // namespace certwizard::wording
