#!/bin/sh
# make autolab: makes the folder of an assessment, as tools/adapters/autolab/README.md says.
# From the environment: LAB, POINTS, EXTRA, MINUTES and BUILD (tools/adapters/pack.sh), OUT (the folder, instead of one in
# build/autolab).
set -eu
. tools/adapters/pack.sh
require_assignment
out=${OUT:-$build/autolab/caching-proxy-lab$(echo "$LAB" | tr -s ' ' '-')}
name=$(basename "$out")
if ! echo "$name" | grep -q -x '[A-Za-z][A-Za-z0-9_-]*'; then
    echo "OUT is a folder, and Autolab names the assessment after it: letters, digits, - and _, with a letter first, and not '$name'." >&2
    exit 2
fi
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
mkdir "$place/decisions"
pack_decisions "$place/decisions"
cp tools/adapters/autolab/grade.sh "$place/decisions/"
mkdir -p "$out/image"
tar --owner=0 --group=0 --numeric-owner -C "$place" -c -f "$out/autograde.tar" decisions
cp tools/adapters/autolab/autograde-Makefile "$out/"
pack_kit "$out/image/kit.tar.gz"
cp tools/adapters/autolab/Dockerfile "$out/image/"
{
    sed "s/{name}/$name/g; s/{labs}/$LAB/; s/{seconds}/$((MINUTES * 60))/" tools/adapters/autolab/assessment.yml
    echo "$worth" | while read -r lab points; do
        printf -- '- name: %s\n  description: ""\n  max_score: %s.0\n  optional: false\n' "$lab" "$points"
    done
} >"$out/$name.yml"
echo "Made: $out. It gives $(most) points. The image in it contains the reference, and autograde.tar the hidden tests."
echo "First: docker build -t caching_proxy $out/image"
