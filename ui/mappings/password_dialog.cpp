#include "password_dialog.h"

#include "common/fields.h"
#include "wording/certificates.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace certwizard::ui {

base::Result<base::Secret> WindowPrompter::askSecret(const base::SecretRequest &request)
{
    QDialog dialog(m_window);
    dialog.setWindowTitle(QCoreApplication::translate("WindowPrompter", "Password"));
    dialog.setObjectName(QStringLiteral("passwordDialog"));
    auto *column = new QVBoxLayout(&dialog);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::large);
    column->setSpacing(space::large);
    auto *question = new Label(TextRole::Body, wording::question(request));
    column->addWidget(question);
    auto *password = new PasswordField;
    password->edit()->setAccessibleName(wording::question(request));
    column->addWidget(password);
    auto *retry = new Label(TextRole::Small, wording::retryNote(request));
    retry->setTone(Tone::Bad);
    retry->setVisible(!retry->text().isEmpty());
    column->addWidget(retry);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    setKind(buttons->button(QDialogButtonBox::Ok), ButtonKind::Primary);
    column->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    QObject::connect(password, &PasswordField::returnPressed, &dialog, &QDialog::accept);
    dialog.setMinimumWidth(420);
    password->edit()->setFocus();
    if (dialog.exec() != QDialog::Accepted)
        return base::fail(base::ErrorCode::Cancelled, request.subject);
    return password->take();
}

} // namespace certwizard::ui
