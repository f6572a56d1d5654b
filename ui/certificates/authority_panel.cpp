#include "certificates/authority_panel.h"

#include "authority_dialog.h"
#include "certificates/authority_session.h"
#include "common/file_dialogs.h"
#include "common/icons.h"
#include "common/labels.h"
#include "wording/certificates.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

AuthorityPanel::AuthorityPanel(AuthoritySession *session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_none(new Label(TextRole::Body, tr("None is chosen yet. It issues all that is made here, and keeps a register "
                                          "of it, so that certificates can be renewed and revoked later."))),
      m_some(new QWidget),
      m_name(new Label(TextRole::Strong)),
      m_folder(new ElidedLabel(TextRole::Small)),
      m_validity(new Pill),
      m_create(new QPushButton(icon(u"plus"_s), tr("Make a n&ew one…"))),
      m_open(new QPushButton(icon(u"folder"_s), tr("Open &its folder…"))),
      m_adopt(new QPushButton(icon(u"download"_s), tr("Ta&ke one over…"))),
      m_error(new Label(TextRole::Small))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    column->addWidget(m_none);
    auto *row = new QHBoxLayout(m_some);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::medium);
    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(m_name);
    m_folder->setMuted(true);
    names->addWidget(m_folder);
    row->addLayout(names, 1);
    row->addWidget(m_validity, 0, Qt::AlignTop);
    column->addWidget(m_some);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    for (auto *button : {m_create, m_open, m_adopt}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
    m_error->setTone(Tone::Bad);
    m_error->hide();
    column->addWidget(m_error);
    m_create->setToolTip(tr("In a folder of this computer, with a key of its own"));
    m_open->setToolTip(tr("The folder of an authority that was made with this program"));
    m_adopt->setToolTip(tr("One that was made with other tools: a PFX, or certificate and key"));
    connect(m_create, &QPushButton::clicked, this, &AuthorityPanel::create);
    connect(m_open, &QPushButton::clicked, this, &AuthorityPanel::choose);
    connect(m_adopt, &QPushButton::clicked, this, &AuthorityPanel::adopt);
    connect(session, &AuthoritySession::changed, this, &AuthorityPanel::refresh);
    connect(session, &AuthoritySession::busyChanged, this, &AuthorityPanel::refresh);
    refresh();
}

void AuthorityPanel::suggest(const QString &name, const QString &folder)
{
    m_suggestedName = name;
    m_suggestedFolder = folder;
}

void AuthorityPanel::setError(const QString &text)
{
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
}

void AuthorityPanel::create()
{
    AuthorityDialog dialog(AuthorityDialog::Mode::Create, m_session, this);
    dialog.suggest(m_suggestedName, m_suggestedFolder);
    dialog.exec();
}

void AuthorityPanel::adopt()
{
    AuthorityDialog dialog(AuthorityDialog::Mode::Adopt, m_session, this);
    dialog.suggest({}, m_suggestedFolder);
    dialog.exec();
}

void AuthorityPanel::choose()
{
    const auto near = m_session->isOpen() ? m_session->folder() : m_suggestedFolder;
    const auto folder =
        askForFolder(this, {.title = tr("Folder of the authority"), .beginAt = QFileInfo(near).absolutePath()});
    if (!folder.isEmpty())
        m_session->open(folder);
}

void AuthorityPanel::refresh()
{
    const bool open = m_session->isOpen();
    m_none->setVisible(!open);
    m_some->setVisible(open);
    for (auto *button : {m_create, m_open, m_adopt})
        button->setEnabled(!m_session->isBusy());
    if (!open)
        return;
    setError({});
    const auto &certificate = m_session->certificate();
    const auto now = m_session->now();
    m_name->setText(wording::printable(certificate.subject().display()));
    m_folder->setFullText(QDir::toNativeSeparators(m_session->folder()));
    m_validity->set(wording::validity(certificate, now), now < certificate.notAfter() ? Tone::Ok : Tone::Bad);
}

} // namespace certwizard::ui
