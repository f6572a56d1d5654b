#pragma once

#include <QStringList>

namespace certwizard {

/// What the command line says about a probe. Paths are absolute.
struct ProbeOptions {
    QString address;
    QString client;
    QStringList authorities;
};

/// What it says about a rehearsal. Without answers the file is rehearsed as it is.
struct RehearsalOptions {
    QString file;
    QString site; ///< may be empty where the file has one only, or the answers name it
    QString answers;
    QString server;
    QStringList authorities;
    QStringList revocationLists;
    quint16 port = 0;
    bool hasPort = false;
};

/// Both show their window until it is closed; the exit code of the program.
[[nodiscard]] int runProbe(const ProbeOptions &options);
[[nodiscard]] int runRehearsal(const RehearsalOptions &options);

} // namespace certwizard
