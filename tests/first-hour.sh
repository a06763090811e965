#!/bin/sh
# Plays docs/first-hour.md: types its commands, and compares what they print with what the page says they
# print. A line `...` stands for any lines. A comment <!-- fill: 1.1 1.2 --> fills in gaps as a student would
# (<!-- fill: tests/faults/lab1/NAME.gap -->: with a mistake). Needs a build in BUILD.
# usage: tests/first-hour.sh [print]     print: only shows what each command prints
set -eu
page=docs/first-hour.md
build=${BUILD:-build}
place=$(mktemp -d)
mine=$build/mine
trap 'rm -rf "$place" "$mine"' EXIT
trap 'exit 130' INT TERM
tree=$place/starter
cp -R starter "$tree"
# Lines are wrapped, so the name must be short.
ln -sfn "$tree" "$mine"
"$build/tools/gaps" extract solution "$place/bodies" >/dev/null
WRITE_UP=$place/write-up.md PREDICTIONS=$place/predictions.md KEPT=$place/kept
export WRITE_UP PREDICTIONS KEPT
# The tests of another page must not be counted as the student's.
rm -rf "$build/hints"

# fill GAP|FILE...
fill() {
    for what; do
        case $what in
        *.gap) "$build/tools/gaps" inject "$what" "$tree" "$tree" --force ;;
        *) "$build/tools/gaps" inject "$place/bodies" "$tree" "$tree" --gap "$what" --force ;;
        esac >/dev/null
    done
}
# steady: without what differs from run to run, and as if the tree were the kit's own.
steady() {
    sed -E -e "s|$mine|starter|g" -e 's/ SRC=starter//' -e "s|$place/||g" -e "s|$build/elsewhere-[0-9]+|build/starter|g" \
        -e 's/(127\.0\.0\.1|localhost):[0-9]+/\1:#/g' -e 's/proxy-[0-9A-F]{8}/proxy-#/g' \
        -e 's/[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT/DATE/' \
        -e 's/submission-[0-9-]+/submission-#/; s/[0-9]+ KB/# KB/' -e 's/ +/ /g; s/ $//' -e '/^make(\[[0-9]+\])?: /d; /^Building/d'
}
# run COMMAND: its output, in $place/said.
run() {
    case $1 in
    *submit*) more="SRC=$mine OUT=$place/submission-1.tar.gz" ;;
    *doctor*) more='' ;;
    *) more=SRC=$mine ;;
    esac
    # shellcheck disable=SC2086 # several words
    env DEPS=skip sh -c "$1 \"\$@\"" - $more >"$place/said" 2>&1 </dev/null || :
}
# compare COMMAND: what it printed with the lines in $place/expected.
compare() {
    steady <"$place/said" >"$place/came"
    steady <"$place/expected" | awk -v command="$1" '
        FNR == NR { came[++count] = $0; next }
        /^\.\.\.$/ { any = 1; next }
        {
            while (any && at < count && came[at + 1] != $0) ++at
            any = 0
            if (came[++at] != $0) {
                print "$ " command "\n  the page says: " $0 "\n  it printed:    " came[at]
                exit wrong = 1
            }
        }
        END { if (!wrong && !any && at < count) { print "$ " command "\n  it also printed: " came[at + 1]; wrong = 1 }
              exit wrong }' "$place/came" -
}

# The page as lines: `fill`, `run` and `expect`, each with a tab and a text.
awk '
    /^<!-- fill: / { sub(/^<!-- fill: /, ""); sub(/ -->$/, ""); print "fill\t" $0 }
    /^```console/ { inside = 1; next }
    /^```/ { if (inside) print "end\t"; inside = 0; next }
    inside && /^\$ / { print "run\t" substr($0, 3); next }
    inside { print "expect\t" $0 }' "$page" >"$place/steps"
command='' status=0
finish() {
    [ -n "$command" ] || return 0
    if [ "${1:-}" = print ]; then
        echo "\$ $command"
        cat "$place/said"
    else
        compare "$command" || status=1
    fi
    command=''
}
tab=$(printf '\t')
while IFS=$tab read -r kind text; do
    case $kind in
    fill)
        # shellcheck disable=SC2086 # several words
        fill $text
        ;;
    run)
        finish "${1:-}"
        command=$text
        : >"$place/expected"
        run "$command"
        ;;
    expect) printf '%s\n' "$text" >>"$place/expected" ;;
    end) finish "${1:-}" ;;
    esac
done <"$place/steps"
exit "$status"
