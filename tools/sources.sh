#!/bin/sh
# Prints the .cpp files of a proxy's source tree, as paths in it. Hidden files belong to an editor or a
# copying system (.#Listener.cpp, ._Listener.cpp), not to the proxy, and are left out. So are names that
# make would take apart.
# usage: tools/sources.sh FOLDER
#        tools/sources.sh --strange FOLDER...   prints the .cpp and .h files with such names instead
strange=$(printf '*[]["\047#$%%&()*:;<=>?\\^`{|}~! \t\n]*')
LC_ALL=C
export LC_ALL
if [ "$1" = --strange ]; then
    shift
    exec find -H "$@" -mindepth 1 -name '.*' -prune -o \
        -path "$strange" \( -name '*.cpp' -o -name '*.h' \) -print
fi
cd "$1" 2>/dev/null || exit 0
find . -mindepth 1 -name '.*' -prune -o -name '*.cpp' ! -path "$strange" -print | sed 's|^\./||'
