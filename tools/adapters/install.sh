#!/bin/sh
# Makes a machine ready to grade, as root: installs the packages, and compiles everything ahead, so that a run compiles
# only what a student has changed. BUILD, BASES: as for make grade.
set -eu
cd "$(dirname "$0")/../.."
command -v make >/dev/null || {
    apt-get update
    apt-get install -y --no-install-recommends make
}
DEPS=yes sh tools/deps.sh grade
# Ubuntu 22.04 has a compiler that is too old, and a later one beside it.
if [ -z "${CXX:-}" ] && [ "$(g++ -dumpversion | cut -d . -f 1)" -lt 12 ]; then
    apt-get install -y --no-install-recommends g++-12
    CXX=g++-12
    export CXX
fi
# A container sees all processors of its machine, and may have little of its memory.
export MAKEFLAGS=-j2
build=${BUILD:-build}
. tools/grading.sh
prepare
status=0
rung=$("$build/tests/judge" --rung) || status=$?
[ "$status" -le 1 ] || exit "$status"
echo "This machine keeps proxies apart by: $rung"
[ "$status" -eq 0 ] || echo 'That is too little, so the judge will judge nothing here.'
