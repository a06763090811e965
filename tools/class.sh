#!/bin/sh
# make class: grades all submissions in a folder, several at a time, and makes the files of the class. A submission
# that has been graded already is not graded again, so it may be interrupted at any moment.
# From the environment: SUBMISSIONS (the folder), JOBS (how many at a time), OUT (for the results, instead of
# build/class), ROSTER (a file with a student on each line); LAB, TEST, POINTS, EXTRA, LATE and BUILD as for make grade.
set -eu
build=${BUILD:-build}
if [ ! -d "${SUBMISSIONS:-}" ]; then
    echo "SUBMISSIONS is the folder of all submissions, and '${SUBMISSIONS:-}' is no folder." >&2
    exit 2
fi
. tools/grading.sh
prepare
out=${OUT:-$build/class}
mkdir -p "$out"
find "$SUBMISSIONS" -mindepth 1 -maxdepth 1 ! -name '.*' -print0 | LC_ALL=C sort -z >"$out/submissions"
# Most of the time, the plays wait.
under="parallel --will-cite -0 -q -j ${JOBS:-$(($(nproc) * 2))}"
[ ! -t 2 ] || under="$under --bar"
status=0
graded --into "$out" <"$out/submissions" || status=$?
"$build/tools/grade" --collect "$out" ${ROSTER:+--roster "$ROSTER"}
if [ "$status" -ne 0 ]; then
    echo 'Not all submissions were graded, and that is not their fault. Run make class again: it grades only these.' >&2
    exit 1
fi
