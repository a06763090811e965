#!/bin/sh
# Prints the version of the kit. It is defined only in Version.h of the reference, from which that of the starter
# is derived.
set -eu
cd "$(dirname "$0")/.."
header=solution/Version.h
[ -e "$header" ] || header=starter/Version.h
version=$(sed -n 's/.*version = "\([0-9][0-9.]*\)";.*/\1/p' "$header")
[ -n "$version" ] || {
    echo "$header names no version." >&2
    exit 1
}
echo "$version"
