#!/bin/sh
# make check: builds the proxy and the test harness, and runs the plays of the labs.
# From the environment: LAB, TEST, SRC, PROXY (see the README), BUILD.
set -eu
build=${BUILD:-build}
source=${SRC:-starter}
if [ -n "${PROXY:-}" ]; then
    # sh splits PROXY into words, as it splits a command line.
    if ! sh -n -c "set -- $PROXY" 2>/dev/null; then
        echo "sh cannot split PROXY into words: $PROXY" >&2
        exit 2
    fi
    tools/build.sh "$build/tests/check" "$build/tools/origin"
    # People paste this after `make check`: ' would end a quoted text for sh, and $ is special for
    # make.
    quoted=$(printf '%s\n' "$PROXY" | sed "s/'/'\\\\''/g; s/\\$/\$\$/g")
    set -- --name "$PROXY" --again " PROXY='$quoted'"
else
    if [ ! -d "$source" ]; then
        echo "There is no folder $source. SRC names the folder of a proxy's sources: starter or solution." >&2
        exit 2
    fi
    tools/build.sh "$build/$source/proxy" "$build/tests/check" "$build/tools/origin"
    set -- --proxy "$build/$source/proxy" --name "$source" --source "$source"
    [ -z "${SRC:-}" ] || set -- "$@" --again " SRC=$SRC"
fi
for lab in ${LAB:-}; do set -- "$@" --lab "$lab"; done
for test in ${TEST:-}; do set -- "$@" --test "$test"; done
[ -z "${PROXY:-}" ] || eval "set -- \"\$@\" -- $PROXY"
exec "$build/tests/check" "$@"
