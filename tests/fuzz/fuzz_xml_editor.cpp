// The input up to its first NUL is a document, the rest a list of edits. Whatever is done to a good document, the
// outcome is good, both judges of it agree, and nothing outside the splices changed.

#include "xml/editor.h"

#include <cstdlib>
#include <vector>

using namespace certwizard;

namespace {

class Script {
public:
    explicit Script(QByteArrayView bytes) : m_bytes(bytes) {}
    [[nodiscard]] bool isDone() const { return m_bytes.isEmpty(); }
    std::size_t next()
    {
        if (isDone())
            return 0;
        const auto value = static_cast<unsigned char>(m_bytes[0]);
        m_bytes = m_bytes.sliced(1);
        return value;
    }
    QString text()
    {
        const auto count = std::min<qsizetype>(static_cast<qsizetype>(next() % 16), m_bytes.size());
        const auto result = QString::fromLatin1(m_bytes.first(count)); // includes what XML cannot hold
        m_bytes = m_bytes.sliced(count);
        return result;
    }

private:
    QByteArrayView m_bytes;
};

void run(Script &script, xml::Editor &editor, const xml::Element &root)
{
    std::vector<xml::Element> elements;
    for (auto element = root; element && elements.size() < 200;) {
        elements.push_back(element);
        if (const auto child = element.firstChild()) {
            element = child;
            continue;
        }
        while (element && !element.nextSibling())
            element = element.parent();
        if (element)
            element = element.nextSibling();
    }
    std::vector<xml::Editor::Node> nodes(elements.begin(), elements.end());
    static const QByteArray names[] = {"a", "add", "location", "x"};
    for (int steps = 0; steps < 100 && !script.isDone(); ++steps) {
        const auto operation = script.next() % 10;
        const auto node = nodes[script.next() % nodes.size()];
        const auto &name = names[script.next() % 4];
        switch (operation) {
        case 0:
            editor.setAttribute(node, name, script.text());
            break;
        case 1:
            editor.removeAttribute(node, name);
            break;
        case 2:
            nodes.push_back(editor.appendChild(node, name));
            break;
        case 3:
            nodes.push_back(editor.prependChild(node, name));
            break;
        case 4:
            nodes.push_back(editor.insertBefore(node, name));
            break;
        case 5:
            nodes.push_back(editor.insertAfter(node, name));
            break;
        case 6:
            nodes.push_back(editor.ensureChild(node, name));
            break;
        case 7:
            editor.remove(node);
            break;
        default: {
            const auto element = elements[script.next() % elements.size()];
            const auto sibling = elements[script.next() % elements.size()];
            if (element.parent() == sibling.parent())
                operation == 8 ? editor.moveBefore(element, sibling) : editor.moveAfter(element, sibling);
        }
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto end = input.indexOf('\0');
    if (end < 0)
        return -1;
    const auto document = xml::Document::parse(input.first(end), QStringLiteral("fuzz"));
    if (!document || !document->verify())
        return 0;
    xml::Editor editor(*document);
    Script script(QByteArrayView(input).sliced(end + 1));
    run(script, editor, document->root());
    const auto patch = editor.finish();
    const auto verdict = patch.verify();
    const auto applied = patch.applied();
    if (verdict.has_value() != applied.has_value())
        std::abort();
    if (!applied) {
        // Values that XML cannot hold, and the removal of the root.
        const auto code = applied.error().code;
        if (code != base::ErrorCode::InvalidValue && code != base::ErrorCode::Internal)
            std::abort();
        return 0;
    }
    const auto before = document->text();
    const auto after = applied->text();
    qsizetype at = 0;
    qsizetype shift = 0;
    for (const auto &splice : patch.splices()) {
        if (splice.offset < at || after.sliced(at + shift, splice.offset - at) != before.sliced(at, splice.offset - at))
            std::abort();
        at = splice.offset + splice.removed;
        shift += splice.inserted.size() - splice.removed;
    }
    if (after.sliced(at + shift) != before.sliced(at))
        std::abort();
    return 0;
}
