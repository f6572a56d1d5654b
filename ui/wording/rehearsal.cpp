#include "wording/rehearsal.h"

#include "text.h"
#include "wording/admission.h"
#include "wording/certificates.h"
#include "wording/days.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace certwizard::wording {
namespace {

using rehearse::Visit;

class Rehearsal {
    Q_DECLARE_TR_FUNCTIONS(Rehearsal)
};

// The colours of the windows, so that the page is recognised as ours and never taken for the real site.
constexpr auto pageStyle =
    R"(:root{color-scheme:light dark;--bg:#f4f5f7;--surface:#fff;--line:#dfe3e8;--text:#1b1f24;--muted:#5b6470;--ok:#1a7f4b;--bad:#b42318;--note:#8a5a00}
@media(prefers-color-scheme:dark){:root{--bg:#15181c;--surface:#1d2126;--line:#31373f;--text:#e6e9ed;--muted:#9ba5b1;--ok:#55c78f;--bad:#ff8078;--note:#e3b54a}}
body{margin:0;background:var(--bg);color:var(--text);font:16px/1.5 "Segoe UI","DejaVu Sans",sans-serif}
main{max-width:44rem;margin:3rem auto;padding:0 1rem}
.card{background:var(--surface);border:1px solid var(--line);border-radius:8px;padding:1.5rem 2rem;margin:1rem 0}
.code{font-size:3rem;font-weight:600;line-height:1}.ok{color:var(--ok)}.bad{color:var(--bad)}
h1{font-size:1.4rem;margin:.5rem 0;overflow-wrap:anywhere}p{margin:.5rem 0}.muted{color:var(--muted)}.note{color:var(--note)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:0}dt{color:var(--muted)}dd{margin:0;overflow-wrap:anywhere}
ol{margin:0;padding-left:1.2rem}li{margin:.4rem 0;overflow-wrap:anywhere}h2{font-size:.8rem;text-transform:uppercase;letter-spacing:.06em;color:var(--muted);margin:0 0 .5rem})";

QString card(const QString &title, const QString &content)
{
    return u"<section class=\"card\"><h2>%1</h2>%2</section>\n"_s.arg(escaped(title), content);
}

QString row(const QString &name, const QString &value)
{
    return u"<dt>%1</dt><dd>%2</dd>"_s.arg(escaped(name), escaped(value));
}

QString certificateCard(const pki::Certificate &certificate, const QDateTime &now)
{
    const auto rows = row(Rehearsal::tr("Name"), printable(certificate.subject().display()))
                      + row(Rehearsal::tr("Issued by"), printable(certificate.issuer().display()))
                      + row(Rehearsal::tr("Validity"), validity(certificate, now))
                      + row(Rehearsal::tr("Thumbprint"), certificate.thumbprint());
    return card(Rehearsal::tr("The certificate that came"), u"<dl>%1</dl>"_s.arg(rows));
}

QString reasoningCard(const iis::Decision &decision)
{
    QString items;
    for (const auto &reason : decision.reasons) {
        const auto message = describe(reason);
        items += u"<li>%1"_s.arg(escaped(message.headline));
        if (const auto note = certaintyNote(reason.certainty()); !note.isEmpty())
            items += u" <span class=\"note\">%1</span>"_s.arg(escaped(note));
        items += u"</li>"_s;
    }
    return items.isEmpty() ? QString() : card(Rehearsal::tr("Step by step"), u"<ol>%1</ol>"_s.arg(items));
}

/// A connection that brought no request that could be judged.
Message describeNoRequest(const QString &reason)
{
    if (reason == rehearse::headerTooLarge)
        return {
            Rehearsal::tr("The request’s header is too large."),
            Rehearsal::tr("Windows answers such a request with 400 before it looks at any site; unless the registry "
                          "says otherwise, 16 KB are the most (MaxFieldLength, MaxRequestBytes)."),
            Rehearsal::tr("Look for large cookies or sign-in tokens.")};
    if (reason == rehearse::notHttp)
        return {Rehearsal::tr("What came over the secure connection is not HTTP."),
                {},
                Rehearsal::tr("Find out which program connected.")};
    // OpenSSL's words for the beginning of a plain request.
    if (reason == u"http request"_s)
        return {Rehearsal::tr("Plain HTTP came to the port of HTTPS."),
                {},
                Rehearsal::tr("Begin the address with https://.")};
    return {Rehearsal::tr("The connection ended before it asked for a page."),
            reason.isEmpty() ? QString() : Rehearsal::tr("The TLS library says %1.").arg(quoted(reason)),
            Rehearsal::tr("Browsers open such connections on their own; one alone means nothing.")};
}

} // namespace

Message describe(const Visit &visit)
{
    switch (visit.kind) {
    case Visit::Kind::Decided: {
        if (!visit.hole.isEmpty())
            return {
                Rehearsal::tr("This address is a hole."),
                Rehearsal::tr("The configuration lets %1 opt out: the site itself refuses this very visitor, and here "
                              "he gets in.")
                    .arg(quoted(visit.hole)),
                Rehearsal::tr("Close it in step 3 or step 4 of the wizard, or leave it knowingly.")};
        if (visit.decision.identity == iis::Decision::Identity::Mapped && visit.decision.isAdmitted()) {
            const auto number =
                visit.decision.oneToOne >= 0 ? visit.decision.oneToOne + 1 : visit.decision.manyToOne + 1;
            const auto by =
                visit.decision.oneToOne >= 0
                    ? Rehearsal::tr("By one-to-one mapping %1, which has exactly this certificate.").arg(number)
                    : Rehearsal::tr("By many-to-one mapping %1, whose rules fit this certificate.").arg(number);
            return {Rehearsal::tr("You are %1.").arg(printable(visit.decision.user)), by, {}};
        }
        return describe(visit.decision);
    }
    case Visit::Kind::AskedTooLate:
        return {
            Rehearsal::tr("The certificate would be asked for too late."),
            Rehearsal::tr(
                "This connection uses TLS 1.3, which cannot be renegotiated. IIS answers 500 with 0x80070032, or resets the connection, depending on its build."),
            Rehearsal::tr("Ask in the first handshake, or switch TLS 1.3 off for the binding.")};
    case Visit::Kind::UploadTooLarge:
        return {Rehearsal::tr("The upload is too large to be taken before the certificate is asked for."),
                Rehearsal::tr("IIS reads ahead only as much as uploadReadAheadSize allows, then answers 413."),
                Rehearsal::tr("Ask in the first handshake.")};
    case Visit::Kind::NoRequest:
        return describeNoRequest(visit.reason);
    }
    return {};
}

QString why(const Visit &visit)
{
    if (visit.kind == Visit::Kind::Decided) {
        if (const auto *reason = decisive(visit.decision))
            return describe(*reason).headline;
    }
    return describe(visit).headline;
}

QString visitor(const Visit &visit)
{
    if (visit.kind == Visit::Kind::NoRequest)
        return Rehearsal::tr("no request");
    return visit.certificate ? printable(visit.certificate->subject().display()) : Rehearsal::tr("no certificate");
}

Message describeServer(const pki::Certificate &certificate, const QDateTime &now)
{
    const auto name = quoted(certificate.subject().display());
    const auto outcome = Rehearsal::tr("Browsers warn before they go on, here and at the site.");
    const auto remedy = Rehearsal::tr("Issue or renew it, import it on the server and bind it again.");
    if (certificate.notAfter() < now)
        return {Rehearsal::tr("The server’s certificate %1 expired on %2.").arg(name, day(certificate.notAfter())),
                outcome, remedy};
    if (certificate.notBefore() > now)
        return {
            Rehearsal::tr("The server’s certificate %1 is valid only from %2.").arg(name, day(certificate.notBefore())),
            outcome, remedy};
    return {};
}

Message describeOpenings(const QList<rehearse::Opening> &openings, const QUrl &base)
{
    constexpr auto mostNamed = 8;
    QStringList toAll;
    QStringList toHolders;
    for (const auto &opening : openings) {
        auto url = base;
        url.setPath(opening.path);
        (opening.withoutCertificate ? toAll : toHolders).append(printable(url.toString(), 120));
    }
    const auto named = [](const QStringList &urls) {
        auto text = urls.mid(0, mostNamed).join(Rehearsal::tr(", ", "between addresses"));
        return urls.size() > mostNamed ? text + Rehearsal::tr(", …", "after the last of the addresses that are named")
                                       : text;
    };
    QStringList sentences;
    if (!toAll.isEmpty())
        sentences.append(Rehearsal::tr("Everybody gets in at %1.").arg(named(toAll)));
    if (!toHolders.isEmpty())
        sentences.append(Rehearsal::tr("Every certificate that the server trusts gets in at %1, mapped or not.")
                             .arg(named(toHolders)));
    return {openings.first().path == u"/"_s
                ? Rehearsal::tr("Anonymous sign-in is on for the site.")
                : Rehearsal::tr("The site has %n hole(s).", nullptr, static_cast<int>(openings.size())),
            sentences.join(u' '), Rehearsal::tr("Switch anonymous sign-in off there (step 4), or leave it knowingly.")};
}

QByteArray rehearsalPage(const Visit &visit, const QString &site)
{
    const auto message = describe(visit);
    const bool right = visit.status() == 200 && visit.hole.isEmpty();
    auto body = u"<section class=\"card\"><div class=\"code %1\">%2</div><h1>%3</h1>"_s.arg(right ? u"ok"_s : u"bad"_s,
                                                                                            escaped(visit.statusText()),
                                                                                            escaped(message.headline));
    for (const auto &text : {message.explanation, message.remedy})
        if (!text.isEmpty())
            body += u"<p>%1</p>"_s.arg(escaped(text));
    body += u"</section>\n"_s;
    if (visit.certificate)
        body += certificateCard(*visit.certificate, visit.when);
    body += reasoningCard(visit.decision);
    const auto title = Rehearsal::tr("%1 – rehearsal of %2").arg(visit.statusText(), printable(site));
    const auto note =
        Rehearsal::tr(
            "This is a rehearsal on this computer for the site %1, and not the site itself. It answers as its configuration says that IIS will.")
            .arg(quoted(site));
    return u"<!doctype html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
           "<title>%2</title><style>%3</style></head><body><main>\n%4<p class=\"muted\">%5</p>\n</main></body></html>\n"_s
               .arg(QLocale().bcp47Name(), escaped(title), QString::fromLatin1(pageStyle), body, escaped(note))
               .toUtf8();
}

} // namespace certwizard::wording
