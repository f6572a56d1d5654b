#include "base/environment.h"
#include "base/file.h"
#include "base/terminal.h"
#include "mapping_session.h"
#include "mappings/import.h"
#include "table.h"
#include "verbs.h"
#include "wording/mapping_rows.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

class MappingsImportVerb {
    Q_DECLARE_TR_FUNCTIONS(MappingsImportVerb)
};

using mappings::ImportRow;
using mappings::ImportVerdict;

QJsonObject toJson(const QList<ImportRow> &rows, const mappings::Session &session)
{
    QJsonArray array;
    for (const auto &row : rows) {
        QJsonObject object{{u"where"_s, row.item.where},
                           {u"account"_s, row.account},
                           {u"verdict"_s, mappings::verdictName(row.verdict)},
                           {u"wanted"_s, row.wanted}};
        if (row.item.certificate) {
            object.insert(u"person"_s, row.item.certificate->facts.person);
            object.insert(u"thumbprint"_s, row.item.certificate->facts.thumbprintText());
        }
        if (const auto text = wording::importReason(row, session.now()); !text.isEmpty())
            object.insert(u"why"_s, text);
        array.append(object);
    }
    return {{u"import"_s, array}};
}

/// What needs looking at comes first: of many rows only so many are shown.
void print(const QList<ImportRow> &rows, const mappings::Session &session, Console &console)
{
    constexpr qsizetype most = 100;
    auto shown = rows;
    std::ranges::stable_sort(shown, std::greater(), &ImportRow::verdict);
    Table table({MappingsImportVerb::tr("FROM"), MappingsImportVerb::tr("ACCOUNT"), MappingsImportVerb::tr("PERSON"),
                 MappingsImportVerb::tr("VERDICT"), MappingsImportVerb::tr("WHY")});
    for (const auto &row : shown.first(std::min(shown.size(), most)))
        table.add({wording::printable(wording::importPlace(row)), wording::printable(row.account),
                   row.item.certificate ? wording::printable(row.item.certificate->facts.person) : QString(),
                   wording::verdict(row).text, wording::importReason(row, session.now())});
    table.print(console);
    if (shown.size() > most)
        console.line(
            MappingsImportVerb::tr("… and %1 more; --summary writes all of them to a file.").arg(shown.size() - most));
    console.line();
}

base::Result<mappings::ImportFile> readImport(const Arguments &arguments, Console &console)
{
    base::Progress progress;
    progress.stop = base::terminal::Interruption::token();
    progress.report = [&console](double fraction) {
        console.progress(MappingsImportVerb::tr("Reading … %1 %").arg(static_cast<int>(fraction * 100)));
    };
    auto file = mappings::readImport(arguments.positionals().first(), progress);
    console.endProgress();
    if (file && file->cancelled)
        return base::fail(base::ErrorCode::Cancelled);
    return file;
}

void givePasswords(QList<ImportRow> &rows, const base::SharedSecret &password)
{
    for (auto &row : rows)
        if (row.wanted && row.verdict == ImportVerdict::New && !row.item.password)
            row.item.password = password;
}

/// Nobody signs in without one, so that leaving them out is said by whoever wants it.
std::optional<ExitCode> refusesMissingPasswords(const QList<ImportRow> &rows, const Arguments &arguments,
                                                Console &console)
{
    constexpr qsizetype mostNamed = 6;
    QStringList accounts;
    for (const auto &row : rows)
        if (row.wanted && row.verdict == ImportVerdict::New && !row.item.password)
            accounts += wording::quoted(row.account);
    if (accounts.isEmpty() || arguments.isSet(u"without-passwords"))
        return {};
    const auto count = static_cast<int>(accounts.size());
    const auto named = accounts.first(std::min(mostNamed, accounts.size())).join(u", "_s);
    console.complain(
        {(count == 1 ? MappingsImportVerb::tr("One new mapping has no password: %1.")
                     : MappingsImportVerb::tr("%n new mappings have no password: %1.", nullptr, count))
             .arg(accounts.size() > mostNamed ? named + u", …"_s : named),
         MappingsImportVerb::tr("IIS signs the account in with it, and without one the user gets 401.1. Nothing was "
                                "written."),
         MappingsImportVerb::tr("Give a column with passwords or --password-environment VARIABLE, or say "
                                "--without-passwords and set them later.")});
    return ExitCode::NotReady;
}

ExitCode carryOut(const Arguments &arguments, Console &console, OpenMappings &open, QList<ImportRow> &rows)
{
    if (arguments.isSet(u"password-environment")) {
        const auto variable = arguments.value(u"password-environment");
        auto password = base::secretFromEnvironment(variable);
        if (!password)
            return console.fail({base::ErrorCode::EnvironmentMissing, variable, {}, {}, nullptr});
        givePasswords(rows, std::make_shared<const base::Secret>(*std::move(password)));
    }
    const auto json = toJson(rows, *open.session);
    if (arguments.isSet(u"preview")) {
        if (arguments.isSet(u"json"))
            console.json(json);
        return ExitCode::Done;
    }
    if (const auto refused = refusesLocked(*open.session, {}, console))
        return *refused;
    if (const auto refused = refusesMissingPasswords(rows, arguments, console))
        return *refused;
    mappings::carryOut(*open.session, rows);
    return save(*open.session, *open.vault, arguments, console, json);
}

ExitCode run(const Arguments &arguments, Console &console)
{
    const auto file = readImport(arguments, console);
    if (!file)
        return console.fail(file.error());
    if (file->problem) {
        console.complain(wording::describe(*file->problem, arguments.positionals().first()));
        return ExitCode::Failed;
    }
    if (file->guessedEncoding)
        console.note(MappingsImportVerb::tr(
            "The file is not UTF-8. It was read as Windows-1252: look at names with special letters."));
    auto open = openMappings(arguments);
    if (!open)
        return console.fail(open.error());
    auto rows = mappings::preview(*open->session, file->items);
    if (!arguments.isSet(u"json"))
        print(rows, *open->session, console);
    if (const auto summary = arguments.value(u"summary"); arguments.isSet(u"summary") && QFileInfo::exists(summary))
        return console.fail({base::ErrorCode::FileExists, summary, {}, {}, nullptr}); // before anything is done
    const auto before = open->session->now(); // the reasons are about what was there
    const auto done = carryOut(arguments, console, *open, rows);
    if (arguments.isSet(u"summary")) {
        const auto carriedOut = done == ExitCode::Done && !arguments.isSet(u"preview");
        const auto text = wording::importSummary(rows, before, carriedOut);
        if (const auto written = base::createFile(arguments.value(u"summary"), {text}, base::Access::Inherit); !written)
            return console.fail(written.error());
    }
    return done;
}

} // namespace

Verb mappingsImportVerb()
{
    return {
        .name = u"mappings import"_s,
        .summary = MappingsImportVerb::tr("Take over many people from a CSV or LDIF file or a folder"),
        .explanation = MappingsImportVerb::tr(
            "CSV: account, certificate (a file, counted from the CSV, or base64) and optionally password, separated "
            "by comma, semicolon or tab. LDIF: as ldifde or ldapsearch export it from Active Directory, with "
            "userCertificate and sAMAccountName. A folder: certificate files, whose accounts are proposed. Each "
            "row gets a verdict: new, there already, replaces an older certificate, conflict, or cannot be used. "
            "Only new and replacing ones are done."),
        .options =
            QList<Option>{
                configOption(),
                siteOption(),
                {.name = u"preview"_s, .help = MappingsImportVerb::tr("Show the verdicts and write nothing.")},
                {.name = u"summary"_s,
                 .placeholder = MappingsImportVerb::tr("FILE"),
                 .help = MappingsImportVerb::tr("A new CSV file for the verdicts of all rows.")},
                {.name = u"password-environment"_s,
                 .placeholder = MappingsImportVerb::tr("VARIABLE"),
                 .help =
                     MappingsImportVerb::tr("The environment variable that holds the password of the new mappings that "
                                            "have none in the file.")},
                {.name = u"without-passwords"_s,
                 .help = MappingsImportVerb::tr("Add new mappings without a password all the same; nobody signs in by "
                                                "them until one is set.")}}
            + passwordOptions() + applyOptions(),
        .positional = Positional{MappingsImportVerb::tr("SOURCE"),
                                 MappingsImportVerb::tr("The CSV or LDIF file, or the folder.")},
        .examples = {u"certwizardctl mappings import --config applicationHost.config --site \"Default Web Site\" "
                     "--preview people.csv"_s,
                     u"certwizardctl mappings import --config applicationHost.config --site \"Default Web Site\" "
                     "--key-file keys.xml --yes people.ldif"_s},
        .run = run};
}

} // namespace certwizard::ctl
