#pragma once

#include "arguments.h"
#include "authority/authority.h"
#include "authority/user_list.h"
#include "console.h"
#include "handout/handout.h"

namespace certwizard::ctl {

/// The authority's folder, first of what stands behind the options.
[[nodiscard]] Positional authorityFolder();
/// --passphrase-environment and --passphrase-stdin: what opens the authority's key.
[[nodiscard]] QList<Option> passphraseOptions();
/// --key with the kinds of keys; the first is the default.
[[nodiscard]] Option keyOption(bool forAuthority);
[[nodiscard]] std::optional<pki::KeyAlgorithm> keyAlgorithm(const QString &name);
/// A whole number; OutOfRange when it is none or outside the bounds.
[[nodiscard]] base::Result<int> number(const Arguments &arguments, QStringView option, int fallback, int least,
                                       int most);
/// --crl-url and --authority-url.
[[nodiscard]] QList<Option> publicationOptions();
[[nodiscard]] pki::Publication publication(const Arguments &arguments);

/// Opens the folder that the arguments name.
[[nodiscard]] base::Result<authority::Authority> openAuthority(const Arguments &arguments);
/// What opening the authority's key failed with, in the word that the options have for it.
[[nodiscard]] base::Error ofPassphrase(base::Error error);
/// The same with its key; a mistyped passphrase may be typed again.
[[nodiscard]] base::Result<authority::Authority> openUnlocked(const Arguments &arguments, Console &console);

/// --out, --target and the password's options: how issued keys are written.
[[nodiscard]] QList<Option> deliveryOptions();
/// The same for hand-outs, where a password is made for everybody: --out and --target.
[[nodiscard]] QList<Option> bulkDeliveryOptions();
/// Where to write and under which password. One that is to be asked for is asked for here, once.
[[nodiscard]] base::Result<handout::Options> delivery(const Arguments &arguments, Console &console);

/// Progress on the terminal, stopped by Ctrl+C.
[[nodiscard]] base::Progress progressOn(Console &console, const QString &what);

/// Every row with its verdict; the number of rows that will be issued.
int printVerdicts(Console &console, const QList<authority::UserRow> &rows);
[[nodiscard]] QJsonArray toJson(const QList<authority::UserRow> &rows);
[[nodiscard]] QJsonObject toJson(const authority::Issued &issued, const QDateTime &now);
[[nodiscard]] QJsonObject toJson(const handout::HandedOut &out);

} // namespace certwizard::ctl
