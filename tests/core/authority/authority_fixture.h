#pragma once

#include "authority/authority.h"
#include "support/support.h"

#include <QTemporaryDir>

namespace certwizard::test {

constexpr int quick = 1000; // iterations: these keys protect nothing

inline base::Secret passphrase()
{
    return base::Secret::copyOf("correct horse");
}

/// A folder for authorities, a clock that the test moves, and openssl's judgement.
class AuthorityTest : public QObject {
    Q_OBJECT

protected:
    QTemporaryDir m_home;
    QDateTime m_now;

    base::Clock clock()
    {
        return [this] { return m_now; };
    }
    QString at(const QString &name) const { return m_home.filePath(name); }
    QString fresh() { return at(QStringLiteral("authority%1").arg(++m_counter)); }
    authority::Authority make(const QString &folder)
    {
        using namespace Qt::StringLiterals;
        auto made = authority::Authority::create(folder, {.commonName = u"Žižkov CA"_s, .organisation = u"Contoso"_s},
                                                 passphrase(), clock(), quick);
        if (!made)
            qFatal("%s", qPrintable(describe(made.error())));
        return std::move(*made);
    }
    QByteArray verify(const QString &folder, const pki::Certificate &certificate, const QStringList &more) const
    {
        using namespace Qt::StringLiterals;
        writeAll(at(u"leaf.pem"_s), certificate.pem());
        const auto result =
            run(u"openssl"_s, QStringList{u"verify"_s, u"-x509_strict"_s, u"-CAfile"_s, folder + u"/ca.crt"_s} + more
                                  + QStringList{at(u"leaf.pem"_s)});
        return result.exitCode == 0 ? QByteArray("OK") : result.output + result.errors;
    }

private Q_SLOTS:
    void init() { m_now = QDateTime::currentDateTimeUtc(); }

private:
    int m_counter = 0;
};

} // namespace certwizard::test
