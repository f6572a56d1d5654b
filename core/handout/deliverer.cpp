#include "handout/handout.h"

#include "base/file.h"
#include "base/file_name.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <mutex>

namespace certwizard::handout {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;

namespace {

constexpr int passwordLength = 16;
constexpr int mostNumbers = 10'000;
const auto passwordFolder = u"passwords"_s;

QByteArrayView bytesOf(const base::Secret &secret)
{
    const auto text = secret.reveal();
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// Removes what was written for one certificate unless all of it came through.
class Written {
public:
    Written() = default;
    Written(const Written &) = delete;
    Written &operator=(const Written &) = delete;
    ~Written()
    {
        for (const auto &path : m_files)
            QFile::remove(path);
        if (!m_folder.isEmpty())
            QDir().rmdir(m_folder);
    }
    [[nodiscard]] base::Result<> add(const QString &path, QByteArrayView bytes, base::Access access)
    {
        auto done = base::createFile(path, {bytes}, access);
        if (done)
            m_files.append(path);
        return done;
    }
    void addFolder(const QString &folder) { m_folder = folder; }
    void keep()
    {
        m_files.clear();
        m_folder.clear();
    }

private:
    QStringList m_files;
    QString m_folder;
};

QString nameOf(const pki::Certificate &certificate)
{
    if (const auto name = certificate.subject().display(); !name.isEmpty())
        return name;
    return certificate.dnsNames().value(0, certificate.serialNumber());
}

} // namespace

struct Deliverer::State {
    Options options;
    QList<pki::Certificate> chain;

    std::mutex mutex; ///< for what follows
    QHash<qsizetype, HandedOut> delivered;
    QHash<QString, int> taken; ///< lower-case stems given out by this run, with the number used last

    [[nodiscard]] base::Result<QString> reserve(const QString &name);
    [[nodiscard]] base::Result<HandedOut> deliver(const authority::Issued &issued, const pki::PrivateKey *key);
    [[nodiscard]] base::Result<> writeKey(Written &written, HandedOut &out, const QString &stem,
                                          const pki::Identity &identity) const;
    [[nodiscard]] base::Result<> writePage(Written &written, HandedOut &out, const QString &stem,
                                           const authority::Issued &issued) const;
};

QStringList HandedOut::files() const
{
    QStringList all;
    for (const auto &path : {certificatePath, pfxPath, passwordPath, htmlPath, pdfPath}) {
        if (!path.isEmpty())
            all.append(path);
    }
    return all;
}

/// A stem that neither the disk nor another thread of this run has. With pages it is a folder, made here.
base::Result<QString> Deliverer::State::reserve(const QString &name)
{
    const auto wanted = base::fileNameFor(name);
    const QDir folder(options.folder);
    const std::scoped_lock guard(mutex);
    auto &last = taken[wanted.toLower()];
    for (int number = last + 1; number < mostNumbers; ++number) {
        const auto stem = number == 1 ? wanted : u"%1 (%2)"_s.arg(wanted).arg(number);
        const bool free = options.makePage ? stem.toLower() != passwordFolder && !folder.exists(stem)
                                                 && !folder.exists(passwordFolder + u'/' + stem + u".txt"_s)
                                           : !folder.exists(stem + u".crt"_s) && !folder.exists(stem + u".pfx"_s)
                                                 && !folder.exists(stem + u".password.txt"_s);
        if (!free)
            continue;
        last = number;
        if (options.makePage && !folder.mkdir(stem))
            return fail(ErrorCode::FolderNotWritable, options.folder);
        return stem;
    }
    return fail(ErrorCode::FileExists, folder.filePath(wanted));
}

base::Result<> Deliverer::State::writeKey(Written &written, HandedOut &out, const QString &stem,
                                          const pki::Identity &identity) const
{
    out.password = options.password
                       ? options.password
                       : std::make_shared<const base::Secret>(base::Secret::randomPassword(passwordLength));
    const auto pfx = pki::toPfx(identity, chain, *out.password,
                                {.target = options.target,
                                 .iterations = options.iterations,
                                 .friendlyName = nameOf(identity.certificate)});
    if (!pfx)
        return std::unexpected(pfx.error());
    out.pfxPath = out.folder + u'/' + stem + u".pfx"_s;
    if (auto done = written.add(out.pfxPath, bytesOf(*pfx), base::Access::OwnerOnly); !done)
        return done;
    if (options.password)
        return {};
    out.passwordPath = options.makePage ? options.folder + u'/' + passwordFolder + u'/' + stem + u".txt"_s
                                        : out.folder + u'/' + stem + u".password.txt"_s;
    return written.add(out.passwordPath, bytesOf(*out.password), base::Access::OwnerOnly);
}

base::Result<> Deliverer::State::writePage(Written &written, HandedOut &out, const QString &stem,
                                           const authority::Issued &issued) const
{
    const auto &root = chain.last();
    PageContent content{
        .name = nameOf(issued.certificate),
        .account = issued.recipient.account,
        .site = options.site,
        .notAfter = issued.certificate.notAfter(),
        .thumbprint = issued.certificate.thumbprint(),
        .pfxFile = stem + u".pfx"_s,
        .authorityFile = u"ca.crt"_s,
        .authority = nameOf(root),
        .authorityThumbprint = root.thumbprint(),
        .passwordIsGiven = options.password == nullptr,
    };
    const auto page = options.makePage(content);
    if (!page)
        return std::unexpected(page.error());
    if (auto done = written.add(out.folder + u"/ca.crt"_s, root.pem(), base::Access::Inherit); !done)
        return done;
    out.htmlPath = out.folder + u'/' + stem + u".html"_s;
    if (auto done = written.add(out.htmlPath, page->html, base::Access::Inherit); !done)
        return done;
    out.pdfPath = out.folder + u'/' + stem + u".pdf"_s;
    return written.add(out.pdfPath, page->pdf, base::Access::Inherit);
}

base::Result<HandedOut> Deliverer::State::deliver(const authority::Issued &issued, const pki::PrivateKey *key)
{
    const auto stem = reserve(nameOf(issued.certificate));
    if (!stem)
        return std::unexpected(stem.error());
    Written written;
    HandedOut out;
    out.folder = options.folder;
    if (options.makePage) {
        out.folder += u'/' + *stem;
        written.addFolder(out.folder);
    }
    out.certificatePath = out.folder + u'/' + *stem + u".crt"_s;
    auto done = written.add(out.certificatePath, issued.certificate.pem(), base::Access::Inherit);
    if (done && key != nullptr)
        done = writeKey(written, out, *stem, {issued.certificate, *key});
    if (done && options.makePage && key != nullptr)
        done = writePage(written, out, *stem, issued);
    if (!done)
        return std::unexpected(done.error());
    written.keep();
    return out;
}

Deliverer::Deliverer(std::shared_ptr<State> state) : m_state(std::move(state)) {}

Deliverer::Deliverer(Deliverer &&) noexcept = default;
Deliverer &Deliverer::operator=(Deliverer &&) noexcept = default;
Deliverer::~Deliverer() = default;

base::Result<Deliverer> Deliverer::create(Options options, QList<pki::Certificate> chain)
{
    if (options.password && options.password->isEmpty())
        return fail(ErrorCode::PasswordNeeded, options.folder);
    if (options.makePage && chain.isEmpty())
        return fail(ErrorCode::Internal, {}, u"pages need the authority"_s);
    options.folder = QDir(options.folder).absolutePath();
    if (!QDir().mkpath(options.folder))
        return fail(ErrorCode::FolderNotWritable, options.folder);
    const auto passwords = options.folder + u'/' + passwordFolder;
    constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (options.makePage && !options.password && !QFileInfo(passwords).isDir() && !QDir().mkdir(passwords, ownerOnly))
        return fail(ErrorCode::FolderNotWritable, options.folder);
    auto state = std::make_shared<State>();
    state->options = std::move(options);
    state->chain = std::move(chain);
    return Deliverer(std::move(state));
}

base::Result<HandedOut> Deliverer::deliver(const authority::IssuedIdentity &issued)
{
    return m_state->deliver(issued.issued, &issued.identity.key);
}

base::Result<HandedOut> Deliverer::deliver(const authority::Issued &issued)
{
    return m_state->deliver(issued, nullptr);
}

authority::Authority::Deliver Deliverer::forBulk()
{
    return [state = m_state](qsizetype row, const authority::IssuedIdentity &issued) -> base::Result<QStringList> {
        auto out = state->deliver(issued.issued, &issued.identity.key);
        if (!out)
            return std::unexpected(out.error());
        auto files = out->files();
        const std::scoped_lock guard(state->mutex);
        state->delivered.insert(row, std::move(*out));
        return files;
    };
}

QHash<qsizetype, HandedOut> Deliverer::delivered() const
{
    const std::scoped_lock guard(m_state->mutex);
    return m_state->delivered;
}

} // namespace certwizard::handout
