#include "server_certificate_field.h"

#include "common/cards.h"
#include "common/file_dialogs.h"
#include "common/messages.h"
#include "pki/read.h"
#include "wording/certificates.h"

#include <QComboBox>
#include <QDateTime>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace certwizard::ui {

using namespace Qt::StringLiterals;
using Source = setup::CertificateSource;

namespace {

/// Under which the vault holds the password of the PFX.
const auto vaultName = u"server-certificate"_s;

/// Remembers a password that a dialog asks for, so that it need not be asked for again.
class KeepingPrompter final : public base::Prompter {
public:
    explicit KeepingPrompter(QWidget *parent) : m_dialog(parent) {}
    base::Result<base::Secret> askSecret(const base::SecretRequest &request) override
    {
        auto own = request;
        own.attempt = ++m_attempt;
        auto answer = m_dialog.askSecret(own);
        if (answer)
            m_last = answer->clone();
        return answer;
    }
    [[nodiscard]] std::optional<base::Secret> takeLast() { return std::exchange(m_last, std::nullopt); }

private:
    DialogPrompter m_dialog;
    std::optional<base::Secret> m_last;
    int m_attempt = 0;
};

QString firstSentence(const base::Error &error)
{
    const auto message = wording::describe(error);
    return message.remedy.isEmpty() ? message.headline : u"%1 %2"_s.arg(message.headline, message.remedy);
}

} // namespace

ServerCertificateField::ServerCertificateField(WizardSession *session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_where(new QComboBox),
      m_stack(new QStackedWidget),
      m_thumbprint(new QLineEdit),
      m_file(new QLineEdit),
      m_choose(new QPushButton(tr("C&hoose…"))),
      m_unlock(new QPushButton(tr("Enter pass&word…")))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::large);
    m_where->addItem(tr("On the server already"));
    m_where->addItem(tr("From a file"));
    m_whereField = new FormField(tr("The certificate &is"), m_where, this);
    layout->addWidget(m_whereField, 2, Qt::AlignTop);
    layout->addWidget(m_stack, 5, Qt::AlignTop);

    m_thumbprint->setPlaceholderText(tr("40 hexadecimal digits, may stay empty"));
    m_thumbprintField = new FormField(tr("Its &thumbprint"), m_thumbprint);
    m_thumbprintField->setHint(
        tr("As Windows shows it in the certificate’s details. With it, the commands for the server are complete."));
    m_stack->addWidget(m_thumbprintField);

    auto *fileBox = new QWidget;
    auto *lines = new QVBoxLayout(fileBox);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(space::small);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::small);
    row->addWidget(m_file, 1);
    row->addWidget(m_choose);
    lines->addLayout(row);
    lines->addWidget(m_unlock, 0, Qt::AlignLeft); // beside the other two it leaves the name no room
    m_unlock->hide();
    m_unlock->setAutoDefault(false);
    m_unlock->setAccessibleName(tr("Enter the password of the server certificate’s file"));
    m_file->setReadOnly(true);
    m_choose->setAutoDefault(false);
    m_choose->setAccessibleName(tr("Choose the file of the server certificate"));
    fileBox->setFocusProxy(m_file);
    m_fileField = new FormField(tr("PFX or c&ertificate file"), fileBox);
    m_stack->addWidget(m_fileField);

    connect(m_where, &QComboBox::activated, this, &ServerCertificateField::whereChanged);
    connect(m_thumbprint, &QLineEdit::textEdited, this, &ServerCertificateField::thumbprintEdited);
    connect(m_choose, &QPushButton::clicked, this, &ServerCertificateField::choose);
    connect(m_unlock, &QPushButton::clicked, this,
            [this] { useFile(setup::resolvedPath(m_session->choices(), m_fileSource.value)); });
}

void ServerCertificateField::refresh()
{
    const auto &choices = m_session->choices();
    const auto source = choices.binding ? choices.binding->serverCertificate : Source{};
    if (std::exchange(m_site, choices.site) != choices.site)
        forget();
    // Nothing chosen yet: where it will be looked for stays as the person has it.
    if (source.kind != Source::Kind::None)
        m_where->setCurrentIndex(source.kind == Source::Kind::File ? File : OnServer);
    m_stack->setCurrentIndex(m_where->currentIndex());
    if (source.kind == Source::Kind::Thumbprint && !m_thumbprint->hasFocus())
        m_thumbprint->setText(source.value);
    if (source.kind == Source::Kind::File && std::exchange(m_fileSource, source) != source) {
        m_file->setText(QDir::toNativeSeparators(source.value));
        describeFile(source);
    }
}

/// What was typed or chosen for another site is not this one's.
void ServerCertificateField::forget()
{
    m_where->setCurrentIndex(OnServer);
    m_fileSource = {};
    m_thumbprint->clear();
    m_file->clear();
    for (auto *field : {m_thumbprintField, m_fileField})
        field->setError({});
    m_fileField->setHint({});
    m_unlock->hide();
}

/// Only shows the fields of the other kind, filled as they were: with the keyboard one comes past each of them.
void ServerCertificateField::whereChanged(int where)
{
    m_stack->setCurrentIndex(where);
    if (where == OnServer)
        thumbprintEdited();
    else
        setSource(m_fileSource);
}

void ServerCertificateField::setSource(const Source &source)
{
    m_session->edit([&](setup::Choices &choices) {
        if (choices.binding)
            choices.binding->serverCertificate = source;
    });
}

void ServerCertificateField::thumbprintEdited()
{
    // Copied out of Windows' dialog it has blanks, and an invisible mark in front.
    QString digits;
    for (const auto c : m_thumbprint->text()) {
        if (c.isLetterOrNumber())
            digits.append(c.toUpper());
    }
    const auto hexadecimal =
        std::all_of(digits.cbegin(), digits.cend(), [](QChar c) { return u"0123456789ABCDEF"_s.contains(c); });
    if (digits.isEmpty()) {
        m_thumbprintField->setError({});
        setSource({});
    } else if (digits.size() != 40 || !hexadecimal) {
        m_thumbprintField->setError(tr("A thumbprint has 40 hexadecimal digits; here are %n character(s).", nullptr,
                                       static_cast<int>(digits.size())));
        setSource({});
    } else {
        m_thumbprintField->setError({});
        setSource({.kind = Source::Kind::Thumbprint, .value = digits, .password = {}});
    }
}

void ServerCertificateField::choose()
{
    const auto before =
        m_fileSource.value.isEmpty() ? QString() : setup::resolvedPath(m_session->choices(), m_fileSource.value);
    const auto path =
        askForFile(this,
                   {tr("Choose the server certificate"),
                    tr("Certificates (*.pfx *.p12 *.crt *.cer *.pem *.der)") + u";;"_s + tr("All files (*)"), before});
    if (!path.isEmpty())
        useFile(path);
}

void ServerCertificateField::useFile(const QString &path)
{
    KeepingPrompter prompter(window());
    base::Result<pki::Material> material = base::fail(base::ErrorCode::WrongPassword);
    while (!material && material.error().code == base::ErrorCode::WrongPassword)
        material = pki::readFile(path, pki::Want::WithKey, &prompter);
    if (!material && material.error().code == base::ErrorCode::Cancelled)
        return; // what was chosen stays
    if (!material) {
        m_file->setText(QDir::toNativeSeparators(path));
        m_unlock->hide();
        m_fileField->setError(firstSentence(material.error()));
        m_fileSource = {};
        setSource({});
        return;
    }
    Source source{.kind = Source::Kind::File, .value = path, .password = {}};
    if (auto password = prompter.takeLast()) {
        source.password = {.kind = setup::PasswordSource::Kind::Held, .name = vaultName};
        m_session->hold(vaultName, std::move(*password));
    }
    m_fileSource = source;
    m_file->setText(QDir::toNativeSeparators(path));
    setSource(source);
    describeFile(source);
}

void ServerCertificateField::describeFile(const Source &source)
{
    m_fileField->setError({});
    m_fileField->setHint({});
    m_unlock->hide();
    const auto path = setup::resolvedPath(m_session->choices(), source.value);
    base::Result<pki::Material> material = base::fail(base::ErrorCode::PasswordNeeded);
    const auto held = m_session->vault()->value(source.password.name);
    if (held)
        material = pki::readFile(path, *held, pki::Want::Certificates);
    else
        material = pki::readFile(path, pki::Want::Certificates, nullptr);
    if (!material) {
        // Its password may still be asked for; anything else has to be put right.
        const auto isQuestion = material.error().code == base::ErrorCode::PasswordNeeded
                                || material.error().code == base::ErrorCode::NoPrompt;
        m_unlock->setVisible(isQuestion);
        if (isQuestion)
            m_fileField->setHint(tr("A password protects it. Enter it now to see the certificate; else it is asked for "
                                    "before anything is written."));
        else
            m_fileField->setError(firstSentence(material.error()));
        return;
    }
    const auto certificate = pki::onlyCertificate(*material);
    if (!certificate) {
        m_fileField->setError(firstSentence(certificate.error()));
        return;
    }
    m_fileField->setHint(tr("%1, issued by %2, %3", "subject, issuer, validity")
                             .arg(wording::printable(certificate->subject().display()),
                                  wording::printable(certificate->issuer().display()),
                                  wording::validity(*certificate, QDateTime::currentDateTimeUtc())));
}

} // namespace certwizard::ui
