#!/bin/sh
# `make run`, driven by curl: a file, a page of the origin, the same page from the cache, a missing
# file, a large file, and a connection whose client ends its half; then Ctrl-C, while a response is
# under way. Once with the live picture, and once without it: the client must not notice a difference.
set -eu
place=$(mktemp -d)
run=''
trap '[ -z "$run" ] || kill -TERM "-$run" 2>/dev/null || :; rm -rf "$place"' EXIT
mkfifo "$place/said"

# start yes|no: `base` is the proxy's address, `page` that of the picture, and `work` the folder.
start() {
    # In a session of its own, so that all its processes can be ended at once, as with Ctrl-C.
    setsid env PORT=0 PICTURE="$1" make -s run >"$place/said" 2>"$place/log" &
    run=$!
    base='' page=''
    while IFS= read -r line; do
        case $line in
        *http://localhost:*/helloworld.html*)
            base=${line%%/helloworld.html*}
            base=${base##* }
            ;;
        *http://localhost:*'the live picture'*)
            page=${line%%/ *}
            page=${page##* }
            ;;
        */proxy.pid*)
            work=${line%%/proxy.pid*}
            work=${work##* }
            break
            ;;
        esac
    done <"$place/said"
    cat "$place/log"
}

stop() {
    # Of a stored response, a client has read only the head when all are told to end. It gets the rest.
    python3 -c '
import os, signal, socket, sys
client = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
client.sendall(b"GET /www.example.com/large HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
stream = client.makefile("rb")
length = 0
for line in iter(stream.readline, b"\r\n"):
    if line.startswith(b"Content-Length:"):
        length = int(line.split(b":")[1])
os.killpg(int(sys.argv[2]), signal.SIGTERM)
rest = len(stream.read())
sys.exit(0 if rest == length > 0 else f"{rest} bytes came, and not {length}")' "${base##*:}" "$run"
    wait "$run" || :
    run=''
    # Nothing listens there any more.
    ! curl -s -o /dev/null "$base/helloworld.html"
}

# Uses the proxy as a client does, and writes the answers into the folder $1.
use() {
    mkdir "$1"
    curl -s -f "$base/helloworld.html" | cmp - labs/www/helloworld.html
    curl -s -f "$base/www.example.com/count" >"$1/first"
    curl -s -f "$base/www.example.com/count" >"$1/second"
    cmp "$1/first" "$1/second"
    [ "$(curl -s -o /dev/null -w '%{http_code}' "$base/missing.html")" = 404 ]
    grep -q 'File Not Found' "$place/log"
    # 100 MB.
    curl -s -f "$base/www.example.com/large" | cksum >"$1/large"
    # The client ends its half of the connection, and still gets the response.
    python3 -c '
import socket, sys
client = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
client.sendall(b"GET /www.example.com/text.txt HTTP/1.1\r\nHost: localhost\r\n\r\n")
client.shutdown(socket.SHUT_WR)
answer = b"".join(iter(lambda: client.recv(65536), b""))
sys.stdout.buffer.write(answer.partition(b"\r\n\r\n")[2])' "${base##*:}" >"$1/half"
    grep -q 'This is the last line' "$1/half"
    # The numbers of the processes, and what is stored.
    for name in proxy origin; do grep -q -x "$name" "/proc/$(cat "$work/$name.pid")/comm"; done
    make -s cache CACHE="$work/cache" >"$1/cache"
    grep -q ' 200 .* complete .* http://www.example.com/count$' "$1/cache"
    # Old copies of the exercise teach this form; the answer names the right one.
    curl -s "$base/http://www.example.com/" | grep -q -F 'ask for /www.example.com/ instead'
}

start yes
use "$place/with"
# The ten exchanges above are twenty messages. The stream ends with the program.
mkfifo "$place/events"
curl -s -N "$page/events" >"$place/events" &
reader=$!
grep -m 20 '^data: .*"from"' <"$place/events" >"$place/records"
curl -s -f "$page/" | grep -q -F '<h1>The live picture</h1>'
shows() { grep -q "\"from\":\"$1\",\"to\":\"$2\".*\"line\":\"$3" "$place/records"; }
shows A B 'GET /www.example.com/count HTTP/1.1'
shows B C 'GET /count HTTP/1.1'
shows C B 'HTTP/1.1 200 OK'
shows B A 'HTTP/1.1 404 Not Found'
picture=$(cat "$work/picture.pid")
grep -q -x picture "/proc/$picture/comm"
stop
wait "$reader" || :
if kill -0 "$picture" 2>/dev/null; then exit 1; fi

start no
[ -z "$page" ]
[ ! -e "$work/picture.pid" ]
use "$place/without"
stop
# The page says how often it was requested, and when: but for that, the answers are the same.
for file in large half; do cmp "$place/with/$file" "$place/without/$file"; done
