#pragma once

#include "translations/install.h"

#include <QCoreApplication>
#include <QTranslator>

namespace certwizard::test {

/// The program in that language while this lives. `translations::install` is for good.
class Speaking {
public:
    explicit Speaking(const QLocale &locale) : m_speaker(translations::speaker(locale))
    {
        if (m_speaker)
            QCoreApplication::installTranslator(const_cast<QTranslator *>(m_speaker.get()));
        m_isReady = m_speaker || locale.language() == QLocale::English;
    }
    [[nodiscard]] bool isReady() const { return m_isReady; }

private:
    std::shared_ptr<const QTranslator> m_speaker; // a translator that ends is spoken no more
    bool m_isReady = false;
};

} // namespace certwizard::test
