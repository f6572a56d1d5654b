#include "panel_data.h"

#include "mappings/mapping_table_model.h"
#include "mappings/short_work.h"
#include "text_dialogs.h"
#include "wording/mapping_rows.h"
#include "wording/message.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace certwizard::ui {

namespace {

using mappings::EditName;
using mappings::RowId;

} // namespace

MappingsPanel::MappingsPanel(QWidget *parent) : QWidget(parent), m_data(std::make_unique<Data>())
{
    build();
    connectParts();
    updateActions();
}

MappingsPanel::~MappingsPanel()
{
    // Closing takes the focus from a field, which would report an edit to a panel that is half gone.
    const auto parts = findChildren<QObject *>();
    for (auto *part : parts)
        part->disconnect(this);
    qApp->disconnect(this); // it tells where the focus goes by that
    m_data->waiting->end();
    m_data->model->setSession(nullptr);
    m_data->details->setSession(nullptr);
}

void MappingsPanel::setClock(base::Clock clock)
{
    m_data->clock = std::move(clock);
}

void MappingsPanel::load(const setup::ServerState &state, const setup::Choices &choices, setup::SecretVault *vault)
{
    if (state.configuration().oneToOneCount(choices.site) <= fewMappings)
        return load(mappings::Session::prepared(state, choices, vault, m_data->clock), vault);
    letSessionGo();
    updateActions();
    m_data->waiting->begin(
        tr("Reading the mappings of %1 …").arg(wording::quoted(choices.site)), false,
        [state, choices, vault, clock = m_data->clock](const base::Progress &) {
            return mappings::Session::prepared(state, choices, vault, clock, qApp->thread());
        },
        [this, vault](auto opened) { load(std::move(opened), vault); });
}

void MappingsPanel::letSessionGo()
{
    auto &d = *m_data;
    d.loading = true;
    d.model->setSession(nullptr);
    d.details->setSession(nullptr);
    if (const auto session = std::move(d.session)) // it lives on this thread; what is large of it need not
        letGo(std::pair(session->sharedRowStore(), session->state()));
    d.loading = false;
}

void MappingsPanel::load(base::Result<std::unique_ptr<mappings::Session>> opened, setup::SecretVault *vault)
{
    auto &d = *m_data;
    d.waiting->end();
    letSessionGo();
    d.loading = true;
    d.vault = vault;
    if (!opened) {
        const auto message = wording::describe(opened.error());
        notify(Tone::Bad, message.headline, message.rest());
        d.loading = false;
        updateActions();
        return;
    }
    d.session = std::move(*opened);
    connect(d.session.get(), &mappings::Session::edited, this, [this] {
        if (!m_data->loading) // what it says was before this; what comes of this is said after it
            m_data->notice->hide();
        updateActions();
        followSelection();
        if (!m_data->loading)
            Q_EMIT edited();
    });
    d.details->setSession(d.session.get());
    d.model->setSession(d.session.get());
    d.notice->hide();
    d.offer->hide();
    showLock();
    d.domain->setText(d.session->defaultDomain());
    d.domain->setCursorPosition(0); // a long one is told by its beginning
    d.loading = false;
    if (d.model->rowCount() <= fewMappings)
        selectFirst();
    else
        QTimer::singleShot(0, d.session.get(), [this] { selectFirst(); });
    updateActions();
}

void MappingsPanel::selectFirst()
{
    if (m_data->model->rowCount() > 0 && m_data->table->selectedRows().isEmpty())
        m_data->table->selectRow(0);
}

void MappingsPanel::followSelection()
{
    if (m_data->model->rowCount() > fewMappings)
        m_data->following->start();
    else
        showSelection();
}

void MappingsPanel::showSelection()
{
    m_data->following->stop();
    m_data->details->setRows(m_data->table->selectedRows());
    Q_EMIT selectionMoved();
}

void MappingsPanel::store(setup::Choices &choices) const
{
    if (m_data->session)
        m_data->session->store(choices);
}

bool MappingsPanel::isWaiting() const
{
    return m_data->waiting->isOn();
}

void MappingsPanel::complain(const base::Error &error)
{
    if (error.code == base::ErrorCode::Cancelled)
        return;
    const auto message = wording::describe(error);
    notify(Tone::Bad, message.headline, message.rest());
}

// -- changing

/// Of the selected ones. Where they are very many, some stand for all: it is asked after every step.
bool MappingsPanel::isAnyEnabled() const
{
    constexpr qsizetype enough = 5000;
    const auto &rows = m_data->table->selectedRows();
    return m_data->session && std::ranges::any_of(rows.first(std::min(rows.size(), enough)), [this](RowId id) {
               return m_data->session->now().isEnabled(id);
           });
}

void MappingsPanel::toggleEnabled()
{
    changeRows(isAnyEnabled() ? EditName::Kind::Disable : EditName::Kind::Enable, selectedRows());
}

void MappingsPanel::removeRows()
{
    changeRows(EditName::Kind::Remove, selectedRows());
}

void MappingsPanel::changeRows(EditName::Kind kind, const QList<RowId> &rows, const setup::PasswordSource &password)
{
    auto &d = *m_data;
    if (rows.isEmpty() || !d.session || isReadOnly() || isWaiting())
        return;
    const auto take = [this](std::optional<mappings::Session::Prepared> prepared) {
        if (prepared) // and nobody has changed anything meanwhile: nobody could
            (void)m_data->session->take(*std::move(prepared));
    };
    auto work = [change = d.session->change(kind, rows, password)](const base::Progress &progress) {
        return change.workOut(progress);
    };
    if (rows.size() <= fewMappings)
        return take(work({}));
    d.waiting->begin(wording::describe(EditName{kind, {}, int(rows.size())}) + u" …"_s, true, std::move(work), take);
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

void MappingsPanel::editAccount(RowId row)
{
    if (m_data->model->rowOf(row) < 0) {
        m_data->search->clear();
        m_data->filters->reset();
    }
    m_data->table->setFocus(Qt::OtherFocusReason);
    m_data->table->editAccount(row);
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
        m_data->lock->setText(message.headline, message.rest());
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
    Q_EMIT noteComes();
    m_data->notice->show();
}

QWidget *MappingsPanel::takeNotes()
{
    m_data->notes->setParent(nullptr);
    return m_data->notes;
}

void MappingsPanel::offer(const QString &headline, const QString &text, const QString &action,
                          std::function<void()> accepted)
{
    m_data->accepted = std::move(accepted);
    m_data->offer->setText(headline, text);
    m_data->offer->setAction(action);
    if (!headline.isEmpty())
        Q_EMIT noteComes();
    m_data->offer->setVisible(!headline.isEmpty());
}

void MappingsPanel::hideColumn(mappings::Column column)
{
    m_data->table->setColumnShown(column, false);
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

bool MappingsPanel::isTyped() const
{
    return m_data->details->isTyped();
}

void MappingsPanel::takeTyped()
{
    m_data->details->takeTyped();
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
