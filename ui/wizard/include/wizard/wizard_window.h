#pragma once

#include "session/wizard_session.h"

#include <QDialog>
#include <QHash>
#include <QList>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace certwizard::ui {

class Page;
class Rail;

/// The pages in their order. The rail shows all but the first.
enum class PageId { Welcome, Site, Certificates, Features, Binding, Ssl, Anonymous, Mappings, Review, Apply, Proof };
inline constexpr int pageCount = static_cast<int>(PageId::Proof) + 1;

/// The frame: rail, page, footer. Not a QWizard: that one keeps a history of visited pages which jumping in the
/// rail breaks (its Back and setCurrentId pop what they did not push), and it lays out its own buttons.
class WizardWindow : public QDialog {
    Q_OBJECT
public:
    explicit WizardWindow(base::Clock clock = base::systemClock(), QWidget *parent = nullptr);
    ~WizardWindow() override;

    [[nodiscard]] WizardSession *session() const { return m_session; }
    /// As if they had been chosen on Welcome.
    void openFile(const QString &path);
    /// False when they cannot be used; why is shown then.
    bool loadAnswers(const QString &path);

    [[nodiscard]] PageId current() const { return m_current; }
    void goTo(PageId page);
    [[nodiscard]] QWidget *page(PageId page) const;
    [[nodiscard]] bool isReached(PageId page) const { return page <= m_furthest; }

public Q_SLOTS:
    void reject() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] Page *at(PageId page) const { return m_pages.at(static_cast<int>(page)); }
    void addPage(Page *page);
    [[nodiscard]] QWidget *makeFooter();
    void next();
    void back();
    void refresh();
    void updateFooter();
    void updateTitle();
    void explainByHand();
    [[nodiscard]] bool hasUnsavedWork() const;
    /// Asks where something would be forgotten.
    [[nodiscard]] bool mayLeave();

    WizardSession *m_session;
    QList<Page *> m_pages;
    Rail *m_rail = nullptr;
    QStackedWidget *m_stack = nullptr;
    QHBoxLayout *m_links = nullptr;
    QPushButton *m_byHand = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    PageId m_current = PageId::Welcome;
    PageId m_furthest = PageId::Welcome;
};

} // namespace certwizard::ui
