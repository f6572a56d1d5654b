#include "proof_windows.h"

#include "base/file.h"
#include "common/messages.h"
#include "common/window_memory.h"
#include "proof_ui/probe_window.h"
#include "proof_ui/rehearsal_window.h"

#include <QApplication>
#include <QEventLoop>
#include <QFileInfo>

namespace certwizard {

using namespace Qt::StringLiterals;

namespace {

class ProofWindows {
    Q_DECLARE_TR_FUNCTIONS(ProofWindows)
};

constexpr auto startFailed = 5;
constexpr auto cannotBeRun = 2;
constexpr qint64 largestAnswers = 64LL << 20;

/// The session with the file open, or the reason said.
bool open(ui::WizardSession &session, const QString &path)
{
    QEventLoop loop;
    auto isOpen = false;
    QObject::connect(&session, &ui::WizardSession::opened, &loop, [&] {
        isOpen = true;
        loop.quit();
    });
    QObject::connect(&session, &ui::WizardSession::openFailed, &loop, [&](const base::Error &error) {
        ui::MessageDialog::showError(nullptr, error);
        loop.quit();
    });
    session.open(path);
    loop.exec();
    return isOpen;
}

base::Result<setup::Choices> readAnswers(const QString &path)
{
    const auto file = base::readFile(path, largestAnswers);
    if (!file)
        return std::unexpected(file.error());
    return setup::readAnswers(file->bytes, QFileInfo(path).absolutePath(), path);
}

/// The site that is meant, in the session; the sites to choose from are named where it is not clear.
bool chooseSite(ui::WizardSession &session, const QString &wanted)
{
    const auto site = session.state().configuration().site(wanted);
    if (!wanted.isEmpty() && !site) {
        ui::MessageDialog::showError(nullptr, site.error());
        return false;
    }
    if (!wanted.isEmpty())
        session.chooseSite(site->name);
    if (session.hasSite())
        return true;
    QStringList names;
    for (const auto &known : session.sites())
        names.append(wording::quoted(known.name));
    ui::MessageDialog::showMessage(nullptr, ui::MessageDialog::Kind::Error,
                                   {ProofWindows::tr("Which web site is to be rehearsed is not clear."),
                                    ProofWindows::tr("The file has %1.").arg(names.join(u", "_s)),
                                    ProofWindows::tr("Name one with --site.")});
    return false;
}

/// A plan is made on another thread; there is nothing to rehearse before it.
void waitForPlan(const ui::WizardSession &session)
{
    QEventLoop loop;
    QObject::connect(&session, &ui::WizardSession::outlookChanged, &loop, &QEventLoop::quit);
    while (!session.isUpToDate())
        loop.exec();
}

} // namespace

int runProbe(const ProbeOptions &options)
{
    ui::ProbeWindow window;
    ui::rememberWindow(&window, u"probe"_s, QSize(940, 700));
    window.show();
    window.setAddress(options.address);
    auto good = true;
    for (const auto &path : options.authorities)
        good = window.addAuthorities(path) && good;
    if (!options.client.isEmpty())
        good = window.addClient(options.client) && good;
    if (good && !options.address.isEmpty())
        window.start();
    return QApplication::exec();
}

int runRehearsal(const RehearsalOptions &options)
{
    ui::WizardSession session;
    if (!options.answers.isEmpty()) {
        auto answers = readAnswers(options.answers);
        if (!answers) {
            ui::MessageDialog::showError(nullptr, answers.error());
            return startFailed;
        }
        session.loadAnswers(std::move(*answers));
    }
    if (!open(session, options.file))
        return startFailed;
    if (!chooseSite(session, options.answers.isEmpty() ? options.site : session.choices().site))
        return cannotBeRun;
    if (options.answers.isEmpty())
        session.rehearseTheFile();
    else
        waitForPlan(session);

    ui::RehearsalWindow window(&session);
    ui::rememberWindow(&window, u"rehearsal"_s, QSize(980, 820));
    window.show();
    if (options.hasPort)
        window.setPort(options.port);
    auto good = true;
    for (const auto &path : options.authorities)
        good = window.trust(path) && good;
    for (const auto &path : options.revocationLists)
        good = window.honour(path) && good;
    if (!options.server.isEmpty())
        good = window.showServerAs(options.server) && good;
    if (good)
        window.start();
    return QApplication::exec();
}

} // namespace certwizard
