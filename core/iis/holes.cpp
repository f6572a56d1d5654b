#include "configuration_data.h"
#include "iis/configuration.h"
#include "section_view.h"

namespace certwizard::iis {

using namespace Qt::StringLiterals;

namespace {

/// What is written for one path below the site.
class HoleFinder {
public:
    HoleFinder(const PathEntry &entry, const Demands &demands) : m_entry(entry), m_demands(demands) {}

    QList<Hole> find()
    {
        access();
        if (m_demands.noAnonymous)
            switchedOn(SectionId::AnonymousAuthentication, Hole::Kind::AnonymousEnabled);
        if (m_demands.mapping)
            mapping();
        if (m_demands.noOtherSignIn) {
            switchedOn(SectionId::ClientCertificateMapping, Hole::Kind::OtherSignIn);
            switchedOn(SectionId::BasicAuthentication, Hole::Kind::OtherSignIn);
            switchedOn(SectionId::DigestAuthentication, Hole::Kind::OtherSignIn);
            switchedOn(SectionId::WindowsAuthentication, Hole::Kind::OtherSignIn);
        }
        return std::move(m_holes);
    }

private:
    [[nodiscard]] xml::Element section(SectionId id) const { return m_entry.sections.value(sectionName(id)).element; }

    void add(Hole::Kind kind, SectionId id, const QString &attribute, const QString &value, const xml::Element &at)
    {
        m_holes.append({kind, m_entry.path, id, attribute, value, at.position(), section(id)});
    }

    void access()
    {
        const auto element = section(SectionId::Access);
        const auto text = element.value("sslFlags");
        if (!text)
            return;
        const auto flags = SslFlags::fromText(*text).set;
        if (m_demands.certificate && !flags.testFlag(SslFlag::RequireCert))
            add(Hole::Kind::CertificateNotRequired, SectionId::Access, u"sslFlags"_s, *text, element);
        else if (m_demands.ssl && !flags.testFlag(SslFlag::Ssl))
            add(Hole::Kind::SslNotRequired, SectionId::Access, u"sslFlags"_s, *text, element);
    }

    void switchedOn(SectionId id, Hole::Kind kind)
    {
        const auto element = section(id);
        const auto text = element.value("enabled");
        if (text && parseBool(*text).value_or(false))
            add(kind, id, u"enabled"_s, *text, element);
    }

    void mapping()
    {
        const auto id = SectionId::IisClientCertificateMapping;
        const auto element = section(id);
        const auto text = element.value("enabled");
        if (text && !parseBool(*text).value_or(true))
            add(Hole::Kind::MappingDisabled, id, u"enabled"_s, *text, element);
        for (const auto *collection : {"oneToOneMappings", "manyToOneMappings"}) {
            const auto first = element.child(collection).firstChild();
            if (first)
                add(Hole::Kind::MappingsIgnored, id, QString::fromLatin1(collection), {}, first);
        }
    }

    const PathEntry &m_entry;
    const Demands &m_demands;
    QList<Hole> m_holes;
};

} // namespace

QList<Hole> Configuration::holes(const QString &siteName, const Demands &demands) const
{
    QList<Hole> holes;
    const QString below = pathKey(siteName) + u'/';
    for (const auto &key : m_data->layers.order) {
        if (key.startsWith(below))
            holes.append(HoleFinder(*m_data->layers.find(key), demands).find());
    }
    return holes;
}

} // namespace certwizard::iis
