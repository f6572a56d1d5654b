#pragma once

#include "base/error.h"

#include <QByteArrayView>
#include <QHash>
#include <QString>

#include <optional>

namespace certwizard::setup {

/// Where each value of a JSON text stands, by its path: "oneToOne[2].userName", "" for the whole.
/// The text has to be valid JSON already (QJsonDocument decides that); this only locates.
class JsonPositions {
public:
    explicit JsonPositions(QByteArrayView json);

    /// Of a value; for a path that is not there, of the nearest thing around it.
    [[nodiscard]] base::Position of(const QString &path) const;
    /// A key that an object has twice: QJsonDocument silently keeps the last.
    [[nodiscard]] std::optional<QString> duplicate() const { return m_duplicate; }
    /// Line and column, from 1, of an offset; columns count bytes.
    [[nodiscard]] static base::Position positionAt(QByteArrayView json, qsizetype offset);

private:
    void value(const QString &path);
    void object(const QString &path);
    void array(const QString &path);
    [[nodiscard]] QString string();
    void space();
    [[nodiscard]] char peek() const { return m_at < m_json.size() ? m_json[m_at] : '\0'; }

    QByteArrayView m_json;
    qsizetype m_at = 0;
    QHash<QString, qsizetype> m_offsets;
    std::optional<QString> m_duplicate;
};

} // namespace certwizard::setup
