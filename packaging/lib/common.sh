# Shared by the scripts of this folder; sourced, never run.
# shellcheck shell=bash

set -euo pipefail
export PATH="$PATH:/usr/sbin:/sbin"

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
cache=${XDG_CACHE_HOME:-${HOME:?the variable HOME is not set}/.cache}/certwizard
caller=$PWD

say() { printf '%s\n' "$*" >&2; }
die() {
    printf '%s: %s\n' "$(basename "$0")" "$1" >&2
    exit "${2:-1}"
}

# Said before anything is begun that would fail half-way.
require_root() {
    [ "$(id -u)" = 0 ] || command -v sudo >/dev/null ||
        die "this needs administrator rights once: run it as root, or install sudo and run it again."
}

as_root() {
    require_root
    if [ "$(id -u)" = 0 ]; then
        ${in_step:+exec} "$@"
    else
        ${in_step:+exec} sudo -- "$@"
    fi
}

# Runs a long step so that a signal to this script ends the step too, and at once.
in_step=
step() {
    local child status=0
    in_step=1
    "$@" <&0 &
    child=$!
    in_step=
    # shellcheck disable=SC2064 # the child is meant as it is now
    trap "kill -TERM $child 2>/dev/null; wait $child 2>/dev/null || true; die 'stopped. Run it again to go on.' 130" INT TERM HUP
    wait "$child" || status=$?
    trap - INT TERM HUP
    return "$status"
}

# What it prints is for whoever watches; where nobody does, it is kept for when it fails.
logged() {
    if [ -t 2 ]; then
        "$@" >&2
    else
        "$@" >"$cache/install.log" 2>&1 || {
            tail -n 30 "$cache/install.log" >&2
            return 1
        }
    fi
}

# One start at a time prepares and builds; the kernel lets go of the lock when its holder dies, however it dies.
lock() {
    mkdir -p "$cache"
    exec 9>"$cache/lock"
    if ! flock -n 9; then
        say "Another start is preparing the same things; waiting for it."
        flock 9
    fi
}
unlock() { exec 9>&-; }

# The packages of the named lists, one a line.
packages() {
    local list
    for list in "$@"; do
        sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$project/packaging/packages/$list"
    done | sort -u
}

# missing_packages ROOT LIST...: those of the lists that are not wholly installed in ROOT.
missing_packages() {
    local root=$1 wanted
    shift
    wanted=$(packages "$@")
    # shellcheck disable=SC2086 # one word per package
    comm -23 <(printf '%s\n' "$wanted") \
        <(dpkg-query --admindir="$root/var/lib/dpkg" -W -f '${db:Status-Status} ${Package}\n' $wanted 2>/dev/null |
            sed -n 's/^installed //p' | sort -u)
}
