#include "mapping_session.h"
#include "mappings/export.h"
#include "mappings/select.h"
#include "table.h"
#include "verbs.h"
#include "wording/mapping_rows.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

class MappingsListVerb {
    Q_DECLARE_TR_FUNCTIONS(MappingsListVerb)
};

mappings::Chip chipOf(const QString &name)
{
    return name == "expiring"_L1   ? mappings::Chip::Expiring
           : name == "expired"_L1  ? mappings::Chip::Expired
           : name == "problems"_L1 ? mappings::Chip::Problems
           : name == "disabled"_L1 ? mappings::Chip::Disabled
                                   : mappings::Chip::All;
}

QString setFor(const mappings::Session &session, mappings::RowId id)
{
    const auto locked = session.lockOf(id).forbidsWriting();
    if (session.now().row(id).origin == mappings::Row::Origin::Inherited)
        return locked ? MappingsListVerb::tr("the server, locked") : MappingsListVerb::tr("the server");
    return locked ? MappingsListVerb::tr("the site, locked") : MappingsListVerb::tr("the site");
}

void print(const mappings::Session &session, const std::vector<mappings::RowId> &rows, Console &console)
{
    const auto &now = session.now();
    Table table({MappingsListVerb::tr("ACCOUNT"), MappingsListVerb::tr("PERSON"), MappingsListVerb::tr("ISSUER"),
                 MappingsListVerb::tr("VALID UNTIL"), MappingsListVerb::tr("USED"), MappingsListVerb::tr("STATE"),
                 MappingsListVerb::tr("SET FOR")});
    for (const auto id : rows) {
        const auto row = now.row(id);
        table.add({wording::printable(row.userName), wording::person(row, now.certificateText(id).size()),
                   wording::printable(row.facts.issuer),
                   row.facts.readable ? wording::date(row.facts.validUntil()) : QString(),
                   row.enabled ? MappingsListVerb::tr("yes") : MappingsListVerb::tr("no"),
                   wording::state(row, now.now).text, setFor(session, id)});
    }
    table.print(console);
}

ExitCode run(const Arguments &arguments, Console &console)
{
    const auto open = openMappings(arguments);
    if (!open)
        return console.fail(open.error());
    const auto &now = open->session->now();
    const mappings::Query query{arguments.value(u"search"), chipOf(arguments.value(u"only")), {}};
    const auto rows = mappings::select(now, mappings::sorted(now, {}, Qt::AscendingOrder), query, {},
                                       mappings::Look::AtAll, wording::saidOf);
    if (arguments.isSet(u"json"))
        console.raw(QString::fromUtf8(mappings::exportJson(now, rows)));
    else if (!rows.empty())
        print(*open->session, rows, console);
    else
        console.line(now.count() == 0 ? MappingsListVerb::tr("The site maps nobody one-to-one.")
                                      : MappingsListVerb::tr("No mapping fits."));
    return ExitCode::Done;
}

} // namespace

Verb mappingsListVerb()
{
    return {
        .name = u"mappings list"_s,
        .summary = MappingsListVerb::tr("List who gets in with which certificate"),
        .explanation = MappingsListVerb::tr(
            "For each one-to-one mapping: account, person, issuer, validity, whether it is used, what is wrong "
            "with it, and whether it is set for this site or for the whole server. Passwords are never shown; --json has the certificates too."),
        .options = {configOption(),
                    siteOption(),
                    {.name = u"search"_s,
                     .placeholder = MappingsListVerb::tr("TEXT"),
                     .help = MappingsListVerb::tr("Only mappings that have all these words somewhere: account, "
                                                  "subject, issuer, serial number, thumbprint.")},
                    {.name = u"only"_s,
                     .placeholder = MappingsListVerb::tr("WHICH"),
                     .help = MappingsListVerb::tr("Only these mappings."),
                     .allowed = {u"all"_s, u"expiring"_s, u"expired"_s, u"problems"_s, u"disabled"_s}},
                    jsonOption()},
        .examples = {u"certwizardctl mappings list --config applicationHost.config --site \"Default Web Site\" "
                     "--only expiring"_s},
        .run = run};
}

} // namespace certwizard::ctl
