#include "workshop.h"

#include "support/support.h"

#include <QFile>

#include <algorithm>

namespace certwizard::test {

using namespace Qt::StringLiterals;

namespace {

template <typename T>
T orFail(base::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(describe(result.error())));
    return *std::move(result);
}

constexpr auto head = R"(<?xml version="1.0" encoding="UTF-8"?>
<configuration>
    <configSections>
        <sectionGroup name="system.applicationHost">
            <section name="sites" overrideModeDefault="Deny" />
        </sectionGroup>
        <sectionGroup name="system.webServer">
            <section name="globalModules" overrideModeDefault="Deny" />
            <section name="modules" overrideModeDefault="Deny" />
            <sectionGroup name="security">
                <section name="access" overrideModeDefault="Deny" />
                <sectionGroup name="authentication">
                    <section name="anonymousAuthentication" overrideModeDefault="Deny" />
                    <section name="basicAuthentication" overrideModeDefault="Deny" />
                    <section name="clientCertificateMappingAuthentication" overrideModeDefault="Deny" />
                    <section name="digestAuthentication" overrideModeDefault="Deny" />
                    <section name="iisClientCertificateMappingAuthentication" overrideModeDefault="Deny" />
                    <section name="windowsAuthentication" overrideModeDefault="Deny" />
                </sectionGroup>
            </sectionGroup>
        </sectionGroup>
    </configSections>
)";

} // namespace

Workshop::Workshop()
    : m_authority(orFail(pki::createAuthority({.commonName = u"Test Authority"_s}, base::systemClock()))),
      m_server(orFail(pki::issueServer(m_authority, {.dnsNames = {u"www.example.org"_s}}, base::systemClock())))
{
}

pki::Certificate Workshop::client(const QString &name)
{
    auto &certificate = m_clients[name];
    if (certificate.isNull())
        certificate = orFail(pki::issueClient(m_authority, {.commonName = name}, base::systemClock())).certificate;
    return certificate;
}

QString Workshop::clientFile(const QString &name)
{
    return file(name + u".crt"_s, client(name).pem());
}

QString Workshop::file(const QString &name, QByteArrayView bytes) const
{
    writeAll(path(name), bytes);
    return name;
}

QString Workshop::pfx(const QString &name, const QByteArray &password) const
{
    const auto secret = base::Secret::copyOf({password.constData(), static_cast<std::size_t>(password.size())});
    const auto content = orFail(pki::toPfx(m_server, {m_authority.certificate}, secret));
    const auto bytes = content.reveal();
    return file(name, QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
}

QByteArray Configuration::text() const
{
    QByteArray text(head);
    text += "    <system.applicationHost>\n        <sites>\n" + sites
            + "        </sites>\n    </system.applicationHost>\n"
              "    <system.webServer>\n        <globalModules>\n";
    if (!modules.isEmpty())
        text += "            <add name=\"" + modules + "\" image=\"%windir%\\System32\\inetsrv\\authmap.dll\" />\n";
    text += "        </globalModules>\n        <security>\n" + access + "            <authentication>\n"
            + authentication
            + "            </authentication>\n        </security>\n    </system.webServer>\n"
              "    <location path=\"\" overrideMode=\"Allow\">\n        <system.webServer>\n            <modules>\n";
    if (!modules.isEmpty())
        text += "                <add name=\"" + modules + "\" lockItem=\"true\" />\n";
    text += "            </modules>\n        </system.webServer>\n    </location>\n" + locations + "</configuration>\n";
    return text.replace("\n", "\r\n");
}

QByteArray mappingEntry(const QByteArray &user, const QByteArray &certificate, const QByteArray &more)
{
    return "                        <add userName=\"" + user + "\"" + more + " certificate=\"" + certificate
           + "\" />\n";
}

QByteArray site(const QByteArray &name, int id, const QList<QByteArray> &bindings, const QByteArray &attributes)
{
    auto text = "            <site name=\"" + name + "\" id=\"" + QByteArray::number(id) + "\"" + attributes
                + ">\n"
                  "                <application path=\"/\" />\n                <bindings>\n";
    for (const auto &binding : bindings) {
        const auto words = binding.split(' ');
        text +=
            "                    <binding protocol=\"" + words.at(0) + "\" bindingInformation=\"" + words.at(1) + '"';
        if (words.size() > 2)
            text += " sslFlags=\"" + words.at(2) + '"';
        text += " />\n";
    }
    return text + "                </bindings>\n            </site>\n";
}

Configuration withSites(const QByteArray &sites)
{
    Configuration configuration;
    configuration.sites = sites;
    return configuration;
}

QByteArray location(const QByteArray &path, const QByteArray &security)
{
    return "    <location path=\"" + path + "\">\n        <system.webServer>\n            <security>\n" + security
           + "            </security>\n        </system.webServer>\n    </location>\n";
}

QByteArray mappingSection(const QByteArray &attributes, const QByteArray &content)
{
    return "                <authentication>\n                    <iisClientCertificateMappingAuthentication"
           + attributes + ">\n" + content
           + "                    </iisClientCertificateMappingAuthentication>\n                </authentication>\n";
}

setup::ServerState stateOf(const QByteArray &text)
{
    return orFail(setup::ServerState::from(base::FileSnapshot(u"test.config"_s, text)));
}

QByteArray afterPlan(const setup::Plan &plan)
{
    const auto patch = orFail(setup::patchFor(plan));
    return orFail(patch.applied()).bytes();
}

setup::Choices recommended(const QString &site)
{
    setup::Choices choices;
    choices.site = site;
    choices.binding = setup::BindingChoice{};
    return choices;
}

setup::OneToOneChoice oneToOne(const QString &user, const QString &file)
{
    setup::OneToOneChoice choice;
    choice.userName = user;
    choice.certificate = {setup::CertificateSource::Kind::File, file, {}};
    return choice;
}

setup::Plan planFor(const QByteArray &text, const setup::Choices &choices, const setup::PlanOptions &options)
{
    return orFail(setup::makePlan(stateOf(text), choices, options));
}

setup::Plan planFor(const Configuration &configuration, const setup::Choices &choices)
{
    return planFor(configuration.text(), choices);
}

bool hasReason(const setup::Plan &plan, setup::Step step, setup::ReasonCode code)
{
    return std::ranges::contains(plan.verdict(step).reasons, code, &setup::Reason::code);
}

setup::Reason reasonOf(const setup::Plan &plan, setup::Step step, setup::ReasonCode code)
{
    const auto &reasons = plan.verdict(step).reasons;
    const auto found = std::ranges::find(reasons, code, &setup::Reason::code);
    return found == reasons.end() ? setup::Reason{} : *found;
}

base::Result<base::Secret> ScriptedPrompter::askSecret(const base::SecretRequest &request)
{
    asked += request.subject;
    if (m_answers.isEmpty())
        return base::fail(base::ErrorCode::Cancelled, request.subject);
    auto answer = m_answers.takeFirst();
    return base::Secret::take(answer);
}

} // namespace certwizard::test
