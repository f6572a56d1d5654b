#include "mappings/saving.h"

#include "base/file.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace certwizard::mappings {

namespace {

using base::ErrorCode;
using base::fail;
using namespace Qt::StringLiterals;

constexpr qint64 longestPolicy = 64 * 1024;

base::Result<> readPasswords(const QJsonObject &object, const QDir &folder, Policy &policy)
{
    const auto passwords = object.value("passwords"_L1);
    if (passwords.isUndefined())
        return {};
    if (passwords.toString() == "plain-text"_L1) {
        policy.passwords = setup::PasswordPolicy::PlainText;
        return {};
    }
    const auto keyFile = passwords.toObject().value("aesKey"_L1);
    if (!passwords.isObject() || !keyFile.isString() || passwords.toObject().size() != 1)
        return fail(ErrorCode::WrongType, u"passwords"_s, u"\"plain-text\" or { \"aesKey\": file }"_s);
    policy.passwords = setup::PasswordPolicy::AesKey;
    policy.keyFile = folder.absoluteFilePath(keyFile.toString());
    return {};
}

} // namespace

setup::Choices choicesOf(const Session::Pending &pending)
{
    setup::Choices choices;
    choices.site = pending.site();
    choices.ssl = setup::SslChoice::Keep;
    choices.anonymous.reset();
    choices.mapping = true;
    choices.mappingSwitches = false;
    choices.oneToOne = pending.isOneToOneOn();
    choices.manyToOne = pending.isManyToOneOn();
    pending.store(choices);
    return choices;
}

setup::Choices choicesOf(const Session &session)
{
    return choicesOf(session.pending());
}

QString policyPath(const QString &configurationPath)
{
    return configurationPath + ".certwizard-policy.json"_L1;
}

base::Result<Policy> readPolicy(const QString &configurationPath)
{
    const auto path = policyPath(configurationPath);
    Policy policy;
    if (!QFileInfo::exists(path))
        return policy;
    const auto file = base::readFile(path, longestPolicy);
    if (!file)
        return std::unexpected(file.error());
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(file->bytes, &error);
    if (!document.isObject())
        return fail(ErrorCode::AnswersMalformed, path, error.errorString());
    const auto object = document.object();
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        if (entry.key() != "reasonRequired"_L1 && entry.key() != "passwords"_L1)
            return fail(ErrorCode::UnknownKey, entry.key(), path);
    const auto reason = object.value("reasonRequired"_L1);
    if (!reason.isUndefined() && !reason.isBool())
        return fail(ErrorCode::WrongType, u"reasonRequired"_s, u"true or false"_s);
    policy.reasonRequired = reason.toBool();
    return readPasswords(object, QFileInfo(configurationPath).absoluteDir(), policy).transform([&] { return policy; });
}

} // namespace certwizard::mappings
