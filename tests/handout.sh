# Part of tests/all.sh, after tests/commands.sh: make handout, and the tree that it packs, used like a student's.

place=$TMPDIR/handout
mkdir -p "$place"

. tests/compiled.sh
# packs LAB: unpacks a hand-out into $tree, with a copy of all that is compiled already.
packs() {
    rm -rf "$place/unpacked"
    mkdir "$place/unpacked"
    env LAB="$1" OUT="$place/handout.tar.gz" make -s handout && tar -x -z -f "$place/handout.tar.gz" -C "$place/unpacked" || return
    tree=$(echo "$place"/unpacked/*)
    compiled "$tree"
}
in_tree() { (unset TREES && cd "$tree" && "$@"); }
# body_lines LAB LENGTH: the lines of the bodies of the gaps from this lab on. A line that the starter
# contains, too, is given, and so is one that is shorter than LENGTH.
body_lines() {
    find "$tree/starter" -type f -exec cat {} + | sed 's/^[ \t]*//; s/[ \t]*$//' | LC_ALL=C sort -u >"$place/given"
    "$BUILD/tools/gaps" extract solution - | awk -v lab="$1" -v least="$2" '
        /^ *\/\/ Fill in start: / { on = int($5) >= lab; next }
        /^ *\/\/ Fill in end: / { on = 0 }
        on { gsub(/^[ \t]+|[ \t]+$/, ""); if (length($0) >= least && !/^\/\//) print }' |
        LC_ALL=C sort -u | LC_ALL=C comm -23 - "$place/given"
}
# tells_nothing LAB: no text of the hand-out contains a line of an open gap, and the code of its tools no longer one.
tells_nothing() {
    body_lines "$1" 24 >"$place/lines"
    [ "$(wc -l <"$place/lines")" -gt 100 ] || return
    ! (cd "$tree" && grep -r -n -F -f "$place/lines" --exclude='*.cpp' --exclude='*.h' --exclude-dir=build .) || return
    body_lines "$1" 40 >"$place/lines"
    ! (cd "$tree" && grep -r -n -F -f "$place/lines" --exclude-dir=build .)
}
# site_tells_nothing LAB: the same of the students' edition of the site, which has the chapters of the labs before.
site_tells_nothing() {
    body_lines "$1" 24 >"$place/lines"
    env DEPS=yes EDITION=students LAB="$1" make -s docs && [ -e "$BUILD/site-students/html/docs/walkthrough/01-serve-a-file.html" ] &&
        ! grep -r -n -F -f "$place/lines" "$BUILD/site-students/pages"
}
# has_only_programs: the reference is there without its source.
has_only_programs() {
    [ "$(ls "$tree/solution")" = "$(printf 'README.md\nproxy\ntables')" ] &&
        ! nm "$tree/solution/proxy" 2>&1 | grep evaluateReuse
}
has_no_answers() {
    ! (cd "$tree" && find . -name build -prune -o \( -path '*variants/*' -o -path '*faults/*' ! -name patterns -o -path '*mutants/*' \
        -o -path '*walkthrough*' -o -name .git -o -name .github -o -name adapters -o -name 'kit.mk' \) -print | grep .)
}
links_lead_somewhere() {
    in_tree git init -q . && in_tree git add -A && tools/links.sh "$tree"
}
fills_the_labs_before() {
    ! sh tools/places.sh "$tree/starter" | awk -F '\t' -v lab="$1" '$3 == "blank" && $1 < lab' | grep .
}
fills_a_gap() {
    sed -i 's/^    fillIn("4.1.*/    \/\/ mine/; s/^    fallBack("4.1.*/    \/\/ mine/' "$tree/starter/http/FieldList.cpp" &&
        in_tree env BUILD="$BUILD" make -s reset GAP=4.1 YES=1 &&
        cmp "$tree/starter/http/FieldList.cpp" "$tree/original/http/FieldList.cpp"
}
has_two_hints() {
    env HINTS=2 OUT="$place/two.tar.gz" make -s handout &&
        tar -x -z -O -f "$place/two.tar.gz" --wildcards '*/labs/03-keep-a-copy/hints.md' >"$place/hints.md" &&
        grep -q '2. What to use' "$place/hints.md" && ! grep '3. The shape' "$place/hints.md" &&
        tar -x -z -O -f "$place/two.tar.gz" --wildcards '*/labs/03-keep-a-copy/hints.zh.md' >"$place/hints.md" &&
        grep -q '2. 用什么' "$place/hints.md" && ! grep '3. 代码的轮廓' "$place/hints.md"
}

# updates: from a hand-out in which a student has worked to one in which a contract has changed, a gap has another
# number, and there is work, too.
updates() {
    packs '' && mv "$tree" "$place/old" && packs '' || return
    in_gap='^    fillIn("1.1 listen");'
    sed -i "s|$in_gap|    ofTheStudent();|" "$place/old/starter/net/Listener.cpp"
    sed -i 's|^    fillIn("2.6 relayBody");|    withoutAGap();|' "$place/old/starter/origin/BodyRelay.cpp"
    echo '// outside of a gap' >>"$place/old/starter/http/Number.h"
    echo 'My hours.' >"$place/old/write-up.md"
    for given in starter original; do
        sed -i 's/2\.6\( relayBody\)*$/2.9\1/; s/"2\.6 /"2.9 /' "$tree/$given/origin/BodyRelay.cpp"
        echo '// Another contract.' >>"$tree/$given/net/Listener.h"
    done
    echo '// work in the new copy' >>"$tree/starter/Clock.cpp"
    in_tree env BUILD="$BUILD" make -s update FROM="$place/old" >"$BUILD/answer" 2>&1 || {
        cat "$BUILD/answer"
        return 1
    }
}
has_kept() { grep -r -q -F "$1" "$tree/kept"; }
says_all() {
    for text; do grep -q -F -e "$text" "$BUILD/answer" || { cat "$BUILD/answer" && return 1; }; done
}
refuses_itself() { in_tree says 2 'this copy of the kit itself' env BUILD="$BUILD" make -s update FROM=.; }

holds 'make handout packs the tree of a student' packs ''
# shellcheck disable=SC2016 # backquotes of Markdown
holds 'a lambda in code is no link' sh -c 'printf "\`\`\`cpp\nf([x](T t) {});\n\`\`\`\n" | awk -f tools/handout.awk -v top=./ -v file=README.md | grep -q -F "[x](T t)"'
holds 'no line of a body is in it' tells_nothing 1
holds 'the reference is in it only as a program' has_only_programs
holds 'there are no answers in it' has_no_answers
holds 'its checksums are right' in_tree sha256sum --quiet -c SHA256SUMS
holds 'its links lead somewhere' links_lead_somewhere
holds 'the sources of numbers are left out' sh -c \
    "grep -q ' 64 KB. A longer' '$tree/labs/01-serve-a-file/README.md' && ! grep -r -e '<!-- number' '$tree' --include='*.md'"
holds 'the same kit gives the same file' sh -c \
    "env OUT='$place/again.tar.gz' make -s handout && cmp '$place/handout.tar.gz' '$place/again.tar.gz'"
holds 'with LAB=4, it has the bodies of labs 1 to 3' packs 4
holds 'these gaps are filled in' fills_the_labs_before 4
holds 'no line of a later body is in it' tells_nothing 4
holds 'nor in the site for its students' site_tells_nothing 4
holds 'the site for the second half of lab 7 has chapters 1 to 6' sh -c "env DEPS=yes EDITION=students LAB=7b make -s docs &&
    [ \"\$(ls '$BUILD/site-students/pages/docs/walkthrough' | cut -c 1-2 | paste -s -d ' ')\" = '01 02 03 04 05 06' ]"
# fills_the_half_before: 7.5 is filled, and 7.4, which belongs to the second half, is not.
fills_the_half_before() {
    states=$(sh tools/places.sh "$tree/starter" | awk -F '\t' '/^7\.[45]\t/ { print $1 $3 }' | paste -s -d ' ')
    [ "$states" = '7.4blank 7.5filled' ] && fills_the_labs_before 7
}
holds 'its programs are built' in_tree env BUILD="$BUILD" make -s build
holds 'its reference passes' in_tree env BUILD="$BUILD" make -s check SRC=solution LAB=1
holds 'its starter passes the labs before' in_tree env BUILD="$BUILD" make -s check LAB='1 2 3'
holds 'it can blank a gap again' fills_a_gap
holds 'its commands are those of a student' sh -c "cd '$tree' && make help | grep 'make check' && ! make help | grep 'make test'"
answers_a_question() {
    echo 2 >"$place/input"
    in_tree env BUILD="$BUILD" make -s predict LAB=3 N=1 <"$place/input" | grep 'requested .* time'
}
holds 'a question of a lab can be answered in it' answers_a_question
holds 'HINTS=2 leaves out the third level' has_two_hints
holds 'HINTS is a number' says 2 "not 'all'" make -s handout HINTS=all
holds 'with LAB=7b, it has the bodies of 7a' packs 7b
holds 'those of 7b are blank' fills_the_half_before
holds 'an unknown lab is named by make handout' says 2 'There is no lab 99' make -s handout LAB=99
holds 'make update takes over the work from an older copy' updates
holds 'the bodies are in their gaps' grep -q 'ofTheStudent' "$tree/starter/net/Listener.cpp"
holds 'it says what has changed' says_all 'carried: 1.1 listen' '2.6 relayBody, because' 'Number.h' 'starter/net/Listener.h'
holds 'a body without a gap is kept' has_kept 'withoutAGap'
holds 'the work in the new copy is kept' has_kept 'work in the new copy'
holds 'the write-up comes along' grep -q 'My hours.' "$tree/write-up.md"
holds 'a second update loses nothing, either' in_tree env BUILD="$BUILD" make -s update FROM="$place/old"
holds 'then the first one is still kept' has_kept 'work in the new copy'
holds 'FROM is another copy' refuses_itself
rm -rf "$place"
