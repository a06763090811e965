#!/bin/sh
# Links a proxy without shared libraries, but with what is in tools/static (make static).
# usage: tools/static.sh     In the environment: SRC (a folder), BUILD
set -eu
. tools/source.sh
find_source "${SRC:-solution}"
sh tools/poco.sh
program=${BUILD:-build}/$name/proxy-static
sh tools/build.sh "$program"
echo "$program is linked statically."
