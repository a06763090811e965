# Part of tests/all.sh: make static. `meanwhile poco` makes the archives.

place=$TMPDIR/static
mkdir -p "$place/bin"
holds 'the archives of Poco can be made' finished poco
holds 'make static links the reference without shared libraries' \
    says 0 "$BUILD/solution/proxy-static is linked statically." env SRC=solution sh tools/static.sh
needs_no_library() { ! readelf -d "$BUILD/solution/proxy-static" | grep NEEDED; }
holds 'it needs no shared library' needs_no_library
# With a process for each connection.
holds 'the tests of lab 5 pass with it' "$BUILD/tests/check" --proxy "$BUILD/solution/proxy-static" --lab 5 --quiet
PROXY_UNDER_TEST=$BUILD/solution/proxy-static
export PROXY_UNDER_TEST
program real-test
unset PROXY_UNDER_TEST

printf '#!/bin/sh\nexit 1\n' >"$place/bin/dpkg-query"
cp "$place/bin/dpkg-query" "$place/bin/apt-get"
chmod +x "$place/bin"/*
holds 'make static says where the sources come from if Poco is not a package' \
    says 1 'takes them from Debian or Ubuntu' env "PATH=$place/bin:$PATH" sh tools/poco.sh
rm "$place/bin/dpkg-query"
holds 'make static says if the sources cannot be downloaded' \
    says 1 "cannot be downloaded; $place/poco/log says why." env "BUILD=$place" "PATH=$place/bin:$PATH" sh tools/poco.sh
holds 'nothing but the log of it is left' test "$(ls "$place/poco")" = log
holds 'make static names a folder that is not there' says 2 'There is no folder nowhere.' make -s static SRC=nowhere
rm -r "$place"
