#pragma once

#include "mappings/visitor.h"

#include <QDialog>

class QLineEdit;

namespace certwizard::ui {

class Callout;
class DropZone;
class Label;
class VisitorCard;
class VisitorDesk;

/// "Who is this?": drop a certificate, paste one or type a thumbprint, and see the row, or why there is none, and what
/// IIS would answer, step by step.
class WhoDialog final : public QDialog {
    Q_OBJECT
public:
    WhoDialog(mappings::Session *session, VisitorDesk *visitors, QWidget *parent);
    void ask(const pki::Certificate &certificate);
    void askFiles(const QStringList &paths);
    void askText(const QString &text);

Q_SIGNALS:
    void rowFound(certwizard::mappings::RowId row);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void show(const pki::Certificate &certificate, const mappings::Visitors::Answer &answer);
    void askThumbprint(const QString &text);
    void chooseFile();
    void refuseNonsense();
    void showFound(const QString &text, const std::vector<mappings::RowId> &rows);
    void waitForAnswer();
    void refuse(const QString &headline, const QString &text);
    mappings::Session *m_session;
    VisitorDesk *m_visitors;
    quint64 m_generation = 0;
    DropZone *m_zone;
    QLineEdit *m_text;
    Label *m_person;
    Label *m_facts;
    Callout *m_problem;
    VisitorCard *m_visitor;
};

} // namespace certwizard::ui
