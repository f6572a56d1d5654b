#include "certificate_index.h"

#include <QHashFunctions>

#include <algorithm>
#include <bit>

namespace certwizard::setup {

namespace {

constexpr qsizetype hashedTail = 48;

} // namespace

std::uint32_t CertificateIndex::hashOf(QByteArrayView text)
{
    const auto tail = text.last(std::min(text.size(), hashedTail));
    return static_cast<std::uint32_t>(qHashBits(tail.data(), static_cast<size_t>(tail.size()),
                                                static_cast<size_t>(text.size())));
}

CertificateIndex::CertificateIndex(const std::vector<iis::OneToOneMapping> &mappings)
{
    m_texts.reserve(mappings.size());
    m_table.resize(std::bit_ceil(mappings.size() * 2 + 1));
    const auto mask = m_table.size() - 1;
    for (const auto &mapping : mappings) {
        const auto text = mapping.certificateText();
        const auto hash = hashOf(text);
        auto slot = hash & mask;
        for (; m_table[slot].position != 0; slot = (slot + 1) & mask) {
            const auto other = m_table[slot].position - 1;
            if (m_table[slot].hash == hash && m_texts[other] == text) {
                m_duplicates.emplace_back(other, m_texts.size());
                break;
            }
        }
        // Of equal ones only the first stands in the table; `m_duplicates` has the others.
        m_texts.push_back(text);
        if (m_table[slot].position == 0)
            m_table[slot] = {hash, static_cast<std::uint32_t>(m_texts.size())};
    }
}

QList<qsizetype> CertificateIndex::find(QByteArrayView text) const
{
    QList<qsizetype> found;
    if (m_table.empty())
        return found;
    const auto mask = m_table.size() - 1;
    const auto hash = hashOf(text);
    for (auto slot = hash & mask; m_table[slot].position != 0; slot = (slot + 1) & mask) {
        const auto position = m_table[slot].position - 1;
        if (m_table[slot].hash == hash && m_texts[position] == text) {
            found += position;
            break;
        }
    }
    if (found.isEmpty())
        return found;
    for (const auto &[first, later] : m_duplicates) {
        if (first == found.first())
            found += later;
    }
    return found;
}

} // namespace certwizard::setup
