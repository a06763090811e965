#!/bin/sh
# make grade: grades a submission.
# From the environment: SUBMISSION (a folder, a .tar.gz or a .zip), LAB (by default, the labs in which it has filled
# a gap), TEST (only these tests), OUT (a folder, instead of one named after the submission in build/grades), POINTS (a
# table of points), EXTRA (a folder with plays of the instructor's own), LATE (minutes), BUILD.
set -eu
build=${BUILD:-build}
if [ -z "${SUBMISSION:-}" ]; then
    echo 'Which submission? For example: make grade SUBMISSION=submission-20261129-212325.tar.gz' >&2
    exit 2
fi
if [ ! -e "$SUBMISSION" ]; then
    echo "There is no file or folder $SUBMISSION." >&2
    exit 2
fi
. tools/grading.sh
prepare
out=${OUT:-$build/grades/$(basename "$SUBMISSION")}
graded --out "$out" "$SUBMISSION"
echo "The results are in $out."
