#include "authority_access.h"
#include "console.h"
#include "json.h"
#include "table.h"
#include "verbs.h"

#include "wording/authority.h"
#include "wording/certificates.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

class ListVerb {
    Q_DECLARE_TR_FUNCTIONS(ListVerb)
};

constexpr int mostDays = 3650;

struct Filter {
    QString state;
    QString purpose;
    int dueDays = 0; ///< 0: not asked

    [[nodiscard]] bool takes(const authority::Issued &issued, const QDateTime &now) const
    {
        const auto status = issued.statusAt(now);
        const bool stateFits = state == u"all"_s || (state == u"valid"_s && status == authority::IssuedStatus::Valid)
                               || (state == u"expired"_s && status == authority::IssuedStatus::Expired)
                               || (state == u"revoked"_s && status == authority::IssuedStatus::Revoked);
        const bool purposeFits =
            purpose == u"all"_s || (purpose == u"server"_s) == (issued.purpose == authority::IssuedPurpose::Server);
        return stateFits && purposeFits && (dueDays == 0 || issued.isDue(now, now.addDays(dueDays)));
    }
};

ExitCode run(const Arguments &arguments, Console &console)
{
    Filter filter{arguments.value(u"state"), arguments.value(u"purpose")};
    const auto due = number(arguments, u"due", 0, 1, mostDays);
    if (!due)
        return console.fail(due.error());
    filter.dueDays = *due;
    const auto from = openAuthority(arguments);
    if (!from)
        return console.fail(from.error());
    const auto all = from->issued();
    if (!all)
        return console.fail(all.error());
    const auto now = QDateTime::currentDateTimeUtc();
    Table table({ListVerb::tr("Name"), ListVerb::tr("Account"), ListVerb::tr("For"), ListVerb::tr("State"),
                 ListVerb::tr("Serial number")});
    QJsonArray json;
    for (const auto &issued : *all) {
        if (!filter.takes(issued, now))
            continue;
        json += toJson(issued, now);
        const auto status = issued.statusAt(now);
        const auto state = status == authority::IssuedStatus::Revoked ? wording::statusName(status)
                                                                      : wording::validity(issued.certificate, now);
        table.add({wording::printable(issued.certificate.subject().display(), 40),
                   wording::printable(issued.recipient.account, 40), wording::purposeName(issued.purpose),
                   issued.renewedBy ? ListVerb::tr("%1, renewed").arg(state) : state, issued.serialNumber()});
    }
    if (arguments.isSet(u"json")) {
        console.json(json);
        return ExitCode::Done;
    }
    if (json.isEmpty())
        console.line(all->isEmpty() ? ListVerb::tr("Nothing has been issued yet.")
                                    : ListVerb::tr("No certificate fits; %n have been issued.", nullptr,
                                                   static_cast<int>(all->size())));
    else
        table.print(console);
    return ExitCode::Done;
}

} // namespace

Verb authorityListVerb()
{
    return {.name = u"authority list"_s,
            .summary = ListVerb::tr("List what an authority has issued"),
            .explanation = ListVerb::tr("Needs no passphrase."),
            .options = {{.name = u"state"_s,
                         .placeholder = ListVerb::tr("STATE"),
                         .help = ListVerb::tr("Only those in this state."),
                         .allowed = {u"all"_s, u"valid"_s, u"expired"_s, u"revoked"_s}},
                        {.name = u"purpose"_s,
                         .placeholder = ListVerb::tr("PURPOSE"),
                         .help = ListVerb::tr("Only those for users or for servers."),
                         .allowed = {u"all"_s, u"client"_s, u"server"_s}},
                        {.name = u"due"_s,
                         .placeholder = ListVerb::tr("DAYS"),
                         .help = ListVerb::tr("Only valid ones that end within so many days and have no successor.")},
                        jsonOption()},
            .positional = authorityFolder(),
            .examples = {u"certwizardctl authority list --due 60 /srv/ca"_s},
            .run = run};
}

} // namespace certwizard::ctl
