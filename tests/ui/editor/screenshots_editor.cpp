// screenshots_editor FOLDER [light|dark] [WIDTHxHEIGHT] [MAPPINGS]: the mapping editor's windows as pictures.
// QT_SCALE_FACTOR=2 for those of twice the size.
#include "common/messages.h"
#include "common/waiting_card.h"
#include "desk.h"

#include "base/runtime.h"
#include "mappings/merge.h"
#include "rules/rules_panel.h"

#include <QDir>
#include <QLineEdit>
#include <QPushButton>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace certwizard;

namespace {

QString folder;
QString suffix;

void shoot(QWidget *window, const QString &name)
{
    QTest::qWait(250);
    const auto path = u"%1/%2%3.png"_s.arg(folder, name, suffix);
    if (!window->grab().save(path))
        std::fprintf(stderr, "cannot write %s\n", qPrintable(path));
}

void shootDialog(test::DialogAnswers &answers, const QString &name, const std::function<void()> &open,
                 const std::function<void(QWidget *)> &before = {})
{
    answers.expect([&](QWidget *dialog) {
        if (before)
            before(dialog);
        shoot(dialog, name);
        dialog->close();
    });
    open();
    QTest::qWait(50);
}

void trigger(const test::Desk &desk, const QString &text)
{
    for (auto *action : desk.window->findChildren<QAction *>())
        if (action->text().remove(u'&').startsWith(text))
            return action->trigger();
    qFatal("no action %s", qPrintable(text));
}

void shootSix(const QTemporaryDir &scratch, QSize size)
{
    const auto path = test::copyOf(scratch, "website-sni");
    const auto site = u"Default Web Site"_s;
    test::mapPeople(path, site, test::sixPeople());
    auto text = test::readAll(path);
    // One certificate that is cut off, one that carries its header along.
    const auto ito = test::sixPeople().at(2).certificate.base64();
    test::Desk desk(path, site, false, size);
    shoot(desk.window.get(), u"30-editor"_s);
    auto *session = desk.session();
    desk.panel()->select({1});
    const auto renewed = mappings::newCertificate(test::client(u"Bob Brandt"_s, 1, 365, u"b.brandt@contoso.example"_s));
    test::DialogAnswers answers;
    shootDialog(answers, u"31-same-person"_s, [&] { desk.panel()->addText(QString::fromLatin1(renewed.base64)); });
    session->replaceCertificate(1, renewed);
    session->remove({3});
    session->add({{u"CONTOSO\\f.fuchs"_s, mappings::newCertificate(test::client(u"Fiona Fuchs"_s, 1, 365)), true, {}}});
    session->setPassword({6}, base::Secret::copyOf("secret"));
    desk.panel()->select({1});
    shoot(desk.window.get(), u"32-editor-changes"_s);
    shootDialog(answers, u"33-review"_s, [&] { trigger(desk, u"Review and save"_s); });
    shootDialog(answers, u"34-journal"_s, [&] { trigger(desk, u"Journal"_s); });
    shootDialog(answers, u"35-renewals"_s, [&] { trigger(desk, u"Renewals"_s); });
    shootDialog(
        answers, u"36-who"_s, [&] { trigger(desk, u"Who is this"_s); },
        [&](QWidget *dialog) {
            auto *edit = dialog->findChild<QLineEdit *>(u"whoText"_s);
            edit->setText(QString::fromLatin1(test::sixPeople().at(0).certificate.base64()));
            QTest::qWait(300);
        });
    shootDialog(answers, u"37-unsaved"_s, [&] { desk.window->close(); });
    const auto &rules = desk.part<QPushButton>(u"manyToOne"_s);
    session->addRule({u"Sales"_s,
                      u"All of Sales"_s,
                      true,
                      true,
                      u"CONTOSO\\sales"_s,
                      {},
                      {{iis::MappingRule::Field::Issuer, u"CN"_s, u"Contoso CA"_s, true}}});
    session->addRule({u"Alice"_s,
                      {},
                      true,
                      false,
                      {},
                      {},
                      {{iis::MappingRule::Field::Subject, u"CN"_s, u"Alice Adams"_s, true},
                       {iis::MappingRule::Field::Issuer, u"CN"_s, u"Contoso CA"_s, false}}});
    rules->click();
    QTest::qWait(500);
    shoot(desk.window.get(), u"38-rules"_s);
    desk.window->findChild<ui::RulesPanel *>()->selectRule(session->rules().back().id);
    shoot(desk.window.get(), u"39-rules-shadowed"_s);
    session->discard();
}

/// Names that are long, run from right to left, or are pictures; and what a table of several says about them.
void shootNames(const QTemporaryDir &scratch, QSize size)
{
    const auto path = test::copyOf(scratch, "website-sni");
    const auto site = u"Default Web Site"_s;
    const auto longName =
        u"Maximiliana Bartholomea von und zu "_s.repeated(2).left(64); // no longer one is issued (RFC 5280)
    const QString names[] = {u"ليلى حداد"_s, u"👩‍🔧 Eva Eriksen 🙂"_s, u"伊藤 千尋"_s, longName,
                             u"נועה כהן (IT)"_s};
    QList<test::Person> people;
    for (const auto &name : names)
        people.append({u"CONTOSO\\"_s + name.left(20), test::client(name, 20, 365)});
    people.append({u"CONTOSO\\"_s + u"abteilung-mit-langem-namen."_s.repeated(7), test::client(u"Short"_s, 360, 365)});
    test::mapPeople(path, site, people);
    test::Desk desk(path, site, false, size);
    for (int row = 3; row <= 5; row += 2) {
        desk.panel()->select({row});
        QTest::qWait(400);
        shoot(desk.window.get(), u"50-names-%1"_s.arg(row));
    }
    QStringList files;
    const auto add = [&](const QString &name, const QByteArray &bytes) {
        files.append(scratch.filePath(name));
        test::writeAll(files.last(), bytes);
    };
    add(u"a certificate with a name that is as long as names of files may be on most systems.cer"_s,
        test::client(longName, 1, 700).der());
    add(u"leila.cer"_s, test::client(names[0], 1, 700).der());
    add(u"fiona.cer"_s, test::client(u"Fiona Fuchs"_s, 1, 365, u"f.fuchs@contoso.example"_s).der());
    add(u"nameless.cer"_s, test::client(u"???"_s, 1, 365).der());
    add(u"expired.cer"_s, test::client(u"Otto Old"_s, 400, 365).der());
    add(u"same.cer"_s, people.at(4).certificate.der());
    add(u"letter.txt"_s, "Dear colleague,");
    test::DialogAnswers answers;
    shootDialog(
        answers, u"51-several"_s, [&] { desk.panel()->addFiles(files); },
        [](QWidget *dialog) { QTest::qWait(800), dialog->setFocus(); });
    shootDialog(answers, u"52-same-person"_s, [&] { desk.panel()->addFiles({files.first()}); });
    ui::WaitingCard card;
    card.resize(size / 2);
    card.begin(u"Reading %1 …"_s.arg(longName), true)->store(0.4);
    card.show();
    QTest::qWait(100);
    shoot(&card, u"53-waiting"_s);
}

void shootMerge(const QTemporaryDir &scratch, QSize size)
{
    const auto path = test::copyOf(scratch, "website-sni");
    const auto site = u"Default Web Site"_s;
    test::mapPeople(path, site, test::sixPeople());
    test::Desk desk(path, site, false, size);
    auto text = test::readAll(path);
    text.replace("userName=\"CONTOSO\\b.brandt\"", "userName=\"CONTOSO\\bob\"");
    text.replace("userName=\"CONTOSO\\a.adams\"", "userName=\"CONTOSO\\alice\"");
    test::writeAll(path, text);
    desk.session()->setUserName(1, u"CONTOSO\\b.brandt-new"_s);
    desk.session()->remove({2});
    test::DialogAnswers answers;
    answers.expect([](QWidget *dialog) { test::click(dialog->findChild<QPushButton *>(u"save"_s)); });
    shootDialog(answers, u"54-merge"_s, [&] {
        trigger(desk, u"Review and save"_s);
        QTest::qWait(1500);
    });
    desk.session()->discard();
}

void shootMany(const QTemporaryDir &scratch, QSize size, int count)
{
    const auto path = test::copyOf(scratch, "media-https");
    test::mapGenerated(path, "Supernova", count);
    test::Desk desk(path, u"Supernova"_s, false, size);
    desk.panel()->select({0});
    shoot(desk.window.get(), u"40-editor-%1"_s.arg(count));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const auto runtime = base::Runtime::start();
    if (!runtime)
        qFatal("QCA has no working provider");
    const auto words = QCoreApplication::arguments();
    if (words.size() < 2) {
        std::fprintf(stderr, "usage: screenshots_editor FOLDER [light|dark] [WIDTHxHEIGHT] [MAPPINGS]\n");
        return 2;
    }
    folder = words.at(1);
    QDir().mkpath(folder);
    const auto dark = words.value(2) == "dark"_L1;
    suffix = dark ? u"-dark"_s : QString();
    const auto sizes = words.value(3, u"1280x760"_s).split(u'x');
    const QSize size(sizes.value(0).toInt(), sizes.value(1).toInt());
    QTemporaryDir scratch;
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, scratch.filePath(u"settings"_s));
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    ui::Theme::install(application, dark ? ui::Appearance::Dark : ui::Appearance::Light);
    if (words.size() > 4) {
        shootMany(scratch, size, words.at(4).toInt());
    } else {
        shootSix(scratch, size);
        shootNames(QTemporaryDir(), size);
        shootMerge(QTemporaryDir(), size);
    }
    ui::waitForOtherThreads();
    return 0;
}
