#pragma once

#include "base/runtime.h"

#include <QByteArrayView>
#include <QCoreApplication>

namespace certwizard::fuzz {

/// What every program of ours has when it runs.
inline void begin()
{
    static int argc = 1;
    static char name[] = "fuzz";
    static char *argv[] = {name, nullptr};
    static const QCoreApplication application(argc, argv);
    static const auto runtime = base::Runtime::start();
}

inline QByteArrayView view(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
}

} // namespace certwizard::fuzz
