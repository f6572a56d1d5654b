#pragma once

#include "session/wizard_session.h"

#include <QDialog>
#include <QUrl>

#include <memory>

namespace certwizard::ui {

/// The rehearsal to try with one's own browser: an HTTPS server on this computer that answers as the plan says IIS
/// will, and a live list of who came and what became of it. Follows the plan while it changes; ends with the window.
class RehearsalWindow final : public QDialog {
    Q_OBJECT
public:
    explicit RehearsalWindow(WizardSession *session, QWidget *parent = nullptr);
    ~RehearsalWindow() override;

    void start();
    void stop();
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] QUrl url() const;
    /// 0: any free one.
    void setPort(quint16 port);

    /// From files; passwords are asked for, and what cannot be used is said over the window: then false.
    bool showServerAs(const QString &path);
    bool trust(const QString &path);
    bool honour(const QString &path);

    struct Prepared;

Q_SIGNALS:
    void started();
    void stopped();
    void reloaded();
    void failed(const certwizard::base::Error &error);

public Q_SLOTS:
    void done(int result) override;

private:
    void build();
    [[nodiscard]] QWidget *buildControls();
    [[nodiscard]] QWidget *buildSheet();
    void connectAll();
    void prepare(bool reload);
    [[nodiscard]] base::Result<> begin(Prepared &prepared, bool reload);
    void collect();
    void showState();
    void showHoles();
    void fail(const base::Error &error);

    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace certwizard::ui
