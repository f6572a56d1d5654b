#include "planner.h"

#include "sources.h"

#include <algorithm>

namespace certwizard::setup {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

iis::Provenance aboveTheSite(const xml::Element &element)
{
    return {iis::Provenance::Level::Server, {}, element.position()};
}

} // namespace

void Planner::oneToOneEdits()
{
    for (auto i = 0; i < m_choices.oneToOneEdits.size(); ++i)
        oneToOneEdit(m_choices.oneToOneEdits.at(i), u"oneToOneEdits[%1]"_s.arg(i));
}

void Planner::oneToOneEdit(const OneToOneEdit &edit, const QString &keyPath)
{
    const auto found = index().find(edit.certificate);
    if (edit.occurrence < 0 || edit.occurrence >= found.size()) {
        sayError(Step::Mappings, ReasonCode::InvalidChoice, {ErrorCode::InvalidValue, keyPath, {}, {}, nullptr});
        return;
    }
    const auto &mapping = m_mapping.oneToOne[static_cast<std::size_t>(found.at(edit.occurrence))];
    const auto userName = mapping.userName();
    if (mapping.isInherited())
        say(Step::Mappings, ReasonCode::MappingInherited, Severity::Warning, {userName}).where =
            aboveTheSite(mapping.element());
    if (edit.remove) {
        change(Step::Mappings, RemoveOneToOne{edit.certificate, userName, edit.occurrence, {}});
        return;
    }
    UpdateOneToOne update{edit.certificate, userName, {}, {}, {}, nullptr, edit.occurrence};
    if (edit.userName && *edit.userName != userName)
        update.newUserName = edit.userName;
    if (edit.enabled && *edit.enabled != mapping.isEnabled())
        update.newEnabled = edit.enabled;
    if (edit.newCertificate && *edit.newCertificate != edit.certificate) {
        update.newCertificate = edit.newCertificate;
        if (const auto certificate = pki::Certificate::fromBase64(*edit.newCertificate)) {
            m_chosenCertificates.insert(certificate->sha256Fingerprint(), edit.userName.value_or(userName));
            m_mapped += *certificate;
        }
    }
    change(Step::Mappings, update);
    pendPassword(edit.password, edit.userName.value_or(userName), true, mapping.password(), mapping.element());
}

void Planner::ignoredOneToOne()
{
    QHash<QString, iis::MappingSettings> places;
    for (auto i = 0; i < m_choices.ignoredOneToOne.size(); ++i) {
        const auto &gone = m_choices.ignoredOneToOne.at(i);
        if (!places.contains(gone.path))
            places.insert(gone.path, m_configuration.mapping(gone.path));
        const auto &place = places[gone.path];
        const auto found = std::ranges::find_if(place.oneToOne, [&](const iis::OneToOneMapping &mapping) {
            return !mapping.isInherited() && mapping.certificateText() == gone.certificate;
        });
        if (found == place.oneToOne.end())
            sayError(Step::Mappings, ReasonCode::InvalidChoice,
                     {ErrorCode::InvalidValue, u"ignoredOneToOne[%1]"_s.arg(i), gone.path, {}, nullptr});
        else if (place.oneToOneLock.forbidsWriting())
            say(Step::Mappings, ReasonCode::SectionLocked, Severity::Blocking,
                {iis::sectionPath(iis::SectionId::IisClientCertificateMapping), u"oneToOneMappings"_s})
                .where = iis::Provenance{iis::Provenance::Level::Location, gone.path, place.oneToOneLock.position};
        else
            change(Step::Mappings, RemoveOneToOne{gone.certificate, found->userName(), 0, gone.path});
    }
}

void Planner::oneToOneChoices()
{
    for (auto i = 0; i < m_choices.oneToOneMappings.size(); ++i) {
        const auto &choice = m_choices.oneToOneMappings.at(i);
        if (choice.certificate.kind == CertificateSource::Kind::None)
            continue; // said by checkChoices
        const auto material = readSource(m_choices, choice.certificate, pki::Want::Certificates, m_options);
        const auto certificate = material ? pki::onlyCertificate(*material) : std::unexpected(material.error());
        if (certificate) {
            oneToOneChoice(choice, *certificate);
            continue;
        }
        auto error = certificate.error();
        if (error.subject.isEmpty()) // base64 in the answers comes from no file
            error.subject = u"oneToOne[%1].certificate"_s.arg(i);
        const auto isQuestion = error.code == ErrorCode::NoPrompt || error.code == ErrorCode::PasswordNeeded;
        if (error.code == ErrorCode::Cancelled) {
            m_cancelled = error;
            return;
        }
        if (m_options.resolvePasswords || !isQuestion)
            sayError(Step::Mappings, ReasonCode::UnreadableCertificate, error, {choice.userName});
        else
            notOpened(Step::Mappings, error, choice.userName);
    }
}

void Planner::oneToOneChoice(const OneToOneChoice &choice, const pki::Certificate &certificate)
{
    const auto name = certificate.subject().display();
    const auto fingerprint = certificate.sha256Fingerprint();
    if (const auto other = m_chosenCertificates.constFind(fingerprint); other != m_chosenCertificates.constEnd()) {
        auto &reason =
            say(Step::Mappings, ReasonCode::DuplicateCertificate, Severity::Blocking, {name, *other, choice.userName});
        reason.error = base::Error{ErrorCode::DuplicateMapping, choice.userName, *other, {}, nullptr};
        return;
    }
    m_chosenCertificates.insert(fingerprint, choice.userName);
    m_mapped += certificate;
    pki::FitnessContext context;
    context.now = m_options.clock();
    for (const auto &finding : pki::clientFitness(certificate, context).findings) {
        if (finding.severity != pki::FitnessSeverity::Note)
            say(Step::Mappings, ReasonCode::MappingCertificateUnfit, Severity::Warning, {choice.userName, name})
                .finding = finding;
    }

    const auto base64 = certificate.base64();
    if (const auto position = findMapping(certificate)) {
        updateOneToOne(choice, *position, base64);
        return;
    }
    change(Step::Mappings, AddOneToOne{choice.userName, base64, choice.enabled, nullptr});
    pendPassword(choice.password, choice.userName, true);
}

std::optional<qsizetype> Planner::findMapping(const pki::Certificate &certificate) const
{
    const auto found = index().find(certificate.base64());
    if (!found.isEmpty())
        return found.first();
    for (auto it = m_fixable.constBegin(); it != m_fixable.constEnd(); ++it) {
        if (it.value() == certificate)
            return it.key();
    }
    return std::nullopt;
}

void Planner::updateOneToOne(const OneToOneChoice &choice, qsizetype position, const QByteArray &certificate)
{
    const auto &mapping = m_mapping.oneToOne[static_cast<std::size_t>(position)];
    const auto text = mapping.certificateText().toByteArray();
    const auto edited = std::ranges::any_of(m_choices.oneToOneEdits,
                                            [&](const OneToOneEdit &edit) { return edit.certificate == text; });
    if (edited) {
        // Two wishes for one mapping in the same plan: the person has to say which one counts.
        auto &reason = say(Step::Mappings, ReasonCode::DuplicateCertificate, Severity::Blocking,
                           {QString(), mapping.userName(), choice.userName});
        reason.error = base::Error{ErrorCode::DuplicateMapping, choice.userName, mapping.userName(), {}, nullptr};
        return;
    }
    UpdateOneToOne update{text, mapping.userName(), {}, {}, {}, nullptr, 0};
    if (choice.userName != mapping.userName())
        update.newUserName = choice.userName;
    if (choice.enabled != mapping.isEnabled())
        update.newEnabled = choice.enabled;
    if (text != certificate)
        update.newCertificate = certificate; // the same one, without what IIS stumbles over
    if (mapping.isInherited() && (update.newUserName || update.newEnabled || update.newCertificate))
        say(Step::Mappings, ReasonCode::MappingInherited, Severity::Warning, {mapping.userName()}).where =
            aboveTheSite(mapping.element());
    change(Step::Mappings, update);
    pendPassword(choice.password, choice.userName, true, mapping.password(), mapping.element());
}

} // namespace certwizard::setup
