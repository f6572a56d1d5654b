// Random edits to real configurations, done twice: by the editor to the bytes, and to a plain tree in memory. The
// outcome, read again, has to be that tree; what no edit names has to be there unchanged.

#include "xml/editor.h"

#include "support/support.h"

#include <QDir>
#include <QRegularExpression>
#include <QStringEncoder>

#include <memory>
#include <random>

using namespace certwizard;
using namespace Qt::StringLiterals;
using xml::Document;
using xml::Editor;

namespace {

struct Tree {
    QByteArray name;
    std::vector<std::pair<QByteArray, QString>> attributes;
    std::vector<std::unique_ptr<Tree>> children;
    Tree *parent = nullptr;
    Editor::Node node;
    xml::Element element; ///< null for what was added

    std::size_t indexInParent() const
    {
        for (std::size_t i = 0; i < parent->children.size(); ++i) {
            if (parent->children[i].get() == this)
                return i;
        }
        qFatal("not a child of its parent");
    }
};

std::unique_ptr<Tree> treeOf(const xml::Element &element, Tree *parent = nullptr)
{
    auto tree = std::make_unique<Tree>();
    tree->name = element.name().toByteArray();
    tree->parent = parent;
    tree->node = element;
    tree->element = element;
    for (int i = 0; i < element.attributeCount(); ++i) {
        const auto attribute = element.attributeAt(i);
        tree->attributes.emplace_back(attribute.name().toByteArray(), attribute.value());
    }
    for (const auto child : element.children())
        tree->children.push_back(treeOf(child, tree.get()));
    return tree;
}

QByteArray outline(const Tree &tree, int depth = 0)
{
    auto text = QByteArray(depth, ' ') + tree.name;
    for (const auto &[name, value] : tree.attributes)
        text += ' ' + name + '=' + value.toUtf8().toPercentEncoding();
    text += '\n';
    for (const auto &child : tree.children)
        text += outline(*child, depth + 1);
    return text;
}

void collect(Tree &tree, std::vector<Tree *> &all)
{
    all.push_back(&tree);
    for (const auto &child : tree.children)
        collect(*child, all);
}

/// Comments, CDATA, instructions and text with content, sorted: what edits to elements never touch.
QStringList unnamed(QStringView text)
{
    static const QRegularExpression markup(u"<!--.*?-->|<!\\[CDATA\\[.*?\\]\\]>|<\\?.*?\\?>"_s,
                                           QRegularExpression::DotMatchesEverythingOption);
    QStringList found;
    for (const auto &match : markup.globalMatchView(text))
        found += match.captured();
    found.sort();
    return found;
}

class Mutator {
public:
    Mutator(Editor &editor, Tree &root, unsigned seed) : m_editor(editor), m_root(root), m_random(seed) {}

    void step();
    QStringList removed; ///< outer XML of what was removed

private:
    std::size_t below(std::size_t limit) { return m_random() % limit; }
    QString value();
    QByteArray name() { return "n" + QByteArray::number(below(5)); }
    Tree *add(Tree &parent, std::size_t at, const QByteArray &childName, const Editor::Node &node)
    {
        auto tree = std::make_unique<Tree>();
        tree->name = childName;
        tree->parent = &parent;
        tree->node = node;
        auto *const raw = tree.get();
        parent.children.insert(parent.children.begin() + static_cast<std::ptrdiff_t>(at), std::move(tree));
        return raw;
    }
    void setAttribute(Tree &tree);
    void removeAttribute(Tree &tree);
    void remove(Tree &tree);
    void move(Tree &tree);
    void ensure(Tree &tree);

    Editor &m_editor;
    Tree &m_root;
    std::mt19937 m_random;
};

QString Mutator::value()
{
    static const QStringList pieces = {u"a"_s,          u"B7"_s,  u" "_s,     u"&"_s,  u"<"_s,  u">"_s,
                                       u"\""_s,         u"'"_s,   u"\n"_s,    u"\r"_s, u"\t"_s, u"\u0161"_s,
                                       u"\U0001F600"_s, u"]]>"_s, u"&amp;"_s, u"--"_s};
    QString text;
    for (auto count = below(6); count > 0; --count)
        text += pieces[static_cast<qsizetype>(below(static_cast<std::size_t>(pieces.size())))];
    return text;
}

void Mutator::setAttribute(Tree &tree)
{
    const bool existing = !tree.attributes.empty() && below(2) == 0;
    const auto attributeName = existing ? tree.attributes[below(tree.attributes.size())].first : name();
    const auto text = value();
    m_editor.setAttribute(tree.node, attributeName, text);
    const auto found = std::ranges::find(tree.attributes, attributeName, [](const auto &pair) { return pair.first; });
    if (found != tree.attributes.end())
        found->second = text;
    else
        tree.attributes.emplace_back(attributeName, text);
}

void Mutator::removeAttribute(Tree &tree)
{
    if (tree.attributes.empty())
        return;
    const auto at = below(tree.attributes.size());
    m_editor.removeAttribute(tree.node, tree.attributes[at].first);
    // One that the document has keeps its place if it is set again: leave such a name alone from now on.
    tree.attributes.erase(tree.attributes.begin() + static_cast<std::ptrdiff_t>(at));
}

void Mutator::remove(Tree &tree)
{
    if (tree.parent == nullptr)
        return;
    std::vector<Tree *> gone;
    collect(tree, gone);
    if (gone.size() > 30)
        return; // something should be left to edit
    if (tree.element)
        removed += QString::fromUtf8(tree.element.outerXml());
    m_editor.remove(tree.node);
    auto &siblings = tree.parent->children;
    siblings.erase(siblings.begin() + static_cast<std::ptrdiff_t>(tree.indexInParent()));
}

void Mutator::move(Tree &tree)
{
    if (tree.parent == nullptr || !tree.element)
        return;
    auto &siblings = tree.parent->children;
    auto *const other = siblings[below(siblings.size())].get();
    if (!other->element || other == &tree)
        return;
    const bool behind = below(2) == 0;
    if (behind)
        m_editor.moveAfter(tree.element, other->element);
    else
        m_editor.moveBefore(tree.element, other->element);
    const auto from = siblings.begin() + static_cast<std::ptrdiff_t>(tree.indexInParent());
    auto self = std::move(*from);
    siblings.erase(from);
    const auto to = other->indexInParent() + (behind ? 1 : 0);
    siblings.insert(siblings.begin() + static_cast<std::ptrdiff_t>(to), std::move(self));
}

void Mutator::ensure(Tree &tree)
{
    const auto childName = name();
    const auto count = std::ranges::count(tree.children, childName, [](const auto &child) { return child->name; });
    if (count > 1)
        return; // which one is first after moving is not what this test is about
    const auto node = m_editor.ensureChild(tree.node, childName);
    auto *const child = count == 0
                            ? add(tree, tree.children.size(), childName, node)
                            : std::ranges::find(tree.children, childName, [](const auto &c) { return c->name; })->get();
    m_editor.setAttribute(node, "ensured", u"yes"_s);
    const auto found = std::ranges::find(child->attributes, "ensured"_ba, [](const auto &pair) { return pair.first; });
    if (found == child->attributes.end())
        child->attributes.emplace_back("ensured"_ba, u"yes"_s);
}

void Mutator::step()
{
    std::vector<Tree *> all;
    collect(m_root, all);
    auto &tree = *all[below(all.size())];
    const auto childName = name();
    switch (below(10)) {
    case 0:
    case 1:
        setAttribute(tree);
        break;
    case 2:
        removeAttribute(tree);
        break;
    case 3:
        add(tree, tree.children.size(), childName, m_editor.appendChild(tree.node, childName));
        break;
    case 4:
        add(tree, 0, childName, m_editor.prependChild(tree.node, childName));
        break;
    case 5:
        if (tree.parent != nullptr)
            add(*tree.parent, tree.indexInParent(), childName, m_editor.insertBefore(tree.node, childName));
        break;
    case 6:
        if (tree.parent != nullptr)
            add(*tree.parent, tree.indexInParent() + 1, childName, m_editor.insertAfter(tree.node, childName));
        break;
    case 7:
        remove(tree);
        break;
    case 8:
        move(tree);
        break;
    default:
        ensure(tree);
    }
}

QByteArray joined(const xml::Patch &patch)
{
    QByteArray bytes;
    for (const auto piece : patch.pieces())
        bytes += piece;
    return bytes;
}

} // namespace

class TestXmlRandomEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void random_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("rounds");
        for (const auto &entry : QDir(test::fixture(u"configurations"_s)).entryInfoList(QDir::Files))
            QTest::newRow(qPrintable(entry.fileName())) << test::readAll(entry.absoluteFilePath()) << 60;
        const auto plain = test::readAll(test::fixture(u"configurations/applications.applicationHost.config"_s));
        QTest::newRow("with a byte order mark") << "\xEF\xBB\xBF" + plain << 30;
        const auto text = QString::fromUtf8(plain).replace(u"encoding=\"UTF-8\""_s, u"encoding=\"UTF-16\""_s);
        for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
            QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
            QTest::newRow(encoding == QStringConverter::Utf16LE ? "UTF-16 little" : "UTF-16 big")
                << QByteArray(encoder(text)) << 20;
        }
        QTest::newRow("on one line")
            << "<a x='1'><!--c--><b/><c><d y=\"2\"  z='3' /></c>text<?p?><e></e><f> </f><![CDATA[<g/>]]><h/></a>"_ba
            << 600;
        QTest::newRow("odd lines")
            << "<a\n x='1'\r\n>\n\n\t<b/> <c/>\r\n <!--<d/>--><e></e>\r  <f>\n\n</f ><g/>\n<h><i/>\n</h>text\n <j /><!-- j -->\n<k/></a>\n\n"_ba
            << 600;
    }
    void random()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, rounds);
        const auto document = Document::parse(bytes, u"it"_s);
        EXPECT_OK(document);
        for (int round = 0; round < rounds; ++round) {
            const auto tree = treeOf(document->root());
            Editor editor(*document);
            Mutator mutator(editor, *tree, static_cast<unsigned>(round));
            for (int steps = round % 25; steps >= 0; --steps)
                mutator.step();
            const auto patch = editor.finish();
            const auto context = "round " + QByteArray::number(round);
            const auto verified = patch.verify();
            QVERIFY2(verified, (context + joined(patch)).constData());
            const auto applied = patch.applied();
            if (!applied)
                QFAIL((context + joined(patch)).constData());
            QCOMPARE(applied->bytes(), joined(patch));
            QCOMPARE(outline(*treeOf(applied->root())), outline(*tree));

            auto expected = unnamed(QString::fromUtf8(document->text()));
            for (const auto &removed : mutator.removed) {
                for (const auto &gone : unnamed(removed))
                    expected.removeOne(gone);
            }
            QCOMPARE(unnamed(QString::fromUtf8(applied->text())), expected);
            // Between the splices, byte for byte.
            const auto before = document->text();
            const auto after = applied->text();
            qsizetype at = 0;
            qsizetype shift = 0;
            for (const auto &splice : patch.splices()) {
                QVERIFY(splice.offset > at || (at == 0 && splice.offset == 0));
                QCOMPARE(after.sliced(at + shift, splice.offset - at), before.sliced(at, splice.offset - at));
                QCOMPARE(after.sliced(splice.offset + shift, splice.inserted.size()), QByteArrayView(splice.inserted));
                at = splice.offset + splice.removed;
                shift += splice.inserted.size() - splice.removed;
            }
            QCOMPARE(after.sliced(at + shift), before.sliced(at));
            if (round % 5 == 0)
                QCOMPARE(test::run(u"xmllint"_s, {u"--noout"_s, u"-"_s}, applied->bytes()).exitCode, 0);
        }
    }

    void manyEditsAreNotQuadratic()
    {
        // Ten times the work has to take about ten times as long; a hundred times would be the fault.
        const auto timeFor = [](int count) {
            QByteArray bytes = "<a>\n";
            for (int i = 0; i < count * 10; ++i)
                bytes += "  <add n='x' />\n";
            const auto document = Document::parse(bytes + "</a>", u"it"_s);
            QElapsedTimer timer;
            timer.start();
            Editor editor(*document);
            for (int i = 0; i < count; ++i)
                editor.setAttribute(editor.appendChild(document->root(), "add"), "n", u"y"_s);
            int i = 0;
            for (const auto child : document->root().children()) {
                if (++i % 10 == 0)
                    editor.setAttribute(child, "n", u"z"_s);
                else if (i % 10 == 5)
                    editor.remove(child);
            }
            const auto patch = editor.finish();
            if (!patch.verify() || patch.splices().size() != static_cast<std::size_t>(2 * count + 1))
                qFatal("wrong edits");
            return std::max<qint64>(1, timer.nsecsElapsed());
        };
        timeFor(1000);
        const auto small = std::min({timeFor(1000), timeFor(1000), timeFor(1000)});
        const auto tenfold = std::min(timeFor(10000), timeFor(10000));
        QVERIFY2(tenfold < 50 * small, QByteArray::number(tenfold / small).constData());
    }

    void refusesWhatXmlCannotHold()
    {
        const auto document = Document::parse("<a b='1'/>"_ba, u"it"_s);
        EXPECT_OK(document);
        for (const auto &value : {QString(QChar(u'\x01')), QString(QChar(0)), QString(QChar(0xD800)),
                                  QString(QChar(0xFFFE)), QString(QChar(0xDC00)) + QChar(0xD800)}) {
            Editor editor(*document);
            editor.setAttribute(document->root(), "b", value);
            EXPECT_ERROR(editor.finish().verify(), base::ErrorCode::InvalidValue);
            EXPECT_ERROR(editor.finish().applied(), base::ErrorCode::InvalidValue);
        }
        Editor editor(*document);
        editor.appendChild(document->root(), "not a name");
        EXPECT_ERROR(editor.finish().verify(), base::ErrorCode::Internal);
        Editor removing(*document);
        removing.remove(document->root());
        EXPECT_ERROR(removing.finish().applied(), base::ErrorCode::Internal);
    }

    void nullNodesAreIgnored()
    {
        const auto document = Document::parse("<a b='1'/>"_ba, u"it"_s);
        EXPECT_OK(document);
        Editor editor(*document);
        const Editor::Node nothing;
        editor.setAttribute(nothing, "b", u"2"_s);
        editor.removeAttribute(nothing, "b");
        editor.remove(nothing);
        editor.moveBefore({}, {});
        QVERIFY(editor.appendChild(nothing, "c").isNull() && editor.prependChild(nothing, "c").isNull());
        QVERIFY(editor.insertBefore(nothing, "c").isNull() && editor.ensureChild(nothing, "c").isNull());
        QVERIFY(editor.insertAfter(document->root(), "c").isNull()); // beside the root
        QVERIFY(editor.finish().isEmpty());
        QVERIFY(xml::Patch().isEmpty() && xml::Patch().verify());
    }
};

CERTWIZARD_TEST_MAIN(TestXmlRandomEdits)
#include "test_xml_random_edits.moc"
