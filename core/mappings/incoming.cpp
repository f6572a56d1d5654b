#include "mappings/incoming.h"

#include "pki/read.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace certwizard::mappings {

namespace {

bool issuedAnother(const pki::Certificate &certificate, const QList<pki::Certificate> &all)
{
    return certificate.isCa() && std::ranges::any_of(all, [&](const pki::Certificate &other) {
               return other != certificate && other.issuer() == certificate.subject();
           });
}

QList<Incoming> fromMaterial(const base::Result<pki::Material> &material, const QString &source)
{
    if (!material)
        return {{source, {}, material.error()}};
    QList<Incoming> found;
    for (const auto &certificate : material->certificates)
        if (!issuedAnother(certificate, material->certificates))
            found.append({source, newCertificate(certificate), {}});
    if (found.isEmpty())
        found.append({source, {}, base::Error{base::ErrorCode::NoCertificate, source, {}, {}, nullptr}});
    return found;
}

QStringList expanded(const QStringList &paths)
{
    QStringList files;
    for (const auto &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files.append(path);
            continue;
        }
        const auto inside = QDir(path).entryInfoList(QDir::Files | QDir::Readable, QDir::Name);
        for (const auto &entry : inside)
            files.append(entry.filePath());
    }
    return files;
}

} // namespace

QList<Incoming> readFiles(const QStringList &paths, base::Prompter *prompter, const base::Progress &progress)
{
    QList<Incoming> found;
    const auto files = expanded(paths);
    for (qsizetype i = 0; i < files.size() && !progress.cancelled(); ++i) {
        found += fromMaterial(pki::readFile(files[i], pki::Want::Certificates, prompter), files[i]);
        progress(double(i + 1) / double(files.size()));
    }
    return found;
}

QList<Incoming> readBytes(const QByteArray &bytes, const QString &name, base::Prompter *prompter)
{
    return fromMaterial(pki::read(bytes, name, pki::Want::Certificates, prompter), name);
}

QList<Incoming> readText(const QString &text, const QString &name)
{
    auto found = readBytes(text.toUtf8(), name);
    for (auto &incoming : found)
        incoming.source.clear();
    return found;
}

} // namespace certwizard::mappings
