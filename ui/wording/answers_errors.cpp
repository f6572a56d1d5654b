#include "errors.h"
#include "text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace certwizard::wording {

using base::Error;
using base::ErrorCode;

namespace {

/// "a text or true or false" of "string|boolean".
QString kinds(const QString &detail)
{
    QStringList words;
    for (const auto &word : detail.split(u'|', Qt::SkipEmptyParts)) {
        if (word == u"string")
            words += Errors::tr("a text in quotation marks");
        else if (word == u"boolean")
            words += Errors::tr("true or false");
        else if (word == u"integer")
            words += Errors::tr("a whole number");
        else if (word == u"object")
            words += Errors::tr("an object in braces { }");
        else if (word == u"array")
            words += Errors::tr("a list in brackets [ ]");
        else
            words += quoted(word);
    }
    if (words.size() < 2)
        return words.join(QString());
    const auto last = words.takeLast();
    return Errors::tr("%1, or %2", "alternatives").arg(words.join(u", "_s), last);
}

/// "“require”, “accept”, or “keep”" of "require|accept|keep".
QString allowed(const QString &detail)
{
    return detail.contains(u'|') ? list(detail.split(u'|', Qt::SkipEmptyParts)) : printable(detail);
}

/// Of "1-65535", the one kind of detail that is no list of words.
std::optional<Message> outOfRange(const Error &error, const QString &key)
{
    static const QRegularExpression limits(u"^(-?\\d+)[-–](-?\\d+)$"_s);
    const auto found = limits.match(error.detail);
    if (!found.hasMatch())
        return {};
    const auto isPort = error.subject == "--port"_L1 || error.subject.endsWith(".port"_L1);
    return Message{
        isPort
            ? Errors::tr("The value of %1 has to be a port between %2 and %3.")
                  .arg(key, found.captured(1), found.captured(2))
            : Errors::tr("The value of %1 has to be a whole number in the range %2.").arg(key, printable(error.detail)),
        {},
        Errors::tr("Give a number in this range.")};
}

} // namespace

QString valueRemedy(const QString &key)
{
    if (key.endsWith(".thumbprint"_L1))
        return Errors::tr("A thumbprint has 40 hexadecimal digits: copy it from the certificate’s details.");
    if (key == "binding.address"_L1)
        return Errors::tr("Give * for every address, an IPv4 address, or an IPv6 address.");
    if (key == "binding.hostName"_L1)
        return Errors::tr("Give a host name like www.contoso.com, or nothing for every name.");
    if (key.endsWith(".userName"_L1))
        return Errors::tr("Give the account like CONTOSO\\user1 or user1@contoso.com.");
    if (key == "site"_L1)
        return Errors::tr("Give the name of the site as IIS Manager shows it.");
    if (key.startsWith("closeHoles["_L1))
        return Errors::tr("Give a part of the site that has settings of its own in the file.");
    return Errors::tr("Correct the value, then try again.");
}

Message describeAnswersFile(const Error &error)
{
    if (error.detail == "encoding"_L1)
        return {
            Errors::tr("The answers file %1 begins like UTF-16, and is not all of it.").arg(quotedPath(error.subject)),
            {},
            Errors::tr("Save it again, as UTF-8.")};
    if (constexpr auto twice = "twice:"_L1; error.detail.startsWith(twice))
        return {Errors::tr("In the answers file %1, a key stands twice: %2 (%3).")
                    .arg(quotedPath(error.subject), quoted(error.detail.sliced(twice.size())), place(error.position)),
                Errors::tr("Only one of the two values could count."), Errors::tr("Take one of them out.")};
    return {error.position.isKnown()
                ? Errors::tr("The answers file %1 is not valid JSON: the mistake is at %2.")
                      .arg(quotedPath(error.subject), place(error.position))
                : Errors::tr("The answers file %1 is not valid JSON.").arg(quotedPath(error.subject)),
            error.detail.isEmpty() ? QString() : Errors::tr("The JSON reader found: %1.").arg(quoted(error.detail)),
            Errors::tr("Look there for a missing comma, quotation mark or bracket; a backslash in a name is written "
                       "twice.")};
}

Message describeAnswersKey(const Error &error)
{
    const auto key =
        error.position.isKnown()
            ? Errors::tr("%1 (%2)", "key of the answers, place").arg(quoted(error.subject), place(error.position))
            : quoted(error.subject);
    const auto help =
        Errors::tr("The schema of the answers file, to which the README leads, lists every key with its values.");
    switch (error.code) {
    case ErrorCode::UnknownKey:
        return {Errors::tr("The answers have a key that does not exist: %1.").arg(key),
                Errors::tr("An unknown key is refused, because a misspelt one would be silently ignored otherwise."),
                help};
    case ErrorCode::WrongType:
        return {error.detail.isEmpty()
                    ? Errors::tr("In the answers, the value of %1 is of the wrong kind.").arg(key)
                    : Errors::tr("In the answers, the value of %1 has to be %2.").arg(key, kinds(error.detail)),
                {},
                help};
    case ErrorCode::MissingKey:
        return {Errors::tr("The answers lack the key %1.").arg(key), {}, help};
    case ErrorCode::OutOfRange:
        if (constexpr auto value = "value:"_L1; error.detail.startsWith(value)) {
            const auto given = error.detail.sliced(value.size());
            return {given.isEmpty() ? Errors::tr("In the answers, the value of %1 is empty.").arg(key)
                                    : Errors::tr("In the answers, %1 cannot be %2.").arg(key, quoted(given)),
                    {},
                    valueRemedy(error.subject)};
        }
        if (constexpr auto one = "one:"_L1; error.detail.startsWith(one))
            return {Errors::tr("In the answers, %1 has more than one of these: %2.")
                        .arg(key, allowed(error.detail.sliced(one.size()))),
                    {},
                    Errors::tr("Keep the one that is meant.")};
        if (const auto range = outOfRange(error, key))
            return *range;
        return {error.detail.isEmpty()
                    ? Errors::tr("The value of %1 is out of range.").arg(key)
                    : Errors::tr("The value of %1 has to be in: %2.").arg(key, allowed(error.detail)),
                {},
                Errors::tr("Choose one of these values.")};
    default:
        return internalMessage(error);
    }
}

} // namespace certwizard::wording
