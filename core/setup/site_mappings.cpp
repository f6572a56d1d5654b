#include "site_mappings.h"

#include <ranges>

namespace certwizard::setup {

namespace {

/// So many certificates are decoded without anybody noticing; of more, only those that look wrong from outside.
constexpr std::size_t fewMappings = 500;
/// Of more, so many are asked who issued them: authorities are few, and each has issued many.
constexpr std::size_t mappingsAskedForIssuer = 100;

/// Does the length that the certificate itself names agree with the length of the text? True for nearly every
/// sound mapping, false for headers, line breaks, and lost ends, at the cost of eight characters.
bool looksSound(QByteArrayView text)
{
    const auto sextet = [&](qsizetype index) -> int {
        const auto c = text[index];
        if (c >= 'A' && c <= 'Z')
            return c - 'A';
        if (c >= 'a' && c <= 'z')
            return c - 'a' + 26;
        if (c >= '0' && c <= '9')
            return c - '0' + 52;
        return c == '+' ? 62 : c == '/' ? 63 : -1;
    };
    // "MII" is 30 82: a sequence whose length is in the next two octets.
    if (text.size() < 8 || !text.startsWith("MII"))
        return false;
    const auto third = sextet(3);
    const auto fourth = sextet(4);
    const auto fifth = sextet(5);
    if (third < 0 || fourth < 0 || fifth < 0)
        return false;
    const qsizetype size = 4 + (third << 8 | fourth << 2 | fifth >> 4);
    return text.size() == (size + 2) / 3 * 4;
}

} // namespace

SiteMappings::SiteMappings(const iis::Configuration &configuration, const QString &path)
    : settings(configuration.mapping(path)), index(settings.oneToOne)
{
    const auto decodeAll = settings.oneToOne.size() <= fewMappings;
    for (std::size_t i = 0; i < settings.oneToOne.size(); ++i)
        if (decodeAll || !looksSound(settings.oneToOne[i].certificateText()))
            suspects.push_back(i);
    const auto asked = decodeAll ? settings.oneToOne.size() : mappingsAskedForIssuer;
    for (const auto &mapping : settings.oneToOne | std::views::take(asked)) {
        if (!mapping.isEnabled())
            continue;
        const auto certificate = mapping.certificate().certificate;
        if (certificate.isNull() || certificate.isSelfSigned())
            continue; // nobody else issued it
        if (const auto name = certificate.issuer().display(); !issuers.contains(name))
            issuers += name;
    }
}

} // namespace certwizard::setup
