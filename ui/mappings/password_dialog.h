#pragma once

#include "base/prompter.h"

class QWidget;

namespace certwizard::ui {

/// Asks for a secret in a small dialog over a window.
class WindowPrompter final : public base::Prompter {
public:
    explicit WindowPrompter(QWidget *window) : m_window(window) {}
    [[nodiscard]] base::Result<base::Secret> askSecret(const base::SecretRequest &request) override;

private:
    QWidget *m_window;
};

} // namespace certwizard::ui
