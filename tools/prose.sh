#!/bin/sh
# Reads the kit's prose and names file:line of each phrase that tools/prose.rules advises against,
# with the phrase to use instead. Prose is the text of .md files, the comments of code and scripts,
# and the titles and comments of plays, tables, faults and variants; code, drawings and quotations of code
# are left out.
# usage: tools/prose.sh [FILE...]       without files: the whole tree
# A place that is right as it is has a line in tools/prose.allow.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
[ $# -gt 0 ] || {
    cd "$here/.."
    # Only files that still exist: one that has just been removed may still be in the index.
    set -- $(git ls-files -co --exclude-standard -- '*.md' '*.h' '*.cpp' '*.sh' '*.py' '*.play' '*.table' \
        '*.gap' '*.mk' Makefile .ci .github .devcontainer tools/hooks | grep -v '^starter/' |
        while read -r file; do [ ! -e "$file" ] || echo "$file"; done)
}
exec awk -v rules="$here/prose.rules" -v allowances="$here/prose.allow" \
    -f "$here/prose.awk" -- "$@"
