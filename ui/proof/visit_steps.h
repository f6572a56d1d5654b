#pragma once

#include "rehearse/rehearsal.h"

#include <QWidget>

class QVBoxLayout;

namespace certwizard::ui {

/// One visit in words: what became of it, and the server's reasoning step by step. What IIS does not document says so.
class VisitSteps final : public QWidget {
    Q_OBJECT
public:
    explicit VisitSteps(QWidget *parent = nullptr);
    void show(const rehearse::Visit &visit);
    void clear();

private:
    void removeAll();
    QVBoxLayout *m_layout;
};

} // namespace certwizard::ui
