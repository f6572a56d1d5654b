#pragma once

#include "base/clock.h"
#include "common/theme.h"
#include "mappings/import_dialog.h"
#include "mappings/incoming.h"
#include "mappings/select.h"
#include "mappings/session.h"
#include "setup/choices.h"
#include "setup/plan.h"
#include "setup/server_state.h"

#include <QDate>
#include <QPoint>
#include <QWidget>

#include <functional>
#include <memory>

class QMenu;

namespace certwizard::ui {

class MappingTableModel;

/// Who gets in with which certificate: the table of a site's mappings with what is pending on it, adding by
/// pasting, choosing and dropping, and the details of one row. The wizard's Mappings page hosts it; the mapping
/// editor's window is built around it.
///
/// It edits a list of its own. `load` makes that list from the file and the choices, `store` writes it back
/// into choices; nothing else is shared, so a host may load as often as it likes.
class MappingsPanel : public QWidget {
    Q_OBJECT

public:
    explicit MappingsPanel(QWidget *parent = nullptr);
    ~MappingsPanel() override;

    /// Shows the mappings of `choices.site` in `state`, with the added, changed and removed ones of `choices`.
    /// `vault` keeps the passwords that are typed here and must live as long as this panel shows them.
    /// Forgets what was undone. Certificates are decoded in the background. Many mappings are read on another thread:
    /// until then there is no session, and `store` changes nothing.
    void load(const setup::ServerState &state, const setup::Choices &choices, setup::SecretVault *vault);

    /// The same with a session that was made on another thread, because there are many mappings.
    /// What was shown before is let go without waiting for it.
    void load(base::Result<std::unique_ptr<mappings::Session>> opened, setup::SecretVault *vault);

    /// Writes the mapping lists (added, edited, order) into `choices` and leaves the rest of it alone.
    void store(setup::Choices &choices) const;

    /// The time that decides what is expired; before `load`.
    void setClock(base::Clock clock);

    /// Adds certificates as if they had been dropped: from files of any format, or from text.
    void addFiles(const QStringList &paths);
    void addText(const QString &text);
    /// Shows what would be done, and does it when the person says so; says afterwards what was done. False when not.
    bool importFrom(const ImportSource &source);

    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canRedo() const;
    void undo();
    void redo();

    // -- for the editor's window
    /// Null before `load`.
    [[nodiscard]] mappings::Session *session() const;
    /// Something is looked up on another thread; until then nothing can be done here.
    [[nodiscard]] bool isWaiting() const;
    [[nodiscard]] MappingTableModel *model() const;
    [[nodiscard]] QList<mappings::RowId> selectedRows() const;
    void select(const QList<mappings::RowId> &rows);
    /// Shows the row, with its account opened for typing.
    void editAccount(mappings::RowId row);
    void setReadOnly(bool readOnly);
    /// Also when a lock above the site forbids to change it.
    [[nodiscard]] bool isReadOnly() const;
    /// More about the selected row, behind its certificate. Takes ownership.
    void addDetails(QWidget *part);
    /// Something that stays below the details, whatever is selected. Takes ownership.
    void addBelowDetails(QWidget *part);
    /// Whether undo and redo are offered in the status line.
    void setHistoryShown(bool shown);
    /// Which columns are there, in which order, how wide: for the settings.
    [[nodiscard]] QByteArray saveColumns() const;
    void restoreColumns(const QByteArray &state);
    /// What was done or could not be done, over the table until the person closes it or does something else.
    void notify(Tone tone, const QString &headline, const QString &text);
    /// Something that can be done, with a link that does it; stays until it is done, taken back (empty headline) or
    /// another mapping list is loaded.
    void offer(const QString &headline, const QString &text, const QString &action, std::function<void()> accepted);
    /// The notes of `notify` and `offer`, to stand elsewhere in the host's window. Takes ownership from the panel.
    [[nodiscard]] QWidget *takeNotes();
    /// Not shown from the start; the person can bring it back.
    void hideColumn(mappings::Column column);
    /// Which columns are shown, to be changed by the person; deletes itself.
    [[nodiscard]] QMenu *columnMenu();
    /// Where it is shown, below the table's headings.
    [[nodiscard]] QPoint columnMenuPlace() const;
    void focusTable();
    /// What is typed into a field and not yet taken counts: before anything is asked about changes, or saved.
    void takeTyped();
    [[nodiscard]] bool isTyped() const;
    /// Whether an old card can be kept beside the new one until a day; `keptBeside` says which then.
    void setKeepsUntil(bool keeps);
    /// Where there is no room beside the table, what is beside it goes below.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A note of `notify` or `offer` will be shown at once: the last moment to make room for it.
    void noteComes();
    /// Something that `store` writes has changed.
    void edited();
    void selectionMoved();
    void typed(); ///< `isTyped` may be another
    void keptBeside(certwizard::mappings::RowId old, const QDate &until);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void build();
    void buildNotes();
    QWidget *buildTools();
    QWidget *buildTable();
    QWidget *buildStatus();
    void connectParts();
    /// What the mappings know of a new certificate.
    struct Met {
        mappings::RowId mapped = -1;     ///< the row that has it
        QList<mappings::RowId> ofPerson; ///< rows of the same person
    };
    void lookUp(const mappings::NewCertificate &certificate, std::function<void(const Met &)> then);
    void letSessionGo();
    void addIncoming(const QList<mappings::Incoming> &found);
    void addMet(const mappings::NewCertificate &certificate, const Met &met);
    void addOne(const mappings::NewMapping &mapping);
    /// `chosen`: the mapping is one that the person has chosen, and not the one that the program has found;
    /// `otherAccount` is that of another mapping of the new certificate's holder.
    void askToReplace(mappings::RowId old, mappings::NewMapping fresh, bool chosen, const QString &otherAccount = {});
    void replaceWith(mappings::RowId row, const mappings::NewCertificate &certificate, const Met &met);
    void complain(const base::Error &error);
    void chooseFiles();
    void paste();
    void chooseReplacement();
    [[nodiscard]] bool isAnyEnabled() const;
    void toggleEnabled();
    void removeRows();
    /// Of many, beside the window.
    void changeRows(mappings::EditName::Kind kind, const QList<mappings::RowId> &rows,
                    const setup::PasswordSource &password = {});
    void selectFirst();
    /// Shows beside the table what is selected; of many rows, once the table is painted.
    void followSelection();
    void showSelection();
    void updateActions();
    void updateStatus();
    void updateEmptyText();
    void showLock();
    void completeDomains();
    void showText(mappings::RowId id);
    /// From the search to the first row that it has found, once it has.
    void goToHits();
    void search();
    void followQuery();
    void selectFirstHit();
    void selectOnlyHit();

    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace certwizard::ui
