#include "authority_access.h"
#include "console.h"
#include "json.h"
#include "secrets.h"
#include "table.h"
#include "verbs.h"

#include "wording/message.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

class SettingsVerbs {
    Q_DECLARE_TR_FUNCTIONS(SettingsVerbs)
};

void show(Console &console, const Arguments &arguments, const authority::Settings &settings)
{
    if (arguments.isSet(u"json")) {
        console.json(QJsonObject{{u"clientDays"_s, settings.clientValidDays},
                                 {u"serverDays"_s, settings.serverValidDays},
                                 {u"crlDays"_s, settings.revocationListValidDays},
                                 {u"crlUrls"_s, QJsonArray::fromStringList(settings.publication.revocationListUrls)},
                                 {u"authorityUrls"_s, QJsonArray::fromStringList(settings.publication.authorityUrls)}});
        return;
    }
    const auto list = [](const QStringList &urls) {
        return urls.isEmpty() ? SettingsVerbs::tr("none") : wording::printable(urls.join(u' '), 0);
    };
    Table table;
    table.add({SettingsVerbs::tr("Days for users"), QString::number(settings.clientValidDays)});
    table.add({SettingsVerbs::tr("Days for servers"), QString::number(settings.serverValidDays)});
    table.add({SettingsVerbs::tr("Days for a revocation list"), QString::number(settings.revocationListValidDays)});
    table.add({SettingsVerbs::tr("Addresses of the revocation list"), list(settings.publication.revocationListUrls)});
    table.add({SettingsVerbs::tr("Addresses of its certificate"), list(settings.publication.authorityUrls)});
    table.print(console, 0);
}

/// What the options change; the address “none” takes all of its kind away.
base::Result<authority::Settings> changed(authority::Settings settings, const Arguments &arguments)
{
    for (const auto &[option, member] : {std::pair{u"client-days"_s, &authority::Settings::clientValidDays},
                                         {u"server-days"_s, &authority::Settings::serverValidDays},
                                         {u"crl-days"_s, &authority::Settings::revocationListValidDays}}) {
        const auto days = number(arguments, option, settings.*member, 1, pki::maximumValidDays);
        if (!days)
            return std::unexpected(days.error());
        settings.*member = *days;
    }
    auto given = publication(arguments);
    for (auto *urls : {&given.revocationListUrls, &given.authorityUrls}) {
        if (*urls == QStringList{u"none"_s})
            urls->clear();
    }
    if (arguments.isSet(u"crl-url"))
        settings.publication.revocationListUrls = given.revocationListUrls;
    if (arguments.isSet(u"authority-url"))
        settings.publication.authorityUrls = given.authorityUrls;
    return settings;
}

ExitCode settings(const Arguments &arguments, Console &console)
{
    auto from = openAuthority(arguments);
    if (!from)
        return console.fail(from.error());
    const auto before = from->settings();
    if (!before)
        return console.fail(before.error());
    const auto after = changed(*before, arguments);
    if (!after)
        return console.fail(after.error());
    if (*after != *before) {
        if (const auto kept = from->setSettings(*after); !kept)
            return console.fail(kept.error());
    }
    show(console, arguments, *after);
    return ExitCode::Done;
}

ExitCode passphrase(const Arguments &arguments, Console &console)
{
    // Asked for first: nobody thinks of a new passphrase for an authority that does not open.
    auto from = openAuthority(arguments);
    if (!from)
        return console.fail(from.error());
    SecretSource presentSource(arguments, console, u"passphrase"_s);
    const auto present = presentSource.askSecret({base::SecretPurpose::AuthorityKey, from->folder()});
    if (!present)
        return console.fail(present.error());
    if (const auto opened = from->unlock(*present); !opened)
        return console.fail(ofPassphrase(opened.error()));
    SecretSource nextSource(arguments, console, u"new-passphrase"_s);
    const auto next = nextSource.askNew({base::SecretPurpose::NewAuthorityKey, from->folder()});
    if (!next)
        return console.fail(next.error());
    if (const auto done = from->changePassphrase(*present, *next); !done)
        return console.fail(done.error());
    console.line(SettingsVerbs::tr("The passphrase was changed; the key opens with the new one alone."));
    return ExitCode::Done;
}

Option daysOption(const QString &name, const QString &help)
{
    return {.name = name, .placeholder = SettingsVerbs::tr("NUMBER"), .help = help};
}

} // namespace

Verb authoritySettingsVerb()
{
    return {.name = u"authority settings"_s,
            .summary = SettingsVerbs::tr("Show or change what an authority does the same way every time"),
            .explanation = SettingsVerbs::tr("They hold for what is issued from now on. The address “none” takes the "
                                             "present ones away. Needs no passphrase."),
            .options =
                QList<Option>{
                    daysOption(u"client-days"_s, SettingsVerbs::tr("How long certificates of users are valid.")),
                    daysOption(u"server-days"_s, SettingsVerbs::tr("How long certificates of servers are valid.")),
                    daysOption(u"crl-days"_s, SettingsVerbs::tr("How long a revocation list is valid."))}
                + publicationOptions() + QList<Option>{jsonOption()},
            .positional = authorityFolder(),
            .examples = {u"certwizardctl authority settings --crl-url http://pki.contoso.com/ca.crl /srv/ca"_s},
            .run = settings};
}

Verb authorityPassphraseVerb()
{
    return {.name = u"authority passphrase"_s,
            .summary = SettingsVerbs::tr("Give the key of an authority another passphrase"),
            .explanation = SettingsVerbs::tr("Copies of the folder that were made before still open with the old one."),
            .options =
                passphraseOptions() + secretOptions(u"new-passphrase"_s, SettingsVerbs::tr("the new passphrase")),
            .positional = authorityFolder(),
            .examples = {u"certwizardctl authority passphrase /srv/ca"_s},
            .run = passphrase};
}

} // namespace certwizard::ctl
