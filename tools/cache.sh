#!/bin/sh
# make cache: shows what is in the cache folder of a proxy: that of make run, or CACHE. Nothing is changed.
# docs/architecture.md, "The cache on disk", has the format of the files.
set -eu
build=${BUILD:-build}
cache=${CACHE:-$build/run/cache}
here=$(cd "$(dirname "$0")" && pwd)
if [ ! -d "$cache" ]; then
    echo "There is no folder $cache. Is make run running? make cache CACHE=folder shows another proxy's." >&2
    exit 1
fi
if [ ! -e "$cache/CACHEDIR.TAG" ]; then
    echo "$cache is not the cache of a proxy: there is no CACHEDIR.TAG in it." >&2
    exit 1
fi
# A line for each file: name, size, inode, time of the last use. Only names that the store gives.
cd "$cache"
{
    find . -maxdepth 1 -type f ! -name '*[!0-9a-f]*' -printf 'stored %f %s %i %T@\n'
    find incoming -type f ! -name '*[!A-Za-z0-9]*' -printf 'incoming %f %s\n' 2>/dev/null || :
    find fetches -type f ! -name '*[!0-9a-f]*' -printf 'fetch %f\n' 2>/dev/null || :
} | LC_ALL=C awk -v now="$(date +%s)" -v folder="$cache" -f "$here/cache.awk"
