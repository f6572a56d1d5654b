#include "http.h"

#include <QRegularExpression>

#include <algorithm>

namespace certwizard::diagnose {

int subStatusOnPage(QByteArrayView body, int status)
{
    // The detailed page of IIS says "HTTP Error 403.7 - Forbidden", the plain one only "403 - Forbidden".
    static const QRegularExpression pattern(QStringLiteral("\\b([1-5]\\d\\d)\\.(\\d{1,2})\\b"));
    auto matches = pattern.globalMatch(QString::fromLatin1(body));
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (match.captured(1).toInt() == status)
            return match.captured(2).toInt();
    }
    return -1;
}

HttpReader::State HttpReader::look(bool ended)
{
    if (!hasHeaders()) {
        if (!m_buffer.isEmpty()
            && !m_buffer.startsWith(QByteArrayView("HTTP/1.").first(std::min<qsizetype>(7, m_buffer.size()))))
            return State::Bad;
        const auto end = m_buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return ended || m_buffer.size() > maximumHeader ? State::Bad : State::NeedsMore;
        m_bodyStart = end + 4;
        if (!readHead())
            return State::Bad;
        if (m_head.status >= 100 && m_head.status < 200 && m_head.status != 101) { // "100 Continue": the answer follows
            m_buffer.remove(0, m_bodyStart);
            m_bodyStart = 0;
            m_head = {};
            return look(ended);
        }
    }
    const auto have = m_buffer.size() - m_bodyStart;
    if (ended || have >= maximumBody || (m_bodyLength >= 0 && have >= m_bodyLength))
        return State::Complete;
    return State::NeedsMore;
}

bool HttpReader::readHead()
{
    const auto lines = m_buffer.first(m_bodyStart).split('\n');
    const auto parts = lines.first().trimmed().split(' ');
    bool isNumber = false;
    m_head.status = parts.size() >= 2 ? parts[1].toInt(&isNumber) : 0;
    if (!isNumber || m_head.status < 100 || m_head.status > 599)
        return false;
    m_bodyLength = m_head.status == 204 || m_head.status == 304 ? 0 : -1;
    for (const auto &line : lines.sliced(1)) {
        const auto colon = line.indexOf(':');
        if (colon <= 0)
            continue;
        const auto name = line.first(colon).trimmed().toLower();
        const auto value = line.sliced(colon + 1).trimmed();
        if (name == "server")
            m_head.server = QString::fromLatin1(value);
        else if (name == "via" || (name == "x-powered-by" && value.startsWith("ARR")))
            m_head.gateway = QString::fromLatin1(value);
        else if (name == "location")
            m_head.location = QString::fromLatin1(value);
        else if (name == "content-length" && m_bodyLength < 0)
            m_bodyLength = std::max<qsizetype>(0, value.toLongLong());
    }
    return true;
}

HttpAnswer HttpReader::answer() const
{
    auto result = m_head;
    result.subStatus = subStatusOnPage(QByteArrayView(m_buffer).sliced(m_bodyStart), result.status);
    return result;
}

} // namespace certwizard::diagnose
