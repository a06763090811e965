#!/bin/sh
# make reset: makes a gap blank again, and keeps the body that was in it in a file. make restore: puts such a
# file's body back.
# usage: tools/reset.sh [restore]
# From the environment: GAP, YES=1 (reset does not ask), FILE (for restore), SRC, BUILD, and KEPT, the folder for
# bodies. It is not in build/, so make clean leaves it alone.
set -eu
. tools/source.sh
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
described() {
    sh tools/places.sh "$source" | awk -F '\t' -v gap="$gap" '$1 "" == gap "" { print "gap " $1 " " $2 ", " $4 }'
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
present() { "$gaps" extract "$source" - | body; }
# put FILE: makes the body in it that of the gap. --force, because the file is changed in place.
put() { "$gaps" inject "$1" "$source" "$source" --gap "$gap" --force >/dev/null; }

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
}
# A body that still calls fillIn may have other lines, which are work too.
is_blank() { [ "$(present)" = "$(body <"$build/blank.gap")" ]; }

# keep: writes the body of the gap to a new file in `kept`, unless the gap is blank.
keep() {
    ! is_blank || return 0
    mkdir -p "$kept"
    file=$kept/$gap-$(date +%Y%m%d-%H%M%S).gap
    while [ -e "$file" ]; do file=${file%.gap}b.gap; done
    { echo "Gap $gap as it was in $source." && echo && present; } >"$file"
    grep -q "Fill in end: $gap" "$file" || fail "The body could not be written to $file. Nothing was changed."
    echo "Your body of gap $gap is in $file. To get it back:"
    echo "  make restore FILE=$(quoted "$file")$again"
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
    keep
    put "$build/blank.gap"
    echo "Blank again: $what."
}

restore() {
    [ -f "${FILE:-}" ] || fail "Which file? make restore FILE=...$again puts a body back that make reset has kept:" \
        "$(ls "$kept"/*.gap 2>/dev/null || echo "There are none in $kept/ yet.")"
    gap=$(sed -n 's/^[[:space:]]*\/\/ Fill in start: \([^ ]*\) .*/\1/p' "$FILE" | head -n 1)
    [ -n "$gap" ] || fail "There is no gap in $FILE."
    require_gap "$gap"
    prepare
    if [ "$(body <"$FILE")" = "$(present)" ]; then
        echo "The body of $FILE is in place already."
        return
    fi
    keep
    put "$FILE"
    echo "The body of $FILE is in place: $(described)."
}

case ${1:-} in restore) restore ;; *) reset ;; esac
