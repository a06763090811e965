#!/bin/sh
# Gradescope runs this as root when it builds the image of the autograder.
set -eu
cd "${AUTOGRADER:-/autograder}/source"
tar -x -z -f kit.tar.gz
exec sh kit/tools/adapters/install.sh
