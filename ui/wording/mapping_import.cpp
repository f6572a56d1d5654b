#include "base/csv.h"
#include "wording/mapping_rows.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace certwizard::wording {
namespace {

using namespace Qt::StringLiterals;
using mappings::ImportRow;
using mappings::ImportVerdict;

class MappingImport {
    Q_DECLARE_TR_FUNCTIONS(MappingImport)
};

bool isLine(const QString &where)
{
    return !where.isEmpty() && std::ranges::all_of(where, [](QChar c) { return c.isDigit(); });
}

/// Cells are narrow: what is wrong comes first, and of a path only the file's name.
QString reasonOf(const base::Error &error)
{
    const auto file = quoted(QFileInfo(error.subject).fileName());
    const auto inLine = isLine(error.subject);
    using enum base::ErrorCode;
    switch (error.code) {
    case NoCertificate:
        return inLine ? MappingImport::tr("no certificate") : MappingImport::tr("no certificate in %1").arg(file);
    case FileNotFound:
        return MappingImport::tr("not found: %1").arg(file);
    case FileNotReadable:
        return MappingImport::tr("cannot be read: %1").arg(file);
    case FileIsDirectory:
        return MappingImport::tr("a folder and not a file: %1").arg(file);
    case PasswordNeeded:
        return MappingImport::tr("needs a password: %1").arg(file);
    case WrongPassword:
        return MappingImport::tr("wrong password: %1").arg(file);
    default:
        break;
    }
    auto shown = error;
    if (inLine)
        shown.subject = MappingImport::tr("line %1").arg(error.subject);
    else if (QFileInfo(error.subject).isAbsolute())
        shown.subject = QFileInfo(error.subject).fileName();
    return describe(shown).headline;
}

} // namespace

Message describe(const mappings::ImportProblem &problem, const QString &path)
{
    using Kind = mappings::ImportProblem::Kind;
    const auto file = quotedPath(path);
    const auto line = QString::number(problem.line);
    const auto nothing = MappingImport::tr("Nothing was imported.");
    switch (problem.kind) {
    case Kind::NotText:
        return {MappingImport::tr("The file %1 is not a text file.").arg(file), nothing,
                MappingImport::tr("Save it as CSV (UTF-8) and import that.")};
    case Kind::OpenQuote:
        return {MappingImport::tr("In the file %1, a quotation mark in line %2 is never closed.").arg(file, line),
                nothing, MappingImport::tr("Close it, or double it where it belongs to the text.")};
    case Kind::TooFewColumns:
        return {MappingImport::tr("Line %2 of the file %1 has one column only.").arg(file, line), nothing,
                MappingImport::tr("Each line needs an account and a certificate: the name of a file, or base64.")};
    case Kind::NotLdif:
        return {MappingImport::tr("Line %2 of the file %1 is not LDIF.").arg(file, line), nothing,
                MappingImport::tr("Export it again with ldifde or ldapsearch.")};
    case Kind::NoRows:
        return {MappingImport::tr("Nobody is in the file %1.").arg(file), nothing,
                MappingImport::tr("Each person needs a line with an account and a certificate.")};
    }
    return {};
}

ShortText verdict(mappings::ImportVerdict verdict)
{
    switch (verdict) {
    case mappings::ImportVerdict::New:
        return {MappingImport::tr("new"), Mood::Good};
    case mappings::ImportVerdict::Same:
        return {MappingImport::tr("there already"), Mood::Neutral};
    case mappings::ImportVerdict::Replaces:
        return {MappingImport::tr("replaces the old one"), Mood::Good};
    case mappings::ImportVerdict::Conflict:
        return {MappingImport::tr("conflict"), Mood::Warning};
    case mappings::ImportVerdict::Unusable:
        return {MappingImport::tr("cannot be used"), Mood::Bad};
    }
    return {};
}

ShortText verdict(const ImportRow &row)
{
    if (row.bringsPassword())
        return {MappingImport::tr("same certificate, new password"), Mood::Good};
    if (row.standsAbove())
        return {MappingImport::tr("stands above already"), Mood::Neutral};
    return verdict(row.verdict);
}

QString importPlace(const ImportRow &row)
{
    return isLine(row.item.where) ? MappingImport::tr("line %1").arg(row.item.where)
                                  : QDir::toNativeSeparators(row.item.where);
}

QString importReason(const ImportRow &row, const mappings::Snapshot &now)
{
    if (row.item.error)
        return reasonOf(*row.item.error);
    if (row.verdict == ImportVerdict::Conflict)
        return row.existing >= 0 ? MappingImport::tr("mapped to %1").arg(quoted(now.userName(row.existing)))
                                 : MappingImport::tr("stands twice in the import, for different accounts");
    if (row.verdict == ImportVerdict::Replaces && !row.onlyPassword)
        return MappingImport::tr("instead of the one valid until %1").arg(date(now.marks(row.existing).validUntil()));
    if (row.verdict == ImportVerdict::New && row.existing >= 0)
        return MappingImport::tr("beside the one of %1").arg(quoted(now.userName(row.existing)));
    if (row.conditions == 0 || !row.item.certificate)
        return {};
    mappings::Row shown;
    shown.facts = row.item.certificate->facts;
    shown.conditions = row.conditions;
    return state(shown, now.now).text;
}

QByteArray importSummary(const QList<ImportRow> &rows, const mappings::Snapshot &now, bool carriedOut)
{
    // A spreadsheet shows letters beyond ASCII only behind a byte order mark.
    QByteArray text =
        "\xef\xbb\xbf"
        + base::csvRecord({MappingImport::tr("From"), MappingImport::tr("Account"), MappingImport::tr("Person"),
                           MappingImport::tr("Thumbprint"), MappingImport::tr("Verdict"), MappingImport::tr("Reason"),
                           MappingImport::tr("Done")});
    for (const auto &row : rows) {
        const auto *certificate = row.item.certificate ? &*row.item.certificate : nullptr;
        const auto done = carriedOut ? MappingImport::tr("yes") : MappingImport::tr("not yet");
        text += base::csvRecord({importPlace(row), row.account, certificate ? certificate->facts.person : QString(),
                                 certificate ? certificate->facts.thumbprintText() : QString(), verdict(row).text,
                                 importReason(row, now), row.wanted ? done : MappingImport::tr("no")});
    }
    return text;
}

} // namespace certwizard::wording
