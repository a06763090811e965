#!/bin/sh
# Links a proxy without shared libraries (make static); tools/static moves its code into huge pages.
# usage: tools/static.sh     In the environment: SRC (a folder), BUILD
set -eu
. tools/source.sh
find_source "${SRC:-solution}"
sh tools/poco.sh
program=${BUILD:-build}/$name/proxy-static
sh tools/build.sh "$program"
echo "$program is linked statically."
