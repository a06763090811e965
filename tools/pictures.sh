#!/bin/sh
# make pictures: draws the pictures of the documentation again: those of plays (docs/pictures/lab*/*.play), as they go
# with the reference, and those that are written in Pikchr (docs/pictures/*.pikchr).
# usage: tools/pictures.sh            updates the pictures in place
#        tools/pictures.sh --check    names each picture that is out of date; exit status 1 if any
# From the environment: BUILD, DEPS.
set -eu
build=${BUILD:-build}
case "$#:${1:-}" in
0:) wanted='' ;;
1:--check) wanted=$(mktemp -d) && trap 'rm -rf "$wanted"' EXIT ;;
*)
    echo 'usage: tools/pictures.sh [--check]' >&2
    exit 2 ;;
esac
status=0
# draw SOURCE COMMAND...: the command writes its picture into the file that is its last argument.
draw() {
    picture=${1%.*}.svg
    shift
    if [ -z "$wanted" ]; then
        "$@" "$picture"
        return
    fi
    "$@" "$wanted/picture.svg"
    cmp -s "$picture" "$wanted/picture.svg" && return
    echo "$picture: out of date. make pictures draws it again."
    status=1
}
# shellcheck disable=SC2317 # draw calls it
play() { "$build/tests/check" --proxy "$build/solution/proxy" --plays docs/pictures --test "$1" --draw "$2" >/dev/null; }

. tools/npm.sh
npm_package pikchr-wasm 2.0.1 pictures >&2
sh tools/build.sh "$build/tests/check" "$build/tools/origin" "$build/solution/proxy"
for source in docs/pictures/lab*/*.play; do
    name=${source#docs/pictures/}
    draw "$source" play "${name%.play}"
done
cp tools/pikchr.mjs "$npm/"
for source in docs/pictures/*.pikchr; do
    draw "$source" node "$npm/pikchr.mjs" "$source"
done
exit "$status"
