#include "wording/proof.h"

#include "wording/certificates.h"
#include "wording/rehearsal.h"
#include "wording/visits.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace certwizard::wording {
namespace {

using proof::Promise;
using proof::Row;
using proof::Visitor;

class Proof {
    Q_DECLARE_TR_FUNCTIONS(Proof)
};

constexpr auto widestName = 60;

/// The first of them, and that there are more.
QString named(const QStringList &names)
{
    constexpr auto most = 6;
    auto text = names.mid(0, most).join(Proof::tr(", ", "between names"));
    if (names.size() > most)
        text += Proof::tr(", …", "after the last of the names that are told");
    return text;
}

/// The first row for which the promise was broken: what the headline is about.
const Row *firstBroken(const proof::Proof &proof)
{
    for (const auto &row : proof.rows) {
        if (row.promise == Promise::Broken)
            return &row;
    }
    return nullptr;
}

Message describeBroken(const proof::Proof &proof)
{
    const auto &row = *firstBroken(proof);
    const auto count = proof.count(Promise::Broken);
    const auto rest =
        Proof::tr("%n visitor(s) did not get what was promised; the table says who and why.", nullptr, count);
    if (row.got.isEmpty())
        return {Proof::tr("A visitor did not even get an answer"), rest, {}};
    const bool admitted = row.visit.status() >= 200 && row.visit.status() < 400;
    if (row.visitor.kind == Visitor::Kind::NoCertificate && admitted)
        return {Proof::tr("Visitors without a certificate get in"), rest,
                Proof::tr("Look at step 3, SSL settings, and step 4, anonymous sign-in.")};
    if (row.visitor.kind == Visitor::Kind::Stranger && admitted)
        return {Proof::tr("Strangers get in"), rest,
                Proof::tr("Look at step 4, anonymous sign-in, and at mappings whose rules fit everybody.")};
    if (row.visitor.kind == Visitor::Kind::Unmapped && admitted)
        return {Proof::tr("Certificates that nobody is mapped to get in"), rest,
                Proof::tr("Look at step 4, anonymous sign-in, and at mappings whose rules fit everybody.")};
    if (admitted)
        return {Proof::tr("%1 gets in as the wrong account").arg(visitor(row)), rest,
                Proof::tr("Look at the mappings: an earlier one or a rule fits this certificate too.")};
    return {Proof::tr("Not everybody gets in who should"), rest,
            Proof::tr("The reason beside each name says what to change.")};
}

/// Each place once, however many visitors found it open.
Message describeHoles(const proof::Proof &proof)
{
    constexpr auto mostNamed = 5;
    QStringList places;
    auto openToAll = false;
    for (const auto &row : proof.rows) {
        if (row.promise != Promise::Hole)
            continue;
        openToAll = openToAll || row.visitor.kind == Visitor::Kind::NoCertificate;
        const auto place = printable(row.visitor.path, 60);
        if (!places.contains(place))
            places.append(place);
    }
    const auto count = static_cast<int>(places.size());
    auto named = places.mid(0, mostNamed).join(Proof::tr(", ", "between addresses"));
    if (count > mostNamed)
        named += Proof::tr(", …", "after the last of the addresses that are named");
    const auto areUsersIn = proof.usersProven() > 0;
    const auto headline =
        areUsersIn && openToAll ? Proof::tr("The right people get in, and everybody at %n address(es)", nullptr, count)
        : areUsersIn ? Proof::tr("The right people get in, and everybody with a trusted certificate at %n address(es)",
                                 nullptr, count)
        : openToAll  ? Proof::tr("Everybody gets in at %n address(es)", nullptr, count)
                     : Proof::tr("Everybody with a trusted certificate gets in at %n address(es)", nullptr, count);
    return {
        headline,
        Proof::tr("The configuration opts out there: %1. That may be meant, for a health check; nothing that needs a "
                  "certificate may lie below it.")
            .arg(named),
        Proof::tr("Close it in step 3 or step 4, or leave it knowingly.")};
}

/// Nobody came for the rule.
bool isUntried(const Row &row)
{
    return row.visitor.kind == Visitor::Kind::Rule && row.visitor.certificate.isNull();
}

QString consequenceOfRule(const Row &row)
{
    if (row.promise == Promise::Kept)
        return Proof::tr("Everybody gets in whose certificate the server trusts and of which this is true: %1.")
            .arg(describeRules(row.visitor.rule.rules));
    if (row.visit.decision.identity == iis::Decision::Identity::Mapped && row.visit.status() == 200)
        return Proof::tr("Gets in as %1: something else fits first.").arg(quoted(row.visit.decision.user));
    return row.promise == Promise::Broken ? Proof::tr("Gets in, but as nobody in particular: anonymous sign-in is on.")
                                          : Proof::tr("This rule lets nobody in as things are.");
}

/// Whom nobody has named, and who gets in all the same.
Message describeRulesInUse(const proof::Proof &proof, int users)
{
    const auto open = proof.openRules();
    QStringList rules;
    for (const auto &rule : open)
        rules.append(Proof::tr("%1 (%2)", "a rule’s name, and what it looks at")
                         .arg(quoted(rule.name), describeRules(rule.rules)));
    auto explanation =
        Proof::tr("By %n rule(s) everybody signs in whose certificate fits and is trusted, whoever that is: %1.",
                  nullptr, static_cast<int>(open.size()))
            .arg(named(rules));
    if (users > 0)
        explanation = Proof::tr("%n user(s) got in as the right account.", nullptr, users) + u' ' + explanation;
    return {users > 0 ? Proof::tr("The right people get in, and everybody whom a rule fits")
                      : Proof::tr("Everybody gets in whom a rule fits, nobody else does"),
            explanation, Proof::tr("See in step 5 that each rule is as narrow as it is meant to be.")};
}

} // namespace

QString visitor(const Row &row)
{
    switch (row.visitor.kind) {
    case Visitor::Kind::NoCertificate:
        return row.visitor.opensHole
                   ? Proof::tr("no certificate, at %1", "URL path").arg(printable(row.visitor.path, 60))
                   : Proof::tr("no certificate");
    case Visitor::Kind::Stranger:
        return Proof::tr("a stranger’s certificate");
    case Visitor::Kind::Unmapped:
        return row.visitor.opensHole ? Proof::tr("a certificate that is not mapped, at %1", "URL path")
                                           .arg(printable(row.visitor.path, 60))
                                     : Proof::tr("a certificate that is not mapped");
    case Visitor::Kind::User:
        return printable(row.visitor.certificate.subject().display(), 60);
    case Visitor::Kind::Rule:
        return Proof::tr("whoever fits the rule %1").arg(quoted(row.visitor.rule.name));
    }
    return {};
}

QString expected(const Row &row)
{
    const auto isPromised = row.visitor.kind == Visitor::Kind::User || row.visitor.kind == Visitor::Kind::Rule;
    return isPromised && !row.visitor.account.isEmpty() ? printable(row.visitor.account, 60) : Proof::tr("refused");
}

QString got(const Row &row)
{
    if (isUntried(row))
        return Proof::tr("not tried");
    return row.got.isEmpty() ? Proof::tr("no answer") : row.got;
}

QString why(const Row &row)
{
    if (isUntried(row))
        return Proof::tr("no certificate can be like that: %1").arg(describeRules(row.visitor.rule.rules));
    if (row.got.isEmpty())
        return Proof::tr("the connection broke before an answer came");
    return shortWhy(row.visit);
}

QString consequence(const Row &row)
{
    if (row.visitor.kind == Visitor::Kind::Rule && !isUntried(row))
        return consequenceOfRule(row);
    switch (row.promise) {
    case Promise::Kept:
        return {};
    case Promise::Hole:
        return row.visitor.kind == Visitor::Kind::NoCertificate
                   ? Proof::tr("Everybody gets in here: the configuration leaves this place open.")
                   : Proof::tr("Everybody with a certificate that the server trusts gets in here, mapped or not.");
    case Promise::Unknown:
        return Proof::tr("Cannot be told here: the authority %1 is not known to this rehearsal.")
            .arg(quoted(row.visitor.certificate.issuer().display()));
    case Promise::Noted:
        return Proof::tr("Was mapped before and is refused; nothing of this run changes that.");
    case Promise::Broken:
        if (row.visit.status() == 200 && row.visitor.kind == Visitor::Kind::User)
            return row.visit.decision.identity == iis::Decision::Identity::Anonymous
                       ? Proof::tr("Gets in, but as nobody in particular: anonymous sign-in is on.")
                       : Proof::tr("Gets in as %1.").arg(quoted(row.visit.decision.user));
        if (row.visit.status() == 200)
            return Proof::tr("Gets in, and must not.");
        return {};
    }
    return {};
}

QString remedy(const Row &row)
{
    const auto refused = row.visit.status() >= 400;
    return row.visitor.kind == Visitor::Kind::User && refused
                   && (row.promise == Promise::Broken || row.promise == Promise::Noted)
               ? describe(row.visit).remedy
               : QString();
}

Message describe(const proof::Proof &proof)
{
    if (proof.count(Promise::Broken) > 0)
        return describeBroken(proof);
    const auto users = proof.usersProven();
    if (proof.count(Promise::Hole) > 0)
        return describeHoles(proof);
    auto isChosenUnknown = false;
    auto chosen = 0;
    for (const auto &row : proof.rows) {
        chosen += row.visitor.kind == Visitor::Kind::User && row.visitor.chosen ? 1 : 0;
        isChosenUnknown = isChosenUnknown || (row.promise == Promise::Unknown && row.visitor.chosen);
    }
    const auto unknown = proof.count(Promise::Unknown);
    if (isChosenUnknown)
        return {Proof::tr("Nobody gets in who should not; %n user(s) could not be tried", nullptr, unknown),
                Proof::tr("Whether a certificate is trusted depends on its authority, and that one is not known here."),
                Proof::tr("Add the authority’s certificate, and the rehearsal runs again.")};
    if (users == 0 && unknown > 0)
        return {Proof::tr("It cannot be told yet who gets in"),
                Proof::tr("Whether a certificate is trusted depends on its authority, and that one is not known here."),
                Proof::tr("Add the authority’s certificate, and the rehearsal runs again.")};
    if (!proof.openRules().isEmpty())
        return describeRulesInUse(proof, users);
    if (users == 0)
        return {Proof::tr("Nobody gets in"),
                chosen == 0 && proof.count(Promise::Noted) + unknown == 0
                    ? Proof::tr("No certificate is mapped to an account yet, so everybody is refused.")
                    : Proof::tr("Nobody of those who are mapped could be seen to get in."),
                Proof::tr("Map certificates in step 5.")};
    const auto noted = proof.count(Promise::Noted);
    auto explanation =
        Proof::tr("%n user(s) got in as the right account; a visitor without a certificate, a stranger’s "
                  "certificate and one that is not mapped were refused.",
                  nullptr, users);
    if (noted > 0)
        explanation +=
            u' ' + Proof::tr("%n user(s) who were mapped before are refused; the table says why.", nullptr, noted);
    if (unknown > 0)
        explanation +=
            u' '
            + Proof::tr("%n user(s) who were mapped before could not be tried; the table says why.", nullptr, unknown);
    return {Proof::tr("The right people get in, nobody else does"), explanation, {}};
}

QStringList basis(const QList<pki::Certificate> &authorities, const QList<pki::RevocationList> &revocationLists)
{
    QStringList trusted;
    for (const auto &authority : authorities)
        trusted.append(printable(authority.subject().display(), widestName));
    QStringList lists;
    for (const auto &list : revocationLists)
        lists.append(Proof::tr("%1 (%n revoked)", "issuer of a revocation list, how many",
                               static_cast<int>(list.entries().size()))
                         .arg(printable(list.issuer().display(), widestName)));
    return {trusted.isEmpty() ? Proof::tr("No authority was at hand, so no certificate was trusted.")
                              : Proof::tr("Trusted authorities: %1.").arg(named(trusted)),
            lists.isEmpty() ? Proof::tr("No revocation list was given, so nobody counted as revoked.")
                            : Proof::tr("Revocation lists: %1.").arg(named(lists))};
}

QString assumedHandshake()
{
    return Proof::tr(
        "When the certificate is asked for is kept by Windows, not in the file; here it is asked for in the "
        "first handshake. Where the server asks later, browsers fail with TLS 1.3.");
}

QStringList assumptions(bool ownServerCertificate, bool assumesModule, int leftOut, const proof::Proof &proof)
{
    QStringList result;
    if (assumesModule)
        result.append(Proof::tr("The Windows feature of step 1 counts as installed. Until it is, everybody with a "
                                "certificate gets 401.2."));
    if (proof.assumesHandshake)
        result.append(assumedHandshake());
    if (!ownServerCertificate)
        result.append(Proof::tr("The site’s own certificate with its key is not at hand; a stand-in took its place."));
    auto withoutKey = 0;
    for (const auto &row : proof.rows)
        withoutKey += row.overTls || row.visitor.kind == Visitor::Kind::Rule ? 0 : 1;
    if (withoutKey > 0)
        result.append(
            Proof::tr("For %n certificate(s) the key is elsewhere, as it should be: what the server decides was "
                      "asked without a connection.",
                      nullptr, withoutKey));
    if (proof.rulesLeftOut > 0)
        result.append(Proof::tr("%n more rule(s) were not tried.", nullptr, proof.rulesLeftOut));
    if (leftOut > 0)
        result.append(Proof::tr("%n more mapped user(s) were not tried one by one.", nullptr, leftOut));
    result.append(
        Proof::tr("Windows has the last word on the accounts: passwords, logon rights and file permissions are "
                  "not in the file and were not tried."));
    return result;
}

} // namespace certwizard::wording
