#pragma once

#include "authority/user_list.h"
#include "handout/handout.h"

#include <QWidget>

class QCheckBox;
class QPushButton;
class QTableWidget;

namespace certwizard::ui {

class AuthoritySession;
class Label;

/// A list of people from a file, with the verdict on every row before anything is made.
class UserListPage : public QWidget {
    Q_OBJECT
public:
    explicit UserListPage(AuthoritySession *session, QWidget *parent = nullptr);
    /// As if the person had chosen the file.
    void load(const QString &path);
    /// Those that will be issued; says so when there are none.
    [[nodiscard]] QList<authority::ClientOrder> orders(int validDays, pki::KeyAlgorithm key);
    /// The others, in the order of the list, with why.
    [[nodiscard]] QList<handout::SummaryRow> leftOut() const;

private:
    [[nodiscard]] bool isLeftOut(const authority::UserRow &user) const;
    void showRows();
    void setRow(int at, const authority::UserRow &user);
    void fitColumns();
    [[nodiscard]] QList<authority::UserRow> inOrder() const;

    AuthoritySession *m_session;
    QPushButton *m_look = nullptr;
    Label *m_note;
    QCheckBox *m_leaveOut;
    QTableWidget *m_rows;
    QList<authority::UserRow> m_users;
};

} // namespace certwizard::ui
