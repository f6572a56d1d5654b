#pragma once

#include "base/clock.h"
#include "base/error.h"

#include <QList>
#include <QMainWindow>
#include <QString>

#include <functional>
#include <memory>

namespace certwizard::setup {
struct Choices;
class ServerState;
} // namespace certwizard::setup

namespace certwizard::mappings {
class Session;
struct CopiedMapping;
using RowId = int;
} // namespace certwizard::mappings

namespace certwizard::ui {

/// What `certwizard mappings` was started with.
struct EditorOptions {
    QString path; ///< the configuration file; empty: the one used last
    QString site; ///< empty: the one used last for that file, else the first
    bool readOnly = false;
    base::Clock clock = base::systemClock();
};

/// The mapping editor: who gets in with which certificate, and nothing else of the server. Bindings, SSL and the
/// rest are not reachable from here.
class EditorWindow final : public QMainWindow {
    Q_OBJECT

public:
    explicit EditorWindow(EditorOptions options, QWidget *parent = nullptr);
    ~EditorWindow() override;

    /// Reads a file on another thread; `opened` or `openFailed`.
    /// Showing what was read and closing the window are possible meanwhile: closing cancels.
    void open(const QString &path);
    [[nodiscard]] bool hasUnsavedChanges() const;
    using QWidget::show;

Q_SIGNALS:
    void opened();
    void openFailed(const certwizard::base::Error &error);
    void openCancelled();
    void saved();
    void saveFailed(const certwizard::base::Error &error);

protected:
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void buildMenus();
    QWidget *buildHead();
    QWidget *buildFoot();
    void show(const QString &site, const std::function<void()> &then = {});
    void show(const setup::Choices &choices, const std::function<void()> &then = {});
    void adopt(base::Result<std::unique_ptr<mappings::Session>> opened);
    [[nodiscard]] bool readPolicy();
    void showObstacles();
    void shareRoom(bool noteComes = false);
    void showPath();
    void updateTitle();
    void updateVisitor();
    void updateRuleTab();
    void chooseFile();
    void chooseSite(int index);
    void review();
    void forgetConsent();
    void takeTyped();
    void complete(const QString &key, const setup::Choices &choices);
    struct Wanted;
    void write(Wanted wanted);
    struct Opened;
    void finishOpening(const QString &path, const QString &named, Opened &opened);
    struct Written;
    void finishWriting(Written &written);
    [[nodiscard]] bool canTakeSaveBack() const;
    void takeSaveBack();
    void finishTakingBack(Written &written);
    void offerCopy(const base::Error &error, const Written &written);
    [[nodiscard]] QList<QByteArray> textsOf(const QList<mappings::RowId> &rows) const;
    [[nodiscard]] QList<mappings::RowId> rowsOf(const QList<QByteArray> &texts) const;
    void mergeWith(const Written &written);
    void importFrom(const QString &path);
    void chooseImport(bool folder);
    void exportView();
    void showJournal();
    void whoIsThis();
    void showRenewals();
    void discard();
    void chooseColumns();
    void makeOffers();
    bool offerOverdueCards();
    void offerIgnoredMappings();
    void rememberKept();
    void duplicate();
    void addCopies(const QString &from, const QList<mappings::CopiedMapping> &copies, int unreadable);
    [[nodiscard]] QString askForSite(int count, bool *withPasswords);
    [[nodiscard]] bool mayLeave();

    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace certwizard::ui
