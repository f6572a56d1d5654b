#pragma once

#include "base/clock.h"
#include "base/prompter.h"
#include "support/support.h"

#include <QTemporaryDir>

#include <deque>

namespace certwizard::test {

using namespace Qt::StringLiterals;

/// Makes certificates, keys and containers with the `openssl` command line, in a folder of its own: a source
/// that shares no code with what is tested.
class Maker {
public:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QByteArray bytes(const QString &name) const { return readAll(path(name)); }
    void write(const QString &name, QByteArrayView bytes) const { writeAll(path(name), bytes); }

    /// Arguments are split at spaces; "@name" is a file in the folder, "~" a space inside an argument.
    CommandResult openssl(const QString &command, const QByteArray &input = {}) const
    {
        QStringList arguments;
        for (auto argument : command.split(u' ', Qt::SkipEmptyParts)) {
            if (argument.startsWith(u'@'))
                argument = path(argument.sliced(1));
            arguments.append(argument.replace(u'~', u' '));
        }
        auto result = run(u"openssl"_s, arguments, input);
        if (result.exitCode != 0)
            qWarning("openssl %s: %s", qPrintable(command), result.errors.constData());
        return result;
    }

    /// name.key and name.pem, self-signed.
    bool authority(const QString &name, const QString &more = {},
                   const QString &key = u"ec~-pkeyopt~ec_paramgen_curve:P-256"_s) const
    {
        return makeKey(name, key)
               && openssl(u"req -x509 -new -key @%1.key -out @%1.pem -days 3650 -subj /CN=%1 "
                          "-addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign,cRLSign %2"_s
                              .arg(name, more))
                          .exitCode
                      == 0;
    }

    /// name.key, name.csr and name.pem, signed by `issuer`; `extensions` in the form of a configuration file.
    bool certificate(const QString &name, const QString &issuer, const QString &subject, const QString &extensions,
                     const QString &more = u"-days~365"_s,
                     const QString &key = u"ec~-pkeyopt~ec_paramgen_curve:P-256"_s) const
    {
        write(name + u".ext"_s, extensions.toUtf8());
        auto options = more;
        return makeKey(name, key)
               && openssl(u"req -new -utf8 -key @%1.key -out @%1.csr -subj %2"_s.arg(name, subject)).exitCode == 0
               && openssl(u"x509 -req -in @%1.csr -CA @%2.pem -CAkey @%2.key -out @%1.pem -extfile @%1.ext %3"_s.arg(
                              name, issuer, options.replace(u'~', u' ')))
                          .exitCode
                      == 0;
    }

    bool makeKey(const QString &name, QString key) const
    {
        return openssl(u"genpkey -algorithm %1 -out @%2.key"_s.arg(key.replace(u'~', u' '), name)).exitCode == 0;
    }

    bool toDer(const QString &name) const
    {
        return openssl(u"x509 -in @%1.pem -outform DER -out @%1.der"_s.arg(name)).exitCode == 0;
    }

private:
    QTemporaryDir m_folder;
};

/// Answers with the texts it was given, in order, and counts what it was asked.
class ScriptedPrompter : public base::Prompter {
public:
    explicit ScriptedPrompter(std::initializer_list<const char *> answers) : m_answers(answers) {}
    base::Result<base::Secret> askSecret(const base::SecretRequest &request) override
    {
        asked.push_back(request);
        if (m_answers.empty())
            return base::fail(base::ErrorCode::Cancelled, request.subject);
        const auto *answer = m_answers.front();
        m_answers.pop_front();
        return base::Secret::copyOf(answer);
    }
    std::vector<base::SecretRequest> asked;

private:
    std::deque<const char *> m_answers;
};

inline base::Clock fixedClock(const QDateTime &time = QDateTime::currentDateTimeUtc())
{
    return [time] { return time; };
}

} // namespace certwizard::test
