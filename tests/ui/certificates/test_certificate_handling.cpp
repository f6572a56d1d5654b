#include "authority_dialog.h"
#include "certificates/certificate_details.h"
#include "certificates/issue_dialog.h"
#include "certificates/new_password_field.h"
#include "certificates_fixture.h"
#include "change_dialogs.h"
#include "common/labels.h"
#include "expiry_chart.h"
#include "pki/issue.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTableWidget>

#include <algorithm>

using namespace certwizard;
using namespace certwizard::ui;
using namespace Qt::StringLiterals;
using test::keep;
using test::patience;

/// The certificates window without a mouse, and what can be seen of it.
class TestCertificateHandling : public test::CertificatesTest {
    Q_OBJECT

private Q_SLOTS:
    void enterPressesTheFocusedButton_data();
    void enterPressesTheFocusedButton();
    void searchesAndSortsByKeyboard();
    void verdictIsWhole();
    void commandsAreNotTorn();
    void narrowWindow();
    void fileOfAnUnknownAuthority();
    void fileThatTheRegisterKnows();
    void exportIsTold();
    void focusIsSeen();
};

void TestCertificateHandling::enterPressesTheFocusedButton_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<bool>("revoked");
    QTest::newRow("the button that does it") << u"Revoke"_s << true;
    QTest::newRow("the one that does not") << u"Cancel"_s << false;
    QTest::newRow("none, which is safe") << QString() << false;
}

void TestCertificateHandling::enterPressesTheFocusedButton()
{
    QFETCH(const QString, button);
    QFETCH(const bool, revoked);
    CertificatesWindow window;
    QVERIFY(openUnlocked(window, makeAuthority(1)));
    RevokeDialog dialog(window.session(), {window.session()->issued().first()}, &window);
    QVERIFY(present(dialog));
    QVERIFY(button.isEmpty() || test::tabTo(&dialog, test::button(&dialog, button)));
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([&] { return !dialog.isVisible(); }, patience));
    QVERIFY(idle(window));
    QCOMPARE(window.session()->issued().first().revocation.has_value(), revoked);
    // A button that only helps with a field does what it says, too, instead of sending the form off.
    NewPasswordField *field = nullptr;
    AuthoritySession session;
    AuthorityDialog create(AuthorityDialog::Mode::Create, &session, nullptr);
    QVERIFY(present(create));
    field = create.findChild<NewPasswordField *>();
    QVERIFY(test::tabTo(&create, test::button(&create, u"Make one"_s)));
    QTest::keyClick(create.focusWidget(), Qt::Key_Return);
    QVERIFY(!field->isEmpty());
    QCOMPARE(errors(&create), QStringList());
}

void TestCertificateHandling::searchesAndSortsByKeyboard()
{
    CertificatesWindow window;
    QVERIFY(open(window, makeAuthority(4)));
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *table = window.table();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(edit(&window, u"Search"_s)->hasFocus());
    const auto first = [&] { return table->model()->index(0, IssuedModel::Name).data().toString(); };
    QVERIFY(first() != u"www.contoso.example"_s);
    // The key for context menus opens what a click on a column's head does otherwise.
    const auto choose = [&](const QString &text) {
        table->setFocus();
        QContextMenuEvent key(QContextMenuEvent::Keyboard, QPoint(20, 20), table->mapToGlobal(QPoint(20, 20)));
        QApplication::sendEvent(table, &key);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (!menu)
            return false;
        QAction *found = nullptr;
        for (auto *action : menu->actions()) {
            if (action->text().remove(u'&') == text)
                found = action;
        }
        if (!found)
            return false;
        menu->setActiveAction(found);
        QTest::keyClick(menu, Qt::Key_Return);
        return true;
    };
    QVERIFY(choose(u"Name"_s));
    QCOMPARE(first(), u"Alice Adams"_s);
    QVERIFY(choose(u"Descending"_s));
    QCOMPARE(first(), u"www.contoso.example"_s);
    QCOMPARE(table->horizontalHeader()->sortIndicatorSection(), int(IssuedModel::Name));
    QCOMPARE(table->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
    // The same in the menu that a letter opens.
    auto *more = test::button(&window, u"More"_s);
    QVERIFY(more && more->menu());
    const auto titles = more->menu()->actions();
    QVERIFY(std::ranges::any_of(titles, [](QAction *action) { return action->text() == u"Sort &by"_s; }));
}

void TestCertificateHandling::verdictIsWhole()
{
    CertificatesWindow window;
    QVERIFY(openUnlocked(window, makeAuthority(2)));
    const auto list = m_home.filePath(u"whole.csv"_s);
    test::writeAll(list, "Alice Adams,CONTOSO\\user0,\n");
    IssueDialog dialog(window.session(), m_home.filePath(u"w"_s), &window);
    dialog.choose(IssueDialog::What::List);
    dialog.loadList(list);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto *rows = dialog.findChild<QTableWidget *>();
    QTest::qWait(400);
    keep(dialog, u"handling-verdict"_s);
    const auto number = window.session()->issued().first().serialNumber();
    const auto index = rows->model()->index(0, 3);
    QVERIFY(index.data().toString().contains(number)); // as it is copied
    // As it is drawn: all of its lines have room, and no word is wider than they are, however wide the dialog is.
    struct Drawn : QStyledItemDelegate {
        using QStyledItemDelegate::initStyleOption;
    };
    const auto *delegate = static_cast<const QStyledItemDelegate *>(rows->itemDelegateForIndex(index));
    const auto isWhole = [&] {
        QStyleOptionViewItem option;
        option.initFrom(rows);
        option.widget = rows;
        option.rect = rows->visualRect(index);
        (delegate->*(&Drawn::initStyleOption))(&option, index);
        const auto margin = 1 + rows->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, &option, rows);
        const auto room =
            rows->style()->subElementRect(QStyle::SE_ItemViewItemText, &option, rows).width() - 2 * margin;
        const auto drawn =
            option.fontMetrics.boundingRect(QRect(0, 0, room, 1000), Qt::AlignLeft | Qt::TextWordWrap, option.text);
        return drawn.width() <= room && drawn.height() <= rows->rowHeight(0);
    };
    for (int width = 600; width < 720; width += 11) {
        dialog.resize(width, 760);
        QVERIFY2(QTest::qWaitFor(isWhole, 2000), qPrintable(QString::number(width)));
    }
}

/// An option without its hyphen is another command.
void TestCertificateHandling::commandsAreNotTorn()
{
    const auto command = u"check it there with “certutil -urlfetch -verify client.crt”."_s;
    Label label(TextRole::Body, command);
    const auto &metrics = label.fontMetrics();
    // Room for the hyphen, and not for the word behind it.
    const auto width = metrics.horizontalAdvance(u"check it there with “certutil -urlfetch -ver"_s);
    const auto lines = [&](const QString &text) {
        Label other(TextRole::Body, text);
        return other.heightForWidth(width) / metrics.height();
    };
    QCOMPARE(lines(command), 2);
    QVERIFY(label.text() == command);
    // As wide as the first line is without the option, so that it has to go as a whole.
    const auto narrow = metrics.horizontalAdvance(u"certutil -urlfetch -"_s) + 2;
    Label torn(TextRole::Body, u"certutil -urlfetch -verify"_s);
    torn.resize(narrow, torn.heightForWidth(narrow));
    torn.show();
    QVERIFY(QTest::qWaitForWindowExposed(&torn));
    const auto picture = torn.grab().toImage();
    // Nothing is drawn in the first line behind the first option.
    const auto from = metrics.horizontalAdvance(u"certutil -urlfetch "_s) + 1;
    const auto ground = picture.pixel(narrow - 1, 0);
    const auto scale = picture.devicePixelRatio();
    for (int x = int(from * scale); x < picture.width(); ++x) {
        for (int y = 0; y < int(metrics.height() * scale); ++y)
            QCOMPARE(picture.pixel(x, y), ground);
    }
}

void TestCertificateHandling::narrowWindow()
{
    ExpiryChart chart;
    chart.set({}, QDateTime::currentDateTimeUtc());
    chart.resize(1100, 92);
    QVERIFY2(!chart.label(0).contains(u'\n'), qPrintable(chart.label(0)));
    chart.resize(560, 92);
    const auto year = QString::number(QDate::currentDate().year());
    QVERIFY2(chart.label(0).endsWith(u'\n' + year), qPrintable(chart.label(0)));
    const QFontMetricsF metrics(ui::font(TextRole::Small));
    for (int month = 0; month < ExpiryChart::months; ++month) {
        for (const auto &line : chart.label(month).split(u'\n'))
            QVERIFY2(metrics.horizontalAdvance(line) <= 560.0 / ExpiryChart::months, qPrintable(line));
    }
    // What has no room can be scrolled to.
    CertificatesWindow window;
    QVERIFY(open(window, makeAuthority(1)));
    window.resize(500, 500);
    QTest::qWait(50);
    auto *more = test::button(&window, u"More"_s);
    QScrollArea *area = nullptr;
    for (auto *parent = more->parentWidget(); parent && !area; parent = parent->parentWidget())
        area = qobject_cast<QScrollArea *>(parent);
    QVERIFY(area != nullptr);
    area->horizontalScrollBar()->setValue(area->horizontalScrollBar()->maximum());
    QCOMPARE(more->visibleRegion().boundingRect(), more->rect());
}

/// The server may know it: no problem, but nothing to be green about either.
void TestCertificateHandling::fileOfAnUnknownAuthority()
{
    const auto ca = pki::createAuthority({.commonName = u"Far CA"_s}, base::systemClock());
    EXPECT_OK(ca);
    const auto leaf = pki::issueClient(*ca, {.commonName = u"Solo"_s}, base::systemClock());
    EXPECT_OK(leaf);
    const auto shown = [&](const QList<pki::Certificate> &file) {
        InspectDialog dialog(u"solo.crt"_s, file, leaf->certificate.pem(), {}, QDateTime::currentDateTimeUtc(),
                             nullptr);
        dialog.show();
        static_cast<void>(QTest::qWaitForWindowExposed(&dialog));
        keep(dialog, u"handling-solo-%1"_s.arg(file.size()));
        return said(&dialog);
    };
    const auto alone = shown({leaf->certificate});
    QVERIFY2(alone.contains(u"The authority that issued it is not known here: “Far CA”."_s)
                 && alone.contains(u"Can be a client certificate"_s),
             qPrintable(alone));
    const auto both = shown({leaf->certificate, ca->certificate});
    QVERIFY2(!both.contains(u"is not known here"_s), qPrintable(both));
}

void TestCertificateHandling::fileThatTheRegisterKnows()
{
    const auto folder = makeAuthority(2);
    auto authority = authority::Authority::open(folder, base::systemClock());
    EXPECT_OK(authority);
    EXPECT_OK(authority->unlock(test::passphrase()));
    const auto all = *authority->issued();
    EXPECT_OK(authority->revoke(all.first().serialNumber(), pki::RevocationReason::KeyCompromise));
    test::writeAll(m_home.filePath(u"revoked.crt"_s), all.first().certificate.pem());
    CertificatesWindow window;
    QVERIFY(open(window, folder));
    test::DialogAnswers answers;
    QString text;
    answers.expect([&text](QWidget *dialog) {
        text = said(dialog);
        qobject_cast<QDialog *>(dialog)->reject();
    });
    window.inspectFile(m_home.filePath(u"revoked.crt"_s));
    QVERIFY(answers.allUsed());
    QVERIFY2(text.contains(u"Revoked on "_s) && !text.contains(u"Can be a client certificate"_s)
                 && !text.contains(u"is not known here"_s),
             qPrintable(text));
}

void TestCertificateHandling::exportIsTold()
{
    CertificatesWindow window;
    QVERIFY(open(window, makeAuthority(1)));
    const auto path = m_home.filePath(u"list.csv"_s);
    test::DialogAnswers answers;
    answers.expect([path](QWidget *dialog) {
        auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
    });
    window.exportList();
    QVERIFY(answers.allUsed() && QFile::exists(path));
    QVERIFY2(said(&window).contains(u"The list was written to"_s), qPrintable(said(&window)));
    // The next dialog begins there.
    answers.expect([this](QWidget *widget) {
        auto *dialog = qobject_cast<QFileDialog *>(widget);
        if (!dialog || dialog->directory() != QDir(m_home.path()))
            QTest::qFail("the folder was forgotten", __FILE__, __LINE__);
        qobject_cast<QDialog *>(widget)->reject();
    });
    window.chooseFile();
    QVERIFY(answers.allUsed());
}

void TestCertificateHandling::focusIsSeen()
{
    CertificatesWindow window;
    QVERIFY(open(window, makeAuthority(1)));
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *details = window.findChild<CertificateDetails *>();
    window.table()->setFocus();
    QTest::qWait(300); // until all is laid out
    const auto before = details->grab().toImage();
    QVERIFY(test::tabTo(&window, details));
    keep(window, u"handling-focus"_s);
    QVERIFY(details->grab().toImage() != before);
    select(window, u"Alice Adams"_s);
    QTest::qWait(300);
    keep(window, u"handling-details"_s);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    TestCertificateHandling tests;
    return test::runTests(tests, argc, argv);
}
#include "test_certificate_handling.moc"
