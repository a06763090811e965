# Part of tests/all.sh: the starter of each lab passes all plays and tables of earlier labs, and none of
# its own lab that gives points. A play that passes on it is a guard.

# Checks a summary: one line for each play, with its name, outcome and points (0 for a guard).
judge() {
    awk -v lab="$1" '
        $1 ~ "^lab" { split($1, part, "/"); number = substr(part[1], 4) + 0 }
        number < lab && $2 != "passed" { print $1 " is " $2 ", but its lab is filled in"; bad = 1 }
        number == lab && $3 > 0 && $2 == "passed" { print $1 " passes on the starter"; bad = 1 }
        number == lab { own++ }
        END { if (own < 18) { print "only " own " plays"; bad = 1 } exit bad }' "$2"
}

# The starter of lab 1 is starter/ itself.
TREES=starter starters="$BUILD/starter/proxy $BUILD/starter/tables"
for lab in 2 3 4 5 6 7 8; do
    TREES="$TREES $BUILD/trees/lab$lab" starters="$starters $BUILD/lab$lab/proxy $BUILD/lab$lab/tables"
done
export TREES

derive_starters() {
    for lab in 2 3 4 5 6 7 8; do
        holds "the starter of lab $lab is derived" \
            "$BUILD/tools/gaps" derive solution "$BUILD/trees/lab$lab" --lab "$lab"
    done
}

# Two are played at once, each time about as long.
play_starters() {
    meanwhile 0 played-1 tests/play-starters.sh 8 6 3 2
    meanwhile 0 played-2 tests/play-starters.sh 7 5 4 1
}

judge_starters() {
    finished played-1 >/dev/null
    finished played-2 >/dev/null
    for lab in 1 2 3 4 5 6 7 8; do
        holds "the starter of lab $lab passes the labs before it and no play of its own" \
            judge "$lab" "$BUILD/lab$lab.summary"
    done
}
