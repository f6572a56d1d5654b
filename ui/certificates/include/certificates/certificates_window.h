#pragma once

#include "certificates/authority_session.h"
#include "common/theme.h"

#include <QPointer>
#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace certwizard::ui {

class Callout;
class CertificateDetails;
class ElidedLabel;
class ExpiryChart;
class IssuedFilter;
class IssuedModel;
class KeyOpener;
class Label;
class Pill;

/// An authority as a table: what it issued, what ends when, and everything that is done with it.
class CertificatesWindow : public QWidget {
    Q_OBJECT
public:
    explicit CertificatesWindow(QWidget *parent = nullptr);
    [[nodiscard]] AuthoritySession *session() const { return m_session; }
    void openFolder(const QString &folder);
    /// Shows what is in a certificate file.
    void inspectFile(const QString &path);
    /// The same of the text in the clipboard.
    void inspectPasted();

    // What the buttons do.
    void createAuthority();
    void adoptAuthority();
    void chooseFolder();
    void chooseFile();
    void issue();
    void renew();
    void revoke();
    void writeRevocationList();
    void makePfx();
    void showImports();
    void exportList();
    /// The chosen ones, without keys: one as a file, several into a folder.
    void saveCertificates();
    void editSettings();
    void changePassphrase();
    void toggleLock();
    [[nodiscard]] QTableView *table() const { return m_table; }

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    [[nodiscard]] QWidget *welcomePage();
    [[nodiscard]] QWidget *authorityPage();
    [[nodiscard]] QWidget *head();
    [[nodiscard]] QWidget *actions();
    [[nodiscard]] QWidget *filters();
    [[nodiscard]] QWidget *footer();
    [[nodiscard]] QWidget *tableArea();
    void addMoreMenu(QPushButton *more);
    void addForgetMenu(QMenu *menu);
    void fillSortMenu(QMenu *menu);
    void showLastFolder();
    void inspect(const QByteArray &content, const QString &source);
    void say(Tone tone, const QString &headline, const QString &text);
    void select(const QList<MadeCertificate> &made);
    void refresh();
    void arrange();
    void showCurrent();
    void tell(const WorkReport &report);
    void tellIssued(const WorkReport &report);
    void tellProblems(const WorkReport &report);
    [[nodiscard]] QList<authority::Issued> chosen() const;
    [[nodiscard]] QList<pki::RevocationList> lists() const;

    AuthoritySession *m_session;
    KeyOpener *m_key;
    IssuedModel *m_model;
    IssuedFilter *m_filter;
    QStackedWidget *m_pages;
    Label *m_title = nullptr;
    Pill *m_state = nullptr;
    ElidedLabel *m_folder = nullptr;
    QPushButton *m_lock = nullptr;
    QWidget *m_lastCard = nullptr;
    ElidedLabel *m_lastFolder = nullptr;
    QPushButton *m_openLast = nullptr;
    QPushButton *m_create = nullptr;
    Label *m_createWords = nullptr;
    QPushButton *m_renew = nullptr;
    QPushButton *m_revoke = nullptr;
    QList<QPushButton *> m_whenIdle;
    ExpiryChart *m_chart = nullptr;
    QLineEdit *m_search = nullptr;
    QComboBox *m_purpose = nullptr;
    QComboBox *m_stateFilter = nullptr;
    Label *m_count = nullptr;
    QTableView *m_table = nullptr;
    QStackedWidget *m_tableArea = nullptr; ///< the table, or why it is empty
    Label *m_empty = nullptr;
    QAction *m_save = nullptr;
    QMenu *m_sort = nullptr;
    CertificateDetails *m_details = nullptr;
    Callout *m_message = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace certwizard::ui
