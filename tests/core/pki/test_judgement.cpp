#include "maker.h"
#include "pki/chain.h"
#include "pki/fitness.h"
#include "pki/issue.h"
#include "pki/read.h"

using namespace certwizard;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using pki::ChainProblem;
using pki::FitnessCode;

Q_DECLARE_METATYPE(certwizard::pki::FitnessCode)

/// Fitness and chains of certificates made by the openssl command line; `openssl verify` must agree.
class TestJudgement : public QObject {
    Q_OBJECT

private:
    test::Maker m_maker;
    QDateTime m_now;
    QByteArray m_form; ///< DER of the list that is read in many forms

    pki::Certificate load(const QString &name)
    {
        const auto material = pki::readFile(m_maker.path(name + u".pem"_s));
        if (!material) {
            QTest::qFail(qPrintable(test::describe(material.error())), __FILE__, __LINE__);
            return {};
        }
        return material->certificates.value(0);
    }
    pki::RevocationList loadList(const QString &name)
    {
        const auto list = pki::RevocationList::read(m_maker.bytes(name), name);
        if (!list)
            QTest::qFail(qPrintable(test::describe(list.error())), __FILE__, __LINE__);
        return list.value_or(pki::RevocationList());
    }
    bool crl(const QString &authority, const QString &index, const QString &name, const QString &more = u"-crldays 9"_s)
    {
        m_maker.write(u"index.txt"_s, index.toUtf8());
        m_maker.write(u"ca.cnf"_s, "[ca]\ndefault_ca=d\n[d]\ndatabase=" + m_maker.path(u"index.txt"_s).toUtf8()
                                       + "\ncrlnumber=" + m_maker.path(u"crlnumber"_s).toUtf8()
                                       + "\ndefault_md=sha256\ncrl_extensions=x\n[x]\nauthorityKeyIdentifier=keyid\n");
        m_maker.write(u"crlnumber"_s, "1a2b\n");
        return m_maker
                   .openssl(u"ca -gencrl -config @ca.cnf -keyfile @%1.key -cert @%1.pem -out @%2 %3"_s.arg(authority,
                                                                                                           name, more))
                   .exitCode
               == 0;
    }

private Q_SLOTS:
    void initTestCase();
    void clients_data();
    void clients();
    void issuers();
    void servers_data();
    void servers();
    void chains_data();
    void chains();
    void revocation();
    void ownRevocationList();
    void revocationListsInAnyForm_data();
    void revocationListsInAnyForm();
    void brokenRevocationLists();
};

void TestJudgement::initTestCase()
{
    const auto intermediate = [](const QString &more) {
        return u"basicConstraints=critical,CA:TRUE%1\nkeyUsage=critical,keyCertSign,cRLSign\nsubjectKeyIdentifier=hash\n"
               "authorityKeyIdentifier=keyid\n"_s.arg(more);
    };
    const auto client =
        u"extendedKeyUsage=clientAuth\nkeyUsage=critical,digitalSignature\nbasicConstraints=critical,CA:FALSE\n"
        "subjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n"_s;
    QVERIFY(m_maker.authority(u"root"_s));
    QVERIFY(m_maker.authority(u"stranger"_s));
    QVERIFY(m_maker.authority(u"weak"_s, u"-sha1"_s, u"rsa~-pkeyopt~rsa_keygen_bits:2048"_s));
    QVERIFY(m_maker.certificate(u"middle"_s, u"root"_s, u"/CN=middle"_s, intermediate({})));
    QVERIFY(m_maker.certificate(u"short"_s, u"root"_s, u"/CN=short"_s, intermediate(u",pathlen:0"_s)));
    QVERIFY(m_maker.certificate(u"below"_s, u"short"_s, u"/CN=below"_s, intermediate({})));
    QVERIFY(m_maker.certificate(u"stale"_s, u"root"_s, u"/CN=stale"_s, intermediate({}),
                                u"-not_before~20200101000000Z~-not_after~20210101000000Z"_s));
    QVERIFY(m_maker.certificate(u"narrow"_s, u"root"_s, u"/CN=narrow"_s,
                                intermediate(u"\nnameConstraints=critical,permitted;email:contoso.example"_s)));
    QVERIFY(m_maker.certificate(u"good"_s, u"middle"_s, u"/CN=good"_s, client));
    QVERIFY(m_maker.certificate(u"direct"_s, u"root"_s, u"/CN=direct"_s, client));
    QVERIFY(m_maker.certificate(
        u"server"_s, u"root"_s, u"/CN=www.contoso.example"_s,
        u"extendedKeyUsage=serverAuth\nsubjectAltName=DNS:www.contoso.example,DNS:*.apps.contoso.example,"
        "IP:192.0.2.1,IP:2001:db8::1\n"_s));
    QVERIFY(m_maker.certificate(u"dual"_s, u"root"_s, u"/CN=dual"_s,
                                u"extendedKeyUsage=serverAuth,clientAuth\nsubjectAltName=DNS:dual.example\n"_s));
    QVERIFY(m_maker.certificate(u"old"_s, u"root"_s, u"/CN=old"_s, client,
                                u"-not_before~20200101000000Z~-not_after~20210101000000Z"_s));
    QVERIFY(m_maker.certificate(u"future"_s, u"root"_s, u"/CN=future"_s, client,
                                u"-not_before~20900101000000Z~-not_after~20910101000000Z"_s));
    QVERIFY(m_maker.certificate(u"soon"_s, u"root"_s, u"/CN=soon"_s, client, u"-days~10"_s));
    QVERIFY(m_maker.certificate(u"mail"_s, u"root"_s, u"/CN=mail"_s, u"extendedKeyUsage=emailProtection\n"_s));
    QVERIFY(m_maker.certificate(u"plain"_s, u"root"_s, u"/CN=plain"_s, {}));
    QVERIFY(m_maker.certificate(u"cipher"_s, u"root"_s, u"/CN=cipher"_s,
                                u"keyUsage=critical,keyAgreement\nextendedKeyUsage=clientAuth\n"_s));
    QVERIFY(m_maker.certificate(u"sha1"_s, u"weak"_s, u"/CN=sha1"_s, client, u"-sha1~-days~365"_s));
    QVERIFY(m_maker.certificate(u"rsa1024"_s, u"root"_s, u"/CN=rsa1024"_s, client, u"-days~365"_s,
                                u"rsa~-pkeyopt~rsa_keygen_bits:1024"_s));
    QVERIFY(m_maker.certificate(u"ec192"_s, u"root"_s, u"/CN=ec192"_s, client, u"-days~365"_s,
                                u"ec~-pkeyopt~ec_paramgen_curve:P-192"_s));
    QVERIFY(m_maker.certificate(u"ed"_s, u"root"_s, u"/CN=ed"_s, client, u"-days~365"_s, u"ed25519"_s));
    QVERIFY(m_maker.certificate(u"stranded"_s, u"stranger"_s, u"/CN=stranded"_s, client));
    QVERIFY(m_maker.certificate(u"tooLong"_s, u"below"_s, u"/CN=tooLong"_s, client));
    QVERIFY(m_maker.certificate(u"underStale"_s, u"stale"_s, u"/CN=underStale"_s, client));
    QVERIFY(m_maker.certificate(u"fromLeaf"_s, u"direct"_s, u"/CN=fromLeaf"_s, client));
    QVERIFY(m_maker.certificate(u"constrained"_s, u"narrow"_s, u"/CN=constrained"_s,
                                client + u"subjectAltName=email:a@fabrikam.example\n"_s));
    QVERIFY(
        m_maker
            .openssl(
                u"req -x509 -new -key @good.key -out @selfmade.pem -days 9 -subj /CN=selfmade -addext extendedKeyUsage=clientAuth "
                "-addext basicConstraints=critical,CA:FALSE"_s)
            .exitCode
        == 0);

    // A certificate that claims root as its issuer and was signed by somebody else's key of the same name.
    QVERIFY(m_maker.openssl(u"genpkey -algorithm ec -pkeyopt ec_paramgen_curve:P-256 -out @fake.key"_s).exitCode == 0);
    QVERIFY(
        m_maker
            .openssl(
                u"req -x509 -new -key @fake.key -out @fake.pem -days 99 -subj /CN=root -addext basicConstraints=critical,CA:TRUE"_s)
            .exitCode
        == 0);
    QVERIFY(m_maker.certificate(u"forged"_s, u"fake"_s, u"/CN=forged"_s,
                                u"extendedKeyUsage=clientAuth\nauthorityKeyIdentifier=none\n"_s));
    m_now = QDateTime::currentDateTimeUtc().addSecs(2);
}

void TestJudgement::clients_data()
{
    QTest::addColumn<QList<FitnessCode>>("codes");
    QTest::addColumn<bool>("usable");
    using enum FitnessCode;
    using Codes = QList<FitnessCode>;
    QTest::newRow("good") << Codes{} << true;
    QTest::newRow("direct") << Codes{} << true;
    QTest::newRow("server") << Codes{NotForClients, LooksLikeServer} << false;
    QTest::newRow("dual") << Codes{LooksLikeServer} << true;
    QTest::newRow("old") << Codes{Expired} << false;
    QTest::newRow("future") << Codes{NotYetValid} << false;
    QTest::newRow("soon") << Codes{ExpiresSoon} << true;
    QTest::newRow("mail") << Codes{NotForClients} << false;
    QTest::newRow("plain") << Codes{PurposesUnlisted} << true;
    QTest::newRow("cipher") << Codes{UsageForbidsTls} << false;
    QTest::newRow("sha1") << Codes{WeakSignature} << true;
    QTest::newRow("rsa1024") << Codes{WeakKey} << false;
    QTest::newRow("ec192") << Codes{WeakKey} << false;
    QTest::newRow("ed") << Codes{UncommonKey} << true;
    QTest::newRow("root") << Codes{UsageForbidsTls, IsAuthority, PurposesUnlisted, SelfSigned} << false;
    QTest::newRow("middle") << Codes{UsageForbidsTls, IsAuthority, PurposesUnlisted} << false;
    QTest::newRow("selfmade") << Codes{SelfSigned, ExpiresSoon} << true;
}

void TestJudgement::clients()
{
    QFETCH(QList<FitnessCode>, codes);
    QFETCH(bool, usable);
    const auto certificate = load(QString::fromLatin1(QTest::currentDataTag()));
    const auto fitness = pki::clientFitness(certificate, {.now = m_now});
    QSet<int> found;
    for (const auto &finding : fitness.findings)
        found.insert(int(finding.code));
    QSet<int> expected;
    for (const auto code : codes)
        expected.insert(int(code));
    QCOMPARE(found, expected);
    QCOMPARE(fitness.findings.size(), codes.size());
    QCOMPARE(fitness.isUsable(), usable);
    QVERIFY(std::ranges::is_sorted(fitness.findings, std::ranges::greater(), &pki::FitnessFinding::severity));
    if (fitness.has(FitnessCode::ExpiresSoon) && codes.size() == 1)
        QCOMPARE(fitness.findings[0].days, m_now.toUTC().daysTo(certificate.notAfter().toUTC()));
    if (fitness.has(FitnessCode::WeakKey))
        QVERIFY(fitness.findings[0].text == u"RSA 1024" || fitness.findings[0].text == u"EC 192");

    const auto withoutKey = pki::clientFitness(certificate, {.now = m_now, .hasPrivateKey = false});
    QVERIFY(withoutKey.has(FitnessCode::KeyMissing) && !withoutKey.isUsable());
}

void TestJudgement::issuers()
{
    using enum FitnessCode;
    const auto findings = [&](const QString &name, const QList<pki::Certificate> &authorities) {
        return pki::clientFitness(load(name), {.now = m_now, .authorities = authorities});
    };
    QVERIFY(findings(u"direct"_s, {load(u"stranger"_s), load(u"root"_s)}).findings.isEmpty());
    const auto unknown = findings(u"direct"_s, {load(u"stranger"_s)});
    QVERIFY(unknown.has(IssuerUnknown) && !unknown.isUsable());
    QCOMPARE(unknown.findings[0].text, u"root"_s);
    // Of a file that somebody looks into, with no authority known at all.
    const auto alone = pki::clientFitness(load(u"direct"_s), {.now = m_now, .saysUnknownIssuer = true});
    QCOMPARE(alone.findings,
             (QList<pki::FitnessFinding>{{IssuerUnknown, pki::FitnessSeverity::Warning, 0, u"root"_s}}));
    QVERIFY(!pki::clientFitness(load(u"root"_s), {.now = m_now, .saysUnknownIssuer = true}).has(IssuerUnknown));
    const auto forged = findings(u"forged"_s, {load(u"root"_s)});
    QVERIFY(forged.has(IssuerDisagrees) && !forged.isUsable());
    QVERIFY(!pki::clientFitness(load(u"forged"_s),
                                {.now = m_now, .authorities = {load(u"root"_s)}, .checkSignature = false})
                 .has(IssuerDisagrees));
    QVERIFY(findings(u"good"_s, {load(u"middle"_s)}).findings.isEmpty());
}

void TestJudgement::servers_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("matches");
    const auto row = [](const QString &certificate, const QString &host, bool matches) {
        QTest::newRow(qPrintable(certificate + u' ' + host)) << certificate << host << matches;
    };
    row(u"server"_s, u"www.contoso.example"_s, true);
    row(u"server"_s, u"WWW.Contoso.example"_s, true);
    row(u"server"_s, u"contoso.example"_s, false);
    row(u"server"_s, u"a.apps.contoso.example"_s, true);
    row(u"server"_s, u"a.b.apps.contoso.example"_s, false);
    row(u"server"_s, u"apps.contoso.example"_s, false);
    row(u"server"_s, u"192.0.2.1"_s, true);
    row(u"server"_s, u"192.0.2.2"_s, false);
    row(u"server"_s, u"2001:DB8:0::1"_s, true);
    row(u"server"_s, u"[2001:db8::1]"_s, true);
    row(u"server"_s, u"2001:db8::2"_s, false);
    row(u"server"_s, u"bücher.example"_s, false);
    row(u"plain"_s, u"plain"_s, false);
}

void TestJudgement::servers()
{
    QFETCH(QString, certificate);
    QFETCH(QString, host);
    QFETCH(bool, matches);
    const auto loaded = load(certificate);
    QCOMPARE(pki::matchesHost(loaded, host), matches);
    const auto fitness = pki::serverFitness(loaded, host, {.now = m_now});
    QCOMPARE(fitness.isUsable(), matches);
    QCOMPARE(fitness.has(FitnessCode::NameMismatch), !matches && certificate != u"plain"_s);
    QCOMPARE(fitness.has(FitnessCode::NoAlternativeNames), certificate == u"plain"_s);
    QVERIFY(pki::serverFitness(load(u"good"_s), {}, {.now = m_now}).has(FitnessCode::NotForServers));
    QVERIFY(pki::serverFitness(load(u"server"_s), {}, {.now = m_now}).isUsable());
    const auto asOpenssl =
        test::run(u"openssl"_s, {u"x509"_s, u"-noout"_s, u"-in"_s, m_maker.path(certificate + u".pem"_s),
                                 QHostAddress(host).isNull() ? u"-checkhost"_s : u"-checkip"_s, host});
    if (host.front() != u'[' && certificate != u"plain"_s)
        QCOMPARE(!asOpenssl.output.contains("NOT match"), matches);
}

void TestJudgement::chains_data()
{
    QTest::addColumn<QStringList>("path");
    QTest::addColumn<int>("problem");
    QTest::addColumn<int>("link");
    constexpr int fine = -1;
    const auto row = [](const QString &name, const QStringList &path, int problem, int link = 0) {
        QTest::newRow(qPrintable(name)) << path << problem << link;
    };
    row(u"good"_s, {u"good"_s, u"middle"_s, u"root"_s}, fine);
    row(u"direct"_s, {u"direct"_s, u"root"_s}, fine);
    row(u"root"_s, {u"root"_s}, fine);
    row(u"server"_s, {u"server"_s, u"root"_s}, int(ChainProblem::WrongPurpose));
    row(u"old"_s, {u"old"_s, u"root"_s}, int(ChainProblem::Expired));
    row(u"future"_s, {u"future"_s, u"root"_s}, int(ChainProblem::NotYetValid));
    row(u"stranded"_s, {u"stranded"_s}, int(ChainProblem::IssuerNotFound));
    row(u"stranger"_s, {u"stranger"_s}, int(ChainProblem::NotTrusted));
    row(u"selfmade"_s, {u"selfmade"_s}, int(ChainProblem::NotTrusted));
    row(u"tooLong"_s, {u"tooLong"_s, u"below"_s, u"short"_s, u"root"_s}, int(ChainProblem::PathTooLong), 2);
    row(u"underStale"_s, {u"underStale"_s, u"stale"_s, u"root"_s}, int(ChainProblem::Expired), 1);
    row(u"fromLeaf"_s, {u"fromLeaf"_s, u"direct"_s, u"root"_s}, int(ChainProblem::NotAnAuthority), 1);
    row(u"constrained"_s, {u"constrained"_s, u"narrow"_s, u"root"_s}, int(ChainProblem::NameNotPermitted));
    row(u"forged"_s, {u"forged"_s, u"root"_s}, int(ChainProblem::BadSignature));
}

void TestJudgement::chains()
{
    QFETCH(QStringList, path);
    QFETCH(int, problem);
    QFETCH(int, link);
    const auto name = path.first();
    const bool asCa = name == u"root"_s;
    pki::ChainContext context{.time = m_now,
                              .purpose = asCa ? pki::Purpose::Any : pki::Purpose::ClientAuthentication,
                              .trusted = {load(u"root"_s), load(u"middle"_s), load(u"short"_s), load(u"below"_s),
                                          load(u"stale"_s), load(u"narrow"_s)},
                              .intermediates = {load(u"direct"_s)}};
    const auto chain = pki::buildChain(load(name), context);
    QList<pki::Certificate> expected;
    for (const auto &step : path)
        expected.append(load(step));
    QCOMPARE(chain.certificates, expected);
    QCOMPARE(chain.isValid(), problem < 0);
    if (problem >= 0) {
        const auto broken = *chain.broken();
        QCOMPARE(int(broken.problem), problem);
        if (broken.link != link && chain.faults.size() > 1)
            QVERIFY(std::ranges::contains(chain.faults, pki::ChainFault{ChainProblem(problem), link}));
        else
            QCOMPARE(broken.link, link);
    }

    QByteArray helpers;
    for (const auto &helper : {u"middle"_s, u"short"_s, u"below"_s, u"stale"_s, u"narrow"_s, u"direct"_s})
        helpers += m_maker.bytes(helper + u".pem"_s);
    m_maker.write(u"helpers.pem"_s, helpers);
    const auto judged = test::run(u"openssl"_s, {u"verify"_s, u"-CAfile"_s, m_maker.path(u"root.pem"_s),
                                                 u"-untrusted"_s, m_maker.path(u"helpers.pem"_s), u"-purpose"_s,
                                                 asCa ? u"any"_s : u"sslclient"_s, m_maker.path(name + u".pem"_s)});
    QCOMPARE(judged.exitCode == 0, chain.isValid());

    if (problem == int(ChainProblem::Expired)) {
        context.time = QDateTime::fromString(u"2020-06-01T00:00:00Z"_s, Qt::ISODate);
        const auto then = pki::buildChain(load(name), context);
        QVERIFY(!then.isValid()); // the root was not valid then
        QVERIFY(std::ranges::none_of(then.faults, [](const auto &f) { return f.problem == ChainProblem::Expired; }));
    }
}

void TestJudgement::revocation()
{
    const auto serial = load(u"direct"_s).serialNumber().toUpper();
    QVERIFY(crl(u"root"_s, {}, u"empty.crl"_s));
    QVERIFY(crl(u"root"_s, u"R\t300101000000Z\t250101000000Z,keyCompromise\t%1\tunknown\t/CN=direct\n"_s.arg(serial),
                u"revoked.crl"_s));
    QVERIFY(crl(u"root"_s, {}, u"stale.crl"_s, u"-crl_lastupdate 20200101000000Z -crl_nextupdate 20200201000000Z"_s));
    const auto judge = [&](const QString &name, const QList<pki::RevocationList> &lists, bool require) {
        return pki::buildChain(load(name), {.time = QDateTime::currentDateTimeUtc().addSecs(1),
                                            .trusted = {load(u"root"_s)},
                                            .intermediates = {load(u"middle"_s)},
                                            .revocationLists = lists,
                                            .requireRevocationLists = require});
    };
    const auto revoked = loadList(u"revoked.crl"_s);
    QVERIFY(judge(u"direct"_s, {loadList(u"empty.crl"_s)}, true).isValid());
    const auto refused = judge(u"direct"_s, {revoked}, false);
    QVERIFY(!refused.isValid());
    QCOMPARE(refused.broken()->problem, ChainProblem::Revoked);
    QCOMPARE(refused.broken()->link, 0);
    QCOMPARE(refused.broken()->detail, u"1"_s);
    QCOMPARE(judge(u"direct"_s, {loadList(u"stale.crl"_s)}, true).broken()->problem,
             ChainProblem::RevocationListExpired);
    QCOMPARE(judge(u"direct"_s, {}, true).broken()->problem, ChainProblem::RevocationUnknown);
    QVERIFY(judge(u"direct"_s, {}, false).isValid());
    // A list of the root says nothing about what "middle" issued.
    QVERIFY(judge(u"good"_s, {revoked}, false).isValid());
    QCOMPARE(judge(u"good"_s, {revoked}, true).broken()->problem, ChainProblem::RevocationUnknown);

    QCOMPARE(revoked.issuer().display(), u"root"_s);
    QCOMPARE(revoked.number(), u"1a2b"_s);
    QCOMPARE(revoked.entries().size(), 1);
    QCOMPARE(revoked.entries()[0].serialNumber, serial.toLower());
    QCOMPARE(revoked.entries()[0].reason, pki::RevocationReason::KeyCompromise);
    QCOMPARE(revoked.entries()[0].time, QDateTime::fromString(u"2025-01-01T00:00:00Z"_s, Qt::ISODate));
    QVERIFY(revoked.isSignedBy(load(u"root"_s)));
    QVERIFY(!revoked.isSignedBy(load(u"fake"_s)) && !revoked.isSignedBy(load(u"middle"_s)));
}

void TestJudgement::ownRevocationList()
{
    const auto authority = pki::createAuthority({.commonName = u"Ours Ž"_s}, test::fixedClock());
    EXPECT_OK(authority);
    const auto good = pki::issueClient(*authority, {.commonName = u"good"_s}, test::fixedClock());
    const auto bad = pki::issueClient(*authority, {.commonName = u"bad"_s}, test::fixedClock());
    EXPECT_OK(good);
    EXPECT_OK(bad);
    const auto when = QDateTime::fromString(u"2026-01-02T03:04:05Z"_s, Qt::ISODate);
    const QList<pki::RevokedCertificate> entries{
        {bad->certificate.serialNumber(), when, pki::RevocationReason::Superseded},
        {u"01"_s, when, pki::RevocationReason::Unspecified},
        {u"00f0000000000000000001"_s, when, pki::RevocationReason::CertificateHold}};
    const auto list = pki::createRevocationList(*authority, entries, 4711, 7, test::fixedClock(m_now));
    EXPECT_OK(list);
    QVERIFY(list->isSignedBy(authority->certificate));
    QCOMPARE(list->number(), u"1267"_s);
    QCOMPARE(list->entries().size(), 3);
    QCOMPARE(list->nextUpdate().date(), m_now.addDays(7).date());
    const auto again = pki::RevocationList::read(list->pem(), u"x"_s);
    EXPECT_OK(again);
    QCOMPARE(again->der(), list->der());

    m_maker.write(u"ours.pem"_s, authority->certificate.pem());
    m_maker.write(u"ours.crl"_s, list->pem());
    m_maker.write(u"ours.der.crl"_s, list->der());
    const auto text = m_maker.openssl(u"crl -noout -text -inform DER -in @ours.der.crl"_s).output;
    for (const auto &piece : {"Version 2", "CA Key Compromise|Superseded", "X509v3 CRL Number: \n                4711",
                              "Certificate Hold", "X509v3 Authority Key Identifier"}) {
        const auto wanted = QByteArray(piece).split('|').last();
        QVERIFY2(text.contains(wanted), text);
    }
    const auto verify = [&](const pki::Certificate &certificate) {
        m_maker.write(u"one.pem"_s, certificate.pem());
        return test::run(u"openssl"_s, {u"verify"_s, u"-x509_strict"_s, u"-crl_check"_s, u"-CRLfile"_s,
                                        m_maker.path(u"ours.crl"_s), u"-CAfile"_s, m_maker.path(u"ours.pem"_s),
                                        u"-purpose"_s, u"sslclient"_s, m_maker.path(u"one.pem"_s)});
    };
    QCOMPARE(verify(good->certificate).exitCode, 0);
    const auto refused = verify(bad->certificate);
    QVERIFY(refused.exitCode != 0 && refused.errors.contains("certificate revoked"));
    const auto ours = [&](const pki::Certificate &certificate) {
        return pki::buildChain(certificate, {.time = m_now,
                                             .trusted = {authority->certificate},
                                             .revocationLists = {*list},
                                             .requireRevocationLists = true});
    };
    QVERIFY(ours(good->certificate).isValid());
    QCOMPARE(ours(bad->certificate).broken()->problem, ChainProblem::Revoked);
    QCOMPARE(ours(bad->certificate).broken()->detail, u"4"_s);
    EXPECT_ERROR(pki::createRevocationList(*good, {}, 1, 7, test::fixedClock()), ErrorCode::NotAnAuthority);
    EXPECT_ERROR(pki::createRevocationList(*authority, {{u"xyz"_s, when}}, 1, 7, test::fixedClock()),
                 ErrorCode::InvalidName);
    EXPECT_ERROR(pki::createRevocationList(*authority, {}, 1, 0, test::fixedClock()), ErrorCode::OutOfRange);
}

void TestJudgement::revocationListsInAnyForm_data()
{
    QTest::addColumn<QByteArray>("content");
    const auto authority = pki::createAuthority({.commonName = u"Ours"_s}, test::fixedClock());
    EXPECT_OK(authority);
    const auto when = QDateTime::fromString(u"2026-01-02T03:04:05Z"_s, Qt::ISODate);
    const auto list = pki::createRevocationList(*authority, {{u"5a"_s, when, pki::RevocationReason::Superseded}}, 300,
                                                7, test::fixedClock(m_now));
    EXPECT_OK(list);
    m_form = list->der();
    const auto base64 = m_form.toBase64();
    QByteArray lines;
    QByteArray quoted;
    for (qsizetype at = 0; at < base64.size(); at += 64) {
        lines += base64.mid(at, 64) + '\n';
        quoted += "> " + base64.mid(at, 64) + "\r\n";
    }
    QTest::newRow("DER") << m_form;
    QTest::newRow("PEM") << list->pem();
    QTest::newRow("PEM below other text") << "Our list of today:\n\n" + list->pem() + "\nRegards\n";
    QTest::newRow("bare base64 in one line") << base64;
    QTest::newRow("bare base64 with a line end") << base64 + "\r\n";
    QTest::newRow("bare base64 in lines") << lines;
    QTest::newRow("bare base64 with a byte order mark") << "\xef\xbb\xbf" + lines;
    QTest::newRow("bare base64, quoted by a mail program") << quoted;
}

/// What is read is held: the text that it came from is wiped when the reading ends, and the list must not be.
void TestJudgement::revocationListsInAnyForm()
{
    QFETCH(QByteArray, content);
    const auto list = pki::RevocationList::read(content, u"x"_s);
    content.fill('\0');
    EXPECT_OK(list);
    QCOMPARE(list->der(), m_form);
    QCOMPARE(list->number(), u"012c"_s);
    QCOMPARE(list->nextUpdate().date(), m_now.addDays(7).date());
    QCOMPARE(list->entries().size(), 1);
    QCOMPARE(list->entries().first().serialNumber, u"5a"_s);
    QCOMPARE(list->entries().first().reason, pki::RevocationReason::Superseded);
}

void TestJudgement::brokenRevocationLists()
{
    const auto whole = m_maker.bytes(u"ours.der.crl"_s);
    for (qsizetype length = 0; length < whole.size(); ++length)
        QVERIFY(!pki::RevocationList::read(QByteArray(whole.constData(), length), u"x"_s));
    EXPECT_ERROR(pki::RevocationList::read(whole + "x", u"x"_s), ErrorCode::CertificateDamaged);
    EXPECT_ERROR(pki::RevocationList::read(m_maker.bytes(u"root.pem"_s), u"x"_s), ErrorCode::NotACertificate);
    EXPECT_ERROR(pki::RevocationList::read("hello", u"x"_s), ErrorCode::NotACertificate);
    const auto base64 = whole.toBase64();
    for (qsizetype length = 0; length < base64.size() - 4; length += 3)
        QVERIFY2(!pki::RevocationList::read(base64.first(length), u"x"_s), QByteArray::number(length));
    auto wrong = base64;
    wrong[wrong.size() / 2] = '*';
    QVERIFY(!pki::RevocationList::read(wrong, u"x"_s));
    EXPECT_ERROR(pki::RevocationList::read(load(u"root"_s).base64(), u"x"_s), ErrorCode::NotACertificate);
    // A list where a certificate is wanted is named for what it is, in every form.
    for (const auto &form : {whole, base64, m_maker.bytes(u"ours.crl"_s)})
        EXPECT_ERROR(pki::read(form, u"x"_s), ErrorCode::IsCertificateRevocationList);
}

CERTWIZARD_TEST_MAIN(TestJudgement)
#include "test_judgement.moc"
