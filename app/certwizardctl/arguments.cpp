#include "arguments.h"

#include "console.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

class Usage {
    Q_DECLARE_TR_FUNCTIONS(Usage)
};

const QString dashes = u"--"_s;

/// How many letters have to be changed, added, left out or swapped to get from one word to the other.
int distance(const QString &from, const QString &to)
{
    const auto rows = from.size() + 1;
    const auto cells = to.size() + 1;
    QList<QList<int>> cost(rows, QList<int>(cells, 0));
    for (qsizetype i = 0; i < rows; ++i)
        cost[i][0] = static_cast<int>(i);
    for (qsizetype j = 0; j < cells; ++j)
        cost[0][j] = static_cast<int>(j);
    for (qsizetype i = 1; i < rows; ++i) {
        for (qsizetype j = 1; j < cells; ++j) {
            const int change = from.at(i - 1) == to.at(j - 1) ? 0 : 1;
            auto best = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + change});
            if (i > 1 && j > 1 && from.at(i - 1) == to.at(j - 2) && from.at(i - 2) == to.at(j - 1))
                best = std::min(best, cost[i - 2][j - 2] + 1);
            cost[i][j] = best;
        }
    }
    return cost[rows - 1][cells - 1];
}

QString spelled(const Option &option)
{
    return option.placeholder.isEmpty() ? dashes + option.name : dashes + option.name + u' ' + option.placeholder;
}

/// "  --config FILE   What it is for": two aligned columns, the second one wrapped.
QString columnsOf(const QList<std::pair<QString, QString>> &rows, int width)
{
    int widest = 0;
    for (const auto &row : rows)
        widest = std::max(widest, columns(row.first));
    const int indent = widest + 5;
    QString text;
    for (const auto &[left, right] : rows)
        text += u"  "_s + left + QString(indent - 2 - columns(left), u' ')
                + wrapped(right, indent, width).sliced(indent) + u'\n';
    return text;
}

QString exitCodes(int width)
{
    return Usage::tr("Exit codes:") + u'\n'
           + columnsOf({{u"0"_s, Usage::tr("done, or nothing to do; the output says which")},
                        {u"2"_s, Usage::tr("the command line is wrong, or what the answers file says")},
                        {u"3"_s, Usage::tr("not ready: something is open or blocked; the output says what")},
                        {u"4"_s, Usage::tr("stopped or declined; nothing was written")},
                        {u"5"_s, Usage::tr("failed, as with a file that is missing or refused; nothing was written")},
                        {u"6"_s, Usage::tr("the file was changed meanwhile; nothing was written")}},
                       width);
}

} // namespace

Option configOption()
{
    return {u"config"_s, Usage::tr("FILE"), Usage::tr("The applicationHost.config to work on."), true, {}, false};
}

Option siteOption()
{
    return {u"site"_s, Usage::tr("NAME"), Usage::tr("The site, named as in IIS Manager."), true, {}, false};
}

Option answersOption()
{
    return {u"answers"_s,
            Usage::tr("FILE"),
            Usage::tr("What the site should become, as JSON. Paths in it count from the folder of this file."),
            true,
            {},
            false};
}

Option jsonOption()
{
    return {u"json"_s, {}, Usage::tr("Output JSON for programs."), false, {}, false};
}

bool Arguments::isSet(QStringView option) const
{
    return m_values.contains(option.toString());
}

QString Arguments::value(QStringView option) const
{
    const auto given = m_values.value(option.toString());
    return given.isEmpty() ? m_defaults.value(option.toString()) : given.last();
}

QStringList Arguments::values(QStringView option) const
{
    return m_values.value(option.toString());
}

QString suggestion(const QString &wrong, const QStringList &known)
{
    QString best;
    // One slip in a short word, one more for every three letters beyond: what is further off is another word.
    auto least = std::max(1, static_cast<int>(wrong.size() - 1) / 3) + 1;
    for (const auto &word : known) {
        const auto cost = wrong.size() > 2 && word.startsWith(wrong) ? 1 : distance(wrong.toLower(), word);
        if (cost < least && cost < word.size()) {
            least = cost;
            best = word;
        }
    }
    return best;
}

/// One pass over the words; the first mistake ends it with a sentence.
class Parser {
public:
    explicit Parser(const Verb &verb) : m_verb(verb) {}

    std::expected<Arguments, QString> run(const QStringList &words)
    {
        for (qsizetype i = 0; i < words.size(); ++i) {
            const auto &word = words.at(i);
            if (!m_onlyPositionals && word == dashes) {
                m_onlyPositionals = true;
            } else if (!m_onlyPositionals && (word == u"-h"_s || word == u"--help"_s)) {
                m_arguments.m_help = true;
                return m_arguments; // help is given whatever else is wrong
            } else if (!m_onlyPositionals && word.startsWith(u'-') && word.size() > 1) {
                if (auto mistake = option(words, i); !mistake.isEmpty())
                    return std::unexpected(mistake);
            } else if (auto mistake = positional(word); !mistake.isEmpty()) {
                return std::unexpected(mistake);
            }
        }
        return finish();
    }

private:
    [[nodiscard]] const Option *find(const QString &name) const
    {
        const auto it = std::ranges::find(m_verb.options, name, &Option::name);
        return it == m_verb.options.end() ? nullptr : &*it;
    }

    QString option(const QStringList &words, qsizetype &i)
    {
        const auto &word = words.at(i);
        const auto equals = word.indexOf(u'=');
        const auto name = (equals < 0 ? word : word.first(equals)).sliced(word.startsWith(dashes) ? 2 : 1);
        const auto *const found = word.startsWith(dashes) ? find(name) : nullptr;
        if (found == nullptr)
            return unknown(equals < 0 ? word : word.first(equals), name);
        QString value;
        if (found->placeholder.isEmpty()) {
            if (equals >= 0)
                return Usage::tr("The option %1 takes no value.").arg(dashes + name);
        } else if (equals >= 0) {
            value = word.sliced(equals + 1);
        } else if (i + 1 < words.size()
                   && !(words.at(i + 1).startsWith(dashes) && find(words.at(i + 1).sliced(2)) != nullptr)) {
            value = words.at(++i);
        } else {
            return Usage::tr("The option %1 needs a value: %2.").arg(dashes + name, spelled(*found));
        }
        if (!found->placeholder.isEmpty() && value.isEmpty())
            return Usage::tr("The value of the option %1 is empty.").arg(dashes + name);
        if (!found->repeatable && m_arguments.m_values.contains(name))
            return Usage::tr("The option %1 is given twice.").arg(dashes + name);
        if (!found->allowed.isEmpty() && !found->allowed.contains(value))
            return Usage::tr("The option %1 cannot be %2; it takes %3.")
                .arg(dashes + name, wording::quoted(value), found->allowed.join(u", "_s));
        m_arguments.m_values[name] += value;
        return {};
    }

    [[nodiscard]] QString unknown(const QString &word, const QString &name) const
    {
        QStringList known{u"help"_s};
        for (const auto &option : m_verb.options)
            known += option.name;
        // Most verbs know --json; those with several formats have it among them.
        const auto *const format = find(u"format"_s);
        if (name == u"json"_s && format != nullptr && format->allowed.contains(name))
            return Usage::tr("There is no option %1 here; did you mean %2?")
                .arg(wording::quoted(word), u"--format json"_s);
        const auto close = suggestion(name, known);
        return close.isEmpty() ? Usage::tr("There is no option %1 here.").arg(wording::quoted(word))
                               : Usage::tr("There is no option %1 here; did you mean %2?")
                                     .arg(wording::quoted(word), dashes + close);
    }

    QString positional(const QString &word)
    {
        if (!m_verb.positional)
            return Usage::tr("%1 is not expected here.").arg(wording::quoted(word));
        if (!m_verb.positional->several && !m_arguments.m_positionals.isEmpty())
            return Usage::tr("%1 is one too many: only one %2 is taken.")
                .arg(wording::quoted(word), m_verb.positional->placeholder);
        m_arguments.m_positionals += word;
        return {};
    }

    std::expected<Arguments, QString> finish()
    {
        for (const auto &option : m_verb.options) {
            if (option.required && !m_arguments.m_values.contains(option.name))
                return std::unexpected(Usage::tr("The option %1 is missing.").arg(spelled(option)));
            if (!option.allowed.isEmpty())
                m_arguments.m_defaults.insert(option.name, option.allowed.first());
        }
        if (m_verb.positional && m_arguments.m_positionals.isEmpty())
            return std::unexpected(Usage::tr("%1 is missing.").arg(m_verb.positional->placeholder));
        return m_arguments;
    }

    const Verb &m_verb;
    Arguments m_arguments;
    bool m_onlyPositionals = false;
};

std::expected<Arguments, QString> parse(const Verb &verb, const QStringList &words)
{
    return Parser(verb).run(words);
}

QString synopsis(const Verb &verb)
{
    auto text = u"certwizardctl "_s + verb.name;
    for (const auto &option : verb.options) {
        auto part =
            option.allowed.isEmpty() ? spelled(option) : dashes + option.name + u' ' + option.allowed.join(u'|');
        if (option.repeatable)
            part += u" …"_s;
        text += option.required ? u' ' + part : u" ["_s + part + u']';
    }
    if (verb.positional)
        text += u' ' + verb.positional->placeholder + (verb.positional->several ? u"…"_s : QString());
    return text;
}

QString help(const Verb &verb, int width)
{
    QList<std::pair<QString, QString>> rows;
    if (verb.positional)
        rows += {verb.positional->placeholder, verb.positional->help};
    for (const auto &option : verb.options)
        rows += {spelled(option), option.help};
    rows += {u"-h, --help"_s, Usage::tr("Show this.")};

    auto text = wrapped(verb.summary + u'.', 0, width) + u"\n\n"_s;
    text += Usage::tr("Usage:") + u"\n  "_s + wrapped(synopsis(verb), 4, width).sliced(4) + u"\n\n"_s;
    if (!verb.explanation.isEmpty())
        text += wrapped(verb.explanation, 0, width) + u"\n\n"_s;
    text += Usage::tr("Options:") + u'\n' + columnsOf(rows, width) + u'\n';
    if (!verb.examples.isEmpty()) {
        text += Usage::tr("Examples:") + u'\n';
        for (const auto &example : verb.examples)
            text += u"  "_s + example + u'\n';
        text += u'\n';
    }
    return text + exitCodes(width);
}

QString help(const QList<Verb> &verbs, int width)
{
    QList<std::pair<QString, QString>> rows;
    for (const auto &verb : verbs)
        rows += {verb.name, verb.summary};
    auto text =
        wrapped(Usage::tr("Makes an IIS web site let in only people who hold the right certificate, by editing its "
                          "applicationHost.config."),
                0, width)
        + u"\n\n"_s;
    text += Usage::tr("Usage:") + u"\n  certwizardctl "_s + Usage::tr("VERB [OPTIONS]") + u"\n\n"_s;
    text += Usage::tr("Verbs:") + u'\n' + columnsOf(rows, width) + u'\n';
    text += Usage::tr("Options:") + u'\n'
            + columnsOf({{u"-h, --help"_s, Usage::tr("Show this, or with a verb its options.")},
                         {u"--version"_s, Usage::tr("Show the version.")}},
                        width)
            + u'\n';
    return text + exitCodes(width);
}

} // namespace certwizard::ctl
