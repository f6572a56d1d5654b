#include "fuzz_support.h"
#include "setup/choices.h"

#include <cstdlib>

using namespace certwizard;
using namespace Qt::StringLiterals;

/// What was read is written, read again, and the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::begin();
    const auto choices = setup::readAnswers(fuzz::view(data, size), u"/folder"_s, u"answers.json"_s);
    if (!choices)
        return 0;
    const auto written = setup::writeAnswers(*choices);
    const auto again = setup::readAnswers(written, u"/folder"_s, u"answers.json"_s);
    if (!again || setup::writeAnswers(*again) != written)
        std::abort();
    return 0;
}
