#!/bin/sh
# `make run`, driven by curl: a file, a page of the origin, the same page from the cache, a missing
# file; then Ctrl-C.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
mkfifo "$place/said"
# In a session of its own, so that all its processes can be ended at once, as with Ctrl-C.
setsid env PORT=0 make -s run >"$place/said" 2>"$place/log" &
run=$!
base=''
while IFS= read -r line; do
    case $line in
    *http://localhost:*/helloworld.html*)
        base=${line%%/helloworld.html*}
        base=${base##* }
        ;;
    */proxy.pid*)
        work=${line%%/proxy.pid*}
        break
        ;;
    esac
done <"$place/said"
cat "$place/log"
curl -s -f "$base/helloworld.html" | cmp - labs/www/helloworld.html
curl -s -f "$base/www.example.com/count" >"$place/first"
curl -s -f "$base/www.example.com/count" >"$place/second"
cmp "$place/first" "$place/second"
[ "$(curl -s -o /dev/null -w '%{http_code}' "$base/missing.html")" = 404 ]
grep -q 'File Not Found' "$place/log"
# The numbers of the processes, and what is stored.
for name in proxy origin; do grep -q -x "$name" "/proc/$(cat "$work/$name.pid")/comm"; done
make -s cache CACHE="$work/cache" >"$place/cache"
grep -q ' 200 .* complete .* http://www.example.com/count$' "$place/cache"
# Old copies of the exercise teach this form; the answer names the right one.
curl -s "$base/http://www.example.com/" | grep -q -F 'ask for /www.example.com/ instead'
kill -TERM "-$run"
wait "$run" || :
# Nothing listens there any more.
! curl -s -o /dev/null "$base/helloworld.html"
