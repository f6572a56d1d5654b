#pragma once

#include "mappings/visitor.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace certwizard::ui {

class Label;
class Pill;

/// "A visitor with this certificate gets": the answer of IIS, as whom, and on request the reasoning step by step.
class VisitorCard final : public QWidget {
    Q_OBJECT
public:
    explicit VisitorCard(QWidget *parent = nullptr);
    void setAnswer(const mappings::Visitors::Answer &answer);
    void setWaiting();
    /// Shows the steps at once.
    void setExpanded(bool expanded);

private:
    Pill *m_status;
    Label *m_who;
    Label *m_why;
    QPushButton *m_more;
    QWidget *m_steps;
    QVBoxLayout *m_list;
};

} // namespace certwizard::ui
