#!/bin/sh
# Part of make grade and make class: what they build, and the words of the program that grades.

# prepare: builds the program, the judge, and the reference and the starter: a submission is compiled only where it
# differs from these.
prepare() {
    sh tools/build.sh "$build/tools/grade" "$build/tests/check" "$build/tools/origin"
    TREES=starter BUILD=$build/grade sh tools/build.sh "BUILD=$build/grade" \
        OPTIMISE='-Og -g1 -D_GLIBCXX_ASSERTIONS' "$build/grade/bases"
}

# options: the program and its options, one on each line.
options() {
    printf '%s\n' "$build/tools/grade" --bases "$build/grade/bases" --judge "$(pwd)/$build/tests/check" --build "$build"
    for lab in ${LAB:-}; do printf '%s\n' --lab "$lab"; done
    [ -z "${POINTS:-}" ] || printf '%s\n' --points "$POINTS"
    [ -z "${EXTRA:-}" ] || printf '%s\n' --extra "$EXTRA"
    [ -z "${LATE:-}" ] || printf '%s\n' --late "$LATE"
}
