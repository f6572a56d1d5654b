#include "support/support.h"
#include "workshop.h"

#include <QDir>
#include <QRandomGenerator>

using namespace certwizard;
using namespace certwizard::setup;
using namespace certwizard::test;
using namespace Qt::StringLiterals;

namespace {

template <typename T>
T oneOf(QRandomGenerator &random, const QList<T> &values)
{
    return values.at(random.bounded(values.size()));
}

bool coin(QRandomGenerator &random)
{
    return random.bounded(2) == 1;
}

} // namespace

/// What a plan wrote needs no second plan: on every real configuration at hand, for chance choices.
class TestIdempotence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_workshop = std::make_unique<Workshop>();
        qputenv("TEST_PASSWORD", "secret");
    }
    void cleanupTestCase() { m_workshop.reset(); }

    void realFiles_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(fixture(u"configurations"_s));
        const auto files = folder.entryInfoList({u"*.config"_s}, QDir::Files, QDir::Name);
        QVERIFY(files.size() >= 5);
        for (const auto &file : files)
            QTest::newRow(qPrintable(file.baseName())) << file.absoluteFilePath();
    }
    void realFiles()
    {
        QFETCH(QString, path);
        const auto original = readAll(path);
        QRandomGenerator random(20);
        auto planned = 0;
        for (auto round = 0; round < 60; ++round) {
            const auto state = stateOf(original);
            const auto siteName = oneOf(random, state.configuration().sites()).name;
            const auto choices = chance(random, state, siteName);
            const auto plan = makePlan(state, choices, {});
            EXPECT_OK(plan);
            if (!plan->isReady())
                continue;
            ++planned;
            const auto text = afterPlan(*plan);
            const auto again = makePlan(stateOf(text), choices, {});
            EXPECT_OK(again);
            QVERIFY2(again->isNothingToDo(),
                     qPrintable(u"round %1: %2 changes"_s.arg(round).arg(again->changes.size())));
            if (plan->isNothingToDo())
                QCOMPARE(text, original);
            if (round % 10 == 0) {
                const auto judged = run(u"xmllint"_s, {u"--noout"_s, u"-"_s}, text);
                QVERIFY2(judged.exitCode == 0, judged.errors.constData());
            }
            // And what the site has now, taken as choices, changes nothing either.
            auto now = currentChoices(stateOf(text), siteName);
            if (choices.binding && choices.ssl != SslChoice::Keep && choices.anonymous == false && choices.mapping
                && choices.oneToOne)
                QVERIFY(changesBesidesManyToOne(text, now) == 0);
        }
        QVERIFY2(planned > 20, qPrintable(QString::number(planned)));
    }

private:
    [[nodiscard]] static qsizetype changesBesidesManyToOne(const QByteArray &text, const Choices &choices)
    {
        const auto plan = makePlan(stateOf(text), choices, {});
        if (!plan)
            return -1;
        return std::ranges::count_if(plan->changes, [](const Change &change) {
            const auto *set = std::get_if<SetAttribute>(&change.kind);
            return set == nullptr || set->attribute != "manyToOneCertificateMappingsEnabled"_L1;
        });
    }

    [[nodiscard]] Choices chance(QRandomGenerator &random, const ServerState &state, const QString &siteName)
    {
        auto choices = currentChoices(state, siteName);
        choices.folder = m_workshop->folder();
        if (random.bounded(4) == 0)
            choices.binding.reset();
        else if (coin(random))
            choices.binding = BindingChoice{oneOf<QString>(random, {u"*"_s, u"192.0.2.1"_s, u"[::1]"_s}),
                                            static_cast<quint16>(random.bounded(440, 446)),
                                            oneOf<QString>(random, {QString(), u"www.example.org"_s}),
                                            false,
                                            Negotiation::Handshake,
                                            {}};
        if (choices.binding) {
            choices.binding->sni = !choices.binding->hostName.isEmpty() && coin(random);
            choices.binding->negotiation = static_cast<Negotiation>(random.bounded(3));
        }
        choices.ssl = static_cast<SslChoice>(random.bounded(3));
        choices.anonymous = oneOf<std::optional<bool>>(random, {false, true, std::nullopt});
        choices.mapping = random.bounded(5) != 0;
        choices.oneToOne = random.bounded(5) != 0;
        choices.manyToOne = coin(random);
        choices.passwords = PasswordPolicy::PlainText;
        for (auto i = random.bounded(4); i > 0; --i) {
            auto choice = oneToOne(u"D\\user%1"_s.arg(i), m_workshop->clientFile(u"user%1"_s.arg(i)));
            choice.enabled = coin(random);
            if (coin(random))
                choice.password = {PasswordSource::Kind::Environment, u"TEST_PASSWORD"_s, coin(random)};
            choices.oneToOneMappings += choice;
        }
        for (auto i = random.bounded(3); i > 0; --i) {
            ManyToOneChoice choice;
            choice.name = u"Rule <%1> & \"co\""_s.arg(i);
            choice.description = coin(random) ? u"it's\tone"_s.replace(u'\t', u' ') : QString();
            choice.allow = coin(random);
            choice.userName = u"D\\group"_s;
            choice.password = {PasswordSource::Kind::Environment, u"TEST_PASSWORD"_s, false};
            for (auto j = random.bounded(1, 3); j > 0; --j)
                choice.rules +=
                    iis::MappingRule{coin(random) ? iis::MappingRule::Field::Subject : iis::MappingRule::Field::Issuer,
                                     u"OU"_s, u"v%1"_s.arg(j), coin(random)};
            choices.manyToOneMappings += choice;
        }
        for (const auto &hole : state.configuration().holes(siteName)) {
            if (coin(random))
                choices.closedHoles += hole.path;
        }
        return choices;
    }

    std::unique_ptr<Workshop> m_workshop;
};

CERTWIZARD_TEST_MAIN(TestIdempotence)
#include "test_idempotence.moc"
