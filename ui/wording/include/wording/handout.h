#pragma once

#include "handout/handout.h"

#include <QLocale>

#include <functional>

namespace certwizard::wording {

/// Says a sentence of this program in the language of the reader, who need not be who runs the program: takes the
/// English text as it stands in the sources, in the context "Handout".
using Speech = std::function<QString(const char *english)>;

/// The page for a user: what to do, step by step, on Windows, in Firefox and on a Mac. One printed side; complete,
/// without scripts and pictures, everything from outside is escaped.
[[nodiscard]] QByteArray handoutPage(const handout::PageContent &content, const Speech &say, const QLocale &locale);

/// Where the files of a site have to be imported, as commands for PowerShell with explanations.
struct Import {
    QString title;   ///< "The authority’s certificate"
    QString store;   ///< "Local Computer → Trusted Root Certification Authorities"
    QString command; ///< one line
};
/// That the server trusts the authority.
[[nodiscard]] QList<Import> imports(const authority::StoreFiles &authority);
/// Everything for a site; `serverPfx` and `revocationList` may be empty.
[[nodiscard]] QList<Import> imports(const authority::StoreFiles &authority, const QString &serverPfx,
                                    const QString &revocationList);
/// The same as one text to be printed or mailed.
[[nodiscard]] QString importText(const QList<Import> &imports);

/// The headings of the list for helpdesk.
[[nodiscard]] handout::SummaryTitles summaryTitles();

} // namespace certwizard::wording
