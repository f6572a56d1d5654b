#include "mapping_session.h"
#include "verbs.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

class MappingsRemoveVerb {
    Q_DECLARE_TR_FUNCTIONS(MappingsRemoveVerb)
};

ExitCode run(const Arguments &arguments, Console &console)
{
    return changeSelected(arguments, console,
                          [](mappings::Session &session, const QList<mappings::RowId> &rows) { session.remove(rows); });
}

} // namespace

Verb mappingsRemoveVerb()
{
    return {
        .name = u"mappings remove"_s,
        .summary = MappingsRemoveVerb::tr("Remove mappings"),
        .explanation = MappingsRemoveVerb::tr(
            "Nobody signs in with these certificates afterwards, unless a rule fits them. The stored password goes with the mapping."),
        .options = QList<Option>{configOption(), siteOption()} + selectionOptions() + applyOptions(),
        .examples = {u"certwizardctl mappings remove --config applicationHost.config --site \"Default Web Site\" "
                     "--account \"CONTOSO\\b.brandt\""_s},
        .run = run};
}

} // namespace certwizard::ctl
