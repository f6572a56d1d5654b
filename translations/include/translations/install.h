#pragma once

#include <QLocale>

#include <memory>

class QTranslator;

namespace certwizard::translations {

/// Makes the running QCoreApplication speak a language: our sentences and Qt's own buttons. English is what is
/// written in the code; it is spoken where nobody translated a language.
/// `CERTWIZARD_LANGUAGE` (like "de") overrules the locale. Call it once, before the first sentence.
/// Returns the language that is spoken from now on.
QLocale::Language install(const QLocale &locale = QLocale());

/// A language beside the program's own, for what somebody else will read. Null for English and for languages that
/// nobody translated. May be asked from several threads.
[[nodiscard]] std::shared_ptr<const QTranslator> speaker(const QLocale &locale);

} // namespace certwizard::translations
