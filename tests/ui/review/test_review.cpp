#include "common/labels.h"
#include "common/theme.h"
#include "review/change_list.h"
#include "review/diff_view.h"
#include "review/stage_list.h"
#include "review/task_list.h"
#include "support/support.h"
#include "ui_support/audit.h"

#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace certwizard;
using namespace certwizard::ui;
using Kind = apply::DiffLine::Kind;

namespace {

apply::Diff sample(int repeats = 1)
{
    apply::Diff diff;
    for (auto i = 0; i < repeats; ++i) {
        diff.lines.append({.kind = Kind::Context,
                           .oldLine = 10 + i * 10,
                           .newLine = 10 + i * 10,
                           .text = u"<location path=\"Site\">"_s});
        diff.lines.append(
            {.kind = Kind::Removed, .oldLine = 11 + i * 10, .newLine = 0, .text = u"\t<access sslFlags=\"Ssl\" />"_s});
        diff.lines.append({.kind = Kind::Added,
                           .oldLine = 0,
                           .newLine = 11 + i * 10,
                           .text = u"\t<access sslFlags=\"Ssl, SslNegotiateCert\" />"_s});
        diff.lines.append({.kind = Kind::Added, .oldLine = 0, .newLine = 12 + i * 10, .text = u"\t<x />"_s});
        diff.lines.append({.kind = Kind::Gap, .oldLine = 0, .newLine = 0, .text = {}});
    }
    return diff;
}

int pixelsOf(const QImage &image, const QColor &color)
{
    auto count = 0;
    for (auto y = 0; y < image.height(); ++y) {
        for (auto x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).rgb() == color.rgb() ? 1 : 0;
    }
    return count;
}

} // namespace

class TestReview : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void diffIsColoured()
    {
        DiffView view;
        view.setDiff(sample());
        view.resize(700, 200);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const auto unified = view.grab().toImage();
        QVERIFY(pixelsOf(unified, tokens().removed) > 5000);
        QVERIFY(pixelsOf(unified, tokens().added) > 10000);
        view.setMode(DiffView::Mode::SideBySide);
        const auto beside = view.grab().toImage();
        // Red only at the left, green only at the right.
        QCOMPARE(pixelsOf(beside.copy(352, 0, 340, 200), tokens().removed), 0);
        QCOMPARE(pixelsOf(beside.copy(0, 0, 348, 200), tokens().added), 0);
        QVERIFY(pixelsOf(beside, tokens().added) > 5000);
    }

    /// A mapping that is switched off: its line is long, and what differs stands at its end.
    void whatDiffersInALineIsInSight()
    {
        const auto line = [](apply::DiffLine::Kind kind, const QString &enabled) {
            return apply::DiffLine{
                kind, 7, 7, u"<add certificate=\""_s + QString(400, u'M') + u"\" enabled=\""_s + enabled + u"\" />"_s};
        };
        DiffView view;
        view.resize(500, 120);
        view.setDiff({.lines = {line(apply::DiffLine::Kind::Removed, u"true"_s),
                                line(apply::DiffLine::Kind::Added, u"false"_s)}});
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const auto scrolled = view.horizontalScrollBar()->value();
        QVERIFY(scrolled > 0);
        const auto image = view.grab().toImage();
        const auto before = pixelsOf(image, tokens().removed);
        view.setDiff({.lines = {line(apply::DiffLine::Kind::Removed, u"true"_s)}});
        view.horizontalScrollBar()->setValue(scrolled);
        // The same line without a counterpart: all of its ground is of one colour.
        QVERIFY(pixelsOf(view.grab().toImage(), tokens().removed) > before + 100);
    }

    void diffIsCopiedAsText()
    {
        DiffView view;
        view.setDiff(sample());
        view.show();
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(),
                 u" <location path=\"Site\">\n-    <access sslFlags=\"Ssl\" />\n"
                 "+    <access sslFlags=\"Ssl, SslNegotiateCert\" />\n+    <x />\n...\n"_s);
    }

    void longDiffScrollsWithTheKeyboard()
    {
        DiffView view;
        view.setDiff(sample(2000));
        view.resize(500, 300);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
        QVERIFY(view.verticalScrollBar()->maximum() > 10000);
        QTest::keyClick(&view, Qt::Key_Home);
        QCOMPARE(view.verticalScrollBar()->value(), 0);
    }

    void tasksShowEveryCommand()
    {
        setup::ServerTask task;
        task.kind = setup::ServerTask::Kind::InstallFeature;
        task.arguments = {u"IISCertificateMappingAuthenticationModule"_s};
        using Command = setup::ServerTask::Command;
        task.commands = {
            {Command::Shell::PowerShell, Command::Audience::WindowsServer, u"Install-WindowsFeature Web-Cert-Auth"_s},
            {Command::Shell::Cmd, Command::Audience::WindowsClient,
             u"dism /online /enable-feature /featurename:X /all"_s}};
        TaskList list;
        list.setTasks({task});
        list.resize(700, 400);
        list.show();
        QVERIFY(QTest::qWaitForWindowExposed(&list));
        // The command prompt's stands behind a link.
        auto buttons = list.findChildren<QPushButton *>();
        QCOMPARE(buttons.size(), 2);
        QTest::mouseClick(buttons.at(1), Qt::LeftButton);
        buttons = list.findChildren<QPushButton *>();
        QCOMPARE(buttons.size(), 3);
        QTest::mouseClick(buttons.at(2), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), task.commands.at(1).text);
        QVERIFY(list.toText().contains(task.commands.at(0).text));
        QVERIFY2(test::widgetsWithoutName(&list).isEmpty(), qPrintable(test::widgetsWithoutName(&list).join(u'\n')));
        QVERIFY2(test::clippedTexts(&list).isEmpty(), qPrintable(test::clippedTexts(&list).join(u'\n')));
    }

    void stagesKnowWhenItIsTooLateToStop()
    {
        StageList stages;
        QVERIFY(!stages.isPastWriting());
        stages.advance(apply::Stage::Write, 0.5);
        QVERIFY(!stages.isPastWriting());
        stages.advance(apply::Stage::Verify, 0);
        QVERIFY(stages.isPastWriting());
        stages.reset();
        QVERIFY(!stages.isPastWriting());
    }

    /// After a stop nothing is written, and nothing looks as if it were.
    void stagesThatWereTakenBackAreNotTicked()
    {
        StageList stages;
        stages.resize(stages.sizeHint());
        const auto greenPixels = [&stages] {
            const auto picture = stages.grab().toImage();
            auto count = 0;
            for (auto y = 0; y < picture.height(); ++y)
                for (auto x = 0; x < picture.width(); ++x)
                    count += picture.pixelColor(x, y) == tokens().ok ? 1 : 0;
            return count;
        };
        stages.advance(apply::Stage::Backup, 0);
        const auto one = greenPixels();
        QVERIFY(one > 0);
        stages.advance(apply::Stage::Verify, 0);
        QVERIFY(greenPixels() > one);
        stages.fail();
        QCOMPARE(greenPixels(), one); // that the file was checked stays true
    }

    /// However wide the window is, a sentence stands beside its number.
    void wideListsStayTogether()
    {
        setup::Plan plan;
        for (const auto *address : {"*:443:", "*:8443:"})
            plan.changes.append({setup::Step::Binding, setup::AddBinding{.information = QString::fromLatin1(address)}});
        ChangeList list;
        list.setPlan(plan);
        list.resize(2400, 200);
        list.show();
        QVERIFY(QTest::qWaitForWindowExposed(&list));
        const auto texts = list.findChildren<Label *>();
        QCOMPARE(texts.size(), 2);
        for (const auto *text : texts) {
            QVERIFY2(text->x() < 80, qPrintable(QString::number(text->x())));
        }
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const auto runtime = base::Runtime::start();
    if (!runtime)
        qFatal("QCA has no working provider");
    Theme::install(application, Appearance::Light);
    TestReview test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_review.moc"
