#include "console.h"
#include "json.h"
#include "plan_text.h"
#include "session.h"
#include "table.h"
#include "verbs.h"

#include "wording/plan.h"
#include "wording/steps.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <iterator>
#include <vector>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

class StatusVerb {
    Q_DECLARE_TR_FUNCTIONS(StatusVerb)
};

/// What this program recommends for the site, with the mappings that it has.
setup::Choices recommended(const setup::ServerState &state, const iis::Site &site)
{
    const auto current = setup::currentChoices(state, site.name);
    setup::Choices choices;
    choices.site = site.name;
    choices.binding = current.binding.value_or(setup::BindingChoice{});
    choices.manyToOne = !state.configuration().mapping(site.name).manyToOne.empty();
    return choices;
}

QString onOff(bool on)
{
    return on ? StatusVerb::tr("on") : StatusVerb::tr("off");
}

template <typename T>
void addRow(Table &table, const QString &name, const iis::Setting<T> &setting, const QString &value)
{
    const auto shown = setting.isValid ? value : StatusVerb::tr("not valid, taken as %1").arg(value);
    table.add({name, shown, wording::origin(setting.from)});
}

void printSettings(Console &console, const iis::Configuration &configuration, const iis::Site &site)
{
    const auto anonymous = configuration.anonymous(site.name);
    const auto mapping = configuration.mapping(site.name);
    const auto other = configuration.otherAuthentication(site.name);
    const auto access = configuration.access(site.name);
    Table table({StatusVerb::tr("SETTING"), StatusVerb::tr("VALUE"), StatusVerb::tr("WHERE")});
    addRow(table, StatusVerb::tr("SSL settings"), access.sslFlags, access.sslFlags.value.toText());
    addRow(table, StatusVerb::tr("Anonymous sign-in"), anonymous.enabled, onOff(anonymous.enabled.value));
    addRow(table, StatusVerb::tr("Certificate mapping"), mapping.enabled, onOff(mapping.enabled.value));
    addRow(table, StatusVerb::tr("  single certificates (one-to-one)"), mapping.oneToOneEnabled,
           StatusVerb::tr("%1, %2 mapped").arg(onOff(mapping.oneToOneEnabled.value)).arg(mapping.oneToOne.size()));
    addRow(table, StatusVerb::tr("  by rules (many-to-one)"), mapping.manyToOneEnabled,
           StatusVerb::tr("%1, %2 mapped").arg(onOff(mapping.manyToOneEnabled.value)).arg(mapping.manyToOne.size()));
    addRow(table, StatusVerb::tr("Mapping by Active Directory"), other.activeDirectoryMapping,
           onOff(other.activeDirectoryMapping.value));
    addRow(table, StatusVerb::tr("Windows authentication"), other.windows, onOff(other.windows.value));
    addRow(table, StatusVerb::tr("Basic authentication"), other.basic, onOff(other.basic.value));
    addRow(table, StatusVerb::tr("Digest authentication"), other.digest, onOff(other.digest.value));
    table.print(console);
}

/// A section, or with a part an attribute or a collection of it.
struct LockRow {
    iis::SectionId section;
    QString part;
    iis::Lock lock;
};

/// Every section that step by step counts; of what is locked in part, that part as well.
QList<LockRow> locksOf(const iis::Configuration &configuration, const QString &path)
{
    using enum iis::SectionId;
    const auto enabled = u"enabled"_s;
    const std::pair<iis::SectionId, std::vector<QString>> sections[] = {
        {Access, {u"sslFlags"_s}},
        {AnonymousAuthentication, {enabled}},
        {IisClientCertificateMapping,
         {enabled, u"oneToOneCertificateMappingsEnabled"_s, u"manyToOneCertificateMappingsEnabled"_s}},
        {ClientCertificateMapping, {enabled}},
        {WindowsAuthentication, {enabled}},
        {BasicAuthentication, {enabled}},
        {DigestAuthentication, {enabled}}};
    QList<LockRow> rows;
    for (const auto &[section, attributes] : sections) {
        const auto whole = configuration.sectionLock(path, section);
        rows += LockRow{section, {}, whole};
        if (whole.forbidsWriting())
            continue;
        QList<LockRow> parts;
        for (const auto &attribute : attributes)
            parts += LockRow{section, attribute, configuration.attributeLock(path, section, attribute)};
        if (section == IisClientCertificateMapping) {
            using enum iis::MappingCollection;
            const auto add = iis::CollectionDirective::Add;
            parts += LockRow{section, u"oneToOneMappings"_s, configuration.collectionLock(path, OneToOne, add)};
            parts += LockRow{section, u"manyToOneMappings"_s, configuration.collectionLock(path, ManyToOne, add)};
        }
        std::ranges::copy_if(parts, std::back_inserter(rows),
                             [](const LockRow &part) { return part.lock.forbidsWriting(); });
    }
    return rows;
}

void printLocks(Console &console, const iis::Configuration &configuration, const iis::Site &site)
{
    Table table({StatusVerb::tr("SECTION"), StatusVerb::tr("LOCKED FOR"), StatusVerb::tr("WHERE")});
    for (const auto &[section, part, lock] : locksOf(configuration, site.name)) {
        const auto name = iis::sectionPath(section).section(u'/', -1);
        const auto isLocked = lock.kind != iis::Lock::Kind::None;
        const auto whom = !isLocked               ? StatusVerb::tr("nobody: a web.config may change it")
                          : lock.forbidsWriting() ? StatusVerb::tr("this site")
                                                  : StatusVerb::tr("web.config files");
        table.add({part.isEmpty() ? name : u"  "_s + part, whom,
                   isLocked && !lock.position.isKnown() ? StatusVerb::tr("default")
                                                        : wording::lineText(lock.position)});
    }
    table.print(console);
}

QJsonArray locksJson(const iis::Configuration &configuration, const iis::Site &site)
{
    QJsonArray locks;
    for (const auto &[section, part, lock] : locksOf(configuration, site.name)) {
        if (lock.kind == iis::Lock::Kind::None)
            continue;
        QJsonObject object{{u"section"_s, iis::sectionPath(section)},
                           {u"for"_s, lock.forbidsWriting() ? u"site"_s : u"web.config"_s}};
        if (!part.isEmpty())
            object.insert(u"part"_s, part);
        if (lock.position.isKnown())
            object.insert(u"line"_s, lock.position.line);
        locks += object;
    }
    return locks;
}

QJsonObject settingsJson(const iis::Configuration &configuration, const iis::Site &site)
{
    const auto anonymous = configuration.anonymous(site.name);
    const auto mapping = configuration.mapping(site.name);
    const auto other = configuration.otherAuthentication(site.name);
    const auto access = configuration.access(site.name);
    return {{u"sslFlags"_s, toJson(access.sslFlags, access.sslFlags.value.toText())},
            {u"anonymous"_s, toJson(anonymous.enabled, anonymous.enabled.value)},
            {u"mapping"_s, toJson(mapping.enabled, mapping.enabled.value)},
            {u"oneToOne"_s, toJson(mapping.oneToOneEnabled, mapping.oneToOneEnabled.value)},
            {u"manyToOne"_s, toJson(mapping.manyToOneEnabled, mapping.manyToOneEnabled.value)},
            {u"activeDirectoryMapping"_s, toJson(other.activeDirectoryMapping, other.activeDirectoryMapping.value)},
            {u"windows"_s, toJson(other.windows, other.windows.value)},
            {u"basic"_s, toJson(other.basic, other.basic.value)},
            {u"digest"_s, toJson(other.digest, other.digest.value)}};
}

QJsonObject statusJson(const setup::Plan &plan, const iis::Site &site)
{
    const auto &configuration = plan.state.configuration();
    QJsonArray steps;
    for (const auto &verdict : plan.verdicts)
        steps += toJson(verdict);
    QJsonArray bindings;
    for (const auto &binding : site.bindings)
        bindings += toJson(binding);
    QJsonArray holes;
    for (const auto &hole : configuration.holes(site.name))
        holes += toJson(hole);
    const auto mapping = configuration.mapping(site.name);
    return {{u"file"_s, plan.state.file().path},
            {u"sha256"_s, QString::fromLatin1(plan.state.file().sha256().toHex())},
            {u"site"_s, site.name},
            {u"id"_s, static_cast<qint64>(site.id)},
            {u"bindings"_s, bindings},
            {u"settings"_s, settingsJson(configuration, site)},
            {u"oneToOneMappings"_s, static_cast<qint64>(mapping.oneToOne.size())},
            {u"manyToOneMappings"_s, static_cast<qint64>(mapping.manyToOne.size())},
            {u"locks"_s, locksJson(configuration, site)},
            {u"holes"_s, holes},
            {u"steps"_s, steps}};
}

ExitCode run(const Arguments &arguments, Console &console)
{
    const auto state = openConfiguration(arguments);
    if (!state)
        return console.fail(state.error());
    const auto site = state->configuration().site(arguments.value(u"site"));
    if (!site)
        return console.fail(site.error());
    setup::PlanOptions options;
    options.resolvePasswords = false;
    const auto plan = setup::makePlan(*state, recommended(*state, *site), options);
    if (!plan)
        return console.fail(plan.error());
    if (arguments.isSet(u"json")) {
        console.json(statusJson(*plan, *site));
        return ExitCode::Done;
    }
    console.line(wrapped(StatusVerb::tr("Site %1 (ID %2) in %3")
                             .arg(wording::quoted(site->name), QString::number(site->id),
                                  wording::quotedPath(state->file().path)),
                         0, console.width()));
    console.line();
    printSettings(console, state->configuration(), *site);
    console.line();
    printLocks(console, state->configuration(), *site);
    console.line();
    console.line(console.styled(Style::Strong, StatusVerb::tr("Compared with what is recommended:")));
    printVerdicts(console, plan->verdicts);
    return ExitCode::Done;
}

} // namespace

Verb statusVerb()
{
    return {
        .name = u"status"_s,
        .summary = StatusVerb::tr("Show how a site stands in the five steps, and where each value comes from"),
        .explanation =
            StatusVerb::tr("The site is compared with what is recommended: a certificate required, asked for "
                           "in the first handshake, anonymous sign-in off, mapping on. To compare it with "
                           "answers of your own, use the verb plan. A section that is locked for web.config files is "
                           "written to this file all the same; one that is locked for this site is not."),
        .options = {configOption(), siteOption(), jsonOption()},
        .examples = {u"certwizardctl status --config applicationHost.config --site \"Default Web Site\""_s},
        .run = run};
}

} // namespace certwizard::ctl
