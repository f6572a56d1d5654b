#pragma once

#include "wording/visits.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTableView;

namespace certwizard::ui {

class Label;
class VisitFilter;
class VisitModel;
class VisitSteps;

/// The attempts at a rehearsal, the newest first: found, filtered, exported, and explained step by step.
class VisitList final : public QWidget {
    Q_OBJECT
public:
    explicit VisitList(QWidget *parent = nullptr);
    /// In the order in which they came.
    void add(const QList<wording::VisitLine> &lines);

private:
    [[nodiscard]] QWidget *buildTable();
    [[nodiscard]] QWidget *buildDetails();
    void exportShown();
    void showCount();
    void showDetails();

    VisitModel *m_model;
    VisitFilter *m_filter;
    QLineEdit *m_search;
    QComboBox *m_show;
    Label *m_count;
    QPushButton *m_export;
    QTableView *m_table;
    VisitSteps *m_steps;
};

} // namespace certwizard::ui
