#!/bin/sh
# make prove: the tests are tested. Each fault in tests/faults (the reference with a known mistake
# in a gap) must be caught by the plays that it names; each variant in tests/variants (a different
# right way) must pass every play. LAB=2: the faults of that lab, and the variants of its gaps.
# usage: tests/prove.sh [FILE...]   these faults and variants alone
#
# What is a mistake, or is right, only until a later lab has something to say about it, says so:
#     # in the starter of lab: 6
# It is put into what a student has who begins lab 6, and the plays of labs 1 to 5 judge it.
#
# Two at a time, each with a tree and object files of its own: it is compiling that takes the time.
# Deadlines are short for a fault (TIME_FACTOR), so the reference must pass every play with deadlines
# as short.
set -u
BUILD=${BUILD:-build}/prove
OPTIMISE=-O0
export BUILD OPTIMISE
began=$(date +%s)

if [ $# -eq 0 ]; then
    for file in tests/faults/lab${LAB:-*}/*.gap tests/variants/*.gap; do
        case $file in
            tests/faults/*) [ -e "$file" ] ;;
            *) grep -q "Fill in start: ${LAB:-[0-9]*}\\." "$file" ;;
        esac && set -- "$@" "$file"
    done
fi

# files PATTERN FILE...: those whose names fit, by the starters that they are put into, and then by
# their gaps: so from one to the next few source files change.
files() {
    pattern=$1
    shift
    awk 'FNR == 1 { lab = 0 }
        /^# in the starter of lab: / { lab = $NF }
        /Fill in start: / && !seen[FILENAME]++ { print lab ":" $5 ":" FILENAME }' "$@" |
        grep ":$pattern" | sort -t : -k 1n,1 -k 2V | cut -d : -f 3
}

# prove WHAT: the files on standard input.
prove() {
    printf '%4ds  %s\n' "$(($(date +%s) - began))" "$1"
    xargs -r -P 2 -n 1 --process-slot-var=SLOT tests/prove-one.sh
}

tools/build.sh "$BUILD/tools/gaps" "$BUILD/tests/check" "$BUILD/tools/origin" || exit 1
rm -f "$BUILD/passed"
"$BUILD/tools/gaps" extract solution - >"$BUILD/reference.gap" || exit 1
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
