#include "setup/choices.h"
#include "support/support.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

using namespace certwizard;
using namespace certwizard::setup;
using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

constexpr auto example = R"({ "site": "Default Web Site",
  "binding": { "address": "*", "port": 443, "hostName": "", "sni": false,
               "negotiate": "handshake",
               "serverCertificate": { "file": "server.pfx", "password": { "environment": "SERVER_PW" } } },
  "ssl": "require",
  "anonymous": false,
  "mapping": { "oneToOne": true, "manyToOne": false },
  "oneToOne": [ { "userName": "CONTOSO\\user1", "certificate": "user1.crt", "password": { "environment": "USER1_PW" } } ],
  "manyToOne": [ { "name": "Sales", "permission": "allow", "userName": "CONTOSO\\sales", "password": { "prompt": true },
                   "rules": [ { "field": "subject", "subField": "OU", "match": "Sales", "caseSensitive": false } ] } ],
  "passwords": "plain-text" })";

base::Result<Choices> read(const QByteArray &json)
{
    return readAnswers(json, u"/answers"_s, u"answers.json"_s);
}

/// The example with one piece replaced; fails the test when the piece is not in it.
QByteArray with(const QByteArray &old, const QByteArray &replacement)
{
    QByteArray text(example);
    if (!text.contains(old))
        QTest::qFail("the example does not contain what the row replaces", __FILE__, __LINE__);
    return text.replace(old, replacement);
}

/// Everything that answers can say, once.
constexpr auto everything = R"({ "$schema": "answers.schema.json", "site": "Default Web Site",
  "binding": { "address": "10.0.0.1", "port": 8443, "hostName": "www", "sni": true, "negotiate": "disable-tls13",
               "serverCertificate": { "thumbprint": "ABCDEF0123456789ABCDEF0123456789ABCDEF01" } },
  "ssl": "accept", "anonymous": "keep", "mapping": { "oneToOne": true, "manyToOne": true },
  "oneToOne": [ { "userName": "u", "certificate": { "file": "a.pfx", "password": { "prompt": true, "replace": true } },
                  "enabled": false, "password": { "keep": true } },
                { "userName": "v", "certificate": { "base64": "AAAA" }, "password": { "environment": "V", "replace": true } } ],
  "manyToOne": [ { "name": "Sales", "description": "d", "enabled": true, "permission": "deny", "userName": "s",
                   "rules": [ { "field": "issuer", "subField": "OU", "match": "Sales", "caseSensitive": true } ] } ],
  "closeHoles": [ "Default Web Site/health" ],
  "passwords": { "aesKey": "keys.xml" } })";

/// The document with one value after the other left out, of another type, or with a key beside it that nobody knows.
QList<QJsonValue> spoiled(const QJsonValue &value)
{
    QList<QJsonValue> results{QJsonValue(QJsonValue::Null), true, 1.5, u"word"_s, QJsonObject{}};
    if (value.isObject()) {
        const auto object = value.toObject();
        auto more = object;
        more.insert(u"nobodyKnows"_s, 1);
        results.append(more);
        for (auto it = object.begin(); it != object.end(); ++it) {
            auto less = object;
            less.remove(it.key());
            results.append(less);
            for (const auto &other : spoiled(it.value())) {
                auto changed = object;
                changed.insert(it.key(), other);
                results.append(changed);
            }
        }
        // Two sources of one password, and the like.
        for (const auto *key : {"keep", "prompt", "replace", "file", "base64", "thumbprint"}) {
            if (object.contains(QLatin1StringView(key)))
                continue;
            auto both = object;
            both.insert(QLatin1StringView(key),
                        QLatin1StringView(key) == "file"_L1 ? QJsonValue(u"f"_s) : QJsonValue(true));
            results.append(both);
        }
    } else if (value.isArray()) {
        const auto array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            for (const auto &other : spoiled(array.at(i))) {
                auto changed = array;
                changed.replace(i, other);
                results.append(changed);
            }
        }
    }
    return results;
}

} // namespace

class TestAnswers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// As Windows PowerShell 5 writes a file.
    void inUtf16()
    {
        const auto plain = read(example);
        EXPECT_OK(plain);
        for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
            QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
            const QByteArray bytes = encoder(QString::fromUtf8(example));
            const auto choices = read(bytes);
            EXPECT_OK(choices);
            QCOMPARE(writeAnswers(*choices), writeAnswers(*plain));
        }
        const auto broken = read(QByteArray::fromHex("fffe7b0000d8"));
        EXPECT_ERROR(broken, ErrorCode::AnswersMalformed);
    }

    void readsTheExample()
    {
        const auto choices = read(example);
        EXPECT_OK(choices);
        QCOMPARE(choices->site, u"Default Web Site"_s);
        QVERIFY(choices->binding.has_value());
        QCOMPARE(choices->binding->port, 443);
        QCOMPARE(choices->binding->negotiation, Negotiation::Handshake);
        const auto &certificate = choices->binding->serverCertificate;
        QCOMPARE(certificate.kind, CertificateSource::Kind::File);
        QCOMPARE(certificate.value, u"server.pfx"_s);
        QCOMPARE(certificate.password.name, u"SERVER_PW"_s);
        QCOMPARE(choices->ssl, SslChoice::Require);
        QCOMPARE(choices->anonymous, std::optional(false));
        QVERIFY(choices->mapping && choices->oneToOne && !choices->manyToOne);
        QCOMPARE(choices->oneToOneMappings.size(), 1);
        QCOMPARE(choices->oneToOneMappings[0].userName, u"CONTOSO\\user1"_s);
        QCOMPARE(choices->manyToOneMappings.size(), 1);
        QCOMPARE(choices->manyToOneMappings[0].password.kind, PasswordSource::Kind::Prompt);
        QCOMPARE(choices->manyToOneMappings[0].rules.size(), 1);
        QVERIFY(!choices->manyToOneMappings[0].rules[0].caseSensitive);
        QCOMPARE(choices->passwords, PasswordPolicy::PlainText);
        QCOMPARE(resolvedPath(*choices, u"sub/../user1.crt"_s), u"/answers/user1.crt"_s);
    }

    /// What editors check with the schema and what the program reads must be the same language.
    void schemaAndReaderAgree()
    {
        QList<QByteArray> documents{example, everything};
        for (const auto *text : {example, everything}) {
            for (const auto &value : spoiled(QJsonDocument::fromJson(text).object())) {
                if (value.isObject())
                    documents.append(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
            }
        }
        QTemporaryDir folder;
        QFile lines(folder.filePath(u"answers.jsonl"_s));
        QVERIFY(lines.open(QIODevice::WriteOnly));
        for (const auto &document : std::as_const(documents))
            lines.write(QByteArray(document).replace('\n', ' ') + '\n');
        lines.close();
        const auto judged =
            test::run(u"python3"_s,
                      {u"-c"_s,
                       u"import json, sys, jsonschema\n"
                       "judge = jsonschema.Draft202012Validator(json.load(open(sys.argv[1])))\n"
                       "for line in open(sys.argv[2]):\n"
                       "    print(int(judge.is_valid(json.loads(line))))\n"_s,
                       QStringLiteral(CERTWIZARD_SOURCE "/resources/answers.schema.json"), lines.fileName()});
        QVERIFY2(judged.exitCode == 0, judged.errors);
        const auto verdicts = judged.output.trimmed().split('\n');
        QCOMPARE(verdicts.size(), documents.size());
        QCOMPARE(verdicts.first(), "1");
        QVERIFY(documents.size() > 500);
        QByteArrayList differing;
        for (qsizetype i = 0; i < documents.size(); ++i) {
            // The schema wants 40 digits at once; what Windows copies has blanks between them, and is read as well.
            const auto loose = documents.at(i).contains("\"thumbprint\":\"word\"");
            if (read(documents.at(i)).has_value() != (verdicts.at(i) == "1") && !loose)
                differing.append((verdicts.at(i) == "1" ? "refused, though the schema allows it: "
                                                        : "read, though the schema refuses it: ")
                                 + documents.at(i));
        }
        QVERIFY2(differing.isEmpty(), differing.join('\n').constData());
    }

    void shortForms()
    {
        const auto plain = read(R"({"site":"S","binding":{"serverCertificate":"server.crt"}})");
        EXPECT_OK(plain);
        QCOMPARE(plain->binding->serverCertificate.value, u"server.crt"_s);
        QCOMPARE(plain->passwords, PasswordPolicy::Undecided);
        const auto thumb = read("{\"site\":\"S\",\"binding\":{\"serverCertificate\":{\"thumbprint\":"
                                "\"\xE2\x80\x8E"
                                "ab cd ef 01 23 45 67 89 ab cd ef 01 23 45 67 89 ab cd ef 01\"}}}");
        EXPECT_OK(thumb);
        QCOMPARE(normalisedThumbprint(thumb->binding->serverCertificate.value),
                 u"ABCDEF0123456789ABCDEF0123456789ABCDEF01"_s);
        const auto kept = read(R"({"$schema":"x","site":"S","ssl":"keep","anonymous":"keep","mapping":"keep"})");
        EXPECT_OK(kept);
        QVERIFY(!kept->binding && !kept->anonymous && !kept->mapping && kept->ssl == SslChoice::Keep);
        const auto key = read(R"({"site":"S","passwords":{"aesKey":"keys.xml"},"closeHoles":["S/a"]})");
        EXPECT_OK(key);
        QCOMPARE(key->passwords, PasswordPolicy::AesKey);
        QCOMPARE(key->keyFile, u"keys.xml"_s);
        QCOMPARE(key->closedHoles, QStringList{u"S/a"_s});
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("detail"); // empty: not looked at
        QTest::addColumn<int>("line");
        const auto row = [](const char *name, const QByteArray &json, ErrorCode code, const QString &subject,
                            const QString &detail = {}, int line = 0) {
            QTest::newRow(name) << json << static_cast<int>(code) << subject << detail << line;
        };
        row("empty", "", ErrorCode::AnswersMalformed, u"answers.json"_s);
        row("not json", "site: x", ErrorCode::AnswersMalformed, u"answers.json"_s, {}, 1);
        row("cut off", QByteArray(example).first(300), ErrorCode::AnswersMalformed, u"answers.json"_s);
        row("line of a syntax error", "{\n \"site\": \"x\",\n \"ssl\" \"require\"\n}", ErrorCode::AnswersMalformed,
            u"answers.json"_s, {}, 3);
        row("a list", "[]", ErrorCode::WrongType, QString(), u"object"_s, 1);
        row("key twice", "{\"site\":\"a\",\n\"site\":\"b\"}", ErrorCode::AnswersMalformed, u"answers.json"_s,
            u"twice:site"_s, 2);
        row("no site", "{}", ErrorCode::MissingKey, u"site"_s);
        row("empty site", R"({"site":""})", ErrorCode::InvalidValue, u"site"_s);
        row("site is a number", R"({"site":1})", ErrorCode::WrongType, u"site"_s, u"string"_s);
        row("unknown key", with("\"port\"", "\"prot\""), ErrorCode::UnknownKey, u"binding.prot"_s, {}, 2);
        row("first of two unknown keys", "{\"site\":\"S\",\n\"z\":1,\n\"a\":2}", ErrorCode::UnknownKey, u"z"_s, {}, 2);
        row("port is a text", with("443", "\"443\""), ErrorCode::WrongType, u"binding.port"_s, u"integer"_s, 2);
        row("half a port", with("443", "443.5"), ErrorCode::WrongType, u"binding.port"_s, u"integer"_s);
        row("port 0", with("443", "0"), ErrorCode::OutOfRange, u"binding.port"_s, u"1-65535"_s);
        row("port 65536", with("443", "65536"), ErrorCode::OutOfRange, u"binding.port"_s, u"1-65535"_s);
        row("sni is a text", with("\"sni\": false", "\"sni\": \"no\""), ErrorCode::WrongType, u"binding.sni"_s,
            u"boolean"_s);
        row("binding is null", R"({"site":"S","binding":null})", ErrorCode::WrongType, u"binding"_s, u"object"_s);
        row("bad address", with("\"*\"", "\"1.2.3\""), ErrorCode::InvalidValue, u"binding.address"_s, u"1.2.3"_s, 2);
        row("bad host", with("\"hostName\": \"\"", "\"hostName\": \"a b\""), ErrorCode::InvalidValue,
            u"binding.hostName"_s);
        row("host with a port", with("\"hostName\": \"\"", "\"hostName\": \"a:443\""), ErrorCode::InvalidValue,
            u"binding.hostName"_s);
        row("unknown negotiation", with("handshake", "later"), ErrorCode::OutOfRange, u"binding.negotiate"_s,
            u"handshake|disable-tls13|keep"_s, 3);
        row("certificate is a number",
            with("{ \"file\": \"server.pfx\", \"password\": { \"environment\": \"SERVER_PW\" } }", "7"),
            ErrorCode::WrongType, u"binding.serverCertificate"_s, u"string|object"_s);
        row("thumbprint too short", R"({"site":"S","binding":{"serverCertificate":{"thumbprint":"AB"}}})",
            ErrorCode::InvalidValue, u"binding.serverCertificate.thumbprint"_s, u"AB"_s);
        row("file and thumbprint", R"({"site":"S","binding":{"serverCertificate":{"file":"a","thumbprint":"AB"}}})",
            ErrorCode::OutOfRange, u"binding.serverCertificate"_s);
        row("unknown ssl", with("\"require\"", "\"maybe\""), ErrorCode::OutOfRange, u"ssl"_s, u"require|accept|keep"_s);
        row("anonymous is a text", with("\"anonymous\": false", "\"anonymous\": \"off\""), ErrorCode::WrongType,
            u"anonymous"_s);
        row("mapping is a bool", with("{ \"oneToOne\": true, \"manyToOne\": false }", "true"), ErrorCode::WrongType,
            u"mapping"_s);
        row("list is an object", R"({"site":"S","oneToOne":{}})", ErrorCode::WrongType, u"oneToOne"_s, u"array"_s);
        row("item is a text", R"({"site":"S","oneToOne":["x"]})", ErrorCode::WrongType, u"oneToOne[0]"_s, u"object"_s);
        row("no certificate", R"({"site":"S","oneToOne":[{"userName":"u"}]})", ErrorCode::MissingKey,
            u"oneToOne[0].certificate"_s);
        row("no user", R"({"site":"S","oneToOne":[{"certificate":"c"}]})", ErrorCode::MissingKey,
            u"oneToOne[0].userName"_s);
        row("user with two backslashes", with(R"(CONTOSO\\user1)", R"(A\\B\\c)"), ErrorCode::InvalidValue,
            u"oneToOne[0].userName"_s, u"A\\B\\c"_s, 8);
        row("user with a colon", with(R"(CONTOSO\\user1)", "a:b"), ErrorCode::InvalidValue, u"oneToOne[0].userName"_s);
        row("user with a control character", with(R"(CONTOSO\\user1)", R"(a\u0001b)"), ErrorCode::InvalidValue,
            u"oneToOne[0].userName"_s);
        row("lone surrogate", with("\"Sales\", \"permission\"", R"("\ud800", "permission")"), ErrorCode::InvalidValue,
            u"manyToOne[0].name"_s);
        row("environment and prompt", with("\"prompt\": true", "\"prompt\": true, \"environment\": \"A\""),
            ErrorCode::OutOfRange, u"manyToOne[0].password"_s, u"one:environment|prompt|keep"_s);
        row("prompt false", with("\"prompt\": true", "\"prompt\": false"), ErrorCode::OutOfRange,
            u"manyToOne[0].password.prompt"_s);
        row("password of nothing", with("{ \"prompt\": true }", "{}"), ErrorCode::MissingKey,
            u"manyToOne[0].password"_s);
        row("no rules", R"({"site":"S","manyToOne":[{"name":"n","userName":"u"}]})", ErrorCode::MissingKey,
            u"manyToOne[0].rules"_s);
        row("allowing without account", R"({"site":"S","manyToOne":[{"name":"n","rules":[]}]})", ErrorCode::MissingKey,
            u"manyToOne[0].userName"_s);
        row("rule without match", with("\"match\": \"Sales\", ", ""), ErrorCode::MissingKey,
            u"manyToOne[0].rules[0].match"_s);
        row("empty match", with("\"match\": \"Sales\"", "\"match\": \"\""), ErrorCode::InvalidValue,
            u"manyToOne[0].rules[0].match"_s);
        row("unknown field", with("\"subject\"", "\"serial\""), ErrorCode::OutOfRange, u"manyToOne[0].rules[0].field"_s,
            u"subject|issuer"_s);
        row("unknown password policy", with("plain-text", "plaintext"), ErrorCode::OutOfRange, u"passwords"_s);
        row("hole is a number", R"({"site":"S","closeHoles":[1]})", ErrorCode::WrongType, u"closeHoles[0]"_s,
            u"string"_s);
    }
    void refusals()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, code);
        QFETCH(QString, subject);
        QFETCH(QString, detail);
        QFETCH(int, line);
        const auto choices = read(json);
        EXPECT_ERROR(choices, static_cast<ErrorCode>(code));
        const auto &error = choices.error();
        QCOMPARE(error.subject, subject);
        if (!detail.isEmpty())
            QCOMPARE(error.detail, detail);
        if (line > 0)
            QCOMPARE(error.position.line, line);
    }

    /// A person who writes the password where its source belongs must not meet it again in a message.
    void neverRepeatsAPassword()
    {
        const auto choices = read(with("{ \"prompt\": true }", "\"hunter2-secret\""));
        EXPECT_ERROR(choices, ErrorCode::WrongType);
        QCOMPARE(choices.error().subject, u"manyToOne[0].password"_s);
        QVERIFY(!test::describe(choices.error()).contains(u"hunter2"_s));
    }

    void positionsPointAtTheValue()
    {
        const auto json = with("443", "\"443\"");
        const auto choices = read(json);
        EXPECT_ERROR(choices, ErrorCode::WrongType);
        QCOMPARE(choices.error().position.offset, json.indexOf("\"443\""));
    }

    void roundTrip()
    {
        Choices choices;
        choices.site = u"Müllers \"Seite\" & 'Co' <\\>"_s;
        choices.folder = u"/answers"_s;
        choices.binding =
            BindingChoice{u"[2001:db8::1]"_s,        8443,
                          u"*.example.org"_s,        true,
                          Negotiation::DisableTls13, {CertificateSource::Kind::Thumbprint, QString(40, u'A'), {}}};
        choices.ssl = SslChoice::Accept;
        choices.anonymous.reset();
        choices.manyToOne = true;
        OneToOneChoice user{u"D\\ž"_s, {CertificateSource::Kind::Text, u"MIIB"_s, {}}, false, {}};
        user.password = {PasswordSource::Kind::Environment, u"PW"_s, true};
        choices.oneToOneMappings = {
            user,
            {u"u@x"_s,
             {CertificateSource::Kind::File, u"a/b.pfx"_s, {PasswordSource::Kind::Prompt, {}, false}},
             true,
             {}}};
        ManyToOneChoice sales{u"Sales"_s, u"who sells"_s, false, false, {}, {}, {}};
        sales.rules = {{iis::MappingRule::Field::Issuer, u"O"_s, u"\u2028\"x\""_s, false},
                       {iis::MappingRule::Field::Subject, u"CN"_s, u"y"_s, true}};
        choices.manyToOneMappings = {sales};
        choices.passwords = PasswordPolicy::AesKey;
        choices.keyFile = u"keys.xml"_s;
        choices.closedHoles = {u"Site/a"_s};
        const auto again = read(writeAnswers(choices));
        EXPECT_OK(again);
        QVERIFY(*again == choices);
        QCOMPARE(writeAnswers(*again), writeAnswers(choices));

        Choices bare;
        bare.site = u"S"_s;
        bare.mapping = false;
        bare.folder = u"/answers"_s;
        const auto bareAgain = read(writeAnswers(bare));
        EXPECT_OK(bareAgain);
        QVERIFY(*bareAgain == bare);
    }

    void heldPasswordsAreSavedAsAQuestion()
    {
        Choices choices;
        choices.site = u"S"_s;
        choices.oneToOneMappings = {{u"u"_s,
                                     {CertificateSource::Kind::File, u"/answers/u.crt"_s, {}},
                                     true,
                                     {PasswordSource::Kind::Held, u"vault-7"_s, false}}};
        choices.folder = u"/answers"_s;
        const auto json = writeAnswers(choices);
        QVERIFY(!json.contains("vault-7"));
        QVERIFY(json.contains("\"prompt\": true"));
        QVERIFY(json.contains("\"u.crt\"")); // beside the answers: relative
    }

    /// Every beginning of a good file is refused with a position, never a crash or a success.
    void truncatedAnywhere()
    {
        const QByteArray json(example);
        for (qsizetype length = 0; length < json.trimmed().size(); ++length) {
            const auto choices = read(json.first(length));
            EXPECT_ERROR(choices, ErrorCode::AnswersMalformed);
            QVERIFY(choices.error().position.isKnown());
        }
    }

    void damagedAnywhere()
    {
        QRandomGenerator random(7);
        for (auto round = 0; round < 3000; ++round) {
            QByteArray json(example);
            for (auto i = random.bounded(1, 4); i > 0; --i)
                json[random.bounded(json.size())] = static_cast<char>(random.bounded(256));
            const auto choices = read(json); // must come back, whatever it says
            if (choices)
                QVERIFY(!choices->site.isEmpty());
        }
    }
};

CERTWIZARD_TEST_MAIN(TestAnswers)
#include "test_answers.moc"
