#pragma once

#include "support/support.h"

#include "pki/certificate.h"
#include "wording/message.h"

#include <QRegularExpression>

/// What every sentence for people has to be.
namespace certwizard::test {

using namespace Qt::StringLiterals;

/// The enumerators of an enum as its header lists them: a new one is tested without anybody thinking of it.
inline QStringList enumerators(const QString &header, const QString &name)
{
    auto text = QString::fromUtf8(readAll(QStringLiteral(CERTWIZARD_SOURCE "/") + header));
    const auto start = text.indexOf(u"enum class "_s + name);
    if (start < 0)
        return {};
    text = text.sliced(text.indexOf(u'{', start) + 1);
    text = text.first(text.indexOf(u"};"_s));
    text.remove(QRegularExpression(u"//[^\n]*"_s));
    QStringList names;
    for (const auto &part : text.split(u',')) {
        const auto word = part.section(u'=', 0, 0).trimmed();
        if (!word.isEmpty())
            names += word;
    }
    return names;
}

inline const auto errorHeader = u"core/base/include/base/error.h"_s;
inline const auto verdictHeader = u"core/setup/include/setup/verdict.h"_s;

inline QStringList allNames()
{
    return enumerators(errorHeader, u"ErrorCode"_s) + enumerators(verdictHeader, u"ReasonCode"_s)
           + enumerators(verdictHeader, u"StepState"_s);
}

/// Empty when the text may be shown to people; else what is wrong with it.
inline QString flaw(const QString &sentence)
{
    if (sentence.isEmpty())
        return {};
    if (!sentence.endsWith(u'.') && !sentence.endsWith(u".”"_s) && !sentence.endsWith(u"}."_s))
        return u"no full stop: "_s + sentence;
    if (sentence.contains(u'!'))
        return u"exclamation mark: "_s + sentence;
    if (sentence.contains(QRegularExpression(u"%[0-9L]"_s)))
        return u"unfilled place: "_s + sentence;
    if (sentence.contains(u"  "_s) || sentence.contains(u"“”"_s) || sentence.contains(u".."_s))
        return u"empty or doubled part: "_s + sentence;
    const auto first = sentence.at(0);
    if (!first.isUpper() && !first.isDigit() && first != u'“' && !sentence.startsWith(u"sslFlags"_s))
        return u"no capital: "_s + sentence;
    for (const auto &name : allNames()) {
        const bool technical = QRegularExpression(u"[a-z0-9][A-Z]"_s).match(name).hasMatch();
        if (technical && sentence.contains(name))
            return u"internal name "_s + name + u": "_s + sentence;
    }
    return {};
}

inline QString flaw(const wording::Message &message)
{
    if (message.headline.isEmpty())
        return u"no headline"_s;
    for (const auto &part : {message.headline, message.explanation, message.remedy}) {
        const auto found = flaw(part);
        if (!found.isEmpty())
            return found;
    }
    return {};
}

/// Somebody's certificate, made by others; null when that fails.
inline pki::Certificate certificateOf(const QString &name, int days)
{
    auto made = run(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                                   u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-keyout"_s, u"/dev/null"_s, u"-subj"_s,
                                   u"/CN="_s + name, u"-days"_s, QString::number(days)});
    made.output.remove(0, made.output.indexOf("-----BEGIN CERTIFICATE"));
    return pki::Certificate::fromBase64(made.output).value_or(pki::Certificate());
}

} // namespace certwizard::test
