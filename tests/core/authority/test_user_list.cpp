#include "authority/strength.h"
#include "authority/user_list.h"
#include "support/support.h"

using namespace certwizard;
using namespace Qt::StringLiterals;
using authority::UserProblem;
using authority::UserRow;
using base::ErrorCode;

class TestUserList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void forms_data();
    void forms();
    void oddTables();
    void refused();
    void verdicts();
    void holders();
    void strength_data();
    void strength();
};

void TestUserList::forms_data()
{
    QTest::addColumn<QByteArray>("content");
    const auto utf16 = [](const QString &text) {
        return QByteArray("\xff\xfe") + QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    };
    QTest::newRow("no titles") << QByteArray("Žofie Müller,CONTOSO\\zofie,zofie@contoso.example,zofie@contoso.local\n"
                                             "Max,CONTOSO\\max,,\n");
    QTest::newRow("titles") << QByteArray(
        "name,account,e-mail,UPN\r\nŽofie Müller,CONTOSO\\zofie,zofie@contoso.example,"
        "zofie@contoso.local\r\nMax,CONTOSO\\max,,\r\n");
    QTest::newRow("titles in another order, semicolons") << QByteArray(
        "User Name;Department;UserPrincipalName;Display-Name;Mail\nCONTOSO\\zofie;Sales;zofie@contoso.local;Žofie "
        "Müller;zofie@contoso.example\n\nCONTOSO\\max;;;Max;\n");
    QTest::newRow("tabs, UTF-8 mark") << QByteArray("\xef\xbb\xbfŽofie Müller\tCONTOSO\\zofie\tzofie@contoso.example\t"
                                                    "zofie@contoso.local\nMax\tCONTOSO\\max");
    QTest::newRow("quoted") << QByteArray(
        "\"name\",\"account\",\"email\",\"upn\"\n\"Žofie Müller\", \"CONTOSO\\zofie\" ,"
        "\"zofie@contoso.example\",\"zofie@contoso.local\"\n\"Max\",CONTOSO\\max\n");
    QTest::newRow("UTF-16") << utf16(
        u"Žofie Müller;CONTOSO\\zofie;zofie@contoso.example;zofie@contoso.local\nMax;CONTOSO\\max"_s);
    QTest::newRow("Windows-1252") << QByteArray(
        "\x8eofie M\xfcller;CONTOSO\\zofie;zofie@contoso.example;zofie@contoso.local\n"
        "Max;CONTOSO\\max\n");
}

void TestUserList::forms()
{
    QFETCH(QByteArray, content);
    const auto rows = authority::readUserList(content, u"x"_s);
    EXPECT_OK(rows);
    QCOMPARE(rows->size(), 2);
    const auto &first = rows->at(0);
    QCOMPARE(first.name, u"Žofie Müller"_s);
    QCOMPARE(first.account, u"CONTOSO\\zofie"_s);
    QCOMPARE(first.email, u"zofie@contoso.example"_s);
    QCOMPARE(first.upn, u"zofie@contoso.local"_s);
    QCOMPARE(rows->at(1).name, u"Max"_s);
    QCOMPARE(rows->at(1).account, u"CONTOSO\\max"_s);
    QVERIFY(first.findings.isEmpty() && rows->at(1).findings.isEmpty());
}

void TestUserList::oddTables()
{
    const auto rows = authority::readUserList(
        "\"Müller, Max\",a\n\"say \"\"hi\"\"\",b\n\"two\nlines\",c\nlast,d,e@f.example,g@h,more\n", u"x"_s);
    EXPECT_OK(rows);
    QCOMPARE(rows->size(), 4);
    QCOMPARE(rows->at(0).name, u"Müller, Max"_s);
    QCOMPARE(rows->at(1).name, u"say \"hi\""_s);
    QCOMPARE(rows->at(2).name, u"two\nlines"_s);
    QCOMPARE(rows->at(2).line, 3);
    QCOMPARE(rows->at(3).line, 5);
    QCOMPARE(rows->at(3).findings, (QList<authority::UserFinding>{{UserProblem::SurplusCells, u"more"_s}}));
    const auto single = authority::readUserList("name\nMax\nŽofie\n", u"x"_s);
    EXPECT_OK(single);
    QCOMPARE(single->size(), 2);
    const auto nobody = authority::readUserList("name,account\n", u"x"_s);
    EXPECT_OK(nobody);
    QVERIFY(nobody->isEmpty());
}

void TestUserList::refused()
{
    EXPECT_ERROR(authority::readUserList("", u"x"_s), ErrorCode::FileEmpty);
    EXPECT_ERROR(authority::readUserList(" \n", u"x"_s), ErrorCode::FileEmpty);
    const auto open = authority::readUserList("a,b\nc,\"d\ne,f\n", u"x"_s);
    EXPECT_ERROR(open, ErrorCode::ListMalformed);
    QCOMPARE(open.error().position.line, 2);
    EXPECT_ERROR(authority::readUserListFile(u"/none"_s), ErrorCode::FileNotFound);
    for (int length = 0; length < 256; ++length) {
        QByteArray noise;
        for (int i = 0; i < length; ++i)
            noise += char((i * 37 + length * 11) & 0xff);
        const auto rows = authority::readUserList(noise, u"x"_s); // must end, whatever it says
        QVERIFY(rows || rows.error().code == ErrorCode::ListMalformed || rows.error().code == ErrorCode::FileEmpty);
    }
}

void TestUserList::verdicts()
{
    auto rows =
        authority::readUserList("Good,a,good@x.example,g@x\n,b,,\n" + QByteArray(300, 'x')
                                    + ",c,,\n\"a\nb\",d,,\nEvil\xe2\x80\xae,e,,\n"
                                      "F,f,no-at-sign,\nG,g,,no-at-sign\ngood,h,,\nI,A,,\nJ,j,GOOD@x.example,\n",
                                u"x"_s);
    EXPECT_OK(rows);
    authority::judge(*rows, {}, QDateTime::currentDateTimeUtc());
    QList<QList<UserProblem>> expected{{},
                                       {UserProblem::NameMissing},
                                       {UserProblem::NameUnfit},
                                       {UserProblem::NameUnfit},
                                       {UserProblem::NameUnfit},
                                       {UserProblem::EmailUnfit},
                                       {UserProblem::UpnUnfit},
                                       {UserProblem::NameTwice},
                                       {UserProblem::AccountTwice},
                                       {UserProblem::EmailTwice}};
    QCOMPARE(rows->size(), expected.size());
    for (qsizetype i = 0; i < rows->size(); ++i) {
        QList<UserProblem> found;
        for (const auto &finding : rows->at(i).findings)
            found.append(finding.problem);
        QVERIFY2(found == expected[i], qPrintable(u"row %1"_s.arg(i)));
        QCOMPARE(rows->at(i).isIssuable(), expected[i].isEmpty());
    }
    QCOMPARE(rows->at(7).findings[0].otherLine, 1);
    // Judging again says the same, not twice as much.
    authority::judge(*rows, {}, QDateTime::currentDateTimeUtc());
    QCOMPARE(rows->at(7).findings.size(), 1);
    const auto order = rows->at(0).toOrder(90);
    QCOMPARE(order.request.commonName, u"Good"_s);
    QCOMPARE(order.recipient.account, u"a"_s);
    QCOMPARE(order.request.validDays, 90);
}

void TestUserList::holders()
{
    const auto now = QDateTime::currentDateTimeUtc();
    const auto ca = pki::createAuthority({.commonName = u"CA"_s}, base::systemClock());
    EXPECT_OK(ca);
    const auto identity = pki::issueClient(*ca, {.commonName = u"Žofie"_s}, base::systemClock());
    EXPECT_OK(identity);
    authority::Issued issued;
    issued.certificate = identity->certificate;
    issued.recipient.account = u"CONTOSO\\zofie"_s;
    auto rows = authority::readUserList("žofie,contoso\\ZOFIE\nŽofie,CONTOSO\\other\n", u"x"_s);
    EXPECT_OK(rows);
    // Recorded, and then the program was ended by force: nobody has got it.
    authority::judge(*rows, {issued}, now);
    QCOMPARE(rows->at(0).findings.value(0).problem, UserProblem::NeverWritten);
    QVERIFY(rows->at(0).isIssuable() && !rows->at(0).hasCertificate());
    auto written = issued;
    written.files = {u"/out/zofie.pfx"_s};
    for (const auto &both : {QList{issued, written}, QList{written, issued}}) {
        authority::judge(*rows, both, now);
        QVERIFY(rows->at(0).hasCertificate());
    }
    issued = written;
    authority::judge(*rows, {issued}, now);
    QCOMPARE(rows->at(0).findings.value(0).problem, UserProblem::HasCertificate);
    QCOMPARE(rows->at(0).findings.value(0).text, identity->certificate.serialNumber());
    QVERIFY(rows->at(0).isIssuable());
    authority::judge(*rows, {issued}, now.addYears(2));
    QVERIFY(!rows->at(0).findings.contains(authority::UserFinding{UserProblem::HasCertificate, issued.serialNumber()}));
}

void TestUserList::strength_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("strength");
    using authority::Strength;
    QTest::newRow("empty") << QByteArray() << int(Strength::Empty);
    QTest::newRow("letter") << QByteArray("x") << int(Strength::Weak);
    QTest::newRow("password") << QByteArray("Password1!") << int(Strength::Weak);
    QTest::newRow("leet") << QByteArray("P@ssw0rd2024") << int(Strength::Weak);
    QTest::newRow("same") << QByteArray(40, 'a') << int(Strength::Fair);
    QTest::newRow("run") << QByteArray("abcdefghijklmnop") << int(Strength::Weak);
    QTest::newRow("keyboard") << QByteArray("qwertzuiop123456") << int(Strength::Weak);
    QTest::newRow("eight random") << QByteArray("kT7#mq2W") << int(Strength::Good);
    QTest::newRow("sixteen random") << QByteArray("kT7#mq2WzL9-pXv4") << int(Strength::Strong);
    QTest::newRow("four words") << QByteArray("copper lantern biscuit orbit") << int(Strength::Strong);
}

void TestUserList::strength()
{
    QFETCH(QByteArray, text);
    QFETCH(int, strength);
    const auto estimate = authority::estimate(base::Secret::copyOf({text.constData(), size_t(text.size())}));
    QVERIFY2(int(estimate.strength) == strength, qPrintable(QString::number(estimate.bits)));
}

CERTWIZARD_TEST_MAIN(TestUserList)
#include "test_user_list.moc"
