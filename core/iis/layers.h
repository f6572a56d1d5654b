#pragma once

#include "iis/values.h"
#include "xml/document.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace certwizard::iis {

enum class OverrideMode { Inherit, Allow, Deny };
/// Nothing for a word that is none of them.
[[nodiscard]] std::optional<OverrideMode> overrideModeOf(const QString &text);

/// A place in the file that may hold sections: <configuration> itself or one <location>.
struct Layer {
    QString path; ///< as written; empty for <configuration> and for path="" and "."
    xml::Element element;
    OverrideMode overrideMode = OverrideMode::Inherit;
};

/// A section where it stands.
struct PlacedSection {
    xml::Element element;
    int layer = 0; ///< index into Layers::all
};

/// Everything that the file says for one exact path.
struct PathEntry {
    QString path;                              ///< as first written
    QList<int> layers;                         ///< in the order of the file
    QHash<QByteArray, PlacedSection> sections; ///< by "system.webServer/security/access"
};

struct SectionDeclaration {
    bool isDeclared = false; ///< in the file's configSections, not only known to this program
    OverrideMode overrideModeDefault = OverrideMode::Allow;
    xml::Element element;
};

/// What stands where: the file's sections, indexed by path. Paths compare without case, and without a
/// trailing slash (reference 2.2: unverified for site names; nothing else is safe).
struct Layers {
    std::vector<Layer> all;
    QHash<QString, PathEntry> paths; ///< by `pathKey`
    QList<QString> order;            ///< keys of `paths` in the order of the file
    QHash<QByteArray, SectionDeclaration> declarations;

    /// DuplicateSection, and InvalidValue for overrideMode beside allowOverride (reference 2.2).
    [[nodiscard]] static base::Result<Layers> read(const xml::Element &configuration);

    [[nodiscard]] const PathEntry *find(const QString &key) const;
    [[nodiscard]] PlacedSection section(const QString &key, const QByteArray &name) const;
};

/// "" for the server level, else folded to one case and without slashes at the ends.
[[nodiscard]] QString pathKey(const QString &path);
/// The keys from the server level down to `path` itself: "", "site", "site/app".
[[nodiscard]] QStringList pathKeys(const QString &path);
[[nodiscard]] QByteArray sectionName(SectionId section);

} // namespace certwizard::iis
