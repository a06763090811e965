#!/bin/sh
# Builds make targets. It shows a progress bar on a terminal, nothing if everything is up to date,
# and of the compiler's errors only the first one.
# usage: tools/build.sh TARGET...
set -u
[ $# -gt 0 ] || {
    echo 'usage: tools/build.sh TARGET...' >&2
    exit 2
}
. tools/language/say.sh
build=${BUILD:-build}
if ! mkdir -p "$build" 2>/dev/null || [ ! -w "$build" ]; then
    say 'make cannot write to %1: the folder is read-only, or belongs to another user.' "$build" >&2
    say 'Copy the kit to a folder of yours, or build elsewhere: make BUILD=/tmp/kit-build ...' >&2
    exit 2
fi
log=$build/build.log

# shellcheck disable=SC2086 # several words
strange=$(sh tools/sources.sh --strange starter solution tools tests ${TREES:-} | head -n 1)
if [ -n "$strange" ]; then
    say 'The name of this file contains a character that make cannot read, such as a space: %1' "$strange" >&2
    say 'Rename the file, or move it elsewhere.' >&2
    exit 2
fi

# Two builds in one folder would write the same files. Programs that outlive the build, such as a
# compiler's server, must not hold the lock.
exec 9>"$build/.lock"
if command -v flock >/dev/null && ! flock -n 9; then
    say 'Another make is building in %1. Waiting until it is done ...' "$build"
    flock 9
fi

plan=$(make --no-print-directory -n "$@" 2>/dev/null 9>&- | grep '^echo') || {
    make --no-print-directory -s "$@" 9>&-
    exit
}
total=$(echo "$plan" | grep -c '^echo "  CXX')

# The progress bar looks like the one of `make check` (tests/support/Terminal.cpp).
terminal=''
if [ -t 1 ] && [ "${TERM:-dumb}" != dumb ]; then terminal=yes; fi
# progress DONE FILE: redraws the bar with the number of files that are compiled.
progress() {
    filled=$(($1 * 24 / (total > 0 ? total : 1)))
    printf '\r\033[K[%-24s] %d/%d %.40s' "$(printf '%*s' "$filled" '' | tr ' ' '#')" "$1" "$total" "$2"
}

[ -n "$terminal" ] || [ "$total" -eq 0 ] || say 'Building ...'
[ -z "$terminal" ] || [ "$total" -eq 0 ] || progress 0 ''
# The compiler speaks English, so that its errors are found.
{ LC_ALL=C make --no-print-directory --output-sync=target "$@" 2>&1 9>&- || : >"$log.failed"; } | tee "$log" | {
    done=0
    while IFS= read -r line; do
        case $line in '  CXX '*)
            done=$((done + 1))
            [ -z "$terminal" ] || progress "$done" "${line#  CXX  }" ;;
        esac
    done
    [ -z "$terminal" ] || [ "$total" -eq 0 ] || printf '\r\033[K'
}
# A warning, with the lines that show its place.
[ -e "$log.failed" ] || {
    grep -v '^  \(CXX\|LINK\)' "$log" | grep -A 5 '^[^ ]*: warning: '
    exit 0
}
rm -f "$log.failed"

# The first error, with the lines that show its place. If it is in a header of a library, the line in
# the kit that led there comes first.
awk '/required from here/ { from = $0 }
    /error: |ld: cannot|undefined reference|multiple definition|No rule to make target/ {
        if (found) exit
        found = 1
        if (from != "" && $0 ~ "^/usr/") print from
        print
        next
    }
    found && (/^make/ || /^  CXX/ || /: note: / || /^In file included/) { exit }
    found { print }' "$log" >"$log.first"
# A folder elsewhere is compiled through a link. A reader knows it by its own path.
for tree in ${TREES:-}; do
    [ -L "$tree" ] || continue
    FROM=$tree/ TO=$(readlink "$tree")/ awk '
        (at = index($0, ENVIRON["FROM"])) {
            $0 = substr($0, 1, at - 1) ENVIRON["TO"] substr($0, at + length(ENVIRON["FROM"]))
        }
        { print }' "$log.first" >"$log.renamed"
    mv "$log.renamed" "$log.first"
done
if grep -q 'No space left on device' "$log"; then
    say 'There is no space left on the disk, so the build has not ended. df -h %1 shows how full it is.' "$build"
    say 'Remove something (make clean removes what was built), or build elsewhere: make BUILD=/tmp/kit-build ...'
    rm -f "$log.first"
    exit 1
elif grep -q -m 1 -E '^(tools|tests|solution)/' "$log.first"; then
    say "The kit's own code does not compile. If you have not changed it, the mistake is not yours."
else
    say 'The code does not compile yet. The first error:'
fi
echo
head -n 8 "$log.first" | sed 's/^/    /'
rm -f "$log.first"
echo
say 'The full output is in %1. Fix this error first; one error often causes many more.' "$log"
exit 1
