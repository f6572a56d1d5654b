#include "mappings/row.h"

namespace certwizard::mappings {

namespace {

using PasswordKind = setup::PasswordSource::Kind;

QByteArray keyOf(const CertificateFacts &facts)
{
    return {reinterpret_cast<const char *>(facts.thumbprint.data()), qsizetype(facts.thumbprint.size())};
}

PasswordState stateOf(iis::StoredPassword stored)
{
    switch (stored) {
    case iis::StoredPassword::Protected:
        return PasswordState::ProtectedByIis;
    case iis::StoredPassword::PlainText:
        return PasswordState::PlainText;
    case iis::StoredPassword::None:
        break;
    }
    return PasswordState::None;
}

PasswordState stateOf(const setup::PasswordSource &source)
{
    return source.kind == PasswordKind::None || source.kind == PasswordKind::Keep ? PasswordState::None
                                                                                  : PasswordState::New;
}

} // namespace

NewCertificate newCertificate(const pki::Certificate &certificate)
{
    const auto base64 = certificate.base64();
    return {base64, factsOf(certificate), {setup::CertificateSource::Kind::Text, QString::fromLatin1(base64), {}}, {}};
}

const CertificateFacts &Snapshot::facts(RowId id) const
{
    static const CertificateFacts none;
    const auto edit = edits.constFind(id);
    if (edit != edits.cend() && edit->certificate)
        return edit->certificate->facts;
    return isAdded(id) ? none : store->row(id).certificate;
}

QString Snapshot::userName(RowId id) const
{
    const auto edit = edits.constFind(id);
    if (edit != edits.cend() && edit->userName)
        return *edit->userName;
    return isAdded(id) ? QString() : store->row(id).userName;
}

bool Snapshot::isEnabled(RowId id) const
{
    const auto edit = edits.constFind(id);
    if (edit != edits.cend() && edit->enabled)
        return *edit->enabled;
    return isAdded(id) || store->row(id).enabled;
}

QByteArray Snapshot::searchText(RowId id) const
{
    if (!isAdded(id) && !edits.contains(id))
        return store->row(id).searchText;
    return searchTextOf(userName(id), facts(id));
}

QByteArray Snapshot::certificateText(RowId id) const
{
    const auto edit = edits.constFind(id);
    if (edit != edits.cend() && edit->certificate)
        return edit->certificate->base64;
    return isAdded(id) ? QByteArray() : store->mapping(id).certificateText().toByteArray();
}

QList<RowId> Snapshot::rowsWith(const CertificateFacts &facts) const
{
    QList<RowId> rows;
    if (!facts.readable)
        return rows;
    for (const auto id : store->rowsWith(facts.thumbprint)) {
        const auto edit = edits.constFind(id);
        if (edit == edits.cend() || (!edit->removed && !edit->certificate))
            rows.append(id);
    }
    if (!newCertificates.isEmpty()) {
        const auto pending = newCertificates.values(keyOf(facts));
        for (const auto id : pending)
            if (!edits.value(id).removed)
                rows.append(id);
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

Conditions Snapshot::conditions(RowId id) const
{
    const auto edit = edits.constFind(id);
    const auto pending = edit != edits.cend();
    const auto failed = pending && edit->certificate && edit->certificate->error;
    auto result = failed ? Conditions(Condition::SourceFailed) : judge(facts(id), now);
    if (userName(id).trimmed().isEmpty())
        result |= Condition::NoAccount;
    if (isAdded(id) && pending && stateOf(edit->password) == PasswordState::None)
        result |= Condition::NoPassword;
    if (!(pending && edit->removed) && rowsWith(facts(id)).size() > 1)
        result |= Condition::Duplicate;
    return result;
}

Row Snapshot::row(RowId id) const
{
    Row row;
    row.id = id;
    const auto edit = edits.constFind(id);
    if (isAdded(id)) {
        row.origin = Row::Origin::Added;
    } else {
        const auto &stored = store->row(id);
        row.origin = stored.inherited ? Row::Origin::Inherited : Row::Origin::File;
        row.password = stateOf(stored.password);
    }
    if (edit != edits.cend()) {
        row.changed = true;
        row.removed = edit->removed;
        if (edit->password.kind != PasswordKind::Keep)
            row.password = stateOf(edit->password);
        if (edit->certificate)
            row.error = edit->certificate->error;
    }
    row.enabled = isEnabled(id);
    row.userName = userName(id);
    row.facts = facts(id);
    row.conditions = conditions(id);
    row.sameCertificate = rowsWith(row.facts);
    row.sameCertificate.removeAll(id);
    return row;
}

} // namespace certwizard::mappings
