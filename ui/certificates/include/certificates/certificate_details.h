#pragma once

#include "authority/issued.h"
#include "pki/chain.h"
#include "pki/fitness.h"

#include <QDialog>
#include <QScrollArea>

class QVBoxLayout;

namespace certwizard::ui {

/// Everything about one certificate: names, purposes, key, validity, fingerprints, its chain with the broken link
/// marked, and whether it can be a client certificate for IIS.
class CertificateDetails : public QScrollArea {
    Q_OBJECT
public:
    explicit CertificateDetails(QWidget *parent = nullptr);
    /// `known` are the authorities and links that a chain may be built of. `hasKey` only where it is known. What an
    /// authority's register knows of it counts more than what stands in the certificate: one that is revoked is refused,
    /// however good it looks.
    void show(const pki::Certificate &certificate, const QList<pki::Certificate> &known,
              const QList<pki::RevocationList> &lists, std::optional<bool> hasKey, const QDateTime &now,
              const authority::Issued *issued = nullptr);
    /// Nothing of a certificate, but why: that none is chosen, or several are.
    void say(const QString &hint);

protected:
    /// Shows where the focus is: the keys scroll it.
    bool event(QEvent *event) override;

private:
    void addRecord(QVBoxLayout *column, const authority::Issued &issued);
    void addNames(QVBoxLayout *column, const pki::Certificate &certificate);
    void addValidity(QVBoxLayout *column, const pki::Certificate &certificate, const QDateTime &now);
    void addFitness(QVBoxLayout *column, const pki::Certificate &certificate, const pki::FitnessContext &context,
                    const authority::Issued *issued);
    void addChain(QVBoxLayout *column, const pki::Chain &chain, const QDateTime &now);
    [[nodiscard]] QVBoxLayout *renewed();
};

/// The certificates of a file, one after the other, and the text that IIS wants of each: before and after, with a
/// button that copies it.
class InspectDialog : public QDialog {
    Q_OBJECT
public:
    /// What an open authority adds: its chain, its revocation list, and what it issued.
    struct Known {
        QList<pki::Certificate> chain;
        QList<pki::RevocationList> lists;
        QList<authority::Issued> issued;
    };
    InspectDialog(const QString &source, const QList<pki::Certificate> &certificates, const QByteArray &before,
                  std::optional<bool> hasKey, const QDateTime &now, QWidget *parent);
    InspectDialog(const QString &source, const QList<pki::Certificate> &certificates, const QByteArray &before,
                  std::optional<bool> hasKey, const QDateTime &now, const Known &known, QWidget *parent);
};

} // namespace certwizard::ui
