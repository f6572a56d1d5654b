# Toolchain for building the Windows programs on Debian 13 (package g++-mingw-w64-ucrt64); used by the preset
# "windows-cross". CERTWIZARD_WINDOWS_LIBRARIES is the folder that the libraries were installed into, see README.md.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(CMAKE_C_COMPILER x86_64-w64-mingw32ucrt-gcc)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32ucrt-g++)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32ucrt-windres)

set(CMAKE_PREFIX_PATH "$ENV{CERTWIZARD_WINDOWS_LIBRARIES}")
set(CMAKE_FIND_ROOT_PATH "$ENV{CERTWIZARD_WINDOWS_LIBRARIES}" /usr/x86_64-w64-mingw32ucrt)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)

# moc, rcc and lrelease run here and not there.
set(QT_HOST_PATH /usr)
set(QT_HOST_PATH_CMAKE_DIR "/usr/lib/${CMAKE_HOST_SYSTEM_PROCESSOR}-linux-gnu/cmake")
set(CMAKE_CROSSCOMPILING_EMULATOR wine)
