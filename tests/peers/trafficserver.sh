#!/bin/sh
# Apache Traffic Server: a caching proxy, here a forward proxy, asked in absolute-form.
# labs: 2 3 4 6 7
# asked: absolute
# package: trafficserver
# shellcheck source=tests/peers/common.sh
. "${0%/*}/common.sh"

# An origin that has a name has a line of its own, so that no name is looked up.
route() {
    case $1 in [0-9]* | localhost* | *:80) return ;; esac
    echo "map http://$1/ http://$2:$3/"
}

mkdir -p "$work/ats/etc" "$work/ats/log" "$work/ats/run"
cp -R /etc/trafficserver/body_factory "$work/ats/etc/"
cat >"$work/ats/runroot.yaml" <<END
prefix: /usr
exec_prefix: /usr
bindir: /usr/bin
sbindir: /usr/sbin
sysconfdir: $work/ats/etc
datadir: $cache
includedir: /usr/include
libdir: /usr/lib/trafficserver
libexecdir: /usr/lib/trafficserver/modules
localstatedir: $work/ats
runtimedir: $work/ats/run
logdir: $work/ats/log
cachedir: $cache
END
for name in cache hosting parent plugin socks splitdns ssl_multicert volume; do
    : >"$work/ats/etc/$name.config"
done
for_routes route >"$work/ats/etc/remap.config"
echo "$cache $(if_speed 1G 64M)" >"$work/ats/etc/storage.config"
cat >"$work/ats/etc/ip_allow.yaml" <<END
ip_allow:
  - apply: in
    ip_addrs: 0/0
    action: allow
    methods: ALL
END
echo 'logging:' >"$work/ats/etc/logging.yaml"
cat >"$work/ats/etc/records.config" <<END
CONFIG proxy.config.http.server_ports STRING $port:ip-in=127.0.0.1
CONFIG proxy.config.admin.user_id STRING #-1
CONFIG proxy.config.exec_thread.autoconfig INT 0
CONFIG proxy.config.exec_thread.limit INT 1
CONFIG proxy.config.exec_thread.affinity INT 0
CONFIG proxy.config.cache.threads_per_disk INT 2
CONFIG proxy.config.diags.output.status STRING L
CONFIG proxy.config.log.logging_enabled INT 0
CONFIG proxy.config.core_limit INT 0
CONFIG proxy.config.url_remap.remap_required INT 0
CONFIG proxy.config.url_remap.pristine_host_hdr INT 1
CONFIG proxy.config.reverse_proxy.enabled INT 1
CONFIG proxy.config.http.insert_request_via_str INT 1
CONFIG proxy.config.http.insert_response_via_str INT 1
CONFIG proxy.config.http.connect_ports STRING $(echo "$connect_ports" | tr , ' ')
CONFIG proxy.config.http.connect_attempts_max_retries INT 0
CONFIG proxy.config.http.connect_attempts_timeout INT $seconds
CONFIG proxy.config.http.keep_alive_no_activity_timeout_in INT $seconds
CONFIG proxy.config.http.transaction_no_activity_timeout_in INT $seconds
CONFIG proxy.config.http.transaction_no_activity_timeout_out INT $seconds
CONFIG proxy.config.http.accept_no_activity_timeout INT $seconds
CONFIG proxy.config.http.cache.http INT 1
CONFIG proxy.config.http.cache.ignore_client_cc_max_age INT 0
CONFIG proxy.config.http.cache.required_headers INT 2
CONFIG proxy.config.http.cache.when_to_revalidate INT 0
CONFIG proxy.config.http.normalize_ae INT 0
CONFIG proxy.config.http.push_method_enabled INT 0
CONFIG proxy.config.cache.min_average_object_size INT 8000
CONFIG proxy.config.cache.ram_cache.size INT $(if_speed 256M 16M)
CONFIG proxy.config.http.wait_for_cache INT 2
END
announce
exec /usr/bin/traffic_server --run-root="$work/ats/runroot.yaml"
