# Configuring and building with a preset. Sourced by common.sh.
# shellcheck shell=bash

# One build folder per copy of the project and preset, outside the project: it may be read-only or another user's.
build_folder() {
    printf '%s/build/%s-%s/%s' "$cache" "$(basename "$project")" \
        "$(printf '%s' "$project" | sha256sum | cut -c1-8)" "$1"
}

# build PRESET [OPTION...]: quiet while nothing is wrong. Sets $build. $targets: what to build, if not all.
targets=()
build() {
    local preset=$1
    shift
    build=$(build_folder "$preset")
    mkdir -p "$build"
    local asked
    asked="$* $(sha256sum <"$project/CMakePresets.json")"
    if [ ! -e "$build/build.ninja" ] || [ "$(cat "$build/options" 2>/dev/null)" != "$asked" ]; then
        say "Configuring ($preset) in $build"
        configure "$preset" "$@" || {
            # A configuration that was cut off can leave a damaged cache behind: begin afresh, once.
            rm -rf "$build/CMakeCache.txt" "$build/CMakeFiles"
            configure "$preset" "$@" || die "cmake did not like something; its reason stands above."
        }
        printf '%s' "$asked" >"$build/options"
    fi
    local built="$build/built${targets[*]:+ ${targets[*]}}"
    if [ -e "$build/built" ] || [ -e "$built" ]; then
        step "$build/log" become ninja -C "$build" --quiet "${targets[@]}" || build_failed
    else
        say "Building ($preset); the first time takes some minutes."
        if [ -t 2 ]; then
            NINJA_STATUS='[%f of %t, %e s] ' step '' become ninja -C "$build" "${targets[@]}" >&2 ||
                die "the build failed; the reason stands above."
        else
            step "$build/log" become ninja -C "$build" --quiet "${targets[@]}" || build_failed
        fi
        : >"$built"
    fi
}

build_failed() {
    tail -n 60 "$build/log" >&2
    die "the build failed; all of its messages are in $build/log"
}

configure() {
    local preset=$1
    shift
    step "$build/log" become cmake --preset "$preset" -S "$project" -B "$build" \
        -DCMAKE_CXX_COMPILER_LAUNCHER=ccache "$@" || {
        tail -n 40 "$build/log" >&2
        return 1
    }
}
