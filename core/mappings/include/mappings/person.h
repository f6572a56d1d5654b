#pragma once

#include "mappings/row.h"

#include <QHash>
#include <QString>

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
    Snapshot m_snapshot;
    QMultiHash<QString, RowId> m_upns;
    QMultiHash<QString, RowId> m_emails;
    QMultiHash<QString, RowId> m_subjects;
    QMultiHash<QString, RowId> m_accounts;
};

} // namespace certwizard::mappings
