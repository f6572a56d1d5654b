#pragma once

#include "iis/writer.h"
#include "sample.h"
#include "support/support.h"

/// What the tests of the writer have in common, whatever is written.
namespace certwizard::test {

using namespace Qt::StringLiterals;

inline const auto site = u"Default Web Site"_s;

/// The text after the edits, read again by our own reader and judged by xmllint.
inline QByteArray after(iis::Writer &writer)
{
    const auto patch = writer.finish();
    if (!patch) {
        QTest::qFail(qPrintable(describe(patch.error())), __FILE__, __LINE__);
        return {};
    }
    const auto applied = patch->applied();
    if (!applied) {
        QTest::qFail(qPrintable(describe(applied.error())), __FILE__, __LINE__);
        return {};
    }
    const auto text = applied->bytes();
    const auto judge = run(u"xmllint"_s, {u"--noout"_s, u"-"_s}, text);
    if (judge.exitCode != 0)
        QTest::qFail(judge.errors.constData(), __FILE__, __LINE__);
    const auto again = iis::Configuration::read(*applied);
    if (!again)
        QTest::qFail(qPrintable(describe(again.error())), __FILE__, __LINE__);
    return text;
}

inline iis::Configuration reread(const QByteArray &text)
{
    auto configuration = readConfiguration(text);
    if (!configuration)
        qFatal("%s", qPrintable(describe(configuration.error())));
    return *std::move(configuration);
}

inline iis::NewOneToOne alice()
{
    return {true, u"CONTOSO\\alice"_s, u"[enc:AesProvider:AAAA:enc]"_s, "QUxJQ0U="};
}

} // namespace certwizard::test
