#include "probe_fixture.h"

using namespace Qt::StringLiterals;

namespace certwizard::test {

using diagnose::ProbeReport;
using diagnose::ProbeRequest;
using diagnose::TlsVersion;

QString codes(const ProbeReport &report)
{
    QStringList list;
    for (const auto &finding : report.findings)
        list.append(QString::number(static_cast<int>(finding.code)));
    for (const auto &made : report.attempts)
        list.append(u"[%1 cert=%2 pha=%3 post=%4 ending=%5 asked=%6 status=%7 alert=%8]"_s
                        .arg(made.spec.version == TlsVersion::Tls13 ? u"1.3"_s : u"1.2"_s)
                        .arg(made.spec.withCertificate)
                        .arg(made.spec.offerPostHandshake)
                        .arg(made.spec.postBytes)
                        .arg(static_cast<int>(made.ending))
                        .arg(static_cast<int>(made.asked))
                        .arg(made.status)
                        .arg(made.alert));
    return list.join(u' ');
}

void ProbeTest::initTestCase()
{
    const auto clock = base::systemClock();
    // Old enough to have issued what has expired since.
    const auto authority = pki::createAuthority({.commonName = u"Contoso CA"_s, .validDays = 3650},
                                                [] { return QDateTime::currentDateTimeUtc().addYears(-2); });
    EXPECT_OK(authority);
    m_authority = *authority;
    const auto stranger = pki::createAuthority({.commonName = u"Stranger CA"_s}, clock);
    EXPECT_OK(stranger);
    m_stranger = *stranger;
    const auto server =
        pki::issueServer(m_authority, {.dnsNames = {u"localhost"_s}, .ipAddresses = {QHostAddress(u"127.0.0.1"_s)}},
                         clock);
    EXPECT_OK(server);
    m_server = *server;
    const auto client = pki::issueClient(m_authority, {.commonName = u"Alice Adams"_s}, clock);
    EXPECT_OK(client);
    m_client = *client;
    writeAll(file(u"ca.crt"_s), m_authority.certificate.pem());
    writeAll(file(u"stranger.crt"_s), m_stranger.certificate.pem());
    save(u"server"_s, m_server);
}

void ProbeTest::save(const QString &name, const pki::Identity &identity) const
{
    writeAll(file(name + u".crt"_s), identity.certificate.pem());
    const auto key = identity.key.toPlainPem();
    EXPECT_OK(key);
    const auto pem = key->reveal();
    writeAll(file(name + u".key"_s), QByteArrayView(pem.data(), static_cast<qsizetype>(pem.size())));
}

QString ProbeTest::fresh() const
{
    static int number = 0;
    const auto path = file(u"run%1"_s.arg(++number));
    QDir().mkpath(path);
    return path;
}

ProbeRequest ProbeTest::request(quint16 port, const QString &path) const
{
    ProbeRequest result;
    result.url = QUrl(u"https://localhost:%1%2"_s.arg(port).arg(path));
    result.client = m_client;
    result.trusted = {m_authority.certificate};
    result.timeout = std::chrono::seconds(5);
    return result;
}

QStringList ProbeTest::sServer(quint16 port, const QStringList &more) const
{
    return QStringList{u"s_server"_s,         u"-accept"_s, u"127.0.0.1:%1"_s.arg(port), u"-cert"_s,
                       file(u"server.crt"_s), u"-key"_s,    file(u"server.key"_s)}
           + (more.contains(u"-CAfile"_s) ? QStringList() : QStringList{u"-CAfile"_s, file(u"ca.crt"_s)}) + more;
}

pki::Identity ProbeTest::mallory() const
{
    const auto made = pki::issueClient(m_stranger, {.commonName = u"Mallory"_s}, base::systemClock());
    if (!made)
        qFatal("no stranger");
    return *made;
}

} // namespace certwizard::test
