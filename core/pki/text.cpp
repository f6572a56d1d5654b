#include "text.h"

#include "base/secret.h"
#include "der.h"

#include <QStringDecoder>

#include <algorithm>

namespace certwizard::pki {

namespace {

constexpr QByteArrayView beginMark = "-----BEGIN ";
constexpr QByteArrayView endMark = "-----END ";

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isBase64(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || isDigit(c) || c == '+' || c == '/' || c == '=';
}

QByteArrayView trimmedLeft(QByteArrayView line)
{
    while (!line.isEmpty() && isSpace(line.front()))
        line = line.sliced(1);
    return line;
}

/// Without "> " of mail, "12: " of listings and quotation marks of program text.
QByteArrayView withoutDecoration(QByteArrayView line)
{
    line = trimmedLeft(line);
    while (!line.isEmpty() && (line.front() == '>' || line.front() == '|'))
        line = trimmedLeft(line.sliced(1));
    qsizetype digits = 0;
    while (digits < line.size() && digits < 7 && isDigit(line[digits]))
        ++digits;
    const QByteArrayView separators = " \t:|.)";
    if (digits > 0 && digits < line.size() && separators.contains(line[digits])) {
        line = line.sliced(digits);
        while (!line.isEmpty() && separators.contains(line.front()))
            line = line.sliced(1);
    }
    const QByteArrayView frontMarks = "\"'";
    const QByteArrayView backMarks = "\"',;\\";
    while (!line.isEmpty() && frontMarks.contains(line.front()))
        line = line.sliced(1);
    while (!line.isEmpty() && (isSpace(line.back()) || backMarks.contains(line.back())))
        line.chop(1);
    return line;
}

/// Appends the line without white space, also without the invisible kinds that web pages and word processors add.
void appendDense(QByteArray &target, QByteArrayView line)
{
    for (qsizetype i = 0; i < line.size(); ++i) {
        const auto rest = line.sliced(i);
        if (rest.startsWith("\xc2\xa0")) {
            i += 1;
        } else if (rest.startsWith("\xe2\x80\x8b") || rest.startsWith("\xef\xbb\xbf")) {
            i += 2;
        } else if (!isSpace(line[i])) {
            target.append(line[i]);
        }
    }
}

std::vector<QByteArrayView> linesOf(QByteArrayView text)
{
    std::vector<QByteArrayView> lines;
    qsizetype start = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        // Program text has the two characters \n instead of a line break; neither is base64.
        const bool escaped = text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == 'n' || text[i + 1] == 'r');
        if (text[i] != '\n' && text[i] != '\r' && !escaped)
            continue;
        lines.push_back(text.sliced(start, i - start));
        if (escaped)
            ++i;
        start = i + 1;
    }
    lines.push_back(text.sliced(start));
    return lines;
}

std::optional<QByteArray> strictDecode(const QByteArray &base64)
{
    const auto end = base64.indexOf('=');
    const auto significant = end < 0 ? base64.size() : end;
    if (base64.isEmpty() || significant % 4 == 1)
        return {};
    if (end >= 0 && (base64.size() - end > 2 || base64.size() % 4 != 0))
        return {};
    auto result = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    if (!result)
        return {};
    return std::move(result.decoded);
}

ArmourBlock blockFrom(QByteArrayView label, QByteArrayView body, bool closed)
{
    ArmourBlock block;
    block.label = label.toByteArray();
    block.closed = closed;
    block.base64.reserve(body.size());
    for (const auto line : linesOf(body)) {
        const auto clean = withoutDecoration(line);
        // A colon never stands in base64: a header of an old encrypted key.
        if (clean.contains(':'))
            block.headers += clean.toByteArray() + '\n';
        else
            appendDense(block.base64, clean);
    }
    return block;
}

/// Answers what stands between the blocks.
QByteArray scanBlocks(QByteArrayView text, ArmouredText &result)
{
    QByteArray outside;
    outside.reserve(text.size() + 1);
    qsizetype taken = 0;
    qsizetype at = text.indexOf(beginMark);
    while (at >= 0) {
        const auto labelStart = at + beginMark.size();
        const auto labelEnd = text.indexOf("-----", labelStart);
        if (labelEnd < 0 || labelEnd - labelStart > 60
            || text.sliced(labelStart, labelEnd - labelStart).contains('\n')) {
            at = text.indexOf(beginMark, labelStart);
            continue;
        }
        const auto bodyStart = labelEnd + 5;
        const auto nextBegin = text.indexOf(beginMark, bodyStart);
        const auto end = text.indexOf(endMark, bodyStart);
        const bool closed = end >= 0 && (nextBegin < 0 || end < nextBegin);
        const auto bodyEnd = closed ? end : (nextBegin >= 0 ? nextBegin : text.size());
        result.blocks.push_back(blockFrom(text.sliced(labelStart, labelEnd - labelStart).trimmed(),
                                          text.sliced(bodyStart, bodyEnd - bodyStart), closed));
        outside += text.sliced(taken, at - taken);
        taken = bodyEnd;
        at = nextBegin;
    }
    outside += text.sliced(taken);
    return outside;
}

/// Base64 lines from `first` on, until the DER that they spell is complete. Moves `first` behind them.
void scanRun(const std::vector<QByteArray> &lines, std::size_t &first, ArmouredText &result)
{
    QByteArray run;
    qsizetype wanted = -1;
    while (first < lines.size()) {
        const auto &line = lines[first];
        ++first;
        if (!std::ranges::all_of(line, isBase64))
            break;
        run += line;
        if (wanted < 0 && run.size() >= 8) {
            const auto head = QByteArray::fromBase64(run.first(8));
            // Four characters carry three bytes.
            if (const auto length = outerLength(head))
                wanted = static_cast<qsizetype>((*length * 4 + 2) / 3);
        }
        if (wanted >= 0 && run.size() >= wanted)
            break;
    }
    auto der = strictDecode(run);
    base::wipe(run);
    if (der && !isCutOff(*der))
        result.bare.push_back(std::move(*der));
    else
        result.bareDamaged = true;
}

/// Shorter ones (elliptic keys) are believed only when the text is nothing else and of exactly the right length.
bool scanShort(const std::vector<QByteArray> &lines, ArmouredText &result)
{
    if (lines.size() > 4)
        return false;
    // Reserved, because appending to an empty array shares the buffer, and wiping one would wipe both.
    QByteArray all;
    all.reserve(256);
    for (const auto &line : lines)
        all += line;
    auto der = strictDecode(all);
    base::wipe(all);
    if (!der || outerLength(*der) != static_cast<std::size_t>(der->size()))
        return false;
    result.bare.push_back(std::move(*der));
    return true;
}

/// `isAll`: there was nothing else in the text.
void scanBare(QByteArrayView text, bool isAll, ArmouredText &result)
{
    std::vector<QByteArray> lines;
    for (const auto line : linesOf(text)) {
        const auto clean = withoutDecoration(line);
        if (clean.isEmpty() || clean.startsWith("-----"))
            continue;
        QByteArray dense;
        dense.reserve(clean.size());
        appendDense(dense, clean);
        lines.push_back(std::move(dense));
    }
    if (isAll && scanShort(lines, result)) {
        for (auto &line : lines)
            base::wipe(line);
        return;
    }
    // Every DER sequence of more than 127 bytes begins with "MI" in base64.
    for (std::size_t i = 0; i < lines.size();) {
        if (lines[i].startsWith("MI") && (lines[i].size() >= 32 || lines.size() == 1))
            scanRun(lines, i, result);
        else
            ++i;
    }
    for (auto &line : lines)
        base::wipe(line);
}

} // namespace

std::optional<QByteArray> ArmourBlock::decoded() const
{
    return strictDecode(base64);
}

QByteArray ArmourBlock::pem() const
{
    QByteArray result;
    result.reserve(base64.size() + base64.size() / 64 + headers.size() + 2 * label.size() + 64);
    result += "-----BEGIN " + label + "-----\n";
    if (!headers.isEmpty())
        result += headers + '\n';
    for (qsizetype i = 0; i < base64.size(); i += 64) {
        result += QByteArrayView(base64).sliced(i, std::min<qsizetype>(64, base64.size() - i));
        result += '\n';
    }
    result += "-----END " + label + "-----\n";
    return result;
}

ArmouredText::~ArmouredText()
{
    for (auto &block : blocks)
        base::wipe(block.base64);
    for (auto &der : bare)
        base::wipe(der);
}

ArmouredText scanText(QByteArrayView text)
{
    ArmouredText result;
    auto outside = scanBlocks(text, result);
    scanBare(outside, result.blocks.empty(), result);
    base::wipe(outside);
    return result;
}

std::optional<QByteArray> asText(QByteArrayView content)
{
    const auto from16 = [&](QStringConverter::Encoding encoding) {
        QStringDecoder decode(encoding);
        QString text = decode(content);
        auto utf8 = text.toUtf8();
        base::wipe(text);
        return utf8;
    };
    if (content.startsWith("\xff\xfe"))
        return from16(QStringConverter::Utf16LE);
    if (content.startsWith("\xfe\xff"))
        return from16(QStringConverter::Utf16BE);
    if (content.size() >= 4 && content[0] != '\0' && content[1] == '\0' && content[3] == '\0')
        return from16(QStringConverter::Utf16LE);
    if (content.size() >= 4 && content[0] == '\0' && content[1] != '\0' && content[2] == '\0')
        return from16(QStringConverter::Utf16BE);
    if (content.startsWith("\xef\xbb\xbf"))
        content = content.sliced(3);
    // DER has a zero byte or another control character within its first few bytes practically always;
    // what matters is that its first byte is 0x30, the digit 0, and its second is no text.
    if (content.size() >= 2 && content[0] == '0' && static_cast<unsigned char>(content[1]) >= 0x80)
        return {};
    if (content.first(std::min<qsizetype>(content.size(), 4096)).contains('\0'))
        return {};
    return content.toByteArray();
}

std::optional<QByteArray> decodeArmour(QByteArrayView text)
{
    if (const auto scanned = scanText(text); scanned.blocks.size() == 1 && scanned.blocks.front().closed)
        return scanned.blocks.front().decoded();
    QByteArray dense;
    dense.reserve(text.size());
    for (const auto line : linesOf(text)) {
        if (!line.trimmed().startsWith("-----"))
            appendDense(dense, line);
    }
    return strictDecode(dense);
}

} // namespace certwizard::pki
