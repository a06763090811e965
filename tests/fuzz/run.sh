#!/bin/sh
# Fuzzes each target for some seconds, beginning with its corpus, and adds to the corpus every input
# that reaches new code.
# usage: SECONDS_EACH=600 tests/fuzz/run.sh [TARGET]...
set -eu
seconds=${SECONDS_EACH:-600}
build=${BUILD:-build/fuzz}
mkdir -p "$build"
echo 'int LLVMFuzzerTestOneInput() { return 0; }' >"$build/probe.c"
if ! clang -fsanitize=fuzzer,address -o "$build/probe" "$build/probe.c" 2>/dev/null; then
    echo 'This clang has no libFuzzer. Install it: apt-get install clang libclang-rt-dev' >&2
    exit 1
fi
env BUILD="$build" CXX=clang++ SANITIZE=fuzzer-no-link,address,undefined OPTIMISE=-O1 HARNESS=-O1 \
    tools/build.sh "$build/tests/fuzzer" "$build/tests/fuzz-test"
pack=$build/tests/fuzz-test
status=0
# shellcheck disable=SC2048 # each target is one word
for target in ${*:-$("$pack" targets)}; do
    corpus=tests/fuzz/corpus/$target.txt
    work=$build/$target
    rm -rf "$work"
    mkdir -p "$work/grown"
    "$pack" unpack "$corpus" "$work/kept"
    echo "Fuzzing $target for $seconds seconds; its log is $build/$target/log"
    FUZZ_TARGET=$target
    export FUZZ_TARGET
    if ! "$build/tests/fuzzer" -max_total_time="$seconds" -timeout=5 -max_len=10000 \
        -use_value_profile=1 -dict=tests/fuzz/words.dict -print_final_stats=1 \
        -artifact_prefix="$work/found-" "$work/grown" "$work/kept" >"$work/log" 2>&1; then
        status=1
        grep -a -m 1 -E 'Property violated|ERROR: ' "$work/log"
        echo "The input: $(ls "$work"/found-*)"
        continue
    fi
    grep -a 'number_of_executed_units' "$work/log"
    grep -a ' cov: ' "$work/log" | tail -n 1
    # The merge keeps the inputs that reach code that no other input reaches.
    "$build/tests/fuzzer" -merge=1 -use_counters=0 "$work/kept" "$work/grown" >>"$work/log" 2>&1
    "$pack" pack "$work/kept" "$corpus"
done
exit $status
