#include "base/runtime.h"
#include "certificates/certificates_window.h"
#include "common/beside.h"
#include "common/messages.h"
#include "common/theme.h"
#include "common/window_memory.h"
#include "editor/editor_window.h"
#include "proof_windows.h"
#include "translations/install.h"
#include "wizard/wizard_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QIcon>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cstdio>
#include <expected>
#include <span>

using namespace Qt::StringLiterals;
using namespace certwizard;

namespace {

constexpr auto startFailed = 5;

class Main {
    Q_DECLARE_TR_FUNCTIONS(Main)
};

/// The first word says which window; without one it is the wizard.
enum class Program { Wizard, Mappings, Certificates, Probe, Rehearsal };

/// What the command line asks for, in a form that a window takes.
struct Wanted {
    QString file; ///< absolute; empty: none was named. For the certificates a folder or a certificate file
    QString answers;
    ui::EditorOptions editor;
    ProbeOptions probe;
    RehearsalOptions rehearsal;
    ui::Appearance appearance = ui::Appearance::System;
};

/// The language is needed before the first sentence, also before those of --help.
void installLanguage(const QStringList &words)
{
    auto locale = QLocale();
    for (qsizetype i = 1; i < words.size(); ++i) {
        if (words.at(i) == "--language"_L1 && i + 1 < words.size())
            locale = QLocale(words.at(i + 1));
        else if (words.at(i).startsWith("--language="_L1))
            locale = QLocale(words.at(i).section(u'=', 1));
    }
    QLocale::setDefault(locale);
    translations::install(locale);
    QGuiApplication::setLayoutDirection(locale.textDirection());
}

QtMessageHandler usualHandler = nullptr;

/// Qt complains about locales that are not UTF-8 and goes on well: not the user's business. What keeps it from starting
/// is.
void handleWhileStarting(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (!text.startsWith("Detected locale"_L1))
        usualHandler(type, context, text);
}

/// Without one Qt would end the program before it has read its arguments, also before `--help`.
bool hasDisplay([[maybe_unused]] std::span<char *> words)
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return std::ranges::contains(words, "-platform"_L1, [](const char *word) { return QLatin1StringView(word); })
           || std::ranges::any_of(std::array{"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"},
                                  [](const char *name) { return !qEnvironmentVariableIsEmpty(name); });
#else
    return true;
#endif
}

/// On Windows a window program has no console, so what is wrong with the arguments is said in a window.
std::unexpected<int> refuse(const QString &sentence)
{
    constexpr auto usageError = 2;
    std::fputs(qPrintable(sentence + u'\n'), stderr);
#ifdef Q_OS_WIN
    ui::MessageDialog::showMessage(nullptr, ui::MessageDialog::Kind::Error, {sentence, {}, {}});
#endif
    return std::unexpected(usageError);
}

QCommandLineOption configOption()
{
    return {u"config"_s, Main::tr("The applicationHost.config to open."), Main::tr("FILE")};
}

void addMappingsOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Main::tr("Shows who gets into an IIS web site with which certificate, and keeps it in order."));
    parser.addPositionalArgument(u"mappings"_s, Main::tr("The mapping editor, for everyday work."), u"mappings"_s);
    parser.addPositionalArgument(Main::tr("FILE"), Main::tr("The applicationHost.config to open."), u"[FILE]"_s);
    parser.addOption(configOption());
    parser.addOption({u"site"_s, Main::tr("The web site to open, instead of the one used last."), Main::tr("NAME")});
    parser.addOption({u"read-only"_s, Main::tr("Look, and change nothing.")});
}

void addCertificatesOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Main::tr("Issues the certificates that a site lets in, renews, revokes and hands them out."));
    parser.addPositionalArgument(u"certificates"_s, Main::tr("The window of an authority."), u"certificates"_s);
    parser.addPositionalArgument(Main::tr("FOLDER"),
                                 Main::tr("The authority’s folder, or a certificate file to look into."),
                                 u"[FOLDER]"_s);
}

void addProbeOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(Main::tr("Finds out what a visitor meets at an HTTPS address, and why."));
    parser.addPositionalArgument(u"probe"_s, Main::tr("The window of the probe."), u"probe"_s);
    parser.addPositionalArgument(Main::tr("URL"), Main::tr("The address to probe at once."), u"[URL]"_s);
    parser.addOption({u"pfx"_s, Main::tr("A client certificate with its key."), Main::tr("FILE")});
    parser.addOption({u"ca"_s,
                      Main::tr("An authority to trust for the server’s certificate; may be given several times."),
                      Main::tr("FILE")});
}

void addRehearsalOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(Main::tr(
        "Answers on this computer as a configuration says that IIS will, for real browsers and certificates."));
    parser.addPositionalArgument(u"rehearse"_s, Main::tr("The window of the rehearsal."), u"rehearse"_s);
    parser.addPositionalArgument(Main::tr("FILE"), Main::tr("The applicationHost.config to rehearse."), u"[FILE]"_s);
    parser.addOption(configOption());
    parser.addOption({u"site"_s, Main::tr("The web site to rehearse."), Main::tr("NAME")});
    parser.addOption({u"answers"_s, Main::tr("Rehearse the result of these answers instead of the file as it is."),
                      Main::tr("FILE")});
    parser.addOption({u"server-pfx"_s, Main::tr("The server’s certificate with its key; a stand-in otherwise."),
                      Main::tr("FILE")});
    parser.addOption({u"ca"_s,
                      Main::tr("An authority whose client certificates are trusted; may be given several times."),
                      Main::tr("FILE")});
    parser.addOption({u"crl"_s, Main::tr("A list of revoked certificates; may be given several times."),
                      Main::tr("FILE")});
    parser.addOption({u"port"_s, Main::tr("The port to listen on; 0 takes any free one."), Main::tr("N")});
}

void addWizardOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Main::tr("Leads through setting up an IIS web site that lets in only holders of the right certificate.\n"
                 "“certwizard mappings” opens the mapping editor instead, “certwizard certificates” an authority, "
                 "“certwizard rehearse” a rehearsal and “certwizard probe” a probe of a live site; see “certwizard "
                 "mappings --help” and the like."));
    parser.addPositionalArgument(Main::tr("FILE"), Main::tr("The applicationHost.config to open."), u"[FILE]"_s);
    parser.addOption(configOption());
    parser.addOption({u"answers"_s, Main::tr("Answers that were saved in an earlier run."), Main::tr("FILE")});
}

void addOptions(QCommandLineParser &parser, Program program)
{
    parser.addHelpOption();
    parser.addVersionOption();
    switch (program) {
    case Program::Mappings:
        addMappingsOptions(parser);
        break;
    case Program::Certificates:
        addCertificatesOptions(parser);
        break;
    case Program::Probe:
        addProbeOptions(parser);
        break;
    case Program::Rehearsal:
        addRehearsalOptions(parser);
        break;
    case Program::Wizard:
        addWizardOptions(parser);
        break;
    }
    parser.addOption({u"language"_s, Main::tr("The language of the windows, like “de”."), Main::tr("CODE")});
    parser.addOption({u"theme"_s, Main::tr("“light” or “dark” instead of what the system says."), Main::tr("NAME")});
}

QString absolute(const QString &path)
{
    return path.isEmpty() ? QString() : QFileInfo(path).absoluteFilePath();
}

QStringList absolute(const QStringList &paths)
{
    QStringList result;
    for (const auto &path : paths)
        result.append(absolute(path));
    return result;
}

std::expected<RehearsalOptions, int> readRehearsal(const QCommandLineParser &parser, const QString &file)
{
    if (file.isEmpty())
        return refuse(Main::tr("Name the configuration file that is to be rehearsed."));
    RehearsalOptions options{.file = file,
                             .site = parser.value(u"site"_s),
                             .answers = absolute(parser.value(u"answers"_s)),
                             .server = absolute(parser.value(u"server-pfx"_s)),
                             .authorities = absolute(parser.values(u"ca"_s)),
                             .revocationLists = absolute(parser.values(u"crl"_s)),
                             .hasPort = parser.isSet(u"port"_s)};
    auto isNumber = true;
    if (options.hasPort)
        options.port = parser.value(u"port"_s).toUShort(&isNumber);
    if (!isNumber)
        return refuse(Main::tr("The port has to be a number from 0 to 65535; 0 takes any free one."));
    return options;
}

QString severalNamed(Program program)
{
    return program == Program::Certificates ? Main::tr("Name one folder, not several.")
           : program == Program::Probe      ? Main::tr("Name one address, not several.")
                                            : Main::tr("Name one configuration file, not several.");
}

/// The exit code where there is nothing to show.
std::expected<Wanted, int> read(QCommandLineParser &parser, Program program)
{
    addOptions(parser, program);
    if (!parser.parse(QCoreApplication::arguments()))
        return refuse(parser.errorText());
    if (parser.isSet(u"help"_s))
        parser.showHelp();
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    const auto words = parser.positionalArguments().sliced(program == Program::Wizard ? 0 : 1);
    const auto hasConfig = program != Program::Certificates && program != Program::Probe;
    const auto named = hasConfig ? parser.value(u"config"_s) : QString();
    if (words.size() > 1 || (!words.isEmpty() && !named.isEmpty()))
        return refuse(severalNamed(program));
    const auto theme = parser.value(u"theme"_s);
    if (!theme.isEmpty() && theme != "light"_L1 && theme != "dark"_L1)
        return refuse(Main::tr("The theme is either “light” or “dark”."));
    Wanted wanted;
    wanted.appearance = theme == "dark"_L1    ? ui::Appearance::Dark
                        : theme == "light"_L1 ? ui::Appearance::Light
                                              : ui::Appearance::System;
    if (program == Program::Probe) {
        wanted.probe = {words.value(0), absolute(parser.value(u"pfx"_s)), absolute(parser.values(u"ca"_s))};
        return wanted;
    }
    wanted.file = absolute(named.isEmpty() ? words.value(0) : named);
    if (program == Program::Mappings) {
        wanted.editor.path = wanted.file;
        wanted.editor.site = parser.value(u"site"_s);
        wanted.editor.readOnly = parser.isSet(u"read-only"_s);
    } else if (program == Program::Rehearsal) {
        auto options = readRehearsal(parser, wanted.file);
        if (!options)
            return std::unexpected(options.error());
        wanted.rehearsal = std::move(*options);
    } else if (program == Program::Wizard) {
        wanted.answers = absolute(parser.value(u"answers"_s));
    }
    return wanted;
}

int runWizard(const Wanted &wanted)
{
    ui::WizardWindow window;
    ui::rememberWindow(&window, u"wizard"_s, QSize(1400, 880));
    window.show();
    // Without answers that were asked for, the file would be set up with others: the window says what is wrong first.
    const auto answered = wanted.answers.isEmpty() || window.loadAnswers(wanted.answers);
    if (answered && !wanted.file.isEmpty())
        window.openFile(wanted.file);
    return QApplication::exec();
}

int runEditor(const Wanted &wanted)
{
    ui::EditorWindow window(wanted.editor);
    window.show();
    return QApplication::exec();
}

int runCertificates(const Wanted &wanted)
{
    ui::CertificatesWindow window;
    ui::rememberWindow(&window, u"certificates"_s, QSize(1160, 820));
    window.show();
    if (!wanted.file.isEmpty() && QFileInfo(wanted.file).isFile())
        window.inspectFile(wanted.file);
    else if (!wanted.file.isEmpty())
        window.openFolder(wanted.file);
    return QApplication::exec();
}

/// The window whose name is the first word. Options may stand before it, and which of them have a value, which is no
/// word, each window knows itself.
Program programOf(const QStringList &arguments)
{
    for (const auto &[word, program] :
         {std::pair(u"mappings"_s, Program::Mappings), std::pair(u"certificates"_s, Program::Certificates),
          std::pair(u"probe"_s, Program::Probe), std::pair(u"rehearse"_s, Program::Rehearsal)}) {
        QCommandLineParser parser;
        addOptions(parser, program);
        if (arguments.value(1) == word || (parser.parse(arguments) && parser.positionalArguments().value(0) == word))
            return program;
    }
    return Program::Wizard;
}

int run(Program program, const Wanted &wanted)
{
    switch (program) {
    case Program::Mappings:
        return runEditor(wanted);
    case Program::Certificates:
        return runCertificates(wanted);
    case Program::Probe:
        return runProbe(wanted.probe);
    case Program::Rehearsal:
        return runRehearsal(wanted.rehearsal);
    case Program::Wizard:
        break;
    }
    return runWizard(wanted);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication::setApplicationName(u"certwizard"_s);
    QApplication::setOrganizationName(u"certwizard"_s);
    QApplication::setApplicationVersion(QStringLiteral(CERTWIZARD_VERSION));
    QGuiApplication::setDesktopFileName(u"certwizard"_s);
    const bool isShown = hasDisplay({argv, static_cast<std::size_t>(argc)});
    if (!isShown)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    usualHandler = qInstallMessageHandler(handleWhileStarting);
    QApplication application(argc, argv);
    qInstallMessageHandler(usualHandler);
    installLanguage(QCoreApplication::arguments());
    QApplication::setApplicationDisplayName(Main::tr("Client Certificate Wizard"));
    QIcon icon(u":/certwizard/icons/app/certwizard.svg"_s);
    icon.addFile(u":/certwizard/icons/app/certwizard-small.svg"_s, QSize(16, 16));
    QApplication::setWindowIcon(icon);

    const auto program = programOf(QCoreApplication::arguments());
    QCommandLineParser parser;
    const auto wanted = read(parser, program);
    if (!wanted)
        return wanted.error();
    if (!isShown) {
        std::fputs(qPrintable(Main::tr("There is no display to open a window on. certwizardctl does the same work on "
                                       "the command line.")
                              + u'\n'),
                   stderr);
        return startFailed;
    }
    ui::Theme::install(application, wanted->appearance);

    const auto runtime = base::Runtime::start();
    if (!runtime) {
        ui::MessageDialog::showError(nullptr, runtime.error());
        return startFailed;
    }
    const auto result = run(program, *wanted);
    // Workers may hold secrets, which must not outlive the runtime.
    ui::waitForOtherThreads();
    return result;
}
