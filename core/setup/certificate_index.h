#pragma once

#include "iis/mapping.h"

#include <QByteArrayView>
#include <QList>

#include <cstdint>
#include <utility>
#include <vector>

namespace certwizard::setup {

/// Finds mappings by the text of their certificate among 100,000 of them without reading 150 MB: it hashes
/// the last characters only, which belong to the signature and so differ, and compares in full what agrees there.
class CertificateIndex {
public:
    CertificateIndex() = default;
    explicit CertificateIndex(const std::vector<iis::OneToOneMapping> &mappings);

    /// Positions of all mappings with exactly that text, in order.
    [[nodiscard]] QList<qsizetype> find(QByteArrayView text) const;
    /// (first, later) positions of equal texts: IIS refuses a collection with a repeated key.
    [[nodiscard]] const std::vector<std::pair<qsizetype, qsizetype>> &duplicates() const { return m_duplicates; }

private:
    struct Entry {
        std::uint32_t hash = 0;
        std::uint32_t position = 0; ///< plus one; 0 is free
    };
    [[nodiscard]] static std::uint32_t hashOf(QByteArrayView text);

    std::vector<QByteArrayView> m_texts;
    std::vector<Entry> m_table; ///< open addressing; a power of two
    std::vector<std::pair<qsizetype, qsizetype>> m_duplicates;
};

} // namespace certwizard::setup
