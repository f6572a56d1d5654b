#include "common/cards.h"
#include "common/fields.h"
#include "common/theme.h"
#include "mappings/mappings_panel.h"
#include "pki/issue.h"
#include "pki/read.h"
#include "pki/revocation.h"
#include "proof_ui/probe_window.h"
#include "proof_ui/proof_table.h"
#include "session/proof_session.h"
#include "support/support.h"
#include "ui_support/audit.h"
#include "ui_support/driver.h"
#include "wording/proof.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace certwizard;
using namespace certwizard::ui;
using test::button;
using test::click;
using test::DialogAnswers;
using test::nextButton;
using test::settle;

namespace {

template <typename Predicate>
bool eventually(Predicate predicate, int timeoutMs = 30000)
{
    return QTest::qWaitFor(predicate, timeoutMs);
}

DialogAnswers::Answer typePath(const QString &path)
{
    return [path](QWidget *dialog) {
        auto *edit = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
        if (!edit)
            qFatal("not a file dialog: %s", dialog->metaObject()->className());
        edit->setText(path);
        QTest::keyClick(edit, Qt::Key_Return);
    };
}

QString visibleText(QWidget *root)
{
    QStringList texts;
    for (const auto *label : root->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts.join(u'\n');
}

/// The list that an authority of `test::makeAuthority` would publish when it has revoked this one.
base::Result<pki::RevocationList> listOf(const QString &authority, const QString &revoked)
{
    auto passphrase = u"an authority has one too 9"_s;
    const auto path = authority + u"/ca.key"_s;
    const auto key = pki::readKey(test::readAll(path), path, base::Secret::take(passphrase));
    if (!key)
        return std::unexpected(key.error());
    const auto certificate = pki::readFile(authority + u"/ca.crt"_s);
    const auto person = pki::readFile(revoked);
    for (const auto *read : {&certificate, &person})
        if (!*read)
            return std::unexpected(read->error());
    return pki::createRevocationList({certificate->certificates.first(), *key},
                                     {{.serialNumber = person->certificates.first().serialNumber(),
                                       .time = QDateTime::currentDateTimeUtc().addSecs(-60)}},
                                     1, 30, base::systemClock());
}

/// Stands in for the browser.
class Opener final : public QObject {
    Q_OBJECT
public:
    Opener() { QDesktopServices::setUrlHandler(u"file"_s, this, "open"); }
    ~Opener() override { QDesktopServices::unsetUrlHandler(u"file"_s); }
    QList<QUrl> opened;
public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url); }
};

} // namespace

/// From nothing to the last page: certificates are made by clicking, the file is written, and the visitors who then come
/// over real TLS are those whose PFX files lie in the folder.
class TestProofPage : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_settings;
    std::unique_ptr<WizardWindow> m_window;

    WizardWindow &newWindow()
    {
        m_window = std::make_unique<WizardWindow>();
        test::showWindow(*m_window);
        return *m_window;
    }

    bool openAndChooseSite(WizardWindow &window, const QString &path)
    {
        window.openFile(path);
        if (!eventually([&] { return window.current() == PageId::Site; }))
            return false;
        if (!window.session()->hasSite())
            window.session()->chooseSite(window.session()->sites().first().name);
        return settle(window);
    }

    /// The Certificates page, as a person fills it in; then the accounts' passwords.
    bool makeCertificates(WizardWindow &window, const QString &target)
    {
        window.goTo(PageId::Certificates);
        auto *page = window.page(PageId::Certificates);
        click(page->findChildren<OptionCard *>().at(1));
        for (auto *edit : page->findChildren<QLineEdit *>()) {
            if (edit->accessibleName().startsWith(u"Server names"_s))
                edit->setText(u"localhost 127.0.0.1"_s);
            if (edit->accessibleName().startsWith(u"Folder"_s))
                edit->setText(target);
        }
        if (!test::makeAuthority(page, target + u"-authority"_s))
            return false;
        QApplication::clipboard()->setText(u"Alice Adams\t\tCONTOSO\\a.adams\nBob Brandt\t\tCONTOSO\\b.brandt\n"_s);
        auto *table = page->findChild<QTableView *>();
        table->setFocus();
        QTest::keyClick(table, Qt::Key_V, Qt::ControlModifier);
        click(button(page, u"Create the certificates"_s));
        if (!eventually([&] { return window.session()->choices().oneToOneMappings.size() == 2; }))
            return false;
        QString password = u"Account-Password-1"_s;
        window.session()->hold(u"accounts"_s, base::Secret::take(password));
        window.session()->edit([](setup::Choices &choices) {
            for (auto &mapping : choices.oneToOneMappings)
                mapping.password = {.kind = setup::PasswordSource::Kind::Held, .name = u"accounts"_s};
            choices.passwords = setup::PasswordPolicy::PlainText;
        });
        return settle(window);
    }

    bool applyAndGoOn(WizardWindow &window)
    {
        window.goTo(PageId::Review);
        if (!eventually([&] { return window.session()->review() != nullptr; })
            || !window.session()->review()->plan.isReady())
            return false;
        click(nextButton(window));
        if (!eventually([&] { return window.session()->outcome().has_value() && !window.session()->isBusy(); }))
            return false;
        click(nextButton(window));
        return window.current() == PageId::Proof && proofIsThere(window);
    }

    static bool proofIsThere(WizardWindow &window)
    {
        const auto *table = window.page(PageId::Proof)->findChild<ProofTable *>();
        return eventually([&] { return table->isVisible() && table->view()->model()->rowCount() >= 2; });
    }

    static QStringList row(WizardWindow &window, const QString &visitor)
    {
        const auto *model = window.page(PageId::Proof)->findChild<ProofTable *>()->view()->model();
        for (auto i = 0; i < model->rowCount(); ++i) {
            if (model->index(i, 0).data().toString() != visitor)
                continue;
            QStringList cells;
            for (auto column = 0; column < model->columnCount(); ++column)
                cells.append(model->index(i, column).data().toString());
            return cells;
        }
        return {};
    }

    /// Whether the rail has this about the last page.
    static bool railSays(WizardWindow &window, const QString &word)
    {
        for (const auto *item : window.findChildren<QPushButton *>()) {
            if (item->accessibleName().startsWith(u"Proof, "_s))
                return item->accessibleName().contains(word);
        }
        return false;
    }

    /// The live site is probed with the trust that users will have, not with that of this computer.
    static void probeTrustsTheAuthority(WizardWindow &window)
    {
        click(button(window.page(PageId::Proof), u"Probe"_s));
        auto *probe = window.findChild<ProbeWindow *>();
        QVERIFY(probe);
        probe->cancel();
        QStringList choices;
        for (const auto *box : probe->findChildren<QComboBox *>())
            choices.append(box->currentText());
        QVERIFY2(choices.filter(u"only "_s).size() == 1, qPrintable(choices.join(u'\n')));
        QVERIFY(eventually([&] { return !probe->isRunning(); }));
        probe->close();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.filePath(u"settings"_s));
    }
    void cleanup() { m_window.reset(); }

    void fromNothingToGreen_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto &name :
             {u"applications"_s, u"media-http"_s, u"media-https"_s, u"reverse-proxy"_s, u"website-sni"_s})
            QTest::newRow(qPrintable(name)) << name;
    }
    void fromNothingToGreen()
    {
        QFETCH(const QString, name);
        QTemporaryDir folder;
        const auto path = test::workingCopy(folder, u"configurations/%1.applicationHost.config"_s.arg(name));
        const auto target = folder.filePath(u"certificates"_s);
        auto &window = newWindow();
        QVERIFY(openAndChooseSite(window, path));
        QVERIFY(makeCertificates(window, target));
        QVERIFY(applyAndGoOn(window));
        const auto none = row(window, u"no certificate"_s);
        QCOMPARE(none.value(1), u"refused"_s);
        QCOMPARE(none.value(2), u"403.7"_s);
        QCOMPARE(row(window, u"a stranger’s certificate"_s).value(2), u"403.16"_s);
        QCOMPARE(row(window, u"Alice Adams"_s).mid(1, 2), (QStringList{u"CONTOSO\\a.adams"_s, u"200"_s}));
        QCOMPARE(row(window, u"Bob Brandt"_s).mid(1, 2), (QStringList{u"CONTOSO\\b.brandt"_s, u"200"_s}));
        const auto words = visibleText(window.page(PageId::Proof));
        QVERIFY2(words.contains(u"The right people get in, nobody else does"_s), qPrintable(words));
        QVERIFY2(railSays(window, u"done"_s), "the rail does not know of the proof");
        // Both came with the PFX files that are handed out, over TLS, to the site's own certificate.
        QVERIFY2(!words.contains(u"the key is elsewhere"_s), qPrintable(words));
        QVERIFY2(!words.contains(u"stand-in"_s), qPrintable(words));
        // Texts that have just come are laid out in the next rounds.
        QStringList problems;
        static_cast<void>(eventually(
            [&] {
                problems = test::clippedTexts(&window) + test::widgetsWithoutName(&window);
                return problems.isEmpty();
            },
            3000));
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));

        // The reasoning of a row is one click away.
        auto *view = window.page(PageId::Proof)->findChild<ProofTable *>()->view();
        const auto lastRow = [view] {
            const auto last = view->model()->index(view->model()->rowCount() - 1, 0);
            return view->visualRect(last).bottom() <= view->viewport()->height();
        };
        QVERIFY(eventually(lastRow)); // whoever came is seen without scrolling in it
        view->selectRow(0);
        QVERIFY(visibleText(window.page(PageId::Proof)).contains(u"Why: no certificate"_s));

        // What is attached to the change ticket.
        const auto html = folder.filePath(u"ticket.html"_s);
        const auto pdf = folder.filePath(u"ticket.pdf"_s);
        for (const auto &file : {html, pdf}) {
            DialogAnswers answers;
            answers.expect(typePath(file));
            click(button(&window, u"Save report"_s));
            QVERIFY(eventually([&] { return QFile::exists(file); }));
            QVERIFY(visibleText(window.page(PageId::Proof)).contains(QDir::toNativeSeparators(file)));
            Opener opener;
            click(button(window.page(PageId::Proof), u"Open the report"_s));
            QCOMPARE(opener.opened, QList<QUrl>{QUrl::fromLocalFile(file)});
        }
        const auto page = test::readAll(html);
        for (const auto &wanted : {"The right people get in, nobody else does", "CONTOSO\\a.adams", "CONTOSO\\b.brandt",
                                   "403.16", "What was changed", "Do this on the server", "Lines of the file"})
            QVERIFY2(page.contains(wanted), wanted);
        QVERIFY(!page.contains("Account-Password-1"));
        QVERIFY(!page.contains("<script"));
        // Paper does not know line ends: commands must stay on lines of their own there, too.
        QVERIFY2(page.contains("<br>netsh http delete sslcert") && !page.contains("\nnetsh http"), page);
        const auto checked = test::run(u"xmllint"_s, {u"--html"_s, u"--noout"_s, html});
        // libxml2 knows HTML 4: it calls <main> unknown and nothing else.
        for (const auto &line : checked.errors.split('\n'))
            QVERIFY2(!line.contains("error") || line.contains("Tag main invalid"), line);
        const auto bytes = test::readAll(pdf);
        probeTrustsTheAuthority(window);
        QVERIFY(bytes.startsWith("%PDF-"));
        QVERIFY(bytes.trimmed().endsWith("%%EOF"));
        QVERIFY(!bytes.contains("Account-Password-1"));
    }

    void secondRunTriesTheFile()
    {
        QTemporaryDir folder;
        const auto path = test::workingCopy(folder, u"configurations/applications.applicationHost.config"_s);
        auto &first = newWindow();
        QVERIFY(openAndChooseSite(first, path));
        QVERIFY(makeCertificates(first, folder.filePath(u"certificates"_s)));
        const auto site = first.session()->choices().site;
        QVERIFY(applyAndGoOn(first));
        // Another day: nothing is held, nobody is chosen, and the authority is not known.
        auto &window = newWindow();
        QVERIFY(openAndChooseSite(window, path));
        window.session()->chooseSite(site);
        QVERIFY(settle(window));
        window.goTo(PageId::Review);
        QVERIFY(eventually([&] { return window.session()->review() != nullptr; }));
        QVERIFY(window.session()->review()->plan.isNothingToDo());
        click(nextButton(window));
        QVERIFY(proofIsThere(window));
        QCOMPARE(row(window, u"Alice Adams"_s).value(2), u"403.16"_s);
        auto *page = window.page(PageId::Proof);
        QVERIFY2(visibleText(page).contains(u"It cannot be told yet who gets in"_s), qPrintable(visibleText(page)));
        QVERIFY2(!railSays(window, u"done"_s), "the rail takes it for proven");
        // Not just any certificate is an authority.
        DialogAnswers answers;
        answers.expect(typePath(folder.filePath(u"certificates/Alice Adams.crt"_s)));
        answers.expect([](QWidget *dialog) { dialog->close(); });
        click(button(page, u"Add the authority’s certificate"_s));
        QVERIFY(eventually([&] { return answers.allUsed(); }));
        QVERIFY2(answers.said().last().contains(u"Alice Adams"_s), qPrintable(answers.said().last()));
        answers.expect(typePath(folder.filePath(u"certificates-authority/ca.crt"_s)));
        click(button(page, u"Add the authority’s certificate"_s));
        QVERIFY(eventually([&] { return row(window, u"Alice Adams"_s).value(2) == u"200"_s; }));
        const auto words = visibleText(page);
        QVERIFY2(words.contains(u"The right people get in, nobody else does"_s), qPrintable(words));
        QVERIFY2(words.contains(u"the key is elsewhere"_s), qPrintable(words));
    }

    void holesAreShown()
    {
        QTemporaryDir folder;
        const auto path = test::workingCopy(folder, u"configurations/applications.applicationHost.config"_s);
        auto text = test::readAll(path);
        auto &window = newWindow();
        QVERIFY(openAndChooseSite(window, path));
        const auto site = window.session()->choices().site;
        // Somebody's health check: an application that opts out of everything.
        text.replace("</configuration>",
                     "  <location path=\"" + site.toUtf8()
                         + "/health\">\r\n    <system.webServer><security><access sslFlags=\"None\" /><authentication>"
                           "<anonymousAuthentication enabled=\"true\" /></authentication></security></system.webServer>"
                           "\r\n  </location>\r\n</configuration>");
        test::writeAll(path, text);
        auto &again = newWindow();
        QVERIFY(openAndChooseSite(again, path));
        again.session()->chooseSite(site);
        QVERIFY(settle(again));
        QVERIFY(makeCertificates(again, folder.filePath(u"certificates"_s)));
        QVERIFY(applyAndGoOn(again));
        const auto hole = row(again, u"no certificate, at /health"_s);
        QCOMPARE(hole.value(2), u"200"_s);
        QVERIFY2(hole.value(3).startsWith(u"Everybody gets in here"_s), qPrintable(hole.value(3)));
        const auto words = visibleText(again.page(PageId::Proof));
        QVERIFY2(words.contains(u"and everybody at 1 address"_s), qPrintable(words));
    }

    /// The rehearsal's window can be opened from the last page and changes what is trusted and who is revoked.
    void followsTheLists()
    {
        QTemporaryDir folder;
        const auto path = test::workingCopy(folder, u"configurations/media-https.applicationHost.config"_s);
        auto &window = newWindow();
        QVERIFY(openAndChooseSite(window, path));
        QVERIFY(makeCertificates(window, folder.filePath(u"certificates"_s)));
        QVERIFY(applyAndGoOn(window));
        auto *page = window.page(PageId::Proof);
        QCOMPARE(row(window, u"Bob Brandt"_s).value(2), u"200"_s);
        QVERIFY2(visibleText(page).contains(u"nobody counted as revoked"_s), qPrintable(visibleText(page)));
        const auto list =
            listOf(folder.filePath(u"certificates-authority"_s), folder.filePath(u"certificates/Bob Brandt.crt"_s));
        EXPECT_OK(list);
        const auto tried = [&](const QString &status) {
            return eventually([&] { return proofIsThere(window) && row(window, u"Bob Brandt"_s).value(2) == status; });
        };
        window.session()->honourRevocationLists({*list});
        QVERIFY(tried(u"403.13"_s));
        const auto red = visibleText(page);
        QVERIFY2(red.contains(u"Not everybody gets in who should"_s), qPrintable(red));
        QVERIFY2(red.contains(u"(1 revoked)"_s), qPrintable(red));
        QVERIFY2(row(window, u"Bob Brandt"_s).value(3).contains(u"Issue a new certificate"_s),
                 qPrintable(row(window, u"Bob Brandt"_s).value(3)));
        const auto report = wording::reportPage(page->findChild<ProofSession *>()->report(), wording::PageFor::Browser);
        QVERIFY2(report.contains(u"(1 revoked)"_s) && report.contains(u"Issue a new certificate"_s),
                 qPrintable(report));
        window.session()->honourRevocationLists({});
        QVERIFY(tried(u"200"_s));
        const auto green = visibleText(page);
        QVERIFY2(green.contains(u"The right people get in, nobody else does"_s), qPrintable(green));

        // While it runs, too: what is told is about the lists that there are now.
        auto *proof = page->findChild<ProofSession *>();
        QSignalSpy finished(proof, &ProofSession::finished);
        click(button(page, u"Try it out again"_s));
        QVERIFY(proof->isRunning());
        window.session()->honourRevocationLists({*list});
        QVERIFY(tried(u"403.13"_s));
        QCOMPARE(finished.size(), 1);
    }

    /// Who chooses something else afterwards tries that, and no tick of what was written before stands beside it.
    void choosesAnew()
    {
        QTemporaryDir folder;
        const auto path = test::workingCopy(folder, u"configurations/media-https.applicationHost.config"_s);
        auto &window = newWindow();
        auto &session = *window.session();
        QVERIFY(openAndChooseSite(window, path));
        QVERIFY(makeCertificates(window, folder.filePath(u"certificates"_s)));
        QVERIFY(applyAndGoOn(window));
        QVERIFY(railSays(window, u"done"_s));
        QVERIFY(!session.hasNewChanges());
        QVERIFY(!session.rehearsalSource()->plan);
        // The table says nothing of changes that are written already, and their passwords are what the file has.
        window.goTo(PageId::Mappings);
        QVERIFY(settle(window));
        auto *mappings = window.page(PageId::Mappings)->findChild<MappingsPanel *>()->session();
        QCOMPARE(mappings->changeCount(), 0);
        QCOMPARE(mappings->row(0).password, mappings::PasswordState::PlainText);
        mappings->setEnabled({1}, false);
        QVERIFY(eventually([&] { return session.hasNewChanges(); }));
        QVERIFY(settle(window));
        QVERIFY(session.rehearsalSource() && session.rehearsalSource()->plan);
        QVERIFY(!railSays(window, u"done"_s));
        DialogAnswers answers;
        answers.expect([](QWidget *dialog) { click(button(dialog, u"Stay"_s)); });
        window.reject();
        QVERIFY(window.isVisible());
        QVERIFY(applyAndGoOn(window));
        QVERIFY(!session.hasNewChanges());
        QVERIFY(row(window, u"Bob Brandt"_s).filter(u"200"_s).isEmpty());
        QVERIFY(test::readAll(path).contains("enabled=\"false\""));
        // Taken back, the last choice is there again to be changed.
        answers.expect([](QWidget *dialog) { click(button(dialog, u"Undo them"_s)); });
        click(button(&window, u"Undo the changes"_s));
        QVERIFY(eventually([&] { return !session.written() && session.isOpen() && settle(window); }));
        QCOMPARE(session.choices().oneToOneEdits.size(), 1);
    }

    void undoTakesTheProofAway()
    {
        QTemporaryDir folder;
        const auto path = test::workingCopy(folder, u"configurations/media-https.applicationHost.config"_s);
        const auto before = test::readAll(path);
        auto &window = newWindow();
        QVERIFY(openAndChooseSite(window, path));
        QVERIFY(makeCertificates(window, folder.filePath(u"certificates"_s)));
        QVERIFY(applyAndGoOn(window));
        DialogAnswers answers;
        answers.expect([](QWidget *dialog) { click(button(dialog, u"Undo them"_s)); });
        click(button(&window, u"Undo the changes"_s));
        QVERIFY(eventually([&] { return test::readAll(path) == before && !window.session()->isBusy(); }));
        QVERIFY(!window.page(PageId::Proof)->findChild<ProofTable *>()->isVisible());
        QVERIFY(!button(&window, u"Save report"_s));
        QVERIFY(visibleText(window.page(PageId::Proof)).contains(u"Undone"_s));
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const auto runtime = base::Runtime::start();
    if (!runtime)
        qFatal("QCA has no working provider");
    Theme::install(application, Appearance::Light);
    TestProofPage tests;
    const auto result = QTest::qExec(&tests, argc, argv);
    QThreadPool::globalInstance()->waitForDone();
    return result;
}

#include "test_proof_page.moc"
