#include "register.h"

#include "connection.h"

#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace certwizard::authority {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;

namespace {

constexpr int schemaVersion = 1;
/// "CWCA", so that tools that look at SQLite files can tell whose it is.
constexpr int applicationId = 0x43574341;

constexpr std::array schema = {
    "CREATE TABLE authority (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"_L1,
    // The certificate itself says everything about itself; the columns beside it are for finding and for tools.
    "CREATE TABLE issued ("
    " id INTEGER PRIMARY KEY,"
    " serial TEXT NOT NULL UNIQUE,"
    " subject TEXT NOT NULL,"
    " purpose TEXT NOT NULL CHECK (purpose IN ('client', 'server')),"
    " sha256 TEXT NOT NULL UNIQUE,"
    " not_before TEXT NOT NULL,"
    " not_after TEXT NOT NULL,"
    " issued_at TEXT NOT NULL,"
    " account TEXT NOT NULL,"
    " note TEXT NOT NULL,"
    " renews INTEGER REFERENCES issued (id),"
    " revoked_at TEXT,"
    " revocation_reason INTEGER,"
    " certificate BLOB NOT NULL)"_L1,
    "CREATE INDEX issued_renews ON issued (renews) WHERE renews IS NOT NULL"_L1,
    "CREATE TABLE files ("
    " issued INTEGER NOT NULL REFERENCES issued (id),"
    " path TEXT NOT NULL,"
    " written_at TEXT NOT NULL)"_L1,
    "CREATE INDEX files_issued ON files (issued)"_L1,
};

constexpr auto selection =
    "SELECT i.id, i.certificate, i.purpose, i.issued_at, i.account, i.note, i.renews, i.revoked_at, i.revocation_reason,"
    " (SELECT max(s.id) FROM issued s WHERE s.renews = i.id), i.sha256"
    " FROM issued i "_L1;

QString iso(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

QDateTime fromIso(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate).toUTC();
}

/// A null QString would be stored as NULL.
QString text(const QString &value)
{
    return value.isNull() ? u""_s : value;
}

base::Result<Issued> rowOf(const QSqlQuery &query, const QString &folder)
{
    Issued issued;
    issued.id = query.value(0).toLongLong();
    auto certificate = pki::Certificate::fromDer(query.value(1).toByteArray());
    // A changed octet may leave a certificate that can be read, of another person even.
    if (!certificate || certificate->sha256Fingerprint() != query.value(10).toString())
        return fail(ErrorCode::RegisterDamaged, folder, u"certificate %1"_s.arg(issued.id));
    issued.certificate = std::move(*certificate);
    issued.purpose = query.value(2).toString() == "server"_L1 ? IssuedPurpose::Server : IssuedPurpose::Client;
    issued.issuedAt = fromIso(query.value(3).toString());
    issued.recipient = {query.value(4).toString(), query.value(5).toString()};
    issued.renews = query.value(6).toLongLong();
    if (!query.value(7).isNull())
        issued.revocation =
            pki::RevokedCertificate{issued.certificate.serialNumber(), fromIso(query.value(7).toString()),
                                    static_cast<pki::RevocationReason>(query.value(8).toInt())};
    issued.renewedBy = query.value(9).toLongLong();
    return issued;
}

base::Result<> readFiles(Connection &connection, QList<Issued> &rows, std::optional<qint64> only)
{
    QHash<qint64, QStringList> files;
    auto query = connection.run(only ? "SELECT issued, path FROM files WHERE issued = ? ORDER BY rowid"_L1
                                     : "SELECT issued, path FROM files ORDER BY rowid"_L1,
                                only ? QVariantList{*only} : QVariantList{});
    if (!query)
        return std::unexpected(query.error());
    while (query->next())
        files[query->value(0).toLongLong()].append(query->value(1).toString());
    for (auto &row : rows)
        row.files = files.value(row.id);
    return connection.finished(*query);
}

base::Result<Issued> findIn(Connection &connection, const QString &serialNumber, const QString &folder)
{
    auto query = connection.run(QString(selection) + "WHERE i.serial = ?"_L1, {serialNumber.toLower()});
    if (!query)
        return std::unexpected(query.error());
    if (!query->next()) {
        if (const auto fine = connection.finished(*query); !fine)
            return std::unexpected(fine.error());
        return fail(ErrorCode::UnknownCertificate, serialNumber);
    }
    auto row = rowOf(*query, folder);
    if (!row)
        return row;
    query->finish();
    QList<Issued> one{std::move(*row)};
    if (const auto read = readFiles(connection, one, one.first().id); !read)
        return std::unexpected(read.error());
    return one.takeFirst();
}

base::Result<QString> valueOf(Connection &connection, const QString &key)
{
    auto query = connection.run("SELECT value FROM authority WHERE key = ?"_L1, {key});
    if (!query)
        return std::unexpected(query.error());
    QString value;
    if (query->next())
        value = query->value(0).toString();
    if (const auto fine = connection.finished(*query); !fine)
        return std::unexpected(fine.error());
    return value;
}

base::Result<> setValue(Connection &connection, const QString &key, const QString &value)
{
    const auto query = connection.run("INSERT INTO authority (key, value) VALUES (?, ?)"
                                      " ON CONFLICT (key) DO UPDATE SET value = excluded.value"_L1,
                                      {key, value});
    return query ? base::Result<>() : std::unexpected(query.error());
}

QByteArray toJson(const Settings &settings)
{
    return QJsonDocument(QJsonObject{
                             {u"revocationListUrls"_s,
                              QJsonArray::fromStringList(settings.publication.revocationListUrls)},
                             {u"authorityUrls"_s, QJsonArray::fromStringList(settings.publication.authorityUrls)},
                             {u"clientValidDays"_s, settings.clientValidDays},
                             {u"serverValidDays"_s, settings.serverValidDays},
                             {u"revocationListValidDays"_s, settings.revocationListValidDays},
                         })
        .toJson(QJsonDocument::Compact);
}

Settings fromJson(const QByteArray &json)
{
    const auto object = QJsonDocument::fromJson(json).object();
    const auto strings = [&](const QString &key) {
        QStringList result;
        for (const auto &value : object[key].toArray())
            result.append(value.toString());
        return result;
    };
    Settings settings;
    settings.publication = {strings(u"revocationListUrls"_s), strings(u"authorityUrls"_s)};
    settings.clientValidDays = object[u"clientValidDays"_s].toInt(settings.clientValidDays);
    settings.serverValidDays = object[u"serverValidDays"_s].toInt(settings.serverValidDays);
    settings.revocationListValidDays = object[u"revocationListValidDays"_s].toInt(settings.revocationListValidDays);
    return settings;
}

} // namespace

base::Result<> Register::create(const pki::Certificate &authority) const
{
    auto connection = Connection::open(m_path, m_folder, Connection::Mode::Create);
    if (!connection)
        return std::unexpected(connection.error());
    return connection->transaction([&]() -> base::Result<> {
        for (const auto statement : schema) {
            if (const auto done = connection->run(statement); !done)
                return std::unexpected(done.error());
        }
        for (const auto &pragma :
             {u"PRAGMA application_id = %1"_s.arg(applicationId), u"PRAGMA user_version = %1"_s.arg(schemaVersion)}) {
            if (const auto done = connection->run(pragma); !done)
                return std::unexpected(done.error());
        }
        return setValue(*connection, u"sha256"_s, authority.sha256Fingerprint());
    });
}

base::Result<> Register::check(const pki::Certificate &authority) const
{
    const auto damaged = [this](const QString &why) { return fail(ErrorCode::RegisterDamaged, m_folder, why); };
    if (!QFileInfo::exists(m_path))
        return damaged(u"missing"_s);
    auto connection = Connection::open(m_path, m_folder);
    if (!connection)
        return std::unexpected(connection.error());
    const auto number = [&](const QString &pragma) -> base::Result<int> {
        auto query = connection->run(pragma);
        if (!query)
            return std::unexpected(query.error());
        return query->next() ? query->value(0).toInt() : -1;
    };
    const auto id = number(u"PRAGMA application_id"_s);
    if (!id)
        return std::unexpected(id.error());
    const auto version = number(u"PRAGMA user_version"_s);
    if (!version)
        return std::unexpected(version.error());
    if (*id != applicationId || *version < 1)
        return damaged(u"not a register"_s);
    if (*version > schemaVersion)
        return fail(ErrorCode::RegisterNewer, m_folder, QString::number(*version));
    auto whole = connection->run(u"PRAGMA integrity_check(1)"_s);
    if (!whole)
        return std::unexpected(whole.error());
    if (!whole->next() || whole->value(0).toString() != "ok"_L1)
        return damaged(whole->value(0).toString());
    whole->finish();
    const auto owner = valueOf(*connection, u"sha256"_s);
    if (!owner)
        return std::unexpected(owner.error());
    if (*owner != authority.sha256Fingerprint())
        return damaged(u"belongs to another authority"_s);
    return {};
}

base::Result<QList<Issued>> Register::add(const QList<NewRecord> &records) const
{
    auto connection = Connection::open(m_path, m_folder);
    if (!connection)
        return std::unexpected(connection.error());
    QList<QVariantList> rows;
    QList<Issued> result;
    for (const auto &record : records) {
        const auto &certificate = record.certificate;
        rows.append({certificate.serialNumber(), certificate.subject().toString(),
                     record.purpose == IssuedPurpose::Server ? u"server"_s : u"client"_s,
                     certificate.sha256Fingerprint(), iso(certificate.notBefore()), iso(certificate.notAfter()),
                     iso(record.issuedAt), text(record.recipient.account), text(record.recipient.note),
                     record.renews ? QVariant(record.renews) : QVariant(QMetaType::fromType<qint64>()),
                     certificate.der()});
        Issued issued;
        issued.certificate = certificate;
        issued.purpose = record.purpose;
        issued.issuedAt = fromIso(iso(record.issuedAt));
        issued.recipient = record.recipient;
        issued.renews = record.renews;
        result.append(std::move(issued));
    }
    const auto done = connection->transaction([&] {
        auto next = result.begin();
        return connection->runForEach(
            u"INSERT INTO issued (serial, subject, purpose, sha256, not_before, not_after, issued_at, account, note,"
            " renews, certificate) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            rows, [&next](const QSqlQuery &query) { (next++)->id = query.lastInsertId().toLongLong(); });
    });
    if (!done)
        return std::unexpected(done.error());
    return result;
}

base::Result<QList<Issued>> Register::all() const
{
    auto connection = Connection::open(m_path, m_folder);
    if (!connection)
        return std::unexpected(connection.error());
    QList<Issued> rows;
    const auto done = connection->transaction(
        [&]() -> base::Result<> {
            rows.clear();
            auto query = connection->run(QString(selection) + "ORDER BY i.id"_L1);
            if (!query)
                return std::unexpected(query.error());
            while (query->next()) {
                auto row = rowOf(*query, m_folder);
                if (!row)
                    return std::unexpected(row.error());
                rows.append(std::move(*row));
            }
            if (auto fine = connection->finished(*query); !fine)
                return fine;
            return readFiles(*connection, rows, {});
        },
        Connection::Lock::Read);
    if (!done)
        return std::unexpected(done.error());
    return rows;
}

base::Result<Issued> Register::find(const QString &serialNumber) const
{
    auto connection = Connection::open(m_path, m_folder);
    if (!connection)
        return std::unexpected(connection.error());
    return findIn(*connection, serialNumber, m_folder);
}

base::Result<Issued> Register::revoke(const QString &serialNumber, const pki::RevokedCertificate &revocation) const
{
    auto connection = Connection::open(m_path, m_folder);
    if (!connection)
        return std::unexpected(connection.error());
    Issued result;
    const auto done = connection->transaction([&]() -> base::Result<> {
        auto found = findIn(*connection, serialNumber, m_folder);
        if (!found)
            return std::unexpected(found.error());
        if (found->revocation)
            return fail(ErrorCode::AlreadyRevoked, serialNumber, found->revocation->time.date().toString(Qt::ISODate));
        const auto query = connection->run(
            "UPDATE issued SET revoked_at = ?, revocation_reason = ? WHERE id = ? AND revoked_at IS NULL"_L1,
            {iso(revocation.time), static_cast<int>(revocation.reason), found->id});
        if (!query)
            return std::unexpected(query.error());
        result = std::move(*found);
        result.revocation =
            pki::RevokedCertificate{result.serialNumber(), fromIso(iso(revocation.time)), revocation.reason};
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    return result;
}

base::Result<> Register::addFile(const QString &serialNumber, const QString &path, const QDateTime &time) const
{
    const auto found = find(serialNumber);
    if (!found)
        return std::unexpected(found.error());
    return addFiles({{found->id, path}}, time);
}

base::Result<> Register::addFiles(const QList<WrittenFile> &files, const QDateTime &time) const
{
    if (files.isEmpty())
        return {};
    auto connection = Connection::open(m_path, m_folder);
    if (!connection)
        return std::unexpected(connection.error());
    QList<QVariantList> rows;
    for (const auto &file : files)
        rows.append({file.issued, file.path, iso(time)});
    return connection->transaction([&] {
        return connection->runForEach(u"INSERT INTO files (issued, path, written_at) VALUES (?, ?, ?)"_s, rows);
    });
}

base::Result<> Register::writeRevocationList(const WriteList &write) const
{
    auto connection = Connection::open(m_path, m_folder);
    if (!connection)
        return std::unexpected(connection.error());
    const auto key = u"revocationListNumber"_s;
    const auto last = [&]() -> base::Result<quint64> {
        const auto value = valueOf(*connection, key);
        if (!value)
            return std::unexpected(value.error());
        return value->toULongLong();
    };
    // The number is used up before the list is written: should that fail half-way, it is not given out again.
    quint64 number = 0;
    if (auto counted = connection->transaction([&]() -> base::Result<> {
            const auto value = last();
            if (!value)
                return std::unexpected(value.error());
            number = *value + 1;
            return setValue(*connection, key, QString::number(number));
        });
        !counted)
        return counted;
    return connection->transaction([&]() -> base::Result<> {
        const auto value = last();
        if (!value)
            return std::unexpected(value.error());
        if (*value != number) // another program is just before writing a newer one
            return fail(ErrorCode::RegisterBusy, m_folder);
        auto query = connection->run(QString(selection) + "WHERE i.revoked_at IS NOT NULL ORDER BY i.id"_L1);
        if (!query)
            return std::unexpected(query.error());
        QList<Issued> revoked;
        while (query->next()) {
            auto row = rowOf(*query, m_folder);
            if (!row)
                return std::unexpected(row.error());
            revoked.append(std::move(*row));
        }
        if (auto fine = connection->finished(*query); !fine)
            return fine;
        return write(number, revoked);
    });
}

base::Result<Settings> Register::settings() const
{
    auto connection = Connection::open(m_path, m_folder);
    if (!connection)
        return std::unexpected(connection.error());
    const auto json = valueOf(*connection, u"settings"_s);
    if (!json)
        return std::unexpected(json.error());
    return fromJson(json->toUtf8());
}

base::Result<> Register::setSettings(const Settings &settings) const
{
    auto connection = Connection::open(m_path, m_folder);
    if (!connection)
        return std::unexpected(connection.error());
    return connection->transaction([&] {
        return setValue(*connection, u"settings"_s, QString::fromUtf8(toJson(settings)));
    });
}

} // namespace certwizard::authority
