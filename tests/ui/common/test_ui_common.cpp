#include "common/cards.h"
#include "common/fields.h"
#include "common/icons.h"
#include "common/messages.h"
#include "common/scroll.h"
#include "common/theme.h"
#include "support/memory_scan.h"
#include "support/support.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <future>

using namespace Qt::StringLiterals;
using namespace certwizard;
using namespace certwizard::ui;

namespace {

QString name(const QColor &color)
{
    return color.name();
}

} // namespace

class TestUiCommon : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { Theme::setAppearance(Appearance::Light); }

    /// Where the button of a mnemonic is disabled, its letter is no text either.
    void mnemonicsAreNoText()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *edit = new QLineEdit;
        auto *button = new QPushButton(u"&Apply"_s);
        button->setEnabled(false);
        column->addWidget(edit);
        column->addWidget(button);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        edit->setFocus();
        QTest::keyClick(edit, 'a', Qt::AltModifier);
        QCOMPARE(edit->text(), QString());
        QTest::keyClick(edit, 'a');
        QCOMPARE(edit->text(), u"a"_s);
        QTest::keyClick(edit, Qt::Key_At, Qt::ControlModifier | Qt::AltModifier); // AltGr
        QSignalSpy clicked(button, &QPushButton::clicked);
        button->setEnabled(true);
        QTest::keyClick(edit, 'a', Qt::AltModifier);
        QTRY_COMPARE(clicked.size(), 1); // a mnemonic is pressed for a moment
        QVERIFY(edit->text().startsWith(u'a') && edit->text().count(u'a') == 1);
    }

    /// The page goes where the focus goes; one that has just come stays at its top.
    void pagesFollowTheFocus_data()
    {
        QTest::addColumn<int>("reason");
        for (const auto reason : {Qt::TabFocusReason, Qt::ShortcutFocusReason, Qt::OtherFocusReason,
                                  Qt::ActiveWindowFocusReason}) // the last: given while a dialog was open
            QTest::addRow("%d", int(reason)) << int(reason);
    }
    void pagesFollowTheFocus()
    {
        QFETCH(const int, reason);
        auto *sheet = new QWidget;
        auto *column = new QVBoxLayout(sheet);
        auto *first = new QLineEdit;
        column->addWidget(first);
        column->addSpacing(2000);
        auto *edit = new QLineEdit;
        column->addWidget(edit);
        const std::unique_ptr<QScrollArea> area(scrolled(sheet));
        area->resize(300, 200);
        area->show();
        area->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(area.get()));
        auto *bar = area->verticalScrollBar();
        bar->setValue(0);
        edit->clearFocus();
        beginAt(edit);
        QTest::qWait(50);
        QVERIFY(edit->hasFocus());
        QCOMPARE(bar->value(), 0);
        first->setFocus();
        edit->setFocus(static_cast<Qt::FocusReason>(reason));
        QTRY_VERIFY(bar->value() > 1500
                    && edit->mapTo(area->viewport(), QPoint(0, edit->height())).y() <= area->viewport()->height());
    }

    void textIsReadable_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void textIsReadable()
    {
        QFETCH(bool, dark);
        const auto &t = dark ? Theme::dark() : Theme::light();
        const QList<std::pair<QColor, QColor>> pairs{
            {t.text, t.background},   {t.text, t.surface},      {t.text, t.raised},      {t.text, t.rail},
            {t.text, t.accentSoft},   {t.text, t.warnSoft},     {t.text, t.badSoft},     {t.text, t.okSoft},
            {t.text, t.added},        {t.text, t.removed},      {t.muted, t.background}, {t.muted, t.surface},
            {t.muted, t.raised},      {t.muted, t.rail},        {t.muted, t.accentSoft}, {t.accent, t.surface},
            {t.accent, t.background}, {t.accent, t.accentSoft}, {t.accent, t.warnSoft},  {t.onAccent, t.accent},
            {t.ok, t.okSoft},         {t.ok, t.surface},        {t.onOk, t.ok},          {t.warn, t.warnSoft},
            {t.warn, t.surface},      {t.warn, t.rail},         {t.bad, t.badSoft},      {t.bad, t.surface},
            {t.bad, t.background},    {t.bad, t.rail},          {t.onAccent, t.bad},
        };
        for (const auto &[front, back] : pairs)
            QVERIFY2(contrast(front, back) >= 4.5,
                     qPrintable(u"%1 on %2: %3"_s.arg(name(front), name(back)).arg(contrast(front, back))));
    }

    void contrastIsThatOfTheStandard()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        // #767676 on white is the standard's own example of just enough.
        QVERIFY(contrast(QColor(0x767676), Qt::white) > 4.5);
        QVERIFY(contrast(QColor(0x777777), Qt::white) < 4.5);
    }

    void iconsAreTinted()
    {
        const auto picture = icon(u"copy"_s, Tone::Bad).pixmap(QSize(24, 24)).toImage();
        auto coloured = 0;
        for (auto y = 0; y < picture.height(); ++y) {
            for (auto x = 0; x < picture.width(); ++x) {
                const auto pixel = picture.pixelColor(x, y);
                if (pixel.alpha() == 255) {
                    ++coloured;
                    QCOMPARE(pixel.name(), tokens().bad.name());
                }
            }
        }
        QVERIFY(coloured > 10);
    }

    void optionCardsExcludeEachOther()
    {
        QWidget window;
        QVBoxLayout layout(&window);
        auto *first = new OptionCard(u"&Require it"_s, u"Nobody reaches the site without one."_s);
        auto *second = new OptionCard(u"&Accept it"_s, u"Others get in."_s);
        layout.addWidget(first);
        layout.addWidget(second);
        window.resize(500, 300);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        // The whole card is the target, also its far corner.
        QTest::mouseClick(second, Qt::LeftButton, {}, QPoint(second->width() - 6, second->height() - 6));
        QVERIFY(second->isChecked());
        second->setFocus();
        QTest::keyClick(second, Qt::Key_Up);
        QVERIFY(first->isChecked());
        QVERIFY(!second->isChecked());
        QTest::keyClick(&window, Qt::Key_A, Qt::AltModifier);
        QVERIFY(QTest::qWaitFor([second] { return second->isChecked(); }));
        QCOMPARE(first->accessibleName(), u"Require it"_s);
    }

    void longTextsWrapInsteadOfBeingCut()
    {
        QWidget window;
        QVBoxLayout layout(&window);
        auto *card = new OptionCard(
            u"A title that is far longer than its card is wide, as titles in other languages are"_s,
            u"And an explanation that goes on for quite a while, so that it needs several lines to be read."_s);
        auto *callout =
            new Callout(Tone::Warn, u"A headline that is longer than its callout is wide"_s, u"More words."_s);
        layout.addWidget(card);
        layout.addWidget(callout);
        layout.addStretch(1);
        window.resize(320, 500);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        for (auto *label : window.findChildren<Label *>()) {
            if (label->isVisible())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        }
        QVERIFY(card->height() > 100);
    }

    void passwordsLeaveOnlyAsSecrets()
    {
        PasswordField field;
        field.show();
        QVERIFY(QTest::qWaitForWindowExposed(&field));
        QSignalSpy changed(&field, &PasswordField::changed);
        QTest::keyClicks(field.edit(), u"Pa55word"_s);
        QCOMPARE(field.edit()->echoMode(), QLineEdit::Password);
        QVERIFY(changed.count() > 0);
        QApplication::clipboard()->setText(u"before"_s);
        field.edit()->selectAll();
        QTest::keyClick(field.edit(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
        auto copy = field.peek();
        QVERIFY(!field.isEmpty());
        const auto secret = field.take();
        QVERIFY(field.isEmpty());
        QVERIFY(secret.equals(copy));
        QCOMPARE(secret.size(), 8);
        // Pasting is how people who use a password manager type.
        QApplication::clipboard()->setText(u"from-manager"_s);
        QTest::keyClick(field.edit(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(field.peek().size(), 12);
    }

    void passwordCanBeShown()
    {
        PasswordField field;
        QTest::keyClicks(field.edit(), u"abc"_s);
        auto *reveal = field.findChild<QToolButton *>();
        QVERIFY(reveal);
        QTest::mouseClick(reveal, Qt::LeftButton);
        QCOMPARE(field.edit()->echoMode(), QLineEdit::Normal);
        field.clear();
        QCOMPARE(field.edit()->echoMode(), QLineEdit::Password);
    }

    /// What was typed is nowhere in the program any more once it has become a secret and that has gone.
    void passwordLeavesNoCopy()
    {
        if (const auto *why = test::whyNoScan())
            QSKIP(why);
        test::Masked needle;
        {
            const auto secret = base::Secret::randomPassword(24);
            needle = test::maskedAsText(secret);
            PasswordField field;
            field.show();
            QVERIFY(QTest::qWaitForWindowExposed(&field));
            for (const auto c : secret.reveal())
                QTest::keyClick(field.edit(), c);
            QVERIFY(test::copiesOf(needle) >= 1); // else nothing was looked for
            QVERIFY(field.take().equals(secret));
        }
        QCOMPARE(test::copiesOf(needle), 0);
    }

    /// Looking at what was typed is part of typing it.
    void eyeLeavesThePasswordAlone()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *field = new PasswordField;
        auto *other = new QLineEdit;
        layout->addWidget(field);
        layout->addWidget(other);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        field->edit()->setFocus();
        QSignalSpy finished(field, &PasswordField::finished);
        QTest::keyClicks(field->edit(), u"half"_s);
        auto *reveal = field->findChild<QToolButton *>();
        QTest::mouseClick(reveal, Qt::LeftButton);
        QVERIFY(field->edit()->hasFocus());
        QCOMPARE(field->edit()->echoMode(), QLineEdit::Normal);
        QTest::keyClick(field->edit(), Qt::Key_Tab);
        QVERIFY(reveal->hasFocus());
        QTest::keyClick(reveal, Qt::Key_Space);
        QCOMPARE(field->edit()->echoMode(), QLineEdit::Password);
        QTest::keyClick(reveal, Qt::Key_Backtab);
        QCOMPARE(finished.count(), 0);
        QTest::keyClick(field->edit(), Qt::Key_Tab);
        QTest::keyClick(reveal, Qt::Key_Tab);
        QVERIFY(other->hasFocus());
        QCOMPARE(finished.count(), 1);
    }

    void capsLockIsNoticed()
    {
        PasswordField field;
        field.show();
        field.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&field));
        field.edit()->setFocus();
        const auto warned = [&] {
            const auto labels = field.findChildren<Label *>();
            return std::ranges::any_of(labels, [](const Label *label) {
                return label->isVisible() && label->text().contains(u"caps lock"_s, Qt::CaseInsensitive);
            });
        };
        QTest::keyClicks(field.edit(), u"PASSWORD"_s);
        QVERIFY(warned());
        QTest::keyClicks(field.edit(), u"x"_s);
        QVERIFY(!warned());
    }

    /// Whoever closes a window waits for its worker, which must not wait for an answer then.
    void workerThatIsToldToStopWaitsForNoAnswer()
    {
        QWidget window;
        std::stop_source stop;
        DialogPrompter prompter(&window, stop.get_token());
        auto asked = std::async(std::launch::async,
                                [&] { return prompter.askSecret({base::SecretPurpose::OpenPfx, u"card.pfx"_s, 1}); });
        QVERIFY(asked.wait_for(std::chrono::milliseconds(100)) == std::future_status::timeout);
        stop.request_stop();
        QVERIFY(asked.wait_for(std::chrono::seconds(30)) == std::future_status::ready);
        const auto answer = asked.get();
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, base::ErrorCode::Cancelled);
        QCoreApplication::processEvents(); // the question comes too late to be shown
        QVERIFY(!QApplication::activeModalWidget());
    }

    void formFieldsSpeak()
    {
        auto *edit = new QLineEdit;
        FormField field(u"Common &name"_s, edit);
        field.setRequired(true);
        field.setHint(u"As people know it"_s);
        QCOMPARE(edit->accessibleName(), u"Common name (required)"_s);
        QCOMPARE(edit->accessibleDescription(), u"As people know it"_s);
        field.setError(u"Give it a name."_s);
        QCOMPARE(edit->accessibleDescription(), u"Give it a name."_s);
    }

    void commandsAreCopiedExactly()
    {
        CommandBox box(u"netsh http show sslcert ipport=0.0.0.0:443"_s, u"Show the binding"_s);
        box.show();
        auto *copy = box.findChild<QPushButton *>();
        QTest::mouseClick(copy, Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), box.command());
    }

    /// In a narrow column a pill stays in its place, and its text begins where it begins.
    void pillEndsInDotsWhereThereIsNoRoom()
    {
        const auto text = u"an authority’s certificate"_s;
        const auto whole = Pill::sizeFor(text);
        const auto drawn = [&](int width) {
            QImage picture(whole.width() + 40, whole.height(), QImage::Format_RGB32);
            picture.fill(Qt::white);
            QPainter painter(&picture);
            Pill::paint(&painter, QRectF(20, 0, width, whole.height()), text, Tone::Bad);
            painter.end();
            return picture;
        };
        const auto cut = drawn(whole.width() / 2);
        for (auto y = 0; y < cut.height(); ++y) {
            for (auto x = 0; x < cut.width(); ++x) {
                if (x < 20 || x > 20 + whole.width() / 2)
                    QCOMPARE(cut.pixelColor(x, y), QColor(Qt::white));
            }
        }
        QVERIFY(cut != drawn(whole.width()));
        // Where there is room, nothing is left out: not even by a pixel of another way to measure.
        const auto wider = drawn(whole.width() + 20);
        const QRect inner(20 + 9, 0, whole.width() - 18, whole.height());
        QCOMPARE(drawn(whole.width()).copy(inner), wider.copy(inner.translated(10, 0)));
    }

    /// However the keyboard got there: by a mnemonic, too, the whole field is seen, with its name.
    void fieldWithTheFocusIsWhollySeen()
    {
        auto *sheet = new QWidget;
        auto *layout = new QVBoxLayout(sheet);
        layout->addWidget(new QLineEdit); // has the focus first
        layout->addSpacing(500);
        auto *edit = new QLineEdit;
        auto *field = new FormField(u"Its &name"_s, edit);
        field->setHint(u"As people know it"_s);
        layout->addWidget(field);
        layout->addSpacing(500);
        const std::unique_ptr<QScrollArea> area(scrolled(sheet));
        area->resize(300, 200);
        area->show();
        area->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(area.get()));
        QVERIFY(!area->viewport()->rect().contains(QRect(field->mapTo(area->viewport(), QPoint()), field->size())));
        QTest::keyClick(area.get(), Qt::Key_N, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget(), edit);
        QTRY_VERIFY(area->viewport()->rect().contains(QRect(field->mapTo(area->viewport(), QPoint()), field->size())));
    }

    void wheelScrollsAndChangesNothing()
    {
        auto *sheet = new QWidget;
        auto *layout = new QVBoxLayout(sheet);
        auto *box = new QComboBox;
        box->addItems({u"all"_s, u"some"_s, u"none"_s});
        auto *number = new QSpinBox;
        number->setValue(7);
        layout->addWidget(box);
        layout->addWidget(number);
        layout->addSpacing(2000);
        const std::unique_ptr<QScrollArea> area(scrolled(sheet));
        area->resize(300, 200);
        area->show();
        QVERIFY(QTest::qWaitForWindowExposed(area.get()));
        auto *bar = area->verticalScrollBar();
        for (auto *field : {static_cast<QWidget *>(box), static_cast<QWidget *>(number)}) {
            field->setFocus();
            bar->setValue(0);
            QTest::wheelEvent(area->windowHandle(), field->mapTo(area.get(), field->rect().center()), {0, -120});
            QTRY_VERIFY2(bar->value() > 0, field->metaObject()->className());
        }
        QCOMPARE(box->currentIndex(), 0);
        QCOMPARE(number->value(), 7);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const auto runtime = base::Runtime::start();
    if (!runtime)
        qFatal("QCA has no working provider");
    Theme::install(application, Appearance::Light);
    TestUiCommon test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_ui_common.moc"
