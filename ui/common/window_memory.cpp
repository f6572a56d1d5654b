#include "common/window_memory.h"

#include <QEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QScreen>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto recentKey = "recentFiles";
constexpr qsizetype recentLimit = 8;

class Keeper final : public QObject {
public:
    Keeper(QWidget *window, QString key) : QObject(window), m_window(window), m_key(std::move(key))
    {
        window->installEventFilter(this);
    }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (object == m_window && (event->type() == QEvent::Hide || event->type() == QEvent::Close))
            settings().setValue(m_key, m_window->saveGeometry());
        return QObject::eventFilter(object, event);
    }

private:
    QWidget *m_window;
    QString m_key;
};

/// How much of a screen a window takes at most: its title and a task bar want to be seen, too.
constexpr double withoutFrame = 0.92;

} // namespace

QSettings settings()
{
    return QSettings(QSettings::IniFormat, QSettings::UserScope, u"certwizard"_s, u"certwizard"_s);
}

void rememberWindow(QWidget *window, const QString &name, QSize size)
{
    const auto key = u"windows/"_s + name;
    const auto screen = QGuiApplication::primaryScreen()->availableGeometry();
    if (!window->restoreGeometry(settings().value(key).toByteArray())) {
        window->resize(size.boundedTo(screen.size() * withoutFrame));
        auto place = window->frameGeometry();
        place.moveCenter(screen.center());
        window->move(place.topLeft());
    }
    new Keeper(window, key);
}

void openAtSize(QWidget *dialog, QSize size)
{
    const auto *window = dialog->parentWidget() ? dialog->parentWidget()->window() : dialog;
    dialog->resize(size.boundedTo(window->screen()->availableSize() * withoutFrame));
}

QStringList recentFiles()
{
    auto files = settings().value(QString::fromLatin1(recentKey)).toStringList();
    files.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return files;
}

void addRecentFile(const QString &path)
{
    const auto whole = QFileInfo(path).absoluteFilePath();
    auto files = settings().value(QString::fromLatin1(recentKey)).toStringList();
    files.removeAll(whole);
    files.prepend(whole);
    settings().setValue(QString::fromLatin1(recentKey), files.mid(0, recentLimit));
}

void removeRecentFile(const QString &path)
{
    auto files = settings().value(QString::fromLatin1(recentKey)).toStringList();
    files.removeAll(path);
    settings().setValue(QString::fromLatin1(recentKey), files);
}

} // namespace certwizard::ui
