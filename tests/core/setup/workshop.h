#pragma once

#include "pki/issue.h"
#include "setup/plan.h"

#include <QTemporaryDir>

namespace certwizard::test {

/// Certificates of all kinds, made once per test program, and files of them in a folder of their own.
class Workshop {
public:
    Workshop();

    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    /// A client certificate; the same name gives the same one.
    [[nodiscard]] pki::Certificate client(const QString &name);
    /// The same as a file "NAME.crt" in the folder; gives the file's name.
    [[nodiscard]] QString clientFile(const QString &name);
    [[nodiscard]] const pki::Identity &authority() const { return m_authority; }
    [[nodiscard]] const pki::Identity &server() const { return m_server; } ///< www.example.org
    /// Writes a file into the folder; gives its name.
    QString file(const QString &name, QByteArrayView bytes) const;
    /// The server's PFX as "NAME" under `password`.
    QString pfx(const QString &name, const QByteArray &password) const;

private:
    QTemporaryDir m_folder;
    pki::Identity m_authority;
    pki::Identity m_server;
    QHash<QString, pki::Certificate> m_clients;
};

/// Parts of a small but complete applicationHost.config with CRLF line ends.
struct Configuration {
    QByteArray sites = "            <site name=\"Site\" id=\"1\">\n"
                       "                <application path=\"/\" applicationPool=\"A\">\n"
                       "                    <virtualDirectory path=\"/\" physicalPath=\"C:\\inetpub\" />\n"
                       "                </application>\n"
                       "                <bindings>\n"
                       "                    <binding protocol=\"http\" bindingInformation=\"*:80:\" />\n"
                       "                </bindings>\n"
                       "            </site>\n";
    QByteArray modules = "IISCertificateMappingAuthenticationModule"; ///< in both lists; empty: none
    QByteArray access = "            <access sslFlags=\"None\" />\n";
    QByteArray authentication = "                <anonymousAuthentication enabled=\"true\" userName=\"IUSR\" />\n"
                                "                <iisClientCertificateMappingAuthentication />\n";
    QByteArray locations;

    [[nodiscard]] QByteArray text() const;
};

/// One entry of oneToOneMappings; `more` are attributes.
[[nodiscard]] QByteArray mappingEntry(const QByteArray &user, const QByteArray &certificate,
                                      const QByteArray &more = {});
/// A <site> with bindings given as "protocol information [sslFlags]".
[[nodiscard]] QByteArray site(const QByteArray &name, int id, const QList<QByteArray> &bindings,
                              const QByteArray &attributes = {});
/// The usual configuration with these sites instead of its own.
[[nodiscard]] Configuration withSites(const QByteArray &sites);
/// <location path="…"> with content of <security>.
[[nodiscard]] QByteArray location(const QByteArray &path, const QByteArray &security);
/// A <authentication> with the mapping section and its content.
[[nodiscard]] QByteArray mappingSection(const QByteArray &attributes, const QByteArray &content);

/// Fails the running test when it cannot be read.
[[nodiscard]] setup::ServerState stateOf(const QByteArray &text);
/// The file after a plan; fails the running test when something does not work.
[[nodiscard]] QByteArray afterPlan(const setup::Plan &plan);

/// Everything chosen as recommended, for "Site", with no mappings yet.
[[nodiscard]] setup::Choices recommended(const QString &site = QStringLiteral("Site"));
[[nodiscard]] setup::OneToOneChoice oneToOne(const QString &user, const QString &file);

/// Ends the test program when there is no plan at all; one that is not ready is a plan.
[[nodiscard]] setup::Plan planFor(const QByteArray &text, const setup::Choices &choices,
                                  const setup::PlanOptions &options = {});
[[nodiscard]] setup::Plan planFor(const Configuration &configuration, const setup::Choices &choices = recommended());

[[nodiscard]] bool hasReason(const setup::Plan &plan, setup::Step step, setup::ReasonCode code);
/// Default-made when there is none.
[[nodiscard]] setup::Reason reasonOf(const setup::Plan &plan, setup::Step step, setup::ReasonCode code);

/// Answers with prepared words, in order; counts how often it was asked.
class ScriptedPrompter final : public base::Prompter {
public:
    explicit ScriptedPrompter(QList<QByteArray> answers = {}) : m_answers(std::move(answers)) {}
    [[nodiscard]] base::Result<base::Secret> askSecret(const base::SecretRequest &request) override;
    QStringList asked; ///< subjects

private:
    QList<QByteArray> m_answers;
};

} // namespace certwizard::test
