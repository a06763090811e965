#!/bin/sh
# Part of make class: grades on other machines over ssh, with GNU parallel. SSHLOGIN and SSHLOGINFILE are what parallel
# calls --sshlogin and --sshloginfile: `4/alice@lab1,lab2,:`, where 4 are its processors and : is this machine.
# The kit is brought to each machine and built there, in .cache/caching-proxy-lab, unless it is there already.
# shellcheck disable=SC2154 # tools/class.sh sets what it does not

# A machine that dies must not keep its submissions for ever.
PARALLEL_SSH="${PARALLEL_SSH:-ssh} -o BatchMode=yes -o ConnectTimeout=10 -o ServerAliveInterval=10 -o ServerAliveCountMax=3"
export PARALLEL_SSH
if [ -n "${SSHLOGINFILE:-}" ] && [ ! -r "$SSHLOGINFILE" ]; then
    echo "SSHLOGINFILE is a file with a machine on each line, and '$SSHLOGINFILE' cannot be read." >&2
    exit 2
fi

# checksum: of the files in the input, each with a NUL behind it: of their names and contents.
checksum() { LC_ALL=C sort -z | xargs -0 -r cksum | cksum | tr ' ' -; }

# pack_for_machines: packs what a machine needs to have. `kit` is the folder for the kit there, and `own` in it that for what
# belongs to this class, the table of points and the instructor's own plays.
pack_for_machines() {
    kit_files >"$work/files"
    kit=$(tools/version.sh)-$(tr '\n' '\0' <"$work/files" | checksum)
    mkdir "$work/own"
    [ -z "${POINTS:-}" ] || cp "$POINTS" "$work/own/points"
    [ -z "${EXTRA:-}" ] || cp -R "$EXTRA" "$work/own/extra"
    own=own-$(cd "$work/own" && find . -type f -print0 | checksum)
    tar -c -f "$work/kit.tar" -T "$work/files" -C "$work" own
}

# make_ready LOGIN: brings the kit to a machine, unless it is there, and builds it there.
make_ready() {
    there=.cache/caching-proxy-lab new=$there/new.$$
    parallel --will-cite -S "$1" --pipe --recend '' --block 1G "umask 077; [ ! -d $there/$kit/$own ] || exec cat >/dev/null
        mkdir -p $new && tar -x -C $new && sh $new/tools/class-machine.sh unpack $new $kit $own" <"$work/kit.tar" &&
        parallel --will-cite --nonall -S "$1" "sh $there/$kit/tools/class-machine.sh build $kit" </dev/null
}

# make_all_ready: puts the machines that are ready into $work/machines.
make_all_ready() {
    {
        echo "${SSHLOGIN:-}" | tr , '\n'
        [ -z "${SSHLOGINFILE:-}" ] || cat "$SSHLOGINFILE"
    } | grep -v -e '^ *$' -e '^ *#' >"$work/logins"
    echo 'Bringing the kit to the machines, and building it there ...'
    : >"$work/machines"
    number=0
    while read -r login; do
        number=$((number + 1))
        if make_ready "$login" >"$work/machine-$number.txt" 2>&1; then
            echo "$login" >>"$work/machines"
        else
            echo "$login is not ready, and is left out:"
            tail -n 5 "$work/machine-$number.txt" | sed 's/^/    /'
        fi &
    done <"$work/logins"
    wait
}

# take_in: moves what the machines have returned to the other results, also what an interrupted run has left there.
take_in() {
    for file in "$work"/returned/*.tar; do
        [ -e "$file" ] || continue
        rm -rf "$work/new"
        mkdir "$work/new"
        tar -x -f "$file" -C "$work/new"
        for folder in "$work"/new/*; do
            rm -rf "${out:?}/${folder##*/}"
            mv "$folder" "$out/"
        done
        rm "$file"
    done
}

# copy_remaining: each gets a folder with a name of its own, for rsync and shells read some names as patterns.
copy_remaining() {
    xargs -0 sh -c 'for each; do cp -a "$each" "$(mktemp -d "$0/XXXXXX")/"; done' "$work/handed-in" <"$out/remaining"
}

work=$(cd "$out" && pwd)/machines
take_in
grade_remaining() {
    rm -rf "$work"
    mkdir -p "$work/handed-in" "$work/returned"
    pack_for_machines
    make_all_ready
    if [ ! -s "$work/machines" ]; then
        echo 'No machine is ready.' >&2
        return
    fi
    copy_remaining
    # If a machine dies, its submissions go to the others.
    (
        cd "$work/returned"
        # shellcheck disable=SC2086 # $bar may be empty
        find "$work/handed-in" -mindepth 1 -maxdepth 1 -printf '%f\n' | parallel --will-cite -q -j "$jobs" $bar --slf "$work/machines" \
            --retries "$(($(wc -l <"$work/machines") + 1))" --workdir ... --cleanup \
            --transferfile "$work/handed-in/./{}" --return '{}.tar' env LAB="${LAB:-}" LATE="${LATE:-}" \
            sh -c 'exec sh "$HOME/.cache/caching-proxy-lab/$1/tools/class-machine.sh" grade "$@"' sh "$kit" "$own" '{}'
    ) || :
    take_in
    rm -rf "$work"
}
