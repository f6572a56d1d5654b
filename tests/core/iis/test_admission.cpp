#include "iis/admission.h"
#include "sample.h"
#include "support/support.h"

#include <array>

using namespace certwizard;
using namespace certwizard::iis;
using namespace certwizard::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray require = "Ssl, SslNegotiateCert, SslRequireCert";
const auto sitePath = u"Default Web Site"_s;

/// The switches of a site that does everything right.
struct Setup {
    QByteArray sslFlags = require;
    QByteArray anonymous = "false";
    QByteArray mappingAttributes = "enabled=\"true\"";
    QByteArray oneToOne = {};
    QByteArray manyToOne = {};
    QByteArray otherSections = {}; ///< inside <authentication>
    bool withModule = true;
    QByteArray below = {}; ///< more locations
};

Configuration configurationFor(const Setup &setup)
{
    const auto section = "<security><access sslFlags=\"" + setup.sslFlags
                         + "\" /><authentication><anonymousAuthentication enabled=\"" + setup.anonymous + "\" />"
                         + mapping(setup.mappingAttributes, setup.oneToOne, setup.manyToOne) + setup.otherSections
                         + "</authentication></security>";
    auto lists = modules();
    if (!setup.withModule)
        lists.replace("IISCertificateMappingAuthenticationModule", "SomethingElse");
    return configurationOf({lists, location("Default Web Site", section) + setup.below});
}

QByteArray item(const QByteArray &certificate,
                const QByteArray &attributes = "userName=\"CONTOSO\\alice\" password=\"[enc:X:Y:enc]\"")
{
    return "<add " + attributes + " certificate=\"" + certificate + "\" />";
}

QByteArray rule(const QByteArray &field, const QByteArray &subField, const QByteArray &match, bool caseSensitive = true)
{
    return "<add certificateField=\"" + field + "\" certificateSubField=\"" + subField + "\" matchCriteria=\"" + match
           + "\"" + (caseSensitive ? QByteArray() : QByteArray(" compareCaseSensitive=\"false\"")) + " />";
}

QByteArray many(const QByteArray &name, const QByteArray &rules,
                const QByteArray &more = "userName=\"CONTOSO\\sales\" password=\"[enc:X:Y:enc]\"")
{
    return "<add name=\"" + name + "\" " + more + "><rules>" + rules + "</rules></add>";
}

QList<int> numbers(const Decision &decision)
{
    QList<int> result;
    for (const auto &reasoning : decision.reasons)
        result.append(int(reasoning.fact));
    return result;
}

} // namespace

Q_DECLARE_METATYPE(Setup)
Q_DECLARE_METATYPE(certwizard::iis::Request)
Q_DECLARE_METATYPE(certwizard::iis::Fact)

class TestAdmission : public QObject {
    Q_OBJECT

private:
    QByteArray m_text; ///< Alice, base64
    pki::Certificate m_alice;
    pki::Certificate m_bob;
    pki::Certificate m_plain; ///< without an extended key usage
    pki::Certificate m_server;
    QDateTime m_now;
    QSet<int> m_seen;       ///< facts that some row has shown
    QByteArrayList m_table; ///< one line for each row that passed

    static pki::Certificate issue(const QString &subject, const QStringList &more = {})
    {
        return pki::Certificate::fromDer(issueDer(subject, more)).value();
    }

    [[nodiscard]] Request with(const pki::Certificate &certificate) const
    {
        Request request;
        request.certificate = certificate;
        request.now = m_now;
        return request;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_alice = issue(u"/C=SI/O=Contoso/OU=Sales/OU=Europe/CN=Alice Žužek"_s,
                        {u"-addext"_s, u"extendedKeyUsage=clientAuth"_s});
        m_bob = issue(u"/O=Contoso/CN=Bob"_s, {u"-addext"_s, u"extendedKeyUsage=clientAuth"_s});
        m_plain = issue(u"/O=Contoso/CN=Paula"_s);
        m_server = issue(u"/CN=server"_s, {u"-addext"_s, u"extendedKeyUsage=serverAuth"_s});
        m_text = m_alice.der().toBase64();
        // Later than every certificate that a test will still make, however long the tests before it take.
        m_now = QDateTime::currentDateTimeUtc().addSecs(3600);
    }

    void decisions_data()
    {
        QTest::addColumn<Setup>("setup");
        QTest::addColumn<Request>("request");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("user");
        QTest::addColumn<Fact>("fact"); // that this row is about
        QTest::addColumn<bool>("certain");
        const auto row = [](const char *name) -> QTestData & { return QTest::newRow(name); };
        const auto alice = with(m_alice);
        const auto bob = with(m_bob);
        Request none;
        none.now = m_now;
        auto plain = none;
        plain.https = false;
        const auto mapped = item(m_text);
        const auto user = u"CONTOSO\\alice"_s;
        const auto sales = u"CONTOSO\\sales"_s;

        // -- the connection
        row("http where Ssl is set") << Setup{} << plain << u"403.4"_s << QString() << Fact::SslRequired << true;
        row("http without Ssl, certificate required") << Setup{"SslNegotiateCert, SslRequireCert"} << plain
                                                      << u"403.7"_s << QString() << Fact::NoCertificateRefused << true;
        {
            auto weak = alice;
            weak.cipherBits = 56;
            row("weak cipher") << Setup{"Ssl, Ssl128"} << weak << u"403.5"_s << QString() << Fact::Ssl128Required
                               << true;
            weak.cipherBits = 128;
            row("good cipher") << Setup{"Ssl, Ssl128"} << weak << u"401.2"_s << QString()
                               << Fact::CertificateNotRequested << true;
        }
        row("SslMapCert") << Setup{"Ssl, SslMapCert"} << alice << u"500.19"_s << QString() << Fact::ConfigurationRefused
                          << true;
        row("unknown word") << Setup{"Ssl, SslMagic"} << alice << u"500.19"_s << QString() << Fact::ConfigurationRefused
                            << true;
        row("certificate ignored") << Setup{"Ssl", "false", "enabled=\"true\"", mapped} << alice << u"401.2"_s
                                   << QString() << Fact::CertificateNotRequested << true;
        row("certificate ignored, anonymous") << Setup{"None", "true", "enabled=\"true\"", mapped} << alice << u"200"_s
                                              << u"IUSR"_s << Fact::AnonymousAdmits << true;
        row("none, required") << Setup{} << none << u"403.7"_s << QString() << Fact::NoCertificateRefused << true;
        row("none, accepted") << Setup{"Ssl, SslNegotiateCert"} << none << u"401.2"_s << QString()
                              << Fact::NoCertificateAllowed << true;
        row("none, accepted, anonymous") << Setup{"Ssl, SslNegotiateCert", "true"} << none << u"200"_s << u"IUSR"_s
                                         << Fact::AnonymousAdmits << true;
        row("require without negotiate") << Setup{"Ssl, SslRequireCert"} << none << u"403.7"_s << QString()
                                         << Fact::RequireWithoutNegotiate << false;

        // -- the certificate itself
        auto bad = alice;
        bad.trust = Trust::Untrusted;
        row("untrusted") << Setup{require, "false", "enabled=\"true\"", mapped} << bad << u"403.16"_s << QString()
                         << Fact::CertificateUntrusted << true;
        bad.trust = Trust::Revoked;
        row("revoked") << Setup{} << bad << u"403.13"_s << QString() << Fact::CertificateRevoked << true;
        bad.trust = Trust::RevocationUnknown;
        row("revocation unknown") << Setup{} << bad << u"403.13"_s << QString() << Fact::RevocationUnknown << true;
        bad = alice;
        bad.now = m_now.addDays(31);
        row("expired") << Setup{} << bad << u"403.17"_s << QString() << Fact::CertificateExpired << true;
        bad.now = m_now.addDays(-1);
        row("not yet valid") << Setup{} << bad << u"403.17"_s << QString() << Fact::CertificateNotYetValid << true;
        bad.now = {};
        row("dates not looked at") << Setup{require, "false", "enabled=\"true\"", mapped} << bad << u"200"_s << user
                                   << Fact::OneToOneMatched << true;
        row("for servers only") << Setup{} << with(m_server) << u"403.16"_s << QString()
                                << Fact::CertificateWrongPurpose << false;
        row("no purposes: unrestricted") << Setup{} << with(m_plain) << u"401.2"_s << QString()
                                         << Fact::CertificateWithoutPurposes << false;

        // -- is mapping at work?
        row("module missing") << Setup{require, "false", "enabled=\"true\"", mapped, {}, {}, false} << alice
                              << u"401.2"_s << QString() << Fact::MappingModuleMissing << true;
        row("mapping off") << Setup{require, "false", "enabled=\"false\"", mapped} << alice << u"401.2"_s << QString()
                           << Fact::MappingOff << true;
        row("mapping off by default") << Setup{require, "false", {}, mapped} << alice << u"401.2"_s << QString()
                                      << Fact::MappingOff << true;
        row("one-to-one off") << Setup{require, "false",
                                       "enabled=\"true\" oneToOneCertificateMappingsEnabled=\"false\"", mapped}
                              << alice << u"401.2"_s << QString() << Fact::OneToOneOff << true;
        row("many-to-one off") << Setup{require,
                                        "false",
                                        "enabled=\"true\" manyToOneCertificateMappingsEnabled=\"false\"",
                                        {},
                                        many("s", rule("Subject", "O", "Contoso"))}
                               << alice << u"401.2"_s << QString() << Fact::ManyToOneOff << true;

        // -- one-to-one
        row("one-to-one") << Setup{require, "false", "enabled=\"true\"", mapped} << alice << u"200"_s << user
                          << Fact::OneToOneMatched << true;
        row("another certificate") << Setup{require, "false",
                                            "enabled=\"true\" manyToOneCertificateMappingsEnabled=\"false\"", mapped}
                                   << bob << u"401.2"_s << QString() << Fact::NoOneToOneMatch << true;
        row("accepted certificate") << Setup{"Ssl, SslNegotiateCert", "false", "enabled=\"true\"", mapped} << alice
                                    << u"200"_s << user << Fact::CertificateRequested << true;
        row("item off") << Setup{require, "false", "enabled=\"true\" manyToOneCertificateMappingsEnabled=\"false\"",
                                 item(m_text, "enabled=\"false\" userName=\"a\" password=\"p\"")}
                        << alice << u"401.2"_s << QString() << Fact::OneToOneItemDisabled << true;
        row("folded text") << Setup{require, "false", "enabled=\"true\"", item(m_text.left(64) + " " + m_text.mid(64))}
                           << alice << u"401.2"_s << QString() << Fact::OneToOneTextDefect << false;
        row("PEM text") << Setup{require, "false", "enabled=\"true\"",
                                 item("-----BEGIN CERTIFICATE-----" + m_text + "-----END CERTIFICATE-----")}
                        << alice << u"401.2"_s << QString() << Fact::OneToOneTextDefect << false;
        row("cut off text") << Setup{require, "false", "enabled=\"true\"", item(m_text.left(m_text.size() - 8))}
                            << alice << u"401.2"_s << QString() << Fact::NoOneToOneMatch << true;
        row("a letter as a reference") << Setup{require, "false", "enabled=\"true\"",
                                                item("&#" + QByteArray::number(m_text.front()) + ';' + m_text.mid(1))}
                                       << alice << u"200"_s << user << Fact::OneToOneMatched << true;
        row("a line end as a reference") << Setup{require, "false", "enabled=\"true\"",
                                                  item(m_text.left(64) + "&#10;" + m_text.mid(64) + "&#10;")}
                                         << alice << u"401.2"_s << QString() << Fact::OneToOneTextDefect << false;
        const Setup repeated{require, "false", "enabled=\"true\"",
                             mapped + item(m_text, "userName=\"other\" password=\"p\"")};
        row("one certificate twice") << repeated << alice << u"500.19"_s << QString() << Fact::MappingRepeated << true;
        row("one certificate twice, another visitor")
            << repeated << bob << u"500.19"_s << QString() << Fact::MappingRepeated << true;
        row("default domain") << Setup{require, "false", "enabled=\"true\" defaultLogonDomain=\"FABRIKAM\"",
                                       item(m_text, "userName=\"alice\" password=\"p\"")}
                              << alice << u"200"_s << u"FABRIKAM\\alice"_s << Fact::LogonNotChecked << true;
        row("default domain not needed") << Setup{require, "false", "enabled=\"true\" defaultLogonDomain=\"FABRIKAM\"",
                                                  mapped}
                                         << alice << u"200"_s << user << Fact::LogonNotChecked << true;
        row("no account") << Setup{require, "false", "enabled=\"true\"", item(m_text, "password=\"p\"")} << alice
                          << u"401.1"_s << QString() << Fact::AccountMissing << false;
        row("no password") << Setup{require, "false", "enabled=\"true\"", item(m_text, "userName=\"alice\"")} << alice
                           << u"401.1"_s << u"alice"_s << Fact::PasswordMissing << false;
        row("before many-to-one") << Setup{require, "false", "enabled=\"true\"", mapped,
                                           many("s", rule("Subject", "O", "Contoso"))}
                                  << alice << u"200"_s << user << Fact::OneToOneFirst << false;
        row("anonymous on as well") << Setup{require, "true", "enabled=\"true\"", mapped} << alice << u"200"_s << user
                                    << Fact::AnonymousBesideMapping << false;
        row("unmapped, anonymous on") << Setup{require, "true", "enabled=\"true\"", mapped} << bob << u"200"_s
                                      << u"IUSR"_s << Fact::AnonymousAdmits << true;

        // -- many-to-one
        const auto manyOnly = [](const QByteArray &mappings) {
            return Setup{require, "false", "enabled=\"true\"", {}, mappings};
        };
        row("subject") << manyOnly(many("s", rule("Subject", "O", "Contoso"))) << alice << u"200"_s << sales
                       << Fact::ManyToOneMatched << false;
        row("issuer") << manyOnly(many("s", rule("Issuer", "CN", "Alice Žužek"))) << alice << u"200"_s << sales
                      << Fact::ManyToOneMatched << false;
        row("second value") << manyOnly(many("s", rule("Subject", "OU", "Europe"))) << alice << u"200"_s << sales
                            << Fact::ManyToOneMatched << false;
        row("wildcard") << manyOnly(many("s", rule("Subject", "CN", "A*e Ž*k"))) << alice << u"200"_s << sales
                        << Fact::ManyToOneMatched << false;
        row("star alone") << manyOnly(many("s", rule("Subject", "CN", "*"))) << alice << u"200"_s << sales
                          << Fact::ManyToOneMatched << false;
        row("star needs the subfield") << manyOnly(many("s", rule("Subject", "L", "*"))) << alice << u"401.2"_s
                                       << QString() << Fact::NoManyToOneMatch << false;
        row("wildcard, too short") << manyOnly(many("s", rule("Subject", "C", "SI*I"))) << alice << u"401.2"_s
                                   << QString() << Fact::NoManyToOneMatch << false;
        row("case differs") << manyOnly(many("s", rule("Subject", "O", "contoso"))) << alice << u"401.2"_s << QString()
                            << Fact::NoManyToOneMatch << false;
        row("case does not matter") << manyOnly(many("s", rule("Subject", "O", "cONTOSO", false))) << alice << u"200"_s
                                    << sales << Fact::ManyToOneMatched << false;
        row("a part") << manyOnly(many("s", rule("Subject", "O", "Cont"))) << alice << u"401.2"_s << QString()
                      << Fact::RuleWouldMatchAsPart << false;
        row("one name twice") << manyOnly(many("s", rule("Subject", "O", "Contoso"))
                                          + many("S", rule("Subject", "OU", "Sales")))
                              << alice << u"500.19"_s << QString() << Fact::MappingRepeated << true;
        row("all rules") << manyOnly(many("s", rule("Subject", "O", "Contoso") + rule("Subject", "OU", "Sales")))
                         << alice << u"200"_s << sales << Fact::RulesCombined << false;
        row("one of two rules") << manyOnly(many("s", rule("Subject", "O", "Contoso") + rule("Subject", "OU", "Ops")))
                                << alice << u"401.2"_s << QString() << Fact::NoManyToOneMatch << false;
        row("no rules") << manyOnly(many("s", {})) << bob << u"200"_s << sales << Fact::RuleWithoutCriteria << false;
        row("denied") << manyOnly(many("s", rule("Subject", "O", "Contoso"), "permissionMode=\"Deny\"")) << alice
                      << u"403.12"_s << QString() << Fact::ManyToOneDenied << false;
        row("first wins") << manyOnly(many("s", rule("Subject", "O", "Contoso"))
                                      + many("d", rule("Subject", "OU", "Sales"), "permissionMode=\"Deny\""))
                          << alice << u"200"_s << sales << Fact::RuleOrder << false;
        row("deny first") << manyOnly(many("d", rule("Subject", "OU", "Sales"), "permissionMode=\"Deny\"")
                                      + many("s", rule("Subject", "O", "Contoso")))
                          << alice << u"403.12"_s << QString() << Fact::RuleOrder << false;
        row("rule off") << manyOnly(many("s", rule("Subject", "O", "Contoso"), "enabled=\"false\"")) << alice
                        << u"401.2"_s << QString() << Fact::ManyToOneItemDisabled << false;
        row("rule without account") << manyOnly(many("s", rule("Subject", "O", "Contoso"), "password=\"p\"")) << alice
                                    << u"401.1"_s << QString() << Fact::AccountMissing << false;

        // -- what follows
        row("nobody") << Setup{require, "false", "enabled=\"true\""} << alice << u"401.2"_s << QString() << Fact::NoUser
                      << true;
        row("Windows") << Setup{"Ssl", "false", {}, {}, {}, "<windowsAuthentication enabled=\"true\" />"} << none
                       << u"401.2"_s << QString() << Fact::OtherSignInOffered << false;
    }

    void decisions()
    {
        QFETCH(const Setup, setup);
        QFETCH(const Request, request);
        QFETCH(const QString, status);
        QFETCH(const QString, user);
        QFETCH(const Fact, fact);
        const auto settings = effectiveSettings(configurationFor(setup), sitePath);
        EXPECT_OK(settings);
        const auto decision = admit(*settings, request);
        const auto source = QString(factInfo(fact).source);
        QVERIFY(!source.isEmpty());
        QCOMPARE(decision.statusText(), status);
        QCOMPARE(decision.user, user);
        QVERIFY2(numbers(decision).contains(int(fact)), qPrintable(source));
        QVERIFY(!decision.reasons.empty());
        QCOMPARE(decision.isAdmitted(), status == u"200"_s);
        QTEST(decision.isCertain(), "certain");
        for (const auto &reasoning : decision.reasons)
            m_seen.insert(int(reasoning.fact));
        const auto &info = factInfo(fact);
        static const std::array certainties{"documented", "schema", "code", "report", "unverified"};
        m_table.append(QByteArray(QTest::currentDataTag()) + '\t' + status.toUtf8() + '\t' + user.toUtf8() + '\t'
                       + certainties.at(static_cast<std::size_t>(info.certainty)) + '\t' + info.source.data() + '\n');
    }

    /// The page in the help is this table and no other. CERTWIZARD_UPDATE_HELP writes it anew.
    void helpShowsThisTable()
    {
        const auto path = QStringLiteral(CERTWIZARD_SOURCE "/resources/help/admission.tsv");
        if (qEnvironmentVariableIsSet("CERTWIZARD_UPDATE_HELP"))
            writeAll(path, m_table.join());
        QCOMPARE(readAll(path).split('\n').size(), m_table.size() + 1);
        QVERIFY2(readAll(path) == m_table.join(), "run this test with CERTWIZARD_UPDATE_HELP=1 and look at the change");
    }

    void winCodes()
    {
        const auto settings = effectiveSettings(configurationFor({}), sitePath).value();
        auto request = with(m_alice);
        request.trust = Trust::Untrusted;
        QCOMPARE(admit(settings, request).win32Status, std::optional<quint32>(2148204809U));
        request.trust = Trust::RevocationUnknown;
        QCOMPARE(admit(settings, request).win32Status, std::optional<quint32>(2148081683U));
        request.trust = Trust::Trusted;
        QVERIFY(!admit(settings, request).win32Status);
    }

    void activeDirectory()
    {
        Setup setup{require, "false", "enabled=\"false\"",
                    {},      {},      "<clientCertificateMappingAuthentication enabled=\"true\" />"};
        auto text = configurationFor(setup).document().bytes();
        text.replace("SomethingElse", "x")
            .replace(
                "<add name=\"AnonymousAuthenticationModule\" lockItem=\"true\" />",
                "<add name=\"AnonymousAuthenticationModule\" lockItem=\"true\" /><add name=\"CertificateMappingAuthenticationModule\" />")
            .replace("<globalModules>",
                     "<globalModules><add name=\"CertificateMappingAuthenticationModule\" image=\"authcert.dll\" />");
        const auto only = admit(effectiveSettings(readConfiguration(text).value(), sitePath).value(), with(m_alice));
        QCOMPARE(only.statusText(), u"401.2"_s);
        QVERIFY(numbers(only).contains(int(Fact::ActiveDirectoryDecides)));
        text.replace("enabled=\"false\"></iis", "enabled=\"true\"></iis");
        text.replace("<iisClientCertificateMappingAuthentication enabled=\"false\">",
                     "<iisClientCertificateMappingAuthentication enabled=\"true\">");
        const auto both = admit(effectiveSettings(readConfiguration(text).value(), sitePath).value(), with(m_alice));
        QCOMPARE(both.statusText(), u"401.2"_s);
        QVERIFY(numbers(both).contains(int(Fact::ActiveDirectoryExcluded)));
        m_seen.insert(int(Fact::ActiveDirectoryDecides));
        m_seen.insert(int(Fact::ActiveDirectoryExcluded));
    }

    void anonymousNeedsItsModule()
    {
        auto text = configurationFor({"None", "true"}).document().bytes();
        text.replace("AnonymousAuthenticationModule", "SomethingElse");
        QCOMPARE(admit(effectiveSettings(readConfiguration(text).value(), sitePath).value(), Request{}).statusText(),
                 u"401.2"_s);
    }

    void below()
    {
        // Mappings of an application are ignored; those of the site are not.
        const auto own =
            location("Default Web Site/App", authentication(mapping({}, "<clear />" + item(m_bob.der().toBase64()))));
        Setup setup{require, "false", "enabled=\"true\" manyToOneCertificateMappingsEnabled=\"false\"", item(m_text)};
        setup.below =
            own
            + location(
                "Default Web Site/open",
                "<security><access sslFlags=\"None\" /><authentication><anonymousAuthentication enabled=\"true\" userName=\"\" /></authentication></security>")
            + location("Default Web Site/off", authentication(mapping("enabled=\"false\"")));
        const auto configuration = configurationFor(setup);
        const auto at = [&configuration](const QString &path) {
            return Admission(effectiveSettings(configuration, path).value());
        };
        const auto bob = at(u"Default Web Site/app/x"_s).decide(with(m_bob));
        QCOMPARE(bob.statusText(), u"401.2"_s);
        QVERIFY(numbers(bob).contains(int(Fact::MappingsBelowSiteIgnored)));
        m_seen.insert(int(Fact::MappingsBelowSiteIgnored));
        const auto alice = at(u"Default Web Site/app"_s).decide(with(m_alice));
        QCOMPARE(alice.statusText(), u"200"_s);
        QCOMPARE(alice.oneToOne, 0);
        const auto open = at(u"default web site/OPEN"_s).decide(Request{});
        QCOMPARE(open.statusText(), u"200"_s);
        QCOMPARE(open.identity, Decision::Identity::Anonymous);
        QCOMPARE(open.user, QString());
        QCOMPARE(at(u"Default Web Site/off"_s).decide(with(m_alice)).statusText(), u"401.2"_s);
        QCOMPARE(at(sitePath).decide(Request{}).statusText(), u"403.7"_s);
        EXPECT_ERROR(effectiveSettings(configuration, u"Nowhere/app"_s), base::ErrorCode::UnknownSite);
    }

    void serverLevelMappings()
    {
        const auto configuration = configurationOf({modules() + access(require)
                                                        + authentication("<anonymousAuthentication enabled=\"false\" />"
                                                                         + mapping("enabled=\"true\"", item(m_text))),
                                                    {}});
        const auto decision = admit(effectiveSettings(configuration, sitePath).value(), with(m_alice));
        QCOMPARE(decision.statusText(), u"200"_s);
    }

    void everyTailAndPadding()
    {
        // Base64 has three ways to end; an exact text is found in each, and nothing else is.
        QSet<qsizetype> rests;
        // A signature is a byte or two longer or shorter each time: one of the ways may be long in coming.
        for (int i = 0; i < 60 && rests.size() < 3; ++i) {
            const auto certificate = issue(u"/CN="_s + QString(i + 1, u'x'));
            rests.insert(certificate.der().size() % 3);
            const auto text = certificate.der().toBase64();
            Setup setup{require, "false", "enabled=\"true\"",
                        item(m_text) + item(text, "userName=\"me\" password=\"p\"")};
            const Admission admission(effectiveSettings(configurationFor(setup), sitePath).value());
            const auto decision = admission.decide(with(certificate));
            QCOMPARE(decision.user, u"me"_s);
            QCOMPARE(decision.oneToOne, 1);
            // One character changed anywhere: no longer.
            for (qsizetype at = 0; at < text.size(); at += 17) {
                auto changed = text;
                changed[at] = changed[at] == 'A' ? 'B' : 'A';
                setup.oneToOne = item(changed, "userName=\"me\" password=\"p\"");
                QCOMPARE(
                    admit(effectiveSettings(configurationFor(setup), sitePath).value(), with(certificate)).oneToOne,
                    -1);
            }
        }
        QCOMPARE(rests.size(), 3);
    }

    void everyFactIsShown()
    {
        for (const auto &info : allFacts()) {
            QVERIFY2(m_seen.contains(int(info.fact)),
                     qPrintable(u"no row shows fact %1: %2"_s.arg(int(info.fact)).arg(info.source)));
            QVERIFY(!info.source.isEmpty());
            QCOMPARE(factInfo(info.fact).fact, info.fact);
        }
    }
};

CERTWIZARD_TEST_MAIN(TestAdmission)
#include "test_admission.moc"
