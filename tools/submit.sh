#!/bin/sh
# make submit: packs the student's work into a file for the instructor, after saying what has not been tested.
# From the environment: SRC, BUILD, OUT (the file, instead of one named after the time), WRITE_UP (instead of
# write-up.md), and PREDICTIONS (instead of predictions.md).
set -eu
. tools/source.sh
. tools/results.sh
find_source "${SRC:-starter}"
build=${BUILD:-build}
out=${OUT:-submission-$(date +%Y%m%d-%H%M%S).tar.gz}
writeup=${WRITE_UP:-write-up.md}
predictions=${PREDICTIONS:-predictions.md}

# unwritten: the parts of the write-up that are still as they were.
unwritten() { awk '/\.\.\.$/ { print "  " FILENAME ":" FNR }' "$writeup"; }

if [ ! -e "$writeup" ]; then
    cp labs/write-up.md "$writeup"
    say 'The write-up is a part of the submission. Fill in %1, then again: %2' "$writeup" "make submit$again"
    exit 1
fi
where=$(dirname "$out")
if [ ! -d "$where" ] || [ ! -w "$where" ]; then
    say 'OUT is %1, and there is no folder %2 that can be written to.' "$out" "$where" >&2
    exit 1
fi
case $(cd "$where" && pwd -P)/ in "$(cd "$source" && pwd -P)"/*)
    say '%1 is in the folder %2, which is packed. Choose another folder: %3' "$out" "$source" "make submit OUT=...$again" >&2
    exit 1
    ;;
esac
if [ -e "$out" ]; then
    say 'There is a file %1 already. Remove it, or name another one: %2' "$out" "make submit OUT=...$again" >&2
    exit 1
fi
strange=$(find -H "$source" -mindepth 1 -name '.*' -prune -o ! -type f ! -type d -print | head -n 1)
if [ -n "$strange" ]; then
    say '%1 is no regular file, and graders take nothing else. Remove it, or replace it by a copy.' "$strange" >&2
    exit 1
fi
sh tools/build.sh "$build/tools/gaps"
compiles=yes
build_source "$source" || {
    compiles=''
    echo
    say 'Your proxy does not compile, so it passes no test. It is packed all the same.'
    echo
}
sh tools/progress.sh
echo
{
    say 'The graders run every test of the labs that were assigned.'
    say 'A lab that is marked with *, or is not tested yet, may surprise you there.'
} | filled
if [ -n "$(unwritten)" ]; then
    say 'These lines of the write-up are still as they were:'
    unwritten
fi

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
work=$place/submission
mkdir "$work"
tools/version.sh >"$work/kit-version"
# The map has said which markers are wrong.
"$build/tools/gaps" extract "$source" "$work/bodies.gap" >/dev/null 2>&1 || :
cp "$writeup" "$work/write-up.md"
[ ! -e "$predictions" ] || cp "$predictions" "$work/predictions.md"
[ ! -e "$build/$name/results" ] || cp "$build/$name/results" "$work/results"
if [ -s "$build/$name/times.tsv" ]; then
    cp "$build/$name/times.tsv" "$work/times.tsv"
    echo
    {
        say 'The file times.tsv says when each test was first tried and first passed.'
        say 'A page for your instructor shows from it which gaps took the class longest; nothing in it changes your points.'
        say 'To leave it out, before you submit:'
    } | filled
    echo "rm $build/$name/times.tsv"
fi
mkdir "$work/starter"
# Hidden files belong to an editor or a copying system.
(cd "$source" && find . -mindepth 1 -name '.*' -prune -o -type f -print | tar -c -f - -T -) | tar -x -f - -C "$work/starter"
tar -C "$place" -c -z -f "$place/packed" submission
mv "$place/packed" "$out"
echo
say 'Packed: %1 (%2 files, %3 KB). Hand in this file.' "$out" "$(find "$work" -type f | wc -l)" \
    "$(($(wc -c <"$out") / 1024))"
[ -n "$compiles" ] || say 'It does not compile: the first error is shown above. If there is time, fix it, and submit again.'
