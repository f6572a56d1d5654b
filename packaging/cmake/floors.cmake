# The floors of the house. One folder is one static library; its public headers are in
# <folder>/include/<name>, and only targets that name the library see them. A floor that includes
# what it does not link does not compile, so the rules of the design are kept by the build.

add_library(certwizard_options INTERFACE)
target_compile_features(certwizard_options INTERFACE cxx_std_23)
target_compile_definitions(certwizard_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
  QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_UP_TO=0x060800
  CERTWIZARD_VERSION="${PROJECT_VERSION}")
if(WIN32)
  # Without the macros min and max, and without the old sockets that the new ones collide with.
  target_compile_definitions(certwizard_options INTERFACE NOMINMAX WIN32_LEAN_AND_MEAN)
endif()
if(MSVC)
  target_compile_options(certwizard_options INTERFACE /W4 /permissive- /utf-8 /Zc:__cplusplus)
  if(CERTWIZARD_WERROR)
    target_compile_options(certwizard_options INTERFACE /WX)
  endif()
else()
  target_compile_options(certwizard_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual
    -Wcast-qual -Wformat=2 -Wimplicit-fallthrough
    # Designated initialisers name what differs; the rest has its default, and that is the point of them.
    -Wno-missing-field-initializers)
  if(CERTWIZARD_WERROR)
    # A library's newer version may call deprecated what its older one has as the only way: said, not fatal.
    target_compile_options(certwizard_options INTERFACE -Werror -Wno-error=deprecated-declarations)
  endif()
endif()
if(CERTWIZARD_SANITIZE)
  target_compile_options(certwizard_options INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
    # The check of a class's table of functions asks the system, through a pipe, whether memory can be read. Tests let
    # system calls of some targets fail one after the other, and it must not be the sanitizer that they hit.
    $<$<BOOL:$<TARGET_PROPERTY:CERTWIZARD_CALLS_FAIL>>:-fno-sanitize=vptr>)
  target_link_options(certwizard_options INTERFACE -fsanitize=address,undefined)
endif()
if(CERTWIZARD_FUZZ)
  # Every floor reports its branches to the fuzzer; only the fuzz programs get its main.
  target_compile_options(certwizard_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(CERTWIZARD_COVERAGE)
  target_compile_options(certwizard_options INTERFACE --coverage)
  target_link_options(certwizard_options INTERFACE --coverage)
endif()

# certwizard_floor(<target> SOURCES ... [DEPENDS public...] [PRIVATE_DEPENDS ...] [APART])
# APART: its sources are never compiled as one, because they give the same name to different small things.
function(certwizard_floor target)
  cmake_parse_arguments(PARSE_ARGV 1 FLOOR "APART" "" "SOURCES;DEPENDS;PRIVATE_DEPENDS")
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/include/*.h")
  add_library(${target} STATIC ${FLOOR_SOURCES} ${headers})
  target_include_directories(${target}
    PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}/include"
    PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
  target_link_libraries(${target}
    PUBLIC ${FLOOR_DEPENDS}
    PRIVATE certwizard_options ${FLOOR_PRIVATE_DEPENDS})
  if(CERTWIZARD_UNITY AND NOT FLOOR_APART)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 0)
  endif()
endfunction()
