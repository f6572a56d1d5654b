#include "iis/aes_protector.h"
#include "sample.h"
#include "support/key_container.h"
#include "support/support.h"

#include <QTemporaryDir>

using namespace certwizard;
using namespace certwizard::iis;
using namespace certwizard::test;
using namespace Qt::StringLiterals;

namespace {

base::Secret secret(const QString &text)
{
    auto copy = text;
    copy.detach();
    return base::Secret::take(copy);
}

QString reveal(const base::Secret &value)
{
    const auto text = value.reveal();
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

using Container = KeyContainer;
const auto &aes128 = KeyContainer::aes128;
const auto &aes256 = KeyContainer::aes256;

Configuration configurationWith(const QByteArray &sessionKey, bool oaep)
{
    auto text = Sample().text();
    const QByteArray type = "\" type=\"Microsoft.ApplicationHost.";
    const auto providers =
        "<configProtectedData><providers>"
        "<add name=\"IISWASOnlyAesProvider"
        + type
        + "AesProtectedConfigurationProvider\" keyContainerName=\"iisWasKey\" useOAEP=\"false\" sessionKey=\"AAAA\" />"
          "<add name=\"IISCngProvider"
        + type
        + "CngProtectedConfigurationProvider\" keyContainerName=\"iisCngConfigurationKey\" />"
          "<add name=\"AesProvider"
        + type + "AesProtectedConfigurationProvider\" keyContainerName=\"iisConfigurationKey\" useOAEP=\""
        + (oaep ? "true" : "false") + "\" sessionKey=\"" + sessionKey + "\" /></providers></configProtectedData>";
    text.replace("<system.applicationHost>", providers + "<system.applicationHost>");
    return readConfiguration(text).value();
}

QByteArray random(int size)
{
    const auto value = base::Secret::random(size);
    return QByteArray(value.reveal().data(), static_cast<qsizetype>(value.reveal().size()));
}

QByteArray utf16(const QString &text)
{
    QByteArray bytes;
    for (const auto unit : text) {
        bytes.append(static_cast<char>(unit.unicode() & 0xFF));
        bytes.append(static_cast<char>(unit.unicode() >> 8));
    }
    return bytes;
}

} // namespace

class TestProtector : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Container> m_container;

    void expect(const base::Result<std::shared_ptr<const AesPasswordProtector>> &result, base::ErrorCode code)
    {
        EXPECT_ERROR(result, code);
    }

private Q_SLOTS:
    void initTestCase() { m_container = std::make_unique<Container>(); }

    void agreesWithOpenssl_data()
    {
        QTest::addColumn<bool>("oaep");
        QTest::addColumn<int>("keySize");
        QTest::addColumn<QString>("password");
        for (const bool oaep : {false, true}) {
            for (const int size : {16, 32}) {
                QTest::addRow("%d, %d", oaep, size * 8) << oaep << size << u"p\"a&ß Ž 🙂"_s;
            }
        }
        QTest::newRow("one character") << false << 16 << u"x"_s;
        QTest::newRow("long") << false << 16 << QString(500, u'é');
    }

    void agreesWithOpenssl()
    {
        QFETCH(const bool, oaep);
        QFETCH(const int, keySize);
        QFETCH(const QString, password);
        const auto key = random(keySize);
        const auto configuration =
            configurationWith(m_container->sessionKey(key, oaep, keySize == 16 ? aes128 : aes256), oaep);
        const auto protector = AesPasswordProtector::fromKey(configuration, m_container->secretXml(), u"keys.xml"_s);
        EXPECT_OK(protector);
        QCOMPARE((*protector)->provider(), u"AesProvider"_s);

        // Ours, read by openssl.
        const auto value = (*protector)->protect(secret(password));
        EXPECT_OK(value);
        QVERIFY(value->startsWith(u"[enc:AesProvider:"_s) && value->endsWith(u":enc]"_s));
        const auto encrypted = QByteArray::fromBase64(value->mid(17, value->size() - 17 - 5).toLatin1());
        const auto clear = Container::command(Container::aesArguments(key, false), encrypted);
        const auto expected = utf16(password) + QByteArray(2, '\0');
        QVERIFY(clear.sliced(4, expected.size()) == expected);
        QVERIFY(clear.size() - 4 - expected.size() < 16);

        // openssl's, read by us.
        const auto foreign = Container::command(Container::aesArguments(key, true), random(4) + expected + random(11));
        const auto read =
            (*protector)->unprotect(u"[enc:AesProvider:"_s + QString::fromLatin1(foreign.toBase64()) + u":enc]"_s);
        EXPECT_OK(read);
        QVERIFY(reveal(*read) == password);
    }

    void roundTrips()
    {
        const auto configuration = configurationWith(m_container->sessionKey(random(16), false, aes128), false);
        const auto protector =
            AesPasswordProtector::fromKey(configuration, m_container->secretXml(), u"keys.xml"_s).value();
        QSet<QString> values;
        for (int length = 0; length < 60; ++length) {
            const QString password(length, u'p');
            const auto value = protector->protect(secret(password)).value();
            values.insert(value);
            QVERIFY(reveal(protector->unprotect(value).value()) == password);
        }
        QCOMPARE(values.size(), 60);
        QCOMPARE(protector->protect(base::Secret()).value(), u"[enc:AesProvider::enc]"_s);
        QVERIFY(protector->protect(secret(u"same"_s)).value() != protector->protect(secret(u"same"_s)).value());
        EXPECT_ERROR(protector->protect(base::Secret::copyOf(std::string_view("a\0b", 3))),
                     base::ErrorCode::InvalidValue);
    }

    void damagedValues()
    {
        const auto configuration = configurationWith(m_container->sessionKey(random(16), false, aes128), false);
        const auto protector =
            AesPasswordProtector::fromKey(configuration, m_container->secretXml(), u"keys.xml"_s).value();
        const auto good = protector->protect(secret(u"password"_s)).value();
        for (const auto &bad : {QString(), u"password"_s, u"[enc:AesProvider:enc]"_s, u"[enc:Other:AAAA:enc]"_s,
                                u"[enc:AesProvider:AAAA:enc]"_s, u"[enc:AesProvider:!!!!:enc]"_s,
                                QString(good).replace(u"AesProvider"_s, u"IISCngProvider"_s), good.chopped(1)})
            EXPECT_ERROR(protector->unprotect(bad), base::ErrorCode::InvalidValue);
        // Made with another session key: never read as the password.
        const auto other =
            AesPasswordProtector::fromKey(configurationWith(m_container->sessionKey(random(16), false, aes128), false),
                                          m_container->secretXml(), u"keys.xml"_s)
                .value();
        for (int i = 0; i < 20; ++i) {
            const auto read = other->unprotect(protector->protect(secret(u"password"_s)).value());
            QVERIFY(!read || reveal(*read) != u"password"_s);
        }
    }

    void wrongKeyFiles()
    {
        const auto configuration = configurationWith(m_container->sessionKey(random(16), false, aes128), false);
        const auto with = [&configuration](QByteArray xml) {
            return AesPasswordProtector::fromKey(configuration, base::Secret::take(xml), u"keys.xml"_s);
        };
        using enum base::ErrorCode;
        const auto &xml = m_container->xml;
        expect(with("not XML at all"), PasswordKeyInvalid);
        expect(with({}), PasswordKeyInvalid);
        expect(with("<RSAKeyValue />"), PasswordKeyInvalid);
        const auto cut = [&xml](const char *name) {
            auto text = xml;
            const auto from = text.indexOf('<' + QByteArray(name) + '>');
            const auto to = text.indexOf("</" + QByteArray(name) + '>');
            return text.remove(from, to - from);
        };
        for (const auto *name : {"P", "Q", "DP", "DQ", "InverseQ", "Modulus", "Exponent"}) {
            const auto result = with(cut(name));
            EXPECT_ERROR(result, PasswordKeyInvalid);
            QCOMPARE(result.error().detail, QString::fromLatin1(name));
            QCOMPARE(result.error().subject, u"keys.xml"_s);
        }
        expect(with(cut("D")), PasswordKeyPublicOnly);
        auto changed = xml;
        const auto at = changed.indexOf("<DP>") + 10;
        changed[at] = changed[at] == 'A' ? 'B' : 'A';
        expect(with(changed), PasswordKeyInvalid);
        for (qsizetype size = 0; size < xml.size() - 16; size += 97)
            expect(with(xml.left(size)), PasswordKeyInvalid);

        const Container stranger;
        const auto unrelated = with(stranger.xml);
        EXPECT_ERROR(unrelated, PasswordKeyUnrelated);
        QCOMPARE(unrelated.error().detail, u"AesProvider"_s);
        // The right key for a session key in the other padding is no key either.
        expect(AesPasswordProtector::fromKey(configurationWith(m_container->sessionKey(random(16), true, aes128),
                                                               false),
                                             m_container->secretXml(), u"keys.xml"_s),
               PasswordKeyUnrelated);
        // A session key of another length than the header says.
        expect(AesPasswordProtector::fromKey(configurationWith(m_container->sessionKey(random(16), false, aes256),
                                                               false),
                                             m_container->secretXml(), u"keys.xml"_s),
               PasswordKeyUnrelated);
    }

    void wrongProviders()
    {
        using enum base::ErrorCode;
        expect(AesPasswordProtector::fromKey(configurationOf({}), m_container->secretXml(), u"k"_s),
               PasswordProviderMissing);
        const auto good = m_container->sessionKey(random(16), false, aes128);
        expect(AesPasswordProtector::fromKey(configurationWith(good, false), m_container->secretXml(), u"k"_s,
                                             u"IISCngProvider"_s),
               PasswordProviderMissing);
        expect(AesPasswordProtector::fromKey(configurationWith(good, false), m_container->secretXml(), u"k"_s,
                                             u"IISWASOnlyAesProvider"_s),
               InvalidValue);
        expect(AesPasswordProtector::fromKey(configurationWith("!!!", false), m_container->secretXml(), u"k"_s),
               InvalidValue);
        expect(AesPasswordProtector::fromKey(configurationWith(aes128.toBase64(), false), m_container->secretXml(),
                                             u"k"_s),
               InvalidValue);
        expect(AesPasswordProtector::fromKey(
                   configurationWith(m_container->sessionKey(random(16), false,
                                                             QByteArray::fromHex("010200000366000000a40000")),
                                     false),
                   m_container->secretXml(), u"k"_s),
               UnsupportedAlgorithm);
    }

    void fromFiles()
    {
        const auto configuration = configurationWith(m_container->sessionKey(random(16), false, aes128), false);
        const auto file = m_container->folder.filePath(u"keys.xml"_s);
        writeAll(file, m_container->xml);
        EXPECT_OK(AesPasswordProtector::open(configuration, file));
        // Saved as UTF-16 by an editor.
        const auto wide = m_container->folder.filePath(u"wide.xml"_s);
        writeAll(wide, QByteArray("\xFF\xFE") + utf16(QString::fromLatin1(m_container->xml)));
        EXPECT_OK(AesPasswordProtector::open(configuration, wide));
        expect(AesPasswordProtector::open(configuration, m_container->folder.filePath(u"none"_s)),
               base::ErrorCode::FileNotFound);
        expect(AesPasswordProtector::open(configuration, m_container->folder.path()), base::ErrorCode::FileIsDirectory);
    }

    void providersOfRealFiles()
    {
        const auto configuration =
            readConfiguration(readAll(fixture(u"configurations/applications.applicationHost.config"_s))).value();
        const auto providers = passwordProviders(configuration);
        QCOMPARE(providers.size(), 5);
        QCOMPARE(providers[0].kind, PasswordProvider::Kind::Rsa);
        QCOMPARE(providers[1].kind, PasswordProvider::Kind::Cng);
        QCOMPARE(providers[3].kind, PasswordProvider::Kind::Aes);
        QCOMPARE(providers[3].keyContainer, u"iisConfigurationKey"_s);
        // A real session key has the layout that is expected; only its own server's key opens it.
        expect(AesPasswordProtector::fromKey(configuration, m_container->secretXml(), u"keys.xml"_s),
               base::ErrorCode::PasswordKeyUnrelated);
        const auto newer =
            readConfiguration(readAll(fixture(u"configurations/website-sni.applicationHost.config"_s))).value();
        expect(AesPasswordProtector::fromKey(newer, m_container->secretXml(), u"keys.xml"_s),
               base::ErrorCode::PasswordProviderMissing);
    }
};

CERTWIZARD_TEST_MAIN(TestProtector)
#include "test_protector.moc"
