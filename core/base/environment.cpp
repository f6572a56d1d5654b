#include "base/environment.h"

namespace certwizard::base {

std::optional<Secret> secretFromEnvironment(const QString &variable)
{
    const auto name = variable.toLocal8Bit();
    if (!qEnvironmentVariableIsSet(name.constData()))
        return std::nullopt;
    auto text = qEnvironmentVariable(name.constData());
    return Secret::take(text);
}

} // namespace certwizard::base
