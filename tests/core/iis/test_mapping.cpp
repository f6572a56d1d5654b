#include "iis/configuration.h"
#include "iis/mapping.h"
#include "sample.h"
#include "support/support.h"

using namespace certwizard;
using namespace certwizard::iis;
using namespace certwizard::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(certwizard::iis::MappingCertificate::Defect)

class TestMapping : public QObject {
    Q_OBJECT

private:
    QByteArray m_der;
    QByteArray m_base64;

    using Defect = MappingCertificate::Defect;

private Q_SLOTS:
    void initTestCase()
    {
        m_der = issueDer(u"/CN=Alice/O=Contoso/OU=Sales"_s);
        m_base64 = m_der.toBase64();
        QVERIFY(m_base64.size() > 300);
    }

    void defects_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Defect>("defect");
        QTest::addColumn<bool>("readable");
        const auto folded = [this] {
            QByteArray text;
            for (qsizetype i = 0; i < m_base64.size(); i += 64)
                text += m_base64.mid(i, 64) + "\r\n";
            return text;
        }();
        QTest::newRow("good") << m_base64 << Defect::None << true;
        QTest::newRow("empty") << QByteArray() << Defect::Empty << false;
        QTest::newRow("blank") << QByteArray("  \n") << Defect::Empty << false;
        QTest::newRow("folded") << folded << Defect::WhiteSpace << true;
        QTest::newRow("line ends as references")
            << m_base64.left(64) + "&#13;&#10;" + m_base64.mid(64) << Defect::WhiteSpace << true;
        QTest::newRow("a letter as a reference")
            << "&#" + QByteArray::number(m_base64.front()) + ';' + m_base64.mid(1) << Defect::None << true;
        QTest::newRow("blank in front") << ' ' + m_base64 << Defect::WhiteSpace << true;
        QTest::newRow("blanks from folding")
            << m_base64.left(64) + "  " + m_base64.mid(64) << Defect::WhiteSpace << true;
        QTest::newRow("PEM") << "-----BEGIN CERTIFICATE-----\n" + folded + "-----END CERTIFICATE-----\n"
                             << Defect::PemHeader << true;
        QTest::newRow("PEM on one line") << "-----BEGIN CERTIFICATE-----" + m_base64 + "-----END CERTIFICATE-----"
                                         << Defect::PemHeader << true;
        QTest::newRow("header only") << "-----BEGIN CERTIFICATE-----" + m_base64 << Defect::PemHeader << true;
        QTest::newRow("footer only") << m_base64 + "-----END CERTIFICATE-----" << Defect::PemHeader << true;
        QTest::newRow("half a header") << "-----BEGIN" + m_base64 << Defect::PemHeader << false;
        QTest::newRow("no base64") << QByteArray("certificate of Alice!") << Defect::NotBase64 << false;
        QTest::newRow("a strange character")
            << m_base64.left(100) + "*" + m_base64.mid(101) << Defect::NotBase64 << false;
        QTest::newRow("other base64") << QByteArray("SGVsbG8gd29ybGQh") << Defect::NotCertificate << false;
        QTest::newRow("other DER") << QByteArray::fromHex("30030101ff").toBase64() << Defect::NotCertificate << false;
        QTest::newRow("more behind it") << (m_der + "xxx").toBase64() << Defect::NotCertificate << false;
        QTest::newRow("half") << m_base64.left(200) << Defect::CutOff << false;
    }

    void defects()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const Defect, defect);
        QFETCH(const bool, readable);
        const auto read = readMappingCertificate(text);
        if (text.startsWith("-----BEGINM")) {
            // Half a header eats everything behind it.
            QVERIFY(read.certificate.isNull());
            return;
        }
        QCOMPARE(read.defect, defect);
        QCOMPARE(!read.certificate.isNull(), readable);
        if (readable)
            QCOMPARE(read.certificate.der(), m_der);
    }

    void cutAnywhere()
    {
        // One lost character anywhere at the end is never read as good, and never as nonsense.
        for (qsizetype length = 8; length < m_base64.size(); ++length) {
            const auto read = readMappingCertificate(m_base64.left(length));
            QVERIFY2(read.defect == Defect::CutOff, qPrintable(QString::number(length)));
            if (!read.certificate.isNull()) {
                QVERIFY(m_base64.endsWith('='));
                QCOMPARE(read.certificate.der(), m_der);
            }
        }
    }

    void lostInTheMiddle()
    {
        for (qsizetype at = 40; at < m_base64.size() - 4; at += 37) {
            auto text = m_base64;
            text.remove(at, 1);
            const auto read = readMappingCertificate(text);
            QVERIFY(read.defect == Defect::CutOff || read.defect == Defect::NotBase64
                    || read.defect == Defect::NotCertificate);
        }
    }

    void passwords_data()
    {
        QTest::addColumn<QByteArray>("attribute");
        QTest::addColumn<int>("state");
        QTest::newRow("absent") << QByteArray() << int(StoredPassword::None);
        QTest::newRow("empty") << QByteArray("password=\"\"") << int(StoredPassword::None);
        QTest::newRow("empty, protected")
            << QByteArray("password=\"[enc:AesProvider::enc]\"") << int(StoredPassword::None);
        QTest::newRow("protected") << QByteArray("password=\"[enc:IISCngProvider:AAAA:enc]\"")
                                   << int(StoredPassword::Protected);
        QTest::newRow("plain") << QByteArray("password=\"x\"") << int(StoredPassword::PlainText);
        QTest::newRow("plain, looks so") << QByteArray("password=\"[enc:x\"") << int(StoredPassword::PlainText);
    }

    void passwords()
    {
        QFETCH(const QByteArray, attribute);
        const auto configuration =
            configurationOf({{},
                             location("Default Web Site",
                                      authentication(mapping({}, "<add certificate=\"A\" " + attribute + " />",
                                                             "<add name=\"n\" " + attribute + " />")))});
        const auto settings = configuration.mapping(u"Default Web Site"_s);
        QTEST(int(settings.oneToOne.at(0).password()), "state");
        QTEST(int(settings.manyToOne.at(0).password), "state");
    }

    void collections()
    {
        const QByteArray rules =
            "<rules><add certificateField=\"Issuer\" certificateSubField=\"CN\" matchCriteria=\"x\" /><clear />"
            "<add certificateField=\"Subject\" certificateSubField=\"OU\" matchCriteria=\"Sales &amp; more\" compareCaseSensitive=\"false\" /></rules>";
        const auto configuration = configurationOf(
            {authentication(mapping(
                 "enabled=\"true\" defaultLogonDomain=\"CONTOSO\" logonMethod=\"Network\"",
                 "<add userName=\"a\" certificate=\"A\" /><add userName=\"b\" certificate=\"B\" enabled=\"false\" />",
                 "<add name=\"server\" permissionMode=\"Deny\" />")),
             location("Default Web Site",
                      authentication(mapping("oneToOneCertificateMappingsEnabled=\"false\"",
                                             "<add userName=\"C &amp; c\" certificate=\"C\" />",
                                             "<clear /><add name=\"site\" description=\"d\" userName=\"u\">" + rules
                                                 + "</add>")))
                 + location("Other", authentication(
                                         mapping({}, "<add certificate=\"x\" /><clear /><add certificate=\"y\" />")))});
        const auto site = configuration.mapping(u"Default Web Site"_s);
        QVERIFY(site.enabled.value && !site.oneToOneEnabled.value && site.manyToOneEnabled.value);
        QCOMPARE(site.defaultLogonDomain.value, u"CONTOSO"_s);
        QCOMPARE(site.logonMethod.value, LogonMethod::Network);
        QCOMPARE(site.oneToOne.size(), 3U);
        QCOMPARE(site.oneToOne[0].userName(), u"a"_s);
        QVERIFY(site.oneToOne[0].isInherited() && site.oneToOne[0].isEnabled());
        QVERIFY(!site.oneToOne[1].isEnabled());
        QVERIFY(!site.oneToOne[2].isInherited());
        QCOMPARE(site.oneToOne[2].userName(), u"C & c"_s);
        QCOMPARE(site.oneToOne[2].certificateText().toByteArray(), QByteArray("C"));
        QCOMPARE(site.manyToOne.size(), 1U);
        QCOMPARE(site.manyToOne[0].name, u"site"_s);
        QVERIFY(site.manyToOne[0].allow && !site.manyToOne[0].inherited);
        const QList<MappingRule> expected{{MappingRule::Field::Subject, u"OU"_s, u"Sales & more"_s, false}};
        QCOMPARE(site.manyToOne[0].rules, expected);

        const auto other = configuration.mapping(u"other"_s);
        QCOMPARE(other.oneToOne.size(), 1U);
        QCOMPARE(other.oneToOne[0].certificateText().toByteArray(), QByteArray("y"));
        QCOMPARE(other.manyToOne.size(), 1U);
        QVERIFY(other.manyToOne[0].inherited && !other.manyToOne[0].allow);
        QVERIFY(configuration.mappingSwitches(u"other"_s).oneToOne.empty());
        QCOMPARE(configuration.mapping({}).oneToOne.size(), 2U);
        QVERIFY(!configuration.mapping({}).oneToOne[0].isInherited());
    }

    void escapedCertificate()
    {
        // A line end that an editor wrote as a reference is white space as well.
        const auto configuration =
            configurationOf({{},
                             location("Default Web Site",
                                      authentication(mapping({}, "<add certificate=\"" + m_base64.left(64)
                                                                     + "&#13;&#10;" + m_base64.mid(64) + "\" />")))});
        const auto read = configuration.mapping(u"Default Web Site"_s).oneToOne.at(0).certificate();
        QCOMPARE(read.defect, Defect::WhiteSpace);
        QCOMPARE(read.certificate.der(), m_der);
    }
};

CERTWIZARD_TEST_MAIN(TestMapping)
#include "test_mapping.moc"
