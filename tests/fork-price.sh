# Part of tests/all.sh: make price-of-a-fork with the smallest rounds, and its messages. So short rounds measure nothing.

place=$TMPDIR/fork-price
mkdir -p "$place/wrong/1024"
plain=$BUILD/tools/floor-plain

# price ARGUMENT...: one tiny round; its tables are in $place/table.
price() { "$BUILD/tools/fork-price" --rounds 1 --round 10 "$@" >"$place/table" 2>"$place/messages"; }
# rows COUNT CONDITION: the tables have so many rows, and the awk condition holds in each. cpu, parent, byte, faults,
# connections, errors and wrong are cells of the row.
rows() {
    awk -v wanted="$1" '
        /^  / {
            ++rows
            wrong = $NF; errors = $(NF - 1); connections = $(NF - 2)
            faults = $(NF - 3); byte = $(NF - 5); parent = $(NF - 6); cpu = $(NF - 8)
            if ('"$2"') next
            print
            bad = 1
        }
        END { print rows + 0 " rows"; exit bad || rows != wanted }' "$place/table"
}
prices() {
    price --server "plain=$plain" --server "static=$BUILD/tools/floor-static" --server "poco=$BUILD/tools/floor" \
        --memory 1500 --out "$place" || return
    rows 20 'cpu > 0 && parent > 0 && byte > 0 && faults >= 0 && connections > 0 && errors == 0 && wrong == 0'
}
shape='
import json, sys
report = json.load(open(sys.argv[1]))
assert report["machine"] and report["effort"], "no machine, or no effort"
assert len(report["rows"]) == 20, len(report["rows"])
for row in report["rows"]:
    assert {"group", "name", "way", "linked", "megabytes", "memory"} <= row.keys(), row
    assert len(row["rounds"]) == 1, row
    for figures in [row["summary"]] + row["rounds"]:
        keys = {"cpu_us", "cpu_us_in_parent", "first_byte_us", "minor_faults", "connections", "errors", "wrong"}
        assert figures.keys() == keys, row
'
drawing='
import sys, xml.dom.minidom
image = xml.dom.minidom.parse(sys.argv[1])
# The background; three figures of 20 rows, and of the first one in the two other tables.
assert len(image.getElementsByTagName("rect")) == 1 + 3 * (20 + 2), "a bar is missing"
'
holds 'make price-of-a-fork measures each row: right bytes, no errors' prices
holds 'its JSON has each row, with its round and all figures' python3 -c "$shape" "$place/fork-price.json"
holds 'its SVG is well-formed, and has a bar for each figure' python3 -c "$drawing" "$place/fork-price.svg"

# A server that a test starts instead: a script in $place.
server() {
    cat >"$place/$1"
    chmod +x "$place/$1"
}
server lies <<SCRIPT
#!/bin/sh
exec "$PWD/$plain" "\$1" "$place/wrong" "\$3" "\$4" "\$5"
SCRIPT
# As many bytes as the right file has, and other ones.
head -c 1024 /dev/zero >"$place/wrong/1024/file"
lies() {
    price --server "plain=$place/lies" --memory 9 || return
    rows 8 'wrong == connections && wrong > 0 && errors == 0 && byte == "-"'
}
holds 'a wrong byte is shown' lies

server refuses <<'SCRIPT'
#!/usr/bin/env python3
import signal, socket
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM])
with socket.create_server(("127.0.0.1", 0)) as listener:
    port = listener.getsockname()[1]
print("Ready to serve on 127.0.0.1:%d" % port, flush=True)
signal.sigwait([signal.SIGTERM])
print("used: parent=1 children=1 faults=1")
SCRIPT
refuses() {
    price --server "plain=$place/refuses" --memory 9 || return
    rows 8 'errors == 1 && wrong == 0 && cpu == "-" && byte == "-" && faults == "-"'
}
holds 'a refused connection is shown' refuses
fails() {
    price --server plain=false --memory 9 || return
    rows 8 'errors == 1 && connections == 0 && cpu == "-"' &&
        grep -q -F 'fork, 1 MB: the server has failed' "$place/messages"
}
holds 'a server that does not start is shown' fails

left_out() {
    price --server "plain=$plain" --memory 100 || return
    rows 15 'errors == 0' &&
        grep -q -F 'fork, 1,000 MB is left out: there is too little memory. 100 MB may be used.' "$place/messages" &&
        grep -q -F 'fork, static is left out: no server is given for it (--server static=PROGRAM).' "$place/messages"
}
holds 'a row is left out, with a word, where there is too little memory or no such program' left_out

mkfifo "$place/pool"
server tells <<SCRIPT
#!/bin/sh
[ "\$3" != recycled ] || echo started >"$place/pool"
exec "$PWD/$plain" "\$@"
SCRIPT
# Ctrl-C reaches all processes of the terminal.
interrupted() {
    setsid "$BUILD/tools/fork-price" --server "plain=$place/tells" --rounds 1 --round 2000 >"$place/table" 2>&1 &
    read -r word <"$place/pool"
    kill -s INT -- "-$!"
    status=0
    wait "$!" || status=$?
    echo "$word; status $status"
    [ "$status" -eq 130 ] && nothing_runs
}
holds 'Ctrl-C ends all processes' interrupted
holds 'no program is no measurement' says 2 '--server plain=PROGRAM is missing.' "$BUILD/tools/fork-price"
holds 'make price-of-a-fork does not overlook another value of QUICK' \
    says 2 'QUICK must be 1' make -s price-of-a-fork QUICK=yes
rm -r "$place"
