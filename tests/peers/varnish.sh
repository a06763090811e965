#!/bin/sh
# Varnish: a caching reverse proxy. Its VCL only chooses the origin and takes it off the path; the
# rest is the built-in VCL. It keeps its responses in memory.
# labs: 2 3 4 6 7
# asked: path
# package: varnish
# shellcheck source=tests/peers/common.sh
. "${0%/*}/common.sh"

backend() { echo "backend $(identifier "$1") { .host = \"$2\"; .port = \"$3\"; }"; }
choice() {
    cat <<END
    elsif (req.url ~ "^/$(pattern "$1")(/|\\?|\$)") {
        set req.backend_hint = $(identifier "$1");
        set req.http.Host = "$1";
        set req.url = regsub(regsub(req.url, "^/[^/?]+", ""), "^(\\?|\$)", "/\\1");
    }
END
}

cat >"$work/peer.vcl" <<END
vcl 4.1;
backend default none;
$(for_routes backend)
sub vcl_recv {
    if (req.url == "/") {
        return (synth(404));
    }
$(for_routes choice)
    else {
        return (synth(404));
    }
}
sub vcl_backend_response {
    # A stale response is kept, so that it can be revalidated.
    set beresp.keep = 1d;
}
END
announce
set --
# Plays have long heads. Their room costs memory for each thread.
[ -n "$speed" ] || set -- -p thread_pool_min=20 -p http_req_size=96k -p http_req_hdr_len=64k -p http_resp_size=96k \
    -p http_resp_hdr_len=64k -p http_max_hdr=2048 -p workspace_client=512k -p workspace_backend=512k
exec /usr/sbin/varnishd -F -n "$work/varnish" -j none -a "127.0.0.1:$port" -T none -f "$work/peer.vcl" \
    -s "malloc,$cache_size" -p vsl_space=1M -p thread_pools=1 -p default_ttl=0 -p default_grace=0 "$@" \
    -p timeout_idle="$timeout" -p connect_timeout="$timeout" -p first_byte_timeout="$timeout" \
    -p between_bytes_timeout="$timeout"
