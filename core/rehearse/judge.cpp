#include "pki/chain.h"
#include "rehearse/rehearsal.h"

#include <QHash>
#include <QMutex>
#include <QUrl>

namespace certwizard::rehearse {

namespace {

/// "Site/app/dir" for "/app/dir/?x": what a <location> is compared with. Dots are resolved and repeated slashes folded, so
/// that no spelling of a path gets around its location.
QStringList segmentsOf(const QByteArray &target)
{
    const auto path = QUrl::fromPercentEncoding(target.first(std::max<qsizetype>(0, [&] {
        const auto end = target.indexOf('?');
        return end < 0 ? target.size() : end;
    }())));
    QStringList segments;
    for (const auto &part : path.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
        if (part == QLatin1StringView("."))
            continue;
        if (part == QLatin1StringView("..")) {
            if (!segments.isEmpty())
                segments.removeLast();
            continue;
        }
        segments.append(part);
    }
    return segments;
}

iis::Trust trustOf(const pki::Chain &chain)
{
    using enum pki::ChainProblem;
    auto trust = iis::Trust::Trusted;
    for (const auto &fault : chain.faults) {
        switch (fault.problem) {
        case Revoked:
            return iis::Trust::Revoked;
        case RevocationUnknown:
        case RevocationListExpired:
        case RevocationListInvalid:
            if (trust == iis::Trust::Trusted)
                trust = iis::Trust::RevocationUnknown;
            break;
        case Expired:
        case NotYetValid:
        case WrongPurpose:
            if (fault.link == 0) // the admission looks at these itself, with codes of their own
                break;
            [[fallthrough]];
        default:
            trust = iis::Trust::Untrusted;
        }
    }
    return trust;
}

} // namespace

int Visit::status() const
{
    switch (kind) {
    case Kind::Decided:
        return decision.status;
    case Kind::AskedTooLate:
        return 500;
    case Kind::UploadTooLarge:
        return 413;
    case Kind::NoRequest:
        return reason == headerTooLarge || reason == notHttp ? 400 : 0;
    }
    return 0;
}

QString Visit::statusText() const
{
    switch (kind) {
    case Kind::Decided:
        return decision.statusText();
    case Kind::AskedTooLate:
        return QStringLiteral("500.0");
    case Kind::UploadTooLarge:
        return QStringLiteral("413");
    case Kind::NoRequest:
        return status() == 0 ? QString() : QString::number(status());
    }
    return {};
}

struct Judge::Data {
    RehearsalSetup setup;
    QList<pki::Certificate> intermediates;
    /// By location path: there are no more than the file has locations below the site.
    mutable QMutex mutex;
    mutable QHash<QString, std::shared_ptr<const iis::Admission>> admissions;

    [[nodiscard]] base::Result<std::shared_ptr<const iis::Admission>> admissionFor(QStringList segments) const;
};

base::Result<std::shared_ptr<const iis::Admission>> Judge::Data::admissionFor(QStringList segments) const
{
    QString path = setup.site;
    for (; !segments.isEmpty(); segments.removeLast()) {
        const auto candidate = setup.site + QLatin1Char('/') + segments.join(QLatin1Char('/'));
        if (setup.configuration.locationElement(candidate)) {
            path = candidate;
            break;
        }
    }
    const QMutexLocker lock(&mutex);
    if (const auto known = admissions.constFind(path.toLower()); known != admissions.cend())
        return *known;
    auto settings = iis::effectiveSettings(setup.configuration, path);
    if (!settings)
        return std::unexpected(settings.error());
    if (setup.moduleInstalled)
        settings->mappingModule.inGlobalModules = settings->mappingModule.inModules = true;
    auto admission = std::make_shared<const iis::Admission>(std::move(*settings));
    admissions.insert(path.toLower(), admission);
    return admission;
}

base::Result<Judge> Judge::make(const RehearsalSetup &setup)
{
    auto data = std::make_shared<Data>();
    data->setup = setup;
    for (const auto &authority : setup.authorities)
        if (!authority.isSelfSigned())
            data->intermediates.append(authority);
    if (const auto admission = data->admissionFor({}); !admission)
        return std::unexpected(admission.error());
    Judge judge;
    judge.m_data = std::move(data);
    return judge;
}

Visit Judge::judge(const QByteArray &target, const std::optional<pki::Certificate> &certificate,
                   const QList<pki::Certificate> &sentChain) const
{
    Visit visit;
    visit.when = m_data->setup.clock();
    visit.target = QString::fromUtf8(target);
    visit.certificate = certificate;
    iis::Request request;
    request.now = visit.when;
    request.certificate = certificate;
    if (certificate) {
        visit.chain = pki::buildChain(*certificate, {.time = visit.when,
                                                     .trusted = m_data->setup.authorities,
                                                     .intermediates = m_data->intermediates + sentChain,
                                                     .revocationLists = m_data->setup.revocationLists});
        request.trust = trustOf(*visit.chain);
    }
    // The site itself was found when the judge was made; every other path falls back to it.
    const auto admission = m_data->admissionFor(segmentsOf(target));
    if (!admission)
        return visit;
    visit.decision = (*admission)->decide(request);
    const auto &path = (*admission)->settings().path;
    if (visit.decision.isAdmitted() && path.size() > m_data->setup.site.size()) {
        const auto site = m_data->admissionFor({});
        if (site && !(*site)->decide(request).isAdmitted())
            visit.hole = path.mid(m_data->setup.site.size());
    }
    return visit;
}

QList<Opening> Judge::openings() const
{
    const auto &site = m_data->setup.site;
    QStringList paths{QStringLiteral("/")};
    for (const auto &hole : m_data->setup.configuration.holes(site)) {
        const auto path = hole.path.mid(site.size());
        if (path.startsWith(QLatin1Char('/')) && !paths.contains(path, Qt::CaseInsensitive))
            paths.append(path);
    }
    QList<Opening> result;
    for (const auto &path : std::as_const(paths)) {
        const auto admission = m_data->admissionFor(segmentsOf(path.toUtf8()));
        if (!admission)
            continue;
        const auto &settings = (*admission)->settings();
        // Whoever passes the TLS layer is signed in as the anonymous account.
        if (!settings.anonymous.enabled.value || !settings.anonymousModule.isActive())
            continue;
        result.append({path, (*admission)->decide({}).isAdmitted()});
    }
    return result;
}

} // namespace certwizard::rehearse
