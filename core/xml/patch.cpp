#include "edits.h"

namespace certwizard::xml {

using namespace Qt::StringLiterals;
using base::Result;

namespace {

/// The patched text cut down to what the edits touch: whole elements without an edit are left out, because
/// leaving a well-formed element out of content never changes what is well-formed around it.
std::vector<QByteArrayView> touchedPart(const Index &index, const std::vector<Splice> &splices)
{
    std::vector<QByteArrayView> pieces;
    std::uint32_t at = 0;
    auto next = splices.begin();
    const auto copyUpTo = [&](std::uint32_t end) {
        // Those that end at `end` too: what is put in front of an element belongs in front of it.
        for (; next != splices.end() && next->offset + next->removed <= end; ++next) {
            pieces.push_back(index.slice(at, static_cast<std::uint32_t>(next->offset)));
            pieces.emplace_back(next->inserted);
            at = static_cast<std::uint32_t>(next->offset + next->removed);
        }
        if (at < end) {
            pieces.push_back(index.slice(at, end));
            at = end;
        }
    };
    auto skippedParent = none; // of the element left out just now
    for (std::uint32_t element = 0; element < index.elements.size();) {
        const auto &record = index.elements[element];
        const auto begins = [&] { return next != splices.end() ? next->offset : index.text.size(); };
        if (begins() >= record.close) {
            // With a run of siblings goes what stands between them.
            if (skippedParent != record.parent)
                copyUpTo(record.open);
            at = record.close;
            skippedParent = record.parent;
            element = record.next;
            continue;
        }
        skippedParent = none;
        const bool isReplaced = next->offset <= record.open && next->offset + next->removed >= record.close;
        if (isReplaced) {
            copyUpTo(static_cast<std::uint32_t>(next->offset + next->removed));
            element = record.next;
            continue;
        }
        if (next->offset <= record.open) {
            // In front of this element; what it does to the element itself is asked anew.
            copyUpTo(static_cast<std::uint32_t>(next->offset + next->removed));
            continue;
        }
        ++element;
    }
    copyUpTo(static_cast<std::uint32_t>(index.text.size()));
    return pieces;
}

} // namespace

const Document &Patch::before() const
{
    static const Document nothing;
    return m_data ? m_data->before : nothing;
}

const std::vector<Splice> &Patch::splices() const
{
    static const std::vector<Splice> nothing;
    return m_data ? m_data->splices : nothing;
}

bool Patch::isEmpty() const
{
    return splices().empty();
}

std::vector<QByteArrayView> Patch::pieces() const
{
    std::vector<QByteArrayView> pieces;
    if (isEmpty())
        return {QByteArrayView(before().bytes())};
    const auto text = before().text();
    qsizetype at = 0;
    for (const auto &splice : splices()) {
        pieces.push_back(text.sliced(at, splice.offset - at));
        pieces.emplace_back(splice.inserted);
        at = splice.offset + splice.removed;
    }
    pieces.push_back(text.sliced(at));
    if (before().encoding() == Encoding::Utf8) {
        if (before().hasByteOrderMark())
            pieces.insert(pieces.begin(), byteOrderMark(Encoding::Utf8));
    } else {
        std::call_once(m_data->encodedOnce, [&] {
            QByteArray joined;
            for (const auto piece : pieces)
                joined += piece;
            m_data->encoded = byteOrderMark(before().encoding()).toByteArray() + encode(joined, before().encoding());
        });
        pieces = {QByteArrayView(m_data->encoded)};
    }
    std::erase_if(pieces, [](QByteArrayView piece) { return piece.isEmpty(); });
    return pieces;
}

Result<Document> Patch::applied() const
{
    if (m_data && m_data->error)
        return std::unexpected(*m_data->error);
    const auto parts = pieces();
    qsizetype size = 0;
    for (const auto part : parts)
        size += part.size();
    QByteArray bytes;
    bytes.reserve(size);
    for (const auto part : parts)
        bytes += part;
    auto document = Document::parse(std::move(bytes), before().name());
    if (!document)
        return document;
    if (auto verified = document->verify(); !verified)
        return std::unexpected(verified.error());
    return document;
}

Result<> Patch::verify() const
{
    if (m_data && m_data->error)
        return std::unexpected(*m_data->error);
    if (isEmpty())
        return {};
    return verifyPieces(touchedPart(*m_data->before.m_index, splices()), before().name());
}

} // namespace certwizard::xml
