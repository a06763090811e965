#!/bin/sh
# make run: starts the mock origin, the proxy and the live picture, and says what to open. Ctrl-C stops all.
# make try: the same with the proxy in starter/, and each time a source file is saved, the proxy is built again and
# takes the place of the old one, with the same port, cache and picture.
# From the environment: SRC (the proxy's sources), PORT (instead of 8899), BUILD, and PICTURE=no (without the live
# picture: clients connect to the proxy itself).
# usage: tools/run.sh [try]
set -eu
build=${BUILD:-build}
command=${1:-run}
. tools/source.sh
require_port
picture=${PICTURE:-yes}
case $picture in
yes) picture_program=$build/tools/picture ;;
no) picture_program='' ;;
*)
    say "PICTURE must be yes or no, not '%1'." "$picture" >&2
    exit 2
    ;;
esac
# shellcheck disable=SC2086 # no program without the picture
if [ "$command" = try ]; then
    . tools/saves.sh
    find_source "${SRC:-starter}"
    sh tools/build.sh "$build/tools/origin" "$build/tools/watch" $picture_program
else
    build_source "${SRC:-solution}" "$build/tools/origin" $picture_program
fi
port=${PORT:-8899}
work=$build/run
# Another `make run` may be using the folder.
if [ -e "$work/pid" ] && kill -0 "$(cat "$work/pid")" 2>/dev/null; then work=$build/run-$$; fi
rm -rf "$work"
mkdir -p "$work"
echo $$ >"$work/pid"
mkfifo "$work/origin" "$work/picture" "$work/picture.in"

terminal='' origin='' picture_pid='' pid='' output='' watcher=''
stop() {
    trap '' INT TERM HUP
    [ -z "$terminal" ] || kill "$terminal" 2>/dev/null || :
    [ -z "$watcher" ] || kill "$watcher" 2>/dev/null || :
    [ "$command" != try ] || stop_proxy
    [ -z "$pid" ] || kill "$pid" 2>/dev/null || :
    [ -z "$origin" ] || kill "$origin" 2>/dev/null || :
    [ -z "$output" ] || kill "$output" 2>/dev/null || :
    # The last responses pass through the picture.
    [ -z "$pid" ] || wait "$pid" || :
    [ -z "$picture_pid" ] || kill "$picture_pid" 2>/dev/null || :
    wait || :
    rm -rf "$work"
}
trap 'stop; say_stopped; exit 0' INT TERM HUP
trap stop EXIT
end_with_terminal
port_taken() {
    other=$(other_port "${PORT:-8899}")
    say 'If port %1 is taken, make doctor PORT=%1 names the program that has it, and this uses another one:' "${PORT:-8899}"
    echo "  make $command PORT=$other$again"
}

"$build/tools/origin" --port 0 >"$work/origin" &
origin=$!
echo "$origin" >"$work/origin.pid"
read -r line <"$work/origin"
origin_port=${line##*:}

# Clients connect to the picture, it to the proxy; the proxy to the picture, and it to the origin. Descriptor 9 is
# the standard input of the picture. (3 and 4 may be those of make.)
proxy_port=$port
if [ "$picture" = yes ]; then
    "$build/tools/picture" --origin "$origin_port" --client "$port" --cache "$work/cache" \
        <"$work/picture.in" >"$work/picture" &
    picture_pid=$!
    echo "$picture_pid" >"$work/picture.pid"
    exec 9<>"$work/picture.in"
    if ! read -r line <"$work/picture"; then
        wait "$picture_pid" || :
        picture_pid=''
        port_taken >&2
        exit 1
    fi
    line=${line#*client } port=${line%%,*}
    line=${line#*proxy } origin_port=${line%%,*}
    page_port=${line##* }
    proxy_port=0
fi

# show_log: shows the log of the proxy until its last process has ended. Each process names the gaps that it does
# without: say_what_to_open says that once for all.
show_log() {
    grep -rhE --include='*.h' --include='*.cpp' '^ *fallBack\("' "$source" |
        sed 's/.*("/Not filled in: /; s/").*//' >"$work/without"
    grep -a -v -x -F --line-buffered -f "$work/without" <"$work/log" >&2 &
}

# start_proxy [COMMAND]: starts the proxy, with this command if there is one, and waits until it serves. Descriptor
# 8 is its standard output, from the second line on.
start_proxy() {
    rm -f "$work/proxy" "$work/log"
    mkfifo "$work/proxy" "$work/log"
    show_log
    "$@" "$proxy" --port "$proxy_port" --root labs/www --cache "$work/cache" \
        --connect-to "www.example.com:80:127.0.0.1:$origin_port" >"$work/proxy" 2>"$work/log" 9>&- 7>&- &
    pid=$!
    echo "$pid" >"$work/proxy.pid"
    exec 8<"$work/proxy"
    if read -r line <&8; then
        proxy_port=${line##*:}
        if [ "$picture" = yes ]; then echo "$proxy_port $pid" >&9; else port=$proxy_port; fi
        return
    fi
    status=0
    wait "$pid" || status=$?
    pid=''
    case $status in
    101) say 'The proxy cannot start before this gap is filled. Read labs/01-serve-a-file/README.md.' ;;
    *) port_taken ;;
    esac >&2
    return "$status"
}

# say_what_to_open: the text for a proxy that has been started, at once.
say_what_to_open() { printf '%s\n\n' "$(what_to_open)"; }
what_to_open() {
    # make cache looks there without being told.
    [ "$work" = "$build/run" ] && shown='' || shown=" CACHE=$work/cache"
    say 'The proxy (%1) is ready, and so is an origin server. Open in a browser, or with curl:' "$source"
    echo
    page "$port" helloworld.html "$(say "a file in the proxy's root folder, labs/www")"
    page "$port" www.example.com/ "$(say "the origin's front page: fetched, and stored")"
    page "$port" www.example.com/ "$(say 'the same again: now from the cache')"
    page "$port" missing.html "$(say 'neither a file nor a host: 404 Not Found')"
    [ "$picture" = no ] || page "$page_port" '' "$(say 'the live picture: what A, B and C say to each other')"
    echo
    {
        say "www.example.com is the kit's own origin server on this machine."
        say 'If you have a network, any other host that speaks plain HTTP works too.'
        say 'Each stored response is a file in %1: look into one, or list them with %2.' "$work/cache" "make cache$shown"
        say 'The proxy is process %1, the origin %2: the numbers are in %3 and origin.pid.' "$pid" "$origin" "$work/proxy.pid"
        say "The proxy's log follows. Ctrl-C stops all."
    } | filled
    without=$(($(wc -l <"$work/without")))
    [ "$without" -eq 0 ] || { echo && say 'Blank gaps that the proxy does without: %1. %2 lists all blank gaps.' \
        "$without" "make progress ALL=1$again"; }
}
# page PORT PATH TEXT: a line with a page to open.
page() { printf '  http://localhost:%-26s %s\n' "$1/$2" "$3"; }

# ---- make try ----

# The output of the proxy ends when the last of its processes has ended. Those that have not ended two seconds after
# SIGTERM are killed.
stop_proxy() {
    [ -n "$pid" ] || return 0
    kill -TERM "$pid" 2>/dev/null || :
    timeout 2 cat <&8 || kill -KILL "-$pid" 2>/dev/null || :
    wait "$pid" || :
    pid=''
}

# renew: builds the proxy, and if that succeeds, starts it in place of the old one.
renew() {
    if ! build_source "$source"; then
        [ -z "$pid" ] || say 'Meanwhile, the old proxy goes on.'
        say_waiting
        return
    fi
    stop_proxy
    start_proxy setsid || {
        say_waiting
        return 0
    }
    { cat && echo "ended $pid" >&7; } <&8 8<&- &
    if [ -z "$greeted" ]; then
        say_what_to_open
        greeted=yes
    else
        say 'The new proxy is ready: %1, with the cache of the old one.' "http://localhost:$port/"
    fi
}

# say_ended: says how the proxy has ended, if it was not stopped here.
say_ended() {
    [ "$event" = "ended $pid" ] || return 0
    status=0
    wait "$pid" || status=$?
    pid=''
    [ "$status" -le 128 ] || status="$status (SIG$(kill -l "$status"))"
    say 'The proxy has ended with status %1.' "$status"
    say_waiting
}

at_each_save() {
    while [ "$event" != over ]; do
        case $event in
        ended*) say_ended ;;
        saved*) say_saved && renew ;;
        *) renew ;;
        esac
        next_event
    done
    return 1
}

if [ "$command" = try ]; then
    greeted=''
    follow_saves
    at_each_save
fi
start_proxy
cat <&8 &
output=$!
say_what_to_open
wait "$pid"
