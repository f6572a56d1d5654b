#pragma once

#include "proof/report.h"

class QWidget;

namespace certwizard::ui {

/// The report as a PDF of A4 pages (Letter where that is usual), numbered. CannotWrite kinds of errors name the file.
[[nodiscard]] base::Result<> writeReportPdf(const proof::Report &report, const QString &path);
/// The report as one HTML file.
[[nodiscard]] base::Result<> writeReportHtml(const proof::Report &report, const QString &path);

/// Asks where to, writes HTML or PDF by the name's ending, and says what went wrong. The path, or empty when nothing
/// was written.
QString saveReport(QWidget *parent, const proof::Report &report);

} // namespace certwizard::ui
