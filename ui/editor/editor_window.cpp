#include "editor_data.h"

#include "base/file.h"
#include "common/file_dialogs.h"
#include "common/messages.h"
#include "common/window_memory.h"
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
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace certwizard::ui {

namespace {

/// Looking each one up costs a look at every row.
constexpr qsizetype mostLookedAt = 300'000;

} // namespace

EditorWindow::EditorWindow(EditorOptions options, QWidget *parent)
    : QMainWindow(parent), m_data(std::make_unique<Data>())
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
    // Closing takes the focus from a field, which would report an edit to a window that is half gone.
    const auto parts = findChildren<QObject *>();
    for (auto *part : parts)
        part->disconnect(this);
    if (auto *session = m_data->mappings->session())
        session->disconnect(this);
    m_data->waiting->end();
    m_data->visitors->setSession(nullptr);
    m_data->rules->setSession(nullptr); // the session is the panel's and goes with it
}

bool EditorWindow::hasUnsavedChanges() const
{
    return m_data->mappings->session() && m_data->mappings->session()->changeCount() > 0;
}

void EditorWindow::chooseFile()
{
    if (!mayLeave())
        return;
    const auto file =
        askForFile(this, {tr("Open a configuration"), tr("IIS configuration (*.config);;All files (*)"), m_data->path});
    if (!file.isEmpty())
        open(file);
}

void EditorWindow::chooseSite(int index)
{
    auto &d = *m_data;
    const auto site = d.site->itemText(index);
    if (d.waiting->isOn() || (d.session() && site == d.session()->site()))
        return;
    if (mayLeave())
        show(site);
    else
        d.site->setCurrentText(d.mappings->session()->site());
}

void EditorWindow::takeTyped()
{
    m_data->mappings->takeTyped();
    m_data->rules->takeTyped();
}

bool EditorWindow::mayLeave()
{
    if (m_data->writing)
        return false;
    if (m_data->waiting->isOn())
        return true; // nothing can have been changed
    takeTyped();
    if (!hasUnsavedChanges())
        return true;
    const auto count = m_data->mappings->session()->changeCount();
    MessageDialog dialog(
        MessageDialog::Kind::Question,
        {count == 1 ? tr("One change is not saved yet.") : tr("%Ln changes are not saved yet.", nullptr, count),
         {},
         count == 1 ? tr("Save it, or leave the file as it is.") : tr("Save them, or leave the file as it is.")},
        this);
    const auto review = dialog.addButton(tr("&Review and save…"), true);
    const auto discard = dialog.addButton(tr("&Discard"), false);
    dialog.addButton(tr("&Cancel"), false);
    const auto answer = dialog.ask();
    if (answer == review)
        this->review();
    return answer == discard;
}

void EditorWindow::closeEvent(QCloseEvent *event)
{
    event->setAccepted(mayLeave());
    if (event->isAccepted()) {
        m_data->waiting->end();
        settings().setValue("mappings/columns"_L1, m_data->mappings->saveColumns());
    }
}

// -- saving

void EditorWindow::review()
{
    auto &d = *m_data;
    if (d.writing || d.isWaiting() || d.options.readOnly)
        return;
    takeTyped();
    if (!hasUnsavedChanges())
        return;
    if (!readPolicy()) // somebody may have asked for reasons since the file was opened
        return;
    const auto pending = d.mappings->session()->pending();
    ReviewDialog dialog(*d.state, pending, d.policy, &d.vault, d.said, this);
    const auto accepted = dialog.exec() == QDialog::Accepted;
    d.said = dialog.said();
    if (!accepted)
        forgetConsent();
    if (accepted)
        write({dialog.plan(), dialog.edits(), pending, d.said.reason});
    else if (!dialog.toComplete().isEmpty())
        complete(dialog.toComplete(), mappings::choicesOf(pending));
}

/// Plain text wants a new yes each time; the key stays the server's.
void EditorWindow::forgetConsent()
{
    auto &passwords = m_data->said.passwords;
    if (passwords.policy == setup::PasswordPolicy::PlainText)
        passwords = {};
}

/// Goes to the mapping or the rule that a key of the pending choices leads to.
void EditorWindow::complete(const QString &key, const setup::Choices &choices)
{
    auto &d = *m_data;
    static const QRegularExpression place(u"^(\\w+)\\[(\\d+)\\]"_s);
    const auto found = place.match(key);
    if (!found.hasMatch() || !d.session())
        return;
    const auto list = found.captured(1);
    const auto i = found.captured(2).toInt();
    if (list.startsWith("manyToOne"_L1)) {
        d.manyToOne->click();
        d.rules->complete(list == "manyToOne"_L1 ? choices.manyToOneMappings.at(i).name
                                                 : choices.manyToOneEdits.at(i).after->name);
        return;
    }
    d.oneToOne->click();
    const auto &now = d.session()->now();
    if (list == "oneToOneEdits"_L1) {
        const auto &edit = choices.oneToOneEdits.at(i);
        const auto rows = d.session()->rowStore().rowsWithText(edit.certificate);
        if (size_t(edit.occurrence) < rows.size())
            d.mappings->editAccount(rows[size_t(edit.occurrence)]);
        return;
    }
    const auto text = choices.oneToOneMappings.at(i).certificate.value.toLatin1();
    const auto row = std::ranges::find_if(now.added, [&](auto id) { return now.certificateText(id) == text; });
    if (row != now.added.end())
        d.mappings->editAccount(*row);
}

void EditorWindow::write(Wanted wanted)
{
    auto &d = *m_data;
    d.writing = true;
    apply::Context context;
    context.clock = d.options.clock;
    context.reason = wanted.reason;
    d.waiting->begin(
        tr("Saving %1 …").arg(wording::quoted(QFileInfo(d.path).fileName())), false,
        [wanted = std::move(wanted), path = d.path, before = *d.state, vault = &d.vault,
         context](const base::Progress &progress) {
            Written written{apply::applyToFile(wanted.plan, wanted.edits, context), wanted.edits};
            // What to show then: what was written, or what somebody else has made of the file meanwhile.
            const auto changed = !written.outcome && written.outcome.error().code == base::ErrorCode::FileChanged;
            if (!written.outcome && !changed)
                return written;
            written.state = setup::ServerState::open(path, progress, setup::SecondOpinion::Behind);
            if (written.state && changed)
                written.merge = mappings::Merge::of(before, mappings::choicesOf(wanted.pending), *written.state);
            else if (written.state)
                written.session = mappings::Session::prepared(*written.state, onlySite(wanted.pending.site()), vault,
                                                              context.clock, qApp->thread());
            return written;
        },
        [this](Written written) { finishWriting(written); });
}

void EditorWindow::finishWriting(Written &written)
{
    auto &d = *m_data;
    d.writing = false;
    if (!written.outcome) {
        const auto &error = written.outcome.error();
        if (error.code == base::ErrorCode::FileChanged)
            mergeWith(written);
        else
            offerCopy(error, written);
        Q_EMIT saveFailed(error);
        return;
    }
    const auto message = wording::describe(*written.outcome, d.path);
    const auto selected = textsOf(d.mappings->selectedRows());
    if (!written.outcome->nothingToDo) {
        d.savedHash = written.outcome->hashAfter;
        d.savedReason = d.said.reason;
    }
    d.said.reason.clear();
    forgetConsent();
    rememberKept();
    if (written.state) {
        letGo(std::exchange(d.state, *written.state));
        d.vault.clear();
        adopt(std::move(written.session));
        d.mappings->select(rowsOf(selected));
    }
    d.mappings->notify(Tone::Ok, message.headline, message.explanation);
    if (!written.state)
        MessageDialog::showError(this, written.state.error());
    Q_EMIT saved();
}

/// Rows have other numbers in the file as it is after saving: certificates name them. Of all or of none: whoever goes on
/// with what is selected must not miss some. Each is looked for among all, which takes too long for many of many.
QList<QByteArray> EditorWindow::textsOf(const QList<mappings::RowId> &rows) const
{
    const auto &now = m_data->mappings->session()->now();
    QList<QByteArray> texts;
    if (rows.size() * now.count() > mostLookedAt)
        return texts;
    for (const auto id : rows)
        texts.append(now.certificateText(id));
    return texts;
}

QList<mappings::RowId> EditorWindow::rowsOf(const QList<QByteArray> &texts) const
{
    QList<mappings::RowId> rows;
    if (auto *session = m_data->mappings->session())
        for (const auto &text : texts)
            for (const auto row : session->rowStore().rowsWithText(text))
                rows.append(row);
    return rows;
}

/// The changes are all still pending; where the file has gone, or cannot be written, they can go elsewhere.
void EditorWindow::offerCopy(const base::Error &error, const Written &written)
{
    auto message = wording::describe(error);
    message.explanation = message.explanation.isEmpty()
                              ? tr("Your changes are kept in this window.")
                              : message.explanation + u' ' + tr("Your changes are kept in this window.");
    MessageDialog dialog(MessageDialog::Kind::Error, message, this);
    if (error.cause)
        dialog.setDetails(wording::describe(*error.cause).toText());
    dialog.addButton(tr("&Close"), true);
    const auto elsewhere = dialog.addButton(tr("Save a copy &as…"), false);
    if (dialog.ask() != elsewhere)
        return;
    const auto path =
        askWhereToSave(this, {tr("Save a copy with your changes"), tr("IIS configuration (*.config);;All files (*)"),
                              QFileInfo(m_data->path).fileName()});
    if (path.isEmpty())
        return;
    // Passwords may stand in it: it is nobody else's until its owner says so.
    if (const auto made = base::createFile(path, written.edits.pieces(), base::Access::OwnerOnly); !made)
        return MessageDialog::showError(this, made.error());
    m_data->mappings->notify(Tone::Ok, tr("A copy with your changes is in %1.").arg(wording::quotedPath(path)),
                             tr("This window still works on %1.").arg(wording::quotedPath(m_data->path)));
}

void EditorWindow::mergeWith(const Written &written)
{
    auto &d = *m_data;
    if (!written.state)
        return offerCopy(written.state.error(), written);
    if (!written.merge)
        return MessageDialog::showError(this, written.merge.error());
    MergeDialog dialog(*written.merge, this);
    if (dialog.exec() != QDialog::Accepted)
        return; // nothing is lost: ours are pending, theirs are in the file
    d.savedHash.clear();
    letGo(std::exchange(d.state, *written.state));
    d.vault.insert(written.merge->kept());
    show(written.merge->resolved(dialog.keepMine()), [this] { review(); });
}

void EditorWindow::discard()
{
    if (auto *session = m_data->session())
        session->discard();
}

// -- the rest of the work

void EditorWindow::importFrom(const QString &path)
{
    if (m_data->session())
        m_data->mappings->importFrom(ImportSource::fromPath(path));
}

void EditorWindow::chooseImport(bool folder)
{
    const auto path = folder ? askForFolder(this, {tr("Import a folder of certificates")})
                             : askForFile(this, {tr("Import people"),
                                                 tr("CSV and LDIF (*.csv *.txt *.tsv *.ldif *.ldf);;All files (*)")});
    if (!path.isEmpty())
        importFrom(path);
}

void EditorWindow::exportView()
{
    auto &d = *m_data;
    if (!d.session())
        return;
    std::vector<mappings::RowId> rows;
    for (int row = 0; row < d.mappings->model()->rowCount(); ++row)
        rows.push_back(d.mappings->model()->idAt(row));
    const auto path =
        askWhereToSave(this, {tr("Export what the table shows"),
                              tr("CSV for spreadsheets (*.csv)") + u";;JSON (*.json)"_s, u"mappings.csv"_s});
    if (path.isEmpty())
        return;
    struct Exported {
        bool isWritten = false;
        QString why;
    };
    beside(
        this,
        [path, rows, now = d.mappings->session()->now()] {
            const auto json = path.endsWith(".json"_L1, Qt::CaseInsensitive);
            const auto bytes = json ? mappings::exportJson(now, rows) : mappings::exportCsv(now, rows);
            QSaveFile file(path);
            const auto done = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
            return Exported{done, file.errorString()};
        },
        [this, path, count = int(rows.size())](const Exported &exported) {
            if (!exported.isWritten)
                return MessageDialog::showError(this,
                                                {base::ErrorCode::FileWriteFailed, path, exported.why, {}, nullptr});
            m_data->mappings->notify(Tone::Ok,
                                     count == 1 ? tr("One mapping was exported.")
                                                : tr("%Ln mappings were exported.", nullptr, count),
                                     QDir::toNativeSeparators(path));
        });
}

void EditorWindow::showJournal()
{
    JournalDialog(m_data->path, this).exec();
}

void EditorWindow::whoIsThis()
{
    if (!m_data->session())
        return;
    WhoDialog dialog(m_data->session(), m_data->visitors, this);
    connect(&dialog, &WhoDialog::rowFound, m_data->mappings,
            [this](mappings::RowId row) { m_data->mappings->select({row}); });
    dialog.exec();
}

void EditorWindow::showRenewals()
{
    if (!m_data->session())
        return;
    RenewalsDialog dialog(m_data->session(), m_data->mappings->isReadOnly(), this);
    if (dialog.exec() == QDialog::Accepted && dialog.source())
        m_data->mappings->importFrom(*dialog.source());
}

} // namespace certwizard::ui
