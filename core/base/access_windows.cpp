#include "access_windows.h"

#ifdef Q_OS_WIN

#include <QByteArray>
#include <QString>

#include <sddl.h>

namespace certwizard::base::platform {

using namespace Qt::StringLiterals;

namespace {

/// As a security descriptor's text has it ("S-1-5-21-…"); empty when the system does not say.
QString processUser()
{
    HANDLE token = nullptr;
    if (OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &token) == 0)
        return {};
    DWORD size = 0;
    GetTokenInformation(token, TokenUser, nullptr, 0, &size);
    QByteArray buffer(static_cast<qsizetype>(size), '\0');
    const auto told = size > 0 && GetTokenInformation(token, TokenUser, buffer.data(), size, &size) != 0;
    CloseHandle(token);
    if (!told)
        return {};
    LPWSTR text = nullptr;
    if (ConvertSidToStringSidW(reinterpret_cast<const TOKEN_USER *>(buffer.constData())->User.Sid, &text) == 0)
        return {};
    auto user = QString::fromWCharArray(text);
    LocalFree(text);
    return user;
}

} // namespace

PrivateAccess::PrivateAccess()
{
    const auto user = processUser();
    if (user.isEmpty())
        return;
    m_attributes.nLength = sizeof m_attributes;
    // Protected (P): nothing is inherited. Full access (FA) for the system (SY), administrators (BA) and this user, by
    // name and not as owner: what an elevated program makes belongs to the administrators.
    const auto text = u"D:P(A;;FA;;;SY)(A;;FA;;;BA)(A;;FA;;;%1)"_s.arg(user).toStdWString();
    ConvertStringSecurityDescriptorToSecurityDescriptorW(text.c_str(), SDDL_REVISION_1,
                                                         &m_attributes.lpSecurityDescriptor, nullptr);
}

PrivateAccess::~PrivateAccess()
{
    LocalFree(m_attributes.lpSecurityDescriptor);
}

DWORD copyAccess(HANDLE from, HANDLE to)
{
    DWORD size = 0;
    GetKernelObjectSecurity(from, DACL_SECURITY_INFORMATION, nullptr, 0, &size);
    QByteArray buffer(static_cast<qsizetype>(size), '\0');
    auto *descriptor = static_cast<PSECURITY_DESCRIPTOR>(buffer.data());
    if (GetKernelObjectSecurity(from, DACL_SECURITY_INFORMATION, descriptor, size, &size) == 0)
        return GetLastError();
    // The list as it is. The friendlier calls would mix in what the folder passes on.
    SECURITY_DESCRIPTOR_CONTROL control = 0;
    DWORD revision = 0;
    GetSecurityDescriptorControl(descriptor, &control, &revision);
    if ((control & SE_DACL_AUTO_INHERITED) != 0) // kept only where it is asked for
        SetSecurityDescriptorControl(descriptor, SE_DACL_AUTO_INHERIT_REQ, SE_DACL_AUTO_INHERIT_REQ);
    if (SetKernelObjectSecurity(to, DACL_SECURITY_INFORMATION, descriptor) == 0)
        return GetLastError();

    FILE_BASIC_INFO wanted = {};
    if (GetFileInformationByHandleEx(from, FileBasicInfo, &wanted, sizeof wanted) == 0)
        return GetLastError();
    FILE_BASIC_INFO change = {}; // times that are zero stay as they are
    change.CreationTime = wanted.CreationTime;
    constexpr DWORD kept =
        FILE_ATTRIBUTE_HIDDEN | FILE_ATTRIBUTE_SYSTEM | FILE_ATTRIBUTE_ARCHIVE | FILE_ATTRIBUTE_NOT_CONTENT_INDEXED;
    change.FileAttributes = wanted.FileAttributes & kept;
    if (change.FileAttributes == 0)
        change.FileAttributes = FILE_ATTRIBUTE_NORMAL; // zero would mean: as they are
    return SetFileInformationByHandle(to, FileBasicInfo, &change, sizeof change) != 0 ? ERROR_SUCCESS : GetLastError();
}

} // namespace certwizard::base::platform

#endif
