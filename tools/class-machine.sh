#!/bin/sh
# Part of make class, on a machine where it grades over ssh (tools/class-ssh.sh). KIT and OWN are folders there: the
# kit, and what belongs to this class, the table of points and the instructor's own plays.
# usage: tools/class-machine.sh unpack FOLDER KIT OWN | build KIT | grade KIT OWN FOLDER
set -eu
umask 077
place=$HOME/.cache/caching-proxy-lab
here=$(pwd)

# move FROM TO: unless it is there already. Another class may be doing the same.
move() { [ -d "$2" ] || mv -T "$1" "$2" 2>/dev/null || [ -d "$2" ]; }

if [ "$1" = unpack ]; then
    mv "$2/own" "$2.own"
    move "$2" "$place/$3"
    move "$2.own" "$place/$3/$4"
    rm -rf "$2" "$2.own"
    exit
fi
kit=$place/$2
cd "$kit"
build=${BUILD:-build}
. tools/grading.sh
case $1 in
build)
    DEPS=skip sh tools/deps.sh grade
    prepare
    ;;
grade)
    [ ! -e "$3/points" ] || POINTS=$3/points
    [ ! -e "$3/extra" ] || EXTRA=$3/extra
    graded --into "$here/results" "$here/$4"/*
    tar -c -f "$here/$4.tar" -C "$here/results" .
    ;;
esac
