#!/bin/sh
# Checks names. Each play names a gap (`gap 3.2 mayBeStored`), and each gap that a play or table names exists. A
# gap that an optional play is about costs no points. Each line of tests/faults/patterns (which plays each fault fails; `make prove
# MATRIX=1` writes it) is about a fault of tests/faults, and about plays and tables that exist.
set -eu
{
    grep -rhoE '// Fill in start: .*' solution | sed 's|// Fill in start: |gap |'
    find tests/plays tests/tables \( -name '*.play' -o -name '*.table' \) -exec awk '
        FNR == 1 && file { print "file", file, gaps + 0 }
        FNR == 1 { file = FILENAME; kind = ""; gaps = 0 }
        $1 == "points" || $1 == "guard" || $1 == "optional" { kind = $1 }
        $1 == "gap" { ++gaps; sub(/^gap +/, ""); print kind, FILENAME, $0 }
        END { print "file", file, gaps + 0 }' {} +
    find tests/plays tests/tables -name '*.play' -o -name '*.table' | sed 's|^tests/[a-z]*/|play |; s|\.[a-z]*$||'
    find tests/faults -name '*.gap' -exec awk 'FNR == 1 { sub(/^#/, "fault"); print }' {} +
    sed 's/^/pattern /' tests/faults/patterns
} | awk '
    { text = substr($0, length($1) + 2) }
    $1 == "file" && $3 == 0 { wrong($2 " names no gap") }
    $1 == "file" { next }
    $1 == "points" || $1 == "guard" || $1 == "optional" {
        gap = substr(text, length($2) + 2)
        if (!(gap in known)) wrong($2 ": there is no gap " gap)
        if ($1 == "optional") optional[gap]
        if ($1 == "points") giving[gap] = $2
        next
    }
    $1 != "pattern" { known[text] = 1; next }
    {
        ++line
        count = split(text, parts, "\t")
        for (part = 1; part <= count; ++part)
            if (part != 2 && !(parts[part] in known))
                wrong("tests/faults/patterns:" line ": there is no " parts[part])
    }
    function wrong(what) { print what; bad = 1 }
    END {
        for (gap in optional)
            if (gap in giving) wrong(giving[gap] " gives points, but gap " gap " is optional")
        exit bad || line == 0
    }'
