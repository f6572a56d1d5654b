#include "panel_data.h"

#include "common/icons.h"
#include "mappings/mapping_table_model.h"
#include "wording/mapping_rows.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace certwizard::ui {

namespace {

constexpr int detailsWidth = 300;
/// Narrower than this, table and details stand one below the other, each at least so high.
constexpr int sideBySide = 640;
constexpr int narrowest = 500;
constexpr int widestSearch = 340;
constexpr int stackedHeight = 230;
/// How long the selection stays where it is before what is shown beside a large table follows it.
constexpr auto restingTime = 30ms;

QPushButton *toolButton(const QString &text, const QString &name, QBoxLayout *row)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    row->addWidget(button);
    return button;
}

} // namespace

void MappingsPanel::build()
{
    auto &d = *m_data;
    auto *pages = new QStackedLayout(this);
    auto *content = new QWidget;
    pages->addWidget(content);
    d.waiting = new Waiting(pages, {content}, this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(buildTools());
    d.lock = new Callout(Tone::Warn);
    d.lock->setObjectName(u"lock"_s);
    d.lock->hide();
    column->addWidget(d.lock);
    buildNotes();
    column->addWidget(d.notes);
    d.filters = new FilterBar;
    column->addWidget(d.filters);
    column->addWidget(buildTable(), 1);
    column->addWidget(buildStatus());
    setTabOrder(d.search, d.table); // who has searched goes on among the hits
}

void MappingsPanel::buildNotes()
{
    auto &d = *m_data;
    d.notes = new QWidget;
    auto *column = new QVBoxLayout(d.notes);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    d.notice = new Callout(Tone::Info);
    d.notice->setObjectName(u"notice"_s);
    d.notice->setAction(tr("Close this note"));
    d.offer = new Callout(Tone::Warn);
    d.offer->setObjectName(u"offer"_s);
    for (auto *note : {d.notice, d.offer}) {
        note->hide();
        column->addWidget(note);
    }
    connect(d.offer, &Callout::activated, this, [this] {
        const auto accepted = std::exchange(m_data->accepted, {});
        m_data->offer->hide();
        if (accepted)
            accepted();
    });
}

QWidget *MappingsPanel::buildTools()
{
    auto &d = *m_data;
    auto *tools = new QWidget;
    d.toolRow = new QBoxLayout(QBoxLayout::LeftToRight, tools);
    d.toolRow->setContentsMargins(0, 0, 0, 0);
    d.toolRow->setSpacing(6);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    d.toolRow->addLayout(row);
    d.add = toolButton(tr("&Add…"), u"add"_s, row);
    setKind(d.add, ButtonKind::Primary);
    auto *menu = new QMenu(d.add);
    menu->addAction(tr("Choose &files…"), this, &MappingsPanel::chooseFiles);
    menu->addAction(tr("&Paste text…"), this, &MappingsPanel::paste);
    d.add->setMenu(menu);
    d.replace = toolButton(tr("Re&place certificate…"), u"replace"_s, row);
    d.enable = toolButton(tr("&Disable"), u"enable"_s, row);
    d.remove = toolButton(tr("&Remove"), u"remove"_s, row);
    row->addStretch();
    d.search = new QLineEdit;
    d.search->setObjectName(u"search"_s);
    d.search->setPlaceholderText(tr("Search account, name, issuer, thumbprint"));
    d.search->setAccessibleName(tr("Search mappings"));
    d.search->setClearButtonEnabled(true);
    d.search->setMinimumWidth(180);
    d.search->setMaximumWidth(widestSearch);
    d.search->installEventFilter(this);
    d.toolRow->addWidget(d.search, 1);
    return tools;
}

QWidget *MappingsPanel::buildTable()
{
    auto &d = *m_data;
    d.model = new MappingTableModel(this);
    d.table = new MappingTable(d.model);
    d.table->setObjectName(u"mappings"_s);
    d.details = new DetailsPane;
    d.details->setObjectName(u"details"_s);
    d.splitter = new QSplitter(Qt::Horizontal);
    d.splitter->setChildrenCollapsible(true);
    d.splitter->setHandleWidth(space::small);
    d.splitter->addWidget(new Panel(d.table));
    auto *right = new QWidget;
    d.belowDetails = new QVBoxLayout(right);
    d.belowDetails->setContentsMargins(0, 0, 0, 0);
    d.belowDetails->setSpacing(space::small);
    d.belowDetails->addWidget(new Panel(d.details), 1);
    d.splitter->addWidget(right);
    d.splitter->setStretchFactor(0, 1);
    d.splitter->setStretchFactor(1, 0);
    d.splitter->setSizes({600, detailsWidth});
    return d.splitter;
}

QWidget *MappingsPanel::buildStatus()
{
    auto &d = *m_data;
    auto *bar = new QWidget;
    d.statusRow = new QBoxLayout(QBoxLayout::LeftToRight, bar);
    d.statusRow->setContentsMargins(0, 0, 0, 0);
    d.statusRow->setSpacing(space::small);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::medium);
    d.statusRow->addLayout(row, 1);
    d.status = new Label(TextRole::Small);
    d.status->setTone(Tone::Neutral);
    row->addWidget(d.status);
    d.undo = new QPushButton;
    d.undo->setObjectName(u"undo"_s);
    setKind(d.undo, ButtonKind::Flat);
    d.redo = new QPushButton;
    d.redo->setObjectName(u"redo"_s);
    setKind(d.redo, ButtonKind::Flat);
    row->addWidget(d.undo);
    row->addWidget(d.redo);
    row->addStretch();
    d.decoding = new Label(TextRole::Small);
    d.decoding->setTone(Tone::Neutral);
    row->addWidget(d.decoding);
    d.domainRow = new QWidget;
    auto *domain = new QHBoxLayout(d.domainRow);
    domain->setContentsMargins(0, 0, 0, 0);
    domain->setSpacing(space::small);
    auto *label = new Label(TextRole::Small, tr("Doma&in for new accounts"));
    label->setTextFormat(Qt::PlainText);
    d.domain = new QLineEdit;
    d.domain->setObjectName(u"domain"_s);
    d.domain->setPlaceholderText(u"CONTOSO"_s);
    d.domain->setFixedWidth(120);
    label->setBuddy(d.domain);
    label->setWordWrap(false);
    domain->addWidget(label);
    domain->addWidget(d.domain);
    d.domainRow->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    d.statusRow->addWidget(d.domainRow);
    return bar;
}

QSize MappingsPanel::minimumSizeHint() const
{
    const auto size = QWidget::minimumSizeHint();
    return {std::min(size.width(), narrowest), size.height()};
}

void MappingsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    auto &d = *m_data;
    const auto isNarrow = width() < sideBySide;
    if (isNarrow == (d.splitter->orientation() == Qt::Vertical))
        return;
    const auto direction = isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    d.toolRow->setDirection(direction);
    d.statusRow->setDirection(direction);
    d.search->setMaximumWidth(isNarrow ? QWIDGETSIZE_MAX : widestSearch);
    d.splitter->setOrientation(isNarrow ? Qt::Vertical : Qt::Horizontal);
    for (int i = 0; i < d.splitter->count(); ++i)
        d.splitter->widget(i)->setMinimumHeight(isNarrow ? stackedHeight : 0);
    d.splitter->setSizes(isNarrow ? QList<int>{height() / 2, height() / 2}
                                  : QList<int>{width() - detailsWidth, detailsWidth});
}

void MappingsPanel::connectParts()
{
    auto &d = *m_data;
    connect(d.replace, &QPushButton::clicked, this, &MappingsPanel::chooseReplacement);
    connect(d.enable, &QPushButton::clicked, this, &MappingsPanel::toggleEnabled);
    connect(d.remove, &QPushButton::clicked, this, &MappingsPanel::removeRows);
    connect(d.undo, &QPushButton::clicked, this, &MappingsPanel::undo);
    connect(d.redo, &QPushButton::clicked, this, &MappingsPanel::redo);
    connect(d.notice, &Callout::activated, d.notice, &QWidget::hide);
    connect(d.domain, &QLineEdit::editingFinished, this, &MappingsPanel::completeDomains);
    connect(d.table, &MappingTable::filesDropped, this, &MappingsPanel::addFiles);
    connect(d.table, &MappingTable::textPasted, this, &MappingsPanel::addText);
    connect(d.table, &MappingTable::removeRequested, this, &MappingsPanel::removeRows);
    connect(d.table, &MappingTable::selectionMoved, this, [this] {
        updateActions();
        followSelection();
    });
    d.following = new QTimer(this);
    d.following->setSingleShot(true);
    d.following->setInterval(restingTime);
    connect(d.following, &QTimer::timeout, this, &MappingsPanel::showSelection);
    // What is typed there is meant for the rows that are selected by then.
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) {
        if (m_data->following->isActive() && m_data->details->isAncestorOf(now))
            showSelection();
    });
    connect(d.details, &DetailsPane::typed, this, &MappingsPanel::typed);
    connect(d.details, &DetailsPane::showTextRequested, this, &MappingsPanel::showText);
    connect(d.details, &DetailsPane::changeRequested, this, &MappingsPanel::changeRows);
    connect(d.model, &QAbstractItemModel::rowsInserted, this, &MappingsPanel::updateStatus);
    connect(d.model, &QAbstractItemModel::rowsRemoved, this, &MappingsPanel::updateStatus);
    connect(d.model, &QAbstractItemModel::modelReset, this, &MappingsPanel::updateStatus);
    connect(d.model, &MappingTableModel::queryShown, this, &MappingsPanel::followQuery,
            Qt::QueuedConnection); // after the table, which brings its selection back
    connect(d.model, &MappingTableModel::refused, this,
            [this](const QString &headline, const QString &text) { notify(Tone::Bad, headline, text); });
    connect(d.model, &MappingTableModel::countsChanged, this, [this] {
        m_data->filters->setCounts(m_data->model->counts());
        m_data->filters->setIssuers(m_data->model->issuers());
        updateStatus();
    });
    connect(d.model, &MappingTableModel::decoding, this, [this](int done, int total) {
        m_data->decoding->setText(
            done == total
                ? QString()
                : tr("Reading certificates … %1 of %2").arg(QLocale().toString(done), QLocale().toString(total)));
        m_data->decoding->setVisible(done != total);
        if (done == total)
            m_data->details->refresh();
    });
    d.searchTimer = new QTimer(this);
    d.searchTimer->setSingleShot(true);
    d.searchTimer->setInterval(60ms);
    connect(d.searchTimer, &QTimer::timeout, this, &MappingsPanel::search);
    connect(d.search, &QLineEdit::textChanged, d.searchTimer, qOverload<>(&QTimer::start));
    connect(d.search, &QLineEdit::textChanged, this, [this] { m_data->goesToHits = false; });
    connect(d.filters, &FilterBar::filterChanged, this, &MappingsPanel::search);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, [this] {
        m_data->search->setFocus(Qt::ShortcutFocusReason);
        m_data->search->selectAll();
    });
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, this, &MappingsPanel::undo);
    connect(new QShortcut(QKeySequence::Redo, this), &QShortcut::activated, this, &MappingsPanel::redo);
}

void MappingsPanel::updateActions()
{
    auto &d = *m_data;
    const auto &rows = d.table->selectedRows();
    const auto editable = d.session && !isReadOnly();
    const auto changeable = d.session && std::ranges::any_of(rows, [&](mappings::RowId id) {
                                return !d.session->lockOf(id).forbidsWriting();
                            });
    d.add->setEnabled(editable);
    d.replace->setEnabled(editable && changeable && rows.size() == 1);
    d.remove->setEnabled(editable && changeable);
    d.enable->setEnabled(editable && changeable);
    d.enable->setText(isAnyEnabled() || rows.isEmpty() ? tr("&Disable") : tr("&Enable"));
    const auto undo = d.session ? d.session->undoName() : std::nullopt;
    const auto redo = d.session ? d.session->redoName() : std::nullopt;
    d.undo->setVisible(undo && d.historyShown);
    d.redo->setVisible(redo && d.historyShown);
    if (undo)
        d.undo->setText(tr("Undo: %1").arg(wording::describe(*undo)).replace(u'&', u"&&"_s));
    if (redo)
        d.redo->setText(tr("Redo: %1").arg(wording::describe(*redo)).replace(u'&', u"&&"_s));
    for (auto *widget : {static_cast<QWidget *>(d.add), static_cast<QWidget *>(d.replace),
                         static_cast<QWidget *>(d.enable), static_cast<QWidget *>(d.remove), d.domainRow})
        widget->setVisible(!isReadOnly());
    updateStatus();
}

void MappingsPanel::updateStatus()
{
    auto &d = *m_data;
    const auto total = d.session ? d.session->now().count() : 0;
    const auto shown = d.model->rowCount();
    const auto selected = int(d.table->selectedRows().size());
    QStringList parts;
    parts.append(total == 0   ? tr("no mappings")
                 : total == 1 ? tr("one mapping")
                              : tr("%1 mappings").arg(QLocale().toString(total)));
    if (shown != total)
        parts.append(tr("%1 shown").arg(QLocale().toString(shown)));
    if (selected > 0)
        parts.append(tr("%1 selected").arg(QLocale().toString(selected)));
    d.status->setText(parts.join(u"   "_s));
    updateEmptyText();
}

void MappingsPanel::updateEmptyText()
{
    auto &d = *m_data;
    if (d.session && d.session->now().count() > 0 && d.model->isRefreshing())
        d.table->setEmptyText(tr("Searching …"), tr("Certificates that have not been read yet may fit, too."));
    else if (d.session && d.session->now().count() > 0)
        d.table->setEmptyText(tr("Nothing fits the search"),
                              tr("Change the search or the filter to see the other mappings."));
    else if (isReadOnly())
        d.table->setEmptyText(tr("No mappings yet"), {});
    else
        d.table->setEmptyText(
            tr("Drop the certificates of the people here"),
            tr("…or paste them, or choose their files with Add. Every usual format is understood: .crt, .cer, .pem, "
               ".der, .p7b, .pfx."));
}

void MappingsPanel::keyPressEvent(QKeyEvent *event)
{
    // A field has made use of it; a wizard around the panel would go on to its next page.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return event->accept();
    QWidget::keyPressEvent(event);
}

bool MappingsPanel::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_data->search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(object, event);
    const auto key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Down && key != Qt::Key_Return && key != Qt::Key_Enter)
        return QWidget::eventFilter(object, event);
    goToHits();
    return true;
}

void MappingsPanel::search()
{
    auto &d = *m_data;
    d.searchTimer->stop();
    d.model->setQuery({d.search->text(), d.filters->chip(), d.filters->issuer()});
    // Until the hits are there the buttons must not mean somebody else.
    if (!d.model->showsQuery() && !d.session->rowStore().isComplete())
        d.table->clearSelection();
}

void MappingsPanel::followQuery()
{
    auto &d = *m_data;
    if (d.goesToHits && (d.model->rowCount() > 0 || !d.model->isRefreshing())) {
        d.goesToHits = false;
        selectFirstHit();
    } else if (d.search->hasFocus()) {
        selectOnlyHit();
    }
    updateEmptyText();
}

void MappingsPanel::goToHits()
{
    auto &d = *m_data;
    if (d.searchTimer->isActive())
        search();
    if (d.model->showsQuery() && (d.model->rowCount() > 0 || !d.model->isRefreshing()))
        selectFirstHit();
    else
        d.goesToHits = true;
}

/// Whoever searches until one is left means that one, and presses the keys of the buttons at once.
void MappingsPanel::selectOnlyHit()
{
    auto &d = *m_data;
    if (!d.model->isRefreshing() && d.model->rowCount() == 1 && !d.search->text().trimmed().isEmpty()
        && d.table->selectedRows().isEmpty())
        d.table->select({d.model->idAt(0)});
}

void MappingsPanel::selectFirstHit()
{
    auto &d = *m_data;
    if (d.model->rowCount() == 0)
        return; // the table says so, and the search is what can be changed
    d.table->select({d.model->idAt(0)});
    d.table->setFocus(Qt::OtherFocusReason);
}

void MappingsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // The details take what a row of facts needs; in a wizard's narrow page the table keeps the larger part.
    const auto details = qBound(240, width() / 3, 340);
    m_data->splitter->setSizes({qMax(200, width() - details), details});
}

} // namespace certwizard::ui
