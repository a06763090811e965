#!/bin/sh
# The translations of the kit's sentences, tests/locale/LANGUAGE.po. They need the Debian package gettext.
# usage: tools/language.sh LANGUAGE | --check
# LANGUAGE: writes the sentences that the sources have now into its file; those that are new, or have changed, are
# then to be translated. The first time, it makes the file.
# --check: says which sentences of a file are not translated, which are no longer in the sources, and which have lost
# one of their parts (%1).
set -eu
[ $# -eq 1 ] || {
    sed -n 's/^# usage/usage/p' "$0" >&2
    exit 2
}
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
# english(), said() and counted() are in tools/language/Language.h; what scripts have instead is beside it, and fail()
# ends them with a sentence. A part is written as in Qt, also in scripts, which xgettext does not know.
extract() { xgettext --from-code=UTF-8 --add-location=file --no-wrap --omit-header -k -o "$place/kit.pot" "$@"; }
extract --qt -kenglish:1 -ksaid:1 -kcounted:2,3 --flag=english:1:qt-format --flag=said:1:qt-format \
    --flag=counted:2:qt-plural-format --flag=counted:3:qt-plural-format \
    tests/check.cpp tests/support/*.cpp tools/wire/*.cpp
# xgettext overlooks a sentence after a brace, or in a trap.
! grep -n -E '(\{|trap .*;) *(say|fail) ' tools/*.sh tools/language/say.sh || exit 1
# For `make help`.
sed -n 's/^[a-z-]*:.*## \(.*\)/said("\1")/p' Makefile >"$place/Makefile.awk"
extract --join-existing -ksay:1 -ksaid:1 -kfail:1 -kfail_with_kept:1 tools/*.sh tools/*.awk tools/language/say.sh \
    "$place/Makefile.awk"
sed -i "s|$place/Makefile.awk|Makefile|" "$place/kit.pot"
sed -i '/^#: .*\.\(sh\|awk\)/{ N; s/\n\(msgid .*%[1-9]\)/\n#, qt-format\n\1/; }' "$place/kit.pot"
sed -i '1i msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n' "$place/kit.pot"

if [ "$1" != --check ]; then
    file=tests/locale/$1.po
    [ -e "$file" ] || msginit --no-translator --locale="$1.UTF-8" --no-wrap -i "$place/kit.pot" -o "$file"
    msgmerge --quiet --update --backup=none --no-wrap "$file" "$place/kit.pot"
    msgattrib --no-obsolete --no-wrap -o "$file" "$file"
    msgfmt --check-format --statistics -o /dev/null "$file"
    exit
fi
status=0
for file in tests/locale/*.po; do
    # With the formats that the sources have, whatever the file says.
    msgmerge --quiet --no-fuzzy-matching --no-wrap -o "$place/now.po" "$file" "$place/kit.pot"
    msgfmt --check-format -o /dev/null "$place/now.po" || status=1
    msgattrib --untranslated --no-wrap "$place/now.po" >"$place/wrong"
    msgattrib --only-fuzzy --no-wrap "$file" >>"$place/wrong"
    msgattrib --only-obsolete --no-wrap "$place/now.po" >>"$place/wrong"
    [ -s "$place/wrong" ] || continue
    echo "$file has other sentences than the sources. To bring it up to date: tools/language.sh $(basename "$file" .po)"
    sed -n 's/^\(#~ \)*msgid "\(..*\)"$/    \2/p' "$place/wrong"
    status=1
done
exit "$status"
