#!/bin/sh
# The proxy of `make play DEBUG=1`: starts it in gdb, on the terminal where make was typed. The test
# harness reads what the proxy prints, so only gdb itself uses the terminal.
# usage: tools/debug.sh TERMINAL PROXY ARGUMENT...
set -eu
. tools/language/say.sh
terminal=$1 proxy=$2
shift 2
arguments=''
for word; do arguments="$arguments '$word'"; done
# shellcheck disable=SC2094 # it is read and written by one person
exec 7>&1 8>&2 <"$terminal" >"$terminal" 2>&1
echo
say 'Set breakpoints, as in: break Session::run, and type: run. The debugger follows the child after a fork.'
exec gdb -q -ex 'set confirm off' -ex 'set pagination off' -ex 'set follow-fork-mode child' \
    -ex 'set breakpoint pending on' -ex "set args $arguments >&7 2>&8" "$proxy"
