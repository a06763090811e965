#!/bin/sh
# make fault: shows a known mistake (tests/faults) and plays the tests that catch it. The labs after the mistake's are
# blank, as they are for a student who makes it.
# From the environment: NAME (lab3/write-in-place), TEST (instead of the tests that catch it), LADDER, BUILD.
set -eu
build=${BUILD:-build}
name=${NAME:-}
name=${name#tests/faults/} name=${name%.gap}
file=tests/faults/$name.gap
if [ ! -f "$file" ]; then
    [ -z "$name" ] || printf "There is no known mistake '%s'. " "$NAME" >&2
    echo "NAME is a file in tests/faults, as in: make fault NAME=lab3/write-in-place" >&2
    [ -z "$name" ] || find tests/faults -name "*${name##*/}*.gap" | sed 's|^tests/faults/|    |; s|\.gap$||' | sort | head -n 12 >&2
    exit 2
fi
# about WORDS: what the line `# WORDS: ...` of the file says.
about() { sed -n "s/^# $1: *//p" "$file"; }
caught=$(about 'caught by' | sed 's/, */ /g')
# The first lab that is blank: the one after those of the mistake and of the tests.
last=$(printf '%s\n' "$name" "$caught" | grep -o 'lab[0-9]*/' | tr -d 'lab/' | sort -n | tail -n 1)
state=$(about 'in the starter of lab')
state=${state:-$((last + 1))}

# Only files that differ are written, so two are compiled: that of the last mistake, and of this one.
tree=$build/fault/lab$state
sh tools/build.sh "$build/tools/gaps"
"$build/tools/gaps" derive solution "$tree" --lab "$state" >/dev/null
"$build/tools/gaps" inject "$file" "$tree" "$tree" --force >/dev/null

sed -n '1s/^# //p' "$file"
seen=$(about 'seen in')
[ -z "$seen" ] || echo "Seen in $seen submissions."
sed '/^#/d' "$file"
echo
export SRC="$tree" TEST="${TEST:-$caught}"
unset LAB GAP PROXY
status=0
sh tools/check.sh || status=$?
# That they fail is as it should be.
case $status in
1) exit 0 ;;
0) echo 'These tests do not see the mistake.' && exit 1 ;;
*) exit "$status" ;;
esac
