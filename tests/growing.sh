# Part of tests/all.sh: make growth with the smallest rounds, and its messages. So short rounds measure nothing.

place=$TMPDIR/growing
mkdir -p "$place"

# grow ARGUMENT...: one tiny round; its tables are in $place/table.
grow() {
    "$BUILD/tools/growth" --rounds 1 --round 400 --idle 10 --entries 100 --body 1 --variants 8 "$@" \
        >"$place/table" 2>"$place/messages"
}
# rows COUNT CONDITION: the tables have so many rows, and the awk condition holds in each. first (the first figure),
# errors, wrong and origin are cells of the row; gaps says whether a figure is missing.
rows() {
    awk -v wanted="$1" '
        /^  [0-9]/ {
            ++rows
            origin = $NF; wrong = $(NF - 1); errors = $(NF - 2); gaps = / -( |$)/
            first = $0
            sub(/^  [0-9]+ [A-Za-z ]+/, "", first)
            first += 0
            if ('"$2"') next
            print
            bad = 1
        }
        END { print rows + 0 " rows"; exit bad || rows != wanted }' "$place/table"
}
grows() {
    grow --proxy "$BUILD/solution/proxy" --out "$place" || return
    rows 9 'first > 0 && !gaps && errors == 0 && wrong == 0 && origin == 0'
}
shape='
import json, sys
report = json.load(open(sys.argv[1]))
assert report["machine"] and report["effort"], "no machine, or no effort"
hit = "hit_cpu_us"
figures = {
    "idle": [hit, "memory_kib", "memory_kib_each"],
    "entries": [hit, "miss_cpu_us", "start_ms", "start_cpu_ms"],
    "bodies": [hit, "hit_cpu_us_per_mb", "memory_kib_more"],
    "variants": [hit],
}
units = {"idle": 9, "entries": 99, "bodies": 1 - 1 / 1024, "variants": 7}
counts = {"requests", "errors", "wrong", "at_origin"}
assert [table["table"] for table in report["tables"]] == list(figures)
for table in report["tables"]:
    name, rows = table["table"], table["rows"]
    for row in rows:
        assert len(row["rounds"]) == 1 and row["name"] and row["size"], row
        for each in [row["summary"]] + row["rounds"]:
            assert each.keys() == counts | set(figures[name]), each
            assert each["requests"] > 0, each
    assert table["slopes"], name
    for slope in table["slopes"]:
        first, last = (row["summary"][slope["figure"]] for row in (rows[0], rows[-1]))
        assert abs(slope["slope"] - (last - first) / units[name]) < 1e-6, slope
        assert "ratio" not in slope or abs(slope["ratio"] - last / first) < 1e-6, slope
        assert slope["measurable"] == (first != last), slope
        assert slope["sentence"] in open(sys.argv[2]).read(), slope
'
drawing='
import sys, xml.dom.minidom
image = xml.dom.minidom.parse(sys.argv[1])
# The background, and a bar for each figure of each row.
assert len(image.getElementsByTagName("rect")) == 1 + 2 * 3 + 2 * 4 + 3 * 3 + 2 * 1, "a bar is missing"
'
holds 'make growth measures each row: right bytes, no errors, and no hit reaches the origin' grows
holds 'its JSON has each row and its figures, and the slopes that the tables name' \
    python3 -c "$shape" "$place/growth.json" "$place/table"
holds 'its SVG is well-formed, and has a bar for each figure' python3 -c "$drawing" "$place/growth.svg"

# A proxy that a test starts instead: a script in $place.
instead() {
    cat >"$place/$1"
    chmod +x "$place/$1"
}
instead forgets <<SCRIPT
#!/bin/sh
exec "$PWD/$BUILD/solution/proxy" "\$@" --cache-size 0
SCRIPT
forgets() {
    grow --proxy "$place/forgets" || return
    rows 9 'origin > 0 && errors == 0 && wrong == 0'
}
holds 'a hit that reaches the origin is shown' forgets

# It answers as many zero bytes as the path says, in one process.
instead lies <<'SCRIPT'
#!/usr/bin/env python3
import http.server, signal, sys, threading
class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    def do_GET(self):
        size = int(self.path.split("/")[2])
        self.send_response(200)
        self.send_header("Content-Length", str(size))
        self.end_headers()
        self.wfile.write(bytes(size))
    def log_message(self, *words):
        pass
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM])
port = int(sys.argv[sys.argv.index("--port") + 1])
server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
print("Ready to serve on 127.0.0.1:%d" % port, flush=True)
signal.sigwait([signal.SIGTERM])
SCRIPT
lies() {
    grow --proxy "$place/lies" || return
    rows 9 'wrong > 0 && errors == (/ [KM]B / ? 0 : $1)'
}
holds 'wrong bytes are shown, and what was neither stored nor has a process' lies
holds 'a proxy that does not start is no measurement' \
    says 1 'The proxy did not get ready.' "$BUILD/tools/growth" --proxy false

left_out() (
    # shellcheck disable=SC3045 # dash and bash have it
    ulimit -n 105
    grow --proxy "$BUILD/solution/proxy" || return
    rows 8 'errors == 0' && grep -q -x -F \
        'Left out: 10 idle connections, because a process may have only 105 descriptors.' "$place/messages"
)
holds 'a row that the machine does not allow is left out, with a word' left_out

mkfifo "$place/pool"
instead tells <<SCRIPT
#!/bin/sh
case \$* in *variants-1*) echo started >"$place/pool" ;; esac
exec "$PWD/$BUILD/solution/proxy" "\$@"
SCRIPT
# Ctrl-C reaches all processes of the terminal.
interrupted() {
    mkdir "$place/tmp"
    TMPDIR=$place/tmp setsid "$BUILD/tools/growth" --proxy "$place/tells" --rounds 1 --round 400 --idle 1 --entries 1 \
        --body 0 >"$place/table" 2>&1 &
    read -r word <"$place/pool"
    kill -s INT -- "-$!"
    status=0
    wait "$!" || status=$?
    echo "$word; status $status"
    [ "$status" -eq 130 ] && nothing_runs && rmdir "$place/tmp"
}
holds 'Ctrl-C ends all processes, and removes the caches' interrupted
holds 'make growth needs a proxy' says 2 '--proxy PROGRAM is missing.' "$BUILD/tools/growth"
holds 'make growth does not overlook another value of QUICK' says 2 'QUICK must be 1' make -s growth QUICK=yes
rm -r "$place"
