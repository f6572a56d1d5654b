#pragma once

#include "authority/issued.h"

#include <QWidget>

#include <array>

namespace certwizard::ui {

/// How many valid certificates end in what is left of this month and in each of the twelve that follow: what is issued
/// for a year today is still on it. A month can be chosen, with the mouse or with
/// the arrow keys, to see only those.
class ExpiryChart : public QWidget {
    Q_OBJECT
public:
    static constexpr int months = 13;
    explicit ExpiryChart(QWidget *parent = nullptr);
    void set(const QList<authority::Issued> &issued, const QDateTime &now);
    [[nodiscard]] int count(int month) const { return m_counts.at(static_cast<std::size_t>(month)); }
    /// Ends in this or the next month, and not all of it was renewed.
    [[nodiscard]] bool isUrgent(int month) const;
    /// What stands below a month's bar.
    [[nodiscard]] QString label(int month) const;
    /// -1: none.
    void choose(int month);
    [[nodiscard]] QSize sizeHint() const override { return {520, 92}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {300, 92}; }

Q_SIGNALS:
    void monthChosen(const QDate &first); ///< invalid: all

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRectF column(int month) const;
    [[nodiscard]] int monthAt(const QPointF &position) const;
    [[nodiscard]] QString describe(int month) const;
    [[nodiscard]] bool isNarrow() const;

    std::array<int, months> m_counts{};
    std::array<int, months> m_open{}; ///< of those, the ones without a successor: somebody has to do something
    QDate m_first;
    int m_chosen = -1;
};

} // namespace certwizard::ui
