#pragma once

#include "mappings/select.h"

#include <QAbstractButton>
#include <QWidget>

#include <array>

class QButtonGroup;
class QLineEdit;

namespace certwizard::ui {

/// A round filter button that stays down: "Expired 5".
class ChipButton final : public QAbstractButton {
    Q_OBJECT
public:
    explicit ChipButton(QWidget *parent = nullptr);
    void setLabel(const QString &name, int count);
    /// A small cross behind the text: a click takes the filter away.
    void setRemovable(bool removable);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_removable = false;
};

/// The chips over the table. They wrap where there is little room.
class FilterBar final : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);
    void setCounts(const mappings::Counts &counts);
    void setIssuers(const QStringList &issuers);
    [[nodiscard]] mappings::Chip chip() const { return m_chip; }
    [[nodiscard]] const QString &issuer() const { return m_issuer; }
    void reset();

Q_SIGNALS:
    void filterChanged();

private:
    void chooseIssuer();
    void setIssuer(const QString &issuer);
    std::array<ChipButton *, mappings::chipCount> m_chips{};
    ChipButton *m_issuerChip;
    QButtonGroup *m_group;
    QStringList m_issuers;
    QString m_issuer;
    mappings::Chip m_chip = mappings::Chip::All;
};

} // namespace certwizard::ui
