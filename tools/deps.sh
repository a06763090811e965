#!/bin/sh
# Looks for the programs and libraries that the kit needs, and installs the missing ones from the
# packages of Debian or Ubuntu. On a terminal it asks first. DEPS=yes: does not ask. DEPS=skip: only
# names them.
# usage: tools/deps.sh build | lint | test | coverage | cluster | peers | bench | growth | counts | static | grade | gradescope | docs [list]
#        (PEER: the only peer that is needed; CALLGRIND=1: counts needs valgrind; STATIC=1: what static needs, too; for
#        tests: POLICY and LISTS, instead of Debian's policy-rc.d and lists of packages)
# list: installs nothing; a line for each that is needed says `here` or `missing`, its package, and what it is.
set -eu
. tools/language/say.sh
cxx=${CXX:-g++}
list=${2:-}

missing=''
# need PACKAGE WHAT COMMAND...: if COMMAND fails, WHAT is missing, and PACKAGE contains it.
need() {
    package=$1 what=$2
    shift 2
    state=here
    "$@" >/dev/null 2>&1 || state=missing
    [ "$list" != list ] || printf '%s\t%s\t%s\n' "$state" "$package" "$what"
    [ "$state" = missing ] || return 0
    missing="$missing $package"
    [ "${DEPS:-}" != skip ] || say 'Missing: %1 (Debian package %2)' "$what" "$package" >&2
}
program() { command -v "$1"; }
# CXX is used like a command line: 'ccache g++', 'g++ -m64'.
compiler() { eval "$cxx" '"$@"'; }
header() { [ -e "/usr/include/$1" ] || echo "#include <$1>" | compiler -E -x c++ -; }
knows_cxx20() { printf '#if __cplusplus < 202002L\n#error\n#endif\n' | compiler -std=c++20 -E -x c++ -; }

# A compiler that was named must be the right one: another would not be used.
if ! knows_cxx20 >/dev/null 2>&1; then
    if compiler --version >/dev/null 2>&1; then
        say "The compiler '%1' does not know C++20: %2" "$cxx" "$(compiler --version 2>&1 | head -n 1)" >&2
        say 'The kit needs g++ 12, clang++ 15 or a later one. Another one is used with: make CXX=g++-12 ...' >&2
        exit 1
    elif [ "$cxx" != g++ ]; then
        say 'The compiler that CXX names cannot be run: %1' "$cxx" >&2
        say 'Install it, or use g++: make CXX=g++ ...' >&2
        exit 1
    fi
fi
need g++ "$(say 'a C++20 compiler')" program "${cxx%% *}"
need libpoco-dev "$(say 'the Poco library')" header Poco/Net/StreamSocket.h
need libcppunit-dev "$(say 'the CppUnit library')" header cppunit/TestCase.h
if [ "$1" = lint ] || [ "$1" = test ]; then
    need git git program git
    need clang-format clang-format program clang-format
    need clang-tidy clang-tidy program clang-tidy
    need shellcheck shellcheck program shellcheck
fi
if [ "$1" = test ]; then
    need clang clang++ program clang++
    need nginx nginx test -x /usr/sbin/nginx
    need apache2-bin 'Apache httpd' test -x /usr/sbin/apache2
    need apache2-utils ab program ab
    need wget wget program wget
    need openssl openssl program openssl
    need python3 python3 program python3
    # make class on other machines, which the tests start here.
    need openssh-server sshd test -x /usr/sbin/sshd
    need slurmctld "Slurm's controller" test -x /usr/sbin/slurmctld
    need slurmd "Slurm's daemon" test -x /usr/sbin/slurmd
    need slurm-client "Slurm's commands" program sbatch
    need munge munged test -x /usr/sbin/munged
fi
case $1 in test | docs)
    need chromium Chromium program "${CHROMIUM:-chromium}"
    need mkdocs-material 'MkDocs Material' test -d /usr/share/mkdocs/themes/material
    need npm npm program npm
    ;;
esac
[ "$1" != coverage ] || need gcovr gcovr program gcovr
if [ "$1" = test ] || [ -n "${KIT_LANG:-}" ]; then need gettext gettext program msgfmt; fi
# peer NAME PACKAGE PROGRAM: needed if PEER names it, or nothing.
peer() {
    case " ${PEER:-$1} " in *" $1 "*) need "$2" "$1" test -x "$3" ;; esac
}
case $1 in peers | bench)
    peer nginx nginx /usr/sbin/nginx
    peer squid squid /usr/sbin/squid
    peer varnish varnish /usr/sbin/varnishd
    peer trafficserver trafficserver /usr/bin/traffic_server
    peer httpd apache2-bin /usr/sbin/apache2
    ;;
esac
case $1 in test | bench | growth) need wrk wrk program wrk ;; esac
if [ "$1" = test ] || [ "$1" = counts ]; then
    need strace strace program strace
    need curl curl program curl
    need procps 'ps and pgrep' program pgrep
    [ "${CALLGRIND:-}" != 1 ] || need valgrind valgrind program valgrind
fi
if [ "$1" = test ] || [ "$1" = static ] || [ -n "${STATIC:-}" ]; then need dpkg-dev dpkg-source program dpkg-source; fi
if [ "$1" = peers ]; then
    peer haproxy haproxy /usr/sbin/haproxy
    peer tinyproxy tinyproxy-bin /usr/bin/tinyproxy
fi
case $1 in test | gradescope) need zip zip program zip ;; esac
if [ "$1" = test ]; then
    need unzip unzip program unzip
    need python3-jsonschema 'the jsonschema module of Python' python3 -c 'import jsonschema'
    need libxml2-utils xmllint program xmllint
fi
if [ "$1" = test ] || [ "$1" = grade ] || [ "$1" = gradescope ]; then
    need libarchive-dev 'the libarchive library' header archive.h
    need libseccomp-dev 'the libseccomp library' header seccomp.h
    need bubblewrap bubblewrap program bwrap
    need parallel 'GNU parallel' program parallel
fi
if [ "$1" = test ] || [ -n "${SSHLOGIN:-}${SSHLOGINFILE:-}" ]; then
    need openssh-client ssh program ssh
    need rsync rsync program rsync
fi
case $1 in test | cluster) need haproxy HAProxy test -x /usr/sbin/haproxy ;; esac
[ -n "$missing" ] && [ "$list" != list ] || exit 0
if [ "${DEPS:-}" = skip ]; then
    say 'To install everything that is missing: %1' "apt-get install$missing" >&2
    exit 1
fi
if ! command -v apt-get >/dev/null; then
    say "Missing (by the names of Debian's packages): %1. There is no apt-get here: install them with your system's package manager." "${missing# }" >&2
    exit 1
fi

as_root=''
if [ "$(id -u)" -ne 0 ]; then
    as_root=sudo
    command -v sudo >/dev/null || {
        say 'Missing: %1. You are not root, and there is no sudo: ask your administrator to run: %2' "${missing# }" "apt-get install$missing" >&2
        exit 1
    }
fi
say 'Packages that the kit needs and that are missing: %1' "${missing# }"
if [ "${DEPS:-}" = yes ] || [ ! -t 0 ] || [ ! -t 1 ]; then
    say 'They are being installed. (With make DEPS=skip ... nothing is installed.)'
else
    if [ -n "$as_root" ]; then
        question=$(say 'Install them now, with sudo: %1? [Y/n]' "apt-get install$missing")
    else
        question=$(say 'Install them now: %1? [Y/n]' "apt-get install$missing")
    fi
    printf '%s ' "$question"
    read -r answer || answer=n
    case $answer in [Nn]*)
        say 'Nothing was installed. To install them yourself: %1' "apt-get install$missing" >&2
        exit 1
        ;;
    esac
fi

# Debian starts a server when it installs one, unless this file forbids it. The kit starts its own
# servers, on free ports. A file that is there already is not touched.
policy=${POLICY:-/usr/sbin/policy-rc.d}
mark="# made by tools/deps.sh, process $$"
log=$(mktemp)
clean() {
    if $as_root grep -q -s -x -F "$mark" "$policy"; then $as_root rm -f "$policy"; fi
}
trap clean EXIT
trap 'rm -f "$log"; exit 129' HUP
trap 'rm -f "$log"; exit 130' INT
trap 'rm -f "$log"; exit 143' TERM
if [ ! -e "$policy" ] && [ ! -L "$policy" ]; then
    # shellcheck disable=SC2016 # the inner shell expands these
    $as_root sh -c 'set -C; umask 022; printf "#!/bin/sh\n%s\nexit 101\n" "$2" >"$1" && chmod 755 "$1"' \
        sh "$policy" "$mark" || :
fi

update() {
    updated=yes
    $as_root apt-get update >>"$log" 2>&1
}
# shellcheck disable=SC2086 # several words
install() {
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing >>"$log" 2>&1
}
updated=''
lists=${LISTS:-/var/lib/apt/lists}
ls "$lists"/*Packages* >/dev/null 2>&1 || update || :
# A comparison does without a peer that this release of the system does not have.
known() { for package; do ! apt-cache show "$package" >/dev/null 2>&1 || printf ' %s' "$package"; done; }
# shellcheck disable=SC2086 # several words
[ "$1" != bench ] || missing=$(known $missing)
# Packages that the lists name may be replaced by newer ones meanwhile.
if ! install && { [ -n "$updated" ] || ! update || ! install; }; then
    tail -n 5 "$log" >&2
    say 'The installation failed. The full output is in %1.' "$log" >&2
    exit 1
fi
rm -f "$log"
