#pragma once

#include "base/error.h"

#include <QFlags>
#include <QString>
#include <QStringList>

namespace certwizard::iis {

/// The sections that decide who gets in. Identical in the schemas of IIS 7.0 to 10 (reference 1).
enum class SectionId {
    Access,                      ///< system.webServer/security/access
    AnonymousAuthentication,     ///< …/security/authentication/anonymousAuthentication
    IisClientCertificateMapping, ///< …/iisClientCertificateMappingAuthentication
    ClientCertificateMapping,    ///< …/clientCertificateMappingAuthentication (Active Directory)
    BasicAuthentication,
    DigestAuthentication,
    WindowsAuthentication,
    ServerRuntime, ///< system.webServer/serverRuntime
};

/// "system.webServer/security/access": what appcmd and PowerShell call it.
[[nodiscard]] QString sectionPath(SectionId section);

/// Where an effective value comes from.
struct Provenance {
    enum class Level {
        Default,  ///< the schema's default: nobody wrote it
        Server,   ///< applicationHost.config, for all sites
        Location, ///< a <location> of this site or of something below it
    };
    Level level = Level::Default;
    QString location;        ///< the path as written in the file, for Level::Location
    base::Position position; ///< of the element that sets it
};

/// Why a value may not be changed where this program would write it.
struct Lock {
    enum class Kind {
        None,
        OverrideMode,  ///< overrideModeDefault or overrideMode="Deny": only web.config is shut out by it
        LockAttribute, ///< lockAttributes / lockAllAttributesExcept at a level above
        LockElement,
        LockItem,
    };
    Kind kind = Kind::None;
    base::Position position;

    /// OverrideMode shuts out web.config files, not a <location> in applicationHost.config; the others shut out both.
    [[nodiscard]] bool forbidsWriting() const { return kind != Kind::None && kind != Kind::OverrideMode; }
};

/// An effective value with its history.
template <typename T>
struct Setting {
    T value{};
    Provenance from;
    Lock lock; ///< against writing it in the site's <location> of applicationHost.config
    bool isValid =
        true; ///< false: what stands there is not of the type (IIS: 500.19); `value` is the schema's default then
};

/// system.webServer/security/access sslFlags (reference 1.1).
enum class SslFlag : unsigned {
    Ssl = 8,
    NegotiateCert = 32, ///< accept
    RequireCert = 64,   ///< require
    Ssl128 = 256,
    MapCert = 128, ///< documented, in no schema: IIS rejects the section (reported, never written)
};
Q_DECLARE_FLAGS(SslFlagSet, SslFlag)

struct SslFlags {
    SslFlagSet set;
    QStringList unknown; ///< words that the schema does not know, as written

    /// "None", or the names joined with ", " in the order of their values; unknown words are kept behind.
    [[nodiscard]] QString toText() const;
    /// Also accepts the numeric form, which the reference marks unverified for files.
    [[nodiscard]] static SslFlags fromText(const QString &text);
    friend bool operator==(const SslFlags &, const SslFlags &) = default;
};

enum class LogonMethod { Interactive = 0, Batch = 1, Network = 2, ClearText = 3 };

/// How a password stands in the file. The value itself never leaves the document.
enum class StoredPassword {
    None,      ///< no attribute, or empty
    Protected, ///< [enc:Provider:…:enc]: kept byte for byte
    PlainText,
};

} // namespace certwizard::iis

Q_DECLARE_OPERATORS_FOR_FLAGS(certwizard::iis::SslFlagSet)
