#pragma once

#include "common/labels.h"
#include "session/wizard_session.h"
#include "wizard/wizard_window.h"

#include <QVBoxLayout>
#include <QWidget>

class QPushButton;
class QScrollArea;

namespace certwizard::ui {

/// One page: a title, two sentences, a body that scrolls when there is no room. A page shows the session and edits
/// it; it keeps nothing of its own that the session could know.
class Page : public QWidget {
    Q_OBJECT
public:
    Page(PageId id, WizardSession *session, QWidget *parent = nullptr);

    [[nodiscard]] PageId id() const { return m_id; }
    /// In the rail and on the button that leads here.
    [[nodiscard]] virtual QString name() const = 0;
    /// About to be shown.
    virtual void enter() {}
    /// The session has something new; called only while the page is shown.
    virtual void refresh() {}
    /// Next was pressed. False stays here; the page has said why, or goes on by itself with `finished`.
    [[nodiscard]] virtual bool leave() { return true; }
    [[nodiscard]] virtual bool isComplete() const { return true; }
    [[nodiscard]] virtual bool canGoBack() const { return true; }
    /// Instead of "Next: <name of the next page>".
    [[nodiscard]] virtual QString nextText() const { return {}; }
    /// Where Next leads, when it is not the page that follows.
    [[nodiscard]] virtual PageId nextPage() const;
    /// Instead of "Cancel".
    [[nodiscard]] virtual QString cancelText() const { return {}; }
    /// What the page puts at the left of the footer.
    [[nodiscard]] virtual QList<QPushButton *> links() { return {}; }
    /// Whether one of them makes sense now.
    [[nodiscard]] virtual bool offers(const QPushButton *link) const
    {
        Q_UNUSED(link)
        return true;
    }
    /// The same by hand in IIS Manager; empty: no link.
    [[nodiscard]] virtual QString byHand() const { return {}; }
    /// Where the cursor is when the page opens.
    [[nodiscard]] virtual QWidget *firstFocus() const { return nullptr; }

Q_SIGNALS:
    /// Something that the footer shows has changed.
    void changed();
    /// Go on to where Next leads.
    void finished();
    void wantsPage(certwizard::ui::PageId page);

protected:
    /// In the colour of `tone`, or in that of all text.
    void setTitle(const QString &title, std::optional<Tone> tone = {});
    void setLead(const QString &lead);
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    [[nodiscard]] WizardSession *session() const { return m_session; }
    /// What users will type to reach the site, as the chosen binding has it; empty when it names no host.
    [[nodiscard]] QString siteAddress() const;
    [[nodiscard]] QPushButton *makeLink(const QString &text);
    /// Scrolls to it when the page has found room for it.
    void bringIntoView(QWidget *widget);

private:
    PageId m_id;
    WizardSession *m_session;
    Label *m_title;
    Label *m_lead;
    QVBoxLayout *m_body;
    QScrollArea *m_scroll = nullptr;
};

} // namespace certwizard::ui
