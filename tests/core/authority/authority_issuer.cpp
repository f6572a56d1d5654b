#include "authority/authority.h"
#include "base/runtime.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>
#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace certwizard;
using namespace Qt::StringLiterals;

namespace {

#ifdef Q_OS_UNIX
/// Gives root's rights up for those of user ID. Done here and not before the program starts: where it was built need
/// not be readable by that user.
bool become(uid_t id)
{
    return geteuid() != 0 || (setgid(id) == 0 && setuid(id) == 0);
}
#endif

} // namespace

/// authority_issuer FOLDER COUNT [FILE-SIZE-LIMIT | --as USER-ID]: issues certificates one by one and in bulk and prints
/// each serial number once the program got the certificate. Ends with the number of the error that stopped it, 0 for none.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const auto runtime = base::Runtime::start();
    const auto arguments = application.arguments();
    if (!runtime || arguments.size() < 3)
        return 100;
#ifdef Q_OS_UNIX
    const bool asSomebodyElse = arguments.value(3) == u"--as"_s;
    if (asSomebodyElse && !become(arguments.value(4).toUInt()))
        return 101;
#endif
    auto authority = authority::Authority::open(arguments[1], base::systemClock());
    if (!authority)
        return static_cast<int>(authority.error().code);
    if (const auto unlocked = authority->unlock(base::Secret::copyOf("passphrase")); !unlocked)
        return static_cast<int>(unlocked.error().code);
#ifdef Q_OS_UNIX
    if (arguments.size() > 3 && !asSomebodyElse) {
        // A file may not grow beyond this: what a full disk looks like to SQLite.
        std::signal(SIGXFSZ, SIG_IGN);
        const auto bytes = static_cast<rlim_t>(arguments[3].toLongLong());
        const rlimit limit{bytes, bytes};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
#endif
    const auto say = [](const pki::Certificate &certificate) {
        std::printf("%s\n", qPrintable(certificate.serialNumber()));
        std::fflush(stdout);
    };
    const int count = arguments[2].toInt();
    for (int i = 0; i < count; ++i) {
        if (i % 10 == 9) {
            const QList<authority::ClientOrder> orders(5, {{.commonName = u"Bulk %1"_s.arg(i)}, {}});
            const auto all = authority->issueClients(orders, [&](qsizetype, const authority::IssuedIdentity &issued,
                                                                 base::NewFiles &) {
                say(issued.identity.certificate);
                return base::Result<authority::Authority::Delivered>();
            });
            if (!all)
                return static_cast<int>(all.error().code);
            for (const auto &one : *all) {
                if (!one)
                    return static_cast<int>(one.error().code);
            }
            continue;
        }
        const auto issued = authority->issueClient({.commonName = u"User %1"_s.arg(i)});
        if (!issued)
            return static_cast<int>(issued.error().code);
        say(issued->identity.certificate);
    }
    return 0;
}
