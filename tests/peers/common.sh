# shellcheck shell=sh
# shellcheck disable=SC2034 # the adapters use these
# What the adapters of all peers share. An adapter is what `make check PROXY=...` starts:
#   tests/peers/NAME.sh PORT ROOT CACHE ORIGIN... [OPTION VALUE]...
# It writes a configuration into the folder of its play, and becomes the peer (`exec`), so that no
# process is between the harness and the peer. This file is read first. It sets `port`, `root`, `cache`
# and `work`, the folder of the play; `routes`, one line `HOST ADDRESS PORT` for each origin, under each
# name that a request may call it by; and `timeout` and `cache_size`, if the play has such an option.
# `speed` is set if the peer is compared with others (`make bench`, option --speed): then it gets what its
# packages or its manual choose for a server, and limits that thousands of connections and 100 MB fit into.
port=$1 root=$2 cache=$3
work=${cache%/*}
shift 3
routes='' timeout=10 cache_size=1G connect_ports=443 speed=''
newline='
'
while [ $# -gt 0 ]; do
    case $1 in
    --connect-to)
        address=${2#*:*:}
        name=${2%":$address"}
        routes="$routes$name ${address%:*} ${address#*:}$newline"
        [ "${name#*:}" != 80 ] || routes="$routes${name%:*} ${address%:*} ${address#*:}$newline"
        shift
        ;;
    --timeout) timeout=$2 && shift ;;
    --cache-size) cache_size=$2 && shift ;;
    --connect-ports) connect_ports=$2 && shift ;;
    --speed) speed=yes ;;
    --*=* | --cdn) ;;
    --*) shift ;;
    *) routes="$routes$1 ${1%:*} ${1#*:}$newline" ;;
    esac
    shift
done

# The timeout in whole seconds, at least 1, and in milliseconds.
seconds=$(awk "BEGIN { s = int($timeout + 0.999); print s < 1 ? 1 : s }")
milliseconds=$(awk "BEGIN { print int($timeout * 1000) }")

# if_speed VALUE OTHER: the first one for `make bench`, the second one for plays.
if_speed() { if [ -n "$speed" ]; then echo "$1"; else echo "$2"; fi; }

# for_routes COMMAND: runs `COMMAND HOST ADDRESS PORT` for each route. Longer names come first, so that
# the route of `a:80` is found before that of `a`.
for_routes() {
    printf '%s' "$routes" | sort -r | while read -r host address origin_port; do
        "$1" "$host" "$address" "$origin_port"
    done
}

# identifier HOST: the name of this route in a configuration.
identifier() { printf 'route_%s\n' "$1" | tr .:- ___; }

# pattern HOST: a regular expression for it.
pattern() { printf '%s\n' "$1" | sed 's/\./\\./g'; }

# announce: in the background, waits until the peer listens, and says so. It ends with the peer. If the
# port is taken, the peer cannot listen, and nothing is said.
announce() {
    listening=$(printf ' 0100007F:%04X 00000000:0000 0A ' "$port")
    ! grep -q -F "$listening" /proc/net/tcp || return 0
    peer=$$
    (
        trap '' HUP
        until grep -q -F "$listening" /proc/net/tcp; do
            kill -0 "$peer" 2>/dev/null || exit
            sleep 0.02
        done
        echo "Ready to serve on 127.0.0.1:$port"
    ) &
}
