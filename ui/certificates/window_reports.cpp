#include "certificates/certificates_window.h"
#include "common/cards.h"
#include "common/messages.h"
#include "issued_model.h"
#include "wording/authority.h"

#include <QItemSelection>
#include <QSet>
#include <QTableView>

#include <algorithm>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

void CertificatesWindow::say(Tone tone, const QString &headline, const QString &text)
{
    m_message->setTone(tone);
    m_message->setText(headline, text);
    m_message->show();
}

/// What was just made is what is looked at next.
void CertificatesWindow::select(const QList<MadeCertificate> &made)
{
    QSet<QString> serials;
    for (const auto &one : made)
        serials.insert(one.issued.serialNumber());
    QItemSelection rows;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const auto index = m_filter->index(row, 0);
        if (serials.contains(m_model->at(m_filter->mapToSource(index).row()).serialNumber()))
            rows.select(index, index);
    }
    if (rows.isEmpty())
        return;
    auto *selection = m_table->selectionModel();
    selection->setCurrentIndex(rows.first().topLeft(), QItemSelectionModel::NoUpdate);
    selection->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(rows.first().topLeft());
    m_table->setFocus();
}

void CertificatesWindow::tellIssued(const WorkReport &report)
{
    QStringList headline{tr("%n certificates were issued.", nullptr, report.done)};
    if (report.stopped > 0)
        headline += tr("%n more were not begun: you stopped it.", nullptr, report.stopped);
    QStringList text;
    if (report.done > 0)
        text += tr("The files are in %1.").arg(wording::quotedPath(report.folder));
    if (report.hasMadePasswords())
        text += tr("The passwords that were made lie in files of their own: give them on another way.");
    if (!report.leftOut.isEmpty()) {
        constexpr qsizetype most = 5;
        QStringList names;
        for (const auto &name : report.leftOut.first(std::min(most, report.leftOut.size())))
            names += wording::quoted(name);
        if (report.leftOut.size() > most)
            names += u"…"_s;
        text += tr("%n rows of the list were left out: %1.", nullptr, static_cast<int>(report.leftOut.size()))
                    .arg(names.join(u", "_s));
    }
    const bool whole = report.problems.isEmpty() && report.stopped == 0 && report.leftOut.isEmpty();
    say(whole ? Tone::Ok : Tone::Warn, headline.join(u' '), text.join(u' '));
}

void CertificatesWindow::tell(const WorkReport &report)
{
    switch (report.kind) {
    case WorkReport::Kind::Opened:
        m_message->hide();
        break;
    case WorkReport::Kind::Unlocked:
        break;
    case WorkReport::Kind::Issued:
    case WorkReport::Kind::Renewed:
        tellIssued(report);
        select(report.made);
        tellProblems(report);
        break;
    case WorkReport::Kind::Revoked:
    case WorkReport::Kind::ListWritten:
        if (report.list) {
            const auto message =
                wording::publishing(*report.list, m_session->settings().publication.revocationListUrls);
            if (report.kind == WorkReport::Kind::Revoked)
                say(Tone::Info, tr("%n certificates were revoked.", nullptr, report.done),
                    message.headline + u' ' + message.rest());
            else
                say(Tone::Info, message.headline, message.rest());
        }
        m_table->setFocus();
        break;
    case WorkReport::Kind::SettingsKept:
        say(Tone::Ok, tr("The settings were kept in the register."), {});
        break;
    case WorkReport::Kind::PassphraseChanged:
        say(Tone::Ok, tr("The passphrase was changed."),
            tr("From now on the key opens with the new one alone. Keep it where it is found again."));
        break;
    }
}

void CertificatesWindow::tellProblems(const WorkReport &report)
{
    if (report.problems.isEmpty())
        return;
    QStringList lines;
    for (const auto &[name, error] : report.problems)
        lines += wording::quoted(name) + u": "_s + wording::describe(error).toText();
    MessageDialog dialog(MessageDialog::Kind::Warning,
                         {tr("%n certificates could not be issued or written.", nullptr,
                             static_cast<int>(report.problems.size())),
                          report.done > 0 ? tr("The others are there and in the register.") : QString(),
                          {}},
                         this);
    dialog.setDetails(lines.join(u'\n'));
    dialog.addButton(tr("OK"), true);
    static_cast<void>(dialog.ask());
}

} // namespace certwizard::ui
