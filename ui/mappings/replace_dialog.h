#pragma once

#include "mappings/session.h"

#include <QDialog>

class QPushButton;

namespace certwizard::ui {

/// A certificate arrived whose person has a mapping already: a renewed card, most likely. Replace, or keep both.
class ReplaceDialog final : public QDialog {
    Q_OBJECT
public:
    enum class Answer { Cancel, Replace, Beside };
    ReplaceDialog(const mappings::Row &old, const mappings::CertificateFacts &fresh, QWidget *parent);
    [[nodiscard]] Answer answer() const { return m_answer; }

private:
    Answer m_answer = Answer::Cancel;
};

} // namespace certwizard::ui
