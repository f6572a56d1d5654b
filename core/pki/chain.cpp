#include "pki/chain.h"

#include "openssl.h"

#include <algorithm>
#include <ctime>

namespace certwizard::pki {

using namespace Qt::StringLiterals;

namespace {

ChainProblem problemOf(int error)
{
    switch (error) {
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
        return ChainProblem::IssuerNotFound;
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_CERT_UNTRUSTED:
    case X509_V_ERR_CERT_REJECTED:
        return ChainProblem::NotTrusted;
    case X509_V_ERR_CERT_HAS_EXPIRED:
    case X509_V_ERR_ERROR_IN_CERT_NOT_AFTER_FIELD:
        return ChainProblem::Expired;
    case X509_V_ERR_CERT_NOT_YET_VALID:
    case X509_V_ERR_ERROR_IN_CERT_NOT_BEFORE_FIELD:
        return ChainProblem::NotYetValid;
    case X509_V_ERR_INVALID_PURPOSE:
        return ChainProblem::WrongPurpose;
    case X509_V_ERR_CERT_REVOKED:
        return ChainProblem::Revoked;
    case X509_V_ERR_UNABLE_TO_GET_CRL:
    case X509_V_ERR_UNABLE_TO_GET_CRL_ISSUER:
    case X509_V_ERR_DIFFERENT_CRL_SCOPE:
        return ChainProblem::RevocationUnknown;
    case X509_V_ERR_CRL_HAS_EXPIRED:
    case X509_V_ERR_CRL_NOT_YET_VALID:
        return ChainProblem::RevocationListExpired;
    case X509_V_ERR_UNABLE_TO_DECRYPT_CRL_SIGNATURE:
    case X509_V_ERR_CRL_SIGNATURE_FAILURE:
    case X509_V_ERR_ERROR_IN_CRL_LAST_UPDATE_FIELD:
    case X509_V_ERR_ERROR_IN_CRL_NEXT_UPDATE_FIELD:
    case X509_V_ERR_KEYUSAGE_NO_CRL_SIGN:
    case X509_V_ERR_UNHANDLED_CRITICAL_CRL_EXTENSION:
    case X509_V_ERR_CRL_PATH_VALIDATION_ERROR:
        return ChainProblem::RevocationListInvalid;
    case X509_V_ERR_CERT_SIGNATURE_FAILURE:
    case X509_V_ERR_UNABLE_TO_DECRYPT_CERT_SIGNATURE:
        return ChainProblem::BadSignature;
    case X509_V_ERR_INVALID_CA:
    case X509_V_ERR_INVALID_NON_CA:
    case X509_V_ERR_KEYUSAGE_NO_CERTSIGN:
        return ChainProblem::NotAnAuthority;
    case X509_V_ERR_PATH_LENGTH_EXCEEDED:
    case X509_V_ERR_CERT_CHAIN_TOO_LONG:
        return ChainProblem::PathTooLong;
    case X509_V_ERR_PERMITTED_VIOLATION:
    case X509_V_ERR_EXCLUDED_VIOLATION:
    case X509_V_ERR_SUBTREE_MINMAX:
    case X509_V_ERR_UNSUPPORTED_NAME_SYNTAX:
        return ChainProblem::NameNotPermitted;
    case X509_V_ERR_UNHANDLED_CRITICAL_EXTENSION:
    case X509_V_ERR_INVALID_EXTENSION:
    case X509_V_ERR_UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY:
        return ChainProblem::Malformed;
    default:
        return ChainProblem::Other;
    }
}

/// The one to show first: what makes the others follow, or what cannot be repaired.
int rank(const ChainFault &fault)
{
    switch (fault.problem) {
    case ChainProblem::BadSignature:
        return 0;
    case ChainProblem::Revoked:
        return 1;
    case ChainProblem::IssuerNotFound:
        return 2;
    case ChainProblem::NotTrusted:
        return 3;
    case ChainProblem::NotAnAuthority:
    case ChainProblem::PathTooLong:
    case ChainProblem::NameNotPermitted:
    case ChainProblem::Malformed:
        return 4;
    case ChainProblem::Expired:
    case ChainProblem::NotYetValid:
        return 5;
    case ChainProblem::WrongPurpose:
        return 6;
    default:
        return 7;
    }
}

QString detailOf(X509_STORE_CTX *context, int error, ChainProblem problem)
{
    if (problem == ChainProblem::Other)
        return QString::fromLatin1(X509_verify_cert_error_string(error));
    if (problem != ChainProblem::Revoked)
        return {};
    auto *list = X509_STORE_CTX_get0_current_crl(context);
    X509_REVOKED *entry = nullptr;
    if (!list || X509_CRL_get0_by_cert(list, &entry, X509_STORE_CTX_get_current_cert(context)) == 0)
        return {};
    const openssl::Owned<ASN1_ENUMERATED, ASN1_ENUMERATED_free> reason(
        static_cast<ASN1_ENUMERATED *>(X509_REVOKED_get_ext_d2i(entry, NID_crl_reason, nullptr, nullptr)));
    return reason ? QString::number(ASN1_ENUMERATED_get(reason.get())) : QString();
}

struct Collected {
    QList<ChainFault> faults;
    bool requireLists = false;
};

/// Goes on after every fault, so that all of them are known at the end.
int collect(int ok, X509_STORE_CTX *context)
{
    if (ok == 1)
        return 1;
    auto &collected = *static_cast<Collected *>(X509_STORE_CTX_get_app_data(context));
    const int error = X509_STORE_CTX_get_error(context);
    const auto problem = problemOf(error);
    // Lists were given for some issuers only, and that was all that was asked for.
    const bool wanted = problem != ChainProblem::RevocationUnknown || collected.requireLists;
    const int link = std::max(X509_STORE_CTX_get_error_depth(context), 0);
    const auto same = [&](const ChainFault &fault) { return fault.problem == problem && fault.link == link; };
    if (wanted && std::ranges::none_of(collected.faults, same))
        collected.faults.append({problem, link, detailOf(context, error, problem)});
    return 1;
}

int purposeOf(Purpose purpose)
{
    switch (purpose) {
    case Purpose::ClientAuthentication:
    case Purpose::SmartCardLogon:
        return X509_PURPOSE_SSL_CLIENT;
    case Purpose::ServerAuthentication:
        return X509_PURPOSE_SSL_SERVER;
    case Purpose::Any:
        break;
    }
    return 0;
}

Chain failed(const Certificate &certificate)
{
    return {{certificate}, {{ChainProblem::Other, 0, openssl::takeReason()}}};
}

} // namespace

Chain buildChain(const Certificate &certificate, const ChainContext &context)
{
    const openssl::X509StorePtr store(X509_STORE_new());
    const openssl::X509BorrowedStack helpers(sk_X509_new_null());
    const openssl::CrlBorrowedStack lists(sk_X509_CRL_new_null());
    const openssl::X509StoreContextPtr verification(X509_STORE_CTX_new());
    if (!store || !helpers || !lists || !verification)
        return failed(certificate);
    for (const auto &trusted : context.trusted) {
        if (trusted.isSelfSigned())
            X509_STORE_add_cert(store.get(), trusted.x509());
        else
            sk_X509_push(helpers.get(), trusted.x509());
    }
    for (const auto &intermediate : context.intermediates)
        sk_X509_push(helpers.get(), intermediate.x509());
    for (const auto &list : context.revocationLists)
        sk_X509_CRL_push(lists.get(), list.crl());

    if (X509_STORE_CTX_init(verification.get(), store.get(), certificate.x509(), helpers.get()) != 1)
        return failed(certificate);
    Collected collected{{}, context.requireRevocationLists};
    X509_STORE_CTX_set_app_data(verification.get(), &collected);
    X509_STORE_CTX_set_verify_cb(verification.get(), &collect);
    X509_STORE_CTX_set0_crls(verification.get(), lists.get());
    auto *parameters = X509_STORE_CTX_get0_param(verification.get());
    X509_VERIFY_PARAM_set_time(parameters, static_cast<std::time_t>(context.time.toSecsSinceEpoch()));
    if (!context.revocationLists.isEmpty() || context.requireRevocationLists)
        X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_CRL_CHECK | X509_V_FLAG_CRL_CHECK_ALL);
    if (const int purpose = purposeOf(context.purpose); purpose != 0)
        X509_VERIFY_PARAM_set_purpose(parameters, purpose);
    const int verified = X509_verify_cert(verification.get());

    Chain result;
    const auto *built = X509_STORE_CTX_get0_chain(verification.get());
    for (int i = 0; i < sk_X509_num(built); ++i) {
        auto *link = sk_X509_value(built, i);
        result.certificates.append(link == certificate.x509() ? certificate : Certificate::fromX509(link));
    }
    if (result.certificates.isEmpty())
        result.certificates.append(certificate);
    result.faults = std::move(collected.faults);
    // A refusal without a fault that was reported would be a chain taken for good.
    if (verified != 1 && result.faults.isEmpty())
        result.faults.append(
            {ChainProblem::Other, 0,
             QString::fromLatin1(X509_verify_cert_error_string(X509_STORE_CTX_get_error(verification.get())))});
    if (context.purpose == Purpose::SmartCardLogon && !certificate.allows(Purpose::SmartCardLogon))
        result.faults.append({ChainProblem::WrongPurpose, 0});
    std::ranges::stable_sort(result.faults, {}, &rank);
    openssl::forgetErrors();
    return result;
}

QList<Certificate> certificatesAbove(const Certificate &certificate, const QList<Certificate> &candidates)
{
    const auto hasIssued = [](const Certificate &issuer, const Certificate &issued) {
        auto *key = X509_get0_pubkey(issuer.x509());
        const bool result =
            X509_check_issued(issuer.x509(), issued.x509()) == X509_V_OK && key && X509_verify(issued.x509(), key) == 1;
        openssl::forgetErrors();
        return result;
    };
    QList<Certificate> above;
    auto last = certificate;
    while (!last.isSelfSigned()) {
        const auto issuer = std::ranges::find_if(candidates, [&](const Certificate &candidate) {
            // Two that issued each other must not be followed for ever.
            return candidate != certificate && !above.contains(candidate) && hasIssued(candidate, last);
        });
        if (issuer == candidates.end())
            break;
        last = *issuer;
        above += last;
    }
    return above;
}

} // namespace certwizard::pki
