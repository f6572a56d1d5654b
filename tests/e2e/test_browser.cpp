#include "rehearsal_fixture.h"
#include "rehearse/rehearsal.h"
#include "wording/rehearsal.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <unistd.h>

using namespace certwizard;
using namespace Qt::StringLiterals;

namespace {

/// Chromium picks a client certificate without a question only by a policy of the system's folder. The file is this
/// test's own and goes with it.
class Policy {
public:
    Policy() = default;
    ~Policy()
    {
        if (!m_path.isEmpty())
            QFile::remove(m_path);
    }
    Policy(const Policy &) = delete;
    Policy &operator=(const Policy &) = delete;

    bool write(const QByteArray &json)
    {
        const auto folder = u"/etc/chromium/policies/managed"_s;
        if (!QDir().mkpath(folder))
            return false;
        const auto path = u"%1/certwizard-test-%2.json"_s.arg(folder).arg(QCoreApplication::applicationPid());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return false;
        m_path = path;
        return file.write(json) == json.size();
    }

private:
    QString m_path;
};

} // namespace

/// A real browser before the rehearsal: each person's PFX in a certificate store of its own, the authority trusted,
/// and the page that comes is read as the browser shows it.
class TestBrowser : public QObject {
    Q_OBJECT

private:
    test::RehearsalPeople m_people;
    std::unique_ptr<rehearse::Rehearsal> m_server;

    /// A home folder whose NSS store trusts our authority and holds at most one client certificate.
    void makeHome(const QString &home, const pki::Identity *client) const
    {
        const auto store = home + u"/.pki/nssdb"_s;
        QVERIFY(QDir().mkpath(store));
        const auto database = u"sql:"_s + store;
        const auto made = test::run(u"certutil"_s, {u"-N"_s, u"-d"_s, database, u"--empty-password"_s});
        QVERIFY2(made.exitCode == 0, made.errors);
        const auto trusted = test::run(u"certutil"_s, {u"-A"_s, u"-d"_s, database, u"-n"_s, u"ourca"_s, u"-t"_s,
                                                       u"C,,"_s, u"-i"_s, m_people.file(u"ca.crt"_s)});
        QVERIFY2(trusted.exitCode == 0, trusted.errors);
        if (!client)
            return;
        const auto password = base::Secret::randomPassword();
        const auto pfx = pki::toPfx(*client, {}, password, {.friendlyName = u"client"_s});
        EXPECT_OK(pfx);
        test::writeAll(home + u"/client.pfx"_s, QByteArrayView(pfx->reveal().data(), pfx->size()));
        test::writeAll(home + u"/password"_s, QByteArrayView(password.reveal().data(), password.size()));
        const auto imported = test::run(u"pk12util"_s, {u"-i"_s, home + u"/client.pfx"_s, u"-d"_s, database, u"-w"_s,
                                                        home + u"/password"_s});
        QVERIFY2(imported.exitCode == 0, imported.errors);
    }

    /// What the browser shows, or writes as a picture. Never waits longer than two minutes.
    static QByteArray browse(const QString &home, const QStringList &what, const QUrl &url)
    {
        QProcess browser;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, home);
        environment.remove(u"DISPLAY"_s);
        for (const auto &name : {u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s})
            environment.remove(name);
        browser.setProcessEnvironment(environment);
        QStringList arguments{u"--headless"_s,
                              u"--disable-gpu"_s,
                              u"--disable-dev-shm-usage"_s,
                              u"--disable-quic"_s,
                              u"--no-first-run"_s,
                              u"--no-proxy-server"_s,
                              u"--disable-background-networking"_s,
                              u"--disable-component-update"_s,
                              u"--disable-sync"_s,
                              u"--lang=en-US"_s,
                              u"--user-data-dir=%1/profile"_s.arg(home)};
        if (::geteuid() == 0)
            arguments.append(u"--no-sandbox"_s);
        browser.start(u"chromium"_s, arguments + what + QStringList{url.toString()});
        if (!browser.waitForStarted() || !browser.waitForFinished(120'000)) {
            browser.kill();
            browser.waitForFinished();
            qWarning("the browser did not end by itself: %s", browser.readAllStandardError().right(600).constData());
            return {};
        }
        return browser.readAllStandardOutput();
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const auto &program : {u"chromium"_s, u"certutil"_s, u"pk12util"_s}) {
            if (QStandardPaths::findExecutable(program).isEmpty()) {
                if (qEnvironmentVariableIsSet("CI"))
                    QFAIL(qPrintable(u"%1 is not installed"_s.arg(program)));
                QSKIP(qPrintable(u"%1 is not installed: NO browser has looked at the rehearsal"_s.arg(program)));
            }
        }
        Policy probe;
        if (!probe.write("{}"))
            QSKIP("/etc/chromium/policies cannot be written here: NO browser has looked at the rehearsal");
        QVERIFY(m_people.make());
        m_server = std::make_unique<rehearse::Rehearsal>([](const rehearse::Visit &visit) {
            return wording::rehearsalPage(visit, u"Web"_s);
        });
        // Bob too, by another mapping than Alice's.
        auto text = m_people.configuration().document().text().toByteArray();
        text.replace("</oneToOneMappings>", "<add userName=\"CONTOSO\\user2\" password=\"x\" certificate=\""
                                                + m_people.bob.certificate.base64() + "\" /></oneToOneMappings>");
        const auto document = xml::Document::parse(text, u"test.config"_s);
        EXPECT_OK(document);
        const auto configuration = iis::Configuration::read(*document);
        EXPECT_OK(configuration);
        EXPECT_OK(m_server->start({.configuration = *configuration,
                                   .site = u"Web"_s,
                                   .server = m_people.server,
                                   .authorities = {m_people.authority.certificate}}));
    }

    void page_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("says");
        QTest::newRow("the first user") << u"alice"_s << u"Alice Adams"_s << u"200"_s << u"You are CONTOSO\\user1."_s;
        QTest::newRow("the second user") << u"bob"_s << u"Bob Brandt"_s << u"200"_s << u"You are CONTOSO\\user2."_s;
        QTest::newRow("a stranger") << u"mallory"_s << u"Mallory"_s << u"403.16"_s << QString();
        QTest::newRow("nobody") << QString() << QString() << u"403.7"_s << QString();
    }
    void page()
    {
        QFETCH(const QString, who);
        QFETCH(const QString, name);
        QFETCH(const QString, status);
        QFETCH(const QString, says);
        QTemporaryDir home;
        const auto *client = who == u"alice"     ? &m_people.alice
                             : who == u"bob"     ? &m_people.bob
                             : who == u"mallory" ? &m_people.mallory
                                                 : nullptr;
        makeHome(home.path(), client);
        if (QTest::currentTestFailed())
            return;
        Policy policy;
        const auto port = m_server->port();
        QVERIFY(policy.write(u"{\"AutoSelectCertificateForUrls\":[\"{\\\"pattern\\\":\\\"https://localhost:%1\\\","
                             "\\\"filter\\\":{\\\"SUBJECT\\\":{\\\"CN\\\":\\\"%2\\\"}}}\"]}"_s.arg(port)
                                 .arg(name)
                                 .toUtf8()));
        const auto shown = QString::fromUtf8(browse(home.path(), {u"--dump-dom"_s}, m_server->url()));
        QVERIFY2(shown.contains(u">%1</div>"_s.arg(status)), qPrintable(shown.right(2000)));
        QVERIFY2(says.isEmpty() || shown.contains(says), qPrintable(shown.right(2000)));
        QVERIFY(name.isEmpty() || shown.contains(name));
        for (const auto *account : {"CONTOSO\\user1", "CONTOSO\\user2"}) {
            const auto text = QString::fromLatin1(account);
            QCOMPARE(shown.contains(u"You are "_s + text), says.contains(text));
        }
        // The picture for the README comes from here: CERTWIZARD_BROWSER_PICTURE names the file.
        if (who == u"alice" && qEnvironmentVariableIsSet("CERTWIZARD_BROWSER_PICTURE")) {
            const auto path = QFileInfo(qEnvironmentVariable("CERTWIZARD_BROWSER_PICTURE")).absoluteFilePath();
            browse(home.path(), {u"--screenshot=%1"_s.arg(path), u"--window-size=900,830"_s, u"--hide-scrollbars"_s},
                   m_server->url());
            QVERIFY(test::readAll(path).startsWith("\x89PNG"));
        }
    }
};

CERTWIZARD_TEST_MAIN(TestBrowser)
#include "test_browser.moc"
