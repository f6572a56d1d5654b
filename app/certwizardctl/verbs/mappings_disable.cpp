#include "mapping_session.h"
#include "verbs.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

class MappingsDisableVerb {
    Q_DECLARE_TR_FUNCTIONS(MappingsDisableVerb)
};

ExitCode run(const Arguments &arguments, Console &console)
{
    return changeSelected(arguments, console, [](mappings::Session &session, const QList<mappings::RowId> &rows) {
        session.setEnabled(rows, false);
    });
}

} // namespace

Verb mappingsDisableVerb()
{
    return {
        .name = u"mappings disable"_s,
        .summary = MappingsDisableVerb::tr("Switch mappings off without losing them"),
        .explanation = MappingsDisableVerb::tr(
            "IIS passes a disabled mapping over, as if it were not there. Its certificate, account and password stay in the file."),
        .options = QList<Option>{configOption(), siteOption()} + selectionOptions() + applyOptions(),
        .examples = {u"certwizardctl mappings disable --config applicationHost.config --site \"Default Web Site\" "
                     "--account \"CONTOSO\\b.brandt\""_s},
        .run = run};
}

} // namespace certwizard::ctl
