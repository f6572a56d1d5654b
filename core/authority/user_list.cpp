#include "authority/user_list.h"

#include "base/file.h"

#include <QHash>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace certwizard::authority {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;

namespace {

constexpr qint64 sizeLimit = 16 * 1024 * 1024;

QString decoded(QByteArrayView content)
{
    if (content.startsWith("\xff\xfe") || content.startsWith("\xfe\xff"))
        return QStringDecoder(content[0] == '\xff' ? QStringConverter::Utf16LE : QStringConverter::Utf16BE)(content);
    QStringDecoder utf8(QStringConverter::Utf8);
    QString text = utf8(content);
    if (!utf8.hasError())
        return text;
    // What Windows-1252 has between 0x80 and 0x9f, where Latin-1 has control characters.
    constexpr std::array<char16_t, 32> special{
        u'\u20ac', u'\u0081', u'\u201a', u'\u0192', u'\u201e', u'\u2026', u'\u2020', u'\u2021',
        u'\u02c6', u'\u2030', u'\u0160', u'\u2039', u'\u0152', u'\u008d', u'\u017d', u'\u008f',
        u'\u0090', u'\u2018', u'\u2019', u'\u201c', u'\u201d', u'\u2022', u'\u2013', u'\u2014',
        u'\u02dc', u'\u2122', u'\u0161', u'\u203a', u'\u0153', u'\u009d', u'\u017e', u'\u0178'};
    auto old = QString::fromLatin1(content);
    for (auto &c : old) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xa0)
            c = QChar(special[static_cast<std::size_t>(c.unicode() - 0x80)]);
    }
    return old;
}

/// The separator that stands most often in the first line, outside of quotes.
QChar separatorOf(const QString &text)
{
    std::array<std::pair<QChar, int>, 3> counts{{{u',', 0}, {u';', 0}, {u'\t', 0}}};
    bool quoted = false;
    for (const auto c : text) {
        if (c == u'"')
            quoted = !quoted;
        if (!quoted && (c == u'\n' || c == u'\r'))
            break;
        for (auto &[separator, count] : counts)
            count += !quoted && c == separator;
    }
    return std::ranges::max_element(counts, {}, &std::pair<QChar, int>::second)->first;
}

struct Line {
    int number = 0;
    QStringList cells;
    [[nodiscard]] bool isBlank() const
    {
        return std::ranges::all_of(cells, [](const QString &cell) { return cell.isEmpty(); });
    }
};

class Splitter {
public:
    Splitter(const QString &text, QChar separator) : m_text(text), m_separator(separator) {}

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    /// Null when a quote is never closed; `line` tells then where it was opened.
    [[nodiscard]] std::optional<Line> next()
    {
        Line result{m_line, {}};
        while (true) {
            const auto cell = nextCell();
            if (!cell)
                return {};
            result.cells.append(cell->trimmed());
            if (atEnd())
                return result;
            const auto c = m_text[m_at++];
            if (c == m_separator)
                continue;
            if (c == u'\r' && !atEnd() && m_text[m_at] == u'\n')
                ++m_at;
            ++m_line;
            return result;
        }
    }
    [[nodiscard]] int line() const { return m_line; }

private:
    [[nodiscard]] std::optional<QString> nextCell()
    {
        while (!atEnd() && m_text[m_at] == u' ')
            ++m_at;
        if (!atEnd() && m_text[m_at] == u'"')
            return quotedCell();
        QString cell;
        while (!atEnd() && m_text[m_at] != m_separator && m_text[m_at] != u'\n' && m_text[m_at] != u'\r')
            cell += m_text[m_at++];
        return cell;
    }
    [[nodiscard]] std::optional<QString> quotedCell()
    {
        const int opened = m_line;
        QString cell;
        for (++m_at; !atEnd(); ++m_at) {
            const auto c = m_text[m_at];
            if (c == u'\n')
                ++m_line;
            if (c != u'"') {
                cell += c;
            } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"') {
                cell += c;
                ++m_at;
            } else {
                ++m_at;
                while (!atEnd() && m_text[m_at] != m_separator && m_text[m_at] != u'\n' && m_text[m_at] != u'\r')
                    cell += m_text[m_at++];
                return cell;
            }
        }
        m_line = opened;
        return {};
    }

    const QString &m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
};

using Member = QString UserRow::*;

/// What people write above a column. Compared without case, spaces, hyphens and underscores.
Member memberOf(const QString &title)
{
    static const QHash<QString, Member> known{
        {u"name"_s, &UserRow::name},
        {u"fullname"_s, &UserRow::name},
        {u"displayname"_s, &UserRow::name},
        {u"commonname"_s, &UserRow::name},
        {u"cn"_s, &UserRow::name},
        {u"account"_s, &UserRow::account},
        {u"user"_s, &UserRow::account},
        {u"username"_s, &UserRow::account},
        {u"login"_s, &UserRow::account},
        {u"samaccountname"_s, &UserRow::account},
        {u"konto"_s, &UserRow::account},
        {u"benutzername"_s, &UserRow::account},
        {u"email"_s, &UserRow::email},
        {u"mail"_s, &UserRow::email},
        {u"emailaddress"_s, &UserRow::email},
        {u"upn"_s, &UserRow::upn},
        {u"userprincipalname"_s, &UserRow::upn},
    };
    auto key = title.toLower();
    key.removeIf([](QChar c) { return c == u' ' || c == u'-' || c == u'_' || c == u'.'; });
    return known.value(key, nullptr);
}

/// Two or more known titles: no user is called that.
std::optional<QList<Member>> titlesOf(const Line &line)
{
    QList<Member> members;
    int known = 0;
    for (const auto &cell : line.cells) {
        members.append(memberOf(cell));
        known += members.last() != nullptr;
    }
    const bool single = line.cells.size() == 1 && known == 1;
    if (known < 2 && !single)
        return {};
    return members;
}

UserRow rowOf(const Line &line, const QList<Member> &columns)
{
    UserRow row;
    row.line = line.number;
    for (qsizetype i = 0; i < line.cells.size(); ++i) {
        if (i < columns.size()) {
            if (columns[i])
                row.*columns[i] = line.cells[i];
        } else if (!line.cells[i].isEmpty()) {
            row.findings.append({UserProblem::SurplusCells, line.cells[i]});
            break;
        }
    }
    return row;
}

void judgeAlone(UserRow &row)
{
    if (row.name.isEmpty()) {
        row.findings.append({UserProblem::NameMissing});
    } else if (!pki::check(pki::ClientRequest{.commonName = row.name})) {
        row.findings.append({UserProblem::NameUnfit, row.name});
    }
    if (!row.email.isEmpty() && !pki::check(pki::ClientRequest{.commonName = u"x"_s, .email = row.email}))
        row.findings.append({UserProblem::EmailUnfit, row.email});
    if (!row.upn.isEmpty() && !pki::check(pki::ClientRequest{.commonName = u"x"_s, .upn = row.upn}))
        row.findings.append({UserProblem::UpnUnfit, row.upn});
}

QString folded(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

} // namespace

bool UserRow::isIssuable() const
{
    return std::ranges::none_of(findings, &UserFinding::isFatal);
}

bool UserRow::hasCertificate() const
{
    return std::ranges::contains(findings, UserProblem::HasCertificate, &UserFinding::problem);
}

ClientOrder UserRow::toOrder(int validDays, pki::KeyAlgorithm key) const
{
    return {{.commonName = name, .email = email, .upn = upn, .key = key, .validDays = validDays}, {account, {}}};
}

base::Result<QList<UserRow>> readUserList(QByteArrayView content, const QString &source)
{
    if (content.trimmed().isEmpty())
        return fail(ErrorCode::FileEmpty, source);
    auto text = decoded(content);
    if (text.startsWith(u'\ufeff'))
        text.removeFirst();
    Splitter splitter(text, separatorOf(text));
    QList<Member> columns{&UserRow::name, &UserRow::account, &UserRow::email, &UserRow::upn};
    QList<UserRow> rows;
    bool first = true;
    while (!splitter.atEnd()) {
        const auto line = splitter.next();
        if (!line)
            return fail(ErrorCode::ListMalformed, source, u"quote"_s, {-1, splitter.line(), 0});
        if (line->isBlank())
            continue;
        if (std::exchange(first, false)) {
            if (const auto titles = titlesOf(*line)) {
                columns = *titles;
                continue;
            }
        }
        rows.append(rowOf(*line, columns));
    }
    return rows;
}

base::Result<QList<UserRow>> readUserListFile(const QString &path)
{
    const auto file = base::readFile(path, sizeLimit);
    if (!file)
        return std::unexpected(file.error());
    return readUserList(file->bytes, path);
}

void judge(QList<UserRow> &rows, const QList<Issued> &issued, const QDateTime &now)
{
    // The name and the account of what is valid now; a successor that exists already counts for its predecessor.
    // What was issued when the program was ended by force is in the register, and nobody has got it.
    struct Held {
        QString serial;
        bool isWritten = false;
    };
    QHash<std::pair<QString, QString>, Held> holders;
    for (const auto &certificate : issued) {
        if (certificate.purpose != IssuedPurpose::Client || certificate.statusAt(now) != IssuedStatus::Valid)
            continue;
        auto &held =
            holders[{folded(certificate.certificate.subject().display()), folded(certificate.recipient.account)}];
        if (!held.isWritten || !certificate.files.isEmpty())
            held = {certificate.serialNumber(), !certificate.files.isEmpty()};
    }
    QHash<QString, int> names;
    QHash<QString, int> accounts;
    QHash<QString, int> emails;
    const auto twice = [](QHash<QString, int> &seen, const QString &value, UserRow &row, UserProblem problem) {
        if (value.isEmpty())
            return;
        const auto key = folded(value);
        if (const auto other = seen.value(key))
            row.findings.append({problem, value, other});
        else
            seen.insert(key, row.line);
    };
    for (auto &row : rows) {
        row.findings.removeIf([](const UserFinding &finding) { return finding.problem != UserProblem::SurplusCells; });
        judgeAlone(row);
        twice(names, row.name, row, UserProblem::NameTwice);
        twice(accounts, row.account, row, UserProblem::AccountTwice);
        twice(emails, row.email, row, UserProblem::EmailTwice);
        const auto held = holders.constFind({folded(row.name), folded(row.account)});
        if (held != holders.cend())
            row.findings.append({held->isWritten ? UserProblem::HasCertificate : UserProblem::NeverWritten,
                                 held->serial});
    }
}

} // namespace certwizard::authority
