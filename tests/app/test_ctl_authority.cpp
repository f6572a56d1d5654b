#include "authority_bench.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace certwizard::test;

/// An authority's life on the command line, judged by the openssl command line.
class TestCtlAuthority : public QObject,
                         private AuthorityBench {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareOnce(); }
    void created();
    void issuesForUser();
    void issuesForServer();
    void request();
    void madePasswords();
    void renews();
    void renewsEachForItsTime();
    void revokes();
    void adopts();
    void settings();
    void passphrase();
    void secretsByStandardInput();
    void mistakes_data();
    void mistakes();
    void nothingSecretIsShown();
};

void TestCtlAuthority::created()
{
    expectPrivate(u"ca/ca.key"_s);
    const auto text = openssl({u"x509"_s, u"-in"_s, u"ca/ca.crt"_s, u"-noout"_s, u"-subject"_s, u"-nameopt"_s,
                               u"utf8,sep_multiline"_s})
                          .output;
    QVERIFY2(text.contains("CN=Žižkov CA") && text.contains("O=Contoso"), text);
    QVERIFY(list().isEmpty());
    const auto again = authority(u"create"_s, {u"--name"_s, u"Other"_s});
    EXPECT_EXIT(again, 5);
    QVERIFY(again.errors.contains("not empty"));
    const auto badUrl =
        authority(u"create"_s, {u"--name"_s, u"x"_s, u"--crl-url"_s, u"file:///etc/passwd"_s}, u"bad"_s);
    EXPECT_EXIT(badUrl, 5);
    QVERIFY(!QFileInfo::exists(m_bench.path(u"bad"_s)));
}

void TestCtlAuthority::issuesForUser()
{
    const auto issued = issue(u"Žofie Nováková"_s, {u"--email"_s, u"z@contoso.example"_s, u"--upn"_s,
                                                    u"zofie@contoso.example"_s, u"--account"_s, u"CONTOSO\\zofie"_s});
    const auto written = issued.value(u"written"_s).toObject();
    const auto pfx = written.value(u"pfx"_s).toString();
    QVERIFY(QFileInfo(pfx).fileName() == u"Žofie Nováková.pfx"_s);
    expectPrivate(u"out/Žofie Nováková.pfx"_s);
    QVERIFY(verifies(written.value(u"certificate"_s).toString(), {u"-purpose"_s, u"sslclient"_s}));
    QVERIFY(!verifies(written.value(u"certificate"_s).toString(), {u"-purpose"_s, u"sslserver"_s}));
    const auto opened =
        openssl({u"pkcs12"_s, u"-in"_s, pfx, u"-passin"_s, u"pass:pfx-secret-word"_s, u"-info"_s, u"-nodes"_s});
    QCOMPARE(opened.exitCode, 0);
    QVERIFY2(opened.errors.contains("AES-256-CBC") && opened.errors.contains("MAC: sha256"), opened.errors);
    QCOMPARE(opened.output.count("BEGIN CERTIFICATE"), 2); // with the authority's
    QCOMPARE(opened.output.count("PRIVATE KEY-----\n"), 2);
    const auto known = list().last().toObject();
    QCOMPARE(known.value(u"account"_s).toString(), u"CONTOSO\\zofie"_s);
    QCOMPARE(known.value(u"status"_s).toString(), u"valid"_s);
    QVERIFY(known.value(u"files"_s).toArray().contains(pfx));
    QCOMPARE(known.value(u"serialNumber"_s).toString().size(), 40);
    // The same name again gets a file of its own.
    const auto twin = issue(u"Žofie Nováková"_s, {u"--target"_s, u"legacy"_s});
    const auto other = twin.value(u"written"_s).toObject().value(u"pfx"_s).toString();
    QVERIFY(other != pfx && QFileInfo::exists(other) && QFileInfo::exists(pfx));
    const auto old =
        openssl({u"pkcs12"_s, u"-in"_s, other, u"-passin"_s, u"pass:pfx-secret-word"_s, u"-info"_s, u"-noout"_s});
    QVERIFY2(old.exitCode == 0 && old.errors.contains("3-KeyTripleDES") && old.errors.contains("MAC: sha1"),
             old.errors);
}

void TestCtlAuthority::issuesForServer()
{
    const auto result = authority(u"issue"_s, {u"--server"_s, u"*.contoso.example"_s, u"--server"_s, u"192.0.2.7"_s,
                                               u"--server"_s, u"2001:db8::7"_s, u"--out"_s, u"www"_s,
                                               u"--make-password"_s, u"--key"_s, u"rsa-2048"_s, u"--json"_s});
    EXPECT_EXIT(result, 0);
    const auto written = json(result.output).object().value(u"written"_s).toObject();
    const auto certificate = written.value(u"certificate"_s).toString();
    QVERIFY2(!QFileInfo(certificate).fileName().contains(u'*'), qPrintable(certificate));
    QVERIFY(verifies(certificate, {u"-purpose"_s, u"sslserver"_s, u"-verify_hostname"_s, u"www.contoso.example"_s}));
    QVERIFY(verifies(certificate, {u"-purpose"_s, u"sslserver"_s, u"-verify_ip"_s, u"2001:db8::7"_s}));
    const auto text = openssl({u"x509"_s, u"-in"_s, certificate, u"-noout"_s, u"-text"_s}).output;
    QVERIFY(text.contains("URI:http://pki.contoso.example/ca.crl"));
}

void TestCtlAuthority::request()
{
    QCOMPARE(openssl({u"req"_s, u"-new"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
                      u"-noenc"_s, u"-keyout"_s, u"own.key"_s, u"-out"_s, u"own.csr"_s, u"-subj"_s,
                      u"/CN=root of all"_s, u"-addext"_s, u"basicConstraints=critical,CA:TRUE"_s})
                 .exitCode,
             0);
    const auto before = list().size();
    const auto shown = authority(u"issue"_s, {u"--request"_s, u"own.csr"_s, u"--out"_s, u"own"_s});
    EXPECT_EXIT(shown, 3);
    QVERIFY(shown.output.contains("root of all"));
    QCOMPARE(list().size(), before);
    const auto granted = authority(u"issue"_s, {u"--request"_s, u"own.csr"_s, u"--client"_s, u"Own Key"_s, u"--out"_s,
                                                u"own"_s, u"--json"_s});
    EXPECT_EXIT(granted, 0);
    const auto certificate =
        json(granted.output).object().value(u"written"_s).toObject().value(u"certificate"_s).toString();
    QVERIFY(verifies(certificate, {u"-purpose"_s, u"sslclient"_s}));
    const auto text = openssl({u"x509"_s, u"-in"_s, certificate, u"-noout"_s, u"-text"_s}).output;
    QVERIFY(text.contains("CA:FALSE") && !text.contains("root of all"));
    QCOMPARE(openssl({u"x509"_s, u"-in"_s, certificate, u"-noout"_s, u"-pubkey"_s}).output,
             openssl({u"pkey"_s, u"-in"_s, u"own.key"_s, u"-pubout"_s}).output);
    QCOMPARE(QDir(m_bench.path(u"own"_s)).entryList(QDir::Files).size(), 1); // no key was made
    auto bytes = readAll(m_bench.path(u"own.csr"_s));
    bytes.replace(200, 4, bytes.mid(200, 4) == "AAAA" ? "BBBB" : "AAAA");
    m_bench.write(u"bad.csr"_s, bytes);
    const auto bad = authority(u"issue"_s, {u"--request"_s, u"bad.csr"_s, u"--client"_s, u"x"_s, u"--out"_s, u"own"_s});
    EXPECT_EXIT(bad, 5);
}

void TestCtlAuthority::madePasswords()
{
    const auto result = authority(u"issue"_s, {u"--client"_s, u"Made"_s, u"--out"_s, u"made"_s, u"--make-password"_s});
    EXPECT_EXIT(result, 0);
    expectPrivate(u"made/Made.password.txt"_s);
    const auto password = readAll(m_bench.path(u"made/Made.password.txt"_s));
    QCOMPARE(password.size(), 16);
    QVERIFY(!result.output.contains(password) && !result.errors.contains(password));
    QCOMPARE(openssl({u"pkcs12"_s, u"-in"_s, u"made/Made.pfx"_s, u"-passin"_s, u"file:made/Made.password.txt"_s,
                      u"-noout"_s})
                 .exitCode,
             0);
}

void TestCtlAuthority::renews()
{
    const auto old = issue(u"Brief"_s, {u"--days"_s, u"10"_s, u"--account"_s, u"CONTOSO\\brief"_s});
    QCOMPARE(list({u"--due"_s, u"20"_s}).size(), 1);
    const auto renewed = authority(u"renew"_s, {u"--due"_s, u"20"_s, u"--days"_s, u"300"_s, u"--out"_s, u"renewed"_s,
                                                u"--make-password"_s, u"--json"_s});
    EXPECT_EXIT(renewed, 0);
    const auto next = json(renewed.output).array().first().toObject();
    QCOMPARE(next.value(u"predecessor"_s), old.value(u"serialNumber"_s));
    QCOMPARE(next.value(u"account"_s).toString(), u"CONTOSO\\brief"_s);
    QCOMPARE(next.value(u"subject"_s), old.value(u"subject"_s));
    QVERIFY(QFileInfo::exists(m_bench.path(u"renewed/Brief.pfx"_s)));
    QVERIFY(list({u"--due"_s, u"20"_s}).isEmpty());
    QVERIFY(verifies(u"out/Brief.crt"_s, {u"-purpose"_s, u"sslclient"_s})); // both are valid
    const auto nothing = authority(u"renew"_s, {u"--due"_s, u"20"_s, u"--out"_s, u"renewed"_s});
    EXPECT_EXIT(nothing, 0);
    QVERIFY(nothing.output.contains("Nothing to do"));
    const auto same = authority(u"renew"_s, {u"--serial"_s, next.value(u"serialNumber"_s).toString(), u"--same-key"_s,
                                             u"--out"_s, u"renewed"_s, u"--json"_s});
    EXPECT_EXIT(same, 0);
    QVERIFY(QFileInfo::exists(m_bench.path(u"renewed/Brief (2).crt"_s)));
    QVERIFY(!QFileInfo::exists(m_bench.path(u"renewed/Brief (2).pfx"_s)));
}

/// As long as the authority's settings say, for people and servers of one run each their own; and it is told when that
/// is less than what the old one has.
void TestCtlAuthority::renewsEachForItsTime()
{
    const auto person = issue(u"Ines Each"_s, {u"--days"_s, u"500"_s}).value(u"serialNumber"_s).toString();
    const auto made = authority(u"issue"_s, {u"--server"_s, u"each.contoso.example"_s, u"--out"_s, u"each"_s,
                                             u"--make-password"_s, u"--json"_s});
    EXPECT_EXIT(made, 0);
    const auto server = json(made.output).object().value(u"serialNumber"_s).toString();
    const auto both = authority(u"renew"_s, {u"--serial"_s, server, u"--serial"_s, person, u"--out"_s, u"each"_s,
                                             u"--make-password"_s});
    EXPECT_EXIT(both, 0);
    QCOMPARE(both.output.count("ends before the old one"), 1);
    const auto now = QDateTime::currentDateTimeUtc();
    int seen = 0;
    for (const auto &value : list()) {
        const auto one = value.toObject();
        const auto end = QDateTime::fromString(one.value(u"notAfter"_s).toString(), Qt::ISODate);
        const auto subject = QJsonDocument(one.value(u"subject"_s).toObject()).toJson();
        const bool isPerson = subject.contains("Ines Each");
        if (!one.contains(u"renews"_s) || (!isPerson && !subject.contains("each.contoso.example")))
            continue;
        QCOMPARE(now.daysTo(end), isPerson ? 365 : 397);
        ++seen;
    }
    QCOMPARE(seen, 2);
    QVERIFY(QFileInfo::exists(m_bench.path(u"each/Ines Each.pfx"_s)));
}

void TestCtlAuthority::revokes()
{
    const auto good = issue(u"Good"_s);
    const auto bad = issue(u"Bad"_s);
    const auto serial = bad.value(u"serialNumber"_s).toString();
    const auto revoked =
        authority(u"revoke"_s, {u"--serial"_s, serial, u"--reason"_s, u"key-compromise"_s, u"--json"_s});
    EXPECT_EXIT(revoked, 0);
    const auto crl = json(revoked.output).object();
    QCOMPARE(crl.value(u"revoked"_s).toInt(), 1);
    const QStringList check{u"-crl_check"_s, u"-CRLfile"_s, u"ca/ca.crl.pem"_s, u"-purpose"_s, u"sslclient"_s};
    QVERIFY(verifies(u"out/Good.crt"_s, check));
    QVERIFY(!verifies(u"out/Bad.crt"_s, check));
    const auto text =
        openssl({u"crl"_s, u"-in"_s, u"ca/ca.crl"_s, u"-inform"_s, u"DER"_s, u"-noout"_s, u"-text"_s}).output;
    QVERIFY(text.contains("Version 2") && text.contains("Key Compromise"));
    const auto twice = authority(u"revoke"_s, {u"--serial"_s, serial});
    EXPECT_EXIT(twice, 5);
    QVERIFY(twice.errors.contains("revoked already"));
    // One mistyped number: none of them is revoked.
    const auto half =
        authority(u"revoke"_s, {u"--serial"_s, good.value(u"serialNumber"_s).toString(), u"--serial"_s, u"12"_s});
    EXPECT_EXIT(half, 5);
    QCOMPARE(list({u"--state"_s, u"revoked"_s}).size(), 1);
    const auto anew = authority(u"crl"_s, {u"--days"_s, u"7"_s, u"--json"_s});
    EXPECT_EXIT(anew, 0);
    const auto next = json(anew.output).object();
    QVERIFY(next.value(u"number"_s).toString() > crl.value(u"number"_s).toString());
    QVERIFY(next.value(u"text"_s).toString().contains(u"http://pki.contoso.example/ca.crl"_s));
}

void TestCtlAuthority::adopts()
{
    QCOMPARE(openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-keyout"_s, u"old.key"_s, u"-passout"_s,
                      u"pass:old-secret"_s, u"-out"_s, u"old.crt"_s, u"-subj"_s, u"/CN=Old CA"_s, u"-days"_s, u"99"_s,
                      u"-addext"_s, u"keyUsage=critical,keyCertSign,cRLSign"_s})
                 .exitCode,
             0);
    m_bench.set(u"OLD_PW"_s, u"old-secret"_s);
    const QStringList from{u"--certificate"_s, u"old.crt"_s, u"--key-file"_s, u"old.key"_s};
    const auto wrong = authority(u"adopt"_s, from + QStringList{u"--password-environment"_s, u"WRONG"_s}, u"old"_s);
    EXPECT_EXIT(wrong, 5);
    QVERIFY(!QFileInfo::exists(m_bench.path(u"old"_s)));
    const auto adopted = authority(u"adopt"_s, from + QStringList{u"--password-environment"_s, u"OLD_PW"_s}, u"old"_s);
    EXPECT_EXIT(adopted, 0);
    const auto issued =
        authority(u"issue"_s, {u"--client"_s, u"Under Old"_s, u"--out"_s, u"old-out"_s, u"--make-password"_s},
                  u"old"_s);
    EXPECT_EXIT(issued, 0);
    QCOMPARE(openssl({u"verify"_s, u"-x509_strict"_s, u"-CAfile"_s, u"old.crt"_s, u"old-out/Under Old.crt"_s}).exitCode,
             0);
    const auto leaf =
        authority(u"adopt"_s, {u"--certificate"_s, u"out/Good.pfx"_s, u"--password-environment"_s, u"PFX_PW"_s},
                  u"leaf"_s);
    EXPECT_EXIT(leaf, 5);
    QVERIFY(!QFileInfo::exists(m_bench.path(u"leaf"_s)));
    // What has ended issues nothing any more, which is no mistake of the command line.
    QCOMPARE(openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-noenc"_s, u"-keyout"_s, u"gone.key"_s,
                      u"-out"_s, u"gone.crt"_s, u"-subj"_s, u"/CN=Gone CA"_s, u"-not_before"_s, u"20200101000000Z"_s,
                      u"-not_after"_s, u"20210101000000Z"_s, u"-addext"_s, u"keyUsage=critical,keyCertSign,cRLSign"_s})
                 .exitCode,
             0);
    const auto gone =
        authority(u"adopt"_s, {u"--certificate"_s, u"gone.crt"_s, u"--key-file"_s, u"gone.key"_s}, u"gone"_s);
    EXPECT_EXIT(gone, 5);
    QVERIFY2(gone.errors.contains("The authority “Gone CA” has expired."), gone.errors);
    QVERIFY(!QFileInfo::exists(m_bench.path(u"gone"_s)));
}

void TestCtlAuthority::settings()
{
    const auto keep = [this](const QStringList &options) {
        return m_bench.ctl(QStringList{u"authority"_s, u"settings"_s, u"--json"_s} + options + QStringList{u"ca"_s});
    };
    const auto before = keep({});
    EXPECT_EXIT(before, 0);
    const auto url = u"http://pki.contoso.example/users.crl"_s;
    const auto set = keep({u"--client-days"_s, u"90"_s, u"--crl-url"_s, url});
    EXPECT_EXIT(set, 0);
    QCOMPARE(json(set.output).object().value(u"clientDays"_s).toInt(), 90);
    const auto issued = issue(u"Ninety Days"_s);
    const auto file = issued.value(u"written"_s).toObject().value(u"certificate"_s).toString();
    const auto text = openssl({u"x509"_s, u"-in"_s, file, u"-noout"_s, u"-text"_s}).output;
    QVERIFY2(text.contains("URI:" + url.toLatin1()), text);
    QCOMPARE(openssl({u"x509"_s, u"-in"_s, file, u"-noout"_s, u"-checkend"_s, QString::number(91 * 86400)}).exitCode,
             1);
    EXPECT_EXIT(keep({u"--crl-url"_s, u"file:///etc/passwd"_s}), 5);
    EXPECT_EXIT(keep({u"--server-days"_s, u"0"_s}), 2);
    const auto none = keep({u"--crl-url"_s, u"none"_s});
    EXPECT_EXIT(none, 0);
    QVERIFY(json(none.output).object().value(u"crlUrls"_s).toArray().isEmpty());
    const auto back =
        keep({u"--client-days"_s, u"365"_s, u"--crl-url"_s, u"http://pki.contoso.example/ca.crl"_s}); // as created
    EXPECT_EXIT(back, 0);
    QCOMPARE(json(back.output), json(before.output));
}

void TestCtlAuthority::passphrase()
{
    m_bench.set(u"NEXT_PW"_s, u"another-horse-battery"_s);
    const auto change = [this](const QString &present, const QString &next) {
        return m_bench.ctl({u"authority"_s, u"passphrase"_s, u"--passphrase-environment"_s, present,
                            u"--new-passphrase-environment"_s, next, u"ca"_s});
    };
    const auto wrong = change(u"NEXT_PW"_s, u"CA_PW"_s);
    EXPECT_EXIT(wrong, 5);
    QVERIFY2(wrong.errors.contains("is wrong"), wrong.errors);
    EXPECT_EXIT(change(u"CA_PW"_s, u"NEXT_PW"_s), 0);
    EXPECT_EXIT(authority(u"crl"_s, {}), 5);
    EXPECT_EXIT(change(u"NEXT_PW"_s, u"CA_PW"_s), 0);
    EXPECT_EXIT(authority(u"crl"_s, {}), 0);
}

void TestCtlAuthority::secretsByStandardInput()
{
    QProcess process;
    process.setWorkingDirectory(QFileInfo(m_bench.config()).absolutePath());
    process.setProcessEnvironment(plainEnvironment());
    process.start(ctlPath(), {u"authority"_s, u"issue"_s, u"--client"_s, u"Piped"_s, u"--out"_s, u"out"_s,
                              u"--passphrase-stdin"_s, u"--password-stdin"_s, u"ca"_s});
    QVERIFY(process.waitForStarted());
    process.write("correct-horse-battery\r\nsecond line secret\n");
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(60000));
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError());
    QCOMPARE(openssl({u"pkcs12"_s, u"-in"_s, u"out/Piped.pfx"_s, u"-passin"_s, u"pass:second line secret"_s,
                      u"-noout"_s})
                 .exitCode,
             0);
}

void TestCtlAuthority::mistakes_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("said");
    const QStringList issue{u"authority"_s, u"issue"_s, u"--out"_s, u"x"_s, u"--make-password"_s};
    const QStringList right{u"--passphrase-environment"_s, u"CA_PW"_s};
    QTest::newRow("no folder") << QStringList{u"authority"_s, u"list"_s} << 2 << QByteArray("AUTHORITY-FOLDER");
    QTest::newRow("no authority there") << QStringList{u"authority"_s, u"list"_s, u"."_s} << 5
                                        << QByteArray("no certificate authority");
    QTest::newRow("nobody named") << issue + right + QStringList{u"ca"_s} << 2 << QByteArray("--client NAME");
    QTest::newRow("wrong passphrase") << issue
                                             + QStringList{u"--passphrase-environment"_s, u"WRONG"_s, u"--client"_s,
                                                           u"x"_s, u"ca"_s}
                                      << 5 << QByteArray("The passphrase for");
    QTest::newRow("no variable") << issue
                                        + QStringList{u"--passphrase-environment"_s, u"NOT_SET"_s, u"--client"_s,
                                                      u"x"_s, u"ca"_s}
                                 << 3 << QByteArray("NOT_SET");
    QTest::newRow("days") << issue + right + QStringList{u"--client"_s, u"x"_s, u"--days"_s, u"none"_s, u"ca"_s} << 2
                          << QByteArray("--days");
    QTest::newRow("long name") << issue + right + QStringList{u"--client"_s, QString(300, u'x'), u"ca"_s} << 5
                               << QByteArray("300 characters");
    QTest::newRow("turned name") << issue + right + QStringList{u"--client"_s, u"\u202Egpj.exe"_s, u"ca"_s} << 5
                                 << QByteArray("writing direction");
    QTest::newRow("e-mail") << issue + right + QStringList{u"--client"_s, u"x"_s, u"--email"_s, u"nobody"_s, u"ca"_s}
                            << 5 << QByteArray("“nobody” is not an e-mail address.");
    QTest::newRow("password on the command line")
        << issue + right + QStringList{u"--password"_s, u"x"_s, u"ca"_s} << 2 << QByteArray("--password");
    QTest::newRow("site") << QStringList{u"authority"_s,           u"handout"_s, u"--due"_s, u"9"_s, u"--site"_s,
                                         u"javascript:alert(1)"_s, u"--out"_s,   u"x"_s,     u"ca"_s}
                          << 2 << QByteArray("not the address");
    QTest::newRow("unknown serial") << QStringList{u"authority"_s, u"revoke"_s,   u"--serial"_s,
                                                   u"abc"_s,       u"--no-crl"_s, u"ca"_s}
                                    << 5 << QByteArray("has not issued");
}

void TestCtlAuthority::mistakes()
{
    QFETCH(QStringList, words);
    QFETCH(int, code);
    QFETCH(QByteArray, said);
    const auto before = list().size();
    const auto result = m_bench.ctl(words);
    EXPECT_EXIT(result, code);
    QVERIFY2((result.errors + result.output).contains(said), result.errors);
    QCOMPARE(list().size(), before);
}

void TestCtlAuthority::nothingSecretIsShown()
{
    // Names that would leave the folder stay in it.
    const auto issued = issue(u"../../escape"_s);
    const auto pfx = issued.value(u"written"_s).toObject().value(u"pfx"_s).toString();
    QCOMPARE(QFileInfo(pfx).absolutePath(), m_bench.path(u"out"_s));
    expectNothingSecret();
}

CERTWIZARD_TEST_MAIN(TestCtlAuthority)
#include "test_ctl_authority.moc"
