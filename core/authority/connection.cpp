#include "connection.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSqlError>
#include <QThread>
#include <QUrl>
#include <QUrlQuery>

#include <atomic>

namespace certwizard::authority {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;

namespace {

constexpr int patienceMs = 30'000;
constexpr int longestNapMs = 8;

/// Waits for other programs. SQLite's own waiting sleeps ever longer, up to a tenth of a second, and a program that
/// issues one certificate after the other leaves the register free for a few milliseconds only: where the disk flushes
/// slowly, the sleeper never finds it free. Short naps of uneven length do.
class Patience {
public:
    /// False when it is exhausted.
    [[nodiscard]] bool nap()
    {
        if (!m_waiting.isValid())
            m_waiting.start();
        else if (m_waiting.hasExpired(patienceMs))
            return false;
        QThread::msleep(static_cast<unsigned long>(QRandomGenerator::global()->bounded(1, longestNapMs + 1)));
        return true;
    }

private:
    QElapsedTimer m_waiting;
};

QString freshName()
{
    static std::atomic<quint64> counter = 0;
    return u"certwizard-register-%1"_s.arg(++counter);
}

/// SQLite's primary result codes; the extended ones carry more in their higher bits.
enum SqliteCode { Busy = 5, Locked = 6, ReadOnly = 8, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26 };

bool execute(QSqlQuery &query, const QVariantList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(static_cast<int>(i), values.at(i));
    return query.exec();
}

bool isBusy(const QSqlError &error)
{
    const auto code = error.nativeErrorCode().toInt() & 0xff;
    return code == Busy || code == Locked;
}

} // namespace

Connection::Connection(Connection &&other) noexcept
    : m_name(std::exchange(other.m_name, {})), m_folder(std::move(other.m_folder))
{
}

Connection::~Connection()
{
    if (m_name.isEmpty())
        return;
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

std::unexpected<base::Error> Connection::failure(const QSqlError &error) const
{
    const auto reason = error.databaseText();
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case Busy:
    case Locked:
        return fail(ErrorCode::RegisterBusy, m_folder);
    case Corrupt:
    case NotADatabase:
        return fail(ErrorCode::RegisterDamaged, m_folder, reason);
    case Full:
        return fail(ErrorCode::DiskFull, m_folder);
    case ReadOnly:
        return fail(ErrorCode::FolderNotWritable, m_folder);
    case CannotOpen:
        if (!QFileInfo::exists(m_folder))
            return fail(ErrorCode::NoAuthorityFolder, m_folder);
        [[fallthrough]];
    default:
        return fail(ErrorCode::RegisterFailed, m_folder, reason);
    }
}

base::Result<Connection> Connection::open(const QString &path, const QString &folder, Mode mode)
{
    Connection connection(freshName(), folder);
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection.m_name);
        if (!database.isValid())
            return fail(ErrorCode::RegisterFailed, folder, u"QSQLITE"_s);
        auto url = QUrl::fromLocalFile(path);
        QUrlQuery query;
        query.addQueryItem(u"mode"_s, mode == Mode::Create ? u"rwc"_s : u"rw"_s);
        url.setQuery(query);
        database.setConnectOptions(u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=0"_s);
        database.setDatabaseName(QString::fromLatin1(url.toEncoded()));
        if (!database.open())
            return connection.failure(database.lastError());
    }
    // EXTRA also flushes the folder, so that a power cut cannot bring the undone journal back.
    for (const auto &pragma :
         {u"PRAGMA synchronous = EXTRA"_s, u"PRAGMA foreign_keys = ON"_s, u"PRAGMA trusted_schema = OFF"_s}) {
        if (const auto done = connection.run(pragma); !done)
            return std::unexpected(done.error());
    }
    return connection;
}

base::Result<QSqlQuery> Connection::run(const QString &statement, const QVariantList &values)
{
    Patience patience;
    for (;;) {
        QSqlQuery query(QSqlDatabase::database(m_name, false));
        query.setForwardOnly(true);
        if (query.prepare(statement) && execute(query, values))
            return query;
        if (!isBusy(query.lastError()) || !patience.nap())
            return failure(query.lastError());
    }
}

base::Result<> Connection::runForEach(const QString &statement, const QList<QVariantList> &rows,
                                      const std::function<void(const QSqlQuery &query)> &done)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return failure(query.lastError());
    for (const auto &values : rows) {
        if (!execute(query, values))
            return failure(query.lastError());
        if (done)
            done(query);
    }
    return {};
}

base::Result<> Connection::finished(QSqlQuery &query) const
{
    if (query.lastError().isValid())
        return failure(query.lastError());
    query.finish();
    return {};
}

base::Result<> Connection::begin(Lock lock)
{
    // IMMEDIATE: the lock is waited for at the start, where waiting is possible, and not at the first write.
    const auto begun = run(lock == Lock::Write ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s);
    return begun ? base::Result<>() : std::unexpected(begun.error());
}

base::Result<> Connection::commit()
{
    const auto done = run(u"COMMIT"_s);
    return done ? base::Result<>() : std::unexpected(done.error());
}

void Connection::rollback()
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.exec(u"ROLLBACK"_s);
}

} // namespace certwizard::authority
