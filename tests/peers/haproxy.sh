#!/bin/sh
# HAProxy: a reverse proxy, with a small cache in memory.
# labs: 2 3 4 6 7
# asked: path
# package: haproxy
# shellcheck source=tests/peers/common.sh
. "${0%/*}/common.sh"

choice() { echo "    use_backend $(identifier "$1") if { path_beg /$1/ } or { path /$1 }"; }
backend() {
    cat <<END
backend $(identifier "$1")
    http-request replace-uri ^/[^/?]+(/.*)\$ \\1
    http-request replace-uri ^/[^/?]+(\\?.*)?\$ /\\1 if { path -m reg ^/$(pattern "$1")\$ }
    http-request set-header Host $1
    http-request cache-use kept
    http-response cache-store kept
    server origin $2:$3
END
}

cat >"$work/haproxy.cfg" <<END
global
    maxconn 200
    tune.bufsize 98304
    tune.http.maxhdr 2000
defaults
    mode http
    retries 0
    timeout connect ${milliseconds}ms
    timeout client ${milliseconds}ms
    timeout server ${milliseconds}ms
    timeout http-request ${milliseconds}ms
    timeout http-keep-alive ${milliseconds}ms
cache kept
    total-max-size 64
    max-object-size 8388608
    max-age 86400
    process-vary on
frontend clients
    bind 127.0.0.1:$port
$(for_routes choice)
$(for_routes backend)
END
announce
exec /usr/sbin/haproxy -db -f "$work/haproxy.cfg"
