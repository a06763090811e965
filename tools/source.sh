#!/bin/sh
# Part of the commands that have to do with a proxy's sources: finds and builds the proxy that SRC names.

# quoted WORD: as people paste it after a command. ' would end a quoted text for sh, and $ is special
# for make.
quoted() {
    case $1 in
    *[!A-Za-z0-9/._-]*) printf "'%s'\n" "$(printf '%s\n' "$1" | sed "s/'/'\\\\''/g; s/\\$/\$\$/g")" ;;
    *) echo "$1" ;;
    esac
}
# The end of a command to paste: ` SRC=...`, if SRC is set.
# shellcheck disable=SC2034 # the commands use it
again=${SRC:+ SRC=$(quoted "${SRC:-}")}

# find_source SOURCE: looks for a proxy in the folder SOURCE (`source` from then on). `name` is the folder in
# build/ for what is made from it. Make cannot read a path with a space, so a folder elsewhere gets a link there.
find_source() {
    source=$1
    if [ ! -d "$source" ]; then
        echo "There is no folder $source. SRC names the folder of a proxy's sources: starter or solution." >&2
        exit 2
    fi
    path=$(cd "$source" && pwd -P)
    top=$(pwd -P)
    case $path in
    "$top/starter" | "$top/solution") name=${path##*/} ;;
    *)
        if [ ! -e "$path/main.cpp" ]; then
            echo "There is no main.cpp in $source. SRC names the folder of a proxy's sources, such as starter." >&2
            exit 2
        fi
        name=elsewhere-$(printf '%s' "$path" | cksum | cut -d ' ' -f 1)
        link=${BUILD:-build}/sources/$name
        mkdir -p "${link%/*}"
        [ "$(readlink "$link")" = "$path" ] || ln -sfn "$path" "$link"
        TREES=$link
        export TREES
        ;;
    esac
}

# build_source SOURCE TARGET...: builds the proxy in the folder SOURCE, and other make targets; `proxy`
# is the program. The target `tables` is the program that asks its functions. SANITIZED=1: these two are built
# with sanitizers, in a folder of their own.
build_source() {
    require_flags SANITIZED
    find_source "$1"
    shift
    folder=${BUILD:-build}
    [ -z "${SANITIZED:-}" ] || folder=$folder/sanitized
    proxy=$folder/$name/proxy
    own=$proxy
    for target; do
        shift
        if [ "$target" = tables ]; then own="$own ${proxy%/*}/tables"; else set -- "$@" "$target"; fi
    done
    # shellcheck disable=SC2086 # BUILD has no space, so there is none in a target
    if [ -z "${SANITIZED:-}" ]; then
        sh tools/build.sh $own "$@"
    else
        # As arguments, for they may be on the command line of make, too.
        BUILD=$folder sh tools/build.sh "BUILD=$folder" SANITIZE=address,undefined OPTIMISE='-Og -g' $own &&
            sh tools/build.sh "$@"
    fi
}

# ---- What the variables say ----

# require_flags NAME...: each of these variables is 1, or not set.
require_flags() {
    for flag; do
        eval "value=\${$flag:-1}"
        # shellcheck disable=SC2154 # set by eval
        [ "$value" = 1 ] && continue
        echo "$flag must be 1, or left out, not '$value'." >&2
        exit 2
    done
}

# port_error: says what is wrong with PORT; false if nothing is.
port_error() {
    case ${PORT:-0} in
    *[!0-9]* | ??????*) ;;
    *) [ "${PORT:-0}" -gt 65535 ] || return ;;
    esac
    echo "PORT must be a number from 0 to 65535, not '$PORT'."
}
require_port() { ! port_error >&2 || exit 2; }
# other_port PORT: a port to try instead of this one.
other_port() { [ "$1" != 8900 ] && echo 8900 || echo 8901; }

# require_lab LAB: it is one lab. require_labs LABS: each of them is.
require_lab() {
    labs=$(sed -n 's/^# Lab \([0-9]*\): .*/\1/p' labs/*/README.md)
    ! echo "$labs" | grep -q -x -F -e "$1" || return 0
    echo "There is no lab $1. LAB is the number of a lab, from 1 to $(echo "$labs" | tail -n 1)${2:-}." >&2
    exit 2
}
require_labs() {
    set -f
    # shellcheck disable=SC2086 # several words
    set -- $1
    set +f
    for lab; do require_lab "$lab" ", or several: LAB='1 2'"; done
}

# ---- The gaps ----

# in_order: the gaps as tools/places.sh prints them, in the order in which they are best filled in: in each lab first
# those that the comment `order` in its hand-out names.
in_order() {
    {
        grep -h '^<!-- order: ' labs/*/README.md || :
        sh tools/places.sh "$source"
    } | awk -F '\t' '
        sub(/^<!-- order: /, "") { for (i = split($0, gap, " "); i > 0; --i) rank[gap[i]] = i; next }
        { print int($1) "\t" ($1 in rank ? rank[$1] : 100 + NR) "\t" $0 }' | sort -n -k 1,1 -k 2,2 | cut -f 3-
}

# first_blank: the number of the first blank gap, of lab LAB if that is set.
first_blank() {
    in_order | awk -F '\t' -v lab="${LAB:-}" '$3 == "blank" && (lab == "" || int($1) == lab) { print $1; exit }'
}

# missing_gaps: the gaps of the kit that the markers in $source do not show: number, name and file, with tabs between
# them. The hand-outs have a table of all gaps.
missing_gaps() {
    [ -e "$source/main.cpp" ] || return 0
    sh tools/places.sh "$source" | awk -F '\t' '
        FNR == NR { here[$1]; next }
        /^\| [0-9]+\.[0-9]+ [A-Za-z]+ \| `/ {
            split($0, word, "[ `]+")
            if (!(word[2] in here))
                print word[2] "\t" word[3] "\t" word[5]
        }' - labs/*/README.md
}

# say_missing: names these gaps, and says how they come back; false if there are none.
say_missing() {
    missing=$(missing_gaps)
    [ -n "$missing" ] || return
    echo "These gaps of the kit are not in $source, because a marker is missing or wrong:"
    echo "$missing" | awk -F '\t' '{ print "    " $1 " " $2 ", " $3 }'
    [ ! -e "${BUILD:-build}/tools/gaps" ] ||
        "${BUILD:-build}/tools/gaps" check "$source" --derived 2>&1 | grep '^[^ ]*:[0-9]*: ' || :
    echo 'Put the two markers around the body of each function again, each on a line of its own:'
    echo "$missing" | awk -F '\t' '{ print "    // Fill in start: " $1 " " $2 "\n    // Fill in end: " $1 }'
}

# require_gap GAP: names the gaps of the proxy if GAP is none of them.
require_gap() {
    if missing_gaps | cut -f 1 | grep -q -x -F -e "$1"; then
        say_missing >&2
        exit 2
    fi
    sh tools/places.sh "$source" | awk -F '\t' -v gap="$1" '
        $1 "" == gap "" { found = 1 }
        { line = "\n    " $1 " " $2; all = all line }
        int($1) == int(gap) { own = own line }
        END { if (!found) { print "There is no gap " gap ". The gaps are:" (own != "" ? own : all); exit 1 } }' >&2 ||
        exit 2
}

# ---- The terminal ----

# end_with_terminal: ends this script when its terminal is closed. The kernel tells only the leader of the session; if
# that is make (ssh -t host make run), it waits for its children, and does not tell them. `terminal` is the process
# that looks.
end_with_terminal() {
    terminal=''
    { true </dev/tty; } 2>/dev/null || return 0
    while sleep 1 && kill -0 $$; do
        true </dev/tty || kill -HUP $$
    done </dev/null >/dev/null 2>&1 &
    # shellcheck disable=SC2034 # the commands use it
    terminal=$!
}
