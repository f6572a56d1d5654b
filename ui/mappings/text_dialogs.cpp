#include "text_dialogs.h"

#include "common/labels.h"
#include "common/window_memory.h"
#include "mappings/incoming.h"
#include "wording/mapping_rows.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace certwizard::ui {

namespace {

QPlainTextEdit *monospaceEdit(QWidget *parent)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setFont(font(TextRole::Mono));
    edit->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    edit->setWordWrapMode(QTextOption::WrapAnywhere);
    edit->setTabChangesFocus(true);
    return edit;
}

QVBoxLayout *dialogColumn(QDialog *dialog)
{
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::large);
    column->setSpacing(space::medium);
    return column;
}

} // namespace

CertificateTextDialog::CertificateTextDialog(const mappings::Row &row, const QByteArray &text, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("What IIS gets"));
    auto *column = dialogColumn(this);
    column->addWidget(new Label(
        TextRole::Heading, row.userName.isEmpty()
                               ? tr("The certificate as IIS gets it")
                               : tr("The certificate of %1 as IIS gets it").arg(wording::printable(row.userName))));
    auto *explanation =
        new Label(TextRole::Small,
                  tr("One line of base64, without header, footer and line breaks. IIS compares exactly this with "
                     "what the visitor’s browser sends."));
    explanation->setTone(Tone::Neutral);
    column->addWidget(explanation);
    auto *edit = monospaceEdit(this);
    edit->setReadOnly(true);
    edit->setPlainText(QString::fromLatin1(text));
    edit->setAccessibleName(tr("Base64 of the certificate"));
    column->addWidget(edit);
    auto *count = new Label(TextRole::Small, tr("%1 characters").arg(QLocale().toString(text.size())));
    count->setTone(Tone::Neutral);
    column->addWidget(count);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("copy"));
    setKind(copy, ButtonKind::Primary);
    connect(copy, &QPushButton::clicked, this, [text, copy] {
        QGuiApplication::clipboard()->setText(QString::fromLatin1(text));
        copy->setText(tr("Copied"));
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    openAtSize(this, {640, 420});
}

PasteDialog::PasteDialog(qint64 now, QWidget *parent)
    : QDialog(parent), m_now(now), m_text(monospaceEdit(this)), m_verdict(new Label(TextRole::Small))
{
    setWindowTitle(tr("Paste certificates"));
    setObjectName(QStringLiteral("pasteDialog"));
    auto *column = dialogColumn(this);
    column->addWidget(new Label(TextRole::Heading, tr("Paste one or more certificates")));
    auto *explanation =
        new Label(TextRole::Small, tr("With or without the BEGIN and END lines, with or without line breaks."));
    explanation->setTone(Tone::Neutral);
    column->addWidget(explanation);
    m_text->setAccessibleName(tr("Certificates as text"));
    m_text->setPlaceholderText(QStringLiteral("-----BEGIN CERTIFICATE-----"));
    column->addWidget(m_text);
    column->addWidget(m_verdict);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_add = buttons->addButton(tr("&Add"), QDialogButtonBox::AcceptRole);
    m_add->setObjectName(QStringLiteral("add"));
    setKind(m_add, ButtonKind::Primary);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    connect(m_text, &QPlainTextEdit::textChanged, this, &PasteDialog::recognise);
    recognise();
    openAtSize(this, {640, 420});
}

QString PasteDialog::text() const
{
    return m_text->toPlainText();
}

void PasteDialog::recognise()
{
    const auto content = text();
    m_add->setEnabled(false);
    m_verdict->setTone(Tone::Neutral);
    if (content.trimmed().isEmpty()) {
        m_verdict->setText(tr("Nothing yet."));
        return;
    }
    QStringList people;
    QStringList useless; // why, for each that nobody signs in with
    std::optional<base::Error> error;
    for (const auto &incoming : mappings::readText(content, tr("pasted text"))) {
        if (incoming.certificate) {
            people.append(wording::printable(incoming.certificate->facts.person));
            mappings::Row row;
            row.facts = incoming.certificate->facts;
            row.conditions = mappings::judge(row.facts, m_now);
            if (mappings::isUnusable(row.conditions))
                useless.append(wording::notes(row, m_now, {}, {}).value(0).headline);
        } else if (!error)
            error = incoming.error;
    }
    m_add->setEnabled(!people.isEmpty());
    if (!people.isEmpty()) {
        m_verdict->setTone(Tone::Ok);
        constexpr int named = 5;
        const auto names = QLocale().createSeparatedList(people.first(qMin<qsizetype>(people.size(), named)));
        auto text = people.size() == 1 ? tr("One certificate: %1").arg(names)
                                       : tr("%Ln certificates: %1", nullptr, int(people.size())).arg(names);
        if (!useless.isEmpty()) {
            m_verdict->setTone(Tone::Warn);
            text += u'\n'
                    + (people.size() == 1 ? tr("Nobody signs in with it. %1").arg(useless.first())
                                          : tr("With %Ln of them nobody signs in.", nullptr, int(useless.size())));
        }
        m_verdict->setText(text);
    } else if (error) {
        m_verdict->setTone(Tone::Bad);
        m_verdict->setText(wording::describe(*error).toText());
    }
}

} // namespace certwizard::ui
