#include "wording/visits.h"

#include "base/csv.h"
#include "wording/admission.h"
#include "wording/rehearsal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace certwizard::wording {

VisitLine lineOf(rehearse::Visit visit)
{
    VisitLine line;
    line.visitor = visitor(visit);
    line.why = why(visit);
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
                             {u"reasoning"_s, reasons}};
    }
    return QJsonDocument(array).toJson();
}

} // namespace certwizard::wording
