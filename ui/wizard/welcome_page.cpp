#include "welcome_page.h"

#include "base/file.h"
#include "common/cards.h"
#include "common/file_dialogs.h"
#include "common/icons.h"
#include "common/messages.h"
#include "common/waiting_card.h"
#include "common/window_memory.h"
#include "wording/days.h"
#include "wording/message.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

#include <chrono>
#include <utility>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 answersLimit = 4 * 1024 * 1024;
/// Who waits no longer than that need not be told.
constexpr auto unnoticed = std::chrono::milliseconds(120);

/// Where IIS keeps it; only a hint for the file dialog.
QString usualFolder()
{
#ifdef Q_OS_WIN
    // A 32-bit program would be shown another file under System32; Sysnative leads to the true one.
    const QDir native(qEnvironmentVariable("SystemRoot") + u"/Sysnative/inetsrv/config"_s);
    return native.exists() ? native.path() : qEnvironmentVariable("SystemRoot") + u"/System32/inetsrv/config"_s;
#else
    return QDir::homePath();
#endif
}

/// A recent file as a button: name, folder, when it was changed last.
class RecentFile final : public QPushButton {
    Q_DECLARE_TR_FUNCTIONS(certwizard::ui::RecentFile)
public:
    RecentFile(const QString &path, QWidget *parent) : QPushButton(parent)
    {
        const QFileInfo info(path);
        setKind(this, ButtonKind::Flat);
        setAutoDefault(false);
        setCursor(Qt::PointingHandCursor);
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(space::small, 6, space::small, 6);
        layout->setSpacing(space::medium);
        auto *picture = new QLabel(this);
        picture->setPixmap(ui::icon(u"document"_s, Tone::Neutral).pixmap(QSize(20, 20), devicePixelRatioF()));
        layout->addWidget(picture);
        auto *text = new QVBoxLayout;
        text->setSpacing(0);
        auto *name = new ElidedLabel(TextRole::Body, this);
        name->setFullText(info.fileName());
        auto *folder = new ElidedLabel(TextRole::Small, this);
        folder->setFullText(QDir::toNativeSeparators(info.path()));
        folder->setMuted(true);
        text->addWidget(name);
        text->addWidget(folder);
        layout->addLayout(text, 1);
        auto *when =
            new Label(TextRole::Small,
                      tr("changed %1", "when a file was changed last").arg(wording::dayAndTime(info.lastModified())),
                      this);
        when->setWordWrap(false);
        layout->addWidget(when);
        for (auto *child : findChildren<QWidget *>())
            child->setAttribute(Qt::WA_TransparentForMouseEvents);
        setAccessibleName(tr("Open %1 in %2").arg(info.fileName(), QDir::toNativeSeparators(info.path())));
        setToolTip(QDir::toNativeSeparators(path).toHtmlEscaped());
    }
    [[nodiscard]] QSize sizeHint() const override { return layout()->totalSizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override { return layout()->totalMinimumSize(); }
};

} // namespace

WelcomePage::WelcomePage(WizardSession *session, QWidget *parent)
    : Page(PageId::Welcome, session, parent),
      m_choose(new QPushButton(icon(u"folder"_s), tr("&Open a configuration file…"))),
      m_answers(new QPushButton(tr("&Load answers…"))),
      m_whatIsThis(makeLink(tr("What is &this?"))),
      m_drop(new DropZone),
      m_error(new Callout(Tone::Bad)),
      m_waiting(new Callout(Tone::Info))
{
    setTitle(tr("Let in only people who hold the right certificate"));
    setLead(tr("Open the configuration file of an IIS server. The wizard leads through five steps, shows every change "
               "before it is made, and writes nothing until you say so."));
    body()->addWidget(m_error);
    body()->addWidget(m_waiting);
    m_error->hide();
    m_waiting->hide();

    m_choice = makeChoice();
    m_reading = new WaitingCard(this);
    m_reading->hide();
    body()->addWidget(m_choice);
    body()->addWidget(m_reading, 1);
    body()->addStretch(1);
    m_patience.setSingleShot(true);
    m_patience.setInterval(unnoticed);

    connect(m_choose, &QPushButton::clicked, this, &WelcomePage::chooseFile);
    connect(m_answers, &QPushButton::clicked, this, &WelcomePage::chooseAnswers);
    connect(m_whatIsThis, &QPushButton::clicked, this, &WelcomePage::explain);
    connect(m_drop, &DropZone::filesDropped, this, &WelcomePage::dropped);
    connect(session, &WizardSession::openFailed, this, &WelcomePage::fail);
    connect(&m_patience, &QTimer::timeout, this, [this] { showReading(true); });
    connect(m_reading, &WaitingCard::cancelled, this, [this] { m_stop.request_stop(); });
    connect(session, &WizardSession::opened, this, [this] {
        showReading(false);
        addRecentFile(this->session()->filePath());
        m_error->hide();
        m_waiting->hide();
        Q_EMIT changed();
        if (std::exchange(m_goOn, false))
            Q_EMIT finished();
    });
}

WelcomePage::~WelcomePage()
{
    m_stop.request_stop();
}

QWidget *WelcomePage::makeChoice()
{
    auto *choice = new QWidget(this);
    auto *column = new QVBoxLayout(choice);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::large);
    auto *zone = m_drop->body();
    zone->setAlignment(Qt::AlignHCenter);
    auto *picture = new QLabel(m_drop);
    picture->setPixmap(icon(u"server"_s, Tone::Info).pixmap(QSize(40, 40), devicePixelRatioF()));
    zone->addWidget(picture, 0, Qt::AlignHCenter);
    auto *hint = new Label(TextRole::Strong, tr("Drop an applicationHost.config here"), m_drop);
    hint->setAlignment(Qt::AlignHCenter);
    zone->addWidget(hint, 0, Qt::AlignHCenter);
    auto *where = new Label(
        TextRole::Small,
        tr(R"(On a server it is in %windir%\System32\inetsrv\config. A copy from another machine is fine, too.)"),
        m_drop);
    where->setMaximumCharacters(74);
    where->setAlignment(Qt::AlignHCenter);
    zone->addWidget(where, 0, Qt::AlignHCenter);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addStretch(1);
    buttons->addWidget(m_choose);
    buttons->addWidget(m_answers);
    buttons->addStretch(1);
    zone->addSpacing(space::small);
    zone->addLayout(buttons);
    m_choose->setAutoDefault(false);
    m_answers->setAutoDefault(false);
    m_answers->setToolTip(tr("Answers that were saved on the review page of an earlier run"));
    column->addWidget(m_drop);

    auto *card = new Card(tr("Opened before"), this);
    m_recentCard = card;
    m_recent = card->body();
    column->addWidget(card);
    return choice;
}

QWidget *WelcomePage::firstFocus() const
{
    return m_choose;
}

void WelcomePage::enter()
{
    showRecent();
    setKind(m_choose, session()->isOpen() ? ButtonKind::Normal : ButtonKind::Primary);
}

bool WelcomePage::isComplete() const
{
    return session()->isOpen() && !session()->isBusy();
}

bool WelcomePage::leave()
{
    return session()->isOpen();
}

void WelcomePage::showRecent()
{
    // The first item is the card's caption.
    while (m_recent->count() > 1) {
        auto *item = m_recent->takeAt(1);
        delete item->widget();
        delete item;
    }
    const auto files = recentFiles();
    for (const auto &path : files) {
        auto *row = new RecentFile(path, this);
        connect(row, &QPushButton::clicked, this, [this, path] { open(path); });
        m_recent->addWidget(row);
    }
    m_recentCard->setVisible(!files.isEmpty());
}

void WelcomePage::open(const QString &path)
{
    m_goOn = true;
    m_error->hide();
    m_stop.request_stop();
    m_stop = {};
    const auto name = wording::quoted(QFileInfo(path).fileName());
    const auto fraction = m_reading->begin(tr("Reading %1 …").arg(name), true);
    m_patience.start();
    session()->open(path, {[fraction](double done) { fraction->store(done, std::memory_order_relaxed); },
                           m_stop.get_token()});
}

/// The footer and the rail stay as they are: a file that was open before is still open.
void WelcomePage::showReading(bool reading)
{
    m_patience.stop();
    if (reading == m_reading->isVisibleTo(this))
        return;
    const auto hasFocus = m_reading->isAncestorOf(focusWidget());
    m_choice->setVisible(!reading);
    m_reading->setVisible(reading);
    if (!reading && hasFocus)
        m_choose->setFocus(Qt::OtherFocusReason);
}

void WelcomePage::chooseFile()
{
    const auto recent = recentFiles();
    const auto folder = recent.isEmpty() ? usualFolder() : QFileInfo(recent.first()).path();
    const auto path = askForFile(this, {tr("Open a configuration file"),
                                        tr("IIS configuration (*.config)") + u";;"_s + tr("All files (*)"), folder});
    if (!path.isEmpty())
        open(path);
}

void WelcomePage::chooseAnswers()
{
    const auto path = askForFile(this, {tr("Load answers"), tr("Answers (*.json)") + u";;"_s + tr("All files (*)")});
    if (!path.isEmpty())
        loadAnswers(path);
}

bool WelcomePage::loadAnswers(const QString &path)
{
    const auto file = base::readFile(path, answersLimit);
    if (!file) {
        fail(file.error());
        return false;
    }
    auto answers = setup::readAnswers(file->bytes, QFileInfo(file->path).path(), file->path);
    if (!answers) {
        fail(answers.error());
        return false;
    }
    m_error->hide();
    const auto site = answers->site;
    m_answersName = QFileInfo(path).fileName();
    session()->loadAnswers(std::move(*answers));
    if (session()->isOpen()) {
        Q_EMIT changed();
        Q_EMIT finished();
        return true;
    }
    m_waiting->setText(tr("The answers in %1 are loaded.").arg(wording::quoted(m_answersName)),
                       tr("They are for the site %1. Now open the configuration file that they are meant for.")
                           .arg(wording::quoted(site)));
    m_waiting->show();
    return true;
}

void WelcomePage::dropped(const QStringList &paths)
{
    const auto &path = paths.first();
    if (path.endsWith(".json"_L1, Qt::CaseInsensitive))
        loadAnswers(path);
    else
        open(path);
}

void WelcomePage::fail(const base::Error &error)
{
    m_goOn = false;
    showReading(false);
    if (error.code == base::ErrorCode::Cancelled) {
        Q_EMIT changed();
        return;
    }
    const auto message = wording::describe(error);
    QStringList parts{message.explanation, message.remedy};
    parts.removeAll(QString());
    m_error->setText(message.headline, parts.join(u' '));
    m_error->show();
    if (error.code == base::ErrorCode::FileNotFound)
        removeRecentFile(error.subject);
    showRecent();
    Q_EMIT changed();
}

void WelcomePage::explain()
{
    MessageDialog::showMessage(
        this, MessageDialog::Kind::Information,
        {tr("IIS can ask every visitor for a certificate and sign each one in as a Windows account."),
         tr("Setting that up by hand takes five steps in different places, and each forgotten one leaves the site either closed for "
            "everybody or open to anybody: a Windows feature, an HTTPS binding, the SSL settings, anonymous sign-in, and a mapping for "
            "each certificate."),
         tr("This wizard reads the server’s applicationHost.config, shows what is done and what is missing, and writes only the missing "
            "lines, after a backup. What a file cannot hold, it gives you as commands to run on the server.")});
}

} // namespace certwizard::ui
