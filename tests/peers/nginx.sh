#!/bin/sh
# nginx: serves files, and is a caching reverse proxy (ngx_http_proxy_module).
# labs: 1 2 3 4 6 7
# asked: path
# package: nginx
# shellcheck source=tests/peers/common.sh
. "${0%/*}/common.sh"

upstream() { echo "    upstream $(identifier "$1") { server $2:$3 max_fails=0; keepalive 8; }"; }
# With a variable in it, proxy_pass sends the path as the client wrote it.
location() {
    cat <<END
        location ~ ^/$(pattern "$1")(?:/|\$) {
            proxy_set_header Host $1;
            proxy_set_header Connection "";
            proxy_pass http://$(identifier "$1")\$path_at_origin;
        }
END
}

cat >"$work/nginx.conf" <<END
daemon off;
master_process off;
pid $work/pid;
error_log stderr warn;
events { worker_connections $(if_speed 4096 1024); }
http {
    access_log off;
    $(if_speed 'sendfile on;' '')
    client_body_temp_path $work/bodies;
    proxy_temp_path $work/temporary;
    fastcgi_temp_path $work/unused;
    uwsgi_temp_path $work/unused;
    scgi_temp_path $work/unused;
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    client_max_body_size 0;
    large_client_header_buffers 4 64k;
    merge_slashes off;
    client_header_timeout ${milliseconds}ms;
    client_body_timeout ${milliseconds}ms;
    keepalive_timeout ${milliseconds}ms;
    send_timeout ${milliseconds}ms;
    proxy_connect_timeout ${milliseconds}ms;
    proxy_read_timeout ${milliseconds}ms;
    proxy_send_timeout ${milliseconds}ms;
    proxy_http_version 1.1;
    proxy_request_buffering off;
    proxy_next_upstream off;
    proxy_cache_path $cache levels=$(if_speed 1:2 1) use_temp_path=off keys_zone=kept:$(if_speed 64m 1m) max_size=$cache_size inactive=10d;
    proxy_cache kept;
    proxy_cache_key \$request_uri;
    proxy_cache_revalidate on;
    proxy_cache_lock on;
    map \$request_uri \$path_at_origin {
        "~^/[^/?]+(?<rest>/.*)\$" \$rest;
        "~^/[^/?]+(?<query>\\?.*)\$" /\$query;
        default /;
    }
$(for_routes upstream)
    server {
        listen 127.0.0.1:$port;
        root $root;
$(for_routes location)
    }
}
END
announce
# One process, so that nothing needs another user: master_process off.
exec /usr/sbin/nginx -p "$work" -e stderr -c "$work/nginx.conf"
