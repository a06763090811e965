#!/bin/sh
# make update: takes over the student's work from an older copy of the kit: the bodies of the gaps, by their numbers,
# and the papers. The older copy is not changed, and nothing in this one is lost: it is moved to kept/ first.
# From the environment: FROM (the folder of the older copy), BUILD.
set -eu
. tools/language/say.sh
require_language
build=${BUILD:-build}
from=${FROM:-}
fail() {
    say "$@" >&2
    exit 2
}
[ -n "$from" ] || fail 'From which copy? For example: %1' 'make update FROM=../caching-proxy-lab-0.9.0'
[ -d "$from/starter" ] || fail 'There is no folder %1. FROM is the folder of an older copy of the kit.' "$from/starter"
[ "$(cd "$from" && pwd -P)" != "$(pwd -P)" ] || fail 'FROM is this copy of the kit itself. It must be the older one.'
sh tools/build.sh "$build/tools/gaps"

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
# The older starter as it was given: what differs from it is the student's.
against=''
for given in original solution; do
    [ -n "$against" ] || [ ! -e "$from/$given/main.cpp" ] || against=$from/$given
done
# This starter as it was given. The kit itself has no original/: there, a body that is here stays, unless the older copy
# has one for the same gap.
given=starter
[ ! -d original ] || given=original
"$build/tools/gaps" carry "$from/starter" "$given" "$place/starter" ${against:+--against "$against"} >"$place/said" || {
    cat "$place/said"
    fail 'Nothing was changed.'
}

backup=kept/before-update-$(date +%Y%m%d-%H%M%S)
while [ -e "$backup" ]; do backup=${backup}b; done
mkdir -p "$backup"
cp -R starter "$backup/starter"
[ ! -e "$place/starter/carried-over.txt" ] || mv "$place/starter/carried-over.txt" "$backup/"
(cd "$place/starter" && find . -type f -print) | while read -r file; do
    cmp -s "$place/starter/$file" "starter/$file" && continue
    mkdir -p "$(dirname "starter/$file")"
    cp "$place/starter/$file" "starter/$file.new"
    mv "starter/$file.new" "starter/$file"
done
for paper in write-up.md predictions.md; do
    [ ! -e "$from/$paper" ] || [ -e "$paper" ] || cp "$from/$paper" "$paper"
done
[ ! -d "$from/kept" ] || cp -R "$from/kept" "$backup/kept"

sed '$d' "$place/said"
if [ -n "$against" ]; then
    # A contract is the comment above a declaration.
    (cd "$given" && find . -name '*.h' -print) | sed 's|^\./||' | LC_ALL=C sort | while read -r header; do
        cmp -s "$given/$header" "$against/$header" || echo "$header"
    done >"$place/changed"
    if [ -s "$place/changed" ]; then
        say 'These headers have changed. Read the comments above what you have filled in:'
        sed 's|^|  starter/|' "$place/changed"
    fi
fi
[ ! -e "$backup/carried-over.txt" ] || say 'The bodies of gaps that no longer exist are in %1.' "$backup/carried-over.txt"
say 'The starter as it was before is in %1. The older copy is as it was. Now: %2' "$backup" 'make check'
