#include "ctl.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace certwizard::test;

/// `certwizardctl check`: what it finds in files with known faults, and that it changes nothing.
class TestCtlCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyConfiguration_data();
    void everyConfiguration();
    void faultsAreFound();
    void nothingAfterTheWizard();
    void sitesThatCannotBeToldApart();
    void unknownOverrideModesAreNamed();
    void locksAreShown();
    void mistakes_data();
    void mistakes();

private:
    static QSet<QString> codes(const CommandResult &result);
};

QSet<QString> TestCtlCheck::codes(const CommandResult &result)
{
    QSet<QString> found;
    for (const auto &site : json(result.output).array()) {
        for (const auto &finding : site.toObject().value(u"findings"_s).toArray())
            found.insert(finding.toObject().value(u"code"_s).toString());
    }
    return found;
}

void TestCtlCheck::everyConfiguration_data()
{
    QTest::addColumn<QString>("file");
    for (const auto *file : {"applications", "media-http", "media-https", "reverse-proxy", "website-sni"})
        QTest::newRow(file) << QString::fromLatin1(file);
}

void TestCtlCheck::everyConfiguration()
{
    QFETCH(QString, file);
    const Bench bench(file);
    const auto before = bench.everything();
    const auto text = bench.ctl({u"check"_s, u"--config"_s, u"applicationHost.config"_s});
    EXPECT_EXIT(text, 0); // none of them maps certificates, so nothing can be broken
    const auto result = bench.ctl({u"check"_s, u"--config"_s, u"applicationHost.config"_s, u"--json"_s});
    EXPECT_EXIT(result, 0);
    QVERIFY(!json(result.output).array().isEmpty());
    QCOMPARE(bench.everything(), before);
}

void TestCtlCheck::faultsAreFound()
{
    const Bench bench(u"applications"_s);
    bench.makeCertificates();
    auto base64 = readAll(bench.path(u"user1.crt"_s));
    base64 = base64.mid(base64.indexOf('\n') + 1);
    base64.truncate(base64.indexOf("-----END"));
    base64.replace("\n", "");
    auto text = bench.configBytes();
    text.replace("</configuration>",
                 "<location path=\"Default Web Site\"><system.webServer><security>\n"
                 "<access sslFlags=\"SslRequireCert\" /><authentication>\n"
                 "<iisClientCertificateMappingAuthentication enabled=\"true\"><oneToOneMappings>\n"
                 "<add enabled=\"true\" userName=\"C\\alice\" password=\"Sesame-1\" certificate=\""
                     + base64
                     + "\" />\n<add enabled=\"true\" userName=\"C\\bob\" password=\"[enc:X:Y:enc]\" certificate=\""
                     + base64.left(200)
                     + "\" />\n</oneToOneMappings></iisClientCertificateMappingAuthentication>\n"
                       "</authentication></security></system.webServer></location>\n</configuration>");
    bench.write(u"applicationHost.config"_s, text);
    const QStringList arguments{u"check"_s, u"--config"_s, u"applicationHost.config"_s, u"--site"_s,
                                u"Default Web Site"_s};
    const auto shown = bench.ctl(arguments);
    EXPECT_EXIT(shown, 3);
    QVERIFY2(!shown.output.contains("Sesame"), "the password is shown");
    const auto result = bench.ctl(arguments + QStringList{u"--json"_s});
    EXPECT_EXIT(result, 3);
    QVERIFY2(!result.output.contains("Sesame"), "the password is shown");
    const auto found = codes(result);
    for (const auto &code : {u"certificate-cut-off"_s, u"password-plain-text"_s, u"anonymous-on"_s,
                             u"require-without-negotiate"_s, u"no-https-binding"_s, u"module-missing"_s})
        QVERIFY2(found.contains(code), qPrintable(code + u" is missing in "_s + QString::fromUtf8(result.output)));
    // The number of the line is that of the file, counted from one.
    const auto line = text.left(text.indexOf("userName=\"C\\bob\"")).count('\n') + 1;
    QVERIFY2(shown.output.contains("(line " + QByteArray::number(line) + ")"), shown.output.constData());
    // Without looking into the certificates the rest is still found.
    const auto quick = bench.ctl(arguments + QStringList{u"--json"_s, u"--quick"_s});
    QVERIFY(codes(quick).contains(u"anonymous-on"_s));
}

void TestCtlCheck::nothingAfterTheWizard()
{
    Bench bench(u"website-sni"_s);
    bench.makeOwnCertificates();
    bench.writeAnswers(bench.mainJob(u"Default Web Site"_s));
    EXPECT_EXIT(bench.apply(), 0);
    const auto result = bench.ctl({u"check"_s, u"--config"_s, u"applicationHost.config"_s, u"--site"_s,
                                   u"Default Web Site"_s, u"--json"_s});
    // What stays is what the file cannot hold, and what the person chose with open eyes.
    auto found = codes(result);
    found -= {u"module-missing"_s, u"password-plain-text"_s, u"late-negotiation"_s, u"small-read-ahead"_s,
              u"reverse-proxy"_s};
    QVERIFY2(found.isEmpty(), result.output.constData());
}

void TestCtlCheck::sitesThatCannotBeToldApart()
{
    const Bench bench(u"website-sni"_s);
    auto text = bench.configBytes();
    text.replace("</sites>", "<site name=\"DEFAULT WEB SITE\" id=\"1\"><bindings /></site>\n"
                             "<site id=\"78\"><bindings /></site></sites>");
    bench.write(u"applicationHost.config"_s, text);
    const QStringList config{u"--config"_s, u"applicationHost.config"_s};
    const auto line = QByteArray::number(text.left(text.indexOf("<site name=\"DEFAULT WEB SITE")).count('\n') + 1);
    const auto check = bench.ctl(QStringList{u"check"_s} + config);
    EXPECT_EXIT(check, 3);
    QVERIFY2(check.output.contains("and “DEFAULT WEB SITE” in line " + line), check.output.constData());
    QVERIFY2(check.output.contains("The site with the ID 78 has no name."), check.output.constData());
    const auto sites = bench.ctl(QStringList{u"sites"_s} + config);
    EXPECT_EXIT(sites, 0);
    QVERIFY2(sites.errors.contains("differ in capitals only") && sites.errors.contains("has no name")
                 && sites.errors.contains("have the same ID, 1"),
             sites.errors.constData());
    QCOMPARE(sites.errors.count("differ in capitals only"), 1);
    const auto found = codes(bench.ctl(QStringList{u"sites"_s, u"--json"_s} + config));
    QCOMPARE(found, (QSet<QString>{u"site-name-twice"_s, u"site-id-twice"_s, u"site-without-name"_s}));
    const auto status = bench.ctl(QStringList{u"status"_s, u"--site"_s, u"Default Web Site"_s} + config);
    EXPECT_EXIT(status, 0);
    QVERIFY2(status.output.contains("and “DEFAULT WEB SITE” in line " + line), status.output.constData());
}

void TestCtlCheck::unknownOverrideModesAreNamed()
{
    const Bench bench(u"website-sni"_s);
    auto text = bench.configBytes();
    text.replace("</configuration>",
                 "<location path=\"Default Web Site\" overrideMode=\"Denied\" />\n</configuration>");
    bench.write(u"applicationHost.config"_s, text);
    const auto line = QByteArray::number(text.left(text.indexOf("Denied")).count('\n') + 1);
    const auto check = bench.ctl({u"check"_s, u"--config"_s, u"applicationHost.config"_s});
    EXPECT_EXIT(check, 0);
    QVERIFY2(check.output.contains("overrideMode is “Denied” in line " + line), check.output.constData());
}

void TestCtlCheck::locksAreShown()
{
    const Bench bench(u"website-sni"_s);
    auto text = bench.configBytes();
    QVERIFY(text.contains("<anonymousAuthentication enabled=\"true\""));
    text.replace("<anonymousAuthentication enabled=\"true\"",
                 "<anonymousAuthentication lockAttributes=\"enabled\" enabled=\"true\"");
    text.replace("<section name=\"basicAuthentication\" overrideModeDefault=\"Deny\" />",
                 "<section name=\"basicAuthentication\" overrideModeDefault=\"Allow\" />");
    bench.write(u"applicationHost.config"_s, text);
    const auto lineOf = [&text](const QByteArray &part) {
        return QString::number(text.left(text.indexOf(part)).count('\n') + 1);
    };
    const QStringList arguments{u"status"_s, u"--config"_s, u"applicationHost.config"_s, u"--site"_s,
                                u"Default Web Site"_s};
    const auto shown = bench.ctl(arguments);
    EXPECT_EXIT(shown, 0);
    const auto lines = QString::fromUtf8(shown.output);
    const auto has = [&lines](const QString &section, const QString &whom, const QString &where) {
        const QRegularExpression pattern(u"(?m)^ *"_s + section + u" +"_s + whom
                                         + (where.isEmpty() ? QString() : u" +"_s + where) + u"$"_s);
        QVERIFY2(lines.contains(pattern), qPrintable(pattern.pattern() + u" is not in\n"_s + lines));
    };
    has(u"access"_s, u"web.config files"_s, u"line "_s + lineOf("<section name=\"access\""));
    has(u"enabled"_s, u"this site"_s, u"line "_s + lineOf("<anonymousAuthentication lockAttributes"));
    has(u"basicAuthentication"_s, u"nobody: a web.config may change it"_s, {});
    const auto status = json(bench.ctl(arguments + QStringList{u"--json"_s}).output).object();
    QStringList forSite;
    for (const auto &value : status.value(u"locks"_s).toArray()) {
        if (value.toObject().value(u"for"_s) == u"site"_s)
            forSite += value.toObject().value(u"part"_s).toString();
    }
    QCOMPARE(forSite, QStringList{u"enabled"_s});
}

void TestCtlCheck::mistakes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("no file") << QStringList{u"check"_s} << 2;
    QTest::newRow("file missing") << QStringList{u"check"_s, u"--config"_s, u"nowhere.config"_s} << 5;
    QTest::newRow("unknown site") << QStringList{u"check"_s, u"--config"_s, u"applicationHost.config"_s, u"--site"_s,
                                                 u"Nowhere"_s}
                                  << 5;
}

void TestCtlCheck::mistakes()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    const Bench bench;
    const auto result = bench.ctl(arguments);
    EXPECT_EXIT(result, code);
    QVERIFY(!result.errors.isEmpty());
}

CERTWIZARD_TEST_MAIN(TestCtlCheck)
#include "test_ctl_check.moc"
