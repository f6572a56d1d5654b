#include "mnemonics.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QWidget>

namespace certwizard::ui {

namespace {

class MnemonicGuard final : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress)
            return QObject::eventFilter(object, event);
        const auto *key = static_cast<QKeyEvent *>(event);
        const auto *widget = qobject_cast<QWidget *>(object);
        // AltGr is another modifier (or Ctrl and Alt), and Option on a Mac writes characters.
        const auto isMnemonic = key->modifiers().testFlag(Qt::AltModifier)
                                && !key->modifiers().testAnyFlags(Qt::ControlModifier | Qt::GroupSwitchModifier)
                                && !key->text().isEmpty() && key->text().front().isPrint();
        return isMnemonic && widget && widget->testAttribute(Qt::WA_InputMethodEnabled);
    }
};

} // namespace

void keepMnemonicsOutOfText(QObject *application)
{
#ifndef Q_OS_DARWIN
    application->installEventFilter(new MnemonicGuard(application));
#else
    Q_UNUSED(application)
#endif
}

} // namespace certwizard::ui
