# shellcheck shell=sh
# shellcheck disable=SC2034 # the commands use it
# Part of the commands that start peers. Servers refuse to serve as root: `as_user` is then a command that runs the
# rest of its line as the user nobody.

# choose_user COMMAND PROGRAM: PROGRAM is what that user must be able to read; COMMAND is named if it cannot.
choose_user() {
    as_user=''
    [ "$(id -u)" -eq 0 ] || return 0
    as_user='setpriv --reuid=65534 --regid=65534 --clear-groups'
    $as_user test -r "$2" || {
        echo "The user nobody cannot read $(pwd). Run $1 as an ordinary user, or in another folder." >&2
        exit 2
    }
}
# make_place: a folder that is removed at the end, with a folder `tmp` in it that this user may write to.
make_place() {
    place=$(mktemp -d)
    # A squid that is killed leaves its shared memory (tests/peers/squid.sh gives it this name).
    trap 'rm -rf "$place"; rm -f /dev/shm/kitpeer[0-9]*' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    chmod 755 "$place"
    mkdir "$place/tmp"
    chmod 777 "$place/tmp"
}
