#pragma once

// Where edits go and how they are indented. Private to this folder.

#include "index.h"

namespace certwizard::xml {

/// A stretch of the text.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// Reads the white space of a document, so that what is added looks like what is there.
///
/// *Block* means a line of its own; where a document (or a part of it) has everything on one line,
/// additions stay on that line.
class Layout {
public:
    explicit Layout(const Index &index);

    /// What stands in front of a new sibling of this element: a line end with indentation, or the blanks
    /// between elements that share a line.
    [[nodiscard]] QByteArray separator(std::uint32_t element) const;
    /// What stands in front of the first child of an element that has none, and in front of its end tag then.
    [[nodiscard]] QByteArray childSeparator(std::uint32_t parent) const;
    [[nodiscard]] QByteArray closingSeparator(std::uint32_t parent) const;
    /// One step of indentation, as this document does it.
    [[nodiscard]] const QByteArray &step() const { return m_step; }

    /// Behind the element, and behind the comment that follows it on its line.
    [[nodiscard]] std::uint32_t behind(std::uint32_t element) const;
    /// What goes when the element goes: its lines where it has them for itself.
    [[nodiscard]] Span removal(std::uint32_t element) const;
    /// The white space that ends an element's content.
    [[nodiscard]] Span trailingSpace(std::uint32_t parent) const;

    [[nodiscard]] bool hasLineEnd(Span span) const;

private:
    [[nodiscard]] bool isBlank(Span span) const;
    [[nodiscard]] std::uint32_t lineStart(std::uint32_t at) const;
    /// At the line end, or at the end of the text.
    [[nodiscard]] std::uint32_t lineEnd(std::uint32_t at) const;
    [[nodiscard]] std::uint32_t spaceBefore(std::uint32_t at) const;
    [[nodiscard]] QByteArray indentation(std::uint32_t at) const;
    [[nodiscard]] QByteArray lineEndNear(std::uint32_t at) const;
    [[nodiscard]] std::uint32_t previousEnd(std::uint32_t element) const;
    [[nodiscard]] bool isBlock(std::uint32_t element) const;
    [[nodiscard]] QByteArray findStep() const;

    const Index &m_index;
    QByteArray m_step;
};

} // namespace certwizard::xml
