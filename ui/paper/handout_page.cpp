#include "paper/handout_page.h"

#include "paper/pdf.h"
#include "translations/install.h"
#include "wording/handout.h"

#include <QTranslator>

namespace certwizard::paper {

using namespace Qt::StringLiterals;

handout::PageMaker pageMaker(const QLocale &locale)
{
    auto translator = translations::speaker(locale);
    // What nobody translated is English throughout, the dates as well.
    if (translator && translator->translate("Handout", "Afterwards").isEmpty())
        translator.reset();
    const auto say = [translator](const char *english) {
        const auto translated = translator ? translator->translate("Handout", english) : QString();
        return translated.isEmpty() ? QString::fromUtf8(english) : translated;
    };
    const auto spoken = translator ? locale : QLocale(QLocale::English, QLocale::UnitedKingdom);
    return [say, spoken](const handout::PageContent &content) -> base::Result<handout::Page> {
        handout::Page page;
        page.html = wording::handoutPage(content, say, spoken);
        page.pdf = toPdf(QString::fromUtf8(page.html), {.title = content.name, .saveASecondSide = true});
        if (page.pdf.isEmpty())
            return base::fail(base::ErrorCode::Internal, content.name, u"pdf"_s);
        return page;
    };
}

} // namespace certwizard::paper
