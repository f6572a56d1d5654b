#include "json.h"

#include "setup/names.h"

#include <QJsonArray>

namespace certwizard::apply {

using namespace Qt::StringLiterals;

namespace {

QJsonObject certificateJson(const QByteArray &base64)
{
    QJsonObject json;
    const auto certificate = pki::Certificate::fromBase64(base64);
    if (!certificate)
        return json; // damaged in the file: there is nothing to name it by
    json["subject"_L1] = certificate->subject().toString();
    json["issuer"_L1] = certificate->issuer().toString();
    json["thumbprint"_L1] = certificate->thumbprint();
    json["expires"_L1] = certificate->notAfter().toString(Qt::ISODate);
    return json;
}

QString levelName(iis::Provenance::Level level)
{
    switch (level) {
    case iis::Provenance::Level::Default:
        return u"default"_s;
    case iis::Provenance::Level::Server:
        return u"server"_s;
    case iis::Provenance::Level::Location:
        return u"location"_s;
    }
    return {};
}

QJsonObject mappingJson(const setup::ManyToOneChoice &mapping)
{
    QJsonArray rules;
    for (const auto &rule : mapping.rules) {
        const auto field = rule.field == iis::MappingRule::Field::Subject ? u"subject"_s : u"issuer"_s;
        rules.append(QJsonObject{
            {"field"_L1, rule.unknownField.value_or(field)},
            {"subField"_L1, rule.subField},
            {"match"_L1, rule.match},
            {"caseSensitive"_L1, rule.caseSensitive},
        });
    }
    return {{"name"_L1, mapping.name},         {"description"_L1, mapping.description},
            {"enabled"_L1, mapping.enabled},   {"permission"_L1, mapping.allow ? u"allow"_s : u"deny"_s},
            {"userName"_L1, mapping.userName}, {"rules"_L1, rules}};
}

struct Describe {
    QJsonObject operator()(const setup::SetAttribute &change) const
    {
        QJsonObject json{{"kind"_L1, u"set-attribute"_s},
                         {"location"_L1, change.path},
                         {"section"_L1, iis::sectionPath(change.section)},
                         {"attribute"_L1, change.attribute},
                         {"before"_L1, change.before},
                         {"after"_L1, change.after},
                         {"beforeFrom"_L1, levelName(change.origin.level)}};
        if (change.origin.position.isKnown())
            json["beforeLine"_L1] = change.origin.position.line;
        return json;
    }
    QJsonObject operator()(const setup::AddBinding &change) const
    {
        QJsonObject json{
            {"kind"_L1, u"add-binding"_s}, {"protocol"_L1, change.protocol}, {"binding"_L1, change.information}};
        if (change.sslFlags)
            json["sslFlags"_L1] = static_cast<qint64>(*change.sslFlags);
        return json;
    }
    QJsonObject operator()(const setup::SetBindingFlags &change) const
    {
        return {{"kind"_L1, u"set-binding-flags"_s},
                {"binding"_L1, change.information},
                {"before"_L1, static_cast<qint64>(change.before)},
                {"after"_L1, static_cast<qint64>(change.after)}};
    }
    QJsonObject operator()(const setup::CopyInherited &change) const
    {
        const auto isOneToOne = change.collection == iis::MappingCollection::OneToOne;
        return {{"kind"_L1, u"copy-inherited"_s},
                {"collection"_L1, isOneToOne ? u"oneToOneMappings"_s : u"manyToOneMappings"_s},
                {"count"_L1, change.count}};
    }
    QJsonObject operator()(const setup::AddOneToOne &change) const
    {
        return {{"kind"_L1, u"add-one-to-one"_s},
                {"userName"_L1, change.userName},
                {"enabled"_L1, change.enabled},
                {"certificate"_L1, certificateJson(change.certificate)},
                {"setsPassword"_L1, change.password != nullptr}};
    }
    QJsonObject operator()(const setup::UpdateOneToOne &change) const
    {
        QJsonObject json{{"kind"_L1, u"update-one-to-one"_s},
                         {"userName"_L1, change.userName},
                         {"certificate"_L1, certificateJson(change.certificate)},
                         {"setsPassword"_L1, change.newPassword != nullptr}};
        if (change.newUserName)
            json["newUserName"_L1] = *change.newUserName;
        if (change.newEnabled)
            json["newEnabled"_L1] = *change.newEnabled;
        if (change.newCertificate)
            json["newCertificate"_L1] = certificateJson(*change.newCertificate);
        return json;
    }
    QJsonObject operator()(const setup::RemoveOneToOne &change) const
    {
        QJsonObject json{{"kind"_L1, u"remove-one-to-one"_s},
                         {"userName"_L1, change.userName},
                         {"certificate"_L1, certificateJson(change.certificate)}};
        if (!change.path.isEmpty())
            json["path"_L1] = change.path;
        return json;
    }
    QJsonObject operator()(const setup::AddManyToOne &change) const
    {
        return {{"kind"_L1, u"add-many-to-one"_s},
                {"mapping"_L1, mappingJson(change.mapping)},
                {"setsPassword"_L1, change.password != nullptr}};
    }
    QJsonObject operator()(const setup::UpdateManyToOne &change) const
    {
        return {{"kind"_L1, u"update-many-to-one"_s},
                {"before"_L1, mappingJson(change.before)},
                {"after"_L1, mappingJson(change.after)},
                {"setsPassword"_L1, change.newPassword != nullptr}};
    }
    QJsonObject operator()(const setup::RemoveManyToOne &change) const
    {
        return {{"kind"_L1, u"remove-many-to-one"_s}, {"name"_L1, change.name}};
    }
    QJsonObject operator()(const setup::MoveManyToOne &change) const
    {
        return {{"kind"_L1, u"move-many-to-one"_s},
                {"name"_L1, change.name},
                {"before"_L1, change.before},
                {"after"_L1, change.after}};
    }
};

} // namespace

QJsonObject toJson(const setup::Change &change)
{
    auto json = std::visit(Describe(), change.kind);
    json["step"_L1] = setup::nameOf(change.step);
    return json;
}

} // namespace certwizard::apply
