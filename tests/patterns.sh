#!/bin/sh
# Checks tests/faults/patterns (which plays each fault fails; `make prove MATRIX=1` writes it): each line
# is about a fault of tests/faults, and about plays and tables that exist.
set -eu
{
    find tests/plays tests/tables -name '*.play' -o -name '*.table' | sed 's|^tests/[a-z]*/|play |; s|\.[a-z]*$||'
    find tests/faults -name '*.gap' -exec awk 'FNR == 1 { sub(/^#/, "fault"); print }' {} +
    sed 's/^/pattern /' tests/faults/patterns
} | awk '
    { text = substr($0, length($1) + 2) }
    $1 != "pattern" { known[text] = 1; next }
    {
        ++line
        count = split(text, parts, "\t")
        for (part = 1; part <= count; ++part)
            if (part != 2 && !(parts[part] in known)) {
                print "tests/faults/patterns:" line ": there is no " parts[part]
                bad = 1
            }
    }
    END { exit bad || line == 0 }'
