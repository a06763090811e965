#!/bin/sh
# make similarity: compares the bodies of the gaps of all submissions in a folder, each with each, and lists the pairs
# that are most alike. Dolos does that: it compares the structure, so other names and other spaces change nothing. It
# is installed at the first time, from npm.
# From the environment: SUBMISSIONS (the folder), LAB (only gaps of these labs), OUT (instead of build/similarity), BUILD.
set -eu
build=${BUILD:-build}
if [ ! -d "${SUBMISSIONS:-}" ]; then
    echo "SUBMISSIONS is the folder of all submissions, and '${SUBMISSIONS:-}' is no folder." >&2
    exit 2
fi
. tools/npm.sh
npm_package @dodona/dolos-lib 3.5.1 'similarity ...'
. tools/grading.sh
prepare
out=${OUT:-$build/similarity}
rm -rf "$out"
mkdir -p "$out/bodies"
find "$SUBMISSIONS" -mindepth 1 -maxdepth 1 ! -name '.*' -print0 | LC_ALL=C sort -z >"$out/submissions"
under='xargs -0 -n 1'
graded --bodies "$out/bodies" <"$out/submissions"
cp tools/similarity.mjs "$npm/"
node "$npm/similarity.mjs" "$out/bodies" >"$out/pairs.csv"
echo "The pairs that are most alike (all are in $out/pairs.csv):"
head -n 11 "$out/pairs.csv"
