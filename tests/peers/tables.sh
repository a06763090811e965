#!/bin/sh
# Writes the tables of docs/peers.md: the row of each peer that `make prove-peers` has just counted
# (FOLDER/NAME/row), and the findings with the peers that they are about.
# usage: tests/peers/tables.sh [FOLDER]
#        tests/peers/tables.sh --check    fails if the findings on the page are out of date, or if a
#                                         judgement names a play that does not exist
set -eu
kit=$(cd "$(dirname "$0")/../.." && pwd)
case "${1:-}" in '' | --check) folder='' ;; *) folder=$(cd "$1" && pwd) ;; esac
page=$kit/docs/peers.md
cd "$kit/tests/peers"
names='nginx squid varnish trafficserver httpd haproxy tinyproxy'
# shellcheck disable=SC2086 # several words
files=$(printf '%s.txt ' $names)
new=$(mktemp -d)
trap 'rm -rf "$new"' EXIT
status=0

# shellcheck disable=SC2086 # several words
for play in $(sed -n 's/^\(lab[0-9]*\/[^ ]*\).*/\1/p' $files | sort -u); do
    [ ! -f "../plays/$play.play" ] || continue
    echo "tests/peers: there is no play $play" >&2
    status=1
done
for kind in deviation choice form; do
    # shellcheck disable=SC2086 # several words
    awk -v wanted="$kind" -v peers="$names" -f findings.awk -f rows.awk findings.txt $files >"$new/$kind" || status=1
done

awk -v new="$new" -v folder="$folder" '
    # Between two such lines is what one of these files contains.
    /^<!-- [a-z]+: made by tests\/peers\/tables.sh -->$/ {
        print
        kind = $2
        sub(":", "", kind)
        while ((getline line) > 0 && line != "<!-- end -->")
            ;
        while ((getline row < (new "/" kind)) > 0)
            print row
        print "<!-- end -->"
        next
    }
    /^[|] [a-z]+ [0-9.]+ [|]/ && folder != "" && (getline row < (folder "/" $2 "/row")) > 0 {
        print row
        next
    }
    { print }
' "$page" >"$new/page"
if cmp -s "$new/page" "$page"; then
    exit "$status"
elif [ "${1:-}" = --check ]; then
    echo 'docs/peers.md differs from the findings; run tests/peers/tables.sh' >&2
    exit 1
fi
cat "$new/page" >"$page"
echo 'Updated docs/peers.md'
exit "$status"
