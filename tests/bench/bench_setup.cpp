// bench_setup [--processor-time] [MAPPINGS]: from a file on the disk to the five verdicts, and from a plan to the
// durable file, as ratios to the least that any program would have to do with the same bytes, in the same run.

#include "apply/apply.h"
#include "generator/generator.h"
#include "measure.h"

#include "base/runtime.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

using namespace certwizard;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 5;

template <typename T>
T orDie(base::Result<T> result, const char *what)
{
    if (!result)
        qFatal("%s: error %d, %s", what, static_cast<int>(result.error().code), qPrintable(result.error().detail));
    return *std::move(result);
}

/// What `status` asks: the site as it is, judged by the recommended choices.
setup::Choices status(const setup::ServerState &state)
{
    auto choices = setup::currentChoices(state, u"Default Web Site"_s);
    choices.passwords = setup::PasswordPolicy::PlainText;
    return choices;
}

setup::Choices oneMore(const setup::ServerState &state)
{
    auto choices = status(state);
    bench::Random random(99);
    setup::OneToOneChoice added;
    added.userName = u"CONTOSO\\new"_s;
    added.certificate = {
        setup::CertificateSource::Kind::Text, QString::fromLatin1(bench::certificate(1, random).toBase64()), {}};
    choices.oneToOneMappings = {added};
    return choices;
}

setup::ServerState open(const QString &path)
{
    return orDie(setup::ServerState::open(path), "open");
}

void benchStatus(const QString &path, QByteArrayView bytes)
{
    std::vector<double> scan;
    std::vector<double> opening;
    std::vector<double> planning;
    std::vector<double> both;
    std::vector<double> finding;
    for (auto i = 0; i < rounds; ++i) {
        scan.push_back(bench::once([&] { (void)bench::bareScan(bytes); }));
        std::optional<setup::ServerState> state;
        both.push_back(bench::once([&] {
            state = open(path);
            (void)orDie(setup::makePlan(*state, status(*state), {}), "plan");
        }));
        (void)state->verified(); // goes on behind the verdicts; letting go of the state would wait for it
        state.reset();
        opening.push_back(bench::once([&] { state = open(path); }));
        planning.push_back(bench::once([&] { (void)orDie(setup::makePlan(*state, status(*state), {}), "plan"); }));
        finding.push_back(bench::once([&] { (void)orDie(setup::makePlan(*state, oneMore(*state), {}), "plan"); }));
        (void)state->verified();
    }
    const bench::Figures figures("bare memchr scan", bench::median(scan));
    figures.print("open until the five verdicts are known", bench::median(both));
    figures.print("open", bench::median(opening));
    figures.print("five verdicts", bench::median(planning));
    figures.print("five verdicts with a mapping to look up", bench::median(finding));
}

void benchApply(const QString &path)
{
    std::vector<double> copy;
    std::vector<double> applying;
    std::vector<double> editing;
    std::vector<double> diff;
    for (auto i = 0; i < rounds; ++i) {
        const auto work = path + u".work"_s;
        QFile::remove(work);
        copy.push_back(bench::once([&] { bench::copyDurably(path, work); }));
        const auto state = open(work);
        const auto plan = orDie(setup::makePlan(state, oneMore(state), {}), "plan");
        // The person reads the review meanwhile: the second opinion, the hash and the edits are there when Apply is
        // pressed.
        (void)state.verified();
        (void)state.file().sha256();
        std::optional<xml::Patch> patch;
        editing.push_back(bench::once([&] { patch = orDie(setup::patchFor(plan), "patch"); }));
        diff.push_back(bench::once([&] { (void)apply::diff(*patch); }));
        QString backup;
        applying.push_back(bench::once([&] {
            backup = orDie(apply::applyToFile(plan, *patch, {}), "apply").backupPath;
        }));
        QFile::remove(backup);
        QFile::remove(work);
    }
    const bench::Figures figures("copy and fsync", bench::median(copy));
    figures.print("apply one added mapping, durably", bench::median(applying));
    figures.print("the edits alone", bench::median(editing));
    figures.print("show its diff", bench::median(diff));
}

/// In a process of its own, because a high-water mark never falls.
int measureMemory(const QString &path)
{
    const auto before = bench::peakMemory();
    const auto state = open(path);
    const auto plan = orDie(setup::makePlan(state, oneMore(state), {}), "plan");
    const auto outcome = orDie(apply::applyToFile(plan, {}), "apply");
    QFile::remove(outcome.backupPath);
    std::printf("%.0f %.0f", bench::peakMemory(), before);
    return 0;
}

void benchMemory(const QString &path, double size)
{
    const auto work = path + u".work"_s;
    bench::copyDurably(path, work);
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {u"--memory"_s, work});
    if (!process.waitForFinished(300'000) || process.exitCode() != 0)
        qFatal("the process that measures memory failed");
    const auto numbers = process.readAllStandardOutput().split(' ');
    std::printf("\npeak memory, from opening to applied: %.2f x the file (%.0f MB, of which %.0f MB before it)\n",
                numbers.value(0).toDouble() / size, numbers.value(0).toDouble() / 1e6,
                numbers.value(1).toDouble() / 1e6);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto runtime = base::Runtime::start();
    if (!runtime)
        qFatal("QCA has no working provider");
    auto arguments = QCoreApplication::arguments();
    bench::useProcessorTime(arguments.removeAll(u"--processor-time"_s) > 0);
    if (arguments.value(1) == u"--memory"_s)
        return measureMemory(arguments.value(2));

    const auto mappings = arguments.size() > 1 ? arguments[1].toInt() : 100'000;
    const QTemporaryDir folder(QDir::tempPath() + u"/bench_setup"_s);
    const auto path = folder.filePath(u"applicationHost.config"_s);
    const auto bytes = bench::configuration({.mappings = mappings});
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write to %s", qPrintable(folder.path()));
    file.close();
    std::printf("%d mappings, %.1f MB; medians of %d rounds\n", mappings, static_cast<double>(bytes.size()) / 1e6,
                rounds);
    benchStatus(path, bytes);
    benchApply(path);
    benchMemory(path, static_cast<double>(bytes.size()));
    return 0;
}
