#!/bin/sh
# make reset: makes a gap blank again, and keeps the body that was in it in a file. make restore: puts such a
# file's body back.
# usage: tools/reset.sh [restore]
# From the environment: GAP, YES=1 (reset does not ask), FILE (for restore), SRC, BUILD, and KEPT, the folder for
# bodies. It is not in build/, so make clean leaves it alone.
set -eu
. tools/source.sh
require_flags YES
find_source "${SRC:-starter}"
build=${BUILD:-build}
kept=${KEPT:-kept}
gaps=$build/tools/gaps

# fail TEXT [PART...]: ends with this message.
fail() {
    say "$@" >&2
    exit 1
}
# described: the gap, its name, and its place.
place() { field 4; }
described() {
    say 'gap %1 %2, %3' "$gap" "$(field 2)" "$(place)"
}
# body: the gap with its markers, out of the text of all bodies.
body() {
    awk -v gap="$gap" '
        { sub(/\r$/, "") }
        /^[ \t]*\/\/ Fill in start: / { on = $5 "" == gap "" }
        on
        /^[ \t]*\/\/ Fill in end: / { on = 0 }'
}
# present: what the gap contains now, in the same form.
present() { body <"$build/present.gap"; }
# put FILE: makes the body in it that of the gap, with the line ends of the source file, and keeps the present one.
# --force, because the file is changed in place.
put() {
    keep
    end=''
    ! grep -q "$(printf '\r')\$" "$(place | sed 's/:[0-9]*$//')" || end='\r'
    body <"$1" | sed "s/\$/$end/" >"$build/new.gap"
    "$gaps" inject "$build/new.gap" "$source" "$source" --gap "$gap" --force >/dev/null || {
        rm -f "$file"
        fail 'Nothing was changed.'
    }
    [ -z "$file" ] || {
        say 'Your body of gap %1 is in %2. To get it back:' "$gap" "$file"
        echo "  make restore FILE=$(quoted "$file")$again"
    }
}

# prepare: makes what this needs: the tool, and the bodies of blank gaps.
prepare() {
    sh tools/build.sh "$gaps"
    # A hand-out has a copy of the starter, and no reference to derive it from.
    blank=original
    if [ ! -d "$blank" ]; then
        blank=$build/blank
        "$gaps" derive solution "$blank" >/dev/null
    fi
    "$gaps" extract "$blank" "$build/blank.gap" >/dev/null
    "$gaps" extract "$source" "$build/present.gap" >/dev/null || fail 'Nothing was changed.'
}
# A body that still calls fillIn may have other lines, which are work too.
is_blank() { [ "$(present)" = "$(body <"$build/blank.gap")" ]; }

# keep: writes the body of the gap to a new file in `kept` (`file`), unless the gap is blank.
keep() {
    file=''
    ! is_blank || return 0
    mkdir -p "$kept"
    file=$kept/$gap-$(date +%Y%m%d-%H%M%S).gap
    while [ -e "$file" ]; do file=${file%.gap}b.gap; done
    { echo "Gap $gap as it was in $source." && echo && present; } >"$file"
    grep -q "Fill in end: $gap" "$file" || {
        rm -f "$file"
        fail 'The body could not be written to %1. Nothing was changed.' "$file"
    }
}

reset() {
    [ "$name" != solution ] || fail 'solution/ is the reference: its gaps are not reset.'
    gap=${GAP:-}
    gap=${gap%% *}
    [ -n "$gap" ] || fail 'Which gap? For example: %1' "make reset GAP=3.2$again"
    require_gap "$gap"
    what=$(described)
    prepare
    if is_blank; then
        say 'It is blank already: %1.' "$what"
        return
    fi
    if [ "${YES:-}" != 1 ]; then
        [ -t 0 ] || fail 'Nothing was changed: reset asks on a terminal. Without asking: %1' "make reset GAP=$gap YES=1$again"
        printf '%s ' "$(say 'Make this gap blank: %1? Your body is kept in %2/. [y/N]' "$what" "$kept")"
        read -r answer || answer=n
        case $answer in [Yy]*) ;; *) fail 'Nothing was changed.' ;; esac
    fi
    put "$build/blank.gap"
    say 'Blank again: %1.' "$what"
}

# fail_with_kept TEXT [PART...]: ends with this message, and a list of the bodies that are kept.
fail_with_kept() {
    {
        say "$@"
        say 'make reset has kept:'
        ls "$kept"/*.gap 2>/dev/null || say 'Nothing in %1/ yet.' "$kept"
    } >&2
    exit 1
}

restore() {
    [ -z "${FILE:-}" ] || [ -f "$FILE" ] || fail_with_kept 'There is no file %1.' "$FILE"
    [ -n "${FILE:-}" ] ||
        fail_with_kept 'Which file? This puts a body back that make reset has kept: %1' "make restore FILE=...$again"
    gap=$(sed -n 's/^[[:space:]]*\/\/ Fill in start: \([^ ]*\) .*/\1/p' "$FILE")
    head -n 1 "$FILE" | grep -q '^Gap ' || gap=''
    [ -n "$gap" ] || fail_with_kept 'There is no gap in %1 that make reset has kept there.' "$FILE"
    [ "$(echo "$gap" | wc -l)" -eq 1 ] ||
        fail 'There are several gaps in %1, and make restore puts one back. Remove the lines of the others from it.' "$FILE"
    require_gap "$gap"
    prepare
    if [ "$(body <"$FILE")" = "$(present)" ]; then
        say 'The body of %1 is in place already.' "$FILE"
        return
    fi
    put "$FILE"
    say 'The body of %1 is in place: %2.' "$FILE" "$(described)"
}

case ${1:-} in restore) restore ;; *) reset ;; esac
