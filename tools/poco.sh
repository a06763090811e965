#!/bin/sh
# Makes the archives of Poco that a program needs to be linked statically; Debian's package has only shared libraries.
# They are built from the sources of the installed version, which apt-get downloads (5 MB) and checks. Nothing is
# installed. Writes build/poco: the archives, and `libraries`, the arguments for the linker.
# usage: tools/poco.sh     In the environment: BUILD
set -eu
build=${BUILD:-build}
stop() {
    printf '%s\n' "$@" >&2
    exit 1
}
# shellcheck disable=SC2016 # fields of dpkg-query
version=$(dpkg-query -W -f '${source:Version}' libpoco-dev 2>/dev/null) ||
    stop 'make static needs the sources of Poco, and takes them from Debian or Ubuntu: libpoco-dev is not installed' \
        'as one of their packages.'
mkdir -p "$build/poco"
here=$(cd "$build/poco" && pwd)
[ "$(cat "$here/version" 2>/dev/null)" != "$version" ] || exit 0

log=$here/log
work=$(mktemp -d "$here/XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
# The system's own lists of packages are left alone: often they do not name sources.
mkdir -p "$work/parts" "$work/lists/partial" "$work/cache/archives/partial"
for file in /etc/apt/sources.list /etc/apt/sources.list.d/*; do
    case $file in
    *.list) sed -n 's/^deb[[:blank:]]/deb-src /p' "$file" >>"$work/parts/all.list" 2>/dev/null || : ;;
    *.sources) sed 's/^Types:.*/Types: deb-src/' "$file" >"$work/parts/${file##*/}" ;;
    esac
done
apt() {
    apt-get -q -o Dir::Etc::sourcelist=/dev/null -o Dir::Etc::sourceparts="$work/parts" -o Dir::State::lists="$work/lists" \
        -o Dir::Cache="$work/cache" -o APT::Sandbox::User="$(id -un)" "$@" >>"$log" 2>&1
}
echo "Poco $version is being built as archives. That is done once, and takes about a minute ..."
: >"$log"
# A repository without sources fails here.
apt update || :
(cd "$work" && apt source "poco=$version") || stop "The sources of Poco $version cannot be downloaded; $log says why." \
    'If there is a newer version of the package libpoco-dev now, upgrade it.'

# Each function is in a section of its own, so that the linker can leave out those that nobody calls.
(
    cd "$work"/poco-*/
    env -i PATH="$PATH" HOME="$work" sh -c '
        ./configure --static --unbundled --no-tests --no-samples --cflags="-ffunction-sections -fdata-sections" &&
            make -s -j"$1" DEFAULT_TARGET=static_release Foundation-libexec Net-libexec' sh "$(nproc)"
) >>"$log" 2>&1 || stop "Poco $version cannot be built; $log says why."
cp "$work"/poco-*/lib/*/*/libPoco*.a "$here"
# The archive needs the same libraries as the shared one.
{
    printf '%s\n' "$build/poco/libPocoNet.a" "$build/poco/libPocoFoundation.a"
    readelf -d "$(${CXX:-g++} -print-file-name=libPocoFoundation.so)" | sed -n 's/.*NEEDED.*\[lib\(pcre.*\|z\)\.so.*/-l\1/p'
} >"$here/libraries"
echo "$version" >"$here/version"
