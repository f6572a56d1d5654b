#pragma once

#include "mappings/session.h"

#include <QList>

namespace certwizard::mappings {

/// A mapping taken over from elsewhere in the same file, with its password as that place has it: IIS's protected
/// text stays valid anywhere on the server.
struct CopiedMapping {
    QString userName;
    NewCertificate certificate;
    bool enabled = true;
    base::SharedSecret password;                        ///< null: none
    std::optional<setup::IgnoredOneToOne> ignored = {}; ///< where it stands now, when IIS ignores it there
};

/// The password of a mapping or a rule as the file has it; null where there is none.
[[nodiscard]] base::SharedSecret storedPassword(const xml::Element &mapping);

/// The rows as they stand, for another site. Rows whose certificate cannot be read are left out.
[[nodiscard]] QList<CopiedMapping> copiesOf(const Session &session, const setup::SecretVault &vault,
                                            const QList<RowId> &rows);

/// Mappings of people that are stored below the site, where IIS ignores them.
struct IgnoredMappings {
    QString path; ///< "Site/app"
    QList<CopiedMapping> mappings;
};
/// Only those whose certificate the site does not map itself. Waits for the decoding of the rows.
[[nodiscard]] QList<IgnoredMappings> ignoredBelow(Session &session);

/// Adds those that the site lacks, one undoable step; the rows of all of them. Those that IIS ignores where they
/// stand go there.
QList<RowId> addCopies(Session &session, const QList<CopiedMapping> &copies);

} // namespace certwizard::mappings
