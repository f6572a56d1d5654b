#pragma once

#include "wizard/wizard_window.h"

#include <QHash>
#include <QPushButton>

class QScrollArea;
class QVBoxLayout;

namespace certwizard::ui {

class ElidedLabel;
class WizardSession;

/// What a step's dot says.
enum class DotState {
    Number,  ///< not decided yet
    Planned, ///< seen, will be changed
    Done,
    OnServer, ///< to be done on the server
    Blocked,
    Unclear, ///< not fully proven
    Skipped, ///< left as it is
    Empty,   ///< pages without a number
};

/// One line of the rail.
class RailItem final : public QPushButton {
    Q_OBJECT
public:
    RailItem(const QString &name, const QString &number, QWidget *parent = nullptr);
    void show(DotState state, const QString &note, bool current);
    [[nodiscard]] DotState state() const { return m_state; }
    [[nodiscard]] QString note() const { return m_note; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRect textRect(const QFont &font, const QString &text, int width) const;
    QString m_name;
    QString m_number;
    QString m_note;
    DotState m_state = DotState::Empty;
    bool m_current = false;
};

/// The way through the wizard, at the left: where one is, what is done, what is left. Says only what the session
/// knows; what has been reached can be clicked and reached with the arrow keys.
class Rail final : public QWidget {
    Q_OBJECT
public:
    explicit Rail(WizardSession *session, QWidget *parent = nullptr);
    void show(PageId current, PageId furthest);
    /// What the rehearsal came to: Done, Unclear, Blocked; Empty: it has not run.
    void setProof(DotState proof) { m_proof = proof; }
    [[nodiscard]] RailItem *item(PageId page) const { return m_items.value(page); }

Q_SIGNALS:
    void chosen(certwizard::ui::PageId page);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addGroup(const QString &caption);
    void addItem(PageId page, const QString &name, const QString &number = {});
    void showStep(PageId page, setup::Step step, PageId current, PageId furthest);
    void showHeading();
    [[nodiscard]] QString stepNote(setup::Step step, const setup::Verdict &verdict) const;
    void showCertificates(PageId current, PageId furthest);
    [[nodiscard]] QString certificatesNote() const;

    WizardSession *m_session;
    ElidedLabel *m_brand;
    ElidedLabel *m_sub;
    QVBoxLayout *m_layout;
    QHash<PageId, RailItem *> m_items;
    QScrollArea *m_scroll = nullptr;
    PageId m_shown = PageId::Welcome; ///< brought into view
    DotState m_proof = DotState::Empty;
};

} // namespace certwizard::ui
