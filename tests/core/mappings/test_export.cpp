#include "base/csv.h"
#include "mappings/export.h"
#include "mappings/session.h"

#include "people.h"
#include "python.h"
#include "support/support.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace certwizard;
using namespace Qt::StringLiterals;
using mappings::Session;
using test::readByPython;

class TestExport : public QObject {
    Q_OBJECT

    setup::SecretVault m_vault;
    pki::Certificate m_bob = test::client(u"Bob Brandt"_s, 100, 120, u"b.brandt@contoso.example"_s);
    pki::Certificate m_zoe = test::client(u"Zoë Žagar"_s, 10, 365);

    std::unique_ptr<Session> open(const test::ServerFile &file)
    {
        auto session = Session::open(file.open(), test::siteName, &m_vault, test::at(test::noon()));
        if (!session)
            qFatal("cannot open the session");
        (*session)->rowStore().decodeAll();
        return std::move(*session);
    }

private Q_SLOTS:
    void exportedCsvIsReadByPython()
    {
        const test::ServerFile file(test::configuration({{u"=cmd|'/C calc'!A1"_s,
                                                          test::client(u"+Plus, \"the\" one"_s).base64()},
                                                         {u"CONTOSO\\bob"_s, m_bob.base64(), false, "geheim"},
                                                         {u"CONTOSO\\cut"_s, m_bob.base64().chopped(9)}}));
        const auto session = open(file);
        const auto csv = mappings::exportCsv(session->now(), {0, 1, 2});
        QVERIFY(csv.startsWith("\xef\xbb\xbf"));
        QVERIFY(!csv.contains("geheim"));
        const auto rows = readByPython(csv);
        QCOMPARE(rows.size(), 4);
        const auto cell = [&](int row, const QString &heading) { return rows[row].value(rows[0].indexOf(heading)); };
        QCOMPARE(cell(1, u"account"_s), u"'=cmd|'/C calc'!A1"_s);
        QCOMPARE(cell(1, u"person"_s), u"'+Plus, \"the\" one"_s);
        QCOMPARE(cell(2, u"enabled"_s), u"no"_s);
        QCOMPARE(cell(2, u"password"_s), u"plain-text"_s);
        QCOMPARE(cell(2, u"thumbprint"_s), m_bob.thumbprint());
        QCOMPARE(cell(2, u"state"_s), u"expires-soon"_s);
        QCOMPARE(cell(3, u"state"_s), u"unreadable"_s);
        QCOMPARE(cell(3, u"validUntil"_s), QString());
    }

    void noCellBecomesAFormula_data()
    {
        QTest::addColumn<QString>("cell");
        for (const auto *cell : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "|calc"})
            QTest::newRow(QByteArray(cell).toHex().constData()) << QString::fromLatin1(cell);
        QTest::newRow("full width") << u"＝1+1"_s;
    }
    void noCellBecomesAFormula()
    {
        QFETCH(QString, cell);
        const auto rows = readByPython(base::csvRecord({u"first"_s, cell, u"last"_s}));
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0], (QStringList{u"first"_s, u'\'' + cell, u"last"_s}));
    }

    void exportedJson()
    {
        const test::ServerFile file(test::configuration({{u"CONTOSO\\zoe"_s, m_zoe.base64(), true, "geheim"},
                                                         {u"CONTOSO\\cut"_s, "AAAA"}}));
        const auto session = open(file);
        const auto json = mappings::exportJson(session->now(), {1, 0});
        QVERIFY(!json.contains("geheim"));
        const auto array = QJsonDocument::fromJson(json).array();
        QCOMPARE(array.size(), 2);
        QCOMPARE(array[1]["person"_L1].toString(), u"Zoë Žagar"_s);
        QCOMPARE(array[1]["certificate"_L1].toString().toLatin1(), m_zoe.base64());
        QCOMPARE(array[1]["password"_L1].toString(), u"plain-text"_s);
        QCOMPARE(array[0]["state"_L1].toArray(), QJsonArray{u"unreadable"_s});
        QVERIFY(!array[0].toObject().contains("person"_L1));
        QCOMPARE(array[0]["certificate"_L1].toString(), u"AAAA"_s);
    }
};

CERTWIZARD_TEST_MAIN(TestExport)
#include "test_export.moc"
