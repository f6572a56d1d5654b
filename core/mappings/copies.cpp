#include "mappings/copies.h"

namespace certwizard::mappings {

namespace {

using PasswordKind = setup::PasswordSource::Kind;

NewCertificate readCertificate(QByteArrayView text)
{
    const auto read = iis::readMappingCertificate(text);
    return read.certificate.isNull() ? NewCertificate() : newCertificate(read.certificate);
}

} // namespace

base::SharedSecret storedPassword(const xml::Element &mapping)
{
    auto text = mapping.value("password").value_or(QString());
    return text.isEmpty() ? nullptr : std::make_shared<const base::Secret>(base::Secret::take(text));
}

QList<CopiedMapping> copiesOf(const Session &session, const setup::SecretVault &vault, const QList<RowId> &rows)
{
    const auto &now = session.now();
    QList<CopiedMapping> copies;
    for (const auto id : rows) {
        CopiedMapping copy{now.userName(id), readCertificate(now.certificateText(id)), now.isEnabled(id), nullptr, {}};
        if (!copy.certificate.facts.readable)
            continue;
        const auto source = now.edits.value(id).password;
        if (source.kind == PasswordKind::Held)
            copy.password = vault.value(source.name);
        else if (source.kind == PasswordKind::Keep && !now.isAdded(id))
            copy.password = storedPassword(now.store->mapping(id).element());
        copies.append(std::move(copy));
    }
    return copies;
}

QList<IgnoredMappings> ignoredBelow(Session &session)
{
    QList<IgnoredMappings> found;
    const auto &configuration = session.state().configuration();
    const auto holes = configuration.holes(session.site());
    for (const auto &hole : holes) {
        if (hole.kind != iis::Hole::Kind::MappingsIgnored
            || std::ranges::any_of(found, [&](const auto &known) { return known.path == hole.path; }))
            continue;
        session.rowStore().decodeAll();
        IgnoredMappings ignored{hole.path, {}};
        const auto settings = configuration.mapping(hole.path);
        for (const auto &mapping : settings.oneToOne) {
            if (mapping.isInherited())
                continue;
            CopiedMapping copy{mapping.userName(), readCertificate(mapping.certificateText()), mapping.isEnabled(),
                               storedPassword(mapping.element()),
                               setup::IgnoredOneToOne{hole.path, mapping.certificateText().toByteArray()}};
            if (copy.certificate.facts.readable && session.find(copy.certificate) < 0)
                ignored.mappings.append(std::move(copy));
        }
        if (!ignored.mappings.isEmpty())
            found.append(std::move(ignored));
    }
    return found;
}

QList<RowId> addCopies(Session &session, const QList<CopiedMapping> &copies)
{
    QList<NewMapping> wanted;
    QList<setup::IgnoredOneToOne> from;
    for (const auto &copy : copies) {
        wanted.append({copy.userName, copy.certificate, copy.enabled,
                       copy.password ? session.hold(copy.password) : setup::PasswordSource{}});
        if (copy.ignored)
            from.append(*copy.ignored);
    }
    return from.isEmpty() ? session.add(wanted, EditName::Kind::Copy) : session.moveHere(wanted, from);
}

} // namespace certwizard::mappings
