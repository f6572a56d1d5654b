#pragma once

#include "iis/binding.h"
#include "iis/mapping.h"
#include "iis/values.h"
#include "xml/document.h"

#include <QList>
#include <QString>

#include <memory>

namespace certwizard::iis {

struct Application {
    QString path; ///< "/", "/api"
    QString applicationPool;
    QString physicalPath; ///< of its root virtual directory, unexpanded
    xml::Element element;
};

struct Site {
    QString name;
    quint32 id = 0;
    QList<Application> applications;
    QList<Binding> bindings;
    xml::Element element;
};

/// Is a native module installed and active? Both lists must have it (reference 1.6).
struct ModuleState {
    bool inGlobalModules = false;
    bool inModules = false;
    base::Position globalPosition;
    base::Position modulesPosition;
    [[nodiscard]] bool isActive() const { return inGlobalModules && inModules; }
};

struct AccessSettings {
    Setting<SslFlags> sslFlags;
};
struct AnonymousSettings {
    Setting<bool> enabled;
    Setting<QString> userName;
};
/// The other ways to sign in, each with whether it is on.
struct OtherAuthentication {
    Setting<bool> activeDirectoryMapping;
    Setting<bool> basic;
    Setting<bool> digest;
    Setting<bool> windows;
};
struct ServerRuntimeSettings {
    Setting<quint32> uploadReadAheadSize;
};

/// What a site will demand once it is set up: holes are judged against it.
struct Demands {
    bool ssl = true;
    bool certificate = true; ///< SslRequireCert
    bool noAnonymous = true;
    bool mapping = true;
    bool noOtherSignIn = true;
};

/// A location below the site that lets in whom the site refuses, or that IIS ignores.
struct Hole {
    enum class Kind {
        AnonymousEnabled,       ///< switches anonymous on again
        SslNotRequired,         ///< drops Ssl
        CertificateNotRequired, ///< drops SslRequireCert where the site has it
        MappingDisabled,        ///< switches certificate mapping off
        MappingsIgnored,        ///< mappings stored below the site: IIS ignores them (reference 3)
        OtherSignIn,            ///< switches Basic, Digest or Windows on
    };
    Kind kind = Kind::AnonymousEnabled;
    QString path; ///< "Site/app", as written
    SectionId section = SectionId::Access;
    QString attribute; ///< the attribute that opens it
    QString value;     ///< as written
    base::Position position;
    xml::Element element; ///< the section element
};

enum class MappingCollection { OneToOne, ManyToOne };
enum class CollectionDirective { Add, Clear };

/// What somebody wrote where Allow, Deny or Inherit (an old allowOverride: true or false) belongs.
struct UnknownOverride {
    QString attribute; ///< overrideMode, allowOverride or overrideModeDefault
    QString value;
    base::Position position;
};

/// What an applicationHost.config means. Immutable; copies share.
class Configuration {
public:
    /// NotIisConfiguration when the root is not <configuration> or sites are missing. DuplicateSection when one path
    /// has the same section twice, which IIS refuses (subject: the section, detail: the location path or empty for
    /// the server, position: the second one). Several <location> of one path with different sections are fine.
    [[nodiscard]] static base::Result<Configuration> read(xml::Document document);

    [[nodiscard]] const xml::Document &document() const;
    [[nodiscard]] const QList<Site> &sites() const;
    /// By name, ignoring case (reference 2.2: unverified; nothing else is safe), though one that is written just so comes
    /// first. UnknownSite lists the known ones.
    [[nodiscard]] base::Result<Site> site(const QString &name) const;
    /// Other sites whose names are the same but for case: what a <location> says of one counts for all of them.
    [[nodiscard]] QList<Site> namesakes(const Site &site) const;
    /// Other sites with its ID; none where it has none.
    [[nodiscard]] QList<Site> sharingId(const Site &site) const;
    /// As it is for a path ("" is the server): a <location> may remove a module from one site.
    [[nodiscard]] ModuleState module(const QString &name, const QString &path = {}) const;
    /// Declared in configSections. IIS refuses the whole file when an undeclared section is written (0x8007000d).
    [[nodiscard]] bool isDeclared(SectionId section) const;

    /// `path` is "Site" or "Site/app/dir". Effective values: default, server level, then each <location> on the way.
    [[nodiscard]] AccessSettings access(const QString &path) const;
    [[nodiscard]] AnonymousSettings anonymous(const QString &path) const;
    [[nodiscard]] MappingSettings mapping(const QString &path) const;
    /// The same without the mappings themselves: costs nothing however many there are.
    [[nodiscard]] MappingSettings mappingSwitches(const QString &path) const;
    /// What many-to-one mappings there are, and how many one-to-one: counted without looking at each of them.
    [[nodiscard]] std::vector<ManyToOneMapping> manyToOneMappings(const QString &path) const;
    [[nodiscard]] qsizetype oneToOneCount(const QString &path) const;
    [[nodiscard]] OtherAuthentication otherAuthentication(const QString &path) const;
    [[nodiscard]] ServerRuntimeSettings serverRuntime(const QString &path) const;

    /// One attribute of any section that the file declares ("system.webServer/proxy"); empty where nobody wrote it.
    [[nodiscard]] Setting<QString> sectionValue(const QString &path, const QString &section,
                                                const QString &attribute) const;

    /// Holes below a site: one per attribute that opens something, in the order of the file. Only what is written
    /// below the site counts; what is inherited is the site's own setting.
    [[nodiscard]] QList<Hole> holes(const QString &siteName, const Demands &demands = {}) const;

    /// The section's own element for exactly that path (not inherited), or null; and the <location> that may hold it.
    [[nodiscard]] xml::Element sectionElement(const QString &path, SectionId section) const;
    [[nodiscard]] xml::Element locationElement(const QString &path) const;
    /// The <location path="…"> that a writer of this section at this path has to use, null when a new one is due.
    /// There may be several <location> of one path; the one that holds the section wins, then one without
    /// overrideMode. One with overrideMode="Allow" is never chosen for a new section: it would hand the section
    /// to the site's web.config.
    [[nodiscard]] xml::Element locationForWriting(const QString &path, SectionId section) const;
    /// overrideMode as it applies to a path's own web.config (for messages), and locks that forbid writing even here.
    [[nodiscard]] Lock sectionLock(const QString &path, SectionId section) const;
    /// In the <location> elements on the way to the path, and where sections are declared.
    /// Each is read as if it were not there; what IIS makes of it is not verified.
    [[nodiscard]] QList<UnknownOverride> unknownOverrides(const QString &path) const;
    /// What forbids writing one attribute of a section at the path, also to a <location> of this file.
    [[nodiscard]] Lock attributeLock(const QString &path, SectionId section, const QString &attribute) const;
    /// What forbids adding to a mapping collection at the path, or clearing what it inherits.
    [[nodiscard]] Lock collectionLock(const QString &path, MappingCollection collection,
                                      CollectionDirective directive) const;

private:
    struct Data;
    std::shared_ptr<const Data> m_data;
};

/// Module names as IIS registers them.
inline constexpr auto iisCertificateMappingModule = QLatin1StringView("IISCertificateMappingAuthenticationModule");
inline constexpr auto anonymousModule = QLatin1StringView("AnonymousAuthenticationModule");

} // namespace certwizard::iis
