#include "ui_support/pseudo.h"

namespace certwizard::test {

using namespace Qt::StringLiterals;

QString LongerSentences::translate(const char *, const char *source, const char *, int) const
{
    const auto text = QString::fromUtf8(source);
    // Words of usual length: one endless word would test nothing that a language has.
    auto missing = text.size() * 2 / 5;
    QString padding;
    while (missing > 0) {
        const auto word = std::min<qsizetype>(missing, 7);
        padding += u' ' + QString(word, u'ö');
        missing -= word + 1;
    }
    const auto end = text.endsWith(u'…') || text.endsWith(u'.') ? text.size() - 1 : text.size();
    return text.left(end) + padding + text.mid(end);
}

} // namespace certwizard::test
