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

# require_gap GAP: names the gaps of the proxy if GAP is none of them.
require_gap() {
    sh tools/places.sh "$source" | awk -F '\t' -v gap="$1" '
        $1 "" == gap "" { found = 1 }
        { line = "\n    " $1 " " $2; all = all line }
        int($1) == int(gap) { own = own line }
        END { if (!found) { print "There is no gap " gap ". The gaps are:" (own != "" ? own : all); exit 1 } }' >&2 ||
        exit 2
}

# require_lab LAB: names the labs if LAB is none of them.
require_lab() {
    labs=$(sed -n 's/^# Lab \([0-9]*\): .*/\1/p' labs/*/README.md | paste -s -d ' ')
    echo "$labs" | tr ' ' '\n' | grep -q -x -F -e "$1" && return
    echo "There is no lab $1. The labs are: $labs." >&2
    exit 2
}

# first_blank: the number of the first blank gap, of lab LAB if that is set.
first_blank() {
    sh tools/places.sh "$source" |
        awk -F '\t' -v lab="${LAB:-}" '$3 == "blank" && (lab == "" || int($1) == lab) { print $1; exit }'
}
