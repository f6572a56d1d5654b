#include "certificates/certificate_details.h"
#include "common/cards.h"
#include "common/fields.h"
#include "common/icons.h"
#include "common/window_memory.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

QPlainTextEdit *textView(const QString &text, const QString &name, bool wrap)
{
    auto *view = new QPlainTextEdit(text);
    view->setReadOnly(true);
    view->setTabChangesFocus(true);
    view->setFont(font(TextRole::Mono));
    view->setWordWrapMode(QTextOption::WrapAnywhere);
    view->setLineWrapMode(wrap ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
    view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    view->setAccessibleName(name);
    return view;
}

QVBoxLayout *captioned(const QString &caption, QWidget *content)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(space::tiny);
    column->addWidget(new Label(TextRole::Caption, caption));
    column->addWidget(content, 1);
    return column;
}

/// The lines of one certificate in a text that has several; empty where they cannot be told apart.
QByteArray blockOf(const pki::Certificate &certificate, const QByteArray &text)
{
    constexpr QByteArrayView begin("-----BEGIN CERTIFICATE-----");
    constexpr QByteArrayView end("-----END CERTIFICATE-----");
    for (qsizetype at = text.indexOf(begin); at >= 0; at = text.indexOf(begin, at + 1)) {
        const auto last = text.indexOf(end, at);
        if (last < 0)
            break;
        const auto inside = text.mid(at + begin.size(), last - at - begin.size());
        if (QByteArray::fromBase64(inside) == certificate.der())
            return text.mid(at, last + end.size() - at);
    }
    return {};
}

/// A binary file has no text, and a key is never shown: the same certificate with its lines instead.
QString textOf(const pki::Certificate &certificate, const QByteArray &file, bool alone)
{
    if (file.contains(char(0)) || file.isEmpty() || file.contains("PRIVATE KEY"))
        return QString::fromLatin1(certificate.pem());
    if (alone)
        return QString::fromUtf8(file);
    const auto block = blockOf(certificate, file);
    return QString::fromLatin1(block.isEmpty() ? certificate.pem() : block);
}

} // namespace

InspectDialog::InspectDialog(const QString &source, const QList<pki::Certificate> &certificates,
                             const QByteArray &before, std::optional<bool> hasKey, const QDateTime &now,
                             QWidget *parent)
    : InspectDialog(source, certificates, before, hasKey, now, {}, parent)
{
}

InspectDialog::InspectDialog(const QString &source, const QList<pki::Certificate> &certificates,
                             const QByteArray &before, std::optional<bool> hasKey, const QDateTime &now,
                             const Known &known, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Certificate: %1").arg(source));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::large);
    column->setSpacing(space::medium);
    auto *choice = new QComboBox;
    for (const auto &certificate : certificates)
        choice->addItem(certificate.subject().display().isEmpty() ? certificate.serialNumber()
                                                                  : certificate.subject().display());
    auto *choiceForm =
        new FormField(tr("C&ertificate, of the %n in it", nullptr, static_cast<int>(certificates.size())), choice);
    choiceForm->setVisible(certificates.size() > 1);
    column->addWidget(choiceForm);
    auto *details = new CertificateDetails;
    column->addWidget(details, 3);
    column->addWidget(new Label(TextRole::Small, tr("IIS wants a mapping’s certificate as one line, without the BEGIN "
                                                    "and END lines and without line breaks.")));
    auto *after = textView({}, tr("The text for IIS"), true);
    auto *old = textView(QString::fromLatin1(before), tr("The file as it is"), false);
    auto *texts = new QHBoxLayout;
    texts->setSpacing(space::large);
    texts->addLayout(captioned(tr("As it is in the file"), old), 1);
    texts->addLayout(captioned(tr("As IIS wants it"), after), 1);
    column->addLayout(texts, 2);
    auto *buttons = new QHBoxLayout;
    auto *copy = new QPushButton(icon(u"copy"_s), tr("&Copy the text for IIS"));
    auto *close = new QPushButton(tr("C&lose"));
    setKind(close, ButtonKind::Primary);
    close->setDefault(true);
    copy->setAutoDefault(false);
    buttons->addWidget(copy);
    buttons->addStretch(1);
    buttons->addWidget(close);
    column->addLayout(buttons);
    const auto choose = [=](int index) {
        if (index < 0 || index >= certificates.size())
            return;
        const auto &certificate = certificates.at(index);
        const auto issued = std::ranges::find(known.issued, certificate.thumbprint(), [](const authority::Issued &one) {
            return one.certificate.thumbprint();
        });
        details->show(certificate, certificates + known.chain, known.lists, hasKey, now,
                      issued == known.issued.end() ? nullptr : &*issued);
        after->setPlainText(QString::fromLatin1(certificate.base64()));
        old->setPlainText(textOf(certificate, before, certificates.size() == 1));
    };
    connect(choice, &QComboBox::currentIndexChanged, this, choose);
    connect(copy, &QPushButton::clicked, this, [after, copy] {
        QApplication::clipboard()->setText(after->toPlainText());
        copy->setText(tr("Copied"));
        QTimer::singleShot(1600, copy, [copy] { copy->setText(InspectDialog::tr("&Copy the text for IIS")); });
    });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    choose(0);
    openAtSize(this, {820, 760});
}

} // namespace certwizard::ui
