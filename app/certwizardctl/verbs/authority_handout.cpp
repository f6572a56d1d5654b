#include "authority_access.h"
#include "console.h"
#include "json.h"
#include "setup/names.h"
#include "translations/install.h"
#include "verbs.h"

#include "authority/user_list.h"
#include "paper/handout_page.h"
#include "wording/authority.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QUrl>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

class HandoutVerb {
    Q_DECLARE_TR_FUNCTIONS(HandoutVerb)
};

/// The whole run: for whom, and what became of each.
struct Run {
    QList<handout::SummaryRow> people;
    authority::Authority::BulkResult results;
};

handout::SummaryRow personOf(const authority::Issued &issued)
{
    const auto &certificate = issued.certificate;
    return {.name = certificate.subject().display(),
            .account = issued.recipient.account,
            .email = certificate.emails().value(0),
            .upn = certificate.upns().value(0)};
}

base::Result<Run> issue(const QList<authority::UserRow> &rows, const Arguments &arguments, authority::Authority &from,
                        handout::Deliverer &deliverer, Console &console)
{
    const auto settings = from.settings();
    if (!settings)
        return std::unexpected(settings.error());
    const auto days = number(arguments, u"days", settings->clientValidDays, 1, pki::maximumValidDays);
    if (!days)
        return std::unexpected(days.error());
    Run run;
    QList<authority::ClientOrder> orders;
    for (const auto &row : rows) {
        if (!row.isIssuable())
            continue;
        orders += row.toOrder(*days, keyAlgorithm(arguments.value(u"key")).value_or(pki::KeyAlgorithm::EcP256));
        run.people += {.name = row.name, .account = row.account, .email = row.email, .upn = row.upn};
    }
    auto results =
        from.issueClients(orders, deliverer.forBulk(), progressOn(console, HandoutVerb::tr("Making hand-outs")));
    console.endProgress();
    if (!results)
        return std::unexpected(results.error());
    run.results = std::move(*results);
    return run;
}

base::Result<Run> renew(const QList<authority::Issued> &due, int days, authority::Authority &from,
                        handout::Deliverer &deliverer, Console &console)
{
    Run run;
    QStringList serials;
    for (const auto &issued : due) {
        serials += issued.serialNumber();
        run.people += personOf(issued);
    }
    auto results = from.renewAll(serials, authority::ValidDays::same(days), deliverer.forBulk(),
                                 progressOn(console, HandoutVerb::tr("Making hand-outs")));
    console.endProgress();
    if (!results)
        return std::unexpected(results.error());
    run.results = std::move(*results);
    return run;
}

ExitCode report(Console &console, const Arguments &arguments, Run run, const handout::Deliverer &deliverer,
                const authority::Authority &from)
{
    const auto delivered = deliverer.delivered();
    auto code = ExitCode::Done;
    int done = 0;
    int notBegun = 0;
    QJsonArray json;
    for (qsizetype i = 0; i < run.results.size(); ++i) {
        auto &person = run.people[i];
        const auto &result = run.results.at(i);
        if (result) {
            ++done;
            person.issued = *result;
            person.folder = delivered.value(i).folder;
            auto object = toJson(*result, QDateTime::currentDateTimeUtc());
            object.insert(u"written"_s, toJson(delivered.value(i)));
            json += object;
        } else {
            const auto message = wording::describe(result.error());
            person.problem = message.toText();
            json += QJsonObject{{u"name"_s, person.name},
                                {u"error"_s, setup::nameOf(result.error().code)},
                                {u"text"_s, person.problem}};
            if (result.error().code == base::ErrorCode::Cancelled)
                ++notBegun;
            else
                console.complain({wording::quoted(person.name) + u": "_s + message.headline, message.explanation,
                                  message.remedy});
            code = code == ExitCode::Done ? exitCodeOf(result.error()) : code;
        }
    }
    if (notBegun > 0)
        console.complain({HandoutVerb::tr("Stopped, as asked: %n hand-outs were not begun.", nullptr, notBegun),
                          {},
                          HandoutVerb::tr("The same once more with “--skip-existing” goes on with them.")});
    const auto folder = QDir(arguments.value(u"out")).absolutePath();
    const auto lists = paper::writeLists(folder, run.people, from);
    if (!lists)
        return console.fail(lists.error());
    if (arguments.isSet(u"json")) {
        console.json(QJsonObject{{u"handouts"_s, json}, {u"lists"_s, QJsonArray::fromStringList(*lists)}});
        return code;
    }
    console.line(HandoutVerb::tr("%n hand-outs were written to %1.", nullptr, done).arg(wording::quotedPath(folder)));
    console.line(
        wrapped(HandoutVerb::tr("Give every user the folder with their name. Their passwords are in the folder "
                                "“passwords”: give them on another way, then delete them here."),
                0, console.width()));
    console.line(HandoutVerb::tr("The list for helpdesk: %1").arg(wording::printable(lists->at(0), 0)));
    console.line(HandoutVerb::tr("What to import where: %1").arg(wording::printable(lists->at(1), 0)));
    return code;
}

base::Result<handout::Deliverer> delivererFor(const Arguments &arguments, const authority::Authority &from)
{
    handout::Options options{.folder = arguments.value(u"out"), .site = arguments.value(u"site")};
    options.target = arguments.value(u"target") == u"legacy" ? pki::PfxTarget::Legacy : pki::PfxTarget::Modern;
    const auto language = arguments.value(u"language");
    options.makePage = paper::pageMaker(language.isEmpty() ? QLocale() : QLocale(language));
    return handout::Deliverer::create(std::move(options), from.chain());
}

ExitCode forList(const Arguments &arguments, Console &console)
{
    auto rows = authority::readUserListFile(arguments.value(u"list"));
    if (!rows)
        return console.fail(rows.error());
    auto from = openAuthority(arguments);
    if (!from)
        return console.fail(from.error());
    const auto issued = from->issued();
    if (!issued)
        return console.fail(issued.error());
    authority::judge(*rows, *issued, QDateTime::currentDateTimeUtc());
    const bool preview = arguments.isSet(u"preview");
    const bool json = arguments.isSet(u"json");
    int issuable = 0;
    for (const auto &row : std::as_const(*rows))
        issuable += row.isIssuable() ? 1 : 0;
    if (json && preview)
        console.json(toJson(*rows));
    else if (!json)
        printVerdicts(console, *rows);
    const bool clean = issuable == rows->size() && issuable > 0;
    if (preview)
        return clean ? ExitCode::Done : ExitCode::NotReady;
    if (!clean && !arguments.isSet(u"skip-bad-rows")) {
        console.complain({HandoutVerb::tr("Nothing was issued: %n rows cannot be issued as they are.", nullptr,
                                          static_cast<int>(rows->size()) - issuable),
                          {},
                          HandoutVerb::tr("Correct the list, or leave them out with “--skip-bad-rows”.")});
        return ExitCode::NotReady;
    }
    if (issuable == 0)
        return ExitCode::NotReady;
    if (arguments.isSet(u"skip-existing"))
        rows->removeIf(std::mem_fn(&authority::UserRow::hasCertificate));
    if (std::ranges::none_of(*rows, &authority::UserRow::isIssuable)) {
        if (json)
            console.json(QJsonObject{{u"handouts"_s, QJsonArray()}});
        else
            console.line(HandoutVerb::tr("Nothing to do: everybody in the list has a valid certificate."));
        return ExitCode::Done;
    }
    auto unlocked = openUnlocked(arguments, console);
    if (!unlocked)
        return console.fail(unlocked.error());
    auto deliverer = delivererFor(arguments, *unlocked);
    if (!deliverer)
        return console.fail(deliverer.error());
    auto run = issue(*rows, arguments, *unlocked, *deliverer, console);
    return run ? report(console, arguments, std::move(*run), *deliverer, *unlocked) : console.fail(run.error());
}

ExitCode forDue(const Arguments &arguments, Console &console)
{
    constexpr int mostDays = 3650;
    const auto within = number(arguments, u"due", 30, 1, mostDays);
    if (!within)
        return console.fail(within.error());
    auto from = openAuthority(arguments);
    if (!from)
        return console.fail(from.error());
    const auto settings = from->settings();
    if (!settings)
        return console.fail(settings.error());
    const auto days = number(arguments, u"days", settings->clientValidDays, 1, pki::maximumValidDays);
    if (!days)
        return console.fail(days.error());
    const auto all = from->issued();
    if (!all)
        return console.fail(all.error());
    const auto now = QDateTime::currentDateTimeUtc();
    QList<authority::Issued> due;
    for (const auto &issued : *all) {
        if (issued.purpose == authority::IssuedPurpose::Client && issued.isDue(now, now.addDays(*within)))
            due += issued;
    }
    if (due.isEmpty()) {
        if (arguments.isSet(u"json"))
            console.json(QJsonObject{{u"handouts"_s, QJsonArray()}});
        else
            console.line(HandoutVerb::tr("Nothing to do: no user’s certificate ends within that time without a "
                                         "successor."));
        return ExitCode::Done;
    }
    auto unlocked = openUnlocked(arguments, console);
    if (!unlocked)
        return console.fail(unlocked.error());
    auto deliverer = delivererFor(arguments, *unlocked);
    if (!deliverer)
        return console.fail(deliverer.error());
    auto run = renew(due, *days, *unlocked, *deliverer, console);
    return run ? report(console, arguments, std::move(*run), *deliverer, *unlocked) : console.fail(run.error());
}

ExitCode run(const Arguments &arguments, Console &console)
{
    if (arguments.isSet(u"list") == arguments.isSet(u"due")) {
        console.complain(HandoutVerb::tr("Say for whom: either “--list FILE” or “--due DAYS”."));
        return ExitCode::Usage;
    }
    if (const QLocale locale(arguments.value(u"language"));
        arguments.isSet(u"language") && locale.language() != QLocale::English && !translations::speaker(locale)) {
        console.complain({HandoutVerb::tr("There are no pages in the language %1.")
                              .arg(wording::quoted(arguments.value(u"language"))),
                          {},
                          HandoutVerb::tr("Say “en” or “de”, or leave it out for yours.")});
        return ExitCode::Usage;
    }
    const QUrl site(arguments.value(u"site"), QUrl::StrictMode);
    if (!site.isValid() || site.scheme().compare(u"https"_s, Qt::CaseInsensitive) != 0 || site.host().isEmpty()) {
        console.complain(
            {HandoutVerb::tr("%1 is not the address of a site.").arg(wording::quoted(arguments.value(u"site"))),
             {},
             HandoutVerb::tr("Give it as users type it, like “https://www.contoso.com/”.")});
        return ExitCode::Usage;
    }
    return arguments.isSet(u"list") ? forList(arguments, console) : forDue(arguments, console);
}

} // namespace

Verb authorityHandoutVerb()
{
    return {.name = u"authority handout"_s,
            .summary = HandoutVerb::tr("Issue certificates for a list of users, with everything that they need"),
            .explanation = HandoutVerb::tr("Every user gets a folder with the PFX and a page that explains, step by "
                                           "step, how to install it; the passwords are made and lie apart. The list "
                                           "is CSV: name, account, e-mail, UPN."),
            .options =
                QList<Option>{{.name = u"list"_s,
                               .placeholder = HandoutVerb::tr("FILE"),
                               .help = HandoutVerb::tr("The users, as CSV, with or without a line of headings.")},
                              {.name = u"due"_s,
                               .placeholder = HandoutVerb::tr("DAYS"),
                               .help = HandoutVerb::tr("Instead: renew for all users whose certificates end "
                                                       "within so many days.")},
                              {.name = u"site"_s,
                               .placeholder = u"URL"_s,
                               .help = HandoutVerb::tr("The address that the users will open."),
                               .required = true},
                              {.name = u"language"_s,
                               .placeholder = HandoutVerb::tr("CODE"),
                               .help = HandoutVerb::tr("The language of the pages, like “de”; otherwise "
                                                       "yours.")},
                              {.name = u"preview"_s,
                               .help = HandoutVerb::tr("Only say what becomes of every row; exit code 3 when "
                                                       "one of them cannot be issued.")},
                              {.name = u"skip-bad-rows"_s,
                               .help = HandoutVerb::tr("Issue the good rows even if there are others.")},
                              {.name = u"skip-existing"_s,
                               .help = HandoutVerb::tr("Leave out who has a valid certificate already, as when a "
                                                       "list was stopped half-way.")},
                              keyOption(false),
                              {.name = u"days"_s,
                               .placeholder = HandoutVerb::tr("NUMBER"),
                               .help = HandoutVerb::tr("How long the certificates are valid; otherwise 365.")}}
                + bulkDeliveryOptions() + passphraseOptions() + QList<Option>{jsonOption()},
            .positional = authorityFolder(),
            .examples = {u"certwizardctl authority handout --list users.csv --site https://www.contoso.com/ --out "
                         "handouts /srv/ca"_s},
            .run = run};
}

} // namespace certwizard::ctl
