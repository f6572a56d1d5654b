#include "ctl.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace certwizard::test;

/// `certwizardctl mappings …` and `who`, on a copy of a real file that the main job has set up.
class TestCtlMappings : public QObject {
    Q_OBJECT

    std::unique_ptr<Bench> m_bench;
    const QString m_site = u"Default Web Site"_s;

    [[nodiscard]] CommandResult mappings(const QString &verb, const QStringList &more = {}) const
    {
        return m_bench->ctl(QStringList{u"mappings"_s, verb, u"--config"_s, m_bench->config(), u"--site"_s, m_site}
                            + more);
    }
    [[nodiscard]] QJsonArray list(const QStringList &more = {}) const
    {
        const auto listed = mappings(u"list"_s, QStringList{u"--json"_s} + more);
        if (listed.exitCode != 0)
            qFatal("list: %s", listed.errors.constData());
        return json(listed.output).array();
    }
    [[nodiscard]] QStringList accounts(const QStringList &more = {}) const
    {
        QStringList names;
        for (const auto &row : list(more))
            names.append(row["account"_L1].toString());
        return names;
    }
    [[nodiscard]] QJsonObject who(const QString &certificate) const
    {
        const auto told =
            m_bench->ctl({u"who"_s, u"--config"_s, m_bench->config(), u"--site"_s, m_site, u"--json"_s, certificate});
        if (told.exitCode != 0)
            qFatal("who: %s", told.errors.constData());
        return json(told.output).object();
    }
    /// The lines that `diff` of others sees between two states of the file.
    [[nodiscard]] int changedLines(const QByteArray &before) const
    {
        m_bench->write(u"before"_s, before);
        const auto seen = run(u"diff"_s, {m_bench->path(u"before"_s), m_bench->config()}, plainEnvironment(),
                              m_bench->path({}), 60000);
        QFile::remove(m_bench->path(u"before"_s));
        return int(seen.output.count("\n>") + seen.output.startsWith('>'));
    }
    void issue(const QString &name, const QString &subject, const QStringList &validity) const
    {
        const auto openssl = [&](const QStringList &arguments) {
            const auto made = run(u"openssl"_s, arguments, plainEnvironment(), m_bench->path({}), 60000);
            if (made.exitCode != 0)
                qFatal("openssl: %s", made.errors.constData());
        };
        openssl({u"req"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s,
                 u"-keyout"_s, name + u".key"_s, u"-out"_s, name + u".csr"_s, u"-subj"_s, subject});
        openssl(QStringList{u"x509"_s, u"-req"_s, u"-in"_s, name + u".csr"_s, u"-CA"_s, u"ca.crt"_s, u"-CAkey"_s,
                            u"ca.key"_s, u"-out"_s, name + u".crt"_s, u"-extfile"_s, u"client.ext"_s}
                + validity);
    }
    void verifyUnchanged(const CommandResult &result, int exitCode, const QByteArray &before,
                         const QByteArray &sentence)
    {
        EXPECT_EXIT(result, exitCode);
        QVERIFY2(result.errors.contains(sentence), result.errors.constData());
        QCOMPARE(m_bench->configBytes(), before);
    }

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<Bench>(u"reverse-proxy"_s);
        m_bench->makeCertificates();
        issue(u"renewed"_s, u"/CN=user1/O=Contoso"_s, {u"-days"_s, u"400"_s});
        issue(u"carol"_s, u"/CN=Carol Chen/emailAddress=c.chen@contoso.example"_s, {u"-days"_s, u"90"_s});
        issue(u"late"_s, u"/CN=Late"_s,
              {u"-not_before"_s, u"20200101000000Z"_s, u"-not_after"_s, u"20210101000000Z"_s});
        auto text = m_bench->configBytes(); // as on a server where the feature is installed
        const QByteArray module = "\r\n<add name=\"IISCertificateMappingAuthenticationModule\" ";
        // The last ones: comments name the sections too.
        text.insert(text.lastIndexOf("<globalModules>") + 15, module + "image=\"authmap.dll\" />");
        text.insert(text.lastIndexOf("<modules>") + 9, module + "lockItem=\"true\" />");
        m_bench->write(u"applicationHost.config"_s, text);
        m_bench->writeAnswers(m_bench->mainJob(m_site));
        EXPECT_EXIT(m_bench->apply(), 0);
    }

    void listed()
    {
        const auto rows = list();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0]["account"_L1].toString(), u"CONTOSO\\user1"_s);
        QCOMPARE(rows[0]["person"_L1].toString(), u"user1"_s);
        QCOMPARE(rows[0]["password"_L1].toString(), u"plain-text"_s);
        QCOMPARE(accounts({u"--search"_s, u"sales user2"_s}), QStringList{u"CONTOSO\\user2"_s});
        QCOMPARE(accounts({u"--only"_s, u"disabled"_s}), QStringList());
        QCOMPARE(accounts({u"--only"_s, u"expiring"_s}).size(), 2); // they run for 20 days
        const auto text = mappings(u"list"_s);
        EXPECT_EXIT(text, 0);
        QVERIFY(text.output.contains("CONTOSO\\user1") && text.output.contains("expires in"));
        QVERIFY(!text.output.contains("Secret-of-user"));
        const auto nobody = mappings(u"list"_s, {u"--search"_s, u"nobody"_s});
        EXPECT_EXIT(nobody, 0);
        QVERIFY(nobody.output.contains("No mapping fits."));
    }

    void added()
    {
        const auto before = m_bench->configBytes();
        m_bench->set(u"CAROL_PW"_s, u"Geheim-42"_s);
        const QStringList words{
            u"--password-environment"_s, u"CAROL_PW"_s, u"--plain-text"_s, u"--yes"_s, u"--reason"_s,
            u"new colleague"_s,          u"carol.crt"_s};
        const auto done = mappings(u"add"_s, words);
        EXPECT_EXIT(done, 0);
        QVERIFY(!done.output.contains("Geheim-42") && !done.errors.contains("Geheim-42"));
        QCOMPARE(accounts(), (QStringList{u"CONTOSO\\user1"_s, u"CONTOSO\\user2"_s, u"CONTOSO\\c.chen"_s}));
        QCOMPARE(changedLines(before), 1);
        EXPECT_EXIT(run(u"xmllint"_s, {u"--noout"_s, m_bench->config()}, plainEnvironment(), m_bench->path({}), 60000),
                    0);
        const auto journal = readAll(m_bench->config() + u".certwizard.jsonl"_s);
        QVERIFY(journal.contains("new colleague") && !journal.contains("Geheim-42"));
        QCOMPARE(who(u"carol.crt"_s)["account"_L1].toString(), u"CONTOSO\\c.chen"_s);

        // A second time there is nothing to do; for somebody else it is refused.
        const auto after = m_bench->configBytes();
        const auto again = mappings(u"add"_s, words + QStringList{u"--json"_s});
        EXPECT_EXIT(again, 0);
        QVERIFY(json(again.output)["nothingToDo"_L1].toBool());
        verifyUnchanged(mappings(u"add"_s, QStringList{u"--account"_s, u"eve"_s} + words), 5, after,
                        "mapped already, to “CONTOSO\\c.chen”");
    }

    /// Nobody is added without a password unawares.
    void importWithoutPasswords()
    {
        const auto before = m_bench->configBytes();
        m_bench->write(u"bare.csv"_s, "account,certificate\nCONTOSO\\c.chen,carol.crt\n");
        verifyUnchanged(mappings(u"import"_s, {u"--plain-text"_s, u"--yes"_s, u"bare.csv"_s}), 3, before,
                        "One new mapping has no password: “CONTOSO\\c.chen”.");
        EXPECT_EXIT(mappings(u"import"_s, {u"--preview"_s, u"bare.csv"_s}), 0);
        EXPECT_EXIT(mappings(u"import"_s, {u"--without-passwords"_s, u"--yes"_s, u"bare.csv"_s}), 0);
        QCOMPARE(accounts().size(), 3);
    }

    /// A PFX brings its public part, at a terminal and away from one.
    void pfx()
    {
        const QStringList words{u"who"_s, u"--config"_s, m_bench->config(), u"--site"_s,
                                m_site,   u"--json"_s,   u"server.pfx"_s};
        const auto alone = m_bench->ctl(words);
        EXPECT_EXIT(alone, 3); // nobody can be asked
        QVERIFY2(alone.errors.contains("--pfx-password-environment"), alone.errors.constData());
        m_bench->set(u"PFX_OF_CARD"_s, u"server-pw"_s);
        const auto told = m_bench->ctl(words + QStringList{u"--pfx-password-environment"_s, u"PFX_OF_CARD"_s});
        EXPECT_EXIT(told, 0);
        QVERIFY(!json(told.output).object()["admitted"_L1].toBool());
        EXPECT_EXIT(mappings(u"add"_s, {u"--account"_s, u"eve"_s, u"--pfx-password-environment"_s, u"PFX_OF_CARD"_s,
                                        u"--password-environment"_s, u"PFX_OF_CARD"_s, u"--plain-text"_s, u"--yes"_s,
                                        u"server.pfx"_s}),
                    0);
        QCOMPARE(accounts().size(), 3);
    }

    void adding_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("sentence");
        const QStringList ready{u"--password-environment"_s, u"SALES_PW"_s, u"--yes"_s};
        QTest::newRow("no policy for passwords")
            << QStringList(ready + QStringList{u"carol.crt"_s}) << 3 << QByteArray("password");
        QTest::newRow("both policies")
            << QStringList(ready + QStringList{u"--plain-text"_s, u"--key-file"_s, u"k"_s, u"carol.crt"_s}) << 2
            << QByteArray("not both");
        QTest::newRow("key file of another server")
            << QStringList(ready + QStringList{u"--key-file"_s, u"answers.json"_s, u"carol.crt"_s}) << 3
            << QByteArray("answers.json");
        QTest::newRow("no such file") << QStringList(ready + QStringList{u"nowhere.crt"_s}) << 5
                                      << QByteArray("nowhere.crt");
        QTest::newRow("no certificate") << QStringList(ready + QStringList{u"answers.json"_s}) << 5
                                        << QByteArray("answers.json");
        QTest::newRow("no yes") << QStringList{u"--password-environment"_s, u"SALES_PW"_s, u"--plain-text"_s,
                                               u"carol.crt"_s}
                                << 2 << QByteArray("--yes");
        QTest::newRow("nobody to ask for the password")
            << QStringList{u"--plain-text"_s, u"--yes"_s, u"carol.crt"_s} << 3 << QByteArray("password");
        QTest::newRow("variable not set")
            << QStringList{u"--password-environment"_s, u"NOT_SET"_s, u"--plain-text"_s, u"--yes"_s, u"carol.crt"_s}
            << 3 << QByteArray("NOT_SET");
    }
    void adding()
    {
        QFETCH(QStringList, words);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, sentence);
        verifyUnchanged(mappings(u"add"_s, words), exitCode, m_bench->configBytes(), sentence);
    }

    void replaced()
    {
        const auto before = m_bench->configBytes();
        const auto old = list()[0]["certificate"_L1].toString();
        const auto done = mappings(u"replace"_s, {u"--yes"_s, u"renewed.crt"_s}); // found by its subject
        EXPECT_EXIT(done, 0);
        QCOMPARE(accounts(), (QStringList{u"CONTOSO\\user1"_s, u"CONTOSO\\user2"_s}));
        QVERIFY(list()[0]["certificate"_L1].toString() != old);
        QCOMPARE(changedLines(before), 1);
        QVERIFY(m_bench->configBytes().contains("Secret-of-user-1")); // the stored password stays as it is
        QCOMPARE(who(u"renewed.crt"_s)["status"_L1].toString(), u"200"_s);
        QVERIFY(!who(u"user1.crt"_s)["admitted"_L1].toBool());
    }

    void replacedKeepingTheOldOne()
    {
        const auto done = mappings(u"replace"_s, {u"--keep-old"_s, u"--password-environment"_s, u"USER1_PW"_s,
                                                  u"--plain-text"_s, u"--yes"_s, u"renewed.crt"_s});
        EXPECT_EXIT(done, 0);
        QCOMPARE(accounts().size(), 3);
        for (const auto &card : {u"user1.crt"_s, u"renewed.crt"_s})
            QCOMPARE(who(card)["account"_L1].toString(), u"CONTOSO\\user1"_s);
        // Now two mappings fit a third card: it has to be said which one is meant.
        issue(u"third"_s, u"/CN=user1/O=Contoso"_s, {u"-days"_s, u"300"_s});
        verifyUnchanged(mappings(u"replace"_s, {u"--yes"_s, u"third.crt"_s}), 2, m_bench->configBytes(),
                        "--thumbprint");
        const auto thumbprint = list()[2]["thumbprint"_L1].toString();
        EXPECT_EXIT(mappings(u"replace"_s, {u"--thumbprint"_s, thumbprint, u"--yes"_s, u"third.crt"_s}), 0);
        QCOMPARE(who(u"third.crt"_s)["account"_L1].toString(), u"CONTOSO\\user1"_s);
    }

    void replacedForNobody()
    {
        verifyUnchanged(mappings(u"replace"_s, {u"--yes"_s, u"carol.crt"_s}), 5, m_bench->configBytes(), "Carol Chen");
    }

    void switchedOffAndOnAndRemoved()
    {
        const auto before = m_bench->configBytes();
        EXPECT_EXIT(mappings(u"disable"_s, {u"--account"_s, u"USER1"_s, u"--yes"_s}), 0);
        QCOMPARE(accounts({u"--only"_s, u"disabled"_s}), QStringList{u"CONTOSO\\user1"_s});
        QVERIFY(!who(u"user1.crt"_s)["admitted"_L1].toBool());
        EXPECT_EXIT(mappings(u"enable"_s, {u"--account"_s, u"contoso\\user1"_s, u"--yes"_s}), 0);
        QVERIFY(who(u"user1.crt"_s)["admitted"_L1].toBool());
        QVERIFY(changedLines(before) <= 1);
        const auto json_ = mappings(u"remove"_s, {u"--thumbprint"_s, list()[0]["thumbprint"_L1].toString().toLower(),
                                                  u"--json"_s, u"--yes"_s});
        EXPECT_EXIT(json_, 0);
        QCOMPARE(json(json_.output)["changes"_L1].toInt(), 1);
        QCOMPARE(accounts(), QStringList{u"CONTOSO\\user2"_s});
        EXPECT_EXIT(m_bench->ctl({u"undo"_s, u"--config"_s, m_bench->config()}), 0);
        QCOMPARE(accounts().size(), 2);
    }

    /// A script must not believe that somebody is shut out who is not.
    void lockedForTheWholeServer()
    {
        auto base64 = readAll(m_bench->path(u"renewed.crt"_s));
        base64 = base64.sliced(base64.indexOf('\n')).first(base64.indexOf("-----END") - base64.indexOf('\n'));
        auto text = m_bench->configBytes();
        const QByteArray section = "<iisClientCertificateMappingAuthentication />"; // of the server
        QCOMPARE(text.count(section), 1);
        text.replace(section, "<iisClientCertificateMappingAuthentication><oneToOneMappings><add lockItem=\"true\" "
                              "userName=\"CONTOSO\\server1\" password=\"x\" certificate=\""
                                  + base64.replace("\n", "")
                                  + "\" /></oneToOneMappings></iisClientCertificateMappingAuthentication>");
        m_bench->write(u"applicationHost.config"_s, text);
        const auto before = m_bench->configBytes();
        for (const auto &verb : {u"disable"_s, u"remove"_s})
            verifyUnchanged(mappings(verb, {u"--account"_s, u"CONTOSO\\server1"_s, u"--yes"_s}), 3, before,
                            "locked there");
        verifyUnchanged(mappings(u"replace"_s, {u"--account"_s, u"CONTOSO\\server1"_s, u"--yes"_s, u"carol.crt"_s}), 3,
                        before, "locked there");
        const auto listed = mappings(u"list"_s);
        EXPECT_EXIT(listed, 0);
        QVERIFY2(listed.output.contains("the server, locked") && listed.output.contains("the site"),
                 listed.output.constData());
    }

    void selecting_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("sentence");
        QTest::newRow("nobody named") << QStringList{u"--yes"_s} << 2 << QByteArray("--account");
        QTest::newRow("unknown account") << QStringList{u"--account"_s, u"nobody"_s, u"--yes"_s} << 5
                                         << QByteArray("nobody");
        QTest::newRow("one known, one not")
            << QStringList{u"--account"_s, u"user1"_s, u"--account"_s, u"nobody"_s, u"--yes"_s} << 5
            << QByteArray("nobody");
        QTest::newRow("not a thumbprint")
            << QStringList{u"--thumbprint"_s, u"12 34"_s, u"--yes"_s} << 2 << QByteArray("40");
        QTest::newRow("unknown thumbprint")
            << QStringList{u"--thumbprint"_s, QString(40, u'A'), u"--yes"_s} << 5 << QByteArray(40, 'A');
    }
    void selecting()
    {
        QFETCH(QStringList, words);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, sentence);
        for (const auto &verb : {u"disable"_s, u"enable"_s, u"remove"_s})
            verifyUnchanged(mappings(verb, words), exitCode, m_bench->configBytes(), sentence);
    }

    void imported()
    {
        m_bench->write(u"people.csv"_s,
                       "\xef\xbb\xbf"
                       "Account;Certificate;Password\r\ncarol;carol.crt;Geheim-42\r\n"
                       "user1;renewed.crt;\r\nuser2;user2.crt;\r\neve;user2.crt;\r\nlate;late.crt;\r\n");
        const auto before = m_bench->everything();
        const auto preview = mappings(u"import"_s, {u"--preview"_s, u"--json"_s, u"people.csv"_s});
        EXPECT_EXIT(preview, 0);
        QStringList verdicts;
        for (const auto &row : json(preview.output)["import"_L1].toArray())
            verdicts.append(row["verdict"_L1].toString());
        QCOMPARE(verdicts, (QStringList{u"new"_s, u"replaces"_s, u"same"_s, u"conflict"_s, u"unusable"_s}));
        QCOMPARE(m_bench->everything(), before);
        QVERIFY(!preview.output.contains("Geheim-42"));
        const auto text = mappings(u"import"_s, {u"--preview"_s, u"people.csv"_s});
        EXPECT_EXIT(text, 0);
        QVERIFY(text.output.contains("expired") && text.output.contains("mapped to “CONTOSO\\user2”"));
        const auto unsaid = mappings(u"import"_s, {u"--plain-text"_s, u"people.csv"_s});
        EXPECT_EXIT(unsaid, 2);
        QCOMPARE(m_bench->everything(), before);

        const auto done = mappings(u"import"_s, {u"--plain-text"_s, u"--yes"_s, u"--json"_s, u"--summary"_s,
                                                 u"summary.csv"_s, u"people.csv"_s});
        EXPECT_EXIT(done, 0);
        QCOMPARE(json(done.output)["changes"_L1].toInt(), 2);
        QCOMPARE(accounts(), (QStringList{u"CONTOSO\\user1"_s, u"CONTOSO\\user2"_s, u"CONTOSO\\carol"_s}));
        QCOMPARE(who(u"renewed.crt"_s)["account"_L1].toString(), u"CONTOSO\\user1"_s);
        const auto summary = readAll(m_bench->path(u"summary.csv"_s));
        QCOMPARE(summary.count('\n'), 6);
        QVERIFY(!summary.contains("Geheim-42"));
        QVERIFY2(summary.contains("line 2,CONTOSO\\carol") && summary.count(",yes") == 2, summary.constData());
        EXPECT_EXIT(mappings(u"import"_s, {u"--preview"_s, u"--summary"_s, u"early.csv"_s, u"people.csv"_s}), 0);
        QVERIFY(!readAll(m_bench->path(u"early.csv"_s)).contains(",yes"));
        EXPECT_EXIT(mappings(u"import"_s, {u"--preview"_s, u"--summary"_s, u"early.csv"_s, u"people.csv"_s}), 5);
        const auto again = mappings(u"import"_s, {u"--plain-text"_s, u"--yes"_s, u"folder-that-is-not"_s});
        EXPECT_EXIT(again, 5);
    }

    void importOfWhatIsNoText()
    {
        m_bench->write(u"bad.csv"_s, QByteArray("a;b\0c", 5));
        verifyUnchanged(mappings(u"import"_s, {u"--yes"_s, u"bad.csv"_s}), 5, m_bench->configBytes(),
                        "is not a text file");
    }

    void exported()
    {
        const auto csv = mappings(u"export"_s);
        EXPECT_EXIT(csv, 0);
        QVERIFY(csv.output.contains("account,enabled") && csv.output.contains("CONTOSO\\user2"));
        QVERIFY(!csv.output.contains("Secret-of-user"));
        EXPECT_EXIT(mappings(u"export"_s, {u"--format"_s, u"json"_s, u"--output"_s, u"all.json"_s}), 0);
        QCOMPARE(json(readAll(m_bench->path(u"all.json"_s))).array(), list());
        const auto there = mappings(u"export"_s, {u"--output"_s, u"all.json"_s});
        EXPECT_EXIT(there, 5); // never over a file that is there
    }

    void whoIsThis()
    {
        const auto alice = who(u"user1.crt"_s);
        QCOMPARE(alice["status"_L1].toString(), u"200"_s);
        QCOMPARE(alice["mapping"_L1].toInt(), 1);
        QVERIFY(alice["steps"_L1].toArray().size() > 3);
        QCOMPARE(who(list()[1]["thumbprint"_L1].toString())["account"_L1].toString(), u"CONTOSO\\user2"_s);
        QCOMPARE(who(u"late.crt"_s)["status"_L1].toString(), u"403.17"_s);
        issue(u"dora"_s, u"/CN=Dora/OU=SALES"_s, {u"-days"_s, u"90"_s});
        const auto dora = who(u"dora.crt"_s);
        QCOMPARE(dora["rule"_L1].toString(), u"Sales"_s);
        QCOMPARE(dora["account"_L1].toString(), u"CONTOSO\\sales"_s);
        const auto unknown =
            m_bench->ctl({u"who"_s, u"--config"_s, m_bench->config(), u"--site"_s, m_site, QString(40, u'A')});
        EXPECT_EXIT(unknown, 5);
        const auto part =
            m_bench->ctl({u"who"_s, u"--config"_s, m_bench->config(), u"--site"_s, m_site, u"12 AB 34"_s});
        EXPECT_EXIT(part, 2);
        QVERIFY2(part.errors.contains("neither a file nor a whole thumbprint"), part.errors.constData());
        const auto text =
            m_bench->ctl({u"who"_s, u"--config"_s, m_bench->config(), u"--site"_s, m_site, u"carol.crt"_s});
        EXPECT_EXIT(text, 0);
        QVERIFY(text.output.contains("Carol Chen") && text.output.contains("401"));
    }

    void policyIsFollowed()
    {
        const auto policy = m_bench->config() + u".certwizard-policy.json"_s;
        writeAll(policy, R"({"reasonRequired": true, "passwords": {"aesKey": "keys.xml"}})");
        const auto before = m_bench->configBytes();
        verifyUnchanged(mappings(u"disable"_s, {u"--account"_s, u"user1"_s, u"--yes"_s}), 2, before, "--reason");
        verifyUnchanged(mappings(u"add"_s, {u"--plain-text"_s, u"--password-environment"_s, u"SALES_PW"_s, u"--yes"_s,
                                            u"--reason"_s, u"x"_s, u"carol.crt"_s}),
                        2, before, "--plain-text");
        writeAll(policy, R"({"reasonNeeded": true})");
        verifyUnchanged(mappings(u"disable"_s, {u"--account"_s, u"user1"_s, u"--yes"_s, u"--reason"_s, u"x"_s}), 2,
                        before, "There is no such rule: “reasonNeeded”.");
        writeAll(policy, R"({"reasonRequired": true})");
        EXPECT_EXIT(mappings(u"disable"_s, {u"--account"_s, u"user1"_s, u"--yes"_s, u"--reason"_s, u"on leave"_s}), 0);
        QVERIFY(readAll(m_bench->config() + u".certwizard.jsonl"_s).contains("on leave"));
    }

    void unknownSite()
    {
        const auto result =
            m_bench->ctl({u"mappings"_s, u"list"_s, u"--config"_s, m_bench->config(), u"--site"_s, u"x"_s});
        EXPECT_EXIT(result, 5);
        QVERIFY(result.errors.contains("Default Web Site"));
    }
};

QTEST_GUILESS_MAIN(TestCtlMappings)
#include "test_ctl_mappings.moc"
