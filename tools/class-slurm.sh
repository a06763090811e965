#!/bin/sh
# Part of make class, and the script of each task of its job (tools/class-slurm.sh task). Slurm gives each task a
# processor on one of its machines, and all of them see this folder.
# shellcheck disable=SC2154 # tools/class.sh sets what it does not

# grade_remaining: as in tools/class.sh. Without a number in the configuration (MaxArraySize), an array has at most
# a thousand tasks.
grade_remaining() {
    command -v sbatch >/dev/null || {
        echo 'There is no sbatch here (Debian package slurm-client). SLURM=1 is for a machine that submits jobs.' >&2
        return
    }
    count=$(tr -d -c '\0' <"$out/remaining" | wc -c)
    rm -rf "$out/slurm"
    mkdir "$out/slurm"
    mkfifo "$out/slurm/job"
    export out
    # The number of the job comes at once, and the end of the command with the end of the job.
    stdbuf -oL sbatch --parsable --wait --requeue --job-name=make-class --open-mode=append \
        --array="0-$((count > 1000 ? 999 : count - 1))${JOBS:+%$JOBS}" --output="$out/slurm/%a.txt" \
        tools/class-slurm.sh task >"$out/slurm/job" &
    waiting=$!
    job=''
    read -r job <"$out/slurm/job" || :
    rm "$out/slurm/job"
    [ -n "$job" ] || return 0 # sbatch has said why
    job=${job%%;*}
    trap 'scancel "$job"; exit 130' INT TERM HUP
    echo "Slurm's job $job grades $count submissions. What each task says is in $out/slurm."
    wait "$waiting" || :
    trap - INT TERM HUP
}

# With N tasks, each takes every N-th submission. If a task is run once more, it grades only the rest.
if [ "${1:-}" = task ]; then
    set -eu
    build=${BUILD:-build}
    . tools/grading.sh
    # shellcheck disable=SC2034 # tools/grading.sh uses it
    under='xargs -0 -n 1'
    sed -z -n "$((SLURM_ARRAY_TASK_ID + 1))~${SLURM_ARRAY_TASK_COUNT}p" "$out/remaining" | graded --into "$out"
fi
