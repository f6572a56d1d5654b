#include "pki/identity.h"
#include "pki/read.h"
#include "read_fixture.h"

#include <algorithm>

using namespace certwizard;
using namespace Qt::StringLiterals;
using base::ErrorCode;

/// Reading what was cut off or changed on the way: it is told, and never taken for something else.
class TestReadDamaged : public QObject,
                        private test::ReadFixture {
    Q_OBJECT

private:
    [[nodiscard]] bool onlyKnown(const pki::Material &material) const
    {
        return std::ranges::all_of(material.certificates, [this](const pki::Certificate &certificate) {
            return certificate == m_leaf || certificate == m_authority;
        });
    }

private Q_SLOTS:
    void initTestCase() { prepareOnce(); }
    void damaged_data();
    void damaged();
    void truncated_data();
    void truncated();
    void flipped_data();
    void flipped();
};

void TestReadDamaged::damaged_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("detail");
    const auto pem = m_maker.bytes(u"leaf.pem"_s);
    auto oneLine = body(pem);
    oneLine.replace('\n', "");
    const int damage = int(ErrorCode::CertificateDamaged);
    const int container = int(ErrorCode::ContainerDamaged);
    QTest::newRow("empty") << QByteArray() << int(ErrorCode::FileEmpty) << QString();
    QTest::newRow("blank") << QByteArray(" \r\n\t\n") << int(ErrorCode::FileEmpty) << QString();
    QTest::newRow("text") << QByteArray("Hello, this is no certificate.\n") << int(ErrorCode::NotACertificate)
                          << QString();
    QTest::newRow("binary") << QByteArray("\x00\x01\x02\x03GIF89a\xff", 11) << int(ErrorCode::NotACertificate)
                            << QString();
    QTest::newRow("other DER") << QByteArray::fromHex("3003020105") << int(ErrorCode::NotACertificate) << QString();
    QTest::newRow("PEM without END") << pem.first(pem.size() - 30) << damage << u"truncated"_s;
    QTest::newRow("PEM with a foreign character") << QByteArray(pem).replace(60, 1, "?") << damage << u"base64"_s;
    QTest::newRow("PEM with a line missing") << [&] {
        auto lines = pem.split('\n');
        lines.removeAt(3);
        return lines.join('\n');
    }() << damage << u"truncated"_s;
    QTest::newRow("PEM with a character missing") << QByteArray(pem).remove(100, 1) << damage << u"*"_s;
    QTest::newRow("PEM, good one after a damaged one") << QByteArray(pem).remove(100, 1) + pem << damage << u"*"_s;
    QTest::newRow("PEM with a character too many") << QByteArray(pem).insert(100, 'A') << damage << u"*"_s;
    QTest::newRow("PEM with more behind")
        << "-----BEGIN CERTIFICATE-----\n" + (m_leaf.der() + "more").toBase64() + "\n-----END CERTIFICATE-----\n"
        << damage << u"trailing-bytes"_s;
    QTest::newRow("PEM of nothing") << QByteArray("-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n") << damage
                                    << u"base64"_s;
    QTest::newRow("PEM of something else")
        << "-----BEGIN CERTIFICATE-----\n" + QByteArray("hello world").toBase64() + "\n-----END CERTIFICATE-----\n"
        << damage << u"malformed"_s;
    QTest::newRow("base64 cut off") << oneLine.first(400) << damage << u"base64"_s;
    QTest::newRow("base64 with a foreign character")
        << QByteArray(oneLine).replace(60, 1, "?") << damage << u"base64"_s;
    QTest::newRow("DER with more behind") << m_leaf.der() + '\0' << damage << u"trailing-bytes"_s;
    QTest::newRow("DER cut off") << m_leaf.der().chopped(1) << damage << u"truncated"_s;
    QTest::newRow("PKCS#7 with more behind")
        << m_maker.bytes(u"chain.der.p7b"_s) + "x" << container << u"trailing-bytes"_s;
    QTest::newRow("PKCS#7 cut off") << m_maker.bytes(u"chain.der.p7b"_s).chopped(9) << container << u"truncated"_s;
    QTest::newRow("PFX with more behind") << m_maker.bytes(u"aes.pfx"_s) + "x" << container << u"trailing-bytes"_s;
    QTest::newRow("PFX cut off") << m_maker.bytes(u"aes.pfx"_s).chopped(9) << container << u"truncated"_s;
    QTest::newRow("too large") << QByteArray(16 * 1024 * 1024 + 1, 'A') << int(ErrorCode::FileTooLarge)
                               << u"16777216"_s;
}

void TestReadDamaged::damaged()
{
    QFETCH(QByteArray, content);
    QFETCH(int, code);
    QFETCH(QString, detail);
    const auto result = pki::read(content, u"the file"_s);
    EXPECT_ERROR(result, ErrorCode(code));
    QCOMPARE(result.error().subject, u"the file"_s);
    // Which of two ways it is damaged can depend on the length of a signature.
    if (detail != u"*")
        QCOMPARE(result.error().detail, detail);
}

void TestReadDamaged::truncated_data()
{
    QTest::addColumn<QString>("file");
    QStringList files{u"leaf.pem"_s,  u"leaf.der"_s,        u"chain.pem"_s,
                      u"chain.p7b"_s, u"chain.der.p7b"_s,   u"leaf.csr"_s,
                      u"leaf.key"_s,  u"leaf.sealed.key"_s, u"rsa.traditional.der.key"_s,
                      u"ca.crl"_s,    u"ca.der.crl"_s,      u"leaf.pub"_s,
                      u"both.pem"_s};
    files += m_containers;
    for (const auto &file : std::as_const(files))
        QTest::newRow(qPrintable(file)) << file;
}

void TestReadDamaged::truncated()
{
    QFETCH(QString, file);
    const auto whole = m_maker.bytes(file);
    const auto secret = secretOf(password);
    for (qsizetype length = 0; length < whole.size(); ++length) {
        // A copy of its own size, so that the address sanitizer sees a step beyond the end.
        const QByteArray part(whole.constData(), length);
        for (const auto &content : {part, part.startsWith("-----") ? body(part) : part.toBase64()}) {
            const auto result = pki::read(content, file, secret);
            if (result && !onlyKnown(*result))
                QFAIL(qPrintable(u"another certificate at %1"_s.arg(length)));
            // The last line break and the dashes may go; anything else that is missing must be noticed.
            if (result && file == u"leaf.der"_s)
                QFAIL(qPrintable(u"success at %1 of %2"_s.arg(length).arg(whole.size())));
            test::ScriptedPrompter prompter{password};
            const auto key = pki::readKey(content, file, &prompter);
            if (key && !key->matches(m_leaf) && !file.startsWith(u"rsa"))
                QFAIL(qPrintable(u"another key at %1"_s.arg(length)));
        }
    }
}

void TestReadDamaged::flipped_data()
{
    QTest::addColumn<QString>("file");
    for (const auto &file : std::as_const(m_containers)) {
        if (file != u"nomac.pfx"_s)
            QTest::newRow(qPrintable(file)) << file;
    }
}

/// One damaged bit anywhere in a container with an integrity code: never another certificate, never
/// a wrong password where the right one was given (unless the damage is in what turns it into a key).
void TestReadDamaged::flipped()
{
    QFETCH(QString, file);
    const auto whole = m_maker.bytes(file);
    const auto secret = secretOf(password);
    int wrongPassword = 0;
    int damaged = 0;
    for (qsizetype at = 0; at < whole.size(); ++at) {
        auto content = whole;
        content[at] = static_cast<char>(content[at] ^ (1 << (at % 8)));
        const auto result = pki::read(content, file, secret);
        if (result) {
            QVERIFY2(onlyKnown(*result), qPrintable(u"another certificate at %1"_s.arg(at)));
            QVERIFY(!result->key || result->key->matches(m_leaf));
            continue;
        }
        wrongPassword += result.error().code == ErrorCode::WrongPassword;
        damaged += result.error().code == ErrorCode::ContainerDamaged;
    }
    // Where nothing is encrypted, nothing but the integrity code knows the password.
    if (file == u"allclear.pfx"_s)
        return;
    QVERIFY2(damaged > whole.size() * 3 / 4, qPrintable(u"%1 damaged, %2 wrong"_s.arg(damaged).arg(wrongPassword)));
}

CERTWIZARD_TEST_MAIN(TestReadDamaged)
#include "test_read_damaged.moc"
