#include "wizard_walk.h"

#include "common/cards.h"
#include "pki/issue.h"

#include <QFileInfo>
#include <QLabel>
#include <QRegularExpression>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace certwizard;
using namespace certwizard::ui;
using test::button;
using test::click;
using test::DialogAnswers;
using test::eventually;
using test::fixtureOf;
using test::nextButton;
using test::pressInDialog;
using test::settle;
using test::typePath;

namespace {

/// Headline and text of every box that is seen on the page, except what belongs to the selected row alone.
QStringList boxesOf(const QWidget *page)
{
    QStringList said;
    const auto *details = page->findChild<QWidget *>(u"details"_s);
    for (const auto *box : page->findChildren<Callout *>()) {
        if (box->isVisible() && !(details && details->isAncestorOf(box)))
            said.append(box->accessibleName() + u'\n' + box->accessibleDescription());
    }
    return said;
}

DialogAnswers::Answer typeSecret(const QString &secret)
{
    return [secret](QWidget *dialog) {
        auto *field = dialog->findChild<QLineEdit *>();
        QTest::keyClicks(field, secret);
        QTest::keyClick(field, Qt::Key_Return);
    };
}

void giveUp(QWidget *dialog)
{
    QTest::keyClick(dialog, Qt::Key_Escape);
}

setup::OneToOneChoice mappingOf(const QString &account, const setup::CertificateSource &certificate)
{
    setup::OneToOneChoice mapping;
    mapping.userName = account;
    mapping.certificate = certificate;
    return mapping;
}

#ifdef Q_OS_UNIX
/// The file system answers as to somebody without rights, also where the tests run as root.
class WithoutRights {
public:
    explicit WithoutRights(QString path) : m_path(std::move(path)), m_isRoot(::geteuid() == 0)
    {
        if (m_isRoot)
            m_done = ::setreuid(nobody, static_cast<uid_t>(-1)) == 0;
        else
            m_done = QFile::setPermissions(m_path, QFile::ReadOwner);
    }
    ~WithoutRights()
    {
        if (m_isRoot)
            m_done = ::setreuid(0, static_cast<uid_t>(-1)) == 0;
        else
            m_done = QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);
    }
    WithoutRights(const WithoutRights &) = delete;
    WithoutRights &operator=(const WithoutRights &) = delete;
    [[nodiscard]] bool isDone() const { return m_done; }

private:
    static constexpr uid_t nobody = 65534;
    QString m_path;
    bool m_isRoot;
    bool m_done = false;
};
#endif

} // namespace

/// The page that shows what will be written, and what stands in the way.
class TestReviewPage : public QObject,
                       private test::WizardWalk {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(isolate()); }
    void cleanup() { m_window.reset(); }

    void sameMatterInOneBox_data()
    {
        QTest::addColumn<int>("files");
        QTest::addColumn<int>("boxes");
        QTest::addColumn<QString>("more");
        QTest::newRow("one") << 1 << 1 << QString();
        QTest::newRow("two are told in full") << 2 << 2 << QString();
        QTest::newRow("three") << 3 << 2 << u"2 more of this kind"_s;
        QTest::newRow("the list ends somewhere") << 9 << 2 << u"and 3 more"_s;
    }
    void sameMatterInOneBox()
    {
        QFETCH(int, files);
        QFETCH(int, boxes);
        QFETCH(QString, more);
        QTemporaryDir folder;
        auto &window = newWindow();
        QVERIFY(openAndChooseSite(window, test::workingCopy(folder, fixtureOf(u"applications"_s))));
        window.session()->edit([&](setup::Choices &choices) {
            for (int i = 1; i <= files; ++i)
                choices.oneToOneMappings.append(mappingOf(u"CONTOSO\\user%1"_s.arg(i),
                                                          {.kind = setup::CertificateSource::Kind::File,
                                                           .value = folder.filePath(u"gone%1.crt"_s.arg(i)),
                                                           .password = {}}));
        });
        QVERIFY(settle(window));
        for (const auto id : {PageId::Mappings, PageId::Review}) {
            window.goTo(id);
            auto *page = window.page(id);
            QVERIFY(eventually([&] { return !window.session()->isBusy() && boxesOf(page).size() >= boxes; }));
            const auto said = boxesOf(page).filter(QRegularExpression(u"gone|more of this"_s));
            QVERIFY2(said.size() == boxes, qPrintable(said.join(u"\n--\n"_s)));
            QVERIFY2(said.first().contains(u"gone1.crt"_s), qPrintable(said.first()));
            QVERIFY2(more.isEmpty() || said.last().contains(more), qPrintable(said.last()));
        }
        // Apply cannot be pressed; the keyboard is where one goes on.
        auto *there = button(window.page(PageId::Review), u"Go to step 5"_s);
        QVERIFY(eventually([&] { return window.focusWidget() == there; }));
        QTest::keyClick(there, Qt::Key_Space);
        QCOMPARE(window.current(), PageId::Mappings);
    }

    /// Who gives up at the second password is asked for that one only the next time.
    void givenPasswordsAreKept()
    {
        QTemporaryDir folder;
        const auto path = test::workingCopy(folder, fixtureOf(u"applications"_s));
        auto &window = newWindow();
        QVERIFY(openAndChooseSite(window, path));
        const auto authority =
            pki::createAuthority({.commonName = u"Test CA"_s, .organisation = {}}, base::systemClock());
        EXPECT_OK(authority);
        window.session()->edit([&](setup::Choices &choices) {
            for (const auto &name : {u"alice"_s, u"bob"_s}) {
                const auto client =
                    pki::issueClient(*authority, {.commonName = name, .email = {}, .upn = {}}, base::systemClock());
                auto mapping =
                    mappingOf(u"CONTOSO\\"_s + name, {.kind = setup::CertificateSource::Kind::Text,
                                                      .value = QString::fromLatin1(client->certificate.base64()),
                                                      .password = {}});
                mapping.password = {.kind = setup::PasswordSource::Kind::Prompt, .name = {}};
                choices.oneToOneMappings.append(mapping);
            }
            choices.passwords = setup::PasswordPolicy::PlainText;
        });
        QVERIFY(settle(window));
        DialogAnswers answers;
        answers.expect(typeSecret(u"First-1"_s));
        answers.expect(giveUp);
        window.goTo(PageId::Review);
        auto *page = window.page(PageId::Review);
        QVERIFY(eventually([&] { return button(page, u"Ask again"_s) != nullptr; }));
        QVERIFY(answers.allUsed());
        answers.expect(typeSecret(u"Second-2"_s));
        auto *again = button(page, u"Ask again"_s);
        QVERIFY(eventually([&] { return window.focusWidget() == again; }));
        QTest::keyClick(again, Qt::Key_Space);
        QVERIFY(eventually([&] { return window.session()->review() != nullptr; }));
        QVERIFY(answers.allUsed());
        QVERIFY(window.session()->review()->plan.isReady());
        click(nextButton(window));
        QVERIFY(eventually([&] { return window.session()->outcome().has_value(); }));
        QVERIFY(bytesOf(path).contains("First-1"));
        QVERIFY(bytesOf(path).contains("Second-2"));
    }

    /// What is in a PFX is known only while its password is; what was written with it stays written.
    void writtenWithAPasswordIsWritten()
    {
        QTemporaryDir folder;
        const auto path = test::workingCopy(folder, fixtureOf(u"applications"_s));
        const auto authority =
            pki::createAuthority({.commonName = u"Test CA"_s, .organisation = {}}, base::systemClock());
        EXPECT_OK(authority);
        const auto client =
            pki::issueClient(*authority, {.commonName = u"alice"_s, .email = {}, .upn = {}}, base::systemClock());
        EXPECT_OK(client);
        const auto pfx = pki::toPfx(*client, {}, base::Secret::copyOf("Pfx-1"));
        EXPECT_OK(pfx);
        test::writeAll(folder.filePath(u"alice.pfx"_s),
                       QByteArrayView(pfx->reveal().data(), qsizetype(pfx->reveal().size())));
        auto &window = newWindow();
        QVERIFY(openAndChooseSite(window, path));
        window.session()->edit([&](setup::Choices &choices) {
            const setup::PasswordSource asked{.kind = setup::PasswordSource::Kind::Prompt, .name = {}};
            auto mapping = mappingOf(u"CONTOSO\\alice"_s, {.kind = setup::CertificateSource::Kind::File,
                                                           .value = folder.filePath(u"alice.pfx"_s),
                                                           .password = asked});
            mapping.password = asked;
            choices.oneToOneMappings.append(mapping);
            choices.passwords = setup::PasswordPolicy::PlainText;
        });
        QVERIFY(settle(window));
        DialogAnswers answers;
        answers.expect(typeSecret(u"Pfx-1"_s));
        answers.expect(typeSecret(u"Account-1"_s));
        QVERIFY(clickToReview(window));
        QVERIFY(eventually([&] { return window.session()->review() != nullptr; }));
        QVERIFY(answers.allUsed());
        click(nextButton(window));
        QVERIFY(eventually([&] { return window.session()->outcome().has_value() && !window.session()->isBusy(); }));
        QVERIFY(settle(window));
        QVERIFY(window.session()->outlook());
        QVERIFY(!window.session()->hasNewChanges());
        QVERIFY(button(&window, u"Close"_s)); // and leaving asks nothing
        window.session()->edit([](setup::Choices &choices) { choices.ssl = setup::SslChoice::Accept; });
        QVERIFY(settle(window));
        QVERIFY(window.session()->hasNewChanges());
    }

    void savedAnswersAreSaid()
    {
        QTemporaryDir folder;
        auto &window = newWindow();
        QVERIFY(openAndChooseSite(window, test::workingCopy(folder, fixtureOf(u"applications"_s))));
        QVERIFY(clickToReview(window));
        QVERIFY(eventually([&] { return window.session()->review() != nullptr; }));
        DialogAnswers answers;
        answers.expect(typePath(folder.filePath(u"kept.json"_s)));
        click(button(&window, u"Save answers"_s));
        QVERIFY(QFileInfo::exists(folder.filePath(u"kept.json"_s)));
        const auto said = boxesOf(window.page(PageId::Review)).filter(u"kept.json"_s);
        QCOMPARE(said.size(), 1);
        QVERIFY2(said.first().contains(u"no password"_s), qPrintable(said.first()));
    }

#ifdef Q_OS_UNIX
    /// What cannot be written is told before the button is pressed.
    void missingRightsAreSaid()
    {
        QTemporaryDir folder;
        const auto path = test::workingCopy(folder, fixtureOf(u"applications"_s));
        auto &window = newWindow();
        QVERIFY(openAndChooseSite(window, path));
        QVERIFY(clickToReview(window));
        QVERIFY(eventually([&] { return window.session()->review() != nullptr; }));
        QVERIFY(boxesOf(window.page(PageId::Review)).filter(u"may not write"_s).isEmpty());
        window.goTo(PageId::Mappings);
        const WithoutRights nobody(path);
        QVERIFY(nobody.isDone());
        window.goTo(PageId::Review);
        QVERIFY(eventually([&] { return window.session()->review() != nullptr; }));
        const auto said = boxesOf(window.page(PageId::Review)).filter(u"may not write"_s);
        QCOMPARE(said.size(), 1);
        QVERIFY2(said.first().contains(u"administrator"_s), qPrintable(said.first()));
    }
#endif
};

int main(int argc, char **argv)
{
    return test::runWizardTest<TestReviewPage>(argc, argv);
}

#include "test_review_page.moc"
