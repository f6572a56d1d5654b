#include "section_view.h"

namespace certwizard::iis {

using namespace Qt::StringLiterals;

namespace {

bool lists(const QString &list, QByteArrayView name)
{
    const auto wanted = QUtf8StringView(name);
    for (const auto part : QStringView(list).split(u',')) {
        const auto word = part.trimmed();
        if (word == "*"_L1 || word == wanted)
            return true;
    }
    return false;
}

/// Do `include` ("lockAttributes") and `allBut` ("lockAllAttributesExcept") of an element lock `name`?
bool locks(const xml::Element &element, QByteArrayView include, QByteArrayView allBut, QByteArrayView name)
{
    if (const auto list = element.value(include); list && lists(*list, name))
        return true;
    const auto exceptions = element.value(allBut);
    return exceptions && !lists(*exceptions, name);
}

bool isLockedItem(const xml::Element &element)
{
    const auto value = element.value("lockItem");
    return value && parseBool(*value).value_or(false);
}

bool locksElement(const xml::Element &element, QByteArrayView name)
{
    return locks(element, "lockElements", "lockAllElementsExcept", name);
}

} // namespace

std::optional<bool> parseBool(const QString &text)
{
    if (text.compare("true"_L1, Qt::CaseInsensitive) == 0)
        return true;
    if (text.compare("false"_L1, Qt::CaseInsensitive) == 0)
        return false;
    return std::nullopt;
}

SectionView::SectionView(const Layers &layers, const QString &path, const QByteArray &name)
{
    const auto keys = pathKeys(path);
    for (const auto &key : keys) {
        const auto placed = layers.section(key, name);
        if (!placed.element)
            continue;
        const auto &layer = layers.all[static_cast<std::size_t>(placed.layer)];
        const auto level = key.isEmpty() ? Provenance::Level::Server : Provenance::Level::Location;
        m_levels.append({placed.element, {level, layer.path, placed.element.position()}, key == keys.last()});
    }
}

Lock SectionView::wholeLock() const
{
    for (const auto &level : m_levels) {
        if (!level.isOwn && isLockedItem(level.element))
            return {Lock::Kind::LockItem, level.from.position};
    }
    return {};
}

Lock SectionView::attributeLock(QByteArrayView attribute) const
{
    if (auto lock = wholeLock(); lock.forbidsWriting())
        return lock;
    for (const auto &level : m_levels) {
        if (level.isOwn)
            break;
        if (locks(level.element, "lockAttributes", "lockAllAttributesExcept", attribute))
            return {Lock::Kind::LockAttribute, level.from.position};
    }
    return {};
}

Lock SectionView::childLock(QByteArrayView child) const
{
    if (auto lock = wholeLock(); lock.forbidsWriting())
        return lock;
    for (const auto &level : m_levels) {
        if (level.isOwn)
            break;
        if (locksElement(level.element, child))
            return {Lock::Kind::LockElement, level.from.position};
    }
    return {};
}

Lock SectionView::directiveLock(QByteArrayView collection, QByteArrayView directive) const
{
    if (auto lock = childLock(collection); lock.forbidsWriting())
        return lock;
    for (const auto &level : m_levels) {
        if (level.isOwn)
            break;
        const auto element = level.element.child(collection);
        if (!element)
            continue;
        if (isLockedItem(element))
            return {Lock::Kind::LockItem, element.position()};
        if (locksElement(element, directive))
            return {Lock::Kind::LockElement, element.position()};
        if (directive != "clear")
            continue;
        for (const auto item : element.children()) {
            if (isLockedItem(item))
                return {Lock::Kind::LockItem, item.position()};
        }
    }
    return {};
}

Setting<bool> SectionView::boolean(QByteArrayView attribute, bool byDefault) const
{
    return setting<bool>(attribute, byDefault, [](const QString &text) { return parseBool(text); });
}

Setting<QString> SectionView::text(QByteArrayView attribute, const QString &byDefault) const
{
    return setting<QString>(attribute, byDefault, [](const QString &text) { return std::optional(text); });
}

} // namespace certwizard::iis
