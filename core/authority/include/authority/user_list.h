#pragma once

#include "authority/authority.h"

namespace certwizard::authority {

enum class UserProblem {
    NameMissing,
    NameUnfit,      ///< cannot stand in a certificate; text: the name
    EmailUnfit,     ///< text: the address
    UpnUnfit,       ///< text: the UPN
    NameTwice,      ///< the same name, in `otherLine`
    AccountTwice,   ///< the same account, in `otherLine`
    EmailTwice,     ///< the same address, in `otherLine`
    HasCertificate, ///< a valid one for the same name and account; text: its serial number. Issued all the same
    NeverWritten,   ///< like it, but it was never written to a file, so that its key is lost; issued all the same
    SurplusCells,   ///< more cells than columns: a separator inside a name that is not quoted; text: the first of them
};

struct UserFinding {
    UserProblem problem = UserProblem::NameMissing;
    QString text = {};
    int otherLine = 0;
    /// A certificate for this row would be wrong or is impossible.
    [[nodiscard]] bool isFatal() const
    {
        return problem != UserProblem::HasCertificate && problem != UserProblem::NeverWritten;
    }
    friend bool operator==(const UserFinding &, const UserFinding &) = default;
};

/// One user of a list, with the verdict on the row.
struct UserRow {
    int line = 0; ///< where the row begins in the file, from 1
    QString name;
    QString account;
    QString email;
    QString upn;
    QList<UserFinding> findings;

    [[nodiscard]] bool isIssuable() const;
    /// A valid one for the same name and account was issued before, and written to a file.
    [[nodiscard]] bool hasCertificate() const;
    [[nodiscard]] ClientOrder toOrder(int validDays, pki::KeyAlgorithm key = pki::KeyAlgorithm::EcP256) const;
};

/// Reads a list of users: comma, semicolon or tab between the cells, quoted or not; UTF-8, UTF-16, or else
/// Windows-1252 as old spreadsheets write it. A first line with column names (name, account, email, upn, and what
/// people write instead) sets the order; without one it is name, account, e-mail, UPN.
/// FileEmpty; ListMalformed with the position of a quote that is never closed.
[[nodiscard]] base::Result<QList<UserRow>> readUserList(QByteArrayView content, const QString &source);
[[nodiscard]] base::Result<QList<UserRow>> readUserListFile(const QString &path);

/// Sets the findings of every row, also what concerns several of them or the certificates issued before.
void judge(QList<UserRow> &rows, const QList<Issued> &issued, const QDateTime &now);

} // namespace certwizard::authority
