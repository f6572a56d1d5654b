#include "measure.h"

#include <QFile>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <ctime>

#ifndef Q_OS_WIN
#include <unistd.h>
#endif

namespace certwizard::bench {

using namespace Qt::StringLiterals;

namespace {

bool processorTime = false;

double now()
{
    if (processorTime)
        return static_cast<double>(std::clock()) * 1000.0 / CLOCKS_PER_SEC;
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

} // namespace

void useProcessorTime(bool use)
{
    processorTime = use;
}

double once(const std::function<void()> &work)
{
    const auto begin = now();
    work();
    return now() - begin;
}

double median(std::vector<double> times)
{
    std::ranges::sort(times);
    return times[times.size() / 2];
}

std::vector<std::uint64_t> bareScan(QByteArrayView text)
{
    std::vector<std::uint64_t> spans;
    const auto *const begin = text.begin();
    const auto *const end = text.end();
    const auto find = [end](const char *from, char c) {
        const auto *const found = static_cast<const char *>(std::memchr(from, c, static_cast<std::size_t>(end - from)));
        return found != nullptr ? found : end;
    };
    for (const auto *at = find(begin, '<'); at != end; at = find(at, '<')) {
        if (end - at > 4 && std::memcmp(at, "<!--", 4) == 0) {
            do {
                at = find(at + 1, '>');
            } while (at != end && (at[-1] != '-' || at[-2] != '-'));
            continue;
        }
        for (++at; at != end && *at != '>'; ++at) {
            if (*at != '"' && *at != '\'')
                continue;
            const auto *const close = find(at + 1, *at);
            spans.push_back(static_cast<std::uint64_t>(at + 1 - begin) << 32
                            | static_cast<std::uint64_t>(close - at - 1));
            at = close;
            if (at == end)
                break;
        }
    }
    return spans;
}

void copyDurably(const QString &from, const QString &to)
{
    QFile source(from);
    QFile target(to);
    if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered)
        || !target.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        qFatal("cannot copy");
    QByteArray buffer(1 << 20, Qt::Uninitialized);
    for (qint64 count = 0; (count = source.read(buffer.data(), buffer.size())) > 0;) {
        if (target.write(buffer.constData(), count) != count)
            qFatal("cannot write the copy");
    }
#ifndef Q_OS_WIN
    if (::fsync(target.handle()) != 0)
        qFatal("cannot flush the copy");
#endif
}

double peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const auto &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.sliced(6).simplified().split(' ').value(0).toDouble() * 1024;
    }
    return 0;
}

Figures::Figures(const char *baseName, double base) : m_base(base)
{
    std::printf("\n%s: %.1f ms, the 1 of what follows\n", baseName, base);
}

void Figures::print(const char *what, double time) const
{
    std::printf("  %-44s %6.2f  (%.1f ms)\n", what, time / m_base, time);
}

} // namespace certwizard::bench
