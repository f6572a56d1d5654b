// screenshots_editor FOLDER [light|dark] [WIDTHxHEIGHT] [MAPPINGS]: the mapping editor's windows as pictures.
// QT_SCALE_FACTOR=2 for those of twice the size.
#include "common/messages.h"
#include "desk.h"

#include "base/runtime.h"
#include "mappings/merge.h"
#include "rules_panel.h"

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
    if (words.size() > 4)
        shootMany(scratch, size, words.at(4).toInt());
    else
        shootSix(scratch, size);
    QThreadPool::globalInstance()->waitForDone();
    return 0;
}
