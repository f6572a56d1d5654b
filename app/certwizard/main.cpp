#include "base/runtime.h"
#include "common/messages.h"
#include "common/theme.h"
#include "common/window_memory.h"
#include "translations/install.h"
#include "wizard/wizard_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QIcon>
#include <QLocale>
#include <QThreadPool>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace certwizard;

namespace {

constexpr auto usageError = 2;
constexpr auto startFailed = 5;

class Main {
    Q_DECLARE_TR_FUNCTIONS(Main)
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

/// On Windows a window program has no console, so what is wrong with the arguments is said in a window.
int refuse(const QString &sentence)
{
    std::fputs(qPrintable(sentence + u'\n'), stderr);
#ifdef Q_OS_WIN
    ui::MessageDialog::showMessage(nullptr, ui::MessageDialog::Kind::Error, {sentence, {}, {}});
#endif
    return usageError;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication::setApplicationName(u"certwizard"_s);
    QApplication::setOrganizationName(u"certwizard"_s);
    QApplication::setApplicationVersion(QStringLiteral(CERTWIZARD_VERSION));
    QGuiApplication::setDesktopFileName(u"certwizard"_s);
    QApplication application(argc, argv);
    installLanguage(QCoreApplication::arguments());
    QApplication::setApplicationDisplayName(Main::tr("Client Certificate Wizard"));
    QIcon icon(u":/certwizard/icons/app/certwizard.svg"_s);
    icon.addFile(u":/certwizard/icons/app/certwizard-small.svg"_s, QSize(16, 16));
    QApplication::setWindowIcon(icon);

    QCommandLineParser parser;
    parser.setApplicationDescription(
        Main::tr("Leads through setting up an IIS web site that lets in only holders of the right certificate."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(Main::tr("FILE"), Main::tr("The applicationHost.config to open."), u"[FILE]"_s);
    parser.addOption({u"config"_s, Main::tr("The applicationHost.config to open."), Main::tr("FILE")});
    parser.addOption({u"answers"_s, Main::tr("Answers that were saved in an earlier run."), Main::tr("FILE")});
    parser.addOption({u"language"_s, Main::tr("The language of the windows, like “de”."), Main::tr("CODE")});
    parser.addOption({u"theme"_s, Main::tr("“light” or “dark” instead of what the system says."), Main::tr("NAME")});
    if (!parser.parse(QCoreApplication::arguments()))
        return refuse(parser.errorText());
    if (parser.isSet(u"help"_s))
        parser.showHelp();
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    const auto files = parser.positionalArguments();
    const auto named = parser.value(u"config"_s);
    if (files.size() > 1 || (!files.isEmpty() && !named.isEmpty()))
        return refuse(Main::tr("Name one configuration file, not several."));

    const auto theme = parser.value(u"theme"_s);
    if (!theme.isEmpty() && theme != "light"_L1 && theme != "dark"_L1)
        return refuse(Main::tr("The theme is either “light” or “dark”."));
    ui::Theme::install(application, theme == "dark"_L1    ? ui::Appearance::Dark
                                    : theme == "light"_L1 ? ui::Appearance::Light
                                                          : ui::Appearance::System);

    const auto runtime = base::Runtime::start();
    if (!runtime) {
        ui::MessageDialog::showError(nullptr, runtime.error());
        return startFailed;
    }
    auto result = 0;
    {
        ui::WizardWindow window;
        ui::rememberWindow(&window, u"wizard"_s, QSize(1160, 760));
        window.show();
        if (const auto answers = parser.value(u"answers"_s); !answers.isEmpty())
            window.loadAnswers(QFileInfo(answers).absoluteFilePath());
        if (const auto file = named.isEmpty() ? files.value(0) : named; !file.isEmpty())
            window.openFile(QFileInfo(file).absoluteFilePath());
        result = QApplication::exec();
    }
    // Workers may hold secrets, which must not outlive the runtime.
    QThreadPool::globalInstance()->waitForDone();
    return result;
}
