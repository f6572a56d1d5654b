#include "authority/authority.h"
#include "authority/strength.h"
#include "pki/read.h"
#include "support/support.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdint>
#include <vector>

using namespace certwizard;
using namespace Qt::StringLiterals;

#if defined(__SANITIZE_ADDRESS__)
#define SCANS_BESIDE_SHADOWS 1
#endif

namespace {

constexpr unsigned char mask = 0x5a;

/// A password as this test may keep it: never in the clear, or the scan would find the test's own copy.
std::vector<unsigned char> masked(const base::Secret &secret)
{
    std::vector<unsigned char> result;
    for (const auto c : secret.reveal())
        result.push_back(static_cast<unsigned char>(static_cast<unsigned char>(c) ^ mask));
    return result;
}

/// How often the password stands in this process's writable memory. Looks at it in place: a buffer would be a copy.
int copiesOf(const std::vector<unsigned char> &needle)
{
    QFile maps(u"/proc/self/maps"_s);
    if (!maps.open(QIODevice::ReadOnly))
        return -1;
    int found = 0;
    for (const auto &line : maps.readAll().split('\n')) {
        const auto parts = line.simplified().split(' ');
        if (parts.size() < 2 || !parts.at(1).startsWith("rw") || line.contains("[v"))
            continue;
        const auto range = parts.at(0).split('-');
        const auto begin = range.at(0).toULongLong(nullptr, 16);
        const auto end = range.at(1).toULongLong(nullptr, 16);
        const auto *memory = reinterpret_cast<const volatile unsigned char *>(begin);
        const auto size = static_cast<std::size_t>(end - begin);
        for (std::size_t i = 0; i + needle.size() <= size; ++i) {
            std::size_t k = 0;
            while (k < needle.size() && static_cast<unsigned char>(memory[i + k] ^ mask) == needle[k])
                ++k;
            found += k == needle.size() ? 1 : 0;
        }
    }
    return found;
}

} // namespace

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
#if !defined(Q_OS_LINUX)
    QSKIP("NOT TESTED: memory is scanned on Linux only");
#elif defined(SCANS_BESIDE_SHADOWS)
    QSKIP("the sanitizer keeps freed memory and maps terabytes; the plain build scans");
#endif
}

void TestAuthorityMemory::theScanFinds()
{
    std::vector<unsigned char> needle;
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
    std::vector<unsigned char> needle;
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
    std::vector<unsigned char> needle;
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
    std::vector<unsigned char> needle;
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
