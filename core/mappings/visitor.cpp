#include "mappings/visitor.h"

#include <QXmlStreamWriter>

namespace certwizard::mappings {

struct Visitors::Data {
    Snapshot snapshot;
    xml::Document pending; ///< the rows that differ from the file: `admission` holds handles into it
    iis::Admission admission;
    std::vector<RowId> rows; ///< of each mapping that admission knows
    std::vector<int> rules;
};

namespace {

using PasswordKind = setup::PasswordSource::Kind;
using namespace Qt::StringLiterals;

/// The pending rows as IIS will read them. What stands for a password is a mark, never a password.
QByteArray pendingXml(const Snapshot &now, const std::vector<RowId> &rows)
{
    QByteArray text;
    QXmlStreamWriter writer(&text);
    writer.writeStartElement(u"rows"_s);
    for (const auto id : rows) {
        writer.writeEmptyElement(u"add"_s);
        writer.writeAttribute(u"enabled"_s, now.isEnabled(id) ? u"true"_s : u"false"_s);
        if (const auto userName = now.userName(id); !userName.isEmpty())
            writer.writeAttribute(u"userName"_s, userName);
        if (now.row(id).password != PasswordState::None)
            writer.writeAttribute(u"password"_s, u"[enc:Pending:AAAA:enc]"_s);
        writer.writeAttribute(u"certificate"_s, QString::fromLatin1(now.certificateText(id)));
    }
    writer.writeEndElement();
    return text;
}

std::vector<iis::ManyToOneMapping> rulesOf(const std::vector<RuleRow> &rows, std::vector<int> &ids)
{
    std::vector<iis::ManyToOneMapping> rules;
    for (const auto &rule : rows) {
        if (rule.removed)
            continue;
        iis::ManyToOneMapping mapping;
        mapping.name = rule.mapping.name;
        mapping.description = rule.mapping.description;
        mapping.enabled = rule.mapping.enabled;
        mapping.allow = rule.mapping.allow;
        mapping.userName = rule.mapping.userName;
        const auto kind = rule.mapping.password.kind;
        mapping.password = kind == PasswordKind::Keep   ? rule.stored
                           : kind == PasswordKind::None ? iis::StoredPassword::None
                                                        : iis::StoredPassword::Protected;
        mapping.rules = rule.mapping.rules;
        mapping.inherited = rule.inherited;
        rules.push_back(std::move(mapping));
        ids.push_back(rule.id);
    }
    return rules;
}

} // namespace

Visitors::Inputs Visitors::inputsOf(const Session &session)
{
    return {session.state(), session.site(), session.now(), session.rules()};
}

base::Result<Visitors> Visitors::of(const Inputs &inputs)
{
    auto settings = iis::effectiveSettings(inputs.state.configuration(), inputs.site);
    if (!settings)
        return std::unexpected(settings.error());
    const auto &now = inputs.now;
    std::vector<RowId> pendingRows;
    for (auto edit = now.edits.cbegin(); edit != now.edits.cend(); ++edit)
        if (!edit->removed)
            pendingRows.push_back(edit.key());
    std::ranges::sort(pendingRows);
    auto pending = xml::Document::parse(pendingXml(now, pendingRows), inputs.site);
    if (!pending)
        return std::unexpected(pending.error());

    QHash<RowId, xml::Element> elements;
    auto element = pending->root().firstChild();
    for (const auto id : pendingRows) {
        elements.insert(id, element);
        element = element.nextSibling();
    }
    std::vector<iis::OneToOneMapping> mappings;
    std::vector<RowId> rows;
    mappings.reserve(size_t(now.count()));
    rows.reserve(size_t(now.count()));
    const auto take = [&](RowId id, const iis::OneToOneMapping &mapping) {
        mappings.push_back(mapping);
        rows.push_back(id);
    };
    for (RowId id = 0; id < now.fileRows(); ++id) {
        const auto edit = now.edits.constFind(id);
        if (edit == now.edits.cend())
            take(id, now.store->mapping(id));
        else if (!edit->removed)
            take(id, {elements.value(id), now.store->mapping(id).isInherited()});
    }
    for (const auto id : now.added)
        take(id, {elements.value(id), false});
    settings->mapping.oneToOne = std::move(mappings);
    std::vector<int> ruleIds;
    settings->mapping.manyToOne = rulesOf(inputs.rules, ruleIds);
    Visitors visitors;
    visitors.m_data = std::make_shared<const Data>(now, *pending, iis::Admission(std::move(*settings)), std::move(rows),
                                                   std::move(ruleIds));
    return visitors;
}

Visitors::Answer Visitors::ask(const std::optional<pki::Certificate> &certificate, const QDateTime &now) const
{
    iis::Request request;
    request.certificate = certificate;
    request.now = now;
    Answer answer{m_data->admission.decide(request), -1, -1, -1};
    if (certificate)
        answer.known = m_data->snapshot.find(newCertificate(*certificate));
    if (answer.decision.oneToOne >= 0)
        answer.row = m_data->rows[size_t(answer.decision.oneToOne)];
    if (answer.decision.manyToOne >= 0)
        answer.rule = m_data->rules[size_t(answer.decision.manyToOne)];
    return answer;
}

} // namespace certwizard::mappings
