# Part of tests/class.sh, after class-ssh.sh, with the same class: a cluster with Slurm.

# When the first task has graded, and is not run again, it waits until the test ends it.
# shellcheck disable=SC2154 # tests/class.sh sets `place`
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
