#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace certwizard::diagnose {

/// As much of an HTTP/1.x answer as the probe needs.
struct HttpAnswer {
    int status = 0;
    int subStatus = -1;
    QString server;
    QString gateway; ///< who says that it passed the request on
    QString location;
};

/// Bytes as they come; complete when the headers and the body (by length, up to a limit) are there.
class HttpReader {
public:
    static constexpr qsizetype maximumHeader = 64 * 1024;
    static constexpr qsizetype maximumBody = 64 * 1024;

    [[nodiscard]] QByteArray &buffer() { return m_buffer; }
    enum class State { NeedsMore, Complete, Bad };
    /// Looks at what has come; `ended` when nothing more will.
    [[nodiscard]] State look(bool ended);
    [[nodiscard]] bool hasHeaders() const { return m_bodyStart > 0; }
    [[nodiscard]] HttpAnswer answer() const;

private:
    [[nodiscard]] bool readHead();
    QByteArray m_buffer;
    qsizetype m_bodyStart = 0;
    qsizetype m_bodyLength = -1; ///< -1: until the connection closes
    HttpAnswer m_head;
};

/// "403.7" on an IIS error page: the sub-status that goes with `status`, or -1.
[[nodiscard]] int subStatusOnPage(QByteArrayView body, int status);

} // namespace certwizard::diagnose
