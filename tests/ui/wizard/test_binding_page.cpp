#include "wizard_walk.h"

#include "common/fields.h"
#include "pki/issue.h"

#include <QComboBox>

using namespace Qt::StringLiterals;
using namespace certwizard;
using namespace certwizard::ui;
using test::button;
using test::click;
using test::DialogAnswers;
using test::settle;
using test::typePath;
using Source = setup::CertificateSource;

/// Step 2: where the server's certificate comes from.
class TestBindingPage : public QObject,
                        private test::WizardWalk {
    Q_OBJECT

    static Source chosen(const WizardWindow &window) { return window.session()->choices().binding->serverCertificate; }
    /// The box that says where the certificate is.
    static QComboBox *where(const WizardWindow &window)
    {
        for (auto *box : window.page(PageId::Binding)->findChildren<QComboBox *>()) {
            if (box->findText(u"From a file"_s) >= 0)
                return box;
        }
        qFatal("no box for the certificate's place");
    }
    static QLineEdit *field(const WizardWindow &window, const QString &name)
    {
        for (auto *edit : window.page(PageId::Binding)->findChildren<QLineEdit *>()) {
            if (edit->accessibleName().startsWith(name))
                return edit;
        }
        qFatal("no field %s", qPrintable(name));
    }
    static base::Result<pki::Identity> serverCertificate()
    {
        return pki::createAuthority({.commonName = u"Test CA"_s, .organisation = {}}, base::systemClock())
            .and_then([](const pki::Identity &authority) {
                return pki::issueServer(authority, {.dnsNames = {u"www.example.org"_s}}, base::systemClock());
            });
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(isolate()); }
    void cleanup() { m_window.reset(); }

    /// The arrows come past each choice: no dialog may open under them, and what was given before is kept.
    void placesAreChosenByArrows()
    {
        QTemporaryDir folder;
        const auto server = serverCertificate();
        EXPECT_OK(server);
        const auto path = folder.filePath(u"server.crt"_s);
        test::writeAll(path, server->certificate.pem());
        auto &window = newWindow();
        QVERIFY(openAndChooseSite(window, test::workingCopy(folder, test::fixtureOf(u"applications"_s))));
        window.goTo(PageId::Binding);
        DialogAnswers answers; // none is expected yet
        const QString thumbprint(40, u'A');
        auto *digits = field(window, u"Its thumbprint"_s);
        digits->setFocus();
        QTest::keyClicks(digits, thumbprint);
        QCOMPARE(chosen(window).value, thumbprint);

        auto *box = where(window);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        QVERIFY(settle(window));
        QCOMPARE(box->currentText(), u"From a file"_s);
        QVERIFY(field(window, u"PFX or certificate file"_s)->isVisible());
        QCOMPARE(chosen(window).kind, Source::Kind::None);
        QTest::keyClick(box, Qt::Key_Up);
        QCOMPARE(chosen(window).value, thumbprint);
        QTest::keyClick(box, Qt::Key_Down);

        answers.expect(typePath(path));
        click(button(window.page(PageId::Binding), u"Choose"_s));
        QCOMPARE(chosen(window).kind, Source::Kind::File);
        QCOMPARE(chosen(window).value, path);
        QVERIFY(answers.allUsed());
        QVERIFY(settle(window));
        QTest::keyClick(box, Qt::Key_Up);
        QCOMPARE(chosen(window).value, thumbprint);
        QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(chosen(window).value, path);
        // Not chosen again: the first choice stays.
        answers.expect([](QWidget *dialog) { dialog->close(); });
        click(button(window.page(PageId::Binding), u"Choose"_s));
        QCOMPARE(chosen(window).value, path);
    }

    /// Answers that leave passwords to be asked for: what a window shows must not lead in a circle.
    void passwordsThatAreAskedForLater()
    {
        QTemporaryDir folder;
        const auto server = serverCertificate();
        EXPECT_OK(server);
        const auto secret = base::Secret::copyOf("geheim");
        const auto pfx = pki::toPfx(*server, {}, secret);
        EXPECT_OK(pfx);
        const auto path = folder.filePath(u"server.pfx"_s);
        test::writeAll(path, QByteArrayView(pfx->reveal().data(), qsizetype(pfx->reveal().size())));
        auto &window = newWindow();
        QVERIFY(openAndChooseSite(window, test::workingCopy(folder, test::fixtureOf(u"applications"_s))));
        window.session()->edit([&](setup::Choices &choices) {
            const Source source{
                .kind = Source::Kind::File, .value = path, .password = {.kind = setup::PasswordSource::Kind::Prompt}};
            choices.binding->serverCertificate = source;
            choices.oneToOneMappings = {{.userName = u"D\\u"_s,
                                         .certificate = source,
                                         .password = {.kind = setup::PasswordSource::Kind::Prompt}}};
        });
        QVERIFY(settle(window));
        // How the new password is written can be chosen, though its mapping is not among the changes yet.
        window.goTo(PageId::Mappings);
        QVERIFY(settle(window));
        QVERIFY(window.page(PageId::Mappings)->findChild<QWidget *>(u"passwordPolicy"_s)->isVisible());

        window.goTo(PageId::Binding);
        QVERIFY(settle(window));
        auto *unlock = button(window.page(PageId::Binding), u"Enter password"_s);
        QVERIFY(unlock->isVisible());
        DialogAnswers answers;
        answers.expect([](QWidget *dialog) { dialog->close(); });
        click(unlock);
        QCOMPARE(chosen(window).value, path); // given up: what was chosen stays
        QVERIFY(unlock->isVisible());
        answers.expect([](QWidget *dialog) {
            QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"geheim"_s);
            test::pressInDialog(dialog, u"Continue"_s);
        });
        click(unlock);
        QVERIFY(answers.allUsed());
        QVERIFY(settle(window));
        QVERIFY(!unlock->isVisible());
        QCOMPARE(chosen(window).password.kind, setup::PasswordSource::Kind::Held);
    }

    /// What was given for one site is not another's.
    void anotherSiteBeginsAfresh()
    {
        QTemporaryDir folder;
        const auto path = test::workingCopy(folder, test::fixtureOf(u"applications"_s));
        auto configuration = test::readAll(path);
        configuration.replace("</site>", "</site><site name=\"Intranet\" id=\"77\"/>");
        test::writeAll(path, configuration);
        auto &window = newWindow();
        QVERIFY(openAndChooseSite(window, path));
        window.goTo(PageId::Binding);
        auto *digits = field(window, u"Its thumbprint"_s);
        digits->setFocus();
        QTest::keyClicks(digits, QString(40, u'A'));
        QVERIFY(settle(window));
        window.session()->chooseSite(u"Intranet"_s);
        QVERIFY(settle(window));
        window.goTo(PageId::Binding);
        QVERIFY(digits->text().isEmpty());
        QCOMPARE(chosen(window).kind, Source::Kind::None);
    }

    /// Its dot in the rail is no tick, and the words say why.
    void unreadableFileIsSeenInTheRail()
    {
        QTemporaryDir folder;
        auto &window = newWindow();
        QVERIFY(openAndChooseSite(window, test::workingCopy(folder, test::fixtureOf(u"applications"_s))));
        QVERIFY(clickToReview(window));
        const auto buttons = window.findChildren<QPushButton *>();
        const auto found = std::ranges::find_if(buttons, [](const auto *each) {
            return each->accessibleName().startsWith(u"Certificates"_s);
        });
        QVERIFY(found != buttons.end());
        const auto *item = *found;
        QVERIFY(!item->accessibleName().contains(u"cannot be read"_s));
        window.session()->edit([&](setup::Choices &choices) {
            choices.binding->serverCertificate = {
                .kind = Source::Kind::File, .value = folder.filePath(u"gone.crt"_s), .password = {}};
        });
        QVERIFY(settle(window));
        QVERIFY2(item->accessibleName().contains(u"one cannot be read"_s), qPrintable(item->accessibleName()));
        QCOMPARE(item->accessibleDescription(), u"needs your attention"_s);
        // The field is wrong there, and says so: it is no hint.
        window.goTo(PageId::Binding);
        const auto *file = field(window, u"PFX or certificate file"_s);
        auto *frame = file->parentWidget();
        while (frame && !qobject_cast<FormField *>(frame))
            frame = frame->parentWidget();
        QVERIFY(frame);
        QVERIFY2(qobject_cast<FormField *>(frame)->error().contains(u"gone.crt"_s), "the field has no error");
    }
};

int main(int argc, char **argv)
{
    return test::runWizardTest<TestBindingPage>(argc, argv);
}

#include "test_binding_page.moc"
