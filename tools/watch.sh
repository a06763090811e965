#!/bin/sh
# make watch: runs the tests as make check does, and again each time a source file is saved. A save while they run
# stops them. Ctrl-C ends everything.
# From the environment: LAB, GAP, TEST, SRC (see the README), BUILD.
# usage: tools/watch.sh [once]     once: only the tests, and what to do next; for this script itself
set -eu
. tools/source.sh
. tools/results.sh
. tools/saves.sh
require_labs "${LAB:-}"
find_source "${SRC:-starter}"

folder=${BUILD:-build}/$name
# check [TESTS]: tests once (only these), and leaves the exit status in `status`.
check() {
    TEST=${1:-${TEST:-}} sh tools/check.sh 7>&- &
    status=0
    wait $! 2>/dev/null || status=$? # the shell would say Terminated
}
# failed_before: a few of the tests that have failed before: the student waits for the word about these.
failed_before() {
    [ -z "${GAP:-}${TEST:-}" ] || return 0
    keep_results "$folder"
    tests_of "${LAB:-}" | awk -F '\t' 'FNR == NR { chosen[$1]; next } $2 == "failed" && $1 in chosen && ++n <= 5 { print $1 }' \
        - "$folder/results" 2>/dev/null || :
}
# has_run: the proxy has been built, and tested.
has_run() { ls "$folder"/results.*-* >/dev/null 2>&1; }

# The tests run in a session of their own, so that all their processes can be ended with one signal, also while
# the proxy is still being compiled.
if [ "${1:-}" = once ]; then
    trap 'wait; exit 130' TERM
    # With every gap filled in: all labs.
    if [ -z "${LAB:-}${GAP:-}${TEST:-}" ]; then
        LAB=$(lab_to_do)
        export LAB
    fi
    failed=$(failed_before)
    status=0
    [ -z "$failed" ] || check "$failed"
    if [ "$status" -eq 0 ]; then
        check
    elif has_run; then
        say 'These tests failed before, and still fail. The others will be run when they pass.'
    fi
    [ "$status" -ne 2 ] || echo over >&7 # no save puts a wrong LAB, GAP or TEST right
    [ "$status" -eq 2 ] || say_waiting
    exit "$status"
fi

if [ -n "${PROXY:-}" ]; then
    say 'make watch builds and tests the C++ sources in SRC; it cannot do that for PROXY. Use make check.' >&2
    exit 2
fi
tests='' watcher='' terminal=''
stop_tests() {
    [ -n "$tests" ] || return 0
    # Until it has become setsid, it is a copy of this shell, in which a signal would be lost.
    until kill -TERM "-$tests" 2>/dev/null || ! kill -0 "$tests" 2>/dev/null; do sleep 0.01; done
    wait "$tests" 2>/dev/null || :
    tests=''
}
stop() {
    trap '' INT TERM HUP
    [ -z "$terminal" ] || kill "$terminal" 2>/dev/null || :
    [ -z "$watcher" ] || kill "$watcher" 2>/dev/null || :
    stop_tests
    wait
}
trap 'stop; say_stopped; exit 0' INT TERM HUP
trap stop EXIT
end_with_terminal

at_each_save() {
    while [ "$event" != over ]; do
        [ "$event" = watching ] || say_saved
        setsid sh tools/watch.sh once </dev/null &
        tests=$!
        next_event
        stop_tests
    done
    return 1
}

follow_saves
at_each_save
