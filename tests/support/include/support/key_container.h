#pragma once

#include "base/secret.h"
#include "support/support.h"

#include <QTemporaryDir>

#include <algorithm>

namespace certwizard::test {

/// A key container as aspnet_regiis exports it, made by the openssl command line.
class KeyContainer {
public:
    QTemporaryDir folder;
    QString pem = folder.filePath(QStringLiteral("k.pem"));
    QByteArray xml;

    KeyContainer()
    {
        command({QStringLiteral("genrsa"), QStringLiteral("-out"), pem, QStringLiteral("2048")});
        const auto text = command({QStringLiteral("rsa"), QStringLiteral("-in"), pem, QStringLiteral("-noout"),
                                   QStringLiteral("-text")});
        const auto part = [&text](const char *title) {
            auto from = text.indexOf('\n' + QByteArray(title) + ":\n");
            if (from < 0)
                qFatal("no %s", title);
            QByteArray hex;
            for (const auto &line : text.mid(from + static_cast<qsizetype>(qstrlen(title)) + 3).split('\n')) {
                if (!line.startsWith("    "))
                    break;
                hex += line.trimmed().replace(":", "");
            }
            auto bytes = QByteArray::fromHex(hex);
            while (bytes.startsWith('\0'))
                bytes.remove(0, 1);
            return bytes.toBase64();
        };
        xml = "<?xml version=\"1.0\"?>\r\n<RSAKeyValue><Modulus>" + part("modulus")
              + "</Modulus><Exponent>AQAB</Exponent><P>" + part("prime1") + "</P><Q>" + part("prime2") + "</Q><DP>"
              + part("exponent1") + "</DP><DQ>" + part("exponent2") + "</DQ><InverseQ>" + part("coefficient")
              + "</InverseQ><D>" + part("privateExponent") + "</D></RSAKeyValue>\r\n";
    }

    static QByteArray command(const QStringList &arguments, const QByteArray &input = {})
    {
        const auto result = run(QStringLiteral("openssl"), arguments, input);
        if (result.exitCode != 0)
            qFatal("openssl: %s", result.errors.constData());
        return result.output;
    }

    /// The session key as the configuration holds it.
    [[nodiscard]] QByteArray sessionKey(const QByteArray &key, bool oaep, const QByteArray &header) const
    {
        auto encrypted =
            command({QStringLiteral("pkeyutl"), QStringLiteral("-encrypt"), QStringLiteral("-inkey"), pem,
                     QStringLiteral("-pkeyopt"),
                     oaep ? QStringLiteral("rsa_padding_mode:oaep") : QStringLiteral("rsa_padding_mode:pkcs1")},
                    key);
        std::reverse(encrypted.begin(), encrypted.end());
        return (header + encrypted).toBase64();
    }

    /// What decrypts or encrypts as the provider's values are: AES-CBC with a vector of zeros.
    [[nodiscard]] static QStringList aesArguments(const QByteArray &key, bool encrypt)
    {
        return {QStringLiteral("enc"),
                encrypt ? QStringLiteral("-e") : QStringLiteral("-d"),
                key.size() == 16 ? QStringLiteral("-aes-128-cbc") : QStringLiteral("-aes-256-cbc"),
                QStringLiteral("-nosalt"),
                QStringLiteral("-K"),
                QString::fromLatin1(key.toHex()),
                QStringLiteral("-iv"),
                QString(32, u'0')};
    }

    /// Headers of the session key's blob.
    static inline const QByteArray aes128 = QByteArray::fromHex("010200000e66000000a40000");
    static inline const QByteArray aes256 = QByteArray::fromHex("010200001066000000a40000");

    [[nodiscard]] base::Secret secretXml() const { return base::Secret::copyOf(xml.toStdString()); }
};

} // namespace certwizard::test
