#include "certificates/new_password_field.h"

#include "authority/strength.h"
#include "common/cards.h"
#include "common/fields.h"
#include "common/messages.h"
#include "wording/authority.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
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
      m_note(new Label(TextRole::Small)),
      m_again(new PasswordField),
      m_againForm(new FormField(tr("Repeat it"), m_again))
{
    // The first child goes first, and with it what it hears: the fields wipe themselves when they go, which is no change
    // that anybody wants to judge.
    auto *listener = new QObject(this);
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
    m_againForm->setRequired(true);
    column->addWidget(m_againForm);
    m_make->setAutoDefault(false);
    setFocusProxy(m_field->edit());
    connect(m_make, &QPushButton::clicked, this, [this] {
        m_field->reveal(base::Secret::randomPassword());
        m_made = true;
        arrange();
        judge();
        // Typed ones are known to who typed them.
        m_note->setText(m_note->text() + u' '
                        + tr("Made by the program. Write it down now, or keep it in a password manager: it is shown "
                             "nowhere else."));
        Q_EMIT changed();
    });
    connect(m_field->findChild<QToolButton *>(), &QToolButton::toggled, listener, [this] { arrange(); });
    connect(m_field, &PasswordField::changed, listener, [this] {
        m_made = false;
        arrange();
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
    m_again->clear();
    return std::make_shared<const base::Secret>(m_field->take());
}

base::SharedSecret NewPasswordField::copy() const
{
    return std::make_shared<const base::Secret>(m_field->peek());
}

void NewPasswordField::setWeighty()
{
    m_weighty = true;
}

void NewPasswordField::clear()
{
    m_field->clear();
    m_again->clear();
}

void NewPasswordField::arrange()
{
    const bool seen = m_made || m_field->edit()->echoMode() == QLineEdit::Normal;
    if (seen)
        m_again->clear();
    m_againForm->setVisible(!seen);
}

bool NewPasswordField::check(FormField *form, const QString &ifEmpty)
{
    constexpr int belowTheField = 1;
    form->showErrorIn(static_cast<QBoxLayout *>(layout()), belowTheField);
    form->setError(isEmpty() ? ifEmpty : QString());
    const bool differs = !isEmpty() && !m_againForm->isHidden() && !m_again->peek().equals(m_field->peek());
    m_againForm->setError(!differs             ? QString()
                          : m_again->isEmpty() ? tr("Type it once more, so that a slip of the fingers is noticed.")
                                               : tr("The two differ. Type the same one twice."));
    return !isEmpty() && !differs;
}

bool NewPasswordField::isMeant()
{
    if (!m_weighty || authority::estimate(m_field->peek()).strength != authority::Strength::Weak)
        return true;
    MessageDialog question(MessageDialog::Kind::Warning,
                           {tr("This passphrase is weak."),
                            tr("Whoever gets hold of the folder guesses it in a short time, and can then issue "
                               "certificates that every one of your servers lets in."),
                            tr("Take a longer one, or let the program make one.")},
                           this);
    question.addButton(tr("Choose &another"), true);
    const auto yes = question.addButton(tr("&Use it all the same"), false);
    return question.ask() == yes;
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
