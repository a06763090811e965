#!/bin/sh
# Looks for the programs and libraries that the kit needs, and installs the missing ones from the
# packages of Debian or Ubuntu. DEPS=skip: only names them.
# usage: tools/deps.sh build | lint | test | cluster
set -eu

missing=''
# need PACKAGE WHAT COMMAND...: if COMMAND fails, WHAT is missing, and PACKAGE contains it.
need() {
    package=$1 what=$2
    shift 2
    "$@" >/dev/null 2>&1 && return
    missing="$missing $package"
    [ "${DEPS:-}" != skip ] || echo "Missing: $what (Debian package $package)" >&2
}
program() { command -v "$1"; }
header() { [ -e "/usr/include/$1" ] || echo "#include <$1>" | "${CXX:-g++}" -E -x c++ -; }

need g++ 'a C++20 compiler' program "${CXX:-g++}"
need libpoco-dev 'the Poco library' header Poco/Net/StreamSocket.h
need libcppunit-dev 'the CppUnit library' header cppunit/TestCase.h
if [ "$1" = lint ] || [ "$1" = test ]; then
    need git git program git
    need clang-format clang-format program clang-format
    need clang-tidy clang-tidy program clang-tidy
    need shellcheck shellcheck program shellcheck
fi
if [ "$1" = test ]; then
    need clang clang++ program clang++
    need curl curl program curl
    need nginx nginx test -x /usr/sbin/nginx
    need apache2-bin 'Apache httpd' test -x /usr/sbin/apache2
    need apache2-utils ab program ab
    need chromium Chromium program "${CHROMIUM:-chromium}"
    need wget wget program wget
    need openssl openssl program openssl
    need python3 python3 program python3
    need procps ps program ps
fi
[ "$1" = build ] || [ "$1" = lint ] || need haproxy HAProxy test -x /usr/sbin/haproxy
[ -n "$missing" ] || exit 0
if [ "${DEPS:-}" = skip ]; then
    echo "To install everything that is missing: apt-get install$missing" >&2
    exit 1
fi
if ! command -v apt-get >/dev/null; then
    echo "Missing (by the names of Debian's packages):$missing. There is no apt-get here: install them with your system's package manager." >&2
    exit 1
fi

as_root=''
if [ "$(id -u)" -ne 0 ]; then
    as_root=sudo
    command -v sudo >/dev/null || {
        echo "Missing:$missing. You are not root, and there is no sudo: ask your administrator to run: apt-get install$missing" >&2
        exit 1
    }
fi
echo "Installing packages that the kit needs:$missing"
echo '(with make DEPS=skip ... nothing is installed, and what is missing is only named)'
# Debian starts a server when it installs one, unless this file forbids it. The kit starts its own
# servers, on free ports.
policy=/usr/sbin/policy-rc.d
if [ ! -e $policy ]; then
    printf '#!/bin/sh\nexit 101\n' | $as_root tee $policy >/dev/null
    $as_root chmod 755 $policy
    trap '$as_root rm -f $policy' EXIT
fi
log=$(mktemp)
# shellcheck disable=SC2086
if ! { $as_root apt-get update && $as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends $missing; } >"$log" 2>&1; then
    tail -n 5 "$log" >&2
    echo "The installation failed. The full output is in $log." >&2
    exit 1
fi
rm -f "$log"
