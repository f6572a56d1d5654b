#pragma once

#include "rehearse/rehearsal.h"

#include <QList>

namespace certwizard::wording {

/// Why, in a few words where that is possible: "mapping 3, exact certificate", "expired on 6/1/26".
[[nodiscard]] QString shortWhy(const rehearse::Visit &visit);

/// One attempt of the rehearsal as it is kept and shown: the visit without its certificates, which thousands of
/// attempts could not all hold.
struct VisitLine {
    rehearse::Visit visit;
    QString visitor;
    QString thumbprint; ///< empty without a certificate
    QString account;    ///< who he is signed in as; empty where nobody
    QString why;
};
[[nodiscard]] VisitLine lineOf(rehearse::Visit visit);

/// With a head line; times in ISO form, UTC.
[[nodiscard]] QByteArray visitsCsv(const QList<VisitLine> &lines);
/// An array of objects with the same fields, and the reasoning step by step.
[[nodiscard]] QByteArray visitsJson(const QList<VisitLine> &lines);

} // namespace certwizard::wording
