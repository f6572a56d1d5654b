#include "mappings/row_store.h"

#include "base/background.h"

#include <algorithm>
#include <cstring>
#include <thread>

using namespace std::chrono_literals;

namespace certwizard::mappings {

struct RowStore::Workers {
    std::vector<std::jthread> threads;
};

namespace {

/// Rows that a thread takes at a time: small enough to stop at once, large enough not to fight for the counter.
constexpr int batch = 64;
/// After the last thing that somebody did in the window.
constexpr auto aMoment = 50ms;

quint64 headOf(const std::array<quint8, 20> &thumbprint)
{
    quint64 head = 0;
    std::memcpy(&head, thumbprint.data(), sizeof head);
    return head;
}

constexpr char betweenFields = '\0';

void appendFolded(QByteArray &text, QStringView part)
{
    const auto begin = text.size();
    text.resize(begin + part.size());
    auto *out = text.data() + begin;
    for (const auto c : part) {
        if (c.unicode() >= 0x80) { // folding may change the length
            text.truncate(begin);
            text += part.toString().toCaseFolded().toUtf8();
            break;
        }
        *out++ = c >= u'A' && c <= u'Z' ? char(c.unicode() | 0x20) : char(c.unicode());
    }
    std::replace(text.begin() + begin, text.end(), betweenFields, ' ');
}

StoredRow decode(const iis::OneToOneMapping &mapping)
{
    auto facts = readFacts(mapping.certificateText());
    const auto userName = mapping.userName();
    StoredRow row;
    row.certificate = facts;
    row.password = mapping.password();
    row.enabled = mapping.isEnabled();
    row.inherited = mapping.isInherited();
    row.hasAccount = !userName.trimmed().isEmpty();
    row.text = searchTextOf(userName, facts);
    row.issuer = std::move(facts.issuer);
    return row;
}

} // namespace

QByteArray searchTextOf(const QString &userName, const CertificateFacts &facts)
{
    thread_local QByteArray text; // grows once; what is returned has the size that it needs
    text.clear();
    for (const auto *part :
         {&userName, &facts.person, &facts.subject, &facts.upn, &facts.email, &facts.issuer, &facts.serial}) {
        appendFolded(text, *part);
        text += betweenFields;
    }
    if (facts.readable)
        text += QByteArray::fromRawData(reinterpret_cast<const char *>(facts.thumbprint.data()),
                                        qsizetype(facts.thumbprint.size()))
                    .toHex();
    return {text.constData(), text.size()};
}

QByteArrayView fieldOf(QByteArrayView text, TextField field)
{
    for (auto skipped = 0; skipped < int(field); ++skipped)
        text = text.sliced(text.indexOf(betweenFields) + 1);
    const auto end = text.indexOf(betweenFields);
    return end < 0 ? text : text.first(end);
}

RowStore::RowStore(setup::ServerState state, std::vector<iis::OneToOneMapping> mappings)
    : m_state(std::move(state)), m_mappings(std::move(mappings)), m_rows(m_mappings.size())
{
}

RowStore::~RowStore()
{
    m_workers.reset(); // asks the threads to stop and waits for them
    for (auto &slot : m_rows)
        delete slot.load(std::memory_order_relaxed);
}

const StoredRow *RowStore::peek(int index) const
{
    return m_rows[size_t(index)].load(std::memory_order_acquire);
}

const StoredRow &RowStore::row(int index) const
{
    if (const auto *known = peek(index))
        return *known;
    auto made = std::make_unique<const StoredRow>(decode(m_mappings[size_t(index)]));
    const StoredRow *expected = nullptr;
    if (m_rows[size_t(index)].compare_exchange_strong(expected, made.get(), std::memory_order_acq_rel)) {
        m_decoded.fetch_add(1, std::memory_order_relaxed);
        return *made.release();
    }
    return *expected; // another thread was faster
}

void RowStore::giveWay()
{
    if (!isComplete())
        m_givesWayUntil.store(std::chrono::steady_clock::now() + aMoment, std::memory_order_relaxed);
}

bool RowStore::isInTheWay() const
{
    return std::chrono::steady_clock::now() < m_givesWayUntil.load(std::memory_order_relaxed);
}

void RowStore::decodeSome(const std::stop_token &stop, bool givesWay)
{
    while (!stop.stop_requested()) {
        if (givesWay && isInTheWay()) {
            std::this_thread::sleep_for(aMoment / 10);
            continue;
        }
        const auto first = m_next.fetch_add(batch, std::memory_order_relaxed);
        if (first >= count())
            return;
        const auto last = std::min(first + batch, count());
        for (auto i = first; i < last; ++i)
            (void)row(i);
        if (m_finished.fetch_add(last - first, std::memory_order_acq_rel) + last - first == count())
            finish();
    }
}

void RowStore::finish()
{
    m_byThumbprint.reserve(m_rows.size());
    for (auto i = 0; i < count(); ++i)
        if (const auto &certificate = peek(i)->certificate; certificate.readable)
            m_byThumbprint.push_back({headOf(certificate.thumbprint), i});
    std::ranges::sort(m_byThumbprint, {}, [](const Key &key) { return std::pair(key.thumbprintHead, key.row); });
    for (size_t i = 1; i < m_byThumbprint.size(); ++i) {
        const auto &before = m_byThumbprint[i - 1];
        const auto &key = m_byThumbprint[i];
        if (before.thumbprintHead == key.thumbprintHead
            && peek(before.row)->certificate.thumbprint == peek(key.row)->certificate.thumbprint)
            m_duplicates.insert(m_duplicates.end(), {before.row, key.row});
    }
    std::ranges::sort(m_duplicates);
    const auto repeated = std::ranges::unique(m_duplicates);
    m_duplicates.erase(repeated.begin(), repeated.end());
    setComplete();
}

void RowStore::setComplete()
{
    m_complete.store(true, std::memory_order_release);
    m_complete.notify_all();
}

std::vector<int> RowStore::rowsWith(const std::array<quint8, 20> &thumbprint) const
{
    std::vector<int> rows;
    if (!isComplete())
        return rows;
    const auto found = std::ranges::equal_range(m_byThumbprint, headOf(thumbprint), {}, &Key::thumbprintHead);
    for (const auto &key : found)
        if (peek(key.row)->certificate.thumbprint == thumbprint)
            rows.push_back(key.row);
    return rows;
}

bool RowStore::isDuplicate(int index) const
{
    return isComplete() && std::ranges::binary_search(m_duplicates, index);
}

std::vector<int> RowStore::rowsWithText(QByteArrayView text) const
{
    std::vector<int> rows;
    for (auto i = 0; i < count(); ++i) {
        const auto other = mapping(i).certificateText();
        // The signature at the end differs first: most rows cost one comparison.
        if (other.size() == text.size()
            && other.last(std::min<qsizetype>(text.size(), 16)) == text.last(std::min<qsizetype>(text.size(), 16))
            && other == text)
            rows.push_back(i);
    }
    return rows;
}

void RowStore::startDecoding()
{
    start(true);
}

void RowStore::start(bool inBackground)
{
    const std::scoped_lock lock(m_starting);
    if (m_workers)
        return;
    if (count() == 0) {
        setComplete();
        return;
    }
    m_workers = std::make_unique<Workers>();
    const auto cores = std::max(1U, std::thread::hardware_concurrency());
    const auto useful = std::min(cores, unsigned(count() / batch) + 1);
    for (unsigned i = 0; i < useful; ++i)
        m_workers->threads.emplace_back([this, inBackground, useful, i](const std::stop_token &stop) {
            if (inBackground)
                base::workInBackground();
            decodeSome(stop, inBackground && useful > 1 && i == 0);
        });
}

void RowStore::decodeAll()
{
    start(false);
    m_complete.wait(false, std::memory_order_acquire);
}

} // namespace certwizard::mappings
