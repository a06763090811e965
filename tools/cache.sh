#!/bin/sh
# make cache: shows what is in the cache folder of a proxy: that of make run, or CACHE. Nothing is changed.
# docs/architecture.md, "The cache on disk", has the format of the files.
set -eu
. tools/language/say.sh
require_language
build=${BUILD:-build}
cache=${CACHE:-$build/run/cache}
top=$(pwd)
if [ ! -d "$cache" ]; then
    say "There is no folder %1. Is make run running? make cache CACHE=folder shows another proxy's." "$cache" >&2
    exit 1
fi
if [ ! -e "$cache/CACHEDIR.TAG" ]; then
    say '%1 is not the cache of a proxy: there is no CACHEDIR.TAG in it.' "$cache" >&2
    exit 1
fi
# A line for each file: name, size, inode, time of the last use. Only names that the store gives.
cd "$cache"
{
    find . -maxdepth 1 -type f ! -name '*[!0-9a-f]*' -printf 'stored %f %s %i %T@\n'
    find incoming -type f ! -name '*[!A-Za-z0-9]*' -printf 'incoming %f %s\n' 2>/dev/null || :
    find fetches -type f ! -name '*[!0-9a-f]*' -printf 'fetch %f\n' 2>/dev/null || :
} | LC_ALL=C awk -v now="$(date +%s)" -v folder="$cache" -v kit="$top/" -f "$top/tools/language/said.awk" \
    -f "$top/tools/language/columns.awk" -f "$top/tools/cache.awk"
