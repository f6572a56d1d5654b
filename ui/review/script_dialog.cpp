#include "review/script_dialog.h"

#include "base/file.h"
#include "common/beside.h"
#include "common/file_dialogs.h"
#include "common/icons.h"
#include "common/labels.h"
#include "common/messages.h"
#include "common/window_memory.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSaveFile>
#include <QTimer>
#include <QVBoxLayout>

#include <optional>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

ScriptDialog::ScriptDialog(const QString &title, const QString &explanation, const QString &text,
                           const QString &fileName, bool byteOrderMark, QWidget *parent)
    : QDialog(parent), m_text(text), m_fileName(fileName), m_byteOrderMark(byteOrderMark)
{
    setWindowTitle(title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::wide, space::wide, space::wide, space::large);
    layout->setSpacing(space::medium);
    layout->addWidget(new Label(TextRole::Heading, title, this));
    layout->addWidget(new Label(TextRole::Body, explanation, this));
    auto *view = new QPlainTextEdit(text, this);
    view->setReadOnly(true);
    view->setFont(ui::font(TextRole::Mono));
    view->setLineWrapMode(QPlainTextEdit::NoWrap);
    view->setTabChangesFocus(true);
    view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    view->setAccessibleName(title);
    layout->addWidget(view, 1);
    auto *buttons = new QHBoxLayout;
    auto *copy = new QPushButton(icon(u"copy"_s), tr("&Copy"), this);
    auto *save = new QPushButton(icon(u"save"_s), tr("&Save as…"), this);
    auto *close = new QPushButton(tr("C&lose"), this);
    setKind(close, ButtonKind::Primary);
    close->setDefault(true);
    buttons->addWidget(copy);
    buttons->addWidget(save);
    buttons->addStretch(1);
    buttons->addWidget(close);
    layout->addLayout(buttons);
    connect(copy, &QPushButton::clicked, this, [this, copy] {
        QApplication::clipboard()->setText(m_text);
        copy->setText(tr("Copied"));
        QTimer::singleShot(1600, copy, [copy] { copy->setText(tr("&Copy")); });
    });
    connect(save, &QPushButton::clicked, this, &ScriptDialog::save);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    openAtSize(this, {860, 620});
}

void ScriptDialog::save()
{
    auto bytes = m_text.toUtf8();
    if (m_byteOrderMark)
        bytes.prepend("\xEF\xBB\xBF");
    const auto suffix = m_fileName.section(u'.', -1);
    saveTextAs(this, windowTitle(), m_fileName, tr("%1 files (*.%2)").arg(suffix.toUpper(), suffix), bytes);
}

namespace {

/// The dialog has asked whether an existing file may go; it goes only when the new one is whole.
std::optional<base::Error> written(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return base::Error{base::ErrorCode::FileWriteFailed, path, file.errorString(), {}, nullptr};
}

} // namespace

bool saveTextAs(QWidget *parent, const QString &title, const QString &suggested, const QString &filter,
                const QByteArray &bytes)
{
    const auto path = askWhereToSave(parent, {title, filter, suggested});
    if (path.isEmpty())
        return false;
    return saveFile(parent, path, bytes);
}

bool saveFile(QWidget *parent, const QString &path, const QByteArray &bytes)
{
    const auto failure = written(path, bytes);
    if (failure)
        MessageDialog::showError(parent, *failure);
    return !failure;
}

void saveTextAs(QWidget *parent, const QString &title, const QString &suggested, const QString &filter,
                std::function<QByteArray()> text, std::function<void(const QString &path)> then)
{
    const auto path = askWhereToSave(parent, {title, filter, suggested});
    if (path.isEmpty())
        return;
    // Of the program and not of `parent`: who has closed that one meanwhile still wants to hear of a failure.
    beside(
        qApp, [path, text = std::move(text)] { return written(path, text()); },
        [path, then = std::move(then), parent = QPointer(parent)](const std::optional<base::Error> &failure) {
            if (failure)
                MessageDialog::showError(parent ? parent.data() : QApplication::activeWindow(), *failure);
            else if (parent && then)
                then(path);
        });
}

} // namespace certwizard::ui
