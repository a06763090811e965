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
facts | MISSING=$missing LC_ALL=C awk -F '\t' -v state="$(state_of "$source")" -v again="$again" -v all="${ALL:-}" \
    -f tools/language/said.awk -f tools/language/columns.awk -f tools/progress.awk
