#include "mappings/select.h"
#include "mappings/session.h"

#include "people.h"
#include "support/support.h"

using namespace certwizard;
using namespace Qt::StringLiterals;
using mappings::Chip;
using mappings::Column;
using mappings::RowId;
using Rows = std::vector<RowId>;

class TestSelect : public QObject {
    Q_OBJECT

    setup::SecretVault m_vault;
    std::unique_ptr<mappings::Session> m_session;
    std::unique_ptr<test::ServerFile> m_file;
    pki::Certificate m_bob = test::client(u"Bob Brandt"_s, 10, 22);

    Rows find(const QString &text, Chip chip = Chip::All, const QString &issuer = {})
    {
        const auto &now = m_session->now();
        return mappings::select(now, mappings::sorted(now, {}, Qt::AscendingOrder), {text, chip, issuer});
    }

private Q_SLOTS:
    void init()
    {
        m_file = std::make_unique<test::ServerFile>(test::configuration({
            {u"CONTOSO\\zoe"_s, test::client(u"Zoë Žagar"_s, 1, 365, u"zoe@contoso.example"_s).base64()},
            {u"CONTOSO\\bob"_s, m_bob.base64(), false},
            {u"CONTOSO\\expired"_s, test::client(u"Old Card"_s, 100, 50).base64()},
            {u"CONTOSO\\cut"_s, test::client(u"Cut"_s).base64().chopped(20)},
            {u"CONTOSO\\web"_s, test::server(u"www.contoso.example"_s).base64()},
        }));
        m_session =
            std::move(*mappings::Session::open(m_file->open(), test::siteName, &m_vault, test::at(test::noon())));
        m_session->rowStore().decodeAll();
    }

    /// While certificates are being read, people are found by what needs no reading, and nothing is read for it.
    void whatIsKnownIsFoundAtOnce()
    {
        const auto session =
            std::move(*mappings::Session::open(m_file->open(), test::siteName, &m_vault, test::at(test::noon())));
        const auto known = [&](const mappings::Query &query) {
            const auto &now = session->now();
            return mappings::select(now, mappings::sorted(now, {}, Qt::AscendingOrder), query, {},
                                    mappings::Look::AtKnown);
        };
        QCOMPARE(known({u"CONTOSO EXPIRED"_s}), Rows{2});
        QCOMPARE(known({{}, Chip::Disabled}), Rows{1});
        QCOMPARE(known({u"zoe"_s, Chip::Expired}), Rows());
        QCOMPARE(known({u"brandt"_s}), Rows()); // stands in his certificate alone
        QCOMPARE(session->rowStore().decoded(), 0);
        (void)session->rowStore().row(1);
        QCOMPARE(known({u"brandt"_s}), Rows{1});
        session->setEnabled({0}, false);
        QCOMPARE(known({{}, Chip::Changed}), Rows{0});
        QCOMPARE(known({{}, Chip::Disabled}), (Rows{0, 1}));
    }

    void searchLooksEverywhere()
    {
        QCOMPARE(find(u"žagar"_s), Rows{0});
        QCOMPARE(find(u"ZOË"_s), Rows{0});
        QCOMPARE(find(u"zoe@"_s), Rows{0});
        QCOMPARE(find(u"contoso\\bob"_s), Rows{1});
        QCOMPARE(find(u"brandt contoso"_s), Rows{1}); // every word, anywhere
        QCOMPARE(find(u"brandt žagar"_s), Rows{});
        QCOMPARE(find(u"  "_s).size(), size_t(5));
        QCOMPARE(find(m_bob.serialNumber()), Rows{1});
        const auto thumbprint = m_bob.thumbprint();
        QCOMPARE(find(thumbprint.left(12)), Rows{1});
        QString withBlanks;
        for (const auto c : thumbprint.toLower())
            withBlanks += (withBlanks.size() % 3 == 2 ? u" "_s : QString()) + c;
        QCOMPARE(find(QChar(0x200e) + withBlanks), Rows{1}); // as Windows' dialog hands it out
    }

    void chips()
    {
        QCOMPARE(find({}, Chip::Expiring), Rows{1});
        QCOMPARE(find({}, Chip::Expired), Rows{2});
        QCOMPARE(find({}, Chip::Problems), (Rows{3, 4}));
        QCOMPARE(find({}, Chip::Disabled), Rows{1});
        QCOMPARE(find({}, Chip::Changed), Rows{});
        m_session->setEnabled({4}, false);
        QCOMPARE(find({}, Chip::Changed), Rows{4});
        const auto counts = mappings::count(m_session->now());
        QCOMPARE(counts.of(Chip::All), 5);
        QCOMPARE(counts.of(Chip::Problems), 2);
        QCOMPARE(counts.of(Chip::Disabled), 2);
        QCOMPARE(counts.of(Chip::Changed), 1);
        QCOMPARE(find({}, Chip::All, u"Contoso CA"_s).size(), size_t(4));
        QCOMPARE(find({}, Chip::All, u"Other CA"_s), Rows{});
    }

    void editsAreSearched()
    {
        m_session->setUserName(0, u"FABRIKAM\\zed"_s);
        QCOMPARE(find(u"fabrikam"_s), Rows{0});
        QCOMPARE(find(u"contoso\\zoe"_s), Rows{});
    }

    void order()
    {
        const auto by = [this](Column column, Qt::SortOrder order) {
            return mappings::sorted(m_session->now(), column, order);
        };
        QCOMPARE(by(Column::Account, Qt::AscendingOrder), (Rows{1, 3, 2, 4, 0}));
        QCOMPARE(by(Column::Account, Qt::DescendingOrder), (Rows{0, 4, 2, 3, 1}));
        QCOMPARE(by(Column::State, Qt::AscendingOrder), (Rows{3, 4, 2, 1, 0}));
        QCOMPARE(by(Column::Enabled, Qt::AscendingOrder), (Rows{1, 0, 2, 3, 4}));
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(mappings::sorted(m_session->now(), Column::Account, Qt::AscendingOrder, stop.get_token()).empty());
    }
};

CERTWIZARD_TEST_MAIN(TestSelect)
#include "test_select.moc"
