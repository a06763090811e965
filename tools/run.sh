#!/bin/sh
# make run: starts the mock origin and the proxy, and says what to open. Ctrl-C stops both.
# From the environment: SRC (the proxy's sources, instead of solution), PORT (instead of 8899), BUILD.
set -eu
build=${BUILD:-build}
. tools/source.sh
build_source "${SRC:-solution}" "$build/tools/origin"
port=${PORT:-8899}
work=$build/run
# Another `make run` may be using the folder.
if [ -e "$work/pid" ] && kill -0 "$(cat "$work/pid")" 2>/dev/null; then work=$build/run-$$; fi
rm -rf "$work"
mkdir -p "$work"
echo $$ >"$work/pid"
mkfifo "$work/origin" "$work/proxy"

origin='' pid=''
stop() {
    trap '' INT TERM
    [ -z "$pid" ] || kill "$pid" 2>/dev/null || :
    [ -z "$origin" ] || kill "$origin" 2>/dev/null || :
    wait || :
    rm -rf "$work"
}
trap 'stop; echo; echo Stopped.; exit 0' INT TERM
trap stop EXIT

"$build/tools/origin" --port 0 >"$work/origin" &
origin=$!
echo "$origin" >"$work/origin.pid"
read -r line <"$work/origin"
origin_port=${line##*:}

"$proxy" --port "$port" --root labs/www --cache "$work/cache" \
    --connect-to "www.example.com:80:127.0.0.1:$origin_port" >"$work/proxy" &
pid=$!
echo "$pid" >"$work/proxy.pid"
if ! read -r line <"$work/proxy"; then
    status=0
    wait "$pid" || status=$?
    pid=''
    case $status in
    101) echo 'The proxy cannot start before this gap is filled. Read labs/01-serve-a-file/README.md.' ;;
    *) echo 'If the port is taken: make run PORT=8900 uses another one.' ;;
    esac >&2
    exit "$status"
fi
port=${line##*:}
# make cache looks there without being told.
[ "$work" = "$build/run" ] && shown='' || shown=" CACHE=$work/cache"
cat <<TEXT
The proxy ($source) is ready, and so is an origin server. Open in a browser, or with curl:

  http://localhost:$port/helloworld.html      a file in the proxy's root folder, labs/www
  http://localhost:$port/www.example.com/     the origin's front page: fetched, and stored
  http://localhost:$port/www.example.com/     the same again: now from the cache
  http://localhost:$port/missing.html         neither a file nor a host: 404 Not Found

www.example.com is the kit's own origin server on this machine. If you have a network, any other host
that speaks plain HTTP works too. Each stored response is a file in $work/cache: look into one, or
list them with make cache$shown. The proxy is process $pid, the origin $origin: the numbers are in
$work/proxy.pid and origin.pid. The proxy's log follows. Ctrl-C stops both.

TEXT
wait "$pid"
