#include "planner.h"

namespace certwizard::setup {

using iis::SectionId;
using iis::SslFlag;
using namespace Qt::StringLiterals;

void Planner::ssl()
{
    const auto flags = m_configuration.access(m_path).sslFlags;
    m_sslAfter = flags.value;
    sayIfInvalid(Step::Ssl, SectionId::Access, u"sslFlags"_s, flags);
    // Wherever it stands: a site's own value hides the server's, and IIS refuses the server's all the same.
    const auto server = m_configuration.access({}).sslFlags;
    for (const auto &setting : {flags, server}) {
        if (!setting.value.set.testFlag(SslFlag::MapCert))
            continue;
        say(Step::Ssl, ReasonCode::SslMapCertPresent, Severity::Warning).where = setting.from;
        break;
    }
    for (const auto &word : flags.value.unknown)
        say(Step::Ssl, ReasonCode::SslUnknownFlag, Severity::Warning, {word}).where = flags.from;
    if (m_choices.ssl == SslChoice::Keep) {
        say(Step::Ssl, ReasonCode::SslFlagsEqual, Severity::Information, {flags.value.toText()}).where = flags.from;
        m_skipped += Step::Ssl;
        return;
    }

    auto wanted = flags.value;
    wanted.set |= SslFlag::Ssl;
    wanted.set |= SslFlag::NegotiateCert;
    wanted.set.setFlag(SslFlag::RequireCert, m_choices.ssl == SslChoice::Require);
    // In the documentation, but in no schema: with it IIS refuses the section.
    wanted.set.setFlag(SslFlag::MapCert, false);
    m_sslAfter = wanted;
    if (wanted.set.testFlag(SslFlag::Ssl128))
        say(Step::Ssl, ReasonCode::Ssl128Kept, Severity::Information);
    if (m_choices.ssl == SslChoice::Accept)
        say(Step::Ssl, ReasonCode::SslAcceptLetsOthersIn, Severity::Warning);
    if (wanted == flags.value && flags.isValid) {
        say(Step::Ssl, ReasonCode::SslFlagsEqual, Severity::Good, {flags.value.toText()}).where = flags.from;
        return;
    }
    say(Step::Ssl, ReasonCode::SslFlagsDiffer, Severity::Information, {flags.value.toText(), wanted.toText()}).where =
        flags.from;
    setAttribute(Step::Ssl,
                 {m_path, SectionId::Access, u"sslFlags"_s, flags.value.toText(), flags.from, wanted.toText()},
                 flags.lock);
}

void Planner::anonymous()
{
    const auto settings = m_configuration.anonymous(m_path).enabled;
    m_anonymousAfter = m_choices.anonymous.value_or(settings.value);
    const auto good = settings.value == m_anonymousAfter ? Severity::Good : Severity::Information;
    say(Step::Anonymous, m_anonymousAfter ? ReasonCode::AnonymousOn : ReasonCode::AnonymousOff,
        m_anonymousAfter ? Severity::Warning : good, {boolText(settings.value)})
        .where = settings.from;
    if (m_choices.anonymous)
        setBool(Step::Anonymous, SectionId::AnonymousAuthentication, u"enabled"_s, settings, *m_choices.anonymous);
    else
        m_skipped += Step::Anonymous;
    otherSignIns(m_configuration.otherAuthentication(m_path));
}

void Planner::otherSignIns(const iis::OtherAuthentication &other)
{
    const auto check = [&](const iis::Setting<bool> &setting, const QString &name) {
        if (!setting.value)
            return;
        m_otherSignIn = true;
        say(Step::Anonymous, ReasonCode::OtherSignInOn, Severity::Warning, {name}).where = setting.from;
    };
    check(other.windows, u"Windows"_s);
    check(other.basic, u"Basic"_s);
    check(other.digest, u"Digest"_s);
    if (other.activeDirectoryMapping.value)
        say(Step::Anonymous, ReasonCode::AdMappingOn, Severity::Warning).where = other.activeDirectoryMapping.from;
    if (!m_anonymousAfter && !m_mappingAfter && !m_otherSignIn && !other.activeDirectoryMapping.value)
        say(Step::Anonymous, ReasonCode::NoSignInLeft, Severity::Warning);
}

void Planner::holes()
{
    iis::Demands demands;
    demands.ssl = m_sslAfter.set.testFlag(SslFlag::Ssl);
    demands.certificate = m_sslAfter.set.testFlag(SslFlag::RequireCert);
    demands.noAnonymous = !m_anonymousAfter;
    demands.mapping = m_mappingAfter;
    demands.noOtherSignIn = !m_otherSignIn;
    for (const auto &found : m_configuration.holes(m_path, demands))
        hole(found);
}

void Planner::hole(const iis::Hole &hole)
{
    const auto step = hole.section == SectionId::Access                        ? Step::Ssl
                      : hole.section == SectionId::IisClientCertificateMapping ? Step::Mappings
                                                                               : Step::Anonymous;
    const auto close = m_choices.closedHoles.contains(hole.path, Qt::CaseInsensitive) && closeHole(step, hole);
    auto &reason = close ? say(step, ReasonCode::HoleClosed, Severity::Information)
                         : say(step, ReasonCode::HoleBelowSite, Severity::Warning);
    reason.hole = hole;
    reason.where = iis::Provenance{iis::Provenance::Level::Location, hole.path, hole.position};
}

bool Planner::closeHole(Step step, const iis::Hole &hole)
{
    using Kind = iis::Hole::Kind;
    SetAttribute set{hole.path, hole.section, hole.attribute, hole.value, {}, u"false"_s};
    set.origin = {iis::Provenance::Level::Location, hole.path, hole.position};
    const auto lock = m_configuration.attributeLock(hole.path, hole.section, hole.attribute);
    switch (hole.kind) {
    case Kind::AnonymousEnabled:
    case Kind::OtherSignIn:
        break;
    case Kind::MappingDisabled:
        set.after = u"true"_s;
        break;
    case Kind::SslNotRequired:
    case Kind::CertificateNotRequired: {
        const auto here = m_configuration.access(hole.path).sslFlags;
        auto wanted = here.value;
        wanted.set |= m_sslAfter.set;
        wanted.set.setFlag(SslFlag::MapCert, false);
        set.after = wanted.toText();
        break;
    }
    case Kind::MappingsIgnored:
        // Where they should go instead is the person's decision: the accounts may be meant for this part only.
        return false;
    }
    setAttribute(step, set, lock);
    return true;
}

} // namespace certwizard::setup
