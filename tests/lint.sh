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
holds 'prose: the source of a number is not read' prose_passes 'After 2 s<!-- number: in a.h else --> it ends.'
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
printf '\n## 学生\n\n' | cat - "$place/kit/README.zh.md" >"$place/page"
holds 'translations: a page with other headings than its original is found' \
    finds 'must have the same headings as README.md' sh -c "
        cp '$place/kit/README.zh.md' '$place/before' && cp '$place/page' '$place/kit/README.zh.md'
        tools/translations.sh '$place/kit'; status=\$?
        cp '$place/before' '$place/kit/README.zh.md'; exit \$status"
holds 'translations: only its last line has changed' grep -q '^# 套件$' "$place/kit/README.zh.md"
echo '# 套件' >"$place/kit/README.zh.md"
holds 'translations: a page that does not name its original is found' \
    finds 'README.zh.md: the last line must name the original' tools/translations.sh "$place/kit"
holds 'translations: nor is it accepted' \
    finds 'README.zh.md: the last line must name the original' tools/translations.sh --accept "$place/kit/README.zh.md"

mkdir -p "$place/kit/tests/faults/lab1" "$place/kit/tests/counts" "$place/kit/solution"
printf '# A link leads out.\n# seen in: 27 of 91\n' >"$place/kit/tests/faults/lab1/link.gap"
printf '7 7 calls of a hit\n60 80 faults of a hit\n' >"$place/kit/tests/counts/limits.txt"
printf 'constexpr std::size_t maxHead = 64 * 1024;\nstd::chrono::seconds window{3};\n' >"$place/kit/solution/A.h"
printf '| | reference |\n|---|---|\n| 1 KB hit | 1.21 |\n' >"$place/kit/docs/bench.md"
# number TEXT SOURCE: writes this number with its source into a page.
number() { printf '# C\n\nIt is %s<!-- number: %s -->.\n' "$1" "$2" >"$place/kit/docs/c.md"; }
# numbers_pass TEXT SOURCE: it is right. numbers_write TEXT SOURCE RIGHT: it is not, and becomes the right one.
numbers_pass() { number "$1" "$2" && tools/numbers.sh --check "$place/kit"; }
numbers_write() {
    number "$1" "$2" && finds "docs/c.md:3: '$1' should be '$3'" tools/numbers.sh --check "$place/kit" &&
        tools/numbers.sh "$place/kit" && grep -q -x -F "It is $3<!-- number: $2 -->." "$place/kit/docs/c.md"
}
holds 'numbers: a count of submissions is compared' numbers_write '28 of 91' 'seen lab1/link' '27 of 91'
holds 'numbers: a word is compared, and written as a word' numbers_write Thirty 'seen lab1/link' Twenty-seven
holds 'numbers: a count of system calls is compared' numbers_write 8 'counts calls of a hit' 7
holds 'numbers: one of a range may be any of it' numbers_pass 69 'counts faults of a hit'
number 59 'counts faults of a hit'
holds 'numbers: one that is not in the range is found' \
    finds "docs/c.md:3: '59' should be from 60 to 80" tools/numbers.sh --check "$place/kit"
holds 'numbers: a ratio is rounded as the text rounds it' numbers_pass 1.2 'bench 1 KB hit / reference'
holds 'numbers: one that is not rounded to it is found' numbers_write 1.3 'bench 1 KB hit / reference' 1.2
holds 'numbers: a size is compared in its unit' numbers_write '32 KiB' 'in solution/A.h maxHead' '64 KiB'
holds 'numbers: kB are 1000 bytes' numbers_write '64.0 kB' 'in solution/A.h maxHead' '65.5 kB'
holds 'numbers: a duration is compared in its unit' numbers_pass '3000 ms' 'in solution/A.h window'
holds 'numbers: with `about`, zeros at the end are rounding' numbers_pass 65,500 'about in solution/A.h maxHead'
holds 'numbers: files are counted' numbers_write two 'files tests/faults/*/*.gap' one
holds 'numbers: lines are counted' numbers_write 9 'lines tests/counts/* /of a hit$/' 2
number 7 'calls of a hit'
holds 'numbers: a source that does not exist is found' \
    finds 'docs/c.md:3: nothing is known of the source `calls of a hit`' tools/numbers.sh --check "$place/kit"
number 'much ' 'counts calls of a hit'
holds 'numbers: a comment that is not behind a number is found' \
    finds 'docs/c.md:3: there must be a number' tools/numbers.sh --check "$place/kit"
printf '# C\n\n<!-- numbers: seen -->\n| A link leads out. | 1.4 | 26 of 91 |\n' >"$place/kit/docs/c.md"
holds 'numbers: a row of a table of faults is compared' \
    finds "docs/c.md:4: '26 of 91' should be '27 of 91'" tools/numbers.sh --check "$place/kit"

mkdir -p "$place/tests/cpp"
printf '#include <string>\nnamespace { int same; }\nint first(std::string s) { return same + int(s.size()); }\n' \
    >"$place/tests/cpp/first.cpp"
printf 'namespace { int same; }\nint second() { return same; }\n' >"$place/tests/cpp/second.cpp"
holds 'clang-tidy: a needless copy is found, also next to a file that uses the same name' \
    env BUILD="$place/build" sh -c "! tools/lint-cpp.sh '$place/tests/cpp' >'$place/found' &&
        grep -q performance-unnecessary-value-param '$place/found' &&
        ! grep -q clang-diagnostic-error '$place/found'"
rm -rf "$place"
