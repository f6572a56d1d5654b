#include "certificates/new_password_field.h"

#include "authority/strength.h"
#include "common/cards.h"
#include "common/fields.h"
#include "wording/authority.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace certwizard::ui {

namespace {

Tone toneOf(authority::Strength strength)
{
    switch (strength) {
    case authority::Strength::Empty:
        return Tone::Neutral;
    case authority::Strength::Weak:
        return Tone::Bad;
    case authority::Strength::Fair:
        return Tone::Warn;
    case authority::Strength::Good:
    case authority::Strength::Strong:
        break;
    }
    return Tone::Ok;
}

} // namespace

NewPasswordField::NewPasswordField(QWidget *parent)
    : QWidget(parent),
      m_field(new PasswordField),
      m_make(new QPushButton(tr("Make one"))),
      m_meter(new Meter),
      m_note(new Label(TextRole::Small))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tiny);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::small);
    row->addWidget(m_field, 1);
    row->addWidget(m_make);
    column->addLayout(row);
    column->addWidget(m_meter);
    column->addWidget(m_note);
    m_make->setAutoDefault(false);
    setFocusProxy(m_field->edit());
    connect(m_make, &QPushButton::clicked, this, [this] {
        m_field->reveal(base::Secret::randomPassword());
        judge();
        // Typed ones are known to who typed them.
        m_note->setText(m_note->text() + u' '
                        + tr("Made by the program. Write it down now, or keep it in a password manager: it is shown "
                             "nowhere else."));
        Q_EMIT changed();
    });
    connect(m_field, &PasswordField::changed, this, [this] {
        judge();
        Q_EMIT changed();
    });
    judge();
}

void NewPasswordField::setAccessibleText(const QString &text)
{
    m_field->edit()->setAccessibleName(text);
}

bool NewPasswordField::isEmpty() const
{
    return m_field->isEmpty();
}

base::SharedSecret NewPasswordField::take()
{
    return std::make_shared<const base::Secret>(m_field->take());
}

void NewPasswordField::judge()
{
    constexpr double fullBits = 80;
    const auto estimate = authority::estimate(m_field->peek());
    const auto tone = toneOf(estimate.strength);
    m_meter->set(std::min(estimate.bits / fullBits, 1.0), tone,
                 tr("Strength: %1").arg(wording::strengthName(estimate.strength)));
    const auto note = wording::strengthNote(estimate.strength);
    m_note->setText(note.isEmpty() ? tr("Type one, or let the program make one.") : note);
    m_note->setTone(tone);
}

} // namespace certwizard::ui
