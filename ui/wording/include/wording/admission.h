#pragma once

#include "iis/admission.h"
#include "wording/message.h"

namespace certwizard::wording {

/// One step of the reasoning about a request: what was looked at and found; where IIS's behaviour is not documented,
/// the explanation says so.
[[nodiscard]] Message describe(const iis::Reasoning &reasoning);

/// What becomes of the request: who gets in, or what the visitor sees, and what to do about it.
[[nodiscard]] Message describe(const iis::Decision &decision);

/// The step that a table names: what matched, of somebody who gets in, and else the one that decided. Null where nothing
/// was looked at.
[[nodiscard]] const iis::Reasoning *decisive(const iis::Decision &decision);

/// What a status means, like "403.7: the site requires a certificate and got none."; empty for one that is unknown here.
[[nodiscard]] Message statusMeaning(int status, int substatus);

/// How sure a fact is, as a sentence; empty for what Microsoft documents and what the schema says.
[[nodiscard]] QString certaintyNote(iis::Certainty certainty);
/// The same in two or three words, for a table: "documented", "not documented, not tested".
[[nodiscard]] QString certaintyName(iis::Certainty certainty);

/// What was set up and who came, for a row of the admission's tests; empty for one that is unknown here.
[[nodiscard]] QString admissionCase(const QByteArray &name);
/// The title of the group that begins with this row; empty for others.
[[nodiscard]] QString admissionGroup(const QByteArray &name);
/// How many rows are known here.
[[nodiscard]] qsizetype admissionCases();

/// How IIS decides, as a page for the help: every row of `table`, the tab-separated table that the tests of the
/// admission pass and write (name, answer, account, how sure, source), in words and in groups. With `wanted`, only
/// the rows that have this text in one of their cells.
[[nodiscard]] QString admissionPage(const QByteArray &table, const QString &wanted = {});

} // namespace certwizard::wording
