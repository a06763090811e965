#!/bin/sh
# make progress: a map of the labs: which gaps are filled in, and what the tests have said of each lab so far.
# From the environment: SRC, BUILD; ALL=1: also lists each blank gap.
set -eu
. tools/source.sh
. tools/results.sh
require_flags ALL
find_source "${SRC:-starter}"
folder=${BUILD:-build}/$name
mkdir -p "$folder"
keep_results "$folder"

# A line for each thing that there is: its kind, then what is known of it.
facts() {
    sed -n 's/^# Lab \([0-9]*\): /lab	\1	/p' labs/*/README.md
    in_order | sed 's/^/gap	/'
    missing_gaps | sed 's/^/missing	/'
    for test in tests/plays/lab*/*.play tests/tables/lab*/*.table; do
        test=${test#tests/*/}
        echo "test	${test%.*}"
    done
    [ ! -e "$folder/results" ] || sed 's/^/result	/' "$folder/results"
}

missing=$(say_missing) || :
facts | MISSING=$missing awk -F '\t' -v state="$(state_of "$source")" -v again="$again" -v all="${ALL:-}" '
    function bar(lab) {
        return substr("##########", 1, filled[lab]) substr("----------", 1, gaps[lab] - filled[lab])
    }
    # As in tests/support/ResultSummary.cpp.
    function points(lab,   most) {
        most = known[lab] == tests[lab] ? possible[lab] - (gaps[lab] - filled[lab]) : possible[lab]
        return (sum[lab] < most ? sum[lab] : most) - lost[lab]
    }
    function row(lab,   tested) {
        if (!known[lab])
            tested = "not tested yet"
        else if (known[lab] < tests[lab])
            tested = sprintf("%3d of %3d run, %d passed", known[lab], tests[lab], passed[lab])
        else
            tested = sprintf("%3d of %3d, %3d points", passed[lab], tests[lab], points(lab) > 0 ? points(lab) : 0)
        printf "%d  %-26s  %-10s %2d of %2d  %s%s\n", lab, title[lab], bar(lab), filled[lab], gaps[lab], tested,
            old[lab] ? " *" : ""
    }
    # Says how to go on with this lab; false if nothing is left.
    function advice(lab) {
        if (lab in blank)
            print "Next: gap " blank[lab] ".\nRead " folderOf(lab) "/README.md, fill the gap in, then: make check LAB=" \
                lab again "\nIf you are stuck: make hint" again
        else if (!known[lab])
            print "Next: make check LAB=" lab again
        else if (passed[lab] < tests[lab])
            print "Next: see what is missing in lab " lab ": make check LAB=" lab again
        else
            return 0
        return 1
    }
    function folderOf(lab,   name) {
        sprintf("ls -d labs/%02d-*", lab) | getline name
        return name
    }
    { lab = int($2) }
    $1 == "lab" { title[lab] = $3; last = lab }
    $1 == "gap" || $1 == "missing" { ++gaps[lab] }
    $1 == "gap" { filled[lab] += $4 == "filled" }
    $1 == "gap" && $4 == "blank" && !(lab in blank) { blank[lab] = $2 " " $3 ", " $5 }
    $1 == "gap" && $4 == "blank" { list = list "    " $2 " " $3 ", " $5 "\n" }
    $1 == "test" || $1 == "result" { lab = substr($2, 4) + 0 }
    $1 == "test" { ++tests[lab]; exists[$2] }
    $1 == "result" && $2 in exists {
        ++known[lab]
        possible[lab] += $4
        passed[lab] += $3 == "passed"
        sum[lab] += $3 == "passed" ? $4 : 0
        lost[lab] += $3 == "failed" && $4 == 0
        old[lab] += $6 != state
        anyOld += $6 != state
    }
    END {
        print "Lab                           Gaps filled in        Tests passed"
        for (lab = 1; lab <= last; ++lab)
            row(lab)
        if (anyOld)
            print "\n* Tested before your last change. To test again: make check LAB=..." again
        print ""
        if (all)
            print list != "" ? "Blank gaps:\n" list : "No gap is blank.\n"
        if (ENVIRON["MISSING"] != "")
            print ENVIRON["MISSING"] "\n"
        for (lab = 1; lab <= last; ++lab)
            if (advice(lab))
                exit
        if (ENVIRON["MISSING"] == "")
            print "Every gap is filled in, and every test has passed."
    }'
