#include "certificates/authority_session.h"

#include "paper/handout_page.h"
#include "wording/message.h"

#include <QDir>
#include <QFutureWatcher>
#include <QTimer>
#include <QtConcurrent>

#include <algorithm>
#include <atomic>

namespace certwizard::ui {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;

namespace {

constexpr int lookEveryMs = 5000; // whether the key is to be forgotten

base::Result<handout::Deliverer> delivererFor(const DeliveryChoice &choice, const authority::Authority &authority)
{
    handout::Options options{.folder = choice.folder, .site = choice.site, .target = choice.target};
    options.password = choice.password;
    if (choice.handout)
        options.makePage = paper::pageMaker(choice.language);
    return handout::Deliverer::create(std::move(options), authority.chain());
}

/// Fills in what became of each, writes the lists that go with hand-outs.
base::Result<WorkReport> reportOf(WorkReport::Kind kind, QList<handout::SummaryRow> people,
                                  const authority::Authority::BulkResult &results, const handout::Deliverer &deliverer,
                                  const DeliveryChoice &delivery, const authority::Authority &authority,
                                  const QList<handout::SummaryRow> &leftOut = {})
{
    WorkReport report{.kind = kind, .folder = delivery.folder};
    const auto delivered = deliverer.delivered();
    for (qsizetype i = 0; i < results.size(); ++i) {
        if (results.at(i)) {
            ++report.done;
            report.made.append({*results.at(i), delivered.value(i)});
            people[i].issued = *results.at(i);
            people[i].folder = delivered.value(i).folder;
        } else {
            if (results.at(i).error().code == ErrorCode::Cancelled)
                ++report.stopped;
            else
                report.problems.append({people.at(i).name, results.at(i).error()});
            people[i].problem = wording::describe(results.at(i).error()).toText();
        }
    }
    if (delivery.handout) {
        if (const auto lists = paper::writeLists(delivery.folder, people + leftOut, authority); !lists)
            return std::unexpected(lists.error());
    }
    return report;
}

/// Writes the files of one certificate and notes them.
template <typename IssuedOrIdentity>
base::Result<MadeCertificate> deliver(const IssuedOrIdentity &made, const authority::Issued &issued,
                                      authority::Authority &authority, handout::Deliverer &deliverer)
{
    auto out = deliverer.deliver(made);
    if (!out)
        return std::unexpected(out.error());
    for (const auto &path : out->files()) {
        if (const auto kept = authority.recordFile(issued.serialNumber(), path); !kept)
            return std::unexpected(kept.error());
    }
    return MadeCertificate{issued, std::move(*out)};
}

/// For the key of a request.
base::Result<MadeCertificate> certify(const IssueOrder &order, authority::Authority &authority)
{
    auto deliverer = delivererFor(order.delivery, authority);
    if (!deliverer)
        return std::unexpected(deliverer.error());
    const auto issued = order.server ? authority.certifyServer(*order.server, *order.key, order.recipient)
                                     : authority.certifyClient(order.clients.first().request, *order.key,
                                                               order.clients.first().recipient);
    if (!issued)
        return std::unexpected(issued.error());
    return deliver(*issued, *issued, authority, *deliverer);
}

base::Result<MadeCertificate> issueServer(const IssueOrder &order, authority::Authority &authority)
{
    auto delivery = order.delivery;
    delivery.handout = false;
    auto deliverer = delivererFor(delivery, authority);
    if (!deliverer)
        return std::unexpected(deliverer.error());
    const auto identity = authority.issueServer(*order.server, order.recipient);
    if (!identity)
        return std::unexpected(identity.error());
    return deliver(*identity, identity->issued, authority, *deliverer);
}

base::Result<WorkReport> issueClients(const IssueOrder &order, authority::Authority &authority,
                                      const base::Progress &progress)
{
    auto deliverer = delivererFor(order.delivery, authority);
    if (!deliverer)
        return std::unexpected(deliverer.error());
    QList<handout::SummaryRow> people;
    for (const auto &client : order.clients)
        people += {.name = client.request.commonName,
                   .account = client.recipient.account,
                   .email = client.request.email,
                   .upn = client.request.upn};
    const auto results = authority.issueClients(order.clients, deliverer->forBulk(), progress);
    if (!results)
        return std::unexpected(results.error());
    auto report =
        reportOf(WorkReport::Kind::Issued, people, *results, *deliverer, order.delivery, authority, order.leftOut);
    for (const auto &row : order.leftOut) {
        if (report)
            report->leftOut += row.name;
    }
    return report;
}

/// Each of them carries over its key.
base::Result<WorkReport> renewSameKeys(const QStringList &serialNumbers, const QList<handout::SummaryRow> &people,
                                       const authority::ValidDays &days, authority::Authority &authority,
                                       handout::Deliverer &deliverer, const base::Progress &progress)
{
    WorkReport report{.kind = WorkReport::Kind::Renewed};
    for (qsizetype i = 0; i < serialNumbers.size() && !progress.cancelled(); ++i) {
        const auto old = authority.find(serialNumbers.at(i));
        const auto issued = old ? authority.renewSameKey(serialNumbers.at(i), days.of(old->purpose)) : old;
        auto made = issued ? deliver(*issued, *issued, authority, deliverer)
                           : base::Result<MadeCertificate>(std::unexpected(issued.error()));
        if (made) {
            ++report.done;
            report.made.append(std::move(*made));
        } else {
            report.problems.append({people.at(i).name, made.error()});
        }
        progress(static_cast<double>(i + 1) / static_cast<double>(serialNumbers.size()));
    }
    report.stopped = static_cast<int>(serialNumbers.size() - report.problems.size()) - report.done;
    return report;
}

} // namespace

bool WorkReport::hasMadePasswords() const
{
    return std::ranges::any_of(made, [](const MadeCertificate &one) { return !one.files.passwordPath.isEmpty(); });
}

AuthoritySession::AuthoritySession(base::Clock clock, QObject *parent)
    : QObject(parent), m_clock(std::move(clock)), m_forget(new QTimer(this))
{
    m_forget->setInterval(lookEveryMs);
    connect(m_forget, &QTimer::timeout, this, [this] {
        if (!m_authority)
            return;
        m_authority->forgetIfDue();
        if (std::exchange(m_wasUnlocked, isUnlocked()) != isUnlocked())
            Q_EMIT changed();
    });
    m_forget->start();
}

AuthoritySession::~AuthoritySession()
{
    cancel();
    for (auto *watcher : findChildren<QFutureWatcherBase *>())
        watcher->waitForFinished();
}

QString AuthoritySession::suggestedOutFolder() const
{
    if (!isOpen())
        return {};
    return QDir::cleanPath(QDir(folder()).filePath(u"../"_s + tr("Issued certificates")));
}

base::Progress AuthoritySession::makeProgress()
{
    m_stop = std::stop_source();
    base::Progress progress;
    progress.stop = m_stop.get_token();
    // A thousand certificates a second need not be a thousand events.
    progress.report = [session = QPointer(this), last = std::make_shared<std::atomic<int>>(-1)](double part) {
        const auto permille = static_cast<int>(part * 1000);
        auto before = last->load();
        if (permille <= before || !last->compare_exchange_strong(before, permille))
            return;
        QMetaObject::invokeMethod(
            qApp,
            [session, part] {
                if (session)
                    Q_EMIT session->progressed(part);
            },
            Qt::QueuedConnection);
    };
    return progress;
}

void AuthoritySession::run(Work work)
{
    if (m_busy)
        return;
    m_busy = true;
    ++m_begun;
    Q_EMIT busyChanged();
    auto *watcher = new QFutureWatcher<base::Result<Result>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        take(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run([work = std::move(work), authority = m_authority,
                                          progress = makeProgress()]() mutable -> base::Result<Result> {
        auto report = work(authority, progress);
        if (!report)
            return std::unexpected(report.error());
        return read(authority, std::move(*report));
    }));
}

base::Result<AuthoritySession::Result> AuthoritySession::read(const std::shared_ptr<authority::Authority> &authority,
                                                              WorkReport report)
{
    Result result{.report = std::move(report),
                  .authority = authority,
                  .issued = {},
                  .settings = {},
                  .list = {},
                  .stamp = authority->stamp()};
    auto all = authority->issued();
    auto settings = authority->settings();
    auto list = authority->revocationList();
    if (!all || !settings)
        return std::unexpected(all ? settings.error() : all.error());
    result.issued = std::move(*all);
    result.settings = std::move(*settings);
    // A list that cannot be read is written anew with the next revocation.
    if (list)
        result.list = std::move(*list);
    return result;
}

void AuthoritySession::know(const Result &result)
{
    m_issued = result.issued;
    m_settings = result.settings;
    m_list = result.list;
    m_stamp = result.stamp;
}

void AuthoritySession::reload()
{
    if (!m_authority || m_busy || m_authority->stamp() == m_stamp)
        return;
    auto *watcher = new QFutureWatcher<base::Result<Result>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, begun = m_begun] {
        watcher->deleteLater();
        const auto result = watcher->result();
        // What cannot be read now is told when something is done with it.
        if (!result || begun != m_begun)
            return;
        know(*result);
        Q_EMIT changed();
    });
    watcher->setFuture(QtConcurrent::run([authority = m_authority] { return read(authority, {}); }));
}

void AuthoritySession::tellFirst(QObject *who, std::function<void(const base::Error *)> told)
{
    m_toldFirst = who;
    m_tellFirst = std::move(told);
}

void AuthoritySession::take(const base::Result<Result> &result)
{
    m_busy = false;
    if (!result && m_authority)
        m_authority->setForgetAfter(m_forgetAfter);
    if (result) {
        m_authority = result->authority;
        m_authority->setForgetAfter(m_forgetAfter);
        if (m_forgetAfter.count() == 0 && result->report.kind != WorkReport::Kind::Unlocked)
            m_authority->lock();
        know(*result);
    }
    m_wasUnlocked = isUnlocked();
    Q_EMIT busyChanged();
    Q_EMIT changed();
    const auto tellFirst = std::exchange(m_tellFirst, {});
    const bool isTold = tellFirst && m_toldFirst;
    if (isTold)
        tellFirst(result ? nullptr : &result.error());
    if (result)
        Q_EMIT done(result->report);
    else if (!isTold)
        Q_EMIT failed(result.error());
    if (!result)
        reload(); // what was recorded before it failed
}

void AuthoritySession::open(const QString &folder)
{
    run([folder, clock = m_clock](auto &authority, const base::Progress &) -> base::Result<WorkReport> {
        auto opened = authority::Authority::open(folder, clock);
        if (!opened)
            return std::unexpected(opened.error());
        authority = std::make_shared<authority::Authority>(std::move(*opened));
        return WorkReport{};
    });
}

void AuthoritySession::create(const QString &folder, const pki::AuthorityRequest &request,
                              const pki::Publication &publication, base::SharedSecret passphrase)
{
    run([=, clock = m_clock](auto &authority, const base::Progress &) -> base::Result<WorkReport> {
        if (const auto sound = pki::check(publication); !sound)
            return std::unexpected(sound.error());
        auto made = authority::Authority::create(folder, request, *passphrase, clock);
        if (!made)
            return std::unexpected(made.error());
        auto settings = made->settings();
        if (!settings)
            return std::unexpected(settings.error());
        settings->publication = publication;
        if (const auto kept = made->setSettings(*settings); !kept)
            return std::unexpected(kept.error());
        authority = std::make_shared<authority::Authority>(std::move(*made));
        return WorkReport{};
    });
}

void AuthoritySession::adopt(const QString &folder, const pki::LoadedIdentity &identity,
                             const QList<pki::Certificate> &more, base::SharedSecret passphrase)
{
    run([=, clock = m_clock](auto &authority, const base::Progress &) -> base::Result<WorkReport> {
        auto made = authority::Authority::adopt(folder, identity, more, *passphrase, clock);
        if (!made)
            return std::unexpected(made.error());
        authority = std::make_shared<authority::Authority>(std::move(*made));
        return WorkReport{};
    });
}

void AuthoritySession::unlock(base::SharedSecret passphrase)
{
    run([passphrase](auto &authority, const base::Progress &) -> base::Result<WorkReport> {
        const auto unlocked = authority->unlock(*passphrase);
        if (!unlocked)
            return std::unexpected(unlocked.error());
        return WorkReport{.kind = WorkReport::Kind::Unlocked};
    });
}

void AuthoritySession::lock()
{
    if (m_authority)
        m_authority->lock();
    m_wasUnlocked = false;
    Q_EMIT changed();
}

void AuthoritySession::setForgetAfter(std::chrono::seconds duration)
{
    m_forgetAfter = duration;
    if (m_authority)
        m_authority->setForgetAfter(duration);
}

void AuthoritySession::issue(const IssueOrder &order)
{
    run([order](auto &authority, const base::Progress &progress) -> base::Result<WorkReport> {
        WorkReport report{.kind = WorkReport::Kind::Issued, .folder = order.delivery.folder};
        if (order.server || order.key) {
            auto one = order.key ? certify(order, *authority) : issueServer(order, *authority);
            if (!one)
                return std::unexpected(one.error());
            report.done = 1;
            report.made.append(std::move(*one));
        }
        if (order.key || order.clients.isEmpty())
            return report;
        auto clients = issueClients(order, *authority, progress);
        // What was made of the order before is there, and has to be told.
        if (!clients && report.made.isEmpty())
            return clients;
        if (!clients) {
            for (const auto &client : order.clients)
                report.problems.append({client.request.commonName, clients.error()});
            return report;
        }
        report.done += clients->done;
        report.made += clients->made;
        report.problems = clients->problems;
        report.stopped = clients->stopped;
        report.leftOut = clients->leftOut;
        return report;
    });
}

void AuthoritySession::renew(const QStringList &serialNumbers, const authority::ValidDays &days, bool sameKey,
                             const DeliveryChoice &delivery)
{
    run([=](auto &authority, const base::Progress &progress) -> base::Result<WorkReport> {
        auto deliverer = delivererFor(delivery, *authority);
        if (!deliverer)
            return std::unexpected(deliverer.error());
        QList<handout::SummaryRow> people;
        for (const auto &serial : serialNumbers) {
            const auto old = authority->find(serial);
            if (!old)
                return std::unexpected(old.error());
            people += {.name = old->certificate.subject().display(),
                       .account = old->recipient.account,
                       .email = old->certificate.emails().value(0),
                       .upn = old->certificate.upns().value(0)};
        }
        if (!sameKey) {
            const auto results = authority->renewAll(serialNumbers, days, deliverer->forBulk(), progress);
            if (!results)
                return std::unexpected(results.error());
            return reportOf(WorkReport::Kind::Renewed, people, *results, *deliverer, delivery, *authority);
        }
        auto report = renewSameKeys(serialNumbers, people, days, *authority, *deliverer, progress);
        if (report)
            report->folder = delivery.folder;
        return report;
    });
}

void AuthoritySession::revoke(const QStringList &serialNumbers, pki::RevocationReason reason)
{
    run([=](auto &authority, const base::Progress &) -> base::Result<WorkReport> {
        for (const auto &serial : serialNumbers) {
            const auto found = authority->find(serial);
            if (!found)
                return std::unexpected(found.error());
            if (found->revocation)
                return fail(ErrorCode::AlreadyRevoked, serial, found->revocation->time.date().toString(Qt::ISODate));
        }
        WorkReport report{.kind = WorkReport::Kind::Revoked};
        for (const auto &serial : serialNumbers) {
            const auto revoked = authority->revoke(serial, reason);
            if (!revoked)
                return std::unexpected(revoked.error());
            ++report.done;
        }
        auto list = authority->writeRevocationList();
        if (!list)
            return std::unexpected(list.error());
        report.list = std::move(*list);
        return report;
    });
}

void AuthoritySession::writeRevocationList()
{
    run([](auto &authority, const base::Progress &) -> base::Result<WorkReport> {
        auto list = authority->writeRevocationList();
        if (!list)
            return std::unexpected(list.error());
        WorkReport report{.kind = WorkReport::Kind::ListWritten};
        report.list = std::move(*list);
        return report;
    });
}

void AuthoritySession::keepSettings(const authority::Settings &settings)
{
    run([settings](auto &authority, const base::Progress &) -> base::Result<WorkReport> {
        if (const auto kept = authority->setSettings(settings); !kept)
            return std::unexpected(kept.error());
        return WorkReport{.kind = WorkReport::Kind::SettingsKept};
    });
}

void AuthoritySession::changePassphrase(base::SharedSecret current, base::SharedSecret next)
{
    run([current, next](auto &authority, const base::Progress &) -> base::Result<WorkReport> {
        if (const auto changed = authority->changePassphrase(*current, *next); !changed)
            return std::unexpected(changed.error());
        return WorkReport{.kind = WorkReport::Kind::PassphraseChanged};
    });
}

void AuthoritySession::cancel()
{
    m_stop.request_stop();
}

} // namespace certwizard::ui
