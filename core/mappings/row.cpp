#include "mappings/row.h"

namespace certwizard::mappings {

namespace {

using PasswordKind = setup::PasswordSource::Kind;

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
    switch (source.kind) {
    case PasswordKind::Environment:
    case PasswordKind::Prompt:
        return PasswordState::Pending;
    case PasswordKind::Held:
        return PasswordState::New;
    case PasswordKind::None:
    case PasswordKind::Keep:
        break;
    }
    return PasswordState::None;
}

} // namespace

NewCertificate newCertificate(const pki::Certificate &certificate)
{
    const auto base64 = certificate.base64();
    return {base64, factsOf(certificate), {setup::CertificateSource::Kind::Text, QString::fromLatin1(base64), {}}, {}};
}

const CertificateMarks &Snapshot::marks(RowId id) const
{
    static const CertificateMarks none;
    const auto edit = edits.constFind(id);
    if (edit != edits.cend() && edit->certificate)
        return edit->certificate->facts;
    return isAdded(id) ? none : store->row(id).certificate;
}

CertificateFacts Snapshot::facts(RowId id) const
{
    const auto edit = edits.constFind(id);
    if (edit != edits.cend() && edit->certificate)
        return edit->certificate->facts;
    return isAdded(id) ? CertificateFacts() : readFacts(store->mapping(id).certificateText());
}

QString Snapshot::issuer(RowId id) const
{
    const auto edit = edits.constFind(id);
    if (edit != edits.cend() && edit->certificate)
        return edit->certificate->facts.issuer;
    return isAdded(id) ? QString() : store->row(id).issuer;
}

QString Snapshot::userName(RowId id) const
{
    const auto edit = edits.constFind(id);
    if (edit != edits.cend() && edit->userName)
        return *edit->userName;
    return isAdded(id) ? QString() : store->mapping(id).userName();
}

bool Snapshot::isEnabled(RowId id) const
{
    const auto edit = edits.constFind(id);
    if (edit != edits.cend() && edit->enabled)
        return *edit->enabled;
    return isAdded(id) || store->row(id).enabled;
}

bool Snapshot::isRemoved(RowId id) const
{
    const auto edit = edits.constFind(id);
    return edit != edits.cend() && edit->removed;
}

PasswordState Snapshot::password(RowId id) const
{
    const auto edit = edits.constFind(id);
    if (edit != edits.cend() && edit->password.kind != PasswordKind::Keep)
        return stateOf(edit->password);
    return isAdded(id) ? PasswordState::None : stateOf(store->row(id).password);
}

RowOrigin Snapshot::origin(RowId id) const
{
    return isAdded(id) ? RowOrigin::Added : store->row(id).inherited ? RowOrigin::Inherited : RowOrigin::File;
}

QByteArray Snapshot::searchText(RowId id) const
{
    if (isAdded(id) || edits.contains(id))
        return searchTextOf(userName(id), facts(id));
    const auto &text = store->row(id).text;
    return QByteArray::fromRawData(text.constData(), text.size());
}

QByteArray Snapshot::field(RowId id, TextField field) const
{
    if (isAdded(id) || edits.contains(id))
        return fieldOf(searchText(id), field).toByteArray();
    const auto found = fieldOf(store->row(id).text, field);
    return QByteArray::fromRawData(found.data(), found.size());
}

QByteArray Snapshot::certificateText(RowId id) const
{
    const auto edit = edits.constFind(id);
    if (edit != edits.cend() && edit->certificate)
        return edit->certificate->base64;
    return isAdded(id) ? QByteArray() : store->mapping(id).certificateText().toByteArray();
}

QList<RowId> Snapshot::rowsWith(const CertificateMarks &certificate) const
{
    QList<RowId> rows;
    if (!certificate.readable)
        return rows;
    for (const auto id : store->rowsWith(certificate.thumbprint)) {
        const auto edit = edits.constFind(id);
        if (edit == edits.cend() || (!edit->removed && !edit->certificate))
            rows.append(id);
    }
    if (!newCertificates.isEmpty()) {
        const auto pending = newCertificates.values(certificate.thumbprintKey());
        for (const auto id : pending)
            if (!isRemoved(id))
                rows.append(id);
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

RowId Snapshot::find(const NewCertificate &certificate) const
{
    if (!certificate.facts.readable)
        return -1;
    if (const auto rows = rowsWith(certificate.facts); !rows.isEmpty())
        return rows.first();
    RowId removed = -1;
    const auto known =
        store->isComplete() ? store->rowsWith(certificate.facts.thumbprint) : store->rowsWithText(certificate.base64);
    for (const auto id : known) {
        const auto edit = edits.constFind(id);
        if (edit == edits.cend() || (!edit->removed && !edit->certificate))
            return id;
        if (!edit->certificate)
            removed = id;
    }
    return removed;
}

Conditions Snapshot::conditions(RowId id) const
{
    const auto edit = edits.constFind(id);
    const auto pending = edit != edits.cend();
    const auto failed = pending && edit->certificate && edit->certificate->error;
    auto result = failed ? Conditions(Condition::SourceFailed) : judge(marks(id), now);
    const auto hasAccount =
        (pending && edit->userName) || isAdded(id) ? !userName(id).trimmed().isEmpty() : store->row(id).hasAccount;
    if (!hasAccount)
        result |= Condition::NoAccount;
    if (password(id) == PasswordState::None)
        result |= Condition::NoPassword;
    // Where nothing is pending on certificates, the store knows without looking.
    const auto mayRepeat = !newCertificates.isEmpty() || (!isAdded(id) && store->isDuplicate(id));
    if (mayRepeat && !(pending && edit->removed) && rowsWith(marks(id)).size() > 1)
        result |= Condition::Duplicate;
    return result;
}

Row Snapshot::row(RowId id) const
{
    Row row;
    row.id = id;
    const auto edit = edits.constFind(id);
    row.origin = origin(id);
    row.password = password(id);
    if (edit != edits.cend()) {
        row.changed = true;
        row.removed = edit->removed;
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
