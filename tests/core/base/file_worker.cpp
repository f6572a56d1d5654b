// Does one thing with base/file.h and says how it went: "ok", or "error CODE CAUSE DETAIL".
//
//   file_worker [--nobody] [--limit BYTES] read FILE
//   file_worker [...] replace TARGET NEW-CONTENT-FILE BACKUP
//   file_worker [...] create FILE CONTENT-FILE
//   file_worker [...] append FILE LINE
//   file_worker [...] create-many FOLDER COUNT                    together, each a group of its own
//   file_worker [...] add-until-done TARGET TEXT BACKUP-PREFIX    replaces with the content and TEXT behind it
//
// getppid() marks where the work begins and ends; strace shows it.

#include "base/file.h"
#include "base/new_files.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <string_view>

#include <grp.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace certwizard;
using namespace Qt::StringLiterals;

namespace {

int report(const base::Result<> &result)
{
    if (result) {
        std::puts("ok");
        return 0;
    }
    const auto &error = result.error();
    std::printf("error %d %d %s\n", static_cast<int>(error.code),
                error.cause ? static_cast<int>(error.cause->code) : -1, qPrintable(error.detail));
    return 1;
}

template <typename Work>
base::Result<> marked(Work work)
{
    ::getppid();
    auto result = work();
    ::getppid();
    return result;
}

base::Result<> replace(const QString &target, const QByteArray &content, const QString &backup)
{
    const auto before = base::readFile(target);
    if (!before)
        return std::unexpected(before.error());
    return marked([&]() -> base::Result<> {
        // In two pieces, as an edited file comes.
        const auto half = content.size() / 2;
        const auto replaced =
            base::replaceFile({.before = &*before,
                               .pieces = {QByteArrayView(content).first(half), QByteArrayView(content).sliced(half)},
                               .backupPath = backup});
        if (!replaced)
            return std::unexpected(replaced.error());
        return {};
    });
}

base::Result<> addUntilDone(const QString &target, const QByteArray &text, const QString &backupPrefix)
{
    for (int attempt = 0;; ++attempt) {
        const auto before = base::readFile(target);
        if (!before)
            return std::unexpected(before.error());
        const auto replaced = base::replaceFile({.before = &*before,
                                                 .pieces = {before->bytes, text},
                                                 .backupPath = backupPrefix + QString::number(attempt)});
        if (replaced)
            return {};
        if (replaced.error().code != base::ErrorCode::FileChanged)
            return std::unexpected(replaced.error());
    }
}

base::Result<> createMany(const QString &folder, int count)
{
    base::NewFiles files;
    for (int i = 0; i < count; ++i) {
        if (auto added =
                files.add(files.begin(), folder + u'/' + QString::number(i), {"content"_ba}, base::Access::OwnerOnly);
            !added)
            return added;
    }
    const auto failures = marked([&]() -> base::Result<> {
        const auto failed = files.settle();
        return failed.isEmpty() ? base::Result<>() : std::unexpected(*failed.cbegin());
    });
    return failures;
}

bool becomeNobody()
{
    constexpr unsigned nobody = 65534;
    return ::geteuid() != 0 || (::setgroups(0, nullptr) == 0 && ::setgid(nobody) == 0 && ::setuid(nobody) == 0);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    auto arguments = QCoreApplication::arguments().sliced(1);
    base::Result<base::FileSnapshot> content = base::FileSnapshot();
    const auto verb = [&] {
        while (arguments.value(0).startsWith(u"--"_s)) {
            if (arguments.takeFirst() == u"--nobody"_s) {
                if (!becomeNobody())
                    return u"cannot become nobody"_s;
            } else {
                const auto bytes = arguments.takeFirst().toULongLong();
                const rlimit limit = {bytes, bytes};
                std::signal(SIGXFSZ, SIG_IGN); // so that the write fails instead of the process
                if (::setrlimit(RLIMIT_FSIZE, &limit) != 0)
                    return u"cannot limit"_s;
            }
        }
        return arguments.takeFirst();
    }();
    const auto argument = [&](int i) { return arguments.value(i); };
    if (verb == u"read"_s) {
        const auto snapshot = base::readFile(argument(0));
        return report(snapshot ? base::Result<>() : std::unexpected(snapshot.error()));
    }
    if (verb == u"replace"_s || verb == u"create"_s)
        content = base::readFile(argument(1));
    if (!content)
        return report(std::unexpected(content.error()));
    if (verb == u"replace"_s)
        return report(replace(argument(0), content->bytes, argument(2)));
    if (verb == u"create"_s)
        return report(marked([&] { return base::createFile(argument(0), {content->bytes}, base::Access::OwnerOnly); }));
    if (verb == u"append"_s)
        return report(marked([&] { return base::appendLine(argument(0), argument(1).toUtf8()); }));
    if (verb == u"create-many"_s)
        return report(createMany(argument(0), argument(1).toInt()));
    if (verb == u"add-until-done"_s)
        return report(addUntilDone(argument(0), argument(1).toUtf8(), argument(2)));
    std::fprintf(stderr, "%s\n", qPrintable(verb));
    return 2;
}
