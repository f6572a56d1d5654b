#pragma once

#include "mappings/facts.h"
#include "setup/server_state.h"

#include <QString>

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <stop_token>
#include <vector>

namespace certwizard::mappings {

/// The parts of a row's text, in their order.
enum class TextField { Account, Person, Subject, Upn, Email, Issuer, Serial, Thumbprint };

/// One mapping as the file has it: what is asked of all rows at once. The rest is decoded anew for the few that
/// somebody looks at.
struct StoredRow {
    CertificateMarks certificate;
    iis::StoredPassword password = iis::StoredPassword::None;
    bool enabled = true;
    bool inherited = false;
    bool hasAccount = false;
    QString issuer;  ///< for people; rows of one issuer share its characters
    QByteArray text; ///< what a search looks at
};

/// What a search compares with, for one row: account and certificate, case folded, as UTF-8; its fields are set
/// apart by NUL.
[[nodiscard]] QByteArray searchTextOf(const QString &userName, const CertificateFacts &facts);
[[nodiscard]] QByteArrayView fieldOf(QByteArrayView text, TextField field);

/// The one-to-one mappings of a site as the file has them, decoded on demand for what is on screen and on all
/// cores in the background for the rest. Rows never change once decoded; safe to read from every thread.
class RowStore {
public:
    RowStore(setup::ServerState state, std::vector<iis::OneToOneMapping> mappings);
    ~RowStore();
    RowStore(const RowStore &) = delete;
    RowStore &operator=(const RowStore &) = delete;

    [[nodiscard]] int count() const { return int(m_mappings.size()); }
    [[nodiscard]] const iis::OneToOneMapping &mapping(int index) const { return m_mappings[size_t(index)]; }
    /// Decodes it now where that has not happened yet.
    [[nodiscard]] const StoredRow &row(int index) const;
    /// Null while it has not been decoded.
    [[nodiscard]] const StoredRow *peek(int index) const;

    /// Starts decoding everything on all cores, leaving them to whoever is waited for; returns at once. A second call
    /// does nothing.
    void startDecoding();
    /// Somebody looks at rows and moves among them: for a moment one of the threads leaves its processor to the window.
    void giveWay();
    /// The same as somebody who is waited for, and waits for it; several threads may.
    void decodeAll();
    /// Rows with this certificate, in order; empty while not everything is decoded.
    [[nodiscard]] std::vector<int> rowsWith(const std::array<quint8, 20> &thumbprint) const;
    /// Another row has the same certificate; false while not everything is decoded.
    [[nodiscard]] bool isDuplicate(int index) const;
    /// Rows with exactly this text, in order; reads the texts of all rows without decoding them.
    [[nodiscard]] std::vector<int> rowsWithText(QByteArrayView text) const;
    [[nodiscard]] int decoded() const { return m_decoded.load(std::memory_order_relaxed); }
    [[nodiscard]] bool isComplete() const { return m_complete.load(std::memory_order_acquire); }

private:
    void start(bool inBackground);
    void decodeSome(const std::stop_token &stop, bool givesWay);
    [[nodiscard]] bool isInTheWay() const;

    void finish();
    void setComplete();

    struct Workers;
    struct Key {
        quint64 thumbprintHead = 0;
        int row = 0;
    };
    setup::ServerState m_state; // the handles in m_mappings live as long as its document
    std::vector<iis::OneToOneMapping> m_mappings;
    mutable std::vector<std::atomic<const StoredRow *>> m_rows;
    mutable std::atomic<int> m_decoded = 0;
    std::atomic<int> m_next = 0;
    std::atomic<int> m_finished = 0; ///< rows that a worker is done with
    std::atomic<bool> m_complete = false;
    std::atomic<std::chrono::steady_clock::time_point> m_givesWayUntil = {};
    std::vector<Key> m_byThumbprint; ///< sorted; written once, before m_complete
    std::vector<int> m_duplicates;   ///< sorted; the same
    std::mutex m_starting;
    std::unique_ptr<Workers> m_workers;
};

} // namespace certwizard::mappings
