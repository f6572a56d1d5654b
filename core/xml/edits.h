#pragma once

// What an Editor collects. Private to this folder.

#include "layout.h"
#include "xml/editor.h"

#include <deque>
#include <list>
#include <map>

namespace certwizard::xml {

/// A new element, or one that moved here.
struct Item {
    int added = -1;
    std::uint32_t moved = none;
};
using Items = std::list<Item>;

/// Where an item stands; lists and places stay valid while others come and go.
struct Place {
    Items *items = nullptr;
    Items::iterator at;
};

struct AttributeEdit {
    QByteArray name;
    std::optional<QString> value; ///< nullopt: removed
};

/// The edits around one element of the document.
struct ElementEdit {
    std::vector<AttributeEdit> attributes;
    Items before;
    Items after;
    Items inside; ///< of an element that has no children
    bool removed = false;
    Place movedTo;

    [[nodiscard]] bool isGone() const { return removed || movedTo.items != nullptr; }
};

struct Added {
    QByteArray name;
    std::vector<AttributeEdit> attributes;
    Items children;
    Place place;        ///< without items once removed
    quint64 parent = 0; ///< the editor's key of it
};

struct Edits {
    std::map<std::uint32_t, ElementEdit> elements; ///< in document order
    std::deque<Added> added;
};

/// Turns edits into splices.
[[nodiscard]] std::vector<Splice> renderEdits(const Index &index, const Edits &edits);

struct Patch::Data {
    Document before;
    std::vector<Splice> splices;
    std::optional<base::Error> error; ///< a name or a value that no XML can hold
    mutable std::once_flag encodedOnce;
    mutable QByteArray encoded;
};

} // namespace certwizard::xml
