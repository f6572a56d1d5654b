#pragma once

#include "apply/apply.h"
#include "common/beside.h"
#include "common/theme.h"
#include "common/window_memory.h"
#include "editor/editor_window.h"
#include "generator/generator.h"
#include "mappings/mapping_table_model.h"
#include "mappings/mappings_panel.h"
#include "people.h"
#include "support/support.h"
#include "ui_support/driver.h"

#include <QApplication>
#include <QClipboard>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>

/// QTRY_… with an int for a timeout: Qt's own default converts, and our warnings are errors.
#define EVENTUALLY(expression) QTRY_VERIFY_WITH_TIMEOUT(expression, 15000)

/// Helpdesk's desk: a copy of a real configuration file in which people are mapped, and the editor on it.
namespace certwizard::test {

struct Person {
    QString account;
    pki::Certificate certificate;
    bool enabled = true;
};

inline QString copyOf(const QTemporaryDir &folder, const char *fixture)
{
    return workingCopy(folder,
                       QStringLiteral("configurations/%1.applicationHost.config").arg(QLatin1StringView(fixture)));
}

/// As on a server where the Windows feature is installed.
inline void installModule(const QString &path)
{
    auto text = readAll(path);
    const QByteArray module = "\r\n<add name=\"IISCertificateMappingAuthenticationModule\" ";
    // The last ones: comments name the sections too.
    text.insert(text.lastIndexOf("<globalModules>") + 15, module + "image=\"authmap.dll\" />");
    text.insert(text.lastIndexOf("<modules>") + 9, module + "lockItem=\"true\" />");
    writeAll(path, text);
}

/// Requires certificates and maps these people, through the plan that the wizard makes.
inline void mapPeople(const QString &path, const QString &site, const QList<Person> &people)
{
    installModule(path);
    setup::Choices choices;
    choices.site = site;
    choices.passwords = setup::PasswordPolicy::PlainText;
    choices.manyToOne = true;
    setup::SecretVault vault;
    vault.insert(QStringLiteral("pw"), std::make_shared<const base::Secret>(base::Secret::copyOf("Kept-secret-1")));
    for (const auto &person : people)
        choices.oneToOneMappings.append(
            {person.account,
             {setup::CertificateSource::Kind::Text, QString::fromLatin1(person.certificate.base64()), {}},
             person.enabled,
             {setup::PasswordSource::Kind::Held, QStringLiteral("pw")}});
    setup::PlanOptions options;
    options.vault = &vault;
    const auto state = setup::ServerState::open(path);
    if (!state)
        qFatal("cannot open %s", qPrintable(path));
    const auto plan = setup::makePlan(*state, choices, options);
    if (!plan || !plan->isReady())
        qFatal("the plan for the test's file is not ready");
    if (const auto done = apply::applyToFile(*plan, {}); !done)
        qFatal("cannot write the test's file: %s", qPrintable(describe(done.error())));
    for (const auto &left : QDir(QFileInfo(path).path()).entryList({QStringLiteral("*.certwizard*")}, QDir::Files))
        QFile::remove(QFileInfo(path).path() + u'/' + left); // the editor's own journal and backups are looked at
}

/// The real file with that many mappings of generated people at its end, for a site that has no location yet.
inline void mapGenerated(const QString &path, const QByteArray &site, int count)
{
    auto text = readAll(path);
    bench::Random random(7);
    QByteArray rows;
    rows.reserve(qsizetype(count) * 1700);
    for (int i = 0; i < count; ++i)
        rows += "            " + bench::mapping(i, random) + "\r\n";
    const auto end = text.lastIndexOf("</configuration>");
    text.insert(end,
                "  <location path=\"" + site
                    + "\"><system.webServer><security><access sslFlags=\"Ssl, SslNegotiateCert, SslRequireCert\" />"
                      "<authentication><iisClientCertificateMappingAuthentication enabled=\"true\">\r\n"
                      "          <oneToOneMappings>\r\n"
                    + rows
                    + "          </oneToOneMappings>\r\n</iisClientCertificateMappingAuthentication>"
                      "</authentication></security></system.webServer></location>\r\n");
    writeAll(path, text);
}

/// Six people with every state that a mapping can have.
inline const QList<Person> &sixPeople()
{
    static const QList<Person> people{
        {QStringLiteral("CONTOSO\\a.adams"),
         client(QStringLiteral("Alice Adams"), 79, 365, QStringLiteral("a.adams@contoso.example"))},
        {QStringLiteral("CONTOSO\\b.brandt"),
         client(QStringLiteral("Bob Brandt"), 353, 365, QStringLiteral("b.brandt@contoso.example"),
                QStringLiteral("bob@contoso.example"))},
        {QStringLiteral("CONTOSO\\c.ito"), client(QStringLiteral("伊藤 千尋"), 122, 365)},
        {QStringLiteral("CONTOSO\\d.dubois"), client(QStringLiteral("Denis Dubois"), 370, 200), false},
        {QStringLiteral("CONTOSO\\l.haddad"), client(QStringLiteral("ليلى حداد"), 20, 365)},
        {QStringLiteral("CONTOSO\\e.eriksen"), client(QStringLiteral("Eva Eriksen 🙂"), 20, 365)}};
    return people;
}

/// Counts lines that the `diff` of others sees as new.
inline int addedLines(const QByteArray &before, const QByteArray &after)
{
    QTemporaryDir folder;
    writeAll(folder.filePath(QStringLiteral("a")), before);
    writeAll(folder.filePath(QStringLiteral("b")), after);
    const auto seen =
        run(QStringLiteral("diff"), {folder.filePath(QStringLiteral("a")), folder.filePath(QStringLiteral("b"))});
    return int(seen.output.count("\n>") + seen.output.startsWith('>'));
}

/// The window, opened and with every certificate read.
class Desk {
public:
    explicit Desk(const QString &path, const QString &site = {}, bool readOnly = false, QSize size = {1280, 760})
    {
        ui::EditorOptions options{path, site, readOnly, at(noon())};
        window = std::make_unique<ui::EditorWindow>(options);
        QSignalSpy opened(window.get(), &ui::EditorWindow::opened);
        // Not until it is active: a dialog about the file may be so first.
        window->resize(size);
        window->show();
        window->activateWindow();
        if (opened.isEmpty() && !opened.wait(60000))
            qFatal("the file was not opened");
        if (!QTest::qWaitFor([this] { return session()->rowStore().isComplete() && !panel()->model()->isRefreshing(); },
                             60000))
            qFatal("the certificates were not read");
        window->activateWindow(); // again, after a dialog
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("the window was not activated");
        QTest::qWait(50);
    }
    ~Desk()
    {
        window.reset();
        ui::waitForOtherThreads();
    }
    Desk(const Desk &) = delete;
    Desk &operator=(const Desk &) = delete;

    [[nodiscard]] ui::MappingsPanel *panel() const { return window->findChild<ui::MappingsPanel *>(); }
    [[nodiscard]] mappings::Session *session() const { return panel()->session(); }
    [[nodiscard]] QTableView *table() const { return window->findChild<QTableView *>(QStringLiteral("mappings")); }
    template <typename T>
    [[nodiscard]] T *part(const QString &name) const
    {
        auto *found = window->findChild<T *>(name);
        if (!found)
            qFatal("no widget %s", qPrintable(name));
        return found;
    }

    std::unique_ptr<ui::EditorWindow> window;
};

} // namespace certwizard::test
