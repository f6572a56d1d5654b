#include "apply/apply.h"
#include "diff_walk.h"

namespace certwizard::apply {

using namespace Qt::StringLiterals;

namespace {

QString withoutLineEnd(QByteArrayView line)
{
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

void append(Diff &diff, const Hunk &hunk)
{
    auto oldLine = hunk.oldLine;
    auto newLine = hunk.newLine;
    for (const auto &line : hunk.lines) {
        DiffLine shown;
        shown.text = withoutLineEnd(line.text);
        shown.kind = line.op == LineOp::Keep     ? DiffLine::Kind::Context
                     : line.op == LineOp::Remove ? DiffLine::Kind::Removed
                                                 : DiffLine::Kind::Added;
        if (line.op != LineOp::Add)
            shown.oldLine = oldLine++;
        if (line.op != LineOp::Remove)
            shown.newLine = newLine++;
        diff.lines += shown;
    }
}

/// "3,7", "3" for one line; an empty side names the line before it.
QString range(int line, int count)
{
    if (count == 1)
        return QString::number(line);
    return u"%1,%2"_s.arg(count == 0 ? line - 1 : line).arg(count);
}

QString header(const Hunk &hunk)
{
    auto oldCount = 0;
    auto newCount = 0;
    for (const auto &line : hunk.lines) {
        oldCount += line.op != LineOp::Add ? 1 : 0;
        newCount += line.op != LineOp::Remove ? 1 : 0;
    }
    return u"@@ -%1 +%2 @@\n"_s.arg(range(hunk.oldLine, oldCount), range(hunk.newLine, newCount));
}

} // namespace

Diff diff(const xml::Patch &patch, int context)
{
    // Whether secrets are hidden is asked of the full text: shortened certificates are no secret.
    Diff result;
    result.hidesSecrets = hunksOf(patch, context, Base64::Full).hidesSecrets;
    for (const auto &hunk : hunksOf(patch, context, Base64::Shortened).hunks) {
        if (!result.lines.isEmpty())
            result.lines += DiffLine{DiffLine::Kind::Gap, 0, 0, {}};
        append(result, hunk);
    }
    return result;
}

QString unifiedDiff(const xml::Patch &patch, const QString &fileName, int context)
{
    const auto hunks = hunksOf(patch, context, Base64::Full).hunks;
    if (hunks.empty())
        return {};
    auto text = u"--- %1\n+++ %1\n"_s.arg(fileName);
    // A byte order mark is no part of the text, but it is of the file's first line.
    const auto &document = patch.before();
    const auto hasMark = document.hasByteOrderMark() && document.encoding() == xml::Encoding::Utf8;
    for (const auto &hunk : hunks) {
        text += header(hunk);
        auto oldLine = hunk.oldLine;
        auto newLine = hunk.newLine;
        for (const auto &line : hunk.lines) {
            text += line.op == LineOp::Keep ? u' ' : line.op == LineOp::Remove ? u'-' : u'+';
            const auto isFirst =
                (line.op != LineOp::Add && oldLine == 1) || (line.op != LineOp::Remove && newLine == 1);
            if (hasMark && isFirst)
                text += QChar(QChar::ByteOrderMark);
            text += QString::fromUtf8(line.text);
            if (!line.text.endsWith('\n'))
                text += u"\n\\ No newline at end of file\n"_s;
            oldLine += line.op != LineOp::Add ? 1 : 0;
            newLine += line.op != LineOp::Remove ? 1 : 0;
        }
    }
    return text;
}

} // namespace certwizard::apply
