#include "authority_renewal.h"

#include "certificates/delivery_fields.h"
#include "common/cards.h"
#include "common/fields.h"
#include "common/messages.h"
#include "common/window_memory.h"
#include "wording/message.h"

#include <QCheckBox>
#include <QDir>
#include <QHash>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace certwizard::ui {

namespace {

const auto folderKey = "mappings/authority"_L1;
/// Somebody who types on is not interrupted.
constexpr auto restingTime = 700ms;

/// The end of the line of those that followed `issued`.
authority::Issued lastOf(authority::Issued issued, const QHash<qint64, authority::Issued> &byId)
{
    // A register that was damaged could go round in circles.
    for (auto steps = byId.size(); issued.renewedBy != 0 && steps > 0; --steps) {
        const auto next = byId.constFind(issued.renewedBy);
        if (next == byId.cend())
            break;
        issued = *next;
    }
    return issued;
}

} // namespace

AuthorityRenewalDialog::AuthorityRenewalDialog(const mappings::Session &session, const QList<mappings::RowId> &rows,
                                               QWidget *parent)
    : DialogFrame(tr("Renew at your authority"),
                  tr("The authority issues successors that say the same as the certificates that run out. Give them to "
                     "their owners; the mappings follow when you save."),
                  tr("Rene&w"), parent),
      m_session(session),
      m_rows(rows),
      m_authority(new AuthoritySession(session.clock(), this)),
      m_typing(new QTimer(this)),
      m_folder(new FolderField(tr("Folder of the authority"))),
      m_found(new Label(TextRole::Body)),
      m_problem(new Callout(Tone::Bad)),
      m_terms(new QWidget),
      m_days(new QSpinBox),
      m_sameKey(new QCheckBox(tr("For the same &keys, which their owners keep"))),
      m_delivery(new DeliveryFields({})),
      m_progress(new QProgressBar)
{
    setObjectName(u"authorityRenewal"_s);
    build();
    connect(m_authority, &AuthoritySession::done, this, &AuthorityRenewalDialog::done);
    connect(m_authority, &AuthoritySession::failed, this, &AuthorityRenewalDialog::failed);
    connect(m_authority, &AuthoritySession::busyChanged, this, &AuthorityRenewalDialog::updateState);
    connect(m_authority, &AuthoritySession::progressed, this,
            [this](double part) { m_progress->setValue(int(part * 1000)); });
    updateState();
    m_folder->setFolder(settings().value(folderKey).toString());
    openFolder();
}

void AuthorityRenewalDialog::build()
{
    m_folder->edit()->setObjectName(u"authorityFolder"_s);
    body()->addWidget(new FormField(tr("Folder of the a&uthority"), m_folder));
    body()->addWidget(m_found);
    m_problem->hide();
    body()->addWidget(m_problem);
    auto *terms = new QVBoxLayout(m_terms);
    terms->setContentsMargins(0, 0, 0, 0);
    terms->setSpacing(space::medium);
    m_days->setRange(1, pki::maximumValidDays);
    terms->addWidget(new FormField(tr("&Valid for days"), m_days));
    m_sameKey->setObjectName(u"sameKey"_s);
    terms->addWidget(m_sameKey);
    terms->addWidget(m_delivery);
    body()->addWidget(m_terms);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->hide();
    body()->addWidget(m_progress);
    acceptButton()->setObjectName(u"renew"_s);
    connect(m_sameKey, &QCheckBox::toggled, this, [this](bool same) { m_delivery->setKeys(!same); });
    m_typing->setSingleShot(true);
    m_typing->setInterval(restingTime);
    connect(m_typing, &QTimer::timeout, this, [this] {
        if (QDir(m_folder->folder()).exists())
            openFolder();
    });
    connect(m_folder->edit(), &QLineEdit::textChanged, this, &AuthorityRenewalDialog::folderTyped);
    connect(m_folder->edit(), &QLineEdit::editingFinished, this, &AuthorityRenewalDialog::openFolder);
}

void AuthorityRenewalDialog::folderTyped()
{
    m_typing->start();
    m_problem->hide();
    m_due.clear(); // they were of another folder
    m_ready.clear();
    m_found->setText({});
    updateState();
}

bool AuthorityRenewalDialog::isFolderOpen() const
{
    return m_authority->isOpen() && QDir::cleanPath(m_authority->folder()) == QDir::cleanPath(m_folder->folder());
}

void AuthorityRenewalDialog::openFolder()
{
    m_typing->stop();
    if (m_folder->folder().isEmpty() || m_authority->isBusy())
        return; // when it is done, what was typed meanwhile is looked at
    if (isFolderOpen()) {
        if (m_found->text().isEmpty())
            match();
        return;
    }
    m_isOpening = true;
    m_authority->open(m_folder->folder());
}

/// Which of the mappings the authority knows, by the very certificate.
void AuthorityRenewalDialog::match()
{
    QHash<QString, authority::Issued> byThumbprint;
    QHash<qint64, authority::Issued> byId;
    for (const auto &issued : m_authority->issued()) {
        byThumbprint.insert(issued.certificate.thumbprint(), issued);
        byId.insert(issued.id, issued);
    }
    m_due.clear();
    m_ready.clear();
    int revoked = 0;
    for (const auto row : m_rows) {
        const auto known = byThumbprint.constFind(m_session.now().marks(row).thumbprintText());
        if (known == byThumbprint.cend())
            continue;
        const auto last = lastOf(*known, byId);
        if (last.revocation || known->revocation)
            ++revoked; // whoever took it back does not want the next one to count
        else if (last.id != known->id && last.statusAt(m_authority->now()) == authority::IssuedStatus::Valid)
            m_ready.append({row, last});
        else
            m_due.append({row, last});
    }
    m_days->setValue(m_authority->settings().clientValidDays);
    if (m_delivery->folder().isEmpty())
        m_delivery->setFolder(m_authority->suggestedOutFolder());
    showMatches(revoked);
    updateState();
}

void AuthorityRenewalDialog::showMatches(int revoked)
{
    const auto name = wording::quoted(m_authority->certificate().subject().display());
    const auto all = int(m_rows.size());
    const auto known = int(m_due.size() + m_ready.size()) + revoked;
    QStringList sentences;
    sentences.append(known == 0     ? tr("None of the certificates comes from %1.").arg(name)
                     : known == all ? tr("All of the certificates come from %1.").arg(name)
                                    : tr("%1 of %2 certificates come from %3.").arg(known).arg(all).arg(name));
    if (!m_ready.isEmpty())
        sentences.append(m_ready.size() == 1 ? tr("One was renewed there already: only its mapping has to follow.")
                                             : tr("%Ln were renewed there already: only their mappings have to follow.",
                                                  nullptr, int(m_ready.size())));
    if (revoked > 0)
        sentences.append(revoked == 1 ? tr("One was revoked and is left out.")
                                      : tr("%Ln were revoked and are left out.", nullptr, revoked));
    m_found->setText(sentences.join(u' '));
    acceptButton()->setText(m_due.isEmpty() && m_ready.size() == 1 ? tr("&Take the new certificate")
                            : m_due.isEmpty()                      ? tr("&Take the new certificates")
                            : m_due.size() == 1                    ? tr("Rene&w one certificate")
                                                : tr("Rene&w %Ln certificates", nullptr, int(m_due.size())));
}

void AuthorityRenewalDialog::updateState()
{
    const auto busy = m_authority->isBusy();
    m_progress->setVisible(busy && m_authority->isOpen());
    m_folder->setEnabled(!busy || m_isOpening);
    m_terms->setVisible(m_authority->isOpen() && !m_due.isEmpty());
    m_terms->setEnabled(!busy);
    m_found->setVisible(!m_found->text().isEmpty());
    acceptButton()->setEnabled(!busy && !(m_due.isEmpty() && m_ready.isEmpty()));
}

bool AuthorityRenewalDialog::complete()
{
    m_problem->hide();
    if (m_due.isEmpty()) {
        done({.kind = WorkReport::Kind::Renewed});
        return false; // accepted there
    }
    if (m_delivery->check())
        unlockAndRenew();
    return false;
}

void AuthorityRenewalDialog::unlockAndRenew()
{
    if (m_authority->isUnlocked())
        return renewNow();
    DialogPrompter prompter(this);
    auto passphrase = prompter.askSecret({base::SecretPurpose::AuthorityKey, m_authority->folder(), m_attempt});
    if (passphrase)
        m_authority->unlock(std::make_shared<const base::Secret>(*std::move(passphrase)));
    else
        m_attempt = 1;
}

void AuthorityRenewalDialog::renewNow()
{
    m_attempt = 1;
    QStringList serials;
    for (const auto &due : m_due)
        serials.append(due.issued.serialNumber());
    m_authority->renew(serials, authority::ValidDays::same(m_days->value()), m_sameKey->isChecked(),
                       m_delivery->take());
}

void AuthorityRenewalDialog::done(const WorkReport &report)
{
    switch (report.kind) {
    case WorkReport::Kind::Opened:
        m_isOpening = false;
        if (!isFolderOpen()) { // somebody has typed on
            m_typing->start();
            return updateState();
        }
        m_problem->hide();
        settings().setValue(folderKey, m_authority->folder());
        return match();
    case WorkReport::Kind::Unlocked:
        return renewNow();
    default:
        break;
    }
    if (report.done > 0)
        m_issued =
            report.done == 1
                ? tr("One certificate was issued; its files are in %1.").arg(wording::quotedPath(m_delivery->folder()))
                : tr("%Ln certificates were issued; their files are in %1.", nullptr, report.done)
                      .arg(wording::quotedPath(m_delivery->folder()));
    match(); // the successors are known now
    for (const auto &ready : m_ready)
        take(ready);
    for (const auto &[name, error] : report.problems)
        m_renewed.items.append({name, {}, {}, nullptr, error});
    m_authority->lock();
    accept();
}

void AuthorityRenewalDialog::take(const Match &match)
{
    mappings::ImportItem item;
    item.where = m_authority->certificate().subject().display();
    item.account = m_session.now().userName(match.row);
    item.certificate = mappings::newCertificate(match.issued.certificate);
    item.replaces = match.row;
    m_renewed.items.append(std::move(item));
}

void AuthorityRenewalDialog::failed(const base::Error &error)
{
    if (error.code == base::ErrorCode::WrongPassword) {
        ++m_attempt;
        return unlockAndRenew();
    }
    if (std::exchange(m_isOpening, false) && m_typing->isActive())
        return updateState(); // it is another folder by now
    if (!isFolderOpen()) {
        m_due.clear();
        m_ready.clear();
        m_found->setText({});
    }
    const auto message = wording::describe(error);
    m_problem->setText(message.headline, message.rest());
    m_problem->show();
    updateState();
}

void AuthorityRenewalDialog::reject()
{
    if (m_authority->isBusy() && m_authority->isUnlocked())
        m_authority->cancel(); // what was issued until then comes back with `done`
    else
        DialogFrame::reject();
}

} // namespace certwizard::ui
