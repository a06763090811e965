# Part of tests/all.sh: what the reference does for a request, in counts, and the limits for them.

place=$TMPDIR/counts
mkdir -p "$place"
# counts [NAME=VALUE]: makes the table.
counts() { env "$@" sh tools/counts.sh >"$place/table"; }
# says_of LIMITS STATUS TEXT: comparing the table with these limits ends like this.
says_of() { says "$2" "$3" awk -f tests/counts/compare.awk "$1" "$place/table"; }
# limits LINE...: makes the file of limits.
limits() { printf '%s\n' "$@" >"$place/limits"; }

holds 'make counts counts what the reference does for a request' counts STATIC=1
untraced=$(grep '^System calls are not counted' "$place/table") && say "$untraced"
holds 'a request needs what tests/counts/limits.txt says' says_of tests/counts/limits.txt 0 'within their limits'

printf '%s\n' '   count  what' '       4  system calls of a hit' '            poll, 3 write' >"$place/table"
limits '3 3 system calls of a hit'
holds 'a count above its limit is named, with the calls' \
    says_of "$place/limits" 1 '4 system calls of a hit; the limit is 3. The calls: poll, 3 write.'
limits '5 6 system calls of a hit'
holds 'a count below its limits is named' \
    says_of "$place/limits" 1 '4 system calls of a hit; the limits begin with 5. Lower them.'
limits '4 4 system calls of a hit' '1 1 page faults'
holds 'a limit without a count is named' says_of "$place/limits" 1 'Not counted: page faults.'
limits '# none'
holds 'a count without a limit is named' says_of "$place/limits" 1 'There is no limit for: system calls of a hit.'

mkdir "$place/bin"
printf '#!/bin/sh\necho "strace: ptrace: Operation not permitted" >&2\nexit 1\n' >"$place/bin/strace"
chmod +x "$place/bin/strace"
holds 'make counts does what it can where strace may trace nothing' counts STATIC=1 "PATH=$place/bin:$PATH"
holds 'it says so' grep -q -F 'not counted: strace may trace nothing here (strace: ptrace: ' "$place/table"
holds 'the limits of system calls are then left out' says_of tests/counts/limits.txt 0 '3 counts are within'
holds 'make counts does not overlook another value of CALLGRIND' \
    says 2 'CALLGRIND must be 1' make -s counts CALLGRIND=yes
rm -r "$place"
