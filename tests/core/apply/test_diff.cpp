#include "apply/apply.h"
#include "support/support.h"
#include "workshop.h"

#include <QDir>
#include <QRandomGenerator>

using namespace certwizard;
using namespace certwizard::apply;
using namespace certwizard::test;
using namespace Qt::StringLiterals;

namespace {

/// The body without the two lines of names, which carry times in diff's own.
QByteArray body(const QByteArray &unified)
{
    const auto first = unified.indexOf("@@");
    return first < 0 ? QByteArray() : unified.sliced(first);
}

xml::Document parsed(const QByteArray &text)
{
    auto document = xml::Document::parse(text, u"test.xml"_s);
    if (!document)
        qFatal("%s", qPrintable(describe(document.error())));
    return *std::move(document);
}

/// Some edits at chance places: attributes set, elements added and removed.
xml::Patch chancePatch(const xml::Document &document, QRandomGenerator &random, int edits)
{
    QList<xml::Element> elements;
    QList<xml::Element> waiting{document.root()};
    while (!waiting.isEmpty()) {
        const auto element = waiting.takeFirst();
        elements += element;
        for (const auto child : element.children())
            waiting += child;
    }
    xml::Editor editor(document);
    QSet<qint64> removed;
    for (auto i = 0; i < edits; ++i) {
        const auto element = elements.at(random.bounded(1, elements.size()));
        switch (random.bounded(4)) {
        case 0:
            editor.setAttribute(element, "changed", u"value %1"_s.arg(i));
            break;
        case 1:
            editor.setAttribute(editor.appendChild(element, "added"), "number", QString::number(i));
            break;
        case 2:
            editor.setAttribute(editor.insertBefore(element, "before"), "number", QString::number(i));
            break;
        default:
            if (element.firstChild().isNull())
                editor.remove(element);
        }
    }
    return editor.finish();
}

} // namespace

class TestDiff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    /// `patch` makes the new file out of the old one with our text, and our hunks say no more than diff's own.
    void judgedByPatch_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QDir folder(fixture(u"configurations"_s));
        for (const auto &file : folder.entryInfoList({u"*.config"_s}, QDir::Files, QDir::Name)) {
            auto text = readAll(file.absoluteFilePath());
            text.replace("password=", "pw=").replace("sessionKey=", "sk="); // masked lines are for reading only
            QTest::newRow(qPrintable(file.baseName())) << text;
            QTest::newRow(qPrintable(file.baseName() + u" without final line end"_s)) << text.trimmed();
        }
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF<a>\r\n  <b/>\r\n  <c/>\r\n</a>");
        QTest::newRow("one line") << QByteArray("<a><b/><c/></a>");
        QTest::newRow("mixed line ends") << QByteArray("<a>\r\n<b/>\n<c/>\r\n<d/>\n</a>\n");
    }
    void judgedByPatch()
    {
        QFETCH(QByteArray, text);
        const auto document = parsed(text);
        QRandomGenerator random(11);
        for (auto round = 0; round < 12; ++round) {
            const auto patch = chancePatch(document, random, random.bounded(1, 9));
            const auto after = patch.applied();
            EXPECT_OK(after);
            const auto oldPath = m_folder.filePath(u"old"_s);
            const auto newPath = m_folder.filePath(u"new"_s);
            const auto patchedPath = m_folder.filePath(u"patched"_s);
            writeAll(oldPath, text);
            writeAll(newPath, after->bytes());
            const auto ours = unifiedDiff(patch, u"old"_s).toUtf8();
            const auto theirs = run(u"diff"_s, {u"-u"_s, oldPath, newPath}).output;
            QCOMPARE(ours.isEmpty(), theirs.isEmpty());
            if (ours.isEmpty())
                continue;
            QVERIFY(ours.startsWith("--- old\n+++ old\n@@ -"));
            const auto patched = run(u"patch"_s, {u"--binary"_s, u"-s"_s, u"-o"_s, patchedPath, oldPath}, ours);
            QVERIFY2(patched.exitCode == 0, patched.output + patched.errors + ours);
            QCOMPARE(readAll(patchedPath), after->bytes());
            const auto changed = [](const QByteArray &diff) {
                auto count = 0;
                for (const auto &line : body(diff).split('\n'))
                    count += line.startsWith('+') || line.startsWith('-') ? 1 : 0;
                return count;
            };
            QVERIFY2(changed(ours) <= changed(theirs) + 4,
                     ours + "\n=====\n" + theirs); // theirs is minimal over the whole file
        }
    }

    /// Where there is only one way to say it, we say it as `diff -u` does, headers included.
    void sameAsDiff_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("context");
        QByteArray rows;
        for (auto i = 0; i < 40; ++i)
            rows += "  <row number=\"" + QByteArray::number(i) + "\"/>\n";
        QTest::newRow("three lines around") << "<a>\n" + rows + "</a>\n" << 3;
        QTest::newRow("none around") << "<a>\n" + rows + "</a>\n" << 0;
        QTest::newRow("one around") << "<a>\n" + rows + "</a>\n" << 1;
        QTest::newRow("all around") << "<a>\n" + rows + "</a>" << 100;
    }
    void sameAsDiff()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, context);
        const auto document = parsed(text);
        for (const auto &numbers : QList<QList<int>>{{0}, {39}, {5, 6}, {5, 12}, {5, 13}, {0, 20, 39}, {3, 5, 7, 9}}) {
            xml::Editor editor(document);
            auto number = 0;
            for (const auto child : document.root().children()) {
                if (numbers.contains(number))
                    editor.setAttribute(child, "number", u"changed %1"_s.arg(number));
                ++number;
            }
            const auto patch = editor.finish();
            const auto oldPath = m_folder.filePath(u"old"_s);
            const auto newPath = m_folder.filePath(u"new"_s);
            writeAll(oldPath, text);
            const auto after = patch.applied();
            EXPECT_OK(after);
            writeAll(newPath, after->bytes());
            const auto theirs = run(u"diff"_s, {u"-U"_s, QString::number(context), oldPath, newPath}).output;
            QCOMPARE(body(unifiedDiff(patch, u"x"_s, context).toUtf8()), body(theirs));
        }
    }

    void linesForPeople()
    {
        const auto document = parsed("<a>\n  <one/>\n  <two x=\"1\"/>\n  <three/>\n</a>\n");
        xml::Editor editor(document);
        editor.setAttribute(document.root().child("two"), "x", u"2"_s);
        const auto lines = diff(editor.finish(), 1).lines;
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines[0].kind, DiffLine::Kind::Context);
        QCOMPARE(lines[0].oldLine, 2);
        QCOMPARE(lines[1].kind, DiffLine::Kind::Removed);
        QCOMPARE(lines[1].text, u"  <two x=\"1\"/>"_s);
        QCOMPARE(lines[1].newLine, 0);
        QCOMPARE(lines[2].kind, DiffLine::Kind::Added);
        QCOMPARE(lines[2].newLine, 3);
        QCOMPARE(lines[3].oldLine, 4);
    }

    void gapsBetweenHunks()
    {
        QByteArray text("<a>\n");
        for (auto i = 0; i < 30; ++i)
            text += "<b/>\n";
        const auto document = parsed(text + "</a>\n");
        xml::Editor editor(document);
        editor.setAttribute(document.root(), "x", u"1"_s);
        editor.appendChild(document.root(), "last");
        const auto result = diff(editor.finish());
        const auto isGap = [](const DiffLine &line) { return line.kind == DiffLine::Kind::Gap; };
        QCOMPARE(std::ranges::count_if(result.lines, isGap), 1);
    }

    void nothingChanged()
    {
        const auto document = parsed("<a/>\n");
        const auto patch = xml::Editor(document).finish();
        QVERIFY(diff(patch).lines.isEmpty());
        QVERIFY(unifiedDiff(patch, u"x"_s).isEmpty());
    }

    void secretsNeverShow_data()
    {
        QTest::addColumn<QByteArray>("element");
        const auto row = [](const char *name, const QByteArray &element) { QTest::newRow(name) << element; };
        row("password", "<add userName=\"u\" password=\"SECRET\"/>");
        row("single quotes", "<add password='SECRET'/>");
        row("spaces around", "<add password = \n \"SECRET\"/>");
        row("over several lines", "<add password=\"\nSECRET\n SECRET\"/>");
        row("other attribute names", "<machineKey validationKey=\"SECRET\" decryptionKey='SECRET'/>");
        row("upper case", "<add PassWord=\"SECRET\"/>");
        row("provider key", "<add sessionKey=\"SECRET\"/>");
        row("connection string", "<add connectionString=\"Server=x;Password=SECRET;y=1\"/>");
        row("connection string by another name", "<add value=\"Server=x;pwd=SECRET\"/>");
        row("environment variable", "<add name=\"DB_PASSWORD\" value=\"SECRET\"/>");
        row("value before name", "<add value=\"SECRET\" key=\"ApiSecret\"/>");
        row("commented out", "<!-- <add password=\"SECRET\"/> --><b/>");
        row("behind stray quotes", "<b>it's a \" quote ='</b><add password=\"SECRET\"/>");
        row("with a greater than", "<add x=\"a>b\" password=\"SECRET>SECRET\"/>");
    }
    void secretsNeverShow()
    {
        QFETCH(QByteArray, element);
        const auto document = parsed("<a>\n<c/>\n" + element + "\n<d/>\n</a>\n");
        // As context, as an added and as a removed line.
        for (auto which = 0; which < 3; ++which) {
            xml::Editor editor(document);
            if (which == 0)
                editor.setAttribute(document.root().child("d"), "x", u"1"_s);
            else if (which == 1)
                editor.setAttribute(document.root().child("c").nextSibling(), "x", u"1"_s);
            else
                editor.remove(document.root().child("c").nextSibling());
            const auto patch = editor.finish();
            for (auto context = 0; context < 5; ++context) {
                QVERIFY(!unifiedDiff(patch, u"x"_s, context).contains(u"SECRET"_s));
                const auto lines = diff(patch, context);
                QVERIFY(std::ranges::none_of(lines.lines,
                                             [](const DiffLine &line) { return line.text.contains(u"SECRET"_s); }));
                if (context > 3)
                    QVERIFY(lines.hidesSecrets);
            }
        }
    }

    void passwordChangeIsVisibleAsSuch()
    {
        const auto document = parsed("<a>\n<add password=\"one\"/>\n</a>\n");
        xml::Editor editor(document);
        editor.setAttribute(document.root().firstChild(), "password", u"two"_s);
        const auto result = diff(editor.finish());
        QVERIFY(result.hidesSecrets);
        QCOMPARE(result.lines.size(), 4);
        QCOMPARE(result.lines[1].kind, DiffLine::Kind::Removed);
        QCOMPARE(result.lines[1].text, result.lines[2].text);
    }

    void longCertificatesAreShortened()
    {
        const QByteArray base64(1400, 'M');
        const auto document = parsed("<a>\n<add/>\n</a>\n");
        xml::Editor editor(document);
        editor.setAttribute(document.root().firstChild(), "certificate", QString::fromLatin1(base64));
        const auto patch = editor.finish();
        const auto result = diff(patch);
        QVERIFY(!result.hidesSecrets);
        for (const auto &line : result.lines)
            QVERIFY(line.text.size() < 100);
        QVERIFY(unifiedDiff(patch, u"x"_s).contains(QString::fromLatin1(base64))); // in full, for `patch`
    }

private:
    QTemporaryDir m_folder;
};

CERTWIZARD_TEST_MAIN(TestDiff)
#include "test_diff.moc"
