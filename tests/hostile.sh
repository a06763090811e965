# Part of tests/all.sh, after tests/grading.sh: hostile submissions, as tests/hostile/submissions describes them, are
# graded. Each attack has a sign that it has run: the body that its test expects, or a line in the judge's report.

started=$(date +%s) place=$TMPDIR/hostile from=tests/hostile/submissions
mkdir -p "$place/plays/lab1"
"$BUILD/tools/gaps" derive --lab 2 solution "$place/right" >/dev/null
victim=$(pwd)/$BUILD/hostile-victim
echo victim >"$victim"

# submission NAME: a copy of the tree in which lab 1 is done.
submission() { cp -R "$place/right" "$place/$1"; }
# before FILE SUBMISSION PATH: puts a file in front of one of the submission.
before() { cat "$1" "$place/right/$3" >"$place/$2/$3"; }

# The attacks while the proxy serves, and a play for each.
submission attacks
{
    cat "$from/processes.cpp" "$from/limits.cpp" "$from/forgeries.cpp" "$from/network.cpp" \
        "$from/judge.cpp"
    awk '{ print }
        /Fill in start: 1\.7/ {
            print "    if (const std::string said = hostile::attack(file.name()); !said.empty())"
            print "        return _response.sendWhole(200, {}, said);"
        }' solution/client/LocalAnswer.cpp
} >"$place/attacks/client/LocalAnswer.cpp"
awk -F ' *[|] *' -v folder="$place/plays/lab1/" '
    /^#/ || NF < 3 { next }
    {
        play = folder $1 ".play"
        print "title   The attack " $1 "\nspec    POSIX\npoints  1\ngap     1.7 answerWithFile" >play
        print "file    " $1 " victim\n\nA>B  GET /" $1 "?{C} HTTP/1.1\nA>B  Host: {B}\nA>B" >play
        print "B>A  HTTP/1.1 200\nB>A\nB>A  " ($2 == "passed" ? $3 : "ran") >play
        gsub("; ", "\n", $4)
        if ($4 != "") print $4 >play
        close(play)
    }' "$from/attacks.txt"

# The attacks while it is compiled: the first line of each file says where it belongs, and how that ends. On the
# compiler's lower rung only those are looked at that name a file.
attacks_on() {
    case $1 in
        built) echo "$from"/build/*.cpp ;;
        confined) grep -l '"[./]*/' "$from"/build/*.cpp ;;
    esac
}
target() { sed -n '1s|^// \(.*\): .*|\1|p' "$1"; }
for tree in built confined; do
    submission $tree
    for file in $(attacks_on $tree); do before "$file" $tree "$(target "$file")"; done
done
cp "$place/right/http/FieldList.h" "$place/built/http/FieldList.h.gch" # the compiler would prefer it
rm "$place/built/rules/CacheControl.cpp"
{ echo '#define CPPUNIT_ASSERT(condition)' && cat "$place/right/client/RootFolder.h"; } >"$place/built/client/RootFolder.h"
submission endless
before "$from/endless.cpp" endless rules/Vary.cpp
submission lying
before "$from/start.cpp" lying main.cpp
before "$from/misread.cpp" lying http/RequestLine.cpp

# graded NAME SUBMISSION OPTION...: starts to grade a submission, for the results NAME.
graded() {
    name=$1 what=$place/$2
    shift 2
    # As many descriptors as a user has on most machines.
    meanwhile 0 "hostile-$name" prlimit --nofile=1024 "$BUILD/tools/grade" --bases "$BUILD/bases" --judge "$(pwd)/$BUILD/tests/judge" \
        --build "$BUILD" --lab 1 --out "$place/$name-results" "$@" "$what"
}
one=lab1/serves-a-text-file
set --
for play in "$place"/plays/lab1/*.play; do set -- "$@" --test "lab1/$(basename "$play" .play)"; done
graded attacks attacks --extra "$place/plays" "$@"
graded lying lying --test "$one" --test lab1/request-line-parts
graded built built --test "$one"
TIME_FACTOR=0.1 graded endless endless
holds 'a hostile build is graded' finished hostile-built
KIT_NO_NAMESPACE=1 graded confined confined --test "$one"

# says_of NAME FILE TEXT...: a file of the results contains each TEXT.
says_of() {
    file=$place/$1-results/$2
    shift 2
    for text; do
        grep -q -F -e "$text" "$file" && continue
        echo "expected in $file: $text"
        cat "$file"
        return 1
    done
}
# ends_as NAME RESULT TEXT: the test of an attack has ended like this, and the attack has run.
ends_as() {
    case $2 in
        passed) says_of attacks junit.xml "name=\"$1\" time=\"0\"/>"; return ;;
        failed) start="name=\"$1\" time=\"0\"><failure message=" ;;
        *) start="name=\"$1\" time=\"0\"><failure type=\"$2\" message=" ;;
    esac
    grep -F "$start" "$place/attacks-results/junit.xml" | grep -q -F -e "$3" &&
        grep -q -F "hostile: $1" "$place/attacks-results/judge.txt" && return
    grep -F "name=\"$1\"" "$place/attacks-results/junit.xml"
    grep -c -F "hostile: $1" "$place/attacks-results/judge.txt"
    return 1
}
# compiles NAME FILE TEXT: the compiler says this about a file; or nothing, if TEXT is "compiles".
compiles() {
    said=$(grep -F "\"$2\": \"" "$place/$1-results/result.json")
    case $said in
        '') [ "$3" = compiles ] ;;
        *"$3"*) ;;
        *) echo "$said" && return 1 ;;
    esac
}
silent() { ! grep -r -q -e "$1" "$place"/*-results; }

holds 'hostile attacks are graded' finished hostile-attacks
awk -F ' *[|] *' -v OFS='\t' '!/^#/ && NF > 2 { print $1, $2, $3 }' "$from/attacks.txt" >"$place/expected"
while IFS=$(printf '\t') read -r name result text; do
    holds "the attack $name ends in its own test: $result" ends_as "$name" "$result" "$text"
done <"$place/expected"
holds 'no attack has changed a file outside' grep -q -x victim "$victim"
holds 'no control character is in any result' silent "$(printf '[\033\007]')"

holds 'a lying program is graded' finished hostile-lying
holds 'what a program says of itself is no result' says_of lying result.txt "the student's own tree: 0 of 3"
holds 'trouble that a program brings about is its failure' says_of lying judge.txt 'request-line-parts.table:9: nothing'

holds 'a hostile build is graded, also without namespaces' finished hostile-confined
for tree in built confined; do
    for file in $(attacks_on $tree); do
        text=$(sed -n '1s|^// .*: ||p' "$file")
        # Without a root of its own the compiler may know that a file is there, though not what is in it.
        [ "$tree $(basename "$file")" != 'confined oracle.cpp' ] || text='/etc/shadow: Permission denied'
        holds "the hostile file $(basename "$file") does nothing more ($tree)" compiles $tree "$(target "$file")" "$text"
    done
    holds "the rest of a hostile build is judged ($tree)" says_of $tree result.txt 'Total: 2 of 2 points'
done
holds 'what does not belong to a submission is ignored, and what is missing is the starter'"'"'s' says_of built result.txt \
    'http/FieldList.h.gch is ignored' 'rules/CacheControl.cpp is missing'
holds 'the result says how the compiler was kept apart' says_of confined result.json '"compilerRung": "Landlock'
holds 'no file of the machine is in any result' silent 'root:[x*]'

holds 'an endless build is graded' finished hostile-endless
holds 'an endless build has its own verdict' says_of endless result.json '"verdict": "BUILD_LIMIT"' \
    '"reason": "rules/Vary.cpp: the compiler took more than a minute."' '"points": 0'
rm -rf "$place" "$victim"
say "That took $(($(date +%s) - started)) s."
