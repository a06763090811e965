#!/bin/sh
# Part of make grade and make class: what they build, and the program that grades.

# prepare: builds the program, the judge, and the reference and the starter: a submission is compiled only where it
# differs from these.
prepare() {
    sh tools/build.sh "$build/tools/grade" "$build/tests/check" "$build/tools/origin"
    TREES=starter BUILD=$build/grade sh tools/build.sh "BUILD=$build/grade" \
        OPTIMISE='-Og -g1 -D_GLIBCXX_ASSERTIONS' "$build/grade/bases"
}

# graded WORD...: runs the program with these words and the options that the environment asks for. `under`: the words
# of a command that runs it; empty: none.
under=''
graded() {
    set -- "$build/tools/grade" --bases "$build/grade/bases" --judge "$(pwd)/$build/tests/check" --build "$build" \
        ${POINTS:+--points "$POINTS"} ${EXTRA:+--extra "$EXTRA"} ${LATE:+--late "$LATE"} "$@"
    for lab in ${LAB:-}; do set -- "$@" --lab "$lab"; done
    $under "$@"
}
