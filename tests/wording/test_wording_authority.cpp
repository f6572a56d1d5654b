#include "authority/authority.h"
#include "pki/days.h"
#include "pki/fitness.h"
#include "support/support.h"
#include "wording/authority.h"
#include "wording/certificates.h"
#include "wording/days.h"
#include "wording/fitness.h"

#include <QDir>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace certwizard;

/// What is said about an authority, its revocation list and the days that are left.
class TestWordingAuthority : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listIsPublishedWhereIisLooks();
    void yearsAreWhole();
    void keyOfAnAuthority();
    void folderWithoutRegister();
    void authorityOutsideItsTime();
    void whyANameCannotStand();
    void adviceFitsEveryVerb();
    void daysAreCountedOneWay_data();
    void daysAreCountedOneWay();

private:
    QTemporaryDir m_folder;
    std::optional<authority::Authority> m_authority;
};

void TestWordingAuthority::initTestCase()
{
    auto made = authority::Authority::create(m_folder.filePath(u"ca"_s), {.commonName = u"Contoso CA"_s},
                                             base::Secret::copyOf("correct horse"), base::systemClock());
    EXPECT_OK(made);
    m_authority.emplace(std::move(*made));
}

void TestWordingAuthority::listIsPublishedWhereIisLooks()
{
    const auto written = m_authority->writeRevocationList();
    EXPECT_OK(written);
    // Certificates that name no address: only the server's own store is looked into.
    const auto alone = wording::publishing(*written, {}).toText();
    QVERIFY2(alone.contains(written->derPath), qPrintable(alone));
    // Marks around the path: folders have blanks.
    QVERIFY2(alone.contains(u"certutil -addstore CA \"%1\""_s.arg(QDir::toNativeSeparators(written->derPath))),
             qPrintable(alone));
    QVERIFY2(alone.contains(u"403.13"_s), qPrintable(alone));
    // With addresses it has to lie there, all of them are named, and how to try it.
    const QStringList urls{u"http://pki.contoso.com/ca.crl"_s, u"http://pki2.contoso.com/ca.crl"_s};
    const auto served = wording::publishing(*written, urls).toText();
    for (const auto &url : urls)
        QVERIFY2(served.contains(url), qPrintable(served));
    QVERIFY2(served.contains(u"403.13"_s) && served.contains(u"certutil -urlfetch -verify"_s), qPrintable(served));
    QVERIFY2(!served.contains(u"-addstore"_s), qPrintable(served));
    // Until when it holds: after that day everybody is refused.
    const auto next = wording::dayAndTime(written->list.nextUpdate());
    QVERIFY(alone.contains(next) && served.contains(next));
    // What was issued before the address was set does not know it.
    auto later = *written;
    later.unaware = 3;
    const auto mixed = wording::publishing(later, urls).toText();
    QVERIFY2(mixed.contains(urls.first()) && mixed.contains(u"3 certificates that were issued before"_s)
                 && mixed.contains(u"certutil -addstore CA"_s),
             qPrintable(mixed));
}

/// An authority lives longer than a decade.
void TestWordingAuthority::yearsAreWhole()
{
    const QLocale before;
    const auto back = qScopeGuard([before] { QLocale::setDefault(before); });
    for (const auto &name : {u"de"_s, u"en_GB"_s, u"en_US"_s, u"fr"_s, u"C"_s}) {
        QLocale::setDefault(QLocale(name));
        const QDateTime moment(QDate(2036, 11, 28), QTime(12, 30));
        QVERIFY2(wording::day(moment).contains(u"2036"_s), qPrintable(name));
        QVERIFY2(wording::dayAndTime(moment).contains(u"2036"_s), qPrintable(name));
        QVERIFY2(!wording::day(moment).contains(u"20362036"_s), qPrintable(name));
    }
}

void TestWordingAuthority::keyOfAnAuthority()
{
    const auto gone =
        wording::describe({base::ErrorCode::KeyMissing, u"/ca/ca.key"_s, authority::noKeyFile, {}, nullptr});
    QVERIFY2(gone.headline.contains(u"ca.key"_s) && !gone.toText().contains(u"PFX"_s), qPrintable(gone.toText()));
    const auto revoked = wording::describe({base::ErrorCode::NotRenewable, u"77"_s, u"2026-11-28"_s, {}, nullptr});
    QVERIFY2(revoked.headline.contains(u"revoked"_s) && revoked.remedy.contains(u"new key"_s),
             qPrintable(revoked.toText()));
    const auto folder = wording::describe({base::ErrorCode::FolderNotWritable, u"/out"_s, {}, {}, nullptr});
    QVERIFY2(!folder.toText().contains(u"backup"_s), qPrintable(folder.toText()));
    const auto absent = wording::describe({base::ErrorCode::FolderNotWritable, u"/out"_s, u"no-folder"_s, {}, nullptr});
    QVERIFY2(absent.remedy.contains(u"Create the folder"_s), qPrintable(absent.toText()));
    const auto file = wording::describe({base::ErrorCode::FileNotFound, u"/x.crt"_s, {}, {}, nullptr});
    QVERIFY2(!file.toText().contains(u"answers file"_s), qPrintable(file.toText()));
    // One word for one thing.
    const base::SecretRequest request{base::SecretPurpose::AuthorityKey, u"/ca"_s, 2};
    QVERIFY(wording::retryNote(request).contains(u"passphrase"_s));
}

void TestWordingAuthority::folderWithoutRegister()
{
    const auto folder = m_folder.filePath(u"old"_s);
    QVERIFY(QDir().mkpath(folder));
    test::writeAll(folder + u"/ca.crt"_s, m_authority->certificate().pem());
    const auto opened = authority::Authority::open(folder, base::systemClock());
    QVERIFY(!opened);
    const auto message = wording::describe(opened.error());
    QVERIFY2(message.headline.contains(u"no register"_s), qPrintable(message.headline));
    QVERIFY2(message.remedy.contains(u"take the authority over"_s), qPrintable(message.remedy));
}

void TestWordingAuthority::authorityOutsideItsTime()
{
    const auto expired = wording::describe({base::ErrorCode::OutOfRange, u"Old CA"_s, u"expired"_s, {}, nullptr});
    QCOMPARE(expired.headline, u"The authority “Old CA” has expired."_s);
    QVERIFY2(!expired.toText().contains(u"has to be in"_s) && expired.remedy.contains(u"new authority"_s),
             qPrintable(expired.toText()));
    const auto early = wording::describe({base::ErrorCode::OutOfRange, u"Next CA"_s, u"not-yet-valid"_s, {}, nullptr});
    QCOMPARE(early.headline, u"The authority “Next CA” is not valid yet."_s);
    QVERIFY2(early.remedy.contains(u"date and time"_s), qPrintable(early.toText()));
    // A number that was given is told as before.
    const auto range = wording::describe({base::ErrorCode::OutOfRange, u"--days"_s, u"1–36500"_s, {}, nullptr});
    QVERIFY2(range.headline.contains(u"1–36500"_s), qPrintable(range.toText()));
}

/// The one reason that applies, not all that there are.
void TestWordingAuthority::whyANameCannotStand()
{
    const auto said = [](const QString &name) {
        return wording::describe(authority::UserFinding{authority::UserProblem::NameUnfit, name});
    };
    const auto longName = said(QString(300, u'x'));
    QVERIFY2(longName.contains(u"300 characters"_s) && !longName.contains(u"direction"_s)
                 && !longName.contains(u"control"_s),
             qPrintable(longName));
    const auto turned = said(u"Ann\u202Egpj"_s);
    QVERIFY2(turned.contains(u"writing direction"_s) && !turned.contains(u"control"_s) && !turned.contains(u"64"_s),
             qPrintable(turned));
    const auto control = said(u"Ann"_s + QChar(0) + u"Example"_s);
    QVERIFY2(control.contains(u"control characters"_s) && !control.contains(u"direction"_s)
                 && !control.contains(u"64"_s),
             qPrintable(control));
    // A joiner is part of names in some languages: it is not what is wrong with this one.
    QVERIFY(said(u"a\u200Db\u0001"_s).contains(u"control characters"_s));
}

/// Most verbs have no answers file.
void TestWordingAuthority::adviceFitsEveryVerb()
{
    for (const auto code : {base::ErrorCode::NoPrompt, base::ErrorCode::PasswordNeeded}) {
        const auto message = wording::describe({code, u"m.pfx"_s, {}, {}, nullptr});
        QVERIFY2(message.remedy.contains(u"option"_s), qPrintable(message.toText()));
    }
    const auto wrong = wording::describe(
        {base::ErrorCode::WrongPassword, u"/ca/ca.key"_s, wording::passphraseOfAuthority, {}, nullptr});
    QVERIFY2(wrong.toText().contains(u"passphrase"_s) && !wrong.toText().contains(u"password"_s),
             qPrintable(wrong.toText()));
}

void TestWordingAuthority::daysAreCountedOneWay_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<int>("days");
    // It ends at noon.
    QTest::newRow("in the morning") << u"2031-05-01T00:00:00Z"_s << 9;
    QTest::newRow("a minute before midnight") << u"2031-05-01T23:59:00Z"_s << 9;
    QTest::newRow("after midnight") << u"2031-05-02T00:01:00Z"_s << 8;
    QTest::newRow("elsewhere on earth") << u"2031-05-01T20:00:00-08:00"_s << 8;
}

void TestWordingAuthority::daysAreCountedOneWay()
{
    QFETCH(QString, now);
    QFETCH(int, days);
    const auto moment = QDateTime::fromString(now, Qt::ISODate);
    const auto begin = QDateTime::fromString(u"2031-04-10T12:00:00Z"_s, Qt::ISODate);
    const auto key =
        test::run(u"openssl"_s,
                  {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
                   u"-nodes"_s, u"-outform"_s, u"DER"_s, u"-keyout"_s, m_folder.filePath(u"k.pem"_s), u"-subj"_s,
                   u"/CN=x"_s, u"-not_before"_s, u"20310410120000Z"_s, u"-not_after"_s, u"20310510120000Z"_s});
    QCOMPARE(key.exitCode, 0);
    const auto certificate = pki::Certificate::fromDer(key.output);
    EXPECT_OK(certificate);
    QCOMPARE(certificate->notBefore(), begin);
    QCOMPARE(pki::daysUntil(certificate->notAfter(), moment), days);
    QCOMPARE(wording::validity(*certificate, moment), u"expires in %1 days"_s.arg(days));
    const auto fitness = pki::clientFitness(*certificate, {.now = moment, .soonDays = 30});
    auto told = 0;
    for (const auto &finding : fitness.findings)
        told += wording::describe(finding).headline == u"The certificate expires in %1 days."_s.arg(days) ? 1 : 0;
    QCOMPARE(told, 1);
}

CERTWIZARD_TEST_MAIN(TestWordingAuthority)
#include "test_wording_authority.moc"
