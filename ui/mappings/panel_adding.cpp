// Certificates that come into the table: who they are of, beside whom they stand, whom they replace.
#include "panel_data.h"

#include "common/file_dialogs.h"
#include "common/messages.h"
#include "mappings/copies.h"
#include "mappings/mapping_table_model.h"
#include "mappings/person.h"
#include "mappings/short_work.h"
#include "replace_dialog.h"
#include "text_dialogs.h"
#include "wording/mapping_rows.h"
#include "wording/message.h"

#include <QFileInfo>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>

namespace certwizard::ui {

namespace {

using mappings::RowId;

QString fileFilter()
{
    return MappingsPanel::tr("Certificates (*.crt *.cer *.pem *.der *.p7b *.p7c *.pfx *.p12);;All files (*)");
}

} // namespace

void MappingsPanel::lookUp(const mappings::NewCertificate &certificate, std::function<void(const Met &)> then)
{
    const auto &session = *m_data->session;
    const auto look = [certificate, now = session.now()] {
        return Met{now.find(certificate), mappings::rowsOfPerson(now, certificate.facts)};
    };
    if (session.now().count() <= fewMappings)
        return then(look());
    m_data->waiting->begin(
        tr("Looking for %1 …").arg(wording::quoted(certificate.facts.person)), true,
        [rows = session.sharedRowStore(), look](const base::Progress &) {
            rows->decodeAll();
            return look();
        },
        std::move(then));
}

void MappingsPanel::addFiles(const QStringList &paths)
{
    if (!m_data->session || isReadOnly())
        return;
    m_data->session->lookAtClock();
    if (paths.size() != 1 || QFileInfo(paths.first()).isDir()) {
        importFrom(ImportSource::fromFiles(paths));
        return;
    }
    DialogPrompter prompter(this);
    addIncoming(mappings::readFiles(paths, &prompter));
}

void MappingsPanel::addText(const QString &text)
{
    if (!m_data->session || isReadOnly())
        return;
    m_data->session->lookAtClock();
    addIncoming(mappings::readText(text, tr("pasted text")));
}

bool MappingsPanel::importFrom(const ImportSource &source)
{
    auto &d = *m_data;
    if (!d.session || isReadOnly())
        return false;
    d.session->lookAtClock();
    d.notice->hide();
    const auto before = d.session->now().added.size();
    ImportDialog dialog(d.session.get(), source, this);
    if (dialog.exec() != QDialog::Accepted) {
        if (!source.done.isEmpty())
            notify(Tone::Warn, source.done, tr("No mapping knows them yet. “Renewals” finds them again."));
        return false;
    }
    const auto &added = d.session->now().added;
    if (added.size() > before) {
        const QList<RowId> rows(added.begin() + qsizetype(before), added.end());
        if (d.model->rowOf(rows.first()) < 0)
            d.filters->reset();
        d.table->select(rows);
    }
    const auto &summary = dialog.summary();
    const auto count = [](int number) { return QLocale().toString(number); };
    QStringList rest;
    if (!source.done.isEmpty())
        rest.append(source.done);
    if (summary.same > 0)
        rest.append(summary.same == 1 ? tr("One was there already.")
                                      : tr("%Ln were there already.", nullptr, summary.same));
    if (summary.left > 0)
        rest.append(summary.left == 1 ? tr("One was left out.") : tr("%Ln were left out.", nullptr, summary.left));
    rest.append(tr("Nothing is written yet."));
    const auto renews = source.purpose == ImportSource::Purpose::Renew && summary.added == 0;
    notify(Tone::Ok,
           renews ? tr("%1 replaced.").arg(count(summary.replaced))
                  : tr("%1 added, %2 replaced.").arg(count(summary.added), count(summary.replaced)),
           rest.join(u' '));
    return true;
}

void MappingsPanel::addIncoming(const QList<mappings::Incoming> &found)
{
    m_data->notice->hide();
    if (found.size() > 1) {
        importFrom({ImportSource::Purpose::Add, {}, [found](base::Prompter &, const base::Progress &) {
                        return base::Result<mappings::ImportFile>(mappings::importOf(found));
                    }});
        return;
    }
    for (const auto &incoming : found) {
        if (incoming.certificate)
            lookUp(*incoming.certificate,
                   [this, certificate = *incoming.certificate](const Met &met) { addMet(certificate, met); });
        else if (incoming.error)
            complain(*incoming.error);
    }
}

void MappingsPanel::addMet(const mappings::NewCertificate &certificate, const Met &met)
{
    auto &session = *m_data->session;
    mappings::NewMapping mapping;
    mapping.certificate = certificate;
    mapping.userName = session.proposeAccount(certificate.facts);
    const auto isMapped = met.mapped >= 0 && !session.now().isRemoved(met.mapped);
    if (!isMapped && !met.ofPerson.isEmpty()) {
        // Of several the one that lasts longest is the card in use.
        const auto old =
            *std::ranges::max_element(met.ofPerson, {}, [&](RowId id) { return session.now().marks(id).notAfter; });
        return askToReplace(old, std::move(mapping), false);
    }
    addOne(mapping);
    if (isMapped)
        notify(
            Tone::Info,
            tr("This certificate is mapped already, to %1.").arg(wording::quoted(session.now().userName(met.mapped))),
            tr("IIS allows each certificate once per site. Change the account in its row instead."));
}

void MappingsPanel::addOne(const mappings::NewMapping &mapping)
{
    auto &session = *m_data->session;
    const auto before = session.now().added.size();
    const auto rows = session.add({mapping});
    if (rows.isEmpty())
        return;
    if (m_data->model->rowOf(rows.first()) < 0)
        m_data->filters->reset();
    m_data->table->select(rows);
    if (rows.size() != 1 || session.now().added.size() <= before)
        return;
    if (session.now().userName(rows.first()).isEmpty())
        m_data->table->editAccount(rows.first());
    else if (session.row(rows.first()).password == mappings::PasswordState::None)
        m_data->details->focusPassword();
    const auto row = session.row(rows.first());
    if (!mappings::isUnusable(row.conditions))
        return;
    const auto why = wording::notes(row, session.now().now, {}, {}).value(0);
    notify(Tone::Bad, tr("Nobody signs in with this certificate. %1").arg(why.headline),
           tr("It stands in the table for you to look at: remove it, or choose another one."));
}

/// Asks what becomes of the old certificate, and does it. `fresh` is the mapping to be added where both are kept.
void MappingsPanel::askToReplace(RowId old, mappings::NewMapping fresh, bool chosen, const QString &otherAccount)
{
    auto &session = *m_data->session;
    const auto &facts = fresh.certificate.facts;
    const auto row = session.row(old);
    ReplaceDialog::Question question{row,
                                     facts,
                                     chosen ? ReplaceDialog::Occasion::Chosen : ReplaceDialog::Occasion::Found,
                                     ReplaceDialog::doubtsAbout(row, facts, session.now().now),
                                     {}};
    if (!otherAccount.isEmpty())
        question.doubts.append({tr("%1 has a mapping of another account: %2.")
                                    .arg(wording::quoted(facts.person), wording::quoted(otherAccount)),
                                {},
                                {}});
    if (m_data->keepsUntil)
        question.today = session.clock()().toLocalTime().date();
    ReplaceDialog dialog(question, this);
    dialog.exec();
    if (dialog.answer() == ReplaceDialog::Answer::Beside) {
        fresh.userName = session.now().userName(old);
        // The account is the same, and so is its password, as the file has it or as it was typed.
        const auto copies = mappings::copiesOf(session, *m_data->vault, {old});
        if (!copies.isEmpty() && copies.first().password)
            fresh.password = session.hold(copies.first().password);
        if (dialog.until().isValid())
            Q_EMIT keptBeside(old, dialog.until());
        addOne(fresh);
    } else if (dialog.answer() == ReplaceDialog::Answer::Replace) {
        session.replaceCertificate(old, fresh.certificate);
        if (m_data->model->rowOf(old) < 0)
            m_data->filters->reset();
        m_data->table->select({old});
        const auto account = session.now().userName(old);
        notify(Tone::Ok,
               account.isEmpty() ? tr("The certificate of the mapping will be replaced.")
                                 : tr("The certificate of %1 will be replaced.").arg(wording::quoted(account)),
               tr("The person signs in with the new one once the changes are saved."));
    }
}

void MappingsPanel::chooseFiles()
{
    const auto files = askForFiles(this, {tr("Choose certificates"), fileFilter()});
    if (!files.isEmpty())
        addFiles(files);
}

void MappingsPanel::paste()
{
    if (!m_data->session)
        return;
    m_data->session->lookAtClock();
    PasteDialog dialog(m_data->session->now().now, this);
    if (dialog.exec() == QDialog::Accepted)
        addText(dialog.text());
}

void MappingsPanel::chooseReplacement()
{
    const auto rows = selectedRows();
    if (rows.size() != 1 || !m_data->session)
        return;
    const auto file = askForFile(this, {tr("Choose the new certificate"), fileFilter()});
    if (file.isEmpty())
        return;
    DialogPrompter prompter(this);
    const auto found = mappings::readFiles({file}, &prompter);
    const auto usable =
        std::ranges::find_if(found, [](const auto &incoming) { return incoming.certificate.has_value(); });
    if (usable == found.end()) {
        if (!found.isEmpty() && found.first().error)
            complain(*found.first().error);
        return;
    }
    lookUp(*usable->certificate, [this, row = rows.first(), certificate = *usable->certificate](const Met &met) {
        replaceWith(row, certificate, met);
    });
}

void MappingsPanel::replaceWith(RowId row, const mappings::NewCertificate &certificate, const Met &met)
{
    auto &session = *m_data->session;
    if (met.mapped >= 0 && !session.now().isRemoved(met.mapped)) {
        const auto isThis = met.mapped == row;
        notify(isThis ? Tone::Info : Tone::Bad,
               isThis ? tr("This mapping has that certificate already.")
                      : tr("This certificate is mapped already, to %1.")
                            .arg(wording::quoted(session.now().userName(met.mapped))),
               isThis ? QString() : tr("IIS allows each certificate once per site."));
        select({met.mapped});
        return;
    }
    m_data->notice->hide();
    mappings::NewMapping fresh;
    fresh.certificate = certificate;
    const auto isOther = !met.ofPerson.isEmpty() && !met.ofPerson.contains(row);
    askToReplace(row, std::move(fresh), true, isOther ? session.now().userName(met.ofPerson.first()) : QString());
}

} // namespace certwizard::ui
