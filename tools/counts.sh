#!/bin/sh
# make counts: what the reference does for a request, in counts that no busy machine changes: system calls, minor
# page faults, and on demand instructions. Prints a table; a line with an indent names the calls of the row above it.
# usage: tools/counts.sh     In the environment: CALLGRIND=1, STATIC=1, BUILD
set -eu
build=${BUILD:-build}
. tools/source.sh
require_flags CALLGRIND STATIC
sh tools/build.sh "$build/solution/proxy" "$build/tools/origin"
[ -z "${STATIC:-}" ] || SRC=solution sh tools/static.sh
place=$(mktemp -d)
program=$build/solution/proxy origin='' proxy='' tool=''
stop_proxy() {
    [ -z "$proxy" ] || kill "$proxy" 2>/dev/null || :
    [ -z "$tool" ] || wait "$tool" || :
    proxy='' tool=''
}
trap 'stop_proxy; [ -z "$origin" ] || kill "$origin" 2>/dev/null || :; rm -rf "$place"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
mkfifo "$place/ready"
"$build/tools/origin" --port 0 >"$place/ready" &
origin=$!
read -r line <"$place/ready"
site=127.0.0.1:${line##*:}
mkdir "$place/root"

# start COMMAND...: starts the proxy with an empty cache, with COMMAND in front of it: `tool` is that process.
start() {
    # The origin goes on holding the pipe that it was started with.
    rm -rf "$place/cache" "$place/ready"
    mkfifo "$place/ready"
    "$@" "$program" --port 0 --root "$place/root" --cache "$place/cache" \
        --log "$place/log" >"$place/ready" 2>"$place/said" &
    tool=$!
    proxy=$tool
    if ! read -r line <"$place/ready"; then
        cat "$place/said" >&2
        exit 1
    fi
    [ "$1" != strace ] || proxy=$(pgrep -P "$tool")
    pages=http://127.0.0.1:${line##*:}/$site/large
}

# get NUMBER WHAT QUERY: requests these pages on one connection, and waits until the process that has served it has
# ended, and its parent has heard of it. NUMBER of the responses must be WHAT by their Cache-Status. The query says by
# `of=` what the requests are, and may contain a range as curl knows it: [1-9].
get() {
    came=$(curl -q -s -i --noproxy '*' "$pages?$3" | grep -a -c "^Cache-Status:.*; $2") || :
    while pgrep -P "$proxy" >"$place/children"; do :; done
    [ "$came" -eq "$1" ] && return
    echo "make counts has requested $pages?$3: $came of the responses were '$2', not $1. The log of the proxy:" >&2
    tail -n 20 "$place/log" >&2
    exit 1
}

# curl does not send the part behind #: all of these requests are for one page. The first of them stores it.
small='bytes=1024&of=1_KB_hit'
# Each hit is of another page than the one before: a process keeps an open entry for hits of the same page.
other='bytes=1024&of=1_KB_hit_of_another_page&n='
count_calls() {
    start strace -ff -s 128 -o "$place/calls"
    get 13 hit "$small#[1-14]"
    get 13 hit 'bytes=65536&of=64_KB_hit#[1-14]'
    get 13 hit 'bytes=1048576&of=1_MB_hit#[1-14]'
    get 14 fwd "${other}[1-14]"
    get 14 hit "${other}[1-14]"
    get 30 fwd 'bytes=1024&of=1_KB_miss&n=[1-30]'
    for n in 1 2 3 4 5 6 7 8 9; do
        get 1 hit "$small"
        get 1 fwd "bytes=1024&of=1_KB_miss&connection=$n"
    done
    mv "$place/calls.$proxy" "$place/parent"
    stop_proxy
    awk -f tools/counts/calls.awk "$place"/calls.* "$place/parent"
}

# The minor page faults of all the processes that the proxy has waited for: field 11 of /proc/PID/stat, the ninth
# behind the name.
faults() { sed 's/.*) //' "/proc/$proxy/stat" | cut -d ' ' -f 9; }
# faults_of NUMBER: those of a process that serves so many hits, after that number.
faults_of() {
    before=$(faults)
    get "$1" hit "$small#[1-$1]"
    echo "$1 $(($(faults) - before))"
}
# measure_faults: `all` gets a line for each of ten processes: how many hits it has served, and its page faults.
measure_faults() {
    start env
    get 1 fwd "$small"
    all=$(for hits in 1 1 1 1 1 21 21 21 21 21; do faults_of "$hits"; done)
    stop_proxy
    all=$(echo "$all" | sort -n -k 1,1 -k 2,2)
}
count_faults() {
    measure_faults
    # The median of the five processes with one hit, and of those with twenty more.
    echo "$all" | awk '
        { faults[NR] = $2 }
        END {
            printf "%8d  page faults of a 1 KB hit in a new process\n", faults[3]
            printf "%8.0f  page faults of a 1 KB hit on a kept connection\n", (faults[8] - faults[3]) / 20
        }'
}
count_static_faults() {
    if ! grep -q -s -F -e '[always]' -e '[madvise]' /sys/kernel/mm/transparent_hugepage/enabled; then
        echo 'The static program is not counted: there are no huge pages here.'
        return
    fi
    program=$program-static
    measure_faults
    echo "$all" | awk 'NR == 3 { printf "%8d  page faults of a 1 KB hit in a new process, static\n", $2 }'
}

# instructions_of NUMBER QUERY: those of a process that serves so many hits.
instructions_of() {
    rm -f "$place"/callgrind.*
    get "$1" hit "$2[1-$1]"
    sed -n 's/^totals: //p' "$place"/callgrind.*
}
# instructions_row QUERY WHAT: the row for these hits.
instructions_row() {
    some=$(instructions_of 100 "$1")
    more=$(instructions_of 200 "$1")
    printf '%8d  instructions of a %s on a kept connection\n' "$(((more - some) / 100))" "$2"
}
count_instructions() {
    start valgrind -q --tool=callgrind --callgrind-out-file="$place/callgrind.%p"
    get 1 fwd "$small"
    get 200 fwd "${other}[1-200]"
    instructions_row "$small#" '1 KB hit'
    instructions_row "$other" '1 KB hit of another page'
    stop_proxy
}

echo '   count  what'
if strace -o "$place/tried" true 2>"$place/why"; then
    count_calls
else
    echo "System calls are not counted: strace may trace nothing here ($(head -n 1 "$place/why"))."
fi
count_faults
[ -z "${CALLGRIND:-}" ] || count_instructions
[ -z "${STATIC:-}" ] || count_static_faults
