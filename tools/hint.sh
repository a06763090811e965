#!/bin/sh
# make hint: shows one more level of the hints for a gap each time it is asked. build/hints/3.2 is the level that
# was shown last.
# From the environment: GAP; without it LAB, the first blank gap of which is meant; SRC, BUILD.
set -eu
. tools/source.sh
find_source "${SRC:-starter}"

[ -n "${GAP:-}" ] || [ -z "${LAB:-}" ] || require_lab "$LAB"
gap=${GAP:-$(first_blank)}
gap=${gap%% *}
if [ -z "$gap" ]; then
    say_missing ||
        echo "No gap${LAB:+ of lab $LAB} is blank in $source. To see the hints for one of them: make hint GAP=$(in_order |
            awk -F '\t' -v lab="${LAB:-1}" 'lab "" == $5 || lab "" == int($1) "" { print $1; exit }')"
    exit
fi
require_gap "$gap"

# render FROM TO: these levels of the hints for `gap`, as text.
render() {
    cat labs/*/hints.md | awk -v gap="$gap" -v from="$1" -v to="$2" '
        /^## / { on = $2 "" == gap ""; level = 0 }
        /^<details>/ && on { inside = ++level >= from && level <= to }
        !inside { next }
        /^<\/details>/ { print ""; inside = 0; next }
        /^<details>/ { gsub(/<[^>]*>/, "") }
        { print }' | awk -f tools/fill.awk
}
levels() { render 1 99 | grep -c '^[0-9]\. '; }

all=$(levels)
seen=${BUILD:-build}/hints/$gap
mkdir -p "${seen%/*}"
next=1
[ ! -e "$seen" ] || next=$(($(cat "$seen") + 1))
sh tools/places.sh "$source" | awk -F '\t' -v gap="$gap" \
    '$1 "" == gap "" { print "Gap " $1 " " $2 ", " $4 ($3 == "blank" ? "" : " (filled in)") "\n" }'
if [ "$next" -gt "$all" ]; then
    render 1 "$all"
    echo "These are all the hints for gap $gap. There are no more."
    exit
fi
render "$next" "$next"
echo "$next" >"$seen"
case $((all - next)) in
0) echo "This was the last hint. To see all $all again: make hint GAP=$gap$again" ;;
1) echo "There is one more hint. Try again first; then: make hint GAP=$gap$again" ;;
*) echo "There are $((all - next)) more hints. Try again first; then: make hint GAP=$gap$again" ;;
esac
