#pragma once

#include "base/error.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <functional>

namespace certwizard::authority {

/// One connection to the register's SQLite file, closed when it goes. Belongs to the thread that opened it.
class Connection {
public:
    enum class Mode { Existing, Create };
    enum class Lock { Read, Write };

    /// `Existing` never makes a file: an empty register beside an authority would hide what was issued.
    [[nodiscard]] static base::Result<Connection> open(const QString &path, const QString &folder,
                                                       Mode mode = Mode::Existing);
    Connection(Connection &&other) noexcept;
    Connection &operator=(Connection &&) = delete;
    Connection(const Connection &) = delete;
    ~Connection();

    [[nodiscard]] base::Result<QSqlQuery> run(const QString &statement, const QVariantList &values = {});
    /// The same statement for many rows, understood once; `done` is called after each. Belongs into a transaction:
    /// nobody is waited for here.
    [[nodiscard]] base::Result<> runForEach(const QString &statement, const QList<QVariantList> &rows,
                                            const std::function<void(const QSqlQuery &query)> &done = {});
    /// An error that came up while stepping through the rows.
    [[nodiscard]] base::Result<> finished(QSqlQuery &query) const;

    /// Runs `work` in a transaction: committed and flushed to the disk when it returns success, undone otherwise.
    template <typename Work>
    [[nodiscard]] base::Result<> transaction(Work work, Lock lock = Lock::Write)
    {
        if (auto begun = begin(lock); !begun)
            return begun;
        base::Result<> result = work();
        if (result)
            result = commit();
        if (!result)
            rollback();
        return result;
    }

private:
    Connection(QString name, QString folder) : m_name(std::move(name)), m_folder(std::move(folder)) {}
    [[nodiscard]] base::Result<> begin(Lock lock);
    [[nodiscard]] base::Result<> commit();
    void rollback();
    [[nodiscard]] std::unexpected<base::Error> failure(const QSqlError &error) const;

    QString m_name; ///< empty when moved from
    QString m_folder;
};

} // namespace certwizard::authority
