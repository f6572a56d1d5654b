#include "verbs.h"

namespace certwizard::ctl {

QList<Verb> allVerbs()
{
    return {sitesVerb(), statusVerb(),  checkVerb(),    planVerb(),  applyVerb(),
            undoVerb(),  inspectVerb(), rehearseVerb(), probeVerb(), demoVerb()};
}

} // namespace certwizard::ctl
