#include "editor_data.h"

#include "common/window_memory.h"
#include "mappings/mapping_table_model.h"
#include "who_dialog.h"
#include "wording/mapping_rows.h"

#include <QAction>
#include <QButtonGroup>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QShortcut>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace certwizard::ui {

namespace {

QPushButton *tab(const QString &text, const QString &name, QButtonGroup *group, QBoxLayout *row)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setCheckable(true);
    setKind(button, ButtonKind::Flat);
    group->addButton(button);
    row->addWidget(button);
    return button;
}

} // namespace

void EditorWindow::build()
{
    auto &d = *m_data;
    setObjectName(u"editor"_s);
    auto *central = new QWidget;
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    auto *middle = new QWidget;
    auto *inside = new QVBoxLayout(middle);
    inside->setContentsMargins(space::large, space::small, space::large, space::small);
    inside->setSpacing(space::small);
    d.obstacle = new Callout(Tone::Warn);
    d.obstacle->setObjectName(u"obstacle"_s);
    d.obstacle->hide();
    inside->addWidget(d.obstacle);
    d.pages = new QStackedWidget;
    d.mappings = new MappingsPanel;
    d.rules = new RulesPanel;
    d.notes = d.mappings->takeNotes(); // what was done concerns both pages
    d.notes->installEventFilter(this); // for when they go
    connect(d.mappings, &MappingsPanel::noteComes, this, [this] { shareRoom(true); });
    inside->addWidget(d.notes);
    d.pages->addWidget(d.mappings);
    d.pages->addWidget(d.rules);
    inside->addWidget(d.pages);
    column->addWidget(middle, 1);
    d.foot = buildFoot();
    column->addWidget(d.foot);
    d.waiting = new Waiting(qobject_cast<QStackedLayout *>(d.pages->layout()),
                            {d.mappings, d.rules, d.site, d.oneToOne, d.manyToOne, d.foot}, this);
    connect(d.waiting, &Waiting::left, this, [this] {
        showPath();
        m_data->mappings->focusTable();
        Q_EMIT openCancelled();
    });
    setCentralWidget(central);
    buildMenus();

    // The mappings' own keys sleep while the rules are on screen.
    connect(new QShortcut(QKeySequence::Undo, d.rules), &QShortcut::activated, this,
            [this] { m_data->mappings->undo(); });
    connect(new QShortcut(QKeySequence::Redo, d.rules), &QShortcut::activated, this,
            [this] { m_data->mappings->redo(); });

    d.visitors = new VisitorDesk(this);
    d.visitor = new VisitorCard;
    d.mappings->addDetails(d.visitor);
    auto *who = new DropZone;
    d.who = who;
    who->setObjectName(u"whoZone"_s);
    auto *text = new Label(TextRole::Small, tr("Who is this?\nDrop a certificate here"));
    text->setAlignment(Qt::AlignCenter);
    text->setTone(Tone::Neutral);
    who->body()->addWidget(text);
    d.mappings->addBelowDetails(who);
    connect(who, &DropZone::filesDropped, this, [this](const QStringList &paths) {
        if (!m_data->session())
            return;
        auto *dialog = new WhoDialog(m_data->session(), m_data->visitors, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &WhoDialog::rowFound, m_data->mappings,
                [this](mappings::RowId row) { m_data->mappings->select({row}); });
        dialog->askFiles(paths);
        dialog->open();
    });
    connect(d.mappings, &MappingsPanel::selectionMoved, this, &EditorWindow::updateVisitor);
    connect(d.mappings, &MappingsPanel::typed, this, &EditorWindow::updateTitle);
    connect(d.rules, &RulesPanel::typed, this, &EditorWindow::updateTitle);
    connect(d.mappings->model(), &MappingTableModel::decoding, this, [this](int done, int total) {
        if (done == total)
            makeOffers();
    });
    d.mappings->setHistoryShown(false); // the foot has it
    d.mappings->setKeepsUntil(true);
    connect(d.mappings, &MappingsPanel::keptBeside, this, [this](mappings::RowId old, const QDate &until) {
        const auto *session = m_data->mappings->session();
        m_data->kept.append({session->site(), session->now().userName(old), session->now().marks(old).thumbprintText(),
                             until});
    });
    d.mappings->restoreColumns(settings().value("mappings/columns"_L1).toByteArray());
    rememberWindow(this, u"mappings"_s, {1280, 760});
}

/// On a low screen (1080 pixels at 200 %) what was just done stands in the place of what stands there all the time, until
/// it is closed, and of the place where certificates are dropped: all together push the buttons out of sight.
void EditorWindow::shareRoom(bool noteComes)
{
    constexpr int low = 640;
    auto &d = *m_data;
    const auto notes = d.notes->findChildren<Callout *>(Qt::FindDirectChildrenOnly);
    const auto hasNote =
        noteComes || std::ranges::any_of(notes, [&](const Callout *note) { return note->isVisibleTo(d.notes); });
    const auto isCrowded = hasNote && height() < low;
    d.obstacle->setVisible(d.isObstructed && !isCrowded);
    d.who->setVisible(!isCrowded);
}

bool EditorWindow::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_data->notes && event->type() == QEvent::LayoutRequest)
        shareRoom();
    return QMainWindow::eventFilter(object, event);
}

void EditorWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    shareRoom();
}

QWidget *EditorWindow::buildHead()
{
    auto &d = *m_data;
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(space::large, space::small, space::large, 0);
    row->setSpacing(space::small);
    d.site = new QComboBox;
    d.site->setObjectName(u"site"_s);
    d.site->setAccessibleName(tr("Site"));
    d.site->setMinimumWidth(220);
    d.site->setSizeAdjustPolicy(QComboBox::AdjustToContentsOnFirstShow);
    row->addWidget(d.site);
    d.file = new ElidedLabel(TextRole::Small);
    d.file->setMuted(true);
    row->addWidget(d.file, 1);
    auto *group = new QButtonGroup(this);
    group->setExclusive(true);
    d.oneToOne = tab(tr("&One-to-one"), u"oneToOne"_s, group, row);
    d.manyToOne = tab(tr("&Many-to-one"), u"manyToOne"_s, group, row);
    d.oneToOne->setChecked(true);
    connect(group, &QButtonGroup::buttonClicked, this, [this](const QAbstractButton *button) {
        m_data->pages->setCurrentWidget(button == m_data->manyToOne ? static_cast<QWidget *>(m_data->rules)
                                                                    : m_data->mappings);
    });
    connect(d.site, &QComboBox::activated, this, &EditorWindow::chooseSite);
    return head;
}

QWidget *EditorWindow::buildFoot()
{
    auto &d = *m_data;
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(space::large, space::small, space::large, space::medium);
    row->setSpacing(space::small);
    const auto button = [row](const QString &name, ButtonKind kind) {
        auto *made = new QPushButton;
        made->setObjectName(name);
        setKind(made, kind);
        row->addWidget(made);
        return made;
    };
    d.undo = button(u"editorUndo"_s, ButtonKind::Flat);
    d.redo = button(u"editorRedo"_s, ButtonKind::Flat);
    row->addStretch();
    d.discard = button(u"discard"_s, ButtonKind::Normal);
    d.discard->setText(tr("Dis&card"));
    d.save = button(u"reviewAndSave"_s, ButtonKind::Primary);
    connect(d.undo, &QPushButton::clicked, this, [this] { m_data->mappings->undo(); });
    connect(d.redo, &QPushButton::clicked, this, [this] { m_data->mappings->redo(); });
    connect(d.discard, &QPushButton::clicked, this, &EditorWindow::discard);
    connect(d.save, &QPushButton::clicked, this, &EditorWindow::review);
    return foot;
}

void EditorWindow::buildMenus()
{
    auto *file = menuBar()->addMenu(tr("&File"));
    const auto add = [this](QMenu *menu, const QString &text, const QKeySequence &keys, void (EditorWindow::*slot)()) {
        auto *action = menu->addAction(text, this, slot);
        action->setShortcut(keys);
        return action;
    };
    add(file, tr("&Open…"), QKeySequence::Open, &EditorWindow::chooseFile);
    m_data->saving = add(file, tr("&Review and save…"), QKeySequence::Save, &EditorWindow::review);
    m_data->takingBack = file->addAction(tr("&Take the last save back…"), this, &EditorWindow::takeSaveBack);
    file->addSeparator();
    m_data->bringing = {file->addAction(tr("&Import CSV or LDIF…"), this, [this] { chooseImport(false); }),
                        file->addAction(tr("Import a &folder…"), this, [this] { chooseImport(true); })};
    add(file, tr("&Export the view…"), QKeySequence(Qt::CTRL | Qt::Key_E), &EditorWindow::exportView);
    file->addSeparator();
    add(file, tr("&Journal…"), QKeySequence(Qt::CTRL | Qt::Key_J), &EditorWindow::showJournal);
    file->addSeparator();
    file->addAction(tr("&Close"), QKeySequence::Quit, this, &QWidget::close);
    auto *people = menuBar()->addMenu(tr("Peop&le"));
    add(people, tr("&Who is this?…"), QKeySequence(Qt::CTRL | Qt::Key_I), &EditorWindow::whoIsThis);
    add(people, tr("&Renewals…"), QKeySequence(Qt::CTRL | Qt::Key_R), &EditorWindow::showRenewals);
    m_data->bringing.append(people->addAction(tr("&Duplicate to another site…"), this, &EditorWindow::duplicate));
    auto *view = menuBar()->addMenu(tr("&View"));
    view->addAction(tr("&Columns…"), this, &EditorWindow::chooseColumns);
}

void EditorWindow::updateTitle()
{
    auto &d = *m_data;
    auto *session = d.mappings->session();
    const auto count = session ? session->changeCount() : 0;
    const auto site = session ? wording::printable(session->site()) : QString();
    QString title = tr("Mappings");
    if (session)
        title = d.options.readOnly ? tr("Mappings — %1 — read only").arg(site)
                : count == 0       ? tr("Mappings — %1").arg(site)
                : count == 1       ? tr("Mappings — %1 — one unsaved change").arg(site)
                                   : tr("Mappings — %1 — %Ln unsaved changes", nullptr, count).arg(site);
    setWindowTitle(title);
    const auto undo = session ? session->undoName() : std::nullopt;
    const auto redo = session ? session->redoName() : std::nullopt;
    d.undo->setVisible(undo.has_value());
    d.redo->setVisible(redo.has_value());
    if (undo)
        d.undo->setText(tr("Undo: %1").arg(wording::describe(*undo)).replace(u'&', u"&&"_s));
    if (redo)
        d.redo->setText(tr("Redo: %1").arg(wording::describe(*redo)).replace(u'&', u"&&"_s));
    d.discard->setEnabled(count > 0);
    const auto canSave = count > 0 || d.mappings->isTyped() || d.rules->isTyped();
    d.save->setEnabled(canSave);
    d.save->setText(count == 0   ? tr("Review and &save…")
                    : count == 1 ? tr("Review and &save one change…")
                                 : tr("Review and &save %Ln changes…", nullptr, count));
    d.foot->setVisible(!d.options.readOnly);
    d.saving->setEnabled(canSave && !d.options.readOnly);
    d.takingBack->setEnabled(session && !canSave && canTakeSaveBack());
    for (auto *action : d.bringing)
        action->setEnabled(session && !d.options.readOnly);
}

void EditorWindow::updateRuleTab()
{
    auto &d = *m_data;
    const auto rules = d.mappings->session() ? int(d.mappings->session()->rules().size()) : 0;
    d.manyToOne->setText(rules == 0   ? tr("&Many-to-one")
                         : rules == 1 ? tr("&Many-to-one (one rule)")
                                      : tr("&Many-to-one (%Ln rules)", nullptr, rules));
}

void EditorWindow::updateVisitor()
{
    auto &d = *m_data;
    const auto generation = ++d.visitorGeneration;
    const auto rows = d.mappings->selectedRows();
    auto *session = d.mappings->session();
    d.visitor->setVisible(rows.size() == 1);
    if (!session || rows.size() != 1)
        return;
    d.visitor->setWaiting();
    // Asked a moment later: who walks through the rows by key needs the answer of the row where it ends.
    QTimer::singleShot(120, this, [this, generation, row = rows.first()] {
        auto &mine = *m_data;
        auto *asked = mine.mappings->session();
        if (generation != mine.visitorGeneration || !asked)
            return;
        const auto certificate = asked->certificate(row);
        if (certificate.isNull()) {
            mine.visitor->hide();
            return;
        }
        mine.visitors->ask(certificate, this, [this, generation](const auto &answer) {
            if (answer && m_data->visitorGeneration == generation)
                m_data->visitor->setAnswer(*answer);
        });
    });
}

void EditorWindow::chooseColumns()
{
    m_data->mappings->columnMenu()->popup(m_data->mappings->columnMenuPlace());
}

} // namespace certwizard::ui
