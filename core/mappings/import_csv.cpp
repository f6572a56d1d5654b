#include "mappings/import.h"

#include "import_text.h"

#include "base/csv.h"
#include "base/file.h"
#include "mappings/incoming.h"
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace certwizard::mappings {

namespace {

using base::ErrorCode;
using namespace Qt::StringLiterals;

struct Line {
    int number = 0; ///< of its first line in the file
    QList<QByteArrayView> cells;
};

/// Splits UTF-8 text into cells, one line at a time. Quotes are taken away where they stand, so that a password is
/// nowhere but in `text`, which its owner wipes.
class CsvReader {
public:
    CsvReader(QByteArray &text, char separator) : m_text(text.data()), m_size(text.size()), m_separator(separator) {}

    [[nodiscard]] bool atEnd() const { return m_at >= m_size; }
    [[nodiscard]] double fraction() const { return m_size == 0 ? 1 : double(m_at) / double(m_size); }
    [[nodiscard]] int line() const { return m_line; }

    /// nullopt: a quote is never closed.
    [[nodiscard]] std::optional<Line> next()
    {
        Line line{m_line, {}};
        for (;;) {
            QByteArrayView cell;
            const auto end = readCell(cell);
            if (end == End::OpenQuote)
                return std::nullopt;
            line.cells.append(cell);
            if (end != End::Separator)
                return line;
        }
    }

private:
    enum class End { Separator, Line, OpenQuote };

    End readCell(QByteArrayView &cell)
    {
        const auto begin = m_at;
        auto out = m_at;
        auto end = End::Line;
        while (!atEnd()) {
            const auto c = m_text[m_at++];
            if (c == '"' && QByteArrayView(m_text + begin, out - begin).trimmed().isEmpty()) {
                out = begin;
                if (!readQuoted(out))
                    return End::OpenQuote;
            } else if (c == m_separator) {
                end = End::Separator;
                break;
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' && !atEnd() && m_text[m_at] == '\n')
                    ++m_at;
                ++m_line;
                break;
            } else {
                m_text[out++] = c;
            }
        }
        cell = QByteArrayView(m_text + begin, out - begin);
        return end;
    }
    bool readQuoted(qsizetype &out)
    {
        while (!atEnd()) {
            const auto c = m_text[m_at++];
            if (c == '"' && (atEnd() || m_text[m_at] != '"'))
                return true;
            m_at += c == '"';
            m_line += c == '\n';
            m_text[out++] = c;
        }
        return false;
    }
    char *m_text;
    qsizetype m_size;
    char m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
};

struct Columns {
    int account = 0;
    int certificate = 1;
    int password = 2;
    bool haveHeadings = false;
};

constexpr auto separatorMark = QByteArrayView("sep=");

bool isSeparatorLine(QByteArrayView text)
{
    const auto end = separatorMark.size() + 1;
    return text.size() > end && text.first(separatorMark.size()).compare(separatorMark, Qt::CaseInsensitive) == 0
           && (text[end] == '\n' || text[end] == '\r');
}

/// The separator that the first line has most of, outside quotes; or the one that it names, as Excel reads it: "sep=;".
char separatorOf(QByteArrayView text)
{
    if (isSeparatorLine(text))
        return text[separatorMark.size()];
    int counts[3] = {};
    constexpr char separators[3] = {',', ';', '\t'};
    auto quoted = false;
    for (const auto c : text) {
        if (c == '"')
            quoted = !quoted;
        if (!quoted && (c == '\n' || c == '\r'))
            break;
        for (size_t i = 0; i < 3 && !quoted; ++i)
            counts[i] += c == separators[i];
    }
    return separators[std::ranges::max_element(counts) - counts];
}

/// A cell is base64 when nothing else can be: long, and of its alphabet.
bool looksLikeCertificateText(QByteArrayView cell)
{
    constexpr qsizetype shortest = 200;
    return cell.size() >= shortest || cell.contains(QByteArrayView("-----BEGIN"));
}

/// Too short for a certificate, but no name that anybody gives a file: pasted from the wrong place.
bool looksLikeBase64(QByteArrayView cell)
{
    constexpr qsizetype shortest = 24;
    const auto isBase64 = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/'
               || c == '=';
    };
    return cell.size() >= shortest && cell.size() % 4 == 0 && std::ranges::all_of(cell, isBase64);
}

QString pathOf(QByteArrayView cell, const QDir &folder)
{
    return folder.absoluteFilePath(QDir::fromNativeSeparators(QString::fromUtf8(cell.trimmed())));
}

Columns columnsOf(const Line &line, const QDir &folder)
{
    static const QList<QByteArray> accounts{"account",      "user",          "username",       "user name",
                                            "login",        "konto",         "samaccountname", "benutzer",
                                            "benutzername", "windows-konto", "anmeldename"};
    static const QList<QByteArray> certificates{"certificate",     "cert",       "file",  "path", "base64",
                                                "usercertificate", "zertifikat", "datei", "pfad"};
    static const QList<QByteArray> passwords{"password", "pw", "passwort", "kennwort"};
    const auto find = [&](const QList<QByteArray> &names) {
        for (qsizetype i = 0; i < line.cells.size(); ++i)
            if (names.contains(line.cells[i].trimmed().toByteArray().toLower()))
                return int(i);
        return -1;
    };
    const Columns found{find(accounts), find(certificates), find(passwords), true};
    if (found.certificate >= 0)
        return found;
    // Somebody may be called "user": a line with a certificate is a person, not a headline.
    const auto isPerson = std::ranges::any_of(line.cells, [&](QByteArrayView cell) {
        return looksLikeCertificateText(cell.trimmed())
               || (!cell.trimmed().isEmpty() && QFileInfo(pathOf(cell, folder)).isFile());
    });
    return found.account >= 0 && !isPerson ? found : Columns();
}

void readCertificate(QByteArrayView cell, const QDir &folder, ImportItem &item)
{
    const auto trimmed = cell.trimmed();
    if (trimmed.isEmpty()) {
        item.error = base::Error{ErrorCode::NoCertificate, item.where, {}, {}, nullptr};
        return;
    }
    const auto isText =
        looksLikeCertificateText(trimmed) || (looksLikeBase64(trimmed) && !QFileInfo::exists(pathOf(trimmed, folder)));
    const auto found = isText ? readBytes(trimmed.toByteArray(), item.where) : readFiles({pathOf(trimmed, folder)});
    if (found.isEmpty())
        item.error = base::Error{ErrorCode::NoCertificate, pathOf(trimmed, folder), {}, {}, nullptr};
    else if (found.size() > 1)
        item.error =
            base::Error{ErrorCode::SeveralCertificates, item.where, QString::number(found.size()), {}, nullptr};
    else if (found.first().certificate)
        item.certificate = found.first().certificate;
    else
        item.error = found.first().error;
}

/// The apostrophe with which `base::csvRecord` keeps a spreadsheet from calculating an account is not part of the account.
QString accountOf(QByteArrayView cell)
{
    const auto account = QString::fromUtf8(cell).trimmed();
    return account.startsWith(u'\'') && base::isFormula(account.sliced(1)) ? account.sliced(1) : account;
}

ImportItem itemOf(const Line &line, const Columns &columns, const QDir &folder)
{
    const auto cell = [&](int column) {
        return column >= 0 && column < line.cells.size() ? line.cells[column] : QByteArrayView();
    };
    ImportItem item;
    item.where = QString::number(line.number);
    item.account = accountOf(cell(columns.account));
    readCertificate(cell(columns.certificate), folder, item);
    if (const auto password = cell(columns.password); !password.isEmpty())
        item.password =
            std::make_shared<const base::Secret>(base::Secret::copyOf({password.data(), size_t(password.size())}));
    return item;
}

} // namespace

base::Result<ImportFile> readCsv(const QString &path, const base::Progress &progress)
{
    auto text = readImportText(path);
    if (!text)
        return std::unexpected(text.error());
    const auto wiped = qScopeGuard([&] { base::wipe(text->utf8); }); // it may hold passwords
    if (text->problem)
        return refusedImport(text->problem->kind, text->problem->line);
    const auto namesSeparator = isSeparatorLine(text->utf8);
    CsvReader reader(text->utf8, separatorOf(text->utf8));
    if (namesSeparator)
        (void)reader.next();
    ImportFile file;
    file.guessedEncoding = text->guessedEncoding;
    const QDir folder(QFileInfo(path).absolutePath());
    std::optional<Columns> columns;
    for (int count = 0; !reader.atEnd(); ++count) {
        if (count % recordsBetweenQuestions == 0) {
            progress(reader.fraction());
            if (progress.cancelled()) {
                file.cancelled = true;
                return file;
            }
        }
        const auto opened = reader.line();
        const auto line = reader.next();
        if (!line)
            return refusedImport(ImportProblem::Kind::OpenQuote, opened);
        if (std::ranges::all_of(line->cells, [](QByteArrayView cell) { return cell.trimmed().isEmpty(); }))
            continue;
        if (!columns) {
            columns = columnsOf(*line, folder);
            if (columns->certificate < 0 || (!columns->haveHeadings && line->cells.size() < 2))
                return refusedImport(ImportProblem::Kind::TooFewColumns, line->number);
            if (columns->haveHeadings)
                continue;
        }
        file.items.append(itemOf(*line, *columns, folder));
    }
    if (file.items.isEmpty())
        return refusedImport(ImportProblem::Kind::NoRows, 0);
    progress(1);
    return file;
}

base::Result<ImportFile> readFolder(const QString &path, const base::Progress &progress)
{
    return readDropped({path}, nullptr, progress);
}

ImportFile importOf(QList<Incoming> found)
{
    ImportFile file;
    file.items.reserve(found.size());
    for (auto &incoming : found)
        file.items.append({incoming.source, {}, std::move(incoming.certificate), nullptr, std::move(incoming.error)});
    return file;
}

ImportFile readDropped(const QStringList &paths, base::Prompter *prompter, const base::Progress &progress)
{
    auto file = importOf(readFiles(paths, prompter, progress));
    // Somebody who would not type the password of a file has left that file out.
    file.items.removeIf([](const ImportItem &item) { return item.error && item.error->code == ErrorCode::Cancelled; });
    file.cancelled = progress.cancelled();
    return file;
}

base::Result<ImportFile> readImport(const QString &path, const base::Progress &progress)
{
    const QFileInfo info(path);
    if (info.isDir())
        return readFolder(path, progress);
    if (!info.exists())
        return base::fail(ErrorCode::FileNotFound, path);
    const auto suffix = info.suffix().toLower();
    if (suffix == u"csv"_s || suffix == u"txt"_s || suffix == u"tsv"_s)
        return readCsv(path, progress);
    if (suffix == u"ldif"_s || suffix == u"ldf"_s)
        return readLdif(path, progress);
    return readDropped({path}, nullptr, progress);
}

} // namespace certwizard::mappings
