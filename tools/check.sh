#!/bin/sh
# make check: builds the proxy and the test harness, and runs the plays of the labs.
# From the environment: LAB, TEST, SRC, PROXY (see the README), BUILD.
set -eu
build=${BUILD:-build}
source=${SRC:-starter}
set --
again=''
[ -z "${SRC:-}" ] || again=" SRC=$SRC"
if [ -n "${PROXY:-}" ]; then
    tools/build.sh "$build/tests/check" "$build/tools/origin"
    set -- --proxy "$PROXY"
    again=" PROXY='$PROXY'"
else
    if [ ! -d "$source" ]; then
        echo "There is no folder $source. SRC names the folder of a proxy's sources: starter or solution." >&2
        exit 2
    fi
    tools/build.sh "$build/$source/proxy" "$build/tests/check" "$build/tools/origin"
    set -- --proxy "$build/$source/proxy" --name "$source" --source "$source"
fi
for lab in ${LAB:-}; do set -- "$@" --lab "$lab"; done
for test in ${TEST:-}; do set -- "$@" --test "$test"; done
[ -z "$again" ] || set -- "$@" --again "$again"
exec "$build/tests/check" "$@"
