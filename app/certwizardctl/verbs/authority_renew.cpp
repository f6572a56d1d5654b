#include "authority_access.h"
#include "console.h"
#include "json.h"
#include "verbs.h"

#include "wording/authority.h"
#include "wording/certificates.h"
#include "wording/days.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

class RenewVerb {
    Q_DECLARE_TR_FUNCTIONS(RenewVerb)
};

constexpr int mostDays = 3650;

/// The certificates that the serial numbers name, or all that are due.
base::Result<QList<authority::Issued>> chosen(const Arguments &arguments, const authority::Authority &from)
{
    QList<authority::Issued> result;
    if (arguments.isSet(u"due")) {
        const auto days = number(arguments, u"due", 30, 1, mostDays);
        if (!days)
            return std::unexpected(days.error());
        const auto all = from.issued();
        if (!all)
            return all;
        const auto now = QDateTime::currentDateTimeUtc();
        for (const auto &issued : *all) {
            if (issued.isDue(now, now.addDays(*days)))
                result += issued;
        }
        return result;
    }
    for (const auto &serial : arguments.values(u"serial")) {
        auto found = from.find(serial);
        if (!found)
            return std::unexpected(found.error());
        result += std::move(*found);
    }
    return result;
}

base::Result<authority::ValidDays> validityOf(const Arguments &arguments, const authority::Authority &from)
{
    const auto settings = from.settings();
    if (!settings)
        return std::unexpected(settings.error());
    const auto client = number(arguments, u"days", settings->clientValidDays, 1, pki::maximumValidDays);
    if (!client)
        return std::unexpected(client.error());
    return authority::ValidDays{*client, arguments.isSet(u"days") ? *client : settings->serverValidDays};
}

QString described(const authority::Issued &issued)
{
    return u"%1  %2  %3"_s.arg(issued.serialNumber(), wording::printable(issued.certificate.subject().display()),
                               wording::validity(issued.certificate, QDateTime::currentDateTimeUtc()));
}

ExitCode report(Console &console, const Arguments &arguments, const QList<base::Result<authority::Issued>> &results,
                const QList<authority::Issued> &old)
{
    auto code = ExitCode::Done;
    QJsonArray all;
    for (qsizetype i = 0; i < results.size(); ++i) {
        const auto &result = results.at(i);
        if (!result) {
            console.note(wording::printable(old.at(i).certificate.subject().display()) + u':');
            const auto failed = console.fail(result.error());
            code = code == ExitCode::Done ? failed : code;
            continue;
        }
        if (arguments.isSet(u"json")) {
            auto object = toJson(*result, QDateTime::currentDateTimeUtc());
            object.insert(u"predecessor"_s, old.at(i).serialNumber());
            all += object;
            continue;
        }
        console.line(RenewVerb::tr("Renewed: %1").arg(described(*result)));
        const auto end = old.at(i).certificate.notAfter();
        if (result->certificate.notAfter() < end)
            console.line(
                u"  "_s + RenewVerb::tr("It ends before the old one, which is valid until %1.").arg(wording::day(end)));
        for (const auto &path : result->files)
            console.line(u"  "_s + wording::printable(path, 0));
    }
    if (arguments.isSet(u"json"))
        console.json(all);
    else if (code == ExitCode::Done
             && std::ranges::none_of(old, [](const authority::Issued &one) { return one.revocation.has_value(); }))
        console.line(wrapped(RenewVerb::tr("The old certificates stay valid until they end; map the new ones before."),
                             0, console.width()));
    return code;
}

ExitCode sameKeys(const Arguments &arguments, Console &console, authority::Authority &from,
                  const QList<authority::Issued> &old, const authority::ValidDays &validity)
{
    auto deliverer = handout::Deliverer::create({.folder = arguments.value(u"out")}, from.chain());
    if (!deliverer)
        return console.fail(deliverer.error());
    QList<base::Result<authority::Issued>> results;
    for (const auto &one : old) {
        auto issued = from.renewSameKey(one.serialNumber(), validity.of(one.purpose));
        if (issued) {
            const auto out = deliverer->deliver(*issued);
            const auto kept = out ? from.recordFile(issued->serialNumber(), out->certificatePath)
                                  : base::Result<>(std::unexpected(out.error()));
            if (!kept)
                issued = std::unexpected(kept.error());
            else
                issued->files = out->files();
        }
        results += std::move(issued);
    }
    return report(console, arguments, results, old);
}

ExitCode run(const Arguments &arguments, Console &console)
{
    if (arguments.isSet(u"due") == arguments.isSet(u"serial")) {
        console.complain(RenewVerb::tr("Say which: either “--serial NUMBER” or “--due DAYS”."));
        return ExitCode::Usage;
    }
    auto from = openAuthority(arguments);
    if (!from)
        return console.fail(from.error());
    const auto validity = validityOf(arguments, *from);
    if (!validity)
        return console.fail(validity.error());
    auto old = chosen(arguments, *from);
    if (!old)
        return console.fail(old.error());
    if (old->isEmpty()) {
        if (arguments.isSet(u"json"))
            console.json(QJsonArray());
        else
            console.line(RenewVerb::tr("Nothing to do: no certificate ends within that time without a successor."));
        return ExitCode::Done;
    }
    auto unlocked = openUnlocked(arguments, console);
    if (!unlocked)
        return console.fail(unlocked.error());
    if (arguments.isSet(u"same-key"))
        return sameKeys(arguments, console, *unlocked, *old, *validity);
    auto options = delivery(arguments, console);
    if (!options)
        return console.fail(options.error());
    auto deliverer = handout::Deliverer::create(std::move(*options), unlocked->chain());
    if (!deliverer)
        return console.fail(deliverer.error());
    QStringList serials;
    for (const auto &one : *old)
        serials += one.serialNumber();
    const auto results =
        unlocked->renewAll(serials, *validity, deliverer->forBulk(), progressOn(console, RenewVerb::tr("Renewing")));
    console.endProgress();
    if (!results)
        return console.fail(results.error());
    return report(console, arguments, *results, *old);
}

} // namespace

Verb authorityRenewVerb()
{
    return {
        .name = u"authority renew"_s,
        .summary = RenewVerb::tr("Issue successors of certificates that end soon"),
        .explanation = RenewVerb::tr("A successor says the same as its predecessor, which stays valid beside it. "
                                     "It has a new key, written as PFX, unless the key is to stay."),
        .options =
            QList<Option>{{.name = u"serial"_s,
                           .placeholder = RenewVerb::tr("NUMBER"),
                           .help = RenewVerb::tr("The serial number of a certificate to renew."),
                           .repeatable = true},
                          {.name = u"due"_s,
                           .placeholder = RenewVerb::tr("DAYS"),
                           .help = RenewVerb::tr("All that end within so many days and have no successor.")},
                          {.name = u"days"_s,
                           .placeholder = RenewVerb::tr("NUMBER"),
                           .help = RenewVerb::tr("How long the successors are valid; otherwise what the authority’s "
                                                 "settings say for users and for servers.")},
                          {.name = u"same-key"_s,
                           .help = RenewVerb::tr("For the same keys, which the users keep: only the "
                                                 "certificates are written.")}}
            + deliveryOptions() + passphraseOptions() + QList<Option>{jsonOption()},
        .positional = authorityFolder(),
        .examples = {u"certwizardctl authority renew --due 30 --make-password --out renewed /srv/ca"_s},
        .run = run};
}

} // namespace certwizard::ctl
