#include "wizard/wizard_window.h"

#include "apply_page.h"
#include "binding_page.h"
#include "certificates_page.h"
#include "common/messages.h"
#include "common/scroll.h"
#include "common/window_memory.h"
#include "mappings_page.h"
#include "page.h"
#include "proof_page.h"
#include "proof_ui/rehearsal_window.h"
#include "rail.h"
#include "review_page.h"
#include "site_page.h"
#include "step_pages.h"
#include "welcome_page.h"
#include "wording/message.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto footerHeight = 60;

/// The white strip with the buttons.
/// The links of a page, and the three buttons beside them; below them where there is no room.
class Footer final : public QWidget {
public:
    explicit Footer(QWidget *parent) : QWidget(parent), links(new QHBoxLayout), buttons(new QHBoxLayout)
    {
        m_both = new QBoxLayout(QBoxLayout::LeftToRight, this);
        m_both->setContentsMargins(space::wide, space::small, space::wide, space::small);
        m_both->setSpacing(space::small);
        links->setSpacing(space::small);
        links->addStretch(1);
        buttons->setSpacing(space::small);
        buttons->addStretch(1);
        m_both->addLayout(links);
        m_both->addLayout(buttons, 1);
    }
    QHBoxLayout *links;   ///< with a stretch behind the last
    QHBoxLayout *buttons; ///< with a stretch before the first

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
            arrange();
        return QWidget::event(event);
    }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), tokens().surface);
        painter.setPen(tokens().line);
        painter.drawLine(0, 0, width(), 0);
    }

private:
    void arrange()
    {
        const auto wanted =
            links->sizeHint().width() + buttons->sizeHint().width() + 2 * space::wide + 2 * space::small;
        m_both->setDirection(wanted > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    }
    QBoxLayout *m_both;
};

} // namespace

WizardWindow::WizardWindow(base::Clock clock, QWidget *parent)
    : QDialog(parent), m_session(new WizardSession(std::move(clock), this))
{
    setWindowFlags(Qt::Window | Qt::WindowTitleHint | Qt::WindowSystemMenuHint | Qt::WindowMinMaxButtonsHint
                   | Qt::WindowCloseButtonHint);
    setMinimumSize(820, 460); // on 1920×1080 pixels at 200 % there are 540 points
    m_rail = new Rail(m_session, this);
    m_stack = new QStackedWidget(this);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_stack, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rail);
    layout->addLayout(right, 1);
    right->addWidget(makeFooter());

    addPage(new WelcomePage(m_session));
    addPage(new SitePage(m_session));
    addPage(new CertificatesPage(m_session));
    addPage(new FeaturesPage(m_session));
    addPage(new BindingPage(m_session));
    addPage(new SslPage(m_session));
    addPage(new AnonymousPage(m_session));
    addPage(new MappingsPage(m_session));
    auto *review = new ReviewPage(m_session);
    auto *proof = new ProofPage(m_session);
    addPage(review);
    addPage(new ApplyPage(m_session));
    addPage(proof);
    // One rehearsal, whichever page it was opened from.
    const auto rehearse = [this] {
        auto *window = findChild<RehearsalWindow *>();
        if (!window) {
            window = new RehearsalWindow(m_session, this);
            window->setAttribute(Qt::WA_DeleteOnClose);
        }
        window->show();
        window->raise();
        window->activateWindow();
        window->start();
    };
    connect(review, &ReviewPage::wantsRehearsal, this, rehearse);
    connect(proof, &ProofPage::wantsRehearsal, this, rehearse);

    connect(m_rail, &Rail::chosen, this, &WizardWindow::goTo);
    connect(m_session, &WizardSession::opened, this, [this] {
        // Another file starts from its site again; the same one, read anew, stays where it is.
        if (!m_session->hasSite())
            m_furthest = std::min(m_furthest, PageId::Site);
        refresh();
    });
    for (const auto signal :
         {&WizardSession::siteChanged, &WizardSession::choicesChanged, &WizardSession::outlookChanged})
        connect(m_session, signal, this, &WizardWindow::refresh);
    connect(m_session, &WizardSession::busyChanged, this, &WizardWindow::updateFooter);
    m_stack->setCurrentIndex(0);
    at(PageId::Welcome)->enter();
    refresh();
    if (auto *first = at(PageId::Welcome)->firstFocus())
        beginAt(first);
}

WizardWindow::~WizardWindow() = default;

QWidget *WizardWindow::page(PageId page) const
{
    return at(page);
}

void WizardWindow::addPage(Page *page)
{
    m_pages.append(page);
    m_stack->addWidget(page);
    connect(page, &Page::changed, this, &WizardWindow::updateFooter);
    connect(page, &Page::finished, this, &WizardWindow::next);
    connect(page, &Page::wantsPage, this, &WizardWindow::goTo);
    for (auto *link : page->links()) {
        link->hide();
        m_links->insertWidget(m_links->count() - 1, link);
    }
}

QWidget *WizardWindow::makeFooter()
{
    auto *footer = new Footer(this);
    footer->setMinimumHeight(footerHeight);
    m_byHand = new QPushButton(tr("What happens b&y hand?"), footer);
    setKind(m_byHand, ButtonKind::Flat);
    m_byHand->setAutoDefault(false);
    m_links = footer->links;
    m_links->insertWidget(0, m_byHand);
    m_cancel = new QPushButton(tr("&Cancel"), footer);
    m_back = new QPushButton(tr("&Back"), footer);
    m_next = new QPushButton(footer);
    setKind(m_next, ButtonKind::Primary);
    m_cancel->setAutoDefault(false);
    m_back->setAutoDefault(false);
    m_next->setDefault(true);
    for (auto *button : {m_cancel, m_back, m_next})
        footer->buttons->addWidget(button);
    connect(m_byHand, &QPushButton::clicked, this, &WizardWindow::explainByHand);
    connect(m_cancel, &QPushButton::clicked, this, &WizardWindow::reject);
    connect(m_back, &QPushButton::clicked, this, &WizardWindow::back);
    connect(m_next, &QPushButton::clicked, this, &WizardWindow::next);
    return footer;
}

void WizardWindow::openFile(const QString &path)
{
    static_cast<WelcomePage *>(at(PageId::Welcome))->open(path);
}

bool WizardWindow::loadAnswers(const QString &path)
{
    return static_cast<WelcomePage *>(at(PageId::Welcome))->loadAnswers(path);
}

void WizardWindow::goTo(PageId id)
{
    auto *target = at(id);
    m_current = id;
    m_furthest = std::max(m_furthest, id);
    // Applying is entered from Review only; looking at it again shows what happened.
    m_stack->setCurrentWidget(target);
    target->enter();
    refresh();
    if (auto *first = target->firstFocus(); first && first->isVisible() && first->isEnabled())
        beginAt(first);
    else
        m_next->setFocus(Qt::OtherFocusReason);
}

void WizardWindow::next()
{
    auto *now = at(m_current);
    if (!now->isComplete() || !now->leave())
        return;
    if (m_current == PageId::Proof) {
        if (mayLeave())
            accept();
        return;
    }
    goTo(now->nextPage());
}

void WizardWindow::back()
{
    if (m_current == PageId::Welcome || !at(m_current)->canGoBack())
        return;
    auto target = static_cast<PageId>(static_cast<int>(m_current) - 1);
    // Going back into the writing would write again.
    if (target == PageId::Apply)
        target = PageId::Review;
    goTo(target);
}

void WizardWindow::refresh()
{
    updateTitle();
    m_rail->show(m_current, m_furthest);
    at(m_current)->refresh();
    updateFooter();
}

void WizardWindow::updateTitle()
{
    // The program's name follows by itself.
    setWindowTitle(m_session->hasSite() ? wording::printable(m_session->choices().site)
                                        : tr("Client Certificate Wizard"));
}

void WizardWindow::updateFooter()
{
    auto *now = at(m_current);
    for (auto *other : std::as_const(m_pages)) {
        for (auto *link : other->links())
            link->setVisible(other == now && other->offers(link));
    }
    m_byHand->setVisible(!now->byHand().isEmpty());
    m_back->setVisible(m_current != PageId::Welcome && m_current != PageId::Proof);
    m_back->setEnabled(now->canGoBack());
    m_cancel->setVisible(m_current != PageId::Proof);
    m_cancel->setEnabled(!m_session->isApplying());
    m_cancel->setText(m_session->outcome() && !m_session->hasNewChanges() ? tr("&Close") : tr("&Cancel"));
    auto text = now->nextText();
    if (text.isEmpty())
        text = tr("&Next: %1", "name of the next page").arg(at(now->nextPage())->name());
    m_next->setText(text);
    m_next->setEnabled(now->isComplete());
    // The button that was pressed to get here is gone, and with it the keyboard's place.
    if (m_current == PageId::Apply && now->isComplete() && focusWidget() && !now->isAncestorOf(focusWidget()))
        m_next->setFocus(Qt::OtherFocusReason);
    m_rail->setProof(static_cast<const ProofPage *>(at(PageId::Proof))->standing());
    m_rail->show(m_current, m_furthest);
}

void WizardWindow::explainByHand()
{
    auto *now = at(m_current);
    MessageDialog::showMessage(
        this, MessageDialog::Kind::Information,
        {tr("%1 by hand", "name of a step").arg(now->name()), now->byHand(),
         tr("The wizard makes the same change as lines of the file; the review page shows them.")});
}

bool WizardWindow::hasUnsavedWork() const
{
    const auto &choices = m_session->choices();
    if (!m_session->hasSite())
        return false;
    if (m_session->outcome())
        return m_session->hasNewChanges();
    if (m_current == PageId::Proof)
        return false;
    // Loaded answers that the file has already, for one.
    if (const auto *outlook = m_session->outlook(); outlook && outlook->isNothingToDo())
        return false;
    return choices != startingChoices(m_session->state(), choices.site);
}

bool WizardWindow::mayLeave()
{
    if (!hasUnsavedWork())
        return true;
    const auto what = m_session->outcome()
                          ? tr("What you chose after the last write has not been written. It is forgotten, unless you "
                               "save it as answers on the review page.")
                          : tr("Nothing has been written. What you chose here is forgotten, unless you save it as "
                               "answers on the review page.");
    MessageDialog question(MessageDialog::Kind::Question, {tr("Leave without applying?"), what, {}}, this);
    question.addButton(tr("&Stay"), true);
    const auto leave = question.addButton(tr("&Leave"), false);
    return question.ask() == leave;
}

void WizardWindow::reject()
{
    if (!m_session->isApplying() && mayLeave())
        QDialog::reject();
}

void WizardWindow::keyPressEvent(QKeyEvent *event)
{
    // Escape closes a dialog; here it would throw work away on a slip of the finger.
    if (event->key() == Qt::Key_Escape)
        return;
    if (event->matches(QKeySequence::Back) && m_back->isVisible() && m_back->isEnabled()) {
        back();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace certwizard::ui
