#pragma once

#include "session/wizard_session.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace certwizard::ui {

class Callout;
class Label;

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
    void showCallout(qsizetype index, const setup::Reason &reason);

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
