#!/bin/sh
# clang-tidy, with the checks of .clang-tidy, over the C++ code of solution/ or of these folders.
# usage: tools/lint-cpp.sh [FOLDER...]      as in tools/lint-cpp.sh tests/support
#
# clang-tidy spends most of its time on the headers of the standard library and of Poco, once for
# each file that it is given. So it is given the files of a folder together, as one unit: for
# solution/ that is a ninth of the files, and a fifth of the time. If they cannot be compiled
# together, because two of them use the same name, each is read by itself. Other versions have other
# checks; this script needs version 14, that of Debian 12.
set -eu
cd "$(dirname "$0")/.."
case $(clang-tidy --version 2>&1) in
*'version 14.'*) ;;
*) echo 'clang-tidy: not judged, this needs version 14.' && exit 0 ;;
esac
[ $# -gt 0 ] || set -- $(find solution -type d | sort)
work=${BUILD:-build}/lint
rm -rf "$work"
mkdir -p "$work"

# UNIT FILE...: writes what clang-tidy finds in these files, read together, to UNIT.out.
tidy='
    unit=$1
    shift
    for file; do printf "#include \"%s\" // NOLINT\n" "$file"; done >"$unit.cpp"
    if clang-tidy --quiet --warnings-as-errors="*" --config-file=.clang-tidy "$unit.cpp" -- \
        -std=c++20 -I. -Isolution >"$unit.out" 2>/dev/null; then
        rm "$unit.out"
    elif [ $# -gt 1 ] && grep -q clang-diagnostic-error "$unit.out"; then
        rm "$unit.out"
        for file; do sh -c "$0" "$0" "$unit.$(basename "$file" .cpp)" "$file"; done
    fi'
for folder; do
    files=$(find "$folder" -maxdepth 1 -name '*.cpp' | sort)
    # shellcheck disable=SC2086 # one line for each folder
    [ -z "$files" ] || echo "$work/$(echo "$folder" | tr / .)" $files
done | xargs -L 1 -P "$(nproc)" sh -c "$tidy" "$tidy"

found=$(find "$work" -name '*.out' | sort)
[ -n "$found" ] || exit 0
# A header is read with each unit that includes it; a mistake in it is shown once.
# shellcheck disable=SC2086 # no file name here has a space
sed "s|^$(pwd)/||; s|^\./||" $found | awk '
    / (warning|error): / { shown = !seen[$0]++ }
    shown'
exit 1
