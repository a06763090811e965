#!/bin/sh
# make class: grades all submissions in a folder, several at a time, and makes the files of the class. What has been
# graded already is not graded again, so it may be interrupted at any moment.
# From the environment: SUBMISSIONS (the folder), JOBS (how many at a time), OUT (for the results, instead of
# build/class), ROSTER (a file with a student on each line); LAB, POINTS, EXTRA and LATE as for make grade; BUILD.
set -eu
build=${BUILD:-build}
if [ ! -d "${SUBMISSIONS:-}" ]; then
    echo "SUBMISSIONS is the folder of all submissions, and '${SUBMISSIONS:-}' is no folder." >&2
    exit 2
fi
out=${OUT:-$build/class}
. tools/grading.sh
prepare
mkdir -p "$out"
# Most of the time, the plays wait.
jobs=${JOBS:-$(($(nproc) * 3))}
bar=''
[ ! -t 2 ] || bar=--bar
find "$SUBMISSIONS" -mindepth 1 -maxdepth 1 ! -name '.*' -print0 | LC_ALL=C sort -z >"$out/submissions"
status=0
options >"$out/options"
xargs -d '\n' <"$out/options" sh -c '
    list=$1 out=$2 jobs=$3 bar=$4
    shift 4
    exec parallel --will-cite -0 -j "$jobs" $bar --joblog "$out/jobs" --arg-file "$list" "$@" --into "$out" --' sh \
    "$out/submissions" "$out" "$jobs" "$bar" || status=$?
"$build/tools/grade" --collect "$out" ${ROSTER:+--roster "$ROSTER"}
if [ "$status" -ne 0 ]; then
    echo "Not all submissions were graded, and that is not their fault. Run make class again: it grades only these." >&2
    exit 1
fi
