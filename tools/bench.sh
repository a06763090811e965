#!/bin/sh
# make bench: compares the speed of the proxies with that of well-known ones, and with the floor of the design
# (tools/bench). Prints tables, and writes bench.json, cost.svg and rate.svg into build/bench.
# usage: tools/bench.sh     In the environment: SRC (a folder), PROXY (a command), PEER (names), QUICK=1, BUILD
set -eu
build=${BUILD:-build}
. tools/source.sh
. tools/load.sh
require_flags QUICK
[ -z "${PROXY:-}" ] || require_words "$PROXY"
all='nginx squid varnish httpd trafficserver'
peers=${PEER:-$all}
for peer in $peers; do
    case " $all " in *" $peer "*) ;; *)
        echo "make bench does not know the peer '$peer'. PEER may be: $all" >&2
        exit 2
        ;;
    esac
done
# A peer that is not installed is left out.
sh tools/deps.sh bench || :
require_wrk 'make bench'

sh tools/build.sh "$build/solution/proxy" "$build/tools/bench" "$build/tools/floor"
set -- --floor "$build/tools/floor"
if sh tools/deps.sh static && SRC=solution sh tools/static.sh; then
    set -- "$@" --proxy "static=$build/solution/proxy-static"
else
    echo 'static is left out: it cannot be linked here.'
fi
set -- "$@" --proxy "recycled=$build/solution/proxy" --with --recycle --with 100000 \
    --proxy "reference=$build/solution/proxy"
if [ -n "${SRC:-}" ]; then
    build_source "$SRC"
    set -- "$@" --proxy "yours=$proxy"
fi
for peer in $peers; do
    if PEER=$peer DEPS=skip sh tools/deps.sh bench >/dev/null 2>&1; then
        set -- "$@" --peer "$peer"
    else
        echo "$peer is left out: it is not installed."
    fi
done
[ -z "${QUICK:-}" ] || set -- "$@" --rounds 1 --round 500 --requests 50 --idle 100
[ -z "${PROXY:-}" ] || eval "set -- \"\$@\" -- $PROXY"

. tests/peers/user.sh
choose_user 'make bench' "$build/tools/bench"
prefer_memory 3000000
make_place
echo "The caches are in $place."
status=0
TMPDIR="$place/tmp" $as_user "$build/tools/bench" --out "$place/tmp" "$@" || status=$?
[ "$status" -eq 0 ] || exit "$status"
mkdir -p "$build/bench"
for file in bench.json cost.svg rate.svg; do cp "$place/tmp/$file" "$build/bench/"; done
echo "Written: $build/bench/bench.json, cost.svg and rate.svg"
