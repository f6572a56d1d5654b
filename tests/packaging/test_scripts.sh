#!/bin/bash
# What the scripts of packaging/ decide, and that they can be stopped. Installs, builds and mounts nothing.
set -euo pipefail
source=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
scratch=$(realpath "$(mktemp -d)")
trap 'rm -rf "$scratch"' EXIT
export HOME=$scratch XDG_CACHE_HOME=$scratch/cache
unset CERTWIZARD_WHERE DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM
# shellcheck source=packaging/lib/common.sh
. "$source/packaging/lib/common.sh"

failed=0
is() { # is WHAT WANTED GOT
    [ "$2" != "$3" ] || return 0
    printf 'FAILED: %s\n  wanted: %s\n  got:    %s\n' "$1" "$2" "$3" >&2
    failed=1
}

# where_to_work, for systems as they describe themselves
on() { # on WANTED LINES
    printf '%b\n' "$2" >"$scratch/os-release"
    is "where to work on $2" "$1" "$(os_release=$scratch/os-release && where_to_work)"
}
on here 'ID=debian\nVERSION_ID="13"'
on here 'ID=debian\nVERSION_ID="14"'
on here 'ID=debian\nVERSION_CODENAME=forky'
on root 'ID=debian\nVERSION_ID="12"'
on root 'ID=debian\nVERSION_ID="9"'
on here 'ID=ubuntu\nVERSION_ID="25.04"\nID_LIKE=debian'
on here 'ID=ubuntu\nVERSION_ID="26.04"\nID_LIKE=debian'
on root 'ID=ubuntu\nVERSION_ID="24.10"\nID_LIKE=debian'
on root 'ID=ubuntu\nVERSION_ID="24.04"\nID_LIKE=debian'
on root 'ID=linuxmint\nVERSION_ID="22"\nID_LIKE="ubuntu debian"'
on root 'ID=raspbian\nVERSION_ID="12"\nID_LIKE=debian'
on elsewhere 'ID=fedora\nVERSION_ID=42'
on elsewhere 'ID=opensuse-leap\nID_LIKE="suse opensuse"'
is "where to work on a system that does not say what it is" elsewhere \
    "$(os_release=$scratch/none && where_to_work)"

# folders_of: what has to be seen in the root
mkdir -p "$scratch/a/b" "$scratch/c"
touch "$scratch/a/b/x.config"
ln -s ../a/b/x.config "$scratch/c/link"
ln -s a "$scratch/d"
cd "$scratch/c"
is "the folder of an absolute path" "$scratch/a/b" "$(folders_of "$scratch/a/b/x.config")"
is "the folder of an option's value" "$scratch/a/b" "$(folders_of --config="$scratch/a/b/x.config")"
is "the folder of a relative path" "$scratch/a/b" "$(folders_of ../a/b/x.config)"
is "the folder of a file that is to be made" "$scratch/a/b" "$(folders_of ../a/b/new.config)"
is "a folder" "$scratch/a/b" "$(folders_of ../a/b)"
is "a way through a folder that is a link" "$scratch/a/b" "$(folders_of ../d/b/x.config)"
is "a link, and what it leads to" "$scratch/a/b
$scratch/c" "$(folders_of link)"
is "a file at the very top" / "$(folders_of /certwizard-no-such-file)"
is "what is no path" '' "$(folders_of '' --site "/no such folder/at all/x")"
cd "$scratch"

# The wizard's refusals come before anything is installed or built.
refused() { # refused PART-OF-SENTENCE ARGUMENT...
    local part=$1 said status=0
    shift
    said=$("$source/packaging/run" "$@" 2>&1 >/dev/null) || status=$?
    is "packaging/run $* ends with" 2 "$status"
    case $said in *"$part"*) ;; *) is "packaging/run $* says" "$part" "$said" ;; esac
    is "packaging/run $* made" '' "$(ls -A "$XDG_CACHE_HOME" 2>/dev/null)"
}
refused 'needs the name of a file' --config
refused 'is a folder' --config "$scratch/a"
refused 'there is no file' "--config=$scratch/a/none.config"
refused 'no display here' --config "$scratch/a/b/x.config"
refused 'there is no file' --config "$scratch/a/b/x.config" --answers none.json

# A step ends with its script, however that ends, and the script says so itself, not into the step's log.
mkdir -p "$cache"
cat >"$scratch/long" <<'LONG'
. "$1/packaging/lib/common.sh"
work() { as_root_while_here bash -c 'echo $$ >"$1"; exec sleep 60' _ "$HOME/pid"; }
as_root() { "$@"; }
id() { echo 0; }
step "$HOME/log" work
LONG
for signal in TERM INT KILL; do
    rm -f "$scratch/pid"
    # In the background a script would not hear INT.
    (
        trap - INT
        exec bash "$scratch/long" "$source"
    ) 2>"$scratch/said" &
    script=$!
    for _ in {1..100}; do
        [ ! -s "$scratch/pid" ] || break
        sleep 0.1
    done
    kill -"$signal" "$script"
    status=0
    wait "$script" 2>/dev/null || status=$?
    for _ in {1..100}; do
        kill -0 "$(cat "$scratch/pid")" 2>/dev/null || break
        sleep 0.1
    done
    is "the step of a script that gets $signal" ended \
        "$(kill -0 "$(cat "$scratch/pid")" 2>/dev/null && echo "goes on" || echo ended)"
    [ "$signal" != KILL ] || continue
    is "the exit code of a script that gets $signal" 130 "$status"
    is "the words of a script that gets $signal" "long: stopped. Run it again to go on." "$(cat "$scratch/said")"
done

# An interrupt between the steps, and while another start holds the lock
cat >"$scratch/between" <<'BETWEEN'
. "$1/packaging/lib/common.sh"
lock
sleep 2
echo "went on" >&2
BETWEEN
interrupted() { # interrupted WHAT
    local status=0
    (
        trap - INT
        exec bash "$scratch/between" "$source"
    ) 2>"$scratch/said" &
    sleep 1
    kill -"$2" $!
    wait $! 2>/dev/null || status=$?
    is "the exit code of a script that gets $2 $1" 130 "$status"
    is "the words of a script that gets $2 $1" "between: stopped. Run it again to go on." "$(tail -n 1 "$scratch/said")"
}
interrupted "between two steps" INT
exec {other}>"$cache/lock"
flock "$other"
interrupted "while it waits" TERM

exit "$failed"
