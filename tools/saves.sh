#!/bin/sh
# Part of make watch and make try: follows the saves of the source files in $source.
# shellcheck disable=SC2154 # tools/source.sh sets it

# follow_saves: from now on, descriptor 7 has a line for each event: `saved FILE`, and `over` when the watcher has
# ended. Others may write events there, too. `watcher` is the process that writes the saves.
follow_saves() {
    sh tools/build.sh "${BUILD:-build}/tools/watch" || exit
    pipe=$(mktemp -u "${TMPDIR:-/tmp}/saves-XXXXXX")
    mkfifo "$pipe"
    # For both directions: opening only one would wait for the other. (3 and 4 may be those of make.)
    exec 7<>"$pipe"
    rm "$pipe"
    "${BUILD:-build}/tools/watch" "$source" >&7 7>&- &
    # shellcheck disable=SC2034 # the commands use it
    watcher=$!
    next_event
}

# next_event: waits for the next one, and puts it into `event`.
next_event() { read -r event <&7; }

say_saved() { echo && say '%1  saved: %2' "$(date +%H:%M:%S)" "${event#saved }"; }
say_waiting() { echo && say 'Waiting until a file in %1 is saved. Ctrl-C ends this.' "$source"; }
