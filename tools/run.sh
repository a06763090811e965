#!/bin/sh
# make run: the mock origin, the proxy in front of it, and what to open. Ctrl-C ends both.
# usage: tools/run.sh solution | starter     (PORT: another port than 8899)
set -eu
build=${BUILD:-build}
source=$1
port=${PORT:-8899}
work=$build/run
# Where another `make run` is under way, its folder is left alone.
if [ -e "$work/pid" ] && kill -0 "$(cat "$work/pid")" 2>/dev/null; then work=$build/run-$$; fi
rm -rf "$work"
mkdir -p "$work"
echo $$ >"$work/pid"
mkfifo "$work/origin" "$work/proxy"

origin='' proxy=''
stop() {
    trap '' INT TERM
    [ -z "$proxy" ] || kill "$proxy" 2>/dev/null || :
    [ -z "$origin" ] || kill "$origin" 2>/dev/null || :
    wait || :
    rm -rf "$work"
}
trap 'stop; echo; echo Stopped.; exit 0' INT TERM
trap stop EXIT

"$build/tools/origin" --port 0 >"$work/origin" &
origin=$!
read -r line <"$work/origin"
origin_port=${line##*:}

"$build/$source/proxy" --port "$port" --root labs/www --cache "$work/cache" \
    --connect-to "www.example.com:80:127.0.0.1:$origin_port" >"$work/proxy" &
proxy=$!
if ! read -r line <"$work/proxy"; then
    status=0
    wait "$proxy" || status=$?
    proxy=''
    case $status in
    101) echo 'The proxy cannot start before this gap is filled. Read labs/01-serve-a-file/README.md.' ;;
    *) echo 'make run PORT=8900 uses another port.' ;;
    esac >&2
    exit "$status"
fi
port=${line##*:}
cat <<TEXT
The proxy ($source) is ready, with an origin server behind it. Open in a browser, or with curl:

  http://localhost:$port/helloworld.html      a file in its root folder, labs/www
  http://localhost:$port/www.example.com/     the front page of the origin server, fetched and kept
  http://localhost:$port/www.example.com/     once more: now from the cache
  http://localhost:$port/missing.html         neither a file nor a host: 404

www.example.com is the kit's own origin server on this machine. With a network any other host that
speaks plain HTTP works as well. Stored responses are files in $work/cache: look into one.
This is the proxy's log. Ctrl-C stops both.

TEXT
wait "$proxy"
