# Part of tests/all.sh: commands as a person types them, and what the kit prints.

# says STATUS TEXT COMMAND...: the command ends in time, with this status, and its output contains TEXT.
says() {
    wanted=$1 text=$2
    shift 2
    status=0
    timeout 60 "$@" >"$BUILD/answer" 2>&1 </dev/null || status=$?
    grep -q -F -e "$text" "$BUILD/answer" && [ "$status" -eq "$wanted" ] && return
    echo "expected: status $wanted and '$text'"
    echo "status $status:"
    cat "$BUILD/answer"
    return 1
}

proxy=$BUILD/solution/proxy
place=$TMPDIR/commands
mkdir -p "$place/cache"

holds 'an unknown option is named' says 2 'Unknown option --bogus.' "$proxy" --bogus
holds 'an option without its value is named' says 2 'Option --port needs a value.' "$proxy" --port
holds 'a port that is not a number is named' \
    says 2 "--port must be a number from 0 to 65535, not 'x'." "$proxy" --port x
holds 'a timeout that is not a number is named' \
    says 2 "--timeout must be a number of seconds from 0.1 to 86400, not 'x'." "$proxy" --timeout x
holds 'a timeout that is too short is named' says 2 "to 86400, not '0'." "$proxy" --timeout 0
holds 'an unexpected argument is named' says 2 "Unexpected argument '8899'." "$proxy" 8899
holds 'a connect-to without ports is explained' \
    says 2 'must be HOST:PORT:ADDRESS:PORT' "$proxy" --connect-to www.example.com
holds 'an invalid host in a connect-to is named' \
    says 2 "in brackets, not 'a/b'." "$proxy" --connect-to www.example.com:80:a/b:8080
holds 'an invalid port in a connect-to is named' \
    says 2 "Each port of --connect-to must be a number from 1 to 65535, not '65536'." \
    "$proxy" --connect-to www.example.com:65536:127.0.0.1:8080
holds 'a missing root folder is named' says 1 "$place/none" "$proxy" --port 0 --root "$place/none"
: >"$place/file"
holds 'a cache folder that cannot be created is named' \
    says 1 "$place/file" "$proxy" --port 0 --root . --cache "$place/file/cache"
holds 'a log that cannot be opened is named' \
    says 1 "$place/none/log" "$proxy" --port 0 --root . --cache "$place/cache" --log "$place/none/log"
holds 'an address of another machine is named' \
    says 1 '192.0.2.1' "$proxy" --port 0 --root . --cache "$place/cache" --address 192.0.2.1 \
    --allow 192.0.2.0/24
holds 'an address that others can reach needs a list of clients' says 1 'with --allow' \
    "$proxy" --port 0 --root . --cache "$place/cache" --address 0.0.0.0
holds 'the help shows the options' says 0 '--connect-to' "$proxy" --help
holds 'the version is that of the kit' says 0 "proxy $(tools/version.sh)" "$proxy" --version

# A port that is taken, by the mock origin.
mkfifo "$place/ready"
"$BUILD/tools/origin" --port 0 >"$place/ready" &
origin=$!
read -r line <"$place/ready"
port=${line##*:}
holds 'a port that is taken is named, and the process that has it' says 1 "is taken by process $origin (origin)" \
    "$proxy" --port "$port" --root . --cache "$place/cache"
# finds_it_taken SRC: make run names the program, and a way out with the same command.
finds_it_taken() {
    says 2 "make doctor PORT=$port" make -s run SRC="$1" PORT="$port" PICTURE="$2" &&
        grep -q -x "  make run PORT=8900 SRC=$1" "$BUILD/answer"
}
holds 'make run of a port that is taken says what to type next' finds_it_taken solution yes
holds 'it says so without the picture, too' finds_it_taken solution no
holds 'another port than the one that is taken is proposed' \
    sh -c '. tools/source.sh && [ "$(other_port 8900)" = 8901 ] && [ "$(other_port 8899)" = 8900 ]'
kill "$origin"
wait "$origin" || :

# make fault
holds 'make fault names the mistakes that are like an unknown one' \
    says 2 'lab3/slash-flattening-collision' env NAME=slash sh tools/fault.sh

# make check
holds 'an unknown option of check is named' \
    says 2 'Unknown option --bogus.' "$BUILD/tests/check" --bogus
holds 'an unexpected argument of check is named' \
    says 2 "Unexpected argument 'x'." "$BUILD/tests/check" x
holds 'a PROXY that sh cannot split is shown' \
    says 2 "sh cannot split PROXY into words: python3 'x" env PROXY="python3 'x" tools/check.sh
# named COMMAND VARIABLE TEXT: make refuses the variable with this text.
named() { says 2 "$3" make -s "$1" "$2"; }
holds 'a variable in small letters is not overlooked' named check lab=1 'it is called LAB'
holds 'make hint does not overlook one, either' named hint gap=1.4 'make hint has no variable gap: it is called GAP'
holds 'nor does make run' named run port=8934 'it is called PORT'
holds 'nor does make predict' named predict Lab=1 'it is called LAB'
holds 'a plural is not overlooked' named check TESTS=lab1/x 'it is called TEST'
holds 'a variable that the command does not have is named' named hint TEST=1 'make hint has no variable TEST;'
holds 'an unknown variable is named' named progress FOO=1 'make help shows'
holds 'a star is not a list of files' says 2 'There is no lab *.' make -s check LAB='*'
holds 'it is not one for GAP' says 2 "a gap *. " make -s check GAP='*'
# lab_is COMMAND LAB: this is no lab.
lab_is() { says 2 "There is no lab $2. LAB is the number of a lab, from 1 to 8" make -s "$1" LAB="$2"; }
holds 'labs are not separated by a comma' lab_is check 1,2
holds 'there is no lab 0' lab_is watch 0
holds 'a lab is a number' lab_is hint lab1
holds 'a half is one that there is' lab_is check 7c
holds 'make grade says so before it builds' says 2 'There is no lab 7c.' make -s grade SUBMISSION=starter LAB=7c
holds 'it is one for make predict, too' lab_is predict lab1
holds 'SANITIZED=no is no way to say no' says 2 "SANITIZED must be 1, or left out, not 'no'." make -s check SANITIZED=no
holds 'STEP=0 is none, either' says 2 'STEP must be 1' make -s play STEP=0 TEST=lab1/serves-a-text-file
holds 'an unknown kind of ladder is named' says 2 "LADDER must be words, or left out, not 'foo'." \
    make -s check LADDER=foo
holds 'an unknown language is named, with those that there are' says 2 "KIT_LANG must be one of en, zh, not 'xx'." \
    make -s check SRC=solution KIT_LANG=xx TEST=lab1/serves-a-text-file
holds 'make check speaks Chinese' says 0 '通过 1 个，未通过 0 个' \
    make -s check SRC=solution KIT_LANG=zh TEST=lab1/serves-a-text-file
for port in 99999 abc 12345678901234567890; do
    holds "the port $port is named" says 2 "PORT must be a number from 0 to 65535, not '$port'." make -s run PORT="$port"
done
holds 'an unknown lab is named' says 2 '99' env BUILD="$BUILD" make -s check SRC=solution LAB=99
holds 'an unknown test is named' \
    says 2 'lab1/no-such-play' env BUILD="$BUILD" make -s check SRC=solution TEST=lab1/no-such-play
holds 'a folder without a proxy is named' says 2 'no folder nowhere' make -s check SRC=nowhere
holds 'a missing program is named' says 1 'no-such-program' \
    "$BUILD/tests/check" --lab 1 --test lab1/serves-a-text-file --proxy no-such-program
mkdir -p "$place/plays/lab1"
printf 'title x\nspec RFC 9112\npoints 1\n\nA>B  GET / HTTP/1.1\nA>B\nB jumps\n' \
    >"$place/plays/lab1/bad.play"
holds 'a mistake in a play is shown with its line' \
    says 3 'bad.play:7:' "$BUILD/tests/check" --plays "$place/plays" --proxy "$proxy"
# hostile WAY TEXT: the message about a proxy that misbehaves in this way.
hostile() {
    says 1 "$2" "$BUILD/tests/check" --test lab1/serves-a-text-file \
        -- "$BUILD/tests/hostile-proxy" "$1"
}
holds 'a proxy that ends at once is reported' hostile exits 'ended with status 0 before it was ready'
# keeps_english: in Chinese, what is written for another program is still English.
keeps_english() {
    says 1 'B 尚未就绪就以状态 0 退出。' env KIT_LANG=zh "$BUILD/tests/check" --test lab1/serves-a-text-file \
        --summary "$place/summary" -- "$BUILD/tests/hostile-proxy" exits &&
        grep -q 'B ended with status 0 before it was ready to serve\.' "$place/summary"
}
holds 'a failure in Chinese has an English reason in the summary' keeps_english
holds 'a proxy that a signal ends is reported' hostile dies 'SIGSEGV'
holds 'a proxy that is never ready is reported' hostile never-ready 'Ready to serve on'
holds 'a proxy that prints without end is reported, and its output cut' hostile floods-out 'bytes not kept'
holds 'a proxy that forks without end is killed' hostile fork-bomb 'printed no line'
holds 'what a failed proxy printed is kept' says 1 "log:    $place/logs/lab1/serves-a-text-file" \
    "$BUILD/tests/check" --logs "$place/logs" --test lab1/serves-a-text-file -- "$BUILD/tests/hostile-proxy" floods-out
holds 'it is in the file' grep -q . "$place/logs/lab1/serves-a-text-file"
# Where the kernel cannot keep a proxy from changing the kit, it is noticed.
mkdir -p "$place/plays3/lab1"
cp tests/plays/lab1/serves-a-text-file.play "$place/plays3/lab1/file"
cp tests/plays/lab1/serves-a-text-file.play "$place/plays3/lab1/"
holds 'a proxy that changes the kit gets no result' \
    says 3 'has changed while the tests ran' env KIT_NO_LANDLOCK=1 \
    "$BUILD/tests/check" --plays "$place/plays3" \
    -- "$BUILD/tests/hostile-proxy" forges "$place/plays3/lab1"
holds 'the report on the untouched starter says where to begin' \
    says 2 'Begin with gap 1.1' make -s check LAB=1

# make play
holds 'a play is drawn while it is played' \
    says 0 'Passed: everything happened as the play says.' make -s play SRC=solution TEST=lab1/serves-a-text-file
holds 'a play that waits for a key ends with its input' \
    says 0 'GET /hello.html HTTP/1.1' make -s play SRC=solution STEP=1 TEST=lab1/serves-a-text-file
holds 'a play that fails says why' says 2 'Not filled in: 1.1 listen.' make -s play TEST=lab1/serves-a-text-file
holds 'make play without a name says how to name a play' says 2 'TEST names the play' make -s play
holds 'several plays cannot be watched at once' says 2 'One play can be watched at a time' \
    make -s play SRC=solution TEST=lab1
holds 'a table cannot be watched' says 2 'is a table' make -s play SRC=solution TEST=lab7/reuse-while-fresh
holds 'the debugger needs a terminal' says 2 'DEBUG=1 needs a terminal' \
    make -s play SRC=solution DEBUG=1 TEST=lab1/serves-a-text-file

# A proxy that uses memory that it has freed.
cp -R solution "$place/unsafe"
sed 's|^ *const auto colon = .*|    const char* freed = new char[1]; delete[] freed; if (*freed == line[0]) return {};\n&|' \
    solution/http/FieldList.cpp >"$place/unsafe/http/FieldList.cpp"
holds 'SANITIZED=1 finds the use of freed memory, and says where' \
    says 2 'AddressSanitizer: heap-use-after-free in' \
    env -u OPTIMISE BUILD="$BUILD" make -s check SRC="$place/unsafe" SANITIZED=1 TEST=lab1/serves-a-text-file

# A copy of the starter that does not compile.
cp -R starter "$place/broken"
echo 'this is not C++' >>"$place/broken/net/Listener.cpp"
# compile_error_reads_as_before: what a student reads, without the path and without the compiler's own words.
compile_error_reads_as_before() {
    says 2 "    $place/broken/net/Listener.cpp:" env BUILD="$BUILD" make -s check SRC="$place/broken" || return 1
    sed "/^make[:[]/d; s|$BUILD/build.log|build/build.log|; s| $place/broken/| .../|; s/[0-9]*:[0-9]*: error: .*/N:N: error: .../; /^ *[0-9]* |/d; /^ *| /d" \
        "$BUILD/answer" | diff - tests/harness/golden/a-compile-error.txt
}
cat >"$place/full" <<'SCRIPT'
#!/bin/sh
case " $* " in *' -c '*'/Clock.cpp '*) ;; *) exec g++ "$@" ;; esac
echo 'Clock.cpp:1: fatal error: error writing to /tmp/x.s: No space left on device' >&2
exit 1
SCRIPT
chmod +x "$place/full"
cp -R starter "$place/new"
echo '// new' >>"$place/new/Clock.cpp"
holds 'a disk that is full is no mistake in the code' \
    says 2 'There is no space left on the disk' env CXX="$place/full" make -s build SRC="$place/new"
holds 'a starter that does not compile shows the first error in its file' compile_error_reads_as_before

# A compiler that takes so long that the student saves the file again meanwhile.
cp -R starter "$place/saved"
echo '// mine' >>"$place/saved/FileDescriptor.cpp"
cat >"$place/slow-compiler" <<SCRIPT
#!/bin/sh
g++ "\$@" || exit
case " \$* " in *" $place/saved/FileDescriptor.cpp "*) ;; *) exit ;; esac
touch $place/saved/FileDescriptor.cpp
while [ "\$1" != -o ]; do shift; done
touch "\$2"
SCRIPT
chmod +x "$place/slow-compiler"
# compiled STATUS COMPILER: whether the object file is up to date (0) when it has just been compiled.
compiled() {
    target=$BUILD/saved/obj/FileDescriptor.o
    TREES=$place/saved CXX=$2 make -s "$target"
    status=0
    TREES=$place/saved make -q "$target" || status=$?
    [ "$status" -eq "$1" ]
}
holds 'a file that is saved while it is compiled is compiled again' compiled 1 "$place/slow-compiler"
holds 'a file that has not been saved since is not' compiled 0 g++

# The files of an editor and of a copying system, and a name that make cannot read.
odd=$place/odd\ tree
mkdir "$odd"
cp -R starter/. "$odd"
echo 'this is not C++' >"$odd/net/._Listener.cpp"
ln -s somebody@host.123 "$odd/net/.#Listener.cpp"
holds 'the proxy of a folder elsewhere is tested, also if its path contains a space' \
    says 2 "SRC='$odd' again" make -s check LAB=1 SRC="$odd"
holds 'a slash after the name of a folder changes nothing' \
    says 2 'Begin with gap 1.1' make -s check LAB=1 SRC=starter/
holds 'a folder without sources is named' says 2 'There is no main.cpp in docs' make -s check SRC=docs
cp "$odd/net/Listener.cpp" "$odd/net/Listener (copy).cpp"
holds 'a file whose name make cannot read is named' \
    says 2 'net/Listener (copy).cpp' make -s check LAB=1 SRC="$odd"
holds 'make check also asks tables' \
    says 2 '0 passed, 0 failed, 1 not filled in' make -s check TEST=lab7/reuse-while-fresh
holds 'with another program than the kit builds there are no tables' \
    says 2 'lab7/reuse-while-fresh is a table' \
    make -s check TEST=lab7/reuse-while-fresh PROXY="$proxy"
# As if a declaration in a header had changed: the program for the tables does not compile.
rm -f "$BUILD/solution/asked.o"
holds 'if only the program for the tables does not compile, the tables alone are not judged' \
    says 2 '1 passed, 0 failed, 1 not judged' env HARNESS='-Og -g1 -DpassedOver=1' \
    make -s check SRC=solution TEST='lab7/reuse-while-fresh lab7/max-age-overrides-expires'
mkdir -p "$place/plays2/lab1"
cp tests/plays/lab1/serves-a-text-file.play "$place/plays2/lab1/._x.play"
ln -s somebody@host.123 "$place/plays2/lab1/.#x.play"
cp tests/plays/lab1/serves-a-text-file.play "$place/plays2/lab1/a copy.play"
holds 'hidden files are no plays, and the name of a play may not contain a space' \
    says 3 '0 passed, 0 failed, 1 trouble in the kit' \
    "$BUILD/tests/check" --plays "$place/plays2" --proxy "$proxy"

# Builds in one folder, and a folder that is not the user's.
mkfifo "$place/held" "$place/release" "$place/said"
waits_for_the_lock() {
    flock "$BUILD/.lock" sh -c 'echo >"$0/held" && read -r line <"$0/release"' "$place" &
    read -r line <"$place/held"
    tools/build.sh "$BUILD/tools/origin" >"$place/said" &
    builder=$!
    read -r line <"$place/said"
    echo >"$place/release"
    wait "$builder" && case $line in 'Another make is building'*) ;; *) return 1 ;; esac
}
holds 'a build waits until another one in the same folder is done' waits_for_the_lock
relinks_a_running_program() {
    "$BUILD/tools/origin" --port 0 >"$place/held" &
    origin=$!
    read -r line <"$place/held"
    touch "$BUILD/obj/tools/origin/unit.o"
    status=0
    tools/build.sh "$BUILD/tools/origin" || status=1
    kill "$origin"
    wait "$origin"
    return "$status"
}
holds 'a program that is running can be built again' relinks_a_running_program
holds 'a folder that cannot be written to is named, with a way out' \
    says 2 'make BUILD=' env BUILD=/proc/kit tools/build.sh all
holds 'a folder for what is built with a space in its name is explained' \
    says 2 'BUILD must name one folder' make -s check BUILD='a b'

# Markers.
cp -R solution "$place/solution"
sed -i 's/Fill in end: 1.2/Fill in end: 1.3/' "$place/solution/net/Connection.cpp"
holds 'a gap that ends under a wrong number is shown with its line' \
    says 1 'Connection.cpp:' "$BUILD/tools/gaps" check "$place/solution"

# The setup. Only the commands in $place/bin can be found; apt-get and the like are fakes.
mkdir "$place/bin" "$place/lists"
for name in sh env cat grep head tail ls rm chmod mktemp tee awk; do
    ln -s "$(command -v "$name")" "$place/bin/$name"
done
# fake NAME TEXT: a program whose arguments are logged.
fake() {
    printf '#!/bin/sh\necho "$0 $*" >>"%s/calls"\n%s\n' "$place" "$2" >"$place/bin/$1"
    chmod 755 "$place/bin/$1"
}
fake id 'echo 0'
# In $place/fails is the number of installations that fail.
fake apt-get 'case $1 in
    update) ;;
    install)
        [ -x "$POLICY" ] || echo "no policy" >>"$0.policy"
        [ ! -e "$INTERRUPTED" ] || kill "$PPID"
        [ ! -e "$FAILS" ] || { rm "$FAILS"; exit 100; } ;;
esac'
fake apt-cache '[ "$2" != wrk ]'
# deps STATUS TEXT [NAME=VALUE]...: as `says`, for a setup for a build or $group, with one fake or another.
group=build
deps() {
    wanted=$1 text=$2
    shift 2
    rm -f "$place/calls" "$place/bin/apt-get.policy"
    says "$wanted" "$text" env PATH="$place/bin" POLICY="$place/policy" LISTS="$place/lists" \
        FAILS="$place/fails" INTERRUPTED="$place/interrupted" CXX=g++ "$@" sh tools/deps.sh "$group"
}
# called NUMBER WORDS: apt-get was called so often with these arguments.
called() { [ "$(sed -n "\|/apt-get $2|p" "$place/calls" 2>/dev/null | wc -l)" -eq "$1" ]; }

holds 'a missing tool is named with its package, and nothing is installed' \
    deps 1 'a C++20 compiler (Debian package g++)' DEPS=skip
holds 'nothing was installed' called 0 ''
holds 'without a terminal, what is missing is installed' deps 0 'missing: g++'
holds 'lists that are missing are fetched' called 1 update
: >"$place/lists/x_Packages"
holds 'lists that are there are used' deps 0 'missing: g++'
holds 'they were not fetched again' called 0 update
group=bench
holds 'a package that this system does not have is named' deps 0 'wrk'
holds 'it does not prevent the installation of the others' called 1 'install .*g++'
holds 'it is not asked for' called 0 'install .*wrk'
group=build
: >"$place/fails"
holds 'after a failure, lists are fetched and the installation is tried again' deps 0 'missing: g++'
holds 'both were done' called 1 update
holds 'meanwhile, no server was started' test ! -e "$place/bin/apt-get.policy"
holds 'policy-rc.d is gone' test ! -e "$place/policy"
: >"$place/interrupted"
holds 'an interrupted installation ends' deps 143 ''
holds 'it leaves no policy-rc.d behind' test ! -e "$place/policy"
rm "$place/interrupted"
echo mine >"$place/policy"
holds 'with a policy-rc.d, the installation goes on' deps 0 'missing: g++'
holds 'that policy-rc.d is not touched' grep -q mine "$place/policy"
holds 'on a terminal, the setup asks first' sh -c "echo n | script -q -e -c \
    'env PATH=$place/bin CXX=g++ sh tools/deps.sh build' /dev/null | grep -q -F 'Nothing was installed.'"

# Compilers.
holds 'a compiler may be several words' env CXX='env g++' tools/deps.sh build
fake old 'case "$*" in *--version) echo "old 9.4" ;; *) exit 1 ;; esac'
holds 'a compiler without C++20 is named, with its version' \
    deps 1 "The compiler 'old -m64' does not know C++20: old 9.4" CXX='old -m64'
holds 'no package is installed for a compiler that is there' called 0 ''
holds 'a compiler that is not there is named' \
    deps 1 'The compiler that CXX names cannot be run: no-such-compiler' CXX=no-such-compiler
holds 'no package is installed for it' called 0 ''

# A checkout as Git for Windows makes it.
git -c core.autocrlf=true clone -q . "$place/clone"
holds 'a clone with core.autocrlf=true has the bytes that were committed' sh -c "cd '$place/clone' &&
    git ls-files | git hash-object --no-filters --stdin-paths >../bytes &&
    git ls-files -s | cut -d ' ' -f 2 | cmp - ../bytes"

# make run, as in the README, but on a free port.
holds 'PICTURE is yes or no' says 2 "PICTURE must be yes or no, not 'maybe'." env PICTURE=maybe sh tools/run.sh
holds 'make run serves a file, a page of the origin, a stored response, and a 404' tests/run.sh
rm -rf "$place"
