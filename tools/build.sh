#!/bin/sh
# Builds make targets: a progress bar on a terminal, nothing where nothing is to be done, and on an
# error the compiler's first one alone.
# usage: tools/build.sh TARGET...
set -u
build=${BUILD:-build}
mkdir -p "$build"
log=$build/build.log

plan=$(make --no-print-directory -n "$@" 2>/dev/null | grep '^echo') ||
    exec make --no-print-directory -s "$@"
total=$(echo "$plan" | grep -c '^echo "  CXX')

# bar DONE: the bar, over the line that the last one stood on.
bar() {
    filled=$(($1 * 30 / (total > 0 ? total : 1)))
    printf '\rBuilding [%-30s] %d of %d files' "$(printf '%*s' "$filled" '' | tr ' ' '#')" "$1" "$total"
}
[ -t 1 ] || [ "$total" -eq 0 ] || echo "Building ..."
{ make --no-print-directory --output-sync=target "$@" 2>&1 || : >"$log.failed"; } | tee "$log" | {
    done=0
    while IFS= read -r line; do
        case $line in '  CXX '*)
            done=$((done + 1))
            [ ! -t 1 ] || bar "$done" ;;
        esac
    done
    [ ! -t 1 ] || [ "$total" -eq 0 ] || printf '\r%70s\r' ''
}
[ -e "$log.failed" ] || { grep -A 5 '^[^ ]*: warning: ' "$log"; exit 0; }
rm -f "$log.failed"

# The first error and the lines that show its place. Where it lies in a library's header, the line of
# ours that led there comes first.
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
if grep -q -m 1 -E '^(tools|tests|solution)/' "$log.first"; then
    echo "The kit's own code does not compile. If you have changed nothing in it, that is not your fault."
else
    echo 'It does not compile yet. The first thing that the compiler says:'
fi
echo
head -n 8 "$log.first" | sed 's/^/    /'
rm -f "$log.first"
echo
echo "The whole text is in $log. Mend this one first: one mistake often causes many messages."
exit 1
