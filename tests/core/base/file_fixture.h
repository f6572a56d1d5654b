#pragma once

#include "base/file.h"

#include <QTemporaryDir>

#include <memory>

namespace certwizard::test {

/// A folder with room for a file and its backup, and how they are replaced.
class FileFixture {
protected:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_target;
    QString m_backup;

    [[nodiscard]] bool prepare()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_target = path(QStringLiteral("applicationHost.config"));
        m_backup = path(QStringLiteral("applicationHost.config.backup"));
        return m_folder->isValid();
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] base::Result<base::Replaced> replace(const base::FileSnapshot &before, const QByteArray &content,
                                                       const base::Progress &progress = {}) const
    {
        return base::replaceFile({.before = &before, .pieces = {content}, .backupPath = m_backup}, progress);
    }
};

} // namespace certwizard::test
