#include "authority_bench.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace certwizard::test;

/// What an authority hands out for a list of users on the command line: each their folder, once.
class TestCtlHandout : public QObject,
                       private AuthorityBench {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareOnce(); }
    void cleanupTestCase() { expectNothingSecret(); }
    void handsOut();
    void handsOutOnlyOnce();
    void badRows();
};

void TestCtlHandout::handsOut()
{
    m_bench.write(u"users.csv"_s, "name;account;e-mail\r\n"
                                  "Ann Example;CONTOSO\\ann;ann@contoso.example\r\n"
                                  "\"Bäcker, Bob\";CONTOSO\\bob;\r\n"
                                  "=cmd|' /C calc'!A0;;\r\n");
    const auto preview =
        authority(u"handout"_s, {u"--list"_s, u"users.csv"_s, u"--site"_s, u"https://www.contoso.example/"_s,
                                 u"--out"_s, u"hand"_s, u"--preview"_s, u"--json"_s});
    EXPECT_EXIT(preview, 0);
    QCOMPARE(json(preview.output).array().size(), 3);
    QVERIFY(!QFileInfo::exists(m_bench.path(u"hand"_s)));
    const auto done =
        authority(u"handout"_s, {u"--list"_s, u"users.csv"_s, u"--site"_s, u"https://www.contoso.example/"_s,
                                 u"--out"_s, u"hand"_s, u"--language"_s, u"en"_s});
    EXPECT_EXIT(done, 0);
    const auto folder = u"hand/Bäcker, Bob/"_s;
    QCOMPARE(QDir(m_bench.path(folder)).entryList(QDir::Files),
             (QStringList{u"Bäcker, Bob.crt"_s, u"Bäcker, Bob.html"_s, u"Bäcker, Bob.pdf"_s, u"Bäcker, Bob.pfx"_s,
                          u"ca.crt"_s}));
    expectPrivate(folder + u"Bäcker, Bob.pfx"_s);
    expectPrivate(u"hand/passwords/Bäcker, Bob.txt"_s);
    const auto password = readAll(m_bench.path(u"hand/passwords/Bäcker, Bob.txt"_s));
    QCOMPARE(openssl({u"pkcs12"_s, u"-in"_s, folder + u"Bäcker, Bob.pfx"_s, u"-passin"_s,
                      u"pass:"_s + QString::fromUtf8(password), u"-noout"_s})
                 .exitCode,
             0);
    const auto page = readAll(m_bench.path(folder + u"Bäcker, Bob.html"_s));
    QVERIFY(page.contains("https://www.contoso.example/") && page.contains("Bäcker, Bob.pfx"));
    QVERIFY(readAll(m_bench.path(folder + u"Bäcker, Bob.pdf"_s)).startsWith("%PDF-"));
    const auto summary = readAll(m_bench.path(u"hand/handouts.csv"_s));
    QVERIFY(summary.contains("\"Bäcker, Bob\"") && summary.contains("CONTOSO\\bob"));
    QVERIFY(!summary.contains("\n=cmd")); // no spreadsheet takes it for a formula
    QVERIFY(readAll(m_bench.path(u"hand/administrator.txt"_s)).contains("Cert:\\LocalMachine\\Root"));
    // No password is anywhere but in its own file.
    for (const auto &[name, hash] : m_bench.everything().asKeyValueRange()) {
        if (!name.startsWith(u"hand/passwords/"_s))
            QVERIFY2(!readAll(m_bench.path(name)).contains(password), qPrintable(name));
    }
    QVERIFY(!done.output.contains(password));
}

void TestCtlHandout::handsOutOnlyOnce()
{
    m_bench.write(u"again.csv"_s, "name;account\nAnn Example;CONTOSO\\ann\nNew Person;CONTOSO\\new\n");
    const QStringList options{u"--list"_s, u"again.csv"_s, u"--site"_s,         u"https://www.contoso.example/"_s,
                              u"--out"_s,  u"again"_s,     u"--skip-existing"_s};
    const auto before = list().size();
    EXPECT_EXIT(authority(u"handout"_s, options), 0);
    QCOMPARE(list().size(), before + 1);
    QVERIFY(QFileInfo::exists(m_bench.path(u"again/New Person"_s)));
    QVERIFY(!QFileInfo::exists(m_bench.path(u"again/Ann Example"_s)));
    const auto none = authority(u"handout"_s, options);
    EXPECT_EXIT(none, 0);
    QVERIFY2(none.output.contains("Nothing to do"), none.output);
    QCOMPARE(list().size(), before + 1);
}

void TestCtlHandout::badRows()
{
    m_bench.write(u"bad.csv"_s, "Good One,CONTOSO\\good,good@contoso.example\n"
                                "Good One,CONTOSO\\other,\n"
                                "No At,CONTOSO\\noat,nobody.example\n");
    const auto before = list().size();
    const QStringList options{u"--list"_s, u"bad.csv"_s, u"--site"_s, u"https://www.contoso.example/"_s,
                              u"--out"_s,  u"bad-hand"_s};
    const auto refused = authority(u"handout"_s, options);
    EXPECT_EXIT(refused, 3);
    QVERIFY(refused.output.contains("line 1 already") && refused.output.contains("not an e-mail address"));
    QCOMPARE(list().size(), before);
    QVERIFY(!QFileInfo::exists(m_bench.path(u"bad-hand"_s)));
    const auto some = authority(u"handout"_s, options + QStringList{u"--skip-bad-rows"_s});
    EXPECT_EXIT(some, 0);
    QCOMPARE(list().size(), before + 1);
}

CERTWIZARD_TEST_MAIN(TestCtlHandout)
#include "test_ctl_handout.moc"
