#!/bin/sh
# make run: starts the mock origin, the proxy and the live picture, and says what to open. Ctrl-C stops all.
# From the environment: SRC (the proxy's sources, instead of solution), PORT (instead of 8899), BUILD, and
# PICTURE=no (without the live picture: clients connect to the proxy itself).
set -eu
build=${BUILD:-build}
. tools/source.sh
picture=${PICTURE:-yes}
case $picture in
yes) picture_program=$build/tools/picture ;;
no) picture_program='' ;;
*)
    echo "PICTURE must be yes or no, not '$picture'." >&2
    exit 2
    ;;
esac
# shellcheck disable=SC2086 # no program without the picture
build_source "${SRC:-solution}" "$build/tools/origin" $picture_program
port=${PORT:-8899}
work=$build/run
# Another `make run` may be using the folder.
if [ -e "$work/pid" ] && kill -0 "$(cat "$work/pid")" 2>/dev/null; then work=$build/run-$$; fi
rm -rf "$work"
mkdir -p "$work"
echo $$ >"$work/pid"
mkfifo "$work/origin" "$work/proxy" "$work/picture" "$work/picture.in"

origin='' pid='' picture_pid=''
stop() {
    trap '' INT TERM
    [ -z "$pid" ] || kill "$pid" 2>/dev/null || :
    [ -z "$origin" ] || kill "$origin" 2>/dev/null || :
    # The last responses pass through the picture.
    [ -z "$pid" ] || wait "$pid" || :
    [ -z "$picture_pid" ] || kill "$picture_pid" 2>/dev/null || :
    wait || :
    rm -rf "$work"
}
trap 'stop; echo; echo Stopped.; exit 0' INT TERM
trap stop EXIT
port_taken() { echo 'If the port is taken: make run PORT=8900 uses another one.'; }

"$build/tools/origin" --port 0 >"$work/origin" &
origin=$!
echo "$origin" >"$work/origin.pid"
read -r line <"$work/origin"
origin_port=${line##*:}

# Clients connect to the picture, it to the proxy; the proxy to the picture, and it to the origin.
proxy_port=$port
if [ "$picture" = yes ]; then
    "$build/tools/picture" --origin "$origin_port" --client "$port" --cache "$work/cache" \
        <"$work/picture.in" >"$work/picture" &
    picture_pid=$!
    echo "$picture_pid" >"$work/picture.pid"
    exec 3>"$work/picture.in"
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

"$proxy" --port "$proxy_port" --root labs/www --cache "$work/cache" \
    --connect-to "www.example.com:80:127.0.0.1:$origin_port" >"$work/proxy" 3>&- &
pid=$!
echo "$pid" >"$work/proxy.pid"
if ! read -r line <"$work/proxy"; then
    status=0
    wait "$pid" || status=$?
    pid=''
    case $status in
    101) echo 'The proxy cannot start before this gap is filled. Read labs/01-serve-a-file/README.md.' ;;
    *) port_taken ;;
    esac >&2
    exit "$status"
fi
see=''
if [ "$picture" = yes ]; then
    echo "${line##*:} $pid" >&3
    exec 3>&-
    see="
  http://localhost:$page_port/                      the live picture: what A, B and C say to each other"
else
    port=${line##*:}
fi
# make cache looks there without being told.
[ "$work" = "$build/run" ] && shown='' || shown=" CACHE=$work/cache"
cat <<TEXT
The proxy ($source) is ready, and so is an origin server. Open in a browser, or with curl:

  http://localhost:$port/helloworld.html      a file in the proxy's root folder, labs/www
  http://localhost:$port/www.example.com/     the origin's front page: fetched, and stored
  http://localhost:$port/www.example.com/     the same again: now from the cache
  http://localhost:$port/missing.html         neither a file nor a host: 404 Not Found$see

www.example.com is the kit's own origin server on this machine. If you have a network, any other host
that speaks plain HTTP works too. Each stored response is a file in $work/cache: look into one, or
list them with make cache$shown. The proxy is process $pid, the origin $origin: the numbers are in
$work/proxy.pid and origin.pid. The proxy's log follows. Ctrl-C stops all.

TEXT
wait "$pid"
