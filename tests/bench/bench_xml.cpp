// bench_xml [--processor-time] [MAPPINGS]: what reading, indexing, judging, editing and writing a configuration cost, as
// ratios to the least that any program would have to do with the same bytes, measured in the same run. Processor time
// (of all threads together) instead of elapsed time is for machines that do other things as well.

#include "base/file.h"
#include "generator/generator.h"
#include "measure.h"
#include "xml/editor.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <vector>

using namespace certwizard;
using namespace certwizard::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 5;
template <typename T>
T orDie(base::Result<T> result, const char *what)
{
    if (!result)
        qFatal("%s: error %d, %s", what, static_cast<int>(result.error().code), qPrintable(result.error().detail));
    return std::move(*result);
}

QStringList newCertificates(int count)
{
    bench::Random random(99);
    QStringList certificates;
    for (int i = 0; i < count; ++i)
        certificates += QString::fromLatin1(bench::certificate(i, random).toBase64());
    return certificates;
}

xml::Patch addMappings(const xml::Document &document, const QStringList &certificates)
{
    xml::Element mappings;
    for (const auto child : document.root().children()) {
        if (const auto found = child.path({"system.webServer", "security", "authentication",
                                           "iisClientCertificateMappingAuthentication", "oneToOneMappings"}))
            mappings = found;
    }
    if (!mappings)
        qFatal("no mappings in what was generated");
    xml::Editor editor(document);
    for (const auto &certificate : certificates) {
        const auto added = editor.appendChild(mappings, "add");
        editor.setAttribute(added, "enabled", u"true"_s);
        editor.setAttribute(added, "userName", u"CONTOSO\\new"_s);
        editor.setAttribute(added, "certificate", certificate);
    }
    return editor.finish();
}

/// In a process of its own, because a high-water mark never falls.
int measureMemory(const QString &what, const QString &path)
{
    const double before = peakMemory();
    const auto before0 = orDie(base::readFile(path), "read");
    if (what != u"read"_s) {
        const auto document = orDie(xml::Document::parse(before0.bytes, path), "parse");
        if (!document.verify())
            qFatal("refused");
        if (what == u"apply"_s) {
            const auto patch = addMappings(document, newCertificates(1));
            const auto backup = path + u".memory-backup"_s;
            QFile::remove(backup);
            orDie(base::replaceFile({.before = &before0, .pieces = patch.pieces(), .backupPath = backup}), "replace");
        }
    }
    std::printf("%.0f %.0f", peakMemory(), before);
    return 0;
}

void printMemory(const QString &what, const QString &path, double size)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {u"--memory"_s, what, path});
    if (!process.waitForFinished(120000) || process.exitCode() != 0)
        qFatal("the process that measures memory failed");
    const auto numbers = process.readAllStandardOutput().split(' ');
    std::printf("  %-44s %6.2f x the file (%.0f MB, of which %.0f MB before it)\n", qPrintable(what),
                numbers[0].toDouble() / size, numbers[0].toDouble() / 1e6, numbers.value(1).toDouble() / 1e6);
}

void benchReading(const QString &path, QByteArrayView bytes)
{
    std::vector<double> scan;
    std::vector<double> read;
    std::vector<double> parse;
    std::vector<double> verify;
    std::vector<double> open;
    std::vector<double> hash;
    qsizetype spans = 0;
    for (int i = 0; i < rounds; ++i) {
        scan.push_back(once([&] { spans = static_cast<qsizetype>(bareScan(bytes).size()); }));
        base::FileSnapshot snapshot;
        read.push_back(once([&] { snapshot = orDie(base::readFile(path), "read"); }));
        hash.push_back(once([&] { (void)snapshot.sha256(); }));
        xml::Document document;
        parse.push_back(once([&] { document = orDie(xml::Document::parse(snapshot.bytes, path), "parse"); }));
        verify.push_back(once([&] {
            if (!document.verify())
                qFatal("refused");
        }));
        document = {};
        snapshot = {};
        open.push_back(once([&] {
            snapshot = orDie(base::readFile(path), "read");
            document = orDie(xml::Document::parse(snapshot.bytes, path), "parse");
        }));
    }
    const Figures figures("bare memchr scan", median(scan));
    std::printf("  (%lld attributes found)\n", static_cast<long long>(spans));
    figures.print("read the file", median(read));
    figures.print("index it", median(parse));
    figures.print("read and index, hashing aside", median(open));
    figures.print("expat's verdict (beside the work)", median(verify));
    figures.print("what is left of hashing after reading", median(hash));
}

void benchWriting(const QString &path)
{
    std::vector<double> copy;
    std::vector<double> edit;
    std::vector<double> judge;
    std::vector<double> write;
    std::vector<double> many;
    const auto backup = path + u".backup"_s;
    const auto oneMore = newCertificates(1);
    const auto manyMore = newCertificates(10'000);
    for (int i = 0; i < rounds; ++i) {
        copy.push_back(once([&] { copyDurably(path, path + u".copy"_s); }));
        QFile::remove(path + u".copy"_s);
        const auto snapshot = orDie(base::readFile(path), "read");
        (void)snapshot.sha256();
        const auto document = orDie(xml::Document::parse(snapshot.bytes, path), "parse");
        xml::Patch patch;
        edit.push_back(once([&] { patch = addMappings(document, oneMore); }));
        judge.push_back(once([&] {
            if (!patch.verify())
                qFatal("refused");
        }));
        write.push_back(once([&] {
            orDie(base::replaceFile({.before = &snapshot, .pieces = patch.pieces(), .backupPath = backup}), "replace");
        }));
        QFile::remove(backup);
        many.push_back(once([&] {
            patch = addMappings(document, manyMore);
            if (!patch.verify())
                qFatal("refused");
        }));
    }
    const Figures figures("copy and fsync", median(copy));
    figures.print("edit: one mapping added", median(edit));
    figures.print("judge the edit", median(judge));
    figures.print("replace the file, durably", median(write));
    figures.print("all three: applied", median(edit) + median(judge) + median(write));
    figures.print("edit and judge 10,000 added mappings", median(many));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    auto arguments = QCoreApplication::arguments();
    const auto processorTime = arguments.removeAll(u"--processor-time"_s) > 0;
    useProcessorTime(processorTime);
    if (arguments.value(1) == u"--memory"_s)
        return measureMemory(arguments.value(2), arguments.value(3));

    const int mappings = arguments.size() > 1 ? arguments[1].toInt() : 100'000;
    const QTemporaryDir folder(QDir::tempPath() + u"/bench_xml"_s);
    const auto path = folder.filePath(u"applicationHost.config"_s);
    double size = 0;
    {
        const auto bytes = bench::configuration({.mappings = mappings});
        size = static_cast<double>(bytes.size());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write to %s", qPrintable(folder.path()));
        file.close();
        std::printf("%d mappings, %.1f MB; medians of %d rounds of %s time\n", mappings, size / 1e6, rounds,
                    processorTime ? "processor" : "elapsed");
        benchReading(path, bytes);
    }
    benchWriting(path);
    std::printf("\npeak memory of a process\n");
    printMemory(u"read"_s, path, size);
    printMemory(u"open"_s, path, size);
    printMemory(u"apply"_s, path, size);
    return 0;
}
