#!/bin/sh
# Prints the version of the kit. It is defined only in solution/Version.h.
set -eu
version=$(sed -n 's/.*version = "\([0-9][0-9.]*\)";.*/\1/p' "$(dirname "$0")/../solution/Version.h")
[ -n "$version" ] || {
    echo 'solution/Version.h names no version.' >&2
    exit 1
}
echo "$version"
