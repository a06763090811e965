#!/bin/sh
# Checks the references in the .md files, and names file:line of each that leads nowhere:
# - a link leads to a file or folder of the kit, and its anchor to a heading there;
# - a source file named in `code` exists: `rules/Reuse.cpp`, or `rules/Reuse` for the pair of files,
#   in solution/ or starter/, in tests/, or from the top;
# - every page in docs/ and labs/ is linked from another page.
# Links to other sites are not followed.
# usage: tools/links.sh [FOLDER]        the kit to check; without FOLDER, this one
set -eu
anchor=$(cat "$(dirname "$0")/anchor.awk")
cd "${1:-$(dirname "$0")/..}"

set -- $(git ls-files -co --exclude-standard -- '*.md' |
    while read -r file; do [ ! -e "$file" ] || echo "$file"; done)
exec awk "$anchor"'
    # FOLDER/../NAME without the dots.
    function simple(path,   n, i, part, kept, k) {
        n = split(path, part, "/")
        k = 0
        for (i = 1; i <= n; ++i)
            if (part[i] == "..")
                --k
            else if (part[i] != "." && part[i] != "")
                kept[++k] = part[i]
        path = kept[1]
        for (i = 2; i <= k; ++i)
            path = path "/" kept[i]
        return k > 0 ? path : "."
    }

    function remember(kind, target) {
        ++found
        what[found] = kind
        to[found] = target
        at[found] = FILENAME ":" FNR
        from[found] = FILENAME
    }

    FNR == 1 {
        fenced = 0
        pages[FILENAME] = 1
        rest = ""
    }
    /^ *(```|~~~)/ {
        fenced = !fenced
        next
    }
    fenced { next }
    /^#+ / {
        heading = $0
        sub(/^#+ +/, "", heading)
        heading = anchor(heading)
        again = seen[FILENAME, heading]++
        anchors[FILENAME "#" heading (again ? "-" again : "")] = 1
    }
    # Indented by four: code, or a drawing.
    /^    / && !/\]\(/ { next }
    {
        line = $0
        # The text of a link may begin on an earlier line; its target never breaks.
        while (match(line, /\]\([^) ]*\)/)) {
            remember("link", substr(line, RSTART + 2, RLENGTH - 3))
            line = substr(line, RSTART + RLENGTH)
        }
        if (match($0, /^\[[^]]*\]: +[^ ]+/)) {
            target = $0
            sub(/^\[[^]]*\]: +/, "", target)
            sub(/ .*/, "", target)
            remember("link", target)
        }
        line = $0
        while (match(line, /`[a-z]+\/([a-z]+\/)*([A-Za-z0-9_\/-]+\.(cpp|h|sh|md)|[A-Z][A-Za-z]+)`/)) {
            remember("file", substr(line, RSTART + 1, RLENGTH - 2))
            line = substr(line, RSTART + RLENGTH)
        }
    }

    function exists(path) {
        if (!(path in known))
            known[path] = system("test -e \"" path "\"") == 0
        return known[path]
    }

    # A file, or a pair of files without its ending.
    function source(path) {
        return exists(path) || path !~ /\.[a-z]+$/ && (exists(path ".h") || exists(path ".cpp"))
    }

    function fail(place, text) {
        print place ": " text
        failed = 1
    }

    END {
        for (i = 1; i <= found; ++i) {
            folder = from[i]
            if (!sub(/\/[^\/]*$/, "", folder))
                folder = "."
            target = to[i]
            if (what[i] == "file") {
                if (!source(target) && !source("solution/" target) && !source("starter/" target) &&
                    !source("tests/" target) && !source(folder "/" target))
                    fail(at[i], "there is no file " target)
                continue
            }
            if (target ~ /^[a-z]+:/ || target == "")
                continue
            name = target
            fragment = ""
            if (match(target, /#/)) {
                name = substr(target, 1, RSTART - 1)
                fragment = substr(target, RSTART + 1)
            }
            path = name == "" ? from[i] : simple(folder "/" name)
            if (!exists(path)) {
                fail(at[i], "the link leads to " path ", which does not exist")
                continue
            }
            if (path != from[i])
                linked[path] = 1
            if (fragment != "" && path ~ /\.md$/ && !((path "#" fragment) in anchors))
                fail(at[i], "there is no heading #" fragment " in " path)
        }
        for (page in pages) {
            # A link to a folder leads to its README.md.
            folder = page
            if (sub(/\/README\.md$/, "", folder) && folder in linked)
                continue
            if (page ~ /^(docs|labs)\// && !(page in linked))
                fail(page ":1", "no other page links to this one")
        }
        exit failed
    }
' "$@"
