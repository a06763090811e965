#!/bin/sh
# Everything that must hold. `make test` runs it; it says what it does, and ends with
# `N passed, N failed`.
set -u
top=$(pwd)
BUILD=build/test
# Without debug information a proxy compiles in two thirds of the time.
OPTIMISE=-O2
export BUILD OPTIMISE
mkdir -p "$BUILD"
# Every test makes its folders in here, so what is left behind is seen.
TMPDIR=$top/$BUILD/tmp
rm -rf "$TMPDIR"
mkdir -p "$TMPDIR"
export TMPDIR
passed=0 failed=0
began=$(date +%s)

say() { printf '%4ds  %s\n' "$(($(date +%s) - began))" "$*"; }

# holds 'what must hold' COMMAND...: one test; what the command prints is shown where it fails.
holds() {
    what=$1
    shift
    if "$@" >"$BUILD/said" 2>&1; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAILED: $what"
        sed 's/^/    /' "$BUILD/said"
    fi
}

# program NAME [ARGUMENT...]: a test program that ends with `N passed, N failed`; its tests count.
program() {
    name=$1
    say "$name"
    status=0
    "$BUILD/tests/$@" >"$BUILD/$name.out" 2>&1 || status=$?
    last=$(tail -n 1 "$BUILD/$name.out")
    good=$(echo "$last" | sed -n 's/^\([0-9]*\) passed, \([0-9]*\) failed.*/\1/p')
    bad=$(echo "$last" | sed -n 's/^\([0-9]*\) passed, \([0-9]*\) failed.*/\2/p')
    passed=$((passed + ${good:-0}))
    failed=$((failed + ${bad:-0}))
    if [ "$status" -ne 0 ] || [ -z "$good" ]; then
        [ "${bad:-0}" -gt 0 ] || failed=$((failed + 1))
        echo "FAILED: $name ended with status $status"
        tail -n 60 "$BUILD/$name.out" | sed 's/^/    /'
    fi
}

# Every proxy that a test starts has a folder of its own in TMPDIR as its HOME.
nothing_runs() {
    echo "$TMPDIR/" >"$BUILD/pattern"
    left=$(grep -l -a -s -F -f "$BUILD/pattern" /proc/[0-9]*/environ /proc/[0-9]*/cmdline)
    [ -z "$left" ] && return
    for file in $left; do ps -o pid,args -p "$(echo "$file" | cut -d / -f 3)"; done
    return 1
}

say 'Building everything with g++; a warning is an error'
holds 'everything compiles with g++ without a warning' env CXX=g++ WERROR=1 tools/build.sh programs
say 'Reading everything with clang++; a warning is an error'
holds 'clang++ reads everything without a warning' \
    env CXX=clang++ WERROR=1 SYNTAX=1 BUILD=build/clang tools/build.sh all-objects

say 'Markers, starter, format, quotes'
holds 'the markers of the gaps are in order' "$BUILD/tools/gaps" check solution
holds 'starter/ is what solution/ derives' "$BUILD/tools/gaps" drift solution starter
holds 'rules do not know sockets: http/ and cache/ include nothing of net/ or proxy/' \
    sh -c '! grep -rnE "#include \"(net|proxy)/" solution/http solution/cache'
holds 'sockets do not know HTTP: net/ includes nothing of http/, cache/ or proxy/' \
    sh -c '! grep -rnE "#include \"(http|cache|proxy)/" solution/net'
holds 'the code has the format of .clang-format' tests/format.sh
holds 'the walkthrough quotes what the code says' tools/quotes.sh --check

say 'Inputs that fuzzing has found, once each'
program fuzz-test

program unit-test
program gaps-test
program origin-test
program stage-test
program keeper-test
KIT_NO_NAMESPACE=1 program keeper-test
program process-test
# Thousands of small folders are made much faster in memory, where there is such a place.
memory=$(mktemp -d /dev/shm/kit.XXXXXX 2>/dev/null || mktemp -d "$TMPDIR/model.XXXXXX")
TMPDIR=$memory
program model-test
TMPDIR=$top/$BUILD/tmp
holds 'model-test leaves no file behind' rmdir "$memory"
program cluster-test

say 'The solution passes every play'
program check --proxy "$BUILD/solution/proxy" --name solution
# Names such as Asia/Tokyo are only known where tzdata is installed.
for zone in PST8PDT,M3.2.0,M11.1.0 JST-9 '<+1245>-12:45'; do
    TZ=$zone program check --lab 7 --proxy "$BUILD/solution/proxy" --name "solution in $zone"
done
say 'The starter of each lab'
. tests/starters.sh
say 'The example in Python: lab 1, and not lab 3'
holds 'the example in Python passes lab 1' \
    "$BUILD/tests/check" --lab 1 --proxy 'python3 tests/examples/proxy.py {port} {root} {cache}'
holds 'the example in Python fails lab 3' sh -c \
    "$BUILD/tests/check --lab 3 --proxy 'python3 tests/examples/proxy.py {port} {root} {cache}'
    [ \$? -eq 1 ]"
program real-test
say 'Made-up messages through the solution, understood by Python'
program differential-test

say 'The plays and the real programs, with the address and undefined behaviour sanitizers'
rm -f build/sanitized/words.*
holds 'the solution compiles with the sanitizers' env SANITIZE=address,undefined OPTIMISE='-Og -g1' \
    BUILD=build/sanitized tools/build.sh build/sanitized/solution/proxy \
    build/sanitized/tests/fuzz-test
holds 'the kept inputs replay with the sanitizers' build/sanitized/tests/fuzz-test
GROWTH=16 program check --proxy build/sanitized/solution/proxy --name 'solution with sanitizers'
PROXY_UNDER_TEST=build/sanitized/solution/proxy program real-test
PROXY_UNDER_TEST=build/sanitized/solution/proxy program differential-test
# A process that a play kills while it looks for leaks says that it could not look.
holds 'the sanitizers say nothing' sh -c \
    "! cat build/sanitized/words.* 2>/dev/null | grep -v 'Unable to get registers from thread'"

say 'Commands and their words'
. tests/commands.sh

say 'Nothing is left behind'
holds 'no file is left behind' sh -c "ls -A '$TMPDIR' | { ! grep . ; }"
holds 'no process is left behind' nothing_runs

say 'Done'
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
