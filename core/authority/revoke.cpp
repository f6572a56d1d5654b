#include "authority/authority.h"

#include "base/file.h"
#include "pki/publication_of.h"
#include "state.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <cerrno>
#include <cstdio>
#include <cstring>
#endif

namespace certwizard::authority {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;

namespace {

/// Replaces `to` by `from` in one step.
base::Result<> renameOver(const QString &from, const QString &to)
{
#ifdef Q_OS_WIN
    const auto wide = [](const QString &path) { return reinterpret_cast<const wchar_t *>(path.utf16()); };
    if (MoveFileExW(wide(from), wide(to), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH))
        return {};
    return fail(ErrorCode::FileWriteFailed, to, QString::number(GetLastError()));
#else
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0)
        return {};
    return fail(ErrorCode::FileWriteFailed, to, QString::fromLocal8Bit(std::strerror(errno)));
#endif
}

/// Issued before the address was set, or while there was another one.
int countUnaware(const QList<Issued> &all, const QStringList &urls, const QDateTime &now)
{
    return static_cast<int>(std::ranges::count_if(all, [&](const Issued &issued) {
        if (now >= issued.certificate.notAfter())
            return false; // whatever else becomes of it
        const auto named = pki::revocationListUrlsOf(issued.certificate);
        return std::ranges::none_of(named, [&](const QString &url) { return urls.contains(url); });
    }));
}

} // namespace

base::Result<> writeOwn(const QString &path, QByteArrayView bytes, base::Access access)
{
    const auto fresh = path + u".new"_s;
    QFile::remove(fresh); // left over from a power cut; what it was to replace is still there
    if (auto written = base::createFile(fresh, {bytes}, access); !written)
        return written;
    auto replaced = renameOver(fresh, path);
    if (!replaced)
        QFile::remove(fresh);
    return replaced;
}

base::Result<Issued> Authority::revoke(const QString &serialNumber, pki::RevocationReason reason)
{
    return m_state->issuedRegister.revoke(serialNumber, {serialNumber, m_state->clock(), reason});
}

base::Result<WrittenRevocationList> Authority::writeRevocationList()
{
    const auto settings = m_state->issuedRegister.settings();
    if (!settings)
        return std::unexpected(settings.error());
    const auto authority = m_state->identity();
    if (!authority)
        return std::unexpected(authority.error());
    WrittenRevocationList result{
        {}, m_state->filePath(revocationListFile), m_state->filePath(revocationListPemFile), 0};
    const auto now = m_state->clock();
    const auto written =
        m_state->issuedRegister.writeRevocationList([&](quint64 number,
                                                        const QList<Issued> &revoked) -> base::Result<> {
            QList<pki::RevokedCertificate> entries;
            for (const auto &issued : revoked) {
                // RFC 5280, 3.3: what has expired needs no entry any more.
                if (issued.revocation && now < issued.certificate.notAfter())
                    entries.append(*issued.revocation);
            }
            const auto list = pki::createRevocationList(*authority, entries, number, settings->revocationListValidDays,
                                                        m_state->clock);
            if (!list)
                return std::unexpected(list.error());
            result.list = *list;
            if (auto saved = writeOwn(result.derPath, list->der(), base::Access::Inherit); !saved)
                return saved;
            return writeOwn(result.pemPath, list->pem(), base::Access::Inherit);
        });
    if (!written)
        return std::unexpected(written.error());
    // The list is there, whether or not they can be counted.
    const auto &urls = settings->publication.revocationListUrls;
    if (const auto all = issued(); all && !urls.isEmpty())
        result.unaware = countUnaware(*all, urls, now);
    return result;
}

base::Result<pki::RevocationList> Authority::revocationList() const
{
    const auto path = m_state->filePath(revocationListFile);
    if (!QFileInfo::exists(path))
        return pki::RevocationList();
    const auto file = base::readFile(path);
    if (!file)
        return std::unexpected(file.error());
    return pki::RevocationList::read(file->bytes, path);
}

} // namespace certwizard::authority
