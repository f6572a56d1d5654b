#include "temporary.h"

#include "parallel.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTimeZone>

#include <cstring>
#include <mutex>
#include <optional>

namespace certwizard::base::detail {

using namespace Qt::StringLiterals;

namespace {

const auto mark = u".certwizard-"_s;
const auto ending = u".tmp"_s;

QString temporaryStem(const QString &path)
{
    return u"."_s + QFileInfo(path).fileName() + mark;
}

/// Eight letters for `processRealm`.
const QString &realm()
{
    static const auto known = QString::fromLatin1(
        QCryptographicHash::hash(platform::processRealm(), QCryptographicHash::Sha256).toHex().first(8));
    return known;
}

/// The program that made it says so in its name, and it runs no more: nobody will come back for the file.
bool isOrphan(const QString &name)
{
    const auto parts = QStringView(name).sliced(name.lastIndexOf(mark) + mark.size()).split(u'-');
    bool isNumber = false;
    const auto process = parts.size() == 3 ? parts.at(1).toLongLong(&isNumber) : 0;
    return isNumber && process > 0 && parts.at(0) == realm() && platform::processIsGone(process);
}

template <typename IsOne>
void removeTemporary(const QDir &folder, const IsOne &isOne, std::chrono::seconds minimumAge,
                     const platform::Identity *own)
{
    const auto now = QDateTime::currentDateTimeUtc();
    for (const auto &entry : folder.entryInfoList(QDir::Files | QDir::Hidden | QDir::System)) {
        if (!entry.fileName().endsWith(ending) || !isOne(entry.fileName()))
            continue;
        auto file = platform::File::openForReading(entry.absoluteFilePath());
        if (!file)
            continue;
        const auto status = file->status();
        const bool isOwn = own != nullptr && status && status->identity == *own;
        const bool isOld =
            isOrphan(entry.fileName()) || entry.lastModified(QTimeZone::UTC).addDuration(minimumAge) <= now;
        if (isOwn || (isOld && file->tryLock()))
            platform::remove(entry.absoluteFilePath());
    }
}

} // namespace

QString temporaryName(const QString &path)
{
    const auto random = QString::number(QRandomGenerator::system()->generate(), 36);
    const auto maker = u"%1-%2-"_s.arg(realm()).arg(QCoreApplication::applicationPid());
    return QFileInfo(path).absolutePath() + u"/"_s + temporaryStem(path) + maker + random + ending;
}

void removeLeftovers(const QString &path, std::chrono::seconds minimumAge, const platform::Identity *own)
{
    const auto stem = temporaryStem(path);
    removeTemporary(
        QDir(QFileInfo(path).absolutePath()), [&stem](const QString &name) { return name.startsWith(stem); },
        minimumAge, own);
}

void removeAllLeftovers(const QString &folder, std::chrono::seconds minimumAge)
{
    removeTemporary(
        QDir(folder), [](const QString &name) { return name.startsWith(u'.') && name.contains(mark); }, minimumAge,
        nullptr);
}

qint64 totalSize(const std::vector<QByteArrayView> &pieces)
{
    qint64 size = 0;
    for (const auto piece : pieces)
        size += piece.size();
    return size;
}

Result<> writePieces(platform::File &file, const std::vector<QByteArrayView> &pieces, const Progress &progress,
                     double from, double to)
{
    constexpr qsizetype portion = 4 << 20;
    const auto total = static_cast<double>(std::max<qint64>(1, totalSize(pieces)));
    qint64 written = 0;
    for (auto piece : pieces) {
        while (!piece.isEmpty()) {
            if (progress.cancelled())
                return fail(ErrorCode::Cancelled, file.path());
            const auto part = piece.first(std::min(piece.size(), portion));
            if (const auto result = file.write(part); !result)
                return result;
            piece = piece.sliced(part.size());
            written += part.size();
            if (part.size() == portion)
                file.beginFlush();
            progress(from + (to - from) * static_cast<double>(written) / total);
        }
    }
    return {};
}

Result<bool> contentIs(const platform::File &file, const std::vector<QByteArrayView> &pieces)
{
    const auto status = file.status();
    if (!status)
        return std::unexpected(status.error());
    const auto total = totalSize(pieces);
    if (status->size != total)
        return false;

    std::mutex mutex;
    std::optional<Error> error;
    const bool same = inHalves(total, [&](qint64 begin, qint64 end) {
        QByteArray buffer(std::min<qint64>(end - begin, 256 << 10), Qt::Uninitialized);
        qint64 pieceBegin = 0;
        for (const auto piece : pieces) {
            const auto pieceEnd = pieceBegin + piece.size();
            for (auto at = std::max(begin, pieceBegin); at < std::min(end, pieceEnd);) {
                const auto count = std::min<qint64>(std::min(end, pieceEnd) - at, buffer.size());
                const auto read = file.readAt(at, buffer.data(), count);
                if (!read) {
                    const std::scoped_lock lock(mutex);
                    error = read.error();
                    return false;
                }
                if (*read != count
                    || std::memcmp(buffer.constData(), piece.data() + (at - pieceBegin),
                                   static_cast<std::size_t>(count))
                           != 0)
                    return false;
                at += count;
            }
            pieceBegin = pieceEnd;
        }
        return true;
    });
    if (error)
        return std::unexpected(*error);
    return same;
}

} // namespace certwizard::base::detail
