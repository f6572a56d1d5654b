#include "mappings/import.h"

#include "import_text.h"

#include "base/file.h"
#include "mappings/incoming.h"
#include "pki/read.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace certwizard::mappings {

namespace {

using base::ErrorCode;
using namespace Qt::StringLiterals;

constexpr int askEvery = 256;

struct Line {
    int number = 0; ///< of its first line in the file
    QList<QByteArray> cells;
};

/// Splits UTF-8 text into cells, one line at a time.
class CsvReader {
public:
    CsvReader(QByteArrayView text, char separator) : m_text(text), m_separator(separator) {}

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] double fraction() const { return m_text.isEmpty() ? 1 : double(m_at) / double(m_text.size()); }
    /// nullopt: a quote is never closed; `line` says where it opens.
    [[nodiscard]] std::optional<Line> next()
    {
        Line line{m_line, {QByteArray()}};
        while (!atEnd()) {
            const auto c = m_text[m_at++];
            if (c == '"' && line.cells.last().trimmed().isEmpty()) {
                line.cells.last().clear();
                if (!readQuoted(line.cells.last()))
                    return std::nullopt;
            } else if (c == m_separator) {
                line.cells.append(QByteArray());
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' && !atEnd() && m_text[m_at] == '\n')
                    ++m_at;
                ++m_line;
                break;
            } else {
                line.cells.last().append(c);
            }
        }
        return line;
    }
    [[nodiscard]] int line() const { return m_line; }

private:
    bool readQuoted(QByteArray &cell)
    {
        while (!atEnd()) {
            const auto c = m_text[m_at++];
            if (c != '"') {
                m_line += c == '\n';
                cell.append(c);
            } else if (!atEnd() && m_text[m_at] == '"') {
                cell.append('"');
                ++m_at;
            } else {
                return true;
            }
        }
        return false;
    }
    QByteArrayView m_text;
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

/// The separator that the first line has most of, outside quotes.
char separatorOf(QByteArrayView text)
{
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

Columns columnsOf(const Line &line)
{
    static const QList<QByteArray> accounts{"account", "user", "username", "user name", "login", "samaccountname"};
    static const QList<QByteArray> certificates{"certificate", "cert", "file", "path", "base64", "usercertificate"};
    static const QList<QByteArray> passwords{"password", "pw", "passwort"};
    Columns columns;
    const auto find = [&](const QList<QByteArray> &names) {
        for (qsizetype i = 0; i < line.cells.size(); ++i)
            if (names.contains(line.cells[i].trimmed().toLower()))
                return int(i);
        return -1;
    };
    const auto account = find(accounts);
    const auto certificate = find(certificates);
    if (account < 0 && certificate < 0)
        return columns;
    return {account, certificate, find(passwords), true};
}

/// A cell is base64 when nothing else can be: long, and of its alphabet.
bool looksLikeCertificateText(QByteArrayView cell)
{
    constexpr qsizetype shortest = 200;
    return cell.size() >= shortest || cell.contains(QByteArrayView("-----BEGIN"));
}

void readCertificate(QByteArrayView cell, const QDir &folder, ImportItem &item)
{
    const auto trimmed = cell.trimmed();
    if (trimmed.isEmpty()) {
        item.error = base::Error{ErrorCode::NoCertificate, item.where, {}, {}, nullptr};
        return;
    }
    const auto found =
        looksLikeCertificateText(trimmed)
            ? readBytes(trimmed.toByteArray(), item.where)
            : readFiles({folder.absoluteFilePath(QDir::fromNativeSeparators(QString::fromUtf8(trimmed)))});
    if (found.isEmpty())
        return;
    if (found.size() > 1)
        item.error =
            base::Error{ErrorCode::SeveralCertificates, item.where, QString::number(found.size()), {}, nullptr};
    else if (found.first().certificate)
        item.certificate = found.first().certificate;
    else
        item.error = found.first().error;
}

ImportItem itemOf(Line &line, const Columns &columns, const QDir &folder)
{
    const auto cell = [&](int column) {
        return column >= 0 && column < line.cells.size() ? line.cells[column] : QByteArray();
    };
    ImportItem item;
    item.where = QString::number(line.number);
    item.account = QString::fromUtf8(cell(columns.account)).trimmed();
    readCertificate(cell(columns.certificate), folder, item);
    if (columns.password >= 0 && columns.password < line.cells.size() && !line.cells[columns.password].isEmpty())
        item.password = std::make_shared<const base::Secret>(base::Secret::take(line.cells[columns.password]));
    return item;
}

ImportFile failed(ImportProblem::Kind kind, int line)
{
    ImportFile file;
    file.problem = ImportProblem{kind, line};
    return file;
}

} // namespace

base::Result<ImportFile> readCsv(const QString &path, const base::Progress &progress)
{
    auto text = readImportText(path);
    if (!text)
        return std::unexpected(text.error());
    const auto wiped = qScopeGuard([&] { base::wipe(text->utf8); }); // it may hold passwords
    if (text->problem)
        return failed(text->problem->kind, text->problem->line);
    const auto separator = separatorOf(text->utf8);
    CsvReader reader(text->utf8, separator);
    ImportFile file;
    file.guessedEncoding = text->guessedEncoding;
    const QDir folder(QFileInfo(path).absolutePath());
    std::optional<Columns> columns;
    for (int count = 0; !reader.atEnd(); ++count) {
        if (count % askEvery == 0) {
            progress(reader.fraction());
            if (progress.cancelled()) {
                file.cancelled = true;
                return file;
            }
        }
        const auto opened = reader.line();
        auto line = reader.next();
        if (!line)
            return failed(ImportProblem::Kind::OpenQuote, opened);
        if (line->cells.size() == 1 && line->cells.first().trimmed().isEmpty())
            continue;
        if (!columns) {
            columns = columnsOf(*line);
            if (columns->haveHeadings)
                continue;
        }
        if (line->cells.size() < 2 && columns->account >= 0 && columns->certificate >= 0)
            return failed(ImportProblem::Kind::TooFewColumns, line->number);
        file.items.append(itemOf(*line, *columns, folder));
        for (auto &cell : line->cells)
            base::wipe(cell);
    }
    progress(1);
    return file;
}

base::Result<ImportFile> readFolder(const QString &path, const base::Progress &progress)
{
    ImportFile file;
    for (auto &incoming : readFiles({path}, nullptr, progress))
        file.items.append({incoming.source, {}, std::move(incoming.certificate), nullptr, std::move(incoming.error)});
    file.cancelled = progress.cancelled();
    return file;
}

base::Result<ImportFile> readImport(const QString &path, const base::Progress &progress)
{
    const QFileInfo info(path);
    if (info.isDir())
        return readFolder(path, progress);
    const auto suffix = info.suffix().toLower();
    if (suffix == u"csv"_s || suffix == u"txt"_s || suffix == u"tsv"_s)
        return readCsv(path, progress);
    if (suffix == u"ldif"_s || suffix == u"ldf"_s)
        return readLdif(path, progress);
    ImportFile file;
    for (auto &incoming : readFiles({path}, nullptr, progress))
        file.items.append({incoming.source, {}, std::move(incoming.certificate), nullptr, std::move(incoming.error)});
    return file;
}

} // namespace certwizard::mappings
