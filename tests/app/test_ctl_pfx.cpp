#include "ctl.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace certwizard::test;

/// `certwizardctl pfx`: the tutorial's merge, opened by the openssl command line.
class TestCtlPfx : public QObject {
    Q_OBJECT

private:
    Bench m_bench;
    [[nodiscard]] CommandResult openssl(const QStringList &arguments) const
    {
        return run(u"openssl"_s, arguments, plainEnvironment(), QFileInfo(m_bench.config()).absolutePath(), 60000);
    }

private Q_SLOTS:
    void initTestCase();
    void merges_data();
    void merges();
    void fromPfx();
    void keyChoosesItsCertificate();
    void strangersKey();
    void neverOverwrites();
};

void TestCtlPfx::initTestCase()
{
    m_bench.makeCertificates();
    m_bench.set(u"NEW"_s, u"new-pfx-word"_s);
}

void TestCtlPfx::merges_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QByteArray>("cipher");
    QTest::addColumn<QByteArray>("mac");
    QTest::newRow("modern") << u"modern"_s << QByteArray("AES-256-CBC") << QByteArray("MAC: sha256");
    QTest::newRow("legacy") << u"legacy"_s << QByteArray("3-KeyTripleDES") << QByteArray("MAC: sha1");
}

void TestCtlPfx::merges()
{
    QFETCH(QString, target);
    QFETCH(QByteArray, cipher);
    QFETCH(QByteArray, mac);
    const auto out = target + u".pfx"_s;
    const auto result = m_bench.ctl({u"pfx"_s, u"--certificate"_s, u"server.crt"_s, u"--key-file"_s, u"server.key"_s,
                                     u"--chain"_s, u"ca.crt"_s, u"--out"_s, out, u"--target"_s, target,
                                     u"--password-environment"_s, u"NEW"_s, u"--json"_s});
    EXPECT_EXIT(result, 0);
    QCOMPARE(json(result.output).object().value(u"chain"_s).toInt(), 1);
#ifdef Q_OS_UNIX
    QVERIFY(!(QFile::permissions(m_bench.path(out)) & (QFile::ReadGroup | QFile::ReadOther)));
#endif
    const auto opened =
        openssl({u"pkcs12"_s, u"-in"_s, out, u"-passin"_s, u"pass:new-pfx-word"_s, u"-info"_s, u"-nodes"_s});
    QCOMPARE(opened.exitCode, 0);
    QVERIFY2(opened.errors.contains(cipher) && opened.errors.contains(mac), opened.errors);
    QCOMPARE(opened.output.count("BEGIN CERTIFICATE"), 2);
    QVERIFY(openssl({u"pkcs12"_s, u"-in"_s, out, u"-passin"_s, u"pass:wrong"_s, u"-noout"_s}).exitCode != 0);
}

void TestCtlPfx::fromPfx()
{
    // The old form of a new file, and a made password.
    const auto result = m_bench.ctl({u"pfx"_s, u"--certificate"_s, u"server.pfx"_s, u"--key-password-environment"_s,
                                     u"SERVER_PW"_s, u"--out"_s, u"again.pfx"_s, u"--make-password"_s});
    EXPECT_EXIT(result, 0);
    QCOMPARE(openssl({u"pkcs12"_s, u"-in"_s, u"again.pfx"_s, u"-passin"_s, u"file:again.pfx.password.txt"_s,
                      u"-noout"_s})
                 .exitCode,
             0);
}

void TestCtlPfx::keyChoosesItsCertificate()
{
    m_bench.write(u"many.crt"_s, readAll(m_bench.path(u"user1.crt"_s)) + readAll(m_bench.path(u"server.crt"_s))
                                     + readAll(m_bench.path(u"ca.crt"_s)));
    const auto result = m_bench.ctl({u"pfx"_s, u"--certificate"_s, u"many.crt"_s, u"--key-file"_s, u"server.key"_s,
                                     u"--out"_s, u"chosen.pfx"_s, u"--password-environment"_s, u"NEW"_s, u"--json"_s});
    EXPECT_EXIT(result, 0);
    const auto inside =
        m_bench.ctl({u"inspect"_s, u"--json"_s, u"--password-environment"_s, u"NEW"_s, u"chosen.pfx"_s});
    EXPECT_EXIT(inside, 0);
    const auto certificates = json(inside.output).array().first().toObject().value(u"certificates"_s).toArray();
    QCOMPARE(certificates.size(), 2); // the server's and the authority's, not the user's
    QCOMPARE(certificates.first().toObject().value(u"thumbprint"_s),
             json(result.output).object().value(u"thumbprint"_s));
}

void TestCtlPfx::strangersKey()
{
    const auto result = m_bench.ctl({u"pfx"_s, u"--certificate"_s, u"server.crt"_s, u"--key-file"_s, u"user1.key"_s,
                                     u"--out"_s, u"never.pfx"_s, u"--password-environment"_s, u"NEW"_s});
    EXPECT_EXIT(result, 5);
    QVERIFY(!QFileInfo::exists(m_bench.path(u"never.pfx"_s)));
    const auto empty = m_bench.ctl({u"pfx"_s, u"--certificate"_s, u"server.crt"_s, u"--key-file"_s, u"server.key"_s,
                                    u"--out"_s, u"never.pfx"_s, u"--password-environment"_s, u"EMPTY"_s});
    EXPECT_EXIT(empty, 3);
    QVERIFY(!QFileInfo::exists(m_bench.path(u"never.pfx"_s)));
}

void TestCtlPfx::neverOverwrites()
{
    m_bench.write(u"there.pfx"_s, "something else");
    const auto result = m_bench.ctl({u"pfx"_s, u"--certificate"_s, u"server.crt"_s, u"--key-file"_s, u"server.key"_s,
                                     u"--out"_s, u"there.pfx"_s, u"--make-password"_s});
    EXPECT_EXIT(result, 5);
    QCOMPARE(readAll(m_bench.path(u"there.pfx"_s)), QByteArray("something else"));
    QVERIFY(!QFileInfo::exists(m_bench.path(u"there.pfx.password.txt"_s)));
}

CERTWIZARD_TEST_MAIN(TestCtlPfx)
#include "test_ctl_pfx.moc"
