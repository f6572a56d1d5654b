#include "translations/install.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <memory>

using namespace Qt::StringLiterals;

namespace certwizard::translations {

namespace {

bool load(const QLocale &locale, const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(locale, name, u"_"_s, folder))
        return false;
    translator->setParent(QCoreApplication::instance());
    return QCoreApplication::installTranslator(translator.release());
}

} // namespace

QLocale::Language install(const QLocale &locale)
{
    const auto asked = qEnvironmentVariable("CERTWIZARD_LANGUAGE");
    const auto spoken = asked.isEmpty() ? locale : QLocale(asked);
    // What stands in the code is English but for the forms of numbers; every other language is asked before it.
    load(QLocale(QLocale::English), u"certwizard"_s, u":/certwizard/translations"_s);
    if (spoken.language() == QLocale::English || !load(spoken, u"certwizard"_s, u":/certwizard/translations"_s))
        return QLocale::English;
    // Qt's own come from its installation; where they are missing, only standard buttons stay English.
    load(spoken, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    return spoken.language();
}

std::shared_ptr<const QTranslator> speaker(const QLocale &locale)
{
    auto translator = std::make_shared<QTranslator>();
    if (locale.language() == QLocale::English
        || !translator->load(locale, u"certwizard"_s, u"_"_s, u":/certwizard/translations"_s))
        return nullptr;
    return translator;
}

} // namespace certwizard::translations
