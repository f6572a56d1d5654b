#pragma once

#include "apply/apply.h"

#include <QAbstractScrollArea>
#include <QHash>

namespace certwizard::ui {

/// The lines that a plan changes, coloured, with line numbers: one under the other, or old and new side by side. What
/// differs within a changed line stands out, and is in sight when the diff is shown: a mapping's line is long.
/// Paints only what is on screen. The keyboard scrolls; Ctrl+C copies the lines as text.
class DiffView final : public QAbstractScrollArea {
    Q_OBJECT
public:
    enum class Mode { Unified, SideBySide };
    explicit DiffView(QWidget *parent = nullptr);

    void setDiff(apply::Diff diff);
    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const { return m_mode; }
    /// As shown, for the clipboard: "-", "+" or a blank in front of every line.
    [[nodiscard]] QString toText() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// One line on screen: indices into the diff's lines, -1 for none.
    struct Row {
        int left = -1;
        int right = -1;
        bool gap = false;
    };
    /// The characters of a changed line that its counterpart has not.
    struct Stretch {
        qsizetype begin = 0;
        qsizetype end = 0;
    };
    void findStretches();
    void showFirstStretch();
    void layOut();
    void updateBars();
    [[nodiscard]] int textRoom() const;
    void paintText(QPainter *painter, const QRect &area, int x, int index) const;
    void paintUnified(QPainter *painter, const QRect &area, int index) const;
    void paintHalf(QPainter *painter, const QRect &area, int index, bool left) const;
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int numberWidth() const;

    apply::Diff m_diff;
    QList<Row> m_rows;
    QHash<int, Stretch> m_stretches; ///< by line
    bool m_isShown = false;          ///< the first stretch was brought into sight
    Mode m_mode = Mode::Unified;
    int m_widest = 0;
    int m_largestNumber = 0;
};

} // namespace certwizard::ui
