#include "handout/handout.h"
#include "support/foreign_server.h"
#include "support/support.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

using namespace certwizard;
using namespace Qt::StringLiterals;
using test::readAll;
using test::writeAll;

/// What we make, used by programs that others wrote: nginx lets in whom it should, and browsers, NSS and Java open the
/// PFX files of both kinds.
class TestWorld : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_home;
    QDateTime m_now = QDateTime::currentDateTimeUtc();
    std::unique_ptr<authority::Authority> m_authority;
    std::unique_ptr<test::ForeignServer> m_nginx;
    quint16 m_port = 0;

    QString path(const QString &name) const { return m_home.filePath(name); }
    base::Clock clock()
    {
        return [this] { return m_now; };
    }
    authority::IssuedIdentity issue(authority::Authority &from, const QString &name, int days = 100)
    {
        if (!from.unlock(base::Secret::copyOf("world")))
            qFatal("locked");
        auto issued = from.issueClient({.commonName = name, .validDays = days});
        if (!issued)
            qFatal("%s", qPrintable(test::describe(issued.error())));
        return std::move(*issued);
    }
    /// NAME.pfx with the password "hand-out".
    void write(authority::Authority &from, const authority::IssuedIdentity &issued, const QString &folder,
               pki::PfxTarget target = pki::PfxTarget::Modern)
    {
        handout::Options options{.folder = path(folder), .target = target};
        options.password = std::make_shared<const base::Secret>(base::Secret::copyOf("hand-out"));
        auto deliverer = handout::Deliverer::create(std::move(options), from.chain());
        EXPECT_OK(deliverer);
        EXPECT_OK(deliverer->deliver(issued));
    }
    /// The HTTP status that a visitor with this PFX gets; 0 when the connection fails.
    int visit(const QString &pfx)
    {
        QStringList arguments{
            u"-s"_s,         u"-o"_s, u"/dev/null"_s, u"-w"_s, u"%{http_code}"_s, u"--cacert"_s, path(u"ca/ca.crt"_s),
            u"--max-time"_s, u"20"_s};
        if (!pfx.isEmpty())
            arguments << u"--cert-type"_s << u"P12"_s << u"--cert"_s << path(pfx) + u":hand-out"_s;
        arguments << u"https://localhost:%1/"_s.arg(m_port);
        return test::run(u"curl"_s, arguments).output.toInt();
    }
    /// With HOME in the test's folder, so that nobody's own certificates are touched.
    test::CommandResult atHome(const QString &program, const QStringList &arguments, int timeoutMs = 60'000)
    {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, path(u"home"_s));
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        if (!process.waitForStarted()) {
            QTest::qFail(qPrintable(u"cannot start "_s + program), __FILE__, __LINE__);
            return {};
        }
        process.closeWriteChannel();
        if (!process.waitForFinished(timeoutMs)) {
            process.kill();
            process.waitForFinished();
            QTest::qFail(qPrintable(program + u" did not finish in time"_s), __FILE__, __LINE__);
            return {};
        }
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    QString nssDatabase() const { return u"sql:"_s + path(u"home/.pki/nssdb"_s); }

private Q_SLOTS:
    void initTestCase();
    void nginxLetsIn_data();
    void nginxLetsIn();
    void nssOpens_data();
    void nssOpens();
    void javaOpens_data();
    void javaOpens();
    void chromiumGetsThePage();
};

void TestWorld::initTestCase()
{
    m_now = QDateTime::currentDateTimeUtc().addDays(-30);
    auto made = authority::Authority::create(path(u"ca"_s), {.commonName = u"World CA"_s},
                                             base::Secret::copyOf("world"), clock(), 1000);
    EXPECT_OK(made);
    m_authority = std::make_unique<authority::Authority>(std::move(*made));
    auto strange = authority::Authority::create(path(u"strange"_s), {.commonName = u"World CA"_s},
                                                base::Secret::copyOf("world"), clock(), 1000);
    EXPECT_OK(strange);
    write(*m_authority, issue(*m_authority, u"Expired"_s, 20), u"out"_s);
    m_now = QDateTime::currentDateTimeUtc();
    write(*m_authority, issue(*m_authority, u"Valid User"_s), u"out"_s);
    write(*m_authority, issue(*m_authority, u"Old Form"_s), u"out"_s, pki::PfxTarget::Legacy);
    const auto revoked = issue(*m_authority, u"Revoked"_s);
    write(*m_authority, revoked, u"out"_s);
    // Same names, another key: what a forger would send.
    write(*strange, issue(*strange, u"Stranger"_s), u"out"_s);

    // Before the revocation everybody of ours is let in, so that what is refused is refused for that alone.
    const auto server = m_authority->issueServer({.dnsNames = {u"localhost"_s}, .validDays = 30});
    EXPECT_OK(server);
    writeAll(path(u"server.crt"_s), server->identity.certificate.pem());
    const auto key = server->identity.key.toPlainPem();
    EXPECT_OK(key);
    writeAll(path(u"server.key"_s), key->reveal());
    EXPECT_OK(m_authority->revoke(revoked.issued.serialNumber(), pki::RevocationReason::KeyCompromise));
    const auto list = m_authority->writeRevocationList();
    EXPECT_OK(list);
    m_port = test::freePort();
    m_nginx = test::startNginx(m_home.path(), uR"(
    ssl_certificate %1/server.crt; ssl_certificate_key %1/server.key;
    ssl_client_certificate %1/ca/ca.crt; ssl_crl %1/ca/ca.crl.pem; ssl_verify_client on;)"_s.arg(m_home.path()),
                               m_port);
    QVERIFY(m_nginx->isRunning());
    writeAll(path(u"html/index.html"_s), "the page behind the door\n");
}

void TestWorld::nginxLetsIn_data()
{
    QTest::addColumn<QString>("pfx");
    QTest::addColumn<int>("status");
    QTest::newRow("valid") << u"out/Valid User.pfx"_s << 200;
    QTest::newRow("valid, old form") << u"out/Old Form.pfx"_s << 200;
    QTest::newRow("revoked") << u"out/Revoked.pfx"_s << 400;
    QTest::newRow("expired") << u"out/Expired.pfx"_s << 400;
    QTest::newRow("stranger's of the same name") << u"out/Stranger.pfx"_s << 400;
    QTest::newRow("nobody") << QString() << 400;
}

void TestWorld::nginxLetsIn()
{
    QFETCH(QString, pfx);
    QFETCH(int, status);
    QCOMPARE(visit(pfx), status);
}

void TestWorld::nssOpens_data()
{
    QTest::addColumn<QString>("pfx");
    QTest::newRow("modern") << u"out/Valid User.pfx"_s;
    QTest::newRow("legacy") << u"out/Old Form.pfx"_s;
}

void TestWorld::nssOpens()
{
    QFETCH(QString, pfx);
    if (!QFileInfo::exists(path(u"home/.pki/nssdb"_s))) {
        QVERIFY(QDir().mkpath(path(u"home/.pki/nssdb"_s)));
        QCOMPARE(atHome(u"certutil"_s, {u"-N"_s, u"-d"_s, nssDatabase(), u"--empty-password"_s}).exitCode, 0);
        QCOMPARE(atHome(u"certutil"_s, {u"-A"_s, u"-d"_s, nssDatabase(), u"-n"_s, u"ourca"_s, u"-t"_s, u"C,,"_s,
                                        u"-i"_s, path(u"ca/ca.crt"_s)})
                     .exitCode,
                 0);
    }
    const auto wrong =
        atHome(u"pk12util"_s, {u"-i"_s, path(pfx), u"-d"_s, nssDatabase(), u"-W"_s, u"something else"_s});
    QVERIFY(wrong.exitCode != 0);
    const auto imported = atHome(u"pk12util"_s, {u"-i"_s, path(pfx), u"-d"_s, nssDatabase(), u"-W"_s, u"hand-out"_s});
    QVERIFY2(imported.exitCode == 0, imported.errors + imported.output);
    const auto keys = atHome(u"certutil"_s, {u"-K"_s, u"-d"_s, nssDatabase()});
    QVERIFY2(keys.output.contains(QFileInfo(pfx).completeBaseName().toUtf8()), keys.output);
}

void TestWorld::javaOpens_data()
{
    nssOpens_data();
}

void TestWorld::javaOpens()
{
    QFETCH(QString, pfx);
    const auto list = [&](const QString &password) {
        // keytool speaks the caller's language.
        return atHome(u"keytool"_s, {u"-J-Duser.language=en"_s, u"-list"_s, u"-v"_s, u"-storetype"_s, u"PKCS12"_s,
                                     u"-keystore"_s, path(pfx), u"-storepass"_s, password});
    };
    const auto wrong = list(u"something else"_s);
    QVERIFY2(wrong.exitCode != 0 && wrong.output.contains("password was incorrect"), wrong.output + wrong.errors);
    const auto opened = list(u"hand-out"_s);
    QVERIFY2(opened.exitCode == 0, opened.output + opened.errors);
    QVERIFY2(opened.output.contains("PrivateKeyEntry") && opened.output.contains("Certificate chain length: 2"),
             opened.output);
}

void TestWorld::chromiumGetsThePage()
{
    // Chromium asks which certificate to send unless a policy says so, and policies have one place.
    const auto folder = u"/etc/chromium/policies/managed"_s;
    const auto policy = u"%1/certwizard-test-%2.json"_s.arg(folder).arg(QCoreApplication::applicationPid());
    if (!QDir().mkpath(folder) || !QFileInfo(folder).isWritable())
        QSKIP("NOT TESTED: Chromium's policies cannot be written here; run as root in a container");
    writeAll(policy,
             u"{\"AutoSelectCertificateForUrls\":[\"{\\\"pattern\\\":\\\"https://localhost:%1\\\",\\\"filter\\\":"
             "{\\\"SUBJECT\\\":{\\\"CN\\\":\\\"Valid User\\\"}}}\"]}"_s.arg(m_port)
                 .toUtf8());
    const auto page =
        atHome(u"chromium"_s,
               {u"--headless"_s, u"--no-sandbox"_s, u"--disable-gpu"_s, u"--disable-quic"_s, u"--no-first-run"_s,
                u"--disable-background-networking"_s, u"--disable-component-update"_s, u"--disable-sync"_s,
                u"--disable-dev-shm-usage"_s, u"--user-data-dir="_s + path(u"chromium"_s), u"--dump-dom"_s,
                u"https://localhost:%1/"_s.arg(m_port)},
               120'000);
    QFile::remove(policy);
    QVERIFY2(page.output.contains("the page behind the door"), page.output + page.errors.last(2000));
}

CERTWIZARD_TEST_MAIN(TestWorld)
#include "test_world.moc"
