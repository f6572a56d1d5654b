#include "pki/identity.h"
#include "pki/read.h"
#include "read_fixture.h"

using namespace certwizard;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using pki::Format;
using pki::Want;

/// Reading containers and keys, with the right password, a wrong one and none.
class TestReadSecrets : public QObject,
                        private test::ReadFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareOnce(); }
    void containers_data();
    void containers();
    void wrongPasswords_data();
    void wrongPasswords();
    void publicPartWithoutPassword();
    void promptsOnce();
    void emptyPasswords();
    void tooManyIterations();
    void keys_data();
    void keys();
    void identities();
};

void TestReadSecrets::containers_data()
{
    QTest::addColumn<QString>("file");
    for (const auto &file : std::as_const(m_containers))
        QTest::newRow(qPrintable(file)) << file;
}

void TestReadSecrets::containers()
{
    QFETCH(QString, file);
    const auto material = pki::read(m_maker.bytes(file), file, secretOf(password));
    EXPECT_OK(material);
    QCOMPARE(material->format, Format::Pkcs12);
    QCOMPARE(material->certificates, (QList{m_leaf, m_authority}));
    QVERIFY(material->key && material->key->matches(m_leaf));
    const auto only = pki::onlyCertificate(*material);
    EXPECT_OK(only);
    QCOMPARE(*only, m_leaf);
    const auto base64 = pki::read(m_maker.bytes(file).toBase64(), file, secretOf(password));
    EXPECT_OK(base64);
    QCOMPARE(base64->certificates, material->certificates);
    const auto publicPart = pki::read(m_maker.bytes(file), file, secretOf(password), Want::Certificates);
    EXPECT_OK(publicPart);
    QCOMPARE(publicPart->certificates, material->certificates);
    QVERIFY(!publicPart->key);
}

void TestReadSecrets::wrongPasswords_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("wrong");
    for (const auto &file : std::as_const(m_containers)) {
        // Nothing is protected there; the integrity code still tells.
        for (const auto &wrong : {QByteArray("wrong"), QByteArray(), QByteArray("žluťoučký 🐎"), QByteArray(3000, 'x')})
            QTest::newRow(qPrintable(file + u" "_s + QString::number(wrong.size()))) << file << wrong;
    }
}

void TestReadSecrets::wrongPasswords()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, wrong);
    const auto result =
        pki::read(m_maker.bytes(file), file, base::Secret::copyOf({wrong.constData(), size_t(wrong.size())}));
    EXPECT_ERROR(result, ErrorCode::WrongPassword);
    QCOMPARE(result.error().subject, file);
    EXPECT_ERROR(pki::read(m_maker.bytes(file), file, Want::WithKey), ErrorCode::PasswordNeeded);
}

void TestReadSecrets::publicPartWithoutPassword()
{
    for (const auto &file : {u"clearcerts.pfx"_s, u"allclear.pfx"_s}) {
        const auto material = pki::read(m_maker.bytes(file), file);
        EXPECT_OK(material);
        QCOMPARE(material->certificates, (QList{m_leaf, m_authority}));
    }
    EXPECT_ERROR(pki::read(m_maker.bytes(u"aes.pfx"_s), u"x"_s), ErrorCode::PasswordNeeded);
    const auto nokey = pki::read(m_maker.bytes(u"nokey.pfx"_s), u"x"_s, secretOf(password));
    EXPECT_OK(nokey);
    QCOMPARE(nokey->certificates, QList{m_leaf});
    QVERIFY(!nokey->key);
}

void TestReadSecrets::promptsOnce()
{
    test::ScriptedPrompter right{password, "never"};
    const auto material = pki::read(m_maker.bytes(u"aes.pfx"_s), u"f.pfx"_s, Want::WithKey, &right);
    EXPECT_OK(material);
    QCOMPARE(right.asked.size(), size_t(1));
    QCOMPARE(right.asked[0].purpose, base::SecretPurpose::OpenPfx);
    QCOMPARE(right.asked[0].subject, u"f.pfx"_s);
    QCOMPARE(right.asked[0].attempt, 1);

    test::ScriptedPrompter wrong{"no"};
    EXPECT_ERROR(pki::read(m_maker.bytes(u"aes.pfx"_s), u"f.pfx"_s, Want::WithKey, &wrong, 2),
                 ErrorCode::WrongPassword);
    QCOMPARE(wrong.asked.size(), size_t(1));
    QCOMPARE(wrong.asked[0].attempt, 2);
    EXPECT_ERROR(pki::read(m_maker.bytes(u"aes.pfx"_s), u"f.pfx"_s, Want::WithKey, &wrong), ErrorCode::Cancelled);

    test::ScriptedPrompter unasked{};
    EXPECT_OK(pki::read(m_maker.bytes(u"leaf.pem"_s), u"f"_s, Want::WithKey, &unasked));
    EXPECT_OK(pki::read(m_maker.bytes(u"both.pem"_s), u"f"_s, Want::WithKey, &unasked));
    EXPECT_OK(pki::read(m_maker.bytes(u"empty.pfx"_s), u"f"_s, Want::WithKey, &unasked));
    QCOMPARE(unasked.asked.size(), size_t(0));
}

void TestReadSecrets::emptyPasswords()
{
    const auto known = pki::read(m_maker.bytes(u"empty.pfx"_s), u"x"_s, secretOf(""));
    EXPECT_OK(known);
    QVERIFY(known->key && known->key->matches(m_leaf));
    EXPECT_ERROR(pki::read(m_maker.bytes(u"empty.pfx"_s), u"x"_s, secretOf("x")), ErrorCode::WrongPassword);
}

void TestReadSecrets::tooManyIterations()
{
    // 2,000,000,000 rounds would keep a processor busy for minutes, per attempt.
    QCOMPARE(m_maker
                 .openssl(u"pkcs12 -export -inkey @leaf.key -in @leaf.pem -iter 74565 -passout pass:x -out @many.pfx"_s)
                 .exitCode,
             0);
    EXPECT_OK(pki::read(m_maker.bytes(u"many.pfx"_s), u"x"_s, secretOf("x")));
    auto bytes = m_maker.bytes(u"many.pfx"_s);
    const auto rounds = QByteArray::fromHex("0203012345");
    QVERIFY(bytes.count(rounds) >= 2);
    bytes.replace(rounds, QByteArray::fromHex("02037fffff"));
    EXPECT_ERROR(pki::read(bytes, u"x"_s, secretOf("x")), ErrorCode::WrongPassword);

    QCOMPARE(m_maker
                 .openssl(u"pkcs12 -export -inkey @leaf.key -in @leaf.pem -iter 16777216 -nomac -keypbe NONE "
                          "-certpbe PBE-SHA1-3DES -passout pass:x -out @toomany.pfx"_s)
                 .exitCode,
             0);
    const auto refused = pki::read(m_maker.bytes(u"toomany.pfx"_s), u"x"_s, secretOf("x"));
    EXPECT_ERROR(refused, ErrorCode::UnsupportedAlgorithm);
    QCOMPARE(refused.error().detail, u"iterations"_s);
}

void TestReadSecrets::keys_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("sealed");
    for (const auto &key : {u"rsa"_s, u"leaf"_s}) {
        for (const auto &kind : {u""_s, u".traditional"_s, u".traditional.der"_s, u".pkcs8.der"_s})
            QTest::newRow(qPrintable(key + kind)) << key + kind + u".key"_s << false;
        for (const auto &kind :
             {u".oldsealed"_s, u".sealed"_s, u".sealed.der"_s, u".des3"_s, u".scrypt"_s, u".md5des"_s})
            QTest::newRow(qPrintable(key + kind)) << key + kind + u".key"_s << true;
    }
}

void TestReadSecrets::keys()
{
    QFETCH(QString, file);
    QFETCH(bool, sealed);
    const auto plain = pki::readKeyFile(m_maker.path(file.section(u'.', 0, 0) + u".key"_s));
    EXPECT_OK(plain);
    test::ScriptedPrompter prompter{password, "wrong"};
    const auto key = pki::readKeyFile(m_maker.path(file), &prompter);
    EXPECT_OK(key);
    QCOMPARE(prompter.asked.size(), size_t(sealed ? 1 : 0));
    QCOMPARE(key->matches(m_leaf), file.startsWith(u"leaf"));
    const auto a = key->toPlainPem();
    const auto b = plain->toPlainPem();
    EXPECT_OK(a);
    EXPECT_OK(b);
    QVERIFY(a->equals(*b));
    if (sealed) {
        QCOMPARE(prompter.asked[0].purpose, base::SecretPurpose::OpenPrivateKey);
        EXPECT_ERROR(pki::readKeyFile(m_maker.path(file), &prompter), ErrorCode::WrongPassword);
        EXPECT_ERROR(pki::readKeyFile(m_maker.path(file), &prompter), ErrorCode::Cancelled);
        EXPECT_ERROR(pki::readKeyFile(m_maker.path(file)), ErrorCode::PasswordNeeded);
    }
}

void TestReadSecrets::identities()
{
    const auto at = [this](const QString &name) { return m_maker.path(name); };
    for (const auto &certificate : {u"leaf.pem"_s, u"leaf.der"_s, u"chain.pem"_s, u"chain.p7b"_s}) {
        for (const auto &key : {u"leaf.key"_s, u"leaf.sealed.der.key"_s, u"both.pem"_s, u"aes.pfx"_s}) {
            test::ScriptedPrompter prompter{password};
            const auto loaded = pki::readIdentity(at(certificate), at(key), &prompter);
            EXPECT_OK(loaded);
            QCOMPARE(loaded->identity.certificate, m_leaf);
            QVERIFY(loaded->identity.key.matches(m_leaf));
            QCOMPARE(loaded->others.size(), certificate.startsWith(u"chain") ? 1 : 0);
        }
    }
    EXPECT_OK(pki::readIdentity(at(u"both.pem"_s), {}));
    const auto missing = pki::readIdentity(at(u"leaf.pem"_s), {});
    EXPECT_ERROR(missing, ErrorCode::KeyMissing);
    QCOMPARE(missing.error().subject, at(u"leaf.pem"_s));
    const auto mismatch = pki::readIdentity(at(u"leaf.pem"_s), at(u"other.key"_s));
    EXPECT_ERROR(mismatch, ErrorCode::KeyMismatch);
    QCOMPARE(mismatch.error().subject, at(u"other.key"_s));
    QCOMPARE(mismatch.error().detail, at(u"leaf.pem"_s));
    EXPECT_ERROR(pki::readIdentity(at(u"leaf.pem"_s), at(u"leaf.pem"_s)), ErrorCode::KeyMissing);
    EXPECT_ERROR(pki::readIdentity(at(u"leaf.pem"_s), at(u"leaf.csr"_s)), ErrorCode::KeyMissing);
    EXPECT_ERROR(pki::readIdentity(at(u"leaf.key"_s), at(u"leaf.key"_s)), ErrorCode::IsPrivateKey);
    EXPECT_ERROR(pki::readIdentity(at(u"nokey.pfx"_s), {}, nullptr), ErrorCode::PasswordNeeded);
    EXPECT_ERROR(pki::readIdentity(at(u"gone.pem"_s), {}), ErrorCode::FileNotFound);
}

CERTWIZARD_TEST_MAIN(TestReadSecrets)
#include "test_read_secrets.moc"
