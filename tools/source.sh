#!/bin/sh
# Part of make build, check and run: builds the proxy that SRC names.

# build_source SOURCE TARGET...: builds the proxy in the folder SOURCE, and other make targets; `proxy`
# is the program. The target `tables` is the program that asks its functions. Make cannot read a path
# with a space, so a folder elsewhere gets a link in build/.
build_source() {
    source=$1
    shift
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
    proxy=${BUILD:-build}/$name/proxy
    for target; do
        shift
        [ "$target" != tables ] || target=${proxy%/*}/tables
        set -- "$@" "$target"
    done
    sh tools/build.sh "$proxy" "$@"
}
