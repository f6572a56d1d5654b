#include "import_text.h"

#include "base/file.h"
#include "base/secret.h"

#include <QStringConverter>

namespace certwizard::mappings {

namespace {

/// What Windows-1252 has where Latin-1 has control characters.
constexpr char16_t windows1252[32] = {0x20ac, 0x81,   0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                      0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d,   0x017d, 0x8f,
                                      0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                      0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,   0x017e, 0x0178};

QByteArray fromWindows1252(const QByteArray &bytes)
{
    auto text = QString::fromLatin1(bytes);
    for (auto &c : text)
        if (c.unicode() >= 0x80 && c.unicode() < 0xa0)
            c = QChar(windows1252[c.unicode() - 0x80]);
    auto utf8 = text.toUtf8();
    base::wipe(text);
    return utf8;
}

} // namespace

base::Result<ImportText> readImportText(const QString &path)
{
    auto read = base::readBytes(path);
    if (!read)
        return std::unexpected(read.error());
    auto &bytes = *read;
    if (bytes.isEmpty())
        return base::fail(base::ErrorCode::FileEmpty, path);
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff")) {
        const auto isOdd = bytes.size() % 2 != 0; // half a character: the decoder waits for the rest in vain
        QStringDecoder decoder(QStringConverter::Utf16);
        QString text = decoder(bytes);
        base::wipe(bytes);
        const auto bad = decoder.hasError() || isOdd || text.contains(QChar::Null);
        auto utf8 = text.toUtf8();
        base::wipe(text);
        if (bad)
            return ImportText{{}, ImportProblem{ImportProblem::Kind::NotText, 0}, false};
        return ImportText{std::move(utf8), {}, false};
    }
    if (const auto nul = bytes.indexOf('\0'); nul >= 0) {
        const auto line = int(bytes.first(nul).count('\n')) + 1;
        base::wipe(bytes);
        return ImportText{{}, ImportProblem{ImportProblem::Kind::NotText, line}, false};
    }
    if (bytes.startsWith("\xef\xbb\xbf")) {
        auto rest = bytes.sliced(3);
        base::wipe(bytes);
        bytes = rest;
    }
    if (bytes.isValidUtf8())
        return ImportText{std::move(bytes), {}, false};
    auto utf8 = fromWindows1252(bytes);
    base::wipe(bytes);
    return ImportText{std::move(utf8), {}, true};
}

ImportFile refusedImport(ImportProblem::Kind kind, int line)
{
    ImportFile file;
    file.problem = ImportProblem{kind, line};
    return file;
}

} // namespace certwizard::mappings
