# Part of tests/all.sh: the starter of each lab passes all plays of earlier labs, and none of its own
# lab that gives points. A play that passes on it is a guard.

# Checks a summary: one line for each play, with its name, outcome and points (0 for a guard).
judge() {
    awk -v lab="$1" '
        $1 ~ "^lab" { split($1, part, "/"); number = substr(part[1], 4) + 0 }
        number < lab && $2 != "passed" { print $1 " is " $2 ", but its lab is filled in"; bad = 1 }
        number == lab && $3 > 0 && $2 == "passed" { print $1 " passes on the starter"; bad = 1 }
        number == lab { own++ }
        END { if (own < 18) { print "only " own " plays"; bad = 1 } exit bad }' "$2"
}

trees='' starters=''
for lab in 1 2 3 4 5 6 7 8; do
    trees="$trees $BUILD/trees/lab$lab" starters="$starters $BUILD/lab$lab/proxy"
done

derive_starters() {
    for lab in 1 2 3 4 5 6 7 8; do
        holds "the starter of lab $lab is derived" \
            "$BUILD/tools/gaps" derive solution "$BUILD/trees/lab$lab" --lab "$lab"
    done
}

# play LAB...: runs the plays with the starters of these labs: of their own lab, and of earlier ones.
play() {
    for lab; do
        # An older summary must not be taken for this run's.
        rm -f "$BUILD/lab$lab.summary" "$BUILD/lab$lab.earlier"
        # Most of these plays cannot pass, so their deadlines are short.
        TIME_FACTOR=0.2 "$BUILD/tests/check" --proxy "$BUILD/lab$lab/proxy" --lab "$lab" \
            --summary "$BUILD/lab$lab.summary"
        [ "$lab" -gt 1 ] || continue
        # shellcheck disable=SC2046 # several words
        "$BUILD/tests/check" --proxy "$BUILD/lab$lab/proxy" \
            $(seq -f '--lab %g' 1 "$((lab - 1))") --summary "$BUILD/lab$lab.earlier"
        cat "$BUILD/lab$lab.earlier" >>"$BUILD/lab$lab.summary"
    done >"$BUILD/labs-$1.out" 2>&1
}

# Plays wait most of their time, so three starters are played at once, each time about as long.
play_starters() {
    play 8 1 &
    first=$!
    play 7 3 2 &
    second=$!
    play 6 5 4
    wait "$first" "$second"
    for lab in 1 2 3 4 5 6 7 8; do
        holds "the starter of lab $lab passes the labs before it and no play of its own" \
            judge "$lab" "$BUILD/lab$lab.summary"
    done
}
