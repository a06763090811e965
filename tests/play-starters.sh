#!/bin/sh
# Part of tests/starters.sh: runs the plays with the starters of these labs, those of the lab itself and
# those of earlier labs. Their outcomes are in $BUILD/labN.summary.
# usage: BUILD=DIR tests/play-starters.sh LAB...
set -u
for lab; do
    proxy=$BUILD/lab$lab/proxy tree=$BUILD/trees/lab$lab
    [ "$lab" -gt 1 ] || proxy=$BUILD/starter/proxy tree=starter
    # An older summary must not be taken for this run's.
    rm -f "$BUILD/lab$lab.summary" "$BUILD/lab$lab.earlier"
    # Most of these plays cannot pass, so their deadlines are short.
    TIME_FACTOR=0.2 "$BUILD/tests/check" --proxy "$proxy" --tables "${proxy%/*}/tables" --source "$tree" --lab "$lab" \
        --summary "$BUILD/lab$lab.summary"
    [ "$lab" -gt 1 ] || continue
    # shellcheck disable=SC2046 # several words
    "$BUILD/tests/check" --proxy "$proxy" --tables "${proxy%/*}/tables" --source "$tree" \
        $(seq -f '--lab %g' 1 "$((lab - 1))") --summary "$BUILD/lab$lab.earlier"
    cat "$BUILD/lab$lab.earlier" >>"$BUILD/lab$lab.summary"
done
