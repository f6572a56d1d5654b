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
class Writer {
public:
    explicit Writer(Configuration configuration);
    ~Writer();
    Writer(Writer &&) noexcept;
    Writer &operator=(Writer &&) noexcept;

    /// Sets one attribute of a section at a path ("Site" or "Site/app").
    void setAttribute(const QString &path, SectionId section, const QString &name, const QString &value);

    void addBinding(const Site &site, const QString &protocol, const QString &information, std::optional<quint32> sslFlags);
    void setBindingFlags(const Binding &binding, quint32 sslFlags);

    void addOneToOne(const QString &path, const NewOneToOne &mapping);
    void setOneToOneAttribute(const OneToOneMapping &mapping, const QString &name, const QString &value);
    void removeOneToOne(const OneToOneMapping &mapping);

    void addManyToOne(const QString &path, const NewManyToOne &mapping);
    void setManyToOneAttribute(const ManyToOneMapping &mapping, const QString &name, const QString &value);
    void setRules(const ManyToOneMapping &mapping, const QList<MappingRule> &rules);
    void removeManyToOne(const ManyToOneMapping &mapping);
    void moveManyToOne(const ManyToOneMapping &mapping, const ManyToOneMapping &before);

    [[nodiscard]] xml::Patch finish() const;

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace certwizard::iis
