# The Debian 13 root: made once by mmdebstrap, entered in a mount namespace of its own. Sourced after system.sh.
# shellcheck shell=bash

# Raise it when the root has to be made in another way.
root_version=2

# The steps that change the root hold a lock of their own: sudo does not hand ours on, and a start that was killed
# can leave its step running.
as_root_alone() {
    mkdir -p "$cache"
    if ! (in_step='' && as_root flock --nonblock "$cache/root.lock" true); then
        say "An earlier set-up is still at work; waiting for it."
    fi
    as_root flock --no-fork "$cache/root.lock" "$@"
}

prepare_root() {
    local missing
    if ! is_current "$root"; then
        make_root "$@"
    fi
    missing=$(missing_packages "$root" "$@")
    [ -n "$missing" ] || return 0
    require_root
    say "Installing in the Debian 13 root ($root), nothing on this system: $(echo $missing)"
    if ! add_to_root "$missing"; then
        say "The root does not take them, perhaps because an earlier set-up was cut off; making it anew."
        make_root "$@"
    fi
    missing=$(missing_packages "$root" "$@")
    [ -z "$missing" ] || die "these packages are still missing in $root: $(echo $missing)"
}

is_current() { [ "$(cat "$1/etc/certwizard-root" 2>/dev/null)" = "$root_version" ]; }

add_to_root() {
    # shellcheck disable=SC2016,SC2086
    logged step as_root_alone unshare --mount --propagation private bash -c '
        set -e
        root=$1; shift
        for d in dev proc sys; do mount --rbind "/$d" "$root/$d"; done
        ! [ -e /etc/resolv.conf ] || cat /etc/resolv.conf >"$root/etc/resolv.conf"
        export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin
        mkdir -p "$root/usr/share/man/man1"
        chroot "$root" dpkg --configure -a
        chroot "$root" apt-get -qq update
        chroot "$root" apt-get -qq install -y --no-install-recommends "$@"' _ "$root" $1
}

# The manuals stay out, but their folder has to be there: Java sets links in it and fails without.
# Made beside its place and moved there when it is whole: what is cut off is thrown away by the next start.
make_root() {
    local packages_of_lists made=$root.new
    require_root
    packages_of_lists=$(packages "$@")
    if is_current "$made" && [ -z "$(missing_packages "$made" "$@")" ]; then
        # The start that made it was killed before it could move it.
        remove_root "$root"
        as_root_alone mv "$made" "$root"
        return
    fi
    install_maker
    say "Making a Debian 13 root in $root (about 1.3 GB); nothing else on this system changes. A minute or two. It gets: $(echo $packages_of_lists)"
    remove_root "$made"
    mkdir -p "$cache"
    apt_options >"$cache/apt.conf"
    local from=()
    [ -z "$(sources)" ] || from=(-)
    local quiet=--quiet
    [ ! -t 2 ] || quiet=
    logged step as_root_alone unshare --mount --propagation private mmdebstrap ${quiet:+"$quiet"} --mode=root --variant=apt --components=main \
        --aptopt="$cache/apt.conf" \
        --dpkgopt='force-unsafe-io' \
        --dpkgopt='path-exclude=/usr/share/doc/*' \
        --dpkgopt='path-exclude=/usr/share/man/*' \
        --setup-hook='mkdir -p "$1/usr/share/man/man1"' \
        --include="$(echo "ca-certificates mount $packages_of_lists" | tr -s '\n ' ',,' | sed 's/,$//')" \
        --customize-hook="echo $root_version >\"\$1/etc/certwizard-root\"" \
        trixie "$made" "${from[@]}" < <(sources) || {
        remove_root "$made"
        die "mmdebstrap could not make the root; its reason stands above. Put it right and run this again."
    }
    remove_root "$root"
    as_root_alone mv "$made" "$root"
}

# Mounts below it would be other people's files: then nothing is removed.
remove_root() {
    [ -e "$1" ] || return 0
    if grep -qF " $1/" /proc/self/mountinfo; then
        die "something is mounted below $1; unmount it and run this again."
    fi
    as_root_alone rm -rf --one-file-system -- "$1"
}

install_maker() {
    local missing='' package
    for package in mmdebstrap debian-archive-keyring; do
        dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=" $package"
    done
    [ -n "$missing" ] || return 0
    say "Installing on this system with apt, to make the root with:$missing"
    # shellcheck disable=SC2016,SC2086
    logged step as_root env DEBIAN_FRONTEND=noninteractive sh -c \
        'dpkg --configure -a && apt-get -qq update &&
            exec apt-get -qq -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "$@"' _ $missing ||
        die "apt could not install$missing; its reason stands above."
}

# The mirrors that this system uses where it is a Debian; nothing otherwise, and mmdebstrap takes the official ones.
sources() {
    local main security
    main=$(mirror_of '/debian/*$')
    security=$(mirror_of '/debian-security/*$')
    [ -z "$main" ] || printf 'deb %s trixie main\n' "$main"
    [ -z "$main" ] || printf 'deb %s trixie-updates main\n' "$main"
    [ -z "$main" ] || [ -z "$security" ] || printf 'deb %s trixie-security main\n' "$security"
}
mirror_of() {
    apt-get indextargets --format '$(REPO_URI)' 2>/dev/null | grep -E "$1" | sort | uniq -c | sort -rn |
        awk 'NR == 1 { sub(/\/+$/, "", $2); print $2 }'
}

# How this system's apt gets to its mirrors: proxies, timeouts, whether dates are believed.
apt_options() {
    apt-config dump |
        grep -E '^Acquire::(https?::|Retries|Check-Valid-Until|Check-Date|ForceIPv[46])' || true
    local scheme variable
    for scheme in http https; do
        variable=${scheme}_proxy
        [ -z "${!variable:-}" ] || echo "Acquire::$scheme::Proxy \"${!variable}\";"
    done
}

# enter_root COMMAND...: this process becomes the command, inside.
enter_root() {
    local arguments=(--root "$root" --at "$cache/mnt" --folder "$caller") path
    mkdir -p "$cache/mnt"
    for path in "$project" "$cache" "$caller" "${HOME:-}" "${TMPDIR:-}" "${XDG_RUNTIME_DIR:-}" \
        "$(dirname "${XAUTHORITY:-/tmp/x}")"; do
        [ -z "$path" ] || arguments+=(--show "$path")
    done
    for path in "$@"; do
        path=${path#--*=}
        case $path in /*) ! [ -e "$(dirname "$path")" ] || arguments+=(--show "$(dirname "$path")") ;; esac
    done
    # Not into the root: what belongs to this system's libraries.
    unset LD_LIBRARY_PATH LD_PRELOAD QT_PLUGIN_PATH QT_QPA_PLATFORM_PLUGIN_PATH QT_STYLE_OVERRIDE QT_QPA_PLATFORMTHEME
    if [ "$(id -u)" = 0 ]; then
        exec unshare --mount --propagation private \
            bash "$project/packaging/lib/enter" "${arguments[@]}" -- "$@"
    elif unshare --user --map-root-user --mount true 2>/dev/null; then
        # Rights over mounts of our own, and over nothing else; taken back before the command starts.
        exec unshare --user --map-root-user --mount --propagation private \
            bash "$project/packaging/lib/enter" --user "$(id -u):$(id -g)" "${arguments[@]}" -- "$@"
    else
        exec sudo --preserve-env -- unshare --mount --propagation private \
            bash "$project/packaging/lib/enter" --sudo "$(id -u):$(id -g):$(id -G | tr ' ' ,)" --home "$HOME" \
            "${arguments[@]}" -- "$@"
    fi
}
