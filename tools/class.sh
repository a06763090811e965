#!/bin/sh
# make class: grades all submissions in a folder, several at a time, and makes the files of the class. A submission
# that has been graded already is not graded again, so it may be interrupted at any moment.
# From the environment: SUBMISSIONS (the folder), JOBS (how many at a time), OUT (for the results, instead of
# build/class), ROSTER (a file with a student on each line); LAB, TEST, POINTS, EXTRA, LATE and BUILD as for make grade.
# SSHLOGIN, SSHLOGINFILE: on these machines (tools/class-ssh.sh); SLURM=1: as a job of Slurm (tools/class-slurm.sh).
set -eu
build=${BUILD:-build}
if [ ! -d "${SUBMISSIONS:-}" ]; then
    echo "SUBMISSIONS is the folder of all submissions, and '${SUBMISSIONS:-}' is no folder." >&2
    exit 2
fi
. tools/source.sh
require_flags SLURM
where=here
[ -z "${SSHLOGIN:-}${SSHLOGINFILE:-}" ] || where=ssh
[ -z "${SLURM:-}" ] || where=$where-slurm
. tools/grading.sh
out=${OUT:-$build/class}
mkdir -p "$out"
# Most of the time, the plays wait: twice as many as there are processors.
jobs=${JOBS:-200%}
bar=''
[ ! -t 2 ] || bar=--bar
case $where in
here)
    # grade_remaining: grades those whose paths are in $out/remaining. Those that fail are named in the end.
    grade_remaining() {
        under="parallel --will-cite -0 -q -j $jobs $bar"
        graded --into "$out" <"$out/remaining" || :
    }
    ;;
ssh) . tools/class-ssh.sh ;;
here-slurm) . tools/class-slurm.sh ;;
*)
    echo 'SLURM=1 chooses the machines itself. Leave SSHLOGIN and SSHLOGINFILE out.' >&2
    exit 2
    ;;
esac
prepare
graded --worth >/dev/null || exit 2 # a mistake in the table, or in an extra play
find "$SUBMISSIONS" -mindepth 1 -maxdepth 1 ! -name '.*' -print0 | LC_ALL=C sort -z >"$out/submissions"
graded --remaining "$out" <"$out/submissions" >"$out/remaining"
[ ! -s "$out/remaining" ] || grade_remaining
under=''
if ! graded --collect "$out" ${ROSTER:+--roster "$ROSTER"} <"$out/submissions"; then
    echo 'Not all submissions were graded, and that is not their fault. Run make class again: it grades only these.' >&2
    exit 1
fi
