#include "certificates_fixture.h"
#include "common/theme.h"
#include "expiry_chart.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>

using namespace certwizard;
using namespace certwizard::ui;
using namespace Qt::StringLiterals;
using test::faults;
using test::keep;
using test::patience;

/// The table of what an authority has issued: its order, its filters, and what is saved of it.
class TestCertificateTable : public test::CertificatesTest {
    Q_OBJECT

private Q_SLOTS:
    void table();
    void filters();
    void savesCertificates();
    void states();
    void exportsTheList();
    void severalChosen();
    void noticesOtherPrograms();
};

void TestCertificateTable::table()
{
    CertificatesWindow window;
    QVERIFY(open(window, makeAuthority(24, true)));
    QCOMPARE(window.table()->model()->rowCount(), 25);
    select(window, u"Alice Adams"_s);
    QTest::qWait(50);
    keep(window, u"certificates-table"_s);
    QCOMPARE(faults(&window), QStringList());
    QCOMPARE(test::faultsOnSmallScreen(&window).join(u'\n'), QString());
    window.resize(1160, 820);
    // What ends first stands first.
    QCOMPARE(window.table()->model()->index(0, IssuedModel::Name).data().toString(), u"Alice Adams"_s);
    QVERIFY(window.table()->model()->index(0, IssuedModel::State).data().toString().startsWith(u"ends in"_s));
    auto *chart = window.findChild<ExpiryChart *>();
    int sum = 0;
    for (int month = 0; month < ExpiryChart::months; ++month)
        sum += chart->count(month);
    QVERIFY(sum >= 20);
    QTest::keyClick(chart, Qt::Key_Right);
    QVERIFY(window.table()->model()->rowCount() < 25);
    QTest::keyClick(chart, Qt::Key_Escape);
    QCOMPARE(window.table()->model()->rowCount(), 25);
    Theme::setAppearance(Appearance::Dark);
    QTest::qWait(50);
    keep(window, u"certificates-table-dark"_s);
    Theme::setAppearance(Appearance::Light);
}

void TestCertificateTable::filters()
{
    CertificatesWindow window;
    QVERIFY(open(window, makeAuthority(7, true)));
    auto *model = window.table()->model();
    QLineEdit *search = nullptr;
    for (auto *edit : window.findChildren<QLineEdit *>()) {
        if (edit->accessibleName() == u"Search"_s)
            search = edit;
    }
    QVERIFY(search != nullptr);
    search->setText(u"NOVÁKOVÁ"_s); // QTest types ASCII only
    QCOMPARE(model->rowCount(), 1);
    search->clear();
    QTest::keyClicks(search, u"USER3@contoso"_s);
    QCOMPARE(model->rowCount(), 1);
    // Numbers as they are shown and copied: in groups, with colons, with Windows' mark in front.
    const auto bob = window.session()->issued().at(1).certificate;
    for (const auto &number : {bob.serialNumber(), bob.thumbprint(), bob.sha256Fingerprint()}) {
        for (const auto &between : {u" "_s, u":"_s}) {
            QStringList pairs;
            for (qsizetype i = 0; i + 1 < number.size(); i += 2)
                pairs += number.sliced(i, 2);
            search->setText(QChar(0x200e) + pairs.join(between));
            QCOMPARE(model->rowCount(), 1);
        }
    }
    search->clear();
    const auto combos = window.findChildren<QComboBox *>();
    for (auto *combo : combos) {
        if (combo->accessibleName() == u"Only certificates for"_s) {
            combo->setCurrentIndex(2);
            QCOMPARE(model->rowCount(), 1);
            QCOMPARE(model->index(0, IssuedModel::Name).data().toString(), u"www.contoso.example"_s);
            combo->setCurrentIndex(0);
        } else if (combo->accessibleName() == u"Only certificates in this state"_s) {
            combo->setCurrentIndex(2);
            QCOMPARE(model->rowCount(), 1);
            combo->setCurrentIndex(3);
            QCOMPARE(model->rowCount(), 0);
            combo->setCurrentIndex(0);
        }
    }
    QCOMPARE(model->rowCount(), 8);
}

void TestCertificateTable::savesCertificates()
{
    CertificatesWindow window;
    QVERIFY(open(window, makeAuthority(3)));
    const auto type = [](const QString &path) {
        return [path](QWidget *dialog) {
            auto *edit = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
            edit->setText(path);
            QTest::keyClick(edit, Qt::Key_Return);
        };
    };
    test::DialogAnswers answers;
    select(window, u"Bob Brandt"_s);
    answers.expect(type(m_home.filePath(u"bob.crt"_s)));
    window.saveCertificates();
    answers.expect(type(m_home.filePath(u"bob.cer"_s)));
    window.saveCertificates();
    const auto bob = window.session()->issued().at(1).certificate;
    QCOMPARE(test::readAll(m_home.filePath(u"bob.crt"_s)), bob.pem());
    QCOMPARE(test::readAll(m_home.filePath(u"bob.cer"_s)), bob.der());
    window.table()->selectAll();
    QDir().mkpath(m_home.filePath(u"all"_s));
    answers.expect(type(m_home.filePath(u"all"_s)));
    window.saveCertificates();
    QVERIFY(answers.allUsed());
    QCOMPARE(QDir(m_home.filePath(u"all"_s)).entryList(QDir::Files).size(), 4);
}

/// The column is sorted by what the states mean, and within one by when it ends; not by the words.
void TestCertificateTable::states()
{
    const auto folder = makeAuthority(6, true);
    auto authority = authority::Authority::open(folder, base::systemClock());
    EXPECT_OK(authority);
    EXPECT_OK(authority->unlock(test::passphrase()));
    const auto all = authority->issued();
    EXPECT_OK(all);
    EXPECT_OK(authority->revoke(all->at(1).serialNumber(), pki::RevocationReason::KeyCompromise));
    EXPECT_OK(authority->renew(all->at(2).serialNumber(), 100));
    CertificatesWindow window;
    QVERIFY(open(window, folder));
    window.table()->sortByColumn(IssuedModel::State, Qt::AscendingOrder);
    const auto *model = window.table()->model();
    QStringList kinds;
    QList<QDateTime> ends;
    for (int row = 0; row < model->rowCount(); ++row) {
        auto kind = model->index(row, IssuedModel::State).data().toString();
        kind = kind.startsWith(u"ends in"_s) ? u"ends"_s : kind;
        const auto end = model->index(row, IssuedModel::ValidUntil).data(Qt::UserRole).toDateTime();
        if (!kinds.isEmpty() && kinds.last() == kind)
            QVERIFY(ends.last() <= end);
        else
            kinds += kind;
        ends += end;
    }
    QCOMPARE(kinds, (QStringList{u"ends"_s, u"valid"_s, u"valid, renewed"_s, u"revoked"_s}));
    // No state is cut off, and neither is a number.
    const auto *table = window.table();
    for (const auto column : {IssuedModel::State, IssuedModel::ValidUntil, IssuedModel::Serial}) {
        for (int row = 0; row < model->rowCount(); ++row) {
            const auto words = model->index(row, column).data().toString();
            QVERIFY2(table->fontMetrics().horizontalAdvance(words) < table->columnWidth(column), qPrintable(words));
        }
    }
    // What has a successor is not urgent, though it ends soon.
    auto renewed = *authority->find(all->at(0).serialNumber());
    ExpiryChart chart;
    chart.set({renewed}, QDateTime::currentDateTimeUtc());
    QVERIFY(chart.isUrgent(0) || chart.isUrgent(1));
    renewed.renewedBy = 7;
    chart.set({renewed}, QDateTime::currentDateTimeUtc());
    QVERIFY(!chart.isUrgent(0) && !chart.isUrgent(1));
    QCOMPARE(chart.count(0) + chart.count(1), 1);
}

void TestCertificateTable::exportsTheList()
{
    const auto folder = makeAuthority(2);
    auto authority = authority::Authority::open(folder, base::systemClock());
    EXPECT_OK(authority);
    const auto first = authority->issued()->first();
    EXPECT_OK(authority->revoke(first.serialNumber(), pki::RevocationReason::KeyCompromise));
    const auto all = authority->issued();
    EXPECT_OK(all);
    IssuedModel model;
    model.set(*all, QDateTime::currentDateTimeUtc());
    const auto lines = QString::fromUtf8(registerCsv(model, *all)).split(u"\r\n"_s);
    QCOMPARE(lines.size(), 5); // titles, two people, the server, and the end
    QVERIFY2(lines.at(0).contains(u"State,Valid until,Revoked,Reason"_s), qPrintable(lines.at(0)));
    QVERIFY(!lines.at(0).contains(u"Problem"_s));
    QVERIFY2(lines.at(1).contains(u"client,revoked,"_s) && lines.at(1).contains(u"wrong hands"_s),
             qPrintable(lines.at(1)));
    QVERIFY2(lines.at(3).contains(u"server,valid,"_s), qPrintable(lines.at(3)));
}

void TestCertificateTable::severalChosen()
{
    CertificatesWindow window;
    QVERIFY(open(window, makeAuthority(3)));
    window.table()->selectAll();
    QTRY_VERIFY2(said(&window).contains(u"4 certificates are chosen."_s), qPrintable(said(&window)));
}

/// The command line, or a colleague on the share.
void TestCertificateTable::noticesOtherPrograms()
{
    const auto folder = makeAuthority(1);
    CertificatesWindow window;
    QVERIFY(open(window, folder));
    select(window, u"Alice Adams"_s);
    QCOMPARE(window.session()->issued().size(), 2);
    int changes = 0;
    connect(window.session(), &AuthoritySession::changed, this, [&changes] { ++changes; });
    window.session()->reload();
    QTest::qWait(100);
    QCOMPARE(changes, 0); // nothing was written: nothing is read
    auto other = authority::Authority::open(folder, base::systemClock());
    EXPECT_OK(other);
    EXPECT_OK(other->unlock(test::passphrase()));
    EXPECT_OK(other->issueClient({.commonName = u"Otto Other"_s}));
    QEvent activated(QEvent::WindowActivate);
    QCoreApplication::sendEvent(&window, &activated);
    QVERIFY(QTest::qWaitFor([&] { return window.session()->issued().size() == 3; }, patience));
    QCOMPARE(window.table()->model()->rowCount(), 3);
    QCOMPARE(window.table()->selectionModel()->selectedRows().size(), 1); // what was looked at still is
    EXPECT_OK(other->issueClient({.commonName = u"Olga Other"_s}));
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keySequence(&window, QKeySequence::Refresh);
    QVERIFY(QTest::qWaitFor([&] { return window.session()->issued().size() == 4; }, patience));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    TestCertificateTable tests;
    return test::runTests(tests, argc, argv);
}
#include "test_certificate_table.moc"
