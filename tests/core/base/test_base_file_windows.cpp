#include "file_fixture.h"

#include "support/support.h"

#include <QDir>
#include <QFile>

#include <windows.h>

#include <aclapi.h>
#include <sddl.h>

using namespace certwizard;
using namespace Qt::StringLiterals;
using base::ErrorCode;

namespace {

std::wstring native(const QString &path)
{
    return QDir::toNativeSeparators(path).toStdWString();
}

/// The access control list as text: "D:P(A;;FA;;;BA)…".
QString accessOf(const QString &path)
{
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    if (GetNamedSecurityInfoW(native(path).c_str(), SE_FILE_OBJECT, DACL_SECURITY_INFORMATION, nullptr, nullptr,
                              nullptr, nullptr, &descriptor)
        != ERROR_SUCCESS)
        qFatal("no access control list of %s", qPrintable(path));
    LPWSTR text = nullptr;
    if (ConvertSecurityDescriptorToStringSecurityDescriptorW(descriptor, SDDL_REVISION_1, DACL_SECURITY_INFORMATION,
                                                             &text, nullptr)
        == 0)
        qFatal("no text of the access control list");
    auto found = QString::fromWCharArray(text);
    LocalFree(text);
    LocalFree(descriptor);
    return found;
}

void setAccess(const QString &path, const wchar_t *text)
{
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    if (ConvertStringSecurityDescriptorToSecurityDescriptorW(text, SDDL_REVISION_1, &descriptor, nullptr) == 0
        || SetFileSecurityW(native(path).c_str(), DACL_SECURITY_INFORMATION, descriptor) == 0)
        qFatal("the access control list was not taken");
    LocalFree(descriptor);
}

/// A file that somebody has open.
class Held {
public:
    Held(const QString &path, DWORD share)
        : m_handle(CreateFileW(native(path).c_str(), GENERIC_READ, share, nullptr, OPEN_EXISTING, 0, nullptr))
    {
        if (m_handle == INVALID_HANDLE_VALUE)
            qFatal("not opened: %s", qPrintable(path));
    }
    ~Held() { CloseHandle(m_handle); }
    Held(const Held &) = delete;
    Held &operator=(const Held &) = delete;
    [[nodiscard]] QByteArray read() const
    {
        QByteArray bytes(100, '\0');
        DWORD count = 0;
        if (ReadFile(m_handle, bytes.data(), 100, &count, nullptr) == 0)
            qFatal("not read");
        return bytes.first(static_cast<qsizetype>(count));
    }

private:
    HANDLE m_handle;
};

} // namespace

/// What only Windows has: access control lists of its own kind, attributes, sharing, drives.
class TestBaseFileWindows : public QObject,
                            private test::FileFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(prepare()); }

    void keepsAccessAndAttributes()
    {
        test::writeAll(m_target, "old"_ba);
        setAccess(m_target, L"D:P(A;;FA;;;SY)(A;;FA;;;BA)(A;;FR;;;WD)");
        QVERIFY(SetFileAttributesW(native(m_target).c_str(), FILE_ATTRIBUTE_HIDDEN | FILE_ATTRIBUTE_SYSTEM) != 0);
        const auto access = accessOf(m_target);
        const auto snapshot = base::readFile(m_target);
        EXPECT_OK(snapshot);
        EXPECT_OK(replace(*snapshot, "new"_ba));
        QCOMPARE(test::readAll(m_target), "new"_ba);
        QCOMPARE(accessOf(m_target), access);
        const auto attributes = GetFileAttributesW(native(m_target).c_str());
        QVERIFY((attributes & FILE_ATTRIBUTE_HIDDEN) != 0 && (attributes & FILE_ATTRIBUTE_SYSTEM) != 0);
        QCOMPARE(test::readAll(m_backup), "old"_ba);
    }

    void keysAreTheirOwners()
    {
        setAccess(m_folder->path(), L"D:(A;OICI;FA;;;BA)(A;OICI;FA;;;WD)");
        EXPECT_OK(base::createFile(path(u"key"_s), {"secret"}, base::Access::OwnerOnly));
        const auto access = accessOf(path(u"key"_s));
        QVERIFY2(!access.contains(u";WD)"_s) && !access.contains(u";BU)"_s), qPrintable(access));
        QCOMPARE(test::readAll(path(u"key"_s)), "secret"_ba);
    }

    /// Who may not read the file may not read what was changed in it.
    void aJournalIsAsPrivateAsItsFile()
    {
        test::writeAll(m_target, "old"_ba);
        setAccess(m_target, L"D:P(A;;FA;;;SY)(A;;FA;;;BA)");
        setAccess(m_folder->path(), L"D:(A;OICI;FA;;;BA)(A;OICI;FA;;;WD)");
        const auto journal = path(u"journal"_s);
        EXPECT_OK(base::appendLine(journal, "one", m_target));
        QCOMPARE(accessOf(journal), accessOf(m_target));
        EXPECT_OK(base::appendLine(journal, "two", m_target));
        QCOMPARE(test::readAll(journal), "one\ntwo\n"_ba);
    }

    /// A virus scanner, a backup, IIS itself: the old file stays what it was for who has it open.
    void replacesWhatOthersRead()
    {
        test::writeAll(m_target, "old"_ba);
        const auto snapshot = base::readFile(m_target);
        EXPECT_OK(snapshot);
        const Held held(m_target, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE);
        EXPECT_OK(replace(*snapshot, "new"_ba));
        QCOMPARE(test::readAll(m_target), "new"_ba);
        QCOMPARE(held.read(), "old"_ba);
    }

    void refusesWhatOthersDoNotShare()
    {
        test::writeAll(m_target, "old"_ba);
        const auto snapshot = base::readFile(m_target);
        EXPECT_OK(snapshot);
        {
            const Held held(m_target, FILE_SHARE_READ); // and nobody may give it another name
            const auto refused = replace(*snapshot, "new"_ba);
            EXPECT_ERROR(refused, ErrorCode::FileNotWritable);
            QCOMPARE(refused.error().detail, u"in-use"_s);
        }
        QCOMPARE(test::readAll(m_target), "old"_ba);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
                 QStringList(u"applicationHost.config"_s));
        const Held alone(m_target, 0);
        const auto unread = base::readFile(m_target);
        EXPECT_ERROR(unread, ErrorCode::FileNotReadable);
        QCOMPARE(unread.error().detail, u"in-use"_s);
    }

    void refusesReadOnlyFiles()
    {
        test::writeAll(m_target, "old"_ba);
        const auto snapshot = base::readFile(m_target);
        EXPECT_OK(snapshot);
        QVERIFY(SetFileAttributesW(native(m_target).c_str(), FILE_ATTRIBUTE_READONLY) != 0);
        EXPECT_ERROR(replace(*snapshot, "new"_ba), ErrorCode::FileNotWritable);
        QVERIFY(SetFileAttributesW(native(m_target).c_str(), FILE_ATTRIBUTE_NORMAL) != 0);
        QCOMPARE(test::readAll(m_target), "old"_ba);
    }

    void longPaths()
    {
        auto folder = m_folder->path();
        for (int i = 0; i < 6; ++i)
            folder += u'/' + QString(50, QChar(u'a' + i));
        QVERIFY(QDir().mkpath(folder));
        m_target = folder + u"/applicationHost.config"_s;
        m_backup = m_target + u".backup"_s;
        EXPECT_OK(base::createFile(m_target, {"old"}, base::Access::Inherit));
        const auto snapshot = base::readFile(m_target);
        EXPECT_OK(snapshot);
        EXPECT_OK(replace(*snapshot, "new"_ba));
        QCOMPARE(test::readAll(m_target), "new"_ba);
        QCOMPARE(test::readAll(m_backup), "old"_ba);
    }
};

CERTWIZARD_TEST_MAIN(TestBaseFileWindows)
#include "test_base_file_windows.moc"
