#!/bin/sh
# make prove: tests the tests. Each fault in tests/faults (the reference with a known mistake in a gap)
# must be caught by the plays that it names; each variant in tests/variants (a different correct
# solution) must pass every play. LAB=2: the faults of that lab, and the variants of its gaps.
# usage: tests/prove.sh [FILE...]   only these faults and variants
#
# A fault or variant that is one only until a later lab changes the requirements has a line like
#     # in the starter of lab: 6
# It is injected into the starter of lab 6, and judged by the plays of labs 1 to 5.
#
# Two run at a time, each with its own tree and object files, because compiling takes most of the time.
# Deadlines are short for a fault (TIME_FACTOR), so the reference must pass every play with deadlines
# as short.
set -u
BUILD=${BUILD:-build}/prove
OPTIMISE=-O0
export BUILD OPTIMISE
began=$(date +%s)

if [ $# -eq 0 ]; then
    # shellcheck disable=SC2231 # the * of LAB must stay one
    for file in tests/faults/lab${LAB:-*}/*.gap tests/variants/*.gap; do
        case $file in
            tests/faults/*) [ -e "$file" ] ;;
            *) grep -q "Fill in start: ${LAB:-[0-9]*}\\." "$file" ;;
        esac && set -- "$@" "$file"
    done
fi

# files PATTERN FILE...: those whose names match, sorted by the starter that they belong to and by gap,
# so that few source files change from one to the next.
files() {
    pattern=$1
    shift
    awk 'FNR == 1 { lab = 0 }
        /^# in the starter of lab: / { lab = $NF }
        /Fill in start: / && !seen[FILENAME]++ { print lab ":" $5 ":" FILENAME }' "$@" |
        grep ":$pattern" | sort -t : -k 1n,1 -k 2V | cut -d : -f 3
}

# prove TITLE: proves the files on standard input.
prove() {
    printf '%4ds  %s\n' "$(($(date +%s) - began))" "$1"
    xargs -r -P 2 -n 1 --process-slot-var=SLOT tests/prove-one.sh
}

tools/build.sh "$BUILD/tools/gaps" "$BUILD/tests/check" "$BUILD/tools/origin" || exit 1
rm -f "$BUILD/passed"
"$BUILD/tools/gaps" extract solution - >"$BUILD/reference.gap" || exit 1
# shellcheck disable=SC2013 # words, not lines
for lab in $(sed -n 's/^# in the starter of lab: *//p' "$@" | sort -u); do
    "$BUILD/tools/gaps" derive solution "$BUILD/trees/lab$lab" --lab "$lab" || exit 1
done

export TIME_FACTOR=0.2
printf '%s\n' "$BUILD/reference.gap" "$BUILD/reference.gap" | prove 'The reference passes, twice'
files tests/faults/ "$@" | prove 'Faults are caught'
unset TIME_FACTOR
files tests/variants/ "$@" | prove 'Variants pass'

passed=$(grep -c . "$BUILD/passed")
printf '%4ds  Done\n' "$(($(date +%s) - began))"
echo "$passed passed, $(($# + 2 - passed)) failed"
[ "$passed" -eq "$(($# + 2))" ]
