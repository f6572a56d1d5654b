#pragma once

#include "session/wizard_session.h"

#include <QWidget>

class QPushButton;

namespace certwizard::ui {

class ElidedLabel;

/// What a rehearsal trusts and whom it counts as revoked, with buttons that bring in files; the session keeps it, so
/// that the proof on the last page has it too.
class RehearsalMaterial final : public QWidget {
    Q_OBJECT
public:
    explicit RehearsalMaterial(WizardSession *session, QWidget *parent = nullptr);
    /// Named besides those that the person added: what came with the keys.
    void setTrusted(const QList<pki::Certificate> &authorities);
    bool addAuthorities(const QString &path);
    bool addRevocationList(const QString &path);

private:
    void chooseAuthority();
    void chooseRevocationList();
    void showLists();

    WizardSession *m_session;
    ElidedLabel *m_trusted;
    ElidedLabel *m_lists;
    QPushButton *m_forget;
};

} // namespace certwizard::ui
