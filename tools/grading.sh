#!/bin/sh
# Part of make grade and make class: what they build, and the program that grades.

. tools/source.sh
. tools/states.sh

# require_settings: ends with a sentence about a setting that makes no sense. That is better said before a class is
# graded than after.
require_settings() {
    require_labs "${LAB:-}"
    for file in "${POINTS:-}" "${EXTRA:-}" "${ROSTER:-}"; do
        [ -z "$file" ] || [ -e "$file" ] || {
            echo "There is no file or folder $file." >&2
            exit 2
        }
    done
    case ${LATE:-} in *[!0-9]*)
        echo "LATE is a number of minutes, and not '$LATE'." >&2
        exit 2
        ;;
    esac
}

# prepare: builds the program, the judge, and the trees that a submission is compared with: it is compiled only where
# it differs from these. BASES: what has been built for that already.
bases=${BASES:-$build/grade/bases}
prepare() {
    require_settings
    sh tools/build.sh "$build/tools/grade" "$build/tests/judge" "$build/tools/origin" "$build/tools/gaps"
    [ -z "${BASES:-}" ] || return 0
    TREES=starter
    derive_states "$build/grade/trees"
    BUILD=$build/grade sh tools/build.sh "BUILD=$build/grade" OPTIMISE='-Og -g1 -D_GLIBCXX_ASSERTIONS' "$bases"
}

# kit_files: the files of the kit that another machine needs to grade, a line for each.
kit_files() {
    {
        find Makefile LICENSE labs solution starter tools tests/check.cpp tests/faults/patterns -type f
        for part in asked box clock covered plays prove report sanitized stack support tables; do
            find "tests/$part" -type f
        done
    } | LC_ALL=C sort
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
