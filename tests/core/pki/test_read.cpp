#include "pki/read.h"
#include "read_fixture.h"

#include <QFileInfo>

#include <functional>

using namespace certwizard;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using pki::Format;

namespace {

QByteArray prefixed(const QByteArray &text, const std::function<QByteArray(int)> &prefix)
{
    QByteArray result;
    int number = 0;
    for (const auto &line : text.split('\n')) {
        if (!line.isEmpty())
            result += prefix(++number) + line + '\n';
    }
    return result;
}

QByteArray utf16(const QByteArray &text, bool bigEndian, bool mark)
{
    QByteArray result = mark ? (bigEndian ? QByteArray("\xfe\xff") : QByteArray("\xff\xfe")) : QByteArray();
    for (const char c : text) {
        if (bigEndian)
            result.append('\0').append(c);
        else
            result.append(c).append('\0');
    }
    return result;
}

} // namespace

/// Reading what the openssl command line wrote, in every wrapping that people find it in.
class TestRead : public QObject,
                 private test::ReadFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareOnce(); }
    void text_data();
    void text();
    void otherThings_data();
    void otherThings();
    void severalCertificates();
    void files();
};

void TestRead::text_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("format");
    const auto pem = m_maker.bytes(u"leaf.pem"_s);
    const auto lines = body(pem);
    auto oneLine = lines;
    oneLine.replace('\n', "");
    const auto crlf = [](QByteArray text) { return text.replace('\n', "\r\n"); };
    const int isPem = int(Format::Pem);
    const int isBase64 = int(Format::Base64);

    QTest::newRow("PEM") << pem << isPem;
    QTest::newRow("PEM, CRLF") << crlf(pem) << isPem;
    QTest::newRow("PEM, CR") << QByteArray(pem).replace('\n', '\r') << isPem;
    QTest::newRow("PEM, no last line break") << pem.trimmed() << isPem;
    QTest::newRow("PEM, UTF-8 mark") << "\xef\xbb\xbf" + pem << isPem;
    QTest::newRow("PEM, UTF-16") << utf16(pem, false, true) << isPem;
    QTest::newRow("PEM, UTF-16 big-endian") << utf16(pem, true, true) << isPem;
    QTest::newRow("PEM, UTF-16 without mark") << utf16(pem, false, false) << isPem;
    QTest::newRow("PEM in one line") << QByteArray(pem).replace('\n', ' ') << isPem;
    QTest::newRow("PEM with no line break at all") << QByteArray(pem).replace('\n', "") << isPem;
    QTest::newRow("PEM indented") << prefixed(pem, [](int) { return "    "; }) << isPem;
    QTest::newRow("PEM double-spaced") << QByteArray(pem).replace('\n', "\n\n") << isPem;
    QTest::newRow("PEM in mail") << "Hello Max,\n> here it is:\n" + prefixed(pem, [](int) { return "> "; })
                                        + "\nRegards\n"
                                 << isPem;
    QTest::newRow("PEM in mail, twice quoted") << prefixed(pem, [](int) { return ">> "; }) << isPem;
    QTest::newRow("PEM in mail, spaced") << prefixed(pem, [](int) { return "> > "; }) << isPem;
    QTest::newRow("PEM with line numbers")
        << prefixed(pem, [](int n) { return QByteArray::number(n).rightJustified(6) + '\t'; }) << isPem;
    QTest::newRow("PEM with line numbers and colons")
        << prefixed(pem, [](int n) { return QByteArray::number(n) + ": "; }) << isPem;
    QTest::newRow("PEM from a listing") << prefixed(pem, [](int n) { return QByteArray::number(n) + " | "; }) << isPem;
    QTest::newRow("PEM in program text") << '"' + QByteArray(pem).replace('\n', "\\n\",\n\"") << isPem;
    QTest::newRow("PEM in an environment variable") << QByteArray(pem).replace('\n', "\\n") << isPem;
    QTest::newRow("PEM with no-break spaces") << QByteArray(pem).replace('\n', "\xc2\xa0\n") << isPem;
    QTest::newRow("PEM with zero-width spaces") << QByteArray(pem).replace('\n', "\xe2\x80\x8b\n") << isPem;
    QTest::newRow("PEM after text and Bag Attributes")
        << "Bag Attributes\n    localKeyID: 01 02\nsubject=CN=leaf\n" + pem << isPem;
    QTest::newRow("PEM after openssl's description") << m_maker.openssl(u"x509 -text -in @leaf.pem"_s).output << isPem;
    QTest::newRow("PEM, old label") << QByteArray(pem).replace("CERTIFICATE", "X509 CERTIFICATE") << isPem;
    QTest::newRow("PEM, trusted certificate")
        << m_maker.openssl(u"x509 -in @leaf.pem -trustout -addtrust clientAuth"_s).output << isPem;
    QTest::newRow("PEM beside a request and a key")
        << m_maker.bytes(u"leaf.csr"_s) + m_maker.bytes(u"leaf.key"_s) + pem << isPem;
    QTest::newRow("base64 with line breaks") << lines << isBase64;
    QTest::newRow("base64, CRLF") << crlf(lines) << isBase64;
    QTest::newRow("base64 in one line") << oneLine << isBase64;
    QTest::newRow("base64 in one line with a line break") << oneLine + "\r\n" << isBase64;
    QTest::newRow("base64 in mail") << prefixed(lines, [](int) { return "> "; }) << isBase64;
    QTest::newRow("base64 with line numbers")
        << prefixed(lines, [](int n) { return QByteArray::number(n) + ' '; }) << isBase64;
    QTest::newRow("base64 between text") << "Hello\n\n" + lines + "\nRegards\nMax\n" << isBase64;
    QTest::newRow("base64 in quotation marks") << '"' + oneLine + '"' << isBase64;
    QTest::newRow("base64 with END line only") << lines + "-----END CERTIFICATE-----\n" << isBase64;
    QTest::newRow("base64, UTF-16") << utf16(lines, false, true) << isBase64;
    QTest::newRow("base64 in lines of 76") << [&] {
        QByteArray wide;
        for (qsizetype i = 0; i < oneLine.size(); i += 76)
            wide += oneLine.mid(i, 76) + "\r\n";
        return wide;
    }() << isBase64;
    QTest::newRow("DER") << m_leaf.der() << int(Format::Der);
}

void TestRead::text()
{
    QFETCH(QByteArray, content);
    QFETCH(int, format);
    const auto material = pki::read(content, u"x"_s);
    EXPECT_OK(material);
    QCOMPARE(material->certificates, QList{m_leaf});
    QCOMPARE(int(material->format), format);
    QVERIFY(!material->key);
    const auto only = pki::onlyCertificate(*material);
    EXPECT_OK(only);
    QCOMPARE(*only, m_leaf);
    if (format == int(Format::Base64)) {
        const auto single = pki::Certificate::fromBase64(content);
        if (!QByteArrayView(QTest::currentDataTag()).contains("mail")
            && !QByteArrayView(QTest::currentDataTag()).contains("numbers")
            && !QByteArrayView(QTest::currentDataTag()).contains("between")
            && !QByteArrayView(QTest::currentDataTag()).contains("quotation")
            && !QByteArrayView(QTest::currentDataTag()).contains("UTF-16")) {
            EXPECT_OK(single);
            QCOMPARE(*single, m_leaf);
        }
    }
}

void TestRead::otherThings_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("code");
    for (const auto &key : {u"rsa"_s, u"leaf"_s}) {
        for (const auto &kind : {u""_s, u".traditional"_s, u".traditional.der"_s, u".pkcs8.der"_s, u".oldsealed"_s,
                                 u".sealed"_s, u".sealed.der"_s, u".des3"_s, u".scrypt"_s}) {
            const auto file = key + kind + u".key"_s;
            QTest::newRow(qPrintable(file)) << file << int(ErrorCode::IsPrivateKey);
        }
    }
    QTest::newRow("Ed25519 key") << u"ed.key"_s << int(ErrorCode::IsPrivateKey);
    QTest::newRow("request") << u"leaf.csr"_s << int(ErrorCode::IsCertificateRequest);
    QTest::newRow("request, DER") << u"leaf.der.csr"_s << int(ErrorCode::IsCertificateRequest);
    QTest::newRow("revocation list") << u"ca.crl"_s << int(ErrorCode::IsCertificateRevocationList);
    QTest::newRow("revocation list, DER") << u"ca.der.crl"_s << int(ErrorCode::IsCertificateRevocationList);
    QTest::newRow("public key") << u"leaf.pub"_s << int(ErrorCode::IsPublicKey);
    QTest::newRow("public key, DER") << u"leaf.der.pub"_s << int(ErrorCode::IsPublicKey);
    QTest::newRow("RSA public key") << u"rsa.pub"_s << int(ErrorCode::IsPublicKey);
    QTest::newRow("RSA public key, DER") << u"rsa.der.pub"_s << int(ErrorCode::IsPublicKey);
    QTest::newRow("PFX without certificate") << u"nocert.pfx"_s << int(ErrorCode::NoCertificate);
}

void TestRead::otherThings()
{
    QFETCH(QString, file);
    QFETCH(int, code);
    EXPECT_ERROR(pki::read(m_maker.bytes(file), file, secretOf(password)), ErrorCode(code));
    // The same as bare base64, as it is found in configuration files.
    EXPECT_ERROR(pki::read(m_maker.bytes(file).startsWith("-----") ? m_maker.bytes(file)
                                                                   : m_maker.bytes(file).toBase64(),
                           file, secretOf(password)),
                 ErrorCode(code));
}

void TestRead::severalCertificates()
{
    const auto chain = pki::read(m_maker.bytes(u"chain.pem"_s), u"chain"_s);
    EXPECT_OK(chain);
    QCOMPARE(chain->certificates, (QList{m_leaf, m_authority}));
    EXPECT_OK(pki::onlyCertificate(*chain)); // as in a P7B: the one that issued none of the others
    QCOMPARE(*pki::onlyCertificate(*chain), m_leaf);
    const auto two = pki::read(m_maker.bytes(u"leaf.pem"_s) + m_maker.bytes(u"other.pem"_s), u"two"_s);
    EXPECT_OK(two);
    EXPECT_ERROR(pki::onlyCertificate(*two), ErrorCode::SeveralCertificates);
    QCOMPARE(pki::onlyCertificate(*two).error().detail, u"2"_s);
    EXPECT_ERROR(pki::onlyCertificate({}), ErrorCode::NoCertificate);

    const auto bare =
        pki::read(body(m_maker.bytes(u"leaf.pem"_s)) + "\n" + body(m_maker.bytes(u"ca.pem"_s)), u"bare"_s);
    EXPECT_OK(bare);
    QCOMPARE(bare->certificates, (QList{m_leaf, m_authority}));

    // One line of each kind in a text: none is left out.
    const auto bareLeaf = body(m_maker.bytes(u"leaf.pem"_s));
    const auto block = m_maker.bytes(u"ca.pem"_s);
    for (const auto &text : {bareLeaf + "\n" + block, "Hello,\n" + block + "\nand the other one:\n" + bareLeaf}) {
        const auto mixed = pki::read(text, u"mixed"_s);
        EXPECT_OK(mixed);
        QCOMPARE(mixed->certificates, (QList{m_authority, m_leaf}));
    }
    EXPECT_ERROR(pki::read(bareLeaf.chopped(40) + "\n" + block, u"mixed"_s), ErrorCode::CertificateDamaged);

    for (const auto &file : {u"chain.p7b"_s, u"chain.der.p7b"_s}) {
        const auto material = pki::read(m_maker.bytes(file), file);
        EXPECT_OK(material);
        QCOMPARE(material->format, Format::Pkcs7);
        QCOMPARE(material->certificates.size(), 2);
        const auto only = pki::onlyCertificate(*material);
        EXPECT_OK(only);
        QCOMPARE(*only, m_leaf);
    }
}

void TestRead::files()
{
    const auto material = pki::readFile(m_maker.path(u"leaf.pem"_s));
    EXPECT_OK(material);
    QCOMPARE(material->source, m_maker.path(u"leaf.pem"_s));
    EXPECT_ERROR(pki::readFile(m_maker.path(u"none"_s)), ErrorCode::FileNotFound);
    EXPECT_ERROR(pki::readFile(QFileInfo(m_maker.path(u"x"_s)).path()), ErrorCode::FileIsDirectory);
    m_maker.write(u"empty"_s, {});
    EXPECT_ERROR(pki::readFile(m_maker.path(u"empty"_s)), ErrorCode::FileEmpty);
    m_maker.write(u"big"_s, QByteArray(16 * 1024 * 1024 + 1, ' '));
    EXPECT_ERROR(pki::readFile(m_maker.path(u"big"_s)), ErrorCode::FileTooLarge);
    // What it is comes from the content.
    m_maker.write(u"lies.key"_s, m_leaf.der());
    EXPECT_OK(pki::readFile(m_maker.path(u"lies.key"_s)));
    m_maker.write(u"lies.crt"_s, m_maker.bytes(u"aes.pfx"_s));
    EXPECT_OK(pki::readFile(m_maker.path(u"lies.crt"_s), secretOf(password)));
}

CERTWIZARD_TEST_MAIN(TestRead)
#include "test_read.moc"
