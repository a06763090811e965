# Part of tests/all.sh, after tests/commands.sh: make watch, make try, and the settings for editors.

place=$TMPDIR/watching
mkdir -p "$place"
cp -R solution "$place/mine"
mkfifo "$place/pipe" "$place/lines"
file=$place/mine/http/MediaType.cpp

# begins TEXT COMMAND...: starts a command in a session of its own, and reads its output up to a line with TEXT.
begins() {
    text=$1
    shift
    setsid env --default-signal=INT timeout --foreground -k 10 100 "$@" >"$place/pipe" 2>&1 </dev/null &
    command=$!
    # A process that is left running by mistake must not keep the test waiting.
    timeout 120 cat "$place/pipe" >"$place/lines" &
    exec 6<"$place/lines"
    reads "$text"
}
# reads TEXT [OTHER]: reads the output on, up to a line with TEXT. No line before it may contain OTHER.
reads() {
    while IFS= read -r line <&6; do
        echo "$line"
        case $line in
        *"$1"*) return ;;
        *"${2:-$1}"*) break ;;
        esac
    done
    echo "expected: a line with '$1'"
    return 1
}
# shellcheck disable=SC2120 # holds calls it with an argument
# ended [STATUS]: the command has ended (with this status), and no process of it is left.
ended() {
    status=0
    wait "$command" || status=$?
    exec 6<&-
    left=$(grep -l -a -s -F "$place/mine" /proc/[0-9]*/environ)
    echo "status $status; left: $left"
    [ "$status" -eq "${1:-$status}" ] && [ -z "$left" ]
}
# shellcheck disable=SC2119
# ends [OTHER]: the same after Ctrl-C; no line before the last contains OTHER.
ends() { kill -INT "-$command" && reads Stopped. "${1:-}" && ended; }
# saves TEXT: puts the line of a text file's type right or wrong, or adds a line that does not compile.
saves() {
    case $1 in
    right) cp solution/http/MediaType.cpp "$file" ;;
    wrong) sed 's|text/html|text/wrong|' solution/http/MediaType.cpp >"$file" ;;
    broken) echo 'this is not C++' >>"$file" ;;
    esac
}

# after SAVE TEXT...: after this save, lines with these texts follow.
after() {
    saves "$1"
    shift
    for text in 'saved: ' "$@"; do reads "$text" || return; done
}

# make watch
stops_at_a_save() {
    after wrong Building && saves wrong && reads 'saved: ' ' failed' && reads '0 passed, 1 failed'
}
holds 'make watch tests at once' \
    begins '1 passed, 0 failed' make -s watch SRC="$place/mine" TEST=lab1/content-type-matches-the-file
holds 'it says what it waits for' reads "Waiting until a file in $place/mine is saved"
holds 'at a save, it tests again' after wrong '0 passed, 1 failed' 'Waiting until'
holds 'an error of the compiler is shown, and it goes on' after broken 'MediaType.cpp:' 'Waiting until'
holds 'it tests again when the error is fixed' after right '1 passed, 0 failed' 'Waiting until'
holds 'a save while it builds or tests stops that' stops_at_a_save
saves wrong
holds 'it names the file' reads "saved: $file"
holds 'Ctrl-C ends it while it builds, and nothing is left running' ends ' passed, '
results=$BUILD/$(. tools/source.sh && find_source "$place/mine" && echo "$name")/results
printf 'lab1/content-type-matches-the-file\tfailed\t2\tx\t1-1\n' >"$results"
holds 'a test that failed before is run first' begins '0 passed, 1 failed' make -s watch SRC="$place/mine" LAB=1
holds 'while it fails, no other is run' reads 'still fail' ' passed, '
holds 'an error of the compiler is no test that still fails' after broken 'MediaType.cpp:'
holds 'that is all that is said' reads 'Waiting until' 'still fail'
holds 'when it passes, all are run' after right '1 passed, 0 failed' 'lab 1, 5'
holds 'Ctrl-C ends that, too' ends
cp -R starter "$place/mine-blank"
holds 'without LAB, it tests the lab of the first blank gap' \
    begins "Testing $place/mine-blank: lab 1, " make -s watch SRC="$place/mine-blank"
holds 'Ctrl-C ends it while it tests, and nothing is left running' ends
begins 'Waiting until' make -s watch SRC="$place/mine" TEST=lab1/serves-a-text-file >"$place/said"
mv "$place/mine" "$place/elsewhere"
holds 'a folder that vanishes is named' reads "There is no folder $place/mine."
holds 'then it ends, and nothing is left running' ended 2
mv "$place/elsewhere" "$place/mine"
holds 'an unknown lab ends it' says 2 'There is no lab 99' make -s watch SRC=solution LAB=99
holds 'a folder that does not exist ends it' says 2 'no folder nowhere' make -s watch SRC=nowhere
holds 'PROXY is refused' says 2 'Use make check' make -s watch PROXY=x

# make try
# answers TEXT PATH: the answer of the proxy that runs contains TEXT.
answers() { curl -s -i "$base/$2" | grep -a -F "$1"; }
# counts FILE: keeps a page of the origin, which sends another one each time.
counts() { curl -s -f "$base/www.example.com/count" >"$place/$1"; }
# shows TEXT: the live picture shows TEXT soon.
shows() { timeout 20 curl -s -N "$page/events" | grep -a -m 1 -F "$1"; }
shows_the_new_proxy() { shows "\"pid\":$(cat "$pid_file"),\"parent\":true" && shows 'Content-Type: text/wrong'; }
has_the_cache() { counts second && cmp "$place/first" "$place/second"; }
base=''
greets() {
    saves right
    begins /helloworld.html make -s try SRC="$place/mine" PORT=0 || return
    base=${line%%/helloworld.html*}
    base=${base##* }
    reads ' the live picture' || return
    page=${line%%/ *}
    page=${page##* }
    reads proxy.pid && line=${line%%/proxy.pid*} && pid_file=${line##* }/proxy.pid
}
greets_and() { greets && reads "$1"; }
holds 'make try starts a proxy' greets
holds 'it serves a file' answers 'Content-Type: text/html' helloworld.html
holds 'it fetches from the origin' counts first
holds 'the live picture shows that' shows '"from":"B","to":"C"'
holds 'at a save, a new proxy takes the port' after wrong "The new proxy is ready: $base/"
holds 'the new proxy answers' answers 'Content-Type: text/wrong' helloworld.html
holds 'it has the cache of the old one' has_the_cache
holds 'the picture that is open goes on with the new one' shows_the_new_proxy
holds 'if it does not compile, the error is shown' after broken 'MediaType.cpp:' 'the old proxy goes on'
holds 'then the old proxy answers' answers 'Content-Type: text/wrong' helloworld.html
kill -SEGV "$(cat "$pid_file")"
holds 'a proxy that crashes is reported' reads 'has ended with status 139 (SIGSEGV)'
holds 'it is started again at the next save' after right "The new proxy is ready: $base/"
holds 'Ctrl-C ends make try, and nothing is left running' ends
# A gap that the proxy does without, and that each of its processes names in the log.
sed 's|^    // fallBack("4.2|    fallBack("4.2|' solution/http/RequestRules.cpp >"$place/mine/http/RequestRules.cpp"
names_it_once() {
    reads '' 'Not filled in' && curl -s -f -o "$place/said" "$base/helloworld.html" && reads 'File Exists!' 'Not filled in'
}
holds 'make try counts the blank gaps that the proxy does without' greets_and 'does without: 1. make progress'
holds 'the log does not name them' names_it_once
holds 'Ctrl-C ends that one, too' ends
holds 'make try of a folder that does not exist ends' says 2 'no folder nowhere' make -s try SRC=nowhere

# The terminal is closed, and make is the leader of its session, as after ssh -t host make run.
cat >"$place/close.py" <<'SCRIPT'
import os, pty, subprocess, sys, time
text, *command = sys.argv[1:]
process, terminal = pty.fork()
if process == 0:
    os.execvp(command[0], command)
said = b""
while text.encode() not in said:
    said += os.read(terminal, 65536)
os.close(terminal)
end = time.monotonic() + 10
while os.waitpid(process, os.WNOHANG)[0] == 0:
    if time.monotonic() > end:
        os.system(f"pkill -KILL -s {process}")
        sys.exit("make is still there.")
    time.sleep(0.1)
time.sleep(1.5)
SCRIPT
closes() {
    timeout 100 python3 "$place/close.py" "$@" && {
        echo "$place/mine" >"$place/pattern"
        ! grep -l -a -s -F -f "$place/pattern" /proc/[0-9]*/environ
    }
}
saves right
holds 'make play ends when its terminal is closed' closes 'A' make -s play SRC="$place/mine" STEP=1 TEST=lab1/serves-a-text-file
holds 'so does make predict' closes 'Your prediction' env PREDICTIONS="$place/mine.md" make -s predict LAB=3 N=1
holds 'make run ends when its terminal is closed' closes 'Ctrl-C' make -s run SRC="$place/mine" PORT=0
holds 'so does make try' closes 'Ctrl-C' make -s try SRC="$place/mine" PORT=0
holds 'so does make watch' closes 'Waiting until' make -s watch SRC="$place/mine" TEST=lab1/serves-a-text-file

# The settings for editors.
for settings in .vscode/*.json .devcontainer/*.json; do
    holds "$settings is valid" python3 -m json.tool "$settings"
done
rm -rf "$place"
