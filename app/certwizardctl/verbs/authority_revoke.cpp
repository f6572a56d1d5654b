#include "authority_access.h"
#include "console.h"
#include "json.h"
#include "verbs.h"

#include "wording/authority.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

class RevokeVerb {
    Q_DECLARE_TR_FUNCTIONS(RevokeVerb)
};

const QList<std::pair<QString, pki::RevocationReason>> reasons{
    {u"unspecified"_s, pki::RevocationReason::Unspecified},
    {u"key-compromise"_s, pki::RevocationReason::KeyCompromise},
    {u"affiliation-changed"_s, pki::RevocationReason::AffiliationChanged},
    {u"superseded"_s, pki::RevocationReason::Superseded},
    {u"cessation"_s, pki::RevocationReason::CessationOfOperation},
    {u"privilege-withdrawn"_s, pki::RevocationReason::PrivilegeWithdrawn},
};

ExitCode writeList(const Arguments &arguments, Console &console, authority::Authority &from)
{
    const auto written = from.writeRevocationList();
    if (!written)
        return console.fail(written.error());
    const auto settings = from.settings();
    if (!settings)
        return console.fail(settings.error());
    const auto &urls = settings->publication.revocationListUrls;
    const auto message = wording::publishing(*written, urls);
    if (arguments.isSet(u"json"))
        console.json(QJsonObject{{u"der"_s, written->derPath},
                                 {u"pem"_s, written->pemPath},
                                 {u"number"_s, written->list.number()},
                                 {u"revoked"_s, static_cast<int>(written->list.entries().size())},
                                 {u"thisUpdate"_s, written->list.thisUpdate().toUTC().toString(Qt::ISODate)},
                                 {u"nextUpdate"_s, written->list.nextUpdate().toUTC().toString(Qt::ISODate)},
                                 {u"urls"_s, QJsonArray::fromStringList(urls)},
                                 {u"text"_s, message.toText()}});
    else
        console.line(wrapped(message.toText(), 0, console.width()));
    return ExitCode::Done;
}

ExitCode revoke(const Arguments &arguments, Console &console)
{
    const auto reason =
        std::ranges::find(reasons, arguments.value(u"reason"), &std::pair<QString, pki::RevocationReason>::first)
            ->second;
    auto from = arguments.isSet(u"no-crl") ? openAuthority(arguments) : openUnlocked(arguments, console);
    if (!from)
        return console.fail(from.error());
    // All or none: a mistyped number must not leave half of them revoked.
    for (const auto &serial : arguments.values(u"serial")) {
        const auto found = from->find(serial);
        if (!found)
            return console.fail(found.error());
        if (found->revocation)
            return console.fail({base::ErrorCode::AlreadyRevoked,
                                 serial,
                                 found->revocation->time.date().toString(Qt::ISODate),
                                 {},
                                 nullptr});
    }
    for (const auto &serial : arguments.values(u"serial")) {
        const auto revoked = from->revoke(serial, reason);
        if (!revoked)
            return console.fail(revoked.error());
        console.note(RevokeVerb::tr("Revoked %1, certificate %2: %3.")
                         .arg(wording::quoted(revoked->certificate.subject().display()), revoked->serialNumber(),
                              wording::reasonName(reason)));
    }
    if (!arguments.isSet(u"no-crl"))
        return writeList(arguments, console, *from);
    if (!arguments.isSet(u"json"))
        console.line(wrapped(RevokeVerb::tr("Servers still let it in until a new revocation list is written with "
                                            "“certwizardctl authority crl”, and they have it."),
                             0, console.width()));
    return ExitCode::Done;
}

ExitCode crl(const Arguments &arguments, Console &console)
{
    const auto days = number(arguments, u"days", 0, 1, pki::maximumValidDays);
    if (!days)
        return console.fail(days.error());
    auto from = openUnlocked(arguments, console);
    if (!from)
        return console.fail(from.error());
    if (*days > 0) {
        auto settings = from->settings();
        if (!settings)
            return console.fail(settings.error());
        settings->revocationListValidDays = *days;
        if (const auto kept = from->setSettings(*settings); !kept)
            return console.fail(kept.error());
    }
    return writeList(arguments, console, *from);
}

} // namespace

Verb authorityRevokeVerb()
{
    QStringList names;
    for (const auto &[name, reason] : reasons)
        names += name;
    return {.name = u"authority revoke"_s,
            .summary = RevokeVerb::tr("Revoke certificates and write the revocation list"),
            .explanation = RevokeVerb::tr("A revocation cannot be taken back. It takes effect where servers read the "
                                          "list that is written with it."),
            .options = QList<Option>{{.name = u"serial"_s,
                                      .placeholder = RevokeVerb::tr("NUMBER"),
                                      .help = RevokeVerb::tr("The serial number of a certificate to revoke."),
                                      .required = true,
                                      .repeatable = true},
                                     {.name = u"reason"_s,
                                      .placeholder = RevokeVerb::tr("REASON"),
                                      .help = RevokeVerb::tr("Why; stands in the list."),
                                      .allowed = names},
                                     {.name = u"no-crl"_s,
                                      .help = RevokeVerb::tr("Only note it; the list is written later. Needs no "
                                                             "passphrase.")}}
                       + passphraseOptions() + QList<Option>{jsonOption()},
            .positional = authorityFolder(),
            .examples = {u"certwizardctl authority revoke --serial 4f3a… --reason key-compromise /srv/ca"_s},
            .run = revoke};
}

Verb authorityCrlVerb()
{
    return {.name = u"authority crl"_s,
            .summary = RevokeVerb::tr("Write the revocation list anew"),
            .explanation = RevokeVerb::tr("Writes ca.crl and ca.crl.pem into the authority’s folder. A list is good "
                                          "until its next update; after that IIS refuses everybody."),
            .options = QList<Option>{{.name = u"days"_s,
                                      .placeholder = RevokeVerb::tr("NUMBER"),
                                      .help = RevokeVerb::tr("Until the next update; kept for the following lists. "
                                                             "Otherwise 30.")}}
                       + passphraseOptions() + QList<Option>{jsonOption()},
            .positional = authorityFolder(),
            .examples = {u"certwizardctl authority crl /srv/ca"_s},
            .run = crl};
}

} // namespace certwizard::ctl
