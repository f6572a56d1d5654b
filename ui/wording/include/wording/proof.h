#pragma once

#include "proof/cast.h"
#include "proof/report.h"
#include "wording/message.h"

namespace certwizard::wording {

/// "no certificate", "no certificate, at /health", "a stranger's certificate", "Alice Adams".
[[nodiscard]] QString visitor(const proof::Row &row);
/// "refused", or the account.
[[nodiscard]] QString expected(const proof::Row &row);
/// "403.7"; where the connection broke, that it did.
[[nodiscard]] QString got(const proof::Row &row);
/// Why, in one sentence for a table.
[[nodiscard]] QString why(const proof::Row &row);
/// What the row means beyond its status, for a row that is not as promised; empty for one that is.
[[nodiscard]] QString consequence(const proof::Row &row);

/// What to do about a user who was refused; empty for other rows, and where nothing is known.
[[nodiscard]] QString remedy(const proof::Row &row);

/// What the proof comes to. The headline is "The right people get in, nobody else does" or what speaks against it.
[[nodiscard]] Message describe(const proof::Proof &proof);
/// Whom the rehearsal trusted and which lists made somebody count as revoked; a sentence for each.
[[nodiscard]] QStringList basis(const QList<pki::Certificate> &authorities,
                                const QList<pki::RevocationList> &revocationLists);
/// What was taken as given: the stand-in certificate, the module that is still to be installed, who was left out.
/// That the time of asking is not known, and what was taken for it.
[[nodiscard]] QString assumedHandshake();
[[nodiscard]] QStringList assumptions(bool ownServerCertificate, bool assumesModule, int leftOut,
                                      const proof::Proof &proof);

/// On paper a paragraph that begins with an anchor of this name is not parted by the end of a page.
inline constexpr QLatin1StringView togetherAnchor("together");

/// What an HTML page is for: a browser, or Qt's rich text, which prints and knows little of style sheets.
enum class PageFor { Browser, Paper };
/// The whole report as one page: verdict, who got what, the changes, the lines of the file, the tasks, the probe.
/// UTF-8 text without scripts; everything from outside is escaped; no password is in it.
[[nodiscard]] QString reportPage(const proof::Report &report, PageFor purpose);

} // namespace certwizard::wording
