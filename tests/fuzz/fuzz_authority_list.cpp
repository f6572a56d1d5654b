#include "authority/user_list.h"
#include "fuzz_support.h"

using namespace certwizard;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::begin();
    auto rows = authority::readUserList(fuzz::view(data, size), u"list.csv"_s);
    if (!rows)
        return 0;
    authority::judge(*rows, {}, QDateTime::fromSecsSinceEpoch(1'800'000'000));
    qsizetype used = 0;
    for (const auto &row : std::as_const(*rows))
        used += row.isIssuable() ? row.toOrder(365).request.commonName.size() : row.findings.size();
    return used < 0 ? -1 : 0;
}
