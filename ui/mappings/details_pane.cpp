#include "details_pane.h"

#include "common/cards.h"
#include "common/fields.h"
#include "common/labels.h"
#include "setup/account.h"
#include "tones.h"
#include "wording/certificates.h"
#include "wording/steps.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace certwizard::ui {

namespace {

using mappings::Condition;
using mappings::Row;
using mappings::RowId;

void clear(QLayout *layout)
{
    while (auto *item = layout->takeAt(0)) {
        if (auto *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

/// 6A11 EAFF BB6A …: groups of four are easier to compare by eye.
QString grouped(const QString &hex)
{
    QString text;
    for (qsizetype i = 0; i < hex.size(); i += 4) {
        if (i > 0)
            text += u' ';
        text += hex.mid(i, 4);
    }
    return text;
}

QWidget *section(QVBoxLayout *column, const QString &caption, QVBoxLayout *&inside)
{
    auto *part = new QWidget;
    inside = new QVBoxLayout(part);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(space::tiny);
    inside->addWidget(new Label(TextRole::Caption, caption));
    column->addWidget(part);
    return part;
}

} // namespace

DetailsPane::DetailsPane(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Details of the selected mapping"));
    setFocusPolicy(Qt::NoFocus); // it follows the focus of what is in it
    build();
    setRows({});
}

void DetailsPane::build()
{
    m_content = new QWidget;
    auto *outer = new QVBoxLayout(m_content);
    outer->setContentsMargins(space::large, space::large, space::large, space::large);
    m_empty = new Label(TextRole::Small, tr("Select a mapping to see who it lets in."));
    m_empty->setTone(Tone::Neutral);
    outer->addWidget(m_empty);
    m_details = new QWidget;
    auto *column = new QVBoxLayout(m_details);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::large);
    outer->addWidget(m_details);
    outer->addStretch();

    auto *head = new QVBoxLayout;
    head->setSpacing(2);
    m_name = new Label(TextRole::Heading);
    m_name->setSelectable(true);
    m_accountLine = new ElidedLabel(TextRole::Small);
    m_accountLine->setMuted(true);
    head->addWidget(m_name);
    head->addWidget(m_accountLine);
    column->addLayout(head);
    buildNotes(column);
    buildAccount(column);
    buildCertificate(column);
    m_extension = new QVBoxLayout;
    m_extension->setSpacing(space::large);
    column->addLayout(m_extension);
    setWidget(m_content);
    // The ground of the sheet that it stands on, also beside the scroll bar.
    viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
}

/// Those that one can act upon stay for good: a button that is made for each person anew stands last in the order of
/// Tab, and moving it there each time tears the order of everything else.
void DetailsPane::buildNotes(QVBoxLayout *column)
{
    auto *notes = new QVBoxLayout;
    notes->setSpacing(space::small);
    m_note = new Callout(Tone::Warn);
    m_note->setObjectName(u"note"_s);
    notes->addWidget(m_note);
    m_notes = new QVBoxLayout;
    m_notes->setSpacing(space::small);
    notes->addLayout(m_notes);
    m_removedNote = new Callout(Tone::Neutral, tr("This mapping will be removed."),
                                tr("Nobody signs in with this certificate afterwards, unless a rule fits it."));
    notes->addWidget(m_removedNote);
    column->addLayout(notes);
    connect(m_note, &Callout::activated, this, [this] { m_session->fix({m_rows.first()}); });
    connect(m_removedNote, &Callout::activated, this, [this] { m_session->restore({m_rows.first()}); });
    forgetNotes();
}

void DetailsPane::forgetNotes()
{
    clear(m_notes);
    m_note->setAction({});
    m_note->hide();
    m_removedNote->hide();
}

void DetailsPane::buildAccount(QVBoxLayout *column)
{
    m_account = new QLineEdit;
    m_account->setObjectName(u"account"_s);
    m_account->setPlaceholderText(tr("DOMAIN\\name"));
    m_accountField = new FormField(tr("&Windows account"), m_account);
    column->addWidget(m_accountField);
    connect(m_account, &QLineEdit::editingFinished, this, &DetailsPane::commitAccount);
    connect(m_account, &QLineEdit::textEdited, this, &DetailsPane::typed);

    m_password = new PasswordField;
    m_password->edit()->setObjectName(u"password"_s);
    m_passwordFrame = new FormField(tr("Password of the accoun&t"), m_password);
    column->addWidget(m_passwordFrame);
    auto *buttons = new QHBoxLayout;
    m_setPassword = new QPushButton(tr("Set password"));
    m_setPassword->setObjectName(u"setPassword"_s);
    m_setPassword->setEnabled(false);
    m_forgetPassword = new QPushButton(tr("Take back"));
    setKind(m_forgetPassword, ButtonKind::Flat);
    buttons->addWidget(m_setPassword);
    buttons->addWidget(m_forgetPassword);
    buttons->addStretch();
    column->addLayout(buttons);
    connect(m_password, &PasswordField::changed, this, [this] {
        m_setPassword->setEnabled(!m_password->isEmpty());
        Q_EMIT typed();
    });
    connect(m_password, &PasswordField::finished, this, &DetailsPane::commitPassword);
    connect(m_setPassword, &QPushButton::clicked, this, &DetailsPane::commitPassword);
    connect(m_forgetPassword, &QPushButton::clicked, this, [this] { m_session->forgetPassword(m_rows); });

    m_enabled = new QCheckBox(tr("This mapping is in &use"));
    column->addWidget(m_enabled);
    connect(m_enabled, &QCheckBox::clicked, this, [this](bool checked) {
        Q_EMIT changeRequested(checked ? mappings::EditName::Kind::Enable : mappings::EditName::Kind::Disable, m_rows,
                               {});
    });
}

void DetailsPane::buildCertificate(QVBoxLayout *column)
{
    QVBoxLayout *inside = nullptr;
    m_validity = section(column, tr("Validity"), inside);
    m_meter = new Meter;
    m_validityText = new Label(TextRole::Small);
    m_validityText->setTone(Tone::Neutral);
    inside->addWidget(m_meter);
    inside->addWidget(m_validityText);

    m_certificate = section(column, tr("Certificate"), inside);
    m_subject = new Label(TextRole::Body);
    m_subject->setSelectable(true);
    m_facts = new Label(TextRole::Small);
    m_facts->setTone(Tone::Neutral);
    m_facts->setSelectable(true);
    m_thumbprint = new Label(TextRole::Mono);
    m_thumbprint->setSelectable(true);
    m_showText = new QPushButton(tr("What IIS gets…"));
    m_showText->setObjectName(u"showText"_s);
    setKind(m_showText, ButtonKind::Flat);
    inside->addWidget(m_subject);
    inside->addWidget(m_facts);
    inside->addWidget(m_thumbprint);
    inside->addWidget(m_showText, 0, Qt::AlignLeading);
    connect(m_showText, &QPushButton::clicked, this, [this] {
        if (!m_rows.isEmpty())
            Q_EMIT showTextRequested(m_rows.first());
    });
}

void DetailsPane::setSession(mappings::Session *session)
{
    m_session = session;
    setRows({});
}

void DetailsPane::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    refresh();
}

void DetailsPane::setRows(const QList<RowId> &rows)
{
    if (rows != m_rows) {
        takeTyped();
        m_password->clear();
        m_accountField->setError({});
        verticalScrollBar()->setValue(0);
    }
    m_rows = rows;
    refresh();
}

void DetailsPane::focusPassword()
{
    m_password->edit()->setFocus(Qt::OtherFocusReason);
    ensureWidgetVisible(m_setPassword);
}

void DetailsPane::refresh()
{
    const auto any = m_session && !m_rows.isEmpty();
    m_empty->setVisible(!any);
    m_details->setVisible(any);
    if (!any)
        return;
    if (m_rows.size() == 1)
        showOne(m_session->row(m_rows.first()));
    else
        showSeveral();
}

bool DetailsPane::eventFilter(QObject *object, QEvent *event)
{
    // There is no way to scroll sideways: narrower than its fields, the pane would cut them.
    if (object == m_content && event->type() == QEvent::LayoutRequest)
        setMinimumWidth(qMin(380, m_content->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width() + 2));
    return QScrollArea::eventFilter(object, event);
}

void DetailsPane::showOne(const Row &row)
{
    m_name->setText(row.facts.readable ? wording::printable(row.facts.person) : tr("Certificate cannot be read"));
    m_accountLine->setFullText(row.userName.isEmpty() ? tr("no account") : wording::printable(row.userName));
    showNotes(row);
    const auto editable = isEditable(row);
    m_accountField->setVisible(editable);
    if (!m_account->isModified() || (!m_account->hasFocus() && m_accountField->error().isEmpty()))
        m_account->setText(row.userName);
    m_enabled->setVisible(editable);
    m_enabled->setTristate(false);
    m_enabled->setChecked(row.enabled);
    showPassword(row);
    showCertificate(row);
}

bool DetailsPane::isEditable(const Row &row) const
{
    return !m_readOnly && !row.removed && !m_session->lockOf(row.id).forbidsWriting();
}

void DetailsPane::showPassword(const Row &row)
{
    const auto editable = isEditable(row);
    const auto isNew = row.password == mappings::PasswordState::New || row.password == mappings::PasswordState::Pending;
    m_passwordFrame->setVisible(editable);
    m_setPassword->setVisible(editable);
    m_forgetPassword->setVisible(editable && isNew);
    switch (row.password) {
    case mappings::PasswordState::ProtectedByIis:
        m_password->setPlaceholder(tr("kept as IIS has it"));
        m_passwordFrame->setHint(tr("Stays as it is unless you set a new one."));
        break;
    case mappings::PasswordState::PlainText:
        m_password->setPlaceholder(tr("in plain text in the file"));
        m_passwordFrame->setHint(tr("Everybody who can read the file can read this password."));
        break;
    case mappings::PasswordState::New:
        m_password->setPlaceholder(tr("new, not saved yet"));
        m_passwordFrame->setHint(tr("It is written when the changes are saved."));
        break;
    case mappings::PasswordState::Pending:
        m_password->setPlaceholder(tr("comes when the changes are written"));
        m_passwordFrame->setHint(
            tr("The answers take it from the environment, or let it be asked for. What you set here "
               "counts instead."));
        break;
    case mappings::PasswordState::None:
        m_password->setPlaceholder({});
        m_passwordFrame->setHint(tr("IIS signs the account in with it."));
        break;
    }
}

void DetailsPane::showNotes(const Row &row)
{
    forgetNotes();
    QStringList others;
    for (const auto id : row.sameCertificate)
        others.append(m_session->now().userName(id));
    for (const auto &note : wording::notes(row, m_session->now().now, others, m_session->lockOf(row.id))) {
        const auto bad = mappings::isProblem(row.conditions) || row.conditions.testFlag(Condition::Expired);
        const auto tone = bad ? Tone::Bad : Tone::Warn;
        const auto text = note.rest();
        if (m_note->isHidden()) {
            m_note->setTone(tone);
            m_note->setText(note.headline, text);
            m_note->setAction(isEditable(row) && row.facts.isFixable() ? tr("Repair it") : QString());
            m_note->show();
        } else {
            m_notes->addWidget(new Callout(tone, note.headline, text));
        }
    }
    m_removedNote->setAction(m_readOnly ? QString() : tr("Keep it"));
    m_removedNote->setVisible(row.removed);
}

void DetailsPane::showCertificate(const Row &row)
{
    m_validity->setVisible(row.facts.readable);
    m_certificate->setVisible(true);
    m_subject->setVisible(row.facts.readable);
    m_facts->setVisible(row.facts.readable);
    m_thumbprint->setVisible(row.facts.readable);
    if (!row.facts.readable)
        return;
    const auto now = m_session->now().now;
    const auto whole = double(qMax<qint64>(1, row.facts.notAfter - row.facts.notBefore));
    const auto part = std::clamp(double(now - row.facts.notBefore) / whole, 0.0, 1.0);
    const auto expired = row.conditions.testFlag(Condition::Expired);
    const auto soon = row.conditions.testFlag(Condition::ExpiresSoon);
    const auto days = mappings::daysLeft(row.facts, now);
    const auto dates = tr("%1 → %2", "from and until")
                           .arg(wording::date(row.facts.validFrom()), wording::date(row.facts.validUntil()));
    const auto text = expired                                           ? tr("%1, expired").arg(dates)
                      : row.conditions.testFlag(Condition::NotYetValid) ? tr("%1, not yet valid").arg(dates)
                      : days == 1                                       ? tr("%1, one day left").arg(dates)
                                  : tr("%1, %Ln days left", nullptr, days).arg(dates);
    m_validityText->setText(text);
    m_meter->set(part, expired ? Tone::Bad : soon ? Tone::Warn : Tone::Ok, text);
    m_subject->setText(wording::printable(row.facts.subject, 1000));
    QStringList facts{tr("from %1").arg(wording::printable(row.facts.issuer))};
    if (const auto certificate = m_session->certificate(row.id); !certificate.isNull()) {
        if (row.facts.clientAuthentication)
            facts.append(wording::describe(pki::Purpose::ClientAuthentication));
        facts.append(wording::describe(certificate.key()));
    }
    if (!row.facts.upn.isEmpty())
        facts.append(wording::printable(row.facts.upn));
    else if (!row.facts.email.isEmpty())
        facts.append(wording::printable(row.facts.email));
    facts.append(tr("serial number %1").arg(row.facts.serial));
    m_facts->setText(facts.join(u" · "_s));
    m_thumbprint->setText(grouped(row.facts.thumbprintText()));
    m_thumbprint->setToolTip(tr("Thumbprint (SHA-1), as Windows shows it"));
}

void DetailsPane::showSeveral()
{
    forgetNotes();
    const auto count = int(m_rows.size());
    m_name->setText(tr("%Ln mappings selected", nullptr, count));
    m_accountLine->setFullText(tr("Changes here are for all of them."));
    m_accountField->hide();
    m_validity->hide();
    m_certificate->hide();
    m_enabled->setVisible(!m_readOnly);
    constexpr int mostAsked = 1000; // of more it stays open, for asking each would be felt
    const auto enabled =
        count > mostAsked ? 1
                          : std::ranges::count_if(m_rows, [this](RowId id) { return m_session->now().isEnabled(id); });
    m_enabled->setTristate(enabled > 0 && enabled < count); // a click then switches all of them on
    m_enabled->setCheckState(enabled == 0 ? Qt::Unchecked : enabled == count ? Qt::Checked : Qt::PartiallyChecked);
    m_passwordFrame->setVisible(!m_readOnly);
    m_passwordFrame->setHint(tr("One password for all of them, where they share an account."));
    m_password->setPlaceholder({});
    m_setPassword->setVisible(!m_readOnly);
    m_forgetPassword->hide();
}

bool DetailsPane::isTyped() const
{
    return m_session && !m_readOnly && (!m_password->isEmpty() || (m_rows.size() == 1 && m_account->isModified()));
}

void DetailsPane::takeTyped()
{
    if (!m_session)
        return;
    commitAccount();
    commitPassword();
}

void DetailsPane::commitAccount()
{
    if (m_readOnly || m_rows.size() != 1 || !m_account->isModified())
        return;
    const auto account = m_session->completeAccount(m_account->text());
    if (!account.isEmpty() && !setup::isAccount(account)) { // stays as it was typed, to be corrected
        m_accountField->setError(wording::refusedInAccounts());
        m_accountField->forgetErrorWhenEdited();
        return;
    }
    m_account->setModified(false);
    m_session->setUserName(m_rows.first(), account);
}

void DetailsPane::commitPassword()
{
    if (m_readOnly || m_rows.isEmpty() || m_password->isEmpty())
        return;
    const auto held = m_session->hold(std::make_shared<const base::Secret>(m_password->take()));
    Q_EMIT changeRequested(mappings::EditName::Kind::SetPassword, m_rows, held);
    m_setPassword->setEnabled(false);
}

} // namespace certwizard::ui
