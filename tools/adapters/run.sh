#!/bin/sh
# Grades a submission where tools/adapters/install.sh has made everything ready. It builds nothing in the kit's folder,
# so that its user need not own it.
# usage: tools/adapters/run.sh SUBMISSION RESULTS DECISIONS [OPTION...]   DECISIONS: a folder as pack_decisions makes
# it; all are absolute paths. OPTION: for tools/grade. BUILD, BASES: as for make grade.
set -eu
cd "$(dirname "$0")/../.."
submission=$1 results=$2 decisions=$3
shift 3
. "$decisions/settings"
[ ! -e "$decisions/points.txt" ] || POINTS=$decisions/points.txt
[ ! -d "$decisions/extra" ] || EXTRA=$decisions/extra
# A folder in which only the file is that make submit has packed: Gradescope unpacks no .tar.gz.
if [ "$(find "$submission" -mindepth 1 -maxdepth 1 | wc -l)" -eq 1 ]; then
    for file in "$submission"/*.tar.gz "$submission"/*.tgz "$submission"/*.zip; do
        [ ! -f "$file" ] || submission=$file
    done
fi
build=${BUILD:-build}
. tools/grading.sh
# A little earlier than the machine, which would not say why.
under="timeout --kill-after=5 $((MINUTES * 60 - 30))"
status=0
graded "$@" --out "$results" "$submission" || status=$?
[ "$status" -ne 124 ] || echo "The submission was not graded: it takes more than $MINUTES minutes." >&2
exit "$status"
