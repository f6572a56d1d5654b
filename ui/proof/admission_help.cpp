#include "admission_help.h"

#include "common/theme.h"
#include "wording/admission.h"

#include <QCoreApplication>
#include <QDialog>
#include <QFile>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTextBrowser>
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
    text->setAccessibleName(dialog->windowTitle());
    text->setHtml(wording::admissionPage(table.readAll()));
    layout->addWidget(text, 1);
    auto *foot = new QHBoxLayout;
    auto *close = new QPushButton(AdmissionHelp::tr("&Close"), dialog);
    close->setDefault(true);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    foot->addStretch(1);
    foot->addWidget(close);
    layout->addLayout(foot);
    dialog->resize(920, 640);
    dialog->show();
}

} // namespace certwizard::ui
