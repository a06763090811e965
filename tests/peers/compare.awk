# Compares what a peer's plays have shown with the judgements. After findings.awk: findings.txt, NAME.txt,
# and the summary of a run; `name` is the peer.
FNR == 1 && FILENAME !~ /[.]txt$/ { $0 = $0 }
{
    lab = $1
    sub(/\/.*/, "", lab)
    if (!(lab in seen)) {
        seen[lab] = 1
        labs[++number] = lab
    }
    known = ($1 in finding) ? finding[$1] : ""
    if ($2 == "passed") {
        ++passed[lab]
        if (known != "" && !sometimes[$1])
            problem[++problems] = $1 "  passes now; its judgement is " known
    } else if ($2 == "failed") {
        ++failed[lab]
        if (known == "")
            problem[++problems] = $1 "  failed, and has no judgement: " $4
        else
            ++of[kind[known] lab]
    } else {
        ++waiting[lab]
        if ($2 == "trouble")
            problem[++problems] = $1 "  trouble in the kit: " $4
        else if (known != "" && kind[known] != "form") # a play about a form that a peer lacks may not be judged
            problem[++problems] = $1 "  was not judged; its judgement is " known ": " $4
    }
}
END {
    for (i = 1; i <= number; ++i) {
        lab = labs[i]
        printf "%-14s %s  %3d passed, %3d failed (%d deviations, %d other choices, %d in another form)%s\n", name,
            lab, passed[lab], failed[lab], of["deviation" lab], of["choice" lab], of["form" lab],
            waiting[lab] ? ", " waiting[lab] " not judged" : ""
    }
    for (i = 1; i <= problems; ++i)
        print "    " name ": " problem[i]
    exit broken || problems > 0
}
