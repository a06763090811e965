# Part of tests/all.sh: make class on several machines. They are on this one: two ssh servers, and a cluster with Slurm.

place=$TMPDIR/several
started=$(date +%s)
mkdir -p "$place/class" "$place/bin"
BASES=$BUILD/bases PARALLEL_HOME=$place
export BASES PARALLEL_HOME
tools/build.sh "$BASES"

# Two submissions that take no time, and one that does, which is handed in later. The names of a class may be any.
mkdir "$place/class/it's \"two\"
lines" "$place/class/=back\\slash *"
"$BUILD/tools/gaps" derive --lab 2 solution "$place/right" >/dev/null
hand_in() { cp -R "$place/right" "$place/class/"; }
printf 'nobody\n' >"$place/roster"
cat >"$place/expected" <<'END'
student,verdict,points,most,lab 1,lab 2,lab 3,lab 4,lab 5,lab 6,lab 7a,lab 7b,lab 8,blame
'=back\slash *,REFUSED,0,59,0,,,,,,,,,
"it's ""two""\x0alines",REFUSED,0,59,0,,,,,,,,,
nobody,MISSING,0,0,,,,,,,,,,
right,SCORED,59,59,59,,,,,,,,,
END

# class STATUS [NAME=VALUE]...: make class ends in time with this status.
class() {
    wanted=$1
    shift
    status=0
    timeout 120 make -s class LAB=1 JOBS=1 OUT="$place/results" SUBMISSIONS="$place/class" ROSTER="$place/roster" "$@" \
        >"$BUILD/answer" 2>&1 </dev/null || status=$?
    cat "$BUILD/answer"
    [ "$status" -eq "$wanted" ]
}
# told: waits until something has come into the middle, and prints what it says.
told() { timeout 100 head -n 1 "$place/held"; }
everything_is_graded() { tr -d '\r' <"$place/results/grades.csv" | diff "$place/expected" -; }
# numbers: of the files with results: a file that is written again has another one.
numbers() { ls -i "$place"/results/*/result.json; }
free_ports() {
    python3 -c 'import socket, sys
sockets = [socket.create_server(("127.0.0.1", 0)) for i in range(int(sys.argv[1]))]
print(*(each.getsockname()[1] for each in sockets))' "$1"
}
# descendants PID: of a process, and itself.
descendants() {
    for child in $(pgrep -P "$1"); do descendants "$child"; done
    echo "$1"
}

say 'make class on two machines over ssh, and with Slurm'
. tests/class-ssh.sh
. tests/class-slurm.sh
unset BASES PARALLEL_HOME PARALLEL_SSH SLURM_CONF
rm -rf "$place"
say "make class on several machines: done in $(($(date +%s) - started)) s"
