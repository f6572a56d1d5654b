#pragma once

#include "authority/user_list.h"

#include <QWidget>

class QPushButton;
class QTableWidget;

namespace certwizard::ui {

class Label;

/// The people who shall get a certificate: name, e-mail, Windows account. A few rows, typed or pasted.
class ClientTable final : public QWidget {
    Q_OBJECT
public:
    explicit ClientTable(QWidget *parent = nullptr);
    /// Nobody has a name.
    [[nodiscard]] bool isEmpty() const { return rows().isEmpty(); }
    /// Says what is wrong with the rows, beside what was issued before; true when all of them can be issued.
    [[nodiscard]] bool check(const QList<authority::Issued> &issued, const QDateTime &now);
    /// Rows with a name; the others are left out.
    [[nodiscard]] QList<authority::ClientOrder> orders(int validDays) const;
    /// Takes the first row of this person away.
    void remove(const QString &name, const QString &account);
    void addRow(const QString &name = {}, const QString &email = {}, const QString &account = {});

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    enum Column { Name, Email, Account, ColumnCount };
    void removeSelected();
    /// Lines and tabs as a spreadsheet copies them.
    void pasteRows();
    void fitHeight();
    [[nodiscard]] QString text(int row, Column column) const;
    [[nodiscard]] QList<authority::UserRow> rows() const;
    QTableWidget *m_table;
    QPushButton *m_add;
    QPushButton *m_remove;
    Label *m_problems;
};

} // namespace certwizard::ui
