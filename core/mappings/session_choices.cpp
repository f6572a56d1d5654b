#include "mappings/session.h"

#include "pki/read.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace certwizard::mappings {

namespace {

using CertificateKind = setup::CertificateSource::Kind;
using PasswordKind = setup::PasswordSource::Kind;

base::Result<pki::Certificate> readSource(const setup::CertificateSource &source, const QString &folder)
{
    if (source.kind == CertificateKind::File) {
        const auto path = QFileInfo(source.value).isRelative() ? QDir(folder).filePath(source.value) : source.value;
        return pki::readFile(path).and_then(pki::onlyCertificate);
    }
    if (source.kind == CertificateKind::Text)
        return pki::Certificate::fromBase64(source.value.toLatin1());
    return base::fail(base::ErrorCode::NoCertificate);
}

NewCertificate fromSource(const setup::CertificateSource &source, const QString &folder)
{
    const auto read = readSource(source, folder);
    NewCertificate certificate;
    if (read)
        certificate = newCertificate(*read);
    else
        certificate.error = read.error();
    certificate.source = source;
    return certificate;
}

/// The rules of the file in the order in which the file has them, without what will be removed.
bool isOrderOfFile(const std::vector<RuleRow> &rules)
{
    auto added = false;
    int highest = -1;
    for (const auto &rule : rules) {
        if (rule.removed)
            continue;
        if (rule.isAdded()) {
            added = true;
        } else if (added || rule.id < highest) {
            return false;
        } else {
            highest = rule.id;
        }
    }
    return true;
}

} // namespace

void Session::loadAdded(const setup::OneToOneChoice &choice, const QString &folder, Touched &touched)
{
    const auto certificate = fromSource(choice.certificate, folder);
    RowEdit edit;
    edit.viaChoice = true;
    edit.userName = choice.userName;
    edit.enabled = choice.enabled;
    edit.password = choice.password;
    const auto existing = find(certificate);
    if (existing < 0 || m_now.isAdded(existing)) {
        edit.certificate = std::make_shared<const NewCertificate>(certificate);
        m_table.put(m_nextRow++, edit, touched);
        return;
    }
    // Mapped already: the choice changes that mapping, or the file says already what it wants.
    if (edit.password.kind == PasswordKind::None)
        edit.password.kind = PasswordKind::Keep;
    if (edit.userName->isEmpty() || *edit.userName == m_now.userName(existing))
        edit.userName.reset();
    if (*edit.enabled == m_now.isEnabled(existing))
        edit.enabled.reset();
    if (edit.isEmpty())
        m_fulfilled.insert(existing, choice);
    else
        m_table.put(existing, edit, touched);
}

void Session::loadEdits(const QList<setup::OneToOneEdit> &edits, Touched &touched)
{
    QHash<QByteArray, QList<const setup::OneToOneEdit *>> byText;
    for (const auto &edit : edits)
        byText[edit.certificate].append(&edit);
    if (byText.isEmpty())
        return;
    QHash<QByteArray, int> seen;
    for (RowId id = 0; id < m_store->count(); ++id) {
        const auto text = m_store->mapping(id).certificateText();
        const auto found = byText.constFind(QByteArray::fromRawData(text.data(), text.size()));
        if (found == byText.cend())
            continue;
        const auto occurrence = seen[found.key()]++;
        for (const auto *edit : *found) {
            if (edit->occurrence != occurrence)
                continue;
            RowEdit pending;
            pending.removed = edit->remove;
            pending.userName = edit->userName;
            pending.enabled = edit->enabled;
            pending.password = edit->password;
            if (edit->newCertificate) {
                const auto text64 = QString::fromLatin1(*edit->newCertificate);
                pending.certificate =
                    std::make_shared<const NewCertificate>(fromSource({CertificateKind::Text, text64, {}}, {}));
            }
            m_table.put(id, pending, touched);
        }
    }
}

void Session::loadRules(const setup::Choices &choices)
{
    for (const auto &edit : choices.manyToOneEdits) {
        const auto rule = std::ranges::find_if(m_rules, [&](const RuleRow &row) {
            return row.before && row.before->name == edit.name;
        });
        if (rule == m_rules.end())
            continue;
        rule->removed = edit.remove;
        if (edit.after)
            rule->mapping = *edit.after;
    }
    for (const auto &choice : choices.manyToOneMappings) {
        const auto rule = std::ranges::find_if(m_rules, [&](const RuleRow &row) {
            return row.before && row.before->name == choice.name;
        });
        if (rule == m_rules.end()) {
            m_rules.push_back({m_nextRule++, choice, {}, false, false, iis::StoredPassword::None});
            continue;
        }
        rule->mapping = choice;
        if (choice.password.kind == PasswordKind::None)
            rule->mapping.password.kind = PasswordKind::Keep;
    }
    if (!choices.manyToOneOrder.isEmpty()) {
        std::ranges::stable_sort(m_rules, {}, [&](const RuleRow &row) {
            const auto index = choices.manyToOneOrder.indexOf(row.mapping.name);
            return index < 0 ? choices.manyToOneOrder.size() : index;
        });
    }
}

void Session::load(const setup::Choices &choices)
{
    ++m_revision;
    Touched touched;
    m_fulfilled.clear();
    loadEdits(choices.oneToOneEdits, touched);
    for (const auto &choice : choices.oneToOneMappings)
        loadAdded(choice, choices.folder, touched);
    loadRules(choices);
    m_movedFrom = choices.ignoredOneToOne;
    m_done.clear();
    forgetUndone();
    announce(touched);
    Q_EMIT rulesChanged();
    Q_EMIT historyChanged();
}

// -- back into choices

Session::Pending Session::pending() const
{
    Pending pending;
    pending.m_site = m_site;
    pending.m_oneToOne = m_settings.oneToOneEnabled.value;
    pending.m_manyToOne = m_settings.manyToOneEnabled.value;
    pending.m_rows = m_now;
    pending.m_rules = m_rules;
    pending.m_movedFrom = m_movedFrom;
    pending.m_fulfilled = m_fulfilled;
    return pending;
}

void Session::store(setup::Choices &choices) const
{
    pending().store(choices);
}

int Session::Pending::occurrenceOf(RowId id) const
{
    const auto &rows = *m_rows.store;
    const auto text = rows.mapping(id).certificateText();
    int occurrence = 0;
    if (rows.isComplete() && rows.row(id).certificate.readable) {
        for (const auto other : rows.rowsWith(rows.row(id).certificate.thumbprint))
            occurrence += other < id && rows.mapping(other).certificateText() == text;
        return occurrence;
    }
    for (RowId other = 0; other < id; ++other)
        occurrence += rows.mapping(other).certificateText() == text;
    return occurrence;
}

setup::OneToOneEdit Session::Pending::stored(RowId id, const RowEdit &edit) const
{
    setup::OneToOneEdit stored;
    stored.certificate = m_rows.store->mapping(id).certificateText().toByteArray();
    stored.occurrence = occurrenceOf(id);
    stored.remove = edit.removed;
    if (edit.removed)
        return stored;
    stored.userName = edit.userName;
    stored.enabled = edit.enabled;
    stored.password = edit.password;
    if (edit.certificate)
        stored.newCertificate = edit.certificate->base64;
    return stored;
}

void Session::Pending::store(setup::Choices &choices) const
{
    choices.oneToOneMappings.clear();
    choices.oneToOneEdits.clear();
    choices.ignoredOneToOne = m_movedFrom;
    auto ids = m_rows.edits.keys() + m_fulfilled.keys();
    std::ranges::sort(ids);
    ids.erase(std::ranges::unique(ids).begin(), ids.end());
    for (const auto id : ids) {
        if (!m_rows.edits.contains(id)) {
            choices.oneToOneMappings.append(m_fulfilled.value(id));
            continue;
        }
        const auto edit = m_rows.edits.value(id);
        if (m_rows.isAdded(id)) {
            choices.oneToOneMappings.append({edit.userName.value_or(QString()), edit.certificate->source,
                                             edit.enabled.value_or(true), edit.password});
        } else if (edit.viaChoice && !edit.removed && !edit.certificate) {
            const auto certificate = iis::readMappingCertificate(m_rows.certificateText(id)).certificate;
            choices.oneToOneMappings.append({m_rows.userName(id),
                                             {CertificateKind::Text, QString::fromLatin1(certificate.base64()), {}},
                                             m_rows.isEnabled(id),
                                             edit.password});
        } else {
            choices.oneToOneEdits.append(stored(id, edit));
        }
    }
    storeRules(choices);
}

void Session::Pending::storeRules(setup::Choices &choices) const
{
    choices.manyToOneMappings.clear();
    choices.manyToOneEdits.clear();
    choices.manyToOneOrder.clear();
    for (const auto &rule : m_rules) {
        if (rule.isAdded())
            choices.manyToOneMappings.append(rule.mapping);
        else if (rule.removed)
            choices.manyToOneEdits.append({rule.before->name, true, {}});
        else if (rule.mapping != *rule.before)
            choices.manyToOneEdits.append({rule.before->name, false, rule.mapping});
    }
    if (isOrderOfFile(m_rules))
        return;
    for (const auto &rule : m_rules)
        if (!rule.removed)
            choices.manyToOneOrder.append(rule.mapping.name);
}

} // namespace certwizard::mappings
