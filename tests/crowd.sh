#!/bin/sh
# make prove-class: grades an invented class, and compares each grade with what is known of the submission. Half of the
# students have another right solution (tests/variants): they get all points. Most others made a known mistake
# (tests/faults): they lose points, and the gap with the mistake is to blame. A tenth are hostile to the compiler
# (tests/hostile): they get a grade, too.
# From the environment: N (how many students), LAB, JOBS, BUILD.
set -eu
build=${BUILD:-build}
lab=${LAB:-3} count=${N:-60}
case $lab in
[1-8]) ;;
*)
    echo "make prove-class grades a whole lab: LAB is a number from 1 to 8, and not '$lab'." >&2
    exit 2
    ;;
esac
place=$build/prove-class
class=$place/class
rm -rf "$place"
mkdir -p "$class" "$place/tree"
sh tools/build.sh "$build/tools/gaps"
if [ "$lab" -eq 8 ]; then
    cp -R solution "$place/done"
else
    "$build/tools/gaps" derive --lab "$((lab + 1))" solution "$place/done" >/dev/null
fi

# some COUNT: as many of the lines, from all parts of the list; some twice if there are not enough.
some() {
    awk -v count="$1" '{ line[NR] = $0 } END { for (i = 0; i < count; ++i) print line[int(i * NR / count) + 1] }'
}
hostile=$((count / 10))
{
    grep -l "Fill in start: $lab\\." tests/variants/*.gap | some "$((count / 2))"
    # A few mistakes in a gap of this lab are caught only by a test of a later one.
    grep -l "^# caught by:.*lab$lab/" tests/faults/"lab$lab"/*.gap | xargs grep -l "Fill in start: $lab\\." |
        some "$((count - count / 2 - hostile))"
    printf '%s\n' tests/hostile/submissions/endless.cpp tests/hostile/submissions/build/*.cpp | some "$hostile"
} | awk '{ print "student-" NR "\t" $0 }' >"$place/made-from"
# The first line of a hostile file says in front of which file of a submission it belongs.
write_tree() {
    case $2 in
        *.gap) "$build/tools/gaps" inject "$2" "$place/done" "$1" --force >/dev/null ;;
        *)
            target=$(sed -n '1s|^// \(In front of \)*\([^ :]*\): .*|\2|p' "$2")
            cp -R "$place/done" "$1" && cat "$2" "$place/done/$target" >"$1/$target"
            ;;
    esac
    # Every student has written all bodies: no two submissions have one in common, and none is the reference's.
    find "$1" -name '*.cpp' -exec sed -i "/Fill in start: [1-$lab]\\./a // $(basename "$1")" {} +
}
while read -r student file; do
    write_tree "$place/tree/$student" "$file"
    tar -c -z -f "$class/$student.tar.gz" -C "$place/tree" "$student"
    rm -r "${place:?}/tree/$student"
done <"$place/made-from"

began=$(date +%s)
SUBMISSIONS=$class OUT=$place/results LAB=$lab sh tools/class.sh
echo "$count submissions of lab $lab took $(($(date +%s) - began)) s."

# The gap of each file, beside its grade.
while read -r student file; do
    gap=$(sed -n 's/.*Fill in start: \([0-9.]*\).*/\1/p' "$file" | head -n 1)
    grep "^$student," "$place/results/grades.csv" | tr -d '\r' |
        awk -F , -v OFS='\t' -v file="$file" -v gap="$gap" '{ print file, $3, $4, gap, $NF, $2 }'
done <"$place/made-from" >"$place/grades"
awk -F '\t' '
    $1 ~ /variants/ && $2 != $3 { print $1 ": a right solution gets " $2 " of " $3 " points. Blame: " $5; ++wrong }
    $1 ~ /hostile/ && $6 != "SCORED" && $6 != "BUILD_LIMIT" { print $1 ": " $6; ++wrong }
    $1 ~ /faults/ && $2 == $3 { print $1 ": a mistake costs nothing."; ++wrong }
    $1 ~ /faults/ && $2 != $3 {
        split($5, blame, " ")
        ++blamed[blame[1] == $4 ? "it" : blame[1] == "" ? "none" : "other"]
    }
    END {
        print NR - wrong " grades are as expected, " wrong + 0 " are not. Of the mistakes, " blamed["it"] + 0 \
            " were blamed on their gap, " blamed["other"] + 0 " on another one, " blamed["none"] + 0 " on none."
        exit wrong > 0
    }' "$place/grades"
