// What the editor offers about the mappings that it finds, and taking mappings from one place to another.
#include "editor_data.h"

#include "common/messages.h"
#include "common/window_memory.h"
#include "mappings/copies.h"
#include "mappings/kept_cards.h"
#include "wording/message.h"

#include <QCheckBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QListWidget>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace certwizard::ui {

namespace {

QString fewNames(const QStringList &names)
{
    constexpr qsizetype limit = 3;
    if (names.size() <= limit)
        return QLocale().createSeparatedList(names);
    return EditorWindow::tr("%1 and %Ln more", nullptr, int(names.size() - limit))
        .arg(names.first(limit).join(u", "_s));
}

/// What IIS has protected is taken over as it stands; what is readable has to be written anew, one way or the other.
bool isReadable(const mappings::CopiedMapping &copy)
{
    return copy.password && !copy.password->reveal().starts_with("[enc:");
}

QString whereIgnored(const QList<mappings::CopiedMapping> &all, const QString &paths)
{
    const auto place =
        all.size() == 1
            ? EditorWindow::tr("It is under %1. Only mappings of the site or of the whole server count. Moved, it "
                               "disappears where it is now once you save.")
            : EditorWindow::tr("They are under %1. Only mappings of the site or of the whole server count. Moved, they "
                               "disappear where they are now once you save.");
    const auto readable = std::ranges::any_of(all, isReadable);
    const auto passwords =
        !readable         ? EditorWindow::tr("Protected passwords come along as they are.")
        : all.size() == 1 ? EditorWindow::tr("Its password stands there in plain text: saving asks how to write it.")
                          : EditorWindow::tr("Protected passwords come along as they are; some stand there in plain "
                                             "text, and saving asks how to write those.");
    return place.arg(paths) + u' ' + passwords;
}

} // namespace

/// One offer at a time; the next comes when this one was taken.
void EditorWindow::makeOffers()
{
    auto &d = *m_data;
    auto *session = d.mappings->session();
    d.mappings->offer({}, {}, {}, {});
    if (!session || !session->rowStore().isComplete())
        return;
    if (d.mappings->isReadOnly() || !offerOverdueCards())
        offerIgnoredMappings();
}

bool EditorWindow::offerOverdueCards()
{
    auto &d = *m_data;
    auto *session = d.mappings->session();
    const auto cards = mappings::readKeptCards(d.path);
    if (!cards) {
        const auto message = wording::describe(cards.error());
        d.mappings->notify(Tone::Warn, message.headline, message.explanation);
        return false;
    }
    const auto rows = mappings::overdueRows(*session, *cards);
    if (rows.isEmpty())
        return false;
    QStringList names;
    for (const auto row : rows)
        names.append(wording::quoted(session->now().userName(row)));
    d.mappings->offer(rows.size() == 1 ? tr("An old certificate was to be kept until a day that is over.")
                                       : tr("%Ln old certificates were to be kept until a day that is over.", nullptr,
                                            int(rows.size())),
                      tr("They belong to %1, beside the new ones.").arg(fewNames(names)),
                      rows.size() == 1 ? tr("Remove it") : tr("Remove them"), [this, rows] {
                          m_data->mappings->session()->remove(rows);
                          m_data->mappings->select(rows);
                          offerIgnoredMappings();
                      });
    return true;
}

void EditorWindow::offerIgnoredMappings()
{
    auto &d = *m_data;
    auto *session = d.mappings->session();
    QList<mappings::CopiedMapping> all;
    QStringList paths;
    for (const auto &ignored : mappings::ignoredBelow(*session)) {
        all += ignored.mappings;
        paths.append(wording::quoted(ignored.path));
    }
    if (all.isEmpty())
        return;
    d.mappings->offer(all.size() == 1 ? tr("One mapping is stored for an application, where IIS ignores it.")
                                      : tr("%Ln mappings are stored for an application, where IIS ignores them.",
                                           nullptr, int(all.size())),
                      whereIgnored(all, fewNames(paths)),
                      d.mappings->isReadOnly() ? QString()
                      : all.size() == 1        ? tr("Move it to the site")
                                               : tr("Move them to the site"),
                      [this, all] {
                          m_data->mappings->select(mappings::addCopies(*m_data->mappings->session(), all));
                      });
}

/// Cards that were kept beside a new one are remembered once the new one is in the file.
void EditorWindow::rememberKept()
{
    auto &d = *m_data;
    if (d.kept.isEmpty())
        return;
    const auto cards = std::exchange(d.kept, {});
    if (const auto remembered = mappings::rememberKeptCards(d.path, cards); !remembered)
        MessageDialog::showError(this, remembered.error());
}

void EditorWindow::duplicate()
{
    auto &d = *m_data;
    auto *session = d.session();
    if (!session || d.options.readOnly)
        return;
    const auto rows = d.mappings->selectedRows();
    if (rows.isEmpty() || d.site->count() < 2) {
        MessageDialog::showMessage(this, MessageDialog::Kind::Information,
                                   rows.isEmpty()
                                       ? wording::Message{tr("No mapping is selected."),
                                                          {},
                                                          tr("Select those that the other site shall have too.")}
                                       : wording::Message{tr("This configuration has one site only."), {}, {}});
        return;
    }
    auto withPasswords = true;
    const auto target = askForSite(int(rows.size()), &withPasswords);
    if (target.isEmpty())
        return;
    const auto from = session->site();
    auto copies = mappings::copiesOf(*session, d.vault, rows);
    const auto unreadable = int(rows.size() - copies.size());
    if (!withPasswords)
        for (auto &copy : copies)
            copy.password.reset();
    if (!mayLeave())
        return;
    show(target, [this, from, copies, unreadable] { addCopies(from, copies, unreadable); });
}

void EditorWindow::addCopies(const QString &from, const QList<mappings::CopiedMapping> &copies, int unreadable)
{
    auto &d = *m_data;
    if (d.mappings->isReadOnly())
        return; // the panel says that they are locked
    auto &session = *d.mappings->session();
    const auto before = session.changeCount();
    d.mappings->select(mappings::addCopies(session, copies));
    const auto added = session.changeCount() - before;
    const auto there = int(copies.size()) - added;
    QStringList rest;
    if (there > 0)
        rest.append(there == 1 ? tr("One is left out: its certificate is mapped here already, and stays as it is.")
                               : tr("%Ln are left out: their certificates are mapped here already, and stay as they "
                                    "are.",
                                    nullptr, there));
    if (unreadable > 0)
        rest.append(unreadable == 1 ? tr("One is left out: its certificate cannot be read.")
                                    : tr("%Ln are left out: their certificates cannot be read.", nullptr, unreadable));
    rest.append(tr("Nothing is written until you save."));
    d.mappings->notify(rest.size() > 1 ? Tone::Warn : Tone::Info,
                       added == 0   ? tr("No mapping comes from %1.").arg(wording::quoted(from))
                       : added == 1 ? tr("One mapping comes from %1.").arg(wording::quoted(from))
                                    : tr("%Ln mappings come from %1.", nullptr, added).arg(wording::quoted(from)),
                       rest.join(u' '));
}

QString EditorWindow::askForSite(int count, bool *withPasswords)
{
    auto &d = *m_data;
    QDialog dialog(this);
    dialog.setWindowTitle(tr("Duplicate to another site"));
    dialog.setObjectName(u"duplicate"_s);
    auto *column = new QVBoxLayout(&dialog);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::large);
    column->setSpacing(space::medium);
    column->addWidget(new Label(TextRole::Heading,
                                count == 1 ? tr("Which site shall have this mapping too?")
                                           : tr("Which site shall have these %Ln mappings too?", nullptr, count)));
    auto *list = new QListWidget;
    list->setObjectName(u"sites"_s);
    list->setAccessibleName(tr("Sites"));
    for (int i = 0; i < d.site->count(); ++i)
        if (d.site->itemText(i) != d.mappings->session()->site())
            list->addItem(d.site->itemText(i));
    list->setCurrentRow(0);
    column->addWidget(new Panel(list), 1);
    auto *passwords = new QCheckBox(tr("Take the accounts’ stored &passwords along"));
    passwords->setObjectName(u"withPasswords"_s);
    passwords->setChecked(true);
    column->addWidget(passwords);
    auto *note = new Label(TextRole::Small,
                           tr("They go along as the file has them: protected ones stay protected, and work on every "
                              "site of the same server. Without them nobody is let in before a password is set."));
    note->setTone(Tone::Neutral);
    column->addWidget(note);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto *accept = box->addButton(tr("&Duplicate"), QDialogButtonBox::AcceptRole);
    accept->setObjectName(u"duplicateButton"_s);
    accept->setDefault(true);
    setKind(accept, ButtonKind::Primary);
    QObject::connect(box, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(box, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    QObject::connect(list, &QListWidget::itemActivated, &dialog, &QDialog::accept);
    column->addWidget(box);
    openAtSize(&dialog, {460, 380});
    list->setFocus();
    const auto accepted = dialog.exec() == QDialog::Accepted && list->currentItem();
    *withPasswords = passwords->isChecked();
    return accepted ? list->currentItem()->text() : QString();
}

} // namespace certwizard::ui
