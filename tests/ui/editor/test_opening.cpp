#include "desk.h"

#include "base/runtime.h"
#include "common/labels.h"
#include "common/waiting_card.h"
#include "mappings/saving.h"
#include "review/diff_view.h"

#include <QComboBox>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

#include <thread>

using namespace Qt::StringLiterals;
using namespace certwizard;

namespace {

const QString site = u"Default Web Site"_s;
/// More than what is read, shown and planned at once.
constexpr int many = 2500;

} // namespace

/// What takes long is done beside the window: it can be cancelled, and nothing is lost or mixed up by it.
class TestOpening : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::DialogAnswers> m_answers;
    QTemporaryDir m_settings;
    QString m_few;
    QString m_many;

    /// What comes up next is closed.
    void expectMessage()
    {
        m_answers->expect([](QWidget *dialog) { QTimer::singleShot(0, dialog, &QWidget::close); });
    }
    static bool isUsable(const test::Desk &desk)
    {
        return desk.panel()->isEnabled() && desk.part<QComboBox>(u"site"_s)->isEnabled()
               && !desk.part<QWidget>(u"opening"_s)->isVisible();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    }
    void init()
    {
        ui::settings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_answers = std::make_unique<test::DialogAnswers>();
        m_few = test::copyOf(*m_folder, "website-sni");
        m_many = m_folder->filePath(u"many.config"_s);
        QFile::copy(m_few, m_many);
        test::mapPeople(m_few, site, test::sixPeople());
        test::installModule(m_many);
        test::mapGenerated(m_many, site.toUtf8(), many);
    }
    void cleanup()
    {
        QVERIFY2(m_answers->allUsed(), "a dialog was expected that never came");
        m_answers.reset();
    }

    /// Many mappings: opened, changed, planned and saved, all of it beside the window.
    void manyAreSavedAsFewAre()
    {
        test::Desk desk(m_many);
        QCOMPARE(desk.session()->now().count(), many);
        const auto before = test::readAll(m_many);
        const auto enabled = desk.session()->row(1234).enabled;
        desk.session()->setEnabled({1234}, !enabled);
        QSignalSpy saved(desk.window.get(), &ui::EditorWindow::saved);
        m_answers->expect([](QWidget *dialog) {
            auto *save = dialog->findChild<QPushButton *>(u"save"_s);
            EVENTUALLY(save->isEnabled());
            QVERIFY(!dialog->findChild<ui::DiffView *>()->toText().isEmpty());
            QVERIFY(!dialog->findChild<QProgressBar *>()->isVisible());
            test::click(save);
        });
        test::click(desk.part<QPushButton>(u"reviewAndSave"_s));
        EVENTUALLY(!saved.isEmpty());
        QCOMPARE(test::addedLines(before, test::readAll(m_many)), 1);
        QVERIFY(!desk.window->hasUnsavedChanges());
        QCOMPARE(desk.session()->row(1234).enabled, !enabled);
        QVERIFY(isUsable(desk));
    }

    void reviewCancelledWhilePlanning()
    {
        test::Desk desk(m_many);
        const auto before = test::readAll(m_many);
        desk.session()->remove({7});
        m_answers->expect([](QWidget *dialog) { dialog->close(); });
        test::click(desk.part<QPushButton>(u"reviewAndSave"_s));
        ui::waitForOtherThreads();
        QCoreApplication::processEvents(); // the plan comes too late, to nobody
        QCOMPARE(desk.session()->changeCount(), 1);
        QCOMPARE(test::readAll(m_many), before);
    }

    void openingCancelled()
    {
        test::Desk desk(m_few);
        QSignalSpy opened(desk.window.get(), &ui::EditorWindow::opened);
        QSignalSpy cancelled(desk.window.get(), &ui::EditorWindow::openCancelled);
        desk.window->open(m_many);
        desk.table()->selectRow(0);
        QKeyEvent remove(QEvent::KeyPress, Qt::Key_Delete, {}); // what is done to the old file now would be lost
        QCoreApplication::sendEvent(desk.table(), &remove);
        QVERIFY(!desk.window->hasUnsavedChanges());
        desk.part<QPushButton>(u"cancelOpening"_s)->click();
        QCOMPARE(cancelled.size(), 1);
        QVERIFY(isUsable(desk));
        ui::waitForOtherThreads();
        QCoreApplication::processEvents();
        QVERIFY(opened.isEmpty());
        QCOMPARE(desk.session()->now().count(), 6); // what was open stays
        // And again, to the end.
        desk.window->open(m_many);
        EVENTUALLY(!opened.isEmpty());
        QCOMPARE(desk.session()->now().count(), many);
        QVERIFY(isUsable(desk));
    }

    void theLastOneOpenedCounts()
    {
        test::Desk desk(m_few);
        QSignalSpy opened(desk.window.get(), &ui::EditorWindow::opened);
        desk.window->open(m_few);
        desk.window->open(m_many);
        EVENTUALLY(!opened.isEmpty());
        ui::waitForOtherThreads();
        QCoreApplication::processEvents();
        QCOMPARE(opened.size(), 1);
        QCOMPARE(desk.session()->now().count(), many);
    }

    void closedWhileOpening()
    {
        auto window = std::make_unique<ui::EditorWindow>(ui::EditorOptions{m_many, {}, false, test::at(test::noon())});
        QSignalSpy opened(window.get(), &ui::EditorWindow::opened);
        window->show();
        QVERIFY(window->close());
        ui::waitForOtherThreads();
        QCoreApplication::processEvents();
        QVERIFY(opened.isEmpty());
        window->open(m_many);
        window.reset(); // gone before the worker is
        ui::waitForOtherThreads();
        QCoreApplication::processEvents();
    }

    void unreadableWhileOpening()
    {
        test::Desk desk(m_few);
        QSignalSpy failed(desk.window.get(), &ui::EditorWindow::openFailed);
        expectMessage();
        desk.window->open(m_folder->path()); // a folder: also root cannot read it as a file
        EVENTUALLY(!failed.isEmpty() && m_answers->allUsed());
        QCOMPARE(failed[0][0].value<base::Error>().code, base::ErrorCode::FileIsDirectory);
        QVERIFY(isUsable(desk));
        QCOMPARE(desk.session()->now().count(), 6);
    }

    /// Two sites, one of them large: changing to it waits, and what was asked of it is done then.
    void siteWithManyIsReadAside()
    {
        auto text = test::readAll(m_many);
        text.insert(text.indexOf("</site>") + 7,
                    "<site name=\"Second\" id=\"77\"><application path=\"/\"><virtualDirectory path=\"/\" "
                    "physicalPath=\"C:\\x\" /></application></site>");
        test::writeAll(m_many, text);
        test::Desk desk(m_many, u"Second"_s);
        QCOMPARE(desk.session()->now().count(), 0);
        auto *sites = desk.part<QComboBox>(u"site"_s);
        sites->setFocus();
        QTest::keyClick(sites, Qt::Key_Up);
        EVENTUALLY(desk.session() && desk.session()->site() == site);
        QCOMPARE(desk.session()->now().count(), many);
        QVERIFY(isUsable(desk));
    }

    void cardTellsHowFarItIs()
    {
        ui::WaitingCard card;
        QSignalSpy cancelled(&card, &ui::WaitingCard::cancelled);
        const auto fraction = card.begin(u"Reading …"_s, true);
        card.show();
        QVERIFY(QTest::qWaitForWindowExposed(&card));
        auto *bar = card.findChild<QProgressBar *>();
        std::thread([&] { fraction->store(0.5); }).join();
        EVENTUALLY(bar->value() == bar->maximum() / 2);
        QTest::keyClick(&card, Qt::Key_Escape);
        QCOMPARE(cancelled.size(), 1);
        (void)card.begin(u"Reading …"_s, false);
        QCOMPARE(bar->maximum(), 0); // as long as it takes
        QVERIFY(!card.findChild<QPushButton *>(u"cancelOpening"_s)->isVisible());
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    ui::Theme::install(application, ui::Appearance::Light);
    const auto runtime = base::Runtime::start();
    if (!runtime)
        qFatal("QCA has no working provider");
    TestOpening test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_opening.moc"
