#include "mappings/rule_reach.h"
#include "mappings/visitor.h"

#include "people.h"
#include "support/support.h"

#include <atomic>
#include <thread>

using namespace certwizard;
using namespace Qt::StringLiterals;
using mappings::Session;
using mappings::Visitors;

namespace {

setup::ManyToOneChoice rule(const QString &name, const QString &subField, const QString &match, bool allow = true,
                            const QString &account = u"CONTOSO\\shared"_s)
{
    return {name,
            {},
            true,
            allow,
            account,
            {setup::PasswordSource::Kind::Prompt, {}},
            {{subField == "issuer"_L1 ? iis::MappingRule::Field::Issuer : iis::MappingRule::Field::Subject,
              subField == "issuer"_L1 ? u"CN"_s : subField, match, true}}};
}

} // namespace

/// "Who is this?" and "whom does this rule catch?", over what is pending.
class TestVisitors : public QObject {
    Q_OBJECT

    setup::SecretVault m_vault;
    pki::Certificate m_alice = test::client(u"Alice Adams"_s);
    pki::Certificate m_bob = test::client(u"Bob Brandt"_s);
    pki::Certificate m_carol = test::client(u"Carol"_s);

    std::unique_ptr<Session> open(const test::ServerFile &file)
    {
        auto session = Session::open(file.open(), test::siteName, &m_vault, test::at(test::noon()));
        if (!session)
            qFatal("cannot open the session");
        return std::move(*session);
    }
    /// A site that requires certificates and maps Alice and Bob.
    static QByteArray secured(QByteArray text)
    {
        text.replace("<security>\r\n",
                     "<security>\r\n                <access sslFlags=\"Ssl, SslNegotiateCert, SslRequireCert\" />\r\n");
        return text.replace("iisClientCertificateMappingAuthentication enabled=\"true\"",
                            "iisClientCertificateMappingAuthentication enabled=\"true\" "
                            "manyToOneCertificateMappingsEnabled=\"true\"");
    }
    test::ServerFile twoPeople(const QByteArray &rules = {})
    {
        return test::ServerFile(secured(test::configuration(
            {{u"CONTOSO\\alice"_s, m_alice.base64()}, {u"CONTOSO\\bob"_s, m_bob.base64(), false}}, rules)));
    }
    static Visitors::Answer ask(const Session &session, const std::optional<pki::Certificate> &certificate)
    {
        const auto visitors = Visitors::of(session);
        if (!visitors)
            qFatal("cannot ask: %s", qPrintable(test::describe(visitors.error())));
        return visitors->ask(certificate, test::noon());
    }

private Q_SLOTS:
    void whoIsThis()
    {
        const auto file = twoPeople();
        const auto session = open(file);
        const auto alice = ask(*session, m_alice);
        QCOMPARE(alice.decision.status, 200);
        QCOMPARE(alice.decision.user, u"CONTOSO\\alice"_s);
        QCOMPARE(alice.row, 0);
        const auto bob = ask(*session, m_bob); // mapped, but switched off
        QVERIFY(bob.decision.status == 401 || bob.decision.status == 403);
        QCOMPARE(bob.row, -1);
        QVERIFY(std::ranges::any_of(bob.decision.reasons,
                                    [](const auto &reason) { return reason.fact == iis::Fact::OneToOneItemDisabled; }));
        const auto carol = ask(*session, m_carol);
        QCOMPARE(carol.decision.status, 401);
        const auto nobody = ask(*session, {});
        QCOMPARE(nobody.decision.status, 403);
        QCOMPARE(nobody.decision.substatus, 7);
        const auto expired = ask(*session, test::client(u"Alice Adams"_s, 100, 50));
        QCOMPARE(expired.decision.status, 403);
    }

    /// The answer is about the table as it stands, saved or not.
    void pendingChangesCount()
    {
        const auto file = twoPeople();
        const auto session = open(file);
        session->setEnabled({1}, true);
        QCOMPARE(ask(*session, m_bob).row, 1);
        session->remove({0});
        QCOMPARE(ask(*session, m_alice).row, -1);
        QCOMPARE(ask(*session, m_bob).row, 1); // not the one that follows in a list without Alice
        session->undo();
        session->setUserName(0, u"CONTOSO\\<a> & \"b\""_s);
        QCOMPARE(ask(*session, m_alice).decision.user, u"CONTOSO\\<a> & \"b\""_s);
        session->replaceCertificate(0, mappings::newCertificate(m_carol));
        QCOMPARE(ask(*session, m_alice).row, -1);
        QCOMPARE(ask(*session, m_carol).row, 0);
        const auto dora = test::client(u"Dora"_s);
        const auto rows = session->add(
            {{u"CONTOSO\\dora"_s, mappings::newCertificate(dora), true, {setup::PasswordSource::Kind::Prompt, {}}}});
        QCOMPARE(ask(*session, dora).row, rows.first());
        QCOMPARE(ask(*session, dora).decision.status, 200);
        session->setUserName(rows.first(), {});
        QCOMPARE(ask(*session, dora).decision.status, 401);
    }

    void rulesDecideAfterRows()
    {
        const auto file = twoPeople();
        const auto session = open(file);
        const auto deny = session->addRule(rule(u"Nobody"_s, u"CN"_s, u"Carol"_s, false));
        const auto allow = session->addRule(rule(u"All"_s, u"issuer"_s, u"Contoso CA"_s));
        const auto carol = ask(*session, m_carol);
        QCOMPARE(carol.decision.status, 403);
        QCOMPARE(carol.decision.substatus, 12);
        QCOMPARE(carol.rule, deny);
        QCOMPARE(ask(*session, m_alice).row, 0);
        QCOMPARE(ask(*session, m_alice).rule, -1);
        session->moveRule(allow, 0);
        QCOMPARE(ask(*session, m_carol).rule, allow);
        QCOMPARE(ask(*session, m_carol).decision.user, u"CONTOSO\\shared"_s);
        session->removeRule(allow);
        QCOMPARE(ask(*session, m_carol).rule, deny);
    }

    void asksFromOtherThreads()
    {
        const auto file = twoPeople();
        const auto session = open(file);
        const auto inputs = Visitors::inputsOf(*session);
        session->remove({0, 1}); // the inputs are of the moment when they were taken
        std::atomic<int> admitted = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i)
                threads.emplace_back([&] {
                    const auto visitors = Visitors::of(inputs);
                    admitted += visitors && visitors->ask(m_alice, test::noon()).decision.isAdmitted();
                });
        }
        QCOMPARE(admitted.load(), 4);
    }

    void reach()
    {
        const auto file = twoPeople();
        const auto session = open(file);
        session->rowStore().decodeAll();
        const auto all = session->addRule(rule(u"All"_s, u"issuer"_s, u"Contoso CA"_s));
        auto strict = rule(u"Strict"_s, u"issuer"_s, u"Contoso CA"_s);
        strict.rules.append({iis::MappingRule::Field::Subject, u"CN"_s, u"Alice Adams"_s, true});
        const auto shadowed = session->addRule(strict);
        const auto nobody = session->addRule(rule(u"Nobody"_s, u"O"_s, u"Nowhere"_s));
        const auto part = session->addRule(rule(u"Part"_s, u"CN"_s, u"Adams"_s));
        const auto wild = session->addRule(rule(u"Wild"_s, u"CN"_s, u"Bob*"_s));
        const auto reach = mappings::reachOf(session->now(), session->rules());
        QCOMPARE(reach.size(), size_t(5));
        const auto of = [&](int id) { return *std::ranges::find(reach, id, &mappings::RuleReach::id); };
        QCOMPARE(of(all).caught, 2);
        QCOMPARE(of(all).examples, (QList<mappings::RowId>{0, 1}));
        QVERIFY(of(all).differentPeople);
        QCOMPARE(of(all).shadowedBy, -1);
        QCOMPARE(of(shadowed).caught, 1);
        QCOMPARE(of(shadowed).first, 0);
        QCOMPARE(of(shadowed).shadowedBy, all);
        QVERIFY(!of(shadowed).differentPeople);
        QCOMPARE(of(nobody).caught, 0);
        QCOMPARE(of(part).caught, 0);
        QCOMPARE(of(part).asPart, 1);
        QCOMPARE(of(wild).caught, 1);
        QCOMPARE(of(wild).shadowedBy, all);

        // A rule that is off stands in nobody's way.
        auto off = session->rules()[0].mapping;
        off.enabled = false;
        session->changeRule(all, off);
        const auto later = mappings::reachOf(session->now(), session->rules());
        QCOMPARE(later[1].shadowedBy, -1);
        QCOMPARE(later[4].shadowedBy, -1);
        QCOMPARE(later[1].first, 1);

        // Removed people are caught by nothing, removed rules are not asked.
        session->remove({0});
        session->removeRule(nobody);
        const auto last = mappings::reachOf(session->now(), session->rules());
        QCOMPARE(last.size(), size_t(4));
        QCOMPARE(last[0].caught, 1);
        QCOMPARE(last[1].caught, 0);
    }

    void reachStops()
    {
        const auto file = twoPeople();
        const auto session = open(file);
        session->addRule(rule(u"All"_s, u"issuer"_s, u"Contoso CA"_s));
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(mappings::reachOf(session->now(), session->rules(), stop.get_token())[0].caught, 0);
    }
};

CERTWIZARD_TEST_MAIN(TestVisitors)
#include "test_visitors.moc"
