#pragma once

#include "mappings/session.h"

#include <QDate>
#include <QList>

namespace certwizard::mappings {

/// An old certificate whose mapping stays beside the one of the new card until a day. IIS knows no such day: it is
/// remembered beside the configuration, and the editor reminds of it.
struct KeptCard {
    QString site;
    QString account;
    QString thumbprint; ///< SHA-1, upper case
    QDate until;        ///< the last day
    friend bool operator==(const KeptCard &, const KeptCard &) = default;
};

/// "<name>.certwizard-kept.jsonl"
[[nodiscard]] QString keptCardsPath(const QString &configurationPath);
/// No file: none. JournalDamaged with the line's position.
[[nodiscard]] base::Result<QList<KeptCard>> readKeptCards(const QString &configurationPath);
/// Appends; a card that is remembered twice counts with its last day.
[[nodiscard]] base::Result<> rememberKeptCards(const QString &configurationPath, const QList<KeptCard> &cards);
/// The rows of the site whose day is over. Waits for the decoding of the rows where there are cards of this site.
[[nodiscard]] QList<RowId> overdueRows(Session &session, const QList<KeptCard> &cards);

} // namespace certwizard::mappings
