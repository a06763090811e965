#!/bin/sh
# make coverage: which lines and branches of the reference the plays and tables execute, and whether
# there is a reason for each that they do not. The page for a browser is build/coverage/index.html.
# usage: tests/coverage.sh     In the environment: LAB
set -eu
build=${BUILD:-build}/coverage
tools/build.sh "${BUILD:-build}/tests/check" "${BUILD:-build}/tools/origin"
COVERAGE=1 OPTIMISE='-O0 -g' BUILD=$build tools/build.sh "$build/solution/proxy" "$build/solution/tables"
find "$build" -name '*.gcda' -delete

set -- --proxy "$build/solution/proxy" --tables "$build/solution/tables" --source solution --name solution
for lab in ${LAB:-}; do set -- "$@" --lab "$lab"; done
# Each process of the proxy adds its counts to files beside the object files.
status=0
WRITABLE=$(pwd)/$build "${BUILD:-build}/tests/check" "$@" --quiet || status=$?

gcovr --root . --filter solution/ --exclude-throw-branches \
    --exclude-unreachable-branches --html-details "$build/index.html" --txt "$build/coverage.txt" \
    --xml-pretty --xml "$build/coverage.xml" "$build/solution/obj"
echo "The lines and branches: $build/index.html, $build/coverage.txt"
# The reasons are for what no play of any lab executes.
[ -n "${LAB:-}" ] ||
    awk -f tests/covered/report.awk tests/covered/reasons.txt "$build/coverage.xml" || status=1
exit "$status"
