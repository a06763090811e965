# Part of tests/all.sh, after tests/commands.sh: make grade and make class, with submissions that are known.

place=$TMPDIR/grading
mkdir -p "$place/class"
BASES=$BUILD/bases
export BASES
tools/build.sh "$BASES"

# A student who has done labs 1 and 2. In the second one's starter, gap 1.5 is wrong, so that nothing works there. The
# third one's code does not compile in one file.
"$BUILD/tools/gaps" derive --lab 3 solution "$place/right" >/dev/null
"$BUILD/tools/gaps" inject tests/faults/lab1/bare-lf-in-response.gap "$place/right" "$place/wrong" >/dev/null
cp -R "$place/right" "$place/broken"
# In lab 3, a file stays open. Later each client has a process of its own, whose end closes it.
"$BUILD/tools/gaps" inject tests/faults/lab3/looked-for-and-never-closed.gap "$BUILD/trees/lab4" "$place/leaks" >/dev/null
# This one has done all but gap 4.5, and 7b.
"$BUILD/tools/gaps" derive --lab 7 --gap 7.1 --gap 7.2 --gap 7.3 --gap 7.5 solution "$place/complete" >/dev/null
cp starter/net/ReceiveBudget.cpp "$place/complete/net/"
echo 'this is not C++' >>"$place/broken/http/ChunkedDecoder.cpp"

# grades SUBMISSION LAB TEXT...: the grade contains each TEXT.
grades() {
    submission=$1
    lab=$2
    shift 2
    env LAB="$lab" OUT="$place/out" make -s grade SUBMISSION="$place/$submission" >"$BUILD/answer" 2>&1 || {
        cat "$BUILD/answer"
        return 1
    }
    for text; do
        grep -q -F -e "$text" "$BUILD/answer" || {
            cat "$BUILD/answer"
            return 1
        }
    done
}
packs_and_grades() {
    tar -c -z -f "$place/packed.tar.gz" -C "$place" right && grades packed.tar.gz 1 'Lab 1: 59 of 59 points'
}
names_only_the_call() {
    says 1 'is in pause' "$BUILD/tests/judge" --test lab1/serves-a-text-file -- "$BUILD/tests/hostile-proxy" never-ready '{options}' &&
        grep -q 'is in pause$' "$BUILD/answer"
}
class() { env LAB=1 OUT="$place/results" make -s class SUBMISSIONS="$place/class" ROSTER="$place/roster"; }
# resumes: a class that is killed in the middle, and then graded again, has the same grades as one that was not.
resumes() {
    class >/dev/null && mv "$place/results" "$place/whole" || return
    setsid env LAB=1 OUT="$place/results" make -s class JOBS=1 SUBMISSIONS="$place/class" ROSTER="$place/roster" &
    killed=$!
    until [ -e "$place/results/one/result.json" ]; do :; done
    kill -KILL "-$killed"
    wait "$killed"
    class >/dev/null || return
    for file in grades.csv class.html answers.html; do cmp "$place/results/$file" "$place/whole/$file" || return; done
}
# leaves_nothing: of a grader that is killed in the middle nothing is left when another one has run.
kit_folders() { find "$TMPDIR" -maxdepth 1 -name 'kit-*'; }
leaves_nothing() {
    set -- "$BUILD/tools/grade" --bases "$BASES" --judge "$(pwd)/$BUILD/tests/judge" --build "$BUILD" --lab 1 \
        --out "$place/left"
    "$@" "$place/right" &
    killed=$!
    until ls -d "$TMPDIR"/kit-grade-*/grade-* >/dev/null 2>&1; do kill -0 "$killed" || return; done
    kill -KILL "$killed"
    wait "$killed"
    kit_folders | grep -q . || return
    # Another process may have had the lock when the grader was killed, and be about to end.
    for _ in 1 2 3; do
        "$@" "$place/empty" || return
        kit_folders | grep . || return 0
    done
    return 1
}
# again YES-OR-NO NAME=VALUE...: whether this grades a submission again. A file that is written again has another
# number.
number() { ls -i "$place"/quick-results/*/result.json; }
again() {
    wanted=$1 before=$(number)
    shift
    env LAB=1 OUT="$place/quick-results" "$@" make -s class SUBMISSIONS="$place/quick" || return
    if [ "$(number)" = "$before" ]; then [ "$wanted" = no ]; else [ "$wanted" = yes ]; fi
}
# sorted_by BUTTON: the four students in the first table, when a browser has loaded the page and the button was clicked.
sorted_by() {
    {
        cat "$place/results/class.html"
        echo "<script>document.querySelector('[data-by=$1]').click()</script>"
    } >"$place/sorted.html"
    "${CHROMIUM:-chromium}" --headless --no-sandbox --disable-gpu --user-data-dir="$place/profile" --dump-dom \
        "file://$place/sorted.html" 2>/dev/null |
        grep -o '<th scope="row">[^<]*' | head -n 4 | cut -d '>' -f 2 | tr '\n' '|'
}
is_sorted() {
    refused="it's \"two\"\\x0alines"
    sorted_by failed | grep -x -F "nobody|$refused|=three|one|" && sorted_by name | grep -x -F "=three|$refused|nobody|one|" &&
        sorted_by points | grep -x -F "one|=three|$refused|nobody|"
}

holds 'make grade gives the points of what is right' grades right '1 2' 'Total: 133 of 133 points'
holds 'it writes all formats' tests/formats/check.sh "$place/out"
holds 'a packed submission gets the same' packs_and_grades
holds 'a mistake in lab 1 costs nothing in lab 2, and is found' grades wrong '1 2' \
    "this lab's bodies among those of the reference: 74 of 74" 'Lab 2: 74 of 74 points' \
    "With the reference's body of gap 1.5 formatResponseHead, every test of the lab passes."
cp "$place/out/judge.txt" "$place/wrong.txt"
holds 'a file that does not compile costs only what is in it' grades broken 1 \
    'http/ChunkedDecoder.cpp does not compile' 'Lab 1: 59 of 59 points'
holds 'the places of its failures are those of the starter' sh -c "grep -q ' starter/http/MessageHead.cpp:' '$place/wrong.txt' &&
    ! grep '$TMPDIR' '$place/wrong.txt'"
holds 'where nobody may read a program, a stack is only the call in which it is' names_only_the_call
holds 'the gaps of later labs hide no mistake' grades leaks 3 'Lab 3: 56 of 57 points' 'body of gap 3.4 find'
holds 'a half of a lab is graded by itself, and an optional gap costs nothing' grades complete '4 7a' \
    'gap 4.5 use (optional) is blank' 'Lab 4: 54 of 54 points' "the student's own tree: 97 of 97" 'Total: 151 of 151 points'
holds 'a submission that is not there is named' says 2 'There is no file or folder /no/such/file.' \
    make -s grade SUBMISSION=/no/such/file
holds 'an unknown lab is named by make grade' says 2 'There is no lab 9.' make -s grade SUBMISSION="$place/right" LAB=9
holds 'LATE is a number' says 2 "LATE is a number of minutes, and not '1d'." make -s grade SUBMISSION="$place/right" LATE=1d
holds 'a roster that is not there is named before anything is graded' says 2 'There is no file or folder /no/roster.' \
    make -s class SUBMISSIONS="$place/class" ROSTER=/no/roster
echo 'lab 1 weight x' >"$place/points"
holds 'so is a mistake in the table' says 2 "points:1: 'x' is not a number of points." \
    make -s class SUBMISSIONS="$place/class" POINTS="$place/points"
mkdir "$place/empty"
holds 'a submission without the tree is refused' grades empty 1 'Refused: '
holds 'nothing is left of a grader that was killed when the next one has run' leaves_nothing

# The names of a class may be any.
cp -R "$place/right" "$place/class/one"
cp -R "$place/empty" "$place/class/it's \"two\"
lines"
cp -R "$place/wrong" "$place/class/=three"
printf 'one\nnobody\n' >"$place/roster"
printf '## Hours\n\nLab 1: <script>alert(1)</script>\n' >"$place/class/one/write-up.md"
printf 'lab1/response-head\t2026-11-20T10:00:00Z\t2026-11-20T11:00:00Z\t7\n' >"$place/class/one/times.tsv"
holds 'make class grades a class, also if it is interrupted' resumes
holds 'everybody on the roster has a row' grep -q '^nobody,MISSING,0,0' "$place/results/grades.csv"
holds 'a name is no formula' grep -q "^'=three,SCORED" "$place/results/grades.csv"
holds 'the rows of the page are sorted by its buttons' is_sorted
holds 'the page says which gaps took longest' grep -q '1.5 formatResponseHead<td>60 min<td>60 min<td>7<td>1<td>0' \
    "$place/results/class.html"
holds 'the write-ups are on one page, and no markup in it' \
    grep -q '^<p class="answer">Lab 1: &lt;script&gt;alert(1)&lt;/script&gt;$' "$place/results/answers.html"
mkdir -p "$place/quick/empty" "$place/extra/lab1"
EXTRA=$place/extra
export EXTRA
cp tests/plays/lab1/serves-a-text-file.play "$EXTRA/lab1/another-one.play"
cp -R solution "$place/solution"
sed "s|^tree solution |tree $place/solution |" "$BASES" >"$place/bases"
holds 'a submission is graded' again yes
holds 'it is not graded again if nothing has changed' again no BASES="$place/bases"
echo '# changed' >>"$EXTRA/lab1/another-one.play"
holds 'it is graded again if an extra play has changed' again yes
echo '// changed' >>"$place/solution/http/MediaType.cpp"
holds 'it is graded again if the reference has changed' again yes BASES="$place/bases"
unset EXTRA
holds 'a folder that is not there is named' says 2 "'/no/such/folder' is no folder" make -s class SUBMISSIONS=/no/such/folder
unset BASES
rm -rf "$place"
