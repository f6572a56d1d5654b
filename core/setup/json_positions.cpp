#include "json_positions.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace certwizard::setup {

using namespace Qt::StringLiterals;

JsonPositions::JsonPositions(QByteArrayView json) : m_json(json)
{
    if (m_json.startsWith(QByteArrayView("\xEF\xBB\xBF")))
        m_at = 3;
    space();
    value(QString());
}

base::Position JsonPositions::of(const QString &path) const
{
    auto at = path;
    while (true) {
        if (const auto found = m_offsets.constFind(at); found != m_offsets.constEnd())
            return positionAt(m_json, *found);
        if (at.isEmpty())
            return {};
        const auto cut = std::max(at.lastIndexOf(u'.'), at.lastIndexOf(u'['));
        at.truncate(std::max<qsizetype>(cut, 0));
    }
}

base::Position JsonPositions::positionAt(QByteArrayView json, qsizetype offset)
{
    const auto before = json.first(std::clamp<qsizetype>(offset, 0, json.size()));
    const auto lineStart = before.lastIndexOf('\n') + 1;
    return {before.size(), static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1,
            static_cast<int>(before.size() - lineStart) + 1};
}

void JsonPositions::value(const QString &path)
{
    if (m_offsets.contains(path) && !m_duplicate)
        m_duplicate = path;
    m_offsets.insert(path, m_at);
    switch (peek()) {
    case '{':
        object(path);
        break;
    case '[':
        array(path);
        break;
    case '"':
        (void)string();
        break;
    default:
        while (m_at < m_json.size() && !QByteArrayView(",]} \t\r\n").contains(peek()))
            ++m_at;
    }
    space();
}

void JsonPositions::object(const QString &path)
{
    ++m_at;
    space();
    while (m_at < m_json.size() && peek() != '}') {
        const auto key = string();
        space();
        ++m_at; // ':'
        space();
        value(path.isEmpty() ? key : path + u'.' + key);
        if (peek() == ',')
            ++m_at;
        space();
    }
    ++m_at;
}

void JsonPositions::array(const QString &path)
{
    ++m_at;
    space();
    for (auto index = 0; m_at < m_json.size() && peek() != ']'; ++index) {
        value(u"%1[%2]"_s.arg(path).arg(index));
        if (peek() == ',')
            ++m_at;
        space();
    }
    ++m_at;
}

QString JsonPositions::string()
{
    const auto start = m_at++;
    auto escaped = false;
    while (m_at < m_json.size() && peek() != '"') {
        if (peek() == '\\') {
            escaped = true;
            ++m_at;
        }
        ++m_at;
    }
    m_at = std::min(m_at + 1, m_json.size());
    const auto raw = m_json.sliced(start, m_at - start);
    if (!escaped)
        return QString::fromUtf8(raw.sliced(1).chopped(1));
    return QJsonDocument::fromJson('[' + raw.toByteArray() + ']').array().at(0).toString();
}

void JsonPositions::space()
{
    while (m_at < m_json.size() && QByteArrayView(" \t\r\n").contains(peek()))
        ++m_at;
}

} // namespace certwizard::setup
