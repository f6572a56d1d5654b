#include "probe_results.h"

#include "common/cards.h"
#include "common/pill_delegate.h"
#include "wording/certificates.h"
#include "wording/probe.h"
#include "wording/steps.h"

#include <QHeaderView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

using diagnose::Attempt;
using diagnose::CertificateAsked;
using diagnose::Finding;

Tone toneOf(Finding::Kind kind)
{
    switch (kind) {
    case Finding::Kind::Good:
        return Tone::Ok;
    case Finding::Kind::Information:
        return Tone::Info;
    case Finding::Kind::Warning:
        return Tone::Warn;
    case Finding::Kind::Problem:
        return Tone::Bad;
    }
    return Tone::Neutral;
}

Tone toneOf(const Attempt &made)
{
    if (made.spec.offerHttp2)
        return Tone::Neutral;
    // Refused without a certificate is what is wanted; whether it is good is the verdict's business. A page that fails,
    // and one that opens although a certificate was asked for and none came, is not.
    const bool refused =
        made.ending == diagnose::Ending::TlsAlert ? made.talked() : made.status == 401 || made.status == 403;
    if (refused && !made.spec.withCertificate)
        return Tone::Neutral;
    if (made.ending != diagnose::Ending::Answered || made.status >= 500)
        return Tone::Bad;
    if (made.status < 400)
        return made.spec.withCertificate || made.asked == CertificateAsked::Never ? Tone::Ok : Tone::Warn;
    return made.spec.withCertificate ? Tone::Bad : Tone::Neutral;
}

void empty(QLayout *layout)
{
    while (auto *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

ProbeResults::ProbeResults(QWidget *parent)
    : QWidget(parent),
      m_findings(new QVBoxLayout),
      m_model(new QStandardItemModel(0, 4, this)),
      m_serverCard(new Card(tr("What the server shows"), this)),
      m_server(new Label(TextRole::Body))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::medium);
    m_findings->setSpacing(space::small);
    layout->addLayout(m_findings);
    layout->addWidget(buildTable());
    m_server->setMaximumCharacters(0);
    m_server->setSelectable(true);
    m_serverCard->body()->addWidget(m_server);
    layout->addWidget(m_serverCard);
    layout->addStretch(1);
    clear();
}

QWidget *ProbeResults::buildTable()
{
    m_model->setHorizontalHeaderLabels({tr("Attempt"), tr("TLS"), tr("Certificate asked for"), tr("Result")});
    m_table = new QTableView;
    m_table->setModel(m_model);
    m_table->setItemDelegate(new PillDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 18);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    // The words of a result are the point of the table; the description gives way.
    for (const auto column : {1, 2, 3})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_table->setAccessibleName(tr("Attempts"));
    m_attempts = new Panel(m_table);
    return m_attempts;
}

void ProbeResults::clear()
{
    empty(m_findings);
    m_model->setRowCount(0);
    m_attempts->hide();
    m_serverCard->hide();
}

void ProbeResults::add(const Attempt &made)
{
    auto *result = new QStandardItem(wording::result(made));
    result->setData(static_cast<int>(toneOf(made)), PillDelegate::ToneRole);
    const QList<QStandardItem *> row{
        new QStandardItem(wording::describe(made.spec)),
        new QStandardItem(made.protocol.isEmpty() ? u"–"_s : made.protocol),
        new QStandardItem(made.protocol.isEmpty() ? u"–"_s : wording::describe(made.asked)), result};
    // A narrow window cuts the words.
    for (auto *item : row)
        item->setToolTip(item->text());
    m_model->appendRow(row);
    m_attempts->show();
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                            + m_model->rowCount() * m_table->verticalHeader()->defaultSectionSize() + 2);
}

void ProbeResults::showReport(const diagnose::ProbeReport &report, bool stepLinks)
{
    // An address that another one made up for is not in the report: the table shows what counts.
    m_model->setRowCount(0);
    for (const auto &made : report.attempts)
        add(made);
    showFindings(report, stepLinks);
    showServer(report);
}

void ProbeResults::showMessage(Tone tone, const wording::Message &message)
{
    m_findings->addWidget(new Callout(tone, message.headline,
                                      u"%1 %2"_s.arg(message.explanation, message.remedy).simplified()));
}

void ProbeResults::showFindings(const diagnose::ProbeReport &report, bool stepLinks)
{
    for (const auto &finding : report.findings) {
        const auto message = wording::describe(finding);
        auto text = message.explanation;
        if (finding.kind != Finding::Kind::Good && !message.remedy.isEmpty())
            text = text.isEmpty() ? message.remedy : text + u'\n' + message.remedy;
        auto *box = new Callout(toneOf(finding.kind), message.headline, text);
        if (finding.wizardStep > 0 && stepLinks && finding.kind != Finding::Kind::Good) {
            box->setAction(tr("Go to step %1: %2")
                               .arg(finding.wizardStep)
                               .arg(wording::stepName(static_cast<setup::Step>(finding.wizardStep))));
            connect(box, &Callout::activated, this, [this, step = finding.wizardStep] { Q_EMIT wantsStep(step); });
        }
        m_findings->addWidget(box);
    }
}

void ProbeResults::showServer(const diagnose::ProbeReport &report)
{
    const auto lines = wording::serverFacts(report);
    m_serverCard->setVisible(!lines.isEmpty());
    m_server->setText(lines.join(u'\n'));
}

} // namespace certwizard::ui
