#pragma once

// What a Document holds. Private to this folder.

#include "xml/document.h"

#include <cstdlib>
#include <mutex>
#include <new>
#include <type_traits>

namespace certwizard::xml {

/// A growing array of plain records. Unlike std::vector it grows by realloc, which moves pages instead
/// of bytes for large arrays: no second copy in memory, and no time for making one.
template <typename Record>
class Records {
    static_assert(std::is_trivially_copyable_v<Record>);

public:
    Records() = default;
    ~Records() { std::free(m_records); } // NOLINT(cppcoreguidelines-no-malloc): see above
    Records(const Records &) = delete;
    Records &operator=(const Records &) = delete;

    [[nodiscard]] std::uint32_t size() const { return m_size; }
    [[nodiscard]] const Record &operator[](std::uint32_t i) const { return m_records[i]; }
    [[nodiscard]] Record &operator[](std::uint32_t i) { return m_records[i]; }
    [[nodiscard]] Record &last() { return m_records[m_size - 1]; }

    void append(const Record &record)
    {
        if (m_size == m_capacity)
            setCapacity(m_capacity < 64 ? 64 : m_capacity + m_capacity / 2);
        m_records[m_size++] = record;
    }
    void shrink() { setCapacity(m_size); }

private:
    void setCapacity(std::uint32_t capacity)
    {
        if (capacity == 0)
            return;
        auto *const grown =
            static_cast<Record *>(std::realloc(m_records,
                                               capacity * sizeof(Record))); // NOLINT(cppcoreguidelines-no-malloc)
        if (grown == nullptr)
            throw std::bad_alloc();
        m_records = grown;
        m_capacity = capacity;
    }

    Record *m_records = nullptr;
    std::uint32_t m_size = 0;
    std::uint32_t m_capacity = 0;
};

inline constexpr std::uint32_t none = 0xffffffff;

/// Elements are in document order, so an element's first child is the next record, and its subtree is
/// the records up to `next`. Offsets are into the text.
struct ElementRecord {
    std::uint32_t open = 0;    ///< '<' of the start tag
    std::uint32_t content = 0; ///< behind '>' of the start tag
    std::uint32_t close = 0;   ///< behind '>' of the end tag; equal to `content` when self-closing
    std::uint32_t parent = none;
    std::uint32_t next = 0;           ///< the record behind the subtree
    std::uint32_t firstAttribute = 0; ///< up to the next record's
    std::uint32_t nameLength = 0;
};

struct AttributeRecord {
    std::uint32_t name = 0;
    std::uint32_t nameEnd = 0;
    std::uint32_t value = 0;    ///< behind the quote
    std::uint32_t valueEnd = 0; ///< at the quote
};

struct Index {
    QString name;
    QByteArray bytes;
    QByteArray converted; ///< UTF-8 of a UTF-16 file
    QByteArrayView text;
    Encoding encoding = Encoding::Utf8;
    bool byteOrderMark = false;
    Records<ElementRecord> elements;
    Records<AttributeRecord> attributes;

    /// Bytes of the file in front of `text`; 0 where the text was converted.
    [[nodiscard]] qsizetype textOffset() const { return encoding == Encoding::Utf8 && byteOrderMark ? 3 : 0; }
    [[nodiscard]] QByteArrayView slice(std::uint32_t begin, std::uint32_t end) const
    {
        return text.sliced(begin, end - begin);
    }
    [[nodiscard]] QByteArrayView elementName(std::uint32_t element) const
    {
        return text.sliced(elements[element].open + 1, elements[element].nameLength);
    }
    [[nodiscard]] std::uint32_t attributesEnd(std::uint32_t element) const
    {
        return element + 1 < elements.size() ? elements[element + 1].firstAttribute : attributes.size();
    }
    /// Where the name or the last attribute ends.
    [[nodiscard]] std::uint32_t startTagEnd(std::uint32_t element) const
    {
        const auto &record = elements[element];
        const auto end = attributesEnd(element);
        return end > record.firstAttribute ? attributes[end - 1].valueEnd + 1 : record.open + 1 + record.nameLength;
    }
    [[nodiscard]] bool isSelfClosing(std::uint32_t element) const
    {
        return elements[element].close == elements[element].content;
    }
    [[nodiscard]] std::uint32_t firstChild(std::uint32_t element) const
    {
        return elements[element].next > element + 1 ? element + 1 : none;
    }
    [[nodiscard]] std::uint32_t nextSibling(std::uint32_t element) const
    {
        const auto next = elements[element].next;
        return next < elements.size() && elements[next].parent == elements[element].parent ? next : none;
    }
    [[nodiscard]] std::uint32_t lastChild(std::uint32_t element) const;
    /// '<' of the end tag; for elements that are not self-closing.
    [[nodiscard]] std::uint32_t endTag(std::uint32_t element) const;
    [[nodiscard]] base::Position positionOf(qsizetype textOffset) const;

private:
    // How many lines end before each block of the text: filled as far as somebody asked.
    mutable std::mutex m_linesMutex;
    mutable std::vector<std::uint32_t> m_linesBefore;
};

/// Fills `index.elements` and `index.attributes` from `index.text`. XmlMalformed has expat's words as its detail, or
/// "invalid UTF-8"; XmlEncoding with a position names what the declaration says.
[[nodiscard]] base::Result<> scan(Index &index, const base::Progress &progress);

/// Sets encoding, mark, text and, for UTF-16, the converted text. XmlEncoding: its detail is the encoding, or "invalid
/// UTF-16" with the place of the half character.
[[nodiscard]] base::Result<> detectEncoding(Index &index);
/// What the XML declaration may say in a file of this encoding.
[[nodiscard]] bool isDeclarable(Encoding encoding, QByteArrayView name);
/// UTF-8 to the file's encoding, without a mark.
[[nodiscard]] QByteArray encode(QByteArrayView text, Encoding encoding);
[[nodiscard]] QByteArrayView byteOrderMark(Encoding encoding);

/// Line and column of an offset; offset is `at` plus `shift`.
[[nodiscard]] base::Position findPosition(QByteArrayView text, qsizetype at, qsizetype shift);

/// An attribute value between these quotes, and back.
[[nodiscard]] QByteArray escaped(QStringView value, char quote);
/// Whether XML can hold this text at all.
[[nodiscard]] bool isRepresentable(QStringView value);

/// Gives these pieces to expat as one document. `name` is the subject of the error.
[[nodiscard]] base::Result<> verifyPieces(const std::vector<QByteArrayView> &pieces, const QString &name);

} // namespace certwizard::xml
