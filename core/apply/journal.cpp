#include "journal.h"

#include "base/account.h"
#include "base/file.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace certwizard::apply {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

/// The file itself, not a link to it: journal and backups stand where the file stands.
QString realPath(const QString &path)
{
    const QFileInfo info(path);
    const auto canonical = info.canonicalFilePath();
    return canonical.isEmpty() ? info.absoluteFilePath() : canonical;
}

struct ActionName {
    JournalEntry::Action action;
    QLatin1StringView name;
};
constexpr std::array actionNames{ActionName{JournalEntry::Action::Apply, "apply"_L1},
                                 ActionName{JournalEntry::Action::Undo, "undo"_L1},
                                 ActionName{JournalEntry::Action::Withdrawal, "withdrawal"_L1}};

QString nameOf(JournalEntry::Action action)
{
    return std::ranges::find(actionNames, action, &ActionName::action)->name;
}

JournalEntry::Action actionOf(const QString &name)
{
    const auto found = std::ranges::find_if(actionNames, [&](const ActionName &known) { return known.name == name; });
    return found == actionNames.end() ? JournalEntry::Action::Apply : found->action;
}

QJsonObject toJson(const JournalEntry &entry)
{
    QJsonObject json{{"when"_L1, entry.when.toUTC().toString(Qt::ISODateWithMs)},
                     {"who"_L1, entry.who},
                     {"action"_L1, nameOf(entry.action)},
                     {"file"_L1, QFileInfo(entry.file).fileName()},
                     {"backup"_L1, QFileInfo(entry.backup).fileName()},
                     {"sha256Before"_L1, QString::fromLatin1(entry.hashBefore.toHex())},
                     {"sha256After"_L1, QString::fromLatin1(entry.hashAfter.toHex())},
                     {"program"_L1, u"certwizard " CERTWIZARD_VERSION ""_s}};
    if (!entry.reason.isEmpty())
        json["reason"_L1] = entry.reason;
    QJsonArray changes;
    for (const auto &change : entry.changes)
        changes.append(change);
    json["changes"_L1] = changes;
    return json;
}

JournalEntry fromJson(const QJsonObject &json, const QDir &folder)
{
    JournalEntry entry;
    entry.when = QDateTime::fromString(json["when"_L1].toString(), Qt::ISODateWithMs);
    entry.who = json["who"_L1].toString();
    entry.reason = json["reason"_L1].toString();
    entry.action = actionOf(json["action"_L1].toString());
    // Names, not paths: a folder may be moved with everything in it, and a journal is no reason to open other files.
    entry.file = folder.filePath(QFileInfo(json["file"_L1].toString()).fileName());
    entry.backup = folder.filePath(QFileInfo(json["backup"_L1].toString()).fileName());
    entry.hashBefore = QByteArray::fromHex(json["sha256Before"_L1].toString().toLatin1());
    entry.hashAfter = QByteArray::fromHex(json["sha256After"_L1].toString().toLatin1());
    for (const auto &change : json["changes"_L1].toArray())
        entry.changes += change.toObject();
    return entry;
}

/// The program was killed while it wrote this line, and the next run went on in a new one. What that write did is not
/// known from here; undo compares hashes, and does not take the file that it left for another's.
bool isCutOff(QByteArrayView line, const QJsonParseError &parsing)
{
    using Error = QJsonParseError;
    const bool ends = parsing.error == Error::UnterminatedObject || parsing.error == Error::UnterminatedArray
                      || parsing.error == Error::UnterminatedString;
    return ends && line.startsWith('{') && parsing.offset >= line.size() - 1;
}

} // namespace

QString journalPath(const QString &configurationPath)
{
    return realPath(configurationPath) + u".certwizard.jsonl"_s;
}

base::Result<> appendJournal(const JournalEntry &entry)
{
    return base::appendLine(journalPath(entry.file), QJsonDocument(toJson(entry)).toJson(QJsonDocument::Compact),
                            realPath(entry.file));
}

base::Result<QList<JournalEntry>> readJournal(const QString &configurationPath)
{
    const auto path = journalPath(configurationPath);
    const auto file = base::readFile(path);
    if (!file) {
        if (file.error().code == ErrorCode::FileNotFound)
            return QList<JournalEntry>();
        return std::unexpected(file.error());
    }
    const QDir folder(QFileInfo(path).absolutePath());
    QList<JournalEntry> entries;
    auto rest = QByteArrayView(file->bytes);
    for (auto line = 1; !rest.isEmpty(); ++line) {
        const auto newline = rest.indexOf('\n');
        if (newline < 0)
            break; // a line that was never finished: the program was killed while it wrote it
        const auto text = rest.first(newline);
        rest = rest.sliced(newline + 1);
        if (text.trimmed().isEmpty())
            continue;
        QJsonParseError parsing;
        const auto document = QJsonDocument::fromJson(text.toByteArray(), &parsing);
        if (isCutOff(text, parsing))
            continue;
        if (!document.isObject())
            return base::fail(ErrorCode::JournalDamaged, path, parsing.errorString(), {-1, line, parsing.offset + 1});
        entries += fromJson(document.object(), folder);
    }
    return entries;
}

QString freeBackupPath(const QString &configurationPath, const QDateTime &when)
{
    const auto stem = realPath(configurationPath) + u".certwizard-"_s + when.toUTC().toString(u"yyyyMMdd-HHmmss"_s);
    auto path = stem + u".bak"_s;
    for (auto number = 2; QFileInfo::exists(path); ++number)
        path = u"%1-%2.bak"_s.arg(stem).arg(number);
    return path;
}

QStringList backupsBeside(const QString &configurationPath)
{
    const QFileInfo file(realPath(configurationPath));
    QStringList paths;
    for (const auto &info :
         file.dir().entryInfoList({file.fileName() + u".certwizard-*.bak"_s}, QDir::Files | QDir::Hidden, QDir::Name))
        paths += info.absoluteFilePath();
    return paths;
}

QString accountName()
{
    auto user = qEnvironmentVariable("USERNAME", qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME")));
    if (user.isEmpty())
        user = base::processAccount();
    const auto domain = qEnvironmentVariable("USERDOMAIN");
    return domain.isEmpty() || user.isEmpty() ? user : domain + u'\\' + user;
}

} // namespace certwizard::apply
