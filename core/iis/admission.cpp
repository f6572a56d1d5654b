#include "iis/admission.h"

#include "base64_match.h"
#include "iis/rule_matcher.h"
#include "layers.h"

#include <QSet>

#include <algorithm>

namespace certwizard::iis {

using namespace Qt::StringLiterals;

namespace {

constexpr auto activeDirectoryModule = "CertificateMappingAuthenticationModule"_L1;
/// Win32 codes that IIS logs beside the status (notes, section 4).
constexpr quint32 untrustedRoot = 0x800b0109;
constexpr quint32 revocationOffline = 0x80092013;
constexpr quint32 alreadyExists = 0x800700b7;
/// More mappings that nearly match than a person would read.
constexpr int maximumNearMisses = 5;

QString pathOfIgnoredMappings(const Configuration &configuration, const QString &path)
{
    const auto keys = pathKeys(path);
    for (qsizetype i = 2; i < keys.size(); ++i) { // behind the server and the site
        const auto section = configuration.sectionElement(keys[i], SectionId::IisClientCertificateMapping);
        for (const auto *collection : {"oneToOneMappings", "manyToOneMappings"}) {
            if (section.child(collection).firstChild())
                return configuration.locationForWriting(keys[i], SectionId::IisClientCertificateMapping)
                    .value("path")
                    .value_or(keys[i]);
        }
    }
    return {};
}

QString logonMethodName(LogonMethod method)
{
    switch (method) {
    case LogonMethod::Interactive:
        return u"Interactive"_s;
    case LogonMethod::Batch:
        return u"Batch"_s;
    case LogonMethod::Network:
        return u"Network"_s;
    case LogonMethod::ClearText:
        return u"ClearText"_s;
    }
    return {};
}

} // namespace

namespace {

/// The text as IIS reads it: nearly always as it is written.
std::optional<quint64> tailOf(QByteArrayView written)
{
    return tailOfBase64(written.contains('&') ? xml::unescaped(written).toUtf8() : written);
}

bool isTextOf(QByteArrayView written, QByteArrayView der)
{
    return isBase64Of(written.contains('&') ? xml::unescaped(written).toUtf8() : written, der);
}

} // namespace

struct Admission::Data {
    explicit Data(EffectiveSettings given) : settings(std::move(given)), rules(settings.mapping.manyToOne) {}

    EffectiveSettings settings;
    RuleMatcher rules;
    std::vector<MappingTail> tails; ///< sorted
    QStringList repeated;           ///< account or name of the first mapping whose key is there twice, and of the other
    QString sslFlags = settings.access.sslFlags.value.toText();

    void index()
    {
        const auto &mappings = settings.mapping.oneToOne;
        tails.reserve(mappings.size());
        for (std::size_t i = 0; i < mappings.size(); ++i) {
            if (const auto tail = tailOf(mappings[i].certificateText()))
                tails.push_back({*tail, static_cast<int>(i)});
        }
        std::sort(tails.begin(), tails.end());
        findRepeated();
    }

    /// Equal keys in the lists as they are effective: the texts of certificates, the names of rules.
    void findRepeated()
    {
        const auto &mappings = settings.mapping.oneToOne;
        const auto of = [&](const MappingTail &tail) -> const auto & {
            return mappings[static_cast<std::size_t>(tail.mapping)];
        };
        for (std::size_t i = 1; i < tails.size(); ++i) {
            // Of one certificate there are two at most in any file that anybody still means to work.
            if (tails[i].tail == tails[i - 1].tail
                && of(tails[i]).certificateText() == of(tails[i - 1]).certificateText()) {
                repeated = {of(tails[i - 1]).userName(), of(tails[i]).userName()};
                return;
            }
        }
        QSet<QString> names;
        for (const auto &mapping : settings.mapping.manyToOne) {
            const auto known = names.size();
            names.insert(mapping.name.toCaseFolded());
            if (names.size() == known) {
                repeated = {mapping.name, mapping.name};
                return;
            }
        }
    }
};

namespace {

/// One decision in the making.
class Process {
public:
    /// Works on the parts of Admission::Data.
    Process(const EffectiveSettings &settings, const QString &sslFlags, const RuleMatcher &rules,
            std::span<const MappingTail> tails, const QStringList &repeated, const Request &request)
        : m_settings(settings),
          m_sslFlags(sslFlags),
          m_rules(rules),
          m_tails(tails),
          m_repeated(repeated),
          m_request(request)
    {
        m_decision.reasons.reserve(8);
    }

    Decision run()
    {
        if (connection())
            signIn();
        return std::move(m_decision);
    }

private:
    void note(Fact fact, QStringList data = {}, const base::Position &position = {})
    {
        m_decision.reasons.push_back({fact, std::move(data), position});
    }

    /// The step that ends it.
    bool end(int status, int substatus, Fact fact, QStringList data = {}, std::optional<quint32> win32 = std::nullopt)
    {
        m_decision.status = status;
        m_decision.substatus = substatus;
        m_decision.win32Status = win32;
        note(fact, std::move(data));
        return false;
    }

    /// Up to where the certificate, if any, is in IIS's hands. False: refused already.
    bool connection()
    {
        const auto &flags = m_settings.access.sslFlags;
        if (flags.value.set.testFlag(SslFlag::MapCert) || !flags.value.unknown.isEmpty()) {
            const auto word = flags.value.unknown.isEmpty() ? u"SslMapCert"_s : flags.value.unknown.first();
            return end(500, 19, Fact::ConfigurationRefused, {word});
        }
        const auto isRequired = flags.value.set.testFlag(SslFlag::RequireCert);
        if (!m_request.https) {
            if (flags.value.set.testFlag(SslFlag::Ssl))
                return end(403, 4, Fact::SslRequired);
            // A certificate cannot come over plain http, and is required all the same.
            return isRequired ? end(403, 7, Fact::NoCertificateRefused) : true;
        }
        if (flags.value.set.testFlag(SslFlag::Ssl128) && m_request.cipherBits < 128)
            return end(403, 5, Fact::Ssl128Required, {QString::number(m_request.cipherBits)});
        if (!isRequired && !flags.value.set.testFlag(SslFlag::NegotiateCert)) {
            note(Fact::CertificateNotRequested, {m_sslFlags}, flags.from.position);
            return true;
        }
        note(Fact::CertificateRequested, {m_sslFlags}, flags.from.position);
        if (isRequired && !flags.value.set.testFlag(SslFlag::NegotiateCert))
            note(Fact::RequireWithoutNegotiate);
        if (m_request.certificate)
            return certificate(*m_request.certificate);
        if (isRequired)
            return end(403, 7, Fact::NoCertificateRefused);
        note(Fact::NoCertificateAllowed);
        return true;
    }

    bool certificate(const pki::Certificate &certificate)
    {
        const auto subject = [&certificate] { return certificate.subject().display(); };
        switch (m_request.trust) {
        case Trust::Untrusted:
            return end(403, 16, Fact::CertificateUntrusted, {subject()}, untrustedRoot);
        case Trust::Revoked:
            return end(403, 13, Fact::CertificateRevoked, {subject()});
        case Trust::RevocationUnknown:
            return end(403, 13, Fact::RevocationUnknown, {subject()}, revocationOffline);
        case Trust::Trusted:
            break;
        }
        if (m_request.now.isValid()) {
            if (const auto notAfter = certificate.notAfter(); notAfter < m_request.now)
                return end(403, 17, Fact::CertificateExpired, {subject(), notAfter.toString(Qt::ISODate)});
            if (const auto notBefore = certificate.notBefore(); notBefore > m_request.now)
                return end(403, 17, Fact::CertificateNotYetValid, {subject(), notBefore.toString(Qt::ISODate)});
        }
        if (!certificate.allows(pki::Purpose::ClientAuthentication))
            return end(403, 16, Fact::CertificateWrongPurpose, {subject()});
        if (!certificate.hasPurposes())
            note(Fact::CertificateWithoutPurposes, {subject()});
        m_certificate = &certificate;
        note(Fact::CertificateGood, {subject()});
        return true;
    }

    void signIn()
    {
        if (!m_repeated.isEmpty() && m_settings.mappingModule.isActive()) {
            end(500, 19, Fact::MappingRepeated, m_repeated, alreadyExists);
            return;
        }
        if (m_certificate && mapping())
            return;
        if (m_settings.anonymous.enabled.value && m_settings.anonymousModule.isActive()) {
            m_decision.identity = Decision::Identity::Anonymous;
            m_decision.user = m_settings.anonymous.userName.value;
            end(200, 0, Fact::AnonymousAdmits, {m_decision.user});
            return;
        }
        const auto &other = m_settings.other;
        if (m_certificate && other.activeDirectoryMapping.value && m_settings.activeDirectoryModule.isActive()) {
            const auto excluded = m_settings.mapping.enabled.value && m_settings.mappingModule.isActive();
            if (!excluded) {
                end(401, 2, Fact::ActiveDirectoryDecides);
                return;
            }
            note(Fact::ActiveDirectoryExcluded);
        }
        QStringList methods;
        if (other.windows.value)
            methods.append(u"Windows"_s);
        if (other.basic.value)
            methods.append(u"Basic"_s);
        if (other.digest.value)
            methods.append(u"Digest"_s);
        if (methods.isEmpty())
            end(401, 2, Fact::NoUser);
        else
            end(401, 2, Fact::OtherSignInOffered, methods);
    }

    /// True when a mapping decided.
    bool mapping()
    {
        const auto &settings = m_settings.mapping;
        if (!m_settings.mappingModule.isActive()) {
            note(Fact::MappingModuleMissing, {QString(iisCertificateMappingModule)});
            return false;
        }
        if (!settings.enabled.value) {
            note(Fact::MappingOff, {}, settings.enabled.from.position);
            return false;
        }
        if (!m_settings.ignoredMappings.isEmpty())
            note(Fact::MappingsBelowSiteIgnored, {m_settings.ignoredMappings});
        if (!settings.oneToOneEnabled.value)
            note(Fact::OneToOneOff, {}, settings.oneToOneEnabled.from.position);
        else if (oneToOne())
            return true;
        if (!settings.manyToOneEnabled.value)
            note(Fact::ManyToOneOff, {}, settings.manyToOneEnabled.from.position);
        else if (manyToOne())
            return true;
        return false;
    }

    bool oneToOne()
    {
        const auto &mappings = m_settings.mapping.oneToOne;
        const auto &der = m_certificate->der();
        const auto tail = tailOfDer(der);
        auto isMapped = false;
        const auto first = std::lower_bound(m_tails.begin(), m_tails.end(), MappingTail{tail.value_or(0), 0});
        for (auto found = first; tail && found != m_tails.end() && found->tail == *tail; ++found) {
            const auto &mapping = mappings[static_cast<std::size_t>(found->mapping)];
            if (isTextOf(mapping.certificateText(), der)) {
                if (oneToOneMatch(mapping, found->mapping))
                    return true;
                isMapped = true; // switched off
            } else if (const auto read = mapping.certificate();
                       !read.certificate.isNull() && read.certificate == *m_certificate) {
                note(Fact::OneToOneTextDefect, {mapping.userName(), QString::number(found->mapping + 1)},
                     mapping.element().position());
            }
        }
        if (!isMapped)
            note(Fact::NoOneToOneMatch, {QString::number(mappings.size())});
        return false;
    }

    bool oneToOneMatch(const OneToOneMapping &mapping, int index)
    {
        auto account = mapping.userName();
        const auto number = QString::number(index + 1);
        if (!mapping.isEnabled()) {
            note(Fact::OneToOneItemDisabled, {account, number});
            return false;
        }
        m_decision.oneToOne = index;
        if (m_settings.mapping.manyToOneEnabled.value && !m_settings.mapping.manyToOne.empty())
            note(Fact::OneToOneFirst);
        note(Fact::OneToOneMatched, {account, number});
        logOn(std::move(account), mapping.password(), {number});
        return true;
    }

    bool manyToOne()
    {
        const auto &mappings = m_settings.mapping.manyToOne;
        const auto subject = m_rules.prepare(*m_certificate);
        int nearMisses = 0;
        for (std::size_t i = 0; i < mappings.size(); ++i) {
            const auto outcome = m_rules.match(i, subject);
            if (outcome.match == RuleMatcher::Match::No)
                continue;
            const auto &mapping = mappings[i];
            if (outcome.match == RuleMatcher::Match::AsPart) {
                if (mapping.enabled && nearMisses++ < maximumNearMisses)
                    note(Fact::RuleWouldMatchAsPart, {mapping.name, mapping.rules[outcome.rule].match, outcome.value});
                continue;
            }
            if (!mapping.enabled) {
                note(Fact::ManyToOneItemDisabled, {mapping.name, QString::number(i + 1)});
                continue;
            }
            manyToOneMatch(i, subject);
            return true;
        }
        if (!mappings.empty())
            note(Fact::NoManyToOneMatch, {QString::number(mappings.size())});
        return false;
    }

    void manyToOneMatch(std::size_t index, const RuleMatcher::Subject &subject)
    {
        const auto &mappings = m_settings.mapping.manyToOne;
        const auto &mapping = mappings[index];
        const auto number = QString::number(index + 1);
        m_decision.manyToOne = static_cast<int>(index);
        if (mapping.rules.isEmpty())
            note(Fact::RuleWithoutCriteria, {mapping.name});
        else if (mapping.rules.size() > 1)
            note(Fact::RulesCombined, {mapping.name, QString::number(mapping.rules.size())});
        for (auto i = index + 1; i < mappings.size(); ++i) {
            if (mappings[i].enabled && m_rules.match(i, subject).match == RuleMatcher::Match::Yes) {
                note(Fact::RuleOrder, {mapping.name, mappings[i].name});
                break;
            }
        }
        if (!mapping.allow) {
            end(403, 12, Fact::ManyToOneDenied, {mapping.name, number});
            return;
        }
        note(Fact::ManyToOneMatched, {mapping.name, number});
        logOn(mapping.userName, mapping.password, {number, mapping.name});
    }

    /// Windows has the last word: account, password and logon right are not in the file.
    void logOn(QString account, StoredPassword password, const QStringList &mapping)
    {
        if (account.isEmpty()) {
            end(401, 1, Fact::AccountMissing, mapping);
            return;
        }
        const auto &domain = m_settings.mapping.defaultLogonDomain.value;
        if (!domain.isEmpty() && !account.contains(u'\\') && !account.contains(u'@'))
            account = domain + u'\\' + account;
        m_decision.user = std::move(account);
        if (password == StoredPassword::None) {
            end(401, 1, Fact::PasswordMissing, {m_decision.user});
            return;
        }
        if (m_settings.anonymous.enabled.value)
            note(Fact::AnonymousBesideMapping, {}, m_settings.anonymous.enabled.from.position);
        m_decision.identity = Decision::Identity::Mapped;
        end(200, 0, Fact::LogonNotChecked, {m_decision.user, logonMethodName(m_settings.mapping.logonMethod.value)});
    }

    const EffectiveSettings &m_settings;
    const QString &m_sslFlags;
    const RuleMatcher &m_rules;
    std::span<const MappingTail> m_tails;
    const QStringList &m_repeated;
    const Request &m_request;
    const pki::Certificate *m_certificate = nullptr; ///< that IIS asked for and found good
    Decision m_decision;
};

} // namespace

base::Result<EffectiveSettings> effectiveSettings(const Configuration &configuration, const QString &path)
{
    const auto site = configuration.site(path.section(u'/', 0, 0));
    if (!site)
        return std::unexpected(site.error());
    EffectiveSettings settings;
    settings.configuration = configuration;
    settings.path = path;
    settings.access = configuration.access(path);
    settings.anonymous = configuration.anonymous(path);
    settings.other = configuration.otherAuthentication(path);
    settings.mapping = configuration.mapping(site->name);
    if (pathKeys(path).size() > 2) {
        const auto below = configuration.mappingSwitches(path);
        settings.mapping.enabled = below.enabled;
        settings.mapping.oneToOneEnabled = below.oneToOneEnabled;
        settings.mapping.manyToOneEnabled = below.manyToOneEnabled;
        settings.mapping.defaultLogonDomain = below.defaultLogonDomain;
        settings.mapping.logonMethod = below.logonMethod;
    }
    settings.mappingModule = configuration.module(iisCertificateMappingModule, path);
    settings.anonymousModule = configuration.module(anonymousModule, path);
    settings.activeDirectoryModule = configuration.module(activeDirectoryModule, path);
    settings.ignoredMappings = pathOfIgnoredMappings(configuration, path);
    return settings;
}

std::vector<Reasoning> mappingObstacles(const Configuration &configuration, const QString &site)
{
    std::vector<Reasoning> found;
    const auto flags = configuration.access(site).sslFlags;
    if (!flags.value.set.testFlag(SslFlag::NegotiateCert) && !flags.value.set.testFlag(SslFlag::RequireCert))
        found.push_back({Fact::CertificateNotRequested, {flags.value.toText()}, flags.from.position});
    if (!configuration.module(iisCertificateMappingModule, site).isActive())
        found.push_back({Fact::MappingModuleMissing, {QString(iisCertificateMappingModule)}, {}});
    const auto switches = configuration.mappingSwitches(site);
    if (!switches.enabled.value)
        found.push_back({Fact::MappingOff, {}, switches.enabled.from.position});
    else if (!switches.oneToOneEnabled.value)
        found.push_back({Fact::OneToOneOff, {}, switches.oneToOneEnabled.from.position});
    return found;
}

Admission::Admission(EffectiveSettings settings)
{
    auto data = std::make_shared<Data>(std::move(settings));
    data->index();
    m_data = std::move(data);
}

const EffectiveSettings &Admission::settings() const
{
    return m_data->settings;
}

Decision Admission::decide(const Request &request) const
{
    return Process(m_data->settings, m_data->sslFlags, m_data->rules, m_data->tails, m_data->repeated, request).run();
}

Decision admit(const EffectiveSettings &settings, const Request &request)
{
    return Admission(settings).decide(request);
}

} // namespace certwizard::iis
