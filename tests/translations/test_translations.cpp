#include "support/support.h"
#include "translations/install.h"

#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message {
    QString source;
    QStringList forms;
    bool finished = true;
};

QStringList readForms(QXmlStreamReader &xml)
{
    QStringList forms;
    QString text;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == "numerusform"_L1)
            forms += xml.readElementText();
        else if (xml.isCharacters())
            text += xml.text();
        else if (xml.isEndElement())
            break;
    }
    return forms.isEmpty() ? QStringList{text} : forms;
}

QList<Message> readMessages(const QString &path)
{
    const auto bytes = certwizard::test::readAll(path);
    QXmlStreamReader xml(bytes);
    QList<Message> messages;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "source"_L1) {
            messages += Message{.source = xml.readElementText(), .forms = {}, .finished = true};
        } else if (xml.name() == "translation"_L1) {
            messages.last().finished = !xml.attributes().hasAttribute("type"_L1);
            messages.last().forms = readForms(xml);
        }
    }
    if (xml.hasError())
        QTest::qFail(qPrintable(path + u": "_s + xml.errorString()), __FILE__, __LINE__);
    return messages;
}

QSet<QString> placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%(L?[0-9]+|n)"_s);
    QSet<QString> found;
    for (const auto &match : pattern.globalMatch(text))
        found += match.captured();
    return found;
}

bool hasMnemonic(const QString &text)
{
    static const QRegularExpression pattern(u"&[^&\\s]"_s);
    return pattern.match(text).hasMatch();
}

QString file(const QString &name)
{
    return QStringLiteral(CERTWIZARD_SOURCE "/translations/") + name;
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// What is not translated is shown in English. The number may only fall.
    void germanGrows()
    {
        constexpr int stillOpen = 0;
        const auto messages = readMessages(file(u"certwizard_de.ts"_s));
        QVERIFY(!messages.isEmpty());
        int open = 0;
        for (const auto &message : messages) {
            if (!message.finished || message.forms.contains(QString()))
                ++open;
        }
        qInfo("German: %d of %d sentences are still to be translated", open, static_cast<int>(messages.size()));
        QVERIFY(open <= stillOpen);
    }

    void everyFormHasThePlaceholdersOfItsSource_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("German") << u"certwizard_de.ts"_s;
        QTest::newRow("English plurals") << u"certwizard_en.ts"_s;
    }
    void everyFormHasThePlaceholdersOfItsSource()
    {
        QFETCH(const QString, name);
        for (const auto &message : readMessages(file(name))) {
            if (!message.finished)
                continue;
            for (const auto &form : message.forms) {
                const auto given = placeholders(form);
                auto wanted = placeholders(message.source);
                // "One file" needs no number.
                if (message.forms.size() > 1 && !given.contains(u"%n"_s))
                    wanted -= u"%n"_s;
                QVERIFY2(given == wanted, qPrintable(message.source + u" → "_s + form));
                QVERIFY2(hasMnemonic(form) == hasMnemonic(message.source),
                         qPrintable(message.source + u" → "_s + form));
            }
        }
    }

    void numbersHaveTheirForms()
    {
        for (const auto &message : readMessages(file(u"certwizard_en.ts"_s))) {
            QCOMPARE(message.forms.size(), 2);
            for (const auto &form : message.forms)
                QVERIFY2(!form.isEmpty() && !form.contains(u"(s)"_s), qPrintable(message.source));
            static const QRegularExpression plural(
                u"%n( more| old| mapped| item)*( [a-z]+)? (were|are|have|come|end|remain)\\b"_s);
            QVERIFY2(!plural.match(message.forms.first()).hasMatch(), qPrintable(message.forms.first()));
        }
    }

    void installing()
    {
        QCOMPARE(certwizard::translations::install(QLocale(QLocale::Slovenian)), QLocale::English);
        QCOMPARE(certwizard::translations::install(QLocale(QLocale::German, QLocale::Austria)), QLocale::German);
        qputenv("CERTWIZARD_LANGUAGE", "de");
        QCOMPARE(certwizard::translations::install(QLocale::c()), QLocale::German);
        QCOMPARE(QCoreApplication::translate("certwizard::ui::CommandBox", "Copied"), u"Kopiert"_s);
        qunsetenv("CERTWIZARD_LANGUAGE");
    }
};

CERTWIZARD_TEST_MAIN(TestTranslations)
#include "test_translations.moc"
