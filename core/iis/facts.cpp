#include "iis/admission.h"

#include <algorithm>
#include <array>

namespace certwizard::iis {

namespace {

using enum Certainty;

/// One row per fact, in the order of the enumeration. Sources: pages of Microsoft's documentation (KB numbers,
/// TechNet and docs pages by their last part), the schema, or who reported it.
constexpr auto table = std::to_array<FactInfo>({
    {Fact::ConfigurationRefused, Schema, QLatin1StringView("IIS_schema.xml, access/sslFlags; KB942055")},
    {Fact::SslRequired, Documented, QLatin1StringView("KB943891, 403.4")},
    {Fact::Ssl128Required, Documented, QLatin1StringView("KB943891, 403.5")},
    {Fact::CertificateNotRequested, Schema, QLatin1StringView("IIS_schema.xml, access/sslFlags")},
    {Fact::CertificateRequested, Schema, QLatin1StringView("IIS_schema.xml, access/sslFlags")},
    {Fact::RequireWithoutNegotiate, Unverified,
     QLatin1StringView("JexusManager AccessPage.cs writes it so; Exchange documentation")},
    {Fact::NoCertificateRefused, Documented, QLatin1StringView("KB943891, 403.7")},
    {Fact::NoCertificateAllowed, Schema,
     QLatin1StringView("IIS_schema.xml, access/sslFlags: SslNegotiateCert accepts")},
    {Fact::CertificateUntrusted, Documented, QLatin1StringView("KB943891, 403.16; KB2802568")},
    {Fact::CertificateRevoked, Documented, QLatin1StringView("KB943891, 403.13")},
    {Fact::RevocationUnknown, Documented, QLatin1StringView("KB294305, KB884115")},
    {Fact::CertificateExpired, Documented, QLatin1StringView("KB943891, 403.17")},
    {Fact::CertificateNotYetValid, Documented, QLatin1StringView("KB943891, 403.17")},
    {Fact::CertificateWrongPurpose, Unverified,
     QLatin1StringView("http.sys usage check; RFC 5280 for certificates without the extension")},
    {Fact::CertificateWithoutPurposes, Unverified, QLatin1StringView("RFC 5280; what http.sys does is not documented")},
    {Fact::CertificateGood, Documented, QLatin1StringView("KB943891")},
    {Fact::MappingRepeated, Documented, QLatin1StringView("IIS_schema.xml, isUniqueKey; KB942055, 0x800700b7")},
    {Fact::MappingModuleMissing, Code,
     QLatin1StringView("real applicationHost.config files: section declared, module absent")},
    {Fact::MappingOff, Schema, QLatin1StringView("IIS_schema.xml, iisClientCertificateMappingAuthentication/enabled")},
    {Fact::OneToOneOff, Schema, QLatin1StringView("IIS_schema.xml, oneToOneCertificateMappingsEnabled")},
    {Fact::ManyToOneOff, Schema, QLatin1StringView("IIS_schema.xml, manyToOneCertificateMappingsEnabled")},
    {Fact::MappingsBelowSiteIgnored, Report, QLatin1StringView("IIS Support Blog 1342999; TechNet: \"Levels: Site\"")},
    {Fact::OneToOneMatched, Documented,
     QLatin1StringView("oneToOneMappings/add.md; configuring-one-to-one-client-certificate-mappings.md")},
    {Fact::OneToOneFirst, Unverified, QLatin1StringView("TechNet cc781009, for IIS 6")},
    {Fact::OneToOneItemDisabled, Schema, QLatin1StringView("IIS_schema.xml, oneToOneMappings/add/enabled")},
    {Fact::OneToOneTextDefect, Unverified,
     QLatin1StringView("configuring-one-to-one-client-certificate-mappings.md asks for one line")},
    {Fact::NoOneToOneMatch, Documented,
     QLatin1StringView("oneToOneMappings/add.md: the certificates must be identical")},
    {Fact::ManyToOneMatched, Unverified,
     QLatin1StringView("TechNet cc772272 (wildcard matching); WMI ManyToOneCertificateMappingRuleElement")},
    {Fact::ManyToOneDenied, Unverified, QLatin1StringView("KB248075, for IIS 5")},
    {Fact::ManyToOneItemDisabled, Schema, QLatin1StringView("IIS_schema.xml, manyToOneMappings/add/enabled")},
    {Fact::RulesCombined, Unverified, QLatin1StringView("TechNet cc737040, for IIS 6")},
    {Fact::RuleWithoutCriteria, Unverified, QLatin1StringView("nothing documented; the dangerous reading is taken")},
    {Fact::RuleWouldMatchAsPart, Unverified, QLatin1StringView("WMI: \"value that must be present in the subfield\"")},
    {Fact::RuleOrder, Unverified, QLatin1StringView("TechNet cc754095, for IIS 6")},
    {Fact::NoManyToOneMatch, Unverified, QLatin1StringView("TechNet cc772272")},
    {Fact::AccountMissing, Unverified, QLatin1StringView("KB943891, 401.1 by definition of the code")},
    {Fact::PasswordMissing, Unverified, QLatin1StringView("KB943891, 401.1 by definition of the code")},
    {Fact::LogonNotChecked, Documented, QLatin1StringView("KB943891, 401.1; KB981949")},
    {Fact::AnonymousBesideMapping, Unverified, QLatin1StringView("forum reports only")},
    {Fact::AnonymousAdmits, Documented,
     QLatin1StringView("anonymousAuthentication; one-to-one walkthrough asks to switch it off")},
    {Fact::ActiveDirectoryExcluded, Documented, QLatin1StringView("TechNet cc771382, cc772272")},
    {Fact::ActiveDirectoryDecides, Documented, QLatin1StringView("clientCertificateMappingAuthentication.md")},
    {Fact::OtherSignInOffered, Unverified,
     QLatin1StringView("iis-modules-overview.md: each module offers its challenge")},
    {Fact::NoUser, Documented, QLatin1StringView("iis-modules-overview.md; KB943891, 401.2")},
});

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (static_cast<std::size_t>(table[i].fact) != i)
            return false;
    }
    return true;
}
static_assert(isInOrder() && table.size() == static_cast<std::size_t>(Fact::NoUser) + 1);

} // namespace

const FactInfo &factInfo(Fact fact)
{
    return table[static_cast<std::size_t>(fact)];
}

std::span<const FactInfo> allFacts()
{
    return table;
}

bool Decision::isCertain() const
{
    return std::none_of(reasons.begin(), reasons.end(),
                        [](const Reasoning &reasoning) { return reasoning.certainty() == Certainty::Unverified; });
}

QString Decision::statusText() const
{
    return substatus == 0 ? QString::number(status) : QStringLiteral("%1.%2").arg(status).arg(substatus);
}

} // namespace certwizard::iis
