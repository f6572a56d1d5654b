#pragma once

#include "proof/proof.h"

#include <QWidget>

class QTableView;

namespace certwizard::ui {

class Card;
class ProofModel;
class VisitSteps;

/// Who got what, and under it, for the row that is chosen, why, step by step.
class ProofTable final : public QWidget {
    Q_OBJECT
public:
    explicit ProofTable(QWidget *parent = nullptr);
    void setRows(const QList<proof::Row> &rows);
    [[nodiscard]] QTableView *view() const { return m_view; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void fitHeight();
    void showDetails(int row);
    ProofModel *m_model;
    QTableView *m_view;
    Card *m_details;
    VisitSteps *m_steps;
};

} // namespace certwizard::ui
