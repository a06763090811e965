#!/bin/sh
# make handout: packs the tree that students get. It has the starter, the hand-outs, the tests, and the reference as
# a program; it does not have the reference's source, the walkthrough, what tests the tests, or any history.
# From the environment: LAB: the gaps of the labs before it, and of the half before it (7b), are filled in. HINTS=2:
# only two of the three levels of hints. OUT: the file, instead of build/caching-proxy-lab-VERSION.tar.gz. GITHUB=1: with
# the workflow for GitHub Classroom. BUILD.
set -eu
. tools/source.sh
build=${BUILD:-build}
hints=${HINTS:-3}
case $hints in
0 | 1 | 2 | 3) ;;
*)
    echo "HINTS is the number of hints for each gap, from 0 to 3, and not '$hints'." >&2
    exit 2
    ;;
esac
require_flags GITHUB
[ -z "${LAB:-}" ] || require_lab "$LAB"
version=$(tools/version.sh)
title=caching-proxy-lab-$version${LAB:+-lab$LAB}
out=${OUT:-$build/$title.tar.gz}
case $out in
*.tar.gz) ;;
*)
    echo "OUT is the name of a .tar.gz file, and not '$out'." >&2
    exit 2
    ;;
esac
sh tools/build.sh "$build/tools/gaps" "$build/reference/proxy" "$build/reference/tables"

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
tree=$place/$title
mkdir "$tree"

# kept: the files of the kit that a student gets as they are, apart from the references in .md files.
kept() {
    cat <<LIST
Makefile
README.md
README.zh.md
LICENSE
.clang-format
.gitignore
docs/README.md
docs/first-hour.md
docs/plays.md
docs/tables.md
docs/terms.md
docs/textbook.md
docs/textbook.zh.md
tests/check.cpp
tests/faults/patterns
LIST
    find .devcontainer .vscode labs tests/asked tests/clock tests/examples tests/locale tests/plays tests/report \
        tests/sanitized tests/stack tests/support tests/tables tools/gaps tools/language tools/options tools/origin \
        tools/picture tools/watch tools/wire -type f
    for tool in build.sh cache.awk cache.sh check.sh debug.sh deps.sh doctor.sh fill.awk happened.awk headers.h \
        help.awk hint.sh objects.sh places.sh predict.sh progress.awk progress.sh reset.sh results.sh row.awk rules.mk run.sh saves.sh source.sh \
        sources.sh submit.sh update.sh variables.sh version.sh watch.sh; do
        echo "tools/$tool"
    done
}
kept | sort >"$place/kept"
tar -c -T "$place/kept" | tar -x -C "$tree"

source=solution
set -- solution "$tree/starter" ${LAB:+--lab "${LAB%[a-z]}"}
for gap in $(in_order | awk -F '\t' -v lab="${LAB:-}" 'int($1) == int(lab) && $5 "" < lab "" { print $1 }'); do
    set -- "$@" --gap "$gap"
done
"$build/tools/gaps" derive "$@" >"$place/derived"
cp starter/AGENTS.md "$tree/starter/"
# make reset takes the blank gaps from here.
cp -R "$tree/starter" "$tree/original"
mkdir "$tree/solution"
cp "$build/reference/proxy" "$build/reference/tables" "$tree/solution/"
cat >"$tree/solution/README.md" <<TEXT
# The reference

The finished proxy, as a program: \`make run\` starts it, the commands of the hand-outs use it, and
\`make check SRC=solution\` tests it.

It was compiled on $(. /etc/os-release && echo "$PRETTY_NAME"), for $(uname -m). If it does not start on your machine, use the dev container.
TEXT

if [ -n "${GITHUB:-}" ]; then
    mkdir -p "$tree/.github/workflows"
    sed "s/LAB: ''/LAB: '${LAB:-}'/" tools/adapters/github-classroom/classroom.yml >"$tree/.github/workflows/classroom.yml"
fi

# The texts do not speak of things that are not there.
find "$tree" -name '*.md' | while read -r file; do
    awk -f tools/handout.awk -v top="$tree/" -v file="${file#"$tree/"}" "$file" >"$place/text"
    cat "$place/text" >"$file"
done
for file in "$tree"/labs/*/hints*.md; do
    awk -v most="$hints" '
        /^## / { gap = $2 ~ /^[0-9]/; level = 0 }
        gap && /^<details>/ { left_out = ++level > most }
        !left_out
        /^<\/details>/ { left_out = 0 }' "$file" >"$place/text"
    cat "$place/text" >"$file"
done

(cd "$tree" && find . -type f | LC_ALL=C sort | sed 's|^\./||' | xargs sha256sum) >"$place/sums"
mv "$place/sums" "$tree/SHA256SUMS"
mkdir -p "$(dirname "$out")"
# The same kit gives the same file.
time=$(git log -1 --format=%ct 2>/dev/null) || time=1
tar -C "$place" --owner=0 --group=0 --numeric-owner --sort=name --mtime="@$time" -c "$title" | gzip -n >"$place/packed"
mv "$place/packed" "$out"
echo "Packed: $out ($(wc -l <"$tree/SHA256SUMS") files, $(($(wc -c <"$out") / 1024)) KB). The starter: $(sed -n '$s/.*: \(.* filled\);.*/\1/p' "$place/derived")."
