#pragma once

#include "page.h"

class QGridLayout;

namespace certwizard::ui {

class NowAfter;
class OptionCard;
class ReasonList;
class TaskList;

/// What the five step pages have in common: wording's title and sentences, the reasons, the link to the way by hand.
class StepPage : public Page {
    Q_OBJECT
public:
    StepPage(PageId id, setup::Step step, WizardSession *session, QWidget *parent = nullptr);

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString byHand() const override;
    void enter() override { refresh(); }
    void refresh() override;

protected:
    [[nodiscard]] setup::Step step() const { return m_step; }
    [[nodiscard]] ReasonList *reasons() const { return m_reasons; }
    /// Tasks of this step, as the outlook has them.
    [[nodiscard]] QList<setup::ServerTask> tasks() const;
    /// The page's own part of `refresh`; the site is there.
    virtual void showState() = 0;
    [[nodiscard]] const iis::Configuration &configuration() const { return session()->state().configuration(); }
    [[nodiscard]] QString site() const { return session()->choices().site; }

private:
    setup::Step m_step;
    ReasonList *m_reasons;
};

class FeaturesPage final : public StepPage {
    Q_OBJECT
public:
    explicit FeaturesPage(WizardSession *session, QWidget *parent = nullptr);

protected:
    void showState() override;

private:
    NowAfter *m_nowAfter;
    QWidget *m_tasksCard;
    TaskList *m_tasks;
};

class SslPage final : public StepPage {
    Q_OBJECT
public:
    explicit SslPage(WizardSession *session, QWidget *parent = nullptr);
    [[nodiscard]] QWidget *firstFocus() const override;

protected:
    void showState() override;

private:
    OptionCard *m_require;
    OptionCard *m_accept;
    OptionCard *m_keep;
    NowAfter *m_nowAfter;
};

class AnonymousPage final : public StepPage {
    Q_OBJECT
public:
    explicit AnonymousPage(WizardSession *session, QWidget *parent = nullptr);
    [[nodiscard]] QWidget *firstFocus() const override;

protected:
    void showState() override;

private:
    OptionCard *m_off;
    OptionCard *m_keep;
    NowAfter *m_nowAfter;
    QWidget *m_othersCard;
    QGridLayout *m_others;
};

} // namespace certwizard::ui
