#!/bin/sh
# Part of tests/prove.sh: proves one fault or variant, and reports what is wrong with it.
# usage: BUILD=DIR SLOT=N tests/prove-one.sh FILE
set -u
file=$1
slot=$BUILD/${SLOT:?}
lab=$(sed -n 's/^# in the starter of lab: *//p' "$file")
from=solution
[ -z "$lab" ] || from=$BUILD/trees/lab$lab
tree=$slot/trees/changed
proxy=$slot/changed/proxy
mkdir -p "$slot"

# fail REASON FILE: shows FILE too. It writes all at once, because another instance may be writing.
fail() {
    { echo "$file: $1" && sed 's/^/    /' "$2"; } >"$slot/fault"
    cat "$slot/fault"
    exit 1
}

"$BUILD/tools/gaps" inject "$file" "$from" "$tree" --force >"$slot/said" 2>&1 ||
    fail 'it cannot be injected' "$slot/said"
BUILD=$slot TREES=$tree tools/build.sh "$proxy" "${proxy%/*}/tables" >"$slot/said" 2>&1 ||
    fail 'it does not compile' "$slot/said"

# check OPTION...: tests the proxy that has been built. An older summary must not be taken for this one.
check() {
    rm -f "$slot/summary"
    "$BUILD/tests/check" --proxy "$proxy" --tables "${proxy%/*}/tables" \
        --source "$tree" --summary "$slot/summary" "$@" \
        >"$slot/said" 2>&1
}

case $file in
    */faults/*)
        names=$(sed -n 's/^# caught by: *//p' "$file" | tr -d ',')
        [ -n "$names" ] || fail 'it names no play that catches it' /dev/null
        own=${file%/*}
        # shellcheck disable=SC2046,SC2086 # several words
        check --lab "${own##*/lab}" $(printf -- '--test %s ' $names)
        for name in $names; do
            grep -q -s "^${name}[[:space:]]failed" "$slot/summary" ||
                fail "$name does not catch it" "$slot/said"
        done
        ;;
    *)
        # shellcheck disable=SC2046 # several words
        check $([ -z "$lab" ] || seq -f '--lab %g' 1 "$((lab - 1))") ||
            fail 'it is correct, but a play rejects it' "$slot/said"
        ;;
esac
echo "$file" >>"$BUILD/passed"
