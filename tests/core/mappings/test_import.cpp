#include "base/csv.h"
#include "mappings/import.h"

#include "people.h"
#include "python.h"
#include "support/support.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringConverter>

using namespace certwizard;
using namespace Qt::StringLiterals;
using mappings::Condition;
using mappings::ImportProblem;
using mappings::ImportVerdict;
using mappings::Session;
using test::readByPython;

namespace {

/// The lines as Python's csv module writes them, in one of its dialects.
QByteArray byPython(const QList<QStringList> &rows, const QByteArray &arguments)
{
    QJsonArray array;
    for (const auto &row : rows)
        array.append(QJsonArray::fromStringList(row));
    const auto script = "import csv,json,sys\n"
                        "sys.stdout.reconfigure(encoding='utf-8',newline='')\n"
                        "csv.writer(sys.stdout,"
                        + arguments + ").writerows(json.loads(sys.stdin.buffer.read()))\n";
    const auto made = test::run(u"python3"_s, {u"-c"_s, QString::fromLatin1(script)}, QJsonDocument(array).toJson());
    if (made.exitCode != 0)
        qFatal("python: %s", made.errors.constData());
    return made.output;
}

/// LDIF as RFC 2849 wants it folded: 76 columns, a blank in front of each further line.
QByteArray folded(const QByteArray &line, const QByteArray &lineEnd)
{
    auto text = line.first(std::min<qsizetype>(line.size(), 76));
    for (qsizetype at = 76; at < line.size(); at += 75)
        text += lineEnd + ' ' + line.mid(at, 75);
    return text + lineEnd;
}

bool holds(const base::SharedSecret &password, std::string_view expected)
{
    return password && password->reveal() == expected;
}

} // namespace

class TestImport : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    setup::SecretVault m_vault;
    pki::Certificate m_alice = test::client(u"Alice Adams"_s, 10, 365, u"a.adams@contoso.example"_s);
    pki::Certificate m_bob = test::client(u"Bob Brandt"_s, 100, 120, u"b.brandt@contoso.example"_s);
    pki::Certificate m_zoe = test::client(u"Zoë Žagar"_s, 10, 365);

    QString write(const char *name, const QByteArray &bytes)
    {
        const auto path = m_folder.filePath(QString::fromLatin1(name));
        test::writeAll(path, bytes);
        return path;
    }
    std::unique_ptr<Session> open(const test::ServerFile &file)
    {
        auto session = Session::open(file.open(), test::siteName, &m_vault, test::at(test::noon()));
        if (!session)
            qFatal("cannot open the session");
        (*session)->rowStore().decodeAll();
        return std::move(*session);
    }
    static mappings::ImportItem item(const QString &account, const pki::Certificate &certificate)
    {
        return {u"1"_s, account, mappings::newCertificate(certificate), nullptr, {}};
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::writeAll(m_folder.filePath(u"alice.crt"_s), m_alice.pem());
        test::writeAll(m_folder.filePath(u"Bob; the \"Builder\".cer"_s), m_bob.der());
    }

    // -- CSV

    void csvOfOthers_data()
    {
        QTest::addColumn<QByteArray>("arguments");
        QTest::newRow("excel") << QByteArray("'excel'");
        QTest::newRow("excel, tabs") << QByteArray("'excel-tab'");
        QTest::newRow("unix, everything quoted") << QByteArray("'unix'");
        QTest::newRow("semicolons") << QByteArray("delimiter=';'");
        QTest::newRow("semicolons, everything quoted") << QByteArray("delimiter=';',quoting=csv.QUOTE_ALL");
        QTest::newRow("line feeds only") << QByteArray("lineterminator='\\n'");
        QTest::newRow("carriage returns only") << QByteArray("lineterminator='\\r'");
    }
    void csvOfOthers()
    {
        QFETCH(QByteArray, arguments);
        const auto password = u" a \"b\";c,d\te\nf "_s;
        const auto csv = byPython({{u"Account"_s, u"Certificate"_s, u"Password"_s, u"Remark"_s},
                                   {u"CONTOSO\\alice"_s, u"alice.crt"_s, password, u"two\nlines"_s},
                                   {u"CONTOSO\\bob"_s, u"Bob; the \"Builder\".cer"_s, {}, {}},
                                   {u"CONTOSO\\žagar"_s, QString::fromLatin1(m_zoe.base64()), u"x"_s, u"z"_s}},
                                  arguments);
        const auto read = mappings::readCsv(write("people.csv", csv));
        EXPECT_OK(read);
        QVERIFY(!read->problem && !read->guessedEncoding && !read->cancelled);
        QCOMPARE(read->items.size(), 3);
        QCOMPARE(read->items[0].account, u"CONTOSO\\alice"_s);
        QVERIFY(read->items[0].certificate);
        QCOMPARE(read->items[0].certificate->facts.person, u"Alice Adams"_s);
        QVERIFY(holds(read->items[0].password, " a \"b\";c,d\te\nf "));
        QVERIFY(read->items[1].certificate);
        QCOMPARE(read->items[1].certificate->facts.person, u"Bob Brandt"_s);
        QVERIFY(!read->items[1].password);
        QCOMPARE(read->items[2].account, u"CONTOSO\\žagar"_s);
        QCOMPARE(read->items[2].certificate->facts.person, u"Zoë Žagar"_s);
        QCOMPARE(read->items[2].where.toInt(), 6); // two cells have line feeds
    }

    void headings_data()
    {
        QTest::addColumn<QByteArray>("headings");
        QTest::newRow("English") << QByteArray("Password;Certificate;Account");
        QTest::newRow("German") << QByteArray("Kennwort;Zertifikat;Konto");
        QTest::newRow("German, other words") << QByteArray("Passwort;Datei;Benutzername");
    }
    void headings()
    {
        QFETCH(QByteArray, headings);
        const auto read = mappings::readCsv(write("headings.csv", headings + "\r\ngeheim;alice.crt;alice\r\n"));
        EXPECT_OK(read);
        QCOMPARE(read->items.size(), 1);
        QCOMPARE(read->items[0].account, u"alice"_s);
        QVERIFY(read->items[0].certificate && holds(read->items[0].password, "geheim"));
    }

    void encodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("guessed");
        const auto text = u"CONTOSO\\žagar;alice.crt\r\n"_s;
        const auto encoded = [&](QStringConverter::Encoding encoding) {
            QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
            return QByteArray(encoder(text));
        };
        QTest::newRow("UTF-8") << text.toUtf8() << false;
        QTest::newRow("UTF-8 with a byte order mark") << "\xef\xbb\xbf" + text.toUtf8() << false;
        QTest::newRow("UTF-16, little end first") << encoded(QStringConverter::Utf16LE) << false;
        QTest::newRow("UTF-16, big end first") << encoded(QStringConverter::Utf16BE) << false;
        QTest::newRow("Windows-1252") << QByteArray("CONTOSO\\\x9e"
                                                    "agar;alice.crt\r\n")
                                      << true;
    }
    void encodings()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, guessed);
        const auto read = mappings::readCsv(write("encoded.csv", bytes));
        EXPECT_OK(read);
        QVERIFY(!read->problem);
        QCOMPARE(read->guessedEncoding, guessed);
        QCOMPARE(read->items.size(), 1);
        QCOMPARE(read->items[0].account, u"CONTOSO\\žagar"_s);
        QVERIFY(read->items[0].certificate);
    }

    void unreadableText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ImportProblem::Kind>("kind");
        QTest::addColumn<int>("line");
        using Kind = ImportProblem::Kind;
        QTest::newRow("NUL byte") << QByteArray("a;b\r\nc;d\0e\r\n", 12) << Kind::NotText << 2;
        QTest::newRow("half a UTF-16 character") << QByteArray("\xff\xfe"
                                                               "a\0b",
                                                               5)
                                                 << Kind::NotText << 0;
        QTest::newRow("NUL in UTF-16") << QByteArray("\xff\xfe"
                                                     "a\0\0\0",
                                                     6)
                                       << Kind::NotText << 0;
        QTest::newRow("quote never closed")
            << QByteArray("a;alice.crt\r\n\"b;alice.crt\r\nc;d\r\n") << Kind::OpenQuote << 2;
        QTest::newRow("headings only") << QByteArray("account;certificate\r\n\r\n") << Kind::NoRows << 0;
        QTest::newRow("one column") << QByteArray("alice\r\nbob\r\n") << Kind::TooFewColumns << 1;
        QTest::newRow("headings without a certificate")
            << QByteArray("\r\nuser;phone\r\na;1\r\n") << Kind::TooFewColumns << 2;
    }
    void unreadableText()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ImportProblem::Kind, kind);
        QFETCH(int, line);
        const auto read = mappings::readCsv(write("bad.csv", bytes));
        EXPECT_OK(read);
        QVERIFY(read->problem);
        QCOMPARE(read->problem->kind, kind);
        QCOMPARE(read->problem->line, line);
        QVERIFY(read->items.isEmpty());
    }

    void fileThatIsNotThere()
    {
        EXPECT_ERROR(mappings::readCsv(m_folder.filePath(u"nowhere.csv"_s)), base::ErrorCode::FileNotFound);
        EXPECT_ERROR(mappings::readImport(m_folder.filePath(u"nowhere"_s)), base::ErrorCode::FileNotFound);
        EXPECT_ERROR(mappings::readCsv(write("empty.csv", {})), base::ErrorCode::FileEmpty);
    }

    /// Text from the wrong place is not looked for as if it named a file.
    void base64ThatIsNoCertificate()
    {
        const auto read =
            mappings::readCsv(write("text.csv", "account;certificate\r\nalice;aGVsbG8gd29ybGQsIGhlbGxvIHdvcmxk\r\n"
                                                "bob;aGVsbG8gd29ybGQsIGhlbGxvIHdvcmxk.crt\r\n"));
        EXPECT_OK(read);
        QCOMPARE(read->items.size(), 2);
        QVERIFY(read->items[0].error);
        QCOMPARE_NE(read->items[0].error->code, base::ErrorCode::FileNotFound);
        QCOMPARE(read->items[1].error->code, base::ErrorCode::FileNotFound);
    }

    void rowsThatCannotBeUsedSayWhy()
    {
        const auto cut = m_alice.base64().chopped(40);
        const auto read = mappings::readCsv(write("rows.csv", "user,alice.crt\r\nmissing,missing.crt\r\ncut," + cut
                                                                  + "\r\nshort\r\n,,\r\nnone,\r\n"));
        EXPECT_OK(read);
        QVERIFY(!read->problem);
        QCOMPARE(read->items.size(), 5); // somebody called "user" is no headline, and the empty line is nobody
        QVERIFY(read->items[0].certificate);
        QCOMPARE(read->items[1].error->code, base::ErrorCode::FileNotFound);
        QCOMPARE(read->items[1].where, u"2"_s);
        QCOMPARE(read->items[2].error->code, base::ErrorCode::CertificateDamaged);
        QCOMPARE(read->items[3].error->code, base::ErrorCode::NoCertificate);
        QCOMPARE(read->items[4].error->code, base::ErrorCode::NoCertificate);
        const test::ServerFile file(test::configuration({}));
        const auto rows = mappings::preview(*open(file), read->items);
        QCOMPARE(rows[0].verdict, ImportVerdict::New);
        for (int i = 1; i < 5; ++i)
            QCOMPARE(rows[i].verdict, ImportVerdict::Unusable);
    }

    void separatorThatExcelIsTold()
    {
        const auto read = mappings::readCsv(write("sep.csv", "sep=;\r\nCONTOSO\\a,b;alice.crt\r\n"));
        EXPECT_OK(read);
        QCOMPARE(read->items.size(), 1);
        QCOMPARE(read->items[0].account, u"CONTOSO\\a,b"_s);
        QCOMPARE(read->items[0].where, u"2"_s);
    }

    void apostropheOfOurExportIsTakenBack()
    {
        const auto line = base::csvRecord({u"-svc"_s, u"alice.crt"_s});
        QCOMPARE(line, QByteArray("'-svc,alice.crt\r\n"));
        const auto read = mappings::readCsv(write("own.csv", line + "'quoted',alice.crt\r\n"));
        EXPECT_OK(read);
        QCOMPARE(read->items[0].account, u"-svc"_s);
        QCOMPARE(read->items[1].account, u"'quoted'"_s);
    }

    void aMillionRowsAndStopping()
    {
        constexpr auto count = 1'000'000;
        QByteArray csv = "account;certificate\r\n";
        csv.reserve(count * 20);
        for (int i = 0; i < count; ++i)
            csv += "CONTOSO\\u" + QByteArray::number(i) + ";\r\n";
        const auto path = write("million.csv", csv);
        csv.clear();
        int reports = 0;
        double last = 0;
        const auto read = mappings::readCsv(path, {[&](double fraction) {
                                                       QVERIFY(fraction >= last);
                                                       last = fraction;
                                                       ++reports;
                                                   },
                                                   {}});
        EXPECT_OK(read);
        QCOMPARE(read->items.size(), count);
        QCOMPARE(read->items.last().account, u"CONTOSO\\u999999"_s);
        QCOMPARE(read->items.last().where, u"1000001"_s);
        QVERIFY(reports > 1000);
        QCOMPARE(last, 1.0);

        std::stop_source stop;
        const auto stopped = mappings::readCsv(path, {[&](double fraction) {
                                                          if (fraction > 0.5)
                                                              stop.request_stop();
                                                      },
                                                      stop.get_token()});
        EXPECT_OK(stopped);
        QVERIFY(stopped->cancelled);
        QVERIFY(stopped->items.size() > count / 3 && stopped->items.size() < count * 2 / 3);
    }

    // -- LDIF

    void ldif_data()
    {
        QTest::addColumn<QByteArray>("lineEnd");
        QTest::newRow("ldifde: CRLF") << QByteArray("\r\n");
        QTest::newRow("ldapsearch: LF") << QByteArray("\n");
    }
    void ldif()
    {
        QFETCH(QByteArray, lineEnd);
        QByteArray text = "version: 1" + lineEnd + lineEnd;
        text += "# a comment that is" + lineEnd + "  folded" + lineEnd;
        text += folded("dn:: " + QByteArray("CN=Zoë Žagar,OU=Prodaja,DC=contoso,DC=example").toBase64(), lineEnd);
        text += "changetype: add" + lineEnd;
        text += folded("sAMAccountName:: " + QByteArray("žagar").toBase64(), lineEnd);
        text += "userPrincipalName: zoe@contoso.example" + lineEnd;
        text += folded("userCertificate;binary:: " + m_zoe.der().toBase64(), lineEnd) + lineEnd;
        text += "dn: CN=Alice" + lineEnd + "userPrincipalName: a.adams@contoso.example" + lineEnd;
        text += folded("USERCERTIFICATE:: " + m_alice.der().toBase64(), lineEnd);
        text += folded("userCertificate;range=1-*:: " + m_bob.der().toBase64(), lineEnd);
        text += "jpegPhoto:< file:///tmp/photo.jpg" + lineEnd + lineEnd;
        text += "dn: CN=Nobody" + lineEnd + "sAMAccountName: nobody" + lineEnd + lineEnd;
        text += "dn: CN=Cut" + lineEnd + "sAMAccountName: cut" + lineEnd;
        text += folded("userCertificate;binary:: " + m_alice.der().chopped(9).toBase64(), lineEnd);
        const auto read = mappings::readImport(write("people.ldf", text));
        EXPECT_OK(read);
        QVERIFY(!read->problem);
        QCOMPARE(read->items.size(), 5);
        QCOMPARE(read->items[0].account, u"žagar"_s);
        QCOMPARE(read->items[0].certificate->base64, m_zoe.base64());
        QCOMPARE(read->items[0].where.toInt(), text.first(text.indexOf("dn::")).count('\n') + 1);
        QCOMPARE(read->items[1].account, u"a.adams"_s); // the principal where there is no account name
        QCOMPARE(read->items[2].account, u"a.adams"_s);
        QCOMPARE(read->items[2].certificate->base64, m_bob.base64());
        QCOMPARE(read->items[3].account, u"nobody"_s);
        QCOMPARE(read->items[3].error->code, base::ErrorCode::NoCertificate);
        QCOMPARE(read->items[4].account, u"cut"_s);
        QVERIFY(read->items[4].error);
    }

    void notLdif_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::newRow("prose") << QByteArray("dn: CN=a\n\nThis is a letter\n") << 3;
        QTest::newRow("bad base64") << QByteArray("dn: CN=a\nuserCertificate:: MII*\n") << 2;
    }
    void notLdif()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        const auto read = mappings::readLdif(write("bad.ldif", text));
        EXPECT_OK(read);
        QVERIFY(read->problem);
        QCOMPARE(read->problem->kind, ImportProblem::Kind::NotLdif);
        QCOMPARE(read->problem->line, line);
    }

    void folderOfCertificates()
    {
        QTemporaryDir folder;
        test::writeAll(folder.filePath(u"a.crt"_s), m_alice.pem());
        test::writeAll(folder.filePath(u"b.cer"_s), m_bob.der());
        test::writeAll(folder.filePath(u"readme.txt"_s), "nothing");
        const auto read = mappings::readImport(folder.path());
        EXPECT_OK(read);
        QCOMPARE(read->items.size(), 3);
        QVERIFY(read->items[0].certificate && read->items[1].certificate && read->items[2].error);
        EXPECT_OK(mappings::readImport(folder.filePath(u"a.crt"_s)));
    }

    // -- verdicts

    void verdicts()
    {
        const auto renewed = test::client(u"Bob Brandt"_s, 1, 365, u"b.brandt@contoso.example"_s);
        const auto older = test::client(u"Bob Brandt"_s, 200, 220, u"b.brandt@contoso.example"_s);
        const auto expired = test::client(u"Late"_s, 100, 50);
        const test::ServerFile file(test::configuration({{u"CONTOSO\\alice"_s, m_alice.base64()},
                                                         {u"CONTOSO\\bob"_s, m_bob.base64()}}));
        const auto session = open(file);
        auto withPassword = item(u"alice"_s, m_alice);
        withPassword.password = std::make_shared<const base::Secret>(base::Secret::copyOf("new"));
        const auto rows =
            mappings::preview(*session, {item(u"ALICE"_s, m_alice), // the domain is put in front
                                         withPassword, item(u"CONTOSO\\eve"_s, m_alice), item({}, renewed),
                                         item(u"CONTOSO\\other"_s, older), item(u"CONTOSO\\zoe"_s, m_zoe),
                                         item(u"zoe"_s, m_zoe), item(u"CONTOSO\\x"_s, m_zoe), item(u"l"_s, expired),
                                         item(u"s"_s, test::server(u"www.contoso.example"_s)),
                                         item(u"c"_s, test::authority().certificate)});
        const auto verdictsOf = [](const QList<mappings::ImportRow> &all) {
            QStringList names;
            for (const auto &row : all)
                names.append(mappings::verdictName(row.verdict));
            return names;
        };
        QCOMPARE(verdictsOf(rows),
                 (QStringList{u"same"_s, u"replaces"_s, u"conflict"_s, u"replaces"_s, u"new"_s, u"conflict"_s,
                              u"conflict"_s, u"conflict"_s, u"unusable"_s, u"unusable"_s, u"unusable"_s}));
        QCOMPARE(rows[3].account, u"CONTOSO\\bob"_s); // the account that the person has, not a proposed one
        QCOMPARE(rows[3].existing, 1);
        QCOMPARE(rows[2].existing, 0);
        // For zoe and for x: the order of the lines does not decide whose it is.
        QVERIFY(!rows[5].wanted && !rows[6].wanted && !rows[7].wanted);
        QVERIFY(rows[3].wanted && rows[4].wanted && !rows[2].wanted && !rows[0].wanted && !rows[8].wanted);
        QVERIFY(rows[8].conditions.testFlag(Condition::Expired));
        QVERIFY(rows[1].onlyPassword && rows[1].wanted && !rows[3].onlyPassword);
    }

    void namesakesAreNotGuessed()
    {
        const test::ServerFile file(test::configuration({{u"CONTOSO\\js1"_s, test::client(u"John Smith"_s, 9).base64()},
                                                         {u"CONTOSO\\js2"_s,
                                                          test::client(u"John Smith"_s, 8).base64()}}));
        const auto session = open(file);
        const auto fresh = test::client(u"John Smith"_s, 1);
        QCOMPARE(mappings::preview(*session, {item({}, fresh)})[0].verdict, ImportVerdict::New);
        const auto told = mappings::preview(*session, {item(u"js2"_s, fresh)})[0];
        QCOMPARE(told.verdict, ImportVerdict::Replaces);
        QCOMPARE(told.existing, 1);
    }

    void nothingBeforeItIsConfirmedAndOneUndoAfter()
    {
        const auto renewed = test::client(u"Bob Brandt"_s, 1, 365, u"b.brandt@contoso.example"_s);
        const test::ServerFile file(test::configuration({{u"CONTOSO\\alice"_s, m_alice.base64()},
                                                         {u"CONTOSO\\bob"_s, m_bob.base64()}}));
        const auto session = open(file);
        auto zoe = item(u"zoe"_s, m_zoe);
        zoe.password = std::make_shared<const base::Secret>(base::Secret::copyOf("geheim"));
        auto alice = item(u"alice"_s, m_alice);
        alice.password = std::make_shared<const base::Secret>(base::Secret::copyOf("next"));
        auto rows = mappings::preview(*session, {zoe, alice, item({}, renewed), item(u"eve"_s, m_alice)});
        QCOMPARE(session->changeCount(), 0);
        QVERIFY(!session->undoName());
        rows[3].wanted = true; // a conflict is never done, whatever is ticked
        const auto summary = mappings::carryOut(*session, rows);
        QCOMPARE(summary.added, 1);
        QCOMPARE(summary.replaced, 2);
        QCOMPARE(summary.left, 1);
        QCOMPARE(session->changeCount(), 3);
        QCOMPARE(session->row(0).password, mappings::PasswordState::New);
        QCOMPARE(session->row(0).userName, u"CONTOSO\\alice"_s);
        QVERIFY(!session->now().edits.value(0).certificate); // the same one: its text stays byte for byte
        QCOMPARE(session->certificateText(1), renewed.base64());
        QCOMPARE(session->row(1).password, mappings::PasswordState::ProtectedByIis);
        QCOMPARE(session->row(2).userName, u"CONTOSO\\zoe"_s);
        setup::Choices choices;
        session->store(choices);
        QVERIFY(holds(m_vault.value(choices.oneToOneMappings.first().password.name), "geheim"));
        session->undo();
        QCOMPARE(session->changeCount(), 0);
    }

    void previewStops()
    {
        QList<mappings::ImportItem> items(2000, item(u"a"_s, m_zoe));
        const test::ServerFile file(test::configuration({}));
        std::stop_source stop;
        const auto rows =
            mappings::preview(*open(file), items, {[&](double) { stop.request_stop(); }, stop.get_token()});
        QVERIFY(rows.size() < items.size());
    }
};

CERTWIZARD_TEST_MAIN(TestImport)
#include "test_import.moc"
