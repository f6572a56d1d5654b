#include "admission_help.h"

#include "common/icons.h"
#include "common/theme.h"
#include "common/window_memory.h"
#include "wording/admission.h"

#include <QCoreApplication>
#include <QDialog>
#include <QFile>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTextBrowser>
#include <QTextOption>
#include <QVBoxLayout>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

class AdmissionHelp {
    Q_DECLARE_TR_FUNCTIONS(AdmissionHelp)
};

} // namespace

void showAdmissionHelp(QWidget *parent)
{
    QFile table(u":/certwizard/help/admission.tsv"_s);
    if (!table.open(QIODevice::ReadOnly))
        return;
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(AdmissionHelp::tr("How IIS decides"));
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(space::wide, space::large, space::wide, space::large);
    layout->setSpacing(space::medium);
    auto *text = new QTextBrowser(dialog);
    text->setFrameShape(QFrame::NoFrame);
    text->setOpenLinks(false);
    text->setWordWrapMode(QTextOption::WordWrap); // a word is scrolled to rather than broken
    text->setAccessibleName(dialog->windowTitle());
    const auto lines = table.readAll();
    text->setHtml(wording::admissionPage(lines));
    auto *search = new QLineEdit(dialog);
    search->setPlaceholderText(AdmissionHelp::tr("Find a word, a code like 401.2, or a source"));
    search->setAccessibleName(AdmissionHelp::tr("Find in the table"));
    search->setClearButtonEnabled(true);
    search->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    QObject::connect(search, &QLineEdit::textChanged, text, [text, lines](const QString &wanted) {
        text->setHtml(wording::admissionPage(lines, wanted.trimmed()));
    });
    layout->addWidget(search);
    layout->addWidget(text, 1);
    auto *foot = new QHBoxLayout;
    auto *close = new QPushButton(AdmissionHelp::tr("&Close"), dialog);
    close->setDefault(true);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    foot->addStretch(1);
    foot->addWidget(close);
    layout->addLayout(foot);
    openAtSize(dialog, {920, 640});
    dialog->show();
}

} // namespace certwizard::ui
