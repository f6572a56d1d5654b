#include "rule_guest.h"

#include "pki/issue.h"

#include <array>

namespace certwizard::proof {

using namespace Qt::StringLiterals;

namespace {

struct Part {
    QLatin1StringView subField; ///< as rules have it (reference 3)
    QLatin1StringView oid;
};

constexpr auto commonName = "CN"_L1;
constexpr std::array parts{
    Part{"O"_L1, "2.5.4.10"_L1},  Part{"OU"_L1, "2.5.4.11"_L1}, Part{"C"_L1, "2.5.4.6"_L1},
    Part{"S"_L1, "2.5.4.8"_L1},   Part{"L"_L1, "2.5.4.7"_L1},   Part{"I"_L1, "2.5.4.43"_L1},
    Part{"GN"_L1, "2.5.4.42"_L1}, Part{"T"_L1, "2.5.4.12"_L1},  Part{"Email"_L1, "1.2.840.113549.1.9.1"_L1},
};

/// What stands for the asterisks is nothing, unless nothing would be left.
QString valueFor(const QString &match)
{
    auto value = match;
    value.remove(u'*');
    return value.trimmed().isEmpty() ? u"anything"_s : value;
}

/// A name that the criteria of one field fit.
struct WantedName {
    QString commonName;
    QList<pki::NameAttribute> further;
};

base::Result<WantedName> wantedName(const iis::ManyToOneMapping &rule, iis::MappingRule::Field field)
{
    WantedName name;
    for (const auto &criterion : rule.rules) {
        const auto impossible = [&] { return base::fail(base::ErrorCode::InvalidName, criterion.match); };
        if (criterion.unknownField)
            return impossible();
        if (criterion.field != field)
            continue;
        const auto value = valueFor(criterion.match);
        if (criterion.subField == commonName) {
            if (!name.commonName.isEmpty() && name.commonName != value)
                return impossible();
            name.commonName = value;
            continue;
        }
        const auto part = std::ranges::find(parts, criterion.subField, &Part::subField);
        if (part == parts.end())
            return impossible();
        name.further.append({criterion.subField, part->oid, value});
    }
    return name;
}

} // namespace

base::Result<Guest> ruleGuest(const iis::ManyToOneMapping &rule, const QString &account, const base::Clock &clock)
{
    using Field = iis::MappingRule::Field;
    auto issuer = wantedName(rule, Field::Issuer);
    if (!issuer)
        return std::unexpected(issuer.error());
    auto subject = wantedName(rule, Field::Subject);
    if (!subject)
        return std::unexpected(subject.error());
    const auto authority =
        pki::createAuthority({.commonName = issuer->commonName.isEmpty() ? u"An authority"_s : issuer->commonName,
                              .validDays = 2,
                              .furtherSubject = issuer->further},
                             clock);
    if (!authority)
        return std::unexpected(authority.error());
    const auto identity =
        pki::issueClient(*authority,
                         {.commonName = subject->commonName.isEmpty() ? u"Whoever fits"_s : subject->commonName,
                          .validDays = 1,
                          .furtherSubject = subject->further},
                         clock);
    if (!identity)
        return std::unexpected(identity.error());
    return Guest{{.kind = Visitor::Kind::Rule,
                  .certificate = identity->certificate,
                  .key = identity->key,
                  .account = account,
                  .rule = rule},
                 authority->certificate};
}

} // namespace certwizard::proof
