#include "paper/handout_page.h"
#include "paper/page_breaks.h"
#include "support/support.h"
#include "wording/handout.h"

#include <QAbstractTextDocumentLayout>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextDocument>

#include <atomic>
#include <thread>
#include <vector>

using namespace certwizard;
using namespace Qt::StringLiterals;

/// The pages that users get: one printed side, in their language, with nothing from outside that acts.
class TestPaper : public QObject {
    Q_OBJECT

private:
    static handout::PageContent content()
    {
        return {.name = u"Žofie <b>Nováková</b>"_s,
                .account = u"CONTOSO\\zofie"_s,
                .site = u"https://www.contoso.example/app"_s,
                .notAfter = QDateTime::fromString(u"2031-05-04T12:00:00Z"_s, Qt::ISODate),
                .thumbprint = QString(40, u'A'),
                .pfxFile = u"Žofie %1 %2.pfx"_s,
                .authorityFile = u"ca.crt"_s,
                .authority = u"Contoso \"Users\" & Co CA"_s,
                .authorityThumbprint = QString(40, u'B')};
    }
    static int sides(const QByteArray &pdf) { return static_cast<int>(pdf.count("/Type /Page\n")); }

private Q_SLOTS:
    void oneSide_data();
    void oneSide();
    void data();
    void wellFormed();
    void threads();
    void longestNames();
    void pagesEndBetweenThings_data();
    void pagesEndBetweenThings();
    void commands();
};

void TestPaper::oneSide_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::newRow("en") << QLocale(QLocale::English);
    QTest::newRow("de") << QLocale(QLocale::German);
    QTest::newRow("nobody translated") << QLocale(QLocale::Icelandic);
}

void TestPaper::oneSide()
{
    QFETCH(QLocale, locale);
    const auto page = paper::pageMaker(locale)(content());
    EXPECT_OK(page);
    QVERIFY(page->pdf.startsWith("%PDF-") && page->pdf.trimmed().endsWith("%%EOF"));
    QCOMPARE(sides(page->pdf), 1);
    if (qEnvironmentVariableIsSet("CERTWIZARD_KEEP_PAGES"))
        test::writeAll(qEnvironmentVariable("CERTWIZARD_KEEP_PAGES") + u"/page-"_s + locale.bcp47Name() + u".pdf"_s,
                       page->pdf);
}

void TestPaper::data()
{
    const auto page = paper::pageMaker(QLocale(QLocale::English))(content());
    EXPECT_OK(page);
    const auto html = QString::fromUtf8(page->html);
    QVERIFY(html.contains(u"Žofie &lt;b&gt;Nováková&lt;/b&gt;"_s) && !html.contains(u"<b>Nováková"_s));
    QVERIFY(html.contains(u"href=\"https://www.contoso.example/app\""_s));
    QVERIFY(html.contains(u"Žofie %1 %2.pfx"_s)); // a value is not taken for a place to fill in
    QVERIFY(html.contains(u"4 May 2031"_s));
    QVERIFY(html.contains(u"AAAAAAAA AAAAAAAA AAAAAAAA AAAAAAAA AAAAAAAA<"_s));
    QVERIFY(!html.contains(u"<script"_s));
    auto evil = content();
    evil.site = u"javascript:alert(1)"_s;
    const auto harmless = paper::pageMaker(QLocale(QLocale::English))(evil);
    EXPECT_OK(harmless);
    QVERIFY(!harmless->html.contains("href"));
    for (const auto *word : {"Edge", "Chrome", "Firefox", "Safari", "Keychain"})
        QVERIFY2(page->html.contains(word), word);
    QTextDocument document;
    document.setHtml(html);
    QVERIFY(!document.toPlainText().contains(u'%' + QString::number(3)));
}

void TestPaper::wellFormed()
{
    QTemporaryDir folder;
    const auto page = paper::pageMaker(QLocale(QLocale::English))(content());
    EXPECT_OK(page);
    test::writeAll(folder.filePath(u"page.html"_s), page->html);
    const auto judged = test::run(u"xmllint"_s, {u"--html"_s, u"--noout"_s, folder.filePath(u"page.html"_s)});
    QVERIFY2(judged.exitCode == 0 && judged.errors.isEmpty(), judged.errors);
}

void TestPaper::threads()
{
    const auto make = paper::pageMaker(QLocale(QLocale::German));
    std::atomic<int> good = 0;
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&] {
                for (int i = 0; i < 5; ++i) {
                    const auto page = make(content());
                    good += page && sides(page->pdf) == 1 ? 1 : 0;
                }
            });
        }
    }
    QCOMPARE(good.load(), 20);
}

void TestPaper::longestNames()
{
    auto big = content();
    big.name = QString(64, u'W');
    big.pfxFile = QString(120, u'W') + u".pfx"_s;
    big.authority = QString(64, u'W');
    big.site = u"https://"_s + QString(100, u'w') + u".example/"_s;
    const auto page = paper::pageMaker(QLocale(QLocale::German))(big);
    EXPECT_OK(page);
    QVERIFY(sides(page->pdf) <= 2); // may need more, must not lose any
}

void TestPaper::pagesEndBetweenThings_data()
{
    QTest::addColumn<int>("before");
    for (const auto lines : {0, 20, 30, 34, 36, 38, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 55})
        QTest::addRow("%d lines before", lines) << lines;
}

void TestPaper::pagesEndBetweenThings()
{
    QFETCH(int, before);
    auto html = u"<p>text</p>"_s.repeated(before);
    for (auto i = 0; i < 12; ++i)
        html += u"<h2>Heading</h2><ol><li><a name=\"together\"></a><b>What</b><br>and why<p><a name=\"together\"></a>"
                "Where<br>one<br>two<br>three<br>four</p></li></ol>"_s;
    QTextDocument document;
    document.setDocumentMargin(0);
    document.setHtml(html);
    document.setPageSize({600, 800});
    const auto words = document.toPlainText();
    paper::mendPageBreaks(document);
    QCOMPARE(document.toPlainText(), words);
    const auto pageOf = [&](double y) { return static_cast<int>(y / document.pageSize().height()); };
    auto *layout = document.documentLayout();
    auto end = 0.0;
    auto seen = 0;
    for (auto block = document.begin(); block.isValid(); block = block.next()) {
        const auto rect = layout->blockBoundingRect(block);
        QVERIFY2(rect.top() >= end - 1, "one lies over the other");
        end = rect.bottom();
        const auto heading = block.blockFormat().headingLevel() > 0;
        if (block.text() == "text"_L1)
            continue;
        ++seen;
        QCOMPARE(pageOf(rect.top()), pageOf(rect.bottom() - 1));
        if (heading)
            QCOMPARE(pageOf(rect.top()), pageOf(layout->blockBoundingRect(block.next()).bottom() - 1));
    }
    QCOMPARE(seen, 36);
    QVERIFY(document.pageCount() < 6); // broken where needed, not before everything
}

void TestPaper::commands()
{
    const auto imports = wording::imports({.root = u"/srv/o'hara/ca.crt"_s}, u"server.pfx"_s, {});
    QVERIFY(imports.first().command.contains(u"'/srv/o''hara/ca.crt'"_s)
            || imports.first().command.contains(u"o''hara"_s));
    const auto text = wording::importText(imports);
    for (const auto &store :
         {u"Cert:\\LocalMachine\\Root"_s, u"Cert:\\LocalMachine\\My"_s, u"Cert:\\CurrentUser\\My"_s})
        QVERIFY(text.contains(store));
    QVERIFY(!text.contains(u"Cert:\\LocalMachine\\CA"_s)); // there is nothing in between
    // One command a certificate: Windows reads the first one of a file only.
    const authority::StoreFiles deep{.root = u"r.crt"_s, .intermediates = {u"a.crt"_s, u"b.crt"_s}};
    QStringList stores;
    for (const auto &one : wording::imports(deep))
        stores += one.command.section(u' ', 2, 2) + one.command.section(u'\\', -1);
    QCOMPARE(stores, (QStringList{u"'r.crt'Root"_s, u"'a.crt'CA"_s, u"'b.crt'CA"_s}));
    // Nobody is sent to a file that is not there without a word.
    const auto unknown = wording::importText(wording::imports({.intermediates = {u"a.crt"_s}}, {}, u"ca.crl"_s));
    QVERIFY2(unknown.contains(u"it is not known here"_s) && unknown.contains(u"'a.crt' -CertStoreLocation"_s),
             qPrintable(unknown));
}

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    const auto runtime = test::startRuntime();
    if (!runtime)
        qFatal("QCA has no working provider");
    TestPaper test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_paper.moc"
