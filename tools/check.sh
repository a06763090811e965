#!/bin/sh
# make check: builds the proxy and the test harness, and runs the plays of the labs.
# From the environment: LAB, TEST, GAP, SRC, PROXY (see the README), BUILD.
set -eu
build=${BUILD:-build}
source=${SRC:-starter}
. tools/source.sh
if [ -n "${PROXY:-}" ]; then
    # sh splits PROXY into words, as it splits a command line.
    if ! sh -n -c "set -- $PROXY" 2>/dev/null; then
        echo "sh cannot split PROXY into words: $PROXY" >&2
        exit 2
    fi
    sh tools/build.sh "$build/tests/check" "$build/tools/origin"
    set -- --name "$PROXY" --again " PROXY=$(quoted "$PROXY")"
else
    build_source "$source" "$build/tests/check" "$build/tools/origin" tables || {
        # Everything but the program for the tables?
        sh tools/build.sh "$proxy" "$build/tests/check" "$build/tools/origin" >/dev/null 2>&1 || exit 1
        rm -f "${proxy%/*}/tables"
        echo
        echo "Without this program, which calls your functions, the tables are not judged. Have you changed a"
        echo "declaration in a header? Compare the headers in $source with those that you were given."
        echo
    }
    set -- --proxy "$proxy" --tables "${proxy%/*}/tables" --name "$source" --source "$source"
    [ -z "$again" ] || set -- "$@" --again "$again"
    . tools/results.sh
    keep_results "${proxy%/*}"
    set -- "$@" --summary "$(new_results "${proxy%/*}" "$source")"
fi
for lab in ${LAB:-}; do set -- "$@" --lab "$lab"; done
for gap in ${GAP:-}; do set -- "$@" --gap "$gap"; done
for test in ${TEST:-}; do set -- "$@" --test "$test"; done
[ -z "${PROXY:-}" ] || eval "set -- \"\$@\" -- $PROXY"
exec "$build/tests/check" "$@"
