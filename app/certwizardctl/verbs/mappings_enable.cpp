#include "mapping_session.h"
#include "verbs.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

class MappingsEnableVerb {
    Q_DECLARE_TR_FUNCTIONS(MappingsEnableVerb)
};

ExitCode run(const Arguments &arguments, Console &console)
{
    return changeSelected(arguments, console, [](mappings::Session &session, const QList<mappings::RowId> &rows) {
        session.setEnabled(rows, true);
    });
}

} // namespace

Verb mappingsEnableVerb()
{
    return {.name = u"mappings enable"_s,
            .summary = MappingsEnableVerb::tr("Switch mappings on again"),
            .explanation = MappingsEnableVerb::tr("The mapping is used again by IIS; nothing else about it changes."),
            .options = QList<Option>{configOption(), siteOption()} + selectionOptions() + applyOptions(),
            .examples = {u"certwizardctl mappings enable --config applicationHost.config --site \"Default Web Site\" "
                         "--account \"CONTOSO\\b.brandt\""_s},
            .run = run};
}

} // namespace certwizard::ctl
