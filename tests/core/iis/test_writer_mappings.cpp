#include "iis/writer.h"
#include "sample.h"
#include "support/support.h"
#include "writing.h"

using namespace certwizard;
using namespace certwizard::iis;
using namespace certwizard::test;
using namespace Qt::StringLiterals;

namespace {

QStringList names(const Configuration &configuration)
{
    QStringList result;
    for (const auto &mapping : configuration.mapping(site).manyToOne)
        result.append(mapping.name);
    return result;
}

QByteArrayList certificates(const Configuration &configuration)
{
    QByteArrayList result;
    for (const auto &mapping : configuration.mapping(site).oneToOne)
        result.append(mapping.certificateText().toByteArray());
    return result;
}

QByteArray threeRules()
{
    return authentication(mapping({}, {}, "<add name=\"a\" /><add name=\"b\" /><add name=\"c\" />"));
}

} // namespace

/// What is written about the mappings of a site, of one certificate and of many.
class TestWriterMappings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addOneToOne()
    {
        Writer writer(configurationOf(
            {{}, location("Default Web Site", authentication(mapping({}, "<add certificate=\"Z\" /><clear />")))}));
        writer.addOneToOne(site, alice());
        writer.addOneToOne(site, {false, {}, {}, "Qk9C"});
        const auto text = after(writer);
        const auto result = reread(text);
        QCOMPARE(certificates(result), (QByteArrayList{"QUxJQ0U=", "Qk9C"}));
        QVERIFY(text.contains(
            "<add userName=\"CONTOSO\\alice\" password=\"[enc:AesProvider:AAAA:enc]\" certificate=\"QUxJQ0U=\" />"));
        QVERIFY(text.contains("<add enabled=\"false\" certificate=\"Qk9C\" />"));
    }

    void duplicates()
    {
        const auto own =
            configurationOf({{},
                             location("Default Web Site",
                                      authentication(mapping({}, "<add userName=\"x\" certificate=\"QUxJQ0U=\" />",
                                                             "<add name=\"Sales\" />")))});
        Writer writer(own);
        writer.addOneToOne(site, alice());
        const auto patch = writer.finish();
        EXPECT_ERROR(patch, base::ErrorCode::DuplicateMapping);
        QCOMPARE(patch.error().subject, u"x"_s);

        Writer inherited(configurationOf({authentication(mapping({}, "<add certificate=\"QUxJQ0U=\" />")), {}}));
        inherited.addOneToOne(site, alice());
        EXPECT_ERROR(inherited.finish(), base::ErrorCode::DuplicateMapping);

        Writer twice(configurationOf({}));
        twice.addOneToOne(site, alice());
        twice.addOneToOne(site, alice());
        EXPECT_ERROR(twice.finish(), base::ErrorCode::DuplicateMapping);

        Writer name(own);
        name.addManyToOne(site, {u"sales"_s, {}, true, true, {}, {}, {}});
        EXPECT_ERROR(name.finish(), base::ErrorCode::DuplicateMapping);

        Writer replaced(own);
        replaced.removeOneToOne(site, own.mapping(site).oneToOne[0]);
        replaced.addOneToOne(site, alice());
        QCOMPARE(certificates(reread(after(replaced))), QByteArrayList{"QUxJQ0U="});

        // A file with duplicates stays repairable.
        const auto broken = configurationOf(
            {{},
             location("Default Web Site",
                      authentication(mapping(
                          {}, "<add userName=\"1\" certificate=\"A\" /><add userName=\"2\" certificate=\"A\" />")))});
        Writer repair(broken);
        repair.removeOneToOne(site, broken.mapping(site).oneToOne[1]);
        QCOMPARE(certificates(reread(after(repair))), QByteArrayList{"A"});
    }

    void unusableKeys()
    {
        Writer empty(configurationOf({}));
        empty.addOneToOne(site, {true, u"a"_s, {}, {}});
        EXPECT_ERROR(empty.finish(), base::ErrorCode::InvalidValue);
        Writer folded(configurationOf({}));
        folded.addOneToOne(site, {true, u"a"_s, {}, "AAAA\r\nBBBB"});
        EXPECT_ERROR(folded.finish(), base::ErrorCode::InvalidValue);
        Writer name(configurationOf({}));
        name.addManyToOne(site, {{}, {}, true, true, {}, {}, {}});
        EXPECT_ERROR(name.finish(), base::ErrorCode::InvalidValue);
    }

    void changeOneToOne()
    {
        const auto before =
            Sample{
                {},
                location(
                    "Default Web Site",
                    authentication(mapping(
                        {},
                        "<add userName='a' password=\"[enc:X:Y:enc]\" certificate=\"A\" /><add userName=\"\" certificate=\"B\"/>")))}
                .text();
        const auto configuration = reread(before);
        const auto mappings = configuration.mapping(site).oneToOne;
        Writer writer(configuration);
        writer.setOneToOneAttribute(site, mappings[0], u"enabled"_s, u"true"_s); // the default: nothing to write
        writer.setOneToOneAttribute(site, mappings[0], u"userName"_s, u"a & b"_s);
        writer.setOneToOneAttribute(site, mappings[1], u"userName"_s, {});
        writer.setOneToOneAttribute(site, mappings[1], u"enabled"_s, u"false"_s);
        writer.setOneToOneAttribute(site, mappings[1], u"certificate"_s, u"C"_s);
        const auto text = after(writer);
        QVERIFY2(text.contains("<add userName='a &amp; b' password=\"[enc:X:Y:enc]\" certificate=\"A\" />"),
                 text.right(600));
        QVERIFY2(text.contains("<add certificate=\"C\" enabled=\"false\"/>"), text.right(600));

        Writer nothing(configuration);
        nothing.setOneToOneAttribute(site, mappings[0], u"userName"_s, u"a"_s);
        nothing.setOneToOneAttribute(site, mappings[0], u"enabled"_s, u"true"_s);
        const auto patch = nothing.finish();
        EXPECT_OK(patch);
        QVERIFY(patch->isEmpty());
    }

    void removeOneToOne()
    {
        const auto configuration = configurationOf(
            {{},
             location("Default Web Site",
                      authentication(mapping(
                          {}, "<add certificate=\"A\" /><add certificate=\"B\" /><add certificate=\"C\" />")))});
        Writer writer(configuration);
        writer.removeOneToOne(site, configuration.mapping(site).oneToOne[1]);
        const auto result = reread(after(writer));
        QCOMPARE(certificates(result), (QByteArrayList{"A", "C"}));
        QVERIFY(!result.document().text().contains("<clear"));
        Writer rest(result);
        for (const auto &mapping : result.mapping(site).oneToOne)
            rest.removeOneToOne(site, mapping);
        QVERIFY(certificates(reread(after(rest))).isEmpty());
    }

    void takeOver()
    {
        const auto configuration = configurationOf(
            {authentication(mapping(
                 {},
                 "<add userName=\"a\" password=\"[enc:X:Y:enc]\" certificate=\"A\" /><add userName=\"b\" certificate=\"B\" /><add userName=\"c\" certificate=\"C\" />")),
             location("Default Web Site", authentication(mapping({}, "<add userName=\"own\" certificate=\"O\" />")))});
        auto mappings = configuration.mapping(site).oneToOne;
        QCOMPARE(mappings.size(), 4U);
        Writer writer(configuration);
        writer.removeOneToOne(site, mappings[1]);
        writer.setOneToOneAttribute(site, mappings[2], u"enabled"_s, u"false"_s);
        writer.addOneToOne(site, alice());
        const auto result = reread(after(writer));
        QCOMPARE(certificates(result), (QByteArrayList{"A", "C", "O", "QUxJQ0U="}));
        const auto changed = result.mapping(site).oneToOne;
        QCOMPARE(changed[0].userName(), u"a"_s);
        QCOMPARE(changed[0].password(), StoredPassword::Protected);
        QVERIFY(!changed[1].isEnabled());
        for (const auto &mapping : changed)
            QVERIFY(!mapping.isInherited());
        // Other sites keep what they inherit.
        QCOMPARE(result.mapping(u"Other"_s).oneToOne.size(), 3U);
    }

    void takeOverWithoutOwn()
    {
        const QByteArray rules =
            "<rules><add certificateField=\"Issuer\" certificateSubField=\"O\" matchCriteria=\"x\" compareCaseSensitive=\"false\" /></rules>";
        const auto configuration = configurationOf(
            {authentication(mapping({}, {}, "<add name=\"a\" userName=\"u\">" + rules + "</add><add name=\"b\" />")),
             {}});
        const auto mappings = configuration.mapping(site).manyToOne;
        Writer writer(configuration);
        writer.setManyToOneAttribute(site, mappings[0], u"permissionMode"_s, u"Deny"_s);
        writer.removeManyToOne(site, mappings[1]);
        const auto result = reread(after(writer));
        QCOMPARE(names(result), QStringList{u"a"_s});
        const auto changed = result.mapping(site).manyToOne[0];
        QVERIFY(!changed.allow && !changed.inherited);
        QCOMPARE(changed.rules, mappings[0].rules);
        QCOMPARE(changed.userName, u"u"_s);
    }

    void manyToOne()
    {
        const QList<MappingRule> rules{{MappingRule::Field::Subject, u"OU"_s, u"Sales"_s, false},
                                       {MappingRule::Field::Issuer, u"CN"_s, u"A \"B\""_s, true}};
        Writer writer(configurationOf({}));
        writer.addManyToOne(site, {u"Sales"_s, u"who sells"_s, false, false, u"CONTOSO\\s"_s, u"pw"_s, rules});
        writer.addManyToOne(site, {u"Bare"_s, {}, true, true, {}, {}, {}});
        const auto text = after(writer);
        QVERIFY2(text.contains("<add name=\"Bare\" permissionMode=\"Allow\" />"), text.right(900));
        const auto result = reread(text);
        const auto mappings = result.mapping(site).manyToOne;
        QCOMPARE(mappings.size(), 2U);
        QCOMPARE(mappings[0].rules, rules);
        QVERIFY(!mappings[0].enabled && !mappings[0].allow);
        QCOMPARE(mappings[0].description, u"who sells"_s);

        Writer change(result);
        change.setManyToOneAttribute(site, mappings[0], u"userName"_s, {});
        change.setManyToOneAttribute(site, mappings[0], u"name"_s, u"Sales 2"_s);
        change.setRules(site, mappings[0], {rules[1], {MappingRule::Field::Subject, u"O"_s, u"Contoso"_s, true}});
        change.setRules(site, mappings[1], {rules[0]});
        const auto changedText = after(change);
        QVERIFY(!changedText.contains("userName=\"\""));
        const auto changed = reread(changedText).mapping(site).manyToOne;
        QCOMPARE(changed[0].name, u"Sales 2"_s);
        QCOMPARE(changed[0].userName, QString());
        QCOMPARE(changed[0].rules.size(), 2);
        QCOMPARE(changed[0].rules[0], rules[1]);
        QCOMPARE(changed[0].rules[1].match, u"Contoso"_s);
        QCOMPARE(changed[1].rules, QList<MappingRule>{rules[0]});

        Writer none(result);
        none.setRules(site, mappings[0], {});
        QVERIFY(reread(after(none)).mapping(site).manyToOne[0].rules.isEmpty());
        Writer same(result);
        same.setRules(site, mappings[0], rules);
        QVERIFY(same.finish()->isEmpty());
    }

    void order_data()
    {
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QStringList>("added");
        QTest::addColumn<QStringList>("expected");
        const auto list = [](const char *letters) {
            QStringList result;
            for (; *letters; ++letters)
                result.append(QString(QLatin1Char(*letters)));
            return result;
        };
        QTest::newRow("as it is") << list("abc") << QStringList() << list("abc");
        QTest::newRow("reversed") << list("cba") << QStringList() << list("cba");
        QTest::newRow("last first") << list("cab") << QStringList() << list("cab");
        QTest::newRow("first last") << list("bca") << QStringList() << list("bca");
        QTest::newRow("swap") << list("bac") << QStringList() << list("bac");
        QTest::newRow("some named") << list("c") << QStringList() << list("cab");
        QTest::newRow("other case") << list("CA") << QStringList() << list("cab");
        QTest::newRow("unknown name") << list("xcab") << QStringList() << list("cab");
        QTest::newRow("new first") << list("xabc") << list("x") << list("xabc");
        QTest::newRow("new between") << list("axbyc") << list("xy") << list("axbyc");
        QTest::newRow("new last, reversed") << list("cbayx") << list("xy") << list("cbayx");
        QTest::newRow("all mixed") << list("ycxazb") << list("xyz") << list("ycxazb");
        QTest::newRow("new not named") << list("ba") << list("x") << list("bacx");
    }

    void order()
    {
        QFETCH(const QStringList, wanted);
        QFETCH(const QStringList, added);
        QFETCH(const QStringList, expected);
        const auto configuration = configurationOf({{}, location("Default Web Site", threeRules())});
        Writer writer(configuration);
        for (const auto &name : added)
            writer.addManyToOne(site, {name, {}, true, true, {}, {}, {}});
        writer.setManyToOneOrder(site, wanted);
        const auto result = reread(after(writer));
        QCOMPARE(names(result), expected);
        QVERIFY(!result.document().text().contains("<clear"));
    }

    void orderOfInherited()
    {
        const auto configuration =
            configurationOf({threeRules(),
                             location("Default Web Site",
                                      authentication(mapping({}, {}, "<add name=\"o\" /><add name=\"p\" />")))});
        Writer own(configuration);
        own.setManyToOneOrder(site, {u"p"_s, u"o"_s});
        const auto reordered = reread(after(own));
        QCOMPARE(names(reordered), (QStringList{u"a"_s, u"b"_s, u"c"_s, u"p"_s, u"o"_s}));
        QVERIFY(!reordered.document().text().contains("<clear"));

        Writer mixed(configuration);
        mixed.setManyToOneOrder(site, {u"o"_s, u"c"_s, u"x"_s, u"p"_s, u"a"_s, u"b"_s});
        mixed.addManyToOne(site, {u"x"_s, {}, true, true, {}, {}, {}});
        const auto result = reread(after(mixed));
        QCOMPARE(names(result), (QStringList{u"o"_s, u"c"_s, u"x"_s, u"p"_s, u"a"_s, u"b"_s}));
        QVERIFY(result.document().text().contains("<clear"));
    }

    void lockedCollections()
    {
        Writer writer(configurationOf(
            {authentication("<iisClientCertificateMappingAuthentication lockElements=\"oneToOneMappings\" />"), {}}));
        writer.addOneToOne(site, alice());
        EXPECT_ERROR(writer.finish(), base::ErrorCode::SectionLocked);

        const auto item = configurationOf(
            {authentication(mapping({}, "<add certificate=\"A\" lockItem=\"true\" /><add certificate=\"B\" />")), {}});
        Writer adds(item);
        adds.addOneToOne(site, alice());
        EXPECT_OK(adds.finish());
        Writer removes(item);
        removes.removeOneToOne(site, item.mapping(site).oneToOne[1]);
        EXPECT_ERROR(removes.finish(), base::ErrorCode::SectionLocked);
    }
};

CERTWIZARD_TEST_MAIN(TestWriterMappings)
#include "test_writer_mappings.moc"
