#pragma once

#include <QByteArrayView>
#include <QString>

#include <cstdint>
#include <functional>
#include <vector>

namespace certwizard::bench {

/// Elapsed milliseconds, or those of all processors together for machines that do other things as well.
[[nodiscard]] double once(const std::function<void()> &work);
void useProcessorTime(bool use);
[[nodiscard]] double median(std::vector<double> times);

/// The least that any program would have to do: where each tag's attributes stand, found by memchr with an eye on
/// quotes. Checks nothing.
[[nodiscard]] std::vector<std::uint64_t> bareScan(QByteArrayView text);

/// The least that a durable write would have to do.
void copyDurably(const QString &from, const QString &to);

/// The high-water mark of this process, in bytes; 0 where the system does not tell.
[[nodiscard]] double peakMemory();

/// Prints times as multiples of one.
class Figures {
public:
    Figures(const char *baseName, double base);
    void print(const char *what, double time) const;

private:
    double m_base;
};

} // namespace certwizard::bench
