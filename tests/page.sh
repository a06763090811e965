#!/bin/sh
# Plays a page of docs/: types the commands in its blocks `console`, and compares what they print with what the page
# says they print. A line `...` stands for any lines. After `student$`, a command is typed in a hand-out unpacked in
# ../term/student. A comment <!-- fill: 1.1 1.2 --> fills in gaps as a student would (<!-- fill:
# tests/faults/lab1/NAME.gap -->: with a mistake). Needs a build in BUILD; BASES as for tools/grading.sh.
# usage: tests/page.sh PAGE [print]     print: only shows what each command prints, and how long it takes
set -eu
page=$1 print=${2:-}
BUILD=${BUILD:-build}
export BUILD
unset TREES
place=$(mktemp -d)
mine=$place/mine
trap 'rm -rf "$place" "$mine"' EXIT
trap 'exit 130' INT TERM
. tests/compiled.sh

# prepare: for a page that fills in gaps, the student's tree.
tree=$place/starter
prepare() {
    cp -R starter "$tree"
    # Lines are wrapped, so the name must be short.
    mine=$BUILD/mine
    ln -sfn "$tree" "$mine"
    "$BUILD/tools/gaps" extract solution "$place/bodies" >/dev/null
    WRITE_UP=$place/write-up.md PREDICTIONS=$place/predictions.md KEPT=$place/kept
    export WRITE_UP PREDICTIONS KEPT
    # The tests of another page must not be counted as the student's.
    rm -rf "$BUILD/hints"
}
# fill GAP|FILE...
fill() {
    for what; do
        case $what in
        *.gap) "$BUILD/tools/gaps" inject "$what" "$tree" "$tree" --force ;;
        *) "$BUILD/tools/gaps" inject "$place/bodies" "$tree" "$tree" --gap "$what" --force ;;
        esac >/dev/null
    done
}
# steady: without what differs from run to run, and as if the tree were the kit's own.
steady() {
    sed -E -e "s|$mine|starter|g" -e 's/ SRC=starter//' -e "s|$place/||g; s|\.\./term/|term/|g" \
        -e "s|$BUILD/elsewhere-[0-9]+|build/starter|g; s|$BUILD/|build/|g" \
        -e 's/(127\.0\.0\.1|localhost):[0-9]+/\1:#/g; s/Port [0-9]+/Port #/' -e 's/proxy-[0-9A-F]{8}/proxy-#/g' \
        -e 's/[A-Z][a-z]{2}, [0-9]{2} ([A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT|\.\.\.)/DATE/' \
        -e 's/within [0-9.]+ s/within # s/; s/submission-[0-9-]+/submission-#/; s/[0-9]+ files, [0-9]+ KB/# files/' \
        -e 's/[0-9]+ files written, [0-9]+/# files written, #/' -e 's/ +/ /g; s/ $//; s/\r$//' \
        -e '/^make(\[[0-9]+\])?: /d; /^Building/d; /^Another make is building/d'
}
# run COMMAND: its output, in $place/said.
run() {
    more=''
    case $1 in
    *doctor*) ;;
    *submit*) [ ! -e "$mine" ] || more="SRC=$mine OUT=$place/submission-1.tar.gz" ;;
    *) [ ! -e "$mine" ] || more=SRC=$mine ;;
    esac
    typed=$(printf "%s\n" "$1" | sed -E "s#\.\./term#$place/term#g; s#(^| |>)build/#\1$BUILD/#g")
    # shellcheck disable=SC2086 # several words
    env DEPS=skip sh -c "$typed \"\$@\"" - $more >"$place/said" 2>&1 </dev/null || :
}
# as_student COMMAND: the same in the hand-out.
as_student() {
    [ -e "$place/term/student/$BUILD" ] || compiled "$place/term/student"
    (cd "$place/term/student" && env DEPS=skip sh -c "$1") >"$place/said" 2>&1 </dev/null || :
}
# compare COMMAND: what it printed with the lines in $place/expected.
compare() {
    steady <"$place/said" >"$place/came"
    steady <"$place/expected" | awk -v command="$1" '
        # The lines of a block come at once, or, after `...`, anywhere further on.
        function place(   start, i, best, found) {
            best = -1
            for (start = at; best < count && (any || start == at) && start <= all + 1; ++start) {
                for (i = 0; i < count && start + i <= all && came[start + i] == block[i]; ++i)
                    ;
                if (i > best) {
                    best = i
                    found = start
                }
            }
            if (best < count) {
                print "$ " command "\n  the page says: " block[best] "\n  it printed:    " came[found + best]
                exit wrong = 1
            }
            at = found + count
            count = any = 0
        }
        BEGIN { at = 1 }
        FNR == NR { came[++all] = $0; next }
        /^\.\.\.$/ { place(); any = 1; next }
        { block[count++] = $0 }
        END {
            if (wrong || (any && !count))
                exit wrong
            if (any && all - count + 1 > at)
                at = all - count + 1
            place()
            if (at <= all) {
                print "$ " command "\n  it also printed: " came[at]
                exit 1
            }
        }' "$place/came" -
}

# The page as lines: `fill`, `run`, `student` and `expect`, each with a tab and a text.
awk '
    /^<!-- fill: / { sub(/^<!-- fill: /, ""); sub(/ -->$/, ""); print "fill\t" $0 }
    /^```console/ { inside = 1; next }
    /^```/ { if (inside) print "end\t"; inside = 0; next }
    inside && /^\$ / { print "run\t" substr($0, 3); next }
    inside && /^student\$ / { print "student\t" substr($0, 10); next }
    inside { print "expect\t" $0 }' "$page" >"$place/steps"
command='' status=0
finish() {
    [ -n "$command" ] || return 0
    if [ -n "$print" ]; then
        printf '$ %s\n' "$command"
        cat "$place/said"
        echo "($(($(date +%s%N) / 1000000 - began)) ms)"
    else
        compare "$command" || status=1
    fi
    command=''
}
! grep -q '^<!-- fill: ' "$page" || prepare
tab=$(printf '\t')
while IFS=$tab read -r kind text; do
    case $kind in
    fill)
        # shellcheck disable=SC2086 # several words
        fill $text
        ;;
    run | student)
        finish
        command=$text
        : >"$place/expected"
        began=$(($(date +%s%N) / 1000000))
        if [ "$kind" = run ]; then run "$command"; else as_student "$command"; fi
        ;;
    expect) printf '%s\n' "$text" >>"$place/expected" ;;
    end) finish ;;
    esac
done <"$place/steps"
exit "$status"
