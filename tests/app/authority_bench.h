#pragma once

#include "ctl.h"

#include <QFile>
#include <QFileInfo>

namespace certwizard::test {

using namespace Qt::StringLiterals;

/// A folder with an authority in it that the program made, and the commands that work on it.
class AuthorityBench {
protected:
    Bench m_bench;

    [[nodiscard]] CommandResult openssl(const QStringList &arguments) const
    {
        return run(u"openssl"_s, arguments, plainEnvironment(), QFileInfo(m_bench.config()).absolutePath(), 60000);
    }
    [[nodiscard]] CommandResult authority(const QString &verb, const QStringList &options,
                                          const QString &folder = u"ca"_s) const
    {
        return m_bench.ctl(QStringList{u"authority"_s, verb, u"--passphrase-environment"_s, u"CA_PW"_s} + options
                           + QStringList{folder});
    }
    [[nodiscard]] QJsonArray list(const QStringList &options = {}) const
    {
        const auto result =
            m_bench.ctl(QStringList{u"authority"_s, u"list"_s, u"--json"_s} + options + QStringList{u"ca"_s});
        if (result.exitCode != 0)
            QTest::qFail(result.errors.constData(), __FILE__, __LINE__);
        return json(result.output).array();
    }
    [[nodiscard]] QJsonObject issue(const QString &name, const QStringList &more = {}) const
    {
        const auto result = authority(u"issue"_s, QStringList{u"--client"_s, name, u"--out"_s, u"out"_s, u"--json"_s,
                                                              u"--password-environment"_s, u"PFX_PW"_s}
                                                      + more);
        if (result.exitCode != 0)
            QTest::qFail(result.errors.constData(), __FILE__, __LINE__);
        return json(result.output).object();
    }
    [[nodiscard]] bool verifies(const QString &certificate, const QStringList &more) const
    {
        return openssl(QStringList{u"verify"_s, u"-x509_strict"_s, u"-CAfile"_s, u"ca/ca.crt"_s} + more
                       + QStringList{certificate})
                   .exitCode
               == 0;
    }
    void expectPrivate(const QString &name) const
    {
#ifdef Q_OS_UNIX
        QVERIFY2(!(QFile::permissions(m_bench.path(name))
                   & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)),
                 qPrintable(name));
#endif
    }
    /// No file in the folder has the passphrase or the password in it, and only a key file an unsealed key.
    void expectNothingSecret() const
    {
        for (const auto &[name, hash] : m_bench.everything().asKeyValueRange()) {
            const auto bytes = readAll(m_bench.path(name));
            QVERIFY2(!bytes.contains("correct-horse-battery") && !bytes.contains("pfx-secret-word"), qPrintable(name));
            QVERIFY2(name.endsWith(u".key"_s) || !bytes.contains("BEGIN PRIVATE KEY"), qPrintable(name));
        }
    }

    void prepareOnce();
};

inline void AuthorityBench::prepareOnce()
{
    m_bench.set(u"CA_PW"_s, u"correct-horse-battery"_s);
    m_bench.set(u"PFX_PW"_s, u"pfx-secret-word"_s);
    m_bench.set(u"WRONG"_s, u"no"_s);
    const auto made = authority(u"create"_s, {u"--name"_s, u"Žižkov CA"_s, u"--organisation"_s, u"Contoso"_s,
                                              u"--crl-url"_s, u"http://pki.contoso.example/ca.crl"_s});
    EXPECT_EXIT(made, 0);
    QVERIFY(made.output.contains("AES-256-CBC"));
    QVERIFY(made.output.contains("Import-Certificate"));
}

} // namespace certwizard::test
