#pragma once

#include "xml/document.h"

namespace certwizard::xml {

/// One replaced stretch of the text.
struct Splice {
    qsizetype offset = 0; ///< in Document::text()
    qsizetype removed = 0;
    QByteArray inserted;
};

/// The outcome of editing: the document as it was, and what replaces what. Immutable.
class Patch {
public:
    [[nodiscard]] const Document &before() const;
    /// Sorted by offset, never overlapping.
    [[nodiscard]] const std::vector<Splice> &splices() const;
    [[nodiscard]] bool isEmpty() const;
    /// The new file's bytes in order, in the file's own encoding; views into `before()` and this patch.
    /// For UTF-16 the one piece is a converted copy that this patch keeps.
    [[nodiscard]] std::vector<QByteArrayView> pieces() const;
    /// The new file as one buffer, parsed anew and verified by expat. What is written is exactly its bytes.
    [[nodiscard]] base::Result<Document> applied() const;
    /// Checks the result without building it: `before().verify()` has to be good already, every edit
    /// is given to expat in place of what it replaces, and the result is well-formed by construction.
    [[nodiscard]] base::Result<> verify() const;

private:
    friend class Editor;
    struct Data;
    std::shared_ptr<const Data> m_data;
};

/// Collects edits to one document. Elements are named by `Node`: one that is in the document, or one
/// that this editor added. New elements copy the indentation and line ends around them; attribute
/// values are written in double quotes and escaped; replaced values keep their quotes. A value that XML cannot
/// hold (control characters) makes `verify` and `applied` of the patch fail with InvalidValue.
/// Edits to the same place combine; nothing outside an edit changes by a byte.
class Editor {
public:
    class Node {
    public:
        Node() = default;
        Node(Element element) : m_element(element) {} // NOLINT(google-explicit-constructor): an element is a node
        [[nodiscard]] bool isNull() const { return m_element.isNull() && m_added < 0; }

    private:
        friend class Editor;
        Element m_element;
        int m_added = -1;
    };

    explicit Editor(Document document);
    ~Editor();
    Editor(Editor &&) noexcept;
    Editor &operator=(Editor &&) noexcept;

    /// Sets or adds (behind the last attribute). No edit where the value is already equal.
    void setAttribute(const Node &node, QByteArrayView name, const QString &value);
    void removeAttribute(const Node &node, QByteArrayView name);

    /// Adds behind the last child; opens a self-closing element. A run of appends costs one splice.
    Node appendChild(const Node &parent, QByteArrayView name);
    Node insertBefore(const Node &sibling, QByteArrayView name);
    Node insertAfter(const Node &sibling, QByteArrayView name);
    /// Adds in front of the first child.
    Node prependChild(const Node &parent, QByteArrayView name);
    /// The first child of that name that was not removed, or a new one behind the last child.
    Node ensureChild(const Node &parent, QByteArrayView name);

    /// Removes the element with the white space in front of it on its line and the line end.
    void remove(const Node &node);
    /// Moves an existing element, byte for byte, in front of or behind a sibling (order of mappings): both have
    /// the same parent.
    void moveBefore(const Element &element, const Element &sibling);
    void moveAfter(const Element &element, const Element &sibling);

    /// Freezes what was collected.
    [[nodiscard]] Patch finish() const;

private:
    Node insertBeside(const Node &sibling, QByteArrayView name, bool behind);

    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace certwizard::xml
