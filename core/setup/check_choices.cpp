#include "planner.h"

#include "setup/account.h"
#include "setup/choices.h"

#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>

namespace certwizard::setup {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

/// XML 1.0 can carry it in an attribute and get it back unchanged.
bool isWritable(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto c = text.at(i);
        if (c.unicode() < 0x20 || c.unicode() == 0xFFFE || c.unicode() == 0xFFFF)
            return false;
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            ++i;
        else if (c.isSurrogate())
            return false;
    }
    return true;
}

/// A DNS name, also with a first label of "*" (IIS 10), also with letters beyond ASCII.
bool isHostName(const QString &name)
{
    if (name.isEmpty())
        return true;
    auto labels = name.split(u'.');
    if (labels.first() == "*"_L1 && labels.size() > 1)
        labels.removeFirst();
    const auto isLabel = [](const QString &label) {
        return !label.isEmpty() && label.size() <= 63 && std::ranges::all_of(label, [](QChar c) {
            return c.isLetterOrNumber() || c.isSurrogate() || c.isMark() || c == u'-' || c == u'_';
        });
    };
    return name.size() <= 253 && isWritable(name) && std::ranges::all_of(labels, isLabel);
}

bool isAddress(const QString &address)
{
    if (address == "*"_L1)
        return true;
    const auto bracketed = address.startsWith(u'[') && address.endsWith(u']');
    const QHostAddress parsed(bracketed ? address.sliced(1).chopped(1) : address);
    if (bracketed || address.contains(u':'))
        return parsed.protocol() == QHostAddress::IPv6Protocol;
    // QHostAddress also takes "1.2" and "017.0.0.1"; a binding has four plain numbers.
    return parsed.protocol() == QHostAddress::IPv4Protocol && parsed.toString() == address;
}

class Checker {
public:
    [[nodiscard]] QList<base::Error> check(const Choices &choices);
    [[nodiscard]] QList<base::Error> checkChanged(const ManyToOneChoice &before, const ManyToOneChoice &after,
                                                  const QString &path);

private:
    void fail(ErrorCode code, const QString &path, const QString &detail = {})
    {
        m_errors += base::Error{code, path, detail, {}, nullptr};
    }
    void require(bool good, const QString &path, const QString &value)
    {
        if (!good)
            fail(ErrorCode::InvalidValue, path, value);
    }
    void binding(const BindingChoice &choice);
    void names(const ManyToOneChoice &choice, const QString &path);
    void account(const ManyToOneChoice &choice, const QString &path);
    void rules(const ManyToOneChoice &choice, const QString &path);

    QList<base::Error> m_errors;
};

void Checker::binding(const BindingChoice &choice)
{
    require(isAddress(choice.address), u"binding.address"_s, choice.address);
    if (choice.port == 0)
        fail(ErrorCode::OutOfRange, u"binding.port"_s, u"1-65535"_s);
    require(isHostName(choice.hostName), u"binding.hostName"_s, choice.hostName);
    const auto &source = choice.serverCertificate;
    if (source.kind == CertificateSource::Kind::Thumbprint)
        require(!normalisedThumbprint(source.value).isEmpty(), u"binding.serverCertificate.thumbprint"_s, source.value);
    else if (source.kind == CertificateSource::Kind::File)
        require(!source.value.isEmpty(), u"binding.serverCertificate"_s, source.value);
}

void Checker::names(const ManyToOneChoice &choice, const QString &path)
{
    require(!choice.name.isEmpty() && isWritable(choice.name), path + u".name"_s, choice.name);
    require(isWritable(choice.description), path + u".description"_s, choice.description);
}

void Checker::account(const ManyToOneChoice &choice, const QString &path)
{
    if (choice.userName.isEmpty() && choice.allow)
        fail(ErrorCode::MissingKey, path + u".userName"_s);
    else
        require(choice.userName.isEmpty() || isAccount(choice.userName), path + u".userName"_s, choice.userName);
}

void Checker::rules(const ManyToOneChoice &choice, const QString &path)
{
    for (auto i = 0; i < choice.rules.size(); ++i) {
        const auto &rule = choice.rules.at(i);
        const auto at = u"%1.rules[%2]"_s.arg(path).arg(i);
        require(!rule.subField.isEmpty() && isWritable(rule.subField), at + u".subField"_s, rule.subField);
        require(!rule.match.isEmpty() && isWritable(rule.match), at + u".match"_s, rule.match);
        // The four attributes together are the key: IIS refuses the file when one stands there twice.
        require(choice.rules.indexOf(rule) == i, at, rule.match);
    }
}

QList<base::Error> Checker::checkChanged(const ManyToOneChoice &before, const ManyToOneChoice &after,
                                         const QString &path)
{
    if (after.userName != before.userName || after.allow != before.allow)
        account(after, path);
    if (after.rules != before.rules)
        rules(after, path);
    return m_errors;
}

QList<base::Error> Checker::check(const Choices &choices)
{
    require(!choices.site.isEmpty(), u"site"_s, choices.site);
    if (choices.binding)
        binding(*choices.binding);
    for (auto i = 0; i < choices.oneToOneMappings.size(); ++i) {
        const auto &choice = choices.oneToOneMappings.at(i);
        const auto path = u"oneToOne[%1]"_s.arg(i);
        require(isAccount(choice.userName), path + u".userName"_s, choice.userName);
        if (choice.certificate.value.isEmpty() || choice.certificate.kind == CertificateSource::Kind::Thumbprint)
            fail(ErrorCode::InvalidValue, path + u".certificate"_s, choice.certificate.value);
    }
    for (auto i = 0; i < choices.manyToOneMappings.size(); ++i) {
        const auto path = u"manyToOne[%1]"_s.arg(i);
        names(choices.manyToOneMappings.at(i), path);
        account(choices.manyToOneMappings.at(i), path);
        rules(choices.manyToOneMappings.at(i), path);
    }
    for (auto i = 0; i < choices.oneToOneEdits.size(); ++i) {
        if (const auto &name = choices.oneToOneEdits.at(i).userName)
            require(isAccount(*name), u"oneToOneEdits[%1].userName"_s.arg(i), *name);
    }
    for (auto i = 0; i < choices.manyToOneEdits.size(); ++i) {
        if (const auto &after = choices.manyToOneEdits.at(i).after)
            names(*after, u"manyToOneEdits[%1]"_s.arg(i)); // the rest depends on what there is
    }
    if (choices.passwords == PasswordPolicy::AesKey && choices.keyFile.isEmpty())
        fail(ErrorCode::InvalidValue, u"passwords.aesKey"_s);
    for (auto i = 0; i < choices.closedHoles.size(); ++i)
        require(!choices.closedHoles.at(i).isEmpty(), u"closeHoles[%1]"_s.arg(i), choices.closedHoles.at(i));
    return m_errors;
}

} // namespace

bool isAccount(const QString &account)
{
    if (account.size() > 512 || !isWritable(account) || account != account.trimmed())
        return false;
    const auto parts = account.split(u'\\');
    if (parts.size() > 2 || parts.contains(QString()))
        return false;
    return std::ranges::none_of(parts.last(), [](QChar c) { return refusedInAccounts.contains(c); });
}

QString normalisedThumbprint(const QString &text)
{
    QString digits;
    for (const auto c : text) {
        // The certificate dialog of Windows puts an invisible left-to-right mark in front of what is copied from it.
        if (c.isSpace() || c == u':' || c.category() == QChar::Other_Format)
            continue;
        digits += c.toUpper();
    }
    static const QRegularExpression thumbprint(u"^[0-9A-F]{40}$"_s);
    return thumbprint.match(digits).hasMatch() ? digits : QString();
}

QList<base::Error> checkChoices(const Choices &choices)
{
    return Checker().check(choices);
}

QList<base::Error> checkChanged(const ManyToOneChoice &before, const ManyToOneChoice &after, const QString &path)
{
    return Checker().checkChanged(before, after, path);
}

} // namespace certwizard::setup
