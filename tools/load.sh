# shellcheck shell=sh
# Part of the commands that measure a cache under load.

# require_wrk COMMAND: ends it if there is no wrk.
require_wrk() {
    ! command -v wrk >/dev/null || return 0
    echo "$1 cannot do without wrk, which makes the load." >&2
    exit 1
}

# prefer_memory KILOBYTES: TMPDIR is in memory from now on, if that has so much room, and the user has not set it. The
# misses would measure the disk, and everyone who uses it meanwhile.
prefer_memory() {
    [ -z "${TMPDIR:-}" ] || return 0
    free=$(df -P -k /dev/shm 2>/dev/null | awk 'NR == 2 { print $4 }')
    [ "${free:-0}" -gt "$1" ] || return 0
    TMPDIR=/dev/shm
    export TMPDIR
}
