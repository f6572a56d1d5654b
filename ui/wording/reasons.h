#pragma once

#include "text.h"
#include "wording/steps.h"

#include <QCoreApplication>

/// What the sentences about reasons have in common, whichever step they belong to.
namespace certwizard::wording {

using setup::Reason;
using setup::ReasonCode;

class Reasons {
    Q_DECLARE_TR_FUNCTIONS(Reasons)
};

/// The arguments of a reason, by position, fit to be shown.
class Arguments {
public:
    explicit Arguments(const Reason &reason) : m_texts(reason.arguments) {}
    [[nodiscard]] QString raw(int index) const { return m_texts.value(index); }
    [[nodiscard]] QString plain(int index) const { return printable(m_texts.value(index)); }
    [[nodiscard]] QString inQuotes(int index) const { return quoted(m_texts.value(index)); }
    [[nodiscard]] int number(int index) const { return m_texts.value(index).toInt(); }
    [[nodiscard]] QString listFrom(int index) const
    {
        return list(m_texts.sliced(std::min<qsizetype>(index, m_texts.size())));
    }

private:
    QStringList m_texts;
};

/// Where the commands are that belong to a reason.
[[nodiscard]] QString onServer();

/// What a cause adds: its headline goes to the explanation, its remedy replaces ours.
[[nodiscard]] Message because(Message message, const Message &cause);

/// The reason's error, when it has one, is the cause of `message`.
[[nodiscard]] Message withError(Message message, const Reason &reason);

/// A finding that does not rule the certificate out is told as what it is; `whose` names the certificate.
[[nodiscard]] Message withFinding(Message message, const Reason &reason, const QString &whose);

/// A switch that the plan changes is told with what it is now and where that comes from.
[[nodiscard]] Message switched(const Reason &reason, bool after, const QString &is, const QString &willBe,
                               const QString &meaning = {}, const QString &remedy = {});

/// Step 2, the binding and its server certificate.
[[nodiscard]] Message bindingReason(const Reason &reason);
/// Step 5, the switches of the mapping.
[[nodiscard]] Message mappingSwitches(const Reason &reason);
/// Step 5, what is said about mappings together.
[[nodiscard]] Message mappingNotes(const Reason &reason);
[[nodiscard]] Message mappingCounts(const Reason &reason);
/// Step 5, what is said about one mapping.
[[nodiscard]] Message mappingRows(const Reason &reason);
/// Which mapping or rule cannot be saved, and what to fill in. Other keys of the answers are described as such.
/// The reason has an error.
[[nodiscard]] Message choiceProblem(const Reason &reason);

} // namespace certwizard::wording
