#!/bin/sh
# make growth: measures how the cost of a request of the reference depends on what may grow: idle connections, stored
# entries, bodies and variants (tools/growth). Prints tables, and writes growth.json and growth.svg into build/growth.
# usage: tools/growth.sh     In the environment: QUICK=1, IDLE and ENTRIES (numbers), BODY (MB), BUILD
set -eu
build=${BUILD:-build}
. tools/source.sh
. tools/load.sh
require_flags QUICK
require_wrk 'make growth'

sh tools/build.sh "$build/solution/proxy" "$build/tools/growth"
out=$build/growth
set -- --out "$out" --proxy "$build/solution/proxy"
[ -z "${QUICK:-}" ] || set -- "$@" --round 400 --entries 10000
[ -z "${IDLE:-}" ] || set -- "$@" --idle "$IDLE"
[ -z "${ENTRIES:-}" ] || set -- "$@" --entries "$ENTRIES"
[ -z "${BODY:-}" ] || set -- "$@" --body "$BODY"
prefer_memory 3000000
echo "The caches are in ${TMPDIR:-/tmp}."
mkdir -p "$out"
exec "$build/tools/growth" "$@"
