#!/bin/sh
# Part of make gradescope and make autolab: the kit and the instructor's decisions, packed for another machine.
# From the environment: LAB (the labs of the assignment), POINTS (a table of points), EXTRA (a folder with plays of the
# instructor's own), MINUTES (when the other machine ends a run), BUILD.
build=${BUILD:-build}
. tools/grading.sh

# require_assignment: LAB, POINTS, EXTRA and MINUTES are right. `worth`: what each lab counts, in lines (`lab3 57`).
require_assignment() {
    if [ -z "${LAB:-}" ]; then
        echo "Which labs does the assignment have? For example LAB=3, or LAB='1 2 3'." >&2
        exit 2
    fi
    require_labs "$LAB"
    case ${MINUTES:=10} in
    *[!0-9]* | ????* | 0 | 1)
        echo "MINUTES is when the other machine ends a run, from 2 to 999, and not '$MINUTES'." >&2
        exit 2
        ;;
    esac
    if [ -n "${POINTS:-}" ] && [ ! -f "$POINTS" ]; then
        echo "POINTS is a file with a table of points, and '$POINTS' is no file." >&2
        exit 2
    fi
    if [ -n "${EXTRA:-}" ] && [ ! -d "$EXTRA" ]; then
        echo "EXTRA is a folder with plays, and '$EXTRA' is no folder." >&2
        exit 2
    fi
    sh tools/build.sh "$build/tools/grade" "$build/tests/judge"
    worth=$(graded --worth)
}

# The sum of these.
most() { echo "$worth" | awk '{ sum += $2 } END { print sum }'; }

# pack_kit FILE: the part of the kit that grades. The same kit gives the same file.
pack_kit() {
    kit_files >"$1.list"
    # Older than all that is compiled from it, also where the clock is behind this one.
    tar --owner=0 --group=0 --numeric-owner --mtime=@1 --transform='s|^|kit/|' -c -T "$1.list" | gzip -n >"$1"
    rm "$1.list"
}

# pack_decisions FOLDER: the labs, the table and the plays.
pack_decisions() {
    {
        echo '# What the assignment is. Read by tools/adapters/run.sh.'
        echo "LAB='$LAB'"
        echo "MINUTES=$MINUTES"
    } >"$1/settings"
    [ -z "${POINTS:-}" ] || cp "$POINTS" "$1/points.txt"
    [ -z "${EXTRA:-}" ] || cp -R -L "$EXTRA" "$1/extra"
}
