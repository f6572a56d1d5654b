#include "pki/publication_of.h"

#include "openssl.h"

namespace certwizard::pki {

QStringList revocationListUrlsOf(const Certificate &certificate)
{
    const openssl::Owned<CRL_DIST_POINTS, CRL_DIST_POINTS_free> points(static_cast<CRL_DIST_POINTS *>(
        X509_get_ext_d2i(certificate.x509(), NID_crl_distribution_points, nullptr, nullptr)));
    openssl::forgetErrors();
    QStringList urls;
    for (int i = 0; i < sk_DIST_POINT_num(points.get()); ++i) {
        const auto *place = sk_DIST_POINT_value(points.get(), i)->distpoint;
        if (!place || place->type != 0) // a name relative to the issuer's: nothing to fetch
            continue;
        for (int j = 0; j < sk_GENERAL_NAME_num(place->name.fullname); ++j) {
            int kind = 0;
            const auto *value = GENERAL_NAME_get0_value(sk_GENERAL_NAME_value(place->name.fullname, j), &kind);
            if (kind == GEN_URI)
                urls += openssl::toText(static_cast<const ASN1_STRING *>(value));
        }
    }
    return urls;
}

} // namespace certwizard::pki
