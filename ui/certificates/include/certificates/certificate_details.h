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
    /// `known` are the authorities and links that a chain may be built of. `hasKey` only where it is known.
    void show(const pki::Certificate &certificate, const QList<pki::Certificate> &known,
              const QList<pki::RevocationList> &lists, std::optional<bool> hasKey, const QDateTime &now);
    /// What the register knows beside it; after `show`.
    void showRecord(const authority::Issued &issued);
    void clear();

private:
    void addNames(QVBoxLayout *column, const pki::Certificate &certificate);
    void addValidity(QVBoxLayout *column, const pki::Certificate &certificate, const QDateTime &now);
    void addFitness(QVBoxLayout *column, const pki::Certificate &certificate, const pki::FitnessContext &context);
    void addChain(QVBoxLayout *column, const pki::Chain &chain, const QDateTime &now);
    [[nodiscard]] QVBoxLayout *renewed();
    QVBoxLayout *m_column = nullptr;
};

/// The certificates of a file, one after the other, and the text that IIS wants of each: before and after, with a
/// button that copies it.
class InspectDialog : public QDialog {
    Q_OBJECT
public:
    InspectDialog(const QString &source, const QList<pki::Certificate> &certificates, const QByteArray &before,
                  std::optional<bool> hasKey, const QDateTime &now, QWidget *parent);
};

} // namespace certwizard::ui
