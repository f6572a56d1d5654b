#include "common/fields.h"

#include "common/icons.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

#ifdef Q_OS_WIN
#include <windows.h>
#endif

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

/// With its error, which has only just been shown and waits for its place.
void scrollTo(QWidget *field)
{
    auto *parent = field->parentWidget();
    while (parent && !qobject_cast<QScrollArea *>(parent))
        parent = parent->parentWidget();
    auto *area = static_cast<QScrollArea *>(parent);
    if (!area)
        return;
    QTimer::singleShot(0, field, [field, area] {
        if (auto *layout = area->widget()->layout())
            layout->activate();
        area->ensureWidgetVisible(field, 0, space::medium);
    });
}

/// The widget that gets the keys: the field itself, or the line edit inside one of ours.
QWidget *typedIn(QWidget *field)
{
    if (auto *password = qobject_cast<PasswordField *>(field))
        return password->edit();
    return field->focusProxy() ? field->focusProxy() : field;
}

} // namespace

PasswordField::PasswordField(QWidget *parent)
    : QWidget(parent),
      m_edit(new QLineEdit(this)),
      m_reveal(new QToolButton(this)),
      m_capsLock(new Label(TextRole::Small, this))
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::tiny);
    row->addWidget(m_edit, 1);
    row->addWidget(m_reveal);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(row);
    layout->addWidget(m_capsLock);
    m_capsLock->setText(tr("Caps lock is on."));
    m_capsLock->setTone(Tone::Warn);
    m_capsLock->hide();
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setDragEnabled(false);
    m_edit->setContextMenuPolicy(Qt::NoContextMenu);
    m_edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase
                                | Qt::ImhHiddenText);
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);
    m_reveal->setCheckable(true);
    m_reveal->setIcon(icon(u"eye"_s));
    m_reveal->setIconSize({18, 18});
    m_reveal->setFocusPolicy(Qt::TabFocus); // a click leaves the cursor where it is
    m_reveal->installEventFilter(this);
    m_reveal->setAccessibleName(tr("Show the password"));
    m_reveal->setToolTip(tr("Show the password"));
    connect(m_reveal, &QToolButton::toggled, this, [this](bool shown) {
        m_edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        m_reveal->setIcon(icon(shown ? u"eye-off"_s : u"eye"_s));
        m_reveal->setToolTip(shown ? tr("Hide the password") : tr("Show the password"));
    });
    connect(m_edit, &QLineEdit::textChanged, this, &PasswordField::changed);
    connect(m_edit, &QLineEdit::returnPressed, this, &PasswordField::returnPressed);
    connect(m_edit, &QLineEdit::returnPressed, this, &PasswordField::finished);
}

PasswordField::~PasswordField()
{
    // Nobody has edited it: who listens may be half gone already, like the form that takes its error away.
    const QSignalBlocker quiet(m_edit);
    clear();
}

bool PasswordField::isEmpty() const
{
    return m_edit->text().isEmpty();
}

base::Secret PasswordField::take()
{
    auto secret = peek();
    clear();
    return secret;
}

base::Secret PasswordField::peek() const
{
    // QLineEdit shares its buffer: the copy that is wiped must be our own.
    auto text = m_edit->text();
    text.detach();
    return base::Secret::take(text);
}

void PasswordField::reveal(const base::Secret &password)
{
    const auto view = password.reveal();
    auto text = QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
    // A copy of its own: wiping reaches through Qt's implicit sharing, into the field too.
    m_edit->setText(QString(text.constData(), text.size()));
    base::wipe(text);
    m_reveal->setChecked(true);
}

void PasswordField::clear()
{
    // The text shares the field's own buffer, and wiping reaches into it. What Qt keeps for its own undo, letter by
    // letter, cannot be reached.
    auto text = m_edit->text();
    base::wipe(text);
    m_edit->clear();
    m_reveal->setChecked(false);
}

void PasswordField::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

bool PasswordField::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        // Whoever goes from the text to the eye beside it is not done yet; nor who looks into another window.
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason
            && !isAncestorOf(QApplication::focusWidget()))
            Q_EMIT finished();
    }
    if (object == m_edit) {
        if (event->type() == QEvent::KeyPress) {
            const auto *key = static_cast<QKeyEvent *>(event);
            // Shown or not, a password does not go to the clipboard and its history.
            if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::Cut))
                return true;
        }
        if (event->type() == QEvent::KeyRelease || event->type() == QEvent::FocusIn)
            checkCapsLock();
        if (event->type() == QEvent::FocusOut)
            m_capsLock->hide();
    }
    return QWidget::eventFilter(object, event);
}

void PasswordField::checkCapsLock()
{
#ifdef Q_OS_WIN
    m_capsLock->setVisible((GetKeyState(VK_CAPITAL) & 1) != 0);
#else
    // Other systems do not tell without asking the display server; judged by what was typed instead.
    const auto text = m_edit->text();
    auto letters = 0;
    auto shouted = true;
    for (const auto c : text) {
        letters += c.isLetter() ? 1 : 0;
        shouted = shouted && !c.isLower();
    }
    m_capsLock->setVisible(letters >= 4 && shouted);
    m_capsLock->setText(tr("All letters are capitals: is caps lock on?"));
#endif
}

FormField::FormField(const QString &label, QWidget *field, QWidget *parent)
    : QWidget(parent),
      m_text(label),
      m_label(new Label(TextRole::Strong, this)),
      m_field(field),
      m_hint(new Label(TextRole::Small, this)),
      m_error(new Label(TextRole::Small, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::tiny);
    layout->addWidget(m_label);
    field->setParent(this);
    layout->addWidget(field);
    layout->addWidget(m_hint);
    layout->addWidget(m_error);
    m_label->setRole(TextRole::Body);
    m_label->setBuddy(typedIn(field));
    m_hint->setMaximumCharacters(84);
    m_error->setTone(Tone::Bad);
    m_error->setMaximumCharacters(84);
    m_hint->hide();
    m_error->hide();
    setFocusProxy(typedIn(field));
    describe();
}

void FormField::addBeside(QWidget *button)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    auto *row = new QHBoxLayout;
    row->setSpacing(space::medium);
    column->insertLayout(column->indexOf(m_field), row);
    row->addWidget(m_field, 1);
    row->addWidget(button);
}

void FormField::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    describe();
}

void FormField::setRequired(bool required)
{
    m_required = required;
    describe();
}

void FormField::setError(const QString &error)
{
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
    setInvalid(typedIn(m_field), !error.isEmpty());
    describe();
}

void FormField::showErrorIn(QBoxLayout *column, int index)
{
    if (column->indexOf(m_error) >= 0)
        return;
    layout()->removeWidget(m_error);
    column->insertWidget(index, m_error);
    m_error->setVisible(!m_error->text().isEmpty());
}

QString FormField::error() const
{
    return m_error->text();
}

void FormField::forgetErrorWhenEdited()
{
    if (auto *edit = qobject_cast<QLineEdit *>(typedIn(m_field)))
        connect(edit, &QLineEdit::textChanged, this, [this] { setError({}); }, Qt::SingleShotConnection);
}

void FormField::setLabel(const QString &label)
{
    m_text = label;
    describe();
}

void FormField::describe()
{
    m_label->setText(m_required ? tr("%1 *", "a field's label and the mark of one that must be filled in").arg(m_text)
                                : m_text);
    auto name = m_text;
    name.remove(u'&');
    auto *target = typedIn(m_field);
    target->setAccessibleName(m_required ? tr("%1 (required)").arg(name) : name);
    target->setAccessibleDescription(m_error->text().isEmpty() ? m_hint->text() : m_error->text());
}

void leadToErrors(QWidget *form)
{
    auto first = true;
    for (auto *field : form->findChildren<FormField *>()) {
        if (field->error().isEmpty() || !field->isVisibleTo(form))
            continue;
        if (std::exchange(first, false)) {
            field->setFocus();
            scrollTo(field);
        }
        field->forgetErrorWhenEdited();
    }
}

} // namespace certwizard::ui
