#include "diff_walk.h"

#include <algorithm>

namespace certwizard::apply {

namespace {

/// Old lines that splices touch: whole lines, [begin, end), and the splices in them.
struct Touched {
    qsizetype begin = 0;
    qsizetype end = 0;
    std::size_t firstSplice = 0;
    std::size_t lastSplice = 0; ///< one behind
};

class Walker {
public:
    Walker(const xml::Patch &patch, int context, Base64 base64)
        : m_text(patch.before().text()), m_splices(patch.splices()), m_context(context), m_base64(base64)
    {
    }
    [[nodiscard]] Hunks walk();

private:
    [[nodiscard]] qsizetype lineStart(qsizetype offset) const
    {
        return offset == 0 ? 0 : m_text.first(offset).lastIndexOf('\n') + 1;
    }
    [[nodiscard]] qsizetype lineEnd(qsizetype offset) const
    {
        const auto newline = m_text.indexOf('\n', offset);
        return newline < 0 ? m_text.size() : newline + 1;
    }
    [[nodiscard]] qsizetype linesBack(qsizetype offset, int lines) const;
    [[nodiscard]] qsizetype linesForward(qsizetype offset, int lines) const;
    [[nodiscard]] std::vector<Touched> touched() const;
    [[nodiscard]] QByteArray replaced(const Touched &range) const;
    /// Of a stretch of one version, with what stands before it on the same tag for the masking.
    [[nodiscard]] std::vector<QByteArray> shownLines(QByteArrayView before, QByteArrayView stretch);
    void addKept(Hunk &hunk, qsizetype begin, qsizetype end);
    void addTouched(Hunk &hunk, const Touched &range);
    static void sortRuns(Hunk &hunk);
    void trimKept(Hunk &hunk) const;

    QByteArrayView m_text;
    const std::vector<xml::Splice> &m_splices;
    int m_context;
    Base64 m_base64;
    Hunks m_result;
};

qsizetype Walker::linesBack(qsizetype offset, int lines) const
{
    for (; lines > 0 && offset > 0; --lines)
        offset = lineStart(offset - 1);
    return offset;
}

qsizetype Walker::linesForward(qsizetype offset, int lines) const
{
    for (; lines > 0 && offset < m_text.size(); --lines)
        offset = lineEnd(offset);
    return offset;
}

std::vector<Touched> Walker::touched() const
{
    std::vector<Touched> ranges;
    for (std::size_t i = 0; i < m_splices.size(); ++i) {
        const auto &splice = m_splices[i];
        const auto begin = lineStart(splice.offset);
        const auto end = lineEnd(splice.offset + splice.removed);
        if (!ranges.empty() && begin < ranges.back().end) {
            ranges.back().end = std::max(ranges.back().end, end);
            ranges.back().lastSplice = i + 1;
        } else {
            ranges.push_back({begin, end, i, i + 1});
        }
    }
    return ranges;
}

QByteArray Walker::replaced(const Touched &range) const
{
    QByteArray text;
    auto at = range.begin;
    for (auto i = range.firstSplice; i < range.lastSplice; ++i) {
        text += m_text.sliced(at, m_splices[i].offset - at);
        text += m_splices[i].inserted;
        at = m_splices[i].offset + m_splices[i].removed;
    }
    return text += m_text.sliced(at, range.end - at);
}

std::vector<QByteArray> Walker::shownLines(QByteArrayView before, QByteArrayView stretch)
{
    if (stretch.isEmpty())
        return {};
    // The stretch may begin inside a tag, even inside a value of several lines: start at the tag.
    const auto tag = std::max<qsizetype>(before.lastIndexOf('<'), 0);
    const auto lead = before.sliced(tag);
    const auto skipped = std::count(lead.begin(), lead.end(), '\n');
    const auto result = masked(lead.toByteArray().append(stretch), m_base64);
    const auto lines = linesOf(result.text);
    std::vector<QByteArray> shown;
    for (auto i = static_cast<std::size_t>(skipped); i < lines.size(); ++i)
        shown.push_back(lines[i].toByteArray());
    // `lead` ends with a line end or is empty, so the first line of `shown` is the first of the stretch.
    const auto raw = linesOf(stretch);
    for (std::size_t i = 0; i < raw.size() && i < shown.size(); ++i)
        m_result.hidesSecrets = m_result.hidesSecrets || (m_base64 == Base64::Full && shown[i] != raw[i]);
    return shown;
}

void Walker::addKept(Hunk &hunk, qsizetype begin, qsizetype end)
{
    for (auto &line : shownLines(m_text.first(begin), m_text.sliced(begin, end - begin)))
        hunk.lines.push_back({LineOp::Keep, std::move(line)});
}

void Walker::addTouched(Hunk &hunk, const Touched &range)
{
    const auto before = m_text.sliced(range.begin, range.end - range.begin);
    const auto after = replaced(range);
    const auto ops = lineDiff(linesOf(before), linesOf(after));
    // What stands in front is the same in both, or belongs to the previous range and ends with a whole line.
    auto shownBefore = shownLines(m_text.first(range.begin), before);
    auto shownAfter = shownLines(m_text.first(range.begin), after);
    std::size_t i = 0;
    std::size_t j = 0;
    for (const auto op : ops) {
        hunk.lines.push_back({op, op == LineOp::Add ? shownAfter.at(j) : shownBefore.at(i)});
        i += op != LineOp::Add ? 1 : 0;
        j += op != LineOp::Remove ? 1 : 0;
    }
}

/// As everybody writes it: in a run of changes what goes stands before what comes.
void Walker::sortRuns(Hunk &hunk)
{
    const auto isChange = [](const HunkLine &line) { return line.op != LineOp::Keep; };
    for (auto run = hunk.lines.begin(); run != hunk.lines.end();) {
        const auto begin = std::find_if(run, hunk.lines.end(), isChange);
        run = std::find_if_not(begin, hunk.lines.end(), isChange);
        std::stable_partition(begin, run, [](const HunkLine &line) { return line.op == LineOp::Remove; });
    }
}

/// A touched range may keep lines at its ends, which then are more context than was asked for.
void Walker::trimKept(Hunk &hunk) const
{
    const auto isChange = [](const HunkLine &line) { return line.op != LineOp::Keep; };
    const auto first = std::ranges::find_if(hunk.lines, isChange) - hunk.lines.begin();
    const auto surplus = std::max<std::ptrdiff_t>(first - m_context, 0);
    hunk.lines.erase(hunk.lines.begin(), hunk.lines.begin() + surplus);
    hunk.oldLine += static_cast<int>(surplus);
    hunk.newLine += static_cast<int>(surplus);
    std::ptrdiff_t tail = 0;
    while (tail < std::ssize(hunk.lines)
           && !isChange(hunk.lines[hunk.lines.size() - 1 - static_cast<std::size_t>(tail)]))
        ++tail;
    if (tail > m_context)
        hunk.lines.resize(hunk.lines.size() - static_cast<std::size_t>(tail - m_context));
}

Hunks Walker::walk()
{
    const auto ranges = touched();
    qsizetype counted = 0; // line ends before this offset are in `oldLine`
    qsizetype oldLine = 1;
    qsizetype shift = 0; // how many lines the new file is ahead of the old one
    for (std::size_t i = 0; i < ranges.size();) {
        Hunk hunk;
        auto at = linesBack(ranges[i].begin, m_context);
        const auto gap = m_text.sliced(counted, at - counted);
        oldLine += std::count(gap.begin(), gap.end(), '\n');
        counted = at;
        hunk.oldLine = static_cast<int>(oldLine);
        hunk.newLine = static_cast<int>(oldLine + shift);
        while (true) {
            addKept(hunk, at, ranges[i].begin);
            addTouched(hunk, ranges[i]);
            at = ranges[i].end;
            ++i;
            // Changes whose contexts touch are one hunk.
            if (i == ranges.size() || linesForward(at, 2 * m_context) < ranges[i].begin)
                break;
        }
        const auto end = linesForward(at, m_context);
        addKept(hunk, at, end);
        for (const auto &line : hunk.lines)
            shift += line.op == LineOp::Add ? 1 : line.op == LineOp::Remove ? -1 : 0;
        sortRuns(hunk);
        trimKept(hunk);
        if (!hunk.lines.empty())
            m_result.hunks.push_back(std::move(hunk));
    }
    return std::move(m_result);
}

} // namespace

Hunks hunksOf(const xml::Patch &patch, int context, Base64 base64)
{
    return Walker(patch, context, base64).walk();
}

} // namespace certwizard::apply
