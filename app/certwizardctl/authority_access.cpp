#include "authority_access.h"

#include "json.h"
#include "secrets.h"
#include "setup/names.h"
#include "wording/authority.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <memory>
#include <mutex>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

class AuthorityAccess {
    Q_DECLARE_TR_FUNCTIONS(AuthorityAccess)
};

const QList<std::pair<QString, pki::KeyAlgorithm>> keyNames{
    {u"ec-p256"_s, pki::KeyAlgorithm::EcP256},   {u"ec-p384"_s, pki::KeyAlgorithm::EcP384},
    {u"rsa-2048"_s, pki::KeyAlgorithm::Rsa2048}, {u"rsa-3072"_s, pki::KeyAlgorithm::Rsa3072},
    {u"rsa-4096"_s, pki::KeyAlgorithm::Rsa4096},
};

QString nameOf(authority::UserProblem problem)
{
    using enum authority::UserProblem;
    switch (problem) {
    case NameMissing:
        return u"name-missing"_s;
    case NameUnfit:
        return u"name-unfit"_s;
    case EmailUnfit:
        return u"email-unfit"_s;
    case UpnUnfit:
        return u"upn-unfit"_s;
    case NameTwice:
        return u"name-twice"_s;
    case AccountTwice:
        return u"account-twice"_s;
    case EmailTwice:
        return u"email-twice"_s;
    case NeverWritten:
        return u"never-written"_s;
    case HasCertificate:
        return u"has-certificate"_s;
    case SurplusCells:
        return u"surplus-cells"_s;
    }
    return {};
}

QString nameOf(authority::IssuedStatus status)
{
    switch (status) {
    case authority::IssuedStatus::Valid:
        return u"valid"_s;
    case authority::IssuedStatus::NotYetValid:
        return u"not-yet-valid"_s;
    case authority::IssuedStatus::Expired:
        return u"expired"_s;
    case authority::IssuedStatus::Revoked:
        return u"revoked"_s;
    }
    return {};
}

Option outOption()
{
    return {.name = u"out"_s,
            .placeholder = AuthorityAccess::tr("FOLDER"),
            .help = AuthorityAccess::tr("Where the files are written; made when it is not there. Nothing that is "
                                        "there already is overwritten."),
            .required = true};
}

Option targetOption()
{
    return {.name = u"target"_s,
            .placeholder = u"KIND"_s,
            .help = AuthorityAccess::tr("Who has to read the PFX: “modern” is Windows 10 1709, Server 2019 and newer "
                                        "(AES-256), “legacy” Server 2016 and older (Triple DES)."),
            .allowed = {u"modern"_s, u"legacy"_s}};
}

} // namespace

Positional authorityFolder()
{
    return {AuthorityAccess::tr("AUTHORITY-FOLDER"), AuthorityAccess::tr("The folder that holds the authority."),
            false};
}

QList<Option> passphraseOptions()
{
    return secretOptions(u"passphrase"_s, AuthorityAccess::tr("the passphrase of the authority’s key"));
}

Option keyOption(bool forAuthority)
{
    QStringList names;
    for (const auto &[name, algorithm] : keyNames) {
        if (!forAuthority || algorithm != pki::KeyAlgorithm::Rsa2048)
            names += name;
    }
    return {.name = u"key"_s,
            .placeholder = AuthorityAccess::tr("KIND"),
            .help = AuthorityAccess::tr("The kind of key."),
            .allowed = names};
}

std::optional<pki::KeyAlgorithm> keyAlgorithm(const QString &name)
{
    const auto it = std::ranges::find(keyNames, name, &std::pair<QString, pki::KeyAlgorithm>::first);
    return it == keyNames.end() ? std::nullopt : std::optional(it->second);
}

base::Result<int> number(const Arguments &arguments, QStringView option, int fallback, int least, int most)
{
    if (!arguments.isSet(option))
        return fallback;
    bool isNumber = false;
    const auto value = arguments.value(option).toInt(&isNumber);
    if (!isNumber || value < least || value > most)
        return base::fail(base::ErrorCode::OutOfRange, u"--"_s + option.toString(), u"%1–%2"_s.arg(least).arg(most));
    return value;
}

QList<Option> publicationOptions()
{
    return {{.name = u"crl-url"_s,
             .placeholder = u"URL"_s,
             .help = AuthorityAccess::tr("Where servers find the revocation list; put into every certificate that is "
                                         "issued."),
             .repeatable = true},
            {.name = u"authority-url"_s,
             .placeholder = u"URL"_s,
             .help = AuthorityAccess::tr("Where programs find the authority’s own certificate; put into every "
                                         "certificate that is issued."),
             .repeatable = true}};
}

pki::Publication publication(const Arguments &arguments)
{
    return {arguments.values(u"crl-url"), arguments.values(u"authority-url")};
}

base::Result<authority::Authority> openAuthority(const Arguments &arguments)
{
    return authority::Authority::open(arguments.positionals().first(), base::systemClock());
}

base::Error ofPassphrase(base::Error error)
{
    if (error.code == base::ErrorCode::WrongPassword)
        error.detail = wording::passphraseOfAuthority;
    return error;
}

base::Result<authority::Authority> openUnlocked(const Arguments &arguments, Console &console)
{
    auto opened = openAuthority(arguments);
    if (!opened)
        return opened;
    SecretSource source(arguments, console, u"passphrase"_s);
    for (int attempt = 1;; ++attempt) {
        const auto unlocked = opened->unlock(source, attempt);
        if (unlocked)
            return opened;
        if (unlocked.error().code != base::ErrorCode::WrongPassword || !source.canTryAgain(attempt))
            return std::unexpected(ofPassphrase(unlocked.error()));
    }
}

QList<Option> bulkDeliveryOptions()
{
    return {outOption(), targetOption()};
}

QList<Option> deliveryOptions()
{
    return bulkDeliveryOptions() + secretOptions(u"password"_s, AuthorityAccess::tr("the password of the PFX"))
           + QList<Option>{{.name = u"make-password"_s,
                            .help = AuthorityAccess::tr("Make a password for every PFX and write it to a file of its "
                                                        "own, which only you can read.")}};
}

base::Result<handout::Options> delivery(const Arguments &arguments, Console &console)
{
    handout::Options options;
    options.folder = arguments.value(u"out");
    options.target = arguments.value(u"target") == u"legacy" ? pki::PfxTarget::Legacy : pki::PfxTarget::Modern;
    SecretSource source(arguments, console, u"password"_s);
    if (arguments.isSet(u"make-password"))
        return options;
    auto password = source.askNew({base::SecretPurpose::ProtectPfx, QDir(options.folder).filePath(u"*.pfx"_s)});
    if (!password)
        return std::unexpected(password.error());
    options.password = std::make_shared<const base::Secret>(std::move(*password));
    return options;
}

base::Progress progressOn(Console &console, const QString &what)
{
    base::Progress progress;
    progress.stop = base::terminal::Interruption::token();
    progress.report = [&console, what, mutex = std::make_shared<std::mutex>(),
                       last = std::make_shared<int>(-1)](double fraction) {
        const std::scoped_lock guard(*mutex);
        const auto percent = static_cast<int>(fraction * 100);
        if (percent <= *last)
            return;
        *last = percent;
        console.progress(u"%1 %2 %"_s.arg(what).arg(percent));
    };
    return progress;
}

int printVerdicts(Console &console, const QList<authority::UserRow> &rows)
{
    int issuable = 0;
    for (const auto &row : rows) {
        issuable += row.isIssuable() ? 1 : 0;
        const auto mark = !row.isIssuable()        ? console.styled(Style::Bad, u"✗"_s)
                          : row.findings.isEmpty() ? console.styled(Style::Good, u"✓"_s)
                                                   : console.styled(Style::Warning, u"!"_s);
        console.line(AuthorityAccess::tr("%1 line %2: %3 %4")
                         .arg(mark, QString::number(row.line), wording::printable(row.name),
                              wording::printable(row.account))
                         .trimmed());
        for (const auto &finding : row.findings)
            console.line(wrapped(wording::describe(finding), 4, console.width()));
    }
    return issuable;
}

QJsonArray toJson(const QList<authority::UserRow> &rows)
{
    QJsonArray all;
    for (const auto &row : rows) {
        QJsonArray findings;
        for (const auto &finding : row.findings)
            findings += QJsonObject{{u"code"_s, nameOf(finding.problem)},
                                    {u"value"_s, finding.text},
                                    {u"otherLine"_s, finding.otherLine},
                                    {u"fatal"_s, finding.isFatal()},
                                    {u"text"_s, wording::describe(finding)}};
        all += QJsonObject{{u"line"_s, row.line},    {u"name"_s, row.name}, {u"account"_s, row.account},
                           {u"email"_s, row.email},  {u"upn"_s, row.upn},   {u"issuable"_s, row.isIssuable()},
                           {u"findings"_s, findings}};
    }
    return all;
}

QJsonObject toJson(const authority::Issued &issued, const QDateTime &now)
{
    auto object = toJson(issued.certificate);
    object.insert(u"id"_s, issued.id);
    object.insert(u"purpose"_s, issued.purpose == authority::IssuedPurpose::Server ? u"server"_s : u"client"_s);
    object.insert(u"status"_s, nameOf(issued.statusAt(now)));
    object.insert(u"issuedAt"_s, issued.issuedAt.toUTC().toString(Qt::ISODate));
    object.insert(u"account"_s, issued.recipient.account);
    object.insert(u"note"_s, issued.recipient.note);
    object.insert(u"files"_s, QJsonArray::fromStringList(issued.files));
    if (issued.renews)
        object.insert(u"renews"_s, issued.renews);
    if (issued.renewedBy)
        object.insert(u"renewedBy"_s, issued.renewedBy);
    if (issued.revocation)
        object.insert(u"revocation"_s, QJsonObject{{u"time"_s, issued.revocation->time.toUTC().toString(Qt::ISODate)},
                                                   {u"reason"_s, static_cast<int>(issued.revocation->reason)}});
    return object;
}

QJsonObject toJson(const handout::HandedOut &out)
{
    return {{u"folder"_s, out.folder}, {u"certificate"_s, out.certificatePath},
            {u"pfx"_s, out.pfxPath},   {u"password"_s, out.passwordPath},
            {u"html"_s, out.htmlPath}, {u"pdf"_s, out.pdfPath}};
}

} // namespace certwizard::ctl
