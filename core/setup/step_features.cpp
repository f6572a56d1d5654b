#include "planner.h"

namespace certwizard::setup {

using namespace Qt::StringLiterals;

namespace {

/// Mapping by Active Directory: a feature of nearly the same name, which does something else.
constexpr auto activeDirectoryModule = "CertificateMappingAuthenticationModule"_L1;

} // namespace

void Planner::features()
{
    const QString module(iis::iisCertificateMappingModule);
    const auto state = m_configuration.module(module, m_path);
    if (state.isActive()) {
        say(Step::Features, ReasonCode::ModuleActive, Severity::Good, {module});
        return;
    }
    if (!m_mappingAfter) {
        say(Step::Features, ReasonCode::ModuleMissing, Severity::Information, {module});
        m_skipped += Step::Features;
        return;
    }
    const auto at = [](const base::Position &position) {
        return iis::Provenance{iis::Provenance::Level::Server, {}, position};
    };
    // A module entry is never written: without its DLL it takes the whole server down.
    if (state.inGlobalModules) {
        say(Step::Features, ReasonCode::ModuleNotInModules, Severity::Warning, {module}).where =
            at(state.globalPosition);
        m_plan.tasks += enableModuleTask();
    } else {
        if (state.inModules)
            say(Step::Features, ReasonCode::ModuleNotInGlobal, Severity::Warning, {module}).where =
                at(state.modulesPosition);
        else
            say(Step::Features, ReasonCode::ModuleMissing, Severity::Warning, {module});
        m_plan.tasks += installFeatureTask();
    }
    if (m_configuration.module(activeDirectoryModule, m_path).inGlobalModules)
        say(Step::Features, ReasonCode::AdMappingModuleInstead, Severity::Information,
            {QString(activeDirectoryModule)});
}

} // namespace certwizard::setup
