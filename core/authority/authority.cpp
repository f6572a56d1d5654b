#include "authority/authority.h"

#include "base/file.h"
#include "pki/chain.h"
#include "pki/read.h"
#include "state.h"

#include <QDir>
#include <QFileInfo>

namespace certwizard::authority {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;
using base::Secret;

Authority::Authority(std::unique_ptr<State> state) : m_state(std::move(state)) {}

Authority::Authority(Authority &&) noexcept = default;
Authority &Authority::operator=(Authority &&) noexcept = default;
Authority::~Authority() = default;

base::Result<pki::PrivateKey> Authority::State::useKey()
{
    const std::scoped_lock guard(mutex);
    const auto now = clock();
    if (!key || isDue(now))
        key.reset();
    if (!key)
        return fail(ErrorCode::AuthorityLocked, folder);
    lastUse = now;
    auto copy = *key;
    if (forgetAfter.count() == 0)
        key.reset();
    return copy;
}

base::Result<pki::Identity> Authority::State::identity()
{
    auto opened = useKey();
    if (!opened)
        return std::unexpected(opened.error());
    return pki::Identity{certificate, std::move(*opened)};
}

base::Result<Authority> Authority::open(const QString &folder, const base::Clock &clock)
{
    const QDir directory(folder);
    if (!QFileInfo::exists(directory.filePath(certificateFile)))
        return fail(ErrorCode::NoAuthorityFolder, folder);
    const auto own = pki::readFile(directory.filePath(certificateFile));
    if (!own)
        return std::unexpected(own.error());
    const auto certificate = pki::onlyCertificate(*own);
    if (!certificate)
        return std::unexpected(certificate.error());
    QList<pki::Certificate> parents;
    if (QFileInfo::exists(directory.filePath(chainFile))) {
        const auto above = pki::readFile(directory.filePath(chainFile));
        if (!above)
            return std::unexpected(above.error());
        parents = pki::certificatesAbove(*certificate, above->certificates);
    }
    if (!QFileInfo::exists(directory.filePath(registerFile)))
        return fail(ErrorCode::RegisterDamaged, folder, noRegister);
    auto state = std::make_unique<State>(directory.absolutePath(), *certificate, parents, clock);
    if (const auto whole = state->issuedRegister.check(*certificate); !whole)
        return std::unexpected(whole.error());
    return Authority(std::move(state));
}

QString Authority::folder() const
{
    return m_state->folder;
}

const pki::Certificate &Authority::certificate() const
{
    return m_state->certificate;
}

QList<pki::Certificate> Authority::chain() const
{
    return QList{m_state->certificate} + m_state->parents;
}

base::Result<StoreFiles> writeStoreFiles(const QString &folder, const pki::Certificate &certificate,
                                         const QList<pki::Certificate> &parents)
{
    const auto own = folder + u'/' + certificateFile;
    StoreFiles files;
    (certificate.isSelfSigned() ? files.root = own : files.intermediates.emplaceBack(own));
    for (const auto &parent : parents) {
        const bool isRoot = parent.isSelfSigned();
        const auto path =
            folder + u'/' + (isRoot ? QString(rootFile) : u"ca-intermediate%1.crt"_s.arg(files.intermediates.size()));
        if (!QFileInfo::exists(path)) {
            if (const auto done = base::createFile(path, {parent.pem()}, base::Access::Inherit); !done)
                return std::unexpected(done.error());
        }
        (isRoot ? files.root = path : files.intermediates.emplaceBack(path));
    }
    return files;
}

base::Result<StoreFiles> Authority::storeFiles() const
{
    return writeStoreFiles(m_state->folder, m_state->certificate, m_state->parents);
}

base::Result<> Authority::unlock(const Secret &passphrase)
{
    const auto path = m_state->filePath(keyFile);
    auto file = base::readFile(path);
    if (!file && file.error().code == ErrorCode::FileNotFound)
        return QFileInfo::exists(m_state->folder) ? fail(ErrorCode::KeyMissing, path, noKeyFile)
                                                  : fail(ErrorCode::NoAuthorityFolder, m_state->folder);
    if (!file)
        return std::unexpected(file.error());
    auto key = pki::readKey(file->bytes, path, passphrase);
    base::wipe(file->bytes);
    if (!key)
        return std::unexpected(key.error());
    if (!key->matches(m_state->certificate))
        return fail(ErrorCode::KeyMismatch, path, m_state->filePath(certificateFile));
    const std::scoped_lock guard(m_state->mutex);
    m_state->key = std::move(*key);
    m_state->lastUse = m_state->clock();
    return {};
}

base::Result<> Authority::unlock(base::Prompter &prompter, int attempt)
{
    if (isUnlocked())
        return {};
    const auto passphrase = prompter.askSecret({base::SecretPurpose::AuthorityKey, m_state->folder, attempt});
    if (!passphrase)
        return std::unexpected(passphrase.error());
    return unlock(*passphrase);
}

void Authority::lock()
{
    const std::scoped_lock guard(m_state->mutex);
    m_state->key.reset();
}

bool Authority::isUnlocked() const
{
    const std::scoped_lock guard(m_state->mutex);
    return m_state->key && !m_state->isDue(m_state->clock());
}

void Authority::setForgetAfter(std::chrono::seconds duration)
{
    const std::scoped_lock guard(m_state->mutex);
    m_state->forgetAfter = duration;
}

void Authority::forgetIfDue()
{
    const std::scoped_lock guard(m_state->mutex);
    if (m_state->key && m_state->isDue(m_state->clock()))
        m_state->key.reset();
}

base::Result<> Authority::changePassphrase(const Secret &current, const Secret &next, int iterations)
{
    if (const auto opened = unlock(current); !opened)
        return opened;
    const auto key = m_state->useKey();
    if (!key)
        return std::unexpected(key.error());
    const auto pem = key->toPem(next, iterations);
    if (!pem)
        return std::unexpected(pem.error());
    const auto text = pem->reveal();
    return writeOwn(m_state->filePath(keyFile), QByteArrayView(text.data(), qsizetype(text.size())),
                    base::Access::OwnerOnly);
}

base::Result<pki::KeyProtection> Authority::keyProtection() const
{
    const auto path = m_state->filePath(keyFile);
    auto file = base::readFile(path);
    if (!file)
        return std::unexpected(file.error());
    auto protection = pki::keyProtection(file->bytes, path);
    base::wipe(file->bytes);
    return protection;
}

QByteArray Authority::stamp() const
{
    QByteArray result;
    for (const auto &name : {registerFile, revocationListFile}) {
        const QFileInfo file(m_state->filePath(name));
        result +=
            QByteArray::number(file.size()) + ' ' + QByteArray::number(file.lastModified().toMSecsSinceEpoch()) + ' ';
    }
    return result;
}

base::Result<QList<Issued>> Authority::issued() const
{
    return m_state->issuedRegister.all();
}

base::Result<Issued> Authority::find(const QString &serialNumber) const
{
    return m_state->issuedRegister.find(serialNumber);
}

base::Result<> Authority::recordFile(const QString &serialNumber, const QString &path)
{
    return m_state->issuedRegister.addFile(serialNumber, path, m_state->clock());
}

base::Result<Settings> Authority::settings() const
{
    return m_state->issuedRegister.settings();
}

base::Result<> Authority::setSettings(const Settings &settings)
{
    if (const auto sound = pki::check(settings.publication); !sound)
        return sound;
    return m_state->issuedRegister.setSettings(settings);
}

} // namespace certwizard::authority
