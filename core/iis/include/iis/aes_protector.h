#pragma once

#include "iis/configuration.h"
#include "iis/writer.h"

#include <QList>

#include <memory>

namespace certwizard::iis {

/// An entry of configProtectedData: what the file's passwords are protected with.
struct PasswordProvider {
    enum class Kind { Aes, Cng, Rsa, Other };
    QString name; ///< as values name it: "AesProvider"
    Kind kind = Kind::Other;
    QString keyContainer; ///< "iisConfigurationKey"
    bool useOaep = false;
    QString sessionKey; ///< base64, Kind::Aes only
    base::Position position;
};
[[nodiscard]] QList<PasswordProvider> passwordProviders(const Configuration &configuration);

/// Protects passwords as IIS's AesProvider does, away from the server: with the provider's session key from the
/// configuration and the key container that `aspnet_regiis -px "iisConfigurationKey" keys.xml -pri` exported.
/// The layout is known from public source code; a round trip on a real server has not been seen.
class AesPasswordProtector final : public PasswordProtector {
public:
    /// `provider` empty: the AES provider of the container iisConfigurationKey, which sites' passwords use.
    ///
    /// Errors of base::readFile; PasswordKeyInvalid and PasswordKeyPublicOnly (subject: the key file),
    /// PasswordProviderMissing (subject: the provider), PasswordKeyUnrelated (subject: the key file, detail: the
    /// provider whose session key it does not open), UnsupportedAlgorithm, InvalidValue (a damaged sessionKey).
    [[nodiscard]] static base::Result<std::shared_ptr<const AesPasswordProtector>> open(
        const Configuration &configuration, const QString &keyFile, const QString &provider = {});
    /// The same with the key file's content; `keyFile` is the subject of errors.
    [[nodiscard]] static base::Result<std::shared_ptr<const AesPasswordProtector>> fromKey(
        const Configuration &configuration, const base::Secret &keyXml, const QString &keyFile,
        const QString &provider = {});

    ~AesPasswordProtector() override;
    AesPasswordProtector(const AesPasswordProtector &) = delete;
    AesPasswordProtector &operator=(const AesPasswordProtector &) = delete;

    [[nodiscard]] QString provider() const;
    /// "[enc:AesProvider:…:enc]", different each time. InvalidValue for a password with a NUL in it.
    [[nodiscard]] base::Result<QString> protect(const base::Secret &password) const override;
    /// Back from such a value. InvalidValue when it is not of this provider or was not made with this key.
    [[nodiscard]] base::Result<base::Secret> unprotect(const QString &value) const;

private:
    struct Data;
    explicit AesPasswordProtector(std::unique_ptr<const Data> data);
    std::unique_ptr<const Data> m_data;
};

} // namespace certwizard::iis
