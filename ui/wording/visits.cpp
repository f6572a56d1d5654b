#include "wording/visits.h"

#include "text.h"

#include "base/csv.h"
#include "wording/admission.h"
#include "wording/rehearsal.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace certwizard::wording {
namespace {

class Visits {
    Q_DECLARE_TR_FUNCTIONS(Visits)
};

/// In a few words, for the reasons that a table shows every day; empty for others.
QString briefly(const iis::Reasoning &reason)
{
    using enum iis::Fact;
    switch (reason.fact) {
    case OneToOneMatched:
        return Visits::tr("mapping %1, exact certificate").arg(reason.data.value(1));
    case ManyToOneMatched:
        return Visits::tr("mapping %1, whose rules fit").arg(quoted(reason.data.value(0)));
    case NoCertificateRefused:
        return Visits::tr("a certificate is required");
    case CertificateUntrusted:
        return Visits::tr("its issuer is not trusted");
    case CertificateRevoked:
        return Visits::tr("it is revoked");
    case CertificateExpired:
        return Visits::tr("expired on %1").arg(shortDay(reason.data.value(1)));
    case CertificateNotYetValid:
        return Visits::tr("valid only from %1").arg(shortDay(reason.data.value(1)));
    case AccountMissing:
        return Visits::tr("the mapping names no account");
    case PasswordMissing:
        return Visits::tr("the mapping has no password for the account");
    case MappingModuleMissing:
        return Visits::tr("the Windows feature is missing");
    case MappingOff:
        return Visits::tr("certificate mapping is off");
    case NoUser:
        return Visits::tr("no sign-in applies");
    case AnonymousAdmits:
        return Visits::tr("anonymous sign-in is on");
    default:
        return {};
    }
}

} // namespace

QString shortWhy(const rehearse::Visit &visit)
{
    if (!visit.hole.isEmpty())
        return Visits::tr("a hole: %1 opts out of the site’s settings", "URL path").arg(printable(visit.hole, 60));
    if (visit.kind == rehearse::Visit::Kind::Decided) {
        if (const auto *reason = decisive(visit.decision)) {
            if (const auto text = briefly(*reason); !text.isEmpty())
                return text;
        }
    }
    return why(visit);
}

VisitLine lineOf(rehearse::Visit visit)
{
    VisitLine line;
    line.visitor = visitor(visit);
    line.why = shortWhy(visit);
    if (visit.certificate)
        line.thumbprint = visit.certificate->thumbprint();
    if (visit.kind == rehearse::Visit::Kind::Decided && visit.decision.isAdmitted())
        line.account = visit.decision.user;
    visit.certificate.reset();
    visit.chain.reset();
    line.visit = std::move(visit);
    return line;
}

QByteArray visitsCsv(const QList<VisitLine> &lines)
{
    // Names of columns are for programs too, so they are not translated.
    auto text = base::csvRecord({u"time"_s, u"from"_s, u"tls"_s, u"path"_s, u"certificate"_s, u"thumbprint"_s,
                                 u"status"_s, u"account"_s, u"why"_s});
    for (const auto &line : lines)
        text += base::csvRecord({line.visit.when.toUTC().toString(Qt::ISODateWithMs), line.visit.peer.toString(),
                                 line.visit.protocol, line.visit.target, line.visitor, line.thumbprint,
                                 line.visit.statusText(), line.account, line.why});
    return text;
}

QByteArray visitsJson(const QList<VisitLine> &lines)
{
    QJsonArray array;
    for (const auto &line : lines) {
        QJsonArray reasons;
        for (const auto &reason : line.visit.decision.reasons)
            reasons += describe(reason).headline;
        array += QJsonObject{{u"time"_s, line.visit.when.toUTC().toString(Qt::ISODateWithMs)},
                             {u"from"_s, line.visit.peer.toString()},
                             {u"tls"_s, line.visit.protocol},
                             {u"path"_s, line.visit.target},
                             {u"certificate"_s, line.visitor},
                             {u"thumbprint"_s, line.thumbprint},
                             {u"status"_s, line.visit.statusText()},
                             {u"account"_s, line.account},
                             {u"why"_s, line.why},
                             {u"hole"_s, line.visit.hole},
                             {u"reasoning"_s, reasons}};
    }
    return QJsonDocument(array).toJson();
}

} // namespace certwizard::wording
