#pragma once

#include "mappings/session.h"
#include "wording/message.h"

#include <QDate>
#include <QDialog>

class QDateEdit;
class QVBoxLayout;

namespace certwizard::ui {

/// A certificate is to take the place of a mapped one: a renewed card, most likely. Replace, or keep both. What speaks
/// against it is said first, and then nothing is done by merely pressing Enter.
class ReplaceDialog final : public QDialog {
    Q_OBJECT
public:
    enum class Answer { Cancel, Replace, Beside };
    /// How the two met: the program found the person's mapping, or the person chose it.
    enum class Occasion { Found, Chosen };
    struct Question {
        mappings::Row old;
        mappings::CertificateFacts fresh;
        Occasion occasion = Occasion::Found;
        QList<wording::Message> doubts; ///< the worst first
        QDate today;                    ///< valid: keeping both may end on a day that is remembered
    };
    ReplaceDialog(const Question &question, QWidget *parent);
    [[nodiscard]] Answer answer() const { return m_answer; }
    /// The last day of the old one; invalid where none was asked for.
    [[nodiscard]] QDate until() const;

    /// What speaks against the new certificate in this mapping at that moment (seconds since 1970, UTC).
    [[nodiscard]] static QList<wording::Message> doubtsAbout(const mappings::Row &old,
                                                             const mappings::CertificateFacts &fresh, qint64 now);

private:
    void buildDate(QVBoxLayout *column, const mappings::CertificateFacts &old, QDate today);
    void buildButtons(QVBoxLayout *column, const Question &question);
    Answer m_answer = Answer::Cancel;
    QDateEdit *m_until = nullptr;
};

} // namespace certwizard::ui
