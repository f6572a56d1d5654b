# Where to build and run: on this system, or in a Debian 13 root beside it. Sourced by common.sh.
# shellcheck shell=bash

# Prints "here", "root", or "elsewhere".
os_release=/etc/os-release
where_to_work() {
    local ID='' VERSION_ID='' ID_LIKE=''
    # shellcheck disable=SC1090
    [ ! -r "$os_release" ] || . "$os_release"
    case ${CERTWIZARD_WHERE:-} in here | root) echo "$CERTWIZARD_WHERE" && return ;; esac
    case $ID in
    debian)
        # testing and unstable have no number
        if [ -z "$VERSION_ID" ] || [ "${VERSION_ID%%.*}" -ge 13 ]; then echo here; else echo root; fi
        ;;
    ubuntu)
        if [ "$(printf '%s\n' 25.04 "$VERSION_ID" | sort -V | head -n 1)" = 25.04 ]; then echo here; else echo root; fi
        ;;
    *)
        # Relatives may be of any age, so they get the root, which is always right.
        case " $ID_LIKE " in *' debian '* | *' ubuntu '*) echo root ;; *) echo elsewhere ;; esac
        ;;
    esac
}

elsewhere_sentence() {
    echo "This system is not a relative of Debian: install a C++23 compiler (g++ 14 or clang 19), CMake 3.25, Ninja," \
        "Qt 6.8 (base with SQLite, SVG, tools, translations), QCA 2.3 for Qt 6 with its OpenSSL plugin, OpenSSL 3 and" \
        "expat with their headers, then run: cmake --preset release && cmake --build --preset release"
}

# prepare LIST...: everything of these package lists is there afterwards; sets $where, and $root for "root".
prepare() {
    where=$(where_to_work)
    case $where in
    here)
        root=
        install_here "$@"
        ;;
    root)
        root=$cache/trixie
        prepare_root "$@"
        ;;
    *) die "$(elsewhere_sentence)" ;;
    esac
}

install_here() {
    local missing
    mapfile -t missing < <(missing_packages '' "$@")
    [ ${#missing[@]} -gt 0 ] || return 0
    say "Installing on this system with apt, from its own sources: ${missing[*]}"
    require_root "these packages"
    logged as_root_while_here bash "$project/packaging/lib/install" "${missing[@]}" ||
        die "apt could not install them; its reason stands above. Put it right and run this again."
}

# become COMMAND...: this process becomes the tool where we work, in the caller's folder, as the caller:
# signals and exit codes are its own.
become() {
    if [ "$where" = here ]; then
        cd "$caller"
        exec "$@"
    else
        enter_root tools "$@"
    fi
}

# become_program COMMAND...: the same for a program of ours, which has to see the caller's files, wherever they are.
become_program() {
    if [ "$where" = here ]; then
        become "$@"
    else
        enter_root program "$@"
    fi
}
