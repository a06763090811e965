#!/bin/sh
# Part of make check and make progress: the most recent outcome of each test of a proxy. FOLDER is the proxy's,
# such as build/starter. FOLDER/results has a line for each test: name, outcome, points, reason, and the state
# of the sources at that time, with tabs between them.
#
# make check ends as the program that runs the tests, so that signals and the exit status are that program's.
# It leaves its summary in a file; the next command that wants the results takes it in.
#
# FOLDER/times.tsv is what make submit packs for the instructor's page of the class: for each test when it was first
# tried, when it first passed, and in how many runs it failed before that. A test of a blank gap is not tried.

# state_of SOURCE: a checksum of the sources. Unlike a time, it is right again when a change is undone, and
# does not depend on a clock.
state_of() {
    (cd "$1" && find . -mindepth 1 -name '.*' -prune -o \
        -type f \( -name '*.cpp' -o -name '*.h' \) -exec cksum {} +) | LC_ALL=C sort | cksum | tr ' ' -
}

# new_results FOLDER SOURCE: prints the file for the summary of a run that begins now.
new_results() { echo "$1/results.$(state_of "$2")"; }

# tests_of LABS: the tests of these labs, or all for an empty word: name, lab (or half), and points, `guard` or
# `optional`, with tabs between them. None while the program that runs them is not built: it knows to which half a
# test belongs.
tests_of() {
    [ -x "${BUILD:-build}/tests/check" ] || return 0
    # shellcheck disable=SC2046,SC2086 # several words
    "${BUILD:-build}/tests/check" --list --tables - $(printf -- '--lab %s ' $1 | grep '[0-9]') |
        sed 's/\tlab /\t/' | cut -f 1-3
}

# keep_results FOLDER: takes the summaries of earlier runs in. A test that they do not name keeps its outcome.
keep_results() {
    for summary in "$1"/results.*-*; do
        [ -e "$summary" ] || continue
        touch "$1/results"
        awk -F '\t' -v OFS='\t' -v state="${summary##*.}" '
            FNR == NR { print $1, $2, $3, $4, state; seen[$1]; next }
            !($1 in seen)' "$summary" "$1/results" >"$1/results-new"
        mv "$1/results-new" "$1/results"
        keep_times "$1" "$summary"
        rm "$summary"
    done
}

keep_times() {
    touch "$1/times.tsv"
    awk -F '\t' -v OFS='\t' -v now="$(date -u -r "$2" +%Y-%m-%dT%H:%M:%SZ)" '
        kind == "old" { tried[$1] = $2; passed[$1] = $3; failures[$1] = $4; next }
        $2 != "passed" && $2 != "failed" { next }
        !($1 in tried) { tried[$1] = now; failures[$1] = 0 }
        passed[$1] == "" && $2 == "passed" { passed[$1] = now }
        passed[$1] == "" { ++failures[$1] }
        END { for (test in tried) print test, tried[test], passed[test], failures[test] }' \
        kind=old "$1/times.tsv" kind=new "$2" | LC_ALL=C sort >"$1/times-new"
    mv "$1/times-new" "$1/times.tsv"
}
