# Part of tests/class.sh: GNU parallel over ssh.

# Each machine has a home folder of its own. It would compile the kit for minutes: it gets what is compiled here.
# shellcheck disable=SC2154 # tests/all.sh sets `top`
cat >"$place/session" <<END
#!/bin/sh
# session MACHINE COMMAND
export HOME="$place/\$1" PATH="$place/\$1/bin:\$PATH" BUILD="$BUILD" BASES="$BASES" OPTIMISE="$OPTIMISE"
cd "\$HOME" || exit
for kit in .cache/caching-proxy-lab/*; do
    [ -d "\$kit" ] && [ ! -e "\$kit/\$BUILD" ] || continue
    mkdir -p "\$kit/\$BUILD" && rmdir "\$kit/\$BUILD" && ln -s "$top/$BUILD" "\$kit/\$BUILD"
done
exec sh -c "\$2"
END
chmod +x "$place/session"
# If there is a file `dies`, lab1 grades, but does not return the results: it only tells the test.
mkdir -p "$place/lab1/bin" "$place/lab2"
mkfifo "$place/held"
cat >"$place/lab1/bin/tar" <<END
#!/bin/sh
if [ "\$1" = -c ] && [ -e "$place/dies" ]; then
    echo >"$place/held"
    exec tail -f /dev/null
fi
exec $(command -v tar) "\$@"
END
chmod +x "$place/lab1/bin/tar"

ssh-keygen -q -t ed25519 -N '' -f "$place/host-key"
ssh-keygen -q -t ed25519 -N '' -f "$place/key"
[ "$(id -u)" -ne 0 ] || mkdir -p /run/sshd # sshd run by root insists on it
# start_machine NAME PORT
start_machine() {
    cat >"$place/$1.conf" <<END
ListenAddress 127.0.0.1:$2
HostKey $place/host-key
AuthorizedKeysFile $place/key.pub
PidFile none
StrictModes no
PasswordAuthentication no
ForceCommand $place/session $1 "\$SSH_ORIGINAL_COMMAND"
END
    /usr/sbin/sshd -D -e -f "$place/$1.conf" 2>"$place/$1.log" &
    echo $! >"$place/$1.id"
    echo "[127.0.0.1]:$2 $(cat "$place/host-key.pub")" >>"$place/known"
    cat >>"$place/ssh.conf" <<END
Host $1
HostName 127.0.0.1
Port $2
IdentityFile $place/key
IdentitiesOnly yes
UserKnownHostsFile $place/known
END
    until grep -q 'Server listening' "$place/$1.log"; do kill -0 "$(cat "$place/$1.id")" || return; done
}
end_machine() {
    # shellcheck disable=SC2046 # several numbers
    kill -KILL $(descendants "$(cat "$place/$1.id")")
    wait "$(cat "$place/$1.id")" 2>/dev/null
    :
}
PARALLEL_SSH="ssh -F $place/ssh.conf"
export PARALLEL_SSH
start_machines() {
    rm -f "$place/ssh.conf"
    # shellcheck disable=SC2046 # two numbers
    set -- $(free_ports 2)
    start_machine lab1 "$1" && start_machine lab2 "$2"
}

# dies_with STATUS SSHLOGIN: a class in which lab1 dies in the middle.
dies_with() {
    : >"$place/dies"
    class "$1" SSHLOGIN="$2" &
    told >/dev/null || return
    end_machine lab1
    wait $!
}
names_what_is_not_graded() {
    dies_with 2 1/lab1 && grep -q -F "Not graded: $place/class/=back" "$BUILD/answer" && has_errors 2
}
has_errors() { [ "$(grep -c ',GRADER_ERROR,,,,' "$place/results/grades.csv")" -eq "$1" ]; }
grades_the_rest_elsewhere() {
    rm -r "$place"/results/%3D*
    before=$(numbers)
    class 0 SSHLOGIN=lab1,lab2 && grep -q 'lab1 is not ready, and is left out' "$BUILD/answer" && everything_is_graded &&
        [ "$(numbers | grep -v /%3D)" = "$before" ]
}
leaves_nothing() { ! find "$place/lab2/.parallel" "$place/results/machines" 2>/dev/null | grep .; }

holds 'two ssh servers start' start_machines
holds 'if the only machine dies, its submissions are named, and have no points' names_what_is_not_graded
end_machine lab2
holds 'they start again' start_machines
hand_in
holds 'if one of two machines dies, the other one grades its submissions' dies_with 0 1/lab1,1/lab2
holds 'the grades are those of this machine' everything_is_graded
holds 'only what is not graded is graded again, without a machine that is not there' grades_the_rest_elsewhere
holds 'nothing of a submission stays on a machine that is well' leaves_nothing
end_machine lab2
holds 'a list of machines that is not there is named' says 2 "'/no/such/file' cannot be read" \
    make -s class SUBMISSIONS="$place/class" SSHLOGINFILE=/no/such/file
