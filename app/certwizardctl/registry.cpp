#include "verbs.h"

namespace certwizard::ctl {

QList<Verb> allVerbs()
{
    return {sitesVerb(),
            statusVerb(),
            checkVerb(),
            planVerb(),
            applyVerb(),
            undoVerb(),
            inspectVerb(),
            rehearseVerb(),
            probeVerb(),
            mappingsListVerb(),
            mappingsAddVerb(),
            mappingsReplaceVerb(),
            mappingsEnableVerb(),
            mappingsDisableVerb(),
            mappingsRemoveVerb(),
            mappingsImportVerb(),
            mappingsExportVerb(),
            whoVerb(),
            pfxVerb(),
            authorityCreateVerb(),
            authorityAdoptVerb(),
            authorityIssueVerb(),
            authorityHandoutVerb(),
            authorityRenewVerb(),
            authorityRevokeVerb(),
            authorityCrlVerb(),
            authorityListVerb(),
            authoritySettingsVerb(),
            authorityPassphraseVerb(),
            demoVerb()};
}

} // namespace certwizard::ctl
