#pragma once

#include "console.h"

#include <QStringList>

namespace certwizard::ctl {

/// Aligned columns, two blanks apart. The last one is wrapped to the terminal.
class Table {
public:
    explicit Table(QStringList header = {});
    void add(QStringList cells);
    void print(Console &console, int indent = 0) const;

private:
    QStringList m_header;
    QList<QStringList> m_rows;
};

} // namespace certwizard::ctl
