#pragma once

#include "certificates/authority_session.h"
#include "certificates/dialog_frame.h"
#include "mappings/import.h"

#include <QList>

class QCheckBox;
class QProgressBar;
class QSpinBox;
class QTimer;

namespace certwizard::ui {

class Callout;
class DeliveryFields;
class FolderField;
class FormField;
class Label;

/// Renews mapped certificates at the authority that issued them, all in one pass, and hands out the new keys. What it
/// brings back replaces the old certificates of the mappings once the person has looked at it.
class AuthorityRenewalDialog final : public DialogFrame {
    Q_OBJECT
public:
    AuthorityRenewalDialog(const mappings::Session &session, const QList<mappings::RowId> &rows, QWidget *parent);
    /// One item per new certificate, each naming the mapping that it is for; and why others were not renewed.
    [[nodiscard]] const mappings::ImportFile &renewed() const { return m_renewed; }
    /// What was issued, and where its files are; empty where nothing was.
    [[nodiscard]] const QString &issued() const { return m_issued; }

    void reject() override;

protected:
    [[nodiscard]] bool complete() override;

private:
    /// A mapping, and the last certificate that the authority issued for its holder.
    struct Match {
        mappings::RowId row = -1;
        authority::Issued issued;
    };
    void build();
    /// What stands in the folder's field is somebody's work: it is looked at when the typing rests or ends.
    void folderTyped();
    void openFolder();
    [[nodiscard]] bool isFolderOpen() const;
    void match();
    void showMatches(int revoked);
    void unlockAndRenew();
    void renewNow();
    void done(const WorkReport &report);
    void failed(const base::Error &error);
    void take(const Match &match);
    void updateState();

    const mappings::Session &m_session;
    QList<mappings::RowId> m_rows;
    AuthoritySession *m_authority;
    QString m_issued;
    QList<Match> m_due;   ///< to be renewed
    QList<Match> m_ready; ///< renewed there already
    mappings::ImportFile m_renewed;
    int m_attempt = 1;
    bool m_isOpening = false; ///< a folder, while another one may be typed
    QTimer *m_typing;
    FolderField *m_folder;
    Label *m_found;
    Callout *m_problem;
    QWidget *m_terms; ///< how the new ones are made
    QSpinBox *m_days;
    QCheckBox *m_sameKey;
    DeliveryFields *m_delivery;
    QProgressBar *m_progress;
};

} // namespace certwizard::ui
