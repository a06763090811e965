#!/bin/sh
# Prints the gaps of a proxy's sources in the order of their numbers, a line for each: number, name, `blank` or
# `filled`, and file:line, with tabs between them. A blank gap calls fillIn or fallBack
# (tests/support/GapPlaces.cpp). A gap whose start has no end, or the other way round, is left out.
# usage: tools/places.sh FOLDER
find -H "${1%/}" -mindepth 1 -name '.*' -prune -o -type f \( -name '*.cpp' -o -name '*.h' \) -exec awk '
    FNR == 1 { gap = "" }
    { sub(/\r$/, "") }
    /^[ \t]*\/\/ Fill in start: [0-9]+\.[0-9]+ / {
        state = "filled"
        gap = $5
        name = $6
        place = FILENAME ":" FNR
    }
    /^[ \t]*(fillIn|fallBack)\("/ { state = "blank" }
    /^[ \t]*\/\/ Fill in end: / {
        if (gap != "" && $5 "" == gap "")
            print gap "\t" name "\t" state "\t" place
        gap = ""
    }
' {} + | LC_ALL=C sort -u -t . -k 1,1n -k 2,2n
