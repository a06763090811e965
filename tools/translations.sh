#!/bin/sh
# Names each Chinese page (*.zh.md) whose original has changed since it was translated, and says what to do; the exit
# status is 1 if there is one. The last line of a translation names its original, in the same folder, and the first 12
# digits of the SHA-256 that the original had: <!-- translated from: README.md 0123456789ab -->
# A translation has as many headings as its original, in the same order: make check finds a section by its number.
# usage: tools/translations.sh [FOLDER]               the kit to check; without FOLDER, this one
#        tools/translations.sh --accept FILE...       writes the digest: these say what their originals say now
set -eu
accept=''
if [ "${1:-}" = --accept ]; then
    accept=yes
    shift
else
    cd "${1:-$(dirname "$0")/..}"
    set -- $(git ls-files -co --exclude-standard -- '*.zh.md' |
        while read -r file; do [ ! -e "$file" ] || echo "$file"; done)
fi
# headings FILE: the marks of its headings, a line for each.
headings() { awk '/^```/ { inside = !inside } !inside && /^#+ / { print $1 }' "$1"; }
status=0
for file; do
    name=$(tail -n 1 "$file" | sed -n 's/^<!-- translated from: \([^ ]*\) .*-->$/\1/p')
    original=$(dirname "$file")/$name
    if [ -z "$name" ] || [ ! -e "$original" ]; then
        echo "$file: the last line must name the original, as in: <!-- translated from: README.md 0 -->"
        status=1
        continue
    fi
    if [ "$(headings "$file")" != "$(headings "$original")" ]; then
        echo "$file: it must have the same headings as $name, in the same order: $(headings "$original" | wc -l) of them"
        status=1
    fi
    last="<!-- translated from: $name $(sha256sum <"$original" | cut -c 1-12) -->"
    if [ -n "$accept" ]; then
        sed -i "\$s/.*/$last/" "$file"
    elif [ "$(tail -n 1 "$file")" != "$last" ]; then
        echo "$file: $name has changed since. Translate the change (git log -p), then: tools/translations.sh --accept $file"
        status=1
    fi
done
exit "$status"
