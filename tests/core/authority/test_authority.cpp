#include "authority/authority.h"
#include "authority/user_list.h"
#include "pki/chain.h"
#include "pki/read.h"
#include "pki/request.h"
#include "support/support.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <mutex>
#include <thread>

using namespace certwizard;
using namespace Qt::StringLiterals;
using authority::Authority;
using authority::IssuedStatus;
using base::ErrorCode;
using test::readAll;
using test::run;
using test::writeAll;

namespace {

constexpr int quick = 1000; // iterations: these keys protect nothing

base::Secret passphrase()
{
    return base::Secret::copyOf("correct horse");
}

class OnePassword : public base::Prompter {
public:
    explicit OnePassword(const char *text) : m_text(text) {}
    base::Result<base::Secret> askSecret(const base::SecretRequest &request) override
    {
        last = request;
        ++asked;
        return base::Secret::copyOf(m_text);
    }
    base::SecretRequest last;
    int asked = 0;

private:
    const char *m_text;
};

} // namespace

class TestAuthority : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_home;
    QDateTime m_now;
    int m_counter = 0;

    base::Clock clock()
    {
        return [this] { return m_now; };
    }
    QString fresh() { return m_home.filePath(u"authority%1"_s.arg(++m_counter)); }
    Authority make(const QString &folder)
    {
        auto made = Authority::create(folder, {.commonName = u"Žižkov CA"_s, .organisation = u"Contoso"_s},
                                      passphrase(), clock(), quick);
        if (!made)
            qFatal("%s", qPrintable(test::describe(made.error())));
        return std::move(*made);
    }
    bool sql(const QString &folder, const QStringList &statements)
    {
        bool fine = false;
        {
            auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
            database.setDatabaseName(folder + u"/register.sqlite"_s);
            fine = database.open();
            for (const auto &statement : statements)
                fine = fine && QSqlQuery(database).exec(statement);
        }
        QSqlDatabase::removeDatabase(u"test"_s);
        return fine;
    }
    QByteArray verify(const QString &folder, const pki::Certificate &certificate, const QStringList &more)
    {
        writeAll(m_home.filePath(u"leaf.pem"_s), certificate.pem());
        const auto result =
            run(u"openssl"_s, QStringList{u"verify"_s, u"-x509_strict"_s, u"-CAfile"_s, folder + u"/ca.crt"_s} + more
                                  + QStringList{m_home.filePath(u"leaf.pem"_s)});
        return result.exitCode == 0 ? QByteArray("OK") : result.output + result.errors;
    }

private Q_SLOTS:
    void init() { m_now = QDateTime::currentDateTimeUtc(); }
    void created();
    void createdWhereItCannot();
    void opened();
    void unlocking();
    void forgets();
    void changedPassphrase();
    void adopted();
    void notAdopted();
    void issues();
    void fromRequest();
    void renews();
    void revokes();
    void settings();
    void bulk();
    void bulkCancelled();
    void slowDeliveryIsCancelled();
    void bulkRenewal();
    void damagedRegister_data();
    void damagedRegister();
    void clockBeforeAuthority();
    void threads();
    void othersLeaveGaps();
};

void TestAuthority::created()
{
    const auto folder = fresh();
    const auto authority = make(folder);
    QVERIFY(authority.isUnlocked());
    QCOMPARE(authority.certificate().subject().display(), u"Žižkov CA"_s);
    QCOMPARE(authority.chain(), QList{authority.certificate()});
    QCOMPARE(QDir(folder).entryList(QDir::Files), (QStringList{u"ca.crt"_s, u"ca.key"_s, u"register.sqlite"_s}));
    // Nothing of the workshop is left beside it.
    QCOMPARE(QDir(m_home.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{QFileInfo(folder).fileName()});
#ifdef Q_OS_UNIX
    QVERIFY(!(QFile::permissions(folder + u"/ca.key"_s)
              & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
#endif
    QVERIFY(readAll(folder + u"/ca.key"_s).startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----"));
    writeAll(m_home.filePath(u"pass"_s), "correct horse\n");
    const auto key = run(u"openssl"_s, {u"pkey"_s, u"-in"_s, folder + u"/ca.key"_s, u"-passin"_s,
                                        u"file:"_s + m_home.filePath(u"pass"_s), u"-pubout"_s});
    const auto own = run(u"openssl"_s, {u"x509"_s, u"-in"_s, folder + u"/ca.crt"_s, u"-noout"_s, u"-pubkey"_s});
    QCOMPARE(key.exitCode, 0);
    QCOMPARE(key.output, own.output);
    const auto protection = authority.keyProtection();
    EXPECT_OK(protection);
    QCOMPARE(protection->cipher, u"AES-256-CBC"_s);
    QCOMPARE(protection->iterations, quick);
    QFile::remove(m_home.filePath(u"pass"_s));
}

void TestAuthority::createdWhereItCannot()
{
    const auto folder = fresh();
    static_cast<void>(make(folder));
    const auto before = readAll(folder + u"/ca.key"_s);
    EXPECT_ERROR(Authority::create(folder, {.commonName = u"Other"_s}, passphrase(), clock(), quick),
                 ErrorCode::AuthorityFolderUsed);
    QCOMPARE(readAll(folder + u"/ca.key"_s), before);
    QDir().mkdir(m_home.filePath(u"empty"_s));
    EXPECT_OK(Authority::create(m_home.filePath(u"empty"_s), {.commonName = u"Here"_s}, passphrase(), clock(), quick));
    EXPECT_OK(Authority::create(m_home.filePath(u"deep/er"_s), {.commonName = u"There"_s}, passphrase(), clock(),
                                quick));
    writeAll(m_home.filePath(u"file"_s), "x");
    EXPECT_ERROR(Authority::create(m_home.filePath(u"file"_s), {.commonName = u"x"_s}, passphrase(), clock(), quick),
                 ErrorCode::AuthorityFolderUsed);
    EXPECT_ERROR(Authority::create(fresh(), {.commonName = u"x"_s}, base::Secret(), clock(), quick),
                 ErrorCode::PasswordNeeded);
    EXPECT_ERROR(Authority::create(fresh(), {.commonName = QString(300, u'x')}, passphrase(), clock(), quick),
                 ErrorCode::InvalidName);
    EXPECT_ERROR(Authority::create(fresh(), {.commonName = u"x"_s}, passphrase(), clock(), 0), ErrorCode::OutOfRange);
    QVERIFY(QDir(m_home.path()).entryList({u".*"_s}, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty());
}

void TestAuthority::opened()
{
    EXPECT_ERROR(Authority::open(fresh(), clock()), ErrorCode::NoAuthorityFolder);
    const auto folder = fresh();
    const auto made = make(folder);
    const auto again = Authority::open(folder, clock());
    EXPECT_OK(again);
    QCOMPARE(again->certificate(), made.certificate());
    QVERIFY(!again->isUnlocked());
    const auto all = again->issued();
    EXPECT_OK(all);
    QVERIFY(all->isEmpty());
}

void TestAuthority::unlocking()
{
    const auto folder = fresh();
    static_cast<void>(make(folder));
    auto authority = Authority::open(folder, clock());
    EXPECT_OK(authority);
    EXPECT_ERROR(authority->issueClient({.commonName = u"x"_s}), ErrorCode::AuthorityLocked);
    EXPECT_ERROR(authority->writeRevocationList(), ErrorCode::AuthorityLocked);
    EXPECT_ERROR(authority->unlock(base::Secret::copyOf("wrong")), ErrorCode::WrongPassword);
    EXPECT_ERROR(authority->unlock(base::Secret()), ErrorCode::WrongPassword);
    QVERIFY(!authority->isUnlocked());
    OnePassword right("correct horse");
    EXPECT_OK(authority->unlock(right, 2));
    QCOMPARE(right.last.purpose, base::SecretPurpose::AuthorityKey);
    QCOMPARE(right.last.attempt, 2);
    EXPECT_OK(authority->unlock(right));
    QCOMPARE(right.asked, 1);
    EXPECT_OK(authority->issueClient({.commonName = u"x"_s}));
    authority->lock();
    EXPECT_ERROR(authority->issueClient({.commonName = u"x"_s}), ErrorCode::AuthorityLocked);

    // Three ways to fail, told apart.
    const auto keyPath = folder + u"/ca.key"_s;
    const auto whole = readAll(keyPath);
    const auto stranger = fresh();
    static_cast<void>(make(stranger));
    writeAll(keyPath, readAll(stranger + u"/ca.key"_s));
    EXPECT_ERROR(authority->unlock(passphrase()), ErrorCode::KeyMismatch);
    writeAll(keyPath, whole.first(whole.size() / 2));
    EXPECT_ERROR(authority->unlock(passphrase()), ErrorCode::CertificateDamaged);
    QFile::remove(keyPath);
    EXPECT_ERROR(authority->unlock(passphrase()), ErrorCode::KeyMissing);
    writeAll(keyPath, whole);
    EXPECT_OK(authority->unlock(passphrase()));
}

void TestAuthority::forgets()
{
    auto authority = make(fresh());
    authority.setForgetAfter(std::chrono::minutes(5));
    m_now = m_now.addSecs(200);
    EXPECT_OK(authority.issueClient({.commonName = u"x"_s}));
    m_now = m_now.addSecs(200);
    QVERIFY(authority.isUnlocked()); // the use in between started the time anew
    m_now = m_now.addSecs(100);
    QVERIFY(!authority.isUnlocked());
    EXPECT_ERROR(authority.issueClient({.commonName = u"x"_s}), ErrorCode::AuthorityLocked);
    EXPECT_OK(authority.unlock(passphrase()));
    authority.setForgetAfter(std::chrono::seconds(0));
    EXPECT_OK(authority.issueClient({.commonName = u"x"_s}));
    EXPECT_ERROR(authority.issueClient({.commonName = u"x"_s}), ErrorCode::AuthorityLocked);
}

void TestAuthority::changedPassphrase()
{
    const auto folder = fresh();
    auto authority = make(folder);
    EXPECT_ERROR(authority.changePassphrase(base::Secret::copyOf("wrong"), base::Secret::copyOf("next"), quick),
                 ErrorCode::WrongPassword);
    EXPECT_ERROR(authority.changePassphrase(passphrase(), base::Secret(), quick), ErrorCode::PasswordNeeded);
    EXPECT_OK(authority.unlock(passphrase()));
    EXPECT_OK(authority.changePassphrase(passphrase(), base::Secret::copyOf("next"), quick + 1));
    authority.lock();
    EXPECT_ERROR(authority.unlock(passphrase()), ErrorCode::WrongPassword);
    EXPECT_OK(authority.unlock(base::Secret::copyOf("next")));
    QCOMPARE(authority.keyProtection()->iterations, quick + 1);
    QVERIFY(!QFileInfo::exists(folder + u"/ca.key.new"_s));
#ifdef Q_OS_UNIX
    QVERIFY(!(QFile::permissions(folder + u"/ca.key"_s) & (QFile::ReadGroup | QFile::ReadOther)));
#endif
}

void TestAuthority::adopted()
{
    // An intermediate below a root, made elsewhere.
    const auto at = [this](const QString &name) { return m_home.filePath(name); };
    const auto openssl = [](const QStringList &arguments) { QCOMPARE(run(u"openssl"_s, arguments).exitCode, 0); };
    writeAll(
        at(u"x.ext"_s),
        "basicConstraints=critical,CA:TRUE,pathlen:0\nkeyUsage=critical,keyCertSign,cRLSign\nsubjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n");
    openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-noenc"_s, u"-keyout"_s, at(u"root.key"_s), u"-out"_s,
             at(u"root.pem"_s), u"-subj"_s, u"/CN=Root"_s, u"-days"_s, u"99"_s, u"-addext"_s,
             u"keyUsage=critical,keyCertSign,cRLSign"_s});
    openssl({u"req"_s, u"-newkey"_s, u"rsa:2048"_s, u"-noenc"_s, u"-keyout"_s, at(u"sub.key"_s), u"-out"_s,
             at(u"sub.csr"_s), u"-subj"_s, u"/CN=Sub"_s});
    openssl({u"x509"_s, u"-req"_s, u"-in"_s, at(u"sub.csr"_s), u"-CA"_s, at(u"root.pem"_s), u"-CAkey"_s,
             at(u"root.key"_s), u"-days"_s, u"50"_s, u"-extfile"_s, at(u"x.ext"_s), u"-out"_s, at(u"sub.pem"_s)});
    m_now = QDateTime::currentDateTimeUtc().addSecs(1);
    const auto identity = pki::readIdentity(at(u"sub.pem"_s), at(u"sub.key"_s));
    EXPECT_OK(identity);
    const auto root = pki::readFile(at(u"root.pem"_s));
    EXPECT_OK(root);
    const auto folder = fresh();
    auto authority = Authority::adopt(folder, identity->identity, root->certificates, passphrase(), clock(), quick);
    EXPECT_OK(authority);
    QCOMPARE(authority->chain(), (QList{identity->identity.certificate, root->certificates.first()}));
    const auto issued = authority->issueClient({.commonName = u"Žofie"_s});
    EXPECT_OK(issued);
    QCOMPARE(issued->identity.certificate.notAfter(), identity->identity.certificate.notAfter());
    writeAll(at(u"leaf.pem"_s), issued->identity.certificate.pem());
    const auto verified =
        run(u"openssl"_s, {u"verify"_s, u"-x509_strict"_s, u"-purpose"_s, u"sslclient"_s, u"-CAfile"_s,
                           at(u"root.pem"_s), u"-untrusted"_s, folder + u"/ca.crt"_s, at(u"leaf.pem"_s)});
    QVERIFY2(verified.exitCode == 0, verified.output + verified.errors);
    const auto again = Authority::open(folder, clock());
    EXPECT_OK(again);
    QCOMPARE(again->chain(), authority->chain());
}

void TestAuthority::notAdopted()
{
    const auto ca = pki::createAuthority({.commonName = u"CA"_s, .validDays = 10}, clock());
    EXPECT_OK(ca);
    const auto leaf = pki::issueClient(*ca, {.commonName = u"leaf"_s}, clock());
    EXPECT_OK(leaf);
    const auto folder = fresh();
    EXPECT_ERROR(Authority::adopt(folder, *leaf, {}, passphrase(), clock(), quick), ErrorCode::NotAnAuthority);
    EXPECT_ERROR(Authority::adopt(folder, {ca->certificate, leaf->key}, {}, passphrase(), clock(), quick),
                 ErrorCode::KeyMismatch);
    m_now = m_now.addDays(11);
    const auto late = Authority::adopt(folder, *ca, {}, passphrase(), clock(), quick);
    EXPECT_ERROR(late, ErrorCode::OutOfRange);
    QCOMPARE(late.error().detail, u"expired"_s);
    QVERIFY(!QFileInfo::exists(folder));
}

void TestAuthority::issues()
{
    const auto folder = fresh();
    auto authority = make(folder);
    const auto client = authority.issueClient({.commonName = u"Žofie"_s, .email = u"z@contoso.example"_s},
                                              {u"CONTOSO\\zofie"_s, u"new card"_s});
    EXPECT_OK(client);
    const auto server = authority.issueServer({.dnsNames = {u"www.contoso.example"_s}});
    EXPECT_OK(server);
    QCOMPARE(verify(folder, client->identity.certificate, {u"-purpose"_s, u"sslclient"_s}), "OK");
    QCOMPARE(verify(folder, server->identity.certificate, {u"-purpose"_s, u"sslserver"_s}), "OK");
    EXPECT_OK(authority.recordFile(client->issued.serialNumber().toUpper(), u"/out/žofie.pfx"_s));
    EXPECT_OK(authority.recordFile(client->issued.serialNumber(), u"/out/copy.pfx"_s));
    EXPECT_ERROR(authority.recordFile(u"00"_s, u"/x"_s), ErrorCode::UnknownCertificate);

    const auto again = Authority::open(folder, clock());
    EXPECT_OK(again);
    const auto all = again->issued();
    EXPECT_OK(all);
    QCOMPARE(all->size(), 2);
    const auto &first = all->at(0);
    QCOMPARE(first.certificate, client->identity.certificate);
    QCOMPARE(first.id, client->issued.id);
    QCOMPARE(first.recipient.account, u"CONTOSO\\zofie"_s);
    QCOMPARE(first.recipient.note, u"new card"_s);
    QCOMPARE(first.files, (QStringList{u"/out/žofie.pfx"_s, u"/out/copy.pfx"_s}));
    QCOMPARE(int(first.purpose), int(authority::IssuedPurpose::Client));
    QCOMPARE(int(all->at(1).purpose), int(authority::IssuedPurpose::Server));
    QCOMPARE(first.issuedAt.toSecsSinceEpoch(), m_now.toSecsSinceEpoch());
    QCOMPARE(int(first.statusAt(m_now)), int(IssuedStatus::Valid));
    QCOMPARE(int(first.statusAt(m_now.addYears(2))), int(IssuedStatus::Expired));
    QCOMPARE(int(first.statusAt(m_now.addDays(-2))), int(IssuedStatus::NotYetValid));
    QVERIFY(first.isDue(m_now, m_now.addDays(366)) && !first.isDue(m_now, m_now.addDays(30)));
    const auto found = again->find(client->issued.serialNumber().toUpper());
    EXPECT_OK(found);
    QCOMPARE(found->files.size(), 2);
    EXPECT_ERROR(again->find(u"1234"_s), ErrorCode::UnknownCertificate);
    // A refused request leaves no record.
    EXPECT_ERROR(authority.issueClient({.commonName = u"\u202Eevil"_s}), ErrorCode::InvalidName);
    QCOMPARE(authority.issued()->size(), 2);
}

void TestAuthority::fromRequest()
{
    auto authority = make(fresh());
    const auto at = [this](const QString &name) { return m_home.filePath(name); };
    QCOMPARE(run(u"openssl"_s, {u"req"_s, u"-new"_s, u"-newkey"_s, u"rsa:2048"_s, u"-noenc"_s, u"-keyout"_s,
                                at(u"own.key"_s), u"-out"_s, at(u"own.csr"_s), u"-subj"_s, u"/CN=own"_s})
                 .exitCode,
             0);
    const auto request = pki::readRequestFile(at(u"own.csr"_s));
    EXPECT_OK(request);
    const auto client =
        authority.certifyClient({.commonName = request->subject.display()}, request->key, {u"CONTOSO\\own"_s});
    EXPECT_OK(client);
    const auto server = authority.certifyServer({.dnsNames = {u"own.example"_s}}, request->key);
    EXPECT_OK(server);
    const auto key = pki::readKeyFile(at(u"own.key"_s));
    EXPECT_OK(key);
    QVERIFY(key->matches(client->certificate) && key->matches(server->certificate));
    QCOMPARE(authority.issued()->size(), 2);
}

void TestAuthority::renews()
{
    const auto folder = fresh();
    auto authority = make(folder);
    const auto old = authority.issueClient({.commonName = u"Žofie"_s, .validDays = 30}, {u"CONTOSO\\zofie"_s});
    EXPECT_OK(old);
    m_now = m_now.addDays(20);
    EXPECT_OK(authority.unlock(passphrase()));
    QVERIFY(authority.issued()->first().isDue(m_now, m_now.addDays(30)));
    const auto next = authority.renew(old->issued.serialNumber(), 365);
    EXPECT_OK(next);
    QCOMPARE(next->issued.renews, old->issued.id);
    QCOMPARE(next->issued.recipient.account, u"CONTOSO\\zofie"_s);
    QVERIFY(next->identity.key.matches(next->identity.certificate)
            && !old->identity.key.matches(next->identity.certificate));
    const auto all = authority.issued();
    EXPECT_OK(all);
    QCOMPARE(all->first().renewedBy, next->issued.id);
    QVERIFY(!all->first().isDue(m_now, m_now.addDays(30)));
    // Both are valid meanwhile.
    QCOMPARE(int(all->at(0).statusAt(m_now)), int(IssuedStatus::Valid));
    QCOMPARE(int(all->at(1).statusAt(m_now)), int(IssuedStatus::Valid));
    const auto attime = QString::number(m_now.toSecsSinceEpoch());
    QCOMPARE(verify(folder, all->at(0).certificate, {u"-attime"_s, attime}), "OK");
    QCOMPARE(verify(folder, all->at(1).certificate, {u"-attime"_s, attime}), "OK");
    const auto same = authority.renewSameKey(next->issued.serialNumber(), 365);
    EXPECT_OK(same);
    QVERIFY(next->identity.key.matches(same->certificate));
    EXPECT_OK(authority.revoke(next->issued.serialNumber(), pki::RevocationReason::KeyCompromise));
    EXPECT_ERROR(authority.renewSameKey(next->issued.serialNumber(), 365), ErrorCode::AlreadyRevoked);
    EXPECT_OK(authority.renew(next->issued.serialNumber(), 365, pki::KeyAlgorithm::EcP384));
    EXPECT_ERROR(authority.renew(u"77"_s, 365), ErrorCode::UnknownCertificate);
}

void TestAuthority::revokes()
{
    const auto folder = fresh();
    auto authority = make(folder);
    const auto good = authority.issueClient({.commonName = u"good"_s});
    const auto bad = authority.issueClient({.commonName = u"bad"_s});
    const auto brief = authority.issueClient({.commonName = u"brief"_s, .validDays = 1});
    EXPECT_OK(good);
    EXPECT_OK(bad);
    EXPECT_OK(brief);
    QVERIFY(authority.revocationList()->isNull());
    const auto revoked = authority.revoke(bad->issued.serialNumber(), pki::RevocationReason::KeyCompromise);
    EXPECT_OK(revoked);
    QCOMPARE(int(revoked->statusAt(m_now)), int(IssuedStatus::Revoked));
    EXPECT_OK(authority.revoke(brief->issued.serialNumber(), pki::RevocationReason::Superseded));
    const auto twice = authority.revoke(bad->issued.serialNumber(), pki::RevocationReason::Superseded);
    EXPECT_ERROR(twice, ErrorCode::AlreadyRevoked);
    QCOMPARE(twice.error().detail, m_now.date().toString(Qt::ISODate));
    EXPECT_ERROR(authority.revoke(u"42"_s, pki::RevocationReason::Superseded), ErrorCode::UnknownCertificate);

    const auto first = authority.writeRevocationList();
    EXPECT_OK(first);
    QCOMPARE(first->list.entries().size(), 2);
    QCOMPARE(readAll(first->derPath), first->list.der());
    QCOMPARE(verify(folder, good->identity.certificate, {u"-crl_check"_s, u"-CRLfile"_s, first->pemPath}), "OK");
    QVERIFY(verify(folder, bad->identity.certificate, {u"-crl_check"_s, u"-CRLfile"_s, first->pemPath})
                .contains("certificate revoked"));
    const pki::ChainContext context{.time = m_now,
                                    .trusted = {authority.certificate()},
                                    .revocationLists = {first->list},
                                    .requireRevocationLists = true};
    QVERIFY(pki::buildChain(good->identity.certificate, context).isValid());
    QCOMPARE(pki::buildChain(bad->identity.certificate, context).broken()->problem, pki::ChainProblem::Revoked);

    m_now = m_now.addDays(2);
    EXPECT_OK(authority.unlock(passphrase()));
    const auto second = authority.writeRevocationList();
    EXPECT_OK(second);
    QCOMPARE(second->list.entries().size(), 1); // the brief one has expired
    QCOMPARE(first->list.number(), u"01"_s);
    QCOMPARE(second->list.number(), u"02"_s);
    const auto read = Authority::open(folder, clock())->revocationList();
    EXPECT_OK(read);
    QCOMPARE(read->der(), second->list.der());
    QCOMPARE(Authority::open(folder, clock())->find(bad->issued.serialNumber())->revocation->reason,
             pki::RevocationReason::KeyCompromise);
}

void TestAuthority::settings()
{
    const auto folder = fresh();
    auto authority = make(folder);
    QCOMPARE(*authority.settings(), authority::Settings());
    authority::Settings settings;
    settings.publication = {{u"http://pki.contoso.example/ca.crl"_s}, {u"http://pki.contoso.example/ca.crt"_s}};
    settings.clientValidDays = 100;
    settings.revocationListValidDays = 7;
    EXPECT_OK(authority.setSettings(settings));
    QCOMPARE(*Authority::open(folder, clock())->settings(), settings);
    const auto issued = authority.issueClient({.commonName = u"x"_s});
    EXPECT_OK(issued);
    const auto text =
        run(u"openssl"_s, {u"x509"_s, u"-noout"_s, u"-text"_s}, issued->identity.certificate.pem()).output;
    QVERIFY(text.contains("URI:http://pki.contoso.example/ca.crl")
            && text.contains("CA Issuers - URI:http://pki.contoso.example/ca.crt"));
    QCOMPARE(authority.writeRevocationList()->list.nextUpdate().date(), m_now.addDays(7).date());
    settings.publication.revocationListUrls = {u"file:///etc/passwd"_s};
    EXPECT_ERROR(authority.setSettings(settings), ErrorCode::InvalidName);
    QCOMPARE(authority.settings()->publication.revocationListUrls, QStringList{u"http://pki.contoso.example/ca.crl"_s});
}

void TestAuthority::bulk()
{
    const auto folder = fresh();
    auto authority = make(folder);
    QList<authority::ClientOrder> orders;
    for (int i = 0; i < 600; ++i)
        orders.append({{.commonName = i == 300 ? QString() : u"User %1"_s.arg(i)}, {u"CONTOSO\\user%1"_s.arg(i)}});
    std::mutex mutex;
    QSet<qsizetype> delivered;
    double last = 0;
    base::Progress progress;
    progress.report = [&](double fraction) {
        const std::scoped_lock guard(mutex);
        last = std::max(last, fraction);
    };
    const auto results = authority.issueClients(
        orders,
        [&](qsizetype row, const authority::IssuedIdentity &issued,
            base::NewFiles &) -> base::Result<authority::Authority::Delivered> {
            const std::scoped_lock guard(mutex);
            delivered.insert(row);
            if (row == 400)
                return base::fail(ErrorCode::DiskFull, u"somewhere"_s);
            if (!issued.identity.key.matches(issued.issued.certificate)
                || issued.issued.recipient.account != u"CONTOSO\\user%1"_s.arg(row))
                return base::fail(ErrorCode::Internal);
            return authority::Authority::Delivered{{u"/out/%1.pfx"_s.arg(row)}, {}};
        },
        progress);
    EXPECT_OK(results);
    QCOMPARE(results->size(), 600);
    QCOMPARE(delivered.size(), 599);
    QVERIFY(last > 0.99);
    for (qsizetype i = 0; i < 600; ++i) {
        if (i == 300)
            EXPECT_ERROR(results->at(i), ErrorCode::InvalidName);
        else if (i == 400)
            EXPECT_ERROR(results->at(i), ErrorCode::DiskFull);
        else
            QCOMPARE(results->at(i)->certificate.subject().display(), u"User %1"_s.arg(i));
    }
    const auto all = authority.issued();
    EXPECT_OK(all);
    QCOMPARE(all->size(), 599); // also the one that could not be delivered
    QCOMPARE(all->at(7).files, QStringList{u"/out/7.pfx"_s});
    QCOMPARE(results->at(7)->files, all->at(7).files);
    QVERIFY(all->at(399).files.isEmpty());
    authority.lock();
    EXPECT_ERROR(authority.issueClients(orders), ErrorCode::AuthorityLocked);
}

void TestAuthority::bulkCancelled()
{
    auto authority = make(fresh());
    const QList<authority::ClientOrder> orders(2000, {{.commonName = u"x"_s}, {}});
    std::stop_source stop;
    base::Progress progress;
    progress.stop = stop.get_token();
    std::atomic<int> delivered = 0;
    const auto results = authority.issueClients(
        orders,
        [&](qsizetype, const authority::IssuedIdentity &, base::NewFiles &) {
            if (++delivered == 10)
                stop.request_stop();
            return base::Result<authority::Authority::Delivered>();
        },
        progress);
    EXPECT_OK(results);
    const auto done = std::ranges::count_if(*results, [](const auto &result) { return result.has_value(); });
    QVERIFY(done >= 10 && done < 2000);
    QCOMPARE(done, delivered.load());
    QCOMPARE(authority.issued()->size(), done);
    EXPECT_ERROR(results->last(), ErrorCode::Cancelled);
}

/// A hundred hand-outs take seconds: a cancel is felt long before the last, and what is recorded was delivered.
void TestAuthority::slowDeliveryIsCancelled()
{
    auto authority = make(fresh());
    const QList<authority::ClientOrder> orders(100, {{.commonName = u"x"_s}, {}});
    std::stop_source stop;
    std::atomic<int> delivered = 0;
    const base::Progress progress{.report = {}, .stop = stop.get_token()};
    const auto results = authority.issueClients(
        orders,
        [&](qsizetype, const authority::IssuedIdentity &, base::NewFiles &) {
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            if (++delivered == 5)
                stop.request_stop();
            return base::Result<authority::Authority::Delivered>();
        },
        progress);
    EXPECT_OK(results);
    const auto done = std::ranges::count_if(*results, [](const auto &one) { return one.has_value(); });
    QVERIFY2(done >= 5 && done <= 20, qPrintable(QString::number(done)));
    QCOMPARE(delivered.load(), done);
    QCOMPARE(authority.issued()->size(), done);
    EXPECT_ERROR(results->last(), ErrorCode::Cancelled);
}

void TestAuthority::bulkRenewal()
{
    auto authority = make(fresh());
    const auto client = authority.issueClient({.commonName = u"Žofie"_s, .validDays = 20}, {u"CONTOSO\\zofie"_s, {}});
    EXPECT_OK(client);
    const auto server =
        authority.issueServer({.dnsNames = {u"www.example"_s}, .key = pki::KeyAlgorithm::Rsa2048, .validDays = 20});
    EXPECT_OK(server);
    const auto results =
        authority.renewAll({client->issued.serialNumber(), u"abcd"_s, server->issued.serialNumber().toUpper()}, 300,
                           [](qsizetype row, const authority::IssuedIdentity &issued,
                              base::NewFiles &) -> base::Result<authority::Authority::Delivered> {
                               if (!issued.identity.key.matches(issued.issued.certificate))
                                   return base::fail(ErrorCode::KeyMismatch);
                               return authority::Authority::Delivered{{u"/out/%1"_s.arg(row)}, {}};
                           });
    EXPECT_OK(results);
    EXPECT_OK(results->at(0));
    EXPECT_ERROR(results->at(1), ErrorCode::UnknownCertificate);
    EXPECT_OK(results->at(2));
    QCOMPARE(results->at(0)->renews, client->issued.id);
    QCOMPARE(results->at(0)->recipient.account, u"CONTOSO\\zofie"_s);
    QCOMPARE(results->at(2)->certificate.key().bits, 2048);
    QCOMPARE(int(results->at(2)->purpose), int(authority::IssuedPurpose::Server));
    const auto all = authority.issued();
    EXPECT_OK(all);
    QCOMPARE(all->size(), 4);
    QCOMPARE(all->at(0).renewedBy, results->at(0)->id);
    QCOMPARE(all->at(3).files, QStringList{u"/out/2"_s});
    QVERIFY(all->at(0).certificate.key().kind == results->at(0)->certificate.key().kind);
}

void TestAuthority::damagedRegister_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<int>("code");
    QTest::newRow("missing") << u"missing"_s << int(ErrorCode::RegisterDamaged);
    QTest::newRow("empty") << u"empty"_s << int(ErrorCode::RegisterDamaged);
    QTest::newRow("text") << u"text"_s << int(ErrorCode::RegisterDamaged);
    QTest::newRow("cut off") << u"cut"_s << int(ErrorCode::RegisterDamaged);
    QTest::newRow("overwritten") << u"overwritten"_s << int(ErrorCode::RegisterDamaged);
    QTest::newRow("another authority's") << u"other"_s << int(ErrorCode::RegisterDamaged);
    QTest::newRow("another database") << u"database"_s << int(ErrorCode::RegisterDamaged);
    QTest::newRow("newer") << u"newer"_s << int(ErrorCode::RegisterNewer);
}

void TestAuthority::damagedRegister()
{
    QFETCH(QString, damage);
    QFETCH(int, code);
    const auto folder = fresh();
    const auto path = folder + u"/register.sqlite"_s;
    {
        auto authority = make(folder);
        QList<authority::ClientOrder> orders(100, {{.commonName = u"x"_s}, {}});
        EXPECT_OK(authority.issueClients(orders));
    }
    auto bytes = readAll(path);
    if (damage == u"missing") {
        QVERIFY(QFile::remove(path));
    } else if (damage == u"empty") {
        writeAll(path, {});
    } else if (damage == u"text") {
        writeAll(path,
                 "this is no database, and it is longer than a header of SQLite has to be at the very least..........");
    } else if (damage == u"cut") {
        writeAll(path, bytes.first(bytes.size() / 2));
    } else if (damage == u"overwritten") {
        writeAll(path, bytes.replace(bytes.size() / 3, 4096, QByteArray(4096, 'x')));
    } else if (damage == u"newer") {
        QVERIFY(sql(folder, {u"PRAGMA user_version = 99"_s}));
    } else if (damage == u"database") {
        QVERIFY(QFile::remove(path));
        QVERIFY(sql(folder, {u"CREATE TABLE other (x)"_s}));
    } else {
        const auto stranger = fresh();
        static_cast<void>(make(stranger));
        writeAll(path, readAll(stranger + u"/register.sqlite"_s));
    }
    const auto before = QFileInfo::exists(path) ? readAll(path) : QByteArray();
    EXPECT_ERROR(Authority::open(folder, clock()), ErrorCode(code));
    QCOMPARE(Authority::open(folder, clock()).error().detail == authority::noRegister, damage == u"missing");
    QCOMPARE(QFileInfo::exists(path), damage != u"missing");
    if (damage != u"missing")
        QCOMPARE(readAll(path), before);
}

void TestAuthority::clockBeforeAuthority()
{
    auto authority = make(fresh());
    m_now = m_now.addDays(-10);
    EXPECT_OK(authority.unlock(passphrase()));
    const auto early = authority.issueClient({.commonName = u"x"_s});
    EXPECT_ERROR(early, ErrorCode::OutOfRange);
    QCOMPARE(early.error().detail, u"not-yet-valid"_s);
    QVERIFY(authority.issued()->isEmpty());
}

void TestAuthority::threads()
{
    auto authority = make(fresh());
    std::atomic<int> done = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&, i] {
                for (int k = 0; k < 5; ++k) {
                    const auto issued = authority.issueClient({.commonName = u"%1-%2"_s.arg(i).arg(k)});
                    done += issued && authority.revoke(issued->issued.serialNumber(), pki::RevocationReason::Superseded)
                            && authority.issued();
                }
            });
        }
    }
    QCOMPARE(done.load(), 20);
    const auto all = authority.issued();
    EXPECT_OK(all);
    QCOMPARE(all->size(), 20);
    QVERIFY(std::ranges::all_of(*all, [](const auto &issued) { return issued.revocation.has_value(); }));
}

/// Another program that hardly ever lets go of the register, as on a disk that flushes slowly, starves nobody.
void TestAuthority::othersLeaveGaps()
{
    const auto folder = fresh();
    auto authority = make(folder);
    std::jthread other([&](const std::stop_token &stop) {
        {
            auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            database.setDatabaseName(folder + u"/register.sqlite"_s);
            if (!database.open())
                qFatal("not opened");
            while (!stop.stop_requested()) {
                if (!QSqlQuery(database).exec(u"BEGIN EXCLUSIVE"_s))
                    continue;
                std::this_thread::sleep_for(std::chrono::milliseconds(150));
                QSqlQuery(database).exec(u"COMMIT"_s);
                std::this_thread::sleep_for(std::chrono::milliseconds(8));
            }
        }
        QSqlDatabase::removeDatabase(u"other"_s);
    });
    for (int i = 0; i < 5; ++i)
        EXPECT_OK(authority.issueClient({.commonName = u"User %1"_s.arg(i)}));
    QCOMPARE(authority.issued()->size(), 5);
}

CERTWIZARD_TEST_MAIN(TestAuthority)
#include "test_authority.moc"
