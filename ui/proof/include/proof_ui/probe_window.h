#pragma once

#include "diagnose/probe.h"
#include "proof/cast.h"

#include <QDialog>

#include <memory>

namespace certwizard::ui {

/// What a client really meets at an address: the attempts as they come, one verdict in plain words, the likely causes
/// in their order and what to change. Works on another thread; Stop is felt at once.
class ProbeWindow final : public QDialog {
    Q_OBJECT
public:
    explicit ProbeWindow(QWidget *parent = nullptr);
    ~ProbeWindow() override;

    void setAddress(const QString &address);
    /// Client certificates that can be chosen by name, with what opens their files.
    void offerClients(const QList<proof::HeldFile> &files);
    /// Authorities to trust for the server besides those of this computer: then exactly these.
    void setTrusted(const QList<pki::Certificate> &authorities);
    /// Links to the wizard's steps make sense only beside a wizard.
    void setStepLinks(bool offered);
    void setTimeout(std::chrono::milliseconds timeout);
    /// From files; passwords are asked for, and what cannot be used is said over the window: then false.
    bool addClient(const QString &path);
    bool addAuthorities(const QString &path);

    void start();
    void cancel();
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] const std::optional<diagnose::ProbeReport> &report() const;

Q_SIGNALS:
    void finished(const certwizard::diagnose::ProbeReport &report);
    void failed(const certwizard::base::Error &error);
    void wantsStep(int step);

public Q_SLOTS:
    void done(int result) override;

private:
    void build();
    [[nodiscard]] QWidget *buildForm();
    [[nodiscard]] QLayout *buildProgress();
    [[nodiscard]] QWidget *buildResults();
    void chooseClient();
    void chooseAuthority();
    [[nodiscard]] std::optional<diagnose::ProbeRequest> request();
    [[nodiscard]] diagnose::ProbeProgress progressOf(quint64 run);
    void finishWith(const base::Result<diagnose::ProbeReport> &result);
    void showRunning();

    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace certwizard::ui
