#include "base/runtime.h"

#include <QtCrypto>

#if defined(__SANITIZE_ADDRESS__) && __has_include(<sanitizer/lsan_interface.h>)
#include <sanitizer/lsan_interface.h>
#endif

namespace certwizard::base {

using namespace Qt::StringLiterals;

struct Runtime::Data {
    // Some room for locked memory; QCA goes on with ordinary memory where the system allows none.
    QCA::Initializer initializer{QCA::Practical, 64};
};

Runtime::Runtime(std::unique_ptr<Data> data) : m_data(std::move(data)) {}
Runtime::Runtime(Runtime &&) noexcept = default;
Runtime &Runtime::operator=(Runtime &&) noexcept = default;
Runtime::~Runtime() = default;

Result<Runtime> Runtime::start()
{
#if defined(__SANITIZE_ADDRESS__) && __has_include(<sanitizer/lsan_interface.h>)
    // QCA's plugin loads OpenSSL's legacy provider and never unloads it. A suppression by stack could not tell that
    // from OpenSSL objects of our own.
    const __lsan::ScopedDisabler ignoreLeaks;
#endif
    auto data = std::make_unique<Data>();
    QStringList missing;
    for (const auto &feature : {u"sha256"_s, u"sha1"_s, u"hmac(sha256)"_s, u"aes128-cbc"_s, u"aes256-cbc"_s,
                                u"pbkdf2(sha1)"_s, u"random"_s}) {
        if (!QCA::isSupported(feature.toLatin1().constData()))
            missing += feature;
    }
    if (!missing.isEmpty())
        return fail(ErrorCode::CryptoFailed, u"QCA"_s, missing.join(u", "_s));
    return Runtime(std::move(data));
}

} // namespace certwizard::base
