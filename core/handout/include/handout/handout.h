#pragma once

#include "authority/authority.h"
#include "pki/issue.h"

#include <array>
#include <functional>
#include <memory>
#include <optional>

namespace certwizard::handout {

/// What a user's page tells. Plain data; whoever makes the page words it.
struct PageContent {
    QString name;    ///< whose certificate
    QString account; ///< may be empty
    QString site;    ///< the address to open
    QDateTime notAfter;
    QString thumbprint;
    QString pfxFile;             ///< a file name: it lies beside the page
    QString authorityFile;       ///< the same for the certificate of the root; empty when it is not known here
    QString authority;           ///< the root's name, or who issued the last certificate that is known
    QString authorityThumbprint; ///< of the root; empty when it is not known here
    bool passwordIsGiven = true; ///< false: the user knows it already
};

/// A page in the two forms that everybody can open. It never says the password.
struct Page {
    QByteArray html;
    QByteArray pdf;
};
/// Called from several threads at once.
using PageMaker = std::function<base::Result<Page>(const PageContent &content)>;

struct Options {
    QString folder; ///< made when it is not there
    QString site;   ///< for the pages
    pki::PfxTarget target = pki::PfxTarget::Modern;
    int iterations = 2048;
    base::SharedSecret password = {}; ///< for every PFX; null: one is made for each
    PageMaker makePage = {};          ///< null: no pages, and the files lie in `folder` itself
};

/// What was written for one certificate. Empty paths: not written.
struct HandedOut {
    QString folder;
    QString certificatePath;
    QString pfxPath;
    QString passwordPath;
    QString htmlPath;
    QString pdfPath;
    base::SharedSecret password; ///< of the PFX; null without one
    [[nodiscard]] QStringList files() const;
};

/// Writes what people are given. With pages, everybody gets a folder of their own, named after them, and the
/// made passwords lie in a folder "passwords" beside those, so that a user's folder can be passed on as it is:
/// who has it without the password has nothing. PFX and passwords can be read by their owner alone. Nothing that is
/// there already is overwritten, other users' of the same name get a number. May be used from several threads.
class Deliverer {
public:
    /// FolderNotWritable, PasswordNeeded (one was given and is empty).
    [[nodiscard]] static base::Result<Deliverer> create(Options options, QList<pki::Certificate> chain);
    Deliverer(Deliverer &&) noexcept;
    Deliverer &operator=(Deliverer &&) noexcept;
    ~Deliverer();

    /// All of it or, on failure, nothing.
    [[nodiscard]] base::Result<HandedOut> deliver(const authority::IssuedIdentity &issued);
    /// For somebody who has the key already: the certificate alone.
    [[nodiscard]] base::Result<HandedOut> deliver(const authority::Issued &issued);
    /// For `Authority::issueClients` and `renewAll`; keeps what was delivered for `delivered`.
    [[nodiscard]] authority::Authority::Deliver forBulk();
    /// By row. Only rows count whose result of the bulk order is good.
    [[nodiscard]] QHash<qsizetype, HandedOut> delivered() const;

private:
    struct State;
    explicit Deliverer(std::shared_ptr<State> state);
    std::shared_ptr<State> m_state;
};

/// One line of the list for helpdesk.
struct SummaryRow {
    QString name;
    QString account;
    QString email;
    QString upn;
    std::optional<authority::Issued> issued; ///< absent: it failed
    QString folder;
    QString problem; ///< why it failed, in words
};

/// The columns' names, in order: name, account, e-mail, UPN, serial number, thumbprint, valid until, folder, problem.
using SummaryTitles = std::array<QString, 9>;
/// CSV for spreadsheets (UTF-8 with its mark, no cell counts as a formula); never a password.
[[nodiscard]] QByteArray summaryCsv(const SummaryTitles &titles, const QList<SummaryRow> &rows);
/// Writes a new text file into a hand-out's folder; a number is added to the name while it is taken. Answers its path.
[[nodiscard]] base::Result<QString> writeBeside(const QString &folder, const QString &fileName, QByteArrayView bytes);

} // namespace certwizard::handout
