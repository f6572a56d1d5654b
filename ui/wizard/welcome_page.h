#pragma once

#include "page.h"

class QVBoxLayout;

namespace certwizard::ui {

class Callout;
class DropZone;

/// What to configure: a file, chosen, dropped, or one from last time; or answers that were saved before.
class WelcomePage final : public Page {
    Q_OBJECT
public:
    explicit WelcomePage(WizardSession *session, QWidget *parent = nullptr);

    [[nodiscard]] QString name() const override { return tr("Start"); }
    void enter() override;
    [[nodiscard]] bool leave() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QList<QPushButton *> links() override { return {m_whatIsThis}; }
    [[nodiscard]] QWidget *firstFocus() const override;
    [[nodiscard]] bool canGoBack() const override { return false; }

    void open(const QString &path);
    /// False when they cannot be used; why is on the page then.
    bool loadAnswers(const QString &path);

private:
    void chooseFile();
    void chooseAnswers();
    void dropped(const QStringList &paths);
    void showRecent();
    void explain();
    void fail(const base::Error &error);

    QPushButton *m_choose;
    QPushButton *m_answers;
    QPushButton *m_whatIsThis;
    DropZone *m_drop;
    QVBoxLayout *m_recent;
    QWidget *m_recentCard;
    Callout *m_error;
    Callout *m_waiting;
    QString m_answersName;
    bool m_goOn = false;
};

} // namespace certwizard::ui
