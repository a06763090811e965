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

# A line for each thing that there is: its kind, the lab (or half of one), then what is known of it.
facts() {
    all_labs | sed 's/^/lab	/'
    in_order | awk -F '\t' -v OFS='\t' '{ print "gap", $5, $1 " " $2, $3, $4 }'
    tests_of '' | awk -F '\t' -v OFS='\t' '{ print "test", $2, $1, $3 }'
    [ ! -e "$folder/results" ] || sed 's/^/result		/' "$folder/results"
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
        printf "%-2s %-26s  %-10s %2d of %2d  %s%s\n", lab, title[lab], bar(lab), filled[lab], gaps[lab], tested,
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
    { lab = $2 }
    $1 == "lab" { title[lab] = $3; labs[++count] = lab }
    # An optional gap that is blank is no part of the lab. It is the last one, and named once the others are filled in.
    $1 == "gap" && $4 == "optional" {
        if (all || !(lab in blank))
            optional = optional "    " $3 ", " $5 "\n"
        next
    }
    $1 == "gap" { ++gaps[lab] }
    $1 == "gap" { filled[lab] += $4 == "filled" }
    $1 == "gap" && $4 == "blank" && !(lab in blank) { blank[lab] = $3 ", " $5 }
    $1 == "gap" && $4 == "blank" { list = list "    " $3 ", " $5 "\n" }
    $1 == "test" && $4 != "optional" { ++tests[lab]; labOf[$3] = lab }
    $1 == "result" && $3 in labOf {
        lab = labOf[$3]
        ++known[lab]
        possible[lab] += $5
        good = $4 == "passed" || $4 == "not-applicable"
        passed[lab] += good
        sum[lab] += good ? $5 : 0
        lost[lab] += $4 == "failed" && $5 == 0
        old[lab] += $7 != state
        anyOld += $7 != state
    }
    END {
        print "Lab                           Gaps filled in        Tests passed"
        for (i = 1; i <= count; ++i)
            row(labs[i])
        if (anyOld)
            print "\n* Tested before your last change. To test again: make check LAB=..." again
        print optional != "" ? "\nOptional, and not filled in:\n" optional : ""
        if (all)
            print list != "" ? "Blank gaps:\n" list : "No gap is blank.\n"
        if (ENVIRON["MISSING"] != "")
            print ENVIRON["MISSING"] "\n"
        for (i = 1; i <= count; ++i)
            if (advice(labs[i]))
                exit
        if (ENVIRON["MISSING"] == "")
            print "Every gap is filled in, and every test has passed."
    }'
