#include "maker.h"
#include "pki/identity.h"
#include "pki/read.h"

#include <QFileInfo>

using namespace certwizard;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using pki::Format;
using pki::Want;

namespace {

constexpr auto password = "žluťoučký 🐴";

base::Secret secretOf(const char *text)
{
    return base::Secret::copyOf(text);
}

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
class TestRead : public QObject {
    Q_OBJECT

private:
    test::Maker m_maker;
    pki::Certificate m_leaf;
    pki::Certificate m_authority;
    QStringList m_containers;

    void makeKeyFiles();
    void makeContainers();
    [[nodiscard]] QByteArray body(const QByteArray &pem) const
    {
        QByteArray result;
        for (const auto &line : pem.split('\n')) {
            if (!line.startsWith('-') && !line.isEmpty())
                result += line + '\n';
        }
        return result;
    }
    [[nodiscard]] bool onlyKnown(const pki::Material &material) const
    {
        return std::ranges::all_of(material.certificates, [this](const pki::Certificate &certificate) {
            return certificate == m_leaf || certificate == m_authority;
        });
    }

private Q_SLOTS:
    void initTestCase();
    void text_data();
    void text();
    void damaged_data();
    void damaged();
    void otherThings_data();
    void otherThings();
    void severalCertificates();
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
    void truncated_data();
    void truncated();
    void flipped_data();
    void flipped();
    void files();
};

void TestRead::initTestCase()
{
    QVERIFY(m_maker.authority(u"ca"_s));
    QVERIFY(m_maker.certificate(u"leaf"_s, u"ca"_s, u"/O=Contoso/CN=leaf"_s,
                                u"extendedKeyUsage=clientAuth\nkeyUsage=critical,digitalSignature\n"_s));
    QVERIFY(m_maker.certificate(u"other"_s, u"ca"_s, u"/CN=other"_s, u"extendedKeyUsage=clientAuth\n"_s));
    QVERIFY(m_maker.toDer(u"leaf"_s) && m_maker.toDer(u"ca"_s));
    const auto leaf = pki::Certificate::fromDer(m_maker.bytes(u"leaf.der"_s));
    const auto authority = pki::Certificate::fromDer(m_maker.bytes(u"ca.der"_s));
    EXPECT_OK(leaf);
    EXPECT_OK(authority);
    m_leaf = *leaf;
    m_authority = *authority;
    QCOMPARE(m_leaf.pem(), m_maker.bytes(u"leaf.pem"_s));
    m_maker.write(u"chain.pem"_s, m_maker.bytes(u"leaf.pem"_s) + m_maker.bytes(u"ca.pem"_s));
    m_maker.write(u"both.pem"_s, m_maker.bytes(u"leaf.key"_s) + m_maker.bytes(u"leaf.pem"_s));
    m_maker.write(u"password"_s, QByteArray(password) + '\n');
    makeKeyFiles();
    makeContainers();
}

void TestRead::makeKeyFiles()
{
    const auto make = [this](const QString &command) { QCOMPARE(m_maker.openssl(command).exitCode, 0); };
    QVERIFY(m_maker.makeKey(u"rsa"_s, u"rsa~-pkeyopt~rsa_keygen_bits:2048"_s));
    QVERIFY(m_maker.makeKey(u"ed"_s, u"ed25519"_s));
    const auto pass = u" -passout file:"_s + m_maker.path(u"password"_s);
    for (const auto &key : {u"rsa"_s, u"leaf"_s}) {
        make(u"pkey -in @%1.key -traditional -out @%1.traditional.key"_s.arg(key));
        make(u"pkey -in @%1.key -traditional -aes128 -out @%1.oldsealed.key"_s.arg(key) + pass);
        make(u"pkey -in @%1.key -traditional -outform DER -out @%1.traditional.der.key"_s.arg(key));
        make(u"pkcs8 -topk8 -nocrypt -in @%1.key -outform DER -out @%1.pkcs8.der.key"_s.arg(key));
        make(u"pkcs8 -topk8 -v2 aes-256-cbc -in @%1.key -out @%1.sealed.key"_s.arg(key) + pass);
        make(u"pkcs8 -topk8 -v2 aes-256-cbc -in @%1.key -outform DER -out @%1.sealed.der.key"_s.arg(key) + pass);
        make(u"pkcs8 -topk8 -v1 PBE-SHA1-3DES -in @%1.key -out @%1.des3.key"_s.arg(key) + pass);
        make(u"pkcs8 -topk8 -scrypt -in @%1.key -out @%1.scrypt.key"_s.arg(key) + pass);
        make(u"pkcs8 -topk8 -v1 PBE-MD5-DES -provider legacy -provider default -in @%1.key -out @%1.md5des.key"_s.arg(
                 key)
             + pass);
    }
}

void TestRead::makeContainers()
{
    const auto make = [this](const QString &command) { QCOMPARE(m_maker.openssl(command).exitCode, 0); };
    make(u"crl2pkcs7 -nocrl -certfile @chain.pem -out @chain.p7b"_s);
    make(u"crl2pkcs7 -nocrl -certfile @chain.pem -outform DER -out @chain.der.p7b"_s);
    const auto start =
        u"pkcs12 -export -inkey @leaf.key -in @leaf.pem -certfile @ca.pem -iter 3 -passout file:%1 -out @"_s.arg(
            m_maker.path(u"password"_s));
    const QList<std::pair<QString, QString>> kinds{
        {u"aes.pfx"_s, {}},
        {u"des3.pfx"_s, u" -keypbe PBE-SHA1-3DES -certpbe PBE-SHA1-3DES -macalg sha1"_s},
        {u"rc2.pfx"_s, u" -legacy -keypbe PBE-SHA1-3DES -certpbe PBE-SHA1-RC2-40 -macalg sha1"_s},
        {u"rc4.pfx"_s, u" -legacy -keypbe PBE-SHA1-RC4-128 -certpbe PBE-SHA1-RC4-128 -macalg sha1"_s},
        {u"pbmac1.pfx"_s, u" -pbmac1_pbkdf2"_s},
        {u"sha512.pfx"_s, u" -macalg sha512"_s},
        {u"nomac.pfx"_s, u" -nomac"_s},
        {u"clearcerts.pfx"_s, u" -certpbe NONE"_s},
        {u"clearkey.pfx"_s, u" -keypbe NONE"_s},
        {u"allclear.pfx"_s, u" -keypbe NONE -certpbe NONE"_s},
    };
    for (const auto &[name, options] : kinds) {
        make(start + name + options);
        m_containers.append(name);
    }
    make(u"pkcs12 -export -nokeys -in @leaf.pem -iter 3 -passout file:%1 -out @nokey.pfx"_s.arg(
        m_maker.path(u"password"_s)));
    make(u"pkcs12 -export -nocerts -inkey @leaf.key -iter 3 -passout file:%1 -out @nocert.pfx"_s.arg(
        m_maker.path(u"password"_s)));
    make(u"pkcs12 -export -inkey @leaf.key -in @leaf.pem -iter 3 -passout pass: -out @empty.pfx"_s);
    m_maker.write(u"index.txt"_s, {});
    m_maker.write(u"ca.cnf"_s, "[ca]\ndefault_ca=d\n[d]\ndatabase=" + m_maker.path(u"index.txt"_s).toUtf8()
                                   + "\ndefault_md=sha256\ndefault_crl_days=9\n");
    make(u"ca -gencrl -config @ca.cnf -keyfile @ca.key -cert @ca.pem -out @ca.crl"_s);
    make(u"crl -in @ca.crl -outform DER -out @ca.der.crl"_s);
    make(u"req -in @leaf.csr -outform DER -out @leaf.der.csr"_s);
    make(u"pkey -in @leaf.key -pubout -out @leaf.pub"_s);
    make(u"pkey -in @leaf.key -pubout -outform DER -out @leaf.der.pub"_s);
    make(u"rsa -in @rsa.key -RSAPublicKey_out -out @rsa.pub"_s);
    make(u"rsa -in @rsa.key -RSAPublicKey_out -outform DER -out @rsa.der.pub"_s);
}

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

void TestRead::damaged_data()
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

void TestRead::damaged()
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
    EXPECT_ERROR(pki::onlyCertificate(*chain), ErrorCode::SeveralCertificates);
    QCOMPARE(pki::onlyCertificate(*chain).error().detail, u"2"_s);
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

void TestRead::containers_data()
{
    QTest::addColumn<QString>("file");
    for (const auto &file : std::as_const(m_containers))
        QTest::newRow(qPrintable(file)) << file;
}

void TestRead::containers()
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

void TestRead::wrongPasswords_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("wrong");
    for (const auto &file : std::as_const(m_containers)) {
        // Nothing is protected there; the integrity code still tells.
        for (const auto &wrong : {QByteArray("wrong"), QByteArray(), QByteArray("žluťoučký 🐎"), QByteArray(3000, 'x')})
            QTest::newRow(qPrintable(file + u" "_s + QString::number(wrong.size()))) << file << wrong;
    }
}

void TestRead::wrongPasswords()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, wrong);
    const auto result =
        pki::read(m_maker.bytes(file), file, base::Secret::copyOf({wrong.constData(), size_t(wrong.size())}));
    EXPECT_ERROR(result, ErrorCode::WrongPassword);
    QCOMPARE(result.error().subject, file);
    EXPECT_ERROR(pki::read(m_maker.bytes(file), file, Want::WithKey), ErrorCode::PasswordNeeded);
}

void TestRead::publicPartWithoutPassword()
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

void TestRead::promptsOnce()
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

void TestRead::emptyPasswords()
{
    const auto known = pki::read(m_maker.bytes(u"empty.pfx"_s), u"x"_s, secretOf(""));
    EXPECT_OK(known);
    QVERIFY(known->key && known->key->matches(m_leaf));
    EXPECT_ERROR(pki::read(m_maker.bytes(u"empty.pfx"_s), u"x"_s, secretOf("x")), ErrorCode::WrongPassword);
}

void TestRead::tooManyIterations()
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

void TestRead::keys_data()
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

void TestRead::keys()
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

void TestRead::identities()
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

void TestRead::truncated_data()
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

void TestRead::truncated()
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

void TestRead::flipped_data()
{
    QTest::addColumn<QString>("file");
    for (const auto &file : std::as_const(m_containers)) {
        if (file != u"nomac.pfx"_s)
            QTest::newRow(qPrintable(file)) << file;
    }
}

/// One damaged bit anywhere in a container with an integrity code: never another certificate, never
/// a wrong password where the right one was given (unless the damage is in what turns it into a key).
void TestRead::flipped()
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
