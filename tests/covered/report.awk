# Which code of the proxy no play executes, and why. In the body of a gap each line and branch counts; in
# the given code, each line of a file.
# usage: awk -f tests/covered/report.awk tests/covered/reasons.txt COVERAGE.xml     (gcovr --xml-pretty)
# It fails if anything has no reason. It also prints the reasons that nothing needs any more; what depends
# on the order of two processes is executed in one run and not in the next.

function read_source(file,    text, line, gap) {
    while ((getline text < file) > 0) {
        source[file, ++line] = text
        if (match(text, /Fill in start: [0-9.]+/))
            gap = substr(text, RSTART + 15, RLENGTH - 15)
        else if (text ~ /Fill in (else|end)/)
            gap = ""
        else if (gap != "")
            gap_of[file, line] = gap
    }
    close(file)
}

function value_of(attribute) {
    if (!match($0, " " attribute "=\"[^\"]*\""))
        return ""
    return substr($0, RSTART + length(attribute) + 3, RLENGTH - length(attribute) - 4)
}

# `what` is not executed. A reason is found by the gap and the text of the line, or by the file.
function judge(what,    text, key) {
    text = source[file, line]
    gsub(/^ +| +$/, "", text)
    key = (file, line) in gap_of ? "Gap " gap_of[file, line] ": `" text "`" : file
    if (key in reasons)
        used[key] = 1
    else {
        unexplained++
        printf "%s:%d: %s: `%s`\n", file, line, what, text
    }
}

FNR == NR && /^(Gap|solution)/ { reasons[$0] = 1 }
FNR == NR { next }

/<class / {
    file = value_of("filename")
    read_source(file)
}

/<line / {
    line = value_of("number")
    isExecuted = value_of("hits") > 0
    where = (file, line) in gap_of ? "gap" : "given"
    lines[where]++
    executed[where] += isExecuted
    split(value_of("condition-coverage"), parts, /[(\/)]/)   # 50% (1/2)
    branches[where] += parts[3]
    taken[where] += parts[2]
    if (!isExecuted)
        judge("never executed")
    else if (where == "gap" && parts[2] < parts[3])
        judge(parts[2] " of " parts[3] " branches")
}

function summary(title, where) {
    printf "%s: %d of %d lines, %d of %d branches.\n", title, executed[where], lines[where], taken[where], branches[where]
}

END {
    for (key in reasons)
        if (!(key in used))
            print "All of this is executed, or it is gone: " key
    summary("The bodies of the gaps", "gap")
    summary("The given code", "given")
    if (unexplained > 0)
        printf "%d without a reason in tests/covered/reasons.txt.\n", unexplained
    exit unexplained > 0
}
