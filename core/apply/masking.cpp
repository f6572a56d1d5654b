#include "masking.h"

#include <QString>

#include <algorithm>
#include <initializer_list>
#include <vector>

namespace certwizard::apply {

namespace {

constexpr QByteArrayView bullets("\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022");
/// Long enough to be told apart, short enough for a line.
constexpr qsizetype shownOfBase64 = 24;
constexpr qsizetype shortBase64 = 80;

struct Value {
    QByteArrayView name;
    qsizetype begin = 0; ///< behind the quote
    qsizetype end = 0;   ///< the closing quote
};

bool containsAny(QByteArrayView text, std::initializer_list<QByteArrayView> words)
{
    const auto lower = text.toByteArray().toLower();
    return std::ranges::any_of(words, [&](QByteArrayView word) { return lower.contains(word); });
}

bool isSecretName(QByteArrayView name)
{
    return containsAny(name, {"password", "passwd", "pwd", "secret", "validationkey", "decryptionkey", "sessionkey",
                              "connectionstring", "apikey", "accesskey", "token"});
}

/// A connection string that somebody put into an attribute of any name.
bool isSecretValue(QByteArrayView value)
{
    return value.size() < 4096 && containsAny(value, {"password=", "pwd=", "accountkey=", "sharedaccesskey="});
}

bool isBase64(QByteArrayView value)
{
    return std::ranges::all_of(value, [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/'
               || c == '=' || c == '\r' || c == '\n' || c == ' ' || c == '-';
    });
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

class Masker {
public:
    Masker(QByteArrayView xml, Base64 base64) : m_xml(xml), m_base64(base64) {}

    [[nodiscard]] MaskedText run();

private:
    [[nodiscard]] bool value(Value &found);
    void finishTag();
    void copyTo(qsizetype end)
    {
        m_result.text += m_xml.sliced(m_copied, end - m_copied);
        m_copied = end;
    }
    void hide(const Value &value);
    void shorten(const Value &value);

    QByteArrayView m_xml;
    Base64 m_base64;
    qsizetype m_at = 0;
    qsizetype m_copied = 0;
    std::vector<Value> m_values; ///< of the tag that is being read
    MaskedText m_result;
};

bool Masker::value(Value &found)
{
    // m_at is on a quote. Raw '<' cannot stand in a value, so a quote that runs into one was none.
    const auto quote = m_xml[m_at];
    auto nameEnd = m_at;
    while (nameEnd > 0 && isSpace(m_xml[nameEnd - 1]))
        --nameEnd;
    if (nameEnd == 0 || m_xml[nameEnd - 1] != '=')
        return false;
    --nameEnd;
    while (nameEnd > 0 && isSpace(m_xml[nameEnd - 1]))
        --nameEnd;
    auto nameBegin = nameEnd;
    while (nameBegin > 0 && !isSpace(m_xml[nameBegin - 1]) && !QByteArrayView("<>\"'=/").contains(m_xml[nameBegin - 1]))
        --nameBegin;
    const auto end = m_xml.indexOf(quote, m_at + 1);
    const auto open = m_xml.sliced(m_at + 1, (end < 0 ? m_xml.size() : end) - m_at - 1).indexOf('<');
    if (open >= 0)
        return false;
    // A stretch may be cut off inside a value: then what is left of it is treated like the whole.
    found = {m_xml.sliced(nameBegin, nameEnd - nameBegin), m_at + 1, end < 0 ? m_xml.size() : end};
    return true;
}

void Masker::hide(const Value &value)
{
    copyTo(value.begin);
    auto covered = false;
    for (auto i = value.begin; i < value.end; ++i) {
        const auto c = m_xml[i];
        if (c == '\n' || c == '\r') {
            m_result.text += c;
            covered = false;
        } else if (!covered) {
            m_result.text += bullets;
            covered = true;
        }
    }
    m_copied = value.end;
    m_result.hidesSecrets = true;
}

void Masker::shorten(const Value &value)
{
    const auto text = m_xml.sliced(value.begin, value.end - value.begin);
    if (text.size() <= shortBase64 || text.contains('\n') || !isBase64(text))
        return;
    copyTo(value.begin + shownOfBase64);
    m_result.text += "\u2026";
    m_copied = value.end - shownOfBase64 / 2;
}

void Masker::finishTag()
{
    const auto textOf = [&](const Value &value) { return m_xml.sliced(value.begin, value.end - value.begin); };
    // <add name="DB_PASSWORD" value="…" />: environment variables and application settings.
    const auto namesSecret = std::ranges::any_of(m_values, [&](const Value &value) {
        return (value.name == "name" || value.name == "key") && isSecretName(textOf(value));
    });
    for (const auto &value : m_values) {
        if (value.begin == value.end)
            continue;
        const auto isSecret =
            isSecretName(value.name) || (namesSecret && value.name == "value") || isSecretValue(textOf(value));
        if (isSecret)
            hide(value);
        else if (m_base64 == Base64::Shortened)
            shorten(value);
    }
    m_values.clear();
}

MaskedText Masker::run()
{
    while (m_at < m_xml.size()) {
        const auto c = m_xml[m_at];
        if (c == '<' || c == '>') {
            finishTag();
        } else if (c == '"' || c == '\'') {
            Value found;
            if (value(found)) {
                m_values.push_back(found);
                m_at = found.end;
            }
        }
        ++m_at;
    }
    finishTag();
    copyTo(m_xml.size());
    return std::move(m_result);
}

} // namespace

MaskedText masked(QByteArrayView xml, Base64 base64)
{
    return Masker(xml, base64).run();
}

} // namespace certwizard::apply
