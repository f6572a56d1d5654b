#include "authority_fixture.h"
#include "pki/chain.h"
#include "pki/publication_of.h"
#include "pki/read.h"
#include "pki/request.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <mutex>
#include <thread>

using namespace certwizard;
using namespace Qt::StringLiterals;
using authority::Authority;
using authority::IssuedStatus;
using base::ErrorCode;
using test::passphrase;
using test::readAll;
using test::run;

/// What an authority issues, renews and revokes, one by one and many at once, and what its register says of it.
class TestAuthorityIssuing : public test::AuthorityTest {
    Q_OBJECT

private Q_SLOTS:
    void issues();
    void fromRequest();
    void renews();
    void revokes();
    void addressSetLater();
    void bulk();
    void bulkCancelled();
    void slowDeliveryIsCancelled();
    void bulkRenewal();
    void threads();
    void othersLeaveGaps();
};

void TestAuthorityIssuing::issues()
{
    const auto folder = fresh();
    auto authority = make(folder);
    const auto client = authority.issueClient({.commonName = u"Žofie"_s, .email = u"z@contoso.example"_s},
                                              {u"CONTOSO\\zofie"_s, u"new card"_s});
    EXPECT_OK(client);
    const auto server = authority.issueServer({.dnsNames = {u"www.contoso.example"_s}});
    EXPECT_OK(server);
    QCOMPARE(verify(folder, client->identity.certificate, {u"-purpose"_s, u"sslclient"_s}), "OK");
    QCOMPARE(verify(folder, server->identity.certificate, {u"-purpose"_s, u"sslserver"_s}), "OK");
    EXPECT_OK(authority.recordFile(client->issued.serialNumber().toUpper(), u"/out/žofie.pfx"_s));
    EXPECT_OK(authority.recordFile(client->issued.serialNumber(), u"/out/copy.pfx"_s));
    EXPECT_ERROR(authority.recordFile(u"00"_s, u"/x"_s), ErrorCode::UnknownCertificate);

    const auto again = Authority::open(folder, clock());
    EXPECT_OK(again);
    const auto all = again->issued();
    EXPECT_OK(all);
    QCOMPARE(all->size(), 2);
    const auto &first = all->at(0);
    QCOMPARE(first.certificate, client->identity.certificate);
    QCOMPARE(first.id, client->issued.id);
    QCOMPARE(first.recipient.account, u"CONTOSO\\zofie"_s);
    QCOMPARE(first.recipient.note, u"new card"_s);
    QCOMPARE(first.files, (QStringList{u"/out/žofie.pfx"_s, u"/out/copy.pfx"_s}));
    QCOMPARE(int(first.purpose), int(authority::IssuedPurpose::Client));
    QCOMPARE(int(all->at(1).purpose), int(authority::IssuedPurpose::Server));
    QCOMPARE(first.issuedAt.toSecsSinceEpoch(), m_now.toSecsSinceEpoch());
    QCOMPARE(int(first.statusAt(m_now)), int(IssuedStatus::Valid));
    QCOMPARE(int(first.statusAt(m_now.addYears(2))), int(IssuedStatus::Expired));
    QCOMPARE(int(first.statusAt(m_now.addDays(-2))), int(IssuedStatus::NotYetValid));
    QVERIFY(first.isDue(m_now, m_now.addDays(366)) && !first.isDue(m_now, m_now.addDays(30)));
    const auto found = again->find(client->issued.serialNumber().toUpper());
    EXPECT_OK(found);
    QCOMPARE(found->files.size(), 2);
    EXPECT_ERROR(again->find(u"1234"_s), ErrorCode::UnknownCertificate);
    // A refused request leaves no record.
    EXPECT_ERROR(authority.issueClient({.commonName = u"\u202Eevil"_s}), ErrorCode::InvalidName);
    QCOMPARE(authority.issued()->size(), 2);
}

void TestAuthorityIssuing::fromRequest()
{
    auto authority = make(fresh());
    QCOMPARE(run(u"openssl"_s, {u"req"_s, u"-new"_s, u"-newkey"_s, u"rsa:2048"_s, u"-noenc"_s, u"-keyout"_s,
                                at(u"own.key"_s), u"-out"_s, at(u"own.csr"_s), u"-subj"_s, u"/CN=own"_s})
                 .exitCode,
             0);
    const auto request = pki::readRequestFile(at(u"own.csr"_s));
    EXPECT_OK(request);
    const auto client =
        authority.certifyClient({.commonName = request->subject.display()}, request->key, {u"CONTOSO\\own"_s});
    EXPECT_OK(client);
    const auto server = authority.certifyServer({.dnsNames = {u"own.example"_s}}, request->key);
    EXPECT_OK(server);
    const auto key = pki::readKeyFile(at(u"own.key"_s));
    EXPECT_OK(key);
    QVERIFY(key->matches(client->certificate) && key->matches(server->certificate));
    QCOMPARE(authority.issued()->size(), 2);
}

void TestAuthorityIssuing::renews()
{
    const auto folder = fresh();
    auto authority = make(folder);
    const auto old = authority.issueClient({.commonName = u"Žofie"_s, .validDays = 30}, {u"CONTOSO\\zofie"_s});
    EXPECT_OK(old);
    m_now = m_now.addDays(20);
    EXPECT_OK(authority.unlock(passphrase()));
    QVERIFY(authority.issued()->first().isDue(m_now, m_now.addDays(30)));
    const auto next = authority.renew(old->issued.serialNumber(), 365);
    EXPECT_OK(next);
    QCOMPARE(next->issued.renews, old->issued.id);
    QCOMPARE(next->issued.recipient.account, u"CONTOSO\\zofie"_s);
    QVERIFY(next->identity.key.matches(next->identity.certificate)
            && !old->identity.key.matches(next->identity.certificate));
    const auto all = authority.issued();
    EXPECT_OK(all);
    QCOMPARE(all->first().renewedBy, next->issued.id);
    QVERIFY(!all->first().isDue(m_now, m_now.addDays(30)));
    // Both are valid meanwhile.
    QCOMPARE(int(all->at(0).statusAt(m_now)), int(IssuedStatus::Valid));
    QCOMPARE(int(all->at(1).statusAt(m_now)), int(IssuedStatus::Valid));
    const auto attime = QString::number(m_now.toSecsSinceEpoch());
    QCOMPARE(verify(folder, all->at(0).certificate, {u"-attime"_s, attime}), "OK");
    QCOMPARE(verify(folder, all->at(1).certificate, {u"-attime"_s, attime}), "OK");
    const auto same = authority.renewSameKey(next->issued.serialNumber(), 365);
    EXPECT_OK(same);
    QVERIFY(next->identity.key.matches(same->certificate));
    EXPECT_OK(authority.revoke(next->issued.serialNumber(), pki::RevocationReason::KeyCompromise));
    EXPECT_ERROR(authority.renewSameKey(next->issued.serialNumber(), 365), ErrorCode::NotRenewable);
    EXPECT_OK(authority.renew(next->issued.serialNumber(), 365, pki::KeyAlgorithm::EcP384));
    EXPECT_ERROR(authority.renew(u"77"_s, 365), ErrorCode::UnknownCertificate);
}

void TestAuthorityIssuing::revokes()
{
    const auto folder = fresh();
    auto authority = make(folder);
    const auto good = authority.issueClient({.commonName = u"good"_s});
    const auto bad = authority.issueClient({.commonName = u"bad"_s});
    const auto brief = authority.issueClient({.commonName = u"brief"_s, .validDays = 1});
    EXPECT_OK(good);
    EXPECT_OK(bad);
    EXPECT_OK(brief);
    QVERIFY(authority.revocationList()->isNull());
    const auto revoked = authority.revoke(bad->issued.serialNumber(), pki::RevocationReason::KeyCompromise);
    EXPECT_OK(revoked);
    QCOMPARE(int(revoked->statusAt(m_now)), int(IssuedStatus::Revoked));
    EXPECT_OK(authority.revoke(brief->issued.serialNumber(), pki::RevocationReason::Superseded));
    const auto twice = authority.revoke(bad->issued.serialNumber(), pki::RevocationReason::Superseded);
    EXPECT_ERROR(twice, ErrorCode::AlreadyRevoked);
    QCOMPARE(twice.error().detail, m_now.date().toString(Qt::ISODate));
    EXPECT_ERROR(authority.revoke(u"42"_s, pki::RevocationReason::Superseded), ErrorCode::UnknownCertificate);

    const auto first = authority.writeRevocationList();
    EXPECT_OK(first);
    QCOMPARE(first->unaware, 0); // there is no address that they could know
    QCOMPARE(first->list.entries().size(), 2);
    QCOMPARE(readAll(first->derPath), first->list.der());
    QCOMPARE(verify(folder, good->identity.certificate, {u"-crl_check"_s, u"-CRLfile"_s, first->pemPath}), "OK");
    QVERIFY(verify(folder, bad->identity.certificate, {u"-crl_check"_s, u"-CRLfile"_s, first->pemPath})
                .contains("certificate revoked"));
    const pki::ChainContext context{.time = m_now,
                                    .trusted = {authority.certificate()},
                                    .revocationLists = {first->list},
                                    .requireRevocationLists = true};
    QVERIFY(pki::buildChain(good->identity.certificate, context).isValid());
    QCOMPARE(pki::buildChain(bad->identity.certificate, context).broken()->problem, pki::ChainProblem::Revoked);

    m_now = m_now.addDays(2);
    EXPECT_OK(authority.unlock(passphrase()));
    const auto second = authority.writeRevocationList();
    EXPECT_OK(second);
    QCOMPARE(second->list.entries().size(), 1); // the brief one has expired
    QCOMPARE(first->list.number(), u"01"_s);
    QCOMPARE(second->list.number(), u"02"_s);
    const auto read = Authority::open(folder, clock())->revocationList();
    EXPECT_OK(read);
    QCOMPARE(read->der(), second->list.der());
    QCOMPARE(Authority::open(folder, clock())->find(bad->issued.serialNumber())->revocation->reason,
             pki::RevocationReason::KeyCompromise);
}

/// An address that is set later helps only those that are issued after it.
void TestAuthorityIssuing::addressSetLater()
{
    const auto folder = fresh();
    auto authority = make(folder);
    EXPECT_OK(authority.issueClient({.commonName = u"early"_s}));
    EXPECT_OK(authority.issueClient({.commonName = u"brief"_s, .validDays = 1}));
    auto settings = *authority.settings();
    const auto url = u"http://pki.contoso.example/ca.crl"_s;
    settings.publication.revocationListUrls = {url, u"http://pki2.contoso.example/ca.crl"_s};
    EXPECT_OK(authority.setSettings(settings));
    const auto late = authority.issueClient({.commonName = u"late"_s});
    EXPECT_OK(late);
    QCOMPARE(pki::revocationListUrlsOf(late->identity.certificate), settings.publication.revocationListUrls);
    QCOMPARE(pki::revocationListUrlsOf(authority.issued()->first().certificate), QStringList());
    const auto before = authority.stamp();
    QCOMPARE(authority.stamp(), before);
    QCOMPARE(authority.writeRevocationList()->unaware, 2);
    QVERIFY(authority.stamp() != before);
    m_now = m_now.addDays(2);
    EXPECT_OK(authority.unlock(passphrase()));
    QCOMPARE(authority.writeRevocationList()->unaware, 1); // the brief one has ended
}

void TestAuthorityIssuing::bulk()
{
    const auto folder = fresh();
    auto authority = make(folder);
    QList<authority::ClientOrder> orders;
    for (int i = 0; i < 600; ++i)
        orders.append({{.commonName = i == 300 ? QString() : u"User %1"_s.arg(i)}, {u"CONTOSO\\user%1"_s.arg(i)}});
    std::mutex mutex;
    QSet<qsizetype> delivered;
    double last = 0;
    base::Progress progress;
    progress.report = [&](double fraction) {
        const std::scoped_lock guard(mutex);
        last = std::max(last, fraction);
    };
    const auto results = authority.issueClients(
        orders,
        [&](qsizetype row, const authority::IssuedIdentity &issued,
            base::NewFiles &) -> base::Result<authority::Authority::Delivered> {
            const std::scoped_lock guard(mutex);
            delivered.insert(row);
            if (row == 400)
                return base::fail(ErrorCode::DiskFull, u"somewhere"_s);
            if (!issued.identity.key.matches(issued.issued.certificate)
                || issued.issued.recipient.account != u"CONTOSO\\user%1"_s.arg(row))
                return base::fail(ErrorCode::Internal);
            return authority::Authority::Delivered{{u"/out/%1.pfx"_s.arg(row)}, {}};
        },
        progress);
    EXPECT_OK(results);
    QCOMPARE(results->size(), 600);
    QCOMPARE(delivered.size(), 599);
    QVERIFY(last > 0.99);
    for (qsizetype i = 0; i < 600; ++i) {
        if (i == 300)
            EXPECT_ERROR(results->at(i), ErrorCode::InvalidName);
        else if (i == 400)
            EXPECT_ERROR(results->at(i), ErrorCode::DiskFull);
        else
            QCOMPARE(results->at(i)->certificate.subject().display(), u"User %1"_s.arg(i));
    }
    const auto all = authority.issued();
    EXPECT_OK(all);
    QCOMPARE(all->size(), 599); // also the one that could not be delivered
    QCOMPARE(all->at(7).files, QStringList{u"/out/7.pfx"_s});
    QCOMPARE(results->at(7)->files, all->at(7).files);
    QVERIFY(all->at(399).files.isEmpty());
    authority.lock();
    EXPECT_ERROR(authority.issueClients(orders), ErrorCode::AuthorityLocked);
}

void TestAuthorityIssuing::bulkCancelled()
{
    auto authority = make(fresh());
    const QList<authority::ClientOrder> orders(2000, {{.commonName = u"x"_s}, {}});
    std::stop_source stop;
    base::Progress progress;
    progress.stop = stop.get_token();
    std::atomic<int> delivered = 0;
    const auto results = authority.issueClients(
        orders,
        [&](qsizetype, const authority::IssuedIdentity &, base::NewFiles &) {
            if (++delivered == 10)
                stop.request_stop();
            return base::Result<authority::Authority::Delivered>();
        },
        progress);
    EXPECT_OK(results);
    const auto done = std::ranges::count_if(*results, [](const auto &result) { return result.has_value(); });
    QVERIFY(done >= 10 && done < 2000);
    QCOMPARE(done, delivered.load());
    QCOMPARE(authority.issued()->size(), done);
    EXPECT_ERROR(results->last(), ErrorCode::Cancelled);
}

/// A hundred hand-outs take seconds: a cancel is felt long before the last, and what is recorded was delivered.
void TestAuthorityIssuing::slowDeliveryIsCancelled()
{
    auto authority = make(fresh());
    const QList<authority::ClientOrder> orders(100, {{.commonName = u"x"_s}, {}});
    std::stop_source stop;
    std::atomic<int> delivered = 0;
    const base::Progress progress{.report = {}, .stop = stop.get_token()};
    const auto results = authority.issueClients(
        orders,
        [&](qsizetype, const authority::IssuedIdentity &, base::NewFiles &) {
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            if (++delivered == 5)
                stop.request_stop();
            return base::Result<authority::Authority::Delivered>();
        },
        progress);
    EXPECT_OK(results);
    const auto done = std::ranges::count_if(*results, [](const auto &one) { return one.has_value(); });
    QVERIFY2(done >= 5 && done <= 20, qPrintable(QString::number(done)));
    QCOMPARE(delivered.load(), done);
    QCOMPARE(authority.issued()->size(), done);
    EXPECT_ERROR(results->last(), ErrorCode::Cancelled);
}

void TestAuthorityIssuing::bulkRenewal()
{
    auto authority = make(fresh());
    const auto client = authority.issueClient({.commonName = u"Žofie"_s, .validDays = 20}, {u"CONTOSO\\zofie"_s, {}});
    EXPECT_OK(client);
    const auto server =
        authority.issueServer({.dnsNames = {u"www.example"_s}, .key = pki::KeyAlgorithm::Rsa2048, .validDays = 20});
    EXPECT_OK(server);
    const auto results =
        authority.renewAll({client->issued.serialNumber(), u"abcd"_s, server->issued.serialNumber().toUpper()},
                           {300, 200},
                           [](qsizetype row, const authority::IssuedIdentity &issued,
                              base::NewFiles &) -> base::Result<authority::Authority::Delivered> {
                               if (!issued.identity.key.matches(issued.issued.certificate))
                                   return base::fail(ErrorCode::KeyMismatch);
                               return authority::Authority::Delivered{{u"/out/%1"_s.arg(row)}, {}};
                           });
    EXPECT_OK(results);
    EXPECT_OK(results->at(0));
    EXPECT_ERROR(results->at(1), ErrorCode::UnknownCertificate);
    EXPECT_OK(results->at(2));
    const auto daysOf = [](const authority::Issued &one) {
        return QDateTime::currentDateTimeUtc().daysTo(one.certificate.notAfter());
    };
    QCOMPARE(daysOf(*results->at(0)), 300);
    QCOMPARE(daysOf(*results->at(2)), 200);
    QCOMPARE(results->at(0)->renews, client->issued.id);
    QCOMPARE(results->at(0)->recipient.account, u"CONTOSO\\zofie"_s);
    QCOMPARE(results->at(2)->certificate.key().bits, 2048);
    QCOMPARE(int(results->at(2)->purpose), int(authority::IssuedPurpose::Server));
    const auto all = authority.issued();
    EXPECT_OK(all);
    QCOMPARE(all->size(), 4);
    QCOMPARE(all->at(0).renewedBy, results->at(0)->id);
    QCOMPARE(all->at(3).files, QStringList{u"/out/2"_s});
    QVERIFY(all->at(0).certificate.key().kind == results->at(0)->certificate.key().kind);
}

void TestAuthorityIssuing::threads()
{
    auto authority = make(fresh());
    std::atomic<int> done = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&, i] {
                for (int k = 0; k < 5; ++k) {
                    const auto issued = authority.issueClient({.commonName = u"%1-%2"_s.arg(i).arg(k)});
                    done += issued && authority.revoke(issued->issued.serialNumber(), pki::RevocationReason::Superseded)
                            && authority.issued();
                }
            });
        }
    }
    QCOMPARE(done.load(), 20);
    const auto all = authority.issued();
    EXPECT_OK(all);
    QCOMPARE(all->size(), 20);
    QVERIFY(std::ranges::all_of(*all, [](const auto &issued) { return issued.revocation.has_value(); }));
}

/// Another program that hardly ever lets go of the register, as on a disk that flushes slowly, starves nobody.
void TestAuthorityIssuing::othersLeaveGaps()
{
    const auto folder = fresh();
    auto authority = make(folder);
    std::jthread other([&](const std::stop_token &stop) {
        {
            auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            database.setDatabaseName(folder + u"/register.sqlite"_s);
            if (!database.open())
                qFatal("not opened");
            while (!stop.stop_requested()) {
                if (!QSqlQuery(database).exec(u"BEGIN EXCLUSIVE"_s))
                    continue;
                std::this_thread::sleep_for(std::chrono::milliseconds(150));
                QSqlQuery(database).exec(u"COMMIT"_s);
                std::this_thread::sleep_for(std::chrono::milliseconds(8));
            }
        }
        QSqlDatabase::removeDatabase(u"other"_s);
    });
    for (int i = 0; i < 5; ++i)
        EXPECT_OK(authority.issueClient({.commonName = u"User %1"_s.arg(i)}));
    QCOMPARE(authority.issued()->size(), 5);
}

CERTWIZARD_TEST_MAIN(TestAuthorityIssuing)
#include "test_authority_issuing.moc"
