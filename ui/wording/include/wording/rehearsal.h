#pragma once

#include "rehearse/rehearsal.h"
#include "wording/message.h"

namespace certwizard::wording {

/// What became of a visit: "You are CONTOSO\user1", "A certificate is required", with why and what to do.
[[nodiscard]] Message describe(const rehearse::Visit &visit);
/// Why, in one sentence for a table: the step of the reasoning that decided.
[[nodiscard]] QString why(const rehearse::Visit &visit);
/// Who came: the certificate's name, "no certificate", or "no request" for a connection without one.
[[nodiscard]] QString visitor(const rehearse::Visit &visit);

/// What browsers say against the server's certificate at `now`; without a headline where its time is right.
[[nodiscard]] Message describeServer(const pki::Certificate &certificate, const QDateTime &now);

/// Which places of the site let people in whom no mapping names, as addresses below `base`. Never empty.
[[nodiscard]] Message describeOpenings(const QList<rehearse::Opening> &openings, const QUrl &base);

/// The page that the rehearsal server sends: the status that IIS would give, what it means, who the visitor is, and
/// the reasoning step by step. UTF-8, complete, without scripts; everything from outside is escaped.
[[nodiscard]] QByteArray rehearsalPage(const rehearse::Visit &visit, const QString &site);

} // namespace certwizard::wording
