#include "mappings/kept_cards.h"

#include "base/file.h"

#include <QFileInfo>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace certwizard::mappings {

using namespace Qt::StringLiterals;

QString keptCardsPath(const QString &configurationPath)
{
    return configurationPath + ".certwizard-kept.jsonl"_L1;
}

base::Result<QList<KeptCard>> readKeptCards(const QString &configurationPath)
{
    const auto path = keptCardsPath(configurationPath);
    QList<KeptCard> cards;
    if (!QFileInfo::exists(path))
        return cards;
    const auto file = base::readFile(path);
    if (!file)
        return std::unexpected(file.error());
    int number = 0;
    for (const auto &line : file->bytes.split('\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        const auto object = QJsonDocument::fromJson(line).object();
        const KeptCard card{object["site"_L1].toString(), object["account"_L1].toString(),
                            object["thumbprint"_L1].toString(),
                            QDate::fromString(object["until"_L1].toString(), Qt::ISODate)};
        if (card.site.isEmpty() || card.thumbprint.isEmpty() || !card.until.isValid())
            return base::fail(base::ErrorCode::JournalDamaged, path, {}, {-1, number, 1});
        cards.removeIf([&](const KeptCard &known) {
            return known.site == card.site && known.thumbprint == card.thumbprint;
        });
        cards.append(card);
    }
    return cards;
}

base::Result<> rememberKeptCards(const QString &configurationPath, const QList<KeptCard> &cards)
{
    for (const auto &card : cards) {
        const QJsonObject object{{u"site"_s, card.site},
                                 {u"account"_s, card.account},
                                 {u"thumbprint"_s, card.thumbprint},
                                 {u"until"_s, card.until.toString(Qt::ISODate)}};
        const auto line = QJsonDocument(object).toJson(QJsonDocument::Compact);
        if (const auto written = base::appendLine(keptCardsPath(configurationPath), line); !written)
            return written;
    }
    return {};
}

QList<RowId> overdueRows(Session &session, const QList<KeptCard> &cards)
{
    const auto today = session.clock()().toLocalTime().date();
    QList<RowId> rows;
    for (const auto &card : cards) {
        if (card.site.compare(session.site(), Qt::CaseInsensitive) != 0 || card.until >= today)
            continue;
        session.rowStore().decodeAll();
        CertificateFacts wanted;
        wanted.readable = true;
        const auto bytes = QByteArray::fromHex(card.thumbprint.toLatin1());
        if (bytes.size() != qsizetype(wanted.thumbprint.size()))
            continue;
        std::copy_n(bytes.begin(), bytes.size(), wanted.thumbprint.begin());
        // A mapping that somebody has given to another account since is nobody's old card.
        for (const auto row : session.now().rowsWith(wanted))
            if (session.now().userName(row).compare(card.account, Qt::CaseInsensitive) == 0)
                rows.append(row);
    }
    std::ranges::sort(rows);
    return rows;
}

} // namespace certwizard::mappings
