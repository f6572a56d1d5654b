#pragma once

#include "support/support.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

namespace certwizard::test {

/// What Python's csv module reads out of our lines.
inline QList<QStringList> readByPython(const QByteArray &csv)
{
    const auto made =
        run(QStringLiteral("python3"),
            {QStringLiteral("-c"), QStringLiteral("import csv,io,json,sys\n"
                                                  "text=sys.stdin.buffer.read().decode('utf-8-sig')\n"
                                                  "print(json.dumps(list(csv.reader(io.StringIO(text,newline='')))))")},
            csv);
    QList<QStringList> rows;
    for (const auto &row : QJsonDocument::fromJson(made.output).array()) {
        QStringList cells;
        for (const auto &cell : row.toArray())
            cells.append(cell.toString());
        rows.append(cells);
    }
    return rows;
}

} // namespace certwizard::test
