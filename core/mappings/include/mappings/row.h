#pragma once

#include "mappings/row_store.h"
#include "mappings/standing.h"
#include "setup/choices.h"

#include <QHash>
#include <QList>

#include <memory>
#include <optional>
#include <vector>

namespace certwizard::mappings {

/// Names a row while a session lives: file order first, then the added ones. Never reused.
using RowId = int;

/// A certificate that comes into the table.
struct NewCertificate {
    QByteArray base64; ///< one line, what IIS gets; empty where the source could not be read
    CertificateFacts facts;
    setup::CertificateSource source;  ///< what the choices will name
    std::optional<base::Error> error; ///< why the source could not be read
};
[[nodiscard]] NewCertificate newCertificate(const pki::Certificate &certificate);

/// What is pending on one row. A row of the file without one is as the file has it.
struct RowEdit {
    bool present = true;    ///< false: an added row that is not there (any more)
    bool removed = false;   ///< a row of the file that will be removed
    bool viaChoice = false; ///< it came from the choices as an added mapping and goes back there
    std::optional<QString> userName;
    std::optional<bool> enabled;
    std::shared_ptr<const NewCertificate> certificate;
    setup::PasswordSource password{setup::PasswordSource::Kind::Keep, {}};

    /// Nothing is pending.
    [[nodiscard]] bool isEmpty() const
    {
        return present && !removed && !userName && !enabled && !certificate
               && password.kind == setup::PasswordSource::Kind::Keep;
    }
    friend bool operator==(const RowEdit &, const RowEdit &) = default;
};

enum class PasswordState {
    None,
    ProtectedByIis,
    PlainText,
    New,     ///< here, not written yet
    Pending, ///< had from elsewhere once something is written
};

enum class RowOrigin { File, Inherited, Added };

/// One row as it stands, file and edits together.
struct Row {
    using Origin = RowOrigin;
    RowId id = -1;
    Origin origin = Origin::File;
    bool removed = false;
    bool changed = false; ///< added, edited or removed
    bool enabled = true;
    QString userName;
    PasswordState password = PasswordState::None;
    CertificateFacts facts;
    Conditions conditions;
    QList<RowId> sameCertificate;     ///< other rows that have it
    std::optional<base::Error> error; ///< why its certificate could not be read
};

/// All rows at one moment: cheap to copy, never changes, may go to another thread.
struct Snapshot {
    std::shared_ptr<const RowStore> store;
    QHash<RowId, RowEdit> edits;
    std::vector<RowId> added;                      ///< present ones, in order
    QMultiHash<QByteArray, RowId> newCertificates; ///< thumbprint → rows whose certificate is pending
    qint64 now = 0;                                ///< seconds since 1970, UTC

    [[nodiscard]] int fileRows() const { return store->count(); }
    [[nodiscard]] int count() const { return fileRows() + int(added.size()); }
    [[nodiscard]] bool isAdded(RowId id) const { return id >= fileRows(); }
    /// Decodes the row where that has not happened yet.
    [[nodiscard]] Row row(RowId id) const;
    [[nodiscard]] Conditions conditions(RowId id) const;
    [[nodiscard]] const CertificateMarks &marks(RowId id) const;
    /// Reads the certificate anew: for the rows that are looked at, not for all of them.
    [[nodiscard]] CertificateFacts facts(RowId id) const;
    [[nodiscard]] QString issuer(RowId id) const; ///< for people
    [[nodiscard]] QString userName(RowId id) const;
    [[nodiscard]] bool isEnabled(RowId id) const;
    [[nodiscard]] bool isRemoved(RowId id) const;
    [[nodiscard]] PasswordState password(RowId id) const;
    [[nodiscard]] RowOrigin origin(RowId id) const;
    /// Rows that will have this certificate after saving, in order. Only complete once the store is.
    [[nodiscard]] QList<RowId> rowsWith(const CertificateMarks &certificate) const;
    /// The row that has this certificate, one to be removed too; -1 when none has. While certificates are being
    /// decoded, a row that has it with line breaks or a header inside may be missed.
    [[nodiscard]] RowId find(const NewCertificate &certificate) const;
    /// Both without making a copy where the row is as the file has it; valid as long as this snapshot.
    [[nodiscard]] QByteArray searchText(RowId id) const;
    [[nodiscard]] QByteArray field(RowId id, TextField field) const;
    /// The text that IIS has or will have for the row.
    [[nodiscard]] QByteArray certificateText(RowId id) const;
};

/// A many-to-one mapping as it stands.
struct RuleRow {
    int id = -1;
    setup::ManyToOneChoice mapping;
    std::optional<setup::ManyToOneChoice> before; ///< as the file has it; none for an added one
    bool inherited = false;
    bool removed = false;
    iis::StoredPassword stored = iis::StoredPassword::None;

    [[nodiscard]] bool isAdded() const { return !before; }
    [[nodiscard]] bool isChanged() const { return removed || !before || *before != mapping; }
    friend bool operator==(const RuleRow &, const RuleRow &) = default;
};

} // namespace certwizard::mappings
