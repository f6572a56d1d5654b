#pragma once

#include "session/wizard_session.h"

#include "wording/message.h"

#include <QSet>
#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace certwizard::ui {

class Callout;
class Label;

/// What a box says: one reason, or those of a kind that has been said already.
struct ToldReason {
    const setup::Reason *reason = nullptr; ///< null where it stands for several
    setup::Reason::Severity severity = setup::Reason::Severity::Warning;
    wording::Message message;
};
/// What wants to be read before anything else, in the order of the reasons. Of one kind the first is told in full and
/// the others by their headlines in one box: fifty rows without a password are one matter. Holes stay on their own,
/// each can be closed. The reasons have to live as long as the answer.
[[nodiscard]] std::vector<ToldReason> gathered(const std::vector<const setup::Reason *> &reasons);

/// Why a step is what it is: what stops and what warns as callouts, holes with the link that closes them, the rest as
/// plain lines. Widgets are kept from one verdict to the next, so that the keyboard's place is kept too.
class ReasonList : public QWidget {
    Q_OBJECT
public:
    explicit ReasonList(WizardSession *session, QWidget *parent = nullptr);
    /// These are said by the page itself, in its own way.
    void leaveOut(const QSet<setup::ReasonCode> &codes) { m_leftOut = codes; }
    void show(setup::Step step);
    [[nodiscard]] bool isEmpty() const { return m_shown == 0; }

private:
    struct Line {
        QWidget *row = nullptr;
        QLabel *picture = nullptr;
        Label *text = nullptr;
    };
    Callout *callout(qsizetype index);
    Line &line(qsizetype index);
    void showCallout(qsizetype index, const ToldReason &told);

    WizardSession *m_session;
    QVBoxLayout *m_callouts;
    QVBoxLayout *m_lines;
    QWidget *m_linesCard;
    QList<Callout *> m_calloutPool;
    QList<Line> m_linePool;
    QList<std::optional<iis::Hole>> m_holes;
    QSet<setup::ReasonCode> m_leftOut;
    qsizetype m_shown = 0;
};

} // namespace certwizard::ui
