# Part of tests/all.sh, after tests/commands.sh: make grade and make class, with submissions that are known.

place=$TMPDIR/grading
mkdir -p "$place/class"
BASES=$BUILD/bases
export BASES
TREES=starter tools/build.sh "$BASES"

# A student who has done labs 1 and 2. In the second one's starter, gap 1.5 is wrong, so that nothing works there. The
# third one's code does not compile in one file.
"$BUILD/tools/gaps" derive --lab 3 solution "$place/right" >/dev/null
"$BUILD/tools/gaps" inject tests/faults/lab1/bare-lf-in-response.gap "$place/right" "$place/wrong" >/dev/null
cp -R "$place/right" "$place/broken"
# The fourth one has done all but gap 4.5, and 7b.
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
writes_all_formats() {
    for file in result.json gradescope.json; do python3 -m json.tool "$place/out/$file" >/dev/null || return; done
    python3 -c 'import sys, xml.dom.minidom; xml.dom.minidom.parse(sys.argv[1])' "$place/out/junit.xml"
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
    class >/dev/null && cmp "$place/results/grades.csv" "$place/whole/grades.csv" &&
        cmp "$place/results/class.html" "$place/whole/class.html"
}

holds 'make grade gives the points of what is right' grades right '1 2' 'Total: 132 of 132 points'
holds 'it writes all formats' writes_all_formats
holds 'a packed submission gets the same' packs_and_grades
holds 'a mistake in lab 1 costs nothing in lab 2, and is found' grades wrong '1 2' \
    "this lab's bodies among those of the reference: 73 of 73" 'Lab 2: 73 of 73 points' \
    "With the reference's body of gap 1.5 formatResponseHead, every test of the lab passes."
holds 'a file that does not compile costs only what is in it' grades broken 1 \
    'http/ChunkedDecoder.cpp does not compile' 'Lab 1: 59 of 59 points'
holds 'a half of a lab is graded by itself, and an optional gap costs nothing' grades complete '4 7a' \
    'gap 4.5 use (optional) is blank' 'Lab 4: 54 of 54 points' "the student's own tree: 97 of 97" 'Total: 151 of 151 points'
holds 'a submission that is not there is named' says 2 'There is no file or folder /no/such/file.' \
    make -s grade SUBMISSION=/no/such/file
mkdir "$place/empty"
holds 'a submission without the tree is refused' grades empty 1 'Refused: '

# The names of a class may be any.
cp -R "$place/right" "$place/class/one"
cp -R "$place/empty" "$place/class/it's \"two\"
lines"
cp -R "$place/wrong" "$place/class/=three"
printf 'one\nnobody\n' >"$place/roster"
holds 'make class grades a class, also if it is interrupted' resumes
holds 'everybody on the roster has a row' grep -q '^nobody,MISSING,0,0' "$place/results/grades.csv"
holds 'a name is no formula' grep -q "^'=three,SCORED" "$place/results/grades.csv"
holds 'a folder that is not there is named' says 2 "'/no/such/folder' is no folder" make -s class SUBMISSIONS=/no/such/folder
unset BASES
rm -rf "$place"
