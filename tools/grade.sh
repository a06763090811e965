#!/bin/sh
# make grade: grades a submission.
# From the environment: SUBMISSION (a folder, a .tar.gz or a .zip), LAB (by default, the labs in which it has filled
# a gap), OUT (a folder, instead of one named after the submission in build/grades), BUILD.
set -eu
build=${BUILD:-build}
if [ -z "${SUBMISSION:-}" ]; then
    echo 'Which submission? For example: make grade SUBMISSION=submission-20261129-212325.tar.gz' >&2
    exit 2
fi
name=${SUBMISSION##*/}
out=${OUT:-$build/grades/${name%.tar.gz}}
sh tools/build.sh "$build/tools/grade" "$build/tests/check" "$build/tools/origin"
# The reference and the starter: a submission is compiled only where it differs from them.
TREES=starter BUILD=$build/grade sh tools/build.sh "BUILD=$build/grade" OPTIMISE='-Og -g1 -D_GLIBCXX_ASSERTIONS' \
    "$build/grade/bases"
set -- --bases "$build/grade/bases" --judge "$(pwd)/$build/tests/check" --build "$build" --out "$out"
for lab in ${LAB:-}; do set -- "$@" --lab "$lab"; done
"$build/tools/grade" "$@" "$SUBMISSION"
echo "The results are in $out."
