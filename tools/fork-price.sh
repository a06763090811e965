#!/bin/sh
# make price-of-a-fork: measures what it costs a server on this machine to have a process for each connection
# (tools/forkprice). Prints tables, and writes fork-price.json and fork-price.svg into build/fork-price.
# usage: tools/fork-price.sh     In the environment: QUICK=1, BUILD
set -eu
build=${BUILD:-build}
. tools/source.sh
require_flags QUICK

sh tools/build.sh "$build/tools/fork-price" "$build/tools/floor-plain" "$build/tools/floor"
out=$build/fork-price
set -- --out "$out" --server "plain=$build/tools/floor-plain" --server "poco=$build/tools/floor"
# Debian has the standard libraries as archives, but not Poco.
if sh tools/build.sh "$build/tools/floor-static" >/dev/null 2>&1; then
    set -- "$@" --server "static=$build/tools/floor-static"
else
    echo "The server cannot be linked statically here; $build/build.log says why."
fi
[ -z "${QUICK:-}" ] || set -- "$@" --rounds 3 --round 500
mkdir -p "$out"
exec "$build/tools/fork-price" "$@"
