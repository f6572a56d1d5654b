#include "base/runtime.h"
#include "iis/admission.h"
#include "iis/aes_protector.h"
#include "iis/lint.h"
#include "iis/writer.h"

#include <QCoreApplication>

#include <cstdlib>

using namespace certwizard;
using namespace Qt::StringLiterals;

namespace {

/// Everything that is asked about one path.
qsizetype read(const iis::Configuration &configuration, const QString &path)
{
    const auto mapping = configuration.mapping(path);
    qsizetype used =
        configuration.access(path).sslFlags.value.toText().size() + configuration.anonymous(path).userName.value.size()
        + configuration.otherAuthentication(path).windows.value
        + static_cast<qsizetype>(configuration.serverRuntime(path).uploadReadAheadSize.value)
        + configuration.holes(path).size() + configuration.module(iis::iisCertificateMappingModule, path).isActive()
        + static_cast<int>(configuration.sectionLock(path, iis::SectionId::Access).kind);
    for (const auto &item : mapping.oneToOne)
        used += item.userName().size() + item.certificateText().size() + static_cast<int>(item.password());
    const auto findings = iis::lint(configuration, path, {QDateTime::fromSecsSinceEpoch(1'800'000'000), true, {}});
    if (findings)
        used += static_cast<qsizetype>(findings->size());
    if (auto settings = iis::effectiveSettings(configuration, path))
        used += iis::admit(*std::move(settings), {}).status;
    return used;
}

/// What the writer makes of it has to be well-formed and has to mean what was asked for.
void write(const iis::Configuration &configuration, const iis::Site &site)
{
    iis::Writer writer(configuration);
    writer.setAttribute(site.name, iis::SectionId::Access, u"sslFlags"_s, u"Ssl"_s);
    writer.setAttribute(site.name, iis::SectionId::AnonymousAuthentication, u"enabled"_s, u"false"_s);
    const auto mapping = configuration.mapping(site.name);
    if (!mapping.oneToOne.empty())
        writer.removeOneToOne(site.name, mapping.oneToOne.front());
    QStringList names;
    for (const auto &item : mapping.manyToOne)
        names.prepend(item.name);
    writer.setManyToOneOrder(site.name, names);
    writer.addOneToOne(site.name, {true, u"a & b"_s, u"\"p\""_s, "QUFB"});
    const auto patch = writer.finish();
    if (!patch)
        return;
    const auto applied = patch->applied();
    if (!applied)
        return; // expat sees more than the scan; then nothing is written
    const auto again = iis::Configuration::read(*applied);
    if (!again || again->access(site.name).sslFlags.value.toText() != "Ssl"_L1
        || again->anonymous(site.name).enabled.value)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static int argc = 1;
    static char name[] = "fuzz";
    static char *argv[] = {name, nullptr};
    static const QCoreApplication application(argc, argv);
    static const auto runtime = base::Runtime::start();

    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    auto document = xml::Document::parse(bytes, u"fuzz"_s);
    if (!document)
        return 0;
    const auto configuration = iis::Configuration::read(*std::move(document));
    if (!configuration)
        return 0;
    qsizetype used = iis::passwordProviders(*configuration).size() + read(*configuration, QString());
    for (const auto &site : configuration->sites()) {
        used += read(*configuration, site.name) + read(*configuration, site.name + u"/app/x"_s);
        // A name with a slash is not possible in IIS; paths made of it mean something else.
        if (!site.name.contains(u'/') && !site.name.isEmpty() && site.name != "."_L1)
            write(*configuration, site);
    }
    return used < 0 ? -1 : 0;
}
