#include "authority_fixture.h"
#include "pki/read.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace certwizard;
using namespace Qt::StringLiterals;
using authority::Authority;
using base::ErrorCode;
using test::passphrase;
using test::quick;
using test::readAll;
using test::run;
using test::writeAll;

namespace {

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

/// The folder of an authority: made, taken over, opened, locked, and refused when it is damaged.
class TestAuthority : public test::AuthorityTest {
    Q_OBJECT

private:
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

private Q_SLOTS:
    void created();
    void createdWhereItCannot();
    void opened();
    void unlocking();
    void forgets();
    void changedPassphrase();
    void adopted();
    void adoptedFarBelow();
    void notAdopted();
    void settings();
    void damagedRegister_data();
    void damagedRegister();
    void changedCertificate();
    void clockBeforeAuthority();
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
    writeAll(at(u"pass"_s), "correct horse\n");
    const auto key = run(u"openssl"_s, {u"pkey"_s, u"-in"_s, folder + u"/ca.key"_s, u"-passin"_s,
                                        u"file:"_s + at(u"pass"_s), u"-pubout"_s});
    const auto own = run(u"openssl"_s, {u"x509"_s, u"-in"_s, folder + u"/ca.crt"_s, u"-noout"_s, u"-pubkey"_s});
    QCOMPARE(key.exitCode, 0);
    QCOMPARE(key.output, own.output);
    const auto protection = authority.keyProtection();
    EXPECT_OK(protection);
    QCOMPARE(protection->cipher, u"AES-256-CBC"_s);
    QCOMPARE(protection->iterations, quick);
    QFile::remove(at(u"pass"_s));
}

void TestAuthority::createdWhereItCannot()
{
    const auto folder = fresh();
    static_cast<void>(make(folder));
    const auto before = readAll(folder + u"/ca.key"_s);
    EXPECT_ERROR(Authority::create(folder, {.commonName = u"Other"_s}, passphrase(), clock(), quick),
                 ErrorCode::AuthorityFolderUsed);
    QCOMPARE(readAll(folder + u"/ca.key"_s), before);
    QDir().mkdir(at(u"empty"_s));
    EXPECT_OK(Authority::create(at(u"empty"_s), {.commonName = u"Here"_s}, passphrase(), clock(), quick));
    EXPECT_OK(Authority::create(at(u"deep/er"_s), {.commonName = u"There"_s}, passphrase(), clock(), quick));
    writeAll(at(u"file"_s), "x");
    EXPECT_ERROR(Authority::create(at(u"file"_s), {.commonName = u"x"_s}, passphrase(), clock(), quick),
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
    const auto missing = authority->unlock(passphrase());
    EXPECT_ERROR(missing, ErrorCode::KeyMissing);
    QCOMPARE(missing.error().detail, authority::noKeyFile);
    writeAll(keyPath, whole);
    EXPECT_OK(authority->unlock(passphrase()));
    // With all of it gone, it is not the key that is missed.
    authority->lock();
    QVERIFY(QDir(folder).removeRecursively());
    EXPECT_ERROR(authority->unlock(passphrase()), ErrorCode::NoAuthorityFolder);
    EXPECT_ERROR(authority->issued(), ErrorCode::NoAuthorityFolder);
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
    // A stranger's would be trusted by whoever follows the instructions.
    const auto stranger = pki::createAuthority({.commonName = u"Stranger"_s, .validDays = 10}, clock());
    EXPECT_OK(stranger);
    const auto refused = Authority::adopt(folder, *identity, {stranger->certificate}, passphrase(), clock(), quick);
    EXPECT_ERROR(refused, ErrorCode::ChainForeign);
    QCOMPARE(refused.error().subject, u"Stranger"_s);
    QVERIFY(!QFileInfo::exists(folder));
    // What lay beside it in a PFX is no claim: what does not belong is left out.
    auto authority = Authority::adopt(folder, {identity->identity, {stranger->certificate}}, root->certificates,
                                      passphrase(), clock(), quick);
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
    const auto files = again->storeFiles();
    EXPECT_OK(files);
    QCOMPARE(pki::readFile(files->root)->certificates, root->certificates);
    QCOMPARE(files->intermediates, QStringList{folder + u"/ca.crt"_s});
}

/// The certificates above come in any order and go where Windows wants them, each in a file of its own.
void TestAuthority::adoptedFarBelow()
{
    const auto root = pki::createAuthority({.commonName = u"Root"_s, .validDays = 90, .pathLength = 2}, clock());
    EXPECT_OK(root);
    const auto openssl = [](const QStringList &arguments) { QCOMPARE(run(u"openssl"_s, arguments).exitCode, 0); };
    writeAll(at(u"r.pem"_s), root->certificate.pem());
    const auto rootKey = root->key.toPem(base::Secret::copyOf("root-secret"), quick);
    EXPECT_OK(rootKey);
    const auto keyText = rootKey->reveal();
    writeAll(at(u"r.key"_s), QByteArray(keyText.data(), qsizetype(keyText.size())));
    writeAll(at(u"ca.ext"_s), "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n"
                              "subjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n");
    QString above = u"r"_s;
    for (const auto &name : {u"m"_s, u"s"_s}) {
        openssl({u"req"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-noenc"_s,
                 u"-keyout"_s, at(name + u".key"_s), u"-out"_s, at(name + u".csr"_s), u"-subj"_s, u"/CN="_s + name});
        openssl({u"x509"_s, u"-req"_s, u"-in"_s, at(name + u".csr"_s), u"-CA"_s, at(above + u".pem"_s), u"-CAkey"_s,
                 at(above + u".key"_s), u"-passin"_s, u"pass:root-secret"_s, u"-days"_s, u"50"_s, u"-extfile"_s,
                 at(u"ca.ext"_s), u"-out"_s, at(name + u".pem"_s)});
        above = name;
    }
    m_now = QDateTime::currentDateTimeUtc().addSecs(1);
    const auto identity = pki::readIdentity(at(u"s.pem"_s), at(u"s.key"_s));
    EXPECT_OK(identity);
    const auto middle = pki::readFile(at(u"m.pem"_s));
    EXPECT_OK(middle);
    const auto folder = fresh();
    const auto authority = Authority::adopt(folder, *identity, {root->certificate, middle->certificates.first()},
                                            passphrase(), clock(), quick);
    EXPECT_OK(authority);
    QCOMPARE(authority->chain(),
             (QList{identity->identity.certificate, middle->certificates.first(), root->certificate}));
    const auto files = authority->storeFiles();
    EXPECT_OK(files);
    QVERIFY(files->isComplete());
    QCOMPARE(pki::readFile(files->root)->certificates, QList{root->certificate});
    QCOMPARE(files->intermediates.size(), 2);
    QCOMPARE(pki::readFile(files->intermediates.at(1))->certificates, middle->certificates);
    // With the middle one missing nothing above it is known, and that is said.
    const auto alone = Authority::adopt(fresh(), *identity, {}, passphrase(), clock(), quick);
    EXPECT_OK(alone);
    QVERIFY(!alone->storeFiles()->isComplete());
    EXPECT_ERROR(Authority::adopt(fresh(), *identity, {root->certificate}, passphrase(), clock(), quick),
                 ErrorCode::ChainForeign);
}

void TestAuthority::notAdopted()
{
    const auto ca = pki::createAuthority({.commonName = u"CA"_s, .validDays = 10}, clock());
    EXPECT_OK(ca);
    const auto leaf = pki::issueClient(*ca, {.commonName = u"leaf"_s}, clock());
    EXPECT_OK(leaf);
    const auto folder = fresh();
    EXPECT_ERROR(Authority::adopt(folder, {*leaf, {}}, {}, passphrase(), clock(), quick), ErrorCode::NotAnAuthority);
    EXPECT_ERROR(Authority::adopt(folder, {{ca->certificate, leaf->key}, {}}, {}, passphrase(), clock(), quick),
                 ErrorCode::KeyMismatch);
    m_now = m_now.addDays(11);
    const auto late = Authority::adopt(folder, {*ca, {}}, {}, passphrase(), clock(), quick);
    EXPECT_ERROR(late, ErrorCode::OutOfRange);
    QCOMPARE(late.error().detail, u"expired"_s);
    QVERIFY(!QFileInfo::exists(folder));
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

/// An octet of a certificate that is another one leaves it readable, and the database finds nothing wrong.
void TestAuthority::changedCertificate()
{
    const auto folder = fresh();
    auto authority = make(folder);
    EXPECT_OK(authority.issueClient({.commonName = u"Anna Adler"_s}));
    QVERIFY(sql(folder, {u"UPDATE issued SET certificate = CAST(replace(CAST(hex(certificate) AS TEXT), "
                         "hex('Anna Adler'), hex('Anne Adler')) AS TEXT)"_s,
                         u"UPDATE issued SET certificate = unhex(certificate)"_s}));
    const auto all = Authority::open(folder, clock())->issued();
    EXPECT_ERROR(all, ErrorCode::RegisterDamaged);
    QVERIFY(all.error().detail.startsWith(u"certificate"_s));
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

CERTWIZARD_TEST_MAIN(TestAuthority)
#include "test_authority.moc"
