// bench_generate MAPPINGS FILE [SEED]: writes the configuration of a server with that many mappings.

#include "generator/generator.h"

#include <QFile>

#include <cstdio>

int main(int argc, char **argv)
{
    if (argc < 3) {
        std::fputs("usage: bench_generate MAPPINGS FILE [SEED]\n", stderr);
        return 2;
    }
    const auto seed = argc > 3 ? QByteArray(argv[3]).toULongLong() : 1;
    const auto bytes = certwizard::bench::configuration({.mappings = QByteArray(argv[1]).toInt(), .seed = seed});
    QFile file(QString::fromLocal8Bit(argv[2]));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush()) {
        std::fprintf(stderr, "cannot write %s: %s\n", argv[2], qPrintable(file.errorString()));
        return 1;
    }
    return 0;
}
