// What a server answers to the probe, in pieces as a network brings it.

#include "fuzz_support.h"
#include "http.h"

#include <cstdlib>

using namespace certwizard;

/// The first byte says how large the pieces are. However it comes, the whole says the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::begin();
    if (size == 0)
        return 0;
    const auto text = fuzz::view(data + 1, size - 1);
    const auto piece = std::max<qsizetype>(1, data[0]);

    diagnose::HttpReader atOnce;
    atOnce.buffer().append(text);
    const auto state = atOnce.look(true);

    diagnose::HttpReader bitByBit;
    auto last = diagnose::HttpReader::State::NeedsMore;
    for (qsizetype at = 0; at < text.size() && last == diagnose::HttpReader::State::NeedsMore; at += piece) {
        bitByBit.buffer().append(text.sliced(at, std::min(piece, text.size() - at)));
        last = bitByBit.look(false);
    }
    if (last == diagnose::HttpReader::State::NeedsMore)
        last = bitByBit.look(true);
    if (state == diagnose::HttpReader::State::Complete && last == state
        && atOnce.answer().status != bitByBit.answer().status)
        std::abort();
    return diagnose::subStatusOnPage(text, 403) >= -1 ? 0 : -1;
}
