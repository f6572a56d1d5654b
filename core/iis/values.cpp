#include "iis/values.h"

#include <array>

namespace certwizard::iis {

using namespace Qt::StringLiterals;

namespace {

struct FlagName {
    SslFlag flag;
    QLatin1StringView name;
};

/// In the order of their values (reference 1.1).
constexpr auto flagNames = std::to_array<FlagName>({
    {SslFlag::Ssl, "Ssl"_L1},
    {SslFlag::NegotiateCert, "SslNegotiateCert"_L1},
    {SslFlag::RequireCert, "SslRequireCert"_L1},
    {SslFlag::MapCert, "SslMapCert"_L1},
    {SslFlag::Ssl128, "Ssl128"_L1},
});

/// One word of the list; false when it is none of the schema's.
bool addWord(SslFlagSet &set, QStringView word)
{
    for (const auto &known : flagNames) {
        if (word.compare(known.name, Qt::CaseInsensitive) == 0) {
            set |= known.flag;
            return true;
        }
    }
    bool isNumber = false;
    const auto number = word.toUInt(&isNumber);
    if (!isNumber)
        return false;
    auto rest = number;
    for (const auto &known : flagNames) {
        if ((number & static_cast<unsigned>(known.flag)) != 0) {
            set |= known.flag;
            rest &= ~static_cast<unsigned>(known.flag);
        }
    }
    return rest == 0;
}

} // namespace

QString sectionPath(SectionId section)
{
    switch (section) {
    case SectionId::Access:
        return u"system.webServer/security/access"_s;
    case SectionId::AnonymousAuthentication:
        return u"system.webServer/security/authentication/anonymousAuthentication"_s;
    case SectionId::IisClientCertificateMapping:
        return u"system.webServer/security/authentication/iisClientCertificateMappingAuthentication"_s;
    case SectionId::ClientCertificateMapping:
        return u"system.webServer/security/authentication/clientCertificateMappingAuthentication"_s;
    case SectionId::BasicAuthentication:
        return u"system.webServer/security/authentication/basicAuthentication"_s;
    case SectionId::DigestAuthentication:
        return u"system.webServer/security/authentication/digestAuthentication"_s;
    case SectionId::WindowsAuthentication:
        return u"system.webServer/security/authentication/windowsAuthentication"_s;
    case SectionId::ServerRuntime:
        return u"system.webServer/serverRuntime"_s;
    }
    return {};
}

QString SslFlags::toText() const
{
    QStringList words;
    for (const auto &known : flagNames) {
        if (set.testFlag(known.flag))
            words.append(known.name);
    }
    words.append(unknown);
    return words.isEmpty() ? u"None"_s : words.join(", "_L1);
}

SslFlags SslFlags::fromText(const QString &text)
{
    SslFlags flags;
    for (const auto part : QStringView(text).split(u',')) {
        const auto word = part.trimmed();
        if (word.isEmpty() || word.compare("None"_L1, Qt::CaseInsensitive) == 0)
            continue;
        if (!addWord(flags.set, word))
            flags.unknown.append(word.toString());
    }
    return flags;
}

} // namespace certwizard::iis
