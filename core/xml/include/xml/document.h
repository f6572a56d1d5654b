#pragma once

#include "base/error.h"
#include "base/progress.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringView>

#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <vector>

namespace certwizard::xml {

class Document;
struct Index; ///< private to this floor

enum class Encoding { Utf8, Utf16LittleEndian, Utf16BigEndian };

/// What an attribute's text as written says: entities and character references resolved, white space normalised.
[[nodiscard]] QString unescaped(QByteArrayView raw);

/// A name="value" of a start tag. Cheap to copy; valid while a Document of its text lives.
class Attribute {
public:
    [[nodiscard]] QByteArrayView name() const;
    /// As written, entities unresolved.
    [[nodiscard]] QByteArrayView rawValue() const;
    /// Entities and character references resolved, white space normalised as XML says.
    [[nodiscard]] QString value() const;
    [[nodiscard]] base::Position position() const;

private:
    friend class Element;
    friend class Editor;
    friend class Document;
    const Index *m_index = nullptr;
    std::uint32_t m_attribute = 0;
};

/// An element of a document: a handle of two words, valid while a Document of its text lives. A
/// default-made one is null: it has no name, attributes or children and may be asked anything.
class Element {
public:
    Element() = default;

    [[nodiscard]] bool isNull() const { return m_index == nullptr; }
    explicit operator bool() const { return !isNull(); }
    friend bool operator==(const Element &, const Element &) = default;

    [[nodiscard]] QByteArrayView name() const;
    [[nodiscard]] bool is(QByteArrayView name) const { return this->name() == name; } // case-sensitive, as XML is
    [[nodiscard]] Element parent() const;
    [[nodiscard]] Element firstChild() const;
    [[nodiscard]] Element nextSibling() const;
    /// First child of that name, or null.
    [[nodiscard]] Element child(QByteArrayView name) const;
    /// Descends one child per step: `root.path({"system.applicationHost", "sites"})`.
    [[nodiscard]] Element path(std::initializer_list<QByteArrayView> names) const;

    [[nodiscard]] int attributeCount() const;
    [[nodiscard]] Attribute attributeAt(int index) const;
    [[nodiscard]] std::optional<Attribute> attribute(QByteArrayView name) const;
    /// nullopt when the attribute is absent; an empty string when it is there and empty.
    [[nodiscard]] std::optional<QString> value(QByteArrayView name) const;

    /// The '<' of the start tag.
    [[nodiscard]] base::Position position() const;
    /// From the '<' of the start tag to behind the '>' of the end tag.
    [[nodiscard]] QByteArrayView outerXml() const;
    [[nodiscard]] bool isSelfClosing() const;

    /// Iterates over child elements: `for (const auto child : element.children())`.
    class Range;
    [[nodiscard]] Range children() const;

private:
    friend class Document;
    friend class Editor;
    friend class Attribute;
    Element(const Index *index, std::uint32_t element) : m_index(index), m_element(element) {}
    const Index *m_index = nullptr;
    std::uint32_t m_element = 0;
};

/// A well-formed XML text and an index of where everything stands in it. Immutable; copies share.
///
/// The text is never re-written: positions point into the original bytes, and saving without an edit
/// gives the identical file. UTF-16 is converted to UTF-8 once and converted back by `encode`.
class Document {
public:
    /// One quote-aware scan that checks structure (nesting, quotes, duplicate attributes, one root) and
    /// notes spans. Refuses with XmlMalformed (line and column), XmlTruncated, XmlDoctype (DTD or entity
    /// declaration), XmlEncoding (anything but UTF-8/ASCII and UTF-16), FileEmpty.
    /// `name` is the subject of errors: the path or a description. Cancelled when it is told to stop.
    [[nodiscard]] static base::Result<Document> parse(QByteArray bytes, const QString &name);
    [[nodiscard]] static base::Result<Document> parse(QByteArray bytes, const QString &name,
                                                      const base::Progress &progress);

    /// Full well-formedness by expat, the second opinion that every write waits for. Runs beside the
    /// work: safe to call from another thread. Long attribute values of plain characters are passed to
    /// expat shortened (the scan knows that they are values), which makes it an order of magnitude faster on mappings.
    /// Cancelled when it is told to stop, which is no verdict.
    [[nodiscard]] base::Result<> verify() const;
    [[nodiscard]] base::Result<> verify(const std::stop_token &stop) const;

    [[nodiscard]] Element root() const;
    /// The text as UTF-8 without byte order mark. Offsets of positions count in the original file's bytes for
    /// UTF-8 (with the mark), and in this text for UTF-16; columns never count the mark.
    [[nodiscard]] QByteArrayView text() const;
    /// The file's own bytes.
    [[nodiscard]] const QByteArray &bytes() const;
    [[nodiscard]] QString name() const;
    [[nodiscard]] Encoding encoding() const;
    [[nodiscard]] bool hasByteOrderMark() const;
    [[nodiscard]] base::Position positionOf(qsizetype textOffset) const;

private:
    friend class Editor;
    friend class Patch;
    std::shared_ptr<const Index> m_index;
};

/// Iteration over children.
class Element::Range {
public:
    class Iterator {
    public:
        using value_type = Element;
        using difference_type = std::ptrdiff_t;
        Iterator() = default;
        explicit Iterator(Element element) : m_element(element) {}
        Element operator*() const { return m_element; }
        Iterator &operator++()
        {
            m_element = m_element.nextSibling();
            return *this;
        }
        Iterator operator++(int)
        {
            auto copy = *this;
            ++*this;
            return copy;
        }
        friend bool operator==(const Iterator &, const Iterator &) = default;

    private:
        Element m_element;
    };

    explicit Range(Element first) : m_first(first) {}
    [[nodiscard]] Iterator begin() const { return Iterator(m_first); }
    [[nodiscard]] Iterator end() const { return Iterator(); }

private:
    Element m_first;
};

inline Element::Range Element::children() const
{
    return Range(firstChild());
}

} // namespace certwizard::xml
