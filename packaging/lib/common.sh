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

# Said before anything is begun that would fail half-way. Asks for the password where sudo wants one: a step that runs
# beside this script could not be stopped while it asks.
require_root() {
    [ "$(id -u)" != 0 ] || return 0
    command -v sudo >/dev/null ||
        die "this needs administrator rights once: run it as root, or install sudo and run it again."
    sudo -- true ||
        die "sudo did not give administrator rights; its reason stands above. They are needed once, for $1. Nothing was \
changed. Run this again with the right password, or as a user who may use sudo, or as root."
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -- "$@"; fi
}

# For steps: the command ends when this script does.
as_root_while_here() {
    if [ "$(id -u)" = 0 ]; then
        exec bash "$project/packaging/lib/hold" "$@"
    else
        exec sudo -- bash "$project/packaging/lib/hold" "$@"
    fi
}

# step LOG COMMAND...: runs a long step so that a signal to this script ends the step too, and at once. What it prints
# goes to LOG, if that is not empty. It sees the end of its standard input when this script ends.
step() {
    local log=$1 child alive stop='' status=0
    shift
    exec {alive}> >(
        trap - INT QUIT TERM HUP
        [ -z "$log" ] || exec >"$log" 2>&1
        "$@"
    )
    child=$!
    trap 'stop=1; kill -TERM "$child" 2>/dev/null || true; exec {alive}>&-' INT TERM HUP
    wait "$child" || status=$?
    if [ -n "$stop" ]; then
        trap '' INT TERM HUP
        wait "$child" 2>/dev/null || true
        stopped
    fi
    trap stopped INT TERM HUP
    exec {alive}>&-
    case $status in
    130 | 143) stopped ;;
    esac
    return "$status"
}
stopped() { die "stopped. Run it again to go on." 130; }

# What it prints is for whoever watches; where nobody does, it is kept for when it fails.
logged() {
    if [ -t 2 ]; then
        step '' "$@" >&2
    else
        step "$cache/install.log" "$@" || {
            tail -n 30 "$cache/install.log" >&2
            return 1
        }
    fi
}

# One start at a time prepares and builds; the kernel lets go of the lock when its holder dies, however it dies.
# Until it is let go, an interrupt is heard also where it comes while a short command runs: bash would let it pass.
lock() {
    trap stopped INT TERM HUP
    mkdir -p "$cache"
    exec 9>"$cache/lock"
    if ! flock -n 9; then
        say "Another start is preparing the same things; waiting for it."
        step '' flock 9
    fi
}
unlock() {
    exec 9>&-
    trap - INT TERM HUP
}

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

# shellcheck source=packaging/lib/system.sh
. "$project/packaging/lib/system.sh"
# shellcheck source=packaging/lib/root.sh
. "$project/packaging/lib/root.sh"
# shellcheck source=packaging/lib/build.sh
. "$project/packaging/lib/build.sh"
