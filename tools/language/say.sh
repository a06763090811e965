#!/bin/sh
# Part of the commands of a student: their sentences in the language that KIT_LANG names. They are English in the
# scripts; the translations are in tests/locale. Without a translation, a sentence is English.

# say TEXT [PART...]: prints a sentence, with the parts in the places of %1, %2 ...
say() { LC_ALL=C awk -f tools/language/said.awk -f tools/language/say.awk -- "$@"; }

# filled: the input at the width of a terminal. filled_to WIDTH [OPTION...]: to so many columns, with options for awk.
filled() { filled_to 78; }
filled_to() {
    width=$1
    shift
    LC_ALL=C awk -v width="$width" "$@" -f tools/language/columns.awk -f tools/fill.awk
}

# in_language FILE.md: its translation, FILE.zh.md, if there is one; otherwise the file itself.
in_language() {
    translation=${1%.md}.${KIT_LANG:-en}.md
    if [ -e "$translation" ]; then echo "$translation"; else echo "$1"; fi
}
# say_untranslated FILE.md: says that this file has no translation, if the reader might expect one.
say_untranslated() {
    [ "${KIT_LANG:-en}" = en ] || [ "$(in_language "$1")" != "$1" ] ||
        say 'There is no translation of %1, so the following is in English.' "$1"
}

# require_language: there are translations for KIT_LANG.
require_language() {
    [ "${KIT_LANG:-en}" != en ] || return 0
    languages=$(for catalogue in tests/locale/*.po; do basename "$catalogue" .po; done)
    languages=$(printf 'en\n%s\n' "$languages" | sort)
    ! echo "$languages" | grep -q -x -F -e "$KIT_LANG" || return 0
    echo "KIT_LANG must be one of $(echo "$languages" | paste -s -d , | sed 's/,/, /g'), not '$KIT_LANG'." >&2
    exit 2
}
