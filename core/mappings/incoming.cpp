#include "mappings/incoming.h"

#include "quick_facts.h"

#include "base/file.h"
#include "base/secret.h"
#include "pki/read.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <atomic>
#include <thread>

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

/// A prompter that answers without a person may give the same wrong password for ever.
constexpr int mostAttempts = 20;

/// More is no certificate; `pki::readFile` says what it is.
constexpr qsizetype longestPlain = 64 * 1024;

/// A long SEQUENCE whose first part is one too. Private keys do not begin so: they are not to be copied about.
bool beginsLikeCertificate(QByteArrayView der)
{
    return der.size() > 4 && der[0] == 0x30 && quint8(der[1]) == 0x82 && der[4] == 0x30;
}

/// The base64 of a text that is one certificate in PEM, bare base64 or DER and nothing else; empty for all others.
QByteArray plainBase64(QByteArrayView content)
{
    constexpr QByteArrayView header("-----BEGIN CERTIFICATE-----");
    constexpr QByteArrayView footer("-----END CERTIFICATE-----");
    constexpr qsizetype beginning = 8;
    if (content.size() > longestPlain)
        return {};
    if (beginsLikeCertificate(content))
        return content.toByteArray().toBase64();
    content = content.trimmed();
    if (content.startsWith(header) && content.endsWith(footer))
        content = content.sliced(header.size()).chopped(footer.size()).trimmed();
    if (content.contains('-')
        || !beginsLikeCertificate(
            QByteArray::fromBase64(content.first(std::min(content.size(), beginning)).toByteArray())))
        return {};
    QByteArray text;
    text.reserve(content.size());
    while (!content.isEmpty()) {
        const auto end = content.indexOf('\n');
        auto line = end < 0 ? content : content.first(end);
        content = end < 0 ? QByteArrayView() : content.sliced(end + 1);
        if (line.endsWith('\r'))
            line.chop(1);
        text += line;
    }
    return text;
}

/// What nearly every file is, read in a tenth of the time; whatever is in any way special is left to `pki::read`.
std::optional<NewCertificate> quickCertificate(QByteArrayView content)
{
    auto base64 = plainBase64(content);
    auto facts = quickFacts(base64);
    if (!facts)
        return std::nullopt;
    setup::CertificateSource source{setup::CertificateSource::Kind::Text, QString::fromLatin1(base64), {}};
    return NewCertificate{std::move(base64), std::move(*facts), std::move(source), {}};
}

QList<Incoming> readOne(const QString &path, base::Prompter *prompter)
{
    if (auto bytes = base::readBytes(path, longestPlain)) {
        if (auto certificate = quickCertificate(*bytes))
            return {{path, std::move(certificate), {}}};
        base::wipe(*bytes); // it may be anything
    }
    auto material = pki::readFile(path, pki::Want::Certificates, prompter);
    const auto isWrong = [&] { return !material && material.error().code == base::ErrorCode::WrongPassword; };
    for (int attempt = 2; prompter && isWrong() && attempt <= mostAttempts; ++attempt)
        material = pki::readFile(path, pki::Want::Certificates, prompter, attempt);
    return fromMaterial(material, path);
}

QStringList expanded(const QStringList &paths)
{
    QStringList files;
    for (const auto &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files.append(path);
            continue;
        }
        const QDir folder(path);
        auto names = folder.entryList(QDir::Files, QDir::Unsorted);
        names.sort();
        for (const auto &name : std::as_const(names))
            files.append(folder.filePath(name));
    }
    return files;
}

/// Calls `work` with every number below `count`, on all cores; this thread is one of them, and reports.
template <typename Work>
void onAllCores(qsizetype count, const base::Progress &progress, Work work)
{
    constexpr qsizetype batch = 16;
    std::atomic<qsizetype> next = 0;
    const auto workSome = [&](bool reports) {
        while (!progress.cancelled()) {
            const auto first = next.fetch_add(batch, std::memory_order_relaxed);
            if (first >= count)
                return;
            for (auto i = first; i < std::min(first + batch, count); ++i)
                work(i);
            if (reports)
                progress(double(first) / double(count));
        }
    };
    const auto cores = std::max<qsizetype>(1, std::thread::hardware_concurrency());
    std::vector<std::jthread> others;
    for (qsizetype i = 1; i < std::min(cores, count / batch); ++i)
        others.emplace_back(workSome, false);
    workSome(true);
}

} // namespace

QList<Incoming> readFiles(const QStringList &paths, base::Prompter *prompter, const base::Progress &progress)
{
    const auto files = expanded(paths);
    QList<Incoming> found;
    if (prompter) { // people answer one question at a time, on the thread that asks
        for (qsizetype i = 0; i < files.size() && !progress.cancelled(); ++i) {
            found += readOne(files[i], prompter);
            progress(double(i + 1) / double(files.size()));
        }
        return found;
    }
    std::vector<QList<Incoming>> each(size_t(files.size()));
    onAllCores(files.size(), progress, [&](qsizetype i) { each[size_t(i)] = readOne(files[i], nullptr); });
    found.reserve(files.size());
    for (auto &some : each)
        found += std::move(some);
    progress(1);
    return found;
}

QList<Incoming> readBytes(const QByteArray &bytes, const QString &name, base::Prompter *prompter)
{
    if (auto certificate = quickCertificate(bytes))
        return {{name, std::move(certificate), {}}};
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
