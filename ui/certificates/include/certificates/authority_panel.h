#pragma once

#include <QWidget>

class QPushButton;

namespace certwizard::ui {

class AuthoritySession;
class ElidedLabel;
class Label;
class Pill;

/// Which authority a session works with, and the ways to one: make it, open its folder, take it over from elsewhere.
class AuthorityPanel : public QWidget {
    Q_OBJECT
public:
    explicit AuthorityPanel(AuthoritySession *session, QWidget *parent = nullptr);
    /// Where the dialogs begin.
    void suggest(const QString &name, const QString &folder);
    /// Empty takes it away.
    void setError(const QString &text);
    [[nodiscard]] QPushButton *createButton() const { return m_create; }

private:
    void create();
    void adopt();
    void choose();
    void refresh();
    AuthoritySession *m_session;
    Label *m_none;
    QWidget *m_some;
    Label *m_name;
    ElidedLabel *m_folder;
    Pill *m_validity;
    QPushButton *m_create;
    QPushButton *m_open;
    QPushButton *m_adopt;
    Label *m_error;
    QString m_suggestedName;
    QString m_suggestedFolder;
};

} // namespace certwizard::ui
