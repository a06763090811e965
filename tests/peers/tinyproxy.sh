#!/bin/sh
# tinyproxy: a forward proxy without a cache, asked in absolute-form.
# labs: 2 4 6
# asked: absolute
# package: tinyproxy-bin
# shellcheck source=tests/peers/common.sh
. "${0%/*}/common.sh"

cat >"$work/tinyproxy.conf" <<END
Port $port
Listen 127.0.0.1
Timeout $seconds
MaxClients 100
Allow 127.0.0.1
ViaProxyName "tinyproxy"
LogLevel Warning
$(echo "$connect_ports" | tr , '\n' | sed 's/^/ConnectPort /')
END
announce
exec /usr/bin/tinyproxy -d -c "$work/tinyproxy.conf"
