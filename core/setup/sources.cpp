#include "sources.h"

#include "base/environment.h"
#include "base/file.h"

namespace certwizard::setup {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

/// As pki::readFile: certificates and containers are small.
constexpr qint64 certificateFileLimit = 16LL << 20;

base::Result<base::SharedSecret> share(base::Secret secret)
{
    return std::make_shared<const base::Secret>(std::move(secret));
}

base::Result<base::SharedSecret> fromEnvironment(const QString &name, base::SecretPurpose purpose)
{
    auto secret = base::secretFromEnvironment(name);
    if (!secret)
        return base::fail(ErrorCode::EnvironmentMissing, name);
    // A container may have an empty one; with an account's, IIS could not sign anybody in.
    if (secret->isEmpty() && purpose == base::SecretPurpose::AccountPassword)
        return base::fail(ErrorCode::EnvironmentMissing, name, u"empty"_s);
    return share(*std::move(secret));
}

} // namespace

base::Result<base::SharedSecret> readPassword(const PasswordSource &source, const base::SecretRequest &request,
                                              const PlanOptions &options)
{
    using Kind = PasswordSource::Kind;
    switch (source.kind) {
    case Kind::Environment:
        return fromEnvironment(source.name, request.purpose);
    case Kind::Held:
        if (options.vault != nullptr) {
            if (auto held = options.vault->value(source.name))
                return held;
        }
        return base::fail(ErrorCode::PasswordNeeded, request.subject);
    case Kind::Prompt: {
        if (options.prompter == nullptr || !options.resolvePasswords)
            return base::fail(ErrorCode::NoPrompt, request.subject);
        auto secret = options.prompter->askSecret(request);
        if (!secret)
            return std::unexpected(std::move(secret.error()));
        if (secret->isEmpty() && request.purpose == base::SecretPurpose::AccountPassword)
            return base::fail(ErrorCode::PasswordNeeded, request.subject);
        return share(*std::move(secret));
    }
    case Kind::None:
    case Kind::Keep:
        break;
    }
    return base::fail(ErrorCode::PasswordNeeded, request.subject);
}

base::Result<pki::Material> readSource(const Choices &choices, const CertificateSource &source, pki::Want want,
                                       const PlanOptions &options)
{
    const auto isFile = source.kind == CertificateSource::Kind::File;
    const auto name = isFile ? resolvedPath(choices, source.value) : QString();
    QByteArray content;
    if (isFile) {
        auto file = base::readFile(name, certificateFileLimit);
        if (!file)
            return std::unexpected(std::move(file.error()));
        content = std::move(file->bytes);
    } else {
        content = source.value.toUtf8();
    }
    if (source.password.kind == PasswordSource::Kind::None) {
        const auto mayAsk = options.resolvePasswords;
        return pki::read(content, name, want, mayAsk ? options.prompter : nullptr);
    }
    // Whoever is asked may mistype it.
    constexpr auto mostAttempts = 3;
    const auto isAsked = source.password.kind == PasswordSource::Kind::Prompt;
    for (auto attempt = 1;; ++attempt) {
        const auto password = readPassword(source.password, {base::SecretPurpose::OpenPfx, name, attempt}, options);
        if (!password)
            return std::unexpected(password.error());
        auto material = pki::read(content, name, **password, want);
        const auto again =
            isAsked && attempt < mostAttempts && !material && material.error().code == ErrorCode::WrongPassword;
        if (!again)
            return material;
    }
}

} // namespace certwizard::setup
