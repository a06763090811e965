#!/bin/sh
# Prints the object files of the proxy in a tree that was derived from solution/. Most of its files are
# the same as in solution/ or starter/, and so are their object files: only the others are compiled.
# usage: tools/objects.sh NAME FOLDER     (BUILD: the folder of the object files)
set -eu
name=$1 folder=$2
known='solution starter'
# A source file is compiled with the tree's headers.
diff -r -q -x '*.cpp' solution "$folder" >/dev/null || known=''
find "$folder" -name '*.cpp' | while read -r file; do
    file=${file#"$folder"/}
    from=$name
    for tree in $known; do
        if cmp -s "$folder/$file" "$tree/$file"; then
            from=$tree
            break
        fi
    done
    echo "$BUILD/$from/obj/${file%.cpp}.o"
done
