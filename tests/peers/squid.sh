#!/bin/sh
# squid: a caching forward proxy, asked in absolute-form. It keeps its responses in memory.
# labs: 2 3 4 6 7
# asked: absolute
# package: squid
# shellcheck source=tests/peers/common.sh
. "${0%/*}/common.sh"

# An origin that has a name is a cache_peer, so that no name is looked up.
route() {
    case $1 in
    [0-9]* | *[!:]:*:* | localhost*) return ;;
    *:*) host=${1%:*} at=${1##*:} ;;
    *) host=$1 at=80 ;;
    esac
    id=$(identifier "$1")
    cat <<END
acl host_$id dstdomain $host
acl port_$id port $at
cache_peer $2 parent $3 0 no-query no-digest no-netdb-exchange originserver name=$id
cache_peer_access $id allow host_$id port_$id
cache_peer_access $id deny all
never_direct allow host_$id port_$id
END
}

cat >"$work/squid.conf" <<END
http_port 127.0.0.1:$port
visible_hostname peer.example
pid_filename none
cache_log /dev/stderr
access_log none
cache_store_log none
netdb_filename none
coredump_dir $work
pinger_enable off
icp_port 0
max_filedescriptors $(if_speed 8192 1024)
memory_pools $(if_speed on off)
cache_mem $(if_speed 512 64) MB
maximum_object_size_in_memory $(if_speed 128 32) MB
memory_cache_shared off
refresh_pattern . 0 20% 4320
collapsed_forwarding on
acl ports_of_connect port $(echo "$connect_ports" | tr , ' ')
acl CONNECT method CONNECT
http_access deny CONNECT !ports_of_connect
http_access allow all
request_header_max_size 64 KB
reply_header_max_size 64 KB
request_start_timeout $seconds seconds
request_timeout $seconds seconds
client_idle_pconn_timeout $seconds seconds
connect_timeout $seconds seconds
read_timeout $seconds seconds
write_timeout $seconds seconds
shutdown_lifetime $(if_speed 1 "$seconds") seconds
dns_timeout 1 seconds
forward_max_tries 1
$(for_routes route)
END
announce
# Shared memory that it leaves when it is killed has this name; tests/peers.sh removes it.
exec /usr/sbin/squid -n "kitpeer$port" -N -f "$work/squid.conf"
