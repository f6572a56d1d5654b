// Lists of mappings: CSV and LDIF, as files, because that is how they come.

#include "fuzz_support.h"
#include "mappings/import.h"

#include <QTemporaryFile>

#include <cstdlib>

using namespace certwizard;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::begin();
    QTemporaryFile file;
    if (!file.open() || file.write(reinterpret_cast<const char *>(data), qint64(size)) != qint64(size) || !file.flush())
        std::abort();
    qsizetype used = 0;
    for (const auto &read : {mappings::readCsv(file.fileName()), mappings::readLdif(file.fileName())}) {
        if (!read)
            continue;
        if (read->problem && !read->items.isEmpty())
            std::abort(); // A file that is refused has no half of its rows.
        for (const auto &item : read->items)
            used += item.account.size() + item.where.size();
    }
    return used < 0 ? -1 : 0;
}
