#!/bin/sh
# make prove: the tests are tested. Each fault in tests/faults (the reference with a known mistake
# in one gap) must be caught by the plays that it names; each variant in tests/variants (a different
# right way) must pass every play of the labs. LAB=2: only that lab's. It takes some minutes.
set -u
BUILD=build/prove
export BUILD
OPTIMISE=-O0
export OPTIMISE
tree=$BUILD/trees/changed
caught=0 missed=0

tools/build.sh "$BUILD/tools/gaps" "$BUILD/tests/check" "$BUILD/tools/origin" || exit 1

# proxy FILE: builds the reference with the gap bodies of FILE.
proxy() {
    "$BUILD/tools/gaps" inject "$1" solution "$tree" --force >"$BUILD/said" 2>&1 &&
        TREES=$tree tools/build.sh "$BUILD/changed/proxy" >"$BUILD/said" 2>&1 && return
    miss "$1" 'it does not compile'
    sed 's/^/    /' "$BUILD/said"
    return 1
}

miss() {
    missed=$((missed + 1))
    echo "$1: $2"
}

for fault in tests/faults/lab${LAB:-*}/*.gap; do
    lab=${fault#tests/faults/lab}
    lab=${lab%%/*}
    proxy "$fault" || continue
    # An older summary must not be taken for this fault's.
    rm -f "$BUILD/summary"
    "$BUILD/tests/check" --proxy "$BUILD/changed/proxy" --lab "$lab" --summary "$BUILD/summary" \
        >"$BUILD/out" 2>&1
    names=$(sed -n 's/^# caught by: *//p' "$fault" | tr -d ',')
    [ -n "$names" ] || miss "$fault" 'it names no play that catches it'
    for name in $names; do
        if grep -q -s "^$name[[:space:]]failed" "$BUILD/summary"; then
            caught=$((caught + 1))
        else
            miss "$fault" "$name does not catch it"
        fi
    done
done
for variant in tests/variants/*.gap; do
    [ -e "$variant" ] || continue
    proxy "$variant" || continue
    if "$BUILD/tests/check" --proxy "$BUILD/changed/proxy" >"$BUILD/out" 2>&1; then
        caught=$((caught + 1))
    else
        miss "$variant" 'it is right, and a play rejects it:'
        sed 's/^/    /' "$BUILD/out"
    fi
done
echo "$caught passed, $missed failed"
[ "$missed" -eq 0 ]
