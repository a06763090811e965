# Part of tests/all.sh: make class on several machines. They are on this one: two ssh servers, and a cluster with Slurm.

place=$TMPDIR/several
started=$(date +%s)
mkdir -p "$place/class" "$place/bin"
BASES=$BUILD/bases PARALLEL_HOME=$place
export BASES PARALLEL_HOME
TREES=starter tools/build.sh "$BASES"

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

# ---- ssh ----

# Each machine has a home folder of its own. It would compile the kit for minutes: it gets what is compiled here.
# shellcheck disable=SC2154 # tests/all.sh sets `top`
cat >"$place/session" <<END
#!/bin/sh
# session MACHINE COMMAND
export HOME="$place/\$1" PATH="$place/\$1/bin:\$PATH" BUILD="$BUILD" BASES="$BASES" OPTIMISE="$OPTIMISE"
cd "\$HOME" || exit
for kit in .cache/caching-proxy-lab/*; do
    [ -d "\$kit" ] && [ ! -e "\$kit/\$BUILD" ] || continue
    mkdir -p "\$kit/\$BUILD" && rmdir "\$kit/\$BUILD" && ln -s "$top/$BUILD" "\$kit/\$BUILD"
done
exec sh -c "\$2"
END
chmod +x "$place/session"
# If there is a file `dies`, lab1 grades, but does not return the results: it only tells the test.
mkdir -p "$place/lab1/bin" "$place/lab2"
mkfifo "$place/held"
cat >"$place/lab1/bin/tar" <<END
#!/bin/sh
if [ "\$1" = -c ] && [ -e "$place/dies" ]; then
    echo >"$place/held"
    exec tail -f /dev/null
fi
exec $(command -v tar) "\$@"
END
chmod +x "$place/lab1/bin/tar"

ssh-keygen -q -t ed25519 -N '' -f "$place/host-key"
ssh-keygen -q -t ed25519 -N '' -f "$place/key"
[ "$(id -u)" -ne 0 ] || mkdir -p /run/sshd # sshd run by root insists on it
# start_machine NAME PORT
start_machine() {
    cat >"$place/$1.conf" <<END
ListenAddress 127.0.0.1:$2
HostKey $place/host-key
AuthorizedKeysFile $place/key.pub
PidFile none
StrictModes no
PasswordAuthentication no
ForceCommand $place/session $1 "\$SSH_ORIGINAL_COMMAND"
END
    /usr/sbin/sshd -D -e -f "$place/$1.conf" 2>"$place/$1.log" &
    echo $! >"$place/$1.id"
    echo "[127.0.0.1]:$2 $(cat "$place/host-key.pub")" >>"$place/known"
    cat >>"$place/ssh.conf" <<END
Host $1
HostName 127.0.0.1
Port $2
IdentityFile $place/key
IdentitiesOnly yes
UserKnownHostsFile $place/known
END
    until grep -q 'Server listening' "$place/$1.log"; do kill -0 "$(cat "$place/$1.id")" || return; done
}
end_machine() {
    # shellcheck disable=SC2046 # several numbers
    kill -KILL $(descendants "$(cat "$place/$1.id")")
    wait "$(cat "$place/$1.id")" 2>/dev/null
    :
}
PARALLEL_SSH="ssh -F $place/ssh.conf"
export PARALLEL_SSH
start_machines() {
    rm -f "$place/ssh.conf"
    # shellcheck disable=SC2046 # two numbers
    set -- $(free_ports 2)
    start_machine lab1 "$1" && start_machine lab2 "$2"
}

# dies_with STATUS SSHLOGIN: a class in which lab1 dies in the middle.
dies_with() {
    : >"$place/dies"
    class "$1" SSHLOGIN="$2" &
    told >/dev/null || return
    end_machine lab1
    wait $!
}
names_what_is_not_graded() {
    dies_with 2 1/lab1 && grep -q -F "Not graded: $place/class/=back" "$BUILD/answer" && has_errors 2
}
has_errors() { [ "$(grep -c ',GRADER_ERROR,,,,' "$place/results/grades.csv")" -eq "$1" ]; }
grades_the_rest_elsewhere() {
    rm -r "$place"/results/%3D*
    before=$(numbers)
    class 0 SSHLOGIN=lab1,lab2 && grep -q 'lab1 is not ready, and is left out' "$BUILD/answer" && everything_is_graded &&
        [ "$(numbers | grep -v /%3D)" = "$before" ]
}
leaves_nothing() { ! find "$place/lab2/.parallel" "$place/results/machines" 2>/dev/null | grep .; }

say 'make class on two machines over ssh, and with Slurm'
holds 'two ssh servers start' start_machines
holds 'if the only machine dies, its submissions are named, and have no points' names_what_is_not_graded
end_machine lab2
holds 'they start again' start_machines
hand_in
holds 'if one of two machines dies, the other one grades its submissions' dies_with 0 1/lab1,1/lab2
holds 'the grades are those of this machine' everything_is_graded
holds 'only what is not graded is graded again, without a machine that is not there' grades_the_rest_elsewhere
holds 'nothing of a submission stays on a machine that is well' leaves_nothing
end_machine lab2
holds 'a list of machines that is not there is named' says 2 "'/no/such/file' cannot be read" \
    make -s class SUBMISSIONS="$place/class" SSHLOGINFILE=/no/such/file

# ---- Slurm ----

# When the first task has graded, and is not run again, it waits until the test ends it.
cat >"$place/bin/xargs" <<END
#!/bin/sh
$(command -v xargs) "\$@" || exit
[ -e "$place/dies" ] && [ "\$SLURM_ARRAY_TASK_ID" = 0 ] && [ -z "\${SLURM_RESTART_COUNT:-}" ] || exit 0
echo "\$SLURM_ARRAY_JOB_ID" >"$place/held"
exec tail -f /dev/null
END
chmod +x "$place/bin/xargs"
SLURM_CONF=$place/slurm.conf
export SLURM_CONF
start_slurm() {
    mkdir "$place/munge" "$place/state" "$place/spool"
    chmod 755 "$place/munge"
    (umask 077 && head -c 1024 /dev/urandom >"$place/munge.key")
    # shellcheck disable=SC2046 # two numbers
    set -- $(free_ports 2)
    cat >"$SLURM_CONF" <<END
ClusterName=class
SlurmctldHost=$(hostname -s)(127.0.0.1)
SlurmctldPort=$1
SlurmdPort=$2
SlurmUser=$(id -un)
SlurmdUser=$(id -un)
AuthType=auth/munge
AuthInfo=socket=$place/munge/socket
StateSaveLocation=$place/state
SlurmdSpoolDir=$place/spool
SlurmctldPidFile=$place/slurmctld.pid
SlurmdPidFile=$place/slurmd.pid
ProctrackType=proctrack/pgid
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SwitchType=switch/none
MpiDefault=none
MailProg=$(command -v true)
# How often sbatch --wait looks
MinJobAge=4
NodeName=$(hostname -s) NodeAddr=127.0.0.1 CPUs=2
PartitionName=class Nodes=ALL Default=YES
END
    echo 'CgroupPlugin=cgroup/v1' >"$place/cgroup.conf"
    start_daemon munged --foreground --force --socket="$place/munge/socket" --key-file="$place/munge.key" \
        --pid-file="$place/munge/pid" --seed-file="$place/munge/seed" --log-file="$place/munge/log"
    start_daemon slurmctld -D
    start_daemon slurmd -D
    until sinfo -h -o %t 2>/dev/null | grep -q -x idle; do
        kill -0 "$(cat "$place/slurmctld.id")" "$(cat "$place/slurmd.id")" && continue
        cat "$place/slurmctld.log" "$place/slurmd.log"
        return 1
    done
}
start_daemon() {
    daemon=$1
    shift
    "/usr/sbin/$daemon" "$@" >"$place/$daemon.log" 2>&1 &
    echo $! >"$place/$daemon.id"
}
end_slurm() {
    for daemon in slurmd slurmctld munged; do
        kill "$(cat "$place/$daemon.id")"
        wait "$(cat "$place/$daemon.id")" || :
    done
}
# The first task is run again after it has graded, and the second one is cancelled before it has.
survives_a_requeue() {
    rm -r "$place/results" "$place/class/right"
    : >"$place/dies"
    PATH="$place/bin:$PATH" class 2 SLURM=1 &
    job=$(told) || return
    before=$(numbers)
    scancel "${job}_1" && scontrol requeue "${job}_0" || return
    until [ "$(squeue -h -j "${job}_0" -o %T)" = PENDING ]; do :; done
    scontrol update JobId="${job}_0" StartTime=now || return # rather than two minutes later
    wait $! && [ "$(numbers)" = "$before" ] && has_errors 1
}
grades_the_rest() {
    rm "$place/dies"
    hand_in
    class 0 SLURM=1 && everything_is_graded && numbers | grep -q -F "$before"
}
holds 'a cluster with Slurm starts' start_slurm
holds 'a task that is run again grades once, and what a cancelled one leaves is named' survives_a_requeue
holds 'make class again grades the rest' grades_the_rest
holds 'the cluster ends' end_slurm
holds 'SLURM is 1, or left out' says 2 "SLURM must be 1, or left out, not '2'." make -s class SUBMISSIONS="$place/class" SLURM=2
holds 'Slurm chooses its machines itself' says 2 'Leave SSHLOGIN and SSHLOGINFILE out' \
    make -s class SUBMISSIONS="$place/class" SLURM=1 SSHLOGIN=lab1
unset BASES PARALLEL_HOME PARALLEL_SSH SLURM_CONF
rm -rf "$place"
say "make class on several machines: done in $(($(date +%s) - started)) s"
