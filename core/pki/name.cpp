#include "name.h"

#include "openssl.h"

#include <algorithm>
#include <array>

namespace certwizard::pki {

using namespace Qt::StringLiterals;

namespace {

struct KnownAttribute {
    QLatin1StringView oid;
    QLatin1StringView shortName;
};

/// The short names of Windows; OpenSSL's differ for S, E, G and SERIALNUMBER.
constexpr std::array knownAttributes = {
    KnownAttribute{"2.5.4.3"_L1, "CN"_L1},
    KnownAttribute{"2.5.4.10"_L1, "O"_L1},
    KnownAttribute{"2.5.4.11"_L1, "OU"_L1},
    KnownAttribute{"2.5.4.6"_L1, "C"_L1},
    KnownAttribute{"2.5.4.7"_L1, "L"_L1},
    KnownAttribute{"2.5.4.8"_L1, "S"_L1},
    KnownAttribute{"1.2.840.113549.1.9.1"_L1, "E"_L1},
    KnownAttribute{"2.5.4.4"_L1, "SN"_L1},
    KnownAttribute{"2.5.4.42"_L1, "G"_L1},
    KnownAttribute{"2.5.4.43"_L1, "I"_L1},
    KnownAttribute{"2.5.4.12"_L1, "T"_L1},
    KnownAttribute{"2.5.4.5"_L1, "SERIALNUMBER"_L1},
    KnownAttribute{"2.5.4.9"_L1, "STREET"_L1},
    KnownAttribute{"0.9.2342.19200300.100.1.25"_L1, "DC"_L1},
};

QString shortNameOf(const QString &oid)
{
    const auto found = std::ranges::find(knownAttributes, oid, &KnownAttribute::oid);
    return found == knownAttributes.end() ? oid : QString(found->shortName);
}

/// Marks that turn the reading direction of what stands beside them: one certificate could look
/// like another in a list. Letters of right-to-left scripts are not among them.
bool turnsDirection(char16_t c)
{
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f || c == 0x061c;
}

/// What people see: control characters become visible, so that nothing hides behind a NUL or a line break.
QString visible(const QString &text)
{
    auto result = text;
    for (auto &c : result) {
        if (c.unicode() < 0x20)
            c = QChar(static_cast<char16_t>(0x2400 + c.unicode()));
        else if (c.unicode() == 0x7f)
            c = QChar(u'\u2421');
        else if ((c.unicode() >= 0x80 && c.unicode() < 0xa0) || turnsDirection(c.unicode()) || c.unicode() == 0x2028
                 || c.unicode() == 0x2029)
            c = QChar::ReplacementCharacter;
    }
    return result;
}

QString quoted(const QString &value)
{
    const auto special = [](QChar c) { return u",+\"\\<>;="_s.contains(c); };
    const bool needed = value.isEmpty() || value.front() == u' ' || value.back() == u' ' || value.front() == u'#'
                        || std::ranges::any_of(value, special);
    if (!needed)
        return value;
    auto inner = value;
    return u'"' + inner.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

Name nameFrom(const X509_NAME *name)
{
    QList<NameAttribute> attributes;
    const int count = X509_NAME_entry_count(name);
    attributes.reserve(std::max(count, 0));
    for (int i = 0; i < count; ++i) {
        const auto *entry = X509_NAME_get_entry(name, i);
        const auto oid = openssl::dottedOid(X509_NAME_ENTRY_get_object(entry));
        attributes.append({shortNameOf(oid), oid, openssl::toText(X509_NAME_ENTRY_get_data(entry))});
    }
    return Name(std::move(attributes));
}

bool isSafeText(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto c = text[i];
        if (c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0) || turnsDirection(c.unicode())
            || c.unicode() == 0x2028 || c.unicode() == 0x2029 || c.isNonCharacter())
            return false;
        if (c.isHighSurrogate()) {
            if (i + 1 >= text.size() || !text[i + 1].isLowSurrogate())
                return false;
            ++i;
        } else if (c.isLowSurrogate()) {
            return false;
        }
    }
    return true;
}

QStringList Name::values(QStringView shortName) const
{
    QStringList result;
    for (const auto &attribute : m_attributes) {
        if (attribute.shortName == shortName)
            result.append(attribute.value);
    }
    return result;
}

QString Name::display() const
{
    for (const auto wanted : {u"CN", u"OU", u"O", u"E"}) {
        for (qsizetype i = m_attributes.size() - 1; i >= 0; --i) {
            const auto &attribute = m_attributes[i];
            if (attribute.shortName == QStringView(wanted) && !attribute.value.trimmed().isEmpty())
                return visible(attribute.value.trimmed());
        }
    }
    return toString();
}

QString Name::toString() const
{
    QString result;
    for (qsizetype i = m_attributes.size() - 1; i >= 0; --i) {
        if (!result.isEmpty())
            result += ", "_L1;
        result += m_attributes[i].shortName + u'=' + quoted(visible(m_attributes[i].value));
    }
    return result;
}

} // namespace certwizard::pki
