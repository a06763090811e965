#!/bin/sh
# Apache httpd: serves files, and is a caching forward proxy (mod_proxy, mod_cache), asked in
# absolute-form.
# labs: 1 2 3 4 6 7
# asked: absolute
# package: apache2-bin
# shellcheck source=tests/peers/common.sh
. "${0%/*}/common.sh"

# An origin that has a name is a virtual host, so that no name is looked up.
route() {
    case $1 in [0-9]* | localhost*) return ;; esac
    cat <<END
<VirtualHost *:*>
    ServerName $1
    ProxyPreserveHost On
    ProxyPass / http://$2:$3/
</VirtualHost>
END
}
module() { echo "LoadModule $1_module /usr/lib/apache2/modules/mod_$1.so"; }

{
    for name in mpm_event authz_core mime dir proxy proxy_http proxy_connect cache cache_disk reqtimeout; do
        module "$name"
    done
    cat <<END
ServerRoot $work
DefaultRuntimeDir $work
ServerName peer.example
PidFile pid
Listen 127.0.0.1:$port
ErrorLog /dev/stderr
LogLevel error
StartServers 1
ServerLimit 1
ThreadsPerChild 32
MaxRequestWorkers 32
TypesConfig /etc/mime.types
DirectoryIndex disabled
DocumentRoot $root
<Directory $root>
    Options SymLinksIfOwnerMatch
    Require all granted
</Directory>
Timeout $seconds
ProxyTimeout $seconds
KeepAliveTimeout ${milliseconds}ms
RequestReadTimeout handshake=0 header=$seconds body=$seconds,MinRate=1
LimitRequestLine 65536
LimitRequestFieldSize 65536
LimitRequestFields 2000
ProxyRequests On
ProxyVia On
AllowCONNECT $(echo "$connect_ports" | tr , ' ')
<Proxy *>
    Require all granted
</Proxy>
CacheEnable disk http://*:/
CacheRoot $cache
CacheMaxFileSize $(if_speed 1000000000 64000000)
$(if_speed 'EnableSendfile On
MaxKeepAliveRequests 0
AsyncRequestWorkerFactor 100' '')
CacheLock on
CacheLockPath $work/locks
$(for_routes route)
END
} >"$work/httpd.conf"
mkdir -p "$work/locks"
announce
exec /usr/sbin/apache2 -D FOREGROUND -f "$work/httpd.conf"
