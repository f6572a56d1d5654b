#include "planner.h"

#include "iis/aes_protector.h"
#include "protected_text.h"
#include "sources.h"

#include <algorithm>

namespace certwizard::setup {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

/// The stored text as a secret; its QString is wiped.
base::Secret storedText(const xml::Element &mapping)
{
    auto text = mapping.value("password").value_or(QString());
    return base::Secret::take(text);
}

base::SharedSecret *passwordOf(Change &change)
{
    if (auto *add = std::get_if<AddOneToOne>(&change.kind))
        return &add->password;
    if (auto *update = std::get_if<UpdateOneToOne>(&change.kind))
        return &update->newPassword;
    if (auto *add = std::get_if<AddManyToOne>(&change.kind))
        return &add->password;
    if (auto *update = std::get_if<UpdateManyToOne>(&change.kind))
        return &update->newPassword;
    return nullptr;
}

/// Everything but where the password comes from.
bool sameMapping(ManyToOneChoice a, ManyToOneChoice b)
{
    a.password = {};
    b.password = {};
    return a == b;
}

} // namespace

void Planner::pendPassword(const PasswordSource &source, const QString &subject, bool needed,
                           iis::StoredPassword stored, xml::Element element)
{
    m_pending.push_back({m_plan.changes.size() - 1, source, subject, needed, stored, element, nullptr});
}

bool Planner::isSettled(Pending &pending)
{
    using Kind = PasswordSource::Kind;
    const auto kind = pending.source.kind;
    const auto stored = pending.stored;
    if (kind == Kind::None || kind == Kind::Keep) {
        if (pending.element.isNull() && pending.needed)
            say(Step::Mappings, ReasonCode::PasswordMissing, Severity::Warning, {pending.subject});
        return true;
    }
    if (kind == Kind::Prompt) {
        const auto keeps = stored != iis::StoredPassword::None && !pending.source.replace;
        if (keeps)
            say(Step::Mappings, ReasonCode::StoredPasswordKept, Severity::Information, {pending.subject});
        return keeps;
    }
    auto password = readPassword(pending.source, {base::SecretPurpose::AccountPassword, pending.subject, 1}, m_options);
    if (!password) {
        sayError(Step::Mappings, ReasonCode::PasswordMissing, password.error(), {pending.subject});
        return true;
    }
    pending.secret = *std::move(password);
    if (isProtectedText(*pending.secret)) { // written as it is: needs no policy
        *passwordOf(m_plan.changes[pending.change]) = pending.secret;
        return true;
    }
    if (stored == iis::StoredPassword::PlainText)
        return storedText(pending.element).equals(*pending.secret);
    const auto keeps = stored == iis::StoredPassword::Protected && kind == Kind::Environment && !pending.source.replace;
    if (keeps)
        say(Step::Mappings, ReasonCode::StoredPasswordKept, Severity::Information, {pending.subject});
    return keeps;
}

/// For a password that is not asked for.
void Planner::standIn(Pending &pending)
{
    pending.secret = std::make_shared<const base::Secret>(base::Secret::copyOf("preview"));
    m_plan.isPreview = true;
}

base::Result<> Planner::ask(Pending &pending)
{
    if (pending.secret)
        return {};
    if (!m_options.resolvePasswords) {
        standIn(pending);
        return {};
    }
    auto password = readPassword(pending.source, {base::SecretPurpose::AccountPassword, pending.subject, 1}, m_options);
    if (password)
        pending.secret = *std::move(password);
    else if (password.error().code == ErrorCode::Cancelled)
        return std::unexpected(std::move(password.error()));
    else
        sayError(Step::Mappings, ReasonCode::PasswordMissing, password.error(), {pending.subject});
    return {};
}

base::Result<> Planner::passwords()
{
    std::erase_if(m_pending, [this](Pending &pending) { return isSettled(pending); });
    const auto count = static_cast<int>(m_pending.size());
    if (count > 0)
        passwordPolicy(count);
    // Nobody is asked for passwords that would not be used.
    const auto mayAsk = !m_options.resolvePasswords || !isBlocked();
    for (auto &pending : m_pending) {
        if (mayAsk) {
            if (auto asked = ask(pending); !asked)
                return asked;
        } else if (!pending.secret) {
            standIn(pending);
        }
        // Also where the plan is blocked: the change must not look as if there were none.
        if (pending.secret)
            *passwordOf(m_plan.changes[pending.change]) = pending.secret;
    }
    return {};
}

void Planner::passwordPolicy(int count)
{
    const QStringList number{QString::number(count)};
    switch (m_choices.passwords) {
    case PasswordPolicy::Undecided:
        say(Step::Mappings, ReasonCode::PasswordPolicyMissing, Severity::Blocking, number);
        return;
    case PasswordPolicy::PlainText:
        say(Step::Mappings, ReasonCode::PlainTextPassword, Severity::Warning, number);
        m_plan.protector = std::make_shared<const iis::PlainTextPasswords>();
        return;
    case PasswordPolicy::AesKey: {
        auto protector =
            iis::AesPasswordProtector::open(m_state.configuration(), resolvedPath(m_choices, m_choices.keyFile));
        if (protector)
            m_plan.protector = *std::move(protector);
        else
            sayError(Step::Mappings, ReasonCode::PasswordKeyUnusable, protector.error());
        return;
    }
    }
}

void Planner::dropEmptyUpdates()
{
    m_plan.changes.removeIf([](const Change &change) {
        if (const auto *update = std::get_if<UpdateOneToOne>(&change.kind))
            return !update->newUserName && !update->newEnabled && !update->newCertificate && !update->newPassword;
        if (const auto *update = std::get_if<UpdateManyToOne>(&change.kind))
            return sameMapping(update->before, update->after) && !update->newPassword;
        return false;
    });
}

} // namespace certwizard::setup
