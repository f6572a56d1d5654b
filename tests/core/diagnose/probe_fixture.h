#pragma once

#include "diagnose/probe.h"

#include "pki/issue.h"
#include "support/foreign_server.h"
#include "support/support.h"

#include <QDir>
#include <QTemporaryDir>

namespace certwizard::test {

/// An authority, a server and people for the servers that others wrote, and what a probe of them is asked.
class ProbeTest : public QObject {
    Q_OBJECT

protected:
    pki::Identity m_authority;
    pki::Identity m_stranger;
    pki::Identity m_server;
    pki::Identity m_client;
    QTemporaryDir m_folder;

    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString fresh() const;
    [[nodiscard]] diagnose::ProbeRequest request(quint16 port, const QString &path = QStringLiteral("/")) const;
    void save(const QString &name, const pki::Identity &identity) const;
    [[nodiscard]] QStringList sServer(quint16 port, const QStringList &more) const;
    /// A client certificate of somebody else's authority.
    [[nodiscard]] pki::Identity mallory() const;

private Q_SLOTS:
    void initTestCase();
};

[[nodiscard]] inline bool has(const diagnose::ProbeReport &report, diagnose::FindingCode code)
{
    return std::ranges::contains(report.findings, code, &diagnose::Finding::code);
}
/// What was found and tried, for a test that fails.
[[nodiscard]] QString codes(const diagnose::ProbeReport &report);

} // namespace certwizard::test

#define VERIFY_FINDING(report, code) \
    QVERIFY2(certwizard::test::has(report, code), qPrintable(u"no " #code " in "_s + certwizard::test::codes(report)))
#define VERIFY_NO_FINDING(report, code)            \
    QVERIFY2(!certwizard::test::has(report, code), \
             qPrintable(u"unexpected " #code " in "_s + certwizard::test::codes(report)))
