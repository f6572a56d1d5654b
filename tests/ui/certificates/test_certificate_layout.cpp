#include "authority_dialog.h"
#include "authority_settings.h"
#include "certificates/issue_dialog.h"
#include "certificates/pfx_dialog.h"
#include "certificates_fixture.h"
#include "change_dialogs.h"
#include "common/fields.h"
#include "translations/install.h"

#include <QApplication>
#include <QCheckBox>
#include <QHeaderView>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableWidget>

#include <functional>
#include <memory>

using namespace certwizard;
using namespace certwizard::ui;
using namespace Qt::StringLiterals;
using test::keep;

/// The dialogs of the certificates window have room for what they say: on a low screen, with long names, and in longer
/// words.
class TestCertificateLayout : public test::CertificatesTest {
    Q_OBJECT

private Q_SLOTS:
    void errorBelowTheFold();
    void rowsStayTogether();
    void verdictsStayVisible();
    void germanDialogs_data();
    void germanDialogs();
};

void TestCertificateLayout::errorBelowTheFold()
{
    PfxDialog dialog;
    dialog.setFiles(u"a.crt"_s, u"a.key"_s, m_home.filePath(u"a.pfx"_s));
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    dialog.setMaximumHeight(330); // as on a screen that has no more
    QTest::qWait(50);
    auto *area = dialog.findChild<QScrollArea *>();
    area->verticalScrollBar()->setValue(0);
    auto *password = dialog.findChild<PasswordField *>()->edit();
    QVERIFY(password->visibleRegion().isEmpty());
    test::click(test::button(&dialog, u"Make PFX"_s));
    QVERIFY(QTest::qWaitFor([&] { return !password->visibleRegion().isEmpty(); }));
    FormField *form = nullptr;
    for (auto *field : dialog.findChildren<FormField *>()) {
        if (!field->error().isEmpty())
            form = field;
    }
    QVERIFY(form != nullptr);
    const auto all = form->visibleRegion().boundingRect();
    QVERIFY2(all.bottom() >= form->rect().bottom() - 1, "the words of the error are not on screen");
}

/// What is too much is below the fields, not between a label and its field.
void TestCertificateLayout::rowsStayTogether()
{
    CertificatesWindow window;
    QVERIFY(openUnlocked(window, makeAuthority(2)));
    RenewDialog dialog(window.session(), {window.session()->issued().first()}, m_home.filePath(u"r"_s), &window);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    const auto before = dialog.height();
    dialog.findChildren<QCheckBox *>().first()->setChecked(true); // hides most of the fields
    QVERIFY(QTest::qWaitFor([&] { return dialog.height() < before; }));
    keep(dialog, u"mistakes-renew-same-key"_s);
    dialog.resize(dialog.width(), before + 200);
    QTest::qWait(50);
    for (auto *field : dialog.findChildren<FormField *>()) {
        if (field->isVisible())
            QVERIFY2(field->height() <= field->heightForWidth(field->width()) + 4,
                     qPrintable(field->field()->accessibleName()));
    }
    // The same when errors go.
    PfxDialog pfx;
    pfx.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pfx));
    QTest::qWait(50);
    const auto calm = pfx.height();
    test::click(test::button(&pfx, u"Make PFX"_s));
    QVERIFY(QTest::qWaitFor([&] { return pfx.height() > calm; }));
    for (auto *field : pfx.findChildren<FormField *>())
        field->setError({});
    QVERIFY(QTest::qWaitFor([&] { return pfx.height() == calm; }));
}

void TestCertificateLayout::verdictsStayVisible()
{
    CertificatesWindow window;
    QVERIFY(openUnlocked(window, makeAuthority(1)));
    const auto list = m_home.filePath(u"long.csv"_s);
    test::writeAll(list, QByteArray(60, 'W') + ",CONTOSO\\" + QByteArray(60, 'M') + ",\nIda Ihle,,not-an-address\n");
    IssueDialog dialog(window.session(), m_home.filePath(u"long-out"_s), &window);
    dialog.choose(IssueDialog::What::List);
    dialog.loadList(list);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QTest::qWait(50);
    keep(dialog, u"mistakes-long-name"_s);
    const auto *rows = dialog.findChild<QTableWidget *>();
    const auto *header = rows->horizontalHeader();
    QVERIFY(header->sectionPosition(3) + 120 < rows->viewport()->width());
    QVERIFY(header->length() <= rows->viewport()->width());
}

void TestCertificateLayout::germanDialogs_data()
{
    using Make = std::function<std::unique_ptr<QDialog>(CertificatesWindow &)>;
    QTest::addColumn<Make>("make");
    const auto issue = [](IssueDialog::What what) {
        return Make([what](CertificatesWindow &window) {
            auto dialog = std::make_unique<IssueDialog>(window.session(), u"/tmp/out"_s, nullptr);
            dialog->choose(what);
            return dialog;
        });
    };
    const auto authority = [](AuthorityDialog::Mode mode) {
        return Make([mode](CertificatesWindow &window) {
            return std::make_unique<AuthorityDialog>(mode, window.session(), nullptr);
        });
    };
    QTest::newRow("person") << issue(IssueDialog::What::Person);
    QTest::newRow("list") << issue(IssueDialog::What::List);
    QTest::newRow("server") << issue(IssueDialog::What::Server);
    QTest::newRow("request") << issue(IssueDialog::What::Request);
    QTest::newRow("create") << authority(AuthorityDialog::Mode::Create);
    QTest::newRow("adopt") << authority(AuthorityDialog::Mode::Adopt);
    QTest::newRow("renew") << Make([](CertificatesWindow &window) {
        return std::make_unique<RenewDialog>(window.session(), window.session()->issued(), u"/tmp/out"_s, nullptr);
    });
    QTest::newRow("revoke") << Make([](CertificatesWindow &window) {
        return std::make_unique<RevokeDialog>(window.session(), window.session()->issued(), nullptr);
    });
    QTest::newRow("passphrase") << Make([](CertificatesWindow &window) {
        return std::make_unique<PassphraseDialog>(window.session(), nullptr);
    });
    QTest::newRow("settings") << Make([](CertificatesWindow &window) {
        return std::make_unique<AuthoritySettingsDialog>(window.session(), nullptr);
    });
    QTest::newRow("pfx") << Make([](CertificatesWindow &) { return std::make_unique<PfxDialog>(); });
}

/// Alt and a letter means one thing there, too, and the longer words fit. With every field that can be shown.
void TestCertificateLayout::germanDialogs()
{
    using Make = std::function<std::unique_ptr<QDialog>(CertificatesWindow &)>;
    QFETCH(const Make, make);
    const QLocale before;
    const auto back = qScopeGuard([before] {
        static_cast<void>(translations::install(QLocale::English));
        QLocale::setDefault(before);
    });
    QLocale::setDefault(QLocale::German);
    QCOMPARE(translations::install(QLocale::German), QLocale::German);
    CertificatesWindow window;
    QVERIFY(open(window, makeAuthority(2, true)));
    const auto dialog = make(window);
    for (auto *box : dialog->findChildren<QCheckBox *>())
        box->setChecked(box->text().contains(u"Seite"_s)); // pages for users
    for (auto *choice : dialog->findChildren<QRadioButton *>())
        choice->setChecked(choice->text().startsWith(u"Ein Kennwort"_s));
    dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
    static_cast<void>(QTest::qWaitFor([&] { return test::clippedTexts(dialog.get()).isEmpty(); }, 2000));
    keep(*dialog, u"german-"_s + QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(test::sharedMnemonics(dialog.get()).join(u'\n'), QString());
    QCOMPARE(test::clippedTexts(dialog.get()).join(u'\n'), QString());
    // The table beside it, in the same language.
    const auto *table = window.table();
    const auto *model = table->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const auto words = model->index(row, IssuedModel::State).data().toString();
        QVERIFY2(table->fontMetrics().horizontalAdvance(words) < table->columnWidth(IssuedModel::State),
                 qPrintable(words));
    }
    keep(window, u"german-window"_s);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    TestCertificateLayout tests;
    return test::runTests(tests, argc, argv);
}
#include "test_certificate_layout.moc"
