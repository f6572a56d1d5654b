#include "criterion_row.h"

#include "common/fields.h"
#include "common/icons.h"
#include "common/labels.h"
#include "wording/steps.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace certwizard::ui {

namespace {

/// The subfields that are documented for IIS 7 and newer, then those that the text of IIS 6 lists too.
constexpr const char16_t *subFields[] = {u"O", u"OU", u"CN", u"C", u"S", u"L", u"I", u"GN", u"T", u"Email"};

} // namespace

CriterionRow::CriterionRow(const iis::MappingRule &rule, QWidget *parent)
    : QWidget(parent),
      m_field(new QComboBox),
      m_subField(new QComboBox),
      m_match(new QLineEdit),
      m_caseSensitive(new QCheckBox(tr("capitals count")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tiny);
    auto *first = new QHBoxLayout;
    first->setSpacing(6);
    m_field->addItem(tr("Subject"), int(iis::MappingRule::Field::Subject));
    m_field->addItem(tr("Issuer"), int(iis::MappingRule::Field::Issuer));
    if (!rule.unknownField) {
        m_field->setCurrentIndex(m_field->findData(int(rule.field)));
    } else { // stays what it is until somebody chooses
        m_field->addItem(wording::quoted(*rule.unknownField), *rule.unknownField);
        m_field->setCurrentIndex(m_field->count() - 1);
    }
    m_field->setAccessibleName(tr("Part of the certificate"));
    m_subField->setEditable(true);
    for (const auto *name : subFields)
        m_subField->addItem(QString::fromUtf16(name));
    m_subField->setCurrentText(rule.subField);
    m_subField->setMinimumWidth(80);
    m_subField->setAccessibleName(tr("Subfield"));
    m_match->setText(rule.match);
    m_match->setPlaceholderText(tr("the whole value, like Sales"));
    m_match->setAccessibleName(tr("Text that it has to be"));
    m_caseSensitive->setChecked(rule.caseSensitive);
    auto *remove = new QToolButton;
    m_remove = remove;
    remove->setIcon(icon(QStringLiteral("cross")));
    remove->setAutoRaise(true);
    remove->setToolTip(tr("Remove this condition"));
    remove->setAccessibleName(tr("Remove this condition"));
    first->addWidget(m_field);
    first->addWidget(m_subField);
    first->addWidget(new Label(TextRole::Small, tr("is")));
    first->addStretch();
    first->addWidget(m_caseSensitive);
    column->addLayout(first);
    auto *second = new QHBoxLayout; // values are long: the whole width is theirs
    second->setSpacing(6);
    second->addWidget(m_match, 1);
    second->addWidget(remove);
    column->addLayout(second);
    connect(m_field, &QComboBox::activated, this, &CriterionRow::changed);
    connect(m_subField, &QComboBox::textActivated, this, &CriterionRow::changed);
    connect(m_subField->lineEdit(), &QLineEdit::editingFinished, this, &CriterionRow::changed);
    connect(m_match, &QLineEdit::editingFinished, this, &CriterionRow::changed);
    connect(m_subField->lineEdit(), &QLineEdit::textEdited, this, &CriterionRow::typed);
    connect(m_match, &QLineEdit::textEdited, this, &CriterionRow::typed);
    connect(m_caseSensitive, &QCheckBox::clicked, this, &CriterionRow::changed);
    connect(remove, &QToolButton::clicked, this, &CriterionRow::removeRequested);
}

QWidget *CriterionRow::followTab(QWidget *before)
{
    for (auto *field : {static_cast<QWidget *>(m_field), static_cast<QWidget *>(m_subField),
                        static_cast<QWidget *>(m_caseSensitive), static_cast<QWidget *>(m_match), m_remove}) {
        setTabOrder(before, field);
        before = field;
    }
    return before;
}

iis::MappingRule CriterionRow::rule() const
{
    iis::MappingRule rule{.subField = m_subField->currentText().trimmed(),
                          .match = m_match->text(),
                          .caseSensitive = m_caseSensitive->isChecked()};
    const auto field = m_field->currentData();
    if (field.metaType() == QMetaType::fromType<QString>())
        rule.unknownField = field.toString();
    else
        rule.field = iis::MappingRule::Field(field.toInt());
    return rule;
}

void CriterionRow::focusText()
{
    (m_subField->currentText().isEmpty() ? static_cast<QWidget *>(m_subField) : m_match)
        ->setFocus(Qt::OtherFocusReason);
}

} // namespace certwizard::ui
