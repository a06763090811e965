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
holds 'an unexpected argument is named' says 2 "Unexpected argument '8899'." "$proxy" 8899
holds 'a connect-to without ports is explained' \
    says 2 'must be HOST:PORT:ADDRESS:PORT' "$proxy" --connect-to www.example.com
holds 'a missing root folder is named' says 1 "$place/none" "$proxy" --port 0 --root "$place/none"
: >"$place/file"
holds 'a cache folder that cannot be created is named' \
    says 1 "$place/file" "$proxy" --port 0 --root . --cache "$place/file/cache"
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
kill "$origin"
wait "$origin" || :

# make check
holds 'an unknown option of check is named' \
    says 2 'Unknown option --bogus.' "$BUILD/tests/check" --bogus
holds 'an unexpected argument of check is named' \
    says 2 "Unexpected argument 'x'." "$BUILD/tests/check" x
holds 'a PROXY that sh cannot split is shown' \
    says 2 "sh cannot split PROXY into words: python3 'x" env PROXY="python3 'x" tools/check.sh
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
holds 'a proxy that a signal ends is reported' hostile dies 'SIGSEGV'
holds 'a proxy that is never ready is reported' hostile never-ready 'Ready to serve on'
holds 'a proxy that prints without end is reported, and its output cut' hostile floods-out 'bytes not kept'
holds 'a proxy that forks without end is killed' hostile fork-bomb 'printed no line'
holds 'a missing tool is named with its package, and nothing is installed' \
    says 1 'a C++20 compiler (Debian package g++)' \
    env DEPS=skip CXX=no-such-compiler tools/deps.sh build
holds 'the report on the untouched starter says where to begin' \
    says 2 'Begin with gap 1.1' make -s check LAB=1

# A copy of the starter that does not compile.
cp -R starter "$place/broken"
echo 'this is not C++' >>"$place/broken/net/Listener.cpp"
holds 'a starter that does not compile shows the first error in its file' \
    says 1 'Listener.cpp:' env TREES="$place/broken" tools/build.sh "$BUILD/broken/proxy"

# Markers.
cp -R solution "$place/solution"
sed -i 's/Fill in end: 1.2/Fill in end: 1.3/' "$place/solution/net/Connection.cpp"
holds 'a gap that ends under a wrong number is shown with its line' \
    says 1 'Connection.cpp:' "$BUILD/tools/gaps" check "$place/solution"

# make run, as in the README, but on a free port.
holds 'make run serves a file, a page of the origin, a stored response, and a 404' tests/run.sh
rm -rf "$place"
