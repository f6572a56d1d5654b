#include "import_dialog.h"

#include "common/cards.h"
#include "common/labels.h"
#include "plain_table.h"
#include "review/script_dialog.h"
#include "wording/mapping_rows.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace certwizard::ui {

using mappings::ImportVerdict;

struct ImportDialog::Read {
    base::Result<mappings::ImportFile> file;
    QList<mappings::ImportRow> rows = {};
};

ImportDialog::ImportDialog(mappings::Session *session, const QString &path, QWidget *parent)
    : QDialog(parent), m_session(session), m_path(path)
{
    setWindowTitle(tr("Import"));
    setObjectName(QStringLiteral("import"));
    build();
    start(path);
    resize(900, 560);
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
    m_headline = new Label(TextRole::Heading, tr("Reading %1 …").arg(wording::quotedPath(m_path)));
    column->addWidget(m_headline);
    m_progress = new QProgressBar;
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    column->addWidget(m_progress);
    m_notice = new Callout(Tone::Warn);
    m_notice->hide();
    column->addWidget(m_notice);
    m_model = new ImportModel(m_session, this);
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("importRows"));
    m_table->setModel(m_model);
    prepareTable(m_table, {60, 150, 170, 170, 100, 110});
    m_table->setAccessibleName(tr("What would be imported"));
    column->addWidget(new Panel(m_table), 1);
    m_counts = new Label(TextRole::Small);
    m_counts->setTone(Tone::Neutral);
    column->addWidget(m_counts);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_import = box->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
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
}

void ImportDialog::start(const QString &path)
{
    m_worker =
        std::async(std::launch::async, [dialog = QPointer(this), session = m_session, path, stop = m_stop.get_token()] {
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
            auto read = std::make_shared<Read>(mappings::readImport(path, half(0)));
            if (read->file) {
                session->rowStore().decodeAll();
                read->rows = mappings::preview(*session, read->file->items, half(0.5));
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
        return refuse(wording::describe(*file->problem, m_path));
    if (file->guessedEncoding) {
        m_notice->setText(tr("The file is not UTF-8."),
                          tr("It was read as Windows-1252. Look at names with special letters before you import."));
        m_notice->show();
    }
    m_headline->setText(tr("Import from %1").arg(wording::quoted(QFileInfo(m_path).fileName())));
    m_model->setRows(read.rows);
    m_save->setEnabled(!file->items.isEmpty());
    updateCounts();
}

void ImportDialog::updateCounts()
{
    int counts[5] = {};
    for (const auto &row : m_model->rows())
        ++counts[size_t(row.verdict)];
    const auto part = [&](ImportVerdict verdict) {
        return tr("%1: %2", "verdict and how many")
            .arg(wording::verdict(verdict).text, QLocale().toString(counts[size_t(verdict)]));
    };
    m_counts->setText(QStringList{part(ImportVerdict::New), part(ImportVerdict::Replaces), part(ImportVerdict::Same),
                                  part(ImportVerdict::Conflict), part(ImportVerdict::Unusable)}
                          .join(QStringLiteral("   ")));
    const auto wanted = m_model->wanted();
    m_import->setEnabled(wanted > 0);
    m_import->setText(wanted == 1 ? tr("&Import one mapping") : tr("&Import %n mappings", nullptr, wanted));
}

void ImportDialog::accept()
{
    m_summary = mappings::carryOut(*m_session, m_model->rows());
    QDialog::accept();
}

void ImportDialog::saveSummary()
{
    saveTextAs(this, tr("Save the list"), QStringLiteral("import.csv"), tr("CSV (*.csv)"),
               mappings::summaryCsv(m_model->rows()));
}

} // namespace certwizard::ui
