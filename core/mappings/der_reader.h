#pragma once

#include <QByteArrayView>

#include <optional>

namespace certwizard::mappings {

/// Reads DER elements one behind the other. Strict: definite, shortest lengths only. After a failure nothing more
/// is read and `failed` stays set.
class DerReader {
public:
    struct Element {
        quint8 tag = 0;
        QByteArrayView content;
        QByteArrayView whole;
    };

    explicit DerReader(QByteArrayView bytes) : m_rest(bytes) {}

    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty() || m_failed; }
    /// Everything was read, and well.
    [[nodiscard]] bool isDone() const { return m_rest.isEmpty() && !m_failed; }
    [[nodiscard]] quint8 nextTag() const { return atEnd() ? quint8(0) : quint8(m_rest[0]); }

    Element next()
    {
        if (m_failed || m_rest.size() < 2 || (quint8(m_rest[0]) & 0x1f) == 0x1f)
            return fail();
        qsizetype header = 2;
        qsizetype length = quint8(m_rest[1]);
        if (length >= 0x80) {
            const auto count = length & 0x7f;
            if (count == 0 || count > 3 || m_rest.size() < 2 + count || m_rest[2] == 0)
                return fail();
            length = 0;
            for (qsizetype i = 0; i < count; ++i)
                length = (length << 8) | quint8(m_rest[2 + i]);
            if (length < 0x80)
                return fail();
            header += count;
        }
        if (length > m_rest.size() - header)
            return fail();
        const Element element{quint8(m_rest[0]), m_rest.sliced(header, length), m_rest.first(header + length)};
        m_rest = m_rest.sliced(header + length);
        return element;
    }

    /// The content of the next element when it has this tag.
    QByteArrayView expect(quint8 tag)
    {
        if (nextTag() != tag) {
            fail();
            return {};
        }
        return next().content;
    }

private:
    Element fail()
    {
        m_failed = true;
        return {};
    }
    QByteArrayView m_rest;
    bool m_failed = false;
};

} // namespace certwizard::mappings
