#include "ui_support/audit.h"

#include "common/labels.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QHash>
#include <QHeaderView>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSet>
#include <QStackedWidget>
#include <QTest>

#include <algorithm>

namespace certwizard::test {

using namespace Qt::StringLiterals;

namespace {

QString describe(const QWidget *widget)
{
    QString text;
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        text = label->text();
    else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        text = button->text();
    return u"%1 “%2” %3x%4 in %5"_s.arg(QString::fromLatin1(widget->metaObject()->className()), text.left(60))
        .arg(widget->width())
        .arg(widget->height())
        .arg(widget->parentWidget() ? QString::fromLatin1(widget->parentWidget()->metaObject()->className())
                                    : u"nothing"_s);
}

bool onScreen(const QWidget *widget, const QWidget *window)
{
    return widget->isVisibleTo(window) && !widget->size().isEmpty();
}

bool takesKeys(const QWidget *widget)
{
    // What Qt puts inside of views and boxes is reached through them.
    static const QStringList inner{u"qt_scrollarea_viewport"_s, u"qt_spinbox_lineedit"_s};
    return (widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled() && !widget->focusProxy()
           && !inner.contains(widget->objectName()) && !qobject_cast<const QScrollBar *>(widget);
}

} // namespace

QStringList widgetsWithoutName(QWidget *window)
{
    QStringList found;
    for (auto *widget : window->findChildren<QWidget *>()) {
        if (!onScreen(widget, window) || !takesKeys(widget))
            continue;
        auto *interface = QAccessible::queryAccessibleInterface(widget);
        if (!interface || interface->text(QAccessible::Name).trimmed().isEmpty())
            found.append(describe(widget));
    }
    return found;
}

namespace {

/// A heading that says the whole when it is pointed at may be cut where there is no room.
QStringList clippedHeadings(const QHeaderView &header)
{
    constexpr auto margins = 12;
    QStringList found;
    for (auto section = 0; section < header.count(); ++section) {
        const auto text = header.model()->headerData(section, header.orientation()).toString();
        const auto needed = header.fontMetrics().horizontalAdvance(text) + margins;
        if (header.model()->headerData(section, header.orientation(), Qt::ToolTipRole).toString() == text)
            continue;
        if (!header.isSectionHidden(section) && !text.isEmpty() && header.sectionSize(section) < needed)
            found.append(u"the heading \"%1\" in %2 has %3 and needs %4"_s.arg(text, describe(&header))
                             .arg(header.sectionSize(section))
                             .arg(needed));
    }
    return found;
}

} // namespace

QStringList clippedTexts(QWidget *window)
{
    QStringList found;
    for (auto *widget : window->findChildren<QWidget *>()) {
        if (!onScreen(widget, window) || qobject_cast<ui::ElidedLabel *>(widget))
            continue;
        if (auto *label = qobject_cast<QLabel *>(widget)) {
            if (label->text().isEmpty() || (label->textFormat() == Qt::RichText))
                continue;
            const auto needed =
                label->hasHeightForWidth() ? label->heightForWidth(label->width()) : label->sizeHint().height();
            if (label->height() < needed || label->width() < label->minimumSizeHint().width())
                found.append(describe(widget)
                             + u" needs height %1, width %2"_s.arg(needed).arg(label->minimumSizeHint().width()));
        } else if (qobject_cast<QPushButton *>(widget) || qobject_cast<QCheckBox *>(widget)) {
            const auto hint =
                widget->hasHeightForWidth() ? QSize(0, widget->heightForWidth(widget->width())) : widget->sizeHint();
            if (widget->width() < hint.width() || widget->height() < hint.height())
                found.append(describe(widget) + u" needs %1x%2"_s.arg(hint.width()).arg(hint.height()));
        } else if (auto *header = qobject_cast<QHeaderView *>(widget); header && header->model()) {
            found += clippedHeadings(*header);
        }
    }
    return found;
}

namespace {

/// Whether there is a stack that shows one of the two at most.
bool excludeEachOther(const QWidget *one, const QWidget *other)
{
    for (const auto *sheet = one; sheet; sheet = sheet->parentWidget()) {
        const auto *stack = qobject_cast<const QStackedWidget *>(sheet->parentWidget());
        if (stack && stack->isAncestorOf(other) && !sheet->isAncestorOf(other) && sheet != other)
            return true;
    }
    return false;
}

} // namespace

QStringList sharedMnemonics(QWidget *window)
{
    return sharedMnemonics(window, nullptr);
}

QStringList sharedMnemonics(QWidget *window, const QWidget *page)
{
    QHash<QString, QList<const QWidget *>> users;
    for (auto *widget : window->findChildren<QWidget *>()) {
        const auto hidden = page && page->isAncestorOf(widget);
        if (widget->window() != window || (!onScreen(widget, window) && !hidden))
            continue;
        QKeySequence keys;
        if (const auto *button = qobject_cast<QAbstractButton *>(widget))
            keys = button->isEnabled() || hidden ? button->shortcut() : QKeySequence();
        else if (const auto *label = qobject_cast<QLabel *>(widget); label && label->buddy())
            keys = label->buddy()->isEnabled() || hidden ? QKeySequence::mnemonic(label->text()) : QKeySequence();
        if (!keys.isEmpty())
            users[keys.toString()] += widget;
    }
    QStringList found;
    for (const auto &[keys, widgets] : users.asKeyValueRange()) {
        for (qsizetype i = 0; i < widgets.size(); ++i) {
            for (auto j = i + 1; j < widgets.size(); ++j) {
                if (!excludeEachOther(widgets.at(i), widgets.at(j)))
                    found += u"%1: %2 and %3"_s.arg(keys, describe(widgets.at(i)), describe(widgets.at(j)));
            }
        }
    }
    return found;
}

QStringList faultsOnSmallScreen(QWidget *window)
{
    constexpr QSize screen(800, 500);
    constexpr int titleBar = 30;
    const auto room = screen - QSize(0, titleBar);
    window->resize(room);
    QStringList found;
    // Layouts settle over a few events.
    static_cast<void>(QTest::qWaitFor(
        [&] {
            found = clippedTexts(window);
            if (window->width() > room.width() || window->height() > room.height())
                found.prepend(u"%1 is %2x%3 and has room for %4x%5"_s.arg(window->windowTitle())
                                  .arg(window->width())
                                  .arg(window->height())
                                  .arg(room.width())
                                  .arg(room.height()));
            return found.isEmpty();
        },
        3000));
    return found;
}

namespace {

/// The buttons that exclude each other together with this one.
QList<QAbstractButton *> exclusiveGroup(const QAbstractButton *button)
{
    if (button->group())
        return button->group()->buttons();
    auto siblings = button->parentWidget()->findChildren<QAbstractButton *>(Qt::FindDirectChildrenOnly);
    siblings.removeIf([](const QAbstractButton *other) { return !other->autoExclusive(); });
    return siblings;
}

bool isExclusive(const QAbstractButton *button)
{
    return button && (button->autoExclusive() || (button->group() && button->group()->exclusive()));
}

/// Presses the arrow keys from the chosen one on, in both directions, and comes back to where it was.
QSet<QWidget *> reachedByArrows(const QAbstractButton *any)
{
    const auto group = exclusiveGroup(any);
    const auto chosen = std::ranges::find_if(group, [](const QAbstractButton *one) { return one->isChecked(); });
    auto *start = chosen == group.end() ? group.first() : *chosen;
    QSet<QWidget *> reached;
    // Qt's arrow keys do not go round: from the last one of a column, the others are behind.
    for (const bool forward : {true, false}) {
        start->setFocus();
        for (auto steps = group.size(); steps > 0; --steps) {
            auto *focused = QApplication::focusWidget();
            if (!focused)
                break;
            reached.insert(focused);
            QTest::keyClick(focused, forward ? Qt::Key_Down : Qt::Key_Up);
            if (QApplication::focusWidget() == focused) // side by side
                QTest::keyClick(focused, forward != focused->isRightToLeft() ? Qt::Key_Right : Qt::Key_Left);
        }
    }
    if (start->isEnabled())
        start->click();
    return reached;
}

} // namespace

QStringList unreachableByTab(QWidget *window)
{
    QSet<QWidget *> wanted;
    QSet<QWidget *> byArrows;
    for (auto *widget : window->findChildren<QWidget *>()) {
        if (!onScreen(widget, window) || !takesKeys(widget))
            continue;
        // Tab enters a group of buttons that exclude each other at the chosen one; arrow keys go on from there.
        if (isExclusive(qobject_cast<QAbstractButton *>(widget)))
            byArrows.insert(widget);
        else
            wanted.insert(widget);
    }
    auto steps = static_cast<int>(wanted.size() + byArrows.size()) * 3 + 60;
    QSet<QWidget *> entered;
    // Not only until everything was met once: a group may come behind the last one.
    while (steps-- > 0 && !(wanted.isEmpty() && entered.size() == byArrows.size())) {
        auto *focused = QApplication::focusWidget();
        if (byArrows.contains(focused))
            entered.insert(focused);
        for (auto *widget = focused; widget; widget = widget->parentWidget())
            wanted.remove(widget);
        QTest::keyClick(focused ? focused : window, Qt::Key_Tab);
    }
    for (auto *widget : std::as_const(entered))
        byArrows -= reachedByArrows(qobject_cast<QAbstractButton *>(widget));
    QStringList found;
    for (const auto *widget : std::as_const(wanted))
        found.append(describe(widget));
    for (const auto *widget : std::as_const(byArrows))
        found.append(describe(widget) + u" (by arrow keys)"_s);
    return found;
}

} // namespace certwizard::test
