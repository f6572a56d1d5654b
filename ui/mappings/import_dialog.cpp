#include "mappings/import_dialog.h"

#include "common/beside.h"
#include "common/cards.h"
#include "common/fields.h"
#include "common/labels.h"
#include "common/messages.h"
#include "common/plain_table.h"
#include "common/window_memory.h"
#include "review/script_dialog.h"
#include "wording/mapping_rows.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLocale>
#include <QMap>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace certwizard::ui {

using mappings::ImportVerdict;
using Purpose = ImportSource::Purpose;

namespace {

/// Up to here an import is done at once: no frame is lost by it.
constexpr int doneAtOnce = 1000;

/// Accounts and passwords are typed into the table; a password goes to the model as a secret and not as its data.
class ImportDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        Q_UNUSED(option)
        if (index.column() == ImportModel::Password) {
            auto *field = new PasswordField(parent);
            field->setAutoFillBackground(true);
            field->setFocusProxy(field->edit());
            field->edit()->setAccessibleName(ImportDialog::tr("Password of the account"));
            return field;
        }
        auto *edit = new QLineEdit(parent);
        edit->setAccessibleName(ImportDialog::tr("Account"));
        edit->setPlaceholderText(ImportDialog::tr("DOMAIN\\name"));
        return edit;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        if (auto *edit = qobject_cast<QLineEdit *>(editor))
            edit->setText(index.data(Qt::EditRole).toString());
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        if (const auto *edit = qobject_cast<QLineEdit *>(editor))
            model->setData(index, edit->text(), Qt::EditRole);
        else if (auto *field = qobject_cast<PasswordField *>(editor); field && !field->isEmpty())
            static_cast<ImportModel *>(model)->setPassword(index.row(), field->take());
    }
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override
    {
        Q_UNUSED(index)
        constexpr int least = 210; // a password field has a button beside the text
        auto rect = option.rect.adjusted(1, 1, -1, -1);
        rect.setWidth(qMax(rect.width(), least));
        editor->setGeometry(rect);
    }
};

QString titleOf(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Add:
        return ImportDialog::tr("Add certificates");
    case Purpose::Renew:
        return ImportDialog::tr("Renewed certificates");
    case Purpose::Import:
        break;
    }
    return ImportDialog::tr("Import");
}

QString acceptText(Purpose purpose, int wanted)
{
    switch (purpose) {
    case Purpose::Add:
        return wanted == 1 ? ImportDialog::tr("&Add one mapping")
                           : ImportDialog::tr("&Add %Ln mappings", nullptr, wanted);
    case Purpose::Renew:
        return wanted == 1 ? ImportDialog::tr("&Replace one certificate")
                           : ImportDialog::tr("&Replace %Ln certificates", nullptr, wanted);
    case Purpose::Import:
        break;
    }
    return wanted == 1 ? ImportDialog::tr("&Import one mapping")
                       : ImportDialog::tr("&Import %Ln mappings", nullptr, wanted);
}

mappings::EditName::Kind editOf(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Add:
        return mappings::EditName::Kind::Add;
    case Purpose::Renew:
        return mappings::EditName::Kind::ReplaceCertificate;
    case Purpose::Import:
        break;
    }
    return mappings::EditName::Kind::Import;
}

} // namespace

ImportSource ImportSource::fromPath(const QString &path)
{
    return {Purpose::Import, path,
            [path](base::Prompter &, const base::Progress &progress) { return mappings::readImport(path, progress); }};
}

ImportSource ImportSource::fromFiles(const QStringList &paths)
{
    return {Purpose::Add,
            {},
            [paths](base::Prompter &prompter, const base::Progress &progress) -> base::Result<mappings::ImportFile> {
                return mappings::readDropped(paths, &prompter, progress);
            }};
}

struct ImportDialog::Read {
    base::Result<mappings::ImportFile> file;
    QList<mappings::ImportRow> rows = {};
};

ImportDialog::ImportDialog(mappings::Session *session, ImportSource source, QWidget *parent)
    : QDialog(parent), m_session(session), m_source(std::move(source))
{
    setWindowTitle(titleOf(m_source.purpose));
    setObjectName(QStringLiteral("import"));
    build();
    start();
    openAtSize(this, {1080, 560});
}

ImportDialog::~ImportDialog()
{
    m_stop.request_stop();
    if (m_worker.valid())
        m_worker.wait();
}

void ImportDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::large);
    column->setSpacing(space::medium);
    m_headline = new Label(TextRole::Heading, m_source.path.isEmpty()
                                                  ? tr("Reading certificates …")
                                                  : tr("Reading %1 …").arg(wording::quotedPath(m_source.path)));
    column->addWidget(m_headline);
    m_hint = new Label(TextRole::Small, tr("Nothing is done yet. Accounts and passwords can be changed in the table, "
                                           "with F2 or a double click."));
    m_hint->setTone(Tone::Neutral);
    m_hint->hide();
    column->addWidget(m_hint);
    m_progress = new QProgressBar;
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    column->addWidget(m_progress);
    m_notice = new Callout(Tone::Warn);
    m_notice->hide();
    column->addWidget(m_notice);
    buildTable();
    column->addWidget(new Panel(m_table), 1);
    m_counts = new Label(TextRole::Small);
    m_counts->setTone(Tone::Neutral);
    column->addWidget(m_counts);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_import = box->addButton(acceptText(m_source.purpose, 0), QDialogButtonBox::AcceptRole);
    m_import->setObjectName(QStringLiteral("importButton"));
    m_import->setEnabled(false);
    setKind(m_import, ButtonKind::Primary);
    m_save = box->addButton(tr("&Save this list…"), QDialogButtonBox::ActionRole);
    m_save->setEnabled(false);
    connect(m_save, &QPushButton::clicked, this, &ImportDialog::saveSummary);
    connect(box, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ImportDialog::updateCounts);
    column->addWidget(box);
    m_import->setDefault(true); // a dialog knows only the default among its own buttons
}

void ImportDialog::buildTable()
{
    m_model = new ImportModel(m_session, this);
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("importRows"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ImportDelegate(m_table));
    prepareTable(m_table, {52, 150, 170, 84, 150, 92, 110});
    m_table->setWordWrap(false); // the tool tips have the rest
    m_table->horizontalHeader()->setResizeContentsPrecision(
        50); // of 10,000 rows these tell how wide a column wants to be
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_table->setAccessibleName(tr("What would be done"));
}

/// Headings, dates and verdicts are read whole; the notes, which say why, take the rest, and are scrolled to where
/// that is too little.
void ImportDialog::fitColumns()
{
    constexpr int widest = 220;
    auto *header = m_table->horizontalHeader();
    for (int column = 0; column < ImportModel::ColumnCount; ++column)
        m_table->resizeColumnToContents(column);
    for (const auto column : {ImportModel::Account, ImportModel::Person, ImportModel::Where})
        m_table->setColumnWidth(column, std::clamp(m_table->columnWidth(column), 100, widest));
    const auto notes = header->sectionSize(ImportModel::Note);
    const auto others = header->length() - notes;
    header->setStretchLastSection(others + notes <= m_table->viewport()->width());
}

void ImportDialog::start()
{
    m_worker = std::async(std::launch::async, [dialog = QPointer(this), session = m_session, reader = m_source.read,
                                               onlyFor = m_source.onlyFor,
                                               prompter = std::make_shared<DialogPrompter>(this, m_stop.get_token()),
                                               stop = m_stop.get_token()] {
        // The first half is reading, the second the verdicts.
        const auto half = [&](double begin) {
            return base::Progress{[dialog, begin](double fraction) {
                                      QMetaObject::invokeMethod(qApp, [dialog, value = begin + fraction / 2] {
                                          if (dialog)
                                              dialog->m_progress->setValue(int(value * 1000));
                                      });
                                  },
                                  stop};
        };
        auto read = std::make_shared<Read>(reader(*prompter, half(0)));
        if (read->file) {
            session->rowStore().decodeAll();
            read->rows = mappings::preview(*session, read->file->items, half(0.5));
            for (auto &row : read->rows)
                row.wanted =
                    row.wanted
                    && (!onlyFor
                        || (row.verdict == mappings::ImportVerdict::Replaces && onlyFor->contains(row.existing)));
            read->file->items.clear(); // here: giving back many takes its time
        }
        if (!stop.stop_requested())
            QMetaObject::invokeMethod(qApp, [dialog, read = std::move(read)] {
                if (dialog)
                    dialog->show(*read);
            });
    });
}

void ImportDialog::show(const Read &read)
{
    const auto &file = read.file;
    m_progress->hide();
    const auto refuse = [this](const wording::Message &message) {
        m_headline->setText(tr("Nothing can be imported"));
        m_notice->setTone(Tone::Bad);
        m_notice->setText(message.headline, message.explanation + QChar(u' ') + message.remedy);
        m_notice->show();
    };
    if (!file)
        return refuse(wording::describe(file.error()));
    if (file->problem)
        return refuse(wording::describe(*file->problem, m_source.path));
    if (file->guessedEncoding) {
        m_notice->setText(tr("The file is not UTF-8."),
                          tr("It was read as Windows-1252. Look at names with special letters before you import."));
        m_notice->show();
    }
    m_headline->setText(m_source.purpose == Purpose::Add ? tr("Who are these people?")
                        : m_source.purpose == Purpose::Renew
                            ? tr("Replace these certificates?")
                            : tr("Import from %1").arg(wording::quoted(QFileInfo(m_source.path).fileName())));
    if (!m_source.done.isEmpty()) {
        m_notice->setTone(Tone::Info);
        m_notice->setText(m_source.done, tr("The mappings do not know the new certificates yet: that is done here."));
        m_notice->show();
        m_hint->setText(tr("Accounts and passwords can be changed in the table, with F2 or a double click."));
    }
    m_hint->show();
    m_model->setRows(read.rows);
    m_save->setEnabled(!read.rows.isEmpty());
    fitColumns();
    updateCounts();
    // Where something is missing one starts there; where nothing is, Enter is enough.
    m_table->setCurrentIndex(m_model->index(qMax(0, m_model->firstToComplete()), ImportModel::Account));
    m_table->setFocus();
}

void ImportDialog::updateCounts()
{
    int counts[5] = {};
    QMap<QString, int> special; // what some rows say of themselves, more exactly than their verdict
    for (const auto &row : m_model->rows()) {
        if (row.standsAbove() || row.bringsPassword())
            ++special[wording::verdict(row).text];
        else
            ++counts[size_t(row.verdict)];
    }
    const auto part = [](const QString &verdict, int count) {
        return tr("%1: %2", "verdict and how many").arg(verdict, QLocale().toString(count));
    };
    QStringList parts;
    for (const auto verdict : {ImportVerdict::New, ImportVerdict::Replaces, ImportVerdict::Same,
                               ImportVerdict::Conflict, ImportVerdict::Unusable})
        parts += part(wording::verdict(verdict).text, counts[size_t(verdict)]);
    for (auto at = special.cbegin(); at != special.cend(); ++at)
        parts += part(at.key(), *at);
    m_counts->setText(parts.join(QStringLiteral("   ")));
    const auto wanted = m_model->wanted();
    m_import->setEnabled(wanted > 0);
    m_import->setText(acceptText(m_source.purpose, wanted));
}

void ImportDialog::accept()
{
    if (m_model->wanted() > doneAtOnce)
        return workOut();
    m_summary = mappings::carryOut(*m_session, m_model->rows(), editOf(m_source.purpose));
    QDialog::accept();
}

/// Closing the dialog meanwhile leaves everything as it was.
void ImportDialog::workOut()
{
    m_table->setEnabled(false);
    m_import->setEnabled(false);
    m_save->setEnabled(false);
    m_hint->setText(tr("Working out what becomes of the mappings …"));
    m_progress->setRange(0, 0);
    m_progress->show();
    m_worker = std::async(std::launch::async, [dialog = QPointer(this), session = m_session, rows = m_model->rows(),
                                               kind = editOf(m_source.purpose), stop = m_stop.get_token()] {
        auto prepared = std::make_shared<mappings::PreparedImport>(mappings::prepareImport(*session, rows, kind));
        if (!stop.stop_requested())
            QMetaObject::invokeMethod(qApp, [dialog, prepared = std::move(prepared)] {
                if (dialog)
                    dialog->finish(std::move(*prepared));
            });
    });
}

void ImportDialog::finish(mappings::PreparedImport prepared)
{
    m_summary = prepared.summary;
    if (!m_session->take(std::move(prepared.step))) // somebody was quicker; what is wanted is wanted all the same
        m_summary = mappings::carryOut(*m_session, m_model->rows(), editOf(m_source.purpose));
    letGo(std::pair(m_model->takeRows(), std::move(m_worker))); // it holds the rows, too
    QDialog::accept();
}

void ImportDialog::saveSummary()
{
    saveTextAs(this, tr("Save the list"), QStringLiteral("import.csv"), tr("CSV (*.csv)"),
               [rows = m_model->rows(), now = m_session->now()] { return wording::importSummary(rows, now, false); });
}

} // namespace certwizard::ui
