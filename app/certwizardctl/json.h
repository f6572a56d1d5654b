#pragma once

#include "iis/lint.h"
#include "pki/chain.h"
#include "pki/fitness.h"
#include "pki/read.h"
#include "setup/plan.h"
#include "wording/message.h"

#include <QJsonArray>
#include <QJsonObject>

namespace certwizard::ctl {

// What programs read. Names are stable; sentences ("text") are for people and may change.

[[nodiscard]] QJsonObject toJson(const iis::Provenance &from);
[[nodiscard]] QJsonObject toJson(const iis::Hole &hole);
[[nodiscard]] QJsonObject toJson(const setup::Reason &reason);
[[nodiscard]] QJsonObject toJson(const setup::Verdict &verdict);
[[nodiscard]] QJsonObject toJson(const iis::Finding &finding);
[[nodiscard]] QJsonObject toJson(const iis::Binding &binding);
[[nodiscard]] QJsonObject toJson(const pki::Certificate &certificate);
[[nodiscard]] QJsonObject toJson(const pki::Fitness &fitness);
/// The subjects from the certificate up, and where the chain is broken.
[[nodiscard]] QJsonObject toJson(const pki::Chain &chain);

template <typename T>
[[nodiscard]] QJsonObject toJson(const iis::Setting<T> &setting, const QJsonValue &value)
{
    return {{QStringLiteral("value"), value},
            {QStringLiteral("from"), toJson(setting.from)},
            {QStringLiteral("locked"), setting.lock.kind != iis::Lock::Kind::None}};
}

/// The plan as core has it, with a sentence for everything that has one.
[[nodiscard]] QJsonObject toJson(const setup::Plan &plan);

} // namespace certwizard::ctl
