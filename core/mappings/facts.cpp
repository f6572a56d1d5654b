#include "mappings/facts.h"

#include "quick_facts.h"

#include <algorithm>

namespace certwizard::mappings {

QByteArray CertificateMarks::thumbprintKey() const
{
    return {reinterpret_cast<const char *>(thumbprint.data()), qsizetype(thumbprint.size())};
}

QString CertificateMarks::thumbprintText() const
{
    const auto bytes =
        QByteArray::fromRawData(reinterpret_cast<const char *>(thumbprint.data()), qsizetype(thumbprint.size()));
    return readable ? QString::fromLatin1(bytes.toHex().toUpper()) : QString();
}

bool CertificateMarks::isFixable() const
{
    return readable && defect != Defect::None;
}

CertificateFacts factsOf(const pki::Certificate &certificate)
{
    CertificateFacts facts;
    facts.defect = CertificateFacts::Defect::None;
    facts.readable = true;
    facts.clientAuthentication = certificate.allows(pki::Purpose::ClientAuthentication);
    facts.serverAuthentication = certificate.hasPurposes() && certificate.allows(pki::Purpose::ServerAuthentication);
    facts.authority = certificate.isCa();
    const auto thumbprint = QByteArray::fromHex(certificate.thumbprint().toLatin1());
    std::copy_n(thumbprint.begin(), std::min<qsizetype>(thumbprint.size(), 20), facts.thumbprint.begin());
    facts.notBefore = certificate.notBefore().toSecsSinceEpoch();
    facts.notAfter = certificate.notAfter().toSecsSinceEpoch();
    facts.person = certificate.subject().display();
    facts.subject = certificate.subject().toString();
    facts.issuer = certificate.issuer().display();
    facts.serial = certificate.serialNumber();
    facts.upn = certificate.upns().value(0);
    facts.email = certificate.emails().value(0);
    return facts;
}

CertificateFacts readFacts(QByteArrayView attributeText)
{
    if (auto quick = quickFacts(attributeText))
        return std::move(*quick);
    const auto read = iis::readMappingCertificate(attributeText);
    auto facts = read.certificate.isNull() ? CertificateFacts() : factsOf(read.certificate);
    facts.defect = read.defect;
    return facts;
}

} // namespace certwizard::mappings
