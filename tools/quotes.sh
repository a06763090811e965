#!/bin/sh
# Copies quoted code from the sources into docs/, so that no chapter is ever out of date.
# usage: tools/quotes.sh            updates the code blocks in place
#        tools/quotes.sh --check    reports file:line of each outdated block; exit status 1 if any
#
# A quotation is a line of one of these two forms, followed by a fenced cpp block:
#
#     <!-- quote: solution/net/Listener.cpp 1.1 -->                      the body of a gap
#     <!-- quote: solution/store/StoreWriter.h /class StoreWriter/ -->   the first line that matches
#         the pattern and the lines that belong to it, up to the closing brace or a semicolon
set -eu
cd "$(dirname "$0")/.."

check=0
case "$#:${1:-}" in
0:) ;;
1:--check) check=1 ;;
*)
    echo "usage: tools/quotes.sh [--check]" >&2
    exit 2 ;;
esac

new=$(mktemp)
trap 'rm -f "$new"' EXIT
status=0
for file in $(find docs -name '*.md' | sort); do
    awk -v file="$file" -v check="$check" '
        function fail(text) {
            print file ":" at ": " text | "cat 1>&2"
            failed = 1
        }

        # Adds a line to the quotation.
        function keep(line) {
            kept[++count] = line
        }

        # The lines of the quotation without their common indentation.
        function dedented(   i, least, text) {
            least = -1
            for (i = 1; i <= count; ++i)
                if (match(kept[i], /[^ ]/) && (least < 0 || RSTART - 1 < least))
                    least = RSTART - 1
            for (i = 1; i <= count; ++i)
                text = text substr(kept[i], least + 1) "\n"
            return text
        }

        function gap(source, number,   line, inside) {
            while ((getline line < source) > 0) {
                if (index(line, "// Fill in start: " number " "))
                    inside = 1
                else if (inside && line ~ /\/\/ Fill in (else|end)/)
                    break
                else if (inside)
                    keep(line)
            }
        }

        function block(source, pattern,   line, inside, code, opened, closed) {
            while ((getline line < source) > 0) {
                if (!inside && line !~ pattern)
                    continue
                inside = 1
                keep(line)
                code = line
                gsub(/"([^"\\]|\\.)*"/, "", code)   # ignore braces in literals and comments
                gsub(/\047([^\047\\]|\\.)\047/, "", code)
                sub(/\/\/.*/, "", code)
                opened += gsub(/[{]/, "", code)
                closed += gsub(/[}]/, "", code)
                if (opened == closed && (opened > 0 || code ~ /;[ ]*$/))
                    break
            }
        }

        function quotation(source, selector,   line) {
            count = 0
            if ((getline line < source) < 0) {
                fail("there is no file " source)
                return ""
            }
            close(source)
            if (selector ~ /^\/.*\/$/)
                block(source, substr(selector, 2, length(selector) - 2))
            else
                gap(source, selector)
            close(source)
            if (count == 0)
                fail(source " contains nothing that matches " selector)
            return dedented()
        }

        !/^<!-- quote: / { print; next }
        {
            at = NR
            print
            if (!match($0, /^<!-- quote: [^ ]+ .+ -->$/)) {
                fail("a quotation must be <!-- quote: FILE GAP --> or <!-- quote: FILE /PATTERN/ -->")
                next
            }
            source = $3
            selector = substr($0, index($0, source) + length(source) + 1)
            selector = substr(selector, 1, length(selector) - 4)
            if ((getline fence) <= 0 || fence != "```cpp") {
                fail("the line after a quotation must be ```cpp")
                exit
            }
            old = ""
            while ((more = getline line) > 0 && line != "```")
                old = old line "\n"
            if (more <= 0) {
                fail("the code block of this quotation has no end")
                exit
            }
            text = quotation(source, selector)
            if (check && count > 0 && old != text)
                fail("this block differs from " source "; run tools/quotes.sh")
            printf "```cpp\n%s```\n", text
        }
        END { close("cat 1>&2"); exit failed }
    ' "$file" >"$new" || { status=1; continue; }
    if [ "$check" -eq 0 ] && ! cmp -s "$new" "$file"; then
        cat "$new" >"$file"
        echo "Updated $file"
    fi
done
exit "$status"
