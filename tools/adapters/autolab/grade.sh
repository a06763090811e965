#!/bin/sh
# Grades submission.tar.gz in this folder with the kit that is in the image, and prints the result for the student. The
# scores are in the last line, and only if there are any: a line with a 0 would be a score.
set -eu
here=$(pwd)
kit=${KIT:-/opt/kit}
if [ ! -e "$kit/tools/adapters/run.sh" ]; then
    echo "The submission was not graded, and that is not its fault: this image has no $kit. See the Dockerfile."
    exit 1
fi
if ! sh "$kit/tools/adapters/run.sh" "$here/submission.tar.gz" "$here/results" "$here/decisions" >log 2>&1; then
    cat log
    echo 'The submission was not graded, and that is not its fault. This is no zero: ask your instructor to grade it again.'
    exit 1
fi
cat results/student.txt results/autolab.txt
