# Part of tests/all.sh: make bench with the smallest rounds, and its messages. So short rounds measure nothing.

place=$TMPDIR/bench
mkdir -p "$place"

# measures PROXY: every row of the floor and of this proxy has a cost, no error and no wrong byte; only misses reach
# the origin.
measures() {
    awk -v proxy="$1" '
        /^[^ ].* at origin$/ { miss = /miss/; ++tables; next }
        $1 == "floor" || $1 == proxy {
            ++rows
            if ($(NF - 6) == "-" || $(NF - 2) > 0 || $(NF - 1) > 0 || (miss ? $NF == 0 : $NF > 0)) {
                print
                wrong = 1
            }
        }
        END {
            print tables " tables, " rows " rows"
            exit wrong || tables != 11 || rows != 20
        }' "$place/table"
}
compares() {
    "$BUILD/tools/bench" --floor "$BUILD/tools/floor" --proxy "reference=$BUILD/solution/proxy" --rounds 1 --round 100 \
        --requests 5 --idle 5 --out "$place" >"$place/table" || return
    measures reference || return
    python3 -m json.tool "$place/bench.json" >"$place/said" &&
        python3 -c 'import sys, xml.dom.minidom; [xml.dom.minidom.parse(name) for name in sys.argv[1:]]' \
            "$place/cost.svg" "$place/rate.svg"
}
holds 'make bench compares the reference with the floor: right bytes, no errors, and only misses reach the origin' \
    compares
holds 'a proxy that does not start is left out of the comparison' \
    says 1 'PROXY is left out: it did not get ready.' "$BUILD/tools/bench" -- false
holds 'a proxy that does not answer is left out of the comparison' \
    says 1 'PROXY is left out: it did not answer a request.' "$BUILD/tools/bench" -- "$BUILD/tools/floor" '{port}' '{root}'
holds 'make bench names the peers that it knows' says 2 "PEER may be: nginx squid" make -s bench PEER=caddy
holds 'make bench does not overlook another value of QUICK' says 2 'QUICK must be 1' make -s bench QUICK=yes
rm -r "$place"
