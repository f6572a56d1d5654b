#include "support/support.h"
#include "wording/rehearsal.h"
#include "wording/visits.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace certwizard;
using iis::Fact;

/// Why a visitor got what he got, as the tables of the proof and the rehearsal say it.
class TestWordingVisits : public QObject {
    Q_OBJECT

    static rehearse::Visit visitOf(int status, int substatus, std::vector<iis::Reasoning> reasons)
    {
        rehearse::Visit visit;
        visit.decision.status = status;
        visit.decision.substatus = substatus;
        visit.decision.reasons = std::move(reasons);
        return visit;
    }
    static iis::Reasoning because(Fact fact, const QStringList &data) { return {fact, data, {}}; }

private Q_SLOTS:
    /// A mapping that fits is the reason only of those who get in by it.
    void refusalNamesWhatRefuses_data()
    {
        QTest::addColumn<int>("fact");
        QTest::addColumn<QString>("inShort");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no password") << int(Fact::PasswordMissing) << u"no password"_s << u"no password"_s;
        QTest::newRow("no account") << int(Fact::AccountMissing) << u"no account"_s << u"no account"_s;
    }
    void refusalNamesWhatRefuses()
    {
        QFETCH(int, fact);
        QFETCH(QString, inShort);
        QFETCH(QString, sentence);
        const auto visit = visitOf(401, 1,
                                   {because(Fact::OneToOneMatched, {u"CONTOSO\\alice"_s, u"1"_s}),
                                    because(static_cast<Fact>(fact), {u"CONTOSO\\alice"_s})});
        QVERIFY2(wording::shortWhy(visit).contains(inShort), qPrintable(wording::shortWhy(visit)));
        QVERIFY2(wording::why(visit).contains(sentence), qPrintable(wording::why(visit)));
        QCOMPARE_LE(wording::shortWhy(visit).size(), 45); // the column of the proof's table
    }

    void admissionNamesTheMapping()
    {
        auto visit = visitOf(200, 0,
                             {because(Fact::OneToOneMatched, {u"CONTOSO\\alice"_s, u"3"_s}),
                              because(Fact::LogonNotChecked, {u"CONTOSO\\alice"_s, u"ClearText"_s})});
        visit.decision.identity = iis::Decision::Identity::Mapped;
        QCOMPARE(wording::shortWhy(visit), u"mapping 3, exact certificate"_s);
        QVERIFY2(wording::why(visit).contains(u"number 3"_s), qPrintable(wording::why(visit)));
    }
};

CERTWIZARD_TEST_MAIN(TestWordingVisits)
#include "test_wording_visits.moc"
