#include "setup/choices.h"

#include "json_positions.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringConverter>

#include <cmath>
#include <limits>

namespace certwizard::setup {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

/// An object of the answers and its path.
struct Node {
    QJsonObject object;
    QString path;

    [[nodiscard]] QString at(QLatin1StringView key) const { return path.isEmpty() ? QString(key) : path + u'.' + key; }
};

/// Reads values one by one; remembers the first error and from then on answers with defaults.
class Reader {
public:
    explicit Reader(const JsonPositions &positions) : m_positions(positions) {}

    [[nodiscard]] Choices choices(const QJsonValue &root);
    [[nodiscard]] const std::optional<base::Error> &error() const { return m_error; }

private:
    void fail(ErrorCode code, const QString &path, const QString &detail = {});
    void allowOnly(const Node &node, std::initializer_list<QLatin1StringView> keys);
    [[nodiscard]] bool has(const Node &node, QLatin1StringView key) const { return node.object.contains(key); }

    [[nodiscard]] QString text(const Node &node, QLatin1StringView key, const QString &otherwise = {});
    [[nodiscard]] QString requiredText(const Node &node, QLatin1StringView key);
    [[nodiscard]] bool boolean(const Node &node, QLatin1StringView key, bool otherwise);
    [[nodiscard]] int integer(const Node &node, QLatin1StringView key, int otherwise, int lowest, int highest);
    /// Index of the word in `words`; 0 after an error.
    [[nodiscard]] int word(const Node &node, QLatin1StringView key, int otherwise,
                           std::initializer_list<QLatin1StringView> words);
    [[nodiscard]] Node child(const Node &node, QLatin1StringView key, const QString &wanted = u"object"_s);
    [[nodiscard]] QList<Node> list(const Node &node, QLatin1StringView key);

    [[nodiscard]] PasswordSource password(const Node &node);
    [[nodiscard]] CertificateSource serverCertificate(const Node &node);
    [[nodiscard]] CertificateSource clientCertificate(const Node &node);
    [[nodiscard]] BindingChoice binding(const Node &node);
    void mapping(const Node &root, Choices &choices);
    void passwords(const Node &root, Choices &choices);
    [[nodiscard]] OneToOneChoice oneToOne(const Node &node);
    [[nodiscard]] ManyToOneChoice manyToOne(const Node &node);
    [[nodiscard]] iis::MappingRule rule(const Node &node);
    [[nodiscard]] QStringList closedHoles(const Node &root);

    const JsonPositions &m_positions;
    std::optional<base::Error> m_error;
};

void Reader::fail(ErrorCode code, const QString &path, const QString &detail)
{
    if (!m_error)
        m_error = base::Error{code, path, detail, m_positions.of(path), nullptr};
}

void Reader::allowOnly(const Node &node, std::initializer_list<QLatin1StringView> keys)
{
    // QJsonObject sorts its keys; the person reads from the top.
    auto first = std::numeric_limits<std::int64_t>::max();
    QString unknown;
    for (auto it = node.object.begin(); it != node.object.end(); ++it) {
        if (std::find(keys.begin(), keys.end(), it.key()) != keys.end())
            continue;
        const auto path = node.path.isEmpty() ? it.key() : node.path + u'.' + it.key();
        if (const auto offset = m_positions.of(path).offset; offset < first) {
            first = offset;
            unknown = path;
        }
    }
    if (first != std::numeric_limits<std::int64_t>::max()) {
        QStringList known;
        for (const auto key : keys)
            known += QString(key);
        fail(ErrorCode::UnknownKey, unknown, known.join(u'|'));
    }
}

QString Reader::text(const Node &node, QLatin1StringView key, const QString &otherwise)
{
    const auto value = node.object.value(key);
    if (value.isUndefined())
        return otherwise;
    if (!value.isString())
        fail(ErrorCode::WrongType, node.at(key), u"string"_s);
    return value.toString();
}

QString Reader::requiredText(const Node &node, QLatin1StringView key)
{
    if (!has(node, key))
        fail(ErrorCode::MissingKey, node.at(key));
    return text(node, key);
}

bool Reader::boolean(const Node &node, QLatin1StringView key, bool otherwise)
{
    const auto value = node.object.value(key);
    if (!value.isUndefined() && !value.isBool())
        fail(ErrorCode::WrongType, node.at(key), u"boolean"_s);
    return value.toBool(otherwise);
}

int Reader::integer(const Node &node, QLatin1StringView key, int otherwise, int lowest, int highest)
{
    const auto value = node.object.value(key);
    if (value.isUndefined())
        return otherwise;
    const auto number = value.toDouble();
    if (!value.isDouble() || std::floor(number) != number) {
        fail(ErrorCode::WrongType, node.at(key), u"integer"_s);
        return otherwise;
    }
    if (number < lowest || number > highest) {
        fail(ErrorCode::OutOfRange, node.at(key), u"%1-%2"_s.arg(lowest).arg(highest));
        return otherwise;
    }
    return static_cast<int>(number);
}

int Reader::word(const Node &node, QLatin1StringView key, int otherwise, std::initializer_list<QLatin1StringView> words)
{
    if (!has(node, key))
        return otherwise;
    const auto given = text(node, key);
    QStringList known;
    for (const auto candidate : words) {
        if (given == candidate)
            return static_cast<int>(known.size());
        known += QString(candidate);
    }
    fail(ErrorCode::OutOfRange, node.at(key), known.join(u'|'));
    return 0;
}

Node Reader::child(const Node &node, QLatin1StringView key, const QString &wanted)
{
    const auto value = node.object.value(key);
    if (!value.isObject())
        fail(ErrorCode::WrongType, node.at(key), wanted);
    return {value.toObject(), node.at(key)};
}

QList<Node> Reader::list(const Node &node, QLatin1StringView key)
{
    const auto value = node.object.value(key);
    if (value.isUndefined())
        return {};
    if (!value.isArray())
        fail(ErrorCode::WrongType, node.at(key), u"array"_s);
    QList<Node> nodes;
    const auto array = value.toArray();
    for (auto index = 0; index < array.size(); ++index) {
        const auto path = u"%1[%2]"_s.arg(node.at(key)).arg(index);
        if (!array.at(index).isObject())
            fail(ErrorCode::WrongType, path, u"object"_s);
        nodes += Node{array.at(index).toObject(), path};
    }
    return nodes;
}

PasswordSource Reader::password(const Node &node)
{
    constexpr auto key = "password"_L1;
    if (!has(node, key))
        return {};
    // A string here is most likely the password itself: it is refused and never repeated.
    const auto source = child(node, key);
    allowOnly(source, {"environment"_L1, "prompt"_L1, "keep"_L1, "replace"_L1});
    PasswordSource result;
    result.replace = boolean(source, "replace"_L1, false);
    const auto kinds = int{has(source, "environment"_L1)} + int{has(source, "prompt"_L1)} + int{has(source, "keep"_L1)};
    if (kinds != 1) {
        fail(kinds == 0 ? ErrorCode::MissingKey : ErrorCode::OutOfRange, source.path, u"one:environment|prompt|keep"_s);
        return result;
    }
    if (has(source, "environment"_L1)) {
        result.kind = PasswordSource::Kind::Environment;
        result.name = requiredText(source, "environment"_L1);
        if (result.name.isEmpty())
            fail(ErrorCode::InvalidValue, source.at("environment"_L1));
        return result;
    }
    const auto prompt = has(source, "prompt"_L1);
    if (!prompt && has(source, "replace"_L1))
        fail(ErrorCode::UnknownKey, source.at("replace"_L1), u"keep"_s); // replacing and keeping exclude each other
    result.kind = prompt ? PasswordSource::Kind::Prompt : PasswordSource::Kind::Keep;
    const auto which = prompt ? "prompt"_L1 : "keep"_L1;
    if (!boolean(source, which, true))
        fail(ErrorCode::OutOfRange, source.at(which), u"true"_s);
    return result;
}

CertificateSource Reader::serverCertificate(const Node &node)
{
    constexpr auto key = "serverCertificate"_L1;
    const auto value = node.object.value(key);
    if (value.isUndefined())
        return {};
    if (value.isString())
        return {CertificateSource::Kind::File, value.toString(), {}};
    const auto source = child(node, key, u"string|object"_s);
    allowOnly(source, {"file"_L1, "password"_L1, "thumbprint"_L1});
    if (has(source, "file"_L1) && has(source, "thumbprint"_L1))
        fail(ErrorCode::OutOfRange, source.path, u"one:file|thumbprint"_s);
    if (has(source, "thumbprint"_L1)) {
        if (has(source, "password"_L1))
            fail(ErrorCode::UnknownKey, source.at("password"_L1), u"thumbprint"_s);
        return {CertificateSource::Kind::Thumbprint, requiredText(source, "thumbprint"_L1), {}};
    }
    return {CertificateSource::Kind::File, requiredText(source, "file"_L1), password(source)};
}

CertificateSource Reader::clientCertificate(const Node &node)
{
    constexpr auto key = "certificate"_L1;
    const auto value = node.object.value(key);
    if (value.isUndefined()) {
        fail(ErrorCode::MissingKey, node.at(key));
        return {};
    }
    if (value.isString())
        return {CertificateSource::Kind::File, value.toString(), {}};
    const auto source = child(node, key, u"string|object"_s);
    allowOnly(source, {"base64"_L1, "file"_L1, "password"_L1});
    if (has(source, "base64"_L1) == has(source, "file"_L1)) {
        fail(has(source, "file"_L1) ? ErrorCode::OutOfRange : ErrorCode::MissingKey, source.path, u"one:file|base64"_s);
        return {};
    }
    if (has(source, "base64"_L1))
        return {CertificateSource::Kind::Text, requiredText(source, "base64"_L1), {}};
    return {CertificateSource::Kind::File, requiredText(source, "file"_L1), password(source)};
}

BindingChoice Reader::binding(const Node &node)
{
    allowOnly(node, {"address"_L1, "port"_L1, "hostName"_L1, "sni"_L1, "negotiate"_L1, "serverCertificate"_L1});
    BindingChoice choice;
    choice.address = text(node, "address"_L1, choice.address);
    choice.port = static_cast<quint16>(integer(node, "port"_L1, choice.port, 1, 65535));
    choice.hostName = text(node, "hostName"_L1);
    choice.sni = boolean(node, "sni"_L1, false);
    choice.negotiation =
        static_cast<Negotiation>(word(node, "negotiate"_L1, 0, {"handshake"_L1, "disable-tls13"_L1, "keep"_L1}));
    choice.serverCertificate = serverCertificate(node);
    return choice;
}

void Reader::mapping(const Node &root, Choices &choices)
{
    constexpr auto key = "mapping"_L1;
    const auto value = root.object.value(key);
    if (value.isString() && value.toString() == "keep"_L1) {
        choices.mapping = false;
    } else if (!value.isUndefined()) {
        const auto node = child(root, key, u"object|\"keep\""_s);
        allowOnly(node, {"oneToOne"_L1, "manyToOne"_L1});
        choices.oneToOne = boolean(node, "oneToOne"_L1, true);
        choices.manyToOne = boolean(node, "manyToOne"_L1, false);
    }
}

void Reader::passwords(const Node &root, Choices &choices)
{
    constexpr auto key = "passwords"_L1;
    const auto value = root.object.value(key);
    if (value.isUndefined())
        return;
    if (value.isString()) {
        if (value.toString() != "plain-text"_L1)
            fail(ErrorCode::OutOfRange, key, u"plain-text|{ \"aesKey\": … }"_s);
        choices.passwords = PasswordPolicy::PlainText;
        return;
    }
    const auto node = child(root, key, u"string|object"_s);
    allowOnly(node, {"aesKey"_L1});
    choices.passwords = PasswordPolicy::AesKey;
    choices.keyFile = requiredText(node, "aesKey"_L1);
}

OneToOneChoice Reader::oneToOne(const Node &node)
{
    allowOnly(node, {"userName"_L1, "certificate"_L1, "enabled"_L1, "password"_L1});
    OneToOneChoice choice;
    choice.userName = requiredText(node, "userName"_L1);
    choice.certificate = clientCertificate(node);
    choice.enabled = boolean(node, "enabled"_L1, true);
    choice.password = password(node);
    return choice;
}

ManyToOneChoice Reader::manyToOne(const Node &node)
{
    allowOnly(node,
              {"name"_L1, "description"_L1, "enabled"_L1, "permission"_L1, "userName"_L1, "password"_L1, "rules"_L1});
    ManyToOneChoice choice;
    choice.name = requiredText(node, "name"_L1);
    choice.description = text(node, "description"_L1);
    choice.enabled = boolean(node, "enabled"_L1, true);
    choice.allow = word(node, "permission"_L1, 0, {"allow"_L1, "deny"_L1}) == 0;
    choice.userName = text(node, "userName"_L1);
    choice.password = password(node);
    if (!has(node, "rules"_L1))
        fail(ErrorCode::MissingKey, node.at("rules"_L1));
    for (const auto &item : list(node, "rules"_L1))
        choice.rules += rule(item);
    return choice;
}

iis::MappingRule Reader::rule(const Node &node)
{
    allowOnly(node, {"field"_L1, "subField"_L1, "match"_L1, "caseSensitive"_L1});
    iis::MappingRule rule;
    if (!has(node, "field"_L1))
        fail(ErrorCode::MissingKey, node.at("field"_L1));
    rule.field = static_cast<iis::MappingRule::Field>(word(node, "field"_L1, 0, {"subject"_L1, "issuer"_L1}));
    rule.subField = requiredText(node, "subField"_L1);
    rule.match = requiredText(node, "match"_L1);
    rule.caseSensitive = boolean(node, "caseSensitive"_L1, true);
    return rule;
}

QStringList Reader::closedHoles(const Node &root)
{
    constexpr auto key = "closeHoles"_L1;
    const auto value = root.object.value(key);
    if (value.isUndefined())
        return {};
    if (!value.isArray())
        fail(ErrorCode::WrongType, key, u"array"_s);
    QStringList holes;
    const auto array = value.toArray();
    for (auto index = 0; index < array.size(); ++index) {
        if (!array.at(index).isString())
            fail(ErrorCode::WrongType, u"%1[%2]"_s.arg(key).arg(index), u"string"_s);
        holes += array.at(index).toString();
    }
    return holes;
}

Choices Reader::choices(const QJsonValue &value)
{
    if (!value.isObject()) {
        fail(ErrorCode::WrongType, {}, u"object"_s);
        return {};
    }
    const Node root{value.toObject(), {}};
    allowOnly(root, {"$schema"_L1, "site"_L1, "binding"_L1, "ssl"_L1, "anonymous"_L1, "mapping"_L1, "oneToOne"_L1,
                     "manyToOne"_L1, "passwords"_L1, "closeHoles"_L1});
    (void)text(root, "$schema"_L1);
    Choices choices;
    choices.site = requiredText(root, "site"_L1);
    if (has(root, "binding"_L1))
        choices.binding = binding(child(root, "binding"_L1));
    choices.ssl = static_cast<SslChoice>(word(root, "ssl"_L1, 0, {"require"_L1, "accept"_L1, "keep"_L1}));
    if (root.object.value("anonymous"_L1) == "keep"_L1)
        choices.anonymous.reset();
    else if (has(root, "anonymous"_L1) && !root.object.value("anonymous"_L1).isBool())
        fail(ErrorCode::WrongType, u"anonymous"_s, u"boolean|\"keep\""_s);
    else
        choices.anonymous = boolean(root, "anonymous"_L1, false);
    mapping(root, choices);
    for (const auto &node : list(root, "oneToOne"_L1))
        choices.oneToOneMappings += oneToOne(node);
    for (const auto &node : list(root, "manyToOne"_L1))
        choices.manyToOneMappings += manyToOne(node);
    passwords(root, choices);
    choices.closedHoles = closedHoles(root);
    return choices;
}

} // namespace

base::Result<Choices> readAnswers(QByteArrayView json, const QString &folder, const QString &name)
{
    // What Windows PowerShell 5 writes with ">" is UTF-16.
    if (const auto encoding = QStringConverter::encodingForData(json);
        encoding && *encoding != QStringConverter::Utf8) {
        QStringDecoder decoder(*encoding);
        const QString text = decoder(json);
        if (decoder.hasError())
            return base::fail(ErrorCode::AnswersMalformed, name, u"encoding"_s);
        return readAnswers(text.toUtf8(), folder, name);
    }
    QJsonParseError parsing;
    const auto document = QJsonDocument::fromJson(json.toByteArray(), &parsing);
    if (parsing.error != QJsonParseError::NoError)
        return base::fail(ErrorCode::AnswersMalformed, name, parsing.errorString(),
                          JsonPositions::positionAt(json, parsing.offset));
    const JsonPositions positions(json);
    if (const auto duplicate = positions.duplicate())
        return base::fail(ErrorCode::AnswersMalformed, name, "twice:"_L1 + *duplicate, positions.of(*duplicate));

    Reader reader(positions);
    auto choices = reader.choices(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
    if (reader.error())
        return std::unexpected(*reader.error());
    choices.folder = folder;
    const auto problems = checkChoices(choices);
    if (!problems.isEmpty()) {
        auto first = problems.first();
        first.position = positions.of(first.subject);
        return std::unexpected(std::move(first));
    }
    return choices;
}

QString resolvedPath(const Choices &choices, const QString &path)
{
    return path.isEmpty() ? path : QDir::cleanPath(QDir(choices.folder).absoluteFilePath(path));
}

} // namespace certwizard::setup
