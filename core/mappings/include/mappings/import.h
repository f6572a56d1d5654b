#pragma once

#include "base/progress.h"
#include "base/prompter.h"
#include "mappings/incoming.h"
#include "mappings/session.h"

#include <QList>

namespace certwizard::mappings {

/// One person of an import: from a line of a CSV file, a record of an LDIF file, or a certificate file.
struct ImportItem {
    QString where;   ///< the line's number, or the file's path
    QString account; ///< as given; empty: to be proposed
    std::optional<NewCertificate> certificate;
    base::SharedSecret password; ///< null: none was given
    std::optional<base::Error> error;
    RowId replaces = -1; ///< the mapping whose renewed certificate this is, where that is known
};

/// Why a text cannot be taken apart; nothing of it is imported then.
struct ImportProblem {
    enum class Kind {
        NotText,   ///< a NUL byte, or damaged UTF-16
        OpenQuote, ///< a quotation mark is never closed
        TooFewColumns,
        NotLdif,
        NoRows, ///< nobody is in it
    };
    Kind kind = Kind::NotText;
    int line = 0; ///< 0 where unknown
};

struct ImportFile {
    QList<ImportItem> items;
    std::optional<ImportProblem> problem;
    bool guessedEncoding = false; ///< not UTF-8: read as Windows-1252
    bool cancelled = false;
};

/// CSV: account, certificate (a file, relative to the CSV, or base64), optional password. Separated by comma,
/// semicolon or tab, with or without a line of headings; quotes, line breaks in quotes, CRLF, byte order marks and
/// UTF-16 as spreadsheets write them. Headings may be English or German. Passwords go into secrets and are wiped from
/// what was read.
/// Errors are those of base::readFile and FileEmpty.
[[nodiscard]] base::Result<ImportFile> readCsv(const QString &path, const base::Progress &progress = {});

/// LDIF as ldifde and ldapsearch write it: `userCertificate;binary`, `sAMAccountName`, `userPrincipalName`; folded
/// lines, base64 values, comments. A person with several certificates gives several items, one with none an item that
/// says so.
[[nodiscard]] base::Result<ImportFile> readLdif(const QString &path, const base::Progress &progress = {});

/// A folder of certificate files.
[[nodiscard]] base::Result<ImportFile> readFolder(const QString &path, const base::Progress &progress = {});

/// What was dropped, pasted or chosen.
[[nodiscard]] ImportFile importOf(QList<Incoming> found);
/// Files of any format and folders, as `readFiles` reads them.
[[nodiscard]] ImportFile readDropped(const QStringList &paths, base::Prompter *prompter,
                                     const base::Progress &progress = {});

/// Any of the three, told by what it is.
[[nodiscard]] base::Result<ImportFile> readImport(const QString &path, const base::Progress &progress = {});

enum class ImportVerdict {
    New,      ///< will be added
    Same,     ///< mapped to that account already: nothing to do
    Replaces, ///< the same person has an older certificate: that mapping gets the new one, or a new password
    Conflict, ///< the certificate is mapped to another account, or stands twice in the import
    Unusable, ///< cannot be read, nobody can sign in with it, or for an account that nothing names
};

struct ImportRow {
    ImportItem item;
    QString account; ///< completed or proposed
    ImportVerdict verdict = ImportVerdict::Unusable;
    RowId existing = -1;       ///< what it is the same as, replaces, or is in conflict with
    Conditions conditions;     ///< of its certificate
    bool onlyPassword = false; ///< of Replaces: the certificate is the same, the password is new
    bool wanted = false;       ///< will be done; New and Replaces to begin with

    /// The same as an earlier row of this import, and nothing that is mapped.
    [[nodiscard]] bool standsAbove() const { return verdict == ImportVerdict::Same && existing < 0; }
    [[nodiscard]] bool bringsPassword() const { return verdict == ImportVerdict::Replaces && onlyPassword; }
};

/// A verdict per item against the session as it stands.
[[nodiscard]] QList<ImportRow> preview(const Session &session, const QList<ImportItem> &items,
                                       const base::Progress &progress = {});

/// Whether another account can be named for the row: its certificate is fit, and is not in the list twice.
[[nodiscard]] bool canNameAccount(const Session &session, const ImportRow &row);
/// The person names the account, with or without its domain; the verdict follows. Another one than that of the
/// person's older card maps the new card beside it.
void setAccount(const Session &session, ImportRow &row, const QString &account);

struct ImportSummary {
    int added = 0;
    int replaced = 0;
    int same = 0;
    int left = 0; ///< not wanted, in conflict or unusable
};
/// What `carryOut` does, worked out on any thread while nobody edits; done by `Session::take`.
struct PreparedImport {
    Session::Prepared step;
    ImportSummary summary;
};
[[nodiscard]] PreparedImport prepareImport(const Session &session, const QList<ImportRow> &rows,
                                           EditName::Kind kind = EditName::Kind::Import);
/// Does what is wanted as one undoable step.
ImportSummary carryOut(Session &session, const QList<ImportRow> &rows, EditName::Kind kind = EditName::Kind::Import);

[[nodiscard]] QString verdictName(ImportVerdict verdict); ///< for programs: "new", "same", …

} // namespace certwizard::mappings
