#include "wording/plan.h"
#include "wording/probe.h"
#include "wording/proof.h"

#include "text.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace certwizard::wording {
namespace {

class Report {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

// One markup for both: paper knows colours, fonts and table attributes, a browser gets room and rounded corners too.
constexpr auto sharedStyle = R"(
body{color:#1b1f24;font-family:"Segoe UI","DejaVu Sans",sans-serif}
h1{color:#1b1f24}h2{color:#1b1f24}.muted{color:#5b6470}.ok{color:#1a7f4b}.bad{color:#b42318}.warn{color:#8a5a00}
th{color:#5b6470;text-align:left;background-color:#f4f5f7}
.mono{font-family:"DejaVu Sans Mono",Consolas,monospace}
.add{background-color:#e3f4e8}.del{background-color:#fbe4e2}
li{margin-bottom:4px}.command{margin-top:2px;margin-bottom:8px}
)";
constexpr auto browserStyle = R"(
body{margin:0;background:#f4f5f7;font-size:15px;line-height:1.5}main{max-width:60rem;margin:2rem auto;padding:2rem 2.5rem;background:#fff;border:1px solid #dfe3e8;border-radius:8px}
h1{font-size:1.6rem;margin:.2rem 0}h2{font-size:1.15rem;margin:2rem 0 .5rem;border-bottom:1px solid #dfe3e8;padding-bottom:.3rem}
table{border-collapse:collapse;width:100%}th,td{padding:.4rem .6rem;vertical-align:top;overflow-wrap:break-word;border-bottom:1px solid #dfe3e8}
td:last-child{overflow-wrap:anywhere}
.word{white-space:nowrap}
.mono{font-size:.85em;white-space:pre-wrap;overflow-wrap:anywhere}.lines td{border:0;padding:0 .6rem}
.command{background:#f4f5f7;border-radius:6px;padding:.4rem .7rem;margin:.4rem 0 0}
@media print{body{background:#fff}main{border:0;margin:0;padding:0;max-width:none}}
)";
constexpr auto paperStyle = R"(
body{font-size:9.5pt}p{margin-top:4px;margin-bottom:6px}h1{font-size:18pt}h2{font-size:12.5pt}.mono{font-size:8pt}
)";

const QString &keepTogether()
{
    static const auto mark = u"<a name=\"%1\"></a>"_s.arg(togetherAnchor);
    return mark;
}

QString paragraph(const QString &text, const QString &style = {})
{
    if (text.isEmpty())
        return {};
    return style.isEmpty() ? u"<p>%1</p>\n"_s.arg(escaped(text))
                           : u"<p class=\"%1\">%2</p>\n"_s.arg(style, escaped(text));
}

QString heading(const QString &text)
{
    return u"<h2>%1</h2>\n"_s.arg(escaped(text));
}

QString cell(const QString &text, const QString &style = {})
{
    return style.isEmpty() ? u"<td>%1</td>"_s.arg(escaped(text))
                           : u"<td class=\"%1\">%2</td>"_s.arg(style, escaped(text));
}

QString table(const QStringList &columns, const QStringList &rows)
{
    QString head;
    for (const auto &column : columns)
        head += u"<th>%1</th>"_s.arg(escaped(column));
    // On paper the head stands on every page that the table reaches.
    return u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"4\"><thead><tr>%1</tr></thead>\n%2</table>\n"_s.arg(
        head, rows.join(QString()));
}

QString facts(const QList<std::pair<QString, QString>> &values)
{
    QString rows;
    for (const auto &[name, value] : values)
        if (!value.isEmpty())
            rows +=
                u"<tr><td class=\"muted\" width=\"22%\">%1</td><td>%2</td></tr>\n"_s.arg(escaped(name), escaped(value));
    return u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"3\">%1</table>\n"_s.arg(rows);
}

QString styleOf(proof::Promise promise)
{
    switch (promise) {
    case proof::Promise::Kept:
        return u"ok"_s;
    case proof::Promise::Broken:
        return u"bad"_s;
    case proof::Promise::Hole:
    case proof::Promise::Unknown:
    case proof::Promise::Noted:
        return u"warn"_s;
    }
    return {};
}

/// For a document that is read elsewhere: the day, the time to the minute, and of which clock.
QString moment(const QDateTime &when)
{
    const auto local = when.toLocalTime();
    return Report::tr("%1, %2 %3", "date, time, time zone")
        .arg(QLocale().toString(local.date(), QLocale::LongFormat),
             QLocale().toString(local.time(), QLocale::ShortFormat), local.timeZoneAbbreviation());
}

QString visitorsPart(const proof::Report &report)
{
    const auto &proof = *report.proof;
    auto text = heading(Report::tr("Who got what"));
    text += paragraph(
        Report::tr("Rehearsed on %1 with real TLS connections and real certificates on the administrator’s computer, "
                   "with the decisions that IIS documents.")
            .arg(moment(proof.when)));
    QStringList rows;
    for (const auto &row : proof.rows) {
        auto reason = escaped(why(row));
        if (const auto more = consequence(row); !more.isEmpty())
            reason += u"<br><span class=\"%1\">%2</span>"_s.arg(styleOf(row.promise), escaped(more));
        if (const auto help = remedy(row); !help.isEmpty())
            reason += u"<br>%1"_s.arg(escaped(help));
        rows.append(u"<tr>%1%2<td class=\"%3\"><b>%4</b></td><td>%5</td></tr>\n"_s.arg(
            cell(visitor(row)), cell(expected(row)), styleOf(row.promise), escaped(got(row)), reason));
    }
    text += table({Report::tr("Visitor"), Report::tr("Expected"), Report::tr("Got"), Report::tr("Why")}, rows);
    text += u"<ul>"_s;
    for (const auto &given :
         basis(report.authorities, report.revocationLists)
             + assumptions(report.ownServerCertificate, report.assumesModule, report.leftOut, proof))
        text += u"<li class=\"muted\">%1</li>"_s.arg(escaped(given));
    return text + u"</ul>\n"_s;
}

QString changesPart(const proof::Report &report)
{
    auto text = heading(report.outcome ? Report::tr("What was changed") : Report::tr("What will be changed"));
    if (report.changes.isEmpty())
        return text + paragraph(Report::tr("Nothing: the file said already what was chosen."));
    text += u"<ol>"_s;
    for (const auto &change : report.changes)
        text += u"<li>%1</li>\n"_s.arg(escaped(describe(change, report.site)));
    return text + u"</ol>\n"_s;
}

/// In columns. Rich text folds blanks and tabs at the beginning of a line.
int indentOf(const QString &line)
{
    constexpr auto tab = 4;
    constexpr auto widest = 60;
    auto column = 0;
    for (const auto character : line) {
        if (character == u'\t')
            column += tab - column % tab;
        else if (character == u' ')
            ++column;
        else
            break;
    }
    return std::min(column, widest);
}

QString linesPart(const proof::Report &report)
{
    if (report.diff.lines.isEmpty())
        return {};
    using Kind = apply::DiffLine::Kind;
    auto text = heading(Report::tr("Lines of the file"));
    if (report.diff.hidesSecrets)
        text += paragraph(Report::tr("Passwords are shown as bullets."), u"muted"_s);
    QString rows;
    for (const auto &line : report.diff.lines) {
        if (line.kind == Kind::Gap) {
            rows += u"<tr><td class=\"muted mono\">…</td></tr>\n"_s;
            continue;
        }
        const auto mark = line.kind == Kind::Added ? u"+"_s : line.kind == Kind::Removed ? u"−"_s : u" "_s;
        const auto style = line.kind == Kind::Added ? u"add"_s : line.kind == Kind::Removed ? u"del"_s : u"none"_s;
        rows +=
            u"<tr><td class=\"mono %1\">%2&nbsp;%3%4</td></tr>\n"_s.arg(style, mark,
                                                                        QString(indentOf(line.text), QChar::Nbsp),
                                                                        escaped(printable(line.text, 400).trimmed()));
    }
    return text + u"<table class=\"lines\" width=\"100%\" cellspacing=\"0\" cellpadding=\"1\">%1</table>\n"_s.arg(rows);
}

/// Broken only between words: after the hyphen of an option, where browser and paper would break it as well, it could
/// not be copied whole from a PDF. What is copied from the page is the command and nothing else.
QString commandMarkup(const QString &command, PageFor purpose)
{
    constexpr auto lineOnPaper = 84; // characters, in the width that a list leaves
    constexpr auto longestWord = 40; // longer ones break anywhere
    QStringList lines;
    for (const auto &line : command.split(u'\n')) {
        QString markup;
        auto column = 0;
        for (const auto &word : line.split(u' ')) {
            if (column > 0) {
                const auto full = purpose == PageFor::Paper && column + 1 + word.size() > lineOnPaper;
                markup += full ? u"<br>"_s : u" "_s;
                column = full ? 0 : column + 1;
            }
            const auto whole = purpose == PageFor::Browser && word.contains(u'-') && word.size() <= longestWord;
            markup += whole ? u"<span class=\"word\">%1</span>"_s.arg(escaped(word)) : escaped(word);
            column += static_cast<int>(word.size());
        }
        lines.append(markup);
    }
    // Paper folds line ends into blanks, and two commands on one line are no commands.
    return lines.join(u"<br>"_s);
}

QString tasksPart(const proof::Report &report, PageFor purpose)
{
    auto text = heading(Report::tr("Do this on the server"));
    if (report.tasks.isEmpty())
        return text + paragraph(Report::tr("Nothing: what a file can hold is all that was needed."));
    text += u"<ol>"_s;
    for (const auto &task : report.tasks) {
        text += u"<li>%1<b>%2</b>"_s.arg(keepTogether(), escaped(taskTitle(task)));
        if (const auto explanation = taskExplanation(task); !explanation.isEmpty())
            text += u"<br>%1"_s.arg(escaped(explanation));
        for (const auto &command : task.commands) {
            text += u"<p class=\"command\">"_s + keepTogether();
            if (const auto audience = commandAudience(command); !audience.isEmpty())
                text += u"<span class=\"muted\">%1</span><br>"_s.arg(escaped(audience));
            text += u"<span class=\"mono\">%1</span></p>"_s.arg(commandMarkup(command.text, purpose));
        }
        text += u"</li>\n"_s;
    }
    return text + u"</ol>\n"_s;
}

QString thumbprinted(const pki::Certificate &certificate)
{
    return Report::tr("%1 (thumbprint %2)").arg(quoted(certificate.subject().display()), certificate.thumbprint());
}

QString styleOf(diagnose::Finding::Kind kind)
{
    using Kind = diagnose::Finding::Kind;
    return kind == Kind::Good      ? u"ok"_s
           : kind == Kind::Problem ? u"bad"_s
           : kind == Kind::Warning ? u"warn"_s
                                   : u"muted"_s;
}

QString probePart(const diagnose::ProbeReport &probe)
{
    auto text = heading(Report::tr("The live site"));
    text +=
        paragraph(Report::tr("Probed at %1 on %2.").arg(printable(probe.url.toDisplayString()), moment(probe.when)));
    QStringList trusted;
    for (const auto &certificate : probe.trusted)
        trusted += thumbprinted(certificate);
    text += facts({
        {Report::tr("Client certificate"),
         probe.client.isNull() ? Report::tr("none was given") : thumbprinted(probe.client)},
        {Report::tr("Server trusted by"),
         trusted.isEmpty() ? Report::tr("the authorities that this computer trusts") : trusted.join(u", "_s)},
    });
    for (const auto &finding : probe.findings) {
        const auto message = describe(finding);
        text += u"<p><b class=\"%1\">%2</b>"_s.arg(styleOf(finding.kind), escaped(message.headline));
        for (const auto &more : {message.explanation, message.remedy})
            if (!more.isEmpty())
                text += u"<br>%1"_s.arg(escaped(more));
        text += u"</p>\n"_s;
    }
    QStringList rows;
    for (const auto &made : probe.attempts)
        rows.append(u"<tr>%1%2%3</tr>\n"_s.arg(cell(describe(made.spec)),
                                               cell(made.protocol.isEmpty() ? u"–"_s : describe(made.asked)),
                                               cell(result(made))));
    return text + table({Report::tr("Attempt"), Report::tr("Certificate asked for"), Report::tr("Result")}, rows);
}

QString headPart(const proof::Report &report)
{
    QString text;
    if (report.proof) {
        const auto message = describe(*report.proof);
        const auto style = report.proof->isGreen()                           ? u"ok"_s
                           : report.proof->count(proof::Promise::Broken) > 0 ? u"bad"_s
                                                                             : u"warn"_s;
        text += u"<h1 class=\"%1\">%2</h1>\n"_s.arg(style, escaped(message.headline));
        text += paragraph(message.explanation) + paragraph(message.remedy);
        if (!report.tasks.isEmpty())
            text += paragraph(Report::tr("On the server, %n thing(s) remain to be done; they are listed below.",
                                         nullptr, static_cast<int>(report.tasks.size())),
                              u"warn"_s);
    } else {
        text += u"<h1>%1</h1>\n"_s.arg(escaped(Report::tr("%1: sign-in by certificate").arg(printable(report.site))));
        text += paragraph(Report::tr("Nobody has been tried yet: this report has no rehearsal in it."), u"warn"_s);
    }
    // Who reads no further must not take the rehearsal for the site.
    if (report.probe && !report.probe->findings.isEmpty()) {
        const auto &verdict = report.probe->findings.first();
        text += paragraph(Report::tr("The live site %1, probed on %2: %3")
                              .arg(printable(report.probe->url.toDisplayString()), moment(report.probe->when),
                                   describe(verdict).headline),
                          styleOf(verdict.kind));
    }
    const auto hash = [](const QByteArray &bytes) { return QString::fromLatin1(bytes.toHex()); };
    text += facts({
        {Report::tr("Site"), printable(report.site)},
        {Report::tr("File"), QDir::toNativeSeparators(report.file)},
        {Report::tr("Made"), moment(report.made)},
        {Report::tr("Made by"), printable(report.madeBy)},
        {Report::tr("State"), !report.outcome               ? Report::tr("nothing has been written")
                              : report.outcome->nothingToDo ? Report::tr("nothing was to be written")
                                                            : Report::tr("written")},
        {Report::tr("Backup"), report.outcome ? QDir::toNativeSeparators(report.outcome->backupPath) : QString()},
        {Report::tr("SHA-256"), report.outcome ? QString() : hash(report.fileHash)},
        {Report::tr("SHA-256 before"), report.outcome ? hash(report.outcome->hashBefore) : QString()},
        {Report::tr("SHA-256 after"), report.outcome ? hash(report.outcome->hashAfter) : QString()},
    });
    return text;
}

} // namespace

QString reportPage(const proof::Report &report, PageFor purpose)
{
    auto body = headPart(report);
    if (report.proof)
        body += visitorsPart(report);
    body += tasksPart(report, purpose) + changesPart(report) + linesPart(report);
    if (report.probe)
        body += probePart(*report.probe);
    if (purpose == PageFor::Browser)
        body.remove(keepTogether());
    const auto foot = Report::tr("Client Certificate Wizard %1. What Microsoft does not document about IIS is named as "
                                 "such in the windows and on the rehearsal’s pages.")
                          .arg(QStringLiteral(CERTWIZARD_VERSION));
    const auto style =
        QString::fromLatin1(sharedStyle) + QString::fromLatin1(purpose == PageFor::Browser ? browserStyle : paperStyle);
    const auto title =
        Report::tr("%1 – proof of %2").arg(printable(report.site), QLocale().toString(report.made.date()));
    return u"<!doctype html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"><title>%2</title><style>%3</style></head>"
           "<body><main>\n%4<p class=\"muted\">%5</p>\n</main></body></html>\n"_s.arg(QLocale().bcp47Name(),
                                                                                      escaped(title), style, body,
                                                                                      escaped(foot));
}

} // namespace certwizard::wording
