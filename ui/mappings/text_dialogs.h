#pragma once

#include "mappings/session.h"

#include <QDialog>

#include <optional>

class QPlainTextEdit;
class QPushButton;

namespace certwizard::ui {

class Label;

/// The base64 that IIS has or will get for one row, to be looked at and copied.
class CertificateTextDialog final : public QDialog {
    Q_OBJECT
public:
    CertificateTextDialog(const mappings::Row &row, const QByteArray &text, QWidget *parent);
};

/// A field for pasted certificates that says at once what it recognises.
class PasteDialog final : public QDialog {
    Q_OBJECT
public:
    /// `now`: seconds since 1970, to judge what is pasted.
    PasteDialog(qint64 now, QWidget *parent);
    [[nodiscard]] QString text() const;

private:
    void recognise();
    qint64 m_now;
    QPlainTextEdit *m_text;
    Label *m_verdict;
    QPushButton *m_add;
};

} // namespace certwizard::ui
