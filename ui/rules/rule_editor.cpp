#include "rule_editor.h"

#include "common/cards.h"
#include "common/fields.h"
#include "common/icons.h"
#include "common/labels.h"
#include "criterion_row.h"
#include "setup/account.h"
#include "wording/mapping_rows.h"
#include "wording/steps.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace certwizard::ui {

namespace {

using PasswordKind = setup::PasswordSource::Kind;

} // namespace

RuleEditor::RuleEditor(QWidget *parent) : QWidget(parent)
{
    build();
    setRule(-1);
}

void RuleEditor::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(space::large, space::large, space::large, space::large);
    m_empty = new Label(TextRole::Small, tr("Select a rule, or add one."));
    m_empty->setTone(Tone::Neutral);
    outer->addWidget(m_empty);
    m_form = new QWidget;
    auto *column = new QVBoxLayout(m_form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    outer->addWidget(m_form);
    outer->addStretch();

    m_inherited = new Callout(Tone::Info);
    m_inherited->setObjectName(QStringLiteral("inheritedRule"));
    column->addWidget(m_inherited);
    m_warning = new Callout(Tone::Warn);
    column->addWidget(m_warning);
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("ruleName"));
    m_nameField = new FormField(tr("N&ame"), m_name);
    column->addWidget(m_nameField);
    m_description = new QLineEdit;
    column->addWidget(new FormField(tr("Descript&ion"), m_description));
    buildCriteria(column);
    buildAnswer(column);
    for (auto *edit : {m_name, m_description, m_account}) {
        connect(edit, &QLineEdit::editingFinished, this, &RuleEditor::commit);
        connect(edit, &QLineEdit::textEdited, this, &RuleEditor::typed);
    }

    column->addWidget(new Label(TextRole::Caption, tr("Known certificates that it fits")));
    m_reachText = new Label(TextRole::Small);
    m_reachText->setTone(Tone::Neutral);
    column->addWidget(m_reachText);
    m_people = new QListWidget;
    m_people->setObjectName(QStringLiteral("rulePeople"));
    m_people->setMinimumHeight(90);
    m_people->setAccessibleName(tr("Known certificates that the rule fits"));
    column->addWidget(m_people, 1);
}

void RuleEditor::buildCriteria(QVBoxLayout *column)
{
    column->addWidget(new Label(TextRole::Caption, tr("Fits a certificate when all of this is true")));
    m_criteria = new QVBoxLayout;
    m_criteria->setSpacing(space::small);
    column->addLayout(m_criteria);
    m_addCriterion = new QPushButton(tr("Add condi&tion"));
    m_addCriterion->setObjectName(QStringLiteral("addCriterion"));
    setKind(m_addCriterion, ButtonKind::Flat);
    column->addWidget(m_addCriterion, 0, Qt::AlignLeading);
    connect(m_addCriterion, &QPushButton::clicked, this, [this] {
        addCriterion({iis::MappingRule::Field::Issuer, QStringLiteral("CN"), {}, true});
        commit();
    });
}

void RuleEditor::buildAnswer(QVBoxLayout *column)
{
    m_answer = new QComboBox;
    m_answer->setObjectName(QStringLiteral("ruleAnswer"));
    m_answer->addItem(tr("Let in as an account"), true);
    m_answer->addItem(tr("Turn away"), false);
    column->addWidget(new FormField(tr("Answe&r"), m_answer));
    connect(m_answer, &QComboBox::activated, this, &RuleEditor::commit);
    m_accountPart = new QWidget;
    auto *part = new QVBoxLayout(m_accountPart);
    part->setContentsMargins(0, 0, 0, 0);
    part->setSpacing(space::medium);
    m_account = new QLineEdit;
    m_account->setObjectName(QStringLiteral("ruleAccount"));
    m_account->setPlaceholderText(tr("DOMAIN\\name"));
    m_accountField = new FormField(tr("Win&dows account"), m_account);
    part->addWidget(m_accountField);
    m_password = new PasswordField;
    m_password->edit()->setObjectName(QStringLiteral("rulePassword"));
    m_passwordField = new FormField(tr("Pass&word of the account"), m_password);
    part->addWidget(m_passwordField);
    m_setPassword = new QPushButton(tr("Set password"));
    m_setPassword->setEnabled(false);
    part->addWidget(m_setPassword, 0, Qt::AlignLeading);
    connect(m_password, &PasswordField::changed, this, [this] {
        m_setPassword->setEnabled(!m_password->isEmpty());
        Q_EMIT typed();
    });
    connect(m_password, &PasswordField::returnPressed, this, &RuleEditor::commitPassword);
    connect(m_setPassword, &QPushButton::clicked, this, &RuleEditor::commitPassword);
    column->addWidget(m_accountPart);
    m_enabled = new QCheckBox(tr("T&his rule is in use"));
    column->addWidget(m_enabled);
    connect(m_enabled, &QCheckBox::clicked, this, &RuleEditor::commit);
}

void RuleEditor::setSession(mappings::Session *session)
{
    m_session = session;
    setRule(-1);
}

void RuleEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    setRule(m_id);
}

const mappings::RuleRow *RuleEditor::rule() const
{
    if (!m_session)
        return nullptr;
    const auto found = std::ranges::find(m_session->rules(), m_id, &mappings::RuleRow::id);
    return found == m_session->rules().end() ? nullptr : &*found;
}

bool RuleEditor::isEditable() const
{
    const auto *row = rule();
    return row && !m_readOnly && !row->removed && !m_session->lockOf(*row).forbidsWriting()
           && !m_session->sharesName(*row);
}

void RuleEditor::setRule(int id)
{
    if (id != m_id) {
        m_password->clear();
        m_accountRefused = false;
    }
    m_id = id;
    const auto *row = rule();
    m_empty->setVisible(!row);
    m_form->setVisible(row);
    if (row)
        fill(*row);
}

QString RuleEditor::nameProblem(const mappings::RuleRow &row) const
{
    if (row.mapping.name.trimmed().isEmpty())
        return tr("A rule needs a name.");
    if (m_session->sharesName(row))
        return tr("A rule above has this name, and IIS refuses such a file. Rename or remove that one and save: then "
                  "this one can be changed.");
    const auto hasName = [&](const mappings::RuleRow &other) {
        return !other.removed && other.mapping.name.compare(row.mapping.name, Qt::CaseInsensitive) == 0;
    };
    return std::ranges::count_if(m_session->rules(), hasName) > 1
               ? tr("Another rule has this name. IIS allows each name once.")
               : QString();
}

void RuleEditor::fill(const mappings::RuleRow &row)
{
    m_filling = true;
    const auto &mapping = row.mapping;
    const auto set = [](QLineEdit *edit, const QString &text) {
        if (edit->text() != text)
            edit->setText(text);
    };
    set(m_name, mapping.name);
    set(m_description, mapping.description);
    if (!m_accountRefused)
        set(m_account, mapping.userName);
    m_answer->setCurrentIndex(mapping.allow ? 0 : 1);
    m_accountPart->setVisible(mapping.allow);
    m_enabled->setChecked(mapping.enabled);
    m_nameField->setError(nameProblem(row));
    const auto kept = mapping.password.kind == PasswordKind::Keep && row.stored != iis::StoredPassword::None;
    const auto fresh = mapping.password.kind != PasswordKind::Keep && mapping.password.kind != PasswordKind::None;
    const auto readable = kept && row.stored == iis::StoredPassword::PlainText;
    m_password->setPlaceholder(fresh      ? tr("a new one is set")
                               : readable ? tr("in plain text in the file")
                               : kept     ? tr("kept as IIS has it")
                                          : QString());
    m_passwordField->setHint(fresh      ? tr("It is written when the changes are saved.")
                             : readable ? tr("Everybody who can read the file can read this password.")
                             : kept     ? tr("Stays as it is unless you set a new one.")
                                        : tr("IIS signs the account in with it."));
    m_accountField->setError(m_accountRefused ? wording::refusedInAccounts()
                             : mapping.allow && mapping.userName.isEmpty()
                                 ? tr("Say as which account it lets people in.")
                                 : QString());
    if (criteria() != mapping.rules)
        fillCriteria(mapping.rules);
    const auto note = wording::inheritedRule(m_session->lockOf(row));
    m_inherited->setText(note.headline, note.rest());
    m_inherited->setVisible(row.inherited);
    const auto editable = isEditable();
    for (auto *widget : m_form->findChildren<QWidget *>())
        if (qobject_cast<QLineEdit *>(widget) || qobject_cast<QComboBox *>(widget) || qobject_cast<QCheckBox *>(widget)
            || qobject_cast<QToolButton *>(widget) || widget == m_addCriterion)
            widget->setEnabled(editable);
    m_filling = false;
}

void RuleEditor::fillCriteria(const QList<iis::MappingRule> &rules)
{
    while (auto *item = m_criteria->takeAt(0)) {
        if (auto *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    for (const auto &criterion : rules)
        addCriterion(criterion);
}

void RuleEditor::addCriterion(const iis::MappingRule &rule)
{
    auto *row = new CriterionRow(rule);
    m_criteria->addWidget(row);
    orderTabs();
    connect(row, &CriterionRow::changed, this, &RuleEditor::commit);
    connect(row, &CriterionRow::typed, this, &RuleEditor::typed);
    connect(row, &CriterionRow::removeRequested, this, [this, row] {
        m_criteria->removeWidget(row);
        row->hide();
        row->deleteLater();
        commit();
    });
}

void RuleEditor::orderTabs()
{
    QWidget *last = m_description;
    for (int i = 0; i < m_criteria->count(); ++i)
        if (auto *row = qobject_cast<CriterionRow *>(m_criteria->itemAt(i)->widget()))
            last = row->followTab(last);
    setTabOrder(last, m_addCriterion);
}

QList<iis::MappingRule> RuleEditor::criteria() const
{
    QList<iis::MappingRule> rules;
    for (int i = 0; i < m_criteria->count(); ++i)
        if (const auto *row = qobject_cast<CriterionRow *>(m_criteria->itemAt(i)->widget()))
            rules.append(row->rule());
    return rules;
}

std::optional<setup::ManyToOneChoice> RuleEditor::draft() const
{
    const auto *row = rule();
    if (!row || !isEditable())
        return {};
    auto mapping = row->mapping;
    mapping.name = m_name->text().trimmed();
    mapping.description = m_description->text();
    mapping.enabled = m_enabled->isChecked();
    mapping.allow = m_answer->currentData().toBool();
    if (const auto account = m_session->completeAccount(m_account->text());
        account.isEmpty() || account == mapping.userName || setup::isAccount(account))
        mapping.userName = account;
    mapping.rules = criteria();
    return mapping;
}

bool RuleEditor::isTyped() const
{
    const auto now = draft();
    return now && (*now != rule()->mapping || !m_password->isEmpty());
}

void RuleEditor::takeTyped()
{
    commit();
    commitPassword();
}

void RuleEditor::commit()
{
    const auto mapping = m_filling ? std::nullopt : draft();
    if (!mapping)
        return;
    const auto account = m_session->completeAccount(m_account->text());
    m_accountRefused = account != mapping->userName;
    if (m_accountRefused)
        m_accountField->setError(wording::refusedInAccounts());
    if (*mapping != rule()->mapping)
        m_session->changeRule(m_id, *mapping);
    Q_EMIT typed();
}

void RuleEditor::commitPassword()
{
    if (m_password->isEmpty() || !isEditable())
        return;
    m_session->setRulePassword(m_id, m_password->take());
    m_setPassword->setEnabled(false);
}

void RuleEditor::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void RuleEditor::focusProblem()
{
    if (!m_accountField->error().isEmpty() && m_accountPart->isVisibleTo(this))
        return m_account->setFocus(Qt::OtherFocusReason);
    for (int i = 0; i < m_criteria->count(); ++i)
        if (auto *row = qobject_cast<CriterionRow *>(m_criteria->itemAt(i)->widget()))
            if (row->rule().match.isEmpty() || row->rule().subField.isEmpty())
                return row->focusText();
    if (m_criteria->isEmpty())
        return m_addCriterion->setFocus(Qt::OtherFocusReason);
    focusName();
}

void RuleEditor::setReach(const mappings::RuleReach *reach)
{
    m_people->clear();
    m_warning->hide();
    if (!reach || !rule()) {
        m_reachText->setText(rule() ? tr("Looking …") : QString());
        return;
    }
    const auto count = QLocale().toString(reach->caught);
    m_reachText->setText(reach->caught == 0   ? tr("None of the certificates in the table.")
                         : reach->caught == 1 ? tr("One of the certificates in the table.")
                                              : tr("%1 of the certificates in the table.").arg(count));
    for (const auto id : reach->examples) {
        const auto row = m_session->row(id);
        m_people->addItem(tr("%1 — %2", "person and account")
                              .arg(wording::printable(row.facts.person), wording::printable(row.userName)));
    }
    m_people->setVisible(reach->caught > 0);
    showWarnings(*reach);
}

void RuleEditor::showWarnings(const mappings::RuleReach &reach)
{
    const auto mapping = draft().value_or(rule()->mapping);
    const auto warn = [this](const QString &headline, const QString &text) {
        m_warning->setText(headline, text);
        m_warning->show();
    };
    const auto blank =
        std::ranges::any_of(mapping.rules, [](const auto &r) { return r.match.isEmpty() || r.subField.isEmpty(); });
    const auto unknown = std::ranges::find_if(mapping.rules, [](const auto &r) { return r.unknownField.has_value(); });
    if (unknown != mapping.rules.end()) {
        warn(tr("IIS does not know %1 as a part of a certificate.").arg(wording::quoted(*unknown->unknownField)),
             tr("Because of it IIS refuses the whole configuration and answers with error 500.19. Choose Subject or "
                "Issuer in the condition."));
    } else if (mapping.rules.isEmpty()) {
        warn(tr("This rule has no condition."),
             tr("It is taken to fit every certificate that the server trusts. Add a condition."));
    } else if (blank) {
        warn(tr("A condition is not complete."), tr("Say which subfield has to be what, or remove the condition."));
    } else if (reach.shadowedBy >= 0) {
        const auto front = std::ranges::find(m_session->rules(), reach.shadowedBy, &mappings::RuleRow::id);
        const auto name = front == m_session->rules().end() ? QString() : wording::quoted(front->mapping.name);
        warn(
            tr("The rule %1 always decides first.").arg(name),
            tr("It stands in front and fits every known certificate that this one fits. Move this rule up, or make the other one stricter."));
    } else if (reach.caught == 0 && reach.asPart > 0) {
        warn(tr("The text is only a part of the value."),
             tr("It is not documented whether IIS looks for parts. Write the whole value, or use * for the rest."));
    } else if (reach.caught == 0) {
        warn(tr("No known certificate fits."),
             tr("That is right for people who have no mapping of their own; else look for a typing error."));
    } else if (mapping.allow && reach.differentPeople) {
        warn(
            tr("It fits certificates of several people."),
            tr("All of them would sign in as the same account. Those with a mapping of their own still use that one first."));
    }
}

} // namespace certwizard::ui
