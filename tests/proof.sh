# Part of tests/all.sh: the program that tests the tests (`make prove`) finds what is wrong with them.

place=$TMPDIR/proof
mkdir -p "$place/lab1"
# A fault that no play catches, because it is right; a variant that is wrong, beside one that is right;
# and what does not compile.
sed 's/^# may differ: .*/# caught by: lab1\/serves-a-text-file/' tests/variants/no-reason-phrase.gap \
    >"$place/lab1/right.gap"
sed 's/^# caught by: .*/# in the starter of lab: 2/' tests/faults/lab1/missing-blank-line.gap \
    >"$place/wrong.gap"
sed 's/^# may differ: .*/# in the starter of lab: 2/' tests/variants/one-byte-writes.gap >"$place/other.gap"
printf '# A slip.\n# caught by: lab1/serves-a-text-file\n// Fill in start: 1.1 listen\n    slip\n// Fill in end: 1.1\n' \
    >"$place/lab1/slip.gap"
printf '# No play.\n// Fill in start: 1.1 listen\n// Fill in end: 1.1\n' >"$place/lab1/nobody.gap"

# finds_in_proof TEXT FILE...: the program prove fails and names TEXT.
finds_in_proof() {
    wanted=$1
    shift
    finds "$wanted" "$BUILD/tests/prove" --trees "$BUILD" --lab 1 "$@"
}

holds 'the trees are ready for prove' tools/build.sh "$BUILD/bases"
holds 'prove: a fault that a play does not catch is named' \
    finds_in_proof 'lab1/serves-a-text-file does not catch it: passed.' "$place/lab1/right.gap"
holds 'prove: of two variants, the wrong one is named' \
    finds_in_proof "$place/wrong.gap: The blank line" "$place/other.gap" "$place/wrong.gap"
holds 'prove: the right one is not' sh -c "! grep '^$place/other.gap' '$BUILD/answer'"
holds 'prove: what does not compile is shown with the error of the compiler' \
    finds_in_proof "error: ‘slip’" "$place/lab1/slip.gap"
holds 'prove: what does not say who catches it is refused' sh -c \
    "\"$BUILD/tests/prove\" --trees '$BUILD' '$place/lab1/nobody.gap' 2>&1 | grep 'a line \`# caught by: PLAY'"
rm -r "$place"
# In ten days all faults and variants have been proved.
program prove --trees "$BUILD" --tenth "$(($(date +%s) / 86400 % 10 + 1))"
