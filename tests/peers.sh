#!/bin/sh
# make prove-peers: plays the plays with well-known proxies that nobody here wrote (tests/peers/NAME.sh),
# and compares the failures with those that have been judged (tests/peers/NAME.txt, findings.txt). Writes
# the tables of docs/peers.md.
# usage: tests/peers.sh     In the environment: PEER (a name), LAB, TEST, BUILD
set -eu
build=${BUILD:-build}
kit=$(pwd)
peers=tests/peers
names=${PEER:-nginx squid varnish trafficserver httpd haproxy tinyproxy}
for name in $names; do
    [ -f "$peers/$name.sh" ] || {
        echo "There is no peer '$name'. PEER may be: nginx squid varnish trafficserver httpd haproxy tinyproxy" >&2
        exit 2
    }
done
tools/build.sh "$build/tests/check" "$build/tools/origin"
mkdir -p "$build/peers"
build=$(cd "$build" && pwd)

. tests/peers/user.sh
choose_user 'make prove-peers' "$build/tests/check"
# For the folder of the plays, and what that user writes.
make_place

# setting NAME KEY: what an adapter says about itself, as in `# labs: 2 4`.
setting() { sed -n "s/^# $2: //p" "$peers/$1.sh"; }

# translate FORM: writes the plays into $place/plays as a peer of this form is asked (absolute or path).
# Their origins have a clock, and responses grow old in the cache.
translate() {
    rm -rf "$place/plays"
    for play in tests/plays/*/*.play; do
        copy=$place/plays/${play#tests/plays/}
        mkdir -p "${copy%/*}"
        if [ "$1" = absolute ]; then awk -f "$peers/absolute.awk" "$play"; else cat "$play"; fi |
            awk -f "$peers/clock.awk" | awk -f "$peers/date.awk" >"$copy"
    done
}

status=0
for name in $names; do
    set --
    for lab in $(setting "$name" labs); do
        case " ${LAB:-$lab} " in *" $lab "*) set -- "$@" --lab "$lab" ;; esac
    done
    [ $# -gt 0 ] || {
        echo "$name: lab ${LAB:-} is about something that $name does not do."
        continue
    }
    for test in ${TEST:-}; do set -- "$@" --test "$test"; done
    folder=$build/peers/$name
    rm -rf "$folder"
    mkdir -p "$folder"
    translate "$(setting "$name" asked)"
    echo "$name plays. That takes some minutes." >&2
    rm -f "$place/tmp/summary"
    ended=0
    TMPDIR="$place/tmp" $as_user "$build/tests/check" --plays "$place/plays" "$@" \
        --name "$name" --all --summary "$place/tmp/summary" \
        -- "$kit/$peers/$name.sh" '{port}' '{root}' '{cache}' '{origins}' '{options}' \
        >"$folder/log" 2>&1 || ended=$?
    if [ ! -f "$place/tmp/summary" ] || [ "$ended" -gt 1 ]; then
        tail -n 5 "$folder/log"
        echo "$name: the plays could not be played."
        status=1
        [ -f "$place/tmp/summary" ] || continue
    fi
    cp "$place/tmp/summary" "$folder/summary"
    awk -v name="$name" -f "$peers/findings.awk" -f "$peers/compare.awk" "$peers/findings.txt" "$peers/$name.txt" "$folder/summary" || status=1
    if [ -z "${LAB:-}${TEST:-}" ]; then
        package=$(setting "$name" package)
        version=$(dpkg-query -W -f '${Version}' "$package" 2>/dev/null | sed 's/[+-].*//') || version=''
        awk -v name="$name" -v version="$version" -f "$peers/findings.awk" -f "$peers/row.awk" "$peers/findings.txt" "$peers/$name.txt" \
            "$folder/summary" >"$folder/row"
    fi
done
# The tables of the page: a row of each peer that has been played completely, and all findings.
tests/peers/tables.sh "$build/peers" || status=1
exit "$status"
