#include "certificates/certificate_details.h"
#include "certificates/certificates_window.h"
#include "certificates/key_opener.h"
#include "common/cards.h"
#include "common/icons.h"
#include "common/rows.h"
#include "expiry_chart.h"
#include "issued_model.h"
#include "wording/authority.h"
#include "wording/days.h"

#include <QActionGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int welcomeButtonWidth = 210;

/// Wide enough for any of these, in this language.
int widthFor(const QTableView *table, const QStringList &texts)
{
    constexpr int margins = 22;
    int widest = 0;
    for (const auto &text : texts)
        widest = std::max(widest, table->fontMetrics().horizontalAdvance(text));
    return widest + margins;
}

} // namespace

QWidget *CertificatesWindow::welcomePage()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::page, space::page, space::page, space::page);
    column->setSpacing(space::large);
    column->addWidget(new Label(TextRole::Title, tr("Certificates")));
    column->addWidget(new Label(TextRole::Body, tr("An authority of your own issues the certificates that a site lets "
                                                   "in. Public authorities no longer issue certificates for signing "
                                                   "in, so most sites need one.")));
    const auto add = [&](const QString &text, QWidget *words, const QString &iconName, auto slot, bool primary) {
        auto *card = new Card;
        auto *row = new QHBoxLayout;
        auto *button = new QPushButton(icon(iconName), text);
        if (primary)
            setKind(button, ButtonKind::Primary);
        button->setMinimumWidth(welcomeButtonWidth);
        addText(row, words);
        row->addWidget(button);
        card->body()->addLayout(row);
        column->addWidget(card);
        connect(button, &QPushButton::clicked, this, slot);
        m_whenIdle += button;
        return card;
    };
    const auto say = [](const QString &text) { return new Label(TextRole::Body, text); };
    m_lastFolder = new ElidedLabel(TextRole::Body);
    m_lastCard = add(
        tr("Open the last on&e"), m_lastFolder, u"folder"_s, [this] { openFolder(m_lastFolder->fullText()); }, false);
    m_openLast = m_lastCard->findChild<QPushButton *>();
    m_createWords = say({});
    m_create = add(tr("&Create an authority…"), m_createWords, u"plus"_s, &CertificatesWindow::createAuthority, true)
                   ->findChild<QPushButton *>();
    add(tr("&Open…"), say(tr("There is one: open its folder.")), u"folder"_s, &CertificatesWindow::chooseFolder, false);
    add(tr("&Take over…"), say(tr("There is one that was made with other tools: a PFX, or certificate and key.")),
        u"download"_s, &CertificatesWindow::adoptAuthority, false);
    add(tr("&Look into a file…"), say(tr("See what is in a certificate file, and the text that IIS wants of it.")),
        u"search"_s, &CertificatesWindow::chooseFile, false);
    add(tr("Make a &PFX…"), say(tr("Put a certificate and its key into one file that Windows imports.")), u"key"_s,
        &CertificatesWindow::makePfx, false);
    column->addStretch(1);
    return page;
}

QWidget *CertificatesWindow::authorityPage()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::wide, space::large, space::wide, space::large);
    column->setSpacing(space::medium);
    column->addWidget(head());
    column->addWidget(actions());
    m_message = new Callout(Tone::Info);
    m_message->hide();
    column->addWidget(m_message);
    auto *chartCard = new Card(tr("Ending in the next twelve months"));
    m_chart = new ExpiryChart;
    chartCard->body()->addWidget(m_chart);
    column->addWidget(chartCard);
    column->addWidget(filters());

    m_details = new CertificateDetails;
    m_details->setMinimumWidth(350);
    auto *splitter = new QSplitter;
    splitter->addWidget(tableArea());
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({660, 450});
    splitter->setChildrenCollapsible(false);
    column->addWidget(splitter, 1);
    column->addWidget(footer());

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        arrange();
        showCurrent();
    });
    connect(m_chart, &ExpiryChart::monthChosen, this, [this](const QDate &first) {
        m_filter->setMonth(first);
        arrange();
    });
    return page;
}

QWidget *CertificatesWindow::tableArea()
{
    m_table = new QTableView;
    m_table->setModel(m_filter);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(IssuedModel::ValidUntil, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    auto *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->resizeSection(IssuedModel::Name, 140);
    header->resizeSection(IssuedModel::Account, 150);
    using authority::IssuedStatus;
    header->resizeSection(IssuedModel::PurposeColumn,
                          widthFor(m_table, {wording::purposeName(authority::IssuedPurpose::Client),
                                             wording::purposeName(authority::IssuedPurpose::Server)}));
    header->resizeSection(IssuedModel::State, widthFor(m_table, {IssuedModel::tr("valid, renewed"),
                                                                 IssuedModel::tr("ends in %n days", nullptr, 30),
                                                                 wording::statusName(IssuedStatus::NotYetValid),
                                                                 wording::statusName(IssuedStatus::Expired),
                                                                 wording::statusName(IssuedStatus::Revoked)}));
    header->resizeSection(
        IssuedModel::ValidUntil,
        widthFor(m_table, {wording::day(QDate(2030, 12, 30)),
                           m_model->headerData(IssuedModel::ValidUntil, Qt::Horizontal, Qt::DisplayRole).toString()
                               + u"MMMM"_s})); // in bold, and the arrow
    // Twenty octets; where there is no room for them the table is scrolled, not the number cut off.
    header->resizeSection(IssuedModel::Serial, widthFor(m_table, {QString(40, u'8')}));
    m_table->setAccessibleName(tr("Issued certificates"));
    for (auto *place : {static_cast<QWidget *>(m_table), static_cast<QWidget *>(header)}) {
        place->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(place, &QWidget::customContextMenuRequested, this,
                [this, place](const QPoint &where) { m_sort->popup(place->mapToGlobal(where)); });
    }
    auto *nothing = new Card;
    m_empty = new Label(TextRole::Body);
    m_empty->setTone(Tone::Neutral);
    nothing->body()->addWidget(m_empty);
    nothing->body()->addStretch(1);
    m_tableArea = new QStackedWidget;
    m_tableArea->addWidget(new Panel(m_table));
    m_tableArea->addWidget(nothing);
    return m_tableArea;
}

QWidget *CertificatesWindow::head()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::medium);
    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    m_title = new Label(TextRole::Title);
    m_folder = new ElidedLabel(TextRole::Small);
    m_folder->setMuted(true);
    names->addWidget(m_title);
    names->addWidget(m_folder);
    row->addLayout(names, 1);
    m_state = new Pill;
    row->addWidget(m_state, 0, Qt::AlignTop);
    m_lock = new QPushButton(icon(u"lock"_s), tr("Unloc&k…"));
    connect(m_lock, &QPushButton::clicked, this, &CertificatesWindow::toggleLock);
    m_whenIdle += m_lock;
    row->addWidget(m_lock, 0, Qt::AlignTop);
    return bar;
}

QWidget *CertificatesWindow::actions()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    auto *issueButton = new QPushButton(tr("&Issue…"));
    setKind(issueButton, ButtonKind::Primary);
    m_renew = new QPushButton(icon(u"refresh"_s), tr("&Renew…"));
    m_renew->setToolTip(tr("Makes successors. It is also how somebody gets a hand-out once more: private keys are not "
                           "kept, so there is nothing to hand out again."));
    m_revoke = new QPushButton(icon(u"trash"_s), tr("Re&voke…"));
    auto *list = new QPushButton(icon(u"document"_s), tr("&Write revocation list"));
    auto *more = new QPushButton(tr("&More"));
    addMoreMenu(more);
    for (auto *button : {issueButton, m_renew, m_revoke, list})
        row->addWidget(button);
    row->addStretch(1);
    row->addWidget(more);
    m_whenIdle << issueButton << list << more;
    connect(issueButton, &QPushButton::clicked, this, &CertificatesWindow::issue);
    connect(m_renew, &QPushButton::clicked, this, &CertificatesWindow::renew);
    connect(m_revoke, &QPushButton::clicked, this, &CertificatesWindow::revoke);
    connect(list, &QPushButton::clicked, this, &CertificatesWindow::writeRevocationList);
    return bar;
}

void CertificatesWindow::addMoreMenu(QPushButton *more)
{
    auto *menu = new QMenu(more);
    menu->setToolTipsVisible(true);
    menu->addAction(icon(u"search"_s), tr("&Look into a certificate file…"), this, &CertificatesWindow::chooseFile);
    menu->addAction(icon(u"copy"_s), tr("Look into what was cop&ied"), this, &CertificatesWindow::inspectPasted);
    menu->addAction(icon(u"key"_s), tr("Make a &PFX…"), this, &CertificatesWindow::makePfx);
    m_save = menu->addAction(icon(u"download"_s), tr("Save the c&hosen certificates…"), this,
                             &CertificatesWindow::saveCertificates);
    m_save->setToolTip(
        tr("Without private keys, which are not kept. Who is to get a key again gets a new one: renew the "
           "certificate."));
    menu->addAction(icon(u"server"_s), tr("&What to import where…"), this, &CertificatesWindow::showImports);
    menu->addAction(icon(u"save"_s), tr("&Export the list…"), this, &CertificatesWindow::exportList);
    menu->addSeparator();
    menu->addAction(icon(u"settings"_s), tr("&Settings of the authority…"), this, &CertificatesWindow::editSettings);
    menu->addAction(icon(u"key"_s), tr("Change the passph&rase…"), this, &CertificatesWindow::changePassphrase);
    // The window hears the key itself: a menu that is closed does not.
    menu->addAction(icon(u"refresh"_s),
                    tr("Read the folder a&new") + u'\t'
                        + QKeySequence(QKeySequence::Refresh).toString(QKeySequence::NativeText),
                    m_session, &AuthoritySession::reload);
    m_sort = menu->addMenu(tr("Sort &by"));
    connect(m_sort, &QMenu::aboutToShow, this, [this] { fillSortMenu(m_sort); });
    addForgetMenu(menu);
    menu->addSeparator();
    menu->addAction(icon(u"folder"_s), tr("&Open another authority…"), this, &CertificatesWindow::chooseFolder);
    menu->addAction(icon(u"plus"_s), tr("&Create another authority…"), this, &CertificatesWindow::createAuthority);
    menu->addAction(icon(u"download"_s), tr("&Take over another authority…"), this,
                    &CertificatesWindow::adoptAuthority);
    more->setMenu(menu);
}

/// What a click on a column's head does, for who has no mouse.
void CertificatesWindow::fillSortMenu(QMenu *menu)
{
    menu->clear();
    const auto *header = m_table->horizontalHeader();
    const auto sorted = header->sortIndicatorSection();
    const auto order = header->sortIndicatorOrder();
    const auto add = [this, menu](QActionGroup *group, const QString &text, bool on, int column, Qt::SortOrder way) {
        auto *action = menu->addAction(text, this, [this, column, way] { m_table->sortByColumn(column, way); });
        action->setCheckable(true);
        action->setChecked(on);
        group->addAction(action);
    };
    auto *columns = new QActionGroup(menu);
    for (int column = 0; column < IssuedModel::ColumnCount; ++column)
        add(columns, m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), column == sorted, column,
            Qt::AscendingOrder);
    menu->addSeparator();
    auto *ways = new QActionGroup(menu);
    add(ways, tr("&Ascending"), order == Qt::AscendingOrder, sorted, Qt::AscendingOrder);
    add(ways, tr("&Descending"), order == Qt::DescendingOrder, sorted, Qt::DescendingOrder);
}

void CertificatesWindow::addForgetMenu(QMenu *menu)
{
    const auto chosen = KeyOpener::forgetAfter();
    auto *choices = menu->addMenu(icon(u"lock"_s), tr("When the passphrase is &forgotten"));
    auto *group = new QActionGroup(choices);
    for (const int minutes : {0, 5, 15, 60}) {
        auto *action = choices->addAction(minutes == 0 ? tr("After every use")
                                                       : tr("%n minutes after the last use", nullptr, minutes));
        action->setCheckable(true);
        action->setChecked(std::chrono::minutes(minutes) == chosen);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, minutes] {
            KeyOpener::setForgetAfter(std::chrono::minutes(minutes));
            m_session->setForgetAfter(std::chrono::minutes(minutes));
        });
    }
}

QWidget *CertificatesWindow::filters()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Search name, account, e-mail, number"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_purpose = new QComboBox;
    m_purpose->setAccessibleName(tr("Only certificates for"));
    m_purpose->addItem(tr("Users and servers"));
    m_purpose->addItem(tr("Users"));
    m_purpose->addItem(tr("Servers"));
    m_stateFilter = new QComboBox;
    m_stateFilter->setAccessibleName(tr("Only certificates in this state"));
    m_stateFilter->addItem(tr("In any state"));
    m_stateFilter->addItem(tr("Valid"));
    m_stateFilter->addItem(tr("Ending soon"));
    m_stateFilter->addItem(tr("Expired"));
    m_stateFilter->addItem(tr("Revoked"));
    m_count = new Label(TextRole::Small);
    m_count->setTone(Tone::Neutral);
    row->addWidget(m_search, 1);
    row->addWidget(m_purpose);
    row->addWidget(m_stateFilter);
    row->addWidget(m_count);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        arrange();
    });
    connect(m_purpose, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_filter->setPurpose(index == 0   ? std::nullopt
                             : index == 1 ? std::optional(authority::IssuedPurpose::Client)
                                          : std::optional(authority::IssuedPurpose::Server));
        arrange();
    });
    connect(m_stateFilter, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_filter->setState(static_cast<IssuedFilter::StateFilter>(index));
        arrange();
    });
    return bar;
}

QWidget *CertificatesWindow::footer()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    m_progress = new QProgressBar;
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_cancel = new QPushButton(tr("Cance&l"));
    row->addWidget(m_progress, 1);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, m_session, &AuthoritySession::cancel);
    return bar;
}

} // namespace certwizard::ui
