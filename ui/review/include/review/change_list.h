#pragma once

#include "setup/plan.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace certwizard::ui {

/// The changes of a plan as sentences, a row each: numbered while they are only meant, and with what has become of
/// each of them once they are carried out. The first ones; the rest is asked for.
class ChangeList : public QWidget {
    Q_OBJECT
public:
    enum class State {
        Meant,
        Waiting, ///< for the one write that makes all of them
        Made,
        NotMade
    };
    explicit ChangeList(QWidget *parent = nullptr);
    void setPlan(const setup::Plan &plan);
    void setState(State state);

private:
    void addRows(qsizetype count);
    void showState(QLabel *mark, qsizetype number) const;

    QList<setup::Change> m_changes;
    QString m_site;
    State m_state = State::Meant;
    QVBoxLayout *m_rows;
    QPushButton *m_more;
    QList<QLabel *> m_marks; ///< of the rows that are shown
};

} // namespace certwizard::ui
