#pragma once

#include "iis/values.h"
#include "layers.h"

#include <QVarLengthArray>

namespace certwizard::iis {

/// One section of one path with everything that it inherits: its elements from the server level down.
class SectionView {
public:
    struct Level {
        xml::Element element;
        Provenance from;
        bool isOwn = false; ///< stands at the path itself, not above it
    };

    SectionView(const Layers &layers, const QString &path, const QByteArray &name);
    SectionView(const Layers &layers, const QString &path, SectionId section)
        : SectionView(layers, path, sectionName(section))
    {
    }

    [[nodiscard]] const QVarLengthArray<Level, 4> &levels() const { return m_levels; }

    /// lockItem on the section above the path locks all of it.
    [[nodiscard]] Lock wholeLock() const;
    /// What levels above say against writing this attribute at the path.
    [[nodiscard]] Lock attributeLock(QByteArrayView attribute) const;
    /// Against writing a child element (a collection) at the path.
    [[nodiscard]] Lock childLock(QByteArrayView child) const;
    /// Against a directive ("add", "clear") in a collection of the section at the path; a locked item forbids
    /// `clear` (reference 2.3).
    [[nodiscard]] Lock directiveLock(QByteArrayView collection, QByteArrayView directive) const;

    /// The effective value: the deepest level that has the attribute wins. `parse` gives an optional.
    template <typename T, typename Parse>
    [[nodiscard]] Setting<T> setting(QByteArrayView attribute, T byDefault, Parse parse) const
    {
        Setting<T> result{std::move(byDefault), {}, attributeLock(attribute), true};
        for (auto level = m_levels.crbegin(); level != m_levels.crend(); ++level) {
            const auto text = level->element.value(attribute);
            if (!text)
                continue;
            result.from = level->from;
            if (auto value = parse(*text))
                result.value = *std::move(value);
            else
                result.isValid = false;
            break;
        }
        return result;
    }
    [[nodiscard]] Setting<bool> boolean(QByteArrayView attribute, bool byDefault) const;
    [[nodiscard]] Setting<QString> text(QByteArrayView attribute, const QString &byDefault) const;

private:
    QVarLengthArray<Level, 4> m_levels;
};

/// "true" or "false"; other spellings are not of the type.
[[nodiscard]] std::optional<bool> parseBool(const QString &text);

} // namespace certwizard::iis
