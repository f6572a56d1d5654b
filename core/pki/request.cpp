#include "pki/request.h"

#include "alternative_names.h"
#include "base/file.h"
#include "der.h"
#include "name.h"
#include "openssl.h"
#include "text.h"

namespace certwizard::pki {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;

namespace {

constexpr qint64 requestSizeLimit = 1024 * 1024;

base::Result<QByteArray> derOf(QByteArrayView content, const QString &source)
{
    const auto text = asText(content);
    if (!text)
        return content.toByteArray();
    auto scanned = scanText(*text);
    for (const auto &block : scanned.blocks) {
        if (!block.label.endsWith("CERTIFICATE REQUEST"))
            continue;
        auto decoded = block.decoded();
        if (!block.closed || !decoded)
            return fail(ErrorCode::CertificateDamaged, source, block.closed ? u"base64"_s : u"truncated"_s);
        return std::move(*decoded);
    }
    if (scanned.bareDamaged)
        return fail(ErrorCode::CertificateDamaged, source, u"base64"_s);
    if (scanned.bare.empty())
        return fail(ErrorCode::NotARequest, source);
    // Moved, not copied: what stays behind is wiped, and a copy would share its buffer.
    return std::move(scanned.bare.front());
}

openssl::GeneralNamesPtr wantedNames(const X509_REQ *request)
{
    const openssl::ExtensionStack extensions(X509_REQ_get_extensions(const_cast<X509_REQ *>(request)));
    openssl::GeneralNamesPtr names(static_cast<GENERAL_NAMES *>(X509V3_get_d2i(extensions.get(), NID_subject_alt_name,
                                                                               nullptr, nullptr)));
    openssl::forgetErrors();
    return names;
}

} // namespace

base::Result<CertificateRequest> readRequest(QByteArrayView content, const QString &source)
{
    if (content.size() > requestSizeLimit)
        return fail(ErrorCode::FileTooLarge, source, QString::number(requestSizeLimit));
    if (content.trimmed().isEmpty())
        return fail(ErrorCode::FileEmpty, source);
    const auto der = derOf(content, source);
    if (!der)
        return std::unexpected(der.error());
    if (sniff(*der) != DerKind::CertificateRequest)
        return fail(ErrorCode::NotARequest, source);
    const auto *at = openssl::uchars(der->constData());
    const openssl::X509ReqPtr request(d2i_X509_REQ(nullptr, &at, static_cast<long>(der->size())));
    openssl::forgetErrors();
    if (!request)
        return fail(ErrorCode::CertificateDamaged, source, isCutOff(*der) ? u"truncated"_s : u"malformed"_s);
    if (at != openssl::uchars(der->constData() + der->size()))
        return fail(ErrorCode::CertificateDamaged, source, u"trailing-bytes"_s);
    auto *key = X509_REQ_get0_pubkey(request.get());
    if (!key) {
        openssl::forgetErrors();
        return fail(ErrorCode::UnsupportedAlgorithm, source);
    }
    const bool proven = X509_REQ_verify(request.get(), key) == 1;
    openssl::forgetErrors();
    if (!proven)
        return fail(ErrorCode::RequestNotProven, source);

    CertificateRequest result;
    result.subject = nameFrom(X509_REQ_get_subject_name(request.get()));
    const auto names = wantedNames(request.get());
    result.dnsNames = dnsNamesOf(names.get());
    result.ipAddresses = ipAddressesOf(names.get());
    result.emails = emailsOf(names.get()) + result.subject.values(u"E");
    result.emails.removeDuplicates();
    result.upns = upnsOf(names.get());
    result.key = PublicKey::fromEvp(key);
    return result;
}

base::Result<CertificateRequest> readRequestFile(const QString &path)
{
    const auto snapshot = base::readFile(path, requestSizeLimit);
    if (!snapshot)
        return std::unexpected(snapshot.error());
    return readRequest(snapshot->bytes, path);
}

} // namespace certwizard::pki
