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

# fail LINE...: ends with this message.
fail() {
    printf '%s\n' "$@" >&2
    exit 1
}
# described: the gap, its name, and its place.
field() { sh tools/places.sh "$source" | awk -F '\t' -v gap="$gap" -v n="$1" '$1 "" == gap "" { print $n }'; }
place() { field 4; }
described() { echo "gap $gap $(field 2), $(place)"; }
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
        echo "Your body of gap $gap is in $file. To get it back:"
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
        fail "The body could not be written to $file. Nothing was changed."
    }
}

reset() {
    [ "$name" != solution ] || fail 'solution/ is the reference: its gaps are not reset.'
    gap=${GAP:-}
    gap=${gap%% *}
    [ -n "$gap" ] || fail "Which gap? For example: make reset GAP=3.2$again"
    require_gap "$gap"
    what=$(described)
    prepare
    if is_blank; then
        echo "It is blank already: $what."
        return
    fi
    if [ "${YES:-}" != 1 ]; then
        [ -t 0 ] || fail "Nothing was changed: reset asks on a terminal. Without asking: make reset GAP=$gap YES=1$again"
        printf '%s' "Make this gap blank: $what? Your body is kept in $kept/. [y/N] "
        read -r answer || answer=n
        case $answer in [Yy]*) ;; *) fail 'Nothing was changed.' ;; esac
    fi
    put "$build/blank.gap"
    echo "Blank again: $what."
}

# kept_files: the bodies that are kept.
kept_files() {
    ls "$kept"/*.gap 2>/dev/null || echo "Nothing in $kept/ yet."
}

restore() {
    [ -z "${FILE:-}" ] || [ -f "$FILE" ] || fail "There is no file $FILE. make reset has kept:" \
        "$(kept_files)"
    [ -n "${FILE:-}" ] || fail "Which file? make restore FILE=...$again puts a body back that make reset has kept:" \
        "$(kept_files)"
    gap=$(sed -n 's/^[[:space:]]*\/\/ Fill in start: \([^ ]*\) .*/\1/p' "$FILE")
    head -n 1 "$FILE" | grep -q '^Gap ' || gap=''
    [ -n "$gap" ] || fail \
        "There is no gap in $FILE that make reset has kept there. It has kept:" "$(kept_files)"
    [ "$(echo "$gap" | wc -l)" -eq 1 ] || fail "There are several gaps in $FILE, and make restore puts one back." \
        'Remove the lines of the others from that file.'
    require_gap "$gap"
    prepare
    if [ "$(body <"$FILE")" = "$(present)" ]; then
        echo "The body of $FILE is in place already."
        return
    fi
    put "$FILE"
    echo "The body of $FILE is in place: $(described)."
}

case ${1:-} in restore) restore ;; *) reset ;; esac
