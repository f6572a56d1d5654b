#pragma once

#include "common/theme.h"
#include "diagnose/probe.h"
#include "wording/message.h"

#include <QWidget>

class QStandardItemModel;
class QTableView;
class QVBoxLayout;

namespace certwizard::ui {

class Card;
class Label;
class Panel;

/// What a probe found: the verdict and the likely causes, the attempts as they come, and what the server shows.
class ProbeResults final : public QWidget {
    Q_OBJECT
public:
    explicit ProbeResults(QWidget *parent = nullptr);

    void clear();
    /// As each attempt ends, before there is a report.
    void add(const diagnose::Attempt &made);
    /// Links lead to the wizard's steps where `stepLinks` says that there is a wizard.
    void showReport(const diagnose::ProbeReport &report, bool stepLinks);
    /// Instead of a report: why there is none.
    void showMessage(Tone tone, const wording::Message &message);

Q_SIGNALS:
    void wantsStep(int step);

private:
    [[nodiscard]] QWidget *buildTable();
    void showFindings(const diagnose::ProbeReport &report, bool stepLinks);
    void showServer(const diagnose::ProbeReport &report);

    QVBoxLayout *m_findings;
    QStandardItemModel *m_model;
    QTableView *m_table = nullptr;
    Panel *m_attempts = nullptr;
    Card *m_serverCard;
    Label *m_server;
};

} // namespace certwizard::ui
