#include "certificates/delivery_fields.h"

#include "certificates/new_password_field.h"
#include "common/fields.h"
#include "common/file_dialogs.h"
#include "common/window_memory.h"
#include "wording/authority.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QUrl>
#include <QVBoxLayout>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto siteKey = "certificates/handoutSite";

} // namespace

FolderField::FolderField(const QString &what, QWidget *parent) : QWidget(parent), m_edit(new QLineEdit)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addWidget(m_edit, 1);
    auto *look = new QPushButton(tr("Choose…"));
    look->setAutoDefault(false);
    look->setAccessibleName(tr("Choose the folder: %1").arg(what));
    row->addWidget(look);
    setMinimumHeight(look->sizeHint().height());
    setFocusProxy(m_edit);
    m_edit->setAccessibleName(what);
    connect(look, &QPushButton::clicked, this, [this, what] {
        const auto chosen = askForFolder(this, {.title = what, .beginAt = m_edit->text()});
        if (!chosen.isEmpty())
            setFolder(chosen);
    });
}

QString FolderField::folder() const
{
    return QDir::fromNativeSeparators(m_edit->text().trimmed());
}

void FolderField::setFolder(const QString &folder)
{
    m_edit->setText(QDir::toNativeSeparators(folder));
}

DeliveryFields::DeliveryFields(const QString &folder, QWidget *parent)
    : QWidget(parent),
      m_folder(new FolderField(tr("Folder for the files"))),
      m_target(new QComboBox),
      m_make(new QRadioButton(tr("&Make a password for each, in a file of its own"))),
      m_type(new QRadioButton(tr("Use &one password that I type"))),
      m_password(new NewPasswordField),
      m_pages(new QCheckBox(tr("With a &page for each user that explains how to install it"))),
      m_site(new QLineEdit),
      m_language(new QComboBox)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    m_folder->setFolder(folder);
    m_folderForm = new FormField(tr("&Folder"), m_folder);
    m_folderForm->setHint(tr("Nothing that is there already is overwritten."));
    column->addWidget(m_folderForm);
    for (const auto target : {pki::PfxTarget::Modern, pki::PfxTarget::Legacy})
        m_target->addItem(wording::targetName(target), static_cast<int>(target));
    m_targetForm = new FormField(tr("The PFX files a&re for"), m_target);
    column->addWidget(m_targetForm);
    column->addWidget(m_make);
    column->addWidget(m_type);
    m_password->setAccessibleText(tr("Password for the PFX files"));
    m_passwordForm = new FormField(tr("Passwor&d"), m_password);
    column->addWidget(m_passwordForm);
    column->addWidget(m_pages);
    m_site->setText(settings().value(siteKey).toString()); // the same for all of them, mostly
    m_site->setPlaceholderText(u"https://www.contoso.com/"_s);
    m_siteForm = new FormField(tr("&Address of the site, as users type it"), m_site);
    m_language->addItem(QLocale(QLocale::English).nativeLanguageName(), QLocale(QLocale::English));
    m_language->addItem(QLocale(QLocale::German).nativeLanguageName(), QLocale(QLocale::German));
    m_language->setCurrentIndex(QLocale().language() == QLocale::German ? 1 : 0);
    m_languageForm = new FormField(tr("Lan&guage of the pages"), m_language);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::medium);
    row->addWidget(m_siteForm, 3, Qt::AlignTop);
    row->addWidget(m_languageForm, 1, Qt::AlignTop);
    column->addLayout(row);
    m_make->setChecked(true);
    connect(m_type, &QRadioButton::toggled, this, &DeliveryFields::arrange);
    connect(m_pages, &QCheckBox::toggled, this, &DeliveryFields::arrange);
    connect(m_target, &QComboBox::currentIndexChanged, this, &DeliveryFields::arrange);
    arrange();
}

void DeliveryFields::setKeys(bool keys)
{
    m_keys = keys;
    arrange();
}

void DeliveryFields::setPeople(bool people)
{
    m_people = people;
    arrange();
}

void DeliveryFields::setFolder(const QString &folder)
{
    m_folder->setFolder(folder);
}

QString DeliveryFields::folder() const
{
    return m_folder->folder();
}

void DeliveryFields::setSite(const QString &address)
{
    m_site->setText(address);
}

void DeliveryFields::arrange()
{
    const bool pages = m_keys && m_people && m_pages->isChecked();
    m_targetForm->setVisible(m_keys);
    m_targetForm->setHint(wording::targetExplanation(static_cast<pki::PfxTarget>(m_target->currentData().toInt())));
    m_make->setVisible(m_keys);
    m_type->setVisible(m_keys);
    m_passwordForm->setVisible(m_keys && m_type->isChecked());
    m_pages->setVisible(m_keys && m_people);
    m_siteForm->setVisible(pages);
    m_languageForm->setVisible(pages);
}

bool DeliveryFields::check()
{
    m_folderForm->setError(m_folder->folder().isEmpty() ? tr("Say where the files go.") : QString());
    const bool isTyped = m_keys && m_type->isChecked();
    const bool hasPassword =
        !isTyped || m_password->check(m_passwordForm, tr("Type a password, or let one be made for each."));
    const QUrl site(m_site->text().trimmed(), QUrl::StrictMode);
    const bool pages = m_keys && m_people && m_pages->isChecked();
    const bool noSite = pages && (!site.isValid() || site.scheme() != u"https"_s || site.host().isEmpty());
    m_siteForm->setError(noSite ? tr("Give it like “https://www.contoso.com/”.") : QString());
    if (pages && !noSite)
        settings().setValue(siteKey, m_site->text().trimmed());
    return m_folderForm->error().isEmpty() && hasPassword && !noSite;
}

bool DeliveryFields::place(const base::Error &error)
{
    using base::ErrorCode;
    const bool isFile = error.code == ErrorCode::FolderNotWritable || error.code == ErrorCode::FileNotWritable
                        || error.code == ErrorCode::FileExists || error.code == ErrorCode::FileWriteFailed
                        || error.code == ErrorCode::DiskFull;
    const auto folder = QDir(m_folder->folder()).absolutePath();
    if (!isFile || (error.subject != folder && !error.subject.startsWith(folder + u'/')))
        return false;
    m_folderForm->setError(wording::describe(error).headline);
    return true;
}

DeliveryChoice DeliveryFields::take()
{
    auto result = choice();
    m_password->clear();
    return result;
}

DeliveryChoice DeliveryFields::choice() const
{
    DeliveryChoice choice{.folder = m_folder->folder(),
                          .target = static_cast<pki::PfxTarget>(m_target->currentData().toInt()),
                          .password = {},
                          .handout = m_keys && m_people && m_pages->isChecked(),
                          .site = m_site->text().trimmed(),
                          .language = m_language->currentData().toLocale()};
    if (m_keys && m_type->isChecked())
        choice.password = m_password->copy();
    return choice;
}

} // namespace certwizard::ui
