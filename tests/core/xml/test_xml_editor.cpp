#include "xml/editor.h"

#include "support/support.h"

#include <QDir>

using namespace certwizard;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using xml::Document;
using xml::Editor;

namespace {

using Work = std::function<void(Editor &, const xml::Element &root)>;

QByteArray joined(const std::vector<QByteArrayView> &pieces)
{
    QByteArray bytes;
    for (const auto piece : pieces)
        bytes += piece;
    return bytes;
}

} // namespace

class TestXmlEditor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void edits_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<Work>("work");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const QByteArray &before, Work work, const QByteArray &after) {
            QTest::newRow(name) << before << std::move(work) << after;
        };

        row("nothing", "<a b='1' />\r\n", [](Editor &, const auto &) {}, "<a b='1' />\r\n");
        row(
            "value, its quotes kept", "<a  b = '1' c=\"2\"/>",
            [](Editor &e, const auto &root) {
                e.setAttribute(root, "b", u"it's \"x\""_s);
                e.setAttribute(root, "c", u"it's \"x\""_s);
            },
            "<a  b = 'it&apos;s \"x\"' c=\"it's &quot;x&quot;\"/>");
        row(
            "value already there", "<a b='&amp;&#65;'/>",
            [](Editor &e, const auto &root) { e.setAttribute(root, "b", u"&A"_s); }, "<a b='&amp;&#65;'/>");
        row(
            "set and set back", "<a b='1'/>",
            [](Editor &e, const auto &root) {
                e.setAttribute(root, "b", u"2"_s);
                e.setAttribute(root, "b", u"1"_s);
            },
            "<a b='1'/>");
        row(
            "escapes", "<a b=''/>",
            [](Editor &e, const auto &root) { e.setAttribute(root, "b", u"<&>\"\n\r\t\u0161\U0001F600 '"_s); },
            "<a b='&lt;&amp;&gt;\"&#10;&#13;&#9;\xC5\xA1\xF0\x9F\x98\x80 &apos;'/>");
        row(
            "new attributes", "<a b='1' /><!-- x -->",
            [](Editor &e, const auto &root) {
                e.setAttribute(root, "c", u"2"_s);
                e.setAttribute(root, "d", u"3"_s);
            },
            "<a b='1' c=\"2\" d=\"3\" /><!-- x -->");
        row(
            "first attribute", "<a></a>", [](Editor &e, const auto &root) { e.setAttribute(root, "b", u"1"_s); },
            "<a b=\"1\"></a>");
        row(
            "an attribute per line", "<a\n   b='1'\n   c='2'>\n</a>",
            [](Editor &e, const auto &root) { e.setAttribute(root, "d", u"3"_s); },
            "<a\n   b='1'\n   c='2'\n   d=\"3\">\n</a>");
        row(
            "attributes removed", "<a b='1'  c='2' d='3' />",
            [](Editor &e, const auto &root) {
                e.removeAttribute(root, "c");
                e.removeAttribute(root, "d");
                e.removeAttribute(root, "z");
            },
            "<a b='1' />");
        row(
            "attribute removed and set again", "<a b='1'/>",
            [](Editor &e, const auto &root) {
                e.removeAttribute(root, "b");
                e.setAttribute(root, "b", u"2"_s);
            },
            "<a b='2'/>");
        row(
            "all attributes removed, one added", "<a b='1' c='2'/>",
            [](Editor &e, const auto &root) {
                e.removeAttribute(root, "b");
                e.removeAttribute(root, "c");
                e.setAttribute(root, "d", u"3"_s);
            },
            "<a d=\"3\"/>");

        row(
            "child of a self-closing element", "<a>\r\n\t<b x='1' />\r\n</a>\r\n",
            [](Editor &e, const auto &root) { e.appendChild(root.child("b"), "c"); },
            "<a>\r\n\t<b x='1'>\r\n\t\t<c />\r\n\t</b>\r\n</a>\r\n");
        row(
            "child and attribute of a self-closing element", "<a>\n  <b/>\n</a>",
            [](Editor &e, const auto &root) {
                e.setAttribute(root.child("b"), "x", u"1"_s);
                e.setAttribute(e.appendChild(root.child("b"), "c"), "y", u"2"_s);
            },
            "<a>\n  <b x=\"1\">\n    <c y=\"2\" />\n  </b>\n</a>");
        row(
            "child of an empty element", "<a>\n  <b></b>\n</a>",
            [](Editor &e, const auto &root) { e.appendChild(root.child("b"), "c"); },
            "<a>\n  <b>\n    <c />\n  </b>\n</a>");
        row(
            "child of an element with white space", "<a>\n  <b>\n  </b>\n</a>",
            [](Editor &e, const auto &root) { e.appendChild(root.child("b"), "c"); },
            "<a>\n  <b>\n    <c />\n  </b>\n</a>");
        row(
            "child of an element with a comment", "<a>\n  <b>\n    <!-- <c/> -->\n  </b>\n</a>",
            [](Editor &e, const auto &root) { e.appendChild(root.child("b"), "c"); },
            "<a>\n  <b>\n    <!-- <c/> -->\n    <c />\n  </b>\n</a>");
        row(
            "appended behind the last child", "<a>\n  <b/>\n  <c/>\n</a>",
            [](Editor &e, const auto &root) {
                e.appendChild(root, "d");
                e.appendChild(root, "e");
            },
            "<a>\n  <b/>\n  <c/>\n  <d />\n  <e />\n</a>");
        row(
            "appended behind the comment of the last child", "<a>\n  <b/> <!-- about b -->\n</a>",
            [](Editor &e, const auto &root) { e.appendChild(root, "c"); },
            "<a>\n  <b/> <!-- about b -->\n  <c />\n</a>");
        row(
            "prepended", "<a>\n  <b/>\n</a>",
            [](Editor &e, const auto &root) {
                e.prependChild(root, "d");
                e.prependChild(root, "c");
            },
            "<a>\n  <c />\n  <d />\n  <b/>\n</a>");
        row(
            "before and after", "<a>\n  <b/>\n  <c/>\n</a>",
            [](Editor &e, const auto &root) {
                e.insertBefore(root.child("c"), "x");
                e.insertBefore(root.child("c"), "y");
                e.insertAfter(root.child("b"), "w");
                e.insertAfter(root.child("b"), "v");
                const auto z = e.insertAfter(root.child("c"), "z");
                e.insertBefore(z, "y2");
                e.insertAfter(z, "end");
            },
            "<a>\n  <b/>\n  <v />\n  <w />\n  <x />\n  <y />\n  <c/>\n  <y2 />\n  <z />\n  <end />\n</a>");
        row(
            "nested additions", "<a>\r\n    <b/>\r\n</a>",
            [](Editor &e, const auto &root) {
                const auto location = e.appendChild(root, "location");
                e.setAttribute(location, "path", u"Default Web Site"_s);
                const auto section = e.appendChild(e.appendChild(location, "system.webServer"), "security");
                e.setAttribute(e.prependChild(section, "access"), "sslFlags", u"Ssl"_s);
            },
            "<a>\r\n    <b/>\r\n    <location path=\"Default Web Site\">\r\n        <system.webServer>\r\n            <security>\r\n"
            "                <access sslFlags=\"Ssl\" />\r\n            </security>\r\n        </system.webServer>\r\n    </location>\r\n</a>");
        row(
            "one line stays one line", "<a><b><c/></b></a>",
            [](Editor &e, const auto &root) {
                e.appendChild(root.child("b"), "d");
                e.appendChild(e.appendChild(root.path({"b", "c"}), "e"), "f");
            },
            "<a><b><c><e><f /></e></c><d /></b></a>");
        row(
            "blanks between elements of a line", "<a> <b/> <c/> </a>",
            [](Editor &e, const auto &root) { e.appendChild(root, "d"); }, "<a> <b/> <c/> <d /> </a>");
        row(
            "root without line ends", "<a/>", [](Editor &e, const auto &root) { e.appendChild(root, "b"); },
            "<a>\r\n    <b />\r\n</a>");
        row(
            "mixed line ends: as around", "<a>\n  <b>\r\n    <c/>\r\n  </b>\n  <d/>\n</a>",
            [](Editor &e, const auto &root) {
                e.appendChild(root.child("b"), "x");
                e.appendChild(root, "y");
            },
            "<a>\n  <b>\r\n    <c/>\r\n    <x />\r\n  </b>\n  <d/>\n  <y />\n</a>");
        row(
            "ensured", "<a>\n  <b/>\n</a>",
            [](Editor &e, const auto &root) {
                e.setAttribute(e.ensureChild(root, "b"), "x", u"1"_s);
                e.setAttribute(e.ensureChild(root, "c"), "x", u"2"_s);
                e.setAttribute(e.ensureChild(root, "c"), "y", u"3"_s);
                e.ensureChild(e.ensureChild(root, "c"), "d");
                e.ensureChild(e.ensureChild(root, "c"), "d");
            },
            "<a>\n  <b x=\"1\"/>\n  <c x=\"2\" y=\"3\">\n    <d />\n  </c>\n</a>");
        row(
            "removed and ensured again", "<a>\n  <b x='1'/>\n</a>",
            [](Editor &e, const auto &root) {
                e.remove(root.child("b"));
                e.ensureChild(root, "b");
            },
            "<a>\n  <b />\n</a>");

        row(
            "removed with its line", "<a>\r\n  <b/>\r\n  <c>\r\n  </c>\r\n  <d/>\r\n</a>",
            [](Editor &e, const auto &root) { e.remove(root.child("c")); }, "<a>\r\n  <b/>\r\n  <d/>\r\n</a>");
        row(
            "removed from a shared line", "<a>\n  <b/> <c/> <d/>\n</a>",
            [](Editor &e, const auto &root) { e.remove(root.child("c")); }, "<a>\n  <b/> <d/>\n</a>");
        row(
            "first of a shared line removed", "<a>\n  <b/> <c/>\n</a>",
            [](Editor &e, const auto &root) { e.remove(root.child("b")); }, "<a>\n  <c/>\n</a>");
        row(
            "all of a shared line removed", "<a>\n  <b/> <c/>\n</a>",
            [](Editor &e, const auto &root) {
                e.remove(root.child("b"));
                e.remove(root.child("c"));
            },
            "<a>\n  \n</a>");
        row(
            "removed beside a comment", "<a>\n  <b/><!-- note -->\n</a>",
            [](Editor &e, const auto &root) { e.remove(root.child("b")); }, "<a>\n  <!-- note -->\n</a>");
        row(
            "edits inside what is removed are gone", "<a>\n  <b>\n    <c/>\n  </b>\n</a>",
            [](Editor &e, const auto &root) {
                e.setAttribute(root.path({"b", "c"}), "x", u"1"_s);
                e.appendChild(root.child("b"), "d");
                e.remove(root.child("b"));
            },
            "<a>\n</a>");
        row(
            "replaced", "<a>\n  <b/>\n  <c/>\n</a>",
            [](Editor &e, const auto &root) {
                e.insertAfter(root.child("b"), "x");
                e.remove(root.child("b"));
                e.remove(root.child("c"));
                e.appendChild(root, "y");
            },
            "<a>\n  <x />\n  <y />\n</a>");
        row(
            "added and removed", "<a>\n  <b/>\n</a>",
            [](Editor &e, const auto &root) {
                const auto x = e.appendChild(root, "x");
                e.appendChild(x, "y");
                e.remove(x);
                e.remove(x);
                e.setAttribute(x, "z", u"1"_s);
            },
            "<a>\n  <b/>\n</a>");

        row(
            "moved up", "<a>\n  <b/>\n  <c x='1'   y=\"2\" ></c >\n  <d/>\n</a>",
            [](Editor &e, const auto &root) { e.moveBefore(root.child("c"), root.child("b")); },
            "<a>\n  <c x='1'   y=\"2\" ></c >\n  <b/>\n  <d/>\n</a>");
        row(
            "moved down", "<a>\n  <b/>\n  <c/>\n  <d/>\n</a>",
            [](Editor &e, const auto &root) { e.moveAfter(root.child("b"), root.child("d")); },
            "<a>\n  <c/>\n  <d/>\n  <b/>\n</a>");
        row(
            "swapped", "<a>\n  <b/>\n  <c/>\n</a>",
            [](Editor &e, const auto &root) { e.moveBefore(root.child("c"), root.child("b")); },
            "<a>\n  <c/>\n  <b/>\n</a>");
        row(
            "moved where it is", "<a>\n  <b/>\n  <c/>\n</a>",
            [](Editor &e, const auto &root) {
                e.moveBefore(root.child("b"), root.child("c"));
                e.moveAfter(root.child("c"), root.child("b"));
            },
            "<a>\n  <b/>\n  <c/>\n</a>");
        row(
            "moved there and back", "<a>\n  <b/>\n  <c/>\n  <d/>\n</a>",
            [](Editor &e, const auto &root) {
                e.moveAfter(root.child("b"), root.child("d"));
                e.moveBefore(root.child("b"), root.child("c"));
            },
            "<a>\n  <b/>\n  <c/>\n  <d/>\n</a>");
        row(
            "moved with edits", "<a>\n  <b>\n    <x/>\n  </b>\n  <c/>\n</a>",
            [](Editor &e, const auto &root) {
                e.moveAfter(root.child("b"), root.child("c"));
                e.setAttribute(root.child("b"), "n", u"1"_s);
                e.appendChild(root.child("b"), "y");
                e.remove(root.path({"b", "x"}));
                e.insertAfter(root.child("b"), "d");
            },
            "<a>\n  <c/>\n  <b n=\"1\">\n    <y />\n  </b>\n  <d />\n</a>");
        row(
            "moved, then removed", "<a>\n  <b/>\n  <c/>\n</a>",
            [](Editor &e, const auto &root) {
                e.moveAfter(root.child("b"), root.child("c"));
                e.remove(root.child("b"));
            },
            "<a>\n  <c/>\n</a>");
    }
    void edits()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const Work, work);
        QFETCH(const QByteArray, after);
        const auto document = Document::parse(before, u"it"_s);
        EXPECT_OK(document);
        Editor editor(*document);
        work(editor, document->root());
        const auto patch = editor.finish();
        QCOMPARE(joined(patch.pieces()), after);
        QCOMPARE(patch.isEmpty(), before == after);
        EXPECT_OK(patch.verify());
        const auto applied = patch.applied();
        EXPECT_OK(applied);
        QCOMPARE(applied->bytes(), after);
        QCOMPARE(test::run(u"xmllint"_s, {u"--noout"_s, u"-"_s}, after).exitCode, 0);
    }
};

CERTWIZARD_TEST_MAIN(TestXmlEditor)
#include "test_xml_editor.moc"
