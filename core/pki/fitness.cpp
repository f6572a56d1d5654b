#include "pki/fitness.h"

#include "openssl.h"
#include "pki/days.h"

#include <QUrl>

#include <algorithm>

namespace certwizard::pki {

using namespace Qt::StringLiterals;

namespace {

using enum FitnessCode;
using enum FitnessSeverity;

constexpr int smallestRsa = 2048;
constexpr int smallestEc = 256;

void addValidity(Fitness &fitness, const Certificate &certificate, const FitnessContext &context)
{
    const auto &now = context.now;
    if (const auto begin = certificate.notBefore(); !begin.isValid() || now < begin)
        fitness.findings.append({NotYetValid, Problem, daysUntil(begin, now)});
    const auto end = certificate.notAfter();
    if (!end.isValid() || now >= end)
        fitness.findings.append({Expired, Problem, daysUntil(now, end)});
    else if (const auto left = daysUntil(end, now); left < context.soonDays)
        fitness.findings.append({ExpiresSoon, Warning, left});
}

void addKey(Fitness &fitness, const Certificate &certificate, const FitnessContext &context)
{
    const auto key = certificate.key();
    const auto size = u' ' + QString::number(key.bits);
    switch (key.kind) {
    case KeyKind::Rsa:
        if (key.bits < smallestRsa)
            fitness.findings.append({WeakKey, Problem, 0, "RSA"_L1 + size});
        break;
    case KeyKind::Ec:
        if (key.bits < smallestEc)
            fitness.findings.append({WeakKey, Problem, 0, "EC"_L1 + size});
        break;
    case KeyKind::Dsa:
        fitness.findings.append({WeakKey, Problem, 0, "DSA"_L1 + size});
        break;
    case KeyKind::Ed25519:
        fitness.findings.append({UncommonKey, Warning, 0, u"Ed25519"_s});
        break;
    case KeyKind::Ed448:
        fitness.findings.append({UncommonKey, Warning, 0, u"Ed448"_s});
        break;
    case KeyKind::Unknown:
        fitness.findings.append({UncommonKey, Warning});
        break;
    }
    if (context.hasPrivateKey && !*context.hasPrivateKey)
        fitness.findings.append({FitnessCode::KeyMissing, Problem});
}

bool isWeakDigest(const Certificate &certificate)
{
    int digest = NID_undef;
    if (X509_get_signature_info(certificate.x509(), &digest, nullptr, nullptr, nullptr) != 1)
        openssl::forgetErrors();
    return digest == NID_md5 || digest == NID_sha1 || digest == NID_md4 || digest == NID_md2;
}

void addIssuer(Fitness &fitness, const Certificate &certificate, const FitnessContext &context)
{
    if (certificate.isSelfIssued() && certificate.isSelfSigned()) {
        fitness.findings.append({SelfSigned, certificate.isCa() ? Note : Warning});
        return;
    }
    if (isWeakDigest(certificate))
        fitness.findings.append({WeakSignature, Warning, 0, certificate.signatureAlgorithm()});
    if (context.authorities.isEmpty()) {
        if (context.saysUnknownIssuer)
            fitness.findings.append({IssuerUnknown, Warning, 0, certificate.issuer().display()});
        return;
    }
    bool named = false;
    for (const auto &authority : context.authorities) {
        if (X509_check_issued(authority.x509(), certificate.x509()) != X509_V_OK)
            continue;
        named = true;
        if (!context.checkSignature)
            return;
        auto *key = X509_get0_pubkey(authority.x509());
        const bool signedBy = key && X509_verify(certificate.x509(), key) == 1;
        openssl::forgetErrors();
        if (signedBy)
            return;
    }
    fitness.findings.append({named ? IssuerDisagrees : IssuerUnknown, Problem, 0, certificate.issuer().display()});
}

void addUsage(Fitness &fitness, const Certificate &certificate)
{
    // All bits are set when there is no such extension.
    if ((X509_get_key_usage(certificate.x509()) & KU_DIGITAL_SIGNATURE) == 0)
        fitness.findings.append({UsageForbidsTls, Problem});
    if (!certificate.hasPurposes())
        fitness.findings.append({PurposesUnlisted, Note});
    if (certificate.isCa())
        fitness.findings.append({IsAuthority, Warning});
}

Fitness common(const Certificate &certificate, const FitnessContext &context)
{
    Fitness fitness;
    addValidity(fitness, certificate, context);
    addKey(fitness, certificate, context);
    addUsage(fitness, certificate);
    addIssuer(fitness, certificate, context);
    return fitness;
}

void sort(Fitness &fitness)
{
    std::ranges::stable_sort(fitness.findings, std::ranges::greater(), &FitnessFinding::severity);
}

QString listOf(const Certificate &certificate)
{
    return certificate.purposeOids().join(u", "_s);
}

} // namespace

bool Fitness::has(FitnessCode code) const
{
    return std::ranges::contains(findings, code, &FitnessFinding::code);
}

FitnessSeverity Fitness::worst() const
{
    const auto worst = std::ranges::max_element(findings, {}, &FitnessFinding::severity);
    return worst == findings.end() ? Note : worst->severity;
}

Fitness clientFitness(const Certificate &certificate, const FitnessContext &context)
{
    auto fitness = common(certificate, context);
    if (!certificate.allows(Purpose::ClientAuthentication))
        fitness.findings.append({NotForClients, Problem, 0, listOf(certificate)});
    // Server certificates long allowed both purposes; a host name is the sign.
    const auto names = certificate.dnsNames();
    if (!certificate.isCa() && certificate.allows(Purpose::ServerAuthentication)
        && (!names.isEmpty() || (certificate.hasPurposes() && !certificate.allows(Purpose::ClientAuthentication))))
        fitness.findings.append({LooksLikeServer, Warning, 0, names.value(0)});
    sort(fitness);
    return fitness;
}

bool matchesHost(const Certificate &certificate, const QString &host)
{
    const QHostAddress address(host.startsWith(u'[') && host.endsWith(u']') ? host.sliced(1, host.size() - 2) : host);
    if (!address.isNull())
        return certificate.ipAddresses().contains(address);
    const auto ascii = QUrl::toAce(host);
    // "_" is refused by the encoder but stands in names of Windows machines.
    const auto name = ascii.isEmpty() ? host.toUtf8() : ascii;
    const bool matches =
        !name.isEmpty()
        && X509_check_host(certificate.x509(), name.constData(), static_cast<std::size_t>(name.size()),
                           X509_CHECK_FLAG_NEVER_CHECK_SUBJECT | X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS, nullptr)
               == 1;
    openssl::forgetErrors();
    return matches;
}

Fitness serverFitness(const Certificate &certificate, const QString &host, const FitnessContext &context)
{
    auto fitness = common(certificate, context);
    if (!certificate.allows(Purpose::ServerAuthentication))
        fitness.findings.append({NotForServers, Problem, 0, listOf(certificate)});
    auto names = certificate.dnsNames();
    for (const auto &address : certificate.ipAddresses())
        names.append(address.toString());
    if (names.isEmpty())
        fitness.findings.append({NoAlternativeNames, Problem});
    else if (!host.isEmpty() && !matchesHost(certificate, host))
        fitness.findings.append({NameMismatch, Problem, 0, names.join(u", "_s)});
    sort(fitness);
    return fitness;
}

} // namespace certwizard::pki
