#include "verbs.h"

namespace certwizard::ctl {

QList<Verb> allVerbs()
{
    return {sitesVerb(), statusVerb(), planVerb(), applyVerb(), undoVerb(), inspectVerb(), demoVerb()};
}

} // namespace certwizard::ctl
