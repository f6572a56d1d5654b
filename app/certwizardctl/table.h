#pragma once

#include "console.h"

#include <QStringList>

namespace certwizard::ctl {

/// Aligned columns, two blanks apart. The last one is wrapped to the terminal; where that has no room for them, each
/// cell has a line of its own.
class Table {
public:
    explicit Table(QStringList header = {});
    void add(QStringList cells);
    void print(Console &console, int indent = 0) const;

private:
    void printRecords(Console &console, int indent) const;

    QStringList m_header;
    QList<QStringList> m_rows;
};

} // namespace certwizard::ctl
