#include "xml/document.h"

#include "support/support.h"

#include <QDir>
#include <QProcess>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace certwizard;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using xml::Document;

namespace {

QStringList configurations()
{
    QStringList paths;
    for (const auto &entry : QDir(test::fixture(u"configurations"_s)).entryInfoList(QDir::Files))
        paths += entry.absoluteFilePath();
    return paths;
}

/// One line per element: depth, name, attributes with their values.
QByteArray outline(const xml::Element &element, int depth)
{
    auto text = QByteArray(depth, ' ') + element.name().toByteArray();
    for (int i = 0; i < element.attributeCount(); ++i) {
        const auto attribute = element.attributeAt(i);
        text += ' ' + attribute.name().toByteArray() + '=' + attribute.value().toUtf8().toPercentEncoding();
    }
    text += '\n';
    for (const auto child : element.children())
        text += outline(child, depth + 1);
    return text;
}

/// The same by another program's reading.
QByteArray outlineByQt(const QByteArray &bytes)
{
    QXmlStreamReader reader(bytes);
    reader.setNamespaceProcessing(false);
    QByteArray text;
    int depth = 0;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            text += QByteArray(depth++, ' ') + reader.qualifiedName().toUtf8();
            for (const auto &attribute : reader.attributes())
                text += ' ' + attribute.qualifiedName().toUtf8() + '='
                        + attribute.value().toString().toUtf8().toPercentEncoding();
            text += '\n';
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            break;
        default:
            break;
        }
    }
    return reader.hasError() ? "error " + reader.errorString().toUtf8() : text;
}

/// Whether xmllint takes it.
bool isGoodForXmllint(const QByteArray &bytes)
{
    return test::run(u"xmllint"_s, {u"--noout"_s, u"--huge"_s, u"--nonet"_s, u"-"_s}, bytes).exitCode == 0;
}

QByteArray inUtf16(const QByteArray &utf8, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    return encoder(QString::fromUtf8(utf8));
}

} // namespace

class TestXmlDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatQtReads_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        for (const auto &path : configurations())
            QTest::newRow(qPrintable(QFileInfo(path).fileName())) << test::readAll(path);
        QTest::newRow("odd spacing") << "<a\n b = '1'\tc=\"x > y\"\r\n\t/>"_ba;
        QTest::newRow("references") << "<a b='&lt;&amp;&gt;&quot;&apos;&#65;&#x17d;&#x1F600;&#10;&#9;&#13;'/>"_ba;
        QTest::newRow("white space in values") << "<a b='1\r\n2\n3\t4\r5  6'/>"_ba;
        QTest::newRow("comments, CDATA, instructions")
            << "<?xml version='1.0'?><?pi <x> ?><!-- <location path=\"a\"> - > --><a><!--><--><![CDATA[<b> ]] &x;]]>"
               "<c/><?php echo \"<d/>\" ?>]] > &#38;</a><!-- end --> <?end?>\n"_ba;
        QTest::newRow("names") << "<ž:é x-1.y_2=''><b·></b·></ž:é>"_ba;
        QTest::newRow("many attributes") << [] {
            QByteArray text = "<a";
            for (int i = 0; i < 200; ++i)
                text += " a" + QByteArray::number(i) + "='" + QByteArray::number(i * i) + "'";
            return QByteArray(text + "/>");
        }();
    }
    void readsWhatQtReads()
    {
        QFETCH(const QByteArray, bytes);
        const auto document = Document::parse(bytes, u"it"_s);
        EXPECT_OK(document);
        EXPECT_OK(document->verify());
        QCOMPARE(document->bytes(), bytes);
        QCOMPARE(outline(document->root(), 0), outlineByQt(bytes));
    }

    void everyEncodingReadsAlike_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<xml::Encoding>("encoding");
        QTest::addColumn<bool>("mark");
        const auto with = [](const QByteArray &name) {
            return "<?xml version=\"1.0\" encoding=\"" + name + "\"?>\r\n<a name=\"\xC5\xA1\xF0\x9F\x98\x80\">\r\n</a>";
        };
        QTest::newRow("UTF-8") << with("UTF-8") << xml::Encoding::Utf8 << false;
        QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF" + with("utf-8") << xml::Encoding::Utf8 << true;
        QTest::newRow("UTF-16 little") << inUtf16(with("utf-16"), QStringConverter::Utf16LE)
                                       << xml::Encoding::Utf16LittleEndian << true;
        QTest::newRow("UTF-16 big") << inUtf16(with("UTF-16"), QStringConverter::Utf16BE)
                                    << xml::Encoding::Utf16BigEndian << true;
    }
    void everyEncodingReadsAlike()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const xml::Encoding, encoding);
        QFETCH(const bool, mark);
        const auto document = Document::parse(bytes, u"it"_s);
        EXPECT_OK(document);
        EXPECT_OK(document->verify());
        QCOMPARE(document->bytes(), bytes);
        QCOMPARE(document->encoding(), encoding);
        QCOMPARE(document->hasByteOrderMark(), mark);
        QCOMPARE(document->root().value("name"), QString::fromUtf8("\xC5\xA1\xF0\x9F\x98\x80"));
        QVERIFY(isGoodForXmllint(bytes));
        const auto shift = encoding == xml::Encoding::Utf8 && mark ? 3 : 0;
        const auto position = document->root().position();
        QCOMPARE(position.line, 2);
        QCOMPARE(position.column, 1);
        QCOMPARE(position.offset, document->text().indexOf("<a") + shift);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        const auto row = [](const char *name, const QByteArray &bytes, ErrorCode code, int line = 0, int column = 0) {
            QTest::newRow(name) << bytes << code << line << column;
        };
        const auto bad = ErrorCode::XmlMalformed;
        row("nothing", "", ErrorCode::FileEmpty);
        row("mark only", "\xEF\xBB\xBF", ErrorCode::FileEmpty);
        row("white space only", " \r\n\t", ErrorCode::FileEmpty);
        row("UTF-16 mark only", "\xFF\xFE"_ba, ErrorCode::FileEmpty);
        row("not XML", "hello", bad, 1, 1);
        row("zeros", QByteArray(100, '\0'), bad, 1, 1);
        row("JSON", "{\n}", bad, 1, 1);
        row("no root", "<?xml version='1.0'?><!-- x -->", ErrorCode::XmlTruncated);
        row("two roots", "<a/>\n<b/>", bad, 2, 1);
        row("text behind the root", "<a/>\n x", bad, 2, 2);
        row("text in front of the root", "x<a/>", bad, 1, 1);
        row("CDATA behind the root", "<a/><![CDATA[]]>", bad, 1, 5);
        row("end tag without start", "</a>", bad, 1, 1);
        row("end tag behind the root", "<a/></a>", bad, 1, 5);
        row("mismatched", "<a>\n  <b>\n  </c>\n</a>", bad, 3, 5);
        row("case of end tag", "<Abc></abc>", bad, 1, 8);
        row("not closed", "<a><b></b>", ErrorCode::XmlTruncated);
        row("duplicate attribute", "<a\n b='1'\n b='2'/>", bad, 3, 2);
        row("no blank between attributes", "<a b='1'c='2'/>", bad, 1, 9);
        row("no quotes", "<a b=1/>", bad, 1, 6);
        row("no value", "<a b/>", bad, 1, 5);
        row("'<' in a value", "<a>\n<b c='1<2'/></a>", bad, 2, 8);
        row("a quote that swallows tags", "<a b=\"x><c/></a>", bad, 1, 9);
        row("unknown entity", "<a>&nbsp;</a>", bad, 1, 4);
        row("unknown entity in a value", "<a b='x&nbsp;'/>", bad, 1, 8);
        row("bare ampersand", "<a b='x & y'/>", bad, 1, 9);
        row("ampersand without semicolon", "<a b='&amp'/>", bad, 1, 7);
        row("reference to NUL", "<a b='&#0;'/>", bad, 1, 7);
        row("reference beyond Unicode", "<a b='&#x110000;'/>", bad, 1, 7);
        row("reference to half a pair", "<a b='&#xD800;'/>", bad, 1, 7);
        row("empty reference", "<a b='&#;'/>", bad, 1, 7);
        row("control character", "<a b='x\x01'/>", bad, 1, 8);
        row("NUL in text", "<a>x\0</a>"_ba, bad, 1, 5);
        row("U+FFFF", "<a>\xEF\xBF\xBF</a>", bad, 1, 4);
        row("invalid UTF-8", "<a b='\xC3\x28'/>", bad, 1, 7);
        row("overlong UTF-8", "<a b='\xC0\xAF'/>", bad, 1, 7);
        row("surrogate in UTF-8", "<a>\xED\xA0\x80</a>", bad, 1, 4);
        row("Latin-1", "<a b='\xE9t\xE9'/>", bad, 1, 7);
        row("]]> in text", "<a>]]></a>", bad, 1, 4);
        row("-- in a comment", "<a><!-- x -- y --></a>", bad, 1, 11);
        row("---> ends no comment", "<a><!-- x ---></a>", bad, 1, 11);
        row("name with a digit first", "<1a/>", bad, 1, 2);
        row("blank in front of the name", "< a/>", bad, 1, 2);
        row("slash in a tag", "<a / >", bad, 1, 4);
        row("attributes of an end tag", "<a></a b='1'>", bad, 1, 8);
        row("declaration not at the start", "\n<?xml version='1.0'?><a/>", bad, 2, 1);
        row("declaration without version", "<?xml encoding='UTF-8'?><a/>", bad);
        row("declaration in the wrong order", "<?xml version='1.0' standalone='yes' encoding='UTF-8'?><a/>", bad);
        row("instruction without a name", "<? x?><a/>", bad, 1, 3);
        row("doctype", "<?xml version='1.0'?>\n<!DOCTYPE a><a/>", ErrorCode::XmlDoctype, 2, 1);
        row("doctype with entities", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", ErrorCode::XmlDoctype, 1, 1);
        row("entity declaration", "<a><!ENTITY b 'c'></a>", ErrorCode::XmlDoctype, 1, 4);
        row("unknown declaration", "<a><!FOO></a>", bad, 1, 4);
        row("Latin-1 declared", "<?xml version='1.0' encoding='ISO-8859-1'?><a/>", ErrorCode::XmlEncoding);
        row("windows-1252 declared", "<?xml version='1.0' encoding='windows-1252'?><a/>", ErrorCode::XmlEncoding);
        row("UTF-16 declared, UTF-8 found", "<?xml version='1.0' encoding='UTF-16'?><a/>", ErrorCode::XmlEncoding);
        row("UTF-8 declared, UTF-16 found",
            inUtf16("<?xml version='1.0' encoding='UTF-8'?><a/>", QStringConverter::Utf16LE), ErrorCode::XmlEncoding);
        row("UTF-16 without mark", inUtf16("<a/>", QStringConverter::Utf16LE).sliced(2), ErrorCode::XmlEncoding);
        row("UTF-32", "\xFF\xFE\0\0<\0\0\0"_ba, ErrorCode::XmlEncoding);
        row("half a pair in UTF-16", "\xFF\xFE<\0a\0>\0\x00\xD8<\0/\0a\0>\0"_ba, ErrorCode::XmlEncoding);
        row("odd number of bytes in UTF-16", inUtf16("<a/>", QStringConverter::Utf16LE) + '\0',
            ErrorCode::XmlTruncated);
    }
    void refuses()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const ErrorCode, code);
        QFETCH(const int, line);
        QFETCH(const int, column);
        const auto document = Document::parse(bytes, u"the file"_s);
        EXPECT_ERROR(document, code);
        QCOMPARE(document.error().subject, u"the file"_s);
        if (line > 0) {
            QCOMPARE(document.error().position.line, line);
            QCOMPARE(document.error().position.column, column);
        }
        if (code == ErrorCode::XmlMalformed)
            QVERIFY(document.error().position.isKnown() && !document.error().detail.isEmpty());
        // What others refuse for being malformed has to be malformed; encodings and DTDs are our own rules.
        // xmllint overlooks half a character at the end of UTF-16.
        if (code == ErrorCode::XmlMalformed || code == ErrorCode::FileEmpty
            || (code == ErrorCode::XmlTruncated && bytes.size() % 2 == 0))
            QVERIFY(!isGoodForXmllint(bytes));
    }

    void truncatedAnywhereIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<qsizetype>("from");
        QTest::addColumn<qsizetype>("step");
        // One file at every byte; the others, which begin like it, at every byte of what sets them apart.
        for (const auto &path : configurations()) {
            const auto bytes = test::readAll(path);
            const bool whole = path.contains(u"website-sni"_s);
            QTest::newRow(qPrintable(QFileInfo(path).fileName()))
                << bytes << (whole ? 0 : bytes.size() - 4000) << qsizetype(1);
            if (!whole)
                QTest::addRow("%s, here and there", qPrintable(QFileInfo(path).fileName()))
                    << bytes << qsizetype(0) << qsizetype(37);
        }
        QTest::newRow("all kinds of markup")
            << "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?><?pi x?><!-- \xC5\xA1 --><a b=\"&amp;\xC5\xA1&#x17D;\" "
               "c='2'><![CDATA[x]]><b/>\xF0\x9F\x98\x80&lt;<c d = '1' ></c ></a>"_ba
            << qsizetype(0) << qsizetype(1);
    }
    void truncatedAnywhereIsRefused()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const qsizetype, from);
        QFETCH(const qsizetype, step);
        const auto complete = bytes.trimmed().size(); // behind the root only white space may be missing
        for (auto size = from; size < complete; size += step) {
            // A copy of exactly that size, so that the sanitizer sees one byte too many.
            const auto document = Document::parse(QByteArray(bytes.constData(), size), u"it"_s);
            if (document)
                QFAIL(qPrintable(u"accepted when cut to %1 bytes"_s.arg(size)));
            const auto code = document.error().code;
            // What is cut off in mid-air says so, so that people look for a damaged copy and not for a typing mistake.
            if (code != ErrorCode::XmlTruncated && code != ErrorCode::FileEmpty)
                QFAIL(qPrintable(u"cut to %1 bytes: "_s.arg(size) + test::describe(document.error())));
        }
        for (auto size = complete; size <= bytes.size(); ++size)
            EXPECT_OK(Document::parse(QByteArray(bytes.constData(), size), u"it"_s));
    }

    /// Changes single bytes of a real file: we accept what expat accepts, and nothing else.
    void agreesWithExpatOnDamage()
    {
        const auto original = test::readAll(test::fixture(u"configurations/website-sni.applicationHost.config"_s));
        constexpr char letters[] = "<>&\"'/=!?-[]\0\x01 \t\r\nx1;#\x80\xC3\xFF";
        const QByteArray interesting(letters, sizeof letters - 1);
        quint32 random = 20260101;
        int refused = 0;
        for (int round = 0; round < 20000; ++round) {
            random = random * 1664525U + 1013904223U;
            auto bytes = original.first(1500 + static_cast<qsizetype>(random >> 20U));
            // Completed, so that most of what is cut off is not an error by itself.
            random = random * 1664525U + 1013904223U;
            bytes = "<r a=\"1\">" + original.sliced(static_cast<qsizetype>(random >> 18U), 400) + "</r>";
            random = random * 1664525U + 1013904223U;
            bytes[static_cast<qsizetype>(random >> 8U) % bytes.size()] =
                interesting[static_cast<qsizetype>(random % static_cast<quint32>(interesting.size()))];
            const auto document = Document::parse(bytes, u"it"_s);
            const bool byQt = !outlineByQt(bytes).startsWith("error");
            if (!document) {
                ++refused;
                continue;
            }
            EXPECT_OK(document->verify());
            if (!byQt)
                QFAIL(bytes.constData());
        }
        QVERIFY(refused > 1000 && refused < 20000);
    }

    void positionsAreCheapAndRight()
    {
        QByteArray bytes = "<a>\r\n";
        QList<qsizetype> offsets;
        for (int i = 0; i < 50000; ++i) {
            offsets += bytes.size() + 2;
            bytes += i % 3 == 0 ? "  <b/>\r\n" : i % 3 == 1 ? "  <b/>\n" : "  <b/>\r";
        }
        bytes += "</a>";
        const auto document = Document::parse(bytes, u"it"_s);
        EXPECT_OK(document);
        // From the end first: nothing depends on the order of asking.
        for (int i = 49999; i >= 0; i -= 7) {
            const auto position = document->positionOf(offsets[i]);
            QCOMPARE(position.line, i + 2);
            QCOMPARE(position.column, 3);
            QCOMPARE(position.offset, offsets[i]);
        }
        QVERIFY(!document->positionOf(-1).isKnown());
        QVERIFY(!document->positionOf(bytes.size() + 1).isKnown());
        QCOMPARE(document->positionOf(bytes.size()).line, 50002);
    }

    void nullThingsMayBeAsked()
    {
        const xml::Element element;
        QVERIFY(element.isNull() && !element);
        QVERIFY(element.name().isEmpty() && element.outerXml().isEmpty());
        QVERIFY(!element.parent() && !element.firstChild() && !element.nextSibling());
        QVERIFY(!element.child("a") && !element.path({"a", "b"}) && !element.value("a"));
        QCOMPARE(element.attributeCount(), 0);
        QVERIFY(element.attributeAt(0).name().isEmpty() && element.attributeAt(0).value().isEmpty());
        QVERIFY(!element.position().isKnown() && !element.isSelfClosing());
        QVERIFY(element.children().begin() == element.children().end());
        const Document document;
        QVERIFY(!document.root() && document.text().isEmpty() && document.bytes().isEmpty());
        EXPECT_ERROR(document.verify(), ErrorCode::Internal);
    }

    void handles()
    {
        const auto document = Document::parse("<a><b x='1'/><c/><b x='2'><d y='&amp;'/></b></a>"_ba, u"it"_s);
        EXPECT_OK(document);
        const auto root = document->root();
        QVERIFY(root.is("a") && !root.is("A"));
        QCOMPARE(root.child("b").value("x"), u"1"_s);
        QVERIFY(root.child("b").isSelfClosing());
        QCOMPARE(root.child("c").outerXml(), QByteArrayView("<c/>"));
        const auto second = root.child("c").nextSibling();
        QCOMPARE(second.value("x"), u"2"_s);
        QVERIFY(!second.value("z"));
        QCOMPARE(second.child("d").attribute("y")->rawValue(), QByteArrayView("&amp;"));
        QCOMPARE(second.child("d").attribute("y")->position().column, 30);
        QVERIFY(second.child("d").parent() == second && second.parent() == root && !root.parent());
        QVERIFY(!second.nextSibling() && !root.nextSibling());
        QCOMPARE(second.outerXml(), QByteArrayView("<b x='2'><d y='&amp;'/></b>"));
        int count = 0;
        for ([[maybe_unused]] const auto child : root.children())
            ++count;
        QCOMPARE(count, 3);
    }

    void deepNestingNeedsNoStack()
    {
        constexpr int depth = 1000000;
        const auto document =
            Document::parse(QByteArray("<a>").repeated(depth) + QByteArray("</a>").repeated(depth), u"it"_s);
        EXPECT_OK(document);
        auto element = document->root();
        int found = 0;
        for (; element; element = element.firstChild())
            ++found;
        QCOMPARE(found, depth);
    }
};

CERTWIZARD_TEST_MAIN(TestXmlDocument)
#include "test_xml_document.moc"
