#!/bin/sh
# Compares numbers in README.md, docs/ and labs/ with the places that they come from. A number is compared if there is a
# comment directly behind it, or behind its unit (KiB, ms, seconds ...). A page does not show the comment:
#
#     27 of 91<!-- number: seen lab1/path-traversal --> crash
#     it waits for 250 ms<!-- number: in solution/net/Connection.h silentGrace -->
#
# usage: tools/numbers.sh [FOLDER]            writes the true numbers into the pages of a kit; without FOLDER, this one
#        tools/numbers.sh --check [FOLDER]    names file:line of each number that is wrong; exit status 1 if any
#
# The sources:
#
#     in FILE TEXT            the first number behind TEXT in FILE (behind `TEXT #2`: the second one). In C++, 64 * 1024
#                             is computed, and a duration has its unit
#     seen lab1/NAME          how many submissions make the mistake of tests/faults/lab1/NAME.gap
#     counts ROW              a row of tests/counts/limits.txt
#     bench ROW / COLUMN      a cell of the table in docs/bench.md
#     gaps 1                  the gaps of a lab, or of a half (7a); gaps 1 2: of both; gaps: of all
#     points 1, hours 1       the same for the points of its tests, and for the hours that its hand-out names
#     files PATTERN           how many files or folders there are: files tests/plays/*/*.play
#     lines PATTERN /REGEX/   how many lines in such files match (grep -E)
#
# The number is a figure or a word. 1.2 is right for 1.21, since it has one decimal. `about` before the source permits
# rounding at the last digit that is not zero: 900 for 893. ` - 1` behind the source is subtracted. KB and KiB are 1024
# bytes, kB are 1000. <!-- numbers: seen --> above a table says that each row has the first line of a fault in its first
# cell, and in another one what that fault says is `seen in`.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
check=0
[ "${1:-}" != --check ] || { check=1; shift; }
cd "${1:-$here/..}"
values=$(mktemp)
trap 'rm -f "$values"' EXIT

# faults, counts, bench: lines with a source, a tab, and its value, or `least..most`. `title TEXT` is the fault that
# begins with TEXT.
faults() {
    find tests/faults -name '*.gap' -exec awk '
        function tell() { if (title) printf "title %s\t%s\nseen %s\t%s\n", title, seen, name, seen }
        FNR == 1 { tell(); title = substr($0, 3); seen = ""; name = FILENAME }
        FNR == 1 { sub(/^tests\/faults\//, "", name); sub(/\.gap$/, "", name) }
        /^# seen in: / { seen = substr($0, 12) }
        END { tell() }' {} +
}
counts() {
    awk '/^[0-9]/ {
        what = $0
        sub(/^[0-9]+ [0-9]+ /, "", what)
        print "counts " what "\t" $1 ($2 == $1 ? "" : ".." $2)
    }' tests/counts/limits.txt
}
bench() {
    awk -F ' *[|] *' '
        /^[|] [|] reference / { for (i = 3; i < NF; ++i) column[i] = $i; inside = 1; next }
        /^[|]/ && inside { for (i = 3; i < NF; ++i) print "bench " $2 " / " column[i] "\t" $i + 0; next }
        { inside = 0 }' docs/bench.md
}

# behind FILE TEXT: the number, for a duration in milliseconds.
behind() {
    awk -v text="$2" '
        BEGIN { if (match(text, / #[1-9]$/)) { n = substr(text, RSTART + 2); text = substr(text, 1, RSTART - 1) } }
        at = index($0, text) {
            rest = substr($0, at + length(text))
            gsub(/<!-- number: [^>]*-->|\047/, "", rest)
            while (match(rest, /[0-9],[0-9][0-9][0-9]/))
                rest = substr(rest, 1, RSTART) substr(rest, RSTART + 2)
            for (i = 1; match(rest, /[0-9]+(\.[0-9]+)?/); ++i) {
                value = substr(rest, RSTART, RLENGTH)
                rest = substr(rest, RSTART + RLENGTH)
                if (i >= n)
                    break
            }
            if (i < n || value == "")
                next
            code = FILENAME ~ /\.(h|cpp)$/
            for (; code && match(rest, /^ \* [0-9]+/); rest = substr(rest, RLENGTH + 1))
                value *= substr(rest, 4, RLENGTH - 3)
            seconds = code && (/::seconds/ || rest ~ /^s;/)
            milliseconds = code && (/::milliseconds/ || rest ~ /^ms;/)
            print value * (seconds ? 1000 : 1) (seconds || milliseconds ? " ms" : "")
            exit
        }' "$1"
}

# order LAB: its gaps, where the hand-out has an order.
order() { sed -n "s/^<!-- order $1: \(.*\) -->/\1/p" labs/*/README.md; }
sum() { awk '{ sum += $1 } END { print sum }'; }
gaps() {
    for lab; do
        case $lab in
        *[ab]) order "$lab" | tr ' ' '\n' ;;
        *) grep -rhoE "// Fill in start: $lab\.[0-9]+" solution ;;
        esac
    done | wc -l
}
points() {
    for lab; do
        find tests/plays tests/tables -path "*/lab${lab%[ab]}/*" -exec awk -v lab="$lab" -v second=" $(order 7b) " '
            function tell() { if (lab !~ /[ab]/ || lab == (later ? "7b" : "7a")) print points }
            FNR == 1 { tell(); points = later = 0 }
            $1 == "points" { points = $2 }
            $1 == "gap" && index(second, " " $2 " ") { later = 1 }
            END { tell() }' {} +
    done | sum
}
hours() {
    for lab; do grep -hoE "[0-9]+ hours for ($lab|this lab|${lab}[ab])" labs/0"${lab%[ab]}"-*/README.md; done | sum
}

# value SOURCE: the value of a source of another kind.
# shellcheck disable=SC2086 # several labs, and patterns
value() {
    rest=${1#* }
    case $1 in
    in\ *) behind "${rest%% *}" "${rest#* }" ;;
    gaps) gaps '[0-9]+' ;;
    gaps\ *) gaps $rest ;;
    points\ *) points $rest ;;
    hours\ *) hours $rest ;;
    files\ *) find $rest -maxdepth 0 | wc -l ;;
    lines\ */) regex=${rest#* /} && cat ${rest%% /*} | grep -cE "${regex%/}" ;;
    esac
}

set -- $(git ls-files -co --exclude-standard -- README.md README.zh.md 'docs/*.md' 'labs/*.md' |
    while read -r page; do [ ! -e "$page" ] || echo "$page"; done)
{
    faults
    counts
    bench
    awk '{
        while (at = index($0, "<!-- number: ")) {
            $0 = substr($0, at + 13)
            source = substr($0, 1, index($0, " -->") - 1)
            sub(/^about /, "", source)
            sub(/ - [0-9]+$/, "", source)
            if (source !~ /^(seen|counts|bench) /)
                print source
        }
    }' "$@" | sort -u | while IFS= read -r source; do
        printf '%s\t%s\n' "$source" "$(value "$source" 2>/dev/null)"
    done
} >"$values"

awk -v values="$values" -v check="$check" -f "$here/numbers.awk" "$@"
