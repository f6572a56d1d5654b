#pragma once

#include "page.h"

class QTableView;

namespace certwizard::ui {

class Callout;
class SiteModel;

/// Which of the server's sites.
class SitePage final : public Page {
    Q_OBJECT
public:
    explicit SitePage(WizardSession *session, QWidget *parent = nullptr);

    [[nodiscard]] QString name() const override { return tr("Site"); }
    void enter() override;
    void refresh() override;
    [[nodiscard]] bool isComplete() const override { return session()->hasSite(); }
    [[nodiscard]] QWidget *firstFocus() const override;

private:
    void choose(const QModelIndex &index);
    void fit();
    void shareWidth();
    void showSelection();
    void describe();

    SiteModel *m_model;
    QTableView *m_table;
    int m_applicationsWidth = 0;
    Callout *m_state;
    Callout *m_unknown;
};

} // namespace certwizard::ui
