#include "session/certificate_maker.h"

#include "base/file.h"
#include "base/file_name.h"
#include "pki/identity.h"

#include <QDir>
#include <QFile>
#include <QSet>

namespace certwizard::ui {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;

namespace {

/// Removes what was written unless the whole order came through.
class WrittenFiles {
public:
    ~WrittenFiles()
    {
        for (const auto &path : m_paths)
            QFile::remove(path);
    }
    WrittenFiles() = default;
    WrittenFiles(const WrittenFiles &) = delete;
    WrittenFiles &operator=(const WrittenFiles &) = delete;

    base::Result<> write(const QString &path, QByteArrayView bytes, base::Access access)
    {
        if (auto created = base::createFile(path, {bytes}, access); !created)
            return created;
        m_paths.append(path);
        return {};
    }
    void keep() { m_paths.clear(); }

private:
    QStringList m_paths;
};

/// One order being worked off.
class Maker {
public:
    Maker(const CertificateOrder &order, const base::Clock &clock, const base::Progress &progress)
        : m_order(order),
          m_clock(clock),
          m_progress(progress),
          m_total(1 + (order.server ? 1 : 0) + static_cast<int>(order.clients.size()))
    {
    }

    base::Result<MadeCertificates> run()
    {
        if (!m_order.password || m_order.password->isEmpty())
            return fail(ErrorCode::PasswordNeeded, m_order.folder);
        if (!QDir().mkpath(m_order.folder))
            return fail(ErrorCode::FolderNotWritable, m_order.folder);
        m_made.folder = QDir(m_order.folder).absolutePath();
        if (auto done = authority(); !done)
            return std::unexpected(done.error());
        if (auto done = step(); !done)
            return std::unexpected(done.error());
        if (m_order.server) {
            if (auto done = server(*m_order.server); !done)
                return std::unexpected(done.error());
            if (auto done = step(); !done)
                return std::unexpected(done.error());
        }
        for (const auto &client : m_order.clients) {
            if (auto done = this->client(client); !done)
                return std::unexpected(done.error());
            if (auto done = step(); !done)
                return std::unexpected(done.error());
        }
        m_written.keep();
        return std::move(m_made);
    }

private:
    base::Result<> step()
    {
        m_progress(static_cast<double>(++m_done) / m_total);
        if (m_progress.cancelled())
            return fail(ErrorCode::Cancelled, m_order.folder);
        return {};
    }

    /// A name for a file that no other one of this order has.
    QString path(const QString &name, QLatin1StringView suffix)
    {
        auto base = fileNameFor(name);
        for (auto number = 2; m_names.contains((base + suffix).toLower()); ++number)
            base = u"%1 (%2)"_s.arg(fileNameFor(name)).arg(number);
        m_names.insert((base + suffix).toLower());
        return QDir(m_made.folder).filePath(base + suffix);
    }

    base::Result<> put(MadeFile::Kind kind, const QString &path, QByteArrayView bytes, base::Access access,
                       const pki::Certificate &certificate, const QString &name, const QString &account = {})
    {
        if (auto written = m_written.write(path, bytes, access); !written)
            return written;
        m_made.files.append({kind, path, name, account, certificate});
        return {};
    }

    base::Result<> putSecret(MadeFile::Kind kind, const QString &path, const base::Secret &secret,
                             const pki::Certificate &certificate, const QString &name, const QString &account = {})
    {
        const auto bytes = secret.reveal();
        return put(kind, path, QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())),
                   base::Access::OwnerOnly, certificate, name, account);
    }

    base::Result<> authority()
    {
        if (!m_order.authority) {
            if (!m_order.existing)
                return fail(ErrorCode::Internal, {}, u"neither an authority to make nor one to use"_s);
            m_made.authority = *m_order.existing;
            return {};
        }
        auto made = pki::createAuthority(*m_order.authority, m_clock);
        if (!made)
            return std::unexpected(made.error());
        m_made.authority = std::move(*made);
        const auto &certificate = m_made.authority.certificate;
        const auto name = m_order.authority->commonName;
        if (auto done = put(MadeFile::Kind::AuthorityCertificate, path(u"ca"_s, ".crt"_L1), certificate.pem(),
                            base::Access::Inherit, certificate, name);
            !done)
            return done;
        const auto key = m_made.authority.key.toPem(*m_order.password);
        if (!key)
            return std::unexpected(key.error());
        return putSecret(MadeFile::Kind::AuthorityKey, path(u"ca"_s, ".key"_L1), *key, certificate, name);
    }

    base::Result<> pair(const pki::Identity &identity, const QString &fileName, const QString &name,
                        MadeFile::Kind certificateKind, MadeFile::Kind pfxKind, const QString &account)
    {
        // Looked up together, so that the two files of one person have one name.
        const auto certificatePath = path(fileName, ".crt"_L1);
        auto pfxPath = certificatePath;
        pfxPath.replace(pfxPath.size() - 4, 4, u".pfx"_s);
        if (auto done = put(certificateKind, certificatePath, identity.certificate.pem(), base::Access::Inherit,
                            identity.certificate, name, account);
            !done)
            return done;
        const auto pfx = pki::toPfx(identity, {m_made.authority.certificate}, *m_order.password,
                                    {.target = m_order.target, .iterations = 2048, .friendlyName = name});
        if (!pfx)
            return std::unexpected(pfx.error());
        return putSecret(pfxKind, pfxPath, *pfx, identity.certificate, name, account);
    }

    base::Result<> server(const pki::ServerRequest &request)
    {
        const auto made = pki::issueServer(m_made.authority, request, m_clock);
        if (!made)
            return std::unexpected(made.error());
        const auto name = request.dnsNames.isEmpty() ? u"server"_s : request.dnsNames.first();
        return pair(*made, u"server"_s, name, MadeFile::Kind::ServerCertificate, MadeFile::Kind::ServerPfx, {});
    }

    base::Result<> client(const ClientOrder &order)
    {
        const auto made = pki::issueClient(m_made.authority, order.request, m_clock);
        if (!made)
            return std::unexpected(made.error());
        const auto &name = order.request.commonName;
        return pair(*made, name, name, MadeFile::Kind::ClientCertificate, MadeFile::Kind::ClientPfx, order.account);
    }

    const CertificateOrder &m_order;
    const base::Clock &m_clock;
    const base::Progress &m_progress;
    int m_total;
    int m_done = 0;
    WrittenFiles m_written;
    MadeCertificates m_made;
    QSet<QString> m_names;
};

} // namespace

const MadeFile *MadeCertificates::first(MadeFile::Kind kind) const
{
    for (const auto &file : files) {
        if (file.kind == kind)
            return &file;
    }
    return nullptr;
}

QString fileNameFor(const QString &name)
{
    return base::fileNameFor(name);
}

base::Result<MadeCertificates> makeCertificates(const CertificateOrder &order, const base::Clock &clock,
                                                const base::Progress &progress)
{
    return Maker(order, clock, progress).run();
}

base::Result<pki::Identity> openAuthority(const QString &certificatePath, const QString &keyPath,
                                          base::Prompter *prompter)
{
    for (auto attempt = 1;; ++attempt) {
        auto loaded = pki::readIdentity(certificatePath, keyPath, prompter, attempt);
        if (loaded) {
            // What is not an authority would issue certificates that nobody accepts.
            if (!loaded->identity.certificate.isCa())
                return fail(ErrorCode::NotAnAuthority, certificatePath);
            return std::move(loaded->identity);
        }
        if (loaded.error().code != ErrorCode::WrongPassword || !prompter)
            return std::unexpected(loaded.error());
    }
}

} // namespace certwizard::ui
