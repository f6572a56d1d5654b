#include "handout/handout.h"

#include "base/file.h"
#include "base/file_name.h"
#include "base/new_files.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSet>
#include <QTemporaryFile>

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

/// What is written for one certificate: all of it or nothing.
class Written {
public:
    explicit Written(base::NewFiles &files) : m_files(files), m_group(files.begin()) {}
    Written(const Written &) = delete;
    Written &operator=(const Written &) = delete;
    ~Written()
    {
        if (!m_isComplete)
            m_files.drop(m_group);
    }
    [[nodiscard]] base::Result<> add(const QString &path, QByteArrayView bytes, base::Access access)
    {
        return m_files.add(m_group, path, {bytes}, access);
    }
    void addFolder(const QString &folder) { m_files.own(m_group, folder); }
    base::NewFiles::Group keep()
    {
        m_isComplete = true;
        return m_group;
    }

private:
    base::NewFiles &m_files;
    base::NewFiles::Group m_group;
    bool m_isComplete = false;
};

QString nameOf(const pki::Certificate &certificate)
{
    if (const auto name = certificate.subject().display(); !name.isEmpty())
        return name;
    return certificate.dnsNames().value(0, certificate.serialNumber());
}

/// Lower case: what differs in case alone is one file on Windows.
QSet<QString> namesIn(const QString &folder)
{
    QSet<QString> names;
    for (QDirIterator at(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot); at.hasNext();)
        names.insert(at.nextFileInfo().fileName().toLower());
    return names;
}

} // namespace

struct Deliverer::State {
    Options options;
    QList<pki::Certificate> chain;

    std::mutex mutex; ///< for what follows
    QHash<qsizetype, HandedOut> delivered;
    QHash<QString, int> taken;   ///< lower-case stems given out by this run, with the number used last
    QSet<QString> present;       ///< in the folder when the run began, lower case
    QSet<QString> presentSecret; ///< the same in the passwords' folder

    [[nodiscard]] base::Result<QString> reserve(const QString &name);
    /// Writes; it counts when `files` are settled, with the group that is answered beside it.
    [[nodiscard]] base::Result<std::pair<HandedOut, base::NewFiles::Group>> write(base::NewFiles &files,
                                                                                  const authority::Issued &issued,
                                                                                  const pki::PrivateKey *key);
    [[nodiscard]] base::Result<std::pair<HandedOut, base::NewFiles::Group>> writeAs(const QString &stem,
                                                                                    base::NewFiles &files,
                                                                                    const authority::Issued &issued,
                                                                                    const pki::PrivateKey *key);
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

/// A stem that nobody had when the run began, and no other thread of it has. With pages it is a folder, made here.
base::Result<QString> Deliverer::State::reserve(const QString &name)
{
    const auto wanted = base::fileNameFor(name);
    const QDir folder(options.folder);
    const std::scoped_lock guard(mutex);
    auto &last = taken[wanted.toLower()];
    for (int number = last + 1; number < mostNumbers; ++number) {
        auto stem = number == 1 ? wanted : u"%1 (%2)"_s.arg(wanted).arg(number);
        const auto key = stem.toLower();
        const bool free = options.makePage ? key != passwordFolder && !present.contains(key)
                                                 && !presentSecret.contains(key + u".txt"_s)
                                           : !present.contains(key + u".crt"_s) && !present.contains(key + u".pfx"_s)
                                                 && !present.contains(key + u".password.txt"_s);
        if (!free)
            continue;
        last = number;
        if (options.makePage && !folder.mkdir(stem)) {
            if (folder.exists(stem)) // another program's, made meanwhile
                continue;
            return fail(ErrorCode::FolderNotWritable, options.folder);
        }
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
    const auto &last = chain.last();
    const bool isRoot = last.isSelfSigned();
    PageContent content{
        .name = nameOf(issued.certificate),
        .account = issued.recipient.account,
        .site = options.site,
        .notAfter = issued.certificate.notAfter(),
        .thumbprint = issued.certificate.thumbprint(),
        .pfxFile = stem + u".pfx"_s,
        .authorityFile = isRoot ? u"ca.crt"_s : QString(),
        .authority = isRoot ? nameOf(last) : last.issuer().display(),
        .authorityThumbprint = isRoot ? last.thumbprint() : QString(),
        .passwordIsGiven = options.password == nullptr,
    };
    const auto page = options.makePage(content);
    if (!page)
        return std::unexpected(page.error());
    if (isRoot) {
        if (auto done = written.add(out.folder + u"/ca.crt"_s, last.pem(), base::Access::Inherit); !done)
            return done;
    }
    out.htmlPath = out.folder + u'/' + stem + u".html"_s;
    if (auto done = written.add(out.htmlPath, page->html, base::Access::Inherit); !done)
        return done;
    out.pdfPath = out.folder + u'/' + stem + u".pdf"_s;
    return written.add(out.pdfPath, page->pdf, base::Access::Inherit);
}

base::Result<std::pair<HandedOut, base::NewFiles::Group>> Deliverer::State::write(base::NewFiles &files,
                                                                                  const authority::Issued &issued,
                                                                                  const pki::PrivateKey *key)
{
    for (;;) {
        const auto stem = reserve(nameOf(issued.certificate));
        if (!stem)
            return std::unexpected(stem.error());
        auto done = writeAs(*stem, files, issued, key);
        if (done || done.error().code != ErrorCode::FileExists)
            return done;
        // Another program made a file of this name meanwhile: the next number.
    }
}

base::Result<std::pair<HandedOut, base::NewFiles::Group>> Deliverer::State::writeAs(const QString &stem,
                                                                                    base::NewFiles &files,
                                                                                    const authority::Issued &issued,
                                                                                    const pki::PrivateKey *key)
{
    Written written(files);
    HandedOut out;
    out.folder = options.folder;
    if (options.makePage) {
        out.folder += u'/' + stem;
        written.addFolder(out.folder);
    }
    out.certificatePath = out.folder + u'/' + stem + u".crt"_s;
    auto done = written.add(out.certificatePath, issued.certificate.pem(), base::Access::Inherit);
    if (done && key != nullptr)
        done = writeKey(written, out, stem, {issued.certificate, *key});
    if (done && options.makePage && key != nullptr)
        done = writePage(written, out, stem, issued);
    if (!done)
        return std::unexpected(done.error());
    return std::pair(out, written.keep());
}

base::Result<HandedOut> Deliverer::State::deliver(const authority::Issued &issued, const pki::PrivateKey *key)
{
    base::NewFiles files;
    auto written = write(files, issued, key);
    if (!written)
        return std::unexpected(written.error());
    if (const auto failures = files.settle(); !failures.isEmpty())
        return std::unexpected(failures.value(written->second));
    return std::move(written->first);
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
    // Before a certificate is made whose key could not be kept.
    if (QTemporaryFile probe(options.folder + u"/.certwizard-XXXXXX"_s); !probe.open())
        return fail(ErrorCode::FolderNotWritable, options.folder);
    const auto passwords = options.folder + u'/' + passwordFolder;
    constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (options.makePage && !options.password && !QFileInfo(passwords).isDir() && !QDir().mkdir(passwords, ownerOnly))
        return fail(ErrorCode::FolderNotWritable, options.folder);
    auto state = std::make_shared<State>();
    state->options = std::move(options);
    state->chain = std::move(chain);
    state->present = namesIn(state->options.folder);
    state->presentSecret = namesIn(passwords);
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
    return [state = m_state](qsizetype row, const authority::IssuedIdentity &issued,
                             base::NewFiles &files) -> base::Result<authority::Authority::Delivered> {
        auto out = state->write(files, issued.issued, &issued.identity.key);
        if (!out)
            return std::unexpected(out.error());
        authority::Authority::Delivered delivered{out->first.files(), out->second};
        const std::scoped_lock guard(state->mutex);
        state->delivered.insert(row, out->first);
        return delivered;
    };
}

QHash<qsizetype, HandedOut> Deliverer::delivered() const
{
    const std::scoped_lock guard(m_state->mutex);
    return m_state->delivered;
}

} // namespace certwizard::handout
