# Part of make grade and make prove: the trees of a student who has filled in all labs before a lab, and nothing else.

# shellcheck shell=sh disable=SC2154 # build: the folder of the program gaps

# derive_states FOLDER: derives those of labs 2 to 8 into FOLDER/lab2 to FOLDER/lab8, and adds them to TREES. A file
# that has not changed keeps its time, so that it is not compiled again.
derive_states() {
    for lab in 2 3 4 5 6 7 8; do
        "$build/tools/gaps" derive solution "$1/lab$lab" --lab "$lab" >/dev/null
        TREES="${TREES:-} $1/lab$lab"
    done
    export TREES
}
