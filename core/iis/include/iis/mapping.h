#pragma once

#include "iis/values.h"
#include "pki/certificate.h"
#include "xml/document.h"

#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace certwizard::iis {

/// What IIS would make of a `certificate` attribute.
struct MappingCertificate {
    enum class Defect {
        None,
        Empty,
        PemHeader,  ///< header or footer inside: fixable with certainty
        WhiteSpace, ///< line breaks or blanks inside: fixable with certainty
        NotBase64,
        CutOff,        ///< base64 of the beginning of a certificate
        NotCertificate ///< valid base64 of something else
    };
    Defect defect = Defect::None;
    pki::Certificate certificate; ///< null when it cannot be read at all; set for the fixable defects
};
/// The text as written, character references and all.
[[nodiscard]] MappingCertificate readMappingCertificate(QByteArrayView attributeText);

/// One row of oneToOneMappings: a handle into the document, read on demand. 100,000 of them cost 16 bytes each.
class OneToOneMapping {
public:
    OneToOneMapping() = default;
    OneToOneMapping(xml::Element element, bool inherited) : m_element(element), m_inherited(inherited) {}

    [[nodiscard]] xml::Element element() const { return m_element; }
    [[nodiscard]] bool isInherited() const { return m_inherited; } ///< set above the path that was asked about
    [[nodiscard]] bool isEnabled() const;
    [[nodiscard]] QString userName() const;
    [[nodiscard]] StoredPassword password() const;
    [[nodiscard]] QByteArrayView certificateText() const; ///< as written (base64 needs no escapes, but may have some)
    [[nodiscard]] MappingCertificate certificate() const; ///< decodes: not for 100,000 rows at once

private:
    xml::Element m_element;
    bool m_inherited = false;
};

struct MappingRule {
    enum class Field { Subject, Issuer };
    Field field = Field::Subject;
    QString subField; ///< O OU CN C S L are documented for IIS 7+
    QString match;
    bool caseSensitive = true;
    /// What stands in the file instead of a field that IIS knows: it refuses the file with 500.19 then (reference 1),
    /// and `field` says nothing. Not set in a sound rule.
    std::optional<QString> unknownField = {};
    friend bool operator==(const MappingRule &, const MappingRule &) = default;
};

struct ManyToOneMapping {
    QString name;
    QString description;
    bool enabled = true;
    bool allow = true; ///< permissionMode
    QString userName;
    StoredPassword password = StoredPassword::None;
    QList<MappingRule> rules;
    bool inherited = false;
    xml::Element element;
};

/// The effective iisClientCertificateMappingAuthentication section of one path.
struct MappingSettings {
    Setting<bool> enabled;
    Setting<bool> oneToOneEnabled;
    Setting<bool> manyToOneEnabled;
    Setting<QString> defaultLogonDomain;
    Setting<LogonMethod> logonMethod;
    std::vector<OneToOneMapping> oneToOne;   ///< effective, in order, `clear` honoured
    std::vector<ManyToOneMapping> manyToOne; ///< effective, in order
    Lock oneToOneLock;                       ///< against adding to oneToOneMappings at this path
    Lock manyToOneLock;                      ///< against adding to manyToOneMappings at this path
};

} // namespace certwizard::iis
