#include "base/runtime.h"
#include "console.h"
#include "translations/install.h"
#include "verbs.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace certwizard;
using namespace certwizard::ctl;

namespace {

class Main {
    Q_DECLARE_TR_FUNCTIONS(Main)
};

void silent(QtMsgType, const QMessageLogContext &, const QString &) {}

ExitCode wrong(Console &console, const QString &sentence, const QString &command)
{
    console.complain({sentence, {}, Main::tr("Run “%1” to see what there is.").arg(command)});
    return ExitCode::Usage;
}

/// Verbs may have two words ("authority create"): the longest name that the words begin with wins.
const Verb *find(const QList<Verb> &verbs, const QStringList &words)
{
    const Verb *best = nullptr;
    for (const auto &verb : verbs) {
        const auto name = verb.name.split(u' ');
        if (words.size() >= name.size() && words.first(name.size()) == name
            && (best == nullptr || verb.name.size() > best->name.size()))
            best = &verb;
    }
    return best;
}

ExitCode withoutVerb(Console &console, const QList<Verb> &verbs, const QStringList &words)
{
    const auto first = words.value(0);
    const bool wantsHelp = words.contains(u"--help"_s) || words.contains(u"-h"_s);
    if (first.isEmpty()) {
        console.complain({Main::tr("Say what to do."),
                          {},
                          Main::tr("Run “%1” to see what there is.").arg(u"certwizardctl --help"_s)});
        return ExitCode::Usage;
    }
    if (first == u"--version"_s) {
        console.line(u"certwizardctl "_s + QCoreApplication::applicationVersion());
        return ExitCode::Done;
    }
    if (first == u"--help"_s || first == u"-h"_s || first == u"help"_s) {
        console.raw(help(verbs, console.width()));
        return ExitCode::Done;
    }
    // The first word of two-word verbs: its part of the list.
    QList<Verb> group;
    std::ranges::copy_if(verbs, std::back_inserter(group),
                         [&](const Verb &verb) { return verb.name.startsWith(first + u' '); });
    if (!group.isEmpty() && wantsHelp) {
        console.raw(help(group, console.width()));
        return ExitCode::Done;
    }
    QStringList names;
    for (const auto &verb : group.isEmpty() ? verbs : group)
        names += verb.name;
    const auto said = group.isEmpty() ? first : words.first(std::min<qsizetype>(2, words.size())).join(u' ');
    const auto close = suggestion(said, names);
    const auto command = group.isEmpty() ? u"certwizardctl --help"_s : u"certwizardctl %1 --help"_s.arg(first);
    if (first.startsWith(u'-'))
        return wrong(console, Main::tr("There is no option %1 before a verb.").arg(wording::quoted(first)), command);
    return wrong(console,
                 close.isEmpty()
                     ? Main::tr("There is no verb %1.").arg(wording::quoted(said))
                     : Main::tr("There is no verb %1; did you mean “%2”?").arg(wording::quoted(said), close),
                 command);
}

ExitCode run(Console &console, const QStringList &words)
{
    const auto verbs = allVerbs();
    if (words.size() > 1 && words.first() == u"help"_s) // "help plan" is "plan --help"
        return run(console, words.sliced(1) + QStringList{u"--help"_s});
    const auto *const verb = find(verbs, words);
    if (verb == nullptr)
        return withoutVerb(console, verbs, words);
    const auto arguments = parse(*verb, words.sliced(verb->name.split(u' ').size()));
    if (!arguments)
        return wrong(console, arguments.error(), u"certwizardctl %1 --help"_s.arg(verb->name));
    if (arguments->wantsHelp()) {
        console.raw(help(*verb, console.width()));
        return ExitCode::Done;
    }
    return verb->run(*arguments, console);
}

/// Pages to be printed need fonts, which only the larger application brings; every other verb starts without.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    const bool printsPages = argc > 2 && qstrcmp(argv[1], "authority") == 0 && qstrcmp(argv[2], "handout") == 0;
    if (!printsPages)
        return std::make_unique<QCoreApplication>(argc, argv);
#ifndef Q_OS_WIN
    qputenv("QT_QPA_PLATFORM", "offscreen"); // no display is needed, and none may be there
#endif
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char **argv)
{
    // Qt complains to the error stream about locales that are not UTF-8 and goes on well: not the user's business.
    const auto handler = qInstallMessageHandler(silent);
    const auto application = makeApplication(argc, argv);
    qInstallMessageHandler(handler);
    QCoreApplication::setApplicationName(u"certwizardctl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CERTWIZARD_VERSION));
    translations::install();

    Console console;
    const auto runtime = base::Runtime::start();
    if (!runtime)
        return static_cast<int>(console.fail(runtime.error()));
    const base::terminal::Interruption interruption;
    return static_cast<int>(console.finish(run(console, QCoreApplication::arguments().sliced(1))));
}
