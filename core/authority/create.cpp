#include "authority/authority.h"

#include "base/file.h"
#include "pki/chain.h"
#include "state.h"

#include <QDir>
#include <QFileInfo>
#include <QUuid>

namespace certwizard::authority {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;
using base::Secret;

namespace {

/// A folder beside the wanted one in which everything is made first; gone with all in it unless it is moved.
class Workshop {
public:
    [[nodiscard]] static base::Result<Workshop> beside(const QString &folder)
    {
        const QFileInfo wanted(folder);
        if (wanted.exists()
            && (!wanted.isDir()
                || !QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)))
            return fail(ErrorCode::AuthorityFolderUsed, folder);
        const auto parent = wanted.absolutePath();
        const auto name = u"."_s + wanted.fileName() + u"."_s + QUuid::createUuid().toString(QUuid::Id128).first(8);
        if (!QDir().mkpath(parent) || !QDir(parent).mkdir(name, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
            return fail(ErrorCode::FolderNotWritable, parent);
        return Workshop(parent + u'/' + name);
    }
    Workshop(Workshop &&other) noexcept : m_path(std::exchange(other.m_path, {})) {}
    Workshop &operator=(Workshop &&) = delete;
    ~Workshop()
    {
        if (!m_path.isEmpty())
            QDir(m_path).removeRecursively();
    }

    [[nodiscard]] QString path(const QString &name) const { return m_path + u'/' + name; }
    [[nodiscard]] base::Result<> moveTo(const QString &folder)
    {
        // An empty folder that is there already keeps its place in the world only by name; it must go first.
        if (QFileInfo::exists(folder) && !QDir().rmdir(folder))
            return fail(ErrorCode::AuthorityFolderUsed, folder);
        if (!QDir().rename(m_path, folder))
            return fail(ErrorCode::FolderNotWritable, folder);
        m_path.clear();
        return {};
    }

private:
    explicit Workshop(QString path) : m_path(std::move(path)) {}
    QString m_path;
};

base::Result<> writeText(const QString &path, QByteArrayView text, base::Access access)
{
    return base::createFile(path, {text}, access);
}

base::Result<> furnish(const Workshop &workshop, const pki::Identity &identity, const QList<pki::Certificate> &parents,
                       const Secret &passphrase, int iterations)
{
    const auto pem = identity.key.toPem(passphrase, iterations);
    if (!pem)
        return std::unexpected(pem.error());
    const auto text = pem->reveal();
    auto done =
        writeText(workshop.path(keyFile), QByteArrayView(text.data(), qsizetype(text.size())), base::Access::OwnerOnly);
    if (done)
        done = writeText(workshop.path(certificateFile), identity.certificate.pem(), base::Access::Inherit);
    if (done && !parents.isEmpty()) {
        QByteArray chain;
        for (const auto &parent : parents)
            chain += parent.pem();
        done = writeText(workshop.path(chainFile), chain, base::Access::Inherit);
    }
    if (done) {
        if (const auto files = writeStoreFiles(workshop.path({}).chopped(1), identity.certificate, parents); !files)
            done = std::unexpected(files.error());
    }
    if (done)
        done = Register(workshop.path(registerFile), workshop.path({})).create(identity.certificate);
    return done;
}

/// Checked before the key is made, which may take a while.
base::Result<> checkWish(const Secret &passphrase, int iterations)
{
    if (passphrase.isEmpty())
        return fail(ErrorCode::PasswordNeeded);
    if (iterations < 1 || iterations > 10'000'000)
        return fail(ErrorCode::OutOfRange, u"iterations"_s, u"1–10000000"_s);
    return {};
}

base::Result<> settle(Workshop &workshop, const QString &folder, const pki::Identity &identity,
                      const QList<pki::Certificate> &parents, const Secret &passphrase, int iterations)
{
    auto done = furnish(workshop, identity, parents, passphrase, iterations);
    if (!done) {
        // The folder that people know is not the one beside it.
        auto error = done.error();
        if (error.subject.startsWith(workshop.path({}).chopped(1)))
            error.subject = folder;
        return std::unexpected(error);
    }
    return workshop.moveTo(folder);
}

} // namespace

base::Result<Authority> Authority::create(const QString &folder, const pki::AuthorityRequest &request,
                                          const Secret &passphrase, const base::Clock &clock, int iterations)
{
    if (const auto sensible = checkWish(passphrase, iterations); !sensible)
        return std::unexpected(sensible.error());
    auto workshop = Workshop::beside(folder);
    if (!workshop)
        return std::unexpected(workshop.error());
    const auto identity = pki::createAuthority(request, clock);
    if (!identity)
        return std::unexpected(identity.error());
    if (const auto done = settle(*workshop, folder, *identity, {}, passphrase, iterations); !done)
        return std::unexpected(done.error());
    auto authority = open(folder, clock);
    if (authority) {
        const std::scoped_lock guard(authority->m_state->mutex);
        authority->m_state->key = identity->key;
        authority->m_state->lastUse = clock();
    }
    return authority;
}

base::Result<Authority> Authority::adopt(const QString &folder, const pki::LoadedIdentity &loaded,
                                         const QList<pki::Certificate> &parents, const Secret &passphrase,
                                         const base::Clock &clock, int iterations)
{
    const auto &identity = loaded.identity;
    if (const auto sensible = checkWish(passphrase, iterations); !sensible)
        return std::unexpected(sensible.error());
    if (const auto able = pki::checkAuthority(identity, clock); !able)
        return std::unexpected(able.error());
    const auto above = pki::certificatesAbove(identity.certificate, loaded.others + parents);
    for (const auto &parent : parents) {
        if (parent != identity.certificate && !above.contains(parent))
            return fail(ErrorCode::ChainForeign, parent.subject().display(), identity.certificate.subject().display());
    }
    auto workshop = Workshop::beside(folder);
    if (!workshop)
        return std::unexpected(workshop.error());
    if (const auto done = settle(*workshop, folder, identity, above, passphrase, iterations); !done)
        return std::unexpected(done.error());
    auto authority = open(folder, clock);
    if (authority) {
        const std::scoped_lock guard(authority->m_state->mutex);
        authority->m_state->key = identity.key;
        authority->m_state->lastUse = clock();
    }
    return authority;
}

} // namespace certwizard::authority
