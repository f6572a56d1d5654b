#include "support/memory_scan.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace certwizard::test {

namespace {
constexpr unsigned char mask = 0x5a;
} // namespace

Masked masked(const base::Secret &secret)
{
    Masked result;
    for (const auto c : secret.reveal())
        result.push_back(static_cast<unsigned char>(static_cast<unsigned char>(c) ^ mask));
    return result;
}

Masked maskedAsText(const base::Secret &secret)
{
    Masked result;
    for (const auto c : masked(secret)) {
        result.push_back(c);
        result.push_back(mask); // the upper octet of the letters of ASCII is 0
    }
    return result;
}

int copiesOf(const Masked &needle)
{
    QFile maps(u"/proc/self/maps"_s);
    if (!maps.open(QIODevice::ReadOnly))
        return -1;
    int found = 0;
    for (const auto &line : maps.readAll().split('\n')) {
        const auto parts = line.simplified().split(' ');
        if (parts.size() < 2 || !parts.at(1).startsWith("rw") || line.contains("[v"))
            continue;
        const auto range = parts.at(0).split('-');
        const auto begin = range.at(0).toULongLong(nullptr, 16);
        const auto end = range.at(1).toULongLong(nullptr, 16);
        // Looked at in place: a buffer would be a copy.
        const auto *memory = reinterpret_cast<const volatile unsigned char *>(begin);
        const auto size = static_cast<std::size_t>(end - begin);
        for (std::size_t i = 0; i + needle.size() <= size; ++i) {
            std::size_t k = 0;
            while (k < needle.size() && static_cast<unsigned char>(memory[i + k] ^ mask) == needle[k])
                ++k;
            found += k == needle.size() ? 1 : 0;
        }
    }
    return found;
}

const char *whyNoScan()
{
#if !defined(Q_OS_LINUX)
    return "NOT TESTED: memory is scanned on Linux only";
#elif defined(__SANITIZE_ADDRESS__)
    return "the sanitizer keeps freed memory and maps terabytes; the plain build scans";
#else
    return nullptr;
#endif
}

} // namespace certwizard::test
