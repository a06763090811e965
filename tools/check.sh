#!/bin/sh
# make check, make play: builds the proxy and the test harness, and runs the plays of the labs.
# From the environment: LAB, TEST, GAP, SRC, PROXY, SANITIZED (see the README), BUILD; PLAY=1: plays
# one test slowly, STEP=1: with a key for each step, DEBUG=1: with the proxy in gdb;
# REPORT=1: also writes a report in files.
set -eu
build=${BUILD:-build}
source=${SRC:-starter}
. tools/source.sh
require_flags SANITIZED STEP DEBUG
case ${LADDER:-words} in words) ;; *)
    say "LADDER must be words, or left out, not '%1'." "$LADDER" >&2
    exit 2
    ;;
esac
require_labs "${LAB:-}"
# in_debugger: PROXY becomes the command that starts the proxy in gdb, on this terminal.
in_debugger() {
    terminal=$(tty) || {
        say 'DEBUG=1 needs a terminal, on which the debugger runs.' >&2
        exit 2
    }
    command -v gdb >/dev/null || {
        say 'gdb is not installed. On Debian and Ubuntu: apt-get install gdb' >&2
        exit 2
    }
    # In the debugger, nothing is too slow. It needs the process ids of the machine.
    export TIME_FACTOR=1000 KIT_NO_NAMESPACE=1 WRITABLE="$terminal:/proc"
    PROXY="sh tools/debug.sh $terminal $proxy"
}
if [ -n "${PROXY:-}" ]; then
    require_words "$PROXY"
    sh tools/build.sh "$build/tests/check" "$build/tools/origin"
    set -- --name "$PROXY" --again " PROXY=$(quoted "$PROXY")"
else
    if [ -n "${SANITIZED:-}" ]; then
        # Sanitizers keep memory for a while that the proxy has given back.
        export GROWTH=16
        again="$again SANITIZED=1"
    fi
    build_source "$source" "$build/tests/check" "$build/tools/origin" tables || {
        # Everything but the program for the tables?
        sh tools/build.sh "$proxy" "$build/tests/check" "$build/tools/origin" >/dev/null 2>&1 || exit 1
        rm -f "${proxy%/*}/tables"
        echo
        say 'Without this program, which calls your functions, the tables are not judged.'
        say 'Have you changed a declaration in a header? Compare the headers in %1 with those that you were given.' "$source"
        echo
    }
    set -- --tables "${proxy%/*}/tables" --name "$source" --source "$source"
    if [ -n "${DEBUG:-}" ]; then in_debugger; else set -- "$@" --proxy "$proxy"; fi
    [ -z "$again" ] || set -- "$@" --again "$again"
    . tools/results.sh
    # Those of sanitized runs count, too.
    mkdir -p "$build/$name"
    keep_results "$build/$name"
    set -- "$@" --summary "$(new_results "$build/$name" "$source")"
fi
if [ -n "${PLAY:-}" ]; then
    if [ -z "${TEST:-}" ]; then
        say 'TEST names the play, as in: make play TEST=lab1/serves-a-text-file' >&2
        exit 2
    fi
    set -- "$@" --live ${STEP:+--step}
fi
[ -z "${REPORT:-}" ] || set -- "$@" --report "$build/${name:-other}/report"
rm -rf "$build/${name:-other}/logs"
set -- "$@" --logs "$build/${name:-other}/logs"
set -f
for lab in ${LAB:-}; do set -- "$@" --lab "$lab"; done
for gap in ${GAP:-}; do set -- "$@" --gap "$gap"; done
for test in ${TEST:-}; do set -- "$@" --test "$test"; done
set +f
[ -z "${PROXY:-}" ] || eval "set -- \"\$@\" -- $PROXY"
exec "$build/tests/check" "$@"
