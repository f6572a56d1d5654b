#include "page.h"

#include "common/scroll.h"
#include "common/theme.h"

#include <QPushButton>
#include <QScrollArea>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace certwizard::ui {

Page::Page(PageId id, WizardSession *session, QWidget *parent)
    : QWidget(parent),
      m_id(id),
      m_session(session),
      m_title(new Label(TextRole::Title)),
      m_lead(new Label(TextRole::Body)),
      m_body(new QVBoxLayout)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *sheet = new QWidget;
    auto *layout = new QVBoxLayout(sheet);
    layout->setContentsMargins(space::page, 28, space::page, space::wide);
    layout->setSpacing(space::large);
    m_title->setMaximumCharacters(0);
    m_lead->setTone(Tone::Neutral);
    m_lead->setMaximumCharacters(96);
    layout->addWidget(m_title);
    layout->addWidget(m_lead);
    m_body->setSpacing(space::large);
    layout->addLayout(m_body, 1);
    m_scroll = scrolled(sheet);
    outer->addWidget(m_scroll);
}

void Page::bringIntoView(QWidget *widget)
{
    QTimer::singleShot(0, widget, [this, widget] {
        m_scroll->widget()->layout()->activate();
        m_scroll->ensureWidgetVisible(widget, 0, space::wide);
    });
}

PageId Page::nextPage() const
{
    return m_id == PageId::Proof ? PageId::Proof : static_cast<PageId>(static_cast<int>(m_id) + 1);
}

void Page::setTitle(const QString &title, std::optional<Tone> tone)
{
    m_title->setText(title);
    if (tone)
        m_title->setTone(*tone);
    else
        m_title->clearTone();
    setAccessibleName(title);
}

void Page::setLead(const QString &lead)
{
    m_lead->setText(lead);
    m_lead->setVisible(!lead.isEmpty());
}

QString Page::siteAddress() const
{
    const auto &binding = m_session->choices().binding;
    // “*.contoso.com” is a binding’s name, but nobody’s address.
    if (!binding || binding->hostName.isEmpty() || binding->hostName.contains(u'*'))
        return {};
    const auto port = binding->port == 443 ? QString() : u":%1"_s.arg(binding->port);
    return u"https://%1%2/"_s.arg(binding->hostName, port);
}

QPushButton *Page::makeLink(const QString &text)
{
    auto *button = new QPushButton(text, this);
    setKind(button, ButtonKind::Flat);
    button->setAutoDefault(false);
    return button;
}

} // namespace certwizard::ui
