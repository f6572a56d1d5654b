#include "certificates/certificates_window.h"

#include "authority_dialog.h"
#include "authority_settings.h"
#include "base/file.h"
#include "certificates/certificate_details.h"
#include "certificates/issue_dialog.h"
#include "certificates/key_opener.h"
#include "certificates/pfx_dialog.h"
#include "change_dialogs.h"
#include "common/cards.h"
#include "common/file_dialogs.h"
#include "common/messages.h"
#include "common/scroll.h"
#include "common/window_memory.h"
#include "expiry_chart.h"
#include "issued_model.h"
#include "pki/read.h"
#include "wording/certificates.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto lastFolderKey = "certificates/lastFolder";
constexpr qint64 mostToInspect = 16 * 1024 * 1024;

} // namespace

CertificatesWindow::CertificatesWindow(QWidget *parent)
    : QWidget(parent),
      m_session(new AuthoritySession(base::systemClock(), this)),
      m_key(new KeyOpener(m_session, this)),
      m_model(new IssuedModel(this)),
      m_filter(new IssuedFilter(m_model, this)),
      m_pages(new QStackedWidget(this))
{
    setWindowTitle(tr("Certificates"));
    setAcceptDrops(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_pages->addWidget(scrolled(welcomePage()));
    auto *page = scrolled(authorityPage());
    page->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded); // buttons side by side do not wrap
    m_pages->addWidget(page);
    column->addWidget(m_pages);
    showLastFolder();
    // Fields take it first: there it is text.
    connect(new QShortcut(QKeySequence::Paste, this), &QShortcut::activated, this, &CertificatesWindow::inspectPasted);
    connect(new QShortcut(QKeySequence::Refresh, this), &QShortcut::activated, m_session, &AuthoritySession::reload);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_session, &AuthoritySession::changed, this, &CertificatesWindow::refresh);
    connect(m_session, &AuthoritySession::busyChanged, this, [this] {
        if (m_session->isBusy())
            m_message->hide(); // it told of the work before
        arrange();
    });
    connect(m_session, &AuthoritySession::progressed, this,
            [this](double part) { m_progress->setValue(static_cast<int>(part * m_progress->maximum())); });
    connect(m_session, &AuthoritySession::done, this, &CertificatesWindow::tell);
    connect(m_key, &KeyOpener::failed, this,
            [this](const base::Error &error) { MessageDialog::showError(this, error); });
    arrange();
}

void CertificatesWindow::openFolder(const QString &folder)
{
    m_session->open(folder);
}

void CertificatesWindow::showLastFolder()
{
    const auto last = settings().value(lastFolderKey).toString();
    m_lastFolder->setFullText(QDir::toNativeSeparators(last));
    const bool known = !last.isEmpty() && QFileInfo::exists(QDir(last).filePath(u"ca.crt"_s));
    m_lastCard->setVisible(known);
    // What is most likely wanted is what stands out.
    setKind(m_openLast, known ? ButtonKind::Primary : ButtonKind::Normal);
    setKind(m_create, known ? ButtonKind::Normal : ButtonKind::Primary);
    m_createWords->setText(known ? tr("Another one, in a folder of its own on this computer.")
                                 : tr("There is none yet: make one in a folder of this computer."));
}

void CertificatesWindow::chooseFolder()
{
    const auto folder = askForFolder(this, {tr("Folder of the authority")});
    if (!folder.isEmpty())
        openFolder(folder);
}

void CertificatesWindow::chooseFile()
{
    const auto path = askForFile(this, {tr("Certificate file")});
    if (!path.isEmpty())
        inspectFile(path);
}

void CertificatesWindow::createAuthority()
{
    AuthorityDialog(AuthorityDialog::Mode::Create, m_session, this).exec();
}

void CertificatesWindow::adoptAuthority()
{
    AuthorityDialog(AuthorityDialog::Mode::Adopt, m_session, this).exec();
}

QList<authority::Issued> CertificatesWindow::chosen() const
{
    QList<authority::Issued> result;
    for (const auto &index : m_table->selectionModel()->selectedRows())
        result += m_model->at(m_filter->mapToSource(index).row());
    return result;
}

void CertificatesWindow::issue()
{
    m_key->open([this] { IssueDialog(m_session, m_session->suggestedOutFolder(), this).exec(); });
}

void CertificatesWindow::renew()
{
    const auto rows = chosen();
    if (RenewDialog::isFor(rows))
        m_key->open([this, rows] { RenewDialog(m_session, rows, m_session->suggestedOutFolder(), this).exec(); });
}

void CertificatesWindow::revoke()
{
    const auto rows = chosen();
    if (RevokeDialog::isFor(rows))
        m_key->open([this, rows] { RevokeDialog(m_session, rows, this).exec(); });
}

void CertificatesWindow::writeRevocationList()
{
    m_key->open([this] { m_session->writeRevocationList(); });
}

void CertificatesWindow::toggleLock()
{
    if (m_session->isUnlocked())
        m_session->lock();
    else
        m_key->open([] {});
}

void CertificatesWindow::makePfx()
{
    PfxDialog dialog(this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const auto written = tr("The PFX was written to %1.").arg(wording::quotedPath(dialog.written()));
    if (m_session->isOpen()) {
        say(Tone::Ok, written, {});
        return;
    }
    MessageDialog told(MessageDialog::Kind::Information, {written, {}, {}}, this);
    told.addButton(tr("OK"), true);
    static_cast<void>(told.ask());
}

void CertificatesWindow::inspectFile(const QString &path)
{
    const auto file = base::readFile(path, mostToInspect);
    if (file)
        inspect(file->bytes, path);
    else
        MessageDialog::showError(this, file.error());
}

/// As it comes out of a mail or a terminal, with whatever stands before the lines.
void CertificatesWindow::inspectPasted()
{
    const auto text = QGuiApplication::clipboard()->text();
    if (!text.trimmed().isEmpty())
        inspect(text.toUtf8(), tr("Clipboard"));
}

void CertificatesWindow::inspect(const QByteArray &content, const QString &source)
{
    DialogPrompter prompter(this);
    base::Result<pki::Material> material = base::fail(base::ErrorCode::Internal);
    for (int attempt = 1;; ++attempt) {
        material = pki::read(content, source, pki::Want::Certificates, &prompter, attempt);
        if (material || material.error().code != base::ErrorCode::WrongPassword)
            break;
    }
    if (!material) {
        if (material.error().code != base::ErrorCode::Cancelled)
            MessageDialog::showError(this, material.error());
        return;
    }
    constexpr qsizetype longestText = 256 * 1024;
    auto certificates = material->certificates;
    InspectDialog::Known known;
    if (m_session->isOpen())
        known = {m_session->chain(), lists(), m_session->issued()};
    InspectDialog(QFileInfo(source).fileName(), certificates, content.size() <= longestText ? content : QByteArray(),
                  material->key ? std::optional(true) : std::nullopt, m_session->now(), known, this)
        .exec();
}

void CertificatesWindow::editSettings()
{
    AuthoritySettingsDialog(m_session, this).exec();
}

void CertificatesWindow::changePassphrase()
{
    PassphraseDialog(m_session, this).exec();
}

void CertificatesWindow::refresh()
{
    m_pages->setCurrentIndex(m_session->isOpen() ? 1 : 0);
    if (!m_session->isOpen())
        return;
    const auto &certificate = m_session->certificate();
    const auto now = m_session->now();
    m_title->setText(wording::printable(certificate.subject().display()));
    const bool over = now >= certificate.notAfter();
    m_state->set(wording::validity(certificate, now), over ? Tone::Bad : Tone::Ok);
    m_folder->setFullText(QDir::toNativeSeparators(m_session->folder()));
    setWindowTitle(tr("Certificates of %1").arg(wording::printable(certificate.subject().display())));
    settings().setValue(lastFolderKey, m_session->folder());
    QStringList kept;
    for (const auto &one : chosen())
        kept += one.serialNumber();
    m_model->set(m_session->issued(), now);
    m_chart->set(m_session->issued(), now);
    auto *selection = m_table->selectionModel();
    for (int row = 0; row < m_filter->rowCount() && !kept.isEmpty(); ++row) {
        if (kept.contains(m_model->at(m_filter->mapToSource(m_filter->index(row, 0)).row()).serialNumber()))
            selection->select(m_filter->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    arrange();
    showCurrent();
}

void CertificatesWindow::arrange()
{
    const bool busy = m_session->isBusy();
    const bool open = m_session->isOpen();
    for (auto *button : std::as_const(m_whenIdle))
        button->setEnabled(!busy);
    const auto rows = open ? chosen() : QList<authority::Issued>();
    m_renew->setEnabled(!busy && RenewDialog::isFor(rows));
    m_revoke->setEnabled(!busy && RevokeDialog::isFor(rows));
    m_save->setEnabled(!rows.isEmpty());
    const bool unlocked = m_session->isUnlocked();
    m_lock->setText(unlocked ? tr("Loc&k the key") : tr("Unloc&k…"));
    m_progress->setVisible(busy);
    m_cancel->setVisible(busy);
    if (!busy)
        m_progress->setValue(0);
    const auto shown = m_filter->rowCount();
    m_tableArea->setCurrentIndex(shown > 0 ? 0 : 1);
    m_empty->setText(m_model->rowCount() == 0
                         ? tr("Nothing has been issued yet. “Issue…” makes certificates for people and servers.")
                         : tr("No certificate fits the search and the filters."));
    m_count->setText(shown == m_model->rowCount()
                         ? tr("%n certificates", nullptr, shown)
                         : tr("%1 of %n certificates", nullptr, m_model->rowCount()).arg(shown));
}

QList<pki::RevocationList> CertificatesWindow::lists() const
{
    const auto &list = m_session->revocationList();
    return list.isNull() ? QList<pki::RevocationList>() : QList{list};
}

void CertificatesWindow::showCurrent()
{
    const auto rows = chosen();
    if (rows.size() != 1) {
        m_details->say(rows.isEmpty() ? tr("Choose a certificate to see what is in it.")
                                      : tr("%n certificates are chosen. Choose a single one to see what is in it.",
                                           nullptr, static_cast<int>(rows.size())));
        return;
    }
    m_details->show(rows.first().certificate, m_session->chain(), lists(), {}, m_session->now(), &rows.first());
}

bool CertificatesWindow::event(QEvent *event)
{
    // Somebody may have issued or revoked with another program meanwhile.
    if (event->type() == QEvent::WindowActivate)
        m_session->reload();
    return QWidget::event(event);
}

void CertificatesWindow::closeEvent(QCloseEvent *event)
{
    m_session->cancel();
    QWidget::closeEvent(event);
}

void CertificatesWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void CertificatesWindow::dropEvent(QDropEvent *event)
{
    const auto files = droppedFiles(event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    if (QFileInfo(files.first()).isDir())
        openFolder(files.first());
    else
        inspectFile(files.first());
}

} // namespace certwizard::ui
