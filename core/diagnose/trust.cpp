#include "trust.h"

#include "tls_socket.h"

#include <QHostAddress>

#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

#include <algorithm>

namespace certwizard::diagnose {

namespace {

using Store = std::unique_ptr<X509_STORE, FreeWith<X509_STORE_free>>;
using StoreContext = std::unique_ptr<X509_STORE_CTX, FreeWith<X509_STORE_CTX_free>>;

void freeStack(STACK_OF(X509) * stack)
{
    sk_X509_free(stack);
}
using Stack = std::unique_ptr<STACK_OF(X509), FreeWith<freeStack>>;

Trust toTrust(int code)
{
    switch (code) {
    case X509_V_OK:
        return Trust::Trusted;
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return Trust::Expired;
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return Trust::NotYetValid;
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
        return Trust::SelfSigned;
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
        return Trust::UnknownIssuer;
    default:
        return Trust::Other;
    }
}

Trust verify(const QList<pki::Certificate> &chain, const ProbeRequest &request)
{
    const Store store(X509_STORE_new());
    if (request.trusted.isEmpty())
        X509_STORE_set_default_paths(store.get());
    for (const auto &certificate : request.trusted)
        X509_STORE_add_cert(store.get(), certificate.x509());
    const Stack untrusted(sk_X509_new_null());
    for (const auto &certificate : chain.sliced(1))
        sk_X509_push(untrusted.get(), certificate.x509());
    const StoreContext context(X509_STORE_CTX_new());
    X509_STORE_CTX_init(context.get(), store.get(), chain.first().x509(), untrusted.get());
    X509_STORE_CTX_set_purpose(context.get(), X509_PURPOSE_SSL_SERVER);
    X509_STORE_CTX_set_time(context.get(), 0, static_cast<time_t>(request.clock().toSecsSinceEpoch()));
    if (!request.trusted.isEmpty()) // an intermediate that the person trusts is enough
        X509_STORE_CTX_set_flags(context.get(), X509_V_FLAG_PARTIAL_CHAIN);
    return X509_verify_cert(context.get()) == 1 ? Trust::Trusted : toTrust(X509_STORE_CTX_get_error(context.get()));
}

} // namespace

void judgeServer(ProbeReport &report, const ProbeRequest &request)
{
    const auto withChain =
        std::ranges::find_if(report.attempts, [](const Attempt &made) { return !made.serverChain.isEmpty(); });
    if (withChain == report.attempts.end())
        return;
    report.serverTrust = verify(withChain->serverChain, request);
    // Whoever issued it: an expired one stops browsers first.
    const auto &first = withChain->serverChain.first();
    if (const auto now = request.clock(); first.notAfter() < now)
        report.serverTrust = Trust::Expired;
    else if (first.notBefore() > now)
        report.serverTrust = Trust::NotYetValid;
    X509 *leaf = withChain->serverChain.first().x509();
    const auto host = request.url.host(QUrl::FullyEncoded).toLatin1();
    report.serverNameMatches =
        QHostAddress(QString::fromLatin1(host)).isNull()
            ? X509_check_host(leaf, host.constData(), static_cast<size_t>(host.size()), 0, nullptr) == 1
            : X509_check_ip_asc(leaf, host.constData(), 0) == 1;
}

} // namespace certwizard::diagnose
