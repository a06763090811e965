#!/bin/sh
# make doctor: is everything right on this machine? A line for each thing says `ok`, `note` (the kit works, but
# ...), or `wrong`, with what puts it right. Works before anything is installed: sh tools/doctor.sh.
# From the environment: PORT (instead of 8899), CXX, BUILD, TMPDIR.
set -u
cd "$(dirname "$0")/.." || exit 1
. tools/source.sh
build=${BUILD:-build}
wrong=0

# ok WHAT [TEXT], note WHAT TEXT, wrong WHAT TEXT: one line of the report; a long text goes on below itself.
# A command is short enough, or on a line of its own, so that it can be pasted.
line() {
    echo "$3" | filled_to 56 -v each=1 |
        LC_ALL=C awk -v state="$1" -v what="$2" -f tools/language/columns.awk -f tools/row.awk | sed 's/ *$//'
}
ok() { line "$(say ok)" "$1" "${2:-}"; }
note() { line "$(say note)" "$1" "$2"; }
wrong() {
    line "$(say WRONG)" "$1" "$2"
    wrong=$((wrong + 1))
}
has() { command -v "$1" >/dev/null 2>&1; }
# install PACKAGE: the command that installs it.
install() {
    root='sudo '
    [ "$(id -u)" -ne 0 ] || root=''
    if has apt-get; then
        say 'It is missing: %1' "${root}apt-get install $1"
    else
        say "It is missing: install what Debian calls %1, with your system's package manager." "$1"
    fi
}

# The packages that a build needs, by the list of tools/deps.sh.
packages() {
    tab=$(printf '\t')
    if ! list=$(DEPS='' sh tools/deps.sh build list 2>&1); then
        wrong "$(say compiler)" "$list"
        return
    fi
    while IFS=$tab read -r state package what; do
        case $state in
        here) ok "${what#a }" ;;
        missing) wrong "${what#a }" "$(install "$package")" ;;
        esac
    done <<LIST
$list
LIST
}

make_version() {
    version=$(make --version 2>/dev/null | sed -n 's/^GNU Make //p')
    case $version in
    '') wrong make "$(install make)" ;;
    [0-3].*) wrong make "$(say 'GNU make %1 is too old: the kit needs 4.0 or later.' "$version")" ;;
    *) ok make "$version" ;;
    esac
}

# holder INODE: the process that has this socket open, if we may see it.
holder() {
    for link in /proc/[0-9]*/fd/*; do
        [ "$(readlink "$link")" = "socket:[$1]" ] || continue
        process=${link#/proc/}
        process=${process%%/*}
        echo "$process ($(tr -cd '[:print:]' <"/proc/$process/comm"))"
        return
    done 2>/dev/null
}
port() {
    port=${PORT:-8899}
    if error=$(port_error); then
        wrong "$(say port)" "$error"
        return
    fi
    inode=$(cat /proc/net/tcp /proc/net/tcp6 2>/dev/null |
        awk -v end="$(printf ':%04X' "$port")" '$4 == "0A" && substr($2, length($2) - 4) == end { print $10; exit }')
    if [ -z "$inode" ]; then
        ok "$(say 'port %1' "$port")" "$(say free)"
        return
    fi
    by=$(holder "$inode")
    if [ -n "$by" ]; then
        by=$(say 'taken by process %1. End that program, or use another port:' "$by")
    else
        by=$(say 'taken. End the program that has it, or use another port:')
    fi
    note "$(say 'port %1' "$port")" "$by
make run PORT=$(other_port "$port")"
}

# As tests/support/Sandbox.cpp makes a namespace; only a user that is not root needs one of users.
namespaces() {
    user=$(id -u)
    [ "$user" -ne 0 ] || user=''
    if ! has unshare; then
        note "$(say namespaces)" "$(say 'cannot be tried: there is no unshare (Debian package util-linux).')"
    elif unshare ${user:+--user} --pid --fork --mount --mount-proc true 2>/dev/null; then
        ok "$(say namespaces)"
    else
        note "$(say namespaces)" "$(
            say 'This system permits none, so %1 tests in which a host has several addresses are not judged. All others are.' \
                "$(grep -l '^addresses ' tests/plays/*/*.play | wc -l)"
        )"
    fi
}

# By the system call landlock_create_ruleset (444), which tells the version; perl is a part of every Debian.
landlock() {
    version=$(perl -e 'print syscall(444, 0, 0, 1)' 2>/dev/null) || version=''
    case $version in
    '') note Landlock "$(say 'cannot be tried: there is no perl.')" ;;
    -* | 0 | 1 | 2)
        note Landlock "$(say 'This kernel cannot keep a proxy from writing to all other files (Linux 6.2 can), so make check looks at its end whether the kit has changed.')"
        ;;
    *) ok Landlock ;;
    esac
}

# space WHAT FOLDER MEGABYTES WAY: is there so much room? WAY uses another folder.
space() {
    free=$(df -P -k "$2" 2>/dev/null | awk 'NR == 2 { print int($4 / 1024) }')
    if [ -z "$free" ] || [ ! -w "$2" ]; then
        wrong "$1" "$(say '%1 cannot be written to. Use another folder:' "$2")
$4"
    elif [ "$free" -lt "$3" ]; then
        wrong "$1" "$(say 'There are only %1 MB free in %2, and the kit needs %3. Free some, or use another folder:' "$free" "$2" "$3")
$4"
    else
        ok "$1" "$(say '%1 MB free in %2' "$free" "$2")"
    fi
}
disk() {
    folder=$build
    [ -d "$folder" ] || folder=$(dirname "$folder")
    space "$(say 'room to build')" "$folder" 500 'make BUILD=/tmp/kit-build ...'
    space "$(say 'room for tests')" "${TMPDIR:-/tmp}" 200 'TMPDIR=/var/tmp make ...'
    [ -w /dev/shm ] || note "$(say 'shared memory')" "$(say 'It cannot be written to. make test is slower without it.')"
}

# A file from the future makes make build too much or too little.
clock() {
    year=$(date +%Y)
    fresh=$(mktemp "$build/.doctor.XXXXXX" 2>/dev/null) || fresh=$(mktemp)
    ahead=$(($(stat -c %Y "$fresh") - $(date +%s)))
    future=$(find starter solution tools tests -newer "$fresh" -type f | head -n 1)
    rm -f "$fresh"
    if [ "$year" -lt 2025 ] || [ "$year" -gt 2100 ]; then
        wrong "$(say clock)" "$(say 'It says %1. To set it:' "$(date '+%F %T %Z')")
sudo date -s '2026-11-23 10:00'"
    elif [ -n "$future" ]; then
        wrong "$(say clock)" "$(say '%1 is from the future, so make cannot tell what to build. If the clock is right:' "$future")
find starter solution tools tests -exec touch {} +"
    elif [ "$ahead" -lt -2 ] || [ "$ahead" -gt 2 ]; then
        note "$(say clock)" "$(say 'The clocks of the file system and of this machine differ by %1 seconds. Build elsewhere:' "$ahead")
make BUILD=/tmp/kit-build ..."
    else
        ok "$(say clock)" "$(date '+%F %T %Z')"
    fi
}

terminal() {
    what=$(say terminal)
    if [ ! -t 1 ]; then
        ok "$what" "$(say 'The output goes to a file: no colours, no progress bar.')"
        return
    fi
    columns=$(stty size 2>/dev/null </dev/tty | cut -d ' ' -f 2)
    if [ "${columns:-0}" -gt 0 ] && [ "$columns" -lt 80 ]; then
        note "$what" "$(say 'It has %1 columns, and the messages are written for 80. Make the window wider.' "$columns")"
    elif [ "${TERM:-dumb}" = dumb ]; then
        note "$what" "$(say 'TERM does not say what it can do: no colours, no progress bar.')"
    elif [ -n "${NO_COLOR:-}" ]; then
        ok "$what" "$(say 'no colours, as NO_COLOR says')"
    else
        ok "$what"
    fi
}

packages
make_version
port
namespaces
landlock
disk
clock
terminal
echo
case $wrong in
0) say 'Nothing prevents your work. Begin with: make check LAB=1' ;;
1) say 'One thing is wrong. When it is right, look again: make doctor' ;;
*) say '%1 things are wrong. When they are right, look again: make doctor' "$wrong" ;;
esac
[ "$wrong" -eq 0 ]
