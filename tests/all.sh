#!/bin/sh
# Everything that must hold. `make test` runs it. It prints what it does, and `N passed, N failed` at
# the end.
set -u
top=$(pwd)
BUILD=build/test
# Without debug information a proxy compiles in two thirds of the time.
OPTIMISE=-O2
export BUILD OPTIMISE
# The kit's messages are compared in English.
unset KIT_LANG
mkdir -p "$BUILD"
# Every test makes its folders in here, so that what is left behind is noticed.
TMPDIR=$top/$BUILD/tmp
rm -rf "$TMPDIR"
mkdir -p "$TMPDIR"
export TMPDIR
passed=0 failed=0
began=$(date +%s)

say() { printf '%4ds  %s\n' "$(($(date +%s) - began))" "$*"; }

# holds 'what must hold' COMMAND...: one test. The output of the command is shown if it fails.
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

# program NAME [ARGUMENT...]: a test program that prints `N passed, N failed` at the end; its tests
# are counted.
program() {
    name=$1
    shift
    say "$name"
    status=0
    "$BUILD/tests/$name" "$@" >"$BUILD/$name.out" 2>&1 || status=$?
    count "$name" "$status"
}

# count NAME STATUS: counts the tests of a program that has ended.
count() {
    name=$1 status=$2
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

# meanwhile PRIORITY NAME COMMAND...: starts a command that runs beside what follows. PRIORITY is 0, or
# 1 to 19 (the lowest) for what only computes: tests wait most of their time, and hardly notice it. On a
# machine with other work, a command with a low priority would wait for the end of that work.
meanwhile() {
    priority=$1 name=$2
    [ -z "$busy" ] || priority=0
    shift 2
    # It runs in a process group of its own, which timeout ends when it is ended itself.
    timeout 3600 nice -n "$priority" "$@" >"$BUILD/$name.out" 2>&1 &
    echo $! >"$BUILD/$name.pid"
}

# finished NAME: waits for it, and prints its output. program_finished NAME: the same for a program,
# whose tests are counted.
finished() {
    status=0
    wait "$(cat "$BUILD/$1.pid")" || status=$?
    rm "$BUILD/$1.pid"
    cat "$BUILD/$1.out"
    return "$status"
}
program_finished() {
    status=0
    finished "$1" >/dev/null || status=$?
    count "$1" "$status"
}

end_background() {
    for file in "$BUILD"/*.pid; do
        [ ! -e "$file" ] || kill "$(cat "$file")"
    done
}
rm -f "$BUILD"/*.pid
trap end_background EXIT
trap 'exit 130' INT TERM

# The HOME of every proxy that a test starts is a folder in TMPDIR.
nothing_runs() {
    echo "$TMPDIR/" >"$BUILD/pattern"
    left=$(grep -l -a -s -F -f "$BUILD/pattern" /proc/[0-9]*/environ /proc/[0-9]*/cmdline)
    [ -z "$left" ] && return
    for file in $left; do ps -o pid,args -p "$(echo "$file" | cut -d / -f 3)"; done
    return 1
}

# Do more programs want a processor than there are? This shell is one of them.
busy=''
[ "$(cut -d ' ' -f 4 /proc/loadavg | cut -d / -f 1)" -le "$(($(nproc) + 1))" ] || busy=yes

say 'Building with g++; a warning is an error'
holds 'all but the starters compiles with g++ without a warning' env CXX=g++ WERROR=1 tools/build.sh programs
. tests/starters.sh
derive_starters
# shellcheck disable=SC2086 # several words
meanwhile 10 starters env WERROR=1 tools/build.sh $starters
sanitized=$BUILD/sanitized
meanwhile 13 sanitized env SANITIZE=address,undefined OPTIMISE='-Og -g' BUILD="$sanitized" \
    tools/build.sh "$sanitized/solution/proxy" "$sanitized/solution/tables" "$sanitized/tests/fuzz-test"
meanwhile 16 tidy tools/lint.sh cpp
meanwhile 18 poco sh tools/poco.sh
meanwhile 19 clang env CXX=clang++ WERROR=1 SYNTAX=1 BUILD=build/clang tools/build.sh all-objects

say 'Markers, starter, lint, quotes'
holds 'the markers of the gaps are in order' "$BUILD/tools/gaps" check solution
holds 'starter/ is what solution/ derives' "$BUILD/tools/gaps" drift solution starter
holds 'the mutants that are listed as harmless exist' "$BUILD/tools/gaps" mutate solution \
    "$BUILD/mutants" --harmless tests/mutants/harmless.txt
holds 'includes lead from the client to the origin and down, without a circle' \
    tests/includes.sh solution
for check in format shell links numbers translations version prose; do
    holds "make lint finds nothing: $check" tools/lint.sh "$check"
done
. tests/lint.sh
holds 'the walkthrough quotes what the code says' tools/quotes.sh --check
holds 'the pictures are what their sources draw' env DEPS=yes tools/pictures.sh --check
holds 'every sentence of the kit is translated' tools/language.sh --check
holds 'plays name gaps that exist, and patterns known mistakes and plays that exist' tests/names.sh
holds 'the page about other proxies says what is judged, and each judged play exists' tests/peers/tables.sh --check

say 'The inputs that fuzzing has found, once each'
program fuzz-test
meanwhile 0 process-test "$BUILD/tests/process-test"

program unit-test
program net-test
program steps-test
program gaps-test
program grade-test
program origin-test
program picture-test
program wire-test
program watch-test
program bench-test
program growth-test
program static-test
program harness-test
program supervisor-test
KIT_NO_NAMESPACE=1 program supervisor-test
program hostile-test
KIT_NO_LANDLOCK=1 program hostile-test
KIT_NO_NETWORK_NAMESPACE=1 program hostile-test
KIT_NO_NAMESPACE=1 program hostile-test
KIT_NO_LANDLOCK=1 program supervisor-test
# Thousands of small folders are made much faster in memory, where that is possible.
memory=$(mktemp -d /dev/shm/kit.XXXXXX 2>/dev/null || mktemp -d "$TMPDIR/model.XXXXXX")
TMPDIR=$memory
program model-test
TMPDIR=$top/$BUILD/tmp
holds 'model-test leaves no file behind' rmdir "$memory"
program cluster-test
say process-test
program_finished process-test

say 'Every play and table with the solution, and with the starter of each lab; and real programs'
meanwhile 0 plays "$BUILD/tests/check" --proxy "$BUILD/solution/proxy" --name solution \
    --tables "$BUILD/solution/tables"
holds 'the starters compile without a warning' finished starters
play_starters
# Names such as Asia/Tokyo are known only where tzdata is installed.
for zone in PST8PDT,M3.2.0,M11.1.0 JST-9 '<+1245>-12:45'; do
    TZ=$zone program check --lab 7 --proxy "$BUILD/solution/proxy" --tables "$BUILD/solution/tables" \
        --name "solution in $zone"
done
say 'The example in Python: it passes lab 1, and not lab 3'
holds 'the example in Python passes lab 1' \
    "$BUILD/tests/check" --lab 1 -- python3 tests/examples/proxy.py '{port}' '{root}' '{cache}'
holds 'the example in Python fails lab 3' sh -c \
    "$BUILD/tests/check --lab 3 -- python3 tests/examples/proxy.py '{port}' '{root}' '{cache}'
    [ \$? -eq 1 ]"
program real-test
holds 'make docs makes the site' env DEPS=yes make -s docs
program site-test
holds 'make book makes a PDF file' sh -c "make -s book && head -c 5 '$BUILD/site-book/book.pdf' | grep -q %PDF-"
holds 'the book has a title of its own' grep -a -q '/Title (The walkthrough' "$BUILD/site-book/book.pdf"
say 'Random messages through the solution, read by Python'
program differential-test
program_finished plays
judge_starters

say 'The proof of the tests'
. tests/proof.sh

say 'The plays and the real programs, with the address and undefined behaviour sanitizers'
rm -rf "$sanitized/words"
mkdir -p "$sanitized/words"
# The sanitizers write to files, for nobody may read the standard error of a child.
WRITABLE=$top/$sanitized/words
ASAN_OPTIONS=log_path=$WRITABLE/of
UBSAN_OPTIONS=$ASAN_OPTIONS
export WRITABLE ASAN_OPTIONS UBSAN_OPTIONS
holds 'the solution compiles with the sanitizers' finished sanitized
holds 'the kept inputs replay with the sanitizers' "$sanitized/tests/fuzz-test"
meanwhile 0 plays env GROWTH=16 "$BUILD/tests/check" \
    --proxy "$sanitized/solution/proxy" --tables "$sanitized/solution/tables" \
    --name 'solution with sanitizers'
PROXY_UNDER_TEST=$sanitized/solution/proxy program real-test
PROXY_UNDER_TEST=$sanitized/solution/proxy program differential-test
program_finished plays
# A process that a play kills while it searches for leaks reports that it could not search.
holds 'the sanitizers report nothing' sh -c \
    "! cat $sanitized/words/* 2>/dev/null | grep -v 'Unable to get registers from thread'"

unset WRITABLE ASAN_OPTIONS UBSAN_OPTIONS

say 'Commands and their messages'
. tests/commands.sh
. tests/student.sh
. tests/language.sh
. tests/handout.sh
. tests/grading.sh
. tests/adapters.sh
. tests/class.sh
say 'Hostile submissions'
. tests/hostile.sh
. tests/watching.sh
. tests/benching.sh
. tests/static.sh
. tests/counting.sh
. tests/fork-price.sh
. tests/growing.sh
meanwhile 0 first-hour env BASES="$BUILD/bases" sh tests/page.sh docs/instructor/first-hour.md
holds 'docs/first-hour.md shows what the commands print' sh tests/page.sh docs/first-hour.md
holds 'so does docs/instructor/first-hour.md' finished first-hour
for page in $(grep -l '^```console' docs/walkthrough/*.md); do
    holds "so does $page" sh tests/page.sh "$page"
done

say 'What clang++ and clang-tidy find'
holds 'clang++ compiles everything without a warning' finished clang
holds 'make lint finds nothing: cpp' finished tidy

say 'Nothing is left behind'
holds 'no file is left behind' sh -c "ls -A '$TMPDIR' | { ! grep . ; }"
holds 'no process is left behind' nothing_runs

say 'Done'
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
