#pragma once

#include "exit_code.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <expected>
#include <functional>
#include <optional>

namespace certwizard::ctl {

class Console;

/// An option of a verb. One table of these feeds the parser, the help and the manual page.
struct Option {
    QString name{};        ///< without dashes
    QString placeholder{}; ///< "FILE"; empty: a switch without a value
    QString help{};        ///< one sentence
    bool required = false;
    QStringList allowed{}; ///< the possible values, where they are few; the first is the default
    bool repeatable = false;
};

/// What stands behind the options.
struct Positional {
    QString placeholder;
    QString help;
    bool several = false;
};

/// A verb's command line, parsed and checked against its table.
class Arguments {
public:
    [[nodiscard]] bool isSet(QStringView option) const;
    /// The last one given, else the first of the allowed ones, else empty.
    [[nodiscard]] QString value(QStringView option) const;
    [[nodiscard]] QStringList values(QStringView option) const;
    [[nodiscard]] const QStringList &positionals() const { return m_positionals; }
    [[nodiscard]] bool wantsHelp() const { return m_help; }

private:
    friend class Parser;
    QHash<QString, QStringList> m_values;
    QHash<QString, QString> m_defaults;
    QStringList m_positionals;
    bool m_help = false;
};

/// Something that the program can do. `name` may have two words, like "authority create".
struct Verb {
    QString name{};
    QString summary{};     ///< one line for the list of verbs, without full stop
    QString explanation{}; ///< a paragraph for its own help
    QList<Option> options{};
    std::optional<Positional> positional{}; ///< absent: none is taken
    QStringList examples{};
    std::function<ExitCode(const Arguments &, Console &)> run{};
};

/// Options that many verbs share, worded once.
[[nodiscard]] Option configOption();
[[nodiscard]] Option siteOption();
[[nodiscard]] Option answersOption();
[[nodiscard]] Option jsonOption();

/// Parses what follows the verb's name; on failure the sentence to be shown.
[[nodiscard]] std::expected<Arguments, QString> parse(const Verb &verb, const QStringList &words);

/// The word most like `wrong`, empty when none is close.
[[nodiscard]] QString suggestion(const QString &wrong, const QStringList &known);

[[nodiscard]] QString synopsis(const Verb &verb);
[[nodiscard]] QString help(const Verb &verb, int width);
[[nodiscard]] QString help(const QList<Verb> &verbs, int width);

} // namespace certwizard::ctl
