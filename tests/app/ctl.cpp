#include "ctl.h"

#include "pki/issue.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace certwizard::test {

namespace {

void openssl(const QString &folder, const QStringList &arguments)
{
    const auto result = run(u"openssl"_s, arguments, plainEnvironment(), folder, 60000);
    if (result.exitCode != 0)
        QTest::qFail(result.errors.constData(), __FILE__, __LINE__);
}

template <typename T>
T taken(base::Result<T> result)
{
    if (!result) {
        QTest::qFail(qPrintable(describe(result.error())), __FILE__, __LINE__);
        return {};
    }
    return *std::move(result);
}

} // namespace

QString ctlPath()
{
    return QStringLiteral(CERTWIZARD_CTL);
}

QProcessEnvironment plainEnvironment()
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"NO_COLOR"_s);
    environment.insert(u"LANG"_s, u"C.UTF-8"_s);
    environment.remove(u"LC_ALL"_s);
    environment.remove(u"LANGUAGE"_s);
    return environment;
}

CommandResult run(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment,
                  const QString &folder, int timeoutMs)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForStarted(timeoutMs)) {
        QTest::qFail(qPrintable(u"cannot start "_s + program), __FILE__, __LINE__);
        return {};
    }
    process.closeWriteChannel();
    if (!process.waitForFinished(timeoutMs)) {
        process.kill();
        process.waitForFinished();
        QTest::qFail(qPrintable(program + u" did not finish in time"_s), __FILE__, __LINE__);
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

QJsonDocument json(const QByteArray &text)
{
    QJsonParseError error;
    auto document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        QTest::qFail(qPrintable(u"not JSON: "_s + error.errorString() + u'\n' + QString::fromUtf8(text)), __FILE__,
                     __LINE__);
    return document;
}

Bench::Bench(const QString &configuration)
{
    if (!m_folder.isValid())
        QTest::qFail("no temporary folder", __FILE__, __LINE__);
    writeAll(config(), readAll(fixture(u"configurations/%1.applicationHost.config"_s.arg(configuration))));
    set(u"SERVER_PW"_s, u"server-pw"_s);
    set(u"USER1_PW"_s, u"Secret-of-user-1"_s);
    set(u"USER2_PW"_s, u"Secret-of-user-2"_s);
    set(u"SALES_PW"_s, u"Secret-of-sales"_s);
}

QMap<QString, QByteArray> Bench::everything() const
{
    QMap<QString, QByteArray> files;
    QDirIterator iterator(m_folder.path(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        const auto file = iterator.next();
        QFile content(file);
        files.insert(QDir(m_folder.path()).relativeFilePath(file),
                     content.open(QIODevice::ReadOnly)
                         ? QCryptographicHash::hash(content.readAll(), QCryptographicHash::Sha256)
                         : QByteArray());
    }
    return files;
}

void Bench::writeAnswers(const QJsonObject &answers, const QString &name) const
{
    write(name, QJsonDocument(answers).toJson());
}

QJsonObject Bench::mainJob(const QString &site) const
{
    const auto password = [](const QString &variable) { return QJsonObject{{u"environment"_s, variable}}; };
    return {
        {u"site"_s, site},
        {u"binding"_s, QJsonObject{{u"address"_s, u"*"_s},
                                   {u"port"_s, 8443},
                                   {u"hostName"_s, u""_s},
                                   {u"sni"_s, false},
                                   {u"negotiate"_s, u"handshake"_s},
                                   {u"serverCertificate"_s, QJsonObject{{u"file"_s, u"server.pfx"_s},
                                                                        {u"password"_s, password(u"SERVER_PW"_s)}}}}},
        {u"ssl"_s, u"require"_s},
        {u"anonymous"_s, false},
        {u"mapping"_s, QJsonObject{{u"oneToOne"_s, true}, {u"manyToOne"_s, true}}},
        {u"oneToOne"_s, QJsonArray{QJsonObject{{u"userName"_s, u"CONTOSO\\user1"_s},
                                               {u"certificate"_s, u"user1.crt"_s},
                                               {u"password"_s, password(u"USER1_PW"_s)}},
                                   QJsonObject{{u"userName"_s, u"CONTOSO\\user2"_s},
                                               {u"certificate"_s, u"user2.crt"_s},
                                               {u"password"_s, password(u"USER2_PW"_s)}}}},
        {u"manyToOne"_s, QJsonArray{QJsonObject{{u"name"_s, u"Sales"_s},
                                                {u"permission"_s, u"allow"_s},
                                                {u"userName"_s, u"CONTOSO\\sales"_s},
                                                {u"password"_s, password(u"SALES_PW"_s)},
                                                {u"rules"_s, QJsonArray{QJsonObject{{u"field"_s, u"subject"_s},
                                                                                    {u"subField"_s, u"OU"_s},
                                                                                    {u"match"_s, u"Sales"_s},
                                                                                    {u"caseSensitive"_s, false}}}}}}},
        {u"passwords"_s, u"plain-text"_s}};
}

void Bench::makeCertificates() const
{
    const auto folder = m_folder.path();
    write(u"server.ext"_s, "subjectAltName=DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=serverAuth\n");
    write(u"client.ext"_s, "extendedKeyUsage=clientAuth\nkeyUsage=digitalSignature\n");
    const QStringList key{u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s};
    openssl(folder, QStringList{u"req"_s, u"-x509"_s} + key
                        + QStringList{u"-keyout"_s, u"ca.key"_s, u"-out"_s, u"ca.crt"_s, u"-subj"_s, u"/CN=Test CA"_s,
                                      u"-days"_s, u"30"_s});
    const auto issue = [&](const QString &name, const QString &subject, const QString &extensions) {
        openssl(folder,
                QStringList{u"req"_s} + key
                    + QStringList{u"-keyout"_s, name + u".key"_s, u"-out"_s, name + u".csr"_s, u"-subj"_s, subject});
        openssl(folder, {u"x509"_s, u"-req"_s, u"-in"_s, name + u".csr"_s, u"-CA"_s, u"ca.crt"_s, u"-CAkey"_s,
                         u"ca.key"_s, u"-out"_s, name + u".crt"_s, u"-days"_s, u"20"_s, u"-extfile"_s, extensions});
    };
    issue(u"server"_s, u"/CN=localhost"_s, u"server.ext"_s);
    issue(u"user1"_s, u"/CN=user1/O=Contoso"_s, u"client.ext"_s);
    issue(u"user2"_s, u"/CN=user2/OU=Sales"_s, u"client.ext"_s);
    openssl(folder, {u"pkcs12"_s, u"-export"_s, u"-in"_s, u"server.crt"_s, u"-inkey"_s, u"server.key"_s, u"-out"_s,
                     u"server.pfx"_s, u"-passout"_s, u"pass:server-pw"_s});
}

void Bench::makeOwnCertificates() const
{
    const auto clock = base::systemClock();
    pki::AuthorityRequest authority;
    authority.commonName = u"Own Test CA"_s;
    const auto ca = taken(pki::createAuthority(authority, clock));
    write(u"ca.crt"_s, ca.certificate.pem());
    pki::ServerRequest server;
    server.dnsNames = {u"localhost"_s};
    const auto identity = taken(pki::issueServer(ca, server, clock));
    const auto pfx = taken(pki::toPfx(identity, {ca.certificate}, base::Secret::copyOf("server-pw")));
    write(u"server.pfx"_s, QByteArrayView(pfx.reveal().data(), static_cast<qsizetype>(pfx.size())));
    for (const auto &name : {u"user1"_s, u"user2"_s}) {
        pki::ClientRequest client;
        client.commonName = name;
        client.upn = name + u"@contoso.example"_s;
        const auto user = taken(pki::issueClient(ca, client, clock));
        write(name + u".crt"_s, user.certificate.pem());
        write(name + u".key"_s, taken(user.key.toPlainPem()).reveal());
    }
}

CommandResult Bench::ctl(const QStringList &arguments, int timeoutMs) const
{
    return run(ctlPath(), arguments, timeoutMs);
}

CommandResult Bench::run(const QString &program, const QStringList &arguments, int timeoutMs) const
{
    return test::run(program, arguments, m_environment, m_folder.path(), timeoutMs);
}

CommandResult Bench::apply(const QStringList &more) const
{
    return ctl(QStringList{u"apply"_s, u"--config"_s, u"applicationHost.config"_s, u"--answers"_s, u"answers.json"_s}
               + more);
}

CommandResult Bench::plan(const QString &format) const
{
    return ctl({u"plan"_s, u"--config"_s, u"applicationHost.config"_s, u"--answers"_s, u"answers.json"_s, u"--format"_s,
                format});
}

} // namespace certwizard::test
