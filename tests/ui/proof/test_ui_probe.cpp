#include "common/cards.h"
#include "common/pill_delegate.h"
#include "common/theme.h"
#include "proof_ui/probe_window.h"
#include "rehearsal_fixture.h"
#include "support/foreign_server.h"
#include "ui_support/audit.h"
#include "ui_support/driver.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTcpServer>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace certwizard;
using namespace certwizard::ui;
using test::button;
using test::click;

namespace {

template <typename Predicate>
bool eventually(Predicate predicate, int timeoutMs = 60000)
{
    return QTest::qWaitFor(predicate, timeoutMs);
}

} // namespace

/// The probe's window against servers that others wrote.
class TestUiProbe : public QObject {
    Q_OBJECT

private:
    test::RehearsalPeople m_people;
    QTemporaryDir m_settings;
    base::SharedSecret m_password;
    std::unique_ptr<ProbeWindow> m_window;

    int rows() const { return m_window->findChild<QTableView *>()->model()->rowCount(); }
    QLineEdit *address() const
    {
        for (auto *edit : m_window->findChildren<QLineEdit *>()) {
            if (edit->accessibleName().startsWith(u"Address"_s))
                return edit;
        }
        return nullptr;
    }
    /// The first callout on screen is the verdict.
    QString verdict() const
    {
        for (const auto *callout : m_window->findChildren<Callout *>()) {
            if (callout->isVisible())
                return callout->accessibleName();
        }
        return {};
    }
    QString openssl(quint16 port, const QStringList &more, std::unique_ptr<test::ForeignServer> &server)
    {
        server = std::make_unique<test::ForeignServer>(u"openssl"_s,
                                                       QStringList{u"s_server"_s, u"-quiet"_s, u"-www"_s, u"-accept"_s,
                                                                   u"127.0.0.1:%1"_s.arg(port), u"-cert"_s,
                                                                   m_people.file(u"server.crt"_s), u"-key"_s,
                                                                   m_people.file(u"server.key"_s)}
                                                           + more,
                                                       port);
        return u"https://localhost:%1/"_s.arg(port);
    }
    bool run()
    {
        QSignalSpy finished(m_window.get(), &ProbeWindow::finished);
        QSignalSpy failed(m_window.get(), &ProbeWindow::failed);
        click(button(m_window.get(), u"Probe"_s));
        return eventually([&] { return !finished.isEmpty() || !failed.isEmpty(); });
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.filePath(u"settings"_s));
        QVERIFY(m_people.make());
        m_password = std::make_shared<const base::Secret>(base::Secret::randomPassword());
        const auto pfx = pki::toPfx(m_people.alice, {m_people.authority.certificate}, *m_password);
        EXPECT_OK(pfx);
        test::writeAll(m_people.file(u"Alice.pfx"_s), QByteArrayView(pfx->reveal().data(), pfx->size()));
    }
    void init()
    {
        m_window = std::make_unique<ProbeWindow>();
        m_window->setStepLinks(true);
        m_window->setTimeout(std::chrono::seconds(6));
        m_window->setTrusted({m_people.authority.certificate});
        test::showWindow(*m_window, {940, 700});
    }
    void cleanup() { m_window.reset(); }

    void asksAndLetsIn()
    {
        std::unique_ptr<test::ForeignServer> server;
        const auto url =
            openssl(test::freePort(), {u"-Verify"_s, u"1"_s, u"-CAfile"_s, m_people.file(u"ca.crt"_s)}, server);
        QVERIFY(server->isRunning());
        m_window->offerClients({{m_people.file(u"Alice.pfx"_s), m_password}});
        QCOMPARE(m_window->findChild<QComboBox *>()->currentText(), u"Alice"_s);
        address()->setText(url);
        QVERIFY(run());
        QVERIFY(m_window->report());
        QVERIFY(!m_window->report()->findings.isEmpty());
        QCOMPARE(int(m_window->report()->findings.first().kind), int(diagnose::Finding::Kind::Good));
        QVERIFY(rows() >= 4);
        QVERIFY(eventually([&] { return !verdict().isEmpty(); }));
        QStringList problems;
        static_cast<void>(QTest::qWaitFor(
            [&] {
                problems = test::clippedTexts(m_window.get()) + test::widgetsWithoutName(m_window.get());
                return problems.isEmpty();
            },
            3000));
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
        QCOMPARE(test::faultsOnSmallScreen(m_window.get()).join(u'\n'), QString());
    }

    /// Red is what the verdict complains about; and the words of a result are never cut.
    void resultsAreColouredAsTheVerdict()
    {
        std::unique_ptr<test::ForeignServer> server;
        // In TLS 1.3 the refusal comes as an alert behind the handshake: the longest words there are.
        address()->setText(openssl(test::freePort(),
                                   {u"-Verify"_s, u"1"_s, u"-tls1_3"_s, u"-CAfile"_s, m_people.file(u"ca.crt"_s)},
                                   server));
        m_window->offerClients({{m_people.file(u"Alice.pfx"_s), m_password}});
        QVERIFY(run());
        const auto &report = *m_window->report();
        QCOMPARE(int(report.findings.first().kind), int(diagnose::Finding::Kind::Good));
        const auto *table = m_window->findChild<QTableView *>();
        QCOMPARE(rows(), report.attempts.size());
        auto refused = 0;
        for (auto row = 0; row < rows(); ++row) {
            const auto result = table->model()->index(row, 3);
            const auto &made = report.attempts.at(row);
            QVERIFY2(table->sizeHintForIndex(result).width() <= table->columnWidth(3),
                     qPrintable(result.data().toString()));
            if (made.ending != diagnose::Ending::TlsAlert || !made.talked())
                continue;
            ++refused;
            QVERIFY(!made.spec.withCertificate);
            QCOMPARE(result.data(PillDelegate::ToneRole).toInt(), int(Tone::Neutral));
        }
        QCOMPARE(refused, 1);
        QVERIFY(table->horizontalHeader()->length() <= table->viewport()->width());
    }

    void pageThatFailsIsRed()
    {
        const auto port = test::freePort();
        const auto server = test::startNginx(
            m_people.file(u"failing"_s),
            u"ssl_certificate %1; ssl_certificate_key %2; ssl_client_certificate %3; ssl_verify_client optional; "
            "location / { return 500; } location /open { return 200; }"_s.arg(m_people.file(u"server.crt"_s),
                                                                              m_people.file(u"server.key"_s),
                                                                              m_people.file(u"ca.crt"_s)),
            port);
        const auto tone = [this](int row) {
            return m_window->findChild<QTableView *>()->model()->index(row, 3).data(PillDelegate::ToneRole).toInt();
        };
        address()->setText(u"https://localhost:%1/"_s.arg(port));
        QVERIFY(run());
        QVERIFY(!m_window->report()->attempts.first().spec.withCertificate);
        QCOMPARE(tone(0), int(Tone::Bad));
        // Asked for, not given, and let in all the same: the verdict warns of that.
        address()->setText(u"https://localhost:%1/open"_s.arg(port));
        QVERIFY(run());
        QCOMPARE(tone(0), int(Tone::Warn));
    }

    void fitsSmallScreenBeforeAnything() { QCOMPARE(test::faultsOnSmallScreen(m_window.get()).join(u'\n'), QString()); }

    void neverAskedLeadsToTheStep()
    {
        std::unique_ptr<test::ForeignServer> server;
        address()->setText(openssl(test::freePort(), {}, server).mid(8)); // without https://
        m_window->offerClients({{m_people.file(u"Alice.pfx"_s), m_password}});
        QVERIFY(run());
        QVERIFY(m_window->report());
        QCOMPARE(int(m_window->report()->findings.first().code), int(diagnose::FindingCode::NeverAsked));
        QSignalSpy step(m_window.get(), &ProbeWindow::wantsStep);
        QVERIFY(eventually([&] { return button(m_window.get(), u"Go to step"_s) != nullptr; }));
        click(button(m_window.get(), u"Go to step"_s));
        QCOMPARE(step.size(), 1);
        QCOMPARE(step.first().first().toInt(), m_window->report()->findings.first().wizardStep);
    }

    void badAddress_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("http") << u"http://www.contoso.example/"_s;
        QTest::newRow("blanks") << u"two words"_s;
        QTest::newRow("port only") << u":443"_s;
    }
    void badAddress()
    {
        QFETCH(const QString, text);
        address()->setText(text);
        click(button(m_window.get(), u"Probe"_s));
        QVERIFY(!m_window->isRunning());
        QVERIFY(address()->accessibleDescription().contains(u"https://"_s));
    }

    void closedPortAndUnknownName_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<diagnose::FindingCode>("code");
        QTest::newRow("closed port") << u"https://127.0.0.1:%1/"_s.arg(test::freePort())
                                     << diagnose::FindingCode::NothingListens;
        QTest::newRow("IPv6, closed port")
            << u"https://[::1]:%1/"_s.arg(test::freePort()) << diagnose::FindingCode::NothingListens;
        QTest::newRow("no such name") << u"https://no-such-host.invalid/"_s << diagnose::FindingCode::NameNotFound;
    }
    void closedPortAndUnknownName()
    {
        QFETCH(const QString, url);
        QFETCH(const diagnose::FindingCode, code);
        address()->setText(url);
        QVERIFY(run());
        QVERIFY(m_window->report());
        QCOMPARE(int(m_window->report()->findings.first().code), int(code));
        QVERIFY(eventually([&] { return !verdict().isEmpty(); }));
    }

    void fileThatCannotBeUsed_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("rightPassword");
        QTest::addColumn<base::ErrorCode>("code");
        QTest::newRow("without key") << u"alice.crt"_s << true << base::ErrorCode::KeyMissing;
        QTest::newRow("wrong password") << u"Alice.pfx"_s << false << base::ErrorCode::WrongPassword;
    }
    void fileThatCannotBeUsed()
    {
        QFETCH(const QString, file);
        QFETCH(const bool, rightPassword);
        QFETCH(const base::ErrorCode, code);
        m_window->offerClients(
            {{m_people.file(file),
              rightPassword ? m_password : std::make_shared<const base::Secret>(base::Secret::randomPassword())}});
        address()->setText(u"https://127.0.0.1:%1/"_s.arg(test::freePort()));
        QSignalSpy failed(m_window.get(), &ProbeWindow::failed);
        QVERIFY(run());
        QCOMPARE(failed.size(), 1);
        QCOMPARE(int(failed.first().first().value<base::Error>().code), int(code));
        QVERIFY(eventually([&] { return verdict().contains(file); }, 5000));
    }

    void stopIsFeltAtOnce()
    {
        QTcpServer silent; // takes the connection and never says a word
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        address()->setText(u"https://127.0.0.1:%1/"_s.arg(silent.serverPort()));
        QSignalSpy failed(m_window.get(), &ProbeWindow::failed);
        click(button(m_window.get(), u"Probe"_s));
        QVERIFY(m_window->isRunning());
        QTest::qWait(300);
        QElapsedTimer timer;
        timer.start();
        click(button(m_window.get(), u"Stop"_s));
        QVERIFY(eventually([&] { return !failed.isEmpty(); }));
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(eventually([&] { return verdict().startsWith(u"Stopped"_s); }, 5000));
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const auto runtime = base::Runtime::start();
    if (!runtime)
        qFatal("QCA has no working provider");
    Theme::install(application, Appearance::Light);
    TestUiProbe tests;
    const auto result = QTest::qExec(&tests, argc, argv);
    QThreadPool::globalInstance()->waitForDone();
    return result;
}

#include "test_ui_probe.moc"
