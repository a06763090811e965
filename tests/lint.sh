# Part of tests/all.sh: the checks of `make lint` find the mistakes that they are for, and nothing
# else.

place=$TMPDIR/lint
mkdir -p "$place"

# finds TEXT COMMAND...: the check fails and names TEXT. passes COMMAND...: it finds nothing.
finds() {
    wanted=$1
    shift
    status=0
    "$@" >"$BUILD/answer" 2>&1 || status=$?
    [ "$status" -eq 1 ] && grep -q -F -e "$wanted" "$BUILD/answer" && return
    echo "expected: status 1 and '$wanted'; status $status:"
    cat "$BUILD/answer"
    return 1
}

# prose_finds LINE:WORDS TEXT: in a page, tools/prose.sh names these words in this line.
prose_finds() {
    printf '%b\n' "$2" >"$place/page.md"
    finds "$place/page.md:${1%%:*}: \"${1#*:}\"" tools/prose.sh "$place/page.md"
}
# prose_passes TEXT [NAME]: tools/prose.sh finds nothing in the text, in a file of this name.
prose_passes() {
    printf '%b\n' "$1" >"$place/${2:-page.md}"
    tools/prose.sh "$place/${2:-page.md}"
}

holds 'prose: a clause with who is found' \
    prose_finds 1:Who 'The lock is free. Who gets the lock fetches.'
holds 'prose: a sentence with what as its subject is found' prose_finds 1:What 'What is stored counts.'
holds 'prose: a phrase is found across the end of a line' \
    prose_finds '1:Nothing if' 'It reads a line. Nothing\nif there is none.'
holds 'prose: the line of each phrase is named' prose_finds 3:mostly 'One line.\n\nThat is mostly right.'
holds 'prose: a space that is called a blank is found' prose_finds '1:one blank after' 'Send one blank after the colon.'
holds 'prose: else for otherwise is found' prose_finds 1:else 'Send 200, else 404.'
holds 'prose: a status phrase of an older RFC is found' \
    prose_finds '1:Request Time-out' 'The proxy answers 408 Request Time-out.'
holds 'prose: a letter as an actor is found' prose_finds 1:C 'Then C answers.'
holds 'prose: a question may begin with what' prose_passes 'What is stored? And who reads it?'
holds 'prose: a heading may begin with what' prose_passes '## What the proxy does\n\nIt serves.'
holds 'prose: a blank gap and something else are right' \
    prose_passes 'A blank gap says so. Something else fails. In C++, a C string ends at a NUL.'
holds 'prose: a Chinese page is not read' prose_passes '初始服务器 C' page.zh.md
holds 'prose: code in a page is not prose' \
    prose_passes 'Run `make else`:\n\n    What B says, mostly\n\n```\nWho else\n```\n\nDone.'
printf '// What it stands for.\nint a = 1; // not what a reader expects\n' >"$place/a.cpp"
holds 'prose: a comment in C++ is read' finds "$place/a.cpp:1: \"stands\"" tools/prose.sh "$place/a.cpp"
holds 'prose: code in C++ is not prose' \
    prose_passes 'if (a) b(); else c(); // A comment.\n// Fill in else\n// else return blanks;' b.cpp
printf '# Not for flights.\nwhile :; do break; done\n' >"$place/a.sh"
holds 'prose: a comment in a script is read' finds "$place/a.sh:1: \"flights\"" tools/prose.sh "$place/a.sh"
printf 'title   Who asks twice gets the copy\nspec    RFC 9111\n\nA>B  GET / HTTP/1.1\n' >"$place/a.play"
holds 'prose: the title of a play is read' finds "$place/a.play:1: \"Who\"" tools/prose.sh "$place/a.play"
cp "$place/a.play" "$place/a.table"
holds 'prose: the title of a table is read' finds "$place/a.table:1: \"Who\"" tools/prose.sh "$place/a.table"
holds 'prose: the roles of a play may be named' \
    prose_passes 'title   B closes the connection that A has opened' tests.play

git init -q "$place/kit"
mkdir -p "$place/kit/docs" "$place/kit/solution/http"
: >"$place/kit/solution/http/Number.h"
printf '# Kit\n\n[a](docs/a.md#the-2nd-part), [b](docs/b.md) and `http/Number.h`\n' >"$place/kit/README.md"
printf '# A\n\n## The 2nd part\n\n[up](../README.md)\n' >"$place/kit/docs/a.md"
printf '# B\n' >"$place/kit/docs/b.md"
holds 'links: a kit whose links are right passes' tools/links.sh "$place/kit"
echo '[c](c.md)' >>"$place/kit/docs/b.md"
holds 'links: a link to a missing page is found' \
    finds 'docs/b.md:2: the link leads to docs/c.md' tools/links.sh "$place/kit"
echo '[a](a.md#part)' >"$place/kit/docs/b.md"
holds 'links: a link to a missing heading is found' \
    finds 'docs/b.md:1: there is no heading #part in docs/a.md' tools/links.sh "$place/kit"
echo 'See `http/Numbers.h`.' >"$place/kit/docs/b.md"
holds 'links: a source file that does not exist is found' \
    finds 'docs/b.md:1: there is no file http/Numbers.h' tools/links.sh "$place/kit"
: >"$place/kit/docs/b.md"
echo '# C' >"$place/kit/docs/c.md"
holds 'links: a page that no page links to is found' \
    finds 'docs/c.md:1: no other page links to this one' tools/links.sh "$place/kit"

printf '# 套件\n\n<!-- translated from: README.md 0 -->\n' >"$place/kit/README.zh.md"
holds 'translations: a page whose original has changed is found' \
    finds 'README.zh.md: README.md has changed since' tools/translations.sh "$place/kit"
holds 'translations: it is accepted' tools/translations.sh --accept "$place/kit/README.zh.md"
holds 'translations: then it passes' tools/translations.sh "$place/kit"
holds 'translations: only its last line has changed' grep -q '^# 套件$' "$place/kit/README.zh.md"
echo '# 套件' >"$place/kit/README.zh.md"
holds 'translations: a page that does not name its original is found' \
    finds 'README.zh.md: the last line must name the original' tools/translations.sh "$place/kit"
holds 'translations: nor is it accepted' \
    finds 'README.zh.md: the last line must name the original' tools/translations.sh --accept "$place/kit/README.zh.md"

mkdir -p "$place/tests/cpp"
printf '#include <string>\nnamespace { int same; }\nint first(std::string s) { return same + int(s.size()); }\n' \
    >"$place/tests/cpp/first.cpp"
printf 'namespace { int same; }\nint second() { return same; }\n' >"$place/tests/cpp/second.cpp"
holds 'clang-tidy: a needless copy is found, also next to a file that uses the same name' \
    env BUILD="$place/build" sh -c "! tools/lint-cpp.sh '$place/tests/cpp' >'$place/found' &&
        grep -q performance-unnecessary-value-param '$place/found' &&
        ! grep -q clang-diagnostic-error '$place/found'"
rm -rf "$place"
