#include "iis/aes_protector.h"

#include "base/file.h"
#include "rsa_key_value.h"
#include "section_view.h"

#include <QtCrypto>

#include <algorithm>
#include <cstring>

namespace certwizard::iis {

using namespace Qt::StringLiterals;
using base::ErrorCode;

namespace {

constexpr qint64 maximumKeyFileSize = 1 << 20;
constexpr int blockSize = 16;
constexpr int saltSize = 4;

/// A CryptoAPI SIMPLEBLOB: what `sessionKey` is base64 of.
struct SessionKeyBlob {
    int keySize = 0;      ///< octets of the AES key
    QByteArray encrypted; ///< most significant octet first
};

base::Result<SessionKeyBlob> parseSessionKey(const PasswordProvider &provider)
{
    const auto invalid = [&provider] {
        return base::fail(ErrorCode::InvalidValue, u"sessionKey"_s, provider.name, provider.position);
    };
    const auto decoded =
        QByteArray::fromBase64Encoding(provider.sessionKey.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return invalid();
    const QByteArray &blob = *decoded;
    constexpr qsizetype headerSize = 12;
    if (blob.size() <= headerSize || !blob.startsWith(QByteArrayView("\x01\x02\x00\x00", 4))
        || blob.sliced(8, 4) != QByteArrayView("\x00\xA4\x00\x00", 4))
        return invalid();
    SessionKeyBlob result;
    const auto algorithm = blob.sliced(4, 4);
    if (algorithm == QByteArrayView("\x0E\x66\x00\x00", 4))
        result.keySize = 16;
    else if (algorithm == QByteArrayView("\x10\x66\x00\x00", 4))
        result.keySize = 32;
    else
        return base::fail(ErrorCode::UnsupportedAlgorithm, provider.name, QString::fromLatin1(algorithm.toHex()),
                          provider.position);
    result.encrypted = blob.sliced(headerSize);
    std::reverse(result.encrypted.begin(), result.encrypted.end());
    return result;
}

base::Result<PasswordProvider> chooseProvider(const Configuration &configuration, const QString &name)
{
    for (const auto &provider : passwordProviders(configuration)) {
        if (provider.kind != PasswordProvider::Kind::Aes)
            continue;
        if (name.isEmpty() ? provider.keyContainer.compare("iisConfigurationKey"_L1, Qt::CaseInsensitive) == 0
                           : provider.name.compare(name, Qt::CaseInsensitive) == 0)
            return provider;
    }
    return base::fail(ErrorCode::PasswordProviderMissing, name.isEmpty() ? u"AesProvider"_s : name);
}

/// Wiped when it goes; holds a password on its way between UTF-8 and UTF-16.
struct WipedText {
    QString text;
    ~WipedText() { base::wipe(text); }
};

} // namespace

struct AesPasswordProtector::Data {
    QString provider;
    QCA::SecureArray key;

    [[nodiscard]] QCA::SecureArray cipher(QCA::Direction direction, const QCA::SecureArray &input, bool *good) const
    {
        // The layout has a zero vector; the random octets in front do its work.
        QCA::Cipher aes(key.size() == 16 ? u"aes128"_s : u"aes256"_s, QCA::Cipher::CBC, QCA::Cipher::PKCS7, direction,
                        QCA::SymmetricKey(key), QCA::InitializationVector(QCA::SecureArray(blockSize, '\0')));
        QCA::SecureArray output(aes.update(input));
        const auto updated = aes.ok();
        output.append(QCA::SecureArray(aes.final()));
        *good = updated && aes.ok();
        return output;
    }

    [[nodiscard]] QString prefix() const { return u"[enc:"_s + provider + u':'; }
};

QList<PasswordProvider> passwordProviders(const Configuration &configuration)
{
    QList<PasswordProvider> result;
    for (const auto entry : configuration.document().root().path({"configProtectedData", "providers"}).children()) {
        if (!entry.is("add"))
            continue;
        PasswordProvider provider;
        provider.name = entry.value("name").value_or(QString());
        provider.keyContainer = entry.value("keyContainerName").value_or(QString());
        provider.useOaep = parseBool(entry.value("useOAEP").value_or(QString())).value_or(false);
        provider.sessionKey = entry.value("sessionKey").value_or(QString());
        provider.position = entry.position();
        const auto type = entry.value("type").value_or(QString());
        if (type.contains("AesProtectedConfigurationProvider"_L1))
            provider.kind = PasswordProvider::Kind::Aes;
        else if (type.contains("CngProtectedConfigurationProvider"_L1))
            provider.kind = PasswordProvider::Kind::Cng;
        else if (type.contains("RsaProtectedConfigurationProvider"_L1) || provider.name.contains("Rsa"_L1))
            provider.kind = PasswordProvider::Kind::Rsa;
        result.append(provider);
    }
    return result;
}

AesPasswordProtector::AesPasswordProtector(std::unique_ptr<const Data> data) : m_data(std::move(data)) {}
AesPasswordProtector::~AesPasswordProtector() = default;

base::Result<std::shared_ptr<const AesPasswordProtector>> AesPasswordProtector::open(const Configuration &configuration,
                                                                                     const QString &keyFile,
                                                                                     const QString &provider)
{
    auto file = base::readFile(keyFile, maximumKeyFileSize);
    if (!file)
        return std::unexpected(std::move(file.error()));
    return fromKey(configuration, base::Secret::take(file->bytes), keyFile, provider);
}

base::Result<std::shared_ptr<const AesPasswordProtector>> AesPasswordProtector::fromKey(
    const Configuration &configuration, const base::Secret &keyXml, const QString &keyFile, const QString &provider)
{
    const auto key = readRsaKeyValue(keyXml, keyFile);
    if (!key)
        return std::unexpected(key.error());
    const auto chosen = chooseProvider(configuration, provider);
    if (!chosen)
        return std::unexpected(chosen.error());
    const auto blob = parseSessionKey(*chosen);
    if (!blob)
        return std::unexpected(blob.error());
    const auto session = blob->encrypted.size() == EVP_PKEY_get_size(key->get())
                             ? decryptSessionKey(key->get(), blob->encrypted, chosen->useOaep)
                             : base::Secret();
    if (session.size() != blob->keySize)
        return base::fail(ErrorCode::PasswordKeyUnrelated, keyFile, chosen->name, chosen->position);

    auto data = std::make_unique<Data>();
    data->provider = chosen->name;
    data->key = QCA::SecureArray(blob->keySize);
    std::memcpy(data->key.data(), session.reveal().data(), session.reveal().size());
    return std::shared_ptr<const AesPasswordProtector>(new AesPasswordProtector(std::move(data)));
}

QString AesPasswordProtector::provider() const
{
    return m_data->provider;
}

base::Result<QString> AesPasswordProtector::protect(const base::Secret &password) const
{
    if (password.isEmpty())
        return m_data->prefix() + u":enc]"_s;
    const auto utf8 = password.reveal();
    // Reading stops at the first NUL.
    if (utf8.find('\0') != std::string_view::npos)
        return base::fail(ErrorCode::InvalidValue, u"password"_s);
    const WipedText wide{QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()))};
    const auto textSize = static_cast<int>(wide.text.size() * 2);
    const auto tailSize = static_cast<quint8>(QCA::Random::randomChar()) % blockSize;

    QCA::SecureArray clear(saltSize + textSize + 2, '\0');
    const auto salt = QCA::Random::randomArray(saltSize);
    std::memcpy(clear.data(), salt.constData(), saltSize);
    for (qsizetype i = 0; i < wide.text.size(); ++i) {
        const auto unit = wide.text[i].unicode();
        clear[static_cast<int>(saltSize + i * 2)] = static_cast<char>(unit & 0xFF);
        clear[static_cast<int>(saltSize + i * 2 + 1)] = static_cast<char>(unit >> 8);
    }
    if (tailSize > 0)
        clear.append(QCA::Random::randomArray(tailSize));

    bool good = false;
    const auto encrypted = m_data->cipher(QCA::Encode, clear, &good);
    if (!good)
        return base::fail(ErrorCode::CryptoFailed, m_data->provider);
    return m_data->prefix() + QString::fromLatin1(encrypted.toByteArray().toBase64()) + u":enc]"_s;
}

base::Result<base::Secret> AesPasswordProtector::unprotect(const QString &value) const
{
    const auto invalid = [this] { return base::fail(ErrorCode::InvalidValue, u"password"_s, m_data->provider); };
    const auto prefix = m_data->prefix();
    const auto suffix = u":enc]"_s;
    if (value.size() < prefix.size() + suffix.size() || !value.startsWith(prefix, Qt::CaseInsensitive)
        || !value.endsWith(suffix))
        return invalid();
    const auto text = value.sliced(prefix.size(), value.size() - prefix.size() - suffix.size());
    if (text.isEmpty()) // "[enc:AesProvider::enc]" is the empty string
        return base::Secret();
    const auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || (*decoded).isEmpty() || (*decoded).size() % blockSize != 0)
        return invalid();
    bool good = false;
    const auto clear = m_data->cipher(QCA::Decode, QCA::SecureArray(*decoded), &good);
    if (!good)
        return invalid();
    WipedText wide;
    wide.text.reserve(clear.size() / 2);
    bool ended = false;
    for (int i = saltSize; i + 1 < clear.size() && !ended; i += 2) {
        const auto unit = static_cast<char16_t>(static_cast<quint8>(clear[i]) | static_cast<quint8>(clear[i + 1]) << 8);
        ended = unit == 0;
        if (!ended)
            wide.text.append(QChar(unit));
    }
    if (!ended || !wide.text.isValidUtf16())
        return invalid();
    return base::Secret::take(wide.text);
}

} // namespace certwizard::iis
