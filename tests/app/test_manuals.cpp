#include "ctl.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace certwizard::test;

/// The manual pages say what `--help` says: every verb, every subcommand, every option, and no other.
class TestManuals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void console();
    void windows();
    void optionsBeforeTheWord();
    void withoutDisplay();

private:
    static QString page(const QString &name)
    {
        auto text = QString::fromUtf8(readAll(QStringLiteral(CERTWIZARD_MANUALS "/") + name));
        for (const auto &font : {u"\\fB"_s, u"\\fI"_s, u"\\fR"_s})
            text.remove(font);
        return text.replace(u"\\-"_s, u"-"_s);
    }
    static QSet<QString> optionsIn(const QString &text)
    {
        static const QRegularExpression option(u"(?<![\\w-])--[a-z][a-z0-9-]+"_s);
        QSet<QString> found;
        for (const auto &match : option.globalMatch(text))
            found.insert(match.captured());
        return found - QSet<QString>{u"--help"_s, u"--help-all"_s, u"--version"_s};
    }
    /// What stands under one verb.
    static QString entry(const QString &page, const QString &verb)
    {
        const auto begin = page.indexOf(u".TP\n.B %1\n"_s.arg(verb));
        return begin < 0 ? QString() : page.sliced(begin, page.indexOf(u"\n.TP"_s, begin + 4) - begin);
    }
};

void TestManuals::console()
{
    const Bench bench;
    const auto manual = page(u"certwizardctl.1"_s);
    const auto help =
        QString::fromUtf8(bench.ctl({u"--help"_s}).output).section(u"Verbs:"_s, 1).section(u"Options:"_s, 0, 0);
    static const QRegularExpression line(u"^  ([a-z]+(?: [a-z]+)?)  "_s, QRegularExpression::MultilineOption);
    auto verbs = 0;
    for (const auto &match : line.globalMatch(help)) {
        const auto verb = match.captured(1);
        ++verbs;
        const auto told = entry(manual, verb);
        QVERIFY2(!told.isEmpty(), qPrintable(verb));
        const auto usage = QString::fromUtf8(bench.ctl(verb.split(u' ') << u"--help"_s).output)
                               .section(u"Usage:"_s, 1)
                               .section(u"\n\n"_s, 0, 0);
        const auto missing = optionsIn(usage) - optionsIn(told);
        const auto invented = optionsIn(told.section(u".br"_s, 0, 0)) - optionsIn(usage);
        QVERIFY2(missing.isEmpty(), qPrintable(verb + u" lacks "_s + missing.values().join(u' ')));
        QVERIFY2(invented.isEmpty(), qPrintable(verb + u" has no "_s + invented.values().join(u' ')));
    }
    QCOMPARE(verbs, manual.section(u".SH VERBS"_s, 1).section(u".SH"_s, 0, 0).count(u".TP\n"_s));
}

void TestManuals::windows()
{
    const auto manual = page(u"certwizard.1"_s);
    QSet<QString> all;
    for (const auto &program : {QString(), u"mappings"_s, u"certificates"_s, u"rehearse"_s, u"probe"_s}) {
        QVERIFY2(program.isEmpty() || manual.contains(u".TP\n.B %1\n"_s.arg(program)), qPrintable(program));
        QStringList arguments{u"-platform"_s, u"offscreen"_s};
        if (!program.isEmpty())
            arguments.prepend(program);
        const auto help = run(QStringLiteral(CERTWIZARD_PROGRAM), arguments << u"--help"_s);
        QCOMPARE(help.exitCode, 0);
        const auto options = optionsIn(QString::fromUtf8(help.output));
        QVERIFY(options.contains(u"--theme"_s));
        all += options;
    }
    const auto told = optionsIn(manual);
    QVERIFY2((all - told).isEmpty(), qPrintable((all - told).values().join(u' ')));
    QVERIFY2((told - all).isEmpty(), qPrintable((told - all).values().join(u' ')));
}

/// As the line of --help has it: options first, then the word.
void TestManuals::optionsBeforeTheWord()
{
    const QStringList before{u"-platform"_s, u"offscreen"_s, u"--theme"_s, u"dark"_s};
    const auto program = QStringLiteral(CERTWIZARD_PROGRAM);
    const auto help = run(program, before + QStringList{u"certificates"_s, u"--help"_s});
    QCOMPARE(help.exitCode, 0);
    QVERIFY2(help.output.contains("[FOLDER]"), help.output.constData());
    const auto several = run(program, before + QStringList{u"certificates"_s, u"a"_s, u"b"_s});
    QCOMPARE(several.exitCode, 2);
    QVERIFY2(several.errors.contains("Name one folder, not several."), several.errors.constData());
    // The value of an option is no word.
    const auto site =
        run(program, {u"-platform"_s, u"offscreen"_s, u"--site"_s, u"probe"_s, u"mappings"_s, u"--help"_s});
    QCOMPARE(site.exitCode, 0);
    QVERIFY2(site.output.contains("--read-only"), site.output.constData());
}

/// On a server without a desktop the help is there, and a window is refused in a sentence.
void TestManuals::withoutDisplay()
{
    const QStringList nowhere{u"-u"_s,
                              u"DISPLAY"_s,
                              u"-u"_s,
                              u"WAYLAND_DISPLAY"_s,
                              u"-u"_s,
                              u"QT_QPA_PLATFORM"_s,
                              QStringLiteral(CERTWIZARD_PROGRAM)};
    const auto help = run(u"env"_s, nowhere + QStringList{u"--help"_s});
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.output.contains("--answers"));
    const auto window = run(u"env"_s, nowhere);
    QCOMPARE(window.exitCode, 5);
    QVERIFY2(window.errors.contains("certwizardctl"), window.errors.constData());
}

CERTWIZARD_TEST_MAIN(TestManuals)
#include "test_manuals.moc"
