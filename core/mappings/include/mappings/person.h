#pragma once

#include "mappings/row.h"

#include <QString>

#include <vector>

namespace certwizard::mappings {

/// Finds the rows of the person whom a new certificate names: the same UPN, else the same e-mail address, else the
/// same whole subject. That is how a renewed card finds its mapping. Made once for many questions.
class People {
public:
    /// Decodes every row. Removed rows count for nobody.
    explicit People(const Snapshot &snapshot);
    /// In order; rows that have this very certificate are left out.
    [[nodiscard]] QList<RowId> rowsOf(const CertificateFacts &facts) const;
    /// Rows whose account this is, capitals ignored.
    [[nodiscard]] QList<RowId> rowsOfAccount(const QString &userName) const;

private:
    /// Rows by a hash of one of their fields: sixteen bytes a row, where texts would take as much as the file.
    struct Key {
        size_t hash = 0;
        RowId row = -1;
        friend auto operator<=>(const Key &, const Key &) = default;
    };
    using Keys = std::vector<Key>;
    [[nodiscard]] QList<RowId> find(const Keys &keys, TextField field, const QString &value) const;

    Snapshot m_snapshot;
    Keys m_accounts;
    Keys m_upns;
    Keys m_emails;
    Keys m_subjects;
};

/// The same for a single question: looks at every row once and keeps nothing.
[[nodiscard]] QList<RowId> rowsOfPerson(const Snapshot &snapshot, const CertificateFacts &facts);

/// Whether two certificates name the same person, by any of the three.
[[nodiscard]] bool nameSamePerson(const CertificateFacts &one, const CertificateFacts &other);

} // namespace certwizard::mappings
