#!/bin/sh
# Checks the structure of solution/: which folder may include which, and that no files include each
# other in a cycle.
# usage: tests/includes.sh FOLDER
set -u
cd "$1" || exit 2

# From top to bottom; a folder may include the ones below it that are listed. The files outside the
# folders (Log.h and the like) are for all, and include only what is listed for `root`; but rules/ and
# http/ are pure: of these they include only BadMessage.h and FillIn.h, and so no clock and no log.
allowed='
root      http net
client    retrieval origin response store rules http net
retrieval origin response store rules http net
origin    response store rules http net
response  rules http net
store     rules http
rules     http
http
net
'

# Each line: the folder and the file that includes, the folder and the file that is included.
find . -name '*.h' -o -name '*.cpp' | sed 's|^\./||' | xargs grep -H '^#include "' |
    sed 's|^\([^:]*\):#include "\([^"]*\)".*|\1 \2|' |
    awk '{
        for (i = 1; i <= 2; ++i) folder[i] = $i ~ /\// ? substr($i, 1, index($i, "/") - 1) : "root"
        print folder[1], $1, folder[2], $2
    }' >"${TMPDIR:-/tmp}/includes.$$"
trap 'rm -f "${TMPDIR:-/tmp}/includes.$$"' EXIT

echo "$allowed" | awk '
    FNR == NR { for (i = 2; i <= NF; ++i) may[$1, $i] = 1; next }
    ($1 == "rules" || $1 == "http") && $3 == "root" && $4 != "BadMessage.h" && $4 != "FillIn.h" {
        print $2 " must not include " $4 ": " $1 "/ is pure"
        bad = 1
    }
    $1 == $3 || $3 == "root" || $2 == "main.cpp" { next }
    !(($1, $3) in may) { print $2 " must not include " $4 ": " $1 "/ is below " $3 "/"; bad = 1 }
    END { exit bad }' - "${TMPDIR:-/tmp}/includes.$$" || exit 1

# tsort(1) names the files of a cycle. A .cpp includes its own header, but no file includes a .cpp.
cycle=$(awk '{ print $2, $4 }' "${TMPDIR:-/tmp}/includes.$$" | tsort 2>&1 >/dev/null) || {
    echo "These files include each other in a cycle:"
    echo "$cycle" | sed 's/^tsort: [^:]*: *//'
    exit 1
}
