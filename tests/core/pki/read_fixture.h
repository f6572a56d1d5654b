#pragma once

#include "maker.h"
#include "pki/certificate.h"

namespace certwizard::test {

/// Certificates, keys and containers as the openssl command line writes them, in every kind that is read here.
class ReadFixture {
protected:
    static constexpr auto password = "žluťoučký 🐴";

    Maker m_maker;
    pki::Certificate m_leaf;
    pki::Certificate m_authority;
    QStringList m_containers; ///< with the leaf, its key and the authority, all made with the password

    [[nodiscard]] static base::Secret secretOf(const char *text) { return base::Secret::copyOf(text); }
    /// The lines of base64 without what stands around them.
    [[nodiscard]] static QByteArray body(const QByteArray &pem)
    {
        QByteArray result;
        for (const auto &line : pem.split('\n')) {
            if (!line.startsWith('-') && !line.isEmpty())
                result += line + '\n';
        }
        return result;
    }

    void prepareOnce();

private:
    void makeKeyFiles();
    void makeContainers();
};

inline void ReadFixture::prepareOnce()
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

inline void ReadFixture::makeKeyFiles()
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

inline void ReadFixture::makeContainers()
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

} // namespace certwizard::test
