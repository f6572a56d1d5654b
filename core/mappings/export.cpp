#include "mappings/export.h"

#include "base/csv.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace certwizard::mappings {

namespace {

using namespace Qt::StringLiterals;

QString passwordName(PasswordState state)
{
    switch (state) {
    case PasswordState::None:
        return u"none"_s;
    case PasswordState::ProtectedByIis:
        return u"protected"_s;
    case PasswordState::PlainText:
        return u"plain-text"_s;
    case PasswordState::Pending:
        return u"pending"_s;
    case PasswordState::New:
        break;
    }
    return u"new"_s;
}

QString originName(Row::Origin origin)
{
    switch (origin) {
    case Row::Origin::File:
        return u"site"_s;
    case Row::Origin::Inherited:
        return u"server"_s;
    case Row::Origin::Added:
        break;
    }
    return u"new"_s;
}

QString isoDate(const CertificateFacts &facts, const QDateTime &moment)
{
    return facts.readable ? moment.toString(Qt::ISODate) : QString();
}

} // namespace

QStringList conditionNames(Conditions conditions)
{
    static const std::pair<Condition, QString> names[] = {
        {Condition::ExpiresSoon, u"expires-soon"_s}, {Condition::NotYetValid, u"not-yet-valid"_s},
        {Condition::Expired, u"expired"_s},          {Condition::NotForClients, u"not-for-clients"_s},
        {Condition::Authority, u"authority"_s},      {Condition::ServerCertificate, u"server-certificate"_s},
        {Condition::Duplicate, u"duplicate"_s},      {Condition::Fixable, u"needs-repair"_s},
        {Condition::Unreadable, u"unreadable"_s},    {Condition::NoAccount, u"no-account"_s},
        {Condition::NoPassword, u"no-password"_s},   {Condition::SourceFailed, u"file-unreadable"_s},
    };
    QStringList found;
    for (const auto &[condition, name] : names)
        if (conditions.testFlag(condition))
            found.append(name);
    return found;
}

QByteArray exportCsv(const Snapshot &snapshot, const std::vector<RowId> &rows)
{
    QByteArray text = "\xef\xbb\xbf"
                      + base::csvRecord({u"account"_s, u"enabled"_s, u"person"_s, u"subject"_s, u"upn"_s, u"email"_s,
                                         u"issuer"_s, u"serial"_s, u"thumbprint"_s, u"validFrom"_s, u"validUntil"_s,
                                         u"state"_s, u"password"_s, u"setFor"_s});
    for (const auto id : rows) {
        const auto row = snapshot.row(id);
        const auto &facts = row.facts;
        const auto state = conditionNames(row.conditions);
        text += base::csvRecord({row.userName, row.enabled ? u"yes"_s : u"no"_s, facts.person, facts.subject, facts.upn,
                                 facts.email, facts.issuer, facts.serial, facts.thumbprintText(),
                                 isoDate(facts, facts.validFrom()), isoDate(facts, facts.validUntil()),
                                 state.isEmpty() ? u"fine"_s : state.join(u' '), passwordName(row.password),
                                 originName(row.origin)});
    }
    return text;
}

QByteArray exportJson(const Snapshot &snapshot, const std::vector<RowId> &rows)
{
    QJsonArray array;
    for (const auto id : rows) {
        const auto row = snapshot.row(id);
        const auto &facts = row.facts;
        QJsonObject object{{u"account"_s, row.userName},
                           {u"enabled"_s, row.enabled},
                           {u"state"_s, QJsonArray::fromStringList(conditionNames(row.conditions))},
                           {u"password"_s, passwordName(row.password)},
                           {u"setFor"_s, originName(row.origin)}};
        if (facts.readable) {
            object.insert(u"person"_s, facts.person);
            object.insert(u"subject"_s, facts.subject);
            object.insert(u"issuer"_s, facts.issuer);
            object.insert(u"serial"_s, facts.serial);
            object.insert(u"thumbprint"_s, facts.thumbprintText());
            object.insert(u"validFrom"_s, isoDate(facts, facts.validFrom()));
            object.insert(u"validUntil"_s, isoDate(facts, facts.validUntil()));
            if (!facts.upn.isEmpty())
                object.insert(u"upn"_s, facts.upn);
            if (!facts.email.isEmpty())
                object.insert(u"email"_s, facts.email);
        }
        object.insert(u"certificate"_s, QString::fromLatin1(snapshot.certificateText(id)));
        array.append(object);
    }
    return QJsonDocument(array).toJson();
}

} // namespace certwizard::mappings
