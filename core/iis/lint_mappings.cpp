#include "lint_mappings.h"

#include "rule_shadow.h"

#include <QHash>

namespace certwizard::iis {

using namespace Qt::StringLiterals;

namespace {

using Severity = Finding::Severity;

/// One mapping under the lens.
struct Item {
    QString subject;
    xml::Element element;
    int index = 0;
    std::vector<Finding> *findings = nullptr;

    void add(FindingCode code, Severity severity, QStringList data = {}) const
    {
        findings->push_back({code, severity, subject, element.position(), std::move(data), index, std::nullopt});
    }
};

void lintPassword(const Item &item, StoredPassword password)
{
    if (password == StoredPassword::PlainText)
        item.add(FindingCode::PasswordPlainText, Severity::Warning);
    else if (password == StoredPassword::None)
        item.add(FindingCode::PasswordMissing, Severity::Warning);
}

void lintCertificate(const Item &item, const pki::Certificate &certificate, const QDateTime &now)
{
    const auto name = certificate.subject().display();
    if (now.isValid()) {
        if (const auto end = certificate.notAfter(); end < now)
            item.add(FindingCode::CertificateExpired, Severity::Error, {name, end.toString(Qt::ISODate)});
        else if (const auto begin = certificate.notBefore(); begin > now)
            item.add(FindingCode::CertificateNotYetValid, Severity::Warning, {name, begin.toString(Qt::ISODate)});
    }
    if (!certificate.allows(pki::Purpose::ClientAuthentication))
        item.add(FindingCode::CertificateNotForClients, Severity::Error, {name});
    if (certificate.isCa())
        item.add(FindingCode::CertificateIsAuthority, Severity::Warning, {name});
}

void lintText(const Item &item, const OneToOneMapping &mapping, const LintOptions &options)
{
    if (!options.decode) {
        if (mapping.certificateText().isEmpty())
            item.add(FindingCode::CertificateEmpty, Severity::Error);
        return;
    }
    using Defect = MappingCertificate::Defect;
    const auto read = mapping.certificate();
    switch (read.defect) {
    case Defect::None:
        break;
    case Defect::Empty:
        item.add(FindingCode::CertificateEmpty, Severity::Error);
        break;
    case Defect::PemHeader:
        item.add(FindingCode::CertificatePemHeader, Severity::Error);
        break;
    case Defect::WhiteSpace:
        item.add(FindingCode::CertificateWhiteSpace, Severity::Error);
        break;
    case Defect::NotBase64:
        item.add(FindingCode::CertificateNotBase64, Severity::Error);
        break;
    case Defect::CutOff:
        item.add(FindingCode::CertificateCutOff, Severity::Error,
                 read.certificate.isNull() ? QStringList() : QStringList{u"filling"_s});
        break;
    case Defect::NotCertificate:
        item.add(FindingCode::CertificateNotOne, Severity::Error);
        break;
    }
    if (!read.certificate.isNull())
        lintCertificate(item, read.certificate, options.now);
}

} // namespace

bool lintOneToOne(const MappingSettings &settings, const LintOptions &options, std::vector<Finding> &findings)
{
    QHash<QByteArrayView, QString> firstAccount;
    firstAccount.reserve(static_cast<qsizetype>(settings.oneToOne.size()));
    for (std::size_t i = 0; i < settings.oneToOne.size(); ++i) {
        if ((i & 0xFF) == 0) {
            if (options.progress.cancelled())
                return false;
            options.progress(static_cast<double>(i) / static_cast<double>(settings.oneToOne.size()));
        }
        const auto &mapping = settings.oneToOne[i];
        const Item item{mapping.userName(), mapping.element(), static_cast<int>(i), &findings};
        lintText(item, mapping, options);
        if (item.subject.isEmpty())
            item.add(FindingCode::AccountMissing, Severity::Error);
        lintPassword(item, mapping.password());
        const auto text = mapping.certificateText();
        if (const auto first = firstAccount.constFind(text); first != firstAccount.constEnd())
            item.add(FindingCode::CertificateDuplicate, Severity::Error, {*first});
        else if (!text.isEmpty())
            firstAccount.insert(text, item.subject);
    }
    return true;
}

void lintFields(const Item &item, const QList<MappingRule> &rules)
{
    for (const auto &rule : rules) {
        if (rule.unknownField)
            item.add(FindingCode::InvalidValue, Severity::Error,
                     {sectionPath(SectionId::IisClientCertificateMapping), u"certificateField"_s});
    }
}

void lintManyToOne(const MappingSettings &settings, std::vector<Finding> &findings)
{
    const auto &mappings = settings.manyToOne;
    for (std::size_t i = 0; i < mappings.size(); ++i) {
        const auto &mapping = mappings[i];
        const Item item{mapping.name, mapping.element, static_cast<int>(i), &findings};
        if (mapping.element.attribute("userName") && mapping.userName.isEmpty())
            item.add(FindingCode::EmptyUserName, Severity::Error);
        if (mapping.allow) {
            if (mapping.userName.isEmpty())
                item.add(FindingCode::AccountMissing, Severity::Error);
            lintPassword(item, mapping.password);
        }
        lintFields(item, mapping.rules);
        if (mapping.rules.isEmpty())
            item.add(FindingCode::RuleWithoutCriteria, mapping.allow ? Severity::Error : Severity::Warning);
        bool isDuplicate = false;
        bool isShadowed = false;
        for (std::size_t j = 0; j < i && !(isDuplicate && isShadowed); ++j) {
            const auto &earlier = mappings[j];
            if (!isDuplicate && earlier.name.compare(mapping.name, Qt::CaseInsensitive) == 0) {
                item.add(FindingCode::NameDuplicate, Severity::Error);
                isDuplicate = true;
            }
            if (!isShadowed && mapping.enabled && earlier.enabled && shadows(earlier, mapping)) {
                item.add(FindingCode::RuleShadowed, Severity::Warning, {earlier.name});
                isShadowed = true;
            }
        }
    }
}

} // namespace certwizard::iis
