// bench_mappings [MAPPINGS]: the mapping editor at its full size, as ratios to the least that any program would have
// to do with the same bytes on the same machine. Each part runs in a process of its own, so that memory is its own.
#include "apply/apply.h"
#include "base/runtime.h"
#include "common/beside.h"
#include "common/theme.h"
#include "editor/editor_window.h"
#include "generator/generator.h"
#include "mappings/import.h"
#include "mappings/mapping_table_model.h"
#include "mappings/mappings_panel.h"
#include "mappings/saving.h"
#include "mappings/select.h"
#include "measure.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <openssl/bio.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <algorithm>
#include <cstdio>
#include <thread>
#include <utility>

using namespace certwizard;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 5;
const QString site = u"Default Web Site"_s;

template <typename T>
T orDie(base::Result<T> result, const char *what)
{
    if (!result)
        qFatal("%s: error %d, %s", what, static_cast<int>(result.error().code), qPrintable(result.error().subject));
    return *std::move(result);
}

double medianOf(int times, const std::function<void()> &work)
{
    std::vector<double> all;
    for (int i = 0; i < times; ++i)
        all.push_back(bench::once(work));
    return bench::median(all);
}

/// The longest time for which the event loop came to nothing else: between two beats of a timer that wants one each
/// millisecond.
class LongestGap {
public:
    LongestGap()
    {
        m_beat.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_beat, &QTimer::timeout, &m_beat, [this] { m_longest = std::max(m_longest, restart()); });
        m_clock.start();
        m_beat.start(1);
    }
    /// Since the last call.
    [[nodiscard]] double take()
    {
        m_longest = std::max(m_longest, restart());
        return std::exchange(m_longest, 0);
    }

private:
    double restart()
    {
        const auto now = m_clock.nsecsElapsed();
        return double(now - std::exchange(m_last, now)) / 1e6;
    }

    QTimer m_beat;
    QElapsedTimer m_clock;
    qint64 m_last = 0;
    double m_longest = 0;
};

/// Lets the event loop turn on its own, as it does for people: nothing here waits inside a handler.
void turn(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

/// One step after the other, each from the event loop.
void walk(int steps, int everyMilliseconds, const std::function<void(int)> &step)
{
    QEventLoop loop;
    QTimer timer;
    int done = 0;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        if (done == steps)
            return loop.quit();
        step(done++);
    });
    timer.start(everyMilliseconds);
    loop.exec();
}

/// Says once that a table has been painted with rows in it.
class FirstRows final : public QObject {
public:
    FirstRows(const QTableView *table, std::function<void()> painted)
        : m_rows(table->model()), m_painted(std::move(painted))
    {
        table->viewport()->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_rows->rowCount() > 0) {
            object->removeEventFilter(this);
            QMetaObject::invokeMethod(this, m_painted, Qt::QueuedConnection); // afterwards
        }
        return false;
    }

private:
    const QAbstractItemModel *m_rows;
    std::function<void()> m_painted;
};

struct Window {
    explicit Window(const QString &path) : window({path, site, false, base::systemClock()})
    {
        window.resize(1280, 760);
        window.show();
        panel = window.findChild<ui::MappingsPanel *>();
        table = window.findChild<QTableView *>(u"mappings"_s);
    }
    ui::EditorWindow window;
    ui::MappingsPanel *panel = nullptr;
    QTableView *table = nullptr;
};

/// One start of the editor, in milliseconds until rows are painted: the answer of a process of its own.
void benchFirstRows(const QString &path)
{
    QElapsedTimer clock;
    clock.start();
    Window opened(path);
    double first = 0;
    const FirstRows painted(opened.table, [&] { first = double(clock.nsecsElapsed()) / 1e6; });
    while (first == 0)
        turn(1);
    std::printf("%f\n", first);
    std::fflush(stdout);
    std::_Exit(0); // the rest is not waited for
}

double answerOf(const QStringList &words)
{
    QProcess part;
    part.start(QCoreApplication::applicationFilePath(), words);
    part.waitForFinished(-1);
    return part.readAllStandardOutput().trimmed().toDouble();
}

void benchStart(const QString &path, double scan)
{
    std::vector<double> starts;
    for (int i = 0; i < rounds; ++i)
        starts.push_back(answerOf({u"--first-rows"_s, path}));
    const bench::Figures figures("bare scan of the file", scan);
    figures.print("window with the first rows (6)", bench::median(starts));
}

void benchWindow(const QString &path)
{
    LongestGap gap;
    QElapsedTimer clock;
    clock.start();
    Window opened(path);
    auto &window = opened.window;
    auto *panel = opened.panel;
    auto *table = opened.table;
    bool hasRows = false;
    const FirstRows painted(table, [&] { hasRows = true; });
    turn(1); // it is there and painted, with nothing in it
    std::printf("  longest gap until the window is there: %.1f ms\n", gap.take());
    while (!hasRows)
        turn(1);
    turn(100); // with the details of the first row
    std::printf("  longest gap while the file is opened in it: %.1f ms\n", gap.take());
    walk(200, 5, [&](int) { table->verticalScrollBar()->setValue(table->verticalScrollBar()->value() + 37); });
    std::printf("  longest gap, scrolling while certificates are decoded: %.1f ms (16)\n", gap.take());
    while (!panel->session()->rowStore().isComplete() || panel->model()->isRefreshing())
        turn(20);
    std::printf("  everything decoded after %.0f ms\n", double(clock.nsecsElapsed()) / 1e6);
    turn(800);
    (void)gap.take();
    walk(300, 5,
         [&](int i) { table->verticalScrollBar()->setValue((i * 7919) % table->verticalScrollBar()->maximum()); });
    std::printf("  longest gap, scrolling: %.1f ms (16)\n", gap.take());
    walk(100, 10, [&](int i) { table->selectRow((i * 104729) % panel->model()->rowCount()); });
    turn(500);
    std::printf("  longest gap, selecting: %.1f ms (16)\n", gap.take());
    auto *search = window.findChild<QLineEdit *>(u"search"_s);
    const auto word = u"contoso user 4711"_s;
    walk(int(word.size()), 40, [&](int i) { search->setText(word.left(i + 1)); });
    turn(500);
    std::printf("  longest gap, typing in the search box: %.1f ms (16)\n", gap.take());
    const auto size = double(QFileInfo(path).size());
    std::printf("  memory at its highest: %.2f of the file (2)\n", bench::peakMemory() / size);
    window.findChild<ui::MappingsPanel *>()->session()->discard();
}

/// What changes or asks about many mappings at once: how long nothing else could be done meanwhile.
void benchWork(const QString &path, const QString &folder)
{
    constexpr int people = 10'000;
    bench::Random random(5);
    const auto write = [&](const QString &name, const QByteArray &bytes) {
        const auto where = folder + u'/' + name;
        QFile file(where);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(where));
        return where;
    };
    QByteArray list = "account,certificate\r\n";
    for (int i = 0; i < people; ++i)
        list +=
            "CONTOSO\\new" + QByteArray::number(i) + ',' + bench::certificate(900'000 + i, random).toBase64() + "\r\n";
    const auto csv = write(u"people.csv"_s, list);
    const auto card = write(u"card.cer"_s, bench::certificate(990'000, random));

    Window opened(path);
    auto &window = opened.window;
    auto *panel = opened.panel;
    while (!panel->session() || !panel->session()->rowStore().isComplete() || panel->model()->isRefreshing())
        turn(20);
    turn(1000);
    auto *session = panel->session();
    LongestGap gap;
    const auto figure = [&](const char *what, const std::function<void()> &work, const std::function<bool()> &done) {
        turn(200);
        (void)gap.take();
        QTimer::singleShot(0, &window, work);
        QElapsedTimer patience;
        patience.start();
        constexpr int longest = 120'000;
        while (!done()) {
            if (patience.hasExpired(longest))
                qFatal("%s: that did not end within two minutes", what);
            turn(5);
        }
        turn(400);
        std::printf("  longest gap, %s: %.1f ms (16)\n", what, gap.take());
        std::fflush(stdout);
    };
    figure(
        "a new card among them", [&] { panel->addFiles({card}); },
        [&] { return session->changeCount() == 1 && !panel->isWaiting(); });
    // The dialog turns a loop of its own: this presses its button as soon as that can be pressed.
    QTimer hand;
    QObject::connect(&hand, &QTimer::timeout, &window, [] {
        auto *dialog = QApplication::activeModalWidget();
        auto *button = dialog ? dialog->findChild<QPushButton *>(u"importButton"_s) : nullptr;
        if (button && button->isEnabled())
            button->click();
    });
    hand.start(20);
    figure(
        "10,000 imported", [&] { panel->importFrom(ui::ImportSource::fromPath(csv)); },
        [&] { return session->changeCount() > 1 && !panel->isWaiting(); });
    hand.stop();
    const auto all = session->changeCount(); // some of the generated ones have expired
    figure("that taken back", [&] { session->undo(); }, [&] { return session->changeCount() == 1; });
    figure("done again", [&] { session->redo(); }, [&] { return session->changeCount() == all; });
    figure("all discarded", [&] { session->discard(); }, [&] { return session->changeCount() == 0; });
    const auto rows = session->now().count();
    const auto press = [&](const QString &name) { window.findChild<QPushButton *>(name)->click(); };
    const auto isChanged = [&] { return session->changeCount() == rows && !panel->isWaiting(); };
    figure(
        "all selected", [&] { window.findChild<QTableView *>(u"mappings"_s)->selectAll(); },
        [&] { return panel->selectedRows().size() == rows; });
    figure(
        "all disabled", [&] { press(u"enable"_s); }, [&] { return session->changeCount() > 0 && !panel->isWaiting(); });
    figure("that taken back", [&] { session->undo(); }, [&] { return session->changeCount() == 0; });
    figure("all removed", [&] { press(u"remove"_s); }, isChanged);
    figure("that discarded", [&] { session->discard(); }, [&] { return session->changeCount() == 0; });

    const auto state = orDie(setup::ServerState::open(path), "open");
    setup::SecretVault vault;
    setup::Choices choices;
    choices.site = site;
    ui::MappingsPanel page;
    page.show();
    figure(
        "the wizard's page filled", [&] { page.load(state, choices, &vault); },
        [&] { return page.session() != nullptr; });
}

void benchDecoding(const QString &path)
{
    const auto state = orDie(setup::ServerState::open(path), "open");
    const auto settings = state.configuration().mapping(site);
    std::vector<QByteArray> ders;
    for (const auto &mapping : settings.oneToOne)
        ders.push_back(QByteArray::fromBase64(mapping.certificateText().toByteArray()));
    const auto bare = medianOf(3, [&] {
        for (const auto &der : ders) {
            const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
            X509 *certificate = d2i_X509(nullptr, &bytes, long(der.size()));
            if (!certificate)
                qFatal("d2i_X509");
            X509_free(certificate);
        }
    });
    const auto cores = std::max(1U, std::thread::hardware_concurrency());
    const auto perCore = bare / cores;
    const auto decode = medianOf(3, [&] {
        setup::SecretVault vault;
        const auto session = orDie(mappings::Session::open(state, site, &vault), "session");
        session->rowStore().decodeAll();
    });
    const bench::Figures figures("bare d2i_X509 loop, shared by all cores", perCore);
    figures.print("full decode of all rows (1.11)", decode);

    setup::SecretVault vault;
    const auto session = orDie(mappings::Session::open(state, site, &vault), "session");
    session->rowStore().decodeAll();
    const auto all = mappings::sorted(session->now(), {}, Qt::AscendingOrder);
    for (const auto &text : {u"user 4711"_s, u"contoso"_s, u"nobody at all"_s}) {
        size_t found = 0;
        const auto time = medianOf(rounds, [&] {
            found = mappings::select(session->now(), all, {text, mappings::Chip::All, {}}).size();
        });
        std::printf("  search %-20s %6.1f ms for %zu rows (50)\n", qPrintable(text), time, found);
    }
}

/// `isJudged`: the second opinion and the hash are there, as they are long before anybody has found a row and read
/// the review. Else everything is done between opening and the end.
double timeOfSaving(const QString &path, const QString &folder, bool isJudged)
{
    const auto copy = folder + u"/copy.config"_s;
    std::vector<double> saves;
    for (int i = 0; i < rounds; ++i) {
        QFile::remove(copy);
        bench::copyDurably(path, copy);
        const auto state = orDie(setup::ServerState::open(copy), "open");
        setup::SecretVault vault;
        const auto session = orDie(mappings::Session::open(state, site, &vault), "session");
        session->setEnabled({session->now().fileRows() / 2}, false);
        if (isJudged) {
            if (!state.verified())
                qFatal("refused");
            (void)state.file().sha256();
            (void)state.mappings(site); // as the window does beside showing the rows
        }
        saves.push_back(bench::once([&] {
            const auto plan = orDie(setup::makePlan(state, mappings::choicesOf(*session), {}), "plan");
            (void)orDie(apply::applyToFile(plan, {}), "apply");
        }));
        for (const auto &left : QDir(folder).entryList({u"copy.config.certwizard*"_s}, QDir::Files))
            QFile::remove(folder + u'/' + left);
    }
    return bench::median(saves);
}

void benchSaving(const QString &path, const QString &folder)
{
    const auto copy = folder + u"/bare.config"_s;
    const auto bare = medianOf(rounds, [&] {
        QFile::remove(copy);
        bench::copyDurably(path, copy);
    });
    QFile::remove(copy);
    const bench::Figures figures("copy and fsync", bare);
    figures.print("one change planned and saved (1.5)", timeOfSaving(path, folder, true));
    figures.print("the same straight after opening", timeOfSaving(path, folder, false));
}

void benchImport(const QString &folder)
{
    constexpr int count = 10'000;
    const QDir files(folder + u"/certificates"_s);
    QDir().mkpath(files.path());
    bench::Random random(3);
    for (int i = 0; i < count; ++i) {
        QFile file(files.filePath(u"%1.crt"_s.arg(i, 5, 10, QChar(u'0'))));
        const auto text = bench::certificate(i, random).toBase64();
        QByteArray pem = "-----BEGIN CERTIFICATE-----\n";
        for (qsizetype at = 0; at < text.size(); at += 64)
            pem += text.mid(at, 64) + '\n';
        if (!file.open(QIODevice::WriteOnly) || file.write(pem + "-----END CERTIFICATE-----\n") < 0)
            qFatal("cannot write certificates");
    }
    const auto names = files.entryList(QDir::Files, QDir::Name);
    const auto bare = medianOf(3, [&] {
        for (const auto &name : names) {
            BIO *file = BIO_new_file(QFile::encodeName(files.filePath(name)).constData(), "rb");
            X509 *certificate = PEM_read_bio_X509(file, nullptr, nullptr, nullptr);
            if (!certificate)
                qFatal("PEM_read_bio_X509");
            X509_free(certificate);
            BIO_free(file);
        }
    });
    const bench::Figures figures("bare PEM loop over 10,000 files", bare);
    figures.print("import of the folder (1.5)", medianOf(3, [&] {
                      if (orDie(mappings::readFolder(files.path()), "folder").items.size() != count)
                          qFatal("not all were read");
                  }));
}

double scanTime(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    const auto bytes = file.readAll();
    return medianOf(rounds, [&] { (void)bench::bareScan(bytes); });
}

void runPart(const QStringList &words)
{
    QProcess part;
    part.setProcessChannelMode(QProcess::ForwardedChannels);
    part.start(QCoreApplication::applicationFilePath(), words);
    part.waitForFinished(-1);
    if (part.exitCode() != 0)
        qFatal("%s failed", qPrintable(words.first()));
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const auto runtime = base::Runtime::start();
    if (!runtime)
        qFatal("QCA has no working provider");
    const auto words = QCoreApplication::arguments();
    const auto part = words.value(1);
    QTemporaryDir scratch;
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, scratch.filePath(u"settings"_s));
    if (part == "--generate"_L1) {
        QFile file(words.at(3));
        if (!file.open(QIODevice::WriteOnly)
            || file.write(bench::configuration({.mappings = words.at(2).toInt(), .seed = 1})) < 0)
            qFatal("cannot write the configuration");
    } else if (part == "--first-rows"_L1) {
        ui::Theme::install(application, ui::Appearance::Light);
        benchFirstRows(words.at(2));
    } else if (part == "--window"_L1) {
        ui::Theme::install(application, ui::Appearance::Light);
        benchWindow(words.at(2));
        ui::waitForOtherThreads();
    } else if (part == "--work"_L1) {
        ui::Theme::install(application, ui::Appearance::Light);
        benchWork(words.at(2), scratch.path());
        ui::waitForOtherThreads();
    } else if (part == "--decoding"_L1) {
        benchDecoding(words.at(2));
    } else if (part == "--saving"_L1) {
        benchSaving(words.at(2), scratch.path());
    } else if (part == "--import"_L1) {
        benchImport(scratch.path());
    } else {
        const auto mappings = part.isEmpty() ? 100'000 : part.toInt();
        const auto path = scratch.filePath(u"applicationHost.config"_s);
        runPart({u"--generate"_s, QString::number(mappings), path});
        std::printf("%d mappings, %.0f MB, %u cores; in brackets what is promised\n", mappings,
                    double(QFileInfo(path).size()) / 1e6, std::thread::hardware_concurrency());
        std::fflush(stdout);
        benchStart(path, scanTime(path));
        runPart({u"--window"_s, path});
        runPart({u"--work"_s, path});
        runPart({u"--decoding"_s, path});
        runPart({u"--saving"_s, path});
        runPart({u"--import"_s});
    }
    return 0;
}
