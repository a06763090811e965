#!/bin/sh
# make gradescope: packs the autograder of an assignment, as tools/adapters/gradescope/README.md says.
# From the environment: LAB, POINTS, EXTRA, MINUTES and BUILD (tools/adapters/pack.sh), OUT (the file, instead of one in
# build/gradescope).
set -eu
. tools/adapters/pack.sh
require_assignment
out=${OUT:-$build/gradescope/autograder-lab$(echo "$LAB" | tr -s ' ' '-').zip}
case $out in
*.zip) ;;
*)
    echo "OUT is the name of a .zip file, and not '$out'." >&2
    exit 2
    ;;
esac
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
mkdir "$place/zip"
pack_kit "$place/zip/kit.tar.gz"
pack_decisions "$place/zip"
for file in setup.sh run_autograder trouble.json; do cp "tools/adapters/gradescope/$file" "$place/zip/"; done
(cd "$place/zip" && zip -q -X -r ../autograder.zip .)
mkdir -p "$(dirname "$out")"
mv "$place/autograder.zip" "$out"
echo "Packed: $out ($(($(wc -c <"$out") / 1024)) KB). The autograder gives $(most) points. It contains the reference and"
echo 'the hidden tests: give it to nobody but Gradescope.'
