#include "proof/cast.h"

#include "base/environment.h"
#include "base/file.h"
#include "pki/read.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace certwizard::proof {

using base::ErrorCode;
using CertificateKind = setup::CertificateSource::Kind;
using PasswordKind = setup::PasswordSource::Kind;

namespace {

/// "user1" is CONTOSO\user1 where that is the default domain, as IIS completes it.
QString completed(const QString &account, const QString &domain)
{
    if (account.isEmpty() || domain.isEmpty() || account.contains(u'\\') || account.contains(u'@'))
        return account;
    return domain + u'\\' + account;
}

base::Result<pki::Material> open(const HeldFile &file)
{
    return file.password ? pki::readFile(file.path, *file.password) : pki::readFile(file.path, pki::Want::WithKey);
}

class Casting {
public:
    Casting(const CastRequest &request, const std::stop_token &stop) : m_request(request), m_stop(stop) {}

    base::Result<Cast> run()
    {
        const auto site = m_request.configuration.site(m_request.choices.site);
        if (!site)
            return std::unexpected(site.error());
        auto &setup = m_cast.request.setup;
        setup.configuration = m_request.configuration;
        setup.site = site->name;
        setup.clock = m_request.clock;
        applyNegotiation(setup, m_request.choices);
        const auto &binding = m_request.choices.binding;
        m_cast.request.assumesHandshake = !binding || binding->negotiation == setup::Negotiation::Keep;
        const auto module =
            m_request.configuration.module(QStringLiteral("IISCertificateMappingAuthenticationModule"), site->name);
        const auto installs = std::ranges::any_of(m_request.tasks, [](const setup::ServerTask &task) {
            return task.kind == setup::ServerTask::Kind::InstallFeature;
        });
        m_cast.assumesModule = !module.isActive() && (installs || m_request.countsModuleAsInstalled);
        m_cast.lacksModule = !module.isActive() && !m_cast.assumesModule;
        setup.moduleInstalled = m_cast.assumesModule;
        setup.authorities = m_request.authorities;
        setup.revocationLists = m_request.revocationLists;
        m_cast.hasHttpsBinding = std::ranges::any_of(site->bindings, &iis::Binding::isHttps);
        if (const auto server = serverCertificate(); !server)
            return std::unexpected(server.error());
        readHeld();
        readChoices();
        if (m_stop.stop_requested())
            return base::fail(ErrorCode::Cancelled, setup.site);
        openPaths();
        users();
        if (m_stop.stop_requested())
            return base::fail(ErrorCode::Cancelled, setup.site);
        return std::move(m_cast);
    }

private:
    void trust(const QList<pki::Certificate> &certificates)
    {
        auto &authorities = m_cast.request.setup.authorities;
        for (const auto &certificate : certificates) {
            if (certificate.isCa() && !authorities.contains(certificate))
                authorities.append(certificate);
        }
    }

    [[nodiscard]] base::SharedSecret passwordOf(const setup::PasswordSource &source) const
    {
        if (source.kind == PasswordKind::Held)
            return m_request.vault.value(source.name);
        auto given = source.kind == PasswordKind::Environment ? base::secretFromEnvironment(source.name) : std::nullopt;
        return given ? std::make_shared<const base::Secret>(*std::move(given)) : base::SharedSecret();
    }

    /// The site's own where its key is at hand, else one for this computer alone.
    base::Result<> serverCertificate()
    {
        auto &setup = m_cast.request.setup;
        if (m_request.server) {
            setup.server = m_request.server->identity;
            setup.serverChain = m_request.server->others;
            m_cast.ownServerCertificate = true;
            return {};
        }
        const auto &binding = m_request.choices.binding;
        if (binding && binding->serverCertificate.kind == CertificateKind::File) {
            const HeldFile file{setup::resolvedPath(m_request.choices, binding->serverCertificate.value),
                                passwordOf(binding->serverCertificate.password)};
            const auto material = open(file);
            if (material && material->key && !material->certificates.isEmpty()
                && material->key->matches(material->certificates.first())) {
                setup.server = {material->certificates.first(), *material->key};
                setup.serverChain = material->certificates.sliced(1);
                m_cast.ownServerCertificate = true;
                return {};
            }
            if (!material && material.error().code != ErrorCode::PasswordNeeded)
                m_cast.problems.append(material.error());
        }
        const auto authority =
            pki::createAuthority({.commonName = QStringLiteral("Rehearsal"), .validDays = 30}, m_request.clock);
        if (!authority)
            return std::unexpected(authority.error());
        auto server = pki::issueServer(*authority,
                                       {.dnsNames = {QStringLiteral("localhost")},
                                        .ipAddresses = {QHostAddress(QHostAddress::LocalHost),
                                                        QHostAddress(QHostAddress::LocalHostIPv6)},
                                        .validDays = 30},
                                       m_request.clock);
        if (!server)
            return std::unexpected(server.error());
        setup.server = std::move(*server);
        setup.serverChain = {authority->certificate};
        return {};
    }

    void keep(const HeldFile &file)
    {
        const auto material = open(file);
        if (!material) {
            m_cast.problems.append(material.error());
            return;
        }
        trust(material->certificates);
        if (material->key && !material->certificates.isEmpty()
            && material->key->matches(material->certificates.first()))
            m_keys.insert(material->certificates.first().der(), *material->key);
    }

    void readHeld()
    {
        for (const auto &file : m_request.held) {
            if (m_stop.stop_requested())
                return;
            keep(file);
        }
    }

    /// Files behind the chosen mappings may bring their authority, and their key.
    void readChoices()
    {
        for (const auto &choice : m_request.choices.oneToOneMappings) {
            if (m_stop.stop_requested())
                return;
            const auto &source = choice.certificate;
            if (source.kind != CertificateKind::File)
                continue;
            const auto path = setup::resolvedPath(m_request.choices, source.value);
            if (const auto password = passwordOf(source.password))
                keep({path, password});
            else if (const auto material = pki::readFile(path))
                trust(material->certificates);
        }
    }

    void openPaths()
    {
        const auto &site = m_cast.request.setup.site;
        for (const auto &hole : m_request.configuration.holes(site)) {
            const auto path = hole.path.mid(site.size());
            if (path.startsWith(u'/') && !m_cast.request.openPaths.contains(path, Qt::CaseInsensitive))
                m_cast.request.openPaths.append(path);
        }
    }

    /// Certificates that the plan adds or puts in the place of others.
    [[nodiscard]] QSet<QByteArray> chosen() const
    {
        QSet<QByteArray> result;
        for (const auto &change : m_request.changes) {
            if (const auto *added = std::get_if<setup::AddOneToOne>(&change.kind))
                result.insert(added->certificate);
            else if (const auto *updated = std::get_if<setup::UpdateOneToOne>(&change.kind))
                result.insert(updated->newCertificate.value_or(updated->certificate));
        }
        return result;
    }

    void users()
    {
        const auto settings = m_request.configuration.mapping(m_cast.request.setup.site);
        const auto wanted = chosen();
        QList<const iis::OneToOneMapping *> first;
        QList<const iis::OneToOneMapping *> others;
        for (const auto &mapping : settings.oneToOne) {
            const auto text = mapping.certificateText();
            const auto isChosen = wanted.contains(QByteArray::fromRawData(text.data(), text.size()));
            auto &list = isChosen ? first : others;
            if (isChosen || others.size() < maximumUsers)
                list.append(&mapping);
        }
        const auto count = std::min<qsizetype>(first.size() + others.size(), maximumUsers);
        m_cast.leftOut = static_cast<int>(static_cast<qsizetype>(settings.oneToOne.size()) - count);
        const auto number = first.size();
        auto all = first + others;
        for (qsizetype i = 0; i < count && !m_stop.stop_requested(); ++i)
            add(*all.at(i), i < number, settings);
        rules(settings);
    }

    /// Those that are in use and let anybody in.
    void rules(const iis::MappingSettings &settings)
    {
        if (!settings.enabled.value || !settings.manyToOneEnabled.value)
            return;
        for (const auto &rule : settings.manyToOne) {
            if (!rule.enabled || !rule.allow || rule.rules.isEmpty())
                continue; // without criteria it fits everybody, so that the unmapped visitor meets it
            m_cast.request.rules.append({rule, completed(rule.userName, settings.defaultLogonDomain.value)});
        }
    }

    void add(const iis::OneToOneMapping &mapping, bool isChosen, const iis::MappingSettings &settings)
    {
        const auto read = mapping.certificate();
        if (read.certificate.isNull()) {
            // Nobody can come with what is no certificate; the mappings page shows it.
            ++m_cast.leftOut;
            return;
        }
        Visitor visitor{.kind = Visitor::Kind::User, .certificate = read.certificate};
        visitor.key = m_keys.value(read.certificate.der());
        visitor.account =
            mapping.isEnabled() ? completed(mapping.userName(), settings.defaultLogonDomain.value) : QString();
        visitor.chosen = isChosen;
        m_cast.request.users.append(visitor);
    }

    const CastRequest &m_request;
    const std::stop_token &m_stop;
    Cast m_cast;
    QHash<QByteArray, pki::PrivateKey> m_keys; ///< by the certificate's DER
};

} // namespace

base::Result<Cast> makeCast(const CastRequest &request, const std::stop_token &stop)
{
    return Casting(request, stop).run();
}

base::Result<QList<pki::Certificate>> readAuthorities(const QString &path)
{
    const auto material = pki::readFile(path);
    if (!material)
        return std::unexpected(material.error());
    if (material->certificates.isEmpty())
        return base::fail(ErrorCode::NoCertificate, path);
    for (const auto &certificate : material->certificates) {
        if (!certificate.isCa())
            return base::fail(ErrorCode::NotAnAuthority, certificate.subject().display(), QStringLiteral("trust"));
    }
    return material->certificates;
}

base::Result<pki::RevocationList> readRevocationList(const QString &path)
{
    constexpr qint64 maximumSize = 64LL << 20;
    const auto file = base::readFile(path, maximumSize);
    if (!file)
        return std::unexpected(file.error());
    auto list = pki::RevocationList::read(file->bytes, path);
    // What was wanted is in the sentence, because "choose a certificate" would lead astray here.
    if (!list && list.error().code == ErrorCode::NotACertificate)
        return base::fail(ErrorCode::NotACertificate, path, QStringLiteral("crl"));
    return list;
}

} // namespace certwizard::proof
