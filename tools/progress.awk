# The program of tools/progress.sh: the map, from the facts that it gets.
# -v state=STATE: of the sources, as they are now. -v again=TEXT: the end of a command to paste. -v all=1: each blank gap
# is listed. MISSING in the environment: what is said of gaps without markers.
function bar(lab) {
    return substr("##########", 1, filled[lab]) substr("----------", 1, gaps[lab] - filled[lab])
}
# As in tests/support/ResultSummary.cpp.
function points(lab,   most) {
    most = known[lab] == tests[lab] ? possible[lab] - (gaps[lab] - filled[lab]) : possible[lab]
    return (sum[lab] < most ? sum[lab] : most) - lost[lab]
}
function right(number) { return sprintf("%3d", number) }
function row(lab,   tested) {
    if (!known[lab])
        tested = said("not tested yet")
    else if (known[lab] < tests[lab])
        tested = said("%1 of %2 run, %3 passed", right(known[lab]), right(tests[lab]), passed[lab])
    else
        tested = said("%1 of %2, %3 points", right(passed[lab]), right(tests[lab]),
            right(points(lab) > 0 ? points(lab) : 0))
    printf "%-2s %s  %-10s %s  %s%s\n", lab, padded(title_of(lab), 26), bar(lab),
        padded(said("%1 of %2", sprintf("%2d", filled[lab]), sprintf("%2d", gaps[lab])), 8), tested, old[lab] ? " *" : ""
}
# Says how to go on with this lab; false if nothing is left.
function advice(lab) {
    if (lab in blank)
        print said("Next: gap %1.", blank[lab]) "\n" \
            said("Read %1, fill the gap in, then: %2", handout(lab), check(lab)) "\n" \
            said("If you are stuck: %1", "make hint" again)
    else if (!known[lab])
        print said("Next: %1", check(lab))
    else if (passed[lab] < tests[lab])
        print said("Next: see what is missing in lab %1: %2", lab, check(lab))
    else
        return 0
    return 1
}
function check(lab) { return "make check LAB=" lab again }
# The hand-out, translated if there is a translation.
function handout(lab,   command) {
    if (!(lab in handouts)) {
        command = sprintf(". tools/language/say.sh; in_language labs/%02d-*/README.md", lab)
        command | getline handouts[lab]
        close(command)
    }
    return handouts[lab]
}
# Its title: the heading of a translation is `# LAB 3：TITLE`. A half of a lab has none.
function title_of(lab,   line) {
    if ((handout(lab) !~ /README\.md$/) && lab !~ /[a-z]/ && (getline line <handout(lab)) > 0) {
        sub(/^.*：/, "", line)
        return line
    }
    return title[lab]
}
{ lab = $2 }
$1 == "lab" { title[lab] = $3; labs[++count] = lab }
# An optional gap that is blank is no part of the lab. It is the last one, and named once the others are filled in.
$1 == "gap" && $4 == "optional" {
    if (all || !(lab in blank))
        optional = optional "    " said("%1, %2", $3, $5) "\n"
    next
}
$1 == "gap" { ++gaps[lab] }
$1 == "gap" { filled[lab] += $4 == "filled" }
$1 == "gap" && $4 == "blank" && !(lab in blank) { blank[lab] = said("%1, %2", $3, $5) }
$1 == "gap" && $4 == "blank" { list = list "    " said("%1, %2", $3, $5) "\n" }
$1 == "test" && $4 != "optional" { ++tests[lab]; labOf[$3] = lab }
$1 == "result" && $3 in labOf {
    lab = labOf[$3]
    ++known[lab]
    possible[lab] += $5
    good = $4 == "passed" || $4 == "not-applicable"
    passed[lab] += good
    sum[lab] += good ? $5 : 0
    lost[lab] += $4 == "failed" && $5 == 0
    old[lab] += $7 != state
    anyOld += $7 != state
}
END {
    print padded(said("Lab"), 30) padded(said("Gaps filled in"), 22) said("Tests passed")
    for (i = 1; i <= count; ++i)
        row(labs[i])
    if (anyOld)
        print "\n" said("* Tested before your last change. To test again: %1", check("..."))
    print optional != "" ? "\n" said("Optional, and not filled in:") "\n" optional : ""
    if (all)
        print list != "" ? said("Blank gaps:") "\n" list : said("No gap is blank.") "\n"
    if (ENVIRON["MISSING"] != "")
        print ENVIRON["MISSING"] "\n"
    for (i = 1; i <= count; ++i)
        if (advice(labs[i]))
            exit
    if (ENVIRON["MISSING"] == "")
        print said("Every gap is filled in, and every test has passed.")
}
