#pragma once

#include "base/clock.h"
#include "base/progress.h"
#include "base/prompter.h"
#include "base/secret.h"
#include "pki/identity.h"
#include "pki/issue.h"

#include <QList>
#include <QString>

#include <optional>

namespace certwizard::ui {

/// A person who shall get in: the certificate that is made, and the Windows account that it will sign in as.
struct ClientOrder {
    pki::ClientRequest request;
    QString account; ///< may be empty: the certificate is made, no mapping is proposed
};

/// What is to be made. Without `authority`, `existing` issues.
struct CertificateOrder {
    QString folder; ///< made when it is not there
    std::optional<pki::AuthorityRequest> authority;
    std::optional<pki::Identity> existing;
    std::optional<pki::ServerRequest> server;
    QList<ClientOrder> clients;
    pki::PfxTarget target = pki::PfxTarget::Modern;
    base::SharedSecret password; ///< protects every key that is written; never empty
};

struct MadeFile {
    enum class Kind { AuthorityCertificate, AuthorityKey, ServerCertificate, ServerPfx, ClientCertificate, ClientPfx };
    Kind kind = Kind::AuthorityCertificate;
    QString path;
    QString name;    ///< whose
    QString account; ///< of a client
    pki::Certificate certificate;
};

struct MadeCertificates {
    QString folder;
    pki::Identity authority; ///< to issue more in the same session
    QList<MadeFile> files;   ///< in the order written
    [[nodiscard]] const MadeFile *first(MadeFile::Kind kind) const;
};

/// Makes and writes all of it: certificates for everybody to read, keys and PFX for their owner only, keys never
/// without a password. Nothing that is there already is overwritten (FileExists). Runs on any thread. When it fails
/// or is cancelled, the files that it wrote before are removed again.
[[nodiscard]] base::Result<MadeCertificates> makeCertificates(const CertificateOrder &order, const base::Clock &clock,
                                                              const base::Progress &progress = {});

/// A file name made of a person's or host's name: no separators, nothing that Windows refuses, never empty.
[[nodiscard]] QString fileNameFor(const QString &name);

/// Reads an authority that was made before: its certificate and key files (`keyPath` empty: both in one). The key's
/// password is asked for until it is right or the person gives up. NotAnAuthority when the certificate is no authority's.
[[nodiscard]] base::Result<pki::Identity> openAuthority(const QString &certificatePath, const QString &keyPath,
                                                        base::Prompter *prompter);

} // namespace certwizard::ui
