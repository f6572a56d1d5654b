#include "json.h"

#include "apply/apply.h"
#include "pki/details.h"
#include "pki/publication_of.h"
#include "setup/names.h"
#include "wording/certificates.h"
#include "wording/finding.h"
#include "wording/fitness.h"
#include "wording/plan.h"
#include "wording/steps.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

QJsonObject toJson(const wording::Message &message)
{
    QJsonObject object{{u"headline"_s, message.headline}};
    if (!message.explanation.isEmpty())
        object.insert(u"explanation"_s, message.explanation);
    if (!message.remedy.isEmpty())
        object.insert(u"remedy"_s, message.remedy);
    return object;
}

QJsonObject toJson(const pki::Name &name)
{
    QJsonArray attributes;
    for (const auto &attribute : name.attributes())
        attributes +=
            QJsonObject{{u"name"_s, attribute.shortName}, {u"oid"_s, attribute.oid}, {u"value"_s, attribute.value}};
    return {{u"text"_s, name.toString()}, {u"attributes"_s, attributes}};
}

QString nameOf(pki::KeyKind kind)
{
    switch (kind) {
    case pki::KeyKind::Unknown:
        return u"unknown"_s;
    case pki::KeyKind::Rsa:
        return u"rsa"_s;
    case pki::KeyKind::Ec:
        return u"ec"_s;
    case pki::KeyKind::Ed25519:
        return u"ed25519"_s;
    case pki::KeyKind::Ed448:
        return u"ed448"_s;
    case pki::KeyKind::Dsa:
        return u"dsa"_s;
    }
    return {};
}

/// As RFC 5280 writes them.
QString nameOf(pki::KeyUsage usage)
{
    switch (usage) {
    case pki::KeyUsage::DigitalSignature:
        return u"digitalSignature"_s;
    case pki::KeyUsage::NonRepudiation:
        return u"nonRepudiation"_s;
    case pki::KeyUsage::KeyEncipherment:
        return u"keyEncipherment"_s;
    case pki::KeyUsage::DataEncipherment:
        return u"dataEncipherment"_s;
    case pki::KeyUsage::KeyAgreement:
        return u"keyAgreement"_s;
    case pki::KeyUsage::CertificateSigning:
        return u"keyCertSign"_s;
    case pki::KeyUsage::ListSigning:
        return u"cRLSign"_s;
    case pki::KeyUsage::EncipherOnly:
        return u"encipherOnly"_s;
    case pki::KeyUsage::DecipherOnly:
        return u"decipherOnly"_s;
    }
    return {};
}

QString nameOf(pki::FitnessSeverity severity)
{
    switch (severity) {
    case pki::FitnessSeverity::Note:
        return u"note"_s;
    case pki::FitnessSeverity::Warning:
        return u"warning"_s;
    case pki::FitnessSeverity::Problem:
        return u"problem"_s;
    }
    return {};
}

QString nameOf(pki::ChainProblem problem)
{
    using enum pki::ChainProblem;
    switch (problem) {
    case IssuerNotFound:
        return u"issuer-not-found"_s;
    case NotTrusted:
        return u"not-trusted"_s;
    case Expired:
        return u"expired"_s;
    case NotYetValid:
        return u"not-yet-valid"_s;
    case WrongPurpose:
        return u"wrong-purpose"_s;
    case Revoked:
        return u"revoked"_s;
    case RevocationUnknown:
        return u"revocation-unknown"_s;
    case RevocationListExpired:
        return u"revocation-list-expired"_s;
    case RevocationListInvalid:
        return u"revocation-list-invalid"_s;
    case BadSignature:
        return u"bad-signature"_s;
    case NotAnAuthority:
        return u"not-an-authority"_s;
    case PathTooLong:
        return u"path-too-long"_s;
    case NameNotPermitted:
        return u"name-not-permitted"_s;
    case Malformed:
        return u"malformed"_s;
    case Other:
        return u"other"_s;
    }
    return {};
}

QString time(const QDateTime &moment)
{
    return moment.toUTC().toString(Qt::ISODate);
}

} // namespace

QJsonObject toJson(const iis::Provenance &from)
{
    using Level = iis::Provenance::Level;
    QJsonObject object{{u"level"_s, from.level == Level::Default  ? u"default"_s
                                    : from.level == Level::Server ? u"server"_s
                                                                  : u"location"_s}};
    if (from.level == Level::Location)
        object.insert(u"location"_s, from.location);
    if (from.position.isKnown())
        object.insert(u"line"_s, from.position.line);
    return object;
}

QJsonObject toJson(const iis::Hole &hole)
{
    QJsonObject object{{u"kind"_s, setup::nameOf(hole.kind)},
                       {u"path"_s, hole.path},
                       {u"section"_s, iis::sectionPath(hole.section)},
                       {u"text"_s, toJson(wording::describe(hole))}};
    if (!hole.attribute.isEmpty()) {
        object.insert(u"attribute"_s, hole.attribute);
        object.insert(u"value"_s, hole.value);
    }
    if (hole.position.isKnown())
        object.insert(u"line"_s, hole.position.line);
    return object;
}

QJsonObject toJson(const setup::Reason &reason)
{
    QJsonObject object{{u"code"_s, setup::nameOf(reason.code)},
                       {u"severity"_s, setup::nameOf(reason.severity)},
                       {u"arguments"_s, QJsonArray::fromStringList(reason.arguments)},
                       {u"text"_s, toJson(wording::describe(reason))}};
    if (reason.where)
        object.insert(u"from"_s, toJson(*reason.where));
    if (reason.hole)
        object.insert(u"hole"_s, toJson(*reason.hole));
    if (reason.finding)
        object.insert(u"finding"_s, setup::nameOf(reason.finding->code));
    if (reason.error)
        object.insert(u"error"_s, setup::nameOf(reason.error->code));
    return object;
}

QJsonObject toJson(const iis::Finding &finding)
{
    const auto message = wording::describe(finding);
    QJsonObject object{{u"code"_s, setup::nameOf(finding.code)},
                       {u"severity"_s, setup::nameOf(finding.severity)},
                       {u"subject"_s, finding.subject},
                       {u"text"_s, message.toText()}};
    if (finding.position.line > 0) {
        object.insert(u"line"_s, finding.position.line);
        object.insert(u"column"_s, finding.position.column);
    }
    return object;
}

QJsonObject toJson(const setup::Verdict &verdict)
{
    QJsonArray reasons;
    for (const auto &reason : verdict.reasons)
        reasons += toJson(reason);
    return {{u"step"_s, setup::nameOf(verdict.step)},
            {u"number"_s, static_cast<int>(verdict.step)},
            {u"state"_s, setup::nameOf(verdict.state)},
            {u"reasons"_s, reasons}};
}

QJsonObject toJson(const iis::Binding &binding)
{
    QJsonObject object{{u"protocol"_s, binding.protocol}, {u"information"_s, binding.information}};
    if (binding.hasSslFlags)
        object.insert(u"sslFlags"_s, static_cast<qint64>(binding.sslFlags));
    if (binding.endpoint) {
        object.insert(u"address"_s, binding.endpoint->address);
        object.insert(u"port"_s, binding.endpoint->port);
        object.insert(u"hostName"_s, binding.endpoint->hostName);
    }
    return object;
}

QJsonObject toJson(const pki::Certificate &certificate)
{
    QJsonArray addresses;
    for (const auto &address : certificate.ipAddresses())
        addresses += address.toString();
    const auto details = pki::detailsOf(certificate);
    QJsonArray usages;
    for (const auto usage : details.keyUsages)
        usages += nameOf(usage);
    return {{u"subject"_s, toJson(certificate.subject())},
            {u"issuer"_s, toJson(certificate.issuer())},
            {u"serialNumber"_s, certificate.serialNumber()},
            {u"notBefore"_s, time(certificate.notBefore())},
            {u"notAfter"_s, time(certificate.notAfter())},
            {u"thumbprint"_s, certificate.thumbprint()},
            {u"sha256"_s, certificate.sha256Fingerprint()},
            {u"dnsNames"_s, QJsonArray::fromStringList(certificate.dnsNames())},
            {u"ipAddresses"_s, addresses},
            {u"emails"_s, QJsonArray::fromStringList(certificate.emails())},
            {u"upns"_s, QJsonArray::fromStringList(certificate.upns())},
            {u"keyKind"_s, nameOf(certificate.key().kind)},
            {u"keyBits"_s, certificate.key().bits},
            {u"curve"_s, certificate.key().curve},
            {u"signatureAlgorithm"_s, certificate.signatureAlgorithm()},
            {u"isCa"_s, certificate.isCa()},
            {u"isSelfSigned"_s, certificate.isSelfSigned()},
            {u"pathLength"_s, details.pathLength ? QJsonValue(*details.pathLength) : QJsonValue()},
            {u"keyUsages"_s, usages},
            {u"otherNames"_s, QJsonArray::fromStringList(details.otherNames)},
            {u"subjectKeyId"_s, details.subjectKeyId},
            {u"authorityKeyId"_s, details.authorityKeyId},
            {u"revocationLists"_s, QJsonArray::fromStringList(pki::revocationListUrlsOf(certificate))},
            {u"ocspResponders"_s, QJsonArray::fromStringList(details.responders)},
            {u"purposes"_s, QJsonArray::fromStringList(certificate.purposeOids())},
            {u"base64"_s, QString::fromLatin1(certificate.base64())}};
}

QJsonObject toJson(const pki::Fitness &fitness)
{
    QJsonArray findings;
    for (const auto &finding : fitness.findings)
        findings += QJsonObject{{u"code"_s, setup::nameOf(finding.code)},
                                {u"severity"_s, nameOf(finding.severity)},
                                {u"days"_s, finding.days},
                                {u"detail"_s, finding.text},
                                {u"text"_s, toJson(wording::describe(finding))}};
    return {{u"usable"_s, fitness.isUsable()}, {u"findings"_s, findings}};
}

QJsonObject toJson(const pki::Chain &chain)
{
    QJsonArray links;
    for (const auto &link : chain.certificates)
        links += QJsonObject{{u"subject"_s, link.subject().toString()}, {u"thumbprint"_s, link.thumbprint()}};
    QJsonArray faults;
    for (const auto &fault : chain.faults)
        faults += QJsonObject{{u"code"_s, nameOf(fault.problem)},
                              {u"link"_s, fault.link},
                              {u"detail"_s, fault.detail},
                              {u"text"_s, toJson(wording::describe(fault, chain))}};
    return {{u"valid"_s, chain.isValid()}, {u"links"_s, links}, {u"faults"_s, faults}};
}

QJsonObject toJson(const setup::Plan &plan)
{
    auto object = apply::planToJson(plan);
    object.insert(u"summary"_s, wording::summary(plan));
    const auto withText = [&object](const QString &key, qsizetype count, const auto &textOf) {
        auto array = object.value(key).toArray();
        for (qsizetype i = 0; i < std::min(count, array.size()); ++i) {
            auto entry = array.at(i).toObject();
            entry.insert(u"text"_s, textOf(i));
            array.replace(i, entry);
        }
        object.insert(key, array);
    };
    withText(u"changes"_s, plan.changes.size(),
             [&plan](qsizetype i) { return wording::describe(plan.changes.at(i), plan.choices.site); });
    withText(u"tasks"_s, plan.tasks.size(), [&plan](qsizetype i) { return wording::taskTitle(plan.tasks.at(i)); });
    QJsonArray verdicts;
    for (const auto &verdict : plan.verdicts)
        verdicts += toJson(verdict);
    object.insert(u"verdicts"_s, verdicts);
    return object;
}

} // namespace certwizard::ctl
