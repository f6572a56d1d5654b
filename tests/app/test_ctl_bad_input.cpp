#include "ctl.h"
#include "mismatched_pfx.h"

#include <QDir>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace certwizard::test;

namespace {

/// What spoils the bench, and what is expected then.
struct Case {
    std::function<void(Bench &)> spoil;
    int exitCode = 0;
    QStringList said; ///< on the error stream
};

void changeAnswers(const Bench &bench, const std::function<void(QJsonObject &)> &change)
{
    auto answers = bench.mainJob(u"Default Web Site"_s);
    change(answers);
    bench.writeAnswers(answers);
}

void changeBinding(QJsonObject &answers, const QString &key, const QJsonValue &value)
{
    auto binding = answers.value(u"binding"_s).toObject();
    binding.insert(key, value);
    answers.insert(u"binding"_s, binding);
}

void changeUser(QJsonObject &answers, int index, const QString &key, const QJsonValue &value)
{
    auto users = answers.value(u"oneToOne"_s).toArray();
    auto user = users.at(index).toObject();
    user.insert(key, value);
    users.replace(index, user);
    answers.insert(u"oneToOne"_s, users);
}

void replaceInConfig(const Bench &bench, const QByteArray &before, const QByteArray &after)
{
    auto bytes = bench.configBytes();
    if (!bytes.contains(before))
        QTest::qFail("the configuration does not have what is to be replaced", __FILE__, __LINE__);
    bench.write(u"applicationHost.config"_s, bytes.replace(before, after));
}

} // namespace

Q_DECLARE_METATYPE(Case)

/// Every bad input of the main job: one clear sentence that names the thing and the remedy, the right exit code,
/// and nothing touched.
class TestCtlBadInput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void configurations_data();
    void configurations() { check(); }
    void answers_data();
    void answers() { check(); }
    void certificates_data();
    void certificates() { check(); }
    void plans_data();
    void plans() { check(); }
    void truncatedAnywhere();
    void notReadable();
    void fileNotWritable();
    void folderNotWritable();
    void fullDisk();

private:
    static void check();
};

void TestCtlBadInput::check()
{
    QFETCH(Case, input);
    Bench bench;
    bench.makeCertificates();
    bench.writeAnswers(bench.mainJob(u"Default Web Site"_s));
    input.spoil(bench);
    const auto before = bench.everything();
    const auto result = bench.apply();
    EXPECT_EXIT(result, input.exitCode);
    const auto errors = QString::fromUtf8(result.errors);
    QVERIFY2(errors.startsWith(u"certwizardctl: "_s), result.errors.constData());
    for (const auto &part : input.said)
        QVERIFY2(errors.contains(part), qPrintable(u"not said: "_s + part + u"\nbut: "_s + errors));
    // A sentence and, indented below it, what to do.
    const auto lines = errors.split(u'\n', Qt::SkipEmptyParts);
    QVERIFY2(lines.size() >= 2 && lines.at(1).startsWith(u"  "_s), result.errors.constData());
    QVERIFY2(!errors.contains(u"Error"_s) && !errors.contains(u"Secret-of"_s) && !errors.contains(u"server-pw"_s),
             result.errors.constData());
    QCOMPARE(bench.everything(), before);
}

void TestCtlBadInput::configurations_data()
{
    QTest::addColumn<Case>("input");
    const auto add = [](const char *name, const std::function<void(Bench &)> &spoil, int exitCode,
                        const QStringList &said) { QTest::newRow(name) << Case{spoil, exitCode, said}; };
    const auto write = [](const QByteArray &bytes) {
        return [bytes](Bench &bench) { bench.write(u"applicationHost.config"_s, bytes); };
    };
    const auto put = [](const QByteArray &before, const QByteArray &after) {
        return [=](Bench &bench) { replaceInConfig(bench, before, after); };
    };
    add("missing", [](Bench &bench) { QFile::remove(bench.config()); }, 5,
        {u"applicationHost.config"_s, u"does not exist"_s, u"Check the path"_s});
    add("empty", write({}), 5, {u"applicationHost.config” is empty"_s});
    add("not XML", write("Dear diary,\n"), 5, {u"is not valid XML"_s, u"line 1"_s});
    add("binary", write(QByteArray(5000, '\0')), 5, {u"applicationHost.config"_s});
    add("web page", write("<!DOCTYPE html><html><body/></html>"), 5, {u"document type declaration"_s});
    add("entities", write("<?xml version=\"1.0\"?><!DOCTYPE c [<!ENTITY a \"b\">]><configuration>&a;</configuration>"),
        5, {u"document type declaration"_s});
    add("other XML", write("<?xml version=\"1.0\"?><project/>"), 5,
        {u"not an applicationHost.config"_s, u"web.config does not do"_s});
    add("wrong nesting", put("</configuration>", "</configurations>"), 5,
        {u"is not valid XML: the mistake is at line"_s});
    add("folder",
        [](Bench &bench) {
            QFile::remove(bench.config());
            QDir().mkdir(bench.config());
        },
        5, {u"is a folder"_s});
    add("2 GB",
        [](Bench &bench) {
            QFile file(bench.config());
            if (!file.open(QIODevice::ReadWrite) || !file.resize(2LL << 30))
                QTest::qFail("cannot make a large file", __FILE__, __LINE__);
        },
        5, {u"is larger than"_s, u"1 GB"_s});
    add("locked attribute",
        put("<access sslFlags=\"None\" />", "<access sslFlags=\"None\" lockAttributes=\"sslFlags\" />"), 3,
        {u"“sslFlags” is locked by line "_s, u"Ask whoever set the lock"_s});
    add("ANSI", put("<sites>", "<!-- M\xFCller -->\n<sites>"), 5,
        {u"is not valid UTF-8: the first wrong byte is at line "_s, u"column "_s, u"Windows-1252"_s,
         u"save it as UTF-8"_s});
    add("ANSI, declared", put("encoding=\"UTF-8\"", "encoding=\"Windows-1252\""), 5,
        {u"declares the encoding “Windows-1252” at line 1, column 31, which cannot be read here"_s,
         u"encoding=\"UTF-8\" in its first line"_s});
    add("UTF-16, said only", put("encoding=\"UTF-8\"", "encoding=\"UTF-16\""), 5,
        {u"declares the encoding “UTF-16” at line 1, column 31, but its bytes are in another one"_s});
    add("UTF-16 with half a character", write("\xFF\xFE<\0a\0>\0\n\0x\0\x00\xD8y\0<\0/\0a\0>\0"_ba), 5,
        {u"is not valid UTF-16: half a character stands at line 2, column 2"_s, u"byte order mark says UTF-16"_s});
    add("overrideMode and allowOverride",
        put("</configuration>",
            "<location path=\"A\" overrideMode=\"Deny\" allowOverride=\"false\" /></configuration>"),
        5, {u"both overrideMode and allowOverride, at line "_s, u"Remove allowOverride"_s});
    add("links in a circle",
        [](Bench &bench) {
            QFile::remove(bench.config());
            QFile::link(u"other"_s, bench.config());
            QFile::link(u"applicationHost.config"_s, bench.path(u"other"_s));
        },
        5, {u"is a link that leads back to itself"_s, u"Correct the link"_s});
    add("link to nothing",
        [](Bench &bench) {
            QFile::remove(bench.config());
            QFile::link(u"nowhere"_s, bench.config());
        },
        5, {u"leads to a file that does not exist"_s, u"Correct the link"_s});
    add("two sites of one name",
        put("</sites>", "<site name=\"DEFAULT WEB SITE\" id=\"77\"><bindings /></site></sites>"), 3,
        {u"differ in capitals only: “Default Web Site” in line "_s, u" and “DEFAULT WEB SITE” in line "_s,
         u"Rename one of the two"_s});
    add("section twice",
        put("</configuration>",
            "<location path=\"Default Web Site\"><system.webServer><security><access sslFlags=\"None\" /></security>"
            "</system.webServer></location><location path=\"default web site\"><system.webServer><security>"
            "<access sslFlags=\"Ssl\" /></security></system.webServer></location></configuration>"),
        5, {u"stands twice"_s, u"line "_s, u"Remove one of the two"_s});
}

void TestCtlBadInput::answers_data()
{
    QTest::addColumn<Case>("input");
    const auto add = [](const char *name, const std::function<void(QJsonObject &)> &change, int exitCode,
                        const QStringList &said) {
        QTest::newRow(name) << Case{[change](Bench &bench) { changeAnswers(bench, change); }, exitCode, said};
    };
    const auto write = [](const QByteArray &bytes) {
        return [bytes](Bench &bench) { bench.write(u"answers.json"_s, bytes); };
    };
    QTest::newRow("missing") << Case{[](Bench &bench) { QFile::remove(bench.path(u"answers.json"_s)); },
                                     5,
                                     {u"answers.json"_s, u"does not exist"_s}};
    QTest::newRow("empty") << Case{write({}), 2, {u"answers.json"_s, u"is not valid JSON"_s}};
    QTest::newRow("no JSON") << Case{
        write("{ \"site\": \"Default Web Site\",\n  \"ssl\" }"), 2, {u"answers.json"_s, u"line 2"_s}};
    QTest::newRow("array") << Case{write("[]"), 2, {u"an object in braces { }"_s}};
    add("wrong type", [](QJsonObject &answers) { changeBinding(answers, u"port"_s, u"443"_s); }, 2,
        {u"“binding.port” (line "_s, u"a whole number"_s});
    add("wrong type in a list", [](QJsonObject &answers) { changeUser(answers, 1, u"userName"_s, 7); }, 2,
        {u"“oneToOne[1].userName”"_s, u"a text in quotation marks"_s});
    add("unknown key", [](QJsonObject &answers) { answers.insert(u"annonymous"_s, false); }, 2,
        {u"“annonymous”"_s, u"does not exist"_s});
    add("unknown key inside", [](QJsonObject &answers) { changeBinding(answers, u"prot"_s, 443); }, 2,
        {u"“binding.prot”"_s});
    add("port out of range", [](QJsonObject &answers) { changeBinding(answers, u"port"_s, 70000); }, 2,
        {u"The value of “binding.port” (line "_s, u") has to be a port between 1 and 65535."_s});
    add("wrong word", [](QJsonObject &answers) { answers.insert(u"ssl"_s, u"always"_s); }, 2,
        {u"“ssl”"_s, u"“require”, “accept”"_s});
    add("no site", [](QJsonObject &answers) { answers.remove(u"site"_s); }, 2, {u"lack the key “site”"_s});
    add("unknown site", [](QJsonObject &answers) { answers.insert(u"site"_s, u"Intranet"_s); }, 5,
        {u"There is no site “Intranet”"_s, u"“Default Web Site”"_s});
    QTest::newRow("key twice") << Case{write("{ \"site\": \"A\",\n  \"ssl\": \"require\",\n  \"ssl\": \"accept\" }"),
                                       2,
                                       {u"a key stands twice: “ssl” (line 3"_s, u"Take one of them out"_s}};
    add("thumbprint",
        [](QJsonObject &answers) {
            changeBinding(answers, u"serverCertificate"_s, QJsonObject{{u"thumbprint"_s, u"D793"_s}});
        },
        2, {u"“binding.serverCertificate.thumbprint” (line "_s, u"cannot be “D793”"_s, u"40 hexadecimal digits"_s});
    add("address", [](QJsonObject &answers) { changeBinding(answers, u"address"_s, u"10.0.0.300"_s); }, 2,
        {u"cannot be “10.0.0.300”"_s, u"an IPv4 address"_s});
    add("host name", [](QJsonObject &answers) { changeBinding(answers, u"hostName"_s, u"a b:c"_s); }, 2,
        {u"cannot be “a b:c”"_s, u"like www.contoso.com"_s});
    add("account", [](QJsonObject &answers) { changeUser(answers, 0, u"userName"_s, u"a/b:c"_s); }, 2,
        {u"“oneToOne[0].userName”"_s, u"like CONTOSO\\user1"_s});
    add("empty site", [](QJsonObject &answers) { answers.insert(u"site"_s, QString()); }, 2,
        {u"the value of “site”"_s, u"is empty"_s});
    add("two kinds of password",
        [](QJsonObject &answers) {
            changeUser(answers, 0, u"password"_s, QJsonObject{{u"environment"_s, u"A"_s}, {u"prompt"_s, true}});
        },
        2, {u"“oneToOne[0].password”"_s, u"more than one of these"_s});
    add("password in the answers",
        [](QJsonObject &answers) { changeUser(answers, 0, u"password"_s, u"Secret-of-user-1"_s); }, 2,
        {u"“oneToOne[0].password”"_s});
}

void TestCtlBadInput::certificates_data()
{
    QTest::addColumn<Case>("input");
    const auto use = [](const char *name, const std::function<QByteArray(Bench &)> &content, const QStringList &said) {
        QTest::newRow(name) << Case{
            [content](Bench &bench) { bench.write(u"user1.crt"_s, content(bench)); }, 3,
            said + QStringList{u"user1.crt"_s, u"The plan is not ready; nothing was written."_s}};
    };
    const auto file = [](const QString &name) { return [name](Bench &bench) { return readAll(bench.path(name)); }; };
    const auto bytes = [](const QByteArray &text) { return [text](Bench &) { return text; }; };
    use("a key", file(u"user1.key"_s), {u"is a private key, not a certificate"_s});
    use("a request", file(u"user1.csr"_s), {u"is a request for a certificate"_s});
    use("empty", bytes({}), {u"is empty"_s});
    use("garbage in PEM", bytes("-----BEGIN CERTIFICATE-----\n!!!! not base64 !!!!\n-----END CERTIFICATE-----\n"),
        {u"is damaged"_s});
    use("text", bytes("Hello\n"), {u"is not a certificate"_s});
    use("cut off", [](Bench &bench) { return readAll(bench.path(u"user1.crt"_s)).first(300); }, {u"is damaged"_s});
    use("two certificates",
        [](Bench &bench) { return readAll(bench.path(u"user1.crt"_s)) + readAll(bench.path(u"user2.crt"_s)); },
        {u"holds 2 certificates"_s});
    const auto spoil = [](const char *name, const std::function<void(Bench &)> &change, const QStringList &said) {
        QTest::newRow(name) << Case{change, 3, said};
    };
    spoil("missing", [](Bench &bench) { QFile::remove(bench.path(u"user2.crt"_s)); },
          {u"user2.crt"_s, u"does not exist"_s, u"CONTOSO\\user2"_s});
    spoil("wrong PFX password", [](Bench &bench) { bench.set(u"SERVER_PW"_s, u"wrong"_s); },
          {u"The password for"_s, u"server.pfx"_s, u"is wrong"_s});
    spoil("damaged PFX",
          [](Bench &bench) { bench.write(u"server.pfx"_s, readAll(bench.path(u"server.pfx"_s)).first(400)); },
          {u"server.pfx"_s, u"is damaged"_s});
    spoil("key of another certificate", [](Bench &bench) { bench.write(u"server.pfx"_s, mismatchedPfx(bench)); },
          {u"server.pfx"_s, u"does not belong to the certificate"_s});
    spoil("PFX is a key", [](Bench &bench) { bench.write(u"server.pfx"_s, readAll(bench.path(u"server.key"_s))); },
          {u"server.pfx"_s, u"is a private key"_s});
    spoil("one certificate for two",
          [](Bench &bench) { bench.write(u"user2.crt"_s, readAll(bench.path(u"user1.crt"_s))); },
          {u"CONTOSO\\user1"_s, u"CONTOSO\\user2"_s, u"IIS accepts a certificate once"_s});
}

void TestCtlBadInput::plans_data()
{
    QTest::addColumn<Case>("input");
    const auto add = [](const char *name, const std::function<void(Bench &)> &spoil, const QStringList &said) {
        QTest::newRow(name) << Case{spoil, 3, said + QStringList{u"The plan is not ready; nothing was written."_s}};
    };
    add("port of another site",
        [](Bench &bench) {
            replaceInConfig(
                bench, "</site>",
                "</site><site name=\"Other\" id=\"77\"><application path=\"/\"><virtualDirectory path=\"/\" "
                "physicalPath=\"C:\\other\" /></application><bindings><binding protocol=\"https\" "
                "bindingInformation=\"*:8443:\" /></bindings></site>");
        },
        {u"“*:8443:”"_s, u"belongs to the site “Other”"_s, u"Choose another port"_s});
    add("password variable not set",
        [](Bench &bench) {
            changeAnswers(bench, [](QJsonObject &answers) {
                changeUser(answers, 0, u"password"_s, QJsonObject{{u"environment"_s, u"NOT_SET_PW"_s}});
            });
        },
        {u"NOT_SET_PW"_s, u"CONTOSO\\user1"_s});
    add("password variable empty",
        [](Bench &bench) {
            bench.set(u"EMPTY_PW"_s, QString());
            changeAnswers(bench, [](QJsonObject &answers) {
                changeUser(answers, 0, u"password"_s, QJsonObject{{u"environment"_s, u"EMPTY_PW"_s}});
            });
        },
        {u"EMPTY_PW"_s, u"is empty"_s, u"CONTOSO\\user1"_s});
    add("a part of the site that is not there",
        [](Bench &bench) {
            changeAnswers(bench, [](QJsonObject &answers) {
                answers.insert(u"closeHoles"_s, QJsonArray{u"Default Web Site/misspelt"_s});
            });
        },
        {u"“closeHoles[0]”"_s, u"“Default Web Site/misspelt”"_s, u"settings of its own"_s});
    add("base64 that is none",
        [](Bench &bench) {
            changeAnswers(bench, [](QJsonObject &answers) {
                changeUser(answers, 0, u"certificate"_s, QJsonObject{{u"base64"_s, u"!!!"_s}});
            });
        },
        {u"oneToOne[0].certificate"_s, u"is not a certificate"_s});
    add("password policy open",
        [](Bench &bench) { changeAnswers(bench, [](QJsonObject &answers) { answers.remove(u"passwords"_s); }); },
        {u"has not been chosen"_s, u"plain-text"_s, u"aesKey"_s});
    add("password asked without terminal",
        [](Bench &bench) {
            changeAnswers(bench, [](QJsonObject &answers) {
                changeUser(answers, 0, u"password"_s, QJsonObject{{u"prompt"_s, true}});
            });
        },
        {u"nobody can be asked here"_s, u"CONTOSO\\user1"_s});
    add("SNI without host name",
        [](Bench &bench) {
            changeAnswers(bench, [](QJsonObject &answers) { changeBinding(answers, u"sni"_s, true); });
        },
        {u"Server Name Indication needs a host name"_s});
}

void TestCtlBadInput::truncatedAnywhere()
{
    const Bench bench;
    const auto whole = bench.configBytes();
    const auto end = whole.lastIndexOf('>') + 1;
    bench.makeOwnCertificates();
    bench.writeAnswers(bench.mainJob(u"Default Web Site"_s));
    // At every byte this is a test of the XML floor; here: that the program says so wherever it happens.
    QList<qsizetype> cuts{1, 2, 3, 30, end - 1, end - 2, end - 16};
    for (qsizetype cut = 1009; cut < end; cut += 2503)
        cuts += cut;
    for (const auto cut : cuts) {
        bench.write(u"applicationHost.config"_s, whole.first(cut));
        const auto before = bench.everything();
        const auto result = bench.apply();
        if (result.exitCode != 5 || !result.errors.contains("applicationHost.config"))
            QFAIL(qPrintable(u"cut at %1: exit code %2, "_s.arg(cut).arg(result.exitCode)
                             + QString::fromUtf8(result.errors)));
        QCOMPARE(bench.everything(), before);
    }
}

#ifdef Q_OS_UNIX

namespace {

/// The program as somebody who is not root: root may read and write everything.
CommandResult asOrdinaryUser(const Bench &bench, const QStringList &arguments)
{
    const QStringList command = QStringList{ctlPath()} + arguments;
    const auto folder = QFileInfo(bench.config()).absolutePath();
    auto environment = plainEnvironment();
    environment.insert(u"SERVER_PW"_s, u"server-pw"_s);
    for (const auto *name : {"USER1_PW", "USER2_PW", "SALES_PW"})
        environment.insert(QString::fromLatin1(name), u"x"_s);
    if (geteuid() != 0)
        return run(command.first(), command.sliced(1), environment, folder, 60000);
    return run(u"setpriv"_s,
               QStringList{u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s, u"--"_s} + command, environment,
               folder, 60000);
}

void open(const QString &path, QFile::Permissions permissions)
{
    if (!QFile::setPermissions(path, permissions))
        QTest::qFail(qPrintable(u"cannot set permissions of "_s + path), __FILE__, __LINE__);
}

const auto readable = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
const auto reachable = QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;

const QStringList applyArguments{u"apply"_s,     u"--config"_s,     u"applicationHost.config"_s,
                                 u"--answers"_s, u"answers.json"_s, u"--yes"_s};

} // namespace

void TestCtlBadInput::notReadable()
{
    const Bench bench;
    const auto folder = QFileInfo(bench.config()).absolutePath();
    open(folder, readable | reachable | QFile::WriteOwner);
    open(bench.config(), QFile::Permissions());
    const auto result = asOrdinaryUser(bench, {u"sites"_s, u"--config"_s, u"applicationHost.config"_s});
    open(bench.config(), readable | QFile::WriteOwner);
    EXPECT_EXIT(result, 5);
    QVERIFY2(result.errors.contains("may not be read"), result.errors.constData());
}

void TestCtlBadInput::fileNotWritable()
{
    const Bench bench;
    bench.makeOwnCertificates();
    bench.writeAnswers(bench.mainJob(u"Default Web Site"_s));
    const auto folder = QFileInfo(bench.config()).absolutePath();
    for (const auto &name : QDir(folder).entryList(QDir::Files))
        open(bench.path(name), readable);
    const auto before = bench.everything();
    open(folder, readable | reachable | QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther);
    const auto result = asOrdinaryUser(bench, applyArguments);
    EXPECT_EXIT(result, 5);
    QVERIFY2(result.errors.contains("may not be written by this account") && result.errors.contains("as administrator"),
             result.errors.constData());
    QCOMPARE(bench.everything(), before);
}

void TestCtlBadInput::folderNotWritable()
{
    const Bench bench;
    bench.makeOwnCertificates();
    bench.writeAnswers(bench.mainJob(u"Default Web Site"_s));
    const auto folder = QFileInfo(bench.config()).absolutePath();
    for (const auto &name : QDir(folder).entryList(QDir::Files))
        open(bench.path(name), readable | QFile::WriteOwner);
    const auto before = bench.everything();
    open(folder, readable | reachable);
    const auto result = asOrdinaryUser(bench, applyArguments);
    open(folder, readable | reachable | QFile::WriteOwner);
    EXPECT_EXIT(result, 5);
    QVERIFY2(result.errors.contains("by this account") && result.errors.contains("Run this program as an account"),
             result.errors.constData());
    QCOMPARE(bench.everything(), before);
}

void TestCtlBadInput::fullDisk()
{
    Bench bench;
    bench.makeOwnCertificates();
    bench.writeAnswers(bench.mainJob(u"Default Web Site"_s));
    const auto before = bench.everything();
    // No file may grow beyond 16 KiB: the same answer of the system call as on a full disk.
    const auto command = u"trap '' XFSZ; ulimit -f 16; exec \"$0\" \"$@\""_s;
    auto environment = plainEnvironment();
    environment.insert(u"SERVER_PW"_s, u"server-pw"_s);
    for (const auto *name : {"USER1_PW", "USER2_PW", "SALES_PW"})
        environment.insert(QString::fromLatin1(name), u"x"_s);
    const auto result = run(u"bash"_s, QStringList{u"-c"_s, command, ctlPath()} + applyArguments, environment,
                            QFileInfo(bench.config()).absolutePath(), 60000);
    EXPECT_EXIT(result, 5);
    QVERIFY2(result.errors.contains("is full"), result.errors.constData());
    QCOMPARE(bench.everything(), before);
}

#else

void TestCtlBadInput::notReadable()
{
    QSKIP("permissions are tested on POSIX systems");
}
void TestCtlBadInput::fileNotWritable()
{
    QSKIP("permissions are tested on POSIX systems");
}
void TestCtlBadInput::folderNotWritable()
{
    QSKIP("permissions are tested on POSIX systems");
}
void TestCtlBadInput::fullDisk()
{
    QSKIP("limits are tested on POSIX systems");
}

#endif

CERTWIZARD_TEST_MAIN(TestCtlBadInput)
#include "test_ctl_bad_input.moc"
