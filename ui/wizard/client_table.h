#pragma once

#include "session/certificate_maker.h"

#include <QWidget>

class QPushButton;
class QTableWidget;

namespace certwizard::ui {

/// The people who shall get a certificate: name, e-mail, Windows account. A few rows, typed or pasted.
class ClientTable final : public QWidget {
    Q_OBJECT
public:
    explicit ClientTable(QWidget *parent = nullptr);
    /// Rows with a name; the others are left out.
    [[nodiscard]] QList<ClientOrder> orders() const;
    void addRow(const QString &name = {}, const QString &email = {}, const QString &account = {});
    void clear();

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
    QTableWidget *m_table;
    QPushButton *m_add;
    QPushButton *m_remove;
};

} // namespace certwizard::ui
