#include "proof/cast.h"
#include "rehearsal_fixture.h"

using namespace certwizard;
using namespace certwizard::proof;
using namespace Qt::StringLiterals;

/// Who comes to the proof, made of what a run of the wizard has: files with keys, mappings of the file, holes.
class TestCast : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_people.make());
        m_password = std::make_shared<const base::Secret>(base::Secret::randomPassword());
        for (const auto &[name, identity] : {std::pair{u"alice.pfx"_s, m_people.alice},
                                             {u"server.pfx"_s, m_people.server},
                                             {u"mallory.pfx"_s, m_people.mallory}}) {
            const auto pfx = pki::toPfx(identity, {m_people.authority.certificate}, *m_password);
            EXPECT_OK(pfx);
            test::writeAll(m_people.file(name), QByteArrayView(pfx->reveal().data(), pfx->size()));
        }
    }
    void heldFileComesOverTls();
    void withoutFileTheAuthorityIsUnknown();
    void serverCertificate_data();
    void serverCertificate();
    void badFiles_data();
    void badFiles();
    void moduleToBeInstalled();
    void holeIsTried();
    void mappedBeforeIsNoted();
    void disabledHasToBeRefused();
    void authorities_data();
    void authorities();
    void unknownSite();
    void rulesAreTried();

private:
    test::RehearsalPeople m_people;
    base::SharedSecret m_password;

    [[nodiscard]] CastRequest request() const
    {
        CastRequest result;
        result.configuration = m_people.configuration();
        result.choices.site = u"web"_s; // as a person may type it
        result.choices.closedHoles = {u"Web/health"_s};
        result.changes = {{.step = setup::Step::Mappings,
                           .kind = setup::AddOneToOne{.userName = u"CONTOSO\\user1"_s,
                                                      .certificate = m_people.alice.certificate.base64()}}};
        result.held = {{m_people.file(u"alice.pfx"_s), m_password}};
        return result;
    }
    static const Row *rowOf(const Proof &proof, Visitor::Kind kind, const QString &path = u"/"_s)
    {
        for (const auto &row : proof.rows) {
            if (row.visitor.kind == kind && row.visitor.path == path)
                return &row;
        }
        return nullptr;
    }
};

void TestCast::heldFileComesOverTls()
{
    const auto cast = makeCast(request());
    EXPECT_OK(cast);
    QCOMPARE(cast->problems.size(), 0);
    QCOMPARE(cast->request.setup.site, u"Web"_s);
    QVERIFY(!cast->ownServerCertificate);
    QVERIFY(!cast->assumesModule);
    QCOMPARE(cast->request.users.size(), 1);
    // The PFX brought its authority.
    QCOMPARE(cast->request.setup.authorities, QList{m_people.authority.certificate});
    const auto proof = prove(cast->request);
    EXPECT_OK(proof);
    const auto *alice = rowOf(*proof, Visitor::Kind::User);
    QVERIFY(alice);
    QVERIFY(alice->overTls);
    QCOMPARE(alice->promise, Promise::Kept);
    QCOMPARE(alice->visit.decision.user, u"CONTOSO\\user1"_s);
    QCOMPARE(proof->usersProven(), 1);
}

void TestCast::withoutFileTheAuthorityIsUnknown()
{
    auto asked = request();
    asked.held.clear();
    auto cast = makeCast(asked);
    EXPECT_OK(cast);
    auto proof = prove(cast->request);
    EXPECT_OK(proof);
    QCOMPARE(rowOf(*proof, Visitor::Kind::User)->promise, Promise::Unknown);
    QVERIFY(!proof->isGreen());
    // Given the authority, the decision is asked without a connection, because the key is elsewhere.
    asked.authorities = {m_people.authority.certificate};
    cast = makeCast(asked);
    EXPECT_OK(cast);
    proof = prove(cast->request);
    EXPECT_OK(proof);
    QCOMPARE(rowOf(*proof, Visitor::Kind::User)->promise, Promise::Kept);
    QVERIFY(!rowOf(*proof, Visitor::Kind::User)->overTls);
}

void TestCast::serverCertificate_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("withPassword");
    QTest::addColumn<bool>("own");
    QTest::addColumn<int>("problems");
    QTest::newRow("its PFX") << u"server.pfx"_s << true << true << 0;
    QTest::newRow("its PFX without password") << u"server.pfx"_s << false << false << 0;
    QTest::newRow("without key") << u"server.crt"_s << false << false << 0;
    QTest::newRow("not there") << u"nowhere.pfx"_s << true << false << 1;
}

void TestCast::serverCertificate()
{
    QFETCH(const QString, file);
    QFETCH(const bool, withPassword);
    QFETCH(const bool, own);
    QFETCH(const int, problems);
    auto asked = request();
    asked.choices.binding = setup::BindingChoice{};
    asked.choices.binding->serverCertificate = {
        .kind = setup::CertificateSource::Kind::File, .value = m_people.file(file), .password = {}};
    if (withPassword) {
        asked.choices.binding->serverCertificate.password = {.kind = setup::PasswordSource::Kind::Held,
                                                             .name = u"server"_s};
        asked.vault.insert(u"server"_s, m_password);
    }
    const auto cast = makeCast(asked);
    EXPECT_OK(cast);
    QCOMPARE(cast->ownServerCertificate, own);
    QCOMPARE(cast->problems.size(), problems);
    QCOMPARE(cast->request.setup.server.certificate == m_people.server.certificate, own);
    const auto proof = prove(cast->request); // with a stand-in it goes on all the same
    EXPECT_OK(proof);
    QCOMPARE(rowOf(*proof, Visitor::Kind::User)->promise, Promise::Kept);
}

void TestCast::badFiles_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("rightPassword");
    QTest::addColumn<base::ErrorCode>("code");
    QTest::newRow("wrong password") << u"alice.pfx"_s << false << base::ErrorCode::WrongPassword;
    QTest::newRow("missing") << u"nobody.pfx"_s << true << base::ErrorCode::FileNotFound;
    QTest::newRow("not a certificate") << u"noise.pfx"_s << true << base::ErrorCode::NotACertificate;
}

void TestCast::badFiles()
{
    QFETCH(const QString, file);
    QFETCH(const bool, rightPassword);
    QFETCH(const base::ErrorCode, code);
    test::writeAll(m_people.file(u"noise.pfx"_s), "this is a shopping list");
    auto asked = request();
    asked.authorities = {m_people.authority.certificate};
    asked.held = {{m_people.file(file),
                   rightPassword ? m_password : std::make_shared<const base::Secret>(base::Secret::randomPassword())}};
    const auto cast = makeCast(asked);
    EXPECT_OK(cast);
    QCOMPARE(cast->problems.size(), 1);
    QCOMPARE(cast->problems.first().code, code);
    QVERIFY(cast->request.users.first().key.isNull());
}

void TestCast::moduleToBeInstalled()
{
    auto text = m_people.configuration().document().text().toByteArray();
    text.replace("<add name=\"IISCertificateMappingAuthenticationModule\" image=\"authmap.dll\" />", "");
    text.replace("<add name=\"IISCertificateMappingAuthenticationModule\" />", "");
    const auto document = xml::Document::parse(text, u"test.config"_s);
    EXPECT_OK(document);
    const auto configuration = iis::Configuration::read(*document);
    EXPECT_OK(configuration);
    auto asked = request();
    asked.configuration = *configuration;
    // Nobody plans to install it: everybody gets 401.2, and the proof says so.
    auto cast = makeCast(asked);
    EXPECT_OK(cast);
    auto proof = prove(cast->request);
    EXPECT_OK(proof);
    QCOMPARE(rowOf(*proof, Visitor::Kind::User)->got, u"401.2"_s);
    QCOMPARE(rowOf(*proof, Visitor::Kind::User)->promise, Promise::Broken);
    // It is on the list of what is to be done on the server: taken as done, and said.
    asked.tasks = {{.kind = setup::ServerTask::Kind::InstallFeature}};
    cast = makeCast(asked);
    EXPECT_OK(cast);
    QVERIFY(cast->assumesModule);
    proof = prove(cast->request);
    EXPECT_OK(proof);
    QCOMPARE(rowOf(*proof, Visitor::Kind::User)->promise, Promise::Kept);
}

void TestCast::holeIsTried()
{
    const auto cast = makeCast(request());
    EXPECT_OK(cast);
    QCOMPARE(cast->request.openPaths, QStringList{u"/health"_s});
    const auto proof = prove(cast->request);
    EXPECT_OK(proof);
    const auto *hole = rowOf(*proof, Visitor::Kind::NoCertificate, u"/health"_s);
    QVERIFY(hole);
    QCOMPARE(hole->got, u"200"_s);
    QCOMPARE(hole->promise, Promise::Hole);
    QVERIFY(!proof->isGreen());
    QCOMPARE(proof->count(Promise::Broken), 0);
}

void TestCast::mappedBeforeIsNoted()
{
    // In a year and a month Alice's certificate has expired; nobody chose her in this run.
    auto asked = request();
    asked.changes.clear();
    asked.clock = [] { return QDateTime::currentDateTimeUtc().addDays(395); };
    const auto cast = makeCast(asked);
    EXPECT_OK(cast);
    QVERIFY(!cast->request.users.first().chosen);
    auto proof = prove(cast->request);
    EXPECT_OK(proof);
    QCOMPARE(rowOf(*proof, Visitor::Kind::User)->got, u"403.17"_s);
    QCOMPARE(rowOf(*proof, Visitor::Kind::User)->promise, Promise::Noted);
    QVERIFY(!proof->isGreen()); // nobody was seen to get in
    // Chosen in this run, the same is a broken promise.
    asked.changes = request().changes;
    const auto chosen = makeCast(asked);
    EXPECT_OK(chosen);
    proof = prove(chosen->request);
    EXPECT_OK(proof);
    QCOMPARE(rowOf(*proof, Visitor::Kind::User)->promise, Promise::Broken);
}

void TestCast::disabledHasToBeRefused()
{
    auto text = m_people.configuration().document().text().toByteArray();
    text.replace("<add userName=\"CONTOSO\\user1\"", "<add enabled=\"false\" userName=\"CONTOSO\\user1\"");
    const auto document = xml::Document::parse(text, u"test.config"_s);
    EXPECT_OK(document);
    const auto configuration = iis::Configuration::read(*document);
    EXPECT_OK(configuration);
    auto asked = request();
    asked.configuration = *configuration;
    const auto cast = makeCast(asked);
    EXPECT_OK(cast);
    QCOMPARE(cast->request.users.first().account, QString());
    const auto proof = prove(cast->request);
    EXPECT_OK(proof);
    QCOMPARE(rowOf(*proof, Visitor::Kind::User)->got, u"401.2"_s);
    QCOMPARE(rowOf(*proof, Visitor::Kind::User)->promise, Promise::Kept);
    QCOMPARE(proof->usersProven(), 0);
}

void TestCast::authorities_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("good");
    QTest::addColumn<base::ErrorCode>("code");
    QTest::newRow("an authority") << u"ca.crt"_s << true << base::ErrorCode::Internal;
    QTest::newRow("a person") << u"alice.crt"_s << false << base::ErrorCode::NotAnAuthority;
    QTest::newRow("missing") << u"nowhere.crt"_s << false << base::ErrorCode::FileNotFound;
}

void TestCast::authorities()
{
    QFETCH(const QString, file);
    QFETCH(const bool, good);
    QFETCH(const base::ErrorCode, code);
    const auto read = readAuthorities(m_people.file(file));
    if (good) {
        EXPECT_OK(read);
        QCOMPARE(*read, QList{m_people.authority.certificate});
    } else {
        EXPECT_ERROR(read, code);
    }
}

void TestCast::unknownSite()
{
    auto asked = request();
    asked.choices.site = u"Elsewhere"_s;
    EXPECT_ERROR(makeCast(asked), base::ErrorCode::UnknownSite);
}

/// Whom nobody has named, and who gets in by a rule all the same, has to be seen, or the proof says too much.
void TestCast::rulesAreTried()
{
    const auto rule = [](const QByteArray &name, const QByteArray &more, const QByteArray &field,
                         const QByteArray &part, const QByteArray &match) {
        return "<add name=\"" + name + "\" " + more + "><rules><add certificateField=\"" + field
               + "\" certificateSubField=\"" + part + "\" matchCriteria=\"" + match + "\" /></rules></add>";
    };
    const QByteArray account = R"(userName="sales" password="x")";
    auto asked = request();
    asked.configuration = m_people.configuration(
        "Ssl, SslNegotiateCert, SslRequireCert",
        "<manyToOneMappings>" + rule("Sales", account, "Subject", "OU", "Sal*")
            + rule("House", account, "Issuer", "CN", m_people.authority.certificate.subject().display().toUtf8())
            + rule("Never", R"(userName="never" password="x")", "Subject", "OU", "Sales")
            + rule("Nowhere", account, "Subject", "C", "Atlantis")
            + rule("Off", account + " enabled=\"false\"", "Subject", "O", "x")
            + rule("Deny", "permissionMode=\"Deny\"", "Subject", "O", "y") + "</manyToOneMappings>");
    auto cast = makeCast(asked);
    EXPECT_OK(cast);
    cast->request.openPaths.clear(); // the hole is another matter
    const auto proof = prove(cast->request);
    EXPECT_OK(proof);
    QMap<QString, const Row *> rows;
    for (const auto &row : proof->rows) {
        if (row.visitor.kind == Visitor::Kind::Rule)
            rows.insert(row.visitor.rule.name, &row);
    }
    QCOMPARE(rows.keys(), (QStringList{u"House"_s, u"Never"_s, u"Nowhere"_s, u"Sales"_s}));
    for (const auto &name : {u"Sales"_s, u"House"_s}) {
        QCOMPARE(rows[name]->got, u"200"_s);
        QVERIFY(rows[name]->overTls);
        QCOMPARE(int(rows[name]->promise), int(Promise::Kept));
    }
    QCOMPARE(int(rows[u"Never"_s]->promise), int(Promise::Noted));
    QCOMPARE(rows[u"Never"_s]->visit.decision.user, rows[u"Sales"_s]->visit.decision.user);
    QCOMPARE(int(rows[u"Nowhere"_s]->promise), int(Promise::Noted));
    QVERIFY(rows[u"Nowhere"_s]->visitor.certificate.isNull());
    QCOMPARE(proof->openRules().size(), 2);
    // The guests stand in for nobody: who is mapped is let in by the real authority, and the unmapped stays outside.
    QCOMPARE(proof->usersProven(), 1);
    QVERIFY(proof->isGreen());
}

CERTWIZARD_TEST_MAIN(TestCast)
#include "test_cast.moc"
