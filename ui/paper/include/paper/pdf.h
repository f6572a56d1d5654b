#pragma once

#include <QByteArray>
#include <QString>

namespace certwizard::paper {

struct PdfOptions {
    QString title;
    double marginMillimetres = 16;
    bool letter = false;          ///< Letter instead of A4
    bool saveASecondSide = false; ///< a little smaller where that keeps all on one side
    QString foot;                 ///< at the left below every page; empty: nothing stands there
    QString pageNumber;           ///< at the right: %1 is the page, %2 how many there are
};

/// What `QTextDocument` understands of HTML, on as many pages as it takes; empty when nothing could be printed. Needs a
/// QGuiApplication, and may be called from any thread.
[[nodiscard]] QByteArray toPdf(const QString &html, const PdfOptions &options);

} // namespace certwizard::paper
