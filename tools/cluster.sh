#!/bin/sh
# make cluster: starts three proxies, and HAProxy in front of them, which sends each URL to one of
# them. Ctrl-C stops everything.
# usage: tools/cluster.sh     (PORT: HAProxy's port instead of 8899; CLUSTER: the folder for its files;
#                              CLUSTER_BIND: HAProxy's address, as its `bind` line has it)
set -eu
. tools/source.sh
require_port
build=${BUILD:-build}
port=${PORT:-8899}
work=${CLUSTER:-$build/cluster}
# Another `make cluster` may be using the folder.
if [ -e "$work/pid" ] && kill -0 "$(cat "$work/pid")" 2>/dev/null; then work=$work-$$; fi
rm -rf "$work"
mkdir -p "$work"
work=$(cd "$work" && pwd)
echo $$ >"$work/pid"
mkfifo "$work/origin" "$work/haproxy"

shown='' terminal=''
stop() {
    trap '' INT TERM HUP
    [ -z "$terminal" ] || kill "$terminal" 2>/dev/null || :
    [ -z "$shown" ] || kill "$shown" 2>/dev/null || :
    # A proxy that was started again by hand is not a child of this shell, but it has a pid file too.
    for file in "$work"/*/pid "$work/haproxy.pid" "$work/origin.pid"; do
        [ ! -e "$file" ] || kill "$(cat "$file")" 2>/dev/null || :
    done
    wait || :
    for file in "$work"/*/pid; do
        [ ! -e "$file" ] || tail --pid="$(cat "$file")" -f /dev/null
    done
    rm -rf "$work"
}
trap 'stop; echo; echo Stopped.; exit 0' INT TERM HUP
trap stop EXIT
end_with_terminal

"$build/tools/origin" --port 0 3>&- >"$work/origin" &
echo $! >"$work/origin.pid"
read -r line <"$work/origin"
origin=${line##*:}

# proxy N PORT: writes the script that starts proxy N, here and after it was killed.
proxy() {
    cat >"$work/$1/start" <<TEXT
#!/bin/sh
echo \$\$ >"$work/$1/pid"
exec "$(cd "$build" && pwd)/solution/proxy" --port $2 --root "$PWD/labs/www" --cache "$work/$1/cache" \\
    --connect-to www.example.com:80:127.0.0.1:$origin --log "$work/$1/log"
TEXT
    chmod +x "$work/$1/start"
}
for number in 1 2 3; do
    mkdir "$work/$number"
    mkfifo "$work/$number/ready"
    proxy $number 0
    "$work/$number/start" 3>&- >"$work/$number/ready" &
    read -r line <"$work/$number/ready"
    export "PROXY$number=${line##*:}"
    proxy $number "${line##*:}"
done

export CLUSTER_BIND="${CLUSTER_BIND:-127.0.0.1:$port}"
# The path of a socket may have 100 characters: HAProxy's is a name in its working folder. Its master process (-W)
# reports when its worker process is running.
configuration=$(pwd)/tools/cluster/haproxy.cfg
(cd "$work" && exec /usr/sbin/haproxy -W -db -f "$configuration") >"$work/haproxy" 2>&1 &
echo $! >"$work/haproxy.pid"
exec 4<"$work/haproxy"
said='' ready=''
while [ -z "$ready" ] && read -r line <&4; do
    said="$said$line
"
    case $line in *'Loading success'*) ready=yes ;; esac
done
if [ -z "$ready" ]; then
    printf '%s' "$said" >&2
    echo "HAProxy has not started. If the port is taken: make cluster PORT=$(other_port "$port") uses another one." >&2
    exit 1
fi

cat <<TEXT
Three proxies are ready, HAProxy in front of them, and an origin server. Try:

  curl -i http://localhost:$port/www.example.com/       Served-By names the proxy that answered
  curl -i http://localhost:$port/www.example.com/       the same again: the same proxy, from its cache
  kill \$(cat $work/2/pid)       stop proxy2: its URLs go to the other two
  $work/2/start &       start it again, with the cache that it had

The caches are $work/1/cache, 2/cache and 3/cache.
HAProxy's log follows. Ctrl-C stops everything.

TEXT
cat <&4 &
shown=$!
wait "$shown"
