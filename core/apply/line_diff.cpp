#include "line_diff.h"

#include <algorithm>
#include <cstdint>
#include <span>

namespace certwizard::apply {

namespace {

using Lines = std::span<const QByteArrayView>;

/// Beyond this many comparisons a minimal diff is not worth the wait.
constexpr std::size_t mostComparisons = 4'000'000;

/// The classic table of longest common subsequences, read from the front.
void compare(Lines before, Lines after, std::vector<LineOp> &ops)
{
    const auto width = after.size() + 1;
    std::vector<std::uint32_t> table((before.size() + 1) * width, 0);
    for (auto i = before.size(); i-- > 0;) {
        for (auto j = after.size(); j-- > 0;)
            table[i * width + j] = before[i] == after[j]
                                       ? table[(i + 1) * width + j + 1] + 1
                                       : std::max(table[(i + 1) * width + j], table[i * width + j + 1]);
    }
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before.size() || j < after.size()) {
        if (i < before.size() && j < after.size() && before[i] == after[j]) {
            ops.push_back(LineOp::Keep);
            ++i;
            ++j;
        } else if (i < before.size() && (j == after.size() || table[(i + 1) * width + j] >= table[i * width + j + 1])) {
            ops.push_back(LineOp::Remove);
            ++i;
        } else {
            ops.push_back(LineOp::Add);
            ++j;
        }
    }
}

} // namespace

std::vector<LineOp> lineDiff(const std::vector<QByteArrayView> &before, const std::vector<QByteArrayView> &after)
{
    const auto shorter = std::min(before.size(), after.size());
    std::size_t head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    std::size_t tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;

    std::vector<LineOp> ops(head, LineOp::Keep);
    const auto middleBefore = Lines(before).subspan(head, before.size() - head - tail);
    const auto middleAfter = Lines(after).subspan(head, after.size() - head - tail);
    if (middleBefore.size() * middleAfter.size() <= mostComparisons) {
        compare(middleBefore, middleAfter, ops);
    } else {
        ops.insert(ops.end(), middleBefore.size(), LineOp::Remove);
        ops.insert(ops.end(), middleAfter.size(), LineOp::Add);
    }
    ops.insert(ops.end(), tail, LineOp::Keep);
    return ops;
}

std::vector<QByteArrayView> linesOf(QByteArrayView text)
{
    std::vector<QByteArrayView> lines;
    qsizetype begin = 0;
    while (begin < text.size()) {
        const auto newline = text.indexOf('\n', begin);
        const auto end = newline < 0 ? text.size() : newline + 1;
        lines.push_back(text.sliced(begin, end - begin));
        begin = end;
    }
    return lines;
}

} // namespace certwizard::apply
