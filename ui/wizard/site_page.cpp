#include "site_page.h"

#include "common/cards.h"
#include "common/pill_delegate.h"
#include "site_model.h"
#include "wording/message.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto shownRows = 9;

} // namespace

SitePage::SitePage(WizardSession *session, QWidget *parent)
    : Page(PageId::Site, session, parent),
      m_model(new SiteModel(this)),
      m_table(new QTableView),
      m_state(new Callout(Tone::Info)),
      m_unknown(new Callout(Tone::Bad))
{
    setTitle(tr("Which site shall ask for certificates?"));
    setLead(tr(
        "The wizard sets up one site at a time. The others stay as they are, except where two sites share an address; that is "
        "said on the way."));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new PillDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setAccessibleName(tr("Sites of this server"));
    body()->addWidget(m_unknown);
    m_unknown->hide();
    body()->addWidget(new Panel(m_table, this));
    body()->addWidget(m_state);
    body()->addStretch(1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SitePage::choose);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
        if (column == SiteModel::Addresses)
            shareWidth();
    });
    connect(m_table->horizontalScrollBar(), &QScrollBar::rangeChanged, this, &SitePage::fit);
    connect(m_table, &QTableView::activated, this, [this] {
        if (isComplete())
            Q_EMIT finished();
    });
}

QWidget *SitePage::firstFocus() const
{
    return m_table;
}

void SitePage::enter()
{
    m_model->setSites(session()->sites());
    auto *header = m_table->horizontalHeader();
    header->setMinimumSectionSize(60);
    m_table->setColumnHidden(SiteModel::Applications, false);
    m_table->resizeColumnsToContents();
    m_applicationsWidth = header->sectionSize(SiteModel::Applications);
    header->setSectionResizeMode(SiteModel::Addresses, QHeaderView::Stretch);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 18);
    shareWidth();
    fit();
    showSelection();
    describe();
}

/// Where the window is narrow, the addresses tell sites apart and the number of their applications does not.
void SitePage::shareWidth()
{
    constexpr int leastAddresses = 150;
    const auto *header = m_table->horizontalHeader();
    auto room = m_table->viewport()->width();
    for (auto column = 0; column < header->count(); ++column) {
        if (column != SiteModel::Addresses)
            room -= column == SiteModel::Applications ? m_applicationsWidth : header->sectionSize(column);
    }
    m_table->setColumnHidden(SiteModel::Applications, room < leastAddresses);
}

/// As high as its rows, and as the bar under them where the columns are wider than the page.
void SitePage::fit()
{
    const auto rows = std::min(m_model->rowCount(), shownRows);
    const auto *bar = m_table->horizontalScrollBar();
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                            + rows * m_table->verticalHeader()->defaultSectionSize()
                            + (bar->maximum() > bar->minimum() ? bar->sizeHint().height() : 0) + 2);
}

void SitePage::refresh()
{
    if (m_model->rowCount() != static_cast<int>(session()->sites().size()))
        enter();
    showSelection();
    describe();
}

void SitePage::showSelection()
{
    const QSignalBlocker quiet(m_table->selectionModel());
    const auto row = m_model->rowOf(session()->choices().site);
    if (row >= 0)
        m_table->selectRow(row);
    else
        m_table->clearSelection();
    m_table->viewport()->update();
    // Loaded answers may be for a site that this server has not.
    const auto unknown = row < 0 && session()->hasSite();
    m_unknown->setVisible(unknown);
    if (unknown) {
        const auto message =
            wording::describe({base::ErrorCode::UnknownSite, session()->choices().site, {}, {}, nullptr});
        m_unknown->setText(message.headline, tr("Choose the site here; the rest of the answers is kept."));
    }
}

void SitePage::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const auto name = m_model->site(index.row()).name;
    const auto known = m_model->rowOf(session()->choices().site) >= 0;
    if (!known && session()->hasSite())
        session()->edit([&](setup::Choices &choices) { choices.site = name; });
    else
        session()->chooseSite(name);
    m_unknown->hide();
    describe();
    Q_EMIT changed();
}

void SitePage::describe()
{
    const auto row = m_model->rowOf(session()->choices().site);
    m_state->setVisible(row >= 0);
    if (row < 0)
        return;
    const auto &site = m_model->site(row);
    const auto name = wording::quoted(site.name);
    QStringList now;
    now.append(site.hasHttps ? tr("It has an HTTPS address.") : tr("It has no HTTPS address yet."));
    now.append(site.requiresCertificate  ? tr("Visitors must show a certificate.")
               : site.asksForCertificate ? tr("Visitors may show a certificate.")
                                         : tr("Nobody is asked for a certificate."));
    now.append(site.anonymousOff ? tr("Anonymous sign-in is off.") : tr("Anonymous sign-in is on."));
    if (!site.mappingOn)
        now.append(tr("Certificate mapping is off."));
    else if (site.mappings > 0 || site.rules == 0)
        now.append(site.mappings > 0 ? tr("It has %Ln mapping(s) of certificates to accounts.", nullptr, site.mappings)
                                     : tr("No certificate is mapped to an account."));
    if (site.mappingOn && site.rules > 0)
        now.append(tr("It has %Ln rule(s) for many certificates.", nullptr, site.rules));
    if (!site.hasModule)
        now.append(tr("The Windows feature that maps certificates is missing."));
    if (site.holes > 0)
        now.append(tr("%n place(s) below it opt out of its settings.", nullptr, site.holes));
    m_state->setTone(site.isSetUp() ? (site.holes > 0 ? Tone::Warn : Tone::Ok) : Tone::Info);
    m_state->setText(site.isSetUp()     ? tr("%1 lets people in by certificate already.").arg(name)
                     : site.isStarted() ? tr("%1 is set up in part.").arg(name)
                                        : tr("%1 lets people in without a certificate today.").arg(name),
                     now.join(u' '));
}

} // namespace certwizard::ui
