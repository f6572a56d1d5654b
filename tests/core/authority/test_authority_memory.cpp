#include "authority/authority.h"
#include "authority/strength.h"
#include "pki/read.h"
#include "support/memory_scan.h"
#include "support/support.h"

#include <QTemporaryDir>

using namespace certwizard;
using namespace Qt::StringLiterals;
using test::copiesOf;
using test::masked;

/// After use, no password and no passphrase stands in the program's memory.
class TestAuthorityMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theScanFinds();
    void authorityKey();
    void pfx();
    void wrongPassword();

private:
    QTemporaryDir m_home;
};

void TestAuthorityMemory::initTestCase()
{
    if (const auto *why = test::whyNoScan())
        QSKIP(why);
}

void TestAuthorityMemory::theScanFinds()
{
    test::Masked needle;
    {
        const auto secret = base::Secret::randomPassword(24);
        needle = masked(secret);
        QCOMPARE(copiesOf(needle), 1);
        const auto careless = QByteArray(secret.reveal().data(), secret.size());
        QCOMPARE(copiesOf(needle), 2);
        auto wiped = careless;
        base::wipe(wiped);
    }
    QCOMPARE(copiesOf(needle), 0);
}

void TestAuthorityMemory::authorityKey()
{
    test::Masked needle;
    {
        const auto passphrase = base::Secret::randomPassword(24);
        needle = masked(passphrase);
        auto made = authority::Authority::create(m_home.filePath(u"ca"_s), {.commonName = u"CA"_s}, passphrase,
                                                 base::systemClock(), 1000);
        EXPECT_OK(made);
        made->lock();
        EXPECT_OK(made->unlock(passphrase));
        EXPECT_OK(made->issueClient({.commonName = u"x"_s}));
        EXPECT_OK(made->writeRevocationList());
        EXPECT_OK(made->changePassphrase(passphrase, passphrase, 1001));
        static_cast<void>(authority::estimate(passphrase));
    }
    QCOMPARE(copiesOf(needle), 0);
}

void TestAuthorityMemory::pfx()
{
    test::Masked needle;
    {
        const auto ca = pki::createAuthority({.commonName = u"CA"_s}, base::systemClock());
        EXPECT_OK(ca);
        const auto client = pki::issueClient(*ca, {.commonName = u"x"_s}, base::systemClock());
        EXPECT_OK(client);
        for (const auto target : {pki::PfxTarget::Modern, pki::PfxTarget::Legacy}) {
            const auto password = base::Secret::randomPassword(24);
            needle = masked(password);
            const auto bytes = pki::toPfx(*client, {ca->certificate}, password, {.target = target});
            EXPECT_OK(bytes);
            const auto view = QByteArrayView(bytes->reveal().data(), bytes->size());
            EXPECT_OK(pki::read(view, u"x"_s, password));
        }
    }
    QCOMPARE(copiesOf(needle), 0);
}

void TestAuthorityMemory::wrongPassword()
{
    test::Masked needle;
    {
        const auto ca = pki::createAuthority({.commonName = u"CA"_s}, base::systemClock());
        EXPECT_OK(ca);
        const auto right = base::Secret::copyOf("right");
        const auto bytes = pki::toPfx(*ca, {}, right);
        EXPECT_OK(bytes);
        const auto wrong = base::Secret::randomPassword(24);
        needle = masked(wrong);
        const auto view = QByteArrayView(bytes->reveal().data(), bytes->size());
        EXPECT_ERROR(pki::read(view, u"x"_s, wrong), base::ErrorCode::WrongPassword);
    }
    QCOMPARE(copiesOf(needle), 0);
}

CERTWIZARD_TEST_MAIN(TestAuthorityMemory)
#include "test_authority_memory.moc"
