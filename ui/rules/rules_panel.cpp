#include "rules/rules_panel.h"

#include "common/beside.h"
#include "common/cards.h"
#include "common/labels.h"
#include "common/theme.h"
#include "mappings/rule_reach.h"
#include "rule_editor.h"
#include "wording/certificates.h"
#include "wording/mapping_rows.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <stop_token>

using namespace std::chrono_literals;

namespace certwizard::ui {

namespace {

enum Column { Order, Name, Description, Enabled, Answer, Account, Sentence, Catches, ColumnCount };
constexpr int IdRole = Qt::UserRole;

/// "Subject OU is “Sales” and Issuer CN is “Contoso CA”": a rule as a person would say it.
QString sentence(const setup::ManyToOneChoice &mapping)
{
    return mapping.rules.isEmpty() ? RulesPanel::tr("no condition: fits every certificate")
                                   : wording::describeRules(mapping.rules);
}

} // namespace

struct RulesPanel::Data {
    mappings::Session *session = nullptr;
    bool readOnly = false;
    bool filling = false;
    QTreeWidget *list = nullptr;
    RuleEditor *editor = nullptr;
    QPushButton *add = nullptr;
    QPushButton *remove = nullptr;
    QPushButton *up = nullptr;
    QPushButton *down = nullptr;
    Label *empty = nullptr;
    Callout *lock = nullptr;
    QTimer recount;
    std::stop_source stop;
    quint64 generation = 0;
    bool stale = true;
    std::vector<mappings::RuleReach> reach;
};

RulesPanel::RulesPanel(QWidget *parent) : QWidget(parent), m_data(std::make_unique<Data>())
{
    auto &d = *m_data;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(6);
    const auto button = [&](const QString &text, const QString &name) {
        auto *made = new QPushButton(text);
        made->setObjectName(name);
        tools->addWidget(made);
        return made;
    };
    d.add = button(tr("Add r&ule"), QStringLiteral("addRule"));
    setKind(d.add, ButtonKind::Primary);
    d.remove = button(tr("R&emove"), QStringLiteral("removeRule"));
    d.up = button(tr("Move u&p"), QStringLiteral("ruleUp"));
    d.down = button(tr("Move down"), QStringLiteral("ruleDown"));
    tools->addStretch();
    column->addLayout(tools);
    d.empty = new Label(
        TextRole::Small,
        tr("A rule lets everybody in whose certificate fits, as one account. Rules are tried from the top, after the "
           "one-to-one mappings; the first that fits decides."));
    d.empty->setTone(Tone::Neutral);
    column->addWidget(d.empty);

    d.lock = new Callout(Tone::Warn);
    d.lock->setObjectName(QStringLiteral("rulesLock"));
    d.lock->hide();
    column->addWidget(d.lock);

    d.list = new QTreeWidget;
    d.list->setObjectName(QStringLiteral("rules"));
    d.list->setColumnCount(ColumnCount);
    d.list->setHeaderLabels({tr("No."), tr("Name"), tr("Description"), tr("In use"), tr("Answer"), tr("Account"),
                             tr("Whose certificate has…"), tr("Known certificates")});
    d.list->setRootIsDecorated(false);
    d.list->setUniformRowHeights(true);
    d.list->setDragDropMode(QAbstractItemView::InternalMove);
    d.list->setAccessibleName(tr("Rules"));
    d.list->header()->setStretchLastSection(false);
    d.list->header()->setSectionResizeMode(Sentence, QHeaderView::Stretch);
    for (const auto &[section, width] :
         {std::pair(Order, 44), std::pair(Name, 90), std::pair(Description, 100), std::pair(Enabled, 60),
          std::pair(Answer, 70), std::pair(Account, 130), std::pair(Catches, 150)})
        d.list->setColumnWidth(section, std::max(width, d.list->header()->sectionSizeHint(section)));
    for (int section = 0; section < ColumnCount; ++section)
        d.list->headerItem()->setToolTip(section, d.list->headerItem()->text(section));
    d.editor = new RuleEditor;
    auto *scroll = new QScrollArea;
    scroll->setWidget(d.editor);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("The selected rule"));
    scroll->setFocusPolicy(Qt::NoFocus); // it follows the focus of what is in it
    scroll->viewport()->setAutoFillBackground(false);
    d.editor->setAutoFillBackground(false);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setHandleWidth(space::small);
    splitter->addWidget(new Panel(d.list));
    splitter->addWidget(new Panel(scroll));
    splitter->setSizes({780, 400});
    splitter->setStretchFactor(0, 1);
    column->addWidget(splitter, 1);

    d.recount.setSingleShot(true);
    d.recount.setInterval(200ms);
    connect(&d.recount, &QTimer::timeout, this, &RulesPanel::recount);
    connect(d.editor, &RuleEditor::typed, &d.recount, qOverload<>(&QTimer::start));
    connect(d.editor, &RuleEditor::typed, this, &RulesPanel::typed);
    connect(d.add, &QPushButton::clicked, this, &RulesPanel::addRule);
    connect(d.remove, &QPushButton::clicked, this, &RulesPanel::removeRule);
    connect(d.up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(d.down, &QPushButton::clicked, this, [this] { move(1); });
    connect(d.list, &QTreeWidget::currentItemChanged, this, [this] {
        if (!m_data->filling)
            showCurrent();
    });
    for (const auto &[key, by] : {std::pair(Qt::Key_Up, -1), std::pair(Qt::Key_Down, 1)}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::ALT | key), d.list);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, by] {
            const auto *same = by < 0 ? m_data->up : m_data->down;
            if (same->isEnabled())
                move(by);
        });
    }
    d.up->setToolTip(tr("Alt+Up in the list"));
    d.down->setToolTip(tr("Alt+Down in the list"));
    // A row that was dragged has its new place in the list; the session hears of it once the drop is over.
    connect(d.list->model(), &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &above, int first) {
        if (m_data->filling || above.isValid())
            return;
        QTimer::singleShot(0, this, [this, first] {
            const auto *item = m_data->list->topLevelItem(std::min(first, m_data->list->topLevelItemCount() - 1));
            if (!item || !m_data->session)
                return;
            const auto id = item->data(0, IdRole).toInt();
            m_data->session->moveRule(id, m_data->list->indexOfTopLevelItem(const_cast<QTreeWidgetItem *>(item)));
            refresh();
            selectRule(id);
        });
    });
    updateActions();
}

RulesPanel::~RulesPanel()
{
    m_data->stop.request_stop();
}

void RulesPanel::setSession(mappings::Session *session)
{
    auto &d = *m_data;
    d.stop.request_stop();
    ++d.generation;
    d.session = session;
    d.reach.clear();
    d.editor->setSession(session);
    if (session) {
        connect(session, &mappings::Session::rulesChanged, this, [this] { refresh(); });
        connect(session, &mappings::Session::edited, &d.recount, qOverload<>(&QTimer::start));
    }
    const auto locked = session && session->rulesLock().forbidsWriting();
    d.lock->setVisible(locked);
    if (locked) {
        const auto message = wording::describeLock(session->rulesLock(), true);
        d.lock->setText(message.headline, message.rest());
    }
    refresh();
    if (session && !session->rules().empty())
        selectRule(session->rules().front().id);
}

void RulesPanel::setReadOnly(bool readOnly)
{
    m_data->readOnly = readOnly;
    m_data->editor->setReadOnly(readOnly);
    m_data->list->setDragEnabled(!readOnly);
    updateActions();
}

int RulesPanel::currentRule() const
{
    const auto *item = m_data->list->currentItem();
    return item ? item->data(0, IdRole).toInt() : -1;
}

void RulesPanel::selectRule(int id)
{
    for (int i = 0; i < m_data->list->topLevelItemCount(); ++i)
        if (m_data->list->topLevelItem(i)->data(0, IdRole).toInt() == id)
            m_data->list->setCurrentItem(m_data->list->topLevelItem(i));
}

void RulesPanel::complete(const QString &name)
{
    const auto &rules = m_data->session->rules();
    const auto rule = std::ranges::find_if(rules, [&](const auto &row) { return row.mapping.name == name; });
    if (rule == rules.end())
        return;
    selectRule(rule->id);
    m_data->editor->focusProblem();
}

void RulesPanel::takeTyped()
{
    m_data->editor->takeTyped();
}

bool RulesPanel::isTyped() const
{
    return m_data->editor->isTyped();
}

void RulesPanel::refresh()
{
    auto &d = *m_data;
    const auto current = currentRule();
    d.filling = true;
    d.list->clear();
    if (d.session)
        for (const auto &rule : d.session->rules()) {
            auto *item = new QTreeWidgetItem(d.list);
            auto flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
            flags.setFlag(Qt::ItemIsDragEnabled, !d.session->lockOf(rule).forbidsWriting());
            item->setFlags(flags);
            fillRow(d.list->indexOfTopLevelItem(item), rule);
        }
    selectRule(current);
    d.filling = false;
    showCurrent();
    d.recount.start();
}

void RulesPanel::fillRow(int row, const mappings::RuleRow &rule)
{
    auto &d = *m_data;
    auto *item = d.list->topLevelItem(row);
    item->setData(0, IdRole, rule.id);
    item->setText(Order, QLocale().toString(row + 1));
    item->setText(Name, wording::printable(rule.mapping.name));
    item->setText(Description, wording::printable(rule.mapping.description));
    item->setToolTip(Description, item->text(Description).toHtmlEscaped());
    item->setText(Enabled, rule.mapping.enabled ? tr("on") : tr("off"));
    item->setText(Answer, rule.removed ? tr("removed") : rule.mapping.allow ? tr("allow") : tr("deny"));
    item->setText(Account, rule.mapping.allow ? wording::printable(rule.mapping.userName) : QString());
    item->setText(Sentence, sentence(rule.mapping));
    item->setToolTip(Sentence, item->text(Sentence).toHtmlEscaped());
    const auto reach = std::ranges::find(d.reach, rule.id, &mappings::RuleReach::id);
    if (reach != d.reach.end()) {
        const auto caught = QLocale().toString(reach->caught);
        item->setText(Catches, reach->shadowedBy >= 0 ? tr("%1, never reached").arg(caught)
                               : reach->caught == 0   ? tr("none")
                                                      : caught);
        const auto doubtful = reach->shadowedBy >= 0 || reach->caught == 0 || rule.mapping.rules.isEmpty();
        item->setForeground(Catches, foreground(doubtful ? Tone::Warn : Tone::Neutral));
    }
    for (int column = 0; column < ColumnCount; ++column) {
        auto font = item->font(column);
        font.setStrikeOut(rule.removed);
        item->setFont(column, font);
        if (rule.removed || !rule.mapping.enabled)
            item->setForeground(column, foreground(Tone::Neutral));
    }
}

void RulesPanel::showCurrent()
{
    auto &d = *m_data;
    const auto id = currentRule();
    d.editor->setRule(id);
    const auto reach = std::ranges::find(d.reach, id, &mappings::RuleReach::id);
    d.editor->setReach(reach == d.reach.end() ? nullptr : &*reach);
    updateActions();
}

void RulesPanel::updateActions()
{
    auto &d = *m_data;
    const auto row = d.list->indexOfTopLevelItem(d.list->currentItem());
    const auto mayEdit = d.session && !d.readOnly && !d.session->rulesLock().forbidsWriting();
    d.add->setEnabled(mayEdit);
    const auto rule = d.session ? std::ranges::find(d.session->rules(), currentRule(), &mappings::RuleRow::id)
                                : std::vector<mappings::RuleRow>::const_iterator();
    const auto editable = mayEdit && row >= 0 && rule != d.session->rules().end()
                          && !d.session->lockOf(*rule).forbidsWriting() && !d.session->sharesName(*rule);
    d.remove->setEnabled(editable);
    d.up->setEnabled(editable && row > 0);
    d.down->setEnabled(editable && row + 1 < d.list->topLevelItemCount());
    if (editable) {
        d.remove->setText(rule->removed ? tr("&Keep") : tr("R&emove"));
    }
}

void RulesPanel::addRule()
{
    auto &session = *m_data->session;
    QString name;
    int number = 1;
    do {
        name = number == 1 ? tr("New rule") : tr("New rule %1").arg(number);
        ++number;
    } while (std::ranges::any_of(session.rules(), [&](const auto &rule) { return rule.mapping.name == name; }));
    setup::ManyToOneChoice mapping;
    mapping.name = name;
    mapping.rules.append({iis::MappingRule::Field::Subject, QStringLiteral("OU"), {}, true});
    selectRule(session.addRule(mapping));
    m_data->editor->focusName();
}

void RulesPanel::removeRule()
{
    const auto id = currentRule();
    const auto &rules = m_data->session->rules();
    const auto rule = std::ranges::find(rules, id, &mappings::RuleRow::id);
    if (rule == rules.end())
        return;
    if (rule->removed)
        m_data->session->restoreRule(id);
    else
        m_data->session->removeRule(id);
}

void RulesPanel::move(int by)
{
    const auto id = currentRule();
    const auto row = m_data->list->indexOfTopLevelItem(m_data->list->currentItem());
    m_data->session->moveRule(id, row + by);
    selectRule(id);
}

void RulesPanel::showReach(std::vector<mappings::RuleReach> reach)
{
    auto &d = *m_data;
    d.reach = std::move(reach);
    d.filling = true;
    for (int row = 0; row < d.list->topLevelItemCount(); ++row)
        fillRow(row, d.session->rules()[size_t(row)]);
    d.filling = false;
    const auto found = std::ranges::find(d.reach, currentRule(), &mappings::RuleReach::id);
    d.editor->setReach(found == d.reach.end() ? nullptr : &*found);
}

void RulesPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_data->stale)
        recount();
}

/// Whom the rules catch costs a look at every certificate: only while somebody looks at the rules.
void RulesPanel::recount()
{
    auto &d = *m_data;
    d.stale = !isVisible();
    if (!d.session || d.stale)
        return;
    d.stop.request_stop();
    d.stop = {};
    const auto generation = ++d.generation;
    auto rules = d.session->rules();
    // Whom it catches is seen while it is typed.
    const auto shown = std::ranges::find(rules, currentRule(), &mappings::RuleRow::id);
    if (auto draft = d.editor->draft(); draft && shown != rules.end())
        shown->mapping = *std::move(draft);
    beside(
        this,
        [snapshot = d.session->now(), rules = std::move(rules), stop = d.stop.get_token()] {
            return mappings::reachOf(snapshot, rules, stop);
        },
        [this, generation](std::vector<mappings::RuleReach> reach) {
            if (m_data->generation == generation)
                showReach(std::move(reach));
        });
}

} // namespace certwizard::ui
