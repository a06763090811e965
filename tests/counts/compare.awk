# Part of tests/counting.sh: compares what make counts prints with the limits, and prints a sentence for each count
# that is beyond them. Where system calls cannot be counted, or there are no huge pages, the table says so, and lacks
# their rows.
# usage: awk -f compare.awk LIMITS TABLE

function judge() {
    if (row == "")
        return
    if (!(row in most))
        complain("There is no limit for: " row ". Add a line.")
    else if (count > most[row])
        complain(count " " row "; the limit is " most[row] (calls == "" ? "." : ". The calls: " calls "."))
    else if (count < least[row])
        complain(count " " row "; the limits begin with " least[row] ". Lower them.")
    seen[row]
    ++judged
    row = calls = ""
}
function complain(sentence) {
    print "tests/counts/limits.txt: " sentence
    wrong = 1
}

FNR == NR {
    if (!/^#/) {
        name = $0
        sub(/^[0-9]+ [0-9]+ /, "", name)
        least[name] = $1 + 0
        most[name] = $2 + 0
    }
    next
}
/^System calls are not counted/ { untraced = 1 }
/^The static program is not counted/ { small = 1 }
/^ +[0-9]+  / {
    judge()
    count = $1 + 0
    row = $0
    sub(/^ +[0-9]+  /, "", row)
    next
}
row != "" {
    calls = $0
    sub(/^ +/, "", calls)
}
END {
    judge()
    for (name in most) {
        if (!(name in seen) && !(untraced && name ~ /^system calls/) && !(small && name ~ /, static$/))
            complain("Not counted: " name ".")
    }
    if (!wrong)
        print judged + 0 " counts are within their limits."
    exit wrong
}
