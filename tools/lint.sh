#!/bin/sh
# The checks that need no running proxy: format, scripts, C++, prose, links, numbers, translations, version. `make lint`
# runs them all, and `make test` runs them too.
# usage: tools/lint.sh [format | shell | cpp | prose | links | numbers | translations | version]...
set -u
cd "$(dirname "$0")/.." || exit 1

# The kit's file names have no spaces (SC2013, SC2046, SC2231); backquotes in single quotes are
# intended (SC2016); files that a script sources are checked by themselves (SC1091).
shell() {
    git ls-files -co --exclude-standard -- '*.sh' .ci/run tools/hooks tools/adapters/gradescope/run_autograder |
        xargs shellcheck -s sh -e SC1091,SC2013,SC2016,SC2046,SC2231
}

# solution/Version.h is the only place of the version. CHANGELOG.md must have a heading for it.
version() {
    version=$(tools/version.sh) || return
    grep -q "^## \[$version\]" CHANGELOG.md && return
    echo "CHANGELOG.md: no heading '## [$version]', the version in solution/Version.h"
    return 1
}

check() {
    case $1 in
    format) tests/format.sh ;;
    shell) shell ;;
    cpp) tools/lint-cpp.sh ;;
    prose) tools/prose.sh ;;
    links) tools/links.sh ;;
    numbers) tools/numbers.sh --check ;;
    translations) tools/translations.sh ;;
    version) version ;;
    *)
        echo "Unexpected argument '$1'. usage: tools/lint.sh [format|shell|cpp|prose|links|numbers|translations|version]..." >&2
        return 2 ;;
    esac
}

[ $# -gt 0 ] || set -- format shell links numbers translations version prose cpp
status=0
for name; do
    [ $# -eq 1 ] || echo "lint: $name"
    check "$name" || status=1
done
exit "$status"
