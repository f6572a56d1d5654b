#pragma once

#include "apply/apply.h"

#include <QWidget>

#include <optional>

namespace certwizard::ui {

/// The stages of writing a file, one row each: waiting, running, done, failed.
class StageList : public QWidget {
    Q_OBJECT
public:
    explicit StageList(QWidget *parent = nullptr);
    void reset();
    void advance(apply::Stage stage, double fraction);
    void finish();
    void fail();
    /// It was gone through, and what it made is gone again: where writing ends early, backup and new file are removed.
    [[nodiscard]] bool isTakenBack(apply::Stage stage) const;
    /// From here on the file may be the new one: cancelling is over.
    [[nodiscard]] bool isPastWriting() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();
    std::optional<apply::Stage> m_stage;
    double m_fraction = 0;
    bool m_finished = false;
    bool m_failed = false;
};

} // namespace certwizard::ui
