# Part of tests that unpack a hand-out.

# compiled TREE: gives a hand-out in TREE all that is compiled already in BUILD. Its files are as old as the last
# commit, except those of its starter that are others than here.
compiled() {
    (cd starter && find . -type f) | while read -r file; do
        cmp -s "starter/$file" "$1/starter/$file" || touch "$1/starter/$file"
    done
    mkdir -p "$1/$BUILD" || return
    for part in obj solution starter tests tools; do cp -a "$BUILD/$part" "$1/$BUILD/" || return; done
    cp -a -l "$BUILD/headers" "$1/$BUILD/"
    # The results here are of another student's work.
    rm -f "$1/$BUILD"/starter/results*
}
