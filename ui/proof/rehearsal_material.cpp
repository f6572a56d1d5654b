#include "rehearsal_material.h"

#include "common/file_dialogs.h"
#include "common/labels.h"
#include "common/messages.h"

#include <QGridLayout>
#include <QPushButton>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

RehearsalMaterial::RehearsalMaterial(WizardSession *session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_trusted(new ElidedLabel(TextRole::Body)),
      m_lists(new ElidedLabel(TextRole::Body)),
      m_forget(new QPushButton(tr("&Forget")))
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(space::medium);
    layout->setVerticalSpacing(space::small);
    layout->setColumnStretch(1, 1);
    auto *addTrusted = new QPushButton(tr("Add an &authority…"));
    auto *addList = new QPushButton(tr("Add a lis&t…"));
    m_forget->setAccessibleName(tr("Forget the revocation lists"));
    for (auto *button : {addTrusted, addList, m_forget})
        button->setAutoDefault(false);
    for (auto *label : {m_trusted, m_lists})
        label->setElideMode(Qt::ElideRight);
    auto *trustedName = new Label(TextRole::Small, tr("Trusted authorities"));
    auto *listsName = new Label(TextRole::Small, tr("Revocation lists"));
    layout->addWidget(trustedName, 0, 0);
    layout->addWidget(m_trusted, 0, 1);
    layout->addWidget(addTrusted, 0, 2, 1, 2);
    layout->addWidget(listsName, 1, 0);
    layout->addWidget(m_lists, 1, 1);
    layout->addWidget(m_forget, 1, 2);
    layout->addWidget(addList, 1, 3);
    connect(addTrusted, &QPushButton::clicked, this, &RehearsalMaterial::chooseAuthority);
    connect(addList, &QPushButton::clicked, this, &RehearsalMaterial::chooseRevocationList);
    connect(m_forget, &QPushButton::clicked, this, [this] {
        m_session->honourRevocationLists({});
        showLists();
    });
    setTrusted(session->trustedAuthorities());
    showLists();
}

void RehearsalMaterial::setTrusted(const QList<pki::Certificate> &authorities)
{
    QStringList names;
    for (const auto &authority : authorities)
        names.append(wording::printable(authority.subject().display(), 60));
    m_trusted->setFullText(names.isEmpty() ? tr("none yet: every certificate gets 403.16") : names.join(u", "_s));
}

bool RehearsalMaterial::addAuthorities(const QString &path)
{
    const auto authorities = proof::readAuthorities(path);
    if (!authorities) {
        MessageDialog::showError(window(), authorities.error());
        return false;
    }
    m_session->trustAuthorities(*authorities);
    return true;
}

bool RehearsalMaterial::addRevocationList(const QString &path)
{
    const auto list = proof::readRevocationList(path);
    if (!list) {
        MessageDialog::showError(window(), list.error());
        return false;
    }
    // The one that is chosen later takes the place of its authority’s earlier one.
    QList<pki::RevocationList> lists{*list};
    for (const auto &other : m_session->revocationLists()) {
        if (!(other.issuer() == list->issuer()))
            lists.append(other);
    }
    m_session->honourRevocationLists(lists);
    showLists();
    return true;
}

void RehearsalMaterial::chooseAuthority()
{
    const auto path =
        askForFile(this, {tr("The authority’s certificate"),
                          tr("Certificates (*.crt *.cer *.pem *.der *.p7b *.p7c)") + u";;"_s + tr("All files (*)")});
    if (!path.isEmpty())
        addAuthorities(path);
}

void RehearsalMaterial::chooseRevocationList()
{
    const auto path = askForFile(this, {tr("A list of revoked certificates"),
                                        tr("Revocation lists (*.crl *.pem *.der)") + u";;"_s + tr("All files (*)")});
    if (!path.isEmpty())
        addRevocationList(path);
}

void RehearsalMaterial::showLists()
{
    QStringList names;
    for (const auto &list : m_session->revocationLists())
        names.append(tr("%1: %n revoked", "issuer of a revocation list, how many",
                        static_cast<int>(list.entries().size()))
                         .arg(wording::printable(list.issuer().display(), 60)));
    m_lists->setFullText(names.isEmpty() ? tr("none: nobody counts as revoked") : names.join(u", "_s));
    m_forget->setVisible(!names.isEmpty());
}

} // namespace certwizard::ui
