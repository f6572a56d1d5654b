// The quick walk over a certificate reads what OpenSSL reads, or leaves it to OpenSSL.

#include "fuzz_support.h"
#include "iis/mapping.h"
#include "mappings/facts.h"
#include "quick_facts.h"

#include <cstdlib>

using namespace certwizard;

namespace {

bool agree(const mappings::CertificateFacts &a, const mappings::CertificateFacts &b)
{
    return a.thumbprint == b.thumbprint && a.notBefore == b.notBefore && a.notAfter == b.notAfter
           && a.readable == b.readable && a.clientAuthentication == b.clientAuthentication
           && a.serverAuthentication == b.serverAuthentication && a.authority == b.authority && a.person == b.person
           && a.subject == b.subject && a.issuer == b.issuer && a.serial == b.serial && a.upn == b.upn
           && a.email == b.email;
}

} // namespace

/// Half of the inputs are a certificate, the others the text of the attribute.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::begin();
    const auto bytes = fuzz::view(data, size).toByteArray();
    const auto text = bytes.startsWith('0') ? bytes.toBase64() : bytes;
    const auto quick = mappings::quickFacts(text);
    const auto read = iis::readMappingCertificate(text);
    if (quick) {
        if (read.certificate.isNull() || !agree(*quick, mappings::factsOf(read.certificate)))
            std::abort();
    }
    return mappings::readFacts(text).readable == read.certificate.isNull() ? (std::abort(), -1) : 0;
}
