#pragma once

#include "authority/authority.h"

namespace certwizard::authority {

/// What is to be recorded before a certificate leaves the program.
struct NewRecord {
    pki::Certificate certificate = {};
    IssuedPurpose purpose = IssuedPurpose::Client;
    QDateTime issuedAt = {};
    Recipient recipient = {};
    qint64 renews = 0;
};

struct WrittenFile {
    qint64 issued = 0; ///< the id of the certificate
    QString path;
};

/// The SQLite file. Every call opens it, works in one transaction and closes it: connections of Qt belong to
/// threads, and a lock must not outlive a call.
class Register {
public:
    Register(QString path, QString folder) : m_path(std::move(path)), m_folder(std::move(folder)) {}

    /// Makes the file; there must be none.
    [[nodiscard]] base::Result<> create(const pki::Certificate &authority) const;
    /// That it is whole, of a version we know, and this authority's.
    [[nodiscard]] base::Result<> check(const pki::Certificate &authority) const;

    /// All or none, durable when this returns. In the order of `records`.
    [[nodiscard]] base::Result<QList<Issued>> add(const QList<NewRecord> &records) const;
    [[nodiscard]] base::Result<QList<Issued>> all() const;
    [[nodiscard]] base::Result<Issued> find(const QString &serialNumber) const;
    [[nodiscard]] base::Result<Issued> revoke(const QString &serialNumber,
                                              const pki::RevokedCertificate &revocation) const;
    [[nodiscard]] base::Result<> addFiles(const QList<WrittenFile> &files, const QDateTime &time) const;
    [[nodiscard]] base::Result<> addFile(const QString &serialNumber, const QString &path, const QDateTime &time) const;

    /// Calls `write` with a number that was never used and everything that is revoked, while nobody else can write
    /// to the register: the last list on the disk is the newest, and has all that was revoked before it.
    using WriteList = std::function<base::Result<>(quint64 number, const QList<Issued> &revoked)>;
    [[nodiscard]] base::Result<> writeRevocationList(const WriteList &write) const;
    [[nodiscard]] base::Result<Settings> settings() const;
    [[nodiscard]] base::Result<> setSettings(const Settings &settings) const;

private:
    QString m_path;
    QString m_folder;
};

} // namespace certwizard::authority
