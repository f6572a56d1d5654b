#pragma once

class QWidget;

namespace certwizard::ui {

/// How IIS decides who gets in, as a window over `parent`: the table that the tests of the admission pass.
void showAdmissionHelp(QWidget *parent);

} // namespace certwizard::ui
