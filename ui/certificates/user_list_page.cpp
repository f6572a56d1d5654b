#include "user_list_page.h"

#include "certificates/authority_session.h"
#include "common/file_dialogs.h"
#include "common/labels.h"
#include "common/messages.h"
#include "common/rows.h"
#include "wording/authority.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

/// What somebody has to look at stands first: refused rows, then doubtful ones.
int rank(const authority::UserRow &user)
{
    return !user.isIssuable() ? 0 : user.findings.isEmpty() ? 2 : 1;
}

/// A serial number is one word, wider than its column may be: here it may go on in the next line, everywhere else
/// (when it is copied, or read aloud) it stays whole.
class BreakingDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        constexpr int part = 8;
        QStyledItemDelegate::initStyleOption(option, index);
        QString text;
        int unbroken = 0;
        for (const auto character : option->text.toUcs4()) {
            unbroken = QChar::isSpace(character) ? 0 : unbroken + 1;
            text += QChar::fromUcs4(character);
            if (unbroken > 0 && unbroken % part == 0)
                text += QChar(0x200b); // a space of no width
        }
        option->text = text;
    }
};

} // namespace

UserListPage::UserListPage(AuthoritySession *session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_note(new Label(TextRole::Small, tr("CSV with name, account, e-mail and UPN, as a spreadsheet saves it."))),
      m_leaveOut(new QCheckBox(tr("Leave out who has a val&id certificate already"))),
      m_rows(new QTableWidget(0, 4))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    auto *row = new QHBoxLayout;
    m_look = new QPushButton(tr("Choose a &list…"));
    row->addWidget(m_look);
    addText(row, m_note);
    column->addLayout(row);
    m_rows->setHorizontalHeaderLabels({tr("Line"), tr("Name"), tr("Account"), tr("Verdict")});
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_rows->setTabKeyNavigation(false);
    m_rows->verticalHeader()->hide();
    m_rows->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    // The verdict wraps in the width that the others leave.
    m_rows->horizontalHeader()->setSectionResizeMode(3, QHeaderView::Stretch);
    m_rows->setItemDelegateForColumn(3, new BreakingDelegate(m_rows));
    m_rows->setTextElideMode(Qt::ElideRight);
    connect(m_rows->horizontalHeader(), &QHeaderView::sectionResized, m_rows, &QTableView::resizeRowsToContents,
            Qt::QueuedConnection);
    m_rows->setWordWrap(true);
    m_rows->setMinimumHeight(150);
    m_rows->setAccessibleName(tr("What becomes of every row of the list"));
    column->addWidget(m_rows, 1);
    m_leaveOut->setChecked(true);
    m_leaveOut->hide();
    column->addWidget(m_leaveOut);
    connect(m_leaveOut, &QCheckBox::toggled, this, &UserListPage::showRows);
    connect(m_look, &QPushButton::clicked, this, [this] {
        const auto path = askForFile(this, {tr("List of users"), tr("Lists (*.csv *.txt);;All files (*)")});
        if (!path.isEmpty())
            load(path);
    });
}

void UserListPage::load(const QString &path)
{
    auto rows = authority::readUserListFile(path);
    if (!rows) {
        MessageDialog::showError(this, rows.error());
        return;
    }
    m_users = std::move(*rows);
    authority::judge(m_users, m_session->issued(), m_session->now());
    std::ranges::stable_sort(m_users, {}, rank);
    m_leaveOut->setVisible(std::ranges::any_of(m_users, &authority::UserRow::hasCertificate));
    showRows();
}

bool UserListPage::isLeftOut(const authority::UserRow &user) const
{
    return !user.isIssuable() || (m_leaveOut->isChecked() && user.hasCertificate());
}

void UserListPage::setRow(int at, const authority::UserRow &user)
{
    QStringList verdicts{!isLeftOut(user) || !user.isIssuable() ? wording::verdictName(user) : tr("left out")};
    for (const auto &finding : user.findings)
        verdicts += wording::describe(finding);
    const QStringList cells{QString::number(user.line), wording::printable(user.name), wording::printable(user.account),
                            verdicts.join(u" – "_s)};
    for (int column = 0; column < cells.size(); ++column) {
        auto *item = new QTableWidgetItem(cells.at(column));
        item->setToolTip(cells.at(column));
        if (column == 3)
            item->setForeground(foreground(!user.isIssuable()        ? Tone::Bad
                                           : user.findings.isEmpty() ? Tone::Ok
                                                                     : Tone::Warn));
        m_rows->setItem(at, column, item);
    }
}

void UserListPage::showRows()
{
    m_rows->setRowCount(static_cast<int>(m_users.size()));
    int issuable = 0;
    for (int i = 0; i < m_rows->rowCount(); ++i) {
        issuable += isLeftOut(m_users.at(i)) ? 0 : 1;
        setRow(i, m_users.at(i));
    }
    fitColumns();
    m_rows->scrollToTop();
    m_note->setText(tr("%1 of %n rows will be issued.", nullptr, m_rows->rowCount()).arg(issuable));
    m_note->setTone(issuable == m_rows->rowCount() ? Tone::Ok : Tone::Warn);
}

/// As wide as what is in them, but never so wide that the verdict has no room.
void UserListPage::fitColumns()
{
    constexpr int most = 170;
    for (int column = 0; column < 3; ++column) {
        m_rows->resizeColumnToContents(column);
        m_rows->setColumnWidth(column, std::min(m_rows->columnWidth(column), most));
    }
}

QList<authority::UserRow> UserListPage::inOrder() const
{
    auto rows = m_users;
    std::ranges::sort(rows, {}, &authority::UserRow::line);
    return rows;
}

QList<handout::SummaryRow> UserListPage::leftOut() const
{
    QList<handout::SummaryRow> result;
    for (const auto &user : inOrder()) {
        if (!isLeftOut(user))
            continue;
        QStringList reasons;
        for (const auto &finding : user.findings)
            reasons += wording::describe(finding);
        auto name = user.name;
        if (name.isEmpty())
            name = user.account.isEmpty() ? tr("Line %1").arg(user.line) : user.account;
        result += {.name = name,
                   .account = user.account,
                   .email = user.email,
                   .upn = user.upn,
                   .issued = {},
                   .folder = {},
                   .problem = tr("Left out: %1").arg(reasons.join(u' '))};
    }
    return result;
}

QList<authority::ClientOrder> UserListPage::orders(int validDays, pki::KeyAlgorithm key)
{
    QList<authority::ClientOrder> result;
    for (const auto &user : inOrder()) {
        if (!isLeftOut(user))
            result += user.toOrder(validDays, key);
    }
    if (result.isEmpty()) {
        m_note->setText(tr("Choose a list with at least one row that can be issued."));
        m_note->setTone(Tone::Bad);
        m_look->setFocus();
    }
    return result;
}

} // namespace certwizard::ui
