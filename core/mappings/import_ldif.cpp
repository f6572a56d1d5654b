#include "mappings/import.h"

#include "import_text.h"

#include "pki/certificate.h"

namespace certwizard::mappings {

namespace {

using namespace Qt::StringLiterals;

struct Value {
    QByteArray attribute; ///< lower case, with its options: "usercertificate;binary"
    QByteArray bytes;
    int line = 0;
};

/// Reads attribute lines with folding undone and base64 decoded.
class LdifReader {
public:
    explicit LdifReader(QByteArrayView text) : m_text(text) {}

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] double fraction() const { return m_text.isEmpty() ? 1 : double(m_at) / double(m_text.size()); }

    enum class Got { Value, EndOfRecord, Nothing, Malformed };
    Got next(Value &value)
    {
        value.line = m_line;
        const auto line = readFolded();
        if (line.isEmpty())
            return Got::EndOfRecord;
        if (line.startsWith('#') || line == "-")
            return Got::Nothing;
        const auto colon = line.indexOf(':');
        if (colon <= 0)
            return Got::Malformed;
        value.attribute = line.first(colon).trimmed().toLower();
        auto rest = line.sliced(colon + 1);
        if (rest.startsWith('<')) // a value that stands in another file: nothing that these attributes have
            return Got::Nothing;
        if (!rest.startsWith(':')) {
            value.bytes = rest.trimmed();
            return Got::Value;
        }
        auto decoded =
            QByteArray::fromBase64Encoding(rest.sliced(1).trimmed(), QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            return Got::Malformed;
        value.bytes = std::move(*decoded);
        return Got::Value;
    }

private:
    QByteArrayView readPhysical()
    {
        auto end = m_text.indexOf('\n', m_at);
        if (end < 0)
            end = m_text.size();
        auto line = m_text.sliced(m_at, end - m_at);
        m_at = end + 1;
        ++m_line;
        if (line.endsWith('\r'))
            line.chop(1);
        return line;
    }
    QByteArray readFolded()
    {
        auto line = readPhysical().toByteArray();
        while (!atEnd() && m_text[m_at] == ' ')
            line += readPhysical().sliced(1);
        return line;
    }
    QByteArrayView m_text;
    qsizetype m_at = 0;
    int m_line = 1;
};

struct Person {
    int line = 0;
    QString account;
    QString principal;
    QList<QByteArray> certificates;
};

void finish(Person &person, QList<ImportItem> &items)
{
    const auto account = person.account.isEmpty() ? person.principal.section(u'@', 0, 0) : person.account;
    if (person.certificates.isEmpty() && !account.isEmpty()) {
        const auto where = QString::number(person.line);
        items.append(
            {where, account, {}, nullptr, base::Error{base::ErrorCode::NoCertificate, where, {}, {}, nullptr}});
    }
    for (const auto &der : person.certificates) {
        ImportItem item;
        item.where = QString::number(person.line);
        item.account = account;
        if (const auto certificate = pki::Certificate::fromDer(der, item.where))
            item.certificate = newCertificate(*certificate);
        else
            item.error = certificate.error();
        items.append(item);
    }
    person = {};
}

} // namespace

base::Result<ImportFile> readLdif(const QString &path, const base::Progress &progress)
{
    const auto text = readImportText(path);
    if (!text)
        return std::unexpected(text.error());
    if (text->problem)
        return refusedImport(text->problem->kind, text->problem->line);
    ImportFile file;
    file.guessedEncoding = text->guessedEncoding;
    LdifReader reader(text->utf8);
    Person person;
    for (int count = 0; !reader.atEnd(); ++count) {
        if (count % recordsBetweenQuestions == 0) {
            progress(reader.fraction());
            if (progress.cancelled()) {
                file.cancelled = true;
                return file;
            }
        }
        Value value;
        switch (reader.next(value)) {
        case LdifReader::Got::Malformed:
            return refusedImport(ImportProblem::Kind::NotLdif, value.line);
        case LdifReader::Got::EndOfRecord:
            finish(person, file.items);
            break;
        case LdifReader::Got::Nothing:
            break;
        case LdifReader::Got::Value:
            if (person.line == 0)
                person.line = value.line;
            if (value.attribute == "samaccountname")
                person.account = QString::fromUtf8(value.bytes);
            else if (value.attribute == "userprincipalname")
                person.principal = QString::fromUtf8(value.bytes);
            else if (value.attribute == "usercertificate" || value.attribute.startsWith("usercertificate;"))
                person.certificates.append(value.bytes);
            break;
        }
    }
    finish(person, file.items);
    if (file.items.isEmpty())
        return refusedImport(ImportProblem::Kind::NoRows, 0);
    progress(1);
    return file;
}

} // namespace certwizard::mappings
