#include "who_dialog.h"

#include "common/beside.h"
#include "common/cards.h"
#include "common/file_dialogs.h"
#include "common/labels.h"
#include "common/messages.h"
#include "common/window_memory.h"
#include "mappings/incoming.h"
#include "mappings/select.h"
#include "visitor_card.h"
#include "visitor_desk.h"
#include "wording/mapping_rows.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace certwizard::ui {

namespace {

/// Longer text than any thumbprint with blanks or colons: a certificate.
constexpr qsizetype longestThumbprint = 128;

/// A whole one or a part, with blanks, colons and the invisible marks of Windows.
bool isOfThumbprint(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) {
        return c.isSpace() || c == u':' || c.category() == QChar::Other_Format
               || QStringView(u"0123456789abcdefABCDEF").contains(c);
    });
}

/// What somebody may have meant for a certificate: what is wrong with it can be said.
bool isLikeCertificate(const QString &text)
{
    static const QRegularExpression base64(u"^[A-Za-z0-9+/=\\s]+$"_s);
    return text.contains("-----BEGIN"_L1) || base64.match(text).hasMatch();
}

} // namespace

WhoDialog::WhoDialog(mappings::Session *session, VisitorDesk *visitors, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_visitors(visitors),
      m_zone(new DropZone),
      m_text(new QLineEdit),
      m_person(new Label(TextRole::Heading)),
      m_facts(new Label(TextRole::Small)),
      m_problem(new Callout(Tone::Warn)),
      m_visitor(new VisitorCard)
{
    setWindowTitle(tr("Who is this?"));
    setObjectName(QStringLiteral("who"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::large);
    column->setSpacing(space::medium);
    auto *hint = new Label(TextRole::Body, tr("Drop a certificate here"));
    hint->setAlignment(Qt::AlignCenter);
    m_zone->body()->addWidget(hint);
    auto *choose = new QPushButton(tr("&Choose a file…"));
    choose->setObjectName(QStringLiteral("chooseCertificate"));
    choose->setAutoDefault(false);
    m_zone->body()->addWidget(choose, 0, Qt::AlignCenter);
    connect(choose, &QPushButton::clicked, this, &WhoDialog::chooseFile);
    column->addWidget(m_zone);
    m_text->setObjectName(QStringLiteral("whoText"));
    m_text->setPlaceholderText(tr("…or paste a certificate or a thumbprint"));
    m_text->setAccessibleName(tr("Certificate or thumbprint"));
    column->addWidget(m_text);
    column->addWidget(m_problem);
    column->addWidget(m_person);
    m_facts->setTone(Tone::Neutral);
    column->addWidget(m_facts);
    auto *inside = new QWidget;
    auto *insideColumn = new QVBoxLayout(inside);
    insideColumn->setContentsMargins(0, 0, 0, 0);
    insideColumn->addWidget(m_visitor);
    insideColumn->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    column->addWidget(scroll, 1);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(box);
    m_problem->hide();
    m_visitor->hide();
    connect(m_zone, &DropZone::filesDropped, this, &WhoDialog::askFiles);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.size() > longestThumbprint)
            askText(text);
    });
    connect(m_text, &QLineEdit::returnPressed, this, [this] { askText(m_text->text()); });
    m_text->setFocus();
    openAtSize(this, {560, 560});
}

void WhoDialog::refuse(const QString &headline, const QString &text)
{
    ++m_generation;
    m_problem->setText(headline, text);
    m_problem->show();
    m_visitor->hide();
    m_person->setText({});
    m_facts->setText({});
}

void WhoDialog::askFiles(const QStringList &paths)
{
    DialogPrompter prompter(this);
    for (const auto &incoming : mappings::readFiles(paths, &prompter)) {
        if (incoming.error && incoming.error->code == base::ErrorCode::Cancelled)
            continue;
        if (!incoming.certificate) {
            const auto message = wording::describe(*incoming.error);
            refuse(message.headline, message.rest());
            continue;
        }
        if (const auto certificate = pki::Certificate::fromBase64(incoming.certificate->base64))
            return ask(*certificate);
    }
}

void WhoDialog::askText(const QString &text)
{
    if (text.size() <= longestThumbprint)
        return askThumbprint(text);
    const auto found = mappings::readText(text, tr("pasted text"));
    if (found.isEmpty())
        return;
    if (!found.first().certificate && !isLikeCertificate(text))
        return refuseNonsense();
    if (!found.first().certificate) {
        const auto message = wording::describe(*found.first().error);
        return refuse(message.headline, message.rest());
    }
    if (const auto certificate = pki::Certificate::fromBase64(found.first().certificate->base64))
        ask(*certificate);
}

/// In all mappings, so on another thread; the certificates may still have to be read for it.
void WhoDialog::askThumbprint(const QString &text)
{
    waitForAnswer();
    beside(
        this,
        [text, rows = m_session->sharedRowStore(), now = m_session->now()] {
            rows->decodeAll();
            return mappings::select(now, mappings::sorted(now, {}, Qt::AscendingOrder),
                                    {text, mappings::Chip::All, {}});
        },
        [this, text, generation = ++m_generation](const std::vector<mappings::RowId> &found) {
            if (m_generation == generation)
                showFound(text, found);
        });
}

void WhoDialog::refuseNonsense()
{
    refuse(
        tr("That is neither a certificate nor a thumbprint."),
        tr("A thumbprint has forty digits and letters from A to F; a part of it is enough. A certificate is pasted as "
           "text, or chosen as a file."));
}

void WhoDialog::chooseFile()
{
    const auto path =
        askForFile(this, {tr("Choose a certificate"),
                          tr("Certificates (*.crt *.cer *.pem *.der *.p7b *.p7c *.pfx *.p12);;All files (*)")});
    if (!path.isEmpty())
        askFiles({path});
}

void WhoDialog::showFound(const QString &text, const std::vector<mappings::RowId> &rows)
{
    if (rows.empty() && !isOfThumbprint(text))
        return refuseNonsense();
    if (rows.empty())
        return refuse(tr("No mapped certificate has this thumbprint."),
                      tr("Ask for the certificate itself: then it can be said what IIS would answer."));
    if (rows.size() > 1)
        return refuse(tr("Several mappings fit."), tr("Give more of the thumbprint."));
    if (const auto certificate = m_session->certificate(rows.front()); !certificate.isNull())
        return ask(certificate);
    refuse(tr("The certificate of this mapping cannot be read."),
           tr("IIS cannot read it either: nobody signs in with it."));
    Q_EMIT rowFound(rows.front());
}

void WhoDialog::waitForAnswer()
{
    m_problem->hide();
    m_person->setText({});
    m_facts->setText({});
    m_visitor->setWaiting();
    m_visitor->show();
}

void WhoDialog::ask(const pki::Certificate &certificate)
{
    waitForAnswer();
    m_visitors->ask(certificate, this, [this, certificate, generation = ++m_generation](const auto &answer) {
        if (generation != m_generation)
            return;
        if (answer)
            return show(certificate, *answer);
        const auto message = wording::describe(answer.error());
        refuse(message.headline, message.explanation);
    });
}

void WhoDialog::show(const pki::Certificate &certificate, const mappings::Visitors::Answer &answer)
{
    m_person->setText(wording::printable(certificate.subject().display()));
    m_facts->setText(tr("from %1 · valid until %2 · thumbprint %3")
                         .arg(wording::printable(certificate.issuer().display()), wording::date(certificate.notAfter()),
                              certificate.thumbprint()));
    m_visitor->setAnswer(answer);
    m_visitor->setExpanded(true);
    m_visitor->show();
    const auto row = answer.row >= 0 ? answer.row : answer.known;
    if (row >= 0)
        Q_EMIT rowFound(row);
}

void WhoDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste)) {
        if (const auto files = droppedFiles(QGuiApplication::clipboard()->mimeData()); !files.isEmpty())
            askFiles(files);
        else
            askText(QGuiApplication::clipboard()->text());
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace certwizard::ui
