#include "setup/choices.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

#include <utility>
#include <vector>

namespace certwizard::setup {

using namespace Qt::StringLiterals;

namespace {

// QJsonDocument sorts keys; people read answers from the site to its mappings. So objects are put together
// here, and QJsonDocument only spells the values.

QString spelled(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).sliced(1).chopped(1);
}

class Object {
public:
    void add(const QString &key, const QString &json) { m_members.emplace_back(key, json); }
    void add(const QString &key, const QJsonValue &value) { add(key, spelled(value)); }

    [[nodiscard]] QString onOneLine() const
    {
        QStringList parts;
        for (const auto &[key, json] : m_members)
            parts += spelled(key) + u": "_s + json;
        return parts.isEmpty() ? u"{}"_s : u"{ "_s + parts.join(u", "_s) + u" }"_s;
    }
    [[nodiscard]] QString onLines(int depth) const
    {
        const QString indent(qsizetype{4} * depth, u' ');
        QStringList parts;
        for (const auto &[key, json] : m_members)
            parts += indent + u"    "_s + spelled(key) + u": "_s + json;
        return u"{\n"_s + parts.join(u",\n"_s) + u'\n' + indent + u'}';
    }

private:
    std::vector<std::pair<QString, QString>> m_members;
};

QString list(const QStringList &items, int depth)
{
    if (items.isEmpty())
        return u"[]"_s;
    const QString indent(qsizetype{4} * depth, u' ');
    return u"[\n"_s + indent + u"    "_s + items.join(u",\n"_s + indent + u"    "_s) + u'\n' + indent + u']';
}

class Writer {
public:
    explicit Writer(const Choices &choices) : m_choices(choices) {}
    [[nodiscard]] QByteArray write() const;

private:
    [[nodiscard]] QString path(const QString &path) const;
    static void addPassword(Object &object, const PasswordSource &source);
    void addServerCertificate(Object &object, const CertificateSource &source) const;
    void addClientCertificate(Object &object, const CertificateSource &source) const;
    [[nodiscard]] QString binding() const;
    [[nodiscard]] QString oneToOne(const OneToOneChoice &choice) const;
    [[nodiscard]] static QString manyToOne(const ManyToOneChoice &choice);

    const Choices &m_choices;
};

QString Writer::path(const QString &path) const
{
    const QFileInfo info(path);
    if (!info.isAbsolute() || m_choices.folder.isEmpty())
        return path;
    const auto relative = QDir(m_choices.folder).relativeFilePath(path);
    return relative.startsWith("../"_L1) || QDir::isAbsolutePath(relative) ? path : relative;
}

void Writer::addPassword(Object &object, const PasswordSource &source)
{
    using Kind = PasswordSource::Kind;
    if (source.kind == Kind::None)
        return;
    Object password;
    if (source.kind == Kind::Environment)
        password.add(u"environment"_s, QJsonValue(source.name));
    else if (source.kind == Kind::Keep)
        password.add(u"keep"_s, QJsonValue(true));
    else // held by a window: whoever loads the answers has to be asked
        password.add(u"prompt"_s, QJsonValue(true));
    if (source.replace)
        password.add(u"replace"_s, QJsonValue(true));
    object.add(u"password"_s, password.onOneLine());
}

void Writer::addServerCertificate(Object &object, const CertificateSource &source) const
{
    using Kind = CertificateSource::Kind;
    const auto key = u"serverCertificate"_s;
    Object certificate;
    if (source.kind == Kind::Thumbprint) {
        certificate.add(u"thumbprint"_s, QJsonValue(source.value));
    } else if (source.kind == Kind::File && source.password.kind == PasswordSource::Kind::None) {
        object.add(key, QJsonValue(path(source.value)));
        return;
    } else if (source.kind == Kind::File) {
        certificate.add(u"file"_s, QJsonValue(path(source.value)));
        addPassword(certificate, source.password);
    } else {
        return;
    }
    object.add(key, certificate.onOneLine());
}

void Writer::addClientCertificate(Object &object, const CertificateSource &source) const
{
    const auto key = u"certificate"_s;
    if (source.kind == CertificateSource::Kind::File && source.password.kind == PasswordSource::Kind::None) {
        object.add(key, QJsonValue(path(source.value)));
        return;
    }
    Object certificate;
    if (source.kind == CertificateSource::Kind::File) {
        certificate.add(u"file"_s, QJsonValue(path(source.value)));
        addPassword(certificate, source.password);
    } else {
        certificate.add(u"base64"_s, QJsonValue(source.value));
    }
    object.add(key, certificate.onOneLine());
}

QString Writer::binding() const
{
    const auto &choice = *m_choices.binding;
    Object object;
    object.add(u"address"_s, QJsonValue(choice.address));
    object.add(u"port"_s, QJsonValue(int{choice.port}));
    object.add(u"hostName"_s, QJsonValue(choice.hostName));
    object.add(u"sni"_s, QJsonValue(choice.sni));
    const auto negotiate = choice.negotiation == Negotiation::Handshake      ? u"handshake"_s
                           : choice.negotiation == Negotiation::DisableTls13 ? u"disable-tls13"_s
                                                                             : u"keep"_s;
    object.add(u"negotiate"_s, QJsonValue(negotiate));
    addServerCertificate(object, choice.serverCertificate);
    return object.onLines(1);
}

QString Writer::oneToOne(const OneToOneChoice &choice) const
{
    Object object;
    object.add(u"userName"_s, QJsonValue(choice.userName));
    addClientCertificate(object, choice.certificate);
    if (!choice.enabled)
        object.add(u"enabled"_s, QJsonValue(false));
    addPassword(object, choice.password);
    return object.onOneLine();
}

QString Writer::manyToOne(const ManyToOneChoice &choice)
{
    Object object;
    object.add(u"name"_s, QJsonValue(choice.name));
    if (!choice.description.isEmpty())
        object.add(u"description"_s, QJsonValue(choice.description));
    if (!choice.enabled)
        object.add(u"enabled"_s, QJsonValue(false));
    object.add(u"permission"_s, QJsonValue(choice.allow ? u"allow"_s : u"deny"_s));
    if (!choice.userName.isEmpty())
        object.add(u"userName"_s, QJsonValue(choice.userName));
    addPassword(object, choice.password);
    QStringList rules;
    for (const auto &rule : choice.rules) {
        Object item;
        item.add(u"field"_s, QJsonValue(rule.field == iis::MappingRule::Field::Subject ? u"subject"_s : u"issuer"_s));
        item.add(u"subField"_s, QJsonValue(rule.subField));
        item.add(u"match"_s, QJsonValue(rule.match));
        item.add(u"caseSensitive"_s, QJsonValue(rule.caseSensitive));
        rules += item.onOneLine();
    }
    object.add(u"rules"_s, list(rules, 3));
    return object.onLines(2);
}

QByteArray Writer::write() const
{
    Object root;
    root.add(u"site"_s, QJsonValue(m_choices.site));
    if (m_choices.binding)
        root.add(u"binding"_s, binding());
    const auto ssl = m_choices.ssl == SslChoice::Require  ? u"require"_s
                     : m_choices.ssl == SslChoice::Accept ? u"accept"_s
                                                          : u"keep"_s;
    root.add(u"ssl"_s, QJsonValue(ssl));
    root.add(u"anonymous"_s, m_choices.anonymous ? QJsonValue(*m_choices.anonymous) : QJsonValue(u"keep"_s));
    if (m_choices.mapping) {
        Object mapping;
        mapping.add(u"oneToOne"_s, QJsonValue(m_choices.oneToOne));
        mapping.add(u"manyToOne"_s, QJsonValue(m_choices.manyToOne));
        root.add(u"mapping"_s, mapping.onOneLine());
    } else {
        root.add(u"mapping"_s, QJsonValue(u"keep"_s));
    }
    QStringList items;
    for (const auto &choice : m_choices.oneToOneMappings)
        items += oneToOne(choice);
    root.add(u"oneToOne"_s, list(items, 1));
    items.clear();
    for (const auto &choice : m_choices.manyToOneMappings)
        items += manyToOne(choice);
    root.add(u"manyToOne"_s, list(items, 1));
    if (m_choices.passwords == PasswordPolicy::PlainText) {
        root.add(u"passwords"_s, QJsonValue(u"plain-text"_s));
    } else if (m_choices.passwords == PasswordPolicy::AesKey) {
        Object key;
        key.add(u"aesKey"_s, QJsonValue(path(m_choices.keyFile)));
        root.add(u"passwords"_s, key.onOneLine());
    }
    if (!m_choices.closedHoles.isEmpty())
        root.add(u"closeHoles"_s, QJsonValue(QJsonArray::fromStringList(m_choices.closedHoles)));
    return root.onLines(0).toUtf8() + '\n';
}

} // namespace

QByteArray writeAnswers(const Choices &choices)
{
    return Writer(choices).write();
}

} // namespace certwizard::setup
