#!/bin/sh
# make prove: tests the tests. Builds the trees whose changes are proved, and lets the program prove
# (tests/prove) do the rest. The trees are the reference, and the starter of each lab: a fault is proved
# in the state of the student who makes it, with later labs blank.
# usage: tests/prove.sh [OPTION]... [FILE]...   LAB=2: as --lab 2; MATRIX=1: as --matrix (build/tests/prove --help)
set -eu
build=${BUILD:-build}
tools/build.sh "$build/tools/gaps" "$build/tools/origin" "$build/tests/check" "$build/tests/prove"
TREES=''
. tools/states.sh
derive_states "$build/prove/trees"
# Thousands of small files are made and removed faster in memory.
if [ -z "${TMPDIR:-}" ] && [ -w /dev/shm ] && [ "$(df -Pk /dev/shm | awk 'END { print $4 }')" -gt 2000000 ]; then
    export TMPDIR=/dev/shm
fi
# Compiling takes most of the time, so nothing is optimised.
BUILD=$build/prove OPTIMISE=-O0 tools/build.sh "$build/prove/bases"
exec "$build/tests/prove" --trees "$build/prove" ${LAB:+--lab "$LAB"} ${MATRIX:+--matrix} "$@"
