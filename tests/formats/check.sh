#!/bin/sh
# Checks each file that make grade has written into a folder against the description of its format (README.md).
# usage: tests/formats/check.sh FOLDER [FORMAT...]    From the environment: XSD, the schema for junit.xml; without it,
# only whether that is XML is checked.
set -eu
folder=$1
shift
[ $# -gt 0 ] || set -- result gradescope autolab annotations csv junit
for format; do
    case $format in
    result) set -- result.json ;;
    gradescope) set -- gradescope.json ;;
    autolab) set -- autolab.txt ;;
    annotations) set -- annotations.txt "$folder/result.json" ;;
    csv) set -- row.csv "$folder/result.json" ;;
    junit)
        xmllint --noout ${XSD:+--schema "$XSD"} "$folder/junit.xml"
        continue
        ;;
    esac
    file=$folder/$1
    shift
    python3 tests/formats/check.py "$format" "$file" "$@"
done
