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

earlier=
# All in one tree, so that only the differences between one lab and the next are compiled.
tree=$BUILD/trees/begun
rm -rf "$tree"
for lab in 1 2 3 4 5 6 7 8; do
    holds "the starter of lab $lab is derived" \
        "$BUILD/tools/gaps" derive solution "$tree" --lab "$lab"
    holds "the starter of lab $lab compiles without a warning" \
        env WERROR=1 TREES="$tree" tools/build.sh "$BUILD/begun/proxy"
    # An older summary must not be taken for this run's.
    rm -f "$BUILD/lab$lab.summary" "$BUILD/lab$lab.earlier"
    # Most of these plays cannot pass, so their deadlines are short.
    TIME_FACTOR=0.2 "$BUILD/tests/check" --proxy "$BUILD/begun/proxy" --lab "$lab" \
        --summary "$BUILD/lab$lab.summary" >"$BUILD/lab$lab.out" 2>&1
    if [ -n "$earlier" ]; then
        # shellcheck disable=SC2086 # several words
        "$BUILD/tests/check" --proxy "$BUILD/begun/proxy" $earlier \
            --summary "$BUILD/lab$lab.earlier" >"$BUILD/lab$lab.out" 2>&1
        cat "$BUILD/lab$lab.earlier" >>"$BUILD/lab$lab.summary"
    fi
    earlier="$earlier --lab $lab"
    holds "the starter of lab $lab passes the labs before it and no play of its own" \
        judge "$lab" "$BUILD/lab$lab.summary"
done
