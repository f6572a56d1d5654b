#include "editor_data.h"

#include "common/window_memory.h"
#include "import_dialog.h"
#include "journal_dialog.h"
#include "mappings/export.h"
#include "mappings/mapping_table_model.h"
#include "mappings/merge.h"
#include "merge_dialog.h"
#include "renewals_dialog.h"
#include "review/script_dialog.h"
#include "review_dialog.h"
#include "who_dialog.h"
#include "wording/plan.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace certwizard::ui {

namespace {

QString siteKey(const QString &path)
{
    return u"mappings/site/"_s + QString::fromLatin1(path.toUtf8().toBase64(QByteArray::Base64UrlEncoding));
}

void showError(QWidget *parent, const base::Error &error)
{
    const auto message = wording::describe(error);
    QMessageBox box(QMessageBox::Warning, EditorWindow::tr("Mappings"), message.headline, QMessageBox::Ok, parent);
    box.setInformativeText(message.explanation + u' ' + message.remedy);
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

} // namespace

EditorWindow::EditorWindow(EditorOptions options, QWidget *parent) : QMainWindow(parent), m_data(std::make_unique<Data>())
{
    m_data->options = std::move(options);
    build();
    if (m_data->options.path.isEmpty())
        m_data->options.path = settings().value("mappings/file"_L1).toString();
    updateTitle();
    if (!m_data->options.path.isEmpty())
        open(m_data->options.path);
}

EditorWindow::~EditorWindow()
{
    m_data->rules->setSession(nullptr); // the session is the panel's and goes with it
}

bool EditorWindow::hasUnsavedChanges() const
{
    return m_data->mappings->session() && m_data->mappings->session()->changeCount() > 0;
}

// -- opening

void EditorWindow::open(const QString &path)
{
    m_data->file->setFullText(tr("Reading %1 …").arg(path));
    QThreadPool::globalInstance()->start([window = QPointer(this), path] {
        auto state = std::make_shared<base::Result<setup::ServerState>>(setup::ServerState::open(path));
        QMetaObject::invokeMethod(qApp, [window, state, path] {
            if (!window)
                return;
            auto &d = *window->m_data;
            if (!*state) {
                d.file->setFullText({});
                Q_EMIT window->openFailed(state->error());
                return showError(window, state->error());
            }
            d.path = path;
            d.state = **state;
            settings().setValue("mappings/file"_L1, QFileInfo(path).absoluteFilePath());
            const auto wanted = d.options.site.isEmpty() ? settings().value(siteKey(path)).toString() : d.options.site;
            d.site->clear();
            for (const auto &site : d.state->configuration().sites())
                d.site->addItem(site.name);
            const auto known = d.state->configuration().site(wanted);
            const auto fallback = d.site->count() > 0 ? d.site->itemText(0) : QString();
            window->show(known ? known->name : fallback);
            if (!d.options.site.isEmpty() && !known)
                showError(window, known.error());
            Q_EMIT window->opened();
        });
    });
}

void EditorWindow::show(const QString &site)
{
    if (site.isEmpty())
        return;
    m_data->vault.clear();
    setup::Choices nothing;
    nothing.site = site;
    show(nothing);
    settings().setValue(siteKey(m_data->path), site);
}

void EditorWindow::show(const setup::Choices &choices)
{
    auto &d = *m_data;
    d.rules->setSession(nullptr);
    d.mappings->setClock(d.options.clock);
    d.mappings->load(*d.state, choices, &d.vault);
    d.mappings->setReadOnly(d.options.readOnly);
    d.rules->setSession(d.mappings->session());
    d.rules->setReadOnly(d.options.readOnly);
    d.site->setCurrentText(choices.site);
    if (!d.mappings->session())
        return; // the panel says why
    if (const auto policy = mappings::readPolicy(d.path)) {
        d.policy = *policy;
    } else {
        // A policy that cannot be followed forbids saving: nobody may slip past it by damaging it.
        d.options.readOnly = true;
        d.mappings->setReadOnly(true);
        d.rules->setReadOnly(true);
        showError(this, policy.error());
    }
    d.file->setFullText(d.path);
    connect(d.mappings->session(), &mappings::Session::historyChanged, this, &EditorWindow::updateTitle);
    connect(d.mappings->session(), &mappings::Session::rulesChanged, this, &EditorWindow::updateRuleTab);
    connect(d.mappings->session(), &mappings::Session::edited, this, &EditorWindow::updateVisitor);
    updateRuleTab();
    updateTitle();
    updateVisitor();
}

void EditorWindow::chooseFile()
{
    if (!mayLeave())
        return;
    const auto file = QFileDialog::getOpenFileName(this, tr("Open a configuration"), m_data->path,
                                                   tr("IIS configuration (*.config);;All files (*)"));
    if (!file.isEmpty())
        open(file);
}

void EditorWindow::chooseSite(int index)
{
    auto &d = *m_data;
    const auto site = d.site->itemText(index);
    if (d.mappings->session() && site == d.mappings->session()->site())
        return;
    if (mayLeave())
        show(site);
    else
        d.site->setCurrentText(d.mappings->session()->site());
}

bool EditorWindow::mayLeave()
{
    if (m_data->writing)
        return false;
    if (!hasUnsavedChanges())
        return true;
    const auto count = m_data->mappings->session()->changeCount();
    QMessageBox box(QMessageBox::Question, tr("Unsaved changes"),
                    count == 1 ? tr("One change is not saved yet.") : tr("%n changes are not saved yet.", nullptr, count), QMessageBox::NoButton, this);
    auto *review = box.addButton(tr("&Review and save…"), QMessageBox::AcceptRole);
    auto *discard = box.addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(review);
    box.exec();
    if (box.clickedButton() == review)
        this->review();
    return box.clickedButton() == discard;
}

void EditorWindow::closeEvent(QCloseEvent *event)
{
    event->setAccepted(mayLeave());
    if (event->isAccepted())
        settings().setValue("mappings/columns"_L1, m_data->mappings->saveColumns());
}

// -- saving

void EditorWindow::review()
{
    auto &d = *m_data;
    if (d.writing || !hasUnsavedChanges() || d.options.readOnly)
        return;
    ReviewDialog dialog(*d.state, mappings::choicesOf(*d.mappings->session()), d.policy, &d.vault, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    d.plan = dialog.plan();
    write(dialog.reason());
}

void EditorWindow::write(const QString &reason)
{
    auto &d = *m_data;
    d.writing = true;
    setEnabled(false);
    apply::Context context;
    context.clock = d.options.clock;
    context.reason = reason;
    QThreadPool::globalInstance()->start([window = QPointer(this), plan = *d.plan, context] {
        auto outcome = std::make_shared<base::Result<apply::Outcome>>(apply::applyToFile(plan, context));
        QMetaObject::invokeMethod(qApp, [window, outcome] {
            if (window)
                window->finishWriting(*outcome);
        });
    });
}

void EditorWindow::finishWriting(const base::Result<apply::Outcome> &outcome)
{
    auto &d = *m_data;
    d.writing = false;
    d.plan.reset();
    setEnabled(true);
    if (!outcome) {
        if (outcome.error().code == base::ErrorCode::FileChanged)
            mergeWithTheirs();
        else
            showError(this, outcome.error()); // our changes are all still pending
        Q_EMIT saveFailed(outcome.error());
        return;
    }
    const auto message = wording::describe(*outcome, d.path);
    const auto site = d.mappings->session()->site();
    const auto selected = d.mappings->selectedRows();
    if (auto state = setup::ServerState::open(d.path)) {
        d.state = *std::move(state);
        show(site);
        d.mappings->select(selected);
    }
    d.mappings->notify(Tone::Ok, message.headline, message.explanation);
    Q_EMIT saved();
}

void EditorWindow::mergeWithTheirs()
{
    auto &d = *m_data;
    auto theirs = setup::ServerState::open(d.path);
    if (!theirs)
        return showError(this, theirs.error());
    const auto merge = mappings::Merge::of(*d.mappings->session(), *theirs);
    if (!merge)
        return showError(this, merge.error());
    MergeDialog dialog(*merge, d.mappings->session()->changeCount(), this);
    if (dialog.exec() != QDialog::Accepted)
        return; // nothing is lost: ours are pending, theirs are in the file
    const auto choices = merge->resolved(dialog.keepMine());
    d.state = *theirs;
    show(choices);
    review();
}

void EditorWindow::discard()
{
    if (m_data->mappings->session())
        m_data->mappings->session()->discard();
}

// -- the rest of the work

void EditorWindow::importFrom(const QString &path)
{
    auto &d = *m_data;
    if (!d.mappings->session() || d.options.readOnly)
        return;
    ImportDialog dialog(d.mappings->session(), path, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const auto &summary = dialog.summary();
    d.mappings->notify(Tone::Ok, tr("Imported: %1 added, %2 replaced.").arg(summary.added).arg(summary.replaced),
                       tr("%1 were there already, %2 were left out. Nothing is written until you save.").arg(summary.same).arg(summary.left));
}

void EditorWindow::chooseImport(bool folder)
{
    const auto path = folder ? QFileDialog::getExistingDirectory(this, tr("Import a folder of certificates"))
                             : QFileDialog::getOpenFileName(this, tr("Import people"), {}, tr("CSV and LDIF (*.csv *.txt *.tsv *.ldif *.ldf);;All files (*)"));
    if (!path.isEmpty())
        importFrom(path);
}

void EditorWindow::exportView()
{
    auto &d = *m_data;
    if (!d.mappings->session())
        return;
    std::vector<mappings::RowId> rows;
    for (int row = 0; row < d.mappings->model()->rowCount(); ++row)
        rows.push_back(d.mappings->model()->idAt(row));
    QString filter;
    const auto csv = tr("CSV for spreadsheets (*.csv)");
    const auto path = QFileDialog::getSaveFileName(this, tr("Export what the table shows"), u"mappings.csv"_s, csv + u";;JSON (*.json)"_s, &filter);
    if (path.isEmpty())
        return;
    const auto &now = d.mappings->session()->now();
    const auto bytes = path.endsWith(".json"_L1, Qt::CaseInsensitive) ? mappings::exportJson(now, rows) : mappings::exportCsv(now, rows);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        showError(this, {base::ErrorCode::FileWriteFailed, path, file.errorString(), {}, nullptr});
}

void EditorWindow::showJournal()
{
    JournalDialog(m_data->path, this).exec();
}

void EditorWindow::whoIsThis()
{
    if (!m_data->mappings->session())
        return;
    WhoDialog dialog(m_data->mappings->session(), this);
    connect(&dialog, &WhoDialog::rowFound, m_data->mappings, [this](mappings::RowId row) { m_data->mappings->select({row}); });
    dialog.exec();
}

void EditorWindow::showRenewals()
{
    if (!m_data->mappings->session())
        return;
    RenewalsDialog dialog(m_data->mappings->session(), this);
    if (dialog.exec() == QDialog::Accepted && !dialog.folder().isEmpty())
        importFrom(dialog.folder());
}

} // namespace certwizard::ui
