#!/bin/sh
# Prints the object files of the proxy in a tree that was derived from solution/. Many of its source
# files are the same as in another tree, and so are their object files: only the others are compiled.
# usage: BUILD=DIR tools/objects.sh FOLDER OTHER...     FOLDER's proxy is DIR/(FOLDER's last name)/proxy
set -eu
folder=$1
shift
sh tools/sources.sh "$folder" | awk -v build="$BUILD" -v folder="$folder" -v others="$*" '
    # The source files that are the same in `other`; none if a header differs, as it may be included.
    function compare(other,   command, line, same, parts) {
        command = "LC_ALL=C diff -r -q -s " other " " folder
        while ((command | getline line) > 0)
            if (line ~ /\.cpp are identical$/) {
                split(line, parts, " ")
                same[substr(parts[2], length(other) + 2)]
            } else if (line ~ /\.h( |$)/ && line !~ /are identical$/)
                return
        close(command)
        for (line in same)
            if (!(line in from))
                from[line] = other
    }
    BEGIN {
        count = split(others, list, " ")
        for (i = 1; i <= count; ++i)
            compare(list[i])
    }
    {
        file = $0
        tree = file in from ? from[file] : folder
        sub(/.*\//, "", tree)
        sub(/\.cpp$/, ".o", file)
        print build "/" tree "/obj/" file
    }'
