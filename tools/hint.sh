#!/bin/sh
# make hint: shows one more level of the hints for a gap each time it is asked. build/hints/3.2 is the level that
# was shown last. In another language (KIT_LANG) it shows the hints' translation, if there is one.
# From the environment: GAP; without it LAB, the first blank gap of which is meant; SRC, BUILD.
set -eu
. tools/source.sh
find_source "${SRC:-starter}"

[ -n "${GAP:-}" ] || [ -z "${LAB:-}" ] || require_lab "$LAB"
gap=${GAP:-$(first_blank)}
gap=${gap%% *}
if [ -z "$gap" ]; then
    ! say_missing || exit 0
    if [ -n "${LAB:-}" ]; then
        say 'No gap of lab %1 is blank in %2.' "$LAB" "$source"
    else
        say 'No gap is blank in %1.' "$source"
    fi
    say 'To see the hints for one of them: %1' "make hint GAP=$(in_order |
        awk -F '\t' -v lab="${LAB:-1}" 'lab "" == $5 || lab "" == int($1) "" { print $1; exit }')"
    exit
fi
require_gap "$gap"

english=$(echo "labs/$(printf '%02d' "${gap%%.*}")"-*/hints.md)
hints=$(in_language "$english")

# render FROM TO: these levels of the hints for `gap`, as text.
render() {
    awk -v gap="$gap" -v from="$1" -v to="$2" '
        /^## / { on = $2 "" == gap ""; level = 0 }
        /^<details>/ && on { inside = ++level >= from && level <= to }
        !inside { next }
        /^<\/details>/ { print ""; inside = 0; next }
        /^<details>/ { gsub(/<[^>]*>/, "") }
        { print }' "$hints" | filled
}
levels() { render 1 99 | grep -c '^[0-9]\. '; }

all=$(levels)
seen=${BUILD:-build}/hints/$gap
mkdir -p "${seen%/*}"
next=1
[ ! -e "$seen" ] || next=$(($(cat "$seen") + 1))
if [ "$(field 3)" = blank ]; then
    say 'Gap %1 %2, %3' "$gap" "$(field 2)" "$(field 4)"
else
    say 'Gap %1 %2, %3 (filled in)' "$gap" "$(field 2)" "$(field 4)"
fi
say_untranslated "$english"
echo
if [ "$next" -gt "$all" ]; then
    render 1 "$all"
    say 'These are all the hints for gap %1. There are no more.' "$gap"
    exit
fi
render "$next" "$next"
echo "$next" >"$seen"
more="make hint GAP=$gap$again"
case $((all - next)) in
0) say 'This was the last hint. To see all %1 again: %2' "$all" "$more" ;;
1) say 'There is one more hint. Try again first; then: %1' "$more" ;;
*) say 'There are %1 more hints. Try again first; then: %2' "$((all - next))" "$more" ;;
esac
