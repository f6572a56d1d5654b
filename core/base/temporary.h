#pragma once

// The temporary file beside a file that is being written. Private to this folder.

#include "platform.h"

#include <chrono>

namespace certwizard::base::detail {

/// A name beside `path` that nobody has: ".NAME.certwizard-MACHINE-PROCESS-RANDOM.tmp".
[[nodiscard]] QString temporaryName(const QString &path);

/// Removes temporary files of `path` whose program was killed. Files that a living program has locked stay, and
/// files younger than `minimumAge` unless the program that made them runs no more: between making and locking one there
/// is a moment. Names of the file `own`,
/// which the caller has locked, go in any case.
void removeLeftovers(const QString &path, std::chrono::seconds minimumAge, const platform::Identity *own = nullptr);

/// The same for whatever files this program was writing in the folder.
void removeAllLeftovers(const QString &folder, std::chrono::seconds minimumAge);

/// Removes a file on the way out unless told that it may stay.
class Removal {
public:
    explicit Removal(QString path) : m_path(std::move(path)) {}
    ~Removal()
    {
        if (!m_path.isEmpty())
            platform::remove(m_path);
    }
    Removal(const Removal &) = delete;
    Removal &operator=(const Removal &) = delete;
    void cancel() { m_path.clear(); }

private:
    QString m_path;
};

/// Writes in portions, so that a cancel is felt and progress is seen. `from` and `to` bound the reported fraction.
[[nodiscard]] Result<> writePieces(platform::File &file, const std::vector<QByteArrayView> &pieces,
                                   const Progress &progress = {}, double from = 0, double to = 1);

/// Whether the file's content is exactly these pieces. FileReadFailed when it cannot be read.
[[nodiscard]] Result<bool> contentIs(const platform::File &file, const std::vector<QByteArrayView> &pieces);

[[nodiscard]] qint64 totalSize(const std::vector<QByteArrayView> &pieces);

} // namespace certwizard::base::detail
