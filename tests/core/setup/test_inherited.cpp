// Mappings that stand above the site: what changing them brings with it, and what forbids it.
#include "support/support.h"
#include "workshop.h"

#include <algorithm>

using namespace certwizard;
using namespace certwizard::setup;
using namespace certwizard::test;
using namespace Qt::StringLiterals;

class TestInherited : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_workshop = std::make_unique<Workshop>(); }

    void inherited()
    {
        Configuration configuration;
        const auto alice = m_workshop->client(u"alice"_s).base64();
        configuration.authentication =
            "                <anonymousAuthentication enabled=\"true\" />\n"
            "                <iisClientCertificateMappingAuthentication>\n                    <oneToOneMappings>\n"
            + mappingEntry("everywhere", alice)
            + "                    </oneToOneMappings>\n                </iisClientCertificateMappingAuthentication>\n";
        auto choices = start();
        choices.oneToOneMappings = {oneToOne(u"here"_s, m_workshop->clientFile(u"alice"_s))};
        const auto plan = planFor(configuration.text(), choices);
        QVERIFY(hasReason(plan, Step::Mappings, ReasonCode::MappingInherited));
        // What the file gets is what the plan says.
        const auto copied = std::ranges::find_if(plan.changes, [](const Change &change) {
            return std::holds_alternative<CopyInherited>(change.kind);
        });
        QVERIFY(copied != plan.changes.end());
        QCOMPARE(std::get<CopyInherited>(copied->kind).count, 1);
        const auto text = afterPlan(plan);
        QVERIFY(text.contains("<clear />"));               // no second entry of one key: IIS would refuse the file
        QVERIFY(text.contains("userName=\"everywhere\"")); // other sites keep theirs
        QVERIFY(planFor(text, choices).isNothingToDo());
    }

    void inheritedRules_data()
    {
        QTest::addColumn<QStringList>("order");
        QTest::addColumn<bool>("isCopied");
        QTest::newRow("as it is") << QStringList{u"Server"_s, u"Site 1"_s, u"Site 2"_s} << false;
        QTest::newRow("below") << QStringList{u"Server"_s, u"Site 2"_s, u"Site 1"_s} << false;
        QTest::newRow("in front") << QStringList{u"Site 1"_s, u"Server"_s, u"Site 2"_s} << true;
    }

    /// The plan says it exactly where the writer does it.
    void inheritedRules()
    {
        QFETCH(const QStringList, order);
        QFETCH(const bool, isCopied);
        const auto rule = [](const char *name) {
            return QByteArray("<add name=\"") + name
                   + "\" userName=\"D\\x\" password=\"p\"><rules><add certificateField=\"Subject\" "
                     "certificateSubField=\"O\" matchCriteria=\"x\" /></rules></add>\n";
        };
        Configuration configuration;
        configuration.authentication =
            "                <anonymousAuthentication enabled=\"true\" />\n"
            "                <iisClientCertificateMappingAuthentication>\n                    <manyToOneMappings>\n"
            + rule("Server")
            + "                    </manyToOneMappings>\n                </iisClientCertificateMappingAuthentication>\n";
        auto choices = start();
        choices.manyToOne = true;
        for (const auto &name : {u"Site 1"_s, u"Site 2"_s}) {
            ManyToOneChoice own;
            own.name = name;
            own.userName = u"D\\y"_s;
            own.rules = {{iis::MappingRule::Field::Subject, u"O"_s, name, true}};
            choices.manyToOneMappings += own;
        }
        choices.manyToOneOrder = order;
        const auto plan = planFor(configuration.text(), choices);
        const auto says = std::ranges::any_of(plan.changes, [](const Change &change) {
            return std::holds_alternative<CopyInherited>(change.kind);
        });
        QCOMPARE(says, isCopied);
        QCOMPARE(afterPlan(plan).contains("<clear />"), isCopied);
    }

    /// What the server locks cannot be copied, and is not promised.
    void inheritedAndLocked()
    {
        Configuration configuration;
        auto locked = mappingEntry("everywhere", m_workshop->client(u"alice"_s).base64());
        locked.replace("<add ", "<add lockItem=\"true\" ");
        configuration.authentication =
            "                <anonymousAuthentication enabled=\"true\" />\n"
            "                <iisClientCertificateMappingAuthentication>\n                    <oneToOneMappings>\n"
            + locked
            + "                    </oneToOneMappings>\n                </iisClientCertificateMappingAuthentication>\n";
        auto choices = start();
        choices.oneToOneMappings = {oneToOne(u"here"_s, m_workshop->clientFile(u"alice"_s))};
        const auto plan = planFor(configuration.text(), choices);
        QCOMPARE(plan.verdict(Step::Mappings).state, StepState::Blocked);
        QVERIFY(hasReason(plan, Step::Mappings, ReasonCode::SectionLocked));
        // Others can be added beside it.
        choices.oneToOneMappings = {oneToOne(u"here"_s, m_workshop->clientFile(u"bob"_s))};
        const auto beside = planFor(configuration.text(), choices);
        QVERIFY(beside.isReady());
        QVERIFY(!afterPlan(beside).contains("<clear />"));
    }

    void collectionLocked()
    {
        Configuration configuration;
        configuration.authentication =
            "                <anonymousAuthentication enabled=\"true\" />\n"
            "                <iisClientCertificateMappingAuthentication lockElements=\"oneToOneMappings\" />\n";
        auto choices = start();
        choices.oneToOneMappings = {oneToOne(u"here"_s, m_workshop->clientFile(u"alice"_s))};
        const auto plan = planFor(configuration.text(), choices);
        QCOMPARE(plan.verdict(Step::Mappings).state, StepState::Blocked);
        QVERIFY(hasReason(plan, Step::Mappings, ReasonCode::SectionLocked));
    }

private:
    [[nodiscard]] Choices start() const
    {
        auto choices = recommended();
        choices.folder = m_workshop->folder();
        return choices;
    }
    std::unique_ptr<Workshop> m_workshop;
};

CERTWIZARD_TEST_MAIN(TestInherited)
#include "test_inherited.moc"
