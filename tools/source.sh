#!/bin/sh
# Part of the commands that have to do with a proxy's sources: finds and builds the proxy that SRC names.
. tools/language/say.sh
require_language

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
        say "There is no folder %1. SRC names the folder of a proxy's sources: starter or solution." "$source" >&2
        exit 2
    fi
    path=$(cd "$source" && pwd -P)
    top=$(pwd -P)
    case $path in
    "$top/starter" | "$top/solution") name=${path##*/} ;;
    *)
        if [ ! -e "$path/main.cpp" ]; then
            say "There is no main.cpp in %1. SRC names the folder of a proxy's sources, such as starter." "$source" >&2
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
        say "%1 must be 1, or left out, not '%2'." "$flag" "$value" >&2
        exit 2
    done
}

# require_words PROXY: sh can split it into words, as it splits a command line.
require_words() {
    ! sh -n -c "set -- $1" 2>/dev/null || return 0
    say 'sh cannot split PROXY into words: %1' "$1" >&2
    exit 2
}

# port_error: says what is wrong with PORT; false if nothing is.
port_error() {
    case ${PORT:-0} in
    *[!0-9]* | ??????*) ;;
    *) [ "${PORT:-0}" -gt 65535 ] || return ;;
    esac
    say "PORT must be a number from 0 to 65535, not '%1'." "$PORT"
}
require_port() { ! port_error >&2 || exit 2; }
# other_port PORT: a port to try instead of this one.
other_port() { [ "$1" != 8900 ] && echo 8900 || echo 8901; }

# all_labs: the labs, a line for each: name and title, with a tab between them. Of a lab in halves, each half: its
# hand-out has a comment `order 7a` with its gaps.
all_labs() {
    awk -v OFS='\t' '
        function flush(   i) {
            for (i = 1; i <= halves; ++i)
                print half[i], title[half[i]]
            if (lab != "" && !halves)
                print lab, title[lab]
            halves = 0
        }
        /^# Lab [0-9]+: / { flush(); lab = $3 + 0; sub(/^[^:]*: /, ""); title[lab] = $0 }
        /^## [0-9]+[a-z]: / { name = $2; sub(/:/, "", name); sub(/^[^:]*: /, ""); title[name] = $0 }
        /^<!-- order [0-9]+[a-z]: / { half[++halves] = $3; sub(/:/, "", half[halves]) }
        END { flush() }' labs/*/README.md
}
# require_lab LAB: it is one lab, or a half of one. require_labs LABS: each of them is.
require_lab() {
    labs=$(all_labs | cut -f 1)
    numbers=$(echo "$labs" | sed 's/[a-z]$//' | uniq)
    ! { echo "$labs"; echo "$numbers"; } | grep -q -x -F -e "$1" || return 0
    halves=$(echo "$labs" | grep '[a-z]' | paste -s -d ' ') || :
    say 'There is no lab %1. LAB is the number of a lab, from 1 to %2, or a half (%3).' "$1" \
        "$(echo "$numbers" | tail -n 1)" "$halves" >&2
    exit 2
}
require_labs() {
    set -f
    # shellcheck disable=SC2086 # several words
    set -- $1
    set +f
    for lab; do
        (require_lab "$lab") && continue
        say "Several labs are separated by a space: LAB='1 2'." >&2
        exit 2
    done
}

# ---- The gaps ----

# optional_gaps: the numbers of the gaps that a lab can do without: optional plays are about them.
optional_gaps() {
    grep -l '^optional' tests/plays/lab*/*.play | xargs -r sed -n 's/^gap  *\([0-9.]*\).*/\1/p' | sort -u
}

# in_order: the gaps as tools/places.sh prints them, and after a tab the lab, or half of one, that each belongs to. They
# come in the order in which they are best filled in: in each lab first those that the comment `order` in its hand-out
# names. An optional gap is `optional`, not `blank`; one whose markers are wrong is `missing`.
in_order() {
    {
        optional_gaps | sed 's/^/optional /'
        grep -h '^<!-- order' labs/*/README.md || :
        sh tools/places.sh "$source"
        missing_gaps | awk -F '\t' -v OFS='\t' '{ print $1, $2, "missing", $3 }'
    } | awk -F '\t' -v OFS='\t' '
        sub(/^optional /, "") { optional[$0]; next }
        sub(/^<!-- order/, "") {
            count = split($0, gap, " ")
            for (i = 2; i < count; ++i) {
                rank[gap[i]] = NR * 100 + i
                half[gap[i]] = substr(gap[1], 1, length(gap[1]) - 1)
            }
            next
        }
        {
            if ($3 == "blank" && $1 in optional)
                $3 = "optional"
            print int($1), $1 in rank ? rank[$1] : 100000 + NR, $0, half[$1] != "" ? half[$1] : int($1)
        }' | sort -n -k 1,1 -k 2,2 | cut -f 3-
}

# first_blank: the number of the first blank gap, of lab LAB if that is set. lab_to_do: the lab, or half, of that gap.
first_blank() { blank_in_order | cut -f 1; }
lab_to_do() { blank_in_order | cut -f 5; }
blank_in_order() {
    in_order | awk -F '\t' -v lab="${LAB:-}" '
        $3 == "blank" && (lab == "" || lab "" == $5 || lab "" == int($1) "") { print; exit }'
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
    say 'These gaps of the kit are not in %1, because a marker is missing or wrong:' "$source"
    echo "$missing" | awk -F '\t' '{ print "    " $1 " " $2 ", " $3 }'
    [ ! -e "${BUILD:-build}/tools/gaps" ] ||
        "${BUILD:-build}/tools/gaps" check "$source" --derived 2>&1 | grep '^[^ ]*:[0-9]*: ' || :
    say 'Put the two markers around the body of each function again, each on a line of its own:'
    echo "$missing" | awk -F '\t' '{ print "    // Fill in start: " $1 " " $2 "\n    // Fill in end: " $1 }'
}

# field N: of the gap `gap`, what tools/places.sh says: 2 its name, 3 `blank` or `filled`, 4 its place.
# shellcheck disable=SC2154 # the commands set it
field() { sh tools/places.sh "$source" | awk -F '\t' -v gap="$gap" -v n="$1" '$1 "" == gap "" { print $n }'; }

# require_gap GAP: names the gaps of the proxy if GAP is none of them.
require_gap() {
    if missing_gaps | cut -f 1 | grep -q -x -F -e "$1"; then
        say_missing >&2
        exit 2
    fi
    all=$(sh tools/places.sh "$source")
    ! echo "$all" | cut -f 1 | grep -q -x -F -e "$1" || return 0
    say 'There is no gap %1. The gaps are:' "$1" >&2
    echo "$all" | awk -F '\t' -v gap="$1" '
        { line = "    " $1 " " $2 "\n"; all = all line }
        int($1) == int(gap) { own = own line }
        END { printf "%s", own != "" ? own : all }' >&2
    exit 2
}

# ---- The terminal ----

# say_stopped: the end of a command that Ctrl-C stops.
say_stopped() {
    echo
    say 'Stopped.'
}

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
