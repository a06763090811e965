#!/bin/sh
# Part of the Makefile: says which variable on make's command line the commands do not have, if there is one: make
# would ignore it. The variables of a command are those in its line of `make help`, and these.
# usage: tools/variables.sh 'VARIABLE...' COMMAND...
set -euf
. tools/language/say.sh
given=$1
shift
known='SRC BUILD CXX DEPS OPTIMISE HARNESS WERROR SYNTAX SANITIZE COVERAGE TREES TMPDIR LADDER NO_COLOR WRITABLE
    WRITE_UP PREDICTIONS KEPT CLUSTER CLUSTER_BIND CHROMIUM TIME_FACTOR KIT_LANG'
# add COMMAND: its variables; false if it is none.
add() {
    line=$(cat Makefile tools/kit.mk 2>/dev/null | grep "^$1:.*## ") || return
    known="$known $(echo "$line" | grep -o '[A-Z_]*=' | tr '=\n' '  ')"
}
for command; do
    # Otherwise it is a file that a command makes. It gets all the variables of that command.
    add "$command" || exit 0
    case $command in
    watch | report | play) add check ;;
    esac
    [ "$command" != class ] || add grade
done
has() { echo "$known" | tr -s ' ' '\n' | grep -q -x -F -e "$1"; }
for name in $given; do
    ! has "$name" || continue
    right=$(echo "$name" | tr '[:lower:]' '[:upper:]')
    has "$right" || right=${right%S}
    if has "$right"; then
        say 'make %1 has no variable %2: it is called %3' "$*" "$name" "$right"
    else
        say 'make %1 has no variable %2; make help shows which ones a command has' "$*" "$name"
    fi
    exit
done
