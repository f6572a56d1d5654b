#include "wording/mapping_rows.h"

#include <QCoreApplication>

namespace certwizard::wording {
namespace {

class MappingImport {
    Q_DECLARE_TR_FUNCTIONS(MappingImport)
};

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

} // namespace certwizard::wording
