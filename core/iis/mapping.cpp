#include "iis/mapping.h"

#include "mapping_reader.h"
#include "section_view.h"

#include <algorithm>

namespace certwizard::iis {

using namespace Qt::StringLiterals;

namespace {

bool isWhiteSpace(char character)
{
    return character == ' ' || character == '\t' || character == '\r' || character == '\n';
}

/// Header and footer lines go, whatever they name; what is between stays.
QByteArray withoutPemLines(QByteArrayView text)
{
    QByteArray result;
    qsizetype from = 0;
    while (from < text.size()) {
        const auto begin = text.indexOf(QByteArrayView("-----"), from);
        if (begin < 0)
            break;
        const auto middle = text.indexOf(QByteArrayView("-----"), begin + 5);
        result.append(text.sliced(from, begin - from));
        from = middle < 0 ? text.size() : middle + 5;
    }
    return result.append(text.sliced(from));
}

QByteArray withoutWhiteSpace(QByteArray text)
{
    text.removeIf(isWhiteSpace);
    return text;
}

/// How many octets the outermost DER element claims to have in all; 0 when it is no SEQUENCE.
qsizetype claimedSize(QByteArrayView der)
{
    if (der.size() < 2 || der[0] != 0x30)
        return 0;
    const auto first = static_cast<quint8>(der[1]);
    if (first < 0x80)
        return 2 + first;
    const auto count = first & 0x7F;
    if (count == 0 || count > 4 || der.size() < 2 + count)
        return 0;
    qsizetype size = 0;
    for (int i = 0; i < count; ++i)
        size = (size << 8) | static_cast<quint8>(der[2 + i]);
    return size + 2 + count;
}

/// The whole quartets of a text that ends in the middle of one, or nullopt where a character is not of the alphabet.
std::optional<QByteArray> decodedPrefix(QByteArray text)
{
    while (text.endsWith('='))
        text.chop(1);
    text.truncate(text.size() / 4 * 4);
    auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(std::move(*decoded)) : std::nullopt;
}

/// A text that is not base64 as a whole: a piece of a certificate, perhaps one with nothing missing but its padding?
MappingCertificate readBroken(const QByteArray &text)
{
    auto unpadded = text;
    while (unpadded.endsWith('='))
        unpadded.chop(1);
    if (const auto complete = QByteArray::fromBase64Encoding(unpadded, QByteArray::AbortOnBase64DecodingErrors);
        complete && unpadded.size() % 4 != 1 && claimedSize(*complete) == (*complete).size()) {
        if (auto certificate = pki::Certificate::fromDer(*complete))
            return {MappingCertificate::Defect::CutOff, std::move(*certificate)};
    }
    const auto prefix = decodedPrefix(text);
    if (!prefix)
        return {MappingCertificate::Defect::NotBase64, {}};
    return {claimedSize(*prefix) > prefix->size() ? MappingCertificate::Defect::CutOff
                                                  : MappingCertificate::Defect::NotBase64,
            {}};
}

/// A text without headers and white space.
MappingCertificate readPlain(const QByteArray &text)
{
    if (text.isEmpty())
        return {MappingCertificate::Defect::Empty, {}};
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || text.size() % 4 != 0)
        return readBroken(text);
    if (claimedSize(*decoded) > (*decoded).size())
        return {MappingCertificate::Defect::CutOff, {}};
    auto certificate = pki::Certificate::fromDer(*decoded);
    if (!certificate)
        return {MappingCertificate::Defect::NotCertificate, {}};
    return {MappingCertificate::Defect::None, std::move(*certificate)};
}

MappingRule readRule(const xml::Element &element)
{
    MappingRule rule;
    const auto field = element.value("certificateField");
    if (field && field->compare("Issuer"_L1, Qt::CaseInsensitive) == 0)
        rule.field = MappingRule::Field::Issuer;
    else if (field && field->compare("Subject"_L1, Qt::CaseInsensitive) != 0)
        rule.unknownField = field;
    rule.subField = element.value("certificateSubField").value_or(QString());
    rule.match = element.value("matchCriteria").value_or(QString());
    rule.caseSensitive = parseBool(element.value("compareCaseSensitive").value_or(QString())).value_or(true);
    return rule;
}

bool readEnabled(const xml::Element &element)
{
    return parseBool(element.value("enabled").value_or(QString())).value_or(true);
}

} // namespace

MappingCertificate readMappingCertificate(QByteArrayView attributeText)
{
    auto text = attributeText.contains('&') ? xml::unescaped(attributeText).toUtf8() : attributeText.toByteArray();
    auto defect = MappingCertificate::Defect::None;
    if (std::any_of(text.cbegin(), text.cend(), isWhiteSpace))
        defect = MappingCertificate::Defect::WhiteSpace;
    if (text.contains("-----")) {
        defect = MappingCertificate::Defect::PemHeader;
        text = withoutPemLines(text);
    }
    auto result = readPlain(withoutWhiteSpace(std::move(text)));
    if (result.defect == MappingCertificate::Defect::None)
        result.defect = defect;
    return result;
}

StoredPassword storedPassword(const xml::Element &mapping)
{
    const auto attribute = mapping.attribute("password");
    if (!attribute)
        return StoredPassword::None;
    const auto text = attribute->rawValue();
    if (text.isEmpty())
        return StoredPassword::None;
    if (!text.startsWith("[enc:") || !text.endsWith(":enc]"))
        return StoredPassword::PlainText;
    // "[enc:Provider::enc]" is the empty string (reference 2.6).
    return text.endsWith("::enc]") ? StoredPassword::None : StoredPassword::Protected;
}

QList<MappingRule> readRules(const xml::Element &mapping)
{
    QList<MappingRule> rules;
    for (const auto child : mapping.child("rules").children()) {
        if (child.is("clear"))
            rules.clear();
        else if (child.is("add"))
            rules.append(readRule(child));
    }
    return rules;
}

ManyToOneMapping readManyToOne(const xml::Element &element, bool inherited)
{
    ManyToOneMapping mapping;
    mapping.name = element.value("name").value_or(QString());
    mapping.description = element.value("description").value_or(QString());
    mapping.enabled = readEnabled(element);
    mapping.allow = element.value("permissionMode").value_or(QString()).compare("Deny"_L1, Qt::CaseInsensitive) != 0;
    mapping.userName = element.value("userName").value_or(QString());
    mapping.password = storedPassword(element);
    mapping.rules = readRules(element);
    mapping.inherited = inherited;
    mapping.element = element;
    return mapping;
}

bool OneToOneMapping::isEnabled() const
{
    return readEnabled(m_element);
}

QString OneToOneMapping::userName() const
{
    return m_element.value("userName").value_or(QString());
}

StoredPassword OneToOneMapping::password() const
{
    return storedPassword(m_element);
}

QByteArrayView OneToOneMapping::certificateText() const
{
    const auto attribute = m_element.attribute("certificate");
    return attribute ? attribute->rawValue() : QByteArrayView();
}

MappingCertificate OneToOneMapping::certificate() const
{
    return readMappingCertificate(certificateText());
}

} // namespace certwizard::iis
