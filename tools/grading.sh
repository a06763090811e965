#!/bin/sh
# Part of make grade and make class: what they build, and the program that grades.

. tools/source.sh
. tools/states.sh

# prepare: builds the program, the judge, and the trees that a submission is compared with: it is compiled only where
# it differs from these. BASES: what has been built for that already.
bases=${BASES:-$build/grade/bases}
prepare() {
    require_labs "${LAB:-}"
    sh tools/build.sh "$build/tools/grade" "$build/tests/judge" "$build/tools/origin" "$build/tools/gaps"
    [ -z "${BASES:-}" ] || return 0
    TREES=starter
    derive_states "$build/grade/trees"
    BUILD=$build/grade sh tools/build.sh "BUILD=$build/grade" OPTIMISE='-Og -g1 -D_GLIBCXX_ASSERTIONS' "$bases"
}

# graded WORD...: runs the program with these words and the options that the environment asks for. `under`: the words
# of a command that runs it; empty: none.
under=''
graded() {
    set -- "$build/tools/grade" --bases "$bases" --judge "$(pwd)/$build/tests/judge" --build "$build" \
        ${POINTS:+--points "$POINTS"} ${EXTRA:+--extra "$EXTRA"} ${LATE:+--late "$LATE"} "$@"
    # shellcheck disable=SC2086 # several words
    [ -n "${LAB:-}" ] || LAB=$(printf '%s\n' ${TEST:-} | sed -n 's|^lab\([0-9]*\)/.*|\1|p' | sort -u)
    for lab in ${LAB:-}; do set -- "$@" --lab "$lab"; done
    for test in ${TEST:-}; do set -- "$@" --test "$test"; done
    $under "$@"
}
