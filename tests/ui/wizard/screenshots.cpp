// screenshots FOLDER [light|dark] [WIDTHxHEIGHT] [CONFIGURATION] [LANGUAGE]: opens every page with realistic data and writes pictures of them.
// QT_SCALE_FACTOR=2 for the pictures of twice the size.
#include "base/runtime.h"
#include "certificates/authority_session.h"
#include "common/messages.h"
#include "common/theme.h"
#include "diagnose/attempt.h"
#include "proof_ui/probe_window.h"
#include "proof_ui/rehearsal_window.h"
#include "proof_ui/report_saver.h"
#include "review/diff_view.h"
#include "session/proof_session.h"
#include "translations/install.h"
#include "ui_support/driver.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QTableView>
#include <QTest>
#include <QThreadPool>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace certwizard;
using namespace certwizard::ui;

namespace {

QString folder;
QString suffix;

void shoot(QWidget *window, const QString &name)
{
    QTest::qWait(60);
    const auto path = u"%1/%2%3.png"_s.arg(folder, name, suffix);
    if (!window->grab().save(path))
        std::fprintf(stderr, "cannot write %s\n", qPrintable(path));
}

/// What lies below the fold of a page.
void shootBottom(WizardWindow &window, const QString &name)
{
    for (auto *area : window.page(window.current())->findChildren<QScrollArea *>()) {
        if (area->verticalScrollBar()->maximum() > 20 && area->isVisible()) {
            area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
            shoot(&window, name + u"-bottom"_s);
            return;
        }
    }
}

bool idle(WizardWindow &window)
{
    return QTest::qWaitFor([&] { return !window.session()->isBusy(); }, 30000);
}

/// An authority and what it made.
struct Contoso {
    QString folder;
    pki::Certificate authority;
    QList<MadeCertificate> made;
};

/// A folder of certificates as the wizard makes them, for people with names.
Contoso people(const QString &where, const base::SharedSecret &password)
{
    AuthoritySession session;
    std::optional<WorkReport> report;
    const auto finish = [&] {
        if (!QTest::qWaitFor([&] { return std::exchange(report, {}).has_value(); }, 60000))
            qFatal("no certificates");
    };
    QObject::connect(&session, &AuthoritySession::done, [&](const WorkReport &done) { report = done; });
    Contoso contoso{.folder = where + u"-authority"_s, .authority = {}, .made = {}};
    session.create(contoso.folder, {.commonName = u"Contoso Client CA"_s, .organisation = u"Contoso"_s}, {}, password);
    finish();
    QObject::connect(&session, &AuthoritySession::done, [&](const WorkReport &done) { contoso.made = done.made; });
    IssueOrder order{.clients = {},
                     .server = pki::ServerRequest{.dnsNames = {u"www.contoso.example"_s}},
                     .key = {},
                     .recipient = {},
                     .delivery = {.folder = where, .password = password, .site = {}, .language = {}}};
    for (const auto &[name, account] : {std::pair{u"Alice Adams"_s, u"CONTOSO\\a.adams"_s},
                                        {u"Bob Brandt"_s, u"CONTOSO\\b.brandt"_s},
                                        {u"Chiyo Itō"_s, u"CONTOSO\\c.ito"_s},
                                        {u"Denis Dubois"_s, u"CONTOSO\\d.dubois"_s},
                                        {u"Eva Eriksen"_s, u"CONTOSO\\e.eriksen"_s}})
        order.clients.append({{.commonName = name, .email = account.section(u'\\', 1) + u"@contoso.example"_s},
                              {account, {}}});
    session.issue(order);
    finish();
    contoso.authority = session.certificate();
    return contoso;
}

void fillIn(WizardSession &session, const Contoso &contoso)
{
    session.hold(u"accounts"_s, base::Secret::randomPassword());
    for (const auto &[issued, files] : contoso.made)
        session.hold(files.pfxPath, files.password->clone());
    session.edit([&](setup::Choices &choices) {
        for (const auto &[issued, files] : contoso.made) {
            if (issued.purpose == authority::IssuedPurpose::Server) {
                choices.binding->serverCertificate = {
                    .kind = setup::CertificateSource::Kind::File,
                    .value = files.pfxPath,
                    .password = {.kind = setup::PasswordSource::Kind::Held, .name = files.pfxPath}};
                continue;
            }
            setup::OneToOneChoice mapping;
            mapping.userName = issued.recipient.account;
            mapping.certificate = {
                .kind = setup::CertificateSource::Kind::File, .value = files.certificatePath, .password = {}};
            mapping.password = {.kind = setup::PasswordSource::Kind::Held, .name = u"accounts"_s};
            choices.oneToOneMappings.append(mapping);
        }
        choices.passwords = setup::PasswordPolicy::PlainText;
    });
    for (const auto &[issued, files] : contoso.made) {
        if (issued.purpose == authority::IssuedPurpose::Client)
            session.rememberKey(files.pfxPath, files.pfxPath);
    }
}

/// By its English text, in whatever language the window is.
QPushButton *button(QWidget *root, const char *context, const char *text)
{
    auto *found = test::button(root, QCoreApplication::translate(context, text).remove(u'&'));
    if (!found)
        qFatal("no button: %s", text);
    return found;
}

/// The rehearsal with people coming to it, as their PFX files let them.
void shootRehearsal(WizardWindow &window)
{
    button(&window, "certwizard::ui::ProofPage", "&Open the rehearsal…")->click();
    auto *rehearsal = window.findChild<RehearsalWindow *>();
    rehearsal->setPort(0);
    if (!QTest::qWaitFor([&] { return rehearsal->isRunning(); }, 30000)) {
        rehearsal->start(); // the usual port is taken
        static_cast<void>(QTest::qWaitFor([&] { return rehearsal->isRunning(); }, 30000));
    }
    const auto source = window.session()->rehearsalSource();
    const auto cast = castFrom(*source);
    diagnose::ProbeRequest request;
    request.url = rehearsal->url();
    const auto visit = [&](const std::optional<pki::Identity> &client) {
        request.client = client;
        static_cast<void>(diagnose::makeAttempt({.withCertificate = client.has_value()}, request,
                                                QHostAddress(QHostAddress::LocalHost), {}));
        QTest::qWait(40);
    };
    visit({});
    for (const auto &user : cast->request.users)
        visit(pki::Identity{user.certificate, user.key});
    const auto other = pki::createAuthority({.commonName = u"Somebody else"_s}, base::systemClock());
    const auto mallory = pki::issueClient(*other, {.commonName = u"Mallory"_s}, base::systemClock());
    visit(*mallory);
    QTest::qWait(200);
    rehearsal->findChild<QTableView *>()->selectRow(0);
    shoot(rehearsal, u"12-rehearsal"_s);
    request.client.reset();
    for (auto *help : rehearsal->findChildren<QPushButton *>()) {
        if (help->text().remove(u'&').startsWith(u"How IIS"_s))
            help->click();
    }
    QTest::qWait(200);
    for (auto *dialog : rehearsal->findChildren<QDialog *>()) {
        shoot(dialog, u"14-how-iis-decides"_s);
        dialog->close();
    }
    // The probe meets the same server.
    for (auto *edit : window.page(PageId::Proof)->findChildren<QLineEdit *>())
        edit->setText(rehearsal->url().toString());
}

void shootProbe(WizardWindow &window, const Contoso &contoso)
{
    button(window.page(PageId::Proof), "certwizard::ui::ProofPage", "&Probe…")->click();
    auto *probe = window.findChild<ProbeWindow *>();
    probe->cancel();
    static_cast<void>(QTest::qWaitFor([&] { return !probe->isRunning(); }, 30000));
    probe->setTrusted({contoso.authority});
    probe->start();
    QTest::qWait(120);
    shoot(probe, u"13-probe-running"_s);
    static_cast<void>(QTest::qWaitFor([&] { return probe->report().has_value(); }, 60000));
    QTest::qWait(200);
    shoot(probe, u"13-probe"_s);
    probe->close();
    window.findChild<RehearsalWindow *>()->close();
}

void shootWizard(const QString &config, const Contoso &contoso, QSize size)
{
    WizardWindow window;
    test::showWindow(window, size);
    shoot(&window, u"00-welcome"_s);
    window.openFile(config);
    if (!QTest::qWaitFor([&] { return window.current() == PageId::Site; }, 30000))
        qFatal("the file was not opened");
    if (!window.session()->hasSite())
        window.session()->chooseSite(window.session()->sites().first().name);
    static_cast<void>(idle(window));
    shoot(&window, u"01-site"_s);
    window.goTo(PageId::Certificates);
    shoot(&window, u"02-certificates"_s);
    for (auto *make : window.page(PageId::Certificates)->findChildren<QRadioButton *>()) {
        if (!make->isChecked()) {
            make->click();
            break;
        }
    }
    auto *authority = window.page(PageId::Certificates)->findChild<AuthoritySession *>();
    authority->open(contoso.folder);
    static_cast<void>(QTest::qWaitFor([&] { return authority->isOpen() && !authority->isBusy(); }, 30000));
    shoot(&window, u"02-certificates-make"_s);
    shootBottom(window, u"02-certificates-make"_s);
    fillIn(*window.session(), contoso);
    static_cast<void>(test::settle(window));
    const QStringList names{u"03-features"_s,  u"04-binding"_s,  u"05-ssl"_s,
                            u"06-anonymous"_s, u"07-mappings"_s, u"08-review"_s};
    for (auto i = 0; i < names.size(); ++i) {
        window.goTo(static_cast<PageId>(static_cast<int>(PageId::Features) + i));
        static_cast<void>(idle(window));
        QTest::qWait(150);
        shoot(&window, names.at(i));
        shootBottom(window, names.at(i));
    }
    if (auto *sideBySide = test::button(&window, u"Side by side"_s)) {
        sideBySide->click();
        window.page(PageId::Review)->findChild<QScrollArea *>()->verticalScrollBar()->setValue(200);
        shoot(&window, u"08-review-side-by-side"_s);
    }
    window.goTo(PageId::Apply);
    static_cast<void>(
        QTest::qWaitFor([&] { return window.session()->outcome().has_value() && !window.session()->isBusy(); }, 30000));
    shoot(&window, u"09-apply"_s);
    window.goTo(PageId::Proof);
    static_cast<void>(test::settle(window));
    const auto *table = window.page(PageId::Proof)->findChild<QTableView *>();
    static_cast<void>(QTest::qWaitFor([&] { return table->isVisible(); }, 30000));
    QTest::qWait(150);
    shoot(&window, u"10-proof"_s);
    shootBottom(window, u"10-proof"_s);
    const auto report = window.page(PageId::Proof)->findChild<ProofSession *>()->report();
    if (!writeReportHtml(report, u"%1/15-report%2.html"_s.arg(folder, suffix))
        || !writeReportPdf(report, u"%1/15-report%2.pdf"_s.arg(folder, suffix)))
        std::fprintf(stderr, "cannot write the report\n");
    shootRehearsal(window);
    shootProbe(window, contoso);
    window.goTo(PageId::Review);
    static_cast<void>(idle(window));
    shoot(&window, u"11-nothing-to-do"_s);
}

void shootDialogs(const QString &config)
{
    WizardWindow window;
    test::showWindow(window, {900, 600});
    window.openFile(config + u".missing"_s);
    static_cast<void>(idle(window));
    shoot(&window, u"20-missing-file"_s);
    test::DialogAnswers answers;
    answers.expect([](QWidget *dialog) {
        shoot(dialog, u"21-error"_s);
        dialog->close();
    });
    MessageDialog::showError(&window, {base::ErrorCode::FileChanged, config, {}, {}, nullptr});
    answers.expect([](QWidget *dialog) {
        shoot(dialog, u"22-password"_s);
        dialog->close();
    });
    DialogPrompter prompter(&window);
    static_cast<void>(
        prompter.askSecret({.purpose = base::SecretPurpose::OpenPfx, .subject = u"server.pfx"_s, .attempt = 2}));
    answers.expect([](QWidget *dialog) {
        shoot(dialog, u"23-new-password"_s);
        dialog->close();
    });
    static_cast<void>(prompter.askSecret({.purpose = base::SecretPurpose::NewAuthorityKey,
                                          .subject = u"certificates"_s}));
    if (auto *what =
            test::button(&window,
                         QCoreApplication::translate("certwizard::ui::WelcomePage", "What is &this?").remove(u'&'))) {
        answers.expect([](QWidget *dialog) {
            shoot(dialog, u"24-what-is-this"_s);
            dialog->close();
        });
        what->click();
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const auto runtime = base::Runtime::start();
    if (!runtime)
        qFatal("QCA has no working provider");
    const auto words = QCoreApplication::arguments();
    if (words.size() < 2) {
        std::fprintf(stderr, "usage: screenshots FOLDER [light|dark] [WIDTHxHEIGHT] [CONFIGURATION] [LANGUAGE]\n");
        return 2;
    }
    folder = words.at(1);
    QDir().mkpath(folder);
    const auto dark = words.value(2) == "dark"_L1;
    suffix = dark ? u"-dark"_s : QString();
    const auto sizes = words.value(3, u"1080x720"_s).split(u'x');
    QTemporaryDir scratch;
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, scratch.filePath(u"settings"_s));
    Theme::install(application, dark ? Appearance::Dark : Appearance::Light);
    const auto config = scratch.filePath(u"applicationHost.config"_s);
    static_cast<void>(translations::install(QLocale(words.value(5, u"en"_s))));
    const auto sample = words.value(4);
    QFile::copy(sample.isEmpty() ? u":/certwizard/samples/without-module.applicationHost.config"_s : sample, config);
    QFile::setPermissions(config, QFile::ReadOwner | QFile::WriteOwner);
    const auto password = std::make_shared<const base::Secret>(base::Secret::randomPassword());
    const auto contoso = people(scratch.filePath(u"certificates"_s), password);
    shootWizard(config, contoso, QSize(sizes.value(0).toInt(), sizes.value(1).toInt()));
    shootDialogs(config);
    QThreadPool::globalInstance()->waitForDone();
    return 0;
}
