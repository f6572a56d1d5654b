#include "base/file_name.h"
#include "handout/handout.h"
#include "pki/read.h"
#include "support/support.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <thread>

using namespace certwizard;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using test::readAll;
using test::writeAll;

/// What is written for users, and what is not.
class TestHandout : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_home;
    pki::Identity m_ca;

    authority::IssuedIdentity client(const QString &name)
    {
        auto identity = pki::issueClient(m_ca, {.commonName = name}, base::systemClock());
        if (!identity)
            qFatal("%s", qPrintable(test::describe(identity.error())));
        authority::Issued issued;
        issued.certificate = identity->certificate;
        issued.recipient.account = u"CONTOSO\\user"_s;
        return {issued, std::move(*identity)};
    }
    static handout::PageMaker maker()
    {
        return [](const handout::PageContent &content) -> base::Result<handout::Page> {
            if (content.name == u"Unprintable"_s)
                return base::fail(ErrorCode::Internal, content.name);
            return handout::Page{"<html>" + content.pfxFile.toUtf8(), "%PDF-"};
        };
    }
    handout::Deliverer deliverer(const QString &folder, bool pages = true)
    {
        auto made = handout::Deliverer::create({.folder = m_home.filePath(folder),
                                                .site = u"https://x.example/"_s,
                                                .makePage = pages ? maker() : handout::PageMaker()},
                                               {m_ca.certificate});
        if (!made)
            qFatal("%s", qPrintable(test::describe(made.error())));
        return std::move(*made);
    }

private Q_SLOTS:
    void initTestCase();
    void fileNames_data();
    void fileNames();
    void folderForAUser();
    void sameNames();
    void failureLeavesNothing();
    void givenPassword();
    void flat();
    void threads();
    void summary();
    void takenNames();
};

void TestHandout::initTestCase()
{
    auto ca = pki::createAuthority({.commonName = u"CA"_s}, base::systemClock());
    EXPECT_OK(ca);
    m_ca = std::move(*ca);
}

void TestHandout::fileNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("file");
    QTest::newRow("plain") << u"Ann Example"_s << u"Ann Example"_s;
    QTest::newRow("letters of the world") << u"Žofie 山田"_s << u"Žofie 山田"_s;
    QTest::newRow("slashes") << u"a/b\\c"_s << u"a-b-c"_s;
    QTest::newRow("up") << u"../../etc/passwd"_s << u"_..-..-etc-passwd"_s;
    QTest::newRow("NUL") << (u"a"_s + QChar(0) + u"b"_s) << u"a-b"_s;
    QTest::newRow("turned") << u"\u202Egpj.exe"_s << u"_-gpj.exe"_s;
    QTest::newRow("device") << u"con.pfx"_s << u"_con.pfx"_s;
    QTest::newRow("numbered device") << u"COM1"_s << u"_COM1"_s;
    QTest::newRow("dots at the end") << u"name. . "_s << u"name"_s;
    QTest::newRow("nothing") << u" . "_s << u"certificate"_s;
    QTest::newRow("hidden") << u".ssh"_s << u"_.ssh"_s;
    QTest::newRow("wildcard") << u"*.contoso.com"_s << u"_.contoso.com"_s;
    QTest::newRow("like an option") << u"-out"_s << u"_-out"_s;
    QTest::newRow("long") << QString(300, u'x') << QString(120, u'x');
    QTest::newRow("long in octets") << QString(300, u'山') << QString(40, u'山');
}

void TestHandout::fileNames()
{
    QFETCH(QString, name);
    QFETCH(QString, file);
    QCOMPARE(base::fileNameFor(name), file);
    // The file system agrees.
    const auto path = m_home.filePath(base::fileNameFor(name) + u".password.txt"_s);
    writeAll(path, "x");
    QCOMPARE(QFileInfo(path).absolutePath(), QDir(m_home.path()).absolutePath());
    QVERIFY(QFile::remove(path));
}

void TestHandout::folderForAUser()
{
    auto deliver = deliverer(u"one"_s);
    const auto issued = client(u"Žofie"_s);
    const auto out = deliver.deliver(issued);
    EXPECT_OK(out);
    QCOMPARE(QDir(out->folder).entryList(QDir::Files),
             (QStringList{u"ca.crt"_s, u"Žofie.crt"_s, u"Žofie.html"_s, u"Žofie.pdf"_s, u"Žofie.pfx"_s}));
    QCOMPARE(QFileInfo(out->passwordPath).absolutePath(), m_home.filePath(u"one/passwords"_s));
    const auto password = readAll(out->passwordPath);
    const auto opened = pki::readFile(out->pfxPath, base::Secret::copyOf(password.toStdString()));
    EXPECT_OK(opened);
    QVERIFY(opened->key && opened->key->matches(issued.identity.certificate));
    QCOMPARE(opened->certificates.size(), 2);
    for (const auto &path : out->files()) {
        if (path != out->passwordPath)
            QVERIFY(!readAll(path).contains(password));
    }
#ifdef Q_OS_UNIX
    for (const auto &path : {out->pfxPath, out->passwordPath, QFileInfo(out->passwordPath).absolutePath()})
        QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)));
#endif
}

void TestHandout::sameNames()
{
    auto deliver = deliverer(u"same"_s);
    const auto first = deliver.deliver(client(u"Ann"_s));
    const auto second = deliver.deliver(client(u"ann"_s)); // the same file on Windows
    const auto reserved = deliver.deliver(client(u"Passwords"_s));
    EXPECT_OK(first);
    EXPECT_OK(second);
    EXPECT_OK(reserved);
    QCOMPARE(QFileInfo(second->folder).fileName(), u"ann (2)"_s);
    QCOMPARE(QFileInfo(reserved->folder).fileName(), u"Passwords (2)"_s);
    // Another run finds them taken, too.
    auto again = deliverer(u"same"_s);
    const auto third = again.deliver(client(u"Ann"_s));
    EXPECT_OK(third);
    QVERIFY(third->folder != first->folder && third->passwordPath != first->passwordPath);
}

void TestHandout::failureLeavesNothing()
{
    auto deliver = deliverer(u"fails"_s);
    EXPECT_ERROR(deliver.deliver(client(u"Unprintable"_s)), ErrorCode::Internal);
    QCOMPARE(QDir(m_home.filePath(u"fails"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList{u"passwords"_s});
    QVERIFY(QDir(m_home.filePath(u"fails/passwords"_s)).isEmpty());
    writeAll(m_home.filePath(u"file"_s), "x");
    EXPECT_ERROR(handout::Deliverer::create({.folder = m_home.filePath(u"file/below"_s)}, {m_ca.certificate}),
                 ErrorCode::FolderNotWritable);
}

void TestHandout::givenPassword()
{
    handout::Options options{.folder = m_home.filePath(u"given"_s)};
    options.password = std::make_shared<const base::Secret>();
    EXPECT_ERROR(handout::Deliverer::create(options, {m_ca.certificate}), ErrorCode::PasswordNeeded);
    options.password = std::make_shared<const base::Secret>(base::Secret::copyOf("agreed"));
    auto deliver = handout::Deliverer::create(options, {m_ca.certificate});
    EXPECT_OK(deliver);
    const auto out = deliver->deliver(client(u"Bob"_s));
    EXPECT_OK(out);
    QVERIFY(out->passwordPath.isEmpty() && out->htmlPath.isEmpty());
    EXPECT_OK(pki::readFile(out->pfxPath, base::Secret::copyOf("agreed")));
}

void TestHandout::flat()
{
    auto deliver = deliverer(u"flat"_s, false);
    const auto identity = client(u"Bob"_s);
    EXPECT_OK(deliver.deliver(identity));
    const auto alone = deliver.deliver(identity.issued); // no key: the certificate alone
    EXPECT_OK(alone);
    QCOMPARE(QDir(m_home.filePath(u"flat"_s)).entryList(QDir::Files),
             (QStringList{u"Bob (2).crt"_s, u"Bob.crt"_s, u"Bob.password.txt"_s, u"Bob.pfx"_s}));
}

void TestHandout::threads()
{
    auto deliver = deliverer(u"threads"_s);
    const auto bulk = deliver.forBulk();
    base::NewFiles files;
    std::vector<authority::IssuedIdentity> all;
    for (int i = 0; i < 40; ++i)
        all.push_back(client(u"Twin"_s));
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&, t] {
                for (int i = t; i < 40; i += 4) {
                    if (const auto one = bulk(i, all[static_cast<std::size_t>(i)], files); !one)
                        qWarning("%s", qPrintable(test::describe(one.error())));
                }
            });
        }
    }
    QVERIFY(files.settle().isEmpty());
    const auto delivered = deliver.delivered();
    QCOMPARE(delivered.size(), 40);
    QSet<QString> folders;
    for (const auto &out : delivered)
        folders.insert(out.folder);
    QCOMPARE(folders.size(), 40);
    for (const auto &out : delivered) {
        for (const auto &path : out.files())
            QVERIFY2(QFile::exists(path), qPrintable(path));
    }
}

void TestHandout::summary()
{
    authority::Issued issued = client(u"Ann"_s).issued;
    const handout::SummaryTitles titles{u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s, u"g"_s, u"h"_s, u"i"_s};
    const auto csv =
        handout::summaryCsv(titles,
                            {{.name = u"Ann, \"A\""_s, .account = u"=1+1"_s, .issued = issued, .folder = u"/out"_s},
                             {.name = u"Bob"_s, .problem = u"disk full"_s}});
    const auto lines = csv.split('\n');
    QVERIFY(lines.at(0).startsWith("\xef\xbb\xbf"
                                   "a,b,c"));
    QVERIFY(lines.at(1).startsWith("\"Ann, \"\"A\"\"\",'=1+1,,," + issued.serialNumber().toUtf8()));
    QCOMPARE(lines.at(2), QByteArray("Bob,,,,,,,,disk full\r"));
}

void TestHandout::takenNames()
{
    const auto first = handout::writeBeside(m_home.path(), u"list.csv"_s, "1");
    const auto second = handout::writeBeside(m_home.path(), u"list.csv"_s, "2");
    EXPECT_OK(first);
    EXPECT_OK(second);
    QCOMPARE(QFileInfo(*second).fileName(), u"list (2).csv"_s);
    QCOMPARE(readAll(*first), QByteArray("1"));
}

CERTWIZARD_TEST_MAIN(TestHandout)
#include "test_handout.moc"
