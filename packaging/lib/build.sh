# Configuring and building with a preset. Sourced after system.sh.
# shellcheck shell=bash

# One build folder per copy of the project and preset, outside the project: it may be read-only or another user's.
build_folder() {
    printf '%s/build/%s-%s/%s' "$cache" "$(basename "$project")" \
        "$(printf '%s' "$project" | sha256sum | cut -c1-8)" "$1"
}

# build PRESET [OPTION...]: quiet while nothing is wrong. Sets $build.
build() {
    local preset=$1
    shift
    build=$(build_folder "$preset")
    mkdir -p "$build"
    local asked="$*"
    if [ ! -e "$build/build.ninja" ] || [ "$(cat "$build/options" 2>/dev/null)" != "$asked" ]; then
        say "Configuring ($preset) in $build"
        configure "$preset" "$@" || {
            # A configuration that was cut off can leave a damaged cache behind: begin afresh, once.
            rm -rf "$build"
            mkdir -p "$build"
            configure "$preset" "$@" || die "cmake did not like something; its reason stands above."
        }
        printf '%s' "$asked" >"$build/options"
    fi
    step become ninja -C "$build" ${jobs:+-j "$jobs"} >"$build/log" 2>&1 || {
        tail -n 60 "$build/log" >&2
        die "the build failed; all of its messages are in $build/log"
    }
}

configure() {
    local preset=$1
    shift
    step become cmake --preset "$preset" -S "$project" -B "$build" \
        -DCMAKE_CXX_COMPILER_LAUNCHER=ccache "$@" >"$build/log" 2>&1 || {
        tail -n 40 "$build/log" >&2
        return 1
    }
}
