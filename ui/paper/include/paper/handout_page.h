#pragma once

#include "handout/handout.h"

#include <QLocale>

namespace certwizard::paper {

/// Makes users' pages in the language of `locale`, which need not be the program's. Needs a QGuiApplication; the
/// maker may be called from any thread. CryptoFailed never, Internal when nothing could be printed.
[[nodiscard]] handout::PageMaker pageMaker(const QLocale &locale);

/// Writes what lies beside the users' folders: the list for helpdesk (handouts.csv) and what to import where
/// (administrator.txt). Answers both paths.
[[nodiscard]] base::Result<QStringList> writeLists(const QString &folder, const QList<handout::SummaryRow> &people,
                                                   const authority::Authority &authority);

} // namespace certwizard::paper
