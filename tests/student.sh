# Part of tests/all.sh, after tests/commands.sh: the commands that help a student: doctor, hint, predict,
# progress, submit, reset, restore, cache. They build nothing, and keep nothing in the kit's folder.

place=$TMPDIR/student
mkdir -p "$place/bin"
# prints TEXT COMMAND...: as `says`, for a command that ends well. lacks TEXT COMMAND...: TEXT is not in its output.
prints() { says 0 "$@"; }
lacks() {
    unwanted=$1
    shift
    says 0 '' "$@" && ! grep -F -e "$unwanted" "$BUILD/answer"
}
# stub NAME TEXT: a program for a PATH, that does what the text says.
stub() {
    printf '#!/bin/sh\n%s\n' "$2" >"$place/bin/$1"
    chmod 755 "$place/bin/$1"
}

# make doctor. Stubs come first in the PATH.
doctor() { says "$1" "$2" env PATH="$place/bin:$PATH" "${3:-NONE=}" make -s doctor; }
holds 'where everything is right, doctor says so' prints 'Nothing prevents your work' make -s doctor
mkfifo "$place/ready"
"$BUILD/tools/origin" --port 0 >"$place/ready" &
origin=$!
read -r line <"$place/ready"
holds 'doctor says which process has the port' \
    prints "taken by process $origin (origin)" make -s doctor PORT="${line##*:}"
kill "$origin"
wait "$origin" || :
holds 'doctor names a port that is none' says 2 'PORT must be a number from 0 to 65535' make -s doctor PORT=99999
stub unshare 'exit 1'
holds 'without namespaces, doctor says what is not judged' doctor 0 'several addresses are not judged'
rm "$place/bin/unshare"
stub perl 'echo -1'
holds 'without Landlock, doctor says what happens instead' doctor 0 'whether the kit has changed'
rm "$place/bin/perl"
stub df 'printf "head\n/dev/x 9 9 3072 9 /\n"'
holds 'doctor says where there is too little room' doctor 2 'There are only 3 MB free'
rm "$place/bin/df"
stub old 'case "$*" in *--version) echo "old 9.4" ;; *) exit 1 ;; esac'
holds 'doctor names a compiler without C++20' doctor 2 'does not know C++20' CXX=old
holds 'doctor names a folder that tests cannot write to' doctor 2 'none cannot be' TMPDIR="$place/none"
mkdir -p "$place/kit/starter" "$place/kit/solution" "$place/kit/tests"
cp -R Makefile tools "$place/kit"
touch -d '+1 hour' "$place/kit/tools/run.sh"
holds 'doctor names a file from the future' says 1 'tools/run.sh is from the future' sh "$place/kit/tools/doctor.sh"
mkdir "$place/bare"
for name in sh awk cat cut date df dirname find fold grep head id mktemp readlink rm sed stat tr wc; do
    ln -s "$(command -v "$name")" "$place/bare/$name"
done
holds 'doctor works where nothing is installed' \
    says 1 'what Debian calls g++' env PATH="$place/bare" sh tools/doctor.sh
holds 'it misses make, too' grep -q 'what Debian calls make,' "$BUILD/answer"
ln -s "$place/bin/make" "$place/bare/make"
stub make 'echo GNU Make 3.81'
holds 'doctor names an old make' says 1 'GNU make 3.81 is too old' env PATH="$place/bare" sh tools/doctor.sh
rm "$place/bin/make"

# make hint
rm -rf "$BUILD/hints"
hint() { prints "$1" make -s hint "${2:-GAP=3.2}" "${3:-SRC=starter}"; }
holds 'the first hint is a question' hint '1. A question'
holds 'it says how many are left' grep -q -x 'There are 2 more hints. .* make hint GAP=3.2 SRC=starter' "$BUILD/answer"
holds 'the second hint comes alone' hint '2. What to use'
holds 'the first is not shown again' sh -c "! grep 'A question' '$BUILD/answer'"
holds 'the third hint is the last one' hint 'This was the last hint.'
holds 'after it, all hints are shown' hint 'There are no more.'
holds 'all of them' sh -c "[ \$(grep -c '^[123]\. ' '$BUILD/answer') -eq 3 ]"
holds 'for a lab, the hint is for its first blank gap' hint "Gap 3.1 cacheKey, starter/rules/CacheKey.cpp:" LAB=3
holds 'without a lab, it is for the first of all' hint 'Gap 1.1 listen, starter/net/Listener.cpp:' GAP=
holds 'where no gap is blank, hint says so' hint 'No gap of lab 3 is blank in solution.' LAB=3 SRC=solution
holds 'the hints are for the gap, not for one whose number begins like it' hint 'Gap 7.1 isStorable' GAP=7.1
holds 'the gap 7.10 has hints of its own' hint 'Gap 7.10 invalidatedBy' GAP=7.10
holds 'an unknown gap is answered with those of its lab' says 2 '3.7 answerFromStore' make -s hint GAP=3.9
holds 'an unknown lab is answered with the numbers of those that exist' says 2 'There is no lab 9. LAB is the number of a lab, from 1 to 8, or a half (7a 7b).' make -s hint LAB=9
holds 'a hint is for the gap with which the hand-out begins' hint 'Gap 7.2 freshnessLifetime' LAB=7
holds 'a half begins with a gap of its own' hint 'Gap 7.7 validationRequest' LAB=7b
holds 'where no gap of a half is blank, hint says so' hint 'No gap of lab 7b is blank in solution.' LAB=7b SRC=solution
holds 'lab 8 begins with the warm-up' hint 'Gap 8.4 isComplete' LAB=8
every_order_is_complete() {
    for file in $(grep -l '^<!-- order' labs/*/README.md); do
        lab=$(sed -n 's/^# Lab \([0-9]*\): .*/\1/p' "$file")
        [ "$(sed -n 's/^<!-- order[ 0-9a-z]*: \(.*\) -->/\1/p' "$file" | tr ' ' '\n' | sort)" = \
            "$(sh tools/places.sh solution | cut -f 1 | grep "^$lab\." | sort)" ] || return
    done
}
holds 'an order of gaps names each gap of its lab' every_order_is_complete
holds 'two labs are no lab' says 2 'There is no lab 1 2.' make -s hint LAB='1 2'
hints_are_complete() {
    sh tools/places.sh starter | while read -r gap rest; do
        rm -f "$BUILD/hints/$gap"
        echo 2 >"$BUILD/hints/$gap"
        hint 'This was the last hint.' GAP="$gap" || exit
        ! grep '[<>] *summary\|/*details' "$BUILD/answer" || exit
    done
}
holds 'each gap has three hints, and none shows a tag' hints_are_complete
rm -rf "$BUILD/hints"

# make predict
PREDICTIONS=$place/predictions.md
export PREDICTIONS
# predict LAB N INPUT TEXT...: make predict with this input ends well, and its output contains each TEXT.
predict() {
    lab=$1 number=$2
    printf '%b' "$3" >"$place/input"
    shift 3
    status=0
    timeout 60 make -s predict LAB="$lab" N="$number" <"$place/input" >"$BUILD/answer" 2>&1 || status=$?
    for text; do
        grep -q -F -e "$text" "$BUILD/answer" && [ "$status" -eq 0 ] && continue
        echo "status $status, expected: $text"
        cat "$BUILD/answer"
        return 1
    done
}
holds 'a prediction is followed by what the reference does' \
    predict 4 3 'both 400\n' 'HTTP/1.1 505 HTTP Version Not Supported' 'HTTP/1.1 501 Not Implemented'
headings() { sed -n 's/^---- \([^-]*\) -*$/\1/p' "$BUILD/answer" | tail -n 3 | paste -s -d ' '; }
holds 'then comes the answer' [ "$(headings)" = 'Your prediction What happened The answer' ]
holds 'it is the one to this question' grep -q '^505 and 501\.' "$BUILD/answer"
holds 'prediction and outcome are kept' sh -c "grep -x -A 2 '## Lab 4, question 3' '$PREDICTIONS' |
    grep -q -x 'Prediction: both 400' && grep -q -x '    HTTP/1.1 501 Not Implemented' '$PREDICTIONS'"
kept=$(cksum <"$PREDICTIONS")
holds 'an empty line skips the question' predict 6 '' '\n' 'Lab 6, question 2'
holds 'it is not answered' sh -c "! grep -q 'The answer' '$BUILD/answer'"
holds 'each half of a lab has questions of its own' predict 7a '' '\n\n' 'Lab 7, question 2'
holds 'those of the other half are not asked' sh -c "! grep -q 'question 3' '$BUILD/answer'"
holds 'the second half begins with the first of its own' predict 7b '' '\n' 'Lab 7, question 3'
holds 'those of the first half are not asked' sh -c "! grep -q 'question [12]' '$BUILD/answer'"
predict 6 '' '\n' >/dev/null
holds 'the end of the input ends make predict' sh -c "! grep -q 'question 3' '$BUILD/answer'"
holds 'nothing is kept of either' [ "$(cksum <"$PREDICTIONS")" = "$kept" ]
holds 'the definitions of a hand-out hold for its commands' predict 3 2 'one\n' 'query <code>id=2</code>'
holds 'the proxy has the options of the hand-out' predict 8 5 'the last ones\n' 'query?id=7' 'fwd=uri-miss'
holds 'a page that was evicted is gone' sh -c "! grep -q 'Response.*id=3' '$BUILD/answer'"
holds 'the log is shown where it says what happened' predict 6 2 'two\n' 'Reusing the connection to www.example.com'
holds 'a command may start a program of the kit' \
    predict 1 6 'an error\n' 'is taken by process' 'by which process, and ends'
holds 'a question for a browser is left to the student' predict 1 5 'one\ntwo\n' 'Run this one yourself' 'Two: the page'
holds 'what the student saw is kept' grep -q -x '    two' "$PREDICTIONS"
holds 'a question without commands has an answer' predict 3 7 'the old one\n' 'From your proxy the old one'
holds 'no byte that a terminal obeys is kept' predict 3 7 'a\033[31mb\n' 'a[31mb'
# happens TEXT OUTPUT: commands that have printed OUTPUT are shown as TEXT.
happens() {
    [ "$(printf '%b' "$2" | awk -v place=/tmp/x/ -v limit=16 -f tools/happened.awk | paste -s -d '|')" = "$1" ]
}
holds 'control characters are escaped' happens 'a\x1b[31m\x07b' '0 a\033[31m\007b\r\n'
holds 'the output of a command that ends in the middle of a line is no command' \
    happens 'a|$ b|c' '0 a\001$ b\n0 c\n3 \001end\n'
holds 'without output, that is said' happens '(no output)' '3 \001end\n'
holds 'a long output is cut in the middle' \
    happens '1|2|3|4|5|6|7|8|9|    ... 2 lines are left out ...|12|13|14|15|16|17' "$(seq -s '\n' -f '0 %g' 17)\n"
holds 'a folder that is soon gone is not named' happens 'build/run' '0 /tmp/x/build/run\n'
every_question_has_an_answer() {
    for folder in labs/0*; do
        awk '/^## / { on = $0 == "## Predict first" } on && /^[0-9]+\. / { print int($1) }' "$folder/README.md" >"$place/asked"
        awk '/^## / { on = $0 == "## Answers to the predictions" }
            on && sub(/^<details><summary>/, "") { print int($1) }' "$folder/hints.md" | diff "$place/asked" - || return
        lab=${folder#labs/0}
        predict "${lab%%-*}" '' '\n\n\n\n\n\n\n\n\n' "question $(tail -n 1 "$place/asked") -" || return
        ! grep '<!--\|predict:' "$BUILD/answer" || return
    done
}
holds 'each question can be asked, without its markup, and has an answer' every_question_has_an_answer
cannot_keep() {
    echo guess >"$place/input"
    status=0
    PREDICTIONS=$place/none/predictions.md timeout 60 make -s predict LAB=3 N=7 <"$place/input" >"$BUILD/answer" 2>&1 ||
        status=$?
    [ "$status" -eq 2 ] && grep -q 'cannot be written to' "$BUILD/answer" && ! grep 'make submit packs' "$BUILD/answer"
}
holds 'a file that cannot be written to is named' cannot_keep
# Terminated while a command runs that takes long: the stub says when.
mkfifo "$place/reached"
mkdir "$place/ended"
stub sleep "echo >'$place/reached'; exec env PATH='$PATH' sleep 300"
leaves_nothing() {
    echo guess >"$place/input"
    TMPDIR=$place/ended PATH="$place/bin:$PATH" LAB=3 N=5 timeout --foreground -k 10 60 \
        sh tools/predict.sh <"$place/input" &
    tool=$!
    read -r line <"$place/reached"
    kill "$tool"
    wait "$tool"
    # As an argument, the name would be found in the process that looks for it.
    echo "$place/ended" >"$place/pattern"
    ! grep -l -a -s -F -f "$place/pattern" /proc/[0-9]*/environ && rmdir "$place/ended"
}
holds 'make predict that is ended leaves no process and no folder' leaves_nothing
holds 'the prediction is kept' sh -c "tail -n 3 '$PREDICTIONS' | grep -q -x 'Prediction: guess'"
rm "$place/bin/sleep"
holds 'predict names the labs that exist' says 2 'There is no lab 9. LAB is the number of a lab, from 1 to 8, or a half (7a 7b).' make -s predict LAB=9
holds 'predict asks which lab is meant' says 2 'Which lab?' make -s predict
holds 'predict names the questions that exist' \
    says 2 'Lab 4 has no question 9. Its questions are: 1 2 3 4 5 6 7.' make -s predict LAB=4 N=9

# make progress, and the results that make check keeps
results=$BUILD/solution/results
rm -f "$results" "$results".*
progress() { prints "$1" make -s progress SRC="${2:-solution}"; }
holds 'progress names the next gap' progress 'Next: gap 1.1 listen, starter/net/Listener.cpp:' starter
holds 'a lab that was not tested is next' progress 'Next: make check LAB=1 SRC=solution'
check() { says "$1" "$2" make -s check SRC=solution TEST="$3"; }
holds 'a test is run' check 0 '1 passed' lab1/serves-a-text-file
holds 'its result is kept' progress '   1 of '
holds 'it says that the others were not run' progress ' run, 1 passed'
holds 'another test is run' check 0 '1 passed' lab1/sends-an-empty-file
holds 'both results are kept' progress '   2 of '
holds 'the results are of these sources' lacks 'before your last change' make -s progress SRC=solution
# ran STATE NAME OUTCOME POINTS: as if a run had left this summary.
ran() { printf '%s\t%s\t%s\tno reason\n' "$2" "$3" "$4" >>"$results.$1"; }
now=$(. tools/results.sh && state_of solution)
points() { progress " $1 points"; }
# all_are_run: each test of lab 1 has a result.
all_are_run() {
    for test in tests/plays/lab1/*.play tests/tables/lab1/*.table; do
        test=lab1/$(basename "${test%.*}")
        cut -f 1 "$results" | grep -q -x -F -e "$test" || ran "$now" "$test" blank 0
    done
    progress ' points'
}
ran "$now" lab1/serves-a-text-file not-applicable 2
holds 'a test that does not apply counts like one that has passed' progress ' run, 2 passed'
other=$(awk -F '\t' '/sends-an-empty/ { print $3; exit }' "$results")
ran "$now" lab1/serves-a-text-file failed 2
holds 'a test that fails now is no longer passed' progress ' run, 1 passed'
holds 'points are for a lab all of whose tests were run' all_are_run
ran "$now" lab1/no-such-test passed 50
ran "$now" lab1/does-not-share-its-port-with-a-second-proxy failed 0
holds 'a test that has gone gives no points, and a lost guard costs one' \
    points "$((${other:-0} - 1))"
ran 1-1 lab1/serves-a-text-file passed 2
holds 'a result of other sources is marked' progress ' points *'
holds 'no line of the map is wider than 80 columns' sh -c "! grep '^.\\{81\\}' '$BUILD/answer'"
holds 'the mark is explained' grep -q -F '* Tested before your last change.' "$BUILD/answer"
rm -f "$results"
holds 'with sanitizers, a test is run' says 0 '1 passed' \
    env -u OPTIMISE make -s check SRC=solution SANITIZED=1 TEST=lab1/serves-a-text-file
holds 'its result is kept, too' progress ' run, 1 passed'
rm -f "$results"
holds 'progress lists each blank gap' says 0 '    4.2 checkRequest, starter/http/RequestRules.cpp:' \
    make -s progress SRC=starter ALL=1
holds 'what is optional is not counted' progress '4  When things go wrong        ----        0 of  4 ' starter
cp -R solution "$place/optional"
cp starter/net/ReceiveBudget.cpp "$place/optional/net/"
holds 'once the rest of the lab is done, it is named' progress '    4.5 use, ' "$place/optional"
holds 'without it, the lab is complete' grep -q '^4 .* 4 of  4 ' "$BUILD/answer"
holds 'each half of a lab has a row' grep -q '^7b Validate' "$BUILD/answer"
holds 'it is not the next gap' hint 'No gap is blank' GAP= SRC="$place/optional"
# A gap whose markers are lost, and one with a wrong number.
cp -R starter "$place/lost"
sed -i '/Fill in.*: 1.5/d' "$place/lost/http/MessageHead.cpp"
sed -i 's/Fill in end: 1.2/Fill in end: 1.3/' "$place/lost/net/Connection.cpp"
echo '// Fill in end: 1.7' >>"$place/lost/client/LocalAnswer.cpp"
holds 'progress names a gap without markers' progress '    1.5 formatResponseHead, http/MessageHead.cpp' "$place/lost"
holds 'it shows the markers' grep -q -x '    // Fill in start: 1.5 formatResponseHead' "$BUILD/answer"
holds 'it says which marker is wrong' grep -q 'Connection.cpp:[0-9]*: ' "$BUILD/answer"
holds 'such a gap counts as one of the lab' grep -q ' 0 of  7 ' "$BUILD/answer"
holds 'a marker without the other one makes no gap' [ "$(sh tools/places.sh "$place/lost" | wc -l)" -eq 53 ]
for command in hint reset; do
    holds "make $command of such a gap says the same" \
        says 2 '// Fill in end: 1.5' make -s "$command" GAP=1.5 SRC="$place/lost"
done
holds 'a folder without a proxy is named' says 2 'There is no main.cpp in docs' make -s progress SRC=docs

# make submit
WRITE_UP=$place/write-up.md
export WRITE_UP
packed=$place/packed.tar.gz
submit() { says "$1" "$2" make -s submit OUT="$packed" SRC="${3:-starter}"; }
holds 'without a write-up, submit makes one to be filled in' submit 2 "Fill in $WRITE_UP, then again"
holds 'submit packs, and names what is not written yet' submit 0 "$WRITE_UP:6"
holds 'it says what has not been tested' grep -q 'not tested yet' "$BUILD/answer"
holds 'it says where the submission is' grep -q "Packed: $packed" "$BUILD/answer"
mkdir "$place/unpacked"
tar -x -z -f "$packed" -C "$place/unpacked"
holds 'the submission contains the whole starter' diff -r starter "$place/unpacked/submission/starter"
holds 'it contains the write-up' cmp "$WRITE_UP" "$place/unpacked/submission/write-up.md"
holds 'it contains the predictions' cmp "$PREDICTIONS" "$place/unpacked/submission/predictions.md"
holds 'it contains each gap' sh -c "grep -c 'Fill in start' '$place/unpacked/submission/bodies.gap' | grep -x 55"
before=$(cksum <"$packed")
holds 'a submission is not overwritten' submit 2 'already'
holds 'it is as it was' [ "$(cksum <"$packed")" = "$before" ]
rm "$packed"
# ran_at TIME LINE...: as if make check had run at that time, in which it wrote these lines of name, outcome and points.
times=$BUILD/starter/times.tsv
ran_at() {
    touch -d "$1" "$place/now"
    shift
    printf '%b\n' "$@" >"$BUILD/starter/results.1-1"
    touch -r "$place/now" "$BUILD/starter/results.1-1"
    (. tools/results.sh && keep_results "$BUILD/starter")
}
notes_the_times() {
    ran_at 2026-11-20T10:00:00Z 'lab1/a\tfailed\t2\tx' 'lab1/b\tnot-filled-in\t2' 'lab1/c\tpassed\t1' &&
        ran_at 2026-11-20T11:00:00Z 'lab1/a\tfailed\t2\tx' 'lab1/b\tfailed\t2\tx' &&
        ran_at 2026-11-20T12:00:00Z 'lab1/a\tpassed\t2' 'lab1/c\tfailed\t1\tx' &&
        ran_at 2026-11-20T13:00:00Z 'lab1/a\tpassed\t2' && printf '%b\n' \
        'lab1/a\t2026-11-20T10:00:00Z\t2026-11-20T12:00:00Z\t2' 'lab1/b\t2026-11-20T11:00:00Z\t\t1' \
        'lab1/c\t2026-11-20T10:00:00Z\t2026-11-20T10:00:00Z\t0' | diff - "$times"
}
mkdir -p "$BUILD/starter"
[ ! -e "$BUILD/starter/results" ] || mv "$BUILD/starter/results" "$place/results"
rm -f "$times"
holds 'make check notes when each test was first tried and first passed' notes_the_times
holds 'submit says that it packs these times, and how to leave them out' submit 0 "rm $times"
holds 'they are in the submission' sh -c "tar -x -O -z -f '$packed' submission/times.tsv | cmp - '$times'"
rm -f "$packed" "$times" "$BUILD/starter/results"
[ ! -e "$place/results" ] || mv "$place/results" "$BUILD/starter/results"
mkdir "$place/linked"
cp -R starter "$place/mistaken"
echo 'syntax error' >>"$place/mistaken/Clock.cpp"
sed -i '/Fill in.*: 1.5/d' "$place/mistaken/http/MessageHead.cpp"
holds 'a proxy that does not compile is packed' submit 0 'Your proxy does not compile' "$place/mistaken"
holds 'the error is shown' grep -q 'Clock.cpp:.*error' "$BUILD/answer"
holds 'the last line says it again' sh -c "tail -n 1 '$BUILD/answer' | grep -q 'It does not compile'"
holds 'a gap without markers is named' grep -q '    1.5 formatResponseHead' "$BUILD/answer"
holds 'the submission is there' [ -s "$packed" ]
rm -f "$packed"
# packs_to FILE STATUS TEXT
packs_to() { says "$2" "$3" make -s submit OUT="$1" SRC="$place/mistaken"; }
holds 'a submission is not packed into the next one' packs_to "$place/mistaken/x.tgz" 2 'which is packed'
holds 'a folder that does not exist is named' packs_to "$place/none/x.tgz" 2 "there is no folder $place/none"
holds 'it is named before anything else' sh -c "! grep 'Lab ' '$BUILD/answer'"
holds 'a colon is a character of a name' packs_to no.host:x.tgz 0 'Packed'
holds 'the name has it' rm no.host:x.tgz
cp -R starter/. "$place/linked"
ln -s /etc/passwd "$place/linked/net/more.cpp"
holds 'a link is not packed' submit 2 'net/more.cpp is no regular file' "$place/linked"
holds 'nothing is packed then' [ ! -e "$packed" ]

# make reset and make restore, in a copy of the starter
mine=$place/my\ tree
KEPT=$place/kept
export KEPT
cp -R starter "$mine"
"$BUILD/tools/gaps" extract solution "$place/bodies" >/dev/null
fill() { "$BUILD/tools/gaps" inject "$place/bodies" "$mine" "$mine" --gap "$1" --force >/dev/null; }
echo mine >"$mine/notes"
fill 3.3
cp -R "$mine" "$place/blank"
fill 3.2
cp -R "$mine" "$place/filled"
reset() { says "$1" "$2" make -s reset SRC="$mine" "${3:-GAP=3.2}" "${4:-YES=}"; }
restore() { says "$1" "$2" make -s restore SRC="$mine" FILE="$3"; }
holds 'reset asks which gap is meant' reset 2 'Which gap?' GAP=
holds 'reset names the gaps that exist' reset 2 '3.7 answerFromStore' GAP=3.8
holds 'a gap that is blank stays blank' reset 0 'It is blank already: gap 3.1 cacheKey' GAP=3.1
holds 'without a terminal, reset refuses' reset 2 'make reset GAP=3.2 YES=1'
holds 'the reference is not reset' says 2 'solution/ is the reference' make -s reset SRC=solution GAP=3.2 YES=1
# asked ANSWER TEXT: reset on a terminal.
asked() {
    echo "$1" | script -q -e -c "make -s reset GAP=3.2 SRC='$mine'" /dev/null >"$BUILD/answer"
    grep -q -F "$2" "$BUILD/answer"
}
holds 'on a terminal, reset asks' asked n 'Nothing was changed.'
holds 'none of these has changed a thing' sh -c "diff -r '$mine' '$place/filled' && [ ! -e '$KEPT' ]"
holds 'if the answer is yes, the gap is blank' asked y 'Blank again: gap 3.2 mayBeStored'
holds 'nothing else in the folder has changed' diff -r "$mine" "$place/blank"
kept=$(ls "$KEPT"/3.2-*.gap)
holds 'the body is put back' restore 0 'is in place: gap 3.2 mayBeStored' "$kept"
holds 'it is what it was' diff -r "$mine" "$place/filled"
holds 'a body that is in place is not kept again' restore 0 'is in place already' "$kept"
sed -i 's/response.status == 200/response.status == 201/' "$mine/rules/Storability.cpp"
holds 'a body that restore replaces is kept too' restore 0 'Your body of gap 3.2 is in' "$kept"
holds 'that one can be put back' restore 0 'is in place' "$(grep -l 201 "$KEPT"/*)"
holds 'with its own text' grep -q 'response.status == 201' "$mine/rules/Storability.cpp"
# The body is begun, and in tabs; the call of fillIn is still there.
sed -i -e '/Fill in start: 1.2/a\    int begun = 1;' -e 's/^    /\t/' "$mine/net/Connection.cpp"
cp "$mine/net/Connection.cpp" "$place/begun"
holds 'a gap that is only begun is made blank, too' reset 0 'Blank again: gap 1.2' GAP=1.2 YES=1
holds 'the beginning is kept' restore 0 'is in place: gap 1.2' "$(ls "$KEPT"/1.2-*.gap)"
holds 'as it was' cmp "$mine/net/Connection.cpp" "$place/begun"
holds 'restore lists what there is' restore 2 "$kept" "$place/none"
holds 'it says that the file does not exist' restore 2 "There is no file $place/none." "$place/none"
holds 'it asks for the file' says 2 'Which file?' make -s restore SRC="$mine"
holds 'a file without a gap is named' restore 2 'There is no gap in README.md' README.md
holds 'so is a source file' restore 2 'There is no gap in solution/net/Listener.cpp' solution/net/Listener.cpp
cat "$kept" "$KEPT"/1.2-*.gap >"$place/two.gap"
holds 'a file with two gaps is refused' restore 2 "There are several gaps in $place/two.gap" "$place/two.gap"
# Line ends of another system, in the sources or in the file that was kept.
has_its_line_ends() {
    sed 's/$/\r/' "$mine/rules/Storability.cpp" >"$place/crlf" && cp "$place/crlf" "$mine/rules/Storability.cpp" &&
        rm "$KEPT"/3.2-* && reset 0 'Blank again' GAP=3.2 YES=1 && mv "$KEPT"/3.2-* "$kept" && restore 0 'is in place' "$kept" &&
        cmp "$mine/rules/Storability.cpp" "$place/crlf"
}
holds 'the line ends of the source file remain' has_its_line_ends
sed -i 's/\r$//' "$mine/rules/Storability.cpp"
takes_its_line_ends() {
    sed 's/$/\r/; s/== 20./== 203/' "$kept" >"$place/crlf.gap"
    restore 0 'is in place' "$place/crlf.gap" && ! grep "$(printf '\r')" "$mine/rules/Storability.cpp"
}
holds 'a body takes the line ends of the source file' takes_its_line_ends
# leaves COMMAND...: it keeps nothing in the folder for bodies.
leaves() {
    before=$(echo "$KEPT"/*)
    "$@" && [ "$(echo "$KEPT"/*)" = "$before" ]
}
cp -R "$mine" "$place/whole"
sed '/Fill in end/d' "$kept" >"$place/short.gap"
holds 'a truncated file is refused, and nothing is kept' leaves restore 2 'Nothing was changed.' "$place/short.gap"
holds 'nothing is announced, either' sh -c "! grep 'Your body' '$BUILD/answer'"
sed -i 's/Fill in end: 1.2/Fill in end: 1.3/' "$mine/net/Connection.cpp"
holds 'where a marker is wrong, reset keeps nothing' leaves reset 2 'Nothing was changed.' GAP=3.2 YES=1
holds 'the error is shown once' sh -c "[ \$(grep -c 'Connection.cpp:' '$BUILD/answer') -eq 1 ]"
unset KEPT

# make cache. The times are far from the next unit, so that no second counts.
cache=$place/cache
mkdir -p "$cache/incoming" "$cache/fetches"
: >"$cache/CACHEDIR.TAG"
# entry FILE KEY HOURS LENGTH FIELDS: an entry of HOURS ago, with a body of 5 bytes.
entry() {
    printf 'Response to GET %b\r\nAsked %s\r\nLength %s\r\n\r\nHTTP/1.1 200 OK\r\n%b\r\n\0\r\n\r\n' "$2" \
        "$(date -u -d "$3 hours ago" +%Y-%m-%dT%H:%M:%S.5Z)" "$4" "$5" >"$cache/$1"
}
# date_of HOURS: a date in this many hours, as in HTTP.
date_of() { LC_ALL=C date -u -d "$1 hours" '+%a, %d %b %Y %H:%M:%S GMT'; }
name() { printf '%064d' "$1"; }
whole='00000000000000000005 check 00000000'
half='-------------------- check --------'
entry "$(name 1)" http://h/max-age 50 "$whole" 'Cache-Control: public, max-age=536400\r\n'
entry "$(name 2)" http://h/s-maxage 2412 "$whole" 'Cache-Control: max-age=1, s-maxage="13046400"\r\n'
entry "$(name 3)" http://h/expires 0 "$whole" "Date: $(date_of -30)\r\nExpires: $(date_of 60)\r\n"
entry "$(name 4)" http://h/guess 0 "$whole" 'Age: 200000\r\n'
entry "$(name 5)" 'http://h/\033[31m\007hostile' 0 "$whole" 'Cache-Control: no-cache\r\n'
entry "$(name 6)" http://h/damaged 0 '00000000000000000006 check 00000000' ''
entry "$(name 7)" http://h/count 0 "$whole" 'Cache-Control: max-age=345600\r\n'
entry incoming/Kx3f9a http://h/arriving 0 "$half" ''
: >"$cache/fetches/$(name 7)"
sed 's/^Response/Request/' "$cache/$(name 7)" >"$cache/$(name 8)"
touch -d '3 hours ago' "$cache"/0*
{
    printf '%020d bytes in %020d entries, oldest at %020d, at rest\n' 1 1 185
    for number in 9 7 6 1 2; do
        printf '%020d %s %s\n' 0 "$(($(date +%s) - 7200))000000000" "$(name $number)"
    done
} >"$cache/index"
shows() {
    says 0 '' make -s cache CACHE="$cache"
    grep -q "^ *200 *$1\$" "$BUILD/answer" && return
    cat "$BUILD/answer"
    return 1
}
holds 'a lifetime from max-age' shows '2d  *4d  *[0-9]*  complete  *http://h/max-age'
holds 'one from s-maxage, and an old age' shows '100d  *50d  *[0-9]*  complete  *http://h/s-maxage'
holds 'one from Expires, and an age from Date' shows '30h  *2d  *[0-9]*  complete  *http://h/expires'
holds 'an age from Age, and no lifetime' shows '2d  *?  *[0-9]*  complete  *http://h/guess'
holds 'bytes of a stranger do not reach the terminal' shows '.* ask .*http://h/?\[31m?hostile'
holds 'a file of another length is damaged' shows '.* damaged  *http://h/damaged'
holds 'an incomplete response is arriving' grep -q '^ *200 *5  http://h/arriving$' "$BUILD/answer"
holds 'a fetch without an answer is under way' grep -q '^Under way.*: http://h/count$' "$BUILD/answer"
holds 'a file that is no entry is left out' grep -q ': 7 stored responses, ' "$BUILD/answer"
# begins NAME...: the first rows of the table.
begins() {
    prints '' make -s cache CACHE="$cache"
    sed -n 's/^ *200.*http:..h.//p' "$BUILD/answer" | head -n $# | paste -s -d ' ' | grep -x -F -e "$*"
}
holds 'the response that is evicted first comes first' begins count damaged max-age s-maxage
touch "$cache/$(name 7)"
holds 'a response that has been used since comes later' begins damaged max-age s-maxage
holds 'a folder that does not exist is named' says 1 'Is make run running?' env CACHE="$place/none" sh tools/cache.sh
holds 'a folder that is no cache is named' says 1 'not the cache of a proxy' env CACHE=labs sh tools/cache.sh
holds 'no hand-out ends a process by its name' sh -c '! grep -r -n -E "pkill|killall|pgrep -[a-z]*x" labs docs'
rm -rf "$place"
# A program that runs later must not name the folder of these tests: it would look as if it were left behind.
unset PREDICTIONS WRITE_UP KEPT
