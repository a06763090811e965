#!/bin/sh
# make flake: runs every test many times, in random order, several runs at a time, so that the machine
# is busy. No test may fail once.
# usage: tests/flake.sh     In the environment: N (100 runs), LAB, SEED (of the first run), SRC
set -eu
build=${BUILD:-build}
runs=${N:-100}
seed=${SEED:-$(($(date +%s) % 1000000))}
case $runs$seed in *[!0-9]*) echo "N and SEED must be numbers, not '$runs' and '$seed'." >&2 && exit 2 ;; esac
source=${SRC:-solution}
. tools/source.sh
build_source "$source" "$build/tests/check" "$build/tools/origin" tables
folder=$build/flake
rm -rf "$folder"
mkdir -p "$folder"
set -- --proxy "$proxy" --tables "${proxy%/*}/tables" --source "$source" --name "$source"
for lab in ${LAB:-}; do set -- "$@" --lab "$lab"; done
echo "Each test runs $runs times, in an order that the seed decides: SEED=$seed"

# Four at a time for each processor: plays wait most of the time.
seq "$seed" "$((seed + runs - 1))" | xargs -P "$(($(nproc) * 4))" -I SEED \
    "$build/tests/check" "$@" --quiet --seed SEED --summary "$folder/SEED" >"$folder.log" 2>&1 || :

# A summary has a line for each test: name, outcome, points, reason.
for summary in "$folder"/*; do
    [ -f "$summary" ] || continue # no run wrote one: the last lines say why
    awk -F '\t' -v seed="${summary##*/}" '$2 != "passed" { print $1 "\t" seed "\t" $2 ": " $4 }' "$summary"
done | sort >"$folder.failures"
complete=$(find "$folder" -name '[0-9]*' -size +0 | wc -l)
awk -F '\t' '{ if ($1 != last) print $1; last = $1; print "    SEED=" $2 "  " $3 }' "$folder.failures"
failures=$(cut -f 1 "$folder.failures" | uniq | wc -l)
echo "$complete runs, $failures tests that did not always pass"
[ "$complete" -eq "$runs" ] || tail -n 3 "$folder.log"
[ "$failures" -eq 0 ] && [ "$complete" -eq "$runs" ]
