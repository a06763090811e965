#!/bin/sh
# Part of make class, on a machine where it grades over ssh (tools/class-ssh.sh). KIT and OWN are folders there: the
# kit, and what belongs to this class, the table of points and the instructor's own plays.
# usage: tools/class-machine.sh unpack KIT OWN | build KIT | grade KIT OWN FOLDER
set -eu
umask 077
place=$HOME/.cache/caching-proxy-lab
here=$(pwd)
kit=$place/$2

# unpack ARCHIVE FOLDER: at once, for another class may be doing the same.
unpack() {
    [ ! -d "$2" ] || return 0
    mkdir -p "$2.$$"
    tar -x -f "$1" -C "$2.$$"
    mv -T "$2.$$" "$2" 2>/dev/null || rm -rf "$2.$$"
}

case $1 in
unpack)
    unpack kit.tar "$kit"
    unpack own.tar "$kit/$3"
    exit
    ;;
esac
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
