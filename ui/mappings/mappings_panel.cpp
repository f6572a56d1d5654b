#include "panel_data.h"

#include "common/icons.h"
#include "common/messages.h"
#include "mappings/copies.h"
#include "mappings/mapping_table_model.h"
#include "mappings/person.h"
#include "replace_dialog.h"
#include "text_dialogs.h"
#include "wording/message.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QStackedLayout>
#include <QThreadPool>
#include <QVBoxLayout>

#include <algorithm>

namespace certwizard::ui {

namespace {

using mappings::EditName;
using mappings::RowId;

QString fileFilter()
{
    return MappingsPanel::tr("Certificates (*.crt *.cer *.pem *.der *.p7b *.p7c *.pfx *.p12);;All files (*)");
}

/// Up to here everything is looked up at once: no frame is lost by it.
constexpr int lookedUpAtOnce = 2000;

} // namespace

MappingsPanel::MappingsPanel(QWidget *parent) : QWidget(parent), m_data(std::make_unique<Data>())
{
    build();
    connectParts();
    updateActions();
}

namespace {

/// Rows and the file that they are in: hundreds of megabytes, which take their time to be given back.
void letGo(std::unique_ptr<mappings::Session> session)
{
    if (!session)
        return;
    auto rest = std::pair(session->now().store, session->state());
    session.reset();
    QThreadPool::globalInstance()->start([rest = std::move(rest)]() mutable { rest.first.reset(); });
}

} // namespace

MappingsPanel::~MappingsPanel()
{
    // Closing takes the focus from a field, which would report an edit to a panel that is half gone.
    const auto parts = findChildren<QObject *>();
    for (auto *part : parts)
        part->disconnect(this);
    m_data->model->setSession(nullptr);
    m_data->details->setSession(nullptr);
}

void MappingsPanel::setClock(base::Clock clock)
{
    m_data->clock = std::move(clock);
}

void MappingsPanel::load(const setup::ServerState &state, const setup::Choices &choices, setup::SecretVault *vault)
{
    if (state.configuration().oneToOneCount(choices.site) <= lookedUpAtOnce)
        return load(mappings::Session::prepared(state, choices, vault, m_data->clock), vault);
    letSessionGo();
    updateActions();
    beside(tr("Reading the mappings of %1 …").arg(wording::quoted(choices.site)),
           [this, state, choices, vault, clock = m_data->clock] {
               auto opened = std::make_shared<base::Result<std::unique_ptr<mappings::Session>>>(
                   mappings::Session::prepared(state, choices, vault, clock, qApp->thread()));
               return [this, opened, vault] { load(std::move(*opened), vault); };
           });
}

void MappingsPanel::letSessionGo()
{
    auto &d = *m_data;
    d.loading = true;
    d.model->setSession(nullptr);
    d.details->setSession(nullptr);
    letGo(std::move(d.session));
    d.loading = false;
}

void MappingsPanel::load(base::Result<std::unique_ptr<mappings::Session>> opened, setup::SecretVault *vault)
{
    auto &d = *m_data;
    finishWaiting();
    letSessionGo();
    d.loading = true;
    d.vault = vault;
    if (!opened) {
        const auto message = wording::describe(opened.error());
        notify(Tone::Bad, message.headline, message.explanation + u' ' + message.remedy);
        d.loading = false;
        updateActions();
        return;
    }
    d.session = std::move(*opened);
    connect(d.session.get(), &mappings::Session::edited, this, [this] {
        updateActions();
        m_data->details->refresh();
        if (!m_data->loading)
            Q_EMIT edited();
    });
    d.details->setSession(d.session.get());
    d.model->setSession(d.session.get());
    d.notice->hide();
    d.offer->hide();
    showLock();
    d.domain->setText(d.session->defaultDomain());
    d.loading = false;
    if (d.model->rowCount() > 0)
        d.table->selectRow(0);
    updateActions();
}

void MappingsPanel::store(setup::Choices &choices) const
{
    if (m_data->session)
        m_data->session->store(choices);
}

// -- waiting

void MappingsPanel::beside(const QString &headline, Work work)
{
    auto &d = *m_data;
    finishWaiting();
    d.waiting = true;
    d.hadFocus = d.content->isAncestorOf(focusWidget()) && isVisible();
    d.content->setEnabled(false);
    // What is looked up changes nothing until it is there, so that it can be left at any time; what is shown cannot.
    d.card->begin(headline, d.session != nullptr)->store(-1);
    d.patience.start();
    QThreadPool::globalInstance()->start([panel = QPointer(this), generation = d.generation,
                                          work = std::move(work)]() mutable {
        auto then = work();
        work = {};
        QMetaObject::invokeMethod(qApp, [panel, generation, then = std::move(then)] {
            if (!panel || panel->m_data->generation != generation)
                return;
            panel->finishWaiting();
            then();
        });
    });
}

void MappingsPanel::finishWaiting()
{
    auto &d = *m_data;
    ++d.generation; // whatever still comes of it comes too late
    d.patience.stop();
    if (!std::exchange(d.waiting, false))
        return;
    d.pages->setCurrentWidget(d.content);
    d.content->setEnabled(true);
    if (d.hadFocus)
        focusTable();
}

bool MappingsPanel::isWaiting() const
{
    return m_data->waiting;
}

void MappingsPanel::lookUp(const mappings::NewCertificate &certificate, std::function<void(const Met &)> then)
{
    const auto &session = *m_data->session;
    const auto look = [certificate, now = session.now()] {
        return Met{now.find(certificate), mappings::rowsOfPerson(now, certificate.facts)};
    };
    if (session.now().count() <= lookedUpAtOnce)
        return then(look());
    beside(tr("Looking for %1 …").arg(wording::quoted(certificate.facts.person)),
           [rows = session.sharedRowStore(), look, then = std::move(then)] {
               rows->decodeAll();
               return [met = look(), then] { then(met); };
           });
}

// -- adding

void MappingsPanel::addFiles(const QStringList &paths)
{
    if (!m_data->session || isReadOnly())
        return;
    if (paths.size() != 1 || QFileInfo(paths.first()).isDir()) {
        importFrom(ImportSource::fromFiles(paths));
        return;
    }
    DialogPrompter prompter(this);
    addIncoming(mappings::readFiles(paths, &prompter));
}

void MappingsPanel::addText(const QString &text)
{
    if (!m_data->session || isReadOnly())
        return;
    addIncoming(mappings::readText(text, tr("pasted text")));
}

bool MappingsPanel::importFrom(const ImportSource &source)
{
    auto &d = *m_data;
    if (!d.session || isReadOnly())
        return false;
    d.notice->hide();
    const auto before = d.session->now().added.size();
    ImportDialog dialog(d.session.get(), source, this);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    const auto &added = d.session->now().added;
    if (added.size() > before) {
        const QList<RowId> rows(added.begin() + qsizetype(before), added.end());
        if (d.model->rowOf(rows.first()) < 0)
            d.filters->reset();
        d.table->select(rows);
    }
    const auto &summary = dialog.summary();
    const auto count = [](int number) { return QLocale().toString(number); };
    notify(Tone::Ok, tr("%1 added, %2 replaced.").arg(count(summary.added), count(summary.replaced)),
           tr("%1 were there already, %2 were left out. Nothing is written until you save.")
               .arg(count(summary.same), count(summary.left)));
    return true;
}

void MappingsPanel::complain(const base::Error &error)
{
    if (error.code == base::ErrorCode::Cancelled)
        return;
    const auto message = wording::describe(error);
    notify(Tone::Bad, message.headline, message.explanation + u' ' + message.remedy);
}

void MappingsPanel::addIncoming(const QList<mappings::Incoming> &found)
{
    m_data->notice->hide();
    if (found.size() > 1) {
        importFrom({ImportSource::Purpose::Add, {}, [found](base::Prompter &, const base::Progress &) {
                        return base::Result<mappings::ImportFile>(mappings::importOf(found));
                    }});
        return;
    }
    for (const auto &incoming : found) {
        if (incoming.certificate)
            lookUp(*incoming.certificate,
                   [this, certificate = *incoming.certificate](const Met &met) { addMet(certificate, met); });
        else if (incoming.error)
            complain(*incoming.error);
    }
}

void MappingsPanel::addMet(const mappings::NewCertificate &certificate, const Met &met)
{
    auto &session = *m_data->session;
    mappings::NewMapping mapping;
    mapping.certificate = certificate;
    mapping.userName = session.proposeAccount(certificate.facts);
    const auto isMapped = met.mapped >= 0 && !session.now().isRemoved(met.mapped);
    if (!isMapped && replaceInstead(mapping, met.ofPerson))
        return;
    const auto before = session.now().added.size();
    const auto rows = session.add({mapping});
    if (!rows.isEmpty()) {
        if (m_data->model->rowOf(rows.first()) < 0)
            m_data->filters->reset();
        m_data->table->select(rows);
    }
    if (isMapped)
        notify(
            Tone::Info,
            tr("This certificate is mapped already, to %1.").arg(wording::quoted(session.now().userName(met.mapped))),
            tr("IIS allows each certificate once per site. Change the account in its row instead."));
    if (rows.size() != 1 || session.now().added.size() <= before)
        return;
    if (session.now().userName(rows.first()).isEmpty())
        m_data->table->editAccount(rows.first());
    else if (session.row(rows.first()).password == mappings::PasswordState::None)
        m_data->details->focusPassword();
}

bool MappingsPanel::replaceInstead(mappings::NewMapping &mapping, const QList<RowId> &rows)
{
    auto &session = *m_data->session;
    if (rows.isEmpty())
        return false;
    // Of several the one that lasts longest is the card in use.
    const auto old = *std::ranges::max_element(rows, {}, [&](RowId id) { return session.now().marks(id).notAfter; });
    const auto today = m_data->keepsUntil ? session.clock()().toLocalTime().date() : QDate();
    ReplaceDialog dialog(session.row(old), mapping.certificate.facts, today, this);
    dialog.exec();
    if (dialog.answer() == ReplaceDialog::Answer::Beside) {
        mapping.userName = session.now().userName(old);
        // The account is the same, and so is its password, as the file has it or as it was typed.
        const auto copies = mappings::copiesOf(session, *m_data->vault, {old});
        if (!copies.isEmpty() && copies.first().password)
            mapping.password = session.hold(copies.first().password);
        if (dialog.until().isValid())
            Q_EMIT keptBeside(old, dialog.until());
        return false;
    }
    if (dialog.answer() == ReplaceDialog::Answer::Replace) {
        session.replaceCertificate(old, mapping.certificate);
        if (m_data->model->rowOf(old) < 0)
            m_data->filters->reset();
        m_data->table->select({old});
        notify(Tone::Ok,
               tr("The certificate of %1 will be replaced.").arg(wording::quoted(session.now().userName(old))),
               tr("The person signs in with the new one once the changes are saved."));
    }
    return true;
}

void MappingsPanel::chooseFiles()
{
    const auto files = QFileDialog::getOpenFileNames(this, tr("Choose certificates"), {}, fileFilter());
    if (!files.isEmpty())
        addFiles(files);
}

void MappingsPanel::paste()
{
    PasteDialog dialog(this);
    if (dialog.exec() == QDialog::Accepted)
        addText(dialog.text());
}

// -- changing

void MappingsPanel::chooseReplacement()
{
    const auto rows = selectedRows();
    if (rows.size() != 1 || !m_data->session)
        return;
    const auto file = QFileDialog::getOpenFileName(this, tr("Choose the new certificate"), {}, fileFilter());
    if (file.isEmpty())
        return;
    DialogPrompter prompter(this);
    const auto found = mappings::readFiles({file}, &prompter);
    const auto usable =
        std::ranges::find_if(found, [](const auto &incoming) { return incoming.certificate.has_value(); });
    if (usable == found.end()) {
        if (!found.isEmpty() && found.first().error)
            complain(*found.first().error);
        return;
    }
    lookUp(*usable->certificate, [this, row = rows.first(), certificate = *usable->certificate](const Met &met) {
        replaceWith(row, certificate, met);
    });
}

void MappingsPanel::replaceWith(RowId row, const mappings::NewCertificate &certificate, const Met &met)
{
    auto &session = *m_data->session;
    if (met.mapped >= 0 && met.mapped != row) {
        notify(
            Tone::Bad,
            tr("This certificate is mapped already, to %1.").arg(wording::quoted(session.now().userName(met.mapped))),
            tr("IIS allows each certificate once per site."));
        select({met.mapped});
        return;
    }
    session.replaceCertificate(row, certificate);
    m_data->notice->hide();
    if (!met.ofPerson.isEmpty() && !met.ofPerson.contains(row))
        notify(Tone::Warn, tr("The new certificate names %1.").arg(wording::quoted(certificate.facts.person)),
               tr("That person has a mapping of another account. Undo if this was not meant."));
}

void MappingsPanel::toggleEnabled()
{
    const auto rows = selectedRows();
    if (rows.isEmpty() || !m_data->session)
        return;
    const auto anyEnabled =
        std::ranges::any_of(rows, [this](RowId id) { return m_data->session->now().isEnabled(id); });
    m_data->session->setEnabled(rows, !anyEnabled);
}

void MappingsPanel::removeRows()
{
    if (const auto rows = selectedRows(); !rows.isEmpty() && m_data->session)
        m_data->session->remove(rows);
}

void MappingsPanel::completeDomains()
{
    if (!m_data->session)
        return;
    m_data->session->setDefaultDomain(m_data->domain->text().trimmed());
    m_data->session->completeAddedAccounts();
}

bool MappingsPanel::canUndo() const
{
    return m_data->session && !isWaiting() && m_data->session->undoName();
}

bool MappingsPanel::canRedo() const
{
    return m_data->session && !isWaiting() && m_data->session->redoName();
}

void MappingsPanel::undo()
{
    if (canUndo())
        m_data->session->undo();
}

void MappingsPanel::redo()
{
    if (canRedo())
        m_data->session->redo();
}

// -- for the editor's window

mappings::Session *MappingsPanel::session() const
{
    return m_data->session.get();
}

MappingTableModel *MappingsPanel::model() const
{
    return m_data->model;
}

QList<RowId> MappingsPanel::selectedRows() const
{
    return m_data->table->selectedRows();
}

void MappingsPanel::select(const QList<RowId> &rows)
{
    m_data->table->select(rows);
}

void MappingsPanel::setReadOnly(bool readOnly)
{
    m_data->readOnly = readOnly;
    m_data->model->setReadOnly(isReadOnly());
    m_data->details->setReadOnly(isReadOnly());
    updateActions();
}

bool MappingsPanel::isReadOnly() const
{
    return m_data->readOnly || (m_data->session && m_data->session->lock().forbidsWriting());
}

void MappingsPanel::showLock()
{
    const auto &lock = m_data->session->lock();
    m_data->lock->setVisible(lock.forbidsWriting());
    if (lock.forbidsWriting()) {
        const auto message = wording::describeLock(lock, false);
        m_data->lock->setText(message.headline, message.explanation + u' ' + message.remedy);
    }
    setReadOnly(m_data->readOnly);
}

void MappingsPanel::addDetails(QWidget *part)
{
    m_data->details->extension()->addWidget(part);
}

void MappingsPanel::addBelowDetails(QWidget *part)
{
    m_data->belowDetails->addWidget(part);
}

void MappingsPanel::setHistoryShown(bool shown)
{
    m_data->historyShown = shown;
    updateActions();
}

QByteArray MappingsPanel::saveColumns() const
{
    return m_data->table->saveColumns();
}

void MappingsPanel::restoreColumns(const QByteArray &state)
{
    if (!state.isEmpty())
        m_data->table->restoreColumns(state);
}

void MappingsPanel::notify(Tone tone, const QString &headline, const QString &text)
{
    m_data->notice->setTone(tone);
    m_data->notice->setText(headline, text);
    m_data->notice->show();
}

void MappingsPanel::offer(const QString &headline, const QString &text, const QString &action,
                          std::function<void()> accepted)
{
    m_data->accepted = std::move(accepted);
    m_data->offer->setText(headline, text);
    m_data->offer->setAction(action);
    m_data->offer->setVisible(!headline.isEmpty());
}

QMenu *MappingsPanel::columnMenu()
{
    return m_data->table->columnMenu();
}

QPoint MappingsPanel::columnMenuPlace() const
{
    return m_data->table->viewport()->mapToGlobal(QPoint(0, 0));
}

void MappingsPanel::focusTable()
{
    m_data->table->setFocus(Qt::OtherFocusReason);
}

void MappingsPanel::setKeepsUntil(bool keeps)
{
    m_data->keepsUntil = keeps;
}

void MappingsPanel::showText(RowId id)
{
    auto *dialog = new CertificateTextDialog(m_data->session->row(id), m_data->session->certificateText(id), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("certificateText"));
    dialog->open();
}

} // namespace certwizard::ui
