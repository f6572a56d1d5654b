#include "base/runtime.h"
#include "pki/chain.h"
#include "pki/fitness.h"
#include "pki/identity.h"
#include "pki/read.h"
#include "pki/request.h"
#include "pki/revocation.h"

#include <QCoreApplication>

#include <cstdlib>

using namespace certwizard;

namespace {

/// Everything that a list or a details view would ask.
qsizetype use(const pki::Certificate &certificate)
{
    const auto now = QDateTime::fromSecsSinceEpoch(1'800'000'000);
    const auto again = pki::Certificate::fromBase64(certificate.base64());
    if (!again || !(*again == certificate))
        std::abort(); // What was read must survive being written.
    const auto chain = pki::buildChain(certificate, {.time = now, .trusted = {certificate}});
    return certificate.subject().toString().size() + certificate.issuer().display().size()
           + certificate.serialNumber().size() + certificate.thumbprint().size() + certificate.dnsNames().size()
           + certificate.ipAddresses().size() + certificate.emails().size() + certificate.upns().size()
           + certificate.key().bits + certificate.signatureAlgorithm().size() + certificate.purposeOids().size()
           + certificate.notAfter().isValid() + certificate.isCa() + certificate.isSelfSigned()
           + pki::clientFitness(certificate, {.now = now, .authorities = {certificate}}).findings.size()
           + pki::serverFitness(certificate, QStringLiteral("www.example"), {.now = now}).findings.size()
           + chain.faults.size();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static int argc = 1;
    static char name[] = "fuzz";
    static char *argv[] = {name, nullptr};
    static const QCoreApplication application(argc, argv);
    static const auto runtime = base::Runtime::start();
    static const auto password = base::Secret::copyOf("password");

    const QByteArrayView content(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto source = QStringLiteral("fuzz");
    qsizetype used = 0;
    if (const auto material = pki::read(content, source, password)) {
        for (const auto &certificate : material->certificates)
            used += use(certificate);
        if (const auto only = pki::onlyCertificate(*material))
            used += only->der().size();
    }
    used += pki::readKey(content, source).has_value();
    if (const auto list = pki::RevocationList::read(content, source))
        used += list->entries().size() + list->issuer().toString().size() + list->pem().size();
    if (const auto request = pki::readRequest(content, source))
        used += request->subject.toString().size();
    return used < 0 ? -1 : 0;
}
