# The Debian 13 root: made once by mmdebstrap, entered in a mount namespace of its own. Sourced by common.sh.
# shellcheck shell=bash

# Raise it when the root has to be made in another way.
root_version=2

# alone AS COMMAND...: the steps that change the root hold a lock of their own: sudo does not hand ours on, and a start
# that was killed can leave its step running. AS is as_root or as_root_while_here.
alone() {
    local as=$1
    shift
    if ! as_root flock --nonblock "$cache/root.lock" true; then
        say "An earlier set-up is still at work; waiting for it."
    fi
    "$as" flock --no-fork "$cache/root.lock" "$@"
}

prepare_root() {
    local missing
    if ! is_current "$root"; then
        make_root "$@"
    fi
    mapfile -t missing < <(missing_packages "$root" "$@")
    [ ${#missing[@]} -gt 0 ] || return 0
    say "Installing in the Debian 13 root ($root), nothing on this system: ${missing[*]}"
    require_root "the Debian 13 root"
    if ! add_to_root "${missing[@]}"; then
        say "The root does not take them, perhaps because an earlier set-up was cut off; making it anew."
        make_root "$@"
    fi
    mapfile -t missing < <(missing_packages "$root" "$@")
    [ ${#missing[@]} -eq 0 ] || die "these packages are still missing in $root: ${missing[*]}"
}

is_current() { [ "$(cat "$1/etc/certwizard-root" 2>/dev/null)" = "$root_version" ]; }

# The root does not see the project, so it gets the script's text.
add_to_root() {
    # shellcheck disable=SC2016 # the other shell's variables are meant
    logged alone as_root_while_here unshare --mount --propagation private bash -c '
        set -e
        root=$1; install=$2; shift 2
        for d in dev proc sys; do mount --rbind "/$d" "$root/$d"; done
        ! [ -e /etc/resolv.conf ] || cat /etc/resolv.conf >"$root/etc/resolv.conf"
        export LC_ALL=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin
        mkdir -p "$root/usr/share/man/man1"
        exec chroot "$root" bash -c "$install" _ "$@"' _ "$root" "$(cat "$project/packaging/lib/install")" "$@"
}

# The manuals stay out, but their folder has to be there: Java sets links in it and fails without.
# Made beside its place and moved there when it is whole: what is cut off is thrown away by the next start.
make_root() {
    local wanted missing made=$root.new
    mapfile -t wanted < <(packages "$@")
    if is_current "$made"; then
        mapfile -t missing < <(missing_packages "$made" "$@")
        if [ ${#missing[@]} -eq 0 ]; then
            # The start that made it was killed before it could move it.
            say "Moving the Debian 13 root to its place, $root"
            require_root "that"
            remove_root "$root"
            alone as_root mv "$made" "$root"
            return
        fi
    fi
    install_maker
    say "Making a Debian 13 root in $root (about 1.3 GB); nothing else on this system changes. A minute or two." \
        "It gets: ${wanted[*]}"
    require_root "the Debian 13 root"
    remove_root "$made"
    mkdir -p "$cache"
    apt_options >"$cache/apt.conf"
    sources >"$cache/sources.list"
    local from=()
    [ ! -s "$cache/sources.list" ] || from=("$cache/sources.list")
    local quiet=--quiet
    [ ! -t 2 ] || quiet=
    # shellcheck disable=SC2016 # $1 is mmdebstrap's
    logged alone as_root_while_here unshare --mount --propagation private \
        mmdebstrap ${quiet:+"$quiet"} --mode=root --variant=apt --components=main \
        --aptopt="$cache/apt.conf" \
        --dpkgopt='force-unsafe-io' \
        --dpkgopt='path-exclude=/usr/share/doc/*' \
        --dpkgopt='path-exclude=/usr/share/man/*' \
        --setup-hook='mkdir -p "$1/usr/share/man/man1"' \
        --include="$(
            IFS=,
            echo "ca-certificates,mount,${wanted[*]}"
        )" \
        --customize-hook="echo $root_version >\"\$1/etc/certwizard-root\"" \
        trixie "$made" "${from[@]}" || {
        remove_root "$made"
        die "mmdebstrap could not make the root; its reason stands above. Put it right and run this again."
    }
    remove_root "$root"
    alone as_root mv "$made" "$root"
}

# Mounts below it would be other people's files: then nothing is removed.
remove_root() {
    [ -e "$1" ] || return 0
    if grep -qF " $1/" /proc/self/mountinfo; then
        die "something is mounted below $1; unmount it and run this again."
    fi
    alone as_root rm -rf --one-file-system -- "$1"
}

# mount is one of them: it is what the root is entered with, and small systems do without.
install_maker() {
    local missing=() package
    for package in mmdebstrap debian-archive-keyring mount; do
        dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    say "Installing on this system with apt, to make the root with: ${missing[*]}"
    require_root "these packages"
    logged as_root_while_here bash "$project/packaging/lib/install" "${missing[@]}" ||
        die "apt could not install ${missing[*]}; its reason stands above. Put it right and run this again."
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
    # shellcheck disable=SC2016 # apt's variable is meant
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

# folders_of ARGUMENT...: the folders of those that are paths, as they are after all links, one a line. Of a link also
# the folder that it lies in. The caller's own folder is known without them.
folders_of() {
    local word path
    for word in "$@"; do
        word=${word#--*=}
        case $word in
        '') continue ;;
        */*) ;;
        *) [ -L "$word" ] || continue ;;
        esac
        path=$(realpath -m -- "$word" 2>/dev/null) || continue
        if [ -d "$path" ]; then printf '%s\n' "$path"; elif [ -d "${path%/*}/" ]; then printf '%s\n' "${path%/*}/"; fi
        [ ! -L "$word" ] || printf '%s\n' "$(realpath -m -- "$(dirname -- "$word")")"
    done | sed 's,\(.\)/$,\1,' | sort -u
}

# enter_root TREE COMMAND...: this process becomes the command, inside. See lib/enter for what TREE is.
enter_root() {
    local arguments=(--tree "$1" --root "$root" --at "$cache/mnt" --folder "$caller" --else "$project") path
    shift
    mkdir -p "$cache/mnt"
    for path in "$project" "$cache" "${HOME:-}" "${TMPDIR:-}" "${XDG_RUNTIME_DIR:-}" \
        "$(dirname "${XAUTHORITY:-/tmp/x}")"; do
        [ -z "$path" ] || arguments+=(--show "$path")
    done
    while read -r path; do
        arguments+=(--need "$path")
    done < <(folders_of "${@:2}")
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
