// A key file that aspnet_regiis is said to have exported.

#include "fuzz_support.h"
#include "iis/aes_protector.h"

#include <cstdlib>

using namespace certwizard;
using namespace Qt::StringLiterals;

namespace {

const iis::Configuration &configuration()
{
    static const auto read = [] {
        const auto text = QByteArrayLiteral(
            "<configuration><system.applicationHost><sites/></system.applicationHost><configProtectedData><providers>"
            "<add name=\"AesProvider\" type=\"Microsoft.ApplicationHost.AesProtectedConfigurationProvider\" "
            "keyContainerName=\"iisConfigurationKey\" useOAEP=\"false\" useMachineContainer=\"true\" "
            "sessionKey=\"AQIAAA5mAAAApAAA\"/></providers></configProtectedData></configuration>");
        return iis::Configuration::read(*xml::Document::parse(text, u"applicationHost.config"_s));
    }();
    if (!read)
        std::abort();
    return *read;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::begin();
    const auto xml = base::Secret::copyOf({reinterpret_cast<const char *>(data), size});
    // That session key belongs to nobody: no file can open it.
    if (iis::AesPasswordProtector::fromKey(configuration(), xml, u"keys.xml"_s))
        std::abort();
    return 0;
}
