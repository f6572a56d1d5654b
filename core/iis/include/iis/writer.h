#pragma once

#include "base/secret.h"
#include "iis/configuration.h"
#include "xml/editor.h"

namespace certwizard::iis {

/// How a new password is put into the file.
class PasswordProtector {
public:
    virtual ~PasswordProtector() = default;
    /// The attribute's text. Never called for values that are kept.
    [[nodiscard]] virtual base::Result<QString> protect(const base::Secret &password) const = 0;
};

/// Plain text: IIS accepts it (reference 2.6). Only after the person's explicit consent.
class PlainTextPasswords final : public PasswordProtector {
public:
    [[nodiscard]] base::Result<QString> protect(const base::Secret &password) const override;
};

struct NewOneToOne {
    bool enabled = true;
    QString userName;
    QString password;       ///< protected text; empty: attribute omitted
    QByteArray certificate; ///< base64, one line
};

struct NewManyToOne {
    QString name;
    QString description;
    bool enabled = true;
    bool allow = true;
    QString userName; ///< empty: attribute omitted (the schema refuses an empty one)
    QString password; ///< protected text; empty: attribute omitted
    QList<MappingRule> rules;
};

/// Puts settings where they belong in one applicationHost.config: into the existing <location> of the path or
/// a new one at the end, never a second location for the same section and path. All calls collect edits in
/// one xml::Editor; values equal to what is explicitly there give no edit.
///
/// What cannot be done is remembered and `finish` fails with the first of it: UnknownSite, SectionLocked,
/// AttributeLocked (subject: section or attribute, position: the lock), DuplicateMapping, InvalidValue.
///
/// A mapping that a path inherits cannot be changed or removed there by IIS's rules (no `remove`, no second
/// `add` of a key): the collection is taken over, that is `<clear />` and the inherited mappings written anew at
/// the path, where the change is made. From then on later changes at server level do not reach the path. A
/// locked item forbids the `clear`. Ask OneToOneMapping::isInherited before, and tell the person.
class Writer {
public:
    explicit Writer(Configuration configuration);
    ~Writer();
    Writer(Writer &&) noexcept;
    Writer &operator=(Writer &&) noexcept;

    /// Sets one attribute of a section at a path ("Site" or "Site/app"; "" is the server level).
    void setAttribute(const QString &path, SectionId section, const QString &name, const QString &value);
    /// Back to the inherited value.
    void removeAttribute(const QString &path, SectionId section, const QString &name);

    void addBinding(const Site &site, const QString &protocol, const QString &information,
                    std::optional<quint32> sslFlags);
    void setBindingFlags(const Binding &binding, quint32 sslFlags);

    // `path` is the one that `mapping` was asked for with Configuration::mapping.

    void addOneToOne(const QString &path, const NewOneToOne &mapping);
    /// An empty userName or password removes the attribute.
    void setOneToOneAttribute(const QString &path, const OneToOneMapping &mapping, const QString &name,
                              const QString &value);
    void removeOneToOne(const QString &path, const OneToOneMapping &mapping);

    void addManyToOne(const QString &path, const NewManyToOne &mapping);
    /// An empty userName, description or password removes the attribute.
    void setManyToOneAttribute(const QString &path, const ManyToOneMapping &mapping, const QString &name,
                               const QString &value);
    void setRules(const QString &path, const ManyToOneMapping &mapping, const QList<MappingRule> &rules);
    void removeManyToOne(const QString &path, const ManyToOneMapping &mapping);
    /// The order of the mappings by name, new ones too; those not named stay behind in their order. The order of
    /// calls does not matter: it is applied by `finish`.
    void setManyToOneOrder(const QString &path, const QStringList &names);

    /// Freezes what was collected; called once.
    [[nodiscard]] base::Result<xml::Patch> finish();

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace certwizard::iis
