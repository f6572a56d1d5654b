#include "wording/mapping_rows.h"

#include "mappings/saving.h"
#include "wording/certificates.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace certwizard::wording {
namespace {

using mappings::Condition;
using Defect = mappings::CertificateFacts::Defect;

class MappingRows {
    Q_DECLARE_TR_FUNCTIONS(MappingRows)
};

ShortText unreadable(const mappings::Row &row)
{
    switch (row.facts.defect) {
    case Defect::CutOff:
        // What IIS logs for a blob that ends too early (reference 5 of the users' pains: 401.1, 2148086018).
        return {MappingRows::tr("401.1 for this user"), Mood::Bad};
    case Defect::Empty:
        return {MappingRows::tr("no certificate"), Mood::Bad};
    case Defect::NotBase64:
    case Defect::NotCertificate:
    case Defect::PemHeader:
    case Defect::WhiteSpace:
    case Defect::None:
        break;
    }
    return {MappingRows::tr("unreadable"), Mood::Bad};
}

Message expiryNote(const mappings::Row &row, qint64 now)
{
    const auto until = date(row.facts.validUntil());
    if (row.conditions.testFlag(Condition::Expired))
        return {MappingRows::tr("The certificate expired on %1.").arg(until),
                MappingRows::tr("IIS refuses it with 403.17 before it looks at the mapping."),
                MappingRows::tr("Replace it with the person’s new certificate.")};
    if (row.conditions.testFlag(Condition::NotYetValid))
        return {MappingRows::tr("The certificate is not valid before %1.").arg(date(row.facts.validFrom())),
                MappingRows::tr("Until then IIS refuses it with 403.17."),
                {}};
    const auto days = mappings::daysLeft(row.facts, now);
    return {
        days <= 1 ? MappingRows::tr("The certificate expires within two days, on %1.").arg(until)
                  : MappingRows::tr("The certificate expires in %n days, on %1.", nullptr, days).arg(until),
        MappingRows::tr("A renewed certificate is another certificate: the mapping of the old one does not fit it."),
        MappingRows::tr("Replace it as soon as the person has the new one.")};
}

Message purposeNote(const mappings::Row &row)
{
    const auto remedy = MappingRows::tr("Replace it with a certificate for client authentication.");
    if (row.conditions.testFlag(Condition::Authority))
        return {MappingRows::tr("This is the certificate of an authority."),
                MappingRows::tr("Nobody signs in with one: people have certificates that it has issued."),
                MappingRows::tr("Replace it with the person’s own certificate.")};
    if (row.conditions.testFlag(Condition::ServerCertificate))
        return {
            MappingRows::tr("This is the certificate of a server."),
            MappingRows::tr("Its purposes leave client authentication out, so browsers do not offer it to the site."),
            remedy};
    return {MappingRows::tr("The certificate is not for client authentication."),
            MappingRows::tr("Browsers do not offer it to the site, and the person gets 403.7."), remedy};
}

Message duplicateNote(const QStringList &others)
{
    auto names = QStringList();
    for (const auto &other : others)
        names.append(quoted(other));
    return {MappingRows::tr("Another mapping has the same certificate: %1.").arg(QLocale().createSeparatedList(names)),
            MappingRows::tr("IIS allows each certificate once and answers every request with 500.19."),
            MappingRows::tr("Remove all but one of them.")};
}

/// The line where a lock stands, as a sentence of its own; empty where that is not known.
QString placeOf(const iis::Lock &lock)
{
    return lock.position.isKnown()
               ? MappingRows::tr("The lock is in line %1 of the file.").arg(QLocale().toString(lock.position.line))
               : QString();
}

Message inheritedNote(const iis::Lock &lock)
{
    if (lock.forbidsWriting())
        return {MappingRows::tr("This mapping is set for the whole server, and locked there."),
                MappingRows::tr("For one site it can neither be changed nor removed."), placeOf(lock)};
    return {MappingRows::tr("This mapping is set for the whole server."),
            MappingRows::tr("Changing it here copies all of the server’s mappings to this site; later changes for "
                            "the whole server do not reach the site any more."),
            {}};
}

Message passwordNote()
{
    return {MappingRows::tr("No password is set."),
            MappingRows::tr("IIS signs the Windows account in with it; without one the person gets 401.1."),
            MappingRows::tr("Type the account’s password.")};
}

} // namespace

QString date(const QDateTime &moment)
{
    return moment.toLocalTime().date().toString(Qt::ISODate);
}

ShortText state(const mappings::Row &row, qint64 now)
{
    const auto has = [&row](Condition condition) { return row.conditions.testFlag(condition); };
    if (row.removed)
        return {MappingRows::tr("will be removed"), Mood::Neutral};
    if (has(Condition::SourceFailed) && row.error && row.error->code == base::ErrorCode::PasswordNeeded)
        return {MappingRows::tr("not opened yet"), Mood::Warning};
    if (has(Condition::SourceFailed))
        return {MappingRows::tr("file cannot be read"), Mood::Bad};
    if (has(Condition::Unreadable))
        return unreadable(row);
    if (has(Condition::Duplicate))
        return {MappingRows::tr("duplicate"), Mood::Bad};
    if (has(Condition::Fixable))
        return {MappingRows::tr("needs repair"), Mood::Bad};
    if (has(Condition::Expired))
        return {MappingRows::tr("expired"), Mood::Bad};
    if (has(Condition::Authority))
        return {MappingRows::tr("authority’s certificate"), Mood::Bad};
    if (has(Condition::ServerCertificate))
        return {MappingRows::tr("server certificate"), Mood::Bad};
    if (has(Condition::NotForClients))
        return {MappingRows::tr("not for clients"), Mood::Bad};
    if (has(Condition::NoAccount))
        return {MappingRows::tr("account missing"), Mood::Warning};
    if (has(Condition::NotYetValid))
        return {MappingRows::tr("not yet valid"), Mood::Warning};
    if (has(Condition::ExpiresSoon)) {
        const auto days = mappings::daysLeft(row.facts, now);
        return {days == 0   ? MappingRows::tr("expires today")
                : days == 1 ? MappingRows::tr("expires tomorrow")
                            : MappingRows::tr("expires in %n days", nullptr, days),
                Mood::Warning};
    }
    if (has(Condition::NoPassword))
        return {MappingRows::tr("password missing"), Mood::Warning};
    return {MappingRows::tr("fine"), Mood::Good};
}

QList<Message> notes(const mappings::Row &row, qint64 now, const QStringList &others, const iis::Lock &lock)
{
    QList<Message> notes;
    const auto has = [&row](Condition condition) { return row.conditions.testFlag(condition); };
    if (row.error)
        notes.append(describe(*row.error));
    else if (has(Condition::Fixable) && row.facts.defect == iis::MappingCertificate::Defect::CutOff)
        notes.append({MappingRows::tr("Only the filling at the very end of the certificate is missing."),
                      MappingRows::tr("IIS takes it for a damaged one, and never recognises it."),
                      MappingRows::tr("Repair it: nothing of the certificate itself is lost.")});
    else if (has(Condition::Unreadable) || has(Condition::Fixable))
        notes.append(describe(row.facts.defect));
    if (has(Condition::Duplicate))
        notes.append(duplicateNote(others));
    if (has(Condition::Authority) || has(Condition::ServerCertificate) || has(Condition::NotForClients))
        notes.append(purposeNote(row));
    if (has(Condition::NoAccount))
        notes.append({MappingRows::tr("No Windows account is named."),
                      MappingRows::tr("A mapping says which account a certificate signs in as."),
                      MappingRows::tr("Type the account, like CONTOSO\\name.")});
    if (has(Condition::NoPassword))
        notes.append(passwordNote());
    if (has(Condition::Expired) || has(Condition::NotYetValid) || has(Condition::ExpiresSoon))
        notes.append(expiryNote(row, now));
    if (row.origin == mappings::Row::Origin::Inherited)
        notes.append(inheritedNote(lock));
    return notes;
}

Message describeLock(const iis::Lock &lock, bool rules)
{
    return {rules ? MappingRows::tr("The rules of this site are locked.")
                  : MappingRows::tr("The mappings of this site are locked."),
            rules ? MappingRows::tr("A lock for the whole server forbids changing them for one site. They can be "
                                    "looked at.")
                  : MappingRows::tr("A lock for the whole server forbids changing them for one site. They can be "
                                    "looked at, searched and exported."),
            placeOf(lock)};
}

Message policyProblem(const base::Error &error, const QString &configurationPath)
{
    const auto headline = MappingRows::tr("The rules in the file %1 cannot be followed.")
                              .arg(quotedPath(mappings::policyPath(configurationPath)));
    const auto remedy = MappingRows::tr("Correct that file; until then nothing can be saved.");
    switch (error.code) {
    case base::ErrorCode::AnswersMalformed:
        return {headline, MappingRows::tr("It is not valid JSON; the JSON reader found: %1.").arg(quoted(error.detail)),
                remedy};
    case base::ErrorCode::UnknownKey:
        return {headline, MappingRows::tr("There is no such rule: %1.").arg(quoted(error.subject)), remedy};
    case base::ErrorCode::WrongType:
        return {headline, MappingRows::tr("The value of %1 is of the wrong kind.").arg(quoted(error.subject)), remedy};
    default:
        return describe(error);
    }
}

Message lockedMapping(const iis::Lock &lock, const QString &account)
{
    return {MappingRows::tr("The mapping of %1 is set for the whole server, and locked there.").arg(quoted(account)),
            MappingRows::tr("For one site it can neither be changed nor removed."), placeOf(lock)};
}

Message inheritedRule(const iis::Lock &lock)
{
    if (lock.forbidsWriting())
        return {MappingRows::tr("This rule is set for the whole server, and locked there."),
                MappingRows::tr("For one site it can neither be changed, moved nor removed."), placeOf(lock)};
    return {MappingRows::tr("This rule is set for the whole server."),
            MappingRows::tr("Changing it here copies all of the server’s rules to this site; later changes for the "
                            "whole server do not reach the site any more."),
            {}};
}

QString shortNotes(const mappings::Row &row, const QStringList &others)
{
    QStringList notes;
    if (row.conditions.testFlag(Condition::Duplicate) && !others.isEmpty())
        notes.append(MappingRows::tr("same certificate as %1").arg(printable(others.first())));
    if (row.conditions.testFlag(Condition::NoPassword) && !row.removed)
        notes.append(MappingRows::tr("password missing"));
    return notes.join(u", "_s);
}

QString person(const mappings::Row &row, qsizetype characters)
{
    if (row.facts.readable)
        return printable(row.facts.person);
    const auto length = QLocale().toString(characters);
    if (row.error)
        return MappingRows::tr("cannot be read");
    switch (row.facts.defect) {
    case Defect::Empty:
        return MappingRows::tr("no certificate");
    case Defect::CutOff:
        return MappingRows::tr("cannot be read: cut off after %1 characters").arg(length);
    case Defect::NotBase64:
        return MappingRows::tr("cannot be read: not base64");
    default:
        return MappingRows::tr("cannot be read: not a certificate");
    }
}

ShortText password(mappings::PasswordState state)
{
    switch (state) {
    case mappings::PasswordState::None:
        return {MappingRows::tr("none"), Mood::Neutral};
    case mappings::PasswordState::ProtectedByIis:
        return {MappingRows::tr("kept by IIS"), Mood::Neutral};
    case mappings::PasswordState::PlainText:
        return {MappingRows::tr("plain text"), Mood::Warning};
    case mappings::PasswordState::New:
        return {MappingRows::tr("new"), Mood::Good};
    case mappings::PasswordState::Pending:
        return {MappingRows::tr("when written"), Mood::Neutral};
    }
    return {};
}

QString whereSet(mappings::Row::Origin origin)
{
    switch (origin) {
    case mappings::Row::Origin::File:
        return MappingRows::tr("this site");
    case mappings::Row::Origin::Inherited:
        return MappingRows::tr("whole server");
    case mappings::Row::Origin::Added:
        return MappingRows::tr("new");
    }
    return {};
}

QString saidOf(const mappings::Snapshot &snapshot, mappings::RowId id)
{
    const auto row = snapshot.row(id);
    QStringList others;
    for (const auto other : row.sameCertificate)
        others.append(snapshot.userName(other));
    return QStringList{row.facts.readable ? date(row.facts.validUntil()) : QString(),
                       state(row, snapshot.now).text,
                       password(row.password).text,
                       whereSet(row.origin),
                       shortNotes(row, others),
                       row.enabled ? QString() : MappingRows::tr("off")}
        .join(u'\n');
}

QString columnName(mappings::Column column)
{
    switch (column) {
    case mappings::Column::Enabled:
        return MappingRows::tr("On", "column: whether the mapping is enabled");
    case mappings::Column::Account:
        return MappingRows::tr("Account");
    case mappings::Column::Person:
        return MappingRows::tr("Person");
    case mappings::Column::Issuer:
        return MappingRows::tr("Issuer");
    case mappings::Column::Serial:
        return MappingRows::tr("Serial number");
    case mappings::Column::Thumbprint:
        return MappingRows::tr("Thumbprint");
    case mappings::Column::ValidUntil:
        return MappingRows::tr("Valid until");
    case mappings::Column::State:
        return MappingRows::tr("State");
    case mappings::Column::Password:
        return MappingRows::tr("Password");
    case mappings::Column::Origin:
        return MappingRows::tr("Set for");
    case mappings::Column::Notes:
        return MappingRows::tr("Notes");
    }
    return {};
}

QString chipName(mappings::Chip chip)
{
    switch (chip) {
    case mappings::Chip::All:
        return MappingRows::tr("All");
    case mappings::Chip::Expiring:
        return MappingRows::tr("Expiring");
    case mappings::Chip::Expired:
        return MappingRows::tr("Expired");
    case mappings::Chip::Problems:
        return MappingRows::tr("Problems");
    case mappings::Chip::Disabled:
        return MappingRows::tr("Disabled");
    case mappings::Chip::Changed:
        return MappingRows::tr("Changed");
    }
    return {};
}

namespace {

/// One row is named, several are counted.
QString named(const mappings::EditName &name, const QString &one, const QString &several)
{
    const auto who = name.subject.isEmpty() ? MappingRows::tr("someone without an account") : quoted(name.subject);
    return name.count == 1 ? one.arg(who) : several;
}

QString describeRuleEdit(const mappings::EditName &name)
{
    const auto rule = name.subject.isEmpty() ? MappingRows::tr("without a name") : quoted(name.subject);
    switch (name.kind) {
    case mappings::EditName::Kind::AddRule:
        return MappingRows::tr("Add rule %1").arg(rule);
    case mappings::EditName::Kind::ChangeRule:
        return MappingRows::tr("Change rule %1").arg(rule);
    case mappings::EditName::Kind::RemoveRule:
        return MappingRows::tr("Remove rule %1").arg(rule);
    case mappings::EditName::Kind::RestoreRule:
        return MappingRows::tr("Keep rule %1").arg(rule);
    case mappings::EditName::Kind::MoveRule:
        return MappingRows::tr("Move rule %1").arg(rule);
    default:
        return name.count == 1 ? MappingRows::tr("Discard one change")
                               : MappingRows::tr("Discard %n changes", nullptr, name.count);
    }
}

} // namespace

QString describe(const mappings::EditName &name)
{
    using Kind = mappings::EditName::Kind;
    const auto n = name.count;
    switch (name.kind) {
    case Kind::Add:
        return named(name, MappingRows::tr("Add mapping of %1"), MappingRows::tr("Add %n mappings", nullptr, n));
    case Kind::Import:
        return named(name, MappingRows::tr("Import mapping of %1"), MappingRows::tr("Import %n mappings", nullptr, n));
    case Kind::Remove:
        return named(name, MappingRows::tr("Remove mapping of %1"), MappingRows::tr("Remove %n mappings", nullptr, n));
    case Kind::Copy:
        return named(name, MappingRows::tr("Duplicate mapping of %1"),
                     MappingRows::tr("Duplicate %n mappings", nullptr, n));
    case Kind::Move:
        return named(name, MappingRows::tr("Move mapping of %1"), MappingRows::tr("Move %n mappings", nullptr, n));
    case Kind::Restore:
        return named(name, MappingRows::tr("Take back changes to %1"),
                     MappingRows::tr("Take back changes to %n mappings", nullptr, n));
    case Kind::Enable:
        return named(name, MappingRows::tr("Enable mapping of %1"), MappingRows::tr("Enable %n mappings", nullptr, n));
    case Kind::Disable:
        return named(name, MappingRows::tr("Disable mapping of %1"),
                     MappingRows::tr("Disable %n mappings", nullptr, n));
    case Kind::SetAccount:
        return named(name, MappingRows::tr("Change account of %1"), MappingRows::tr("Change %n accounts", nullptr, n));
    case Kind::SetPassword:
        return named(name, MappingRows::tr("Change password of %1"),
                     MappingRows::tr("Change %n passwords", nullptr, n));
    case Kind::ForgetPassword:
        return named(name, MappingRows::tr("Take back password of %1"),
                     MappingRows::tr("Take back %n passwords", nullptr, n));
    case Kind::ReplaceCertificate:
        return named(name, MappingRows::tr("Replace certificate of %1"),
                     MappingRows::tr("Replace %n certificates", nullptr, n));
    case Kind::FixCertificate:
        return named(name, MappingRows::tr("Repair certificate of %1"),
                     MappingRows::tr("Repair %n certificates", nullptr, n));
    default:
        return describeRuleEdit(name);
    }
}

} // namespace certwizard::wording
