#include "certificates/certificate_details.h"

#include "common/cards.h"
#include "common/theme.h"
#include "pki/days.h"
#include "wording/authority.h"
#include "wording/certificates.h"
#include "wording/days.h"
#include "wording/fitness.h"

#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

/// Two columns: what, and its value, which can be selected and copied.
class Facts {
public:
    explicit Facts(QVBoxLayout *column) : m_grid(new QGridLayout)
    {
        m_grid->setHorizontalSpacing(space::large);
        m_grid->setVerticalSpacing(space::tiny);
        m_grid->setColumnStretch(1, 1);
        column->addLayout(m_grid);
    }
    void add(const QString &name, const QString &value, TextRole role = TextRole::Body)
    {
        addLines(name, value.isEmpty() ? QStringList() : QStringList(value), role);
    }
    void addLines(const QString &name, QStringList lines, TextRole role = TextRole::Body)
    {
        if (lines.isEmpty())
            return;
        for (auto &line : lines)
            line = wording::printable(line, 0);
        const auto value = lines.join(u'\n');
        const auto row = m_grid->rowCount();
        auto *what = new Label(TextRole::Small, name);
        what->setTone(Tone::Neutral);
        auto *text = new Label(role, value);
        text->setSelectable(true);
        text->setAccessibleName(name + u": "_s + value);
        m_grid->addWidget(what, row, 0, Qt::AlignTop);
        m_grid->addWidget(text, row, 1, Qt::AlignTop);
    }

private:
    QGridLayout *m_grid;
};

QString purposesOf(const pki::Certificate &certificate)
{
    if (!certificate.hasPurposes())
        return CertificateDetails::tr("not limited to any");
    QStringList names;
    QStringList known;
    const auto take = [&](pki::Purpose purpose, const QString &oid) {
        if (certificate.purposeOids().contains(oid)) {
            names += wording::describe(purpose);
            known += oid;
        }
    };
    take(pki::Purpose::ClientAuthentication, u"1.3.6.1.5.5.7.3.2"_s);
    take(pki::Purpose::ServerAuthentication, u"1.3.6.1.5.5.7.3.1"_s);
    take(pki::Purpose::SmartCardLogon, u"1.3.6.1.4.1.311.20.2.2"_s);
    take(pki::Purpose::Any, u"2.5.29.37.0"_s);
    for (const auto &oid : certificate.purposeOids()) {
        if (!known.contains(oid))
            names += oid;
    }
    return names.join(u", "_s);
}

/// In groups of four, as people compare them; the label breaks between groups.
QString grouped(const QString &fingerprint)
{
    QString result;
    for (qsizetype i = 0; i < fingerprint.size(); i += 4)
        result += (i ? u" "_s : QString()) + fingerprint.sliced(i, std::min<qsizetype>(4, fingerprint.size() - i));
    return result;
}

Tone toneOf(pki::FitnessSeverity severity)
{
    return severity == pki::FitnessSeverity::Problem   ? Tone::Bad
           : severity == pki::FitnessSeverity::Warning ? Tone::Warn
                                                       : Tone::Neutral;
}

/// What is said first of it, in one box.
struct Verdict {
    Tone tone = Tone::Ok;
    QString headline;
    QString text = {};
};

Verdict verdictOf(const pki::Certificate &certificate, const pki::Fitness &asClient, const pki::Fitness &asServer)
{
    using pki::FitnessCode;
    if (asClient.has(FitnessCode::NotForClients) && !asServer.has(FitnessCode::NotForServers)) {
        // It was never meant to be one: the question is whether it is good at what it is for.
        return {asServer.isUsable() ? Tone::Info : Tone::Bad,
                asServer.isUsable() ? CertificateDetails::tr("A server’s certificate.")
                                    : CertificateDetails::tr("A server’s certificate that browsers refuse."),
                CertificateDetails::tr(
                    "It is for the HTTPS binding of a site and cannot be a client certificate for IIS.")};
    }
    if (!asClient.isUsable())
        return {Tone::Bad, CertificateDetails::tr("Cannot be a client certificate for IIS."), {}};
    if (certificate.isCa())
        return {Tone::Warn, CertificateDetails::tr("An authority’s certificate, not a user’s."), {}};
    return {asClient.has(FitnessCode::IssuerUnknown) ? Tone::Warn : Tone::Ok,
            CertificateDetails::tr("Can be a client certificate for IIS."),
            {}};
}

/// What the register adds; nothing where it knows no more than the certificate itself.
std::optional<Verdict> verdictOf(const authority::Issued &issued)
{
    if (issued.revocation)
        return Verdict{
            Tone::Bad, wording::revocationNote(*issued.revocation),
            CertificateDetails::tr("IIS refuses it with 403.13, as soon as the server has read the revocation "
                                   "list.")};
    return std::nullopt;
}

constexpr int ringWidth = 2;

} // namespace

CertificateDetails::CertificateDetails(QWidget *parent) : QScrollArea(parent)
{
    setFrameStyle(QFrame::Box | QFrame::Plain);
    setLineWidth(ringWidth); // room for the ring
    setFocusPolicy(Qt::TabFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Details of the certificate"));
    say(tr("Choose a certificate to see what is in it."));
}

bool CertificateDetails::event(QEvent *event)
{
    if (event->type() == QEvent::Paint) { // of the frame
        if (hasFocus()) {
            QPainter painter(this);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(tokens().accent, ringWidth));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), space::smallRadius, space::smallRadius);
        }
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QScrollArea::event(event);
}

QVBoxLayout *CertificateDetails::renewed()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::small, space::tiny, space::small, space::tiny);
    column->setSpacing(space::medium);
    setWidget(content); // the old one goes
    return column;
}

void CertificateDetails::say(const QString &hint)
{
    auto *column = renewed();
    auto *label = new Label(TextRole::Small, hint);
    label->setTone(Tone::Neutral);
    column->addWidget(label);
    column->addStretch(1);
}

void CertificateDetails::show(const pki::Certificate &certificate, const QList<pki::Certificate> &known,
                              const QList<pki::RevocationList> &lists, std::optional<bool> hasKey, const QDateTime &now,
                              const authority::Issued *issued)
{
    auto *column = renewed();
    auto name = certificate.subject().display();
    if (name.isEmpty())
        name = certificate.dnsNames().value(0, certificate.serialNumber());
    auto *title = new Label(TextRole::Heading, wording::printable(name));
    title->setSelectable(true);
    column->addWidget(title);
    if (const auto verdict = issued ? verdictOf(*issued) : std::nullopt)
        column->addWidget(new Callout(verdict->tone, verdict->headline, verdict->text));
    addValidity(column, certificate, now);
    QList<pki::Certificate> authorities;
    std::ranges::copy_if(known, std::back_inserter(authorities), &pki::Certificate::isCa);
    addFitness(column, certificate,
               {.now = now, .authorities = authorities, .saysUnknownIssuer = true, .hasPrivateKey = hasKey}, issued);
    addNames(column, certificate);
    addChain(column,
             pki::buildChain(certificate, {.time = now,
                                           .purpose = pki::Purpose::Any,
                                           .trusted = known,
                                           .intermediates = known,
                                           .revocationLists = lists}),
             now);
    if (issued)
        addRecord(column, *issued);
    column->addStretch(1);
}

void CertificateDetails::addValidity(QVBoxLayout *column, const pki::Certificate &certificate, const QDateTime &now)
{
    const auto whole = certificate.notBefore().secsTo(certificate.notAfter());
    const auto used = certificate.notBefore().secsTo(now);
    const auto part = whole > 0 ? std::clamp(static_cast<double>(used) / static_cast<double>(whole), 0.0, 1.0) : 1.0;
    const bool over = now >= certificate.notAfter() || now < certificate.notBefore();
    constexpr int soonDays = 30;
    const auto tone = over ? Tone::Bad : pki::daysUntil(certificate.notAfter(), now) < soonDays ? Tone::Warn : Tone::Ok;
    const auto text = wording::validity(certificate, now);
    auto *meter = new Meter;
    meter->set(part, tone, text);
    column->addWidget(meter);
    auto *label = new Label(TextRole::Small, tr("%1 to %2: %3")
                                                 .arg(wording::dayAndTime(certificate.notBefore()),
                                                      wording::dayAndTime(certificate.notAfter()), text));
    label->setTone(tone == Tone::Ok ? Tone::Neutral : tone);
    column->addWidget(label);
}

void CertificateDetails::addFitness(QVBoxLayout *column, const pki::Certificate &certificate,
                                    const pki::FitnessContext &context, const authority::Issued *issued)
{
    const auto asClient = pki::clientFitness(certificate, context);
    const auto asServer = pki::serverFitness(certificate, {}, context);
    const bool isServer =
        asClient.has(pki::FitnessCode::NotForClients) && !asServer.has(pki::FitnessCode::NotForServers);
    // What it could be does not count once it is refused.
    if (!issued || !issued->revocation) {
        const auto verdict = verdictOf(certificate, asClient, asServer);
        column->addWidget(new Callout(verdict.tone, verdict.headline, verdict.text));
    }
    const bool isFollowed = issued && (issued->renewedBy != 0 || issued->revocation);
    if (issued && issued->renewedBy != 0 && !issued->revocation) {
        auto *label = new Label(TextRole::Small, tr("It was renewed: its successor is in the list, too. Until this one "
                                                    "ends both are good, and both can be mapped."));
        label->setTone(Tone::Neutral);
        column->addWidget(label);
    }
    for (const auto &finding : (isServer ? asServer : asClient).findings) {
        if (isFollowed && finding.code == pki::FitnessCode::ExpiresSoon)
            continue; // nothing is to be done any more
        auto *label = new Label(TextRole::Small, wording::describe(finding).toText());
        label->setTone(toneOf(finding.severity));
        column->addWidget(label);
    }
}

void CertificateDetails::addNames(QVBoxLayout *column, const pki::Certificate &certificate)
{
    QStringList addresses;
    for (const auto &address : certificate.ipAddresses())
        addresses += address.toString();
    auto *card = new Card(tr("What is in it"));
    Facts facts(card->body());
    facts.add(tr("Subject"), certificate.subject().toString());
    facts.add(tr("Issuer"), certificate.issuer().toString());
    facts.add(tr("E-mail"), certificate.emails().join(u", "_s));
    facts.add(tr("User principal name"), certificate.upns().join(u", "_s));
    facts.add(tr("Host names"), certificate.dnsNames().join(u", "_s));
    facts.add(tr("Addresses"), addresses.join(u", "_s));
    facts.add(tr("Made for"), purposesOf(certificate));
    facts.add(tr("Key"), wording::describe(certificate.key()));
    facts.add(tr("Signature"), certificate.signatureAlgorithm());
    facts.add(tr("Serial number"), grouped(certificate.serialNumber()), TextRole::Mono);
    facts.add(tr("SHA-1, as Windows shows it"), grouped(certificate.thumbprint()), TextRole::Mono);
    facts.add(tr("SHA-256"), grouped(certificate.sha256Fingerprint()), TextRole::Mono);
    column->addWidget(card);
}

void CertificateDetails::addChain(QVBoxLayout *column, const pki::Chain &chain, const QDateTime &now)
{
    auto *card = new Card(tr("Chain of trust"));
    card->body()->setSpacing(space::small);
    const auto broken = chain.broken();
    // From the root down, as a tree grows in Windows.
    for (auto i = chain.certificates.size() - 1; i >= 0; --i) {
        const auto &link = chain.certificates.at(i);
        const bool here = broken && broken->link == i;
        auto *box = new Card;
        if (here)
            box->setTone(Tone::Bad);
        auto *name = new Label(TextRole::Strong, wording::printable(link.subject().display()));
        box->body()->addWidget(name);
        auto *note = new Label(TextRole::Small, wording::validity(link, now));
        note->setTone(Tone::Neutral);
        box->body()->addWidget(note);
        if (here) {
            auto *why = new Label(TextRole::Small, u"✗ "_s + wording::describe(*broken, chain).toText());
            why->setTone(Tone::Bad);
            box->body()->addWidget(why);
        }
        card->body()->addWidget(box);
        if (i > 0) {
            auto *arrow = new Label(TextRole::Small, tr("↓ issued"));
            arrow->setTone(Tone::Neutral);
            arrow->setContentsMargins(space::large, 0, 0, 0);
            card->body()->addWidget(arrow);
        }
    }
    column->addWidget(card);
}

void CertificateDetails::addRecord(QVBoxLayout *column, const authority::Issued &issued)
{
    auto *card = new Card(tr("In the register"));
    Facts facts(card->body());
    facts.add(tr("Account"), issued.recipient.account);
    facts.add(tr("Note"), issued.recipient.note);
    facts.add(tr("Issued"), wording::dayAndTime(issued.issuedAt));
    if (issued.revocation)
        facts.add(tr("Revoked"), tr("%1: %2").arg(wording::dayAndTime(issued.revocation->time),
                                                  wording::reasonName(issued.revocation->reason)));
    if (issued.renewedBy)
        facts.add(tr("Renewed"), tr("has a successor"));
    facts.addLines(tr("Files"), issued.files);
    column->addWidget(card);
}

} // namespace certwizard::ui
