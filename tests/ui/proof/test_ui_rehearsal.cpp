#include "common/cards.h"
#include "common/theme.h"
#include "proof_ui/rehearsal_window.h"
#include "rehearsal_fixture.h"
#include "support/foreign_server.h"
#include "ui_support/audit.h"
#include "ui_support/driver.h"
#include "ui_support/speaking.h"
#include "wording/steps.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProcess>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTcpServer>
#include <QThreadPool>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace certwizard;
using namespace certwizard::ui;
using test::button;
using test::click;

namespace {

template <typename Predicate>
bool eventually(Predicate predicate, int timeoutMs = 20000)
{
    return QTest::qWaitFor(predicate, timeoutMs);
}

/// curl, while the window goes on working.
QByteArray fetch(const QStringList &arguments)
{
    QProcess process;
    process.start(u"curl"_s, QStringList{u"-s"_s, u"-k"_s, u"--max-time"_s, u"20"_s} + arguments);
    if (!process.waitForStarted())
        qFatal("curl cannot be started");
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 30000))
        process.kill();
    return process.readAllStandardOutput();
}

} // namespace

/// The window of the rehearsal, with curl for a browser.
class TestUiRehearsal : public QObject {
    Q_OBJECT

private:
    test::RehearsalPeople m_people;
    QTemporaryDir m_settings;
    QString m_config;
    std::unique_ptr<WizardSession> m_session;
    std::unique_ptr<RehearsalWindow> m_window;

    QTableView *table() const { return m_window->findChild<QTableView *>(); }
    int rows() const { return table()->model()->rowCount(); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    QStringList as(const test::RehearsalPeople &people, const QString &who) const
    {
        return {u"--cert"_s, people.file(who + u".crt"_s), u"--key"_s, people.file(who + u".key"_s)};
    }
    QByteArray visit(const QString &who, const QString &path = {})
    {
        auto arguments = who.isEmpty() ? QStringList() : as(m_people, who);
        arguments.append(m_window->url().toString() + path);
        return fetch(arguments);
    }
    bool startWindow()
    {
        QSignalSpy started(m_window.get(), &RehearsalWindow::started);
        m_window->start();
        return eventually([&] { return !started.isEmpty(); });
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.filePath(u"settings"_s));
        QVERIFY(m_people.make());
        m_config = m_people.file(u"applicationHost.config"_s);
    }
    void init()
    {
        test::writeAll(m_config, m_people.configuration().document().text());
        m_session = std::make_unique<WizardSession>();
        QSignalSpy opened(m_session.get(), &WizardSession::opened);
        m_session->open(m_config);
        QVERIFY(eventually([&] { return !opened.isEmpty(); }));
        m_session->trustAuthorities({m_people.authority.certificate});
        QVERIFY(eventually([&] { return m_session->outlook() != nullptr && m_session->isUpToDate(); }));
        QStringList blocking;
        for (const auto &verdict : m_session->outlook()->verdicts) {
            for (const auto &reason : verdict.reasons) {
                if (reason.severity == setup::Reason::Severity::Blocking)
                    blocking.append(wording::describe(reason).toText());
            }
        }
        QVERIFY2(m_session->rehearsalSource(), qPrintable(blocking.join(u'\n')));
        m_window = std::make_unique<RehearsalWindow>(m_session.get());
        m_window->setPort(0);
        test::showWindow(*m_window, {980, 740});
    }
    void cleanup()
    {
        m_window.reset();
        m_session.reset();
    }

    void attemptsAppear()
    {
        QVERIFY(startWindow());
        QCOMPARE(m_window->url().host(), u"localhost"_s);
        QVERIFY(visit({}).contains("403.7"));
        QVERIFY(visit(u"alice"_s).contains("You are CONTOSO\\user1."));
        QVERIFY(visit(u"bob"_s).contains("401.2"));
        QVERIFY(visit(u"mallory"_s).contains("403.16"));
        QVERIFY(visit({}, u"health"_s).contains("200"));
        QVERIFY(eventually([&] { return rows() == 5; }));
        // The newest first.
        QCOMPARE(cell(0, 2), u"200"_s);
        QCOMPARE(cell(0, 4), u"/health"_s);
        QCOMPARE(cell(3, 1), u"Alice Adams"_s);
        QCOMPARE(cell(3, 3), u"CONTOSO\\user1"_s);
        QCOMPARE(cell(4, 2), u"403.7"_s);
        // The reasoning of the chosen one.
        table()->selectRow(1);
        QVERIFY(eventually([&] {
            return std::ranges::any_of(m_window->findChildren<QLabel *>(), [](const QLabel *label) {
                return label->isVisible() && label->text().startsWith(u"403.16"_s);
            });
        }));
        QCOMPARE(test::faultsOnSmallScreen(m_window.get()).join(u'\n'), QString());
    }

    /// Smaller than the window can be: it stays wide enough for all that scrolls up and down in it.
    void nothingIsBeyondTheEdge()
    {
        m_window->resize(300, 420);
        QVERIFY(eventually([&] { return m_window->height() <= 430; }));
        auto *area = m_window->findChild<QScrollArea *>();
        QVERIFY(eventually([&] { return area->widget()->width() <= area->viewport()->width(); }));
        QCOMPARE_LE(area->widget()->minimumSizeHint().width(), area->viewport()->width());
        QCOMPARE_LE(m_window->width(), 800);
        for (const auto *one : area->findChildren<QPushButton *>())
            QVERIFY2(!one->isVisible() || one->mapTo(area, QPoint(one->width(), 0)).x() <= area->width(),
                     qPrintable(one->text()));
    }

    void fitsSmallScreenBeforeAnything() { QCOMPARE(test::faultsOnSmallScreen(m_window.get()).join(u'\n'), QString()); }

    void filterAndExport()
    {
        QVERIFY(startWindow());
        for (const auto &who : {QString(), u"alice"_s, u"mallory"_s})
            visit(who);
        QVERIFY(eventually([&] { return rows() == 3; }));
        auto *show = m_window->findChild<QComboBox *>();
        show->setCurrentIndex(1);
        QCOMPARE(rows(), 1);
        QCOMPARE(cell(0, 1), u"Alice Adams"_s);
        show->setCurrentIndex(2);
        QCOMPARE(rows(), 2);
        show->setCurrentIndex(3);
        QCOMPARE(rows(), 0);
        QVERIFY(!button(m_window.get(), u"Export"_s)->isEnabled());
        show->setCurrentIndex(0);
        auto *search = m_window->findChild<QLineEdit *>(QString(), Qt::FindChildrenRecursively);
        for (auto *edit : m_window->findChildren<QLineEdit *>()) {
            if (edit->accessibleName().startsWith(u"Find"_s))
                search = edit;
        }
        search->setText(u"MALLORY"_s);
        QCOMPARE(rows(), 1);
        search->clear();

        for (const auto &[entry, name] : {std::pair{u"As a table"_s, u"a.csv"_s}, {u"For programs"_s, u"a.json"_s}}) {
            const auto path = m_people.file(name);
            test::DialogAnswers answers;
            answers.expect([&](QWidget *dialog) {
                auto *edit = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
                edit->setText(path);
                QTest::keyClick(edit, Qt::Key_Return);
            });
            QTimer::singleShot(200, this, [entry] {
                auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
                if (!menu)
                    qFatal("no menu");
                for (auto *action : menu->actions()) {
                    if (action->text().startsWith(entry)) {
                        menu->setActiveAction(action);
                        QTest::keyClick(menu, Qt::Key_Return);
                        return;
                    }
                }
            });
            click(button(m_window.get(), u"Export"_s));
            QVERIFY(eventually([&] { return QFile::exists(path); }));
        }
        const auto csv = test::readAll(m_people.file(u"a.csv"_s));
        QVERIFY(csv.startsWith("time,from,tls,path,certificate,thumbprint,status,account,why\r\n"));
        QCOMPARE(csv.count("\r\n"), 4);
        QVERIFY(csv.contains(",CONTOSO\\user1,"));
        QVERIFY(csv.contains(m_people.alice.certificate.thumbprint().toUtf8()));
        const auto json = QJsonDocument::fromJson(test::readAll(m_people.file(u"a.json"_s))).array();
        QCOMPARE(json.size(), 3);
        QCOMPARE(json.at(1).toObject().value(u"account"_s).toString(), u"CONTOSO\\user1"_s);
        QVERIFY(!json.at(1).toObject().value(u"reasoning"_s).toArray().isEmpty());
    }

    void portInUse()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        m_window->setPort(other.serverPort());
        QSignalSpy failed(m_window.get(), &RehearsalWindow::failed);
        m_window->start();
        QVERIFY(eventually([&] { return !failed.isEmpty(); }));
        QVERIFY(!m_window->isRunning());
        const auto *callout = m_window->findChild<Callout *>();
        QVERIFY(callout->isVisible());
        // One click away.
        QSignalSpy started(m_window.get(), &RehearsalWindow::started);
        click(button(m_window.get(), u"Take any free port"_s));
        QVERIFY(eventually([&] { return !started.isEmpty(); }));
        QVERIFY(!callout->isVisible());
        QVERIFY(visit({}).contains("403.7"));
    }

    void revokedByAList()
    {
        const auto list = pki::createRevocationList(m_people.authority,
                                                    {{.serialNumber = m_people.alice.certificate.serialNumber(),
                                                      .time = QDateTime::currentDateTimeUtc().addSecs(-60)}},
                                                    1, 30, base::systemClock());
        EXPECT_OK(list);
        test::writeAll(m_people.file(u"ca.crl"_s), list->der());
        QVERIFY(startWindow());
        QVERIFY(visit(u"alice"_s).contains("You are CONTOSO\\user1."));
        QSignalSpy reloaded(m_window.get(), &RehearsalWindow::reloaded);
        test::DialogAnswers answers;
        answers.expect([&](QWidget *dialog) {
            auto *edit = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
            edit->setText(m_people.file(u"ca.crl"_s));
            QTest::keyClick(edit, Qt::Key_Return);
        });
        click(button(m_window.get(), u"Add a list"_s));
        QVERIFY(eventually([&] { return !reloaded.isEmpty(); }));
        QVERIFY(visit(u"alice"_s).contains("403.13"));
        QVERIFY(visit(u"bob"_s).contains("401.2"));
        reloaded.clear();
        click(button(m_window.get(), u"Forget"_s));
        QVERIFY(eventually([&] { return !reloaded.isEmpty(); }));
        QVERIFY(visit(u"alice"_s).contains("You are CONTOSO\\user1."));
        // A certificate is no list, and the sentence says what one is.
        answers.expect([&](QWidget *dialog) {
            auto *edit = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
            edit->setText(m_people.file(u"ca.crt"_s));
            QTest::keyClick(edit, Qt::Key_Return);
        });
        answers.expect([](QWidget *dialog) { dialog->close(); });
        click(button(m_window.get(), u"Add a list"_s));
        QVERIFY(eventually([&] { return answers.allUsed(); }));
        QVERIFY2(answers.said().last().contains(u"list of revoked certificates"_s), qPrintable(answers.said().last()));
    }

    void holesAreNamedWithTheirAddress()
    {
        QVERIFY(startWindow());
        const auto address = m_window->url().toString() + u"health"_s;
        QVERIFY(eventually([&] {
            return std::ranges::any_of(m_window->findChildren<QLabel *>(), [&](const QLabel *label) {
                return label->isVisible() && label->text().contains(address);
            });
        }));
        QVERIFY(visit({}, u"health"_s).contains("This address is a hole."));
    }

    /// A file of a server without the feature: it is said, and one can go on as if it were there.
    void featureIsMissing()
    {
        auto text = test::readAll(m_config);
        static const QRegularExpression module(u"<add name=\"IISCertificateMappingAuthenticationModule\"[^>]*/>"_s);
        const auto without = QString::fromUtf8(text).remove(module);
        QVERIFY(without.size() < text.size());
        test::writeAll(m_config, without.toUtf8());
        QSignalSpy opened(m_session.get(), &WizardSession::opened);
        m_session->reload();
        QVERIFY(eventually([&] { return !opened.isEmpty() && m_session->isUpToDate(); }));
        m_session->rehearseTheFile();
        QVERIFY(startWindow());
        auto *go = test::button(m_window.get(), u"Do as if it were installed"_s);
        QVERIFY(go && go->isVisible());
        QVERIFY(visit(u"alice"_s).contains("401.2"));
        QCOMPARE(test::clippedTexts(m_window.get()).join(u'\n'), QString());
        QSignalSpy reloaded(m_window.get(), &RehearsalWindow::reloaded);
        test::click(go);
        QVERIFY(eventually([&] { return !reloaded.isEmpty(); }));
        QVERIFY(visit(u"alice"_s).contains("You are CONTOSO\\user1."));
        QVERIFY(!go->isVisible());
        QStringList said;
        for (const auto *label : m_window->findChildren<QLabel *>())
            said.append(label->text());
        QVERIFY(said.join(u' ').contains(u"counts as installed"_s));
        // Of a file alone it is not known when the server asks.
        QVERIFY(said.join(u' ').contains(u"here it is asked for in the first handshake"_s));
    }

    void keysDiffer_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::newRow("English") << QLocale(QLocale::English);
        QTest::newRow("German") << QLocale(QLocale::German);
    }
    void keysDiffer()
    {
        QFETCH(const QLocale, locale);
        const test::Speaking speaking(locale);
        QVERIFY(speaking.isReady());
        m_window = std::make_unique<RehearsalWindow>(m_session.get());
        m_window->setPort(0);
        test::showWindow(*m_window, {980, 740});
        QVERIFY(startWindow());
        QVERIFY(!visit({}).isEmpty());
        QVERIFY(eventually([&] { return rows() > 0; })); // then there is something to export
        QCOMPARE(test::sharedMnemonics(m_window.get()).join(u'\n'), QString());
    }

    void expiredServerCertificateIsSaid()
    {
        const auto both = m_people.saveExpiredServer();
        QVERIFY(!both.isEmpty());
        const auto says = [&] {
            return std::ranges::any_of(m_window->findChildren<QLabel *>(), [](const QLabel *label) {
                return label->isVisible() && label->text().contains(u"expired on"_s);
            });
        };
        QVERIFY(startWindow());
        QVERIFY(!says());
        m_window->stop();
        QVERIFY(m_window->showServerAs(both));
        QVERIFY(startWindow());
        QVERIFY(eventually(says));
    }

    void followsThePlan()
    {
        QVERIFY(startWindow());
        QVERIFY(visit({}).contains("403.7"));
        const auto before = m_window->url();
        QSignalSpy reloaded(m_window.get(), &RehearsalWindow::reloaded);
        // Accepted and not required any more: nobody is refused for having none, but nobody is signed in either.
        m_session->edit([](setup::Choices &choices) { choices.ssl = setup::SslChoice::Accept; });
        QVERIFY(eventually([&] { return !reloaded.isEmpty(); }));
        QCOMPARE(m_window->url(), before);
        QVERIFY(visit({}).contains("401.2"));
        // Nothing was written for it.
        QCOMPARE(test::readAll(m_config), m_people.configuration().document().text().toByteArray());
    }

    void onlyThisComputerUnlessTold()
    {
        QVERIFY(startWindow());
        const auto port = m_window->url().port();
        // Every 127.x.y.z is this computer, but only 127.0.0.1 is listened on.
        QVERIFY(!fetch({u"https://127.0.0.2:%1/"_s.arg(port)}).contains("403.7"));
        m_window->stop();
        auto *everywhere = m_window->findChild<QCheckBox *>();
        QVERIFY(everywhere->isEnabled() && !everywhere->isChecked());
        click(everywhere);
        everywhere->setChecked(true);
        QVERIFY(startWindow());
        QVERIFY(fetch({u"https://127.0.0.2:%1/"_s.arg(m_window->url().port())}).contains("403.7"));
    }

    void endsWithTheWindow_data()
    {
        QTest::addColumn<bool>("escape");
        QTest::newRow("closed") << false;
        QTest::newRow("Escape") << true;
    }
    void endsWithTheWindow()
    {
        QFETCH(const bool, escape);
        QVERIFY(startWindow());
        const auto url = m_window->url().toString();
        QVERIFY(fetch({url}).contains("403.7"));
        if (escape)
            QTest::keyClick(m_window.get(), Qt::Key_Escape);
        else
            m_window->close();
        QVERIFY(!m_window->isVisible());
        QVERIFY(!m_window->isRunning());
        QCOMPARE(fetch({url}), QByteArray());
    }

    void incompleteChoices()
    {
        // A binding that cannot be: the plan is blocked, and the rehearsal says so instead of trying something else.
        m_session->edit([](setup::Choices &choices) {
            choices.oneToOneMappings.append({.userName = u"CONTOSO\\x"_s,
                                             .certificate = {.kind = setup::CertificateSource::Kind::File,
                                                             .value = u"/nowhere/at-all.crt"_s,
                                                             .password = {}},
                                             .password = {}});
        });
        QVERIFY(eventually([&] { return m_session->isUpToDate(); }));
        m_window->start();
        QVERIFY(eventually([&] { return m_window->findChild<Callout *>()->isVisible(); }));
        QVERIFY(!m_window->isRunning());
    }

    void looks()
    {
        QVERIFY(startWindow());
        visit({});
        visit(u"alice"_s);
        QVERIFY(eventually([&] { return rows() == 2; }));
        table()->selectRow(0);
        QStringList problems;
        static_cast<void>(QTest::qWaitFor(
            [&] {
                problems = test::clippedTexts(m_window.get()) + test::widgetsWithoutName(m_window.get());
                return problems.isEmpty();
            },
            3000));
        problems += test::unreachableByTab(m_window.get());
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const auto runtime = base::Runtime::start();
    if (!runtime)
        qFatal("QCA has no working provider");
    Theme::install(application, Appearance::Light);
    TestUiRehearsal tests;
    const auto result = QTest::qExec(&tests, argc, argv);
    QThreadPool::globalInstance()->waitForDone();
    return result;
}

#include "test_ui_rehearsal.moc"
