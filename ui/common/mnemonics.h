#pragma once

class QObject;

namespace certwizard::ui {

/// Alt and a letter is a mnemonic, never text. Where its button is disabled, X11 hands the letter to the field that has
/// the focus: a reason "a" stood there, and counted as one. Swallows it for the whole application.
void keepMnemonicsOutOfText(QObject *application);

} // namespace certwizard::ui
