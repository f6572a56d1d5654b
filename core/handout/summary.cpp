#include "base/csv.h"
#include "base/file.h"
#include "handout/handout.h"

#include <QDir>
#include <QFileInfo>

namespace certwizard::handout {

using namespace Qt::StringLiterals;

QByteArray summaryCsv(const SummaryTitles &titles, const QList<SummaryRow> &rows)
{
    QByteArray text("\xef\xbb\xbf");
    text += base::csvRecord(QStringList(titles.begin(), titles.end()));
    for (const auto &row : rows) {
        QStringList cells{row.name, row.account, row.email, row.upn};
        if (row.issued)
            cells << row.issued->serialNumber() << row.issued->certificate.thumbprint()
                  << row.issued->certificate.notAfter().toUTC().toString(Qt::ISODate);
        else
            cells << QString() << QString() << QString();
        cells << QDir::toNativeSeparators(row.folder) << row.problem;
        text += base::csvRecord(cells);
    }
    return text;
}

base::Result<QString> writeBeside(const QString &folder, const QString &fileName, QByteArrayView bytes)
{
    const QFileInfo wanted(fileName);
    constexpr int most = 1000;
    for (int number = 1;; ++number) {
        const auto name =
            number == 1 ? fileName : u"%1 (%2).%3"_s.arg(wanted.completeBaseName()).arg(number).arg(wanted.suffix());
        auto path = QDir(folder).filePath(name);
        const auto created = base::createFile(path, {bytes}, base::Access::Inherit);
        if (created)
            return path;
        if (created.error().code != base::ErrorCode::FileExists || number == most)
            return std::unexpected(created.error());
    }
}

} // namespace certwizard::handout
