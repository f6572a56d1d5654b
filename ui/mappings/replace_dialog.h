#pragma once

#include "mappings/session.h"

#include <QDate>
#include <QDialog>

class QDateEdit;
class QVBoxLayout;

namespace certwizard::ui {

/// A certificate arrived whose person has a mapping already: a renewed card, most likely. Replace, or keep both.
class ReplaceDialog final : public QDialog {
    Q_OBJECT
public:
    enum class Answer { Cancel, Replace, Beside };
    /// `today` valid: keeping both may end on a day that is remembered.
    ReplaceDialog(const mappings::Row &old, const mappings::CertificateFacts &fresh, QDate today, QWidget *parent);
    [[nodiscard]] Answer answer() const { return m_answer; }
    /// The last day of the old one; invalid where none was asked for.
    [[nodiscard]] QDate until() const;

private:
    void buildDate(QVBoxLayout *column, const mappings::CertificateFacts &old, QDate today);
    Answer m_answer = Answer::Cancel;
    QDateEdit *m_until = nullptr;
};

} // namespace certwizard::ui
