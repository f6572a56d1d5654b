#include "base/file.h"
#include "mapping_session.h"
#include "mappings/export.h"
#include "mappings/select.h"
#include "verbs.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

class MappingsExportVerb {
    Q_DECLARE_TR_FUNCTIONS(MappingsExportVerb)
};

ExitCode run(const Arguments &arguments, Console &console)
{
    const auto open = openMappings(arguments);
    if (!open)
        return console.fail(open.error());
    const auto &now = open->session->now();
    const auto rows = mappings::sorted(now, {}, Qt::AscendingOrder);
    const auto bytes =
        arguments.value(u"format") == "json"_L1 ? mappings::exportJson(now, rows) : mappings::exportCsv(now, rows);
    if (!arguments.isSet(u"output")) {
        console.raw(QString::fromUtf8(bytes));
        return ExitCode::Done;
    }
    const auto path = arguments.value(u"output");
    if (const auto written = base::createFile(path, {bytes}, base::Access::Inherit); !written)
        return console.fail(written.error());
    console.note(rows.size() == 1
                     ? MappingsExportVerb::tr("One mapping was written to %1.").arg(wording::quotedPath(path))
                     : MappingsExportVerb::tr("%2 mappings were written to %1.")
                           .arg(wording::quotedPath(path))
                           .arg(rows.size()));
    return ExitCode::Done;
}

} // namespace

Verb mappingsExportVerb()
{
    return {.name = u"mappings export"_s,
            .summary = MappingsExportVerb::tr("Write the mappings for a spreadsheet or a program"),
            .explanation = MappingsExportVerb::tr(
                "CSV is made so that no cell can run as a formula in a spreadsheet. Neither format has passwords."),
            .options = {configOption(),
                        siteOption(),
                        {.name = u"format"_s,
                         .placeholder = MappingsExportVerb::tr("FORMAT"),
                         .help = MappingsExportVerb::tr("What to write."),
                         .allowed = {u"csv"_s, u"json"_s}},
                        {.name = u"output"_s,
                         .placeholder = MappingsExportVerb::tr("FILE"),
                         .help = MappingsExportVerb::tr("A new file to write to, instead of standard output.")}},
            .examples = {u"certwizardctl mappings export --config applicationHost.config --site \"Default Web Site\" "
                         "--output mappings.csv"_s},
            .run = run};
}

} // namespace certwizard::ctl
