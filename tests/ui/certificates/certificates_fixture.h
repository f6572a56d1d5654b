#pragma once

#include "authority/authority.h"
#include "certificates/certificates_window.h"
#include "issued_model.h"
#include "support/support.h"
#include "ui_support/audit.h"
#include "ui_support/driver.h"

#include <QLineEdit>
#include <QObject>
#include <QTableView>
#include <QTemporaryDir>

namespace certwizard::test {

constexpr int quick = 1000; // iterations: these keys protect nothing
constexpr int patience = 60'000;

[[nodiscard]] base::Secret passphrase();
/// A picture in the folder that CERTWIZARD_PICTURES names; nothing without it.
void keep(QWidget &window, const QString &name);
/// What is wrong with a window for keyboard and screen reader, and what is cut off.
[[nodiscard]] QStringList faults(QWidget *window);
/// The same inside a modal dialog: says it and goes on, for a dialog left open would never end.
void expectFaultless(QWidget *dialog);
/// Runs the tests of a class that needs windows.
int runTests(QObject &tests, int argc, char **argv);

/// Authorities with people, and windows on them.
class CertificatesTest : public QObject {
    Q_OBJECT

protected:
    QTemporaryDir m_home;

    [[nodiscard]] QString makeAuthority(int people, bool soon = false);
    /// As if everything that an authority has issued had been written to files.
    static void recordFiles(const QString &authority);
    [[nodiscard]] static bool open(ui::CertificatesWindow &window, const QString &folder);
    [[nodiscard]] static bool idle(ui::CertificatesWindow &window);
    /// Opened, and its key too.
    [[nodiscard]] bool openUnlocked(ui::CertificatesWindow &window, const QString &folder);
    /// Shows a dialog at its own size, until it has the keyboard.
    [[nodiscard]] static bool present(QWidget &dialog);
    /// Answers the passphrase dialog that comes next.
    static void answerPassphrase(DialogAnswers &answers, const QString &text);
    static void select(ui::CertificatesWindow &window, const QString &name);
    /// As often as the dialog wants it.
    static void typeNewPassphrase(QWidget *dialog, const QString &text);
    /// The visible field whose name begins like this.
    [[nodiscard]] static QLineEdit *edit(QWidget *window, const QString &name);
    /// What stands at the fields of a dialog.
    [[nodiscard]] static QStringList errors(QWidget *dialog);
    /// All words on screen.
    [[nodiscard]] static QString said(QWidget *window);

private:
    int m_counter = 0;
};

} // namespace certwizard::test
